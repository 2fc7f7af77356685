//! Comprehensions and generator expressions.

use super::{Lowerer, code, left_out};
use crate::object::code::{Code, Flavour, ParameterLayout};
use crate::object::node::Node;
use crate::object::value::Value;
use crate::syntax;
use crate::syntax::Span;
use crate::syntax::ast::{self, Expr, ExprKind};
use crate::tree::comprehension::{Clause, CollectDict, CollectList, CollectSet, Comprehension, GiveEach, YieldEach};
use std::rc::Rc;

impl Lowerer<'_> {
    /// Lowers a comprehension.
    pub(super) fn comprehension(&mut self, expression: &Expr) -> Result<Comprehension, syntax::Error> {
        let span = expression.span;
        let (ExprKind::ListComprehension { generators, .. }
        | ExprKind::SetComprehension { generators, .. }
        | ExprKind::DictComprehension { generators, .. }
        | ExprKind::Generator { generators, .. }) = &expression.kind
        else {
            return Err(left_out(span, "this comprehension"));
        };
        let Some(first) = generators.first() else { return Err(left_out(span, "this comprehension")) };
        let iterable = self.expression(&first.iterator)?;
        let scope = self.child();
        let mut inner = self.inner(scope);
        let clauses = inner.clauses(generators, span)?;
        let body: Box<dyn Node> = match &expression.kind {
            ExprKind::ListComprehension { element, .. } => {
                Box::new(CollectList { clauses, element: inner.expression(element)? })
            }
            ExprKind::SetComprehension { element, .. } => {
                Box::new(CollectSet { clauses, element: inner.expression(element)?, span })
            }
            ExprKind::DictComprehension { key, value, .. } => {
                Box::new(CollectDict { clauses, key: inner.expression(key)?, value: inner.expression(value)?, span })
            }
            ExprKind::Generator { element, .. } => {
                let is_async = scope.is_async;
                let element = inner.expression(element)?;
                if is_async {
                    Box::new(YieldEach { clauses, element, is_async, span })
                } else {
                    Box::new(GiveEach { clauses, element, span })
                }
            }
            _ => return Err(left_out(span, "this comprehension")),
        };
        let flavour = match (&expression.kind, scope.is_async) {
            (ExprKind::Generator { .. }, false) => Flavour::Generator,
            (ExprKind::Generator { .. }, true) => Flavour::AsyncGenerator,
            (_, false) => Flavour::Plain,
            (_, true) => Flavour::Coroutine,
        };
        let layout = ParameterLayout { positional_only: 1, positional: 1, ..ParameterLayout::default() };
        let code = code(self.source, scope, span, layout, flavour, Value::None, body);
        let code = Code { is_detached: flavour == Flavour::Generator, ..code };
        Ok(Comprehension {
            code: Rc::new(code),
            captures: self.captures(scope),
            iterable,
            is_async: first.is_async,
            iterable_span: span,
            span,
        })
    }

    fn clauses(&mut self, generators: &[ast::Comprehension], span: Span) -> Result<Box<[Clause]>, syntax::Error> {
        let mut clauses = Vec::with_capacity(generators.len());
        for (place, generator) in generators.iter().enumerate() {
            let iterable = if place == 0 { None } else { Some(self.expression(&generator.iterator)?) };
            let target = self.target(&generator.target)?;
            let conditions = self.expressions(&generator.conditions)?;
            clauses.push(Clause { target, iterable, conditions, is_async: generator.is_async, span });
        }
        Ok(clauses.into())
    }
}
