//! What compiles, but is hardly meant: the SyntaxWarnings, in CPython's words.
//!
//! The `Lowerer` asks at each comparison, call, subscript and `assert`, before it lowers the operands, so that the
//! warnings come in CPython's order. Each is kept as the error that it becomes where the filters say `error`.

use super::Lowerer;
use crate::object::value::Value;
use crate::syntax::ast::{CompareOperator, Expr, ExprKind};
use crate::syntax::{self, Span};

impl Lowerer<'_> {
    /// Warns of `is` beside a literal that may have equals of other identity.
    pub(super) fn warn_of_comparison(
        &self,
        left: &Expr,
        operators: &[CompareOperator],
        comparators: &[Expr],
        span: Span,
    ) {
        if !operators.iter().any(|operator| matches!(operator, CompareOperator::Is | CompareOperator::IsNot)) {
            return;
        }
        let mut is_left_literal = self.is_literal(left);
        for (operator, right) in operators.iter().zip(comparators) {
            let is_right_literal = self.is_literal(right);
            let (written, meant) = match operator {
                CompareOperator::Is => ("is", "=="),
                CompareOperator::IsNot => ("is not", "!="),
                _ => {
                    is_left_literal = is_right_literal;
                    continue;
                }
            };
            if is_left_literal || is_right_literal {
                self.warn(span, format!("\"{written}\" with a literal. Did you mean \"{meant}\"?"));
                return;
            }
            is_left_literal = is_right_literal;
        }
    }

    /// Warns of a call of what stands in a display, where a comma was forgotten.
    pub(super) fn warn_of_call(&self, function: &Expr, span: Span) {
        if !matches!(function.kind, ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Lambda { .. })
            && let Some(class) = self.evident_class(function)
        {
            self.warn(span, format!("'{class}' object is not callable; perhaps you missed a comma?"));
        }
    }

    /// Warns of a subscript that cannot be, where a comma was forgotten.
    pub(super) fn warn_of_subscript(&self, container: &Expr, index: &Expr, span: Span) {
        if matches!(container.kind, ExprKind::Name(_) | ExprKind::Attribute { .. }) {
            return;
        }
        let Some(class) = self.evident_class(container) else { return };
        match &*class {
            "set" | "generator" | "function" | "NoneType" | "ellipsis" | "int" | "bool" | "float" | "complex" => {
                self.warn(span, format!("'{class}' object is not subscriptable; perhaps you missed a comma?"));
            }
            "str" | "bytes" | "tuple" | "list" => match self.evident_class(index) {
                Some(given) if !matches!(&*given, "int" | "bool") => {
                    let hint = "perhaps you missed a comma?";
                    self.warn(span, format!("{class} indices must be integers or slices, not {given}; {hint}"));
                }
                _ => {}
            },
            _ => {}
        }
    }

    /// Warns of `assert (test, message)`.
    pub(super) fn warn_of_assertion(&self, test: &Expr, span: Span) {
        if matches!(&test.kind, ExprKind::Tuple(items) if !items.is_empty()) {
            self.warn(span, "assertion is always true, perhaps remove parentheses?".to_owned());
        }
    }

    fn warn(&self, span: Span, message: String) {
        let error = syntax::Error::syntax(span, message);
        self.warnings.borrow_mut().push(syntax::Warning { error, is_deprecation: false });
    }

    /// Whether the expression is a literal that is no singleton.
    fn is_literal(&self, expression: &Expr) -> bool {
        self.constant_value(expression)
            .is_some_and(|value| !matches!(value, Value::None | Value::True | Value::False | Value::Ellipsis))
    }

    /// The name of the class of what the expression gives, where its text alone tells.
    fn evident_class(&self, expression: &Expr) -> Option<String> {
        let name = match &expression.kind {
            ExprKind::Tuple(_) => "tuple",
            ExprKind::List(_) | ExprKind::ListComprehension { .. } => "list",
            ExprKind::Dict(_) | ExprKind::DictComprehension { .. } => "dict",
            ExprKind::Set(_) | ExprKind::SetComprehension { .. } => "set",
            ExprKind::Generator { .. } => "generator",
            ExprKind::Lambda { .. } => "function",
            ExprKind::FormattedString(_) => "str",
            ExprKind::Constant(_) | ExprKind::Unary { .. } | ExprKind::Binary { .. } => {
                return self.constant_value(expression).map(|value| value.class_name().to_string());
            }
            _ => return None,
        };
        Some(name.to_owned())
    }
}
