//! Generators, coroutines and asynchronous generators: their methods and attributes.
//!
//! An asynchronous generator gives its values wrapped in `Yielded`, so that whoever drives it can tell them from
//! what its `await`s give out; `Step` is the awaitable of one `__anext__`, `asend`, `athrow` or `aclose`.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::code_object::{CodeObject, FrameObject};
use crate::object::descriptor::{AttributeDeclaration, attribute, settable};
use crate::object::exception::{self, Exception, stop_iteration, type_error};
use crate::object::generator::{Generator, GeneratorState, Resume, Step as Outcome, Yielded};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::call;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use std::cell::{Cell, RefCell};

/// The contents of `generator`.
pub(super) const GENERATOR: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| resume(&args[0], Resume::Send(Value::None))),
        SEND,
        THROW,
        CLOSE,
        REPR,
    ],
    attributes: &[RUNNING, CODE, DELEGATE, SUSPENDED, NAME, QUALNAME, attribute("gi_frame", "", frame_of)],
    ..ClassTable::EMPTY
};

/// The contents of `coroutine`.
pub(super) const COROUTINE: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__await__(self, /)", "Return an iterator to be used in await expression.", |args| {
            Ok(Value::object(Awaiting { coroutine: args[0].clone() }))
        }),
        SEND,
        THROW,
        CLOSE,
        REPR,
    ],
    attributes: &[
        attribute("cr_running", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Running))),
        attribute("cr_code", "", code_of),
        attribute("cr_await", "", |value| Ok(generator(value)?.delegate())),
        attribute("cr_suspended", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Suspended))),
        attribute("cr_frame", "", frame_of),
        attribute("cr_origin", "", |_| Ok(Value::None)),
        NAME,
        QUALNAME,
    ],
    ..ClassTable::EMPTY
};

/// The contents of `async_generator`.
pub(super) const ASYNC_GENERATOR: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__aiter__(self, /)", "Return an awaitable, that resolves in asynchronous iterator.", |args| {
            Ok(args[0].clone())
        }),
        native("__anext__(self, /)", "Return a value or raise StopAsyncIteration.", |args| {
            step(&args[0], Request::Send(Value::None))
        }),
        native("asend(self, value, /)", "asend(v) -> send 'v' in generator.", |args| {
            step(&args[0], Request::Send(args[1].clone()))
        }),
        native(
            "athrow(self, type, value=None, traceback=None, /)",
            "athrow(typ[,val[,tb]]) -> raise exception in generator.",
            |args| step(&args[0], Request::Throw(thrown_in(&args[1], &args[2], &args[3])?)),
        ),
        native("aclose(self, /)", "aclose() -> raise GeneratorExit inside generator.", |args| {
            step(&args[0], Request::Close)
        }),
        REPR,
    ],
    attributes: &[
        attribute("ag_running", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Running))),
        attribute("ag_code", "", code_of),
        attribute("ag_await", "", |value| Ok(generator(value)?.delegate())),
        attribute("ag_frame", "", frame_of),
        NAME,
        QUALNAME,
    ],
    ..ClassTable::EMPTY
};

const SEND: Declaration = native(
    "send(self, arg)",
    "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.",
    |args| resume(&args[0], Resume::Send(args[1].clone())),
);

const THROW: Declaration = native(
    "throw(self, type, value=None, traceback=None, /)",
    "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.",
    |args| {
        let exception = thrown_in(&args[1], &args[2], &args[3])?;
        resume(&args[0], Resume::Throw(exception))
    },
);

const CLOSE: Declaration = native("close(self)", "close() -> raise GeneratorExit inside generator.", |args| {
    Generator::close(generator(&args[0])?)
});

const REPR: Declaration = native("__repr__(self, /)", "Return repr(self).", |args| {
    let generator = generator(&args[0])?;
    let name = match &generator.names() {
        Some((_, Value::Str(name))) => name.as_str().to_owned(),
        _ => generator.function().qualname(),
    };
    let class = args[0].class_name();
    Ok(Value::from(format!("<{class} object {name} at {:#x}>", args[0].address())))
});

const RUNNING: AttributeDeclaration =
    attribute("gi_running", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Running)));
const SUSPENDED: AttributeDeclaration =
    attribute("gi_suspended", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Suspended)));
const CODE: AttributeDeclaration = attribute("gi_code", "", code_of);
const DELEGATE: AttributeDeclaration =
    attribute("gi_yieldfrom", "object being iterated by yield from, or None", |value| Ok(generator(value)?.delegate()));

const NAME: AttributeDeclaration = settable(
    "__name__",
    "name of the generator",
    |value| {
        let generator = generator(value)?;
        Ok(generator.names().map_or_else(|| Value::from(generator.function().name()), |(name, _)| name))
    },
    |value, name| set_names(value, name, true),
);

const QUALNAME: AttributeDeclaration = settable(
    "__qualname__",
    "qualified name of the generator",
    |value| {
        let generator = generator(value)?;
        Ok(generator.names().map_or_else(|| Value::from(generator.function().qualname()), |(_, name)| name))
    },
    |value, name| set_names(value, name, false),
);

fn set_names(value: &Value, given: Value, is_name: bool) -> Result<()> {
    let generator = generator(value)?;
    if !matches!(given, Value::Str(_)) {
        let which = if is_name { "__name__" } else { "__qualname__" };
        return Err(type_error(format!("{which} must be set to a string object")));
    }
    let (name, qualname) = generator
        .names()
        .unwrap_or_else(|| (Value::from(generator.function().name()), Value::from(generator.function().qualname())));
    if is_name {
        generator.set_names(given, qualname);
    } else {
        generator.set_names(name, given);
    }
    Ok(())
}

fn generator(value: &Value) -> Result<&Ref<Generator>> {
    match value {
        Value::Generator(generator) => Ok(generator),
        other => Err(type_error(format!("expected a generator, not '{}'", other.class_name()))),
    }
}

fn code_of(value: &Value) -> Result {
    Ok(Value::object(CodeObject(generator(value)?.code().clone())))
}

fn frame_of(value: &Value) -> Result {
    let generator = generator(value)?;
    if generator.state() == GeneratorState::Finished {
        return Ok(Value::None);
    }
    Ok(generator.with_frame(FrameObject::value).unwrap_or(Value::None))
}

/// Resumes, and raises StopIteration at the end, as `next` and `send` do.
fn resume(value: &Value, input: Resume) -> Result {
    match Generator::resume(generator(value)?, input)? {
        Outcome::Yield(value) => Ok(value),
        Outcome::Return(value) => Err(stop_iteration(value)),
    }
}

/// The exception that `throw`'s arguments mean.
///
/// # Errors
/// TypeError where they mean none; what the exception's class raises.
pub(super) fn thrown_in(class: &Value, value: &Value, traceback: &Value) -> Result<Exception> {
    let types = types();
    if !traceback.is_none() && traceback.downcast::<crate::object::traceback::Traceback>().is_none() {
        return Err(type_error("throw() third argument must be a traceback object"));
    }
    let made = match class {
        Value::Class(class) if Class::is_subclass(class, &types.base_exception) => match value {
            Value::None => call(&class.into(), &[])?,
            Value::Instance(_) if value.is_instance(class) => value.clone(),
            Value::Tuple(arguments) => call(&class.into(), arguments)?,
            other => call(&class.into(), std::slice::from_ref(other))?,
        },
        Value::Instance(_) if class.is_instance(&types.base_exception) => {
            if !value.is_none() {
                return Err(type_error("instance exception may not have a separate value"));
            }
            class.clone()
        }
        other => {
            return Err(type_error(format!(
                "exceptions must be classes or instances deriving from BaseException, not {}",
                other.class_name()
            )));
        }
    };
    let Value::Instance(exception) = &made else {
        return Err(type_error("calling an exception class should have returned an exception"));
    };
    if !traceback.is_none() {
        exception::set_traceback(exception, traceback.clone());
    }
    Ok(Ref::clone(exception))
}

/// What `coroutine.__await__()` gives.
struct Awaiting {
    coroutine: Value,
}

crate::native_class!(fn coroutine_wrapper "coroutine_wrapper" AWAITING);
crate::native_class!(fn async_generator_step "async_generator_asend" STEP);

const AWAITING: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| {
            resume(&awaited(&args[0])?, Resume::Send(Value::None))
        }),
        native("send(self, arg)", "", |args| resume(&awaited(&args[0])?, Resume::Send(args[1].clone()))),
        native("throw(self, type, value=None, traceback=None, /)", "", |args| {
            let exception = thrown_in(&args[1], &args[2], &args[3])?;
            resume(&awaited(&args[0])?, Resume::Throw(exception))
        }),
        native("close(self)", "", |args| Generator::close(generator(&awaited(&args[0])?)?)),
    ],
    ..ClassTable::EMPTY
};

fn awaited(value: &Value) -> Result {
    match value.downcast::<Awaiting>() {
        Some(awaiting) => Ok(awaiting.coroutine.clone()),
        None => Err(type_error("expected a coroutine_wrapper")),
    }
}

impl NativeObject for Awaiting {
    fn class(&self) -> Ref<Class> {
        coroutine_wrapper()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.coroutine);
    }
}

/// What a `Step` asks of its asynchronous generator.
enum Request {
    Send(Value),
    Throw(Exception),
    Close,
}

/// The awaitable of one step of an asynchronous generator.
struct Step {
    generator: Value,
    request: RefCell<Option<Request>>,
    closing: Cell<bool>,
    finished: Cell<bool>,
}

fn step(generator: &Value, request: Request) -> Result {
    let closing = matches!(request, Request::Close);
    Ok(Value::object(Step {
        generator: generator.clone(),
        request: RefCell::new(Some(request)),
        closing: Cell::new(closing),
        finished: Cell::new(false),
    }))
}

const STEP: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__await__(self, /)", "Return an iterator to be used in await expression.", |args| Ok(args[0].clone())),
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| drive(&args[0], Resume::Send(Value::None))),
        native("send(self, arg)", "", |args| drive(&args[0], Resume::Send(args[1].clone()))),
        native("throw(self, type, value=None, traceback=None, /)", "", |args| {
            drive(&args[0], Resume::Throw(thrown_in(&args[1], &args[2], &args[3])?))
        }),
        native("close(self)", "", |args| {
            if let Some(step) = args[0].downcast::<Step>() {
                step.finished.set(true);
            }
            Ok(Value::None)
        }),
    ],
    ..ClassTable::EMPTY
};

impl NativeObject for Step {
    fn class(&self) -> Ref<Class> {
        async_generator_step()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.generator);
        match &*self.request.borrow() {
            Some(Request::Send(value)) => tracer.value(value),
            Some(Request::Throw(exception)) => tracer.reference(exception),
            _ => {}
        }
    }
}

/// Resumes the generator of a step: its first resumption passes what was asked for.
fn drive(value: &Value, input: Resume) -> Result {
    let Some(step) = value.downcast::<Step>() else { return Err(type_error("expected an async_generator_asend")) };
    if step.finished.get() {
        return Err(exception::runtime_error("cannot reuse already awaited __anext__()/asend()"));
    }
    let generator = generator(&step.generator)?;
    let request = step.request.take();
    let is_done = generator.state() == GeneratorState::Finished;
    let input = match request {
        None => input,
        Some(Request::Close) if matches!(generator.state(), GeneratorState::Created | GeneratorState::Finished) => {
            step.finished.set(true);
            Generator::close(generator)?;
            return Err(stop_iteration(Value::None));
        }
        Some(Request::Send(_)) if is_done => return finish_step(step),
        Some(Request::Send(sent)) => match input {
            Resume::Send(Value::None) => Resume::Send(sent),
            input => input,
        },
        Some(Request::Throw(exception)) => Resume::Throw(exception),
        Some(Request::Close) => Resume::Throw(exception::make(&types().generator_exit, Vec::new())),
    };
    match Generator::resume(generator, input) {
        Ok(Outcome::Yield(value)) => match value.downcast::<Yielded>() {
            Some(_) if step.closing.get() => {
                step.finished.set(true);
                Err(exception::runtime_error("async generator ignored GeneratorExit"))
            }
            Some(Yielded(value)) => {
                step.finished.set(true);
                Err(stop_iteration(value.clone()))
            }
            None => Ok(value),
        },
        Ok(Outcome::Return(_)) => finish_step(step),
        Err(thrown) if step.closing.get() => {
            step.finished.set(true);
            let types = types();
            if exception::is_pending(&types.generator_exit) || exception::is_pending(&types.stop_async_iteration) {
                drop(exception::take(thrown));
                return Err(stop_iteration(Value::None));
            }
            Err(thrown)
        }
        Err(thrown) => {
            step.finished.set(true);
            Err(thrown)
        }
    }
}

/// The generator has ended: StopAsyncIteration, or for `aclose` the end that was wanted.
fn finish_step(step: &Step) -> Result {
    step.finished.set(true);
    if step.closing.get() {
        return Err(stop_iteration(Value::None));
    }
    Err(exception::raise(exception::make(&types().stop_async_iteration, Vec::new())))
}
