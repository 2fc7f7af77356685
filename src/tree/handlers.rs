//! `try` with its handlers, `else` and `finally`; `with`.

use super::flow::statement;
use super::name::Variable;
use crate::object::class::Class;
use crate::object::exception::{self, Exception, type_error};
use crate::object::frame::Frame;
use crate::object::function::Function;
use crate::object::heap::{Ref, needs_attention};
use crate::object::node::{Flow, Node};
use crate::object::operation::call::call_function;
use crate::object::operation::{bind_descriptor, call, truth};
use crate::object::types::types;
use crate::object::{Result, Value, safe_point, state};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// `except TYPE as name: body`.
pub struct Handler {
    /// What it catches; everything where nothing is written.
    pub class: Option<Box<dyn Node>>,
    /// The variable that the exception is bound to.
    pub name: Option<(Variable, Symbol)>,
    /// What it does.
    pub body: Box<dyn Node>,
    /// Where its class stands.
    pub span: Span,
}

/// `try` with handlers.
pub struct TryExcept {
    /// What is tried.
    pub body: Box<dyn Node>,
    /// The handlers in order.
    pub handlers: Box<[Handler]>,
    /// What is done where nothing was raised.
    pub orelse: Option<Box<dyn Node>>,
}

impl Node for TryExcept {
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

impl TryExcept {
    #[inline(never)]
    fn handle(&self, frame: &Frame) -> Flow {
        let exception = exception::catch(frame, exception::pending());
        finalise_what_was_left();
        let before = state::replace_handled((&exception).into());
        let flow = self.find_and_run(frame, exception);
        drop(state::replace_handled(before));
        flow
    }

    fn find_and_run(&self, frame: &Frame, exception: Exception) -> Flow {
        for handler in &self.handlers {
            match handler.catches(frame, &exception) {
                Ok(true) => return handler.run(frame, exception),
                Ok(false) => {}
                Err(thrown) => return thrown.into(),
            }
        }
        exception::raise_from_handler(frame, exception).into()
    }
}

impl Handler {
    fn catches(&self, frame: &Frame, exception: &Exception) -> Result<bool> {
        let Some(class) = &self.class else { return Ok(true) };
        let class = class.eval(frame)?;
        frame.at(self.span);
        matches(&class, exception)
    }

    /// Runs the handler's body with its name bound.
    pub(super) fn run(&self, frame: &Frame, exception: Exception) -> Flow {
        let Some((variable, name)) = self.name else {
            drop(exception);
            return self.body.exec(frame);
        };
        if let Err(thrown) = variable.store(frame, name, exception.into()) {
            return thrown.into();
        }
        let flow = self.body.exec(frame);
        // The name is unbound however the handler ends; a script may have deleted it already.
        if variable.store(frame, name, Value::None).is_ok() {
            drop(variable.delete(frame, name));
        }
        flow
    }
}

/// Whether a handler for `class` (a class, or a tuple of them) catches the exception.
///
/// # Errors
/// TypeError where it is no exception class.
pub fn matches(class: &Value, exception: &Exception) -> Result<bool> {
    match class {
        Value::Class(class) if Class::is_subclass(class, &types().base_exception) => {
            Ok(exception.with_class(|own| Class::is_subclass(own, class)))
        }
        Value::Tuple(classes) => {
            if !classes.iter().all(is_exception_class) {
                return Err(not_an_exception_class());
            }
            Ok(classes.iter().any(|class| match class {
                Value::Class(class) => exception.with_class(|own| Class::is_subclass(own, class)),
                _ => false,
            }))
        }
        _ => Err(not_an_exception_class()),
    }
}

fn is_exception_class(class: &Value) -> bool {
    matches!(class, Value::Class(class) if Class::is_subclass(class, &types().base_exception))
}

#[cold]
fn not_an_exception_class() -> crate::object::Thrown {
    type_error("catching classes that do not inherit from BaseException is not allowed")
}

/// Ends the generators whose loops were left on the way to a handler or a final block, before that block runs.
#[inline]
pub(super) fn finalise_what_was_left() {
    if needs_attention() {
        safe_point::finalise_now();
    }
}

/// `try` with `finally`.
pub struct TryFinally {
    /// What is tried, handlers included.
    pub body: Box<dyn Node>,
    /// What is done in any case.
    pub finalbody: Box<dyn Node>,
}

impl Node for TryFinally {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        match self.body.exec(frame) {
            Flow::Next => self.finalbody.exec(frame),
            Flow::Raise => self.finish_raising(frame),
            Flow::Return => {
                let result = frame.take_result();
                finalise_what_was_left();
                match self.finalbody.exec(frame) {
                    Flow::Next => {
                        frame.set_result(result);
                        Flow::Return
                    }
                    flow => flow,
                }
            }
            jump => match self.finalbody.exec(frame) {
                Flow::Next => jump,
                flow => flow,
            },
        }
    }
}

impl TryFinally {
    #[inline(never)]
    fn finish_raising(&self, frame: &Frame) -> Flow {
        let exception = exception::catch(frame, exception::pending());
        finalise_what_was_left();
        let before = state::replace_handled((&exception).into());
        let flow = self.finalbody.exec(frame);
        drop(state::replace_handled(before));
        match flow {
            Flow::Next => exception::raise_from_handler(frame, exception).into(),
            flow => flow,
        }
    }
}

/// `with context as target: body`.
pub struct With {
    /// The context manager.
    pub context: Box<dyn Node>,
    /// What its `__enter__` gives is assigned to.
    pub target: Option<super::assign::Target>,
    /// What is done inside.
    pub body: Box<dyn Node>,
    /// Where the context stands.
    pub span: Span,
}

impl Node for With {
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
            Flow::Return => {
                let result = frame.take_result();
                finalise_what_was_left();
                match self.leave(frame, &exit) {
                    Ok(()) => {
                        frame.set_result(result);
                        Flow::Return
                    }
                    Err(thrown) => thrown.into(),
                }
            }
            flow => match self.leave(frame, &exit) {
                Ok(()) => flow,
                Err(thrown) => thrown.into(),
            },
        }
    }
}

/// How a context is left: by a function of its class, or by whatever its `__exit__` is bound to.
enum Exit {
    Function(Ref<Function>, Value),
    Bound(Value),
}

impl Exit {
    fn call(&self, class: Value, exception: Value, traceback: Value) -> Result {
        match self {
            Exit::Function(function, manager) => {
                call_function(function, &[manager.clone(), class, exception, traceback], &[])
            }
            Exit::Bound(exit) => call(exit, &[class, exception, traceback]),
        }
    }
}

impl With {
    /// How the context is left, and what `__enter__` gave.
    #[inline(never)]
    fn enter(&self, frame: &Frame) -> Result<(Exit, Value)> {
        let manager = self.context.eval(frame)?;
        frame.at(self.span);
        let class = manager.class();
        let name = class.name();
        let Some(enter) = class.lookup(well_known::__enter__) else {
            return Err(type_error(format!("'{name}' object does not support the context manager protocol")));
        };
        let Some(exit) = class.lookup(well_known::__exit__) else {
            return Err(type_error(format!(
                "'{name}' object does not support the context manager protocol (missed __exit__ method)"
            )));
        };
        let exit = match &exit {
            Value::Function(function) => Exit::Function(Ref::clone(function), manager.clone()),
            exit => Exit::Bound(bind_descriptor(exit, &manager, &class)?),
        };
        let entered = match &enter {
            Value::Function(function) => call_function(function, std::slice::from_ref(&manager), &[])?,
            enter => call(&bind_descriptor(enter, &manager, &class)?, &[])?,
        };
        Ok((exit, entered))
    }

    #[inline(never)]
    fn leave(&self, frame: &Frame, exit: &Exit) -> Result<()> {
        frame.at(self.span);
        exit.call(Value::None, Value::None, Value::None)?;
        Ok(())
    }

    #[inline(never)]
    fn leave_raising(&self, frame: &Frame, exit: &Exit) -> Flow {
        let exception = exception::catch(frame, exception::pending());
        finalise_what_was_left();
        let before = state::replace_handled((&exception).into());
        frame.at(self.span);
        let class = exception.class();
        let answer = exit.call(class.into(), (&exception).into(), exception::traceback(&exception));
        let swallowed = answer.and_then(|answer| truth(&answer));
        drop(state::replace_handled(before));
        match swallowed {
            Ok(true) => Flow::Next,
            Ok(false) => exception::raise_from_handler(frame, exception).into(),
            Err(thrown) => thrown.into(),
        }
    }
}
