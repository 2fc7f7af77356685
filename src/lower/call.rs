//! Calls.

use super::Lowerer;
use super::operand::{Operand, or_field};
use super::scope::{Place, ScopeKind};
use crate::object::cache::{ConstructorCache, SuperCache};
use crate::object::code::Flavour;
use crate::object::node::Node;
use crate::syntax;
use crate::syntax::ast::{Expr, ExprKind, Keyword};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};
use crate::tree::call::{Call, CallSite};
use crate::tree::call_general::{Argument, CallGeneral};
use crate::tree::call_keywords::{CallKeywords, Callee};
use crate::tree::call_method::{CallMethod, CallSuper, MethodCall};
use crate::tree::consume::Consume;
use crate::tree::name::LoadGlobal;
use crate::tree::operand::{Dynamic, Input};

impl Lowerer<'_> {
    /// Lowers a call.
    pub(super) fn call(
        &mut self,
        function: &Expr,
        arguments: &[Expr],
        keywords: &[Keyword],
        span: Span,
    ) -> Result<Box<dyn Node>, syntax::Error> {
        self.warn_of_call(function, span);
        let is_plain =
            keywords.is_empty() && !arguments.iter().any(|argument| matches!(argument.kind, ExprKind::Starred(_)));
        if !is_plain && is_simple(arguments, keywords) {
            return self.keyword_call(function, arguments, keywords, span);
        }
        if !is_plain {
            let callee = self.expression(function)?;
            let arguments = self.arguments(arguments, keywords)?;
            return Ok(Box::new(CallGeneral { callee, arguments, span }));
        }
        if let (ExprKind::Name(_), [argument]) = (&function.kind, arguments)
            && matches!(argument.kind, ExprKind::Generator { .. })
        {
            let callee = self.expression(function)?;
            let argument = self.comprehension(argument)?;
            // One that awaits is an asynchronous generator.
            return Ok(match argument.code.flavour {
                Flavour::Generator => Box::new(Consume::new(callee, argument, span)),
                _ => {
                    let arguments: Box<[Input]> = Box::new([Input::Dynamic(Box::new(argument))]);
                    Box::new(Call {
                        callee,
                        site: CallSite { arguments, span },
                        constructor: ConstructorCache::default(),
                    })
                }
            });
        }
        if let ExprKind::Attribute { value, name, .. } = &function.kind {
            let object = self.operand(value, &[])?;
            let name = self.mangle(*name);
            let arguments = self.inputs(arguments)?;
            let (attribute_span, span) = (self.at_name(function, function.span), self.at_name(function, span));
            let method = MethodCall::new(name, arguments, attribute_span, span);
            return Ok(match (self.super_class(value), object) {
                (Some(class), Operand::Dynamic(object)) => {
                    let load = LoadGlobal::new(Symbol::new("super"), value.span);
                    let otherwise = CallMethod::new(Dynamic(object), method);
                    Box::new(CallSuper { load, class, name, otherwise, found: SuperCache::default() })
                }
                (_, object) => or_field!(with_place!, object, object => Box::new(CallMethod::new(object, method))),
            });
        }
        if let ExprKind::Name(name) = &function.kind
            && self.place(*name) == Place::Global
        {
            let callee = LoadGlobal::new(self.mangle(*name), function.span);
            let arguments = self.inputs(arguments)?;
            return Ok(Box::new(Call {
                callee,
                site: CallSite { arguments, span },
                constructor: ConstructorCache::default(),
            }));
        }
        let callee = self.expression(function)?;
        let arguments = self.inputs(arguments)?;
        Ok(Box::new(Call { callee, site: CallSite { arguments, span }, constructor: ConstructorCache::default() }))
    }

    /// The free variable that holds the class, where the expression is `super()` in a method whose first
    /// parameter is a plain local.
    fn super_class(&self, expression: &Expr) -> Option<usize> {
        let ExprKind::Call { function, arguments, keywords } = &expression.kind else { return None };
        if !arguments.is_empty()
            || !keywords.is_empty()
            || !matches!(function.kind, ExprKind::Name(name) if name.as_str() == "super")
            || self.place(Symbol::new("super")) != Place::Global
            || self.scope.kind != ScopeKind::Function
            || self.scope.cells.contains(&0)
        {
            return None;
        }
        match self.place(well_known::__class__) {
            Place::Free(class) => Some(class),
            _ => None,
        }
    }

    fn keyword_call(
        &mut self,
        function: &Expr,
        arguments: &[Expr],
        keywords: &[Keyword],
        span: Span,
    ) -> Result<Box<dyn Node>, syntax::Error> {
        let callee = match &function.kind {
            ExprKind::Attribute { value, name, .. } => {
                Callee::Method(self.expression(value)?, self.mangle(*name), self.at_name(function, function.span))
            }
            _ => Callee::Value(self.expression(function)?),
        };
        let positional = self.inputs(arguments)?;
        let mut names = Vec::with_capacity(keywords.len());
        let mut values = Vec::with_capacity(keywords.len());
        for keyword in keywords {
            // Keywords are not mangled, though the parameters they meet may be.
            names.extend(keyword.name);
            values.push(self.operand(&keyword.value, &[])?.input());
        }
        let span = self.at_name(function, span);
        Ok(Box::new(CallKeywords::new(callee, positional, names.into(), values.into(), span)))
    }

    /// Lowers several expressions.
    pub(super) fn expressions(&mut self, expressions: &[Expr]) -> Result<Box<[Box<dyn Node>]>, syntax::Error> {
        expressions.iter().map(|expression| self.expression(expression)).collect()
    }

    /// Lowers several expressions that are evaluated one after the other.
    pub(super) fn inputs(&mut self, expressions: &[Expr]) -> Result<Box<[Input]>, syntax::Error> {
        expressions.iter().map(|expression| Ok(self.operand(expression, &[])?.input())).collect()
    }

    /// Lowers the arguments of a general call: positional ones first, as they are evaluated.
    pub(super) fn arguments(
        &mut self,
        arguments: &[Expr],
        keywords: &[Keyword],
    ) -> Result<Box<[Argument]>, syntax::Error> {
        let mut lowered = Vec::with_capacity(arguments.len() + keywords.len());
        for argument in arguments {
            lowered.push(match &argument.kind {
                ExprKind::Starred(value) => Argument::Starred(self.expression(value)?),
                _ => Argument::Positional(self.expression(argument)?),
            });
        }
        for keyword in keywords {
            let value = self.expression(&keyword.value)?;
            lowered.push(match keyword.name {
                Some(name) => Argument::Keyword(name, value),
                None => Argument::DoubleStarred(value),
            });
        }
        Ok(lowered.into())
    }
}

/// Whether no argument is starred and no keyword comes twice.
fn is_simple(arguments: &[Expr], keywords: &[Keyword]) -> bool {
    let starred = arguments.iter().any(|argument| matches!(argument.kind, ExprKind::Starred(_)));
    let distinct = keywords.iter().enumerate().all(|(place, keyword)| {
        keyword.name.is_some() && !keywords[..place].iter().any(|other| other.name == keyword.name)
    });
    !starred && distinct
}
