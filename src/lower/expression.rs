//! Expressions.

use super::operand::{self, Operand, or_field, with_operand, with_place};
use super::scope::Place;
use super::{Lowerer, left_out};
use crate::fiber;
use crate::object::bytes::Bytes;
use crate::object::node::Node;
use crate::object::operation;
use crate::object::set::Set;
use crate::object::string::Str;
use crate::object::value::Value;
use crate::object::{Ref, exception};
use crate::syntax;
use crate::syntax::Span;
use crate::syntax::Symbol;
use crate::syntax::ast::{
    BinaryOperator, BoolOperator, CompareOperator, Constant, Expr, ExprKind, FormattedPart, UnaryOperator,
};
use crate::tree::arithmetic::Unary;
use crate::tree::assign::NamedExpression;
use crate::tree::asynchronous::YieldAsync;
use crate::tree::attribute::Attribute;
use crate::tree::compare::Chain;
use crate::tree::flow::Guarded;
use crate::tree::generator::{AwaitCall, Delegation, Yield, YieldFrom};
use crate::tree::literal::{
    ConstantSet, DictDisplay, FormattedString, Item, ListDisplay, Literal, Piece, SetDisplay, TupleDisplay,
};
use crate::tree::logic::{And, Conditional, Not, Or};
use crate::tree::name::{LoadCell, LoadFree, LoadGlobal, LoadLocal, LoadNamespace, Variable};
use crate::tree::subscript::{GetSlice, MakeSlice, SliceParts, Subscript};
use std::cell::Cell;

/// The longest text that is made of constants before the program runs.
const MOST_FOLDED: usize = 4096;
/// The longest text that is interned since it reads like a name.
const LONGEST_NAME: usize = 32;
/// Expressions nested in this many levels check the native stack once.
const GUARD_EVERY: u16 = 24;

type Lowered = Result<Box<dyn Node>, syntax::Error>;

impl Lowerer<'_> {
    /// Lowers an expression.
    pub(super) fn expression(&mut self, expression: &Expr) -> Lowered {
        if self.is_stepping() { self.stepping_expression(expression) } else { self.guarded_expression(expression) }
    }

    /// As `expression`, but nothing tells of its line.
    pub(super) fn guarded_expression(&mut self, expression: &Expr) -> Lowered {
        if expression.depth == 0 || !expression.depth.is_multiple_of(GUARD_EVERY) {
            return self.bare_expression(expression);
        }
        let node = if fiber::stack_is_low() {
            let depth = Span::new(expression.span.start, expression.span.start);
            fiber::grow(|| self.bare_expression(expression)).unwrap_or_else(|_| Err(too_deep(depth)))?
        } else {
            self.bare_expression(expression)?
        };
        Ok(Box::new(Guarded(node)))
    }

    fn bare_expression(&mut self, expression: &Expr) -> Lowered {
        let span = expression.span;
        Ok(match &expression.kind {
            ExprKind::Constant(constant) => Box::new(Literal(constant_of(constant))),
            ExprKind::Name(name) => self.load(*name, span),
            ExprKind::Binary { left, operator, right } => {
                if let Some(value) = self.constant_value(expression) {
                    return Ok(Box::new(Literal(value)));
                }
                let left = self.operand(left, &[right])?;
                let right = self.operand(right, &[])?;
                operand::binary(*operator, left, right, span)
            }
            ExprKind::Unary { operator: UnaryOperator::Not, operand } => Box::new(Not(self.expression(operand)?)),
            ExprKind::Unary { operator, operand } => {
                if let Some(value) = self.constant_value(expression) {
                    return Ok(Box::new(Literal(value)));
                }
                Box::new(Unary { operator: *operator, operand: self.expression(operand)?, span })
            }
            ExprKind::BoolOp { operator, values } => self.bool_operation(*operator, values)?,
            ExprKind::Compare { left, operators, comparators } => match (&**operators, &**comparators) {
                ([operator], [right]) => {
                    self.warn_of_comparison(left, operators, comparators, span);
                    let left = self.operand(left, &[right])?;
                    let right = match self.constant_container(*operator, right) {
                        Some(container) => Operand::Constant(container),
                        None => self.operand(right, &[])?,
                    };
                    operand::compare(*operator, left, right, span)
                }
                _ => {
                    self.warn_of_comparison(left, operators, comparators, span);
                    let first = self.operand(left, &[])?.input();
                    let mut rest = Vec::with_capacity(operators.len());
                    for (operator, comparator) in operators.iter().zip(comparators) {
                        rest.push((*operator, self.operand(comparator, &[])?.input()));
                    }
                    Box::new(Chain { first, rest: rest.into(), span })
                }
            },
            ExprKind::Conditional { test, body, orelse } => Box::new(Conditional {
                test: self.expression(test)?,
                body: self.expression(body)?,
                orelse: self.expression(orelse)?,
            }),
            ExprKind::Named { target, value, .. } => {
                let value = self.expression(value)?;
                Box::new(NamedExpression { variable: self.variable(*target), name: self.mangle(*target), value })
            }
            ExprKind::Attribute { value, name, .. } => {
                let name = self.mangle(*name);
                let span = self.at_name(expression, span);
                or_field!(with_place!, self.operand(value, &[])?, object => Box::new(Attribute::new(object, name, span)))
            }
            ExprKind::Subscript { value, index } => {
                self.warn_of_subscript(value, index, span);
                let container = self.operand(value, &[index])?;
                if let ExprKind::Slice { lower, upper, step } = &index.kind {
                    let parts = self.slice_parts([lower, upper, step])?;
                    return Ok(with_place!(container, container => {
                        Box::new(GetSlice { container, parts, span }) as Box<dyn Node>
                    }));
                }
                let key = self.operand(index, &[])?;
                or_field!(with_place!, container, container => with_operand!(key, key => {
                    Box::new(Subscript { container, key, place: Cell::new(0), span }) as Box<dyn Node>
                }))
            }
            ExprKind::Slice { lower, upper, step } => {
                Box::new(MakeSlice { parts: self.slice_parts([lower, upper, step])? })
            }
            ExprKind::List(items) => Box::new(ListDisplay(self.items(items, span)?)),
            ExprKind::Tuple(items) => match self.constant_value(expression) {
                Some(value) => Box::new(Literal(value)),
                None => Box::new(TupleDisplay(self.items(items, span)?)),
            },
            ExprKind::Set(items) => match self.constant_set(items) {
                Some(constants) => Box::new(ConstantSet(constants)),
                None => Box::new(SetDisplay(self.items(items, span)?, span)),
            },
            ExprKind::Dict(items) => {
                let mut lowered = Vec::with_capacity(items.len());
                for (key, value) in items {
                    let key = match key {
                        Some(key) => Some(self.operand(key, &[])?.input()),
                        None => None,
                    };
                    lowered.push((key, self.operand(value, &[])?.input()));
                }
                Box::new(DictDisplay(lowered.into(), span))
            }
            ExprKind::FormattedString(parts) => Box::new(self.formatted(parts, span)?),
            ExprKind::Call { function, arguments, keywords } => self.call(function, arguments, keywords, span)?,
            ExprKind::Lambda { parameters, body } => self.lambda(parameters, body, span)?,
            ExprKind::ListComprehension { .. }
            | ExprKind::SetComprehension { .. }
            | ExprKind::DictComprehension { .. }
            | ExprKind::Generator { .. } => self.comprehension_node(expression)?,
            ExprKind::Yield(value) => {
                let value = match value {
                    Some(value) => self.expression(value)?,
                    None => Box::new(Literal(Value::None)),
                };
                if self.scope.is_async { Box::new(YieldAsync { value, span }) } else { Box::new(Yield { value, span }) }
            }
            ExprKind::YieldFrom(iterable) => self.delegation(iterable, false, span)?,
            ExprKind::Await(awaitable) => self.delegation(awaitable, true, span)?,
            ExprKind::Starred(_) => return Err(left_out(span, "a starred expression here")),
        })
    }

    /// Reads a name.
    pub(super) fn load(&self, name: Symbol, span: Span) -> Box<dyn Node> {
        let name = self.mangle(name);
        match self.scope.place(name) {
            Place::Local(slot) => Box::new(LoadLocal { slot, span }),
            Place::Cell(slot) => Box::new(LoadCell { slot, span }),
            Place::Free(index) => Box::new(LoadFree { index, name, span }),
            Place::Global => Box::new(LoadGlobal::new(name, span)),
            Place::Namespace => {
                Box::new(LoadNamespace { name, span, otherwise: Box::new(LoadGlobal::new(name, span)) })
            }
            Place::NamespaceThenFree(index) => {
                Box::new(LoadNamespace { name, span, otherwise: Box::new(LoadFree { index, name, span }) })
            }
        }
    }

    /// The variable that binding a name binds.
    pub(super) fn variable(&self, name: Symbol) -> Variable {
        match self.place(name) {
            Place::Local(slot) => Variable::Local(slot),
            Place::Cell(slot) => Variable::Cell(slot),
            Place::Free(index) => Variable::Free(index),
            Place::Global => Variable::Global,
            Place::Namespace | Place::NamespaceThenFree(_) => Variable::Namespace,
        }
    }

    /// `yield from` or `await`.
    fn delegation(&mut self, operand: &Expr, is_await: bool, span: Span) -> Lowered {
        let wait = Delegation { is_await, span };
        if let ExprKind::Call { function, arguments, keywords } = &operand.kind
            && keywords.is_empty()
            && matches!(function.kind, ExprKind::Name(_))
            && !arguments.iter().any(|argument| matches!(argument.kind, ExprKind::Starred(_)))
        {
            let callee = self.expression(function)?;
            let arguments = self.inputs(arguments)?;
            return Ok(Box::new(AwaitCall { callee, arguments, call_span: operand.span, wait }));
        }
        Ok(Box::new(YieldFrom { iterable: self.expression(operand)?, wait }))
    }

    /// The parts of a slice that stands as a subscript.
    pub(super) fn slice_parts(&mut self, parts: [&Option<Box<Expr>>; 3]) -> Result<SliceParts, syntax::Error> {
        let mut nodes = [None, None, None];
        for (node, part) in nodes.iter_mut().zip(parts) {
            if let Some(part) = part {
                *node = Some(self.expression(part)?);
            }
        }
        Ok(SliceParts(nodes))
    }

    fn bool_operation(&mut self, operator: BoolOperator, values: &[Expr]) -> Lowered {
        let mut nodes = Vec::with_capacity(values.len());
        for value in values {
            nodes.push(self.expression(value)?);
        }
        let mut nested: Option<Box<dyn Node>> = None;
        for (place, node) in nodes.into_iter().rev().enumerate() {
            nested = Some(match (nested, operator) {
                (None, _) => node,
                (Some(rest), BoolOperator::And) => Box::new(And(node, rest)),
                (Some(rest), BoolOperator::Or) => Box::new(Or(node, rest)),
            });
            if place % usize::from(GUARD_EVERY) == usize::from(GUARD_EVERY) - 1 {
                nested = nested.map(|node| Box::new(Guarded(node)) as Box<dyn Node>);
            }
        }
        Ok(nested.unwrap_or_else(|| Box::new(Literal(Value::None))))
    }

    /// Lowers the items of a display.
    pub(super) fn items(&mut self, items: &[Expr], span: Span) -> Result<Box<[Item]>, syntax::Error> {
        let mut lowered = Vec::with_capacity(items.len());
        for item in items {
            lowered.push(match &item.kind {
                ExprKind::Starred(value) => Item::Starred(self.expression(value)?, span),
                _ => Item::One(self.operand(item, &[])?.input()),
            });
        }
        Ok(lowered.into())
    }

    fn formatted(&mut self, parts: &[FormattedPart], span: Span) -> Result<FormattedString, syntax::Error> {
        let mut pieces = Vec::with_capacity(parts.len());
        for part in parts {
            pieces.push(match part {
                FormattedPart::Text(text) => Piece::Text(Value::str(text)),
                FormattedPart::Value { value, conversion, specification } => Piece::Field {
                    value: self.expression(value)?,
                    conversion: *conversion,
                    specification: match specification {
                        Some(parts) => Some(Box::new(self.formatted(parts, span)?)),
                        None => None,
                    },
                },
            });
        }
        Ok(FormattedString { pieces: pieces.into(), span })
    }

    /// The keys of a set display of more than two constants, which is made by copying; nothing for other displays.
    fn constant_set(&self, items: &[Expr]) -> Option<Ref<Set>> {
        if items.len() < 3 {
            return None;
        }
        let values: Vec<Value> = items.iter().map(|item| self.constant_value(item)).collect::<Option<_>>()?;
        // CPython makes the frozen set anew when it merges constants, from the order that the first one has.
        match Set::of(values, true).and_then(|set| Set::of(set.items(), true)) {
            Ok(set) => Some(set),
            Err(thrown) => {
                drop(exception::take(thrown));
                None
            }
        }
    }

    /// What a search in a display of constants looks through instead: nobody else ever sees the display.
    fn constant_container(&self, operator: CompareOperator, expression: &Expr) -> Option<Value> {
        if !matches!(operator, CompareOperator::In | CompareOperator::NotIn) {
            return None;
        }
        let values =
            |items: &[Expr]| items.iter().map(|item| self.constant_value(item)).collect::<Option<Vec<Value>>>();
        match &expression.kind {
            ExprKind::List(items) => values(items).map(Value::tuple),
            ExprKind::Set(items) => match Set::of(values(items)?, true) {
                Ok(set) => Some(set.into()),
                Err(thrown) => {
                    drop(exception::take(thrown));
                    None
                }
            },
            _ => None,
        }
    }

    /// The value of an expression that is always the same: a literal, and operators and tuples of such.
    pub(super) fn constant_value(&self, expression: &Expr) -> Option<Value> {
        if expression.depth > 8 {
            return None;
        }
        match &expression.kind {
            ExprKind::Constant(constant) => Some(constant_of(constant)),
            ExprKind::Unary { operator: UnaryOperator::Negative, operand } => match self.constant_value(operand)? {
                Value::Int(number) => number.checked_neg().map(Value::Int),
                Value::Float(bits) => Some(Value::float(-bits.get())),
                _ => None,
            },
            ExprKind::Binary { left, operator, right } => {
                let (left, right) = (self.constant_value(left)?, self.constant_value(right)?);
                crate::tree::arithmetic::quick(*operator, &left, &right).or_else(|| folded(*operator, &left, &right))
            }
            ExprKind::Tuple(items) => {
                let values: Option<Vec<Value>> = items.iter().map(|item| self.constant_value(item)).collect();
                values.map(Value::tuple)
            }
            _ => None,
        }
    }
}

/// The result of an operator on constants that is no longer than CPython lets it be.
fn folded(operator: BinaryOperator, left: &Value, right: &Value) -> Option<Value> {
    let is_short = match (operator, left, right) {
        (BinaryOperator::Add, Value::Str(left), Value::Str(right)) => left.len() + right.len() <= MOST_FOLDED,
        (BinaryOperator::Multiply, Value::Str(text), Value::Int(count)) => {
            usize::try_from(*count).is_ok_and(|count| count.saturating_mul(text.len()) <= MOST_FOLDED)
        }
        (BinaryOperator::LeftShift, Value::Int(_), Value::Int(count)) => (0..=64).contains(count),
        (BinaryOperator::Power, Value::Int(base), Value::Int(exponent)) => {
            (0..=128).contains(exponent) && i64::from(64 - base.unsigned_abs().leading_zeros()) * exponent <= 128
        }
        (BinaryOperator::Subtract | BinaryOperator::Add, Value::BigInt(_), Value::Int(_)) => true,
        (BinaryOperator::TrueDivide, Value::Int(_), Value::Int(count)) => *count != 0,
        _ => false,
    };
    if !is_short {
        return None;
    }
    match operation::binary(operator, left, right) {
        Ok(value) => Some(value),
        Err(thrown) => {
            drop(exception::take(thrown));
            None
        }
    }
}

/// Whether a text reads like a name: such constants are one object wherever they are written.
fn is_like_a_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The value of a literal.
pub(crate) fn constant_of(constant: &Constant) -> Value {
    match constant {
        Constant::None => Value::None,
        Constant::True => Value::True,
        Constant::False => Value::False,
        Constant::Ellipsis => Value::Ellipsis,
        Constant::Int(number) => Value::Int(*number),
        Constant::BigInt(number) => Value::integer((**number).clone()),
        Constant::Float(number) => Value::float(*number),
        Constant::Complex(imaginary) => Value::complex(0.0, *imaginary),
        Constant::Str(text) if is_like_a_name(text) => Str::of_symbol(Symbol::new(text)).into(),
        Constant::Str(text) => match Symbol::find(text) {
            Some(symbol) => Str::of_symbol(symbol).into(),
            None => Value::str(text),
        },
        Constant::Bytes(data) => Bytes::new(&**data).into(),
    }
}

fn too_deep(span: Span) -> syntax::Error {
    syntax::Error::new(syntax::ErrorKind::Recursion, span, "maximum recursion depth exceeded during compilation")
}
