//! Which generators suspend between statements only, and so need no stack of their own (`object/detached.rs`).
//!
//! That a `yield` stands elsewhere is seen by the word in the source text of an expression or statement: a word in
//! a string or a name makes a generator keep its stack, which is never wrong.

use super::Lowerer;
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

impl Lowerer<'_> {
    /// Whether the body of a generator has its `yield`s as statements, in loops and branches alone.
    pub(super) fn suspends_between_statements(&self, body: &[Stmt]) -> bool {
        body.iter().all(|statement| self.is_simple_statement(statement))
    }

    fn is_simple_statement(&self, statement: &Stmt) -> bool {
        match &statement.kind {
            StmtKind::Expr(expression) => self.is_simple_yield(expression),
            StmtKind::Assign { targets, value } => {
                targets.len() == 1
                    && targets.iter().all(|target| self.is_free(target.span))
                    && self.is_simple_yield(value)
            }
            StmtKind::If { test, body, orelse } | StmtKind::While { test, body, orelse } => {
                self.is_free(test.span)
                    && self.suspends_between_statements(body)
                    && self.suspends_between_statements(orelse)
            }
            StmtKind::For { target, iterator, body, orelse, is_async: false } => {
                self.is_free(target.span)
                    && self.is_free(iterator.span)
                    && self.suspends_between_statements(body)
                    && self.suspends_between_statements(orelse)
            }
            _ => self.is_free(statement.span),
        }
    }

    /// Whether the expression has no `yield` but perhaps itself.
    fn is_simple_yield(&self, expression: &Expr) -> bool {
        match &expression.kind {
            ExprKind::Yield(Some(value)) => self.is_free(value.span),
            ExprKind::Yield(None) => true,
            _ => self.is_free(expression.span),
        }
    }

    /// Whether there is no `yield` in it.
    pub(super) fn is_free(&self, span: Span) -> bool {
        !self.source.text[span.start as usize..span.end as usize].contains("yield")
    }
}
