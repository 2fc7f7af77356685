//! `and`, `or`, `not`, and conditional expressions.

use crate::object::frame::Frame;
use crate::object::node::Node;
use crate::object::operation::truth;
use crate::object::outcome::{Outcome, attempt};
use crate::object::{Result, Value};

/// `left and right`.
pub struct And(pub Box<dyn Node>, pub Box<dyn Node>);

impl Node for And {
    fn eval(&self, frame: &Frame) -> Result {
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        let left = attempt!(self.0.eval(frame));
        if attempt!(quick_truth(&left)) { self.1.outcome(frame) } else { left.into() }
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        Ok(self.0.cond(frame)? && self.1.cond(frame)?)
    }
}

/// `left or right`.
pub struct Or(pub Box<dyn Node>, pub Box<dyn Node>);

impl Node for Or {
    fn eval(&self, frame: &Frame) -> Result {
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        let left = attempt!(self.0.eval(frame));
        if attempt!(quick_truth(&left)) { left.into() } else { self.1.outcome(frame) }
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
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        if attempt!(self.test.cond(frame)) { self.body.outcome(frame) } else { self.orelse.outcome(frame) }
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        if self.test.cond(frame)? { self.body.cond(frame) } else { self.orelse.cond(frame) }
    }
}
