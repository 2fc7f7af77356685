//! Arithmetic: operators specialised over their operands, with the int and float cases in place.

use super::operand::Operand;
use crate::object::frame::Frame;
use crate::object::node::{Flow, Node};
use crate::object::operation;
use crate::object::{Result, Value};
use crate::syntax::Span;
use crate::syntax::ast::{BinaryOperator, UnaryOperator};

/// The operator with the number `number`.
pub const fn operator(number: u8) -> BinaryOperator {
    use BinaryOperator as B;
    const ALL: [BinaryOperator; 13] = [
        B::Add,
        B::Subtract,
        B::Multiply,
        B::MatrixMultiply,
        B::TrueDivide,
        B::FloorDivide,
        B::Modulo,
        B::Power,
        B::LeftShift,
        B::RightShift,
        B::And,
        B::Xor,
        B::Or,
    ];
    ALL[number as usize]
}

/// The result where both are unboxed numbers of one kind and nothing overflows.
#[inline(always)]
pub fn quick(operator: BinaryOperator, left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => quick_int(operator, *left, *right).map(Value::Int),
        (Value::Float(left), Value::Float(right)) => quick_float(operator, left.get(), right.get()).map(Value::float),
        _ => None,
    }
}

#[inline(always)]
fn quick_int(operator: BinaryOperator, left: i64, right: i64) -> Option<i64> {
    match operator {
        BinaryOperator::Add => left.checked_add(right),
        BinaryOperator::Subtract => left.checked_sub(right),
        BinaryOperator::Multiply => left.checked_mul(right),
        BinaryOperator::And => Some(left & right),
        BinaryOperator::Or => Some(left | right),
        BinaryOperator::Xor => Some(left ^ right),
        BinaryOperator::Modulo if right > 0 => Some(if (left | right) as u64 >> 32 == 0 {
            i64::from(left as u32 % right as u32)
        } else {
            left.rem_euclid(right)
        }),
        BinaryOperator::FloorDivide if right > 0 => Some(if (left | right) as u64 >> 32 == 0 {
            i64::from(left as u32 / right as u32)
        } else {
            left.div_euclid(right)
        }),
        BinaryOperator::LeftShift
            if (0..62).contains(&right) && left >= 0 && i64::from(left.leading_zeros()) > right + 1 =>
        {
            Some(left << right)
        }
        BinaryOperator::RightShift if (0..64).contains(&right) => Some(left >> right),
        _ => None,
    }
}

#[inline(always)]
fn quick_float(operator: BinaryOperator, left: f64, right: f64) -> Option<f64> {
    match operator {
        BinaryOperator::Add => Some(left + right),
        BinaryOperator::Subtract => Some(left - right),
        BinaryOperator::Multiply => Some(left * right),
        BinaryOperator::TrueDivide if right != 0.0 => Some(left / right),
        _ => None,
    }
}

/// `left OP right`.
pub struct Binary<const OP: u8, L, R> {
    /// The left operand.
    pub left: L,
    /// The right operand.
    pub right: R,
    /// Where it stands.
    pub span: Span,
}

impl<const OP: u8, L: Operand, R: Operand> Node for Binary<OP, L, R> {
    fn eval(&self, frame: &Frame) -> Result {
        let left = self.left.hold(frame)?;
        let right = self.right.hold(frame)?;
        let (left, right) = (self.left.get(&left, frame), self.right.get(&right, frame));
        match quick(operator(OP), left, right) {
            Some(value) => Ok(value),
            None => slow(OP, left, right, frame, self.span),
        }
    }
}

/// Ints that floats hold exactly.
const EXACT: i64 = 1 << 53;

/// The result of an operator with a float and a small int, of one with an int and a bool, or of a division of small ints.
#[inline(always)]
fn mixed(operator: BinaryOperator, left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Int(left), Value::True | Value::False) => {
            return quick_int(operator, *left, i64::from(matches!(right, Value::True))).map(Value::Int);
        }
        (Value::True | Value::False, Value::Int(right)) => {
            return quick_int(operator, i64::from(matches!(left, Value::True)), *right).map(Value::Int);
        }
        _ => {}
    }
    let (left, right) = match (left, right) {
        (Value::Float(left), Value::Int(right)) if right.unsigned_abs() <= EXACT as u64 => (left.get(), *right as f64),
        (Value::Int(left), Value::Float(right)) if left.unsigned_abs() <= EXACT as u64 => (*left as f64, right.get()),
        (Value::Int(left), Value::Int(right))
            if matches!(operator, BinaryOperator::TrueDivide)
                && left.unsigned_abs() <= EXACT as u64
                && right.unsigned_abs() <= EXACT as u64 =>
        {
            (*left as f64, *right as f64)
        }
        _ => return None,
    };
    quick_float(operator, left, right).map(Value::float)
}

#[inline(never)]
fn slow(number: u8, left: &Value, right: &Value, frame: &Frame, span: Span) -> Result {
    if let Some(value) = mixed(operator(number), left, right) {
        return Ok(value);
    }
    frame.at(span);
    operation::binary(operator(number), left, right)
}

/// `local OP= right`.
pub struct AugmentLocal<const OP: u8, R> {
    /// The target's slot.
    pub slot: usize,
    /// The right operand.
    pub right: R,
    /// Where the statement stands.
    pub span: Span,
}

impl<const OP: u8, R: Operand> Node for AugmentLocal<OP, R> {
    fn eval(&self, frame: &Frame) -> Result {
        if frame.local(self.slot).is_null() {
            frame.at(self.span);
            return Err(super::name::unbound_local(frame, self.slot));
        }
        let right = self.right.hold(frame)?;
        let right = self.right.get(&right, frame);
        if let Some(value) = quick(operator(OP), frame.local(self.slot), right) {
            frame.set_local(self.slot, value);
            return Ok(Value::None);
        }
        self.slow(right, frame)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}

impl<const OP: u8, R: Operand> AugmentLocal<OP, R> {
    #[inline(never)]
    fn slow(&self, right: &Value, frame: &Frame) -> Result {
        if operator(OP) as u8 == BinaryOperator::Add as u8
            && let Value::Str(text) = right
            && frame.update_local(self.slot, |place| match place {
                Value::Str(present) => !present.same(text) && present.append(text),
                _ => false,
            })
        {
            return Ok(Value::None);
        }
        if let Some(value) = mixed(operator(OP), frame.local(self.slot), right) {
            frame.set_local(self.slot, value);
            return Ok(Value::None);
        }
        frame.at(self.span);
        let left = frame.local(self.slot).clone();
        let value = operation::in_place(operator(OP), &left, right)?;
        frame.set_local(self.slot, value);
        Ok(Value::None)
    }
}

/// `-operand`, `+operand`, `~operand`.
pub struct Unary {
    /// The operator.
    pub operator: UnaryOperator,
    /// The operand.
    pub operand: Box<dyn Node>,
    /// Where it stands.
    pub span: Span,
}

impl Node for Unary {
    fn eval(&self, frame: &Frame) -> Result {
        let operand = self.operand.eval(frame)?;
        match (self.operator, &operand) {
            (UnaryOperator::Negative, Value::Int(number)) if *number != i64::MIN => Ok(Value::Int(-number)),
            (UnaryOperator::Negative, Value::Float(bits)) => Ok(Value::float(-bits.get())),
            _ => {
                frame.at(self.span);
                operation::unary(self.operator, &operand)
            }
        }
    }
}
