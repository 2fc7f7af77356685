//! The interface of executable nodes; `tree` holds them.

use super::frame::Frame;
use super::operation::truth;
use super::outcome::Outcome;
use super::value::Value;
use super::{Result, Thrown, exception};

/// How a statement ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Flow {
    /// Go on with the next statement.
    Next,
    /// Leave the innermost loop.
    Break,
    /// Begin the innermost loop's next round.
    Continue,
    /// Leave the function; its result stands in the frame.
    Return,
    /// An exception is pending.
    Raise,
    /// The generator whose body this is gives out a value; its nodes remember where they are (see `detached.rs`).
    Yield,
}

impl From<Thrown> for Flow {
    #[inline(always)]
    fn from(_: Thrown) -> Flow {
        Flow::Raise
    }
}

/// An executable node: an expression, a statement, or both.
///
/// Whatever can raise, or call script code, first notes its span in the frame (`Frame::at`), so that a
/// traceback, or someone who looks at a suspended stack, finds the place.
pub trait Node {
    /// The value.
    ///
    /// # Errors
    /// The exception that is then pending.
    fn eval(&self, frame: &Frame) -> Result;

    /// As `eval`, to be handed on (see `outcome.rs`): what a node behind a pointer is asked for. A node whose last action
    /// is another evaluation says here how it is evaluated, and the others in `eval`.
    fn outcome(&self, frame: &Frame) -> Outcome {
        self.eval(frame).into()
    }

    /// The truth of the value, without making a bool.
    ///
    /// # Errors
    /// As `eval`.
    #[inline]
    fn cond(&self, frame: &Frame) -> Result<bool> {
        truth(&self.eval(frame)?)
    }

    /// Executes it as a statement.
    #[inline]
    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(value) => {
                drop(value);
                Flow::Next
            }
            Err(thrown) => thrown.into(),
        }
    }

    /// Executes it as a statement of a function's body that no loop or `try` stands around: the function's result,
    /// or Null where it goes on. Whoever asks for it sees to the safe point behind the statement.
    ///
    /// # Errors
    /// As `eval`.
    #[inline]
    fn run(&self, frame: &Frame) -> Outcome {
        match self.exec(frame) {
            Flow::Return => frame.take_result().into(),
            Flow::Raise => exception::pending().into(),
            _ => Value::Null.into(),
        }
    }

    /// Evaluates the iterable of a loop that runs `each` for every item, until that gives another flow than
    /// `Flow::Next`; None where all of it has been done here, else what is to be iterated over.
    ///
    /// # Errors
    /// As `eval`, and what an iterator raises that was driven here.
    #[inline]
    fn drive(&self, frame: &Frame, _each: &mut dyn FnMut(Value) -> Flow) -> Result<Option<Value>> {
        self.eval(frame).map(Some)
    }

    /// Goes on as a statement of a generator's body where `exec` or `resume` gave `Flow::Yield`.
    fn resume(&self, _frame: &Frame) -> Flow {
        unreachable!("only nodes that give Flow::Yield are resumed")
    }
}

/// A node of which is not known what it is.
impl Node for Box<dyn Node> {
    #[inline(always)]
    fn eval(&self, frame: &Frame) -> Result {
        (**self).outcome(frame).result()
    }

    #[inline(always)]
    fn outcome(&self, frame: &Frame) -> Outcome {
        (**self).outcome(frame)
    }

    #[inline(always)]
    fn cond(&self, frame: &Frame) -> Result<bool> {
        (**self).cond(frame)
    }

    #[inline(always)]
    fn exec(&self, frame: &Frame) -> Flow {
        (**self).exec(frame)
    }

    #[inline(always)]
    fn run(&self, frame: &Frame) -> Outcome {
        (**self).run(frame)
    }

    #[inline(always)]
    fn drive(&self, frame: &Frame, each: &mut dyn FnMut(Value) -> Flow) -> Result<Option<Value>> {
        (**self).drive(frame, each)
    }

    #[inline(always)]
    fn resume(&self, frame: &Frame) -> Flow {
        (**self).resume(frame)
    }
}
