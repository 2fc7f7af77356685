//! Comparisons, specialised over their operands, and chains of them.

use super::operand::{Input, Operand};
use crate::object::frame::Frame;
use crate::object::node::Node;
use crate::object::operation::{compare, compare_truth, contains, truth};
use crate::object::{Result, Value};
use crate::syntax::Span;
use crate::syntax::ast::CompareOperator;

/// The operator with the number `number`.
pub const fn operator(number: u8) -> CompareOperator {
    use CompareOperator as C;
    const ALL: [CompareOperator; 10] =
        [C::Equal, C::NotEqual, C::Less, C::LessEqual, C::Greater, C::GreaterEqual, C::Is, C::IsNot, C::In, C::NotIn];
    ALL[number as usize]
}

/// The answer where both are unboxed numbers of one kind, or strings compared for equality.
#[inline(always)]
fn quick(operator: CompareOperator, left: &Value, right: &Value) -> Option<bool> {
    match operator {
        CompareOperator::Is => return Some(left.is(right)),
        CompareOperator::IsNot => return Some(!left.is(right)),
        CompareOperator::In | CompareOperator::NotIn => return None,
        _ => {}
    }
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => Some(ordered(operator, left, right)),
        (Value::Float(left), Value::Float(right)) => Some(ordered(operator, &left.get(), &right.get())),
        (Value::Str(left), Value::Str(right)) => match operator {
            CompareOperator::Equal => Some(left.equals(right)),
            CompareOperator::NotEqual => Some(!left.equals(right)),
            _ => None,
        },
        _ => None,
    }
}

/// The answer for a float and an int that a float holds exactly.
#[inline(always)]
fn mixed(operator: CompareOperator, left: &Value, right: &Value) -> Option<bool> {
    const EXACT: u64 = 1 << 53;
    if matches!(operator, CompareOperator::Is | CompareOperator::IsNot | CompareOperator::In | CompareOperator::NotIn) {
        return None;
    }
    match (left, right) {
        (Value::Float(left), Value::Int(right)) if right.unsigned_abs() <= EXACT => {
            Some(ordered(operator, &left.get(), &(*right as f64)))
        }
        (Value::Int(left), Value::Float(right)) if left.unsigned_abs() <= EXACT => {
            Some(ordered(operator, &(*left as f64), &right.get()))
        }
        _ => None,
    }
}

#[inline(always)]
fn ordered<T: PartialOrd>(operator: CompareOperator, left: &T, right: &T) -> bool {
    match operator {
        CompareOperator::Equal => left == right,
        CompareOperator::NotEqual => left != right,
        CompareOperator::Less => left < right,
        CompareOperator::LessEqual => left <= right,
        CompareOperator::Greater => left > right,
        _ => left >= right,
    }
}

/// `left OP right`.
pub struct Compare<const OP: u8, L, R> {
    /// The left operand.
    pub left: L,
    /// The right operand.
    pub right: R,
    /// Where it stands.
    pub span: Span,
}

impl<const OP: u8, L: Operand, R: Operand> Node for Compare<OP, L, R> {
    fn eval(&self, frame: &Frame) -> Result {
        let left = self.left.hold(frame)?;
        let right = self.right.hold(frame)?;
        let (left, right) = (self.left.get(&left, frame), self.right.get(&right, frame));
        match quick(operator(OP), left, right) {
            Some(answer) => Ok(Value::bool(answer)),
            None => slow_value(OP, left, right, frame, self.span),
        }
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        let left = self.left.hold(frame)?;
        let right = self.right.hold(frame)?;
        let (left, right) = (self.left.get(&left, frame), self.right.get(&right, frame));
        match quick(operator(OP), left, right) {
            Some(answer) => Ok(answer),
            None => slow_truth(OP, left, right, frame, self.span),
        }
    }
}

#[inline(never)]
fn slow_value(number: u8, left: &Value, right: &Value, frame: &Frame, span: Span) -> Result {
    frame.at(span);
    apply(operator(number), left, right)
}

#[inline(never)]
fn slow_truth(number: u8, left: &Value, right: &Value, frame: &Frame, span: Span) -> Result<bool> {
    match operator(number) {
        CompareOperator::In => {
            frame.at(span);
            contains(right, left)
        }
        CompareOperator::NotIn => {
            frame.at(span);
            contains(right, left).map(|found| !found)
        }
        operator => match mixed(operator, left, right) {
            Some(answer) => Ok(answer),
            None => {
                frame.at(span);
                compare_truth(operator, left, right)
            }
        },
    }
}

fn apply(operator: CompareOperator, left: &Value, right: &Value) -> Result {
    match operator {
        CompareOperator::Is => Ok(Value::bool(left.is(right))),
        CompareOperator::IsNot => Ok(Value::bool(!left.is(right))),
        CompareOperator::In => contains(right, left).map(Value::bool),
        CompareOperator::NotIn => contains(right, left).map(|found| Value::bool(!found)),
        operator => compare(operator, left, right),
    }
}

/// `first OP second OP third ...`: each is evaluated once, the rest not at all behind the first untrue answer.
pub struct Chain {
    /// The first operand.
    pub first: Input,
    /// The operators and the operands behind them.
    pub rest: Box<[(CompareOperator, Input)]>,
    /// Where it stands.
    pub span: Span,
}

impl Node for Chain {
    fn eval(&self, frame: &Frame) -> Result {
        let mut left = self.first.eval(frame)?;
        let mut answer = Value::True;
        for (place, (operator, node)) in self.rest.iter().enumerate() {
            let right = node.eval(frame)?;
            answer = match quick(*operator, &left, &right) {
                Some(answer) => Value::bool(answer),
                None => {
                    frame.at(self.span);
                    apply(*operator, &left, &right)?
                }
            };
            if place + 1 < self.rest.len() && !truth(&answer)? {
                return Ok(answer);
            }
            left = right;
        }
        Ok(answer)
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        let mut left = self.first.eval(frame)?;
        for (operator, node) in &self.rest {
            let right = node.eval(frame)?;
            let answer = match quick(*operator, &left, &right) {
                Some(answer) => answer,
                None => slow_truth(*operator as u8, &left, &right, frame, self.span)?,
            };
            if !answer {
                return Ok(false);
            }
            left = right;
        }
        Ok(true)
    }
}
