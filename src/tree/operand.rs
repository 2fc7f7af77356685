//! Operands: where a node's inputs come from. Nodes are generic over them, so that a local or a constant is read
//! in place, without a call through a table and without counting a reference.

use super::name;
use crate::object::frame::Frame;
use crate::object::node::Node;
use crate::object::outcome::Outcome;
use crate::object::{Result, Thrown, Value};
use crate::syntax::Span;

/// Where an input of a node comes from.
pub trait Operand: 'static {
    /// What is kept between evaluating the operand and using it.
    type Held;

    /// Whether it is always the same object.
    const IS_CONSTANT: bool = false;

    /// Evaluates the operand.
    ///
    /// # Errors
    /// What its expression raises.
    fn hold(&self, frame: &Frame) -> Result<Self::Held>;

    /// The value.
    fn get<'a>(&'a self, held: &'a Self::Held, frame: &'a Frame) -> &'a Value;

    /// The value, with a reference of its own.
    fn own(&self, held: Self::Held, frame: &Frame) -> Value;

    /// Evaluates the operand to a value with a reference of its own.
    ///
    /// # Errors
    /// What its expression raises.
    #[inline(always)]
    fn value(&self, frame: &Frame) -> Result {
        let held = self.hold(frame)?;
        Ok(self.own(held, frame))
    }

    /// As `value`, to be handed on.
    #[inline(always)]
    fn outcome(&self, frame: &Frame) -> Outcome {
        self.value(frame).into()
    }
}

/// A local variable's slot, and where it is read; nothing that is evaluated before the value is used may assign the variable.
pub struct Local(pub usize, pub Span);

impl Local {
    #[cold]
    fn unbound(&self, frame: &Frame) -> Thrown {
        frame.at(self.1);
        name::unbound_local(frame, self.0)
    }
}

impl Operand for Local {
    type Held = ();

    #[inline(always)]
    fn hold(&self, frame: &Frame) -> Result<()> {
        if frame.local(self.0).is_null() { Err(self.unbound(frame)) } else { Ok(()) }
    }

    #[inline(always)]
    fn get<'a>(&'a self, (): &'a (), frame: &'a Frame) -> &'a Value {
        frame.local(self.0)
    }

    #[inline(always)]
    fn own(&self, (): (), frame: &Frame) -> Value {
        frame.local(self.0).clone()
    }
}

/// A constant.
pub struct Constant(pub Value);

impl Operand for Constant {
    type Held = ();

    const IS_CONSTANT: bool = true;

    #[inline(always)]
    fn hold(&self, _frame: &Frame) -> Result<()> {
        Ok(())
    }

    #[inline(always)]
    fn get<'a>(&'a self, (): &'a (), _frame: &'a Frame) -> &'a Value {
        &self.0
    }

    #[inline(always)]
    fn own(&self, (): (), _frame: &Frame) -> Value {
        self.0.clone()
    }
}

/// Any other expression.
pub struct Dynamic(pub Box<dyn Node>);

impl Operand for Dynamic {
    type Held = Value;

    #[inline(always)]
    fn hold(&self, frame: &Frame) -> Result {
        self.0.eval(frame)
    }

    #[inline(always)]
    fn get<'a>(&'a self, held: &'a Value, _frame: &'a Frame) -> &'a Value {
        held
    }

    #[inline(always)]
    fn own(&self, held: Value, _frame: &Frame) -> Value {
        held
    }

    #[inline(always)]
    fn value(&self, frame: &Frame) -> Result {
        self.0.eval(frame)
    }

    #[inline(always)]
    fn outcome(&self, frame: &Frame) -> Outcome {
        self.0.outcome(frame)
    }
}

/// An operand whose kind is told when it is evaluated: an argument of a call, a function's result.
pub enum Input {
    /// A local variable.
    Local(Local),
    /// A constant.
    Constant(Value),
    /// Any other expression.
    Dynamic(Box<dyn Node>),
}

impl Input {
    /// The value.
    ///
    /// # Errors
    /// What the expression raises.
    #[inline(always)]
    pub fn eval(&self, frame: &Frame) -> Result {
        match self {
            Input::Local(local) => {
                local.hold(frame)?;
                Ok(frame.local(local.0).clone())
            }
            Input::Constant(value) => Ok(value.clone()),
            Input::Dynamic(node) => node.eval(frame),
        }
    }
}
