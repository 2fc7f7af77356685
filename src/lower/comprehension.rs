//! Comprehensions and generator expressions.

use super::scope::{Place, Scope};
use super::{Lowerer, code, left_out};
use crate::object::code::{Code, Flavour, ParameterLayout};
use crate::object::node::{Flow, Node};
use crate::object::value::Value;
use crate::syntax;
use crate::syntax::ast::{self, Expr, ExprKind};
use crate::syntax::{Span, Symbol};
use crate::tree::comprehension::{
    Clause, CollectDict, CollectList, CollectSet, Comprehension, GiveEach, Inlined, YieldEach,
};
use crate::tree::flow::Jump;

impl<'a> Lowerer<'a> {
    /// Lowers a comprehension or generator expression.
    pub(super) fn comprehension_node(&mut self, expression: &Expr) -> Result<Box<dyn Node>, syntax::Error> {
        let generators = generators_of(expression)?;
        self.last = Some((generators[0].iterator.span, expression.span));
        let iterable = self.expression(&generators[0].iterator)?;
        let scope = self.child();
        if !scope.is_inlined {
            return Ok(Box::new(self.comprehension_in(scope, iterable, expression)?));
        }
        let span = expression.span;
        let body = self.inner(scope).comprehension_body(expression, generators)?;
        let nothing = Box::new(Jump(Flow::Next));
        let code = code(self.source, scope, span, PARAMETERS, Flavour::Plain, Value::None, nothing);
        let slots = scope.own_slots();
        Ok(Box::new(Inlined { code: self.shared(code), body, iterable, first: first_slot(scope), slots, span }))
    }

    /// Lowers a generator expression that a call consumes.
    pub(super) fn comprehension(&mut self, expression: &Expr) -> Result<Comprehension, syntax::Error> {
        let iterable = self.expression(&generators_of(expression)?[0].iterator)?;
        let scope = self.child();
        self.comprehension_in(scope, iterable, expression)
    }

    fn comprehension_in(
        &mut self,
        scope: &'a Scope,
        iterable: Box<dyn Node>,
        expression: &Expr,
    ) -> Result<Comprehension, syntax::Error> {
        let (generators, span) = (generators_of(expression)?, expression.span);
        let body = self.inner(scope).comprehension_body(expression, generators)?;
        let flavour = match (&expression.kind, scope.is_async) {
            (ExprKind::Generator { .. }, false) => Flavour::Generator,
            (ExprKind::Generator { .. }, true) => Flavour::AsyncGenerator,
            (_, false) => Flavour::Plain,
            (_, true) => Flavour::Coroutine,
        };
        let code = code(self.source, scope, span, PARAMETERS, flavour, Value::None, body);
        let code = Code { is_detached: flavour == Flavour::Generator, ..code };
        Ok(Comprehension {
            code: self.shared(code),
            captures: self.captures(scope),
            iterable,
            is_async: generators[0].is_async,
            iterable_span: span,
            span,
        })
    }

    fn comprehension_body(
        &mut self,
        expression: &Expr,
        generators: &[ast::Comprehension],
    ) -> Result<Box<dyn Node>, syntax::Error> {
        let span = expression.span;
        let clauses = self.clauses(generators, span)?;
        let target = generators.last().filter(|last| last.conditions.is_empty()).map(|last| last.target.span);
        Ok(match &expression.kind {
            ExprKind::ListComprehension { element, .. } => {
                let element = self.item(element, target, span)?;
                self.step_at(span, Box::new(CollectList { clauses, element }))
            }
            ExprKind::SetComprehension { element, .. } => {
                let element = self.item(element, target, span)?;
                self.step_at(span, Box::new(CollectSet { clauses, element, span }))
            }
            ExprKind::DictComprehension { key, value, .. } => {
                let key = self.behind_target(key, target)?;
                let value = self.item(value, None, span)?;
                self.step_at(span, Box::new(CollectDict { clauses, key, value, span }))
            }
            ExprKind::Generator { element, .. } if self.scope.is_async => {
                let element = self.behind_target(element, target)?;
                self.step_at(span, Box::new(YieldEach { clauses, element, is_async: true, span }))
            }
            ExprKind::Generator { element, .. } => {
                let element = self.behind_target(element, target)?;
                self.resumed(Box::new(GiveEach { clauses, element, span }), span)
            }
            _ => return Err(left_out(span, "this comprehension")),
        })
    }

    fn clauses(&mut self, generators: &[ast::Comprehension], span: Span) -> Result<Box<[Clause]>, syntax::Error> {
        let mut clauses = Vec::with_capacity(generators.len());
        for (place, generator) in generators.iter().enumerate() {
            let iterable = if place == 0 { None } else { Some(self.head(&generator.iterator)?) };
            let target = self.target(&generator.target)?;
            let conditions = self.conditions(generator, span)?;
            let first = first_slot(self.scope);
            let (is_async, is_stepping) = (generator.is_async, self.stepping.is_some());
            clauses.push(Clause { target, iterable, first, conditions, is_async, is_stepping, span });
        }
        Ok(clauses.into())
    }
}

/// The clauses of a comprehension, at least one.
fn generators_of(expression: &Expr) -> Result<&[ast::Comprehension], syntax::Error> {
    match &expression.kind {
        ExprKind::ListComprehension { generators, .. }
        | ExprKind::SetComprehension { generators, .. }
        | ExprKind::DictComprehension { generators, .. }
        | ExprKind::Generator { generators, .. }
            if !generators.is_empty() =>
        {
            Ok(generators)
        }
        _ => Err(left_out(expression.span, "this comprehension")),
    }
}

/// The only parameter: the outermost iterable.
const PARAMETERS: ParameterLayout =
    ParameterLayout { positional_only: 1, positional: 1, keyword_only: 0, variadic: false, keyword_variadic: false };

/// The slot of the outermost iterable.
fn first_slot(scope: &Scope) -> usize {
    match scope.place(Symbol::new(".0")) {
        Place::Local(slot) => slot,
        _ => 0,
    }
}
