//! Expressions as text: what an annotation becomes under `from __future__ import annotations`; `function.rs` uses it.
//!
//! The text is made from the tree, as CPython makes it, so that `"int"`, `( int )` and `x+1` come out in one spelling.

use crate::syntax::ast::{
    BinaryOperator, BoolOperator, CompareOperator, Comprehension, Constant, Conversion, Expr, ExprKind, FormattedPart,
    Keyword, Parameter, Parameters, UnaryOperator,
};
use crate::text::{escape, float};
use std::fmt::Write;

/// How tightly an expression binds; one that binds less tightly than its place asks for gets parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Level(u8);

impl Level {
    const TUPLE: Level = Level(0);
    const TEST: Level = Level(1);
    const OR: Level = Level(2);
    const AND: Level = Level(3);
    const NOT: Level = Level(4);
    const COMPARE: Level = Level(5);
    const EXPRESSION: Level = Level(6);
    const XOR: Level = Level(7);
    const BIT_AND: Level = Level(8);
    const SHIFT: Level = Level(9);
    const SUM: Level = Level(10);
    const TERM: Level = Level(11);
    const FACTOR: Level = Level(12);
    const POWER: Level = Level(13);
    const AWAIT: Level = Level(14);
    const ATOM: Level = Level(15);

    fn next(self) -> Level {
        Level(self.0 + 1)
    }
}

/// The text of an annotation.
pub(super) fn unparse(expression: &Expr) -> String {
    let mut writer = Writer(String::new());
    writer.expression(expression, Level::TEST);
    writer.0
}

struct Writer(String);

impl Writer {
    fn text(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Writes what `inner` writes, in parentheses where its place binds more tightly than it does itself.
    fn wrapped(&mut self, place: Level, own: Level, inner: impl FnOnce(&mut Self)) {
        let is_wrapped = place > own;
        if is_wrapped {
            self.text("(");
        }
        inner(self);
        if is_wrapped {
            self.text(")");
        }
    }

    fn listed(&mut self, expressions: &[Expr], level: Level) {
        for (index, expression) in expressions.iter().enumerate() {
            if index > 0 {
                self.text(", ");
            }
            self.expression(expression, level);
        }
    }

    fn expression(&mut self, expression: &Expr, level: Level) {
        match &expression.kind {
            ExprKind::BoolOp { operator, values } => {
                let (own, word) = match operator {
                    BoolOperator::And => (Level::AND, " and "),
                    BoolOperator::Or => (Level::OR, " or "),
                };
                self.wrapped(level, own, |writer| {
                    for (index, value) in values.iter().enumerate() {
                        if index > 0 {
                            writer.text(word);
                        }
                        writer.expression(value, own.next());
                    }
                });
            }
            ExprKind::Named { target, value, .. } => self.wrapped(level, Level::TUPLE, |writer| {
                writer.text(target.as_str());
                writer.text(" := ");
                writer.expression(value, Level::ATOM);
            }),
            ExprKind::Binary { left, operator, right } => {
                let (own, word) = binary(*operator);
                let (left_level, right_level) = if own == Level::POWER { (own.next(), own) } else { (own, own.next()) };
                self.wrapped(level, own, |writer| {
                    writer.expression(left, left_level);
                    writer.text(word);
                    writer.expression(right, right_level);
                });
            }
            ExprKind::Unary { operator, operand } => {
                let (own, word) = match operator {
                    UnaryOperator::Invert => (Level::FACTOR, "~"),
                    UnaryOperator::Not => (Level::NOT, "not "),
                    UnaryOperator::Positive => (Level::FACTOR, "+"),
                    UnaryOperator::Negative => (Level::FACTOR, "-"),
                };
                self.wrapped(level, own, |writer| {
                    writer.text(word);
                    writer.expression(operand, own);
                });
            }
            ExprKind::Lambda { parameters, body } => self.wrapped(level, Level::TEST, |writer| {
                writer.text("lambda");
                writer.parameters(parameters);
                writer.text(": ");
                writer.expression(body, Level::TEST);
            }),
            ExprKind::Conditional { test, body, orelse } => self.wrapped(level, Level::TEST, |writer| {
                writer.expression(body, Level::OR);
                writer.text(" if ");
                writer.expression(test, Level::OR);
                writer.text(" else ");
                writer.expression(orelse, Level::TEST);
            }),
            ExprKind::Dict(items) => self.dict(items),
            ExprKind::Set(items) => {
                self.text("{");
                self.listed(items, Level::TEST);
                self.text("}");
            }
            ExprKind::ListComprehension { element, generators } => self.comprehension("[", element, generators, "]"),
            ExprKind::SetComprehension { element, generators } => self.comprehension("{", element, generators, "}"),
            ExprKind::Generator { element, generators } => self.comprehension("(", element, generators, ")"),
            ExprKind::DictComprehension { key, value, generators } => {
                self.text("{");
                self.expression(key, Level::TEST);
                self.text(": ");
                self.expression(value, Level::TEST);
                self.generators(generators);
                self.text("}");
            }
            ExprKind::Await(value) => self.wrapped(level, Level::AWAIT, |writer| {
                writer.text("await ");
                writer.expression(value, Level::ATOM);
            }),
            ExprKind::Yield(None) => self.text("(yield)"),
            ExprKind::Yield(Some(value)) => {
                self.text("(yield ");
                self.expression(value, Level::TEST);
                self.text(")");
            }
            ExprKind::YieldFrom(value) => {
                self.text("(yield from ");
                self.expression(value, Level::TEST);
                self.text(")");
            }
            ExprKind::Compare { left, operators, comparators } => self.wrapped(level, Level::COMPARE, |writer| {
                writer.expression(left, Level::EXPRESSION);
                for (operator, comparator) in operators.iter().zip(comparators) {
                    writer.text(comparison(*operator));
                    writer.expression(comparator, Level::EXPRESSION);
                }
            }),
            ExprKind::Call { function, arguments, keywords } => self.call(function, arguments, keywords),
            ExprKind::FormattedString(parts) => {
                let mut inner = Writer(String::new());
                inner.formatted(parts);
                self.text("f");
                escape::write_repr(&mut self.0, &inner.0);
            }
            ExprKind::Constant(constant) => self.constant(constant),
            ExprKind::Attribute { value, name, .. } => {
                self.expression(value, Level::ATOM);
                // `1.real` would be read as a number and a name.
                let is_int = matches!(value.kind, ExprKind::Constant(Constant::Int(_) | Constant::BigInt(_)));
                self.text(if is_int { " ." } else { "." });
                self.text(name.as_str());
            }
            ExprKind::Subscript { value, index } => {
                self.expression(value, Level::ATOM);
                self.text("[");
                self.expression(index, Level::TUPLE);
                self.text("]");
            }
            ExprKind::Starred(value) => {
                self.text("*");
                self.expression(value, Level::EXPRESSION);
            }
            ExprKind::Name(name) => self.text(name.as_str()),
            ExprKind::List(items) => {
                self.text("[");
                self.listed(items, Level::TEST);
                self.text("]");
            }
            ExprKind::Tuple(items) if items.is_empty() => self.text("()"),
            ExprKind::Tuple(items) => self.wrapped(level, Level::TUPLE, |writer| {
                writer.listed(items, Level::TEST);
                if items.len() == 1 {
                    writer.text(",");
                }
            }),
            ExprKind::Slice { lower, upper, step } => {
                if let Some(lower) = lower {
                    self.expression(lower, Level::TEST);
                }
                self.text(":");
                if let Some(upper) = upper {
                    self.expression(upper, Level::TEST);
                }
                if let Some(step) = step {
                    self.text(":");
                    self.expression(step, Level::TEST);
                }
            }
        }
    }

    fn dict(&mut self, items: &[(Option<Expr>, Expr)]) {
        self.text("{");
        for (index, (key, value)) in items.iter().enumerate() {
            if index > 0 {
                self.text(", ");
            }
            match key {
                Some(key) => {
                    self.expression(key, Level::TEST);
                    self.text(": ");
                    self.expression(value, Level::TEST);
                }
                None => {
                    self.text("**");
                    self.expression(value, Level::EXPRESSION);
                }
            }
        }
        self.text("}");
    }

    fn comprehension(&mut self, open: &str, element: &Expr, generators: &[Comprehension], close: &str) {
        self.text(open);
        self.expression(element, Level::TEST);
        self.generators(generators);
        self.text(close);
    }

    fn generators(&mut self, generators: &[Comprehension]) {
        for generator in generators {
            self.text(if generator.is_async { " async for " } else { " for " });
            self.expression(&generator.target, Level::TUPLE);
            self.text(" in ");
            self.expression(&generator.iterator, Level::OR);
            for condition in &generator.conditions {
                self.text(" if ");
                self.expression(condition, Level::OR);
            }
        }
    }

    fn call(&mut self, function: &Expr, arguments: &[Expr], keywords: &[Keyword]) {
        self.expression(function, Level::ATOM);
        if let ([argument], []) = (arguments, keywords)
            && matches!(argument.kind, ExprKind::Generator { .. })
        {
            return self.expression(argument, Level::ATOM);
        }
        self.text("(");
        self.listed(arguments, Level::TEST);
        for (index, keyword) in keywords.iter().enumerate() {
            if index > 0 || !arguments.is_empty() {
                self.text(", ");
            }
            match keyword.name {
                Some(name) => {
                    self.text(name.as_str());
                    self.text("=");
                }
                None => self.text("**"),
            }
            self.expression(&keyword.value, Level::TEST);
        }
        self.text(")");
    }

    /// The parameters of a lambda.
    fn parameters(&mut self, parameters: &Parameters) {
        // CPython leaves the space out before `*` and `**`.
        let has_positions = !parameters.positional_only.is_empty() || !parameters.positional.is_empty();
        let mut separator = if has_positions { " " } else { "" };
        for parameter in &parameters.positional_only {
            self.parameter(&mut separator, "", parameter);
        }
        if !parameters.positional_only.is_empty() {
            self.text(", /");
        }
        for parameter in &parameters.positional {
            self.parameter(&mut separator, "", parameter);
        }
        match &parameters.variadic {
            Some(variadic) => self.parameter(&mut separator, "*", variadic),
            None if !parameters.keyword_only.is_empty() => {
                self.text(std::mem::replace(&mut separator, ", "));
                self.text("*");
            }
            None => {}
        }
        for parameter in &parameters.keyword_only {
            self.parameter(&mut separator, "", parameter);
        }
        if let Some(keywords) = &parameters.keyword_variadic {
            self.parameter(&mut separator, "**", keywords);
        }
    }

    fn parameter(&mut self, separator: &mut &'static str, stars: &str, parameter: &Parameter) {
        self.text(std::mem::replace(separator, ", "));
        self.text(stars);
        self.text(parameter.name.as_str());
        if let Some(default) = &parameter.default {
            self.text("=");
            self.expression(default, Level::TEST);
        }
    }

    /// The inside of an f-string.
    fn formatted(&mut self, parts: &[FormattedPart]) {
        for part in parts {
            match part {
                FormattedPart::Text(text) => self.text(&text.replace('{', "{{").replace('}', "}}")),
                FormattedPart::Value { value, conversion, specification } => {
                    let mut inner = Writer(String::new());
                    inner.expression(value, Level::OR);
                    // Two braces would be the text of one.
                    self.text(if inner.0.starts_with('{') { "{ " } else { "{" });
                    self.text(&inner.0);
                    self.text(match conversion {
                        Conversion::None => "",
                        Conversion::Str => "!s",
                        Conversion::Repr => "!r",
                        Conversion::Ascii => "!a",
                    });
                    if let Some(specification) = specification {
                        self.text(":");
                        self.formatted(specification);
                    }
                    self.text("}");
                }
            }
        }
    }

    fn constant(&mut self, constant: &Constant) {
        // Writing to a String does not fail.
        _ = match constant {
            Constant::None => write!(self.0, "None"),
            Constant::True => write!(self.0, "True"),
            Constant::False => write!(self.0, "False"),
            Constant::Ellipsis => write!(self.0, "..."),
            Constant::Int(value) => write!(self.0, "{value}"),
            Constant::BigInt(value) => write!(self.0, "{value}"),
            // What is too large for a float reads as infinity again.
            Constant::Float(value) => write!(self.0, "{}", float::repr(*value).replace("inf", "1e309")),
            Constant::Complex(value) => {
                let mut text = String::new();
                float::write_repr_bare(&mut text, *value);
                write!(self.0, "{}j", text.replace("inf", "1e309"))
            }
            Constant::Str(text) => write!(self.0, "{}", escape::repr(text)),
            Constant::Bytes(bytes) => write!(self.0, "{}", escape::repr_bytes(bytes)),
        };
    }
}

fn binary(operator: BinaryOperator) -> (Level, &'static str) {
    match operator {
        BinaryOperator::Add => (Level::SUM, " + "),
        BinaryOperator::Subtract => (Level::SUM, " - "),
        BinaryOperator::Multiply => (Level::TERM, " * "),
        BinaryOperator::MatrixMultiply => (Level::TERM, " @ "),
        BinaryOperator::TrueDivide => (Level::TERM, " / "),
        BinaryOperator::FloorDivide => (Level::TERM, " // "),
        BinaryOperator::Modulo => (Level::TERM, " % "),
        BinaryOperator::Power => (Level::POWER, " ** "),
        BinaryOperator::LeftShift => (Level::SHIFT, " << "),
        BinaryOperator::RightShift => (Level::SHIFT, " >> "),
        BinaryOperator::And => (Level::BIT_AND, " & "),
        BinaryOperator::Xor => (Level::XOR, " ^ "),
        BinaryOperator::Or => (Level::EXPRESSION, " | "),
    }
}

fn comparison(operator: CompareOperator) -> &'static str {
    match operator {
        CompareOperator::Equal => " == ",
        CompareOperator::NotEqual => " != ",
        CompareOperator::Less => " < ",
        CompareOperator::LessEqual => " <= ",
        CompareOperator::Greater => " > ",
        CompareOperator::GreaterEqual => " >= ",
        CompareOperator::Is => " is ",
        CompareOperator::IsNot => " is not ",
        CompareOperator::In => " in ",
        CompareOperator::NotIn => " not in ",
    }
}
