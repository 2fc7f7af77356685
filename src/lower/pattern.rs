//! `match` statements and their patterns.

use super::Lowerer;
use super::expression::constant_of;
use crate::object::node::Node;
use crate::syntax;
use crate::syntax::Symbol;
use crate::syntax::ast::{self, Expr, PatternKind};
use crate::tree::matching::{Capture, Case, Match, Pattern};

impl Lowerer<'_> {
    /// Lowers `match`.
    pub(super) fn match_statement(
        &mut self,
        subject: &Expr,
        cases: &[ast::MatchCase],
    ) -> Result<Box<dyn Node>, syntax::Error> {
        let subject = self.head(subject)?;
        let mut lowered = Vec::with_capacity(cases.len());
        for case in cases {
            let mut pattern = self.pattern(&case.pattern)?;
            if self.stepping.is_some() {
                pattern = Pattern::Step(Box::new(pattern), case.pattern.span);
            }
            let guard = match &case.guard {
                Some(guard) => Some(self.head(guard)?),
                None => None,
            };
            lowered.push(Case { pattern, guard, body: self.block(&case.body)? });
        }
        Ok(Box::new(Match { subject, cases: lowered.into() }))
    }

    fn capture(&self, name: Symbol) -> Capture {
        (self.variable(name), self.mangle(name))
    }

    fn patterns(&mut self, patterns: &[ast::Pattern]) -> Result<Box<[Pattern]>, syntax::Error> {
        patterns.iter().map(|pattern| self.pattern(pattern)).collect()
    }

    fn pattern(&mut self, pattern: &ast::Pattern) -> Result<Pattern, syntax::Error> {
        let span = pattern.span;
        Ok(match &pattern.kind {
            PatternKind::Value(value) => match self.constant_value(value) {
                Some(constant) => Pattern::Constant(constant, span),
                None => Pattern::Equal(self.expression(value)?, span),
            },
            PatternKind::Singleton(constant) => Pattern::Is(constant_of(constant)),
            PatternKind::Sequence(patterns) => {
                let starred = patterns.iter().position(|pattern| matches!(pattern.kind, PatternKind::Star(_)));
                let (before, behind) = patterns.split_at(starred.unwrap_or(patterns.len()));
                let capture = match behind.first().map(|pattern| &pattern.kind) {
                    Some(PatternKind::Star(name)) => Some(name.map(|name| self.capture(name))),
                    _ => None,
                };
                let after = if behind.is_empty() { behind } else { &behind[1..] };
                Pattern::Sequence {
                    before: self.patterns(before)?,
                    starred: capture,
                    after: self.patterns(after)?,
                    span,
                }
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                let mut items = Vec::with_capacity(keys.len());
                for (key, pattern) in keys.iter().zip(patterns) {
                    items.push((self.expression(key)?, self.pattern(pattern)?));
                }
                Pattern::Mapping { items: items.into(), rest: rest.map(|name| self.capture(name)), span }
            }
            PatternKind::Class { class, patterns, keywords } => {
                let class = self.expression(class)?;
                let positional = self.patterns(patterns)?;
                let mut named = Vec::with_capacity(keywords.len());
                for (name, pattern) in keywords {
                    named.push((*name, self.pattern(pattern)?));
                }
                Pattern::Class { class, positional, keywords: named.into(), span }
            }
            PatternKind::Star(_) => Pattern::Wildcard,
            PatternKind::As { pattern: None, name: None } => Pattern::Wildcard,
            PatternKind::As { pattern: Some(inner), name: None } => self.pattern(inner)?,
            PatternKind::As { pattern, name: Some(name) } => {
                let inner = match pattern {
                    Some(inner) => Some(Box::new(self.pattern(inner)?)),
                    None => None,
                };
                Pattern::Bind(inner, self.capture(*name))
            }
            PatternKind::Or(patterns) => Pattern::Or(self.patterns(patterns)?),
        })
    }
}
