//! `async for`, `async with`, and `yield` in an asynchronous generator (PEP 492, PEP 525).

use super::assign::Target;
use super::flow::statement;
use super::generator::delegate_to;
use crate::object::code::Flavour;
use crate::object::exception::{self, type_error};
use crate::object::frame::Frame;
use crate::object::generator::{Generator, Yielded};
use crate::object::node::{Flow, Node};
use crate::object::operation::{awaitable_iterator, bind_descriptor, call, call_special, is_awaitable, truth};
use crate::object::types::types;
use crate::object::{Result, Thrown, Value, state};
use crate::syntax::Span;
use crate::syntax::symbol::well_known;

/// Awaits what a method of an asynchronous context manager gave; the frame is that of a coroutine.
///
/// # Errors
/// TypeError where it cannot be awaited; what it raises.
fn wait_for(frame: &Frame, awaitable: &Value, method: &str, span: Span) -> Result {
    if let Value::Generator(coroutine) = awaitable
        && coroutine.code().flavour == Flavour::Coroutine
        && let Some(result) = Generator::run_within(coroutine, frame)
    {
        return result;
    }
    if !is_awaitable(awaitable) {
        let name = awaitable.class_name();
        return Err(type_error(format!(
            "'async with' received an object from {method} that does not implement __await__: {name}"
        )));
    }
    delegate_to(frame, &awaitable_iterator(awaitable)?, span)
}

/// The asynchronous iterator of a value.
///
/// # Errors
/// TypeError where it has none.
pub fn asynchronous_iterator(value: &Value) -> Result {
    let Some(iterator) = call_special(value, well_known::__aiter__, &[])? else {
        return Err(type_error(format!(
            "'async for' requires an object with __aiter__ method, got {}",
            value.class_name()
        )));
    };
    if iterator.class().lookup(well_known::__anext__).is_none() {
        return Err(type_error(format!(
            "'async for' received an object from __aiter__ that does not implement __anext__: {}",
            iterator.class_name()
        )));
    }
    Ok(iterator)
}

/// The next item of an asynchronous iterator; None at the end.
///
/// # Errors
/// What `__anext__` raises, StopAsyncIteration excepted.
pub fn asynchronous_next(frame: &Frame, iterator: &Value, span: Span) -> Result<Option<Value>> {
    let outcome = item_iterator(iterator).and_then(|delegate| delegate_to(frame, &delegate, span));
    exception::absorb(outcome, &types().stop_async_iteration)
}

/// The iterator of the awaitable that `__anext__` gives.
fn item_iterator(iterator: &Value) -> Result {
    let awaitable = call_special(iterator, well_known::__anext__, &[])?.unwrap_or(Value::None);
    awaitable_iterator(&awaitable).map_err(|thrown| {
        let cause = exception::take(thrown);
        let name = awaitable.class_name();
        let message = format!("'async for' received an invalid object from __anext__: {name}");
        let error = exception::make(&types().type_error, vec![Value::from(message)]);
        exception::set_cause(&error, (&cause).into());
        exception::set_context(&error, cause.into());
        exception::raise_again(error)
    })
}

/// `async for target in iterable`.
pub struct AsyncFor {
    /// What each item is assigned to.
    pub target: Target,
    /// What is iterated over.
    pub iterable: Box<dyn Node>,
    /// What each round does.
    pub body: Box<dyn Node>,
    /// What is done where the items have ended.
    pub orelse: Option<Box<dyn Node>>,
    /// Where the iterable stands.
    pub span: Span,
}

impl AsyncFor {
    fn begin(&self, frame: &Frame) -> Result {
        let iterable = self.iterable.eval(frame)?;
        frame.at(self.span);
        asynchronous_iterator(&iterable)
    }
}

impl Node for AsyncFor {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        let iterator = match self.begin(frame) {
            Ok(iterator) => iterator,
            Err(thrown) => return thrown.into(),
        };
        loop {
            frame.at(self.span);
            let item = match asynchronous_next(frame, &iterator, self.span) {
                Ok(Some(item)) => item,
                Ok(None) => break,
                Err(thrown) => return thrown.into(),
            };
            if let Err(thrown) = self.target.assign(frame, item) {
                return thrown.into();
            }
            match self.body.exec(frame) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                flow => return flow,
            }
        }
        match &self.orelse {
            Some(orelse) => orelse.exec(frame),
            None => Flow::Next,
        }
    }
}

/// `async with context as target: body`.
pub struct AsyncWith {
    /// The context manager.
    pub context: Box<dyn Node>,
    /// What its `__aenter__` gives is assigned to.
    pub target: Option<Target>,
    /// What is done inside.
    pub body: Box<dyn Node>,
    /// Where the context stands.
    pub span: Span,
}

impl Node for AsyncWith {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        let (exit, entered) = match self.enter(frame) {
            Ok(entered) => entered,
            Err(thrown) => return thrown.into(),
        };
        let assigned = match &self.target {
            Some(target) => target.assign(frame, entered),
            None => Ok(()),
        };
        let flow = match assigned {
            Ok(()) => self.body.exec(frame),
            Err(thrown) => thrown.into(),
        };
        match flow {
            Flow::Raise => self.leave_raising(frame, &exit),
            flow => {
                let result = frame.take_result();
                match self.leave(frame, &exit, &[Value::None, Value::None, Value::None]) {
                    Ok(_) => {
                        frame.set_result(result);
                        flow
                    }
                    Err(thrown) => thrown.into(),
                }
            }
        }
    }
}

impl AsyncWith {
    /// The bound `__aexit__`, and what `__aenter__` gave.
    fn enter(&self, frame: &Frame) -> Result<(Value, Value)> {
        let manager = self.context.eval(frame)?;
        frame.at(self.span);
        let class = manager.class();
        let enter = class.lookup(well_known::__aenter__).ok_or_else(|| no_protocol(&manager, ""))?;
        let exit =
            class.lookup(well_known::__aexit__).ok_or_else(|| no_protocol(&manager, " (missed __aexit__ method)"))?;
        let exit = bind_descriptor(&exit, &manager, &class)?;
        let awaitable = call(&bind_descriptor(&enter, &manager, &class)?, &[])?;
        let entered = wait_for(frame, &awaitable, "__aenter__", self.span)?;
        Ok((exit, entered))
    }

    fn leave(&self, frame: &Frame, exit: &Value, arguments: &[Value]) -> Result {
        frame.at(self.span);
        let awaitable = call(exit, arguments)?;
        wait_for(frame, &awaitable, "__aexit__", self.span)
    }

    fn leave_raising(&self, frame: &Frame, exit: &Value) -> Flow {
        let exception = exception::catch(frame, exception::pending());
        let before = state::replace_handled((&exception).into());
        let class = exception.class();
        let arguments = [class.into(), (&exception).into(), exception::traceback(&exception)];
        let swallowed = self.leave(frame, exit, &arguments).and_then(|answer| truth(&answer));
        drop(state::replace_handled(before));
        match swallowed {
            Ok(true) => Flow::Next,
            Ok(false) => exception::raise_from_handler(frame, exception).into(),
            Err(thrown) => thrown.into(),
        }
    }
}

#[cold]
fn no_protocol(manager: &Value, missing: &str) -> Thrown {
    let name = manager.class_name();
    type_error(format!("'{name}' object does not support the asynchronous context manager protocol{missing}"))
}

/// `yield value` in an asynchronous generator.
pub struct YieldAsync {
    /// What is given out.
    pub value: Box<dyn Node>,
    /// Where it stands.
    pub span: Span,
}

impl Node for YieldAsync {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        frame.at(self.span);
        Generator::yield_value(frame, Value::object(Yielded(value)))
    }
}
