//! `try` with `except*` (PEP 654): each handler takes its part of an exception group.

use super::flow::statement;
use super::handlers::{Handler, finalise_what_was_left, matches};
use crate::object::class::Class;
use crate::object::exception::{self, Exception, type_error};
use crate::object::exception_group::{is_group, join, unnamed};
use crate::object::frame::Frame;
use crate::object::node::{Flow, Node};
use crate::object::operation::call_method;
use crate::object::types::types;
use crate::object::{Ref, Result, Value, state};
use crate::syntax::Symbol;

/// `try` with handlers of `except*`.
pub struct TryExceptStar {
    /// What is tried.
    pub body: Box<dyn Node>,
    /// The handlers in order; each has a class.
    pub handlers: Box<[Handler]>,
    /// What is done where nothing was raised.
    pub orelse: Option<Box<dyn Node>>,
}

impl Node for TryExceptStar {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        match self.body.exec(frame) {
            Flow::Raise => self.handle(frame),
            Flow::Next => match &self.orelse {
                Some(orelse) => orelse.exec(frame),
                None => Flow::Next,
            },
            flow => flow,
        }
    }
}

impl TryExceptStar {
    #[inline(never)]
    fn handle(&self, frame: &Frame) -> Flow {
        let exception = exception::catch(frame, exception::pending());
        finalise_what_was_left();
        let before = state::replace_handled((&exception).into());
        let left = self.run_handlers(frame, &exception);
        drop(state::replace_handled(before));
        match left {
            Ok(None) => Flow::Next,
            Ok(Some(exception)) => exception::raise_from_handler(frame, exception).into(),
            Err(thrown) => thrown.into(),
        }
    }

    /// Runs every handler that catches a part, and gives what is to be raised behind them.
    fn run_handlers(&self, frame: &Frame, original: &Exception) -> Result<Option<Exception>> {
        let mut rest = Some(original.clone());
        let mut left = Vec::new();
        for handler in &self.handlers {
            let Some(class) = &handler.class else { continue };
            let class = class.eval(frame)?;
            frame.at(handler.span);
            let (caught, others) = part(&class, rest)?;
            rest = others;
            let Some(caught) = caught else { continue };
            // It stays the handled exception until the next handler catches another part, as in CPython.
            drop(state::replace_handled((&caught).into()));
            if handler.run(frame, caught) == Flow::Raise {
                left.push(exception::catch(frame, exception::pending()));
            }
        }
        left.extend(rest);
        join(original, left)
    }
}

/// What a handler for `class` catches of the exception, and what it leaves.
fn part(class: &Value, exception: Option<Exception>) -> Result<(Option<Exception>, Option<Exception>)> {
    let probe = exception.clone().unwrap_or_else(|| exception::make(&types().base_exception, Vec::new()));
    let catches = matches(class, &probe)?;
    refuse_groups(class)?;
    let Some(exception) = exception else { return Ok((None, None)) };
    if catches {
        let caught = match is_group(&exception) {
            true => exception,
            false => unnamed(Value::tuple(vec![exception.into()]))?,
        };
        return Ok((Some(caught), None));
    }
    if !is_group(&exception) {
        return Ok((None, Some(exception)));
    }
    let parts = call_method(&(&exception).into(), Symbol::new("split"), std::slice::from_ref(class))?;
    match &parts {
        Value::Tuple(parts) if parts.len() == 2 => match present(&parts[0]) {
            None => Ok((None, Some(exception))),
            caught => Ok((caught, present(&parts[1]))),
        },
        _ => Err(type_error("split must return a 2-tuple")),
    }
}

fn present(part: &Value) -> Option<Exception> {
    match part {
        Value::Instance(exception) if part.is_instance(&types().base_exception) => Some(Ref::clone(exception)),
        _ => None,
    }
}

/// A handler of `except*` never names groups themselves.
fn refuse_groups(class: &Value) -> Result<()> {
    let names_group = match class {
        Value::Class(class) => Class::is_subclass(class, &types().base_exception_group),
        Value::Tuple(classes) => classes.iter().any(|class| match class {
            Value::Class(class) => Class::is_subclass(class, &types().base_exception_group),
            _ => false,
        }),
        _ => false,
    };
    if names_group {
        return Err(type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
    }
    Ok(())
}
