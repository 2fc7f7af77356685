//! The walk over the cases of `match`, and what CPython's compiler refuses in patterns.

use super::collect::{Collector, Outcome};
use super::names::ASSIGNED;
use crate::fiber;
use crate::lower::expression::constant_of;
use crate::object::operation::{self, numeric};
use crate::object::set::Set;
use crate::object::value::Value;
use crate::syntax::ast::{Expr, ExprKind, MatchCase, Pattern, PatternKind};
use crate::syntax::{Span, Symbol};

/// What CPython's compiler knows while it compiles a pattern.
struct Cursor {
    /// The names that the pattern has bound so far.
    names: Vec<Symbol>,
    /// Whether a pattern that matches everything may stand here.
    may_match_all: bool,
    /// The pattern that was compiled last; errors point at it.
    span: Span,
}

impl Collector {
    /// The cases of a `match`.
    pub(super) fn cases(&mut self, cases: &[MatchCase]) -> Outcome {
        for (place, case) in cases.iter().enumerate() {
            let may_match_all = case.guard.is_some() || place + 1 == cases.len();
            let mut cursor = Cursor { names: Vec::new(), may_match_all, span: case.pattern.span };
            self.pattern(&case.pattern, &mut cursor)?;
            self.optional(case.guard.as_ref())?;
            self.block(&case.body)?;
        }
        Ok(())
    }

    fn pattern(&mut self, pattern: &Pattern, cursor: &mut Cursor) -> Outcome {
        if fiber::stack_is_low() {
            return self.deeper(|collector| collector.pattern_here(pattern, cursor));
        }
        self.pattern_here(pattern, cursor)
    }

    fn pattern_here(&mut self, pattern: &Pattern, cursor: &mut Cursor) -> Outcome {
        cursor.span = pattern.span;
        match &pattern.kind {
            PatternKind::Value(value) => self.expression(value),
            PatternKind::Singleton(_) => Ok(()),
            PatternKind::Sequence(patterns) => {
                let is_star = |pattern: &&Pattern| matches!(pattern.kind, PatternKind::Star(_));
                if patterns.iter().filter(is_star).count() > 1 {
                    self.refuse_later(pattern.span, "multiple starred names in sequence pattern");
                }
                patterns.iter().try_for_each(|part| self.part(part, cursor))
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                self.check_keys(keys, pattern.span);
                for (key, part) in keys.iter().zip(patterns) {
                    self.expression(key)?;
                    self.part(part, cursor)?;
                }
                self.capture(*rest, cursor)
            }
            PatternKind::Class { class, patterns, keywords } => {
                self.expression(class)?;
                self.check_attributes(keywords);
                patterns.iter().try_for_each(|part| self.part(part, cursor))?;
                keywords.iter().try_for_each(|(_, part)| self.part(part, cursor))
            }
            PatternKind::Star(name) => self.capture(*name, cursor),
            PatternKind::As { pattern: Some(inner), name } => {
                self.pattern(inner, cursor)?;
                self.capture(*name, cursor)
            }
            PatternKind::As { pattern: None, name } => {
                if !cursor.may_match_all {
                    let what = name.map_or("wildcard".to_string(), |name| format!("name capture '{name}'"));
                    self.refuse_later(pattern.span, format!("{what} makes remaining patterns unreachable"));
                }
                self.capture(*name, cursor)
            }
            PatternKind::Or(patterns) => self.alternatives(patterns, cursor),
        }
    }

    /// A pattern inside another one, which may match everything.
    fn part(&mut self, pattern: &Pattern, cursor: &mut Cursor) -> Outcome {
        let may_match_all = std::mem::replace(&mut cursor.may_match_all, true);
        self.pattern(pattern, cursor)?;
        cursor.may_match_all = may_match_all;
        Ok(())
    }

    fn capture(&mut self, name: Option<Symbol>, cursor: &mut Cursor) -> Outcome {
        let Some(name) = name else { return Ok(()) };
        self.check_name(name, cursor.span);
        self.check_repeated(name, cursor);
        cursor.names.push(name);
        self.bind(name, ASSIGNED, cursor.span)
    }

    fn check_repeated(&mut self, name: Symbol, cursor: &Cursor) {
        if cursor.names.contains(&name) {
            self.refuse_later(cursor.span, format!("multiple assignments to name '{name}' in pattern"));
        }
    }

    fn alternatives(&mut self, patterns: &[Pattern], cursor: &mut Cursor) -> Outcome {
        let (may_match_all, before) = (cursor.may_match_all, std::mem::take(&mut cursor.names));
        let mut common: Option<Vec<Symbol>> = None;
        for (place, pattern) in patterns.iter().enumerate() {
            cursor.may_match_all = may_match_all && place + 1 == patterns.len();
            self.pattern(pattern, cursor)?;
            let names = std::mem::take(&mut cursor.names);
            match &common {
                None => common = Some(names),
                Some(common) => {
                    if names.len() != common.len() || names.iter().any(|name| !common.contains(name)) {
                        self.refuse_later(cursor.span, "alternative patterns bind different names");
                    }
                }
            }
        }
        (cursor.may_match_all, cursor.names) = (may_match_all, before);
        for name in common.unwrap_or_default() {
            self.check_repeated(name, cursor);
            cursor.names.push(name);
        }
        Ok(())
    }

    fn check_attributes(&mut self, keywords: &[(Symbol, Pattern)]) {
        for (place, (name, pattern)) in keywords.iter().enumerate() {
            self.check_name(*name, pattern.span);
            if keywords[..place].iter().any(|(earlier, _)| earlier == name) {
                self.refuse_later(pattern.span, format!("attribute name repeated in class pattern: {name}"));
            }
        }
    }

    /// The keys of the mapping pattern at `span`.
    fn check_keys(&mut self, keys: &[Expr], span: Span) {
        let seen = Set::new(false);
        for key in keys.iter().filter_map(literal) {
            if let Ok(false) = seen.add(key.clone())
                && let Ok(text) = operation::repr(&key)
            {
                self.refuse_later(span, format!("mapping pattern checks duplicate key ({})", text.as_str()));
            }
        }
    }
}

/// The value of a literal with its sign, or of a complex number's two parts.
fn literal(expression: &Expr) -> Option<Value> {
    match &expression.kind {
        ExprKind::Constant(constant) => Some(constant_of(constant)),
        ExprKind::Unary { operator, operand } => numeric::unary(*operator, &literal(operand)?),
        ExprKind::Binary { left, operator, right } => {
            numeric::binary(*operator, &literal(left)?, &literal(right)?).ok().flatten()
        }
        _ => None,
    }
}
