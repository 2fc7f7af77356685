//! `and`, `or`, `not`, and conditional expressions.

use crate::object::frame::Frame;
use crate::object::node::Node;
use crate::object::operation::truth;
use crate::object::{Result, Value};

/// `left and right`.
pub struct And(pub Box<dyn Node>, pub Box<dyn Node>);

impl Node for And {
    fn eval(&self, frame: &Frame) -> Result {
        let left = self.0.eval(frame)?;
        if quick_truth(&left)? { self.1.eval(frame) } else { Ok(left) }
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        Ok(self.0.cond(frame)? && self.1.cond(frame)?)
    }
}

/// `left or right`.
pub struct Or(pub Box<dyn Node>, pub Box<dyn Node>);

impl Node for Or {
    fn eval(&self, frame: &Frame) -> Result {
        let left = self.0.eval(frame)?;
        if quick_truth(&left)? { Ok(left) } else { self.1.eval(frame) }
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        Ok(self.0.cond(frame)? || self.1.cond(frame)?)
    }
}

#[inline]
fn quick_truth(value: &Value) -> Result<bool> {
    match value {
        Value::True => Ok(true),
        Value::False | Value::None => Ok(false),
        other => truth(other),
    }
}

/// `not operand`.
pub struct Not(pub Box<dyn Node>);

impl Node for Not {
    fn eval(&self, frame: &Frame) -> Result {
        Ok(Value::bool(!self.0.cond(frame)?))
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        Ok(!self.0.cond(frame)?)
    }
}

/// `body if test else orelse`.
pub struct Conditional {
    /// What is asked.
    pub test: Box<dyn Node>,
    /// The value where it is true.
    pub body: Box<dyn Node>,
    /// The value where it is not.
    pub orelse: Box<dyn Node>,
}

impl Node for Conditional {
    fn eval(&self, frame: &Frame) -> Result {
        if self.test.cond(frame)? { self.body.eval(frame) } else { self.orelse.eval(frame) }
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        if self.test.cond(frame)? { self.body.cond(frame) } else { self.orelse.cond(frame) }
    }
}
