//! Blocks and branches: statement sequences, `if`, `while`, `return`, `break`, `continue`, `assert`, `raise`.

use super::operand::Operand;
use crate::object::exception::{self, type_error};
use crate::object::frame::Frame;
use crate::object::generator::Generator;
use crate::object::heap::{Ref, needs_attention};
use crate::object::node::{Flow, Node};
use crate::object::operation::call;
use crate::object::outcome::{Outcome, attempt};
use crate::object::types::types;
use crate::object::{Memory, Result, Value, safe_point, state};
use crate::syntax::Span;

/// The flow of a statement that was executed, after the safe point at its end.
#[inline(always)]
fn settled(flow: Flow) -> Flow {
    if needs_attention() && flow == Flow::Next { settle() } else { flow }
}

#[cold]
#[inline(never)]
fn settle() -> Flow {
    match safe_point::work() {
        Ok(()) => Flow::Next,
        Err(thrown) => thrown.into(),
    }
}

/// Whether the function goes on after a statement whose `run` gave this.
#[inline(always)]
fn goes_on(result: &Result) -> bool {
    matches!(result, Ok(Value::Null))
}

macro_rules! statement {
    () => {
        fn eval(&self, frame: &Frame) -> Result {
            match self.exec(frame) {
                Flow::Raise => Err(exception::pending()),
                _ => Ok(Value::None),
            }
        }
    };
}
pub(super) use statement;

/// Statements in order.
pub struct Block(pub Box<[Box<dyn Node>]>);

impl Node for Block {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        self.from(frame, 0)
    }

    fn run(&self, frame: &Frame) -> Outcome {
        for statement in &self.0 {
            let result = statement.run(frame).result();
            if !goes_on(&result) {
                return result.into();
            }
            if needs_attention() {
                attempt!(safe_point::work());
            }
        }
        Value::Null.into()
    }

    fn resume(&self, frame: &Frame) -> Flow {
        let place = Generator::recall_place(frame);
        match settled(self.0[place].resume(frame)) {
            Flow::Next => self.from(frame, place + 1),
            flow => suspended(flow, frame, place),
        }
    }
}

impl Block {
    #[inline(always)]
    fn from(&self, frame: &Frame, first: usize) -> Flow {
        for (place, statement) in self.0.iter().enumerate().skip(first) {
            let flow = settled(statement.exec(frame));
            if flow != Flow::Next {
                return suspended(flow, frame, place);
            }
        }
        Flow::Next
    }
}

/// Remembers the place of a statement that has suspended its generator; every other flow goes on as it is.
#[inline(always)]
fn suspended(flow: Flow, frame: &Frame, place: usize) -> Flow {
    if flow == Flow::Yield { Generator::remember(frame, Memory::Place(place)) } else { flow }
}

/// A block of one statement.
pub struct Single(pub Box<dyn Node>);

impl Node for Single {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        settled(self.0.exec(frame))
    }

    fn run(&self, frame: &Frame) -> Outcome {
        self.0.run(frame)
    }

    fn resume(&self, frame: &Frame) -> Flow {
        settled(self.0.resume(frame))
    }
}

/// A block of two statements.
pub struct Pair(pub Box<dyn Node>, pub Box<dyn Node>);

impl Node for Pair {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        let flow = settled(self.0.exec(frame));
        if flow != Flow::Next {
            return suspended(flow, frame, 0);
        }
        suspended(settled(self.1.exec(frame)), frame, 1)
    }

    fn run(&self, frame: &Frame) -> Outcome {
        let result = self.0.run(frame).result();
        if !goes_on(&result) {
            return result.into();
        }
        if needs_attention() {
            attempt!(safe_point::work());
        }
        self.1.run(frame)
    }

    fn resume(&self, frame: &Frame) -> Flow {
        if Generator::recall_place(frame) == 1 {
            return suspended(settled(self.1.resume(frame)), frame, 1);
        }
        match settled(self.0.resume(frame)) {
            Flow::Next => suspended(settled(self.1.exec(frame)), frame, 1),
            flow => suspended(flow, frame, 0),
        }
    }
}

/// `if`.
pub struct If {
    /// What is asked.
    pub test: Box<dyn Node>,
    /// What is done where it is true.
    pub body: Box<dyn Node>,
    /// What is done where it is not.
    pub orelse: Option<Box<dyn Node>>,
}

impl Node for If {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        match self.test.cond(frame) {
            Ok(true) => suspended(self.body.exec(frame), frame, 0),
            Ok(false) => match &self.orelse {
                Some(orelse) => suspended(orelse.exec(frame), frame, 1),
                None => Flow::Next,
            },
            Err(thrown) => thrown.into(),
        }
    }

    fn run(&self, frame: &Frame) -> Outcome {
        if attempt!(self.test.cond(frame)) {
            return self.body.run(frame);
        }
        match &self.orelse {
            Some(orelse) => orelse.run(frame),
            None => Value::Null.into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        let place = Generator::recall_place(frame);
        match &self.orelse {
            Some(orelse) if place == 1 => suspended(orelse.resume(frame), frame, 1),
            _ => suspended(self.body.resume(frame), frame, 0),
        }
    }
}

/// `if`, `elif`, ... with many branches: a loop, so that a long chain does not nest.
pub struct Branches {
    /// The tests and bodies in order.
    pub branches: Box<[(Box<dyn Node>, Box<dyn Node>)]>,
    /// What is done where no test is true.
    pub orelse: Option<Box<dyn Node>>,
}

impl Node for Branches {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        for (place, (test, body)) in self.branches.iter().enumerate() {
            match test.cond(frame) {
                Ok(true) => return suspended(body.exec(frame), frame, place),
                Ok(false) => {}
                Err(thrown) => return thrown.into(),
            }
        }
        match &self.orelse {
            Some(orelse) => suspended(orelse.exec(frame), frame, self.branches.len()),
            None => Flow::Next,
        }
    }

    fn run(&self, frame: &Frame) -> Outcome {
        for (test, body) in &self.branches {
            if attempt!(test.cond(frame)) {
                return body.run(frame);
            }
        }
        match &self.orelse {
            Some(orelse) => orelse.run(frame),
            None => Value::Null.into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        let place = Generator::recall_place(frame);
        let flow = match (self.branches.get(place), &self.orelse) {
            (Some((_, body)), _) => body.resume(frame),
            (None, Some(orelse)) => orelse.resume(frame),
            (None, None) => Flow::Next,
        };
        suspended(flow, frame, place)
    }
}

/// `while`.
pub struct While {
    /// What is asked before each round.
    pub test: Box<dyn Node>,
    /// What each round does.
    pub body: Box<dyn Node>,
    /// What is done where the test is no longer true.
    pub orelse: Option<Box<dyn Node>>,
}

impl Node for While {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        loop {
            match self.test.cond(frame) {
                Ok(true) => {}
                Ok(false) => break,
                Err(thrown) => return thrown.into(),
            }
            match self.body.exec(frame) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                flow => return suspended(flow, frame, 0),
            }
            if needs_attention() && settle() == Flow::Raise {
                return Flow::Raise;
            }
        }
        match &self.orelse {
            Some(orelse) => suspended(orelse.exec(frame), frame, 1),
            None => Flow::Next,
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        let place = Generator::recall_place(frame);
        match &self.orelse {
            Some(orelse) if place == 1 => suspended(orelse.resume(frame), frame, 1),
            _ => match self.body.resume(frame) {
                Flow::Next | Flow::Continue => self.exec(frame),
                Flow::Break => Flow::Next,
                flow => suspended(flow, frame, 0),
            },
        }
    }
}

/// `return value`.
pub struct Return<O>(pub O);

impl<O: Operand> Node for Return<O> {
    statement!();

    #[inline]
    fn exec(&self, frame: &Frame) -> Flow {
        match self.run(frame).result() {
            Ok(value) => {
                frame.set_result(value);
                Flow::Return
            }
            Err(thrown) => thrown.into(),
        }
    }

    #[inline]
    fn run(&self, frame: &Frame) -> Outcome {
        self.0.outcome(frame)
    }
}

/// `pass`, `break`, `continue`.
pub struct Jump(pub Flow);

impl Node for Jump {
    statement!();

    fn exec(&self, _frame: &Frame) -> Flow {
        self.0
    }
}

/// `assert test, message`.
pub struct Assert {
    /// What must be true.
    pub test: Box<dyn Node>,
    /// The error's argument.
    pub message: Option<Box<dyn Node>>,
    /// Where it stands.
    pub span: Span,
}

impl Node for Assert {
    fn eval(&self, frame: &Frame) -> Result {
        if self.test.cond(frame)? {
            return Ok(Value::None);
        }
        let arguments = match &self.message {
            Some(message) => vec![message.eval(frame)?],
            None => Vec::new(),
        };
        frame.at(self.span);
        Err(exception::raise(exception::make(&types().assertion_error, arguments)))
    }
}

/// `raise exception from cause`.
pub struct Raise {
    /// What is raised; the handled exception where nothing is written.
    pub exception: Option<Box<dyn Node>>,
    /// Its cause.
    pub cause: Option<Box<dyn Node>>,
    /// Where it stands.
    pub span: Span,
}

impl Node for Raise {
    fn eval(&self, frame: &Frame) -> Result {
        let Some(node) = &self.exception else {
            frame.at(self.span);
            return Err(match &state::handled() {
                Value::Instance(handled) => exception::raise_from_handler(frame, Ref::clone(handled)),
                _ => exception::runtime_error("No active exception to reraise"),
            });
        };
        let raised = node.eval(frame)?;
        let cause = match &self.cause {
            Some(cause) => Some(cause.eval(frame)?),
            None => None,
        };
        frame.at(self.span);
        let raised = match &instantiate(raised, "exceptions must derive from BaseException")? {
            Value::Instance(raised) => Ref::clone(raised),
            _ => return Err(type_error("exceptions must derive from BaseException")),
        };
        if let Some(cause) = cause {
            let cause = match cause {
                Value::None => Value::None,
                cause => instantiate(cause, "exception causes must derive from BaseException")?,
            };
            exception::set_cause(&raised, cause);
        }
        Err(exception::raise(raised))
    }
}

/// An exception as it is, or an instance of an exception class; TypeError with the message otherwise.
fn instantiate(raised: Value, message: &str) -> Result {
    let types = types();
    match &raised {
        Value::Instance(_) if raised.is_instance(&types.base_exception) => Ok(raised),
        Value::Class(class) if crate::object::class::Class::is_subclass(class, &types.base_exception) => {
            let made = call(&raised, &[])?;
            if made.is_instance(&types.base_exception) {
                return Ok(made);
            }
            Err(type_error(format!(
                "calling {} should have returned an instance of BaseException, not {}",
                crate::object::operation::repr(&raised)?,
                crate::object::operation::repr(&made.class().into())?
            )))
        }
        _ => Err(type_error(message)),
    }
}

/// A node whose native stack may be deep: goes on on a further segment where the stack is low.
pub struct Guarded(pub Box<dyn Node>);

impl Node for Guarded {
    fn eval(&self, frame: &Frame) -> Result {
        crate::object::operation::guarded(|| self.0.eval(frame))
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match crate::object::operation::guarded(|| Ok(self.0.exec(frame))) {
            Ok(flow) => flow,
            Err(thrown) => thrown.into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        match crate::object::operation::guarded(|| Ok(self.0.resume(frame))) {
            Ok(flow) => flow,
            Err(thrown) => thrown.into(),
        }
    }
}

/// An expression statement of the prompt: its value is shown.
pub struct Display(pub Box<dyn Node>);

impl Node for Display {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.0.eval(frame)?;
        crate::object::hooks::display(&value)?;
        Ok(Value::None)
    }
}
