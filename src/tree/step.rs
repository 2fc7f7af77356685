//! What tells a tracer of lines and exceptions (`object/debug_trace.rs`): in stepping trees alone.
//!
//! CPython tells of a line where an instruction belongs to another line than the one before, or is jumped back to. So a
//! statement tells at its beginning, an expression of several lines at each part that stands in another one, and once
//! more where its own instruction follows those of its parts.

use crate::object::debug_trace;
use crate::object::exception;
use crate::object::frame::Frame;
use crate::object::node::{Flow, Node};
use crate::object::outcome::Outcome;
use crate::object::{Result, Value};
use crate::syntax::Span;

/// Of which exceptions a node tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Raises {
    /// Of none: the nodes in it do, or the exception is raised again.
    Silent,
    /// Of those that nothing in it has told of.
    New,
    /// Of those that are not handled already: `raise` alone raises the handled one again.
    Fresh,
    /// Of all.
    All,
}

/// A node that tells of its line before it runs, of another one behind it, and of exceptions.
pub struct Step {
    /// Where it is told of the line before.
    pub before: Option<Span>,
    /// What runs.
    pub node: Box<dyn Node>,
    /// Where it is told of the line behind.
    pub after: Option<Span>,
    /// Whether that is jumped back to.
    pub is_jump: bool,
    /// Of which exceptions it tells.
    pub raises: Raises,
}

impl Step {
    fn begin(&self, frame: &Frame) -> Result<()> {
        match self.before {
            Some(span) => debug_trace::line(frame, span, false),
            None => Ok(()),
        }
    }

    fn end<T>(&self, frame: &Frame, result: Result<T>) -> Result<T> {
        match (result, self.after) {
            (Ok(value), None) => Ok(value),
            (Ok(value), Some(span)) => reach(frame, span, self.is_jump).map(|()| value),
            (Err(thrown), _) if self.raises == Raises::Silent => Err(thrown),
            (Err(thrown), _) if self.raises == Raises::Fresh && exception::is_handled() => Err(thrown),
            (Err(_), _) => {
                debug_trace::raised(frame, self.raises == Raises::New);
                Err(exception::pending())
            }
        }
    }

    fn end_flow(&self, frame: &Frame, flow: Flow) -> Flow {
        let result = match flow {
            Flow::Raise => self.end(frame, Err(exception::pending())),
            Flow::Next | Flow::Continue => self.end(frame, Ok(flow)),
            flow => Ok(flow),
        };
        result.unwrap_or(Flow::Raise)
    }
}

impl Node for Step {
    fn eval(&self, frame: &Frame) -> Result {
        self.begin(frame)?;
        self.end(frame, self.node.eval(frame))
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        self.begin(frame)?;
        self.end(frame, self.node.cond(frame))
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.begin(frame) {
            Ok(()) => self.end_flow(frame, self.node.exec(frame)),
            Err(thrown) => thrown.into(),
        }
    }

    fn run(&self, frame: &Frame) -> Outcome {
        if let Err(thrown) = self.begin(frame) {
            return thrown.into();
        }
        match self.node.run(frame).result() {
            Ok(Value::Null) => self.end(frame, Ok(Value::Null)).into(),
            Ok(value) => Ok(value).into(),
            Err(thrown) => self.end(frame, Err(thrown)).into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        self.end_flow(frame, self.node.resume(frame))
    }
}

/// Tells of a line; of a jump back within a line that stands in another one, twice.
fn reach(frame: &Frame, span: Span, is_jump: bool) -> Result<()> {
    debug_trace::line(frame, span, false)?;
    if is_jump { debug_trace::line(frame, span, true) } else { Ok(()) }
}

/// The body of a loop.
pub struct Round {
    /// What each round does.
    pub body: Box<dyn Node>,
    /// The head of a `for`, which is jumped back to; that of a `while` tells of its line itself.
    pub head: Option<Span>,
    /// Where the body stands.
    pub span: Span,
}

impl Round {
    fn end(&self, frame: &Frame, flow: Flow) -> Flow {
        if !matches!(flow, Flow::Next | Flow::Continue) {
            return flow;
        }
        match self.head {
            Some(head) => debug_trace::line(frame, head, true).map_or(Flow::Raise, |()| flow),
            None => {
                debug_trace::end_round(frame, std::ptr::from_ref(self) as usize);
                flow
            }
        }
    }
}

impl Node for Round {
    super::flow::statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        if self.head.is_none()
            && let Err(thrown) = debug_trace::begin_round(frame, std::ptr::from_ref(self) as usize, self.span)
        {
            return thrown.into();
        }
        self.end(frame, self.body.exec(frame))
    }

    fn resume(&self, frame: &Frame) -> Flow {
        self.end(frame, self.body.resume(frame))
    }
}

/// The body of a `with`, behind which the context is left in the line of its head, however the body has ended.
pub struct Within {
    /// Where what `__enter__` gave was assigned to.
    pub target: Option<Span>,
    /// What is done inside.
    pub body: Box<dyn Node>,
    /// Where the head stands.
    pub head: Span,
}

impl Node for Within {
    super::flow::statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        let begun = self.target.map_or(Ok(()), |target| debug_trace::line(frame, target, false));
        match begun.map_or(Flow::Raise, |()| self.body.exec(frame)) {
            Flow::Raise => debug_trace::passing(frame, || debug_trace::line(frame, self.head, false)),
            flow => debug_trace::line(frame, self.head, false).map_or(Flow::Raise, |()| flow),
        }
    }
}

/// The condition of a comprehension's clause: where it is not met, the clause goes on with its next item.
pub struct Sieve {
    /// What is asked.
    pub test: Box<dyn Node>,
    /// Where the comprehension stands.
    pub head: Span,
}

impl Node for Sieve {
    fn eval(&self, frame: &Frame) -> Result {
        self.cond(frame).map(Value::bool)
    }

    fn cond(&self, frame: &Frame) -> Result<bool> {
        let is_met = self.test.cond(frame)?;
        if !is_met {
            reach(frame, self.head, true)?;
        }
        Ok(is_met)
    }
}

/// The body of a generator expression, which goes on by a jump back to its head.
pub struct Resumed {
    /// The body.
    pub body: Box<dyn Node>,
    /// Where the expression stands.
    pub head: Span,
}

impl Node for Resumed {
    super::flow::statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        match debug_trace::line(frame, self.head, false) {
            Ok(()) => self.body.exec(frame),
            Err(thrown) => thrown.into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        match debug_trace::line(frame, self.head, true) {
            Ok(()) => self.body.resume(frame),
            Err(thrown) => thrown.into(),
        }
    }
}
