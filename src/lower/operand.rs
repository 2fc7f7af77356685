//! Specialisation: picks the node type that fits the operands of an operator.

use super::Lowerer;
use super::scope::Place;
use crate::object::node::Node;
use crate::object::value::Value;
use crate::syntax;
use crate::syntax::Span;
use crate::syntax::ast::{BinaryOperator, CompareOperator, Expr, ExprKind};
use crate::tree::arithmetic::{AugmentLocal, Binary};
use crate::tree::attribute::Attribute;
use crate::tree::compare::Compare;
use crate::tree::flow::Return;
use crate::tree::operand::{Input, Local};

/// An operand, before it is decided how a node holds it.
pub(super) enum Operand {
    Local(usize, Span),
    /// An attribute of a local variable.
    Field(Attribute<Local>),
    Constant(Value),
    Dynamic(Box<dyn Node>),
}

impl Operand {
    /// The operand as one whose kind is told when it is evaluated.
    pub(super) fn input(self) -> Input {
        match self {
            Operand::Local(slot, span) => Input::Local(Local(slot, span)),
            Operand::Field(field) => Input::Dynamic(Box::new(field)),
            Operand::Constant(value) => Input::Constant(value),
            Operand::Dynamic(node) => Input::Dynamic(node),
        }
    }
}

impl Lowerer<'_> {
    /// Lowers an operand; `later` is what is evaluated before its value is used.
    pub(super) fn operand(&mut self, expression: &Expr, later: &[&Expr]) -> Result<Operand, syntax::Error> {
        if self.is_stepping() {
            return Ok(Operand::Dynamic(self.expression(expression)?));
        }
        match &expression.kind {
            ExprKind::Name(name) => {
                if let Place::Local(slot) = self.place(*name)
                    && !(self.has_walrus && later.iter().any(|expression| expression.depth > 0))
                {
                    return Ok(Operand::Local(slot, expression.span));
                }
            }
            ExprKind::Attribute { value, name, .. } => {
                if let ExprKind::Name(object) = &value.kind
                    && let Place::Local(slot) = self.place(*object)
                {
                    let span = self.at_name(expression, expression.span);
                    return Ok(Operand::Field(Attribute::new(Local(slot, value.span), self.mangle(*name), span)));
                }
            }
            _ => {
                if let Some(value) = self.constant_value(expression) {
                    return Ok(Operand::Constant(value));
                }
            }
        }
        Ok(Operand::Dynamic(self.expression(expression)?))
    }
}

/// Binds `$name` to a node's operand of the fitting type in `$then`; a constant becomes an expression.
macro_rules! with_place {
    ($operand:expr, $name:ident => $then:expr) => {
        match $operand {
            $crate::lower::operand::Operand::Local(slot, span) => {
                let $name = $crate::tree::operand::Local(slot, span);
                $then
            }
            $crate::lower::operand::Operand::Field(field) => {
                let $name = $crate::tree::operand::Dynamic(Box::new(field));
                $then
            }
            $crate::lower::operand::Operand::Constant(value) => {
                let $name = $crate::tree::operand::Dynamic(Box::new($crate::tree::literal::Literal(value)));
                $then
            }
            $crate::lower::operand::Operand::Dynamic(node) => {
                let $name = $crate::tree::operand::Dynamic(node);
                $then
            }
        }
    };
}
/// As `with_place`, with a type of its own for constants.
macro_rules! with_operand {
    ($operand:expr, $name:ident => $then:expr) => {
        match $operand {
            $crate::lower::operand::Operand::Local(slot, span) => {
                let $name = $crate::tree::operand::Local(slot, span);
                $then
            }
            $crate::lower::operand::Operand::Field(field) => {
                let $name = $crate::tree::operand::Dynamic(Box::new(field));
                $then
            }
            $crate::lower::operand::Operand::Constant(value) => {
                let $name = $crate::tree::operand::Constant(value);
                $then
            }
            $crate::lower::operand::Operand::Dynamic(node) => {
                let $name = $crate::tree::operand::Dynamic(node);
                $then
            }
        }
    };
}
/// Binds `$name` to the attribute of a local variable, or does as `$other`, one of the two above.
macro_rules! or_field {
    ($other:ident!, $operand:expr, $name:ident => $then:expr) => {
        match $operand {
            $crate::lower::operand::Operand::Field($name) => $then,
            operand => $crate::lower::operand::$other!(operand, $name => $then),
        }
    };
}
pub(super) use {or_field, with_operand, with_place};

/// Makes the node whose operator has the number `$number`; `$holes` stand for its operands' types.
macro_rules! by_number {
    ($number:expr, $node:ident $holes:tt $fields:tt) => {
        by_number!(@each $number, $node $holes $fields, [0 1 2 3 4 5 6 7 8 9 10 11 12])
    };
    (@each $number:expr, $node:ident $holes:tt $fields:tt, [$($literal:literal)*]) => {
        match $number {
            $($literal => by_number!(@one $literal, $node $holes $fields),)*
            _ => unreachable!("every operator has its number"),
        }
    };
    (@one $literal:literal, $node:ident (_) $fields:tt) => {
        Box::new($node::<$literal, _> $fields) as Box<dyn Node>
    };
    (@one $literal:literal, $node:ident (_ _) $fields:tt) => {
        Box::new($node::<$literal, _, _> $fields) as Box<dyn Node>
    };
}

/// `left operator right`.
pub(super) fn binary(operator: BinaryOperator, left: Operand, right: Operand, span: Span) -> Box<dyn Node> {
    let number = operator as u8;
    or_field!(with_place!, left, left => or_field!(with_operand!, right, right => {
        by_number!(number, Binary (_ _) { left, right, span })
    }))
}

/// `return value`.
pub(super) fn return_of(value: Operand) -> Box<dyn Node> {
    or_field!(with_operand!, value, value => Box::new(Return(value)) as Box<dyn Node>)
}

/// `left operator right`.
pub(super) fn compare(operator: CompareOperator, left: Operand, right: Operand, span: Span) -> Box<dyn Node> {
    let number = operator as u8;
    or_field!(with_place!, left, left => or_field!(with_operand!, right, right => {
        by_number!(@each number, Compare (_ _) { left, right, span }, [0 1 2 3 4 5 6 7 8 9])
    }))
}

/// `local operator= right`.
pub(super) fn augment_local(operator: BinaryOperator, slot: usize, right: Operand, span: Span) -> Box<dyn Node> {
    let number = operator as u8;
    or_field!(with_operand!, right, right => {
        by_number!(number, AugmentLocal (_) { slot, right, span })
    })
}
