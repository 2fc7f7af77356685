//! Generators and coroutines: their methods and attributes. `async_generator.rs` uses what they share.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::code_object::CodeObject;
use crate::object::descriptor::{AttributeDeclaration, attribute, settable};
use crate::object::exception::{self, Exception, stop_iteration, type_error};
use crate::object::generator::{Generator, GeneratorState, Resume, Step as Outcome};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, repr};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::tree::generator as delegation;

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
        native(
            "send(self, arg)",
            "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.",
            |args| resume(&args[0], Resume::Send(args[1].clone())),
        ),
        native(
            "throw(self, type, value=None, traceback=None, /)",
            "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated value \
             or raise\nStopIteration.",
            throw,
        ),
        native("close(self)", "close() -> raise GeneratorExit inside coroutine.", |args| {
            Generator::close(generator(&args[0])?)
        }),
        REPR,
    ],
    attributes: &[
        attribute("cr_running", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Running))),
        attribute("cr_code", "", code_of),
        attribute("cr_await", "object being awaited on, or None", |value| Ok(generator(value)?.delegate())),
        attribute("cr_suspended", "", |value| Ok(Value::from(generator(value)?.state() == GeneratorState::Suspended))),
        attribute("cr_frame", "", frame_of),
        attribute("cr_origin", "", |value| Ok(generator(value)?.origin())),
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
    throw,
);

fn throw(args: &[Value]) -> Result {
    let exception = thrown_in(&args[1], &args[2], &args[3])?;
    // While an exception is being thrown to its delegate, CPython takes a generator for one that is suspended there; that
    // it runs is noticed where the delegate has not answered.
    if let Some(delegate) = generator(&args[0])?.delegate_in_throw() {
        match delegation::throw(&delegate, Ref::clone(&exception)) {
            Ok(Outcome::Yield(value)) => return Ok(value),
            Ok(Outcome::Return(_)) => {}
            Err(thrown) => drop(exception::take(thrown)),
        }
    }
    resume(&args[0], Resume::Throw(exception))
}

const CLOSE: Declaration = native("close(self)", "close() -> raise GeneratorExit inside generator.", |args| {
    let generator = generator(&args[0])?;
    if let Some(delegate) = generator.delegate_in_throw()
        && let Err(thrown) = delegation::close(&delegate)
    {
        drop(exception::take(thrown));
    }
    Generator::close(generator)
});

pub(super) const REPR: Declaration = native("__repr__(self, /)", "Return repr(self).", |args| {
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

pub(super) const NAME: AttributeDeclaration = settable(
    "__name__",
    "name of the generator",
    |value| {
        let generator = generator(value)?;
        Ok(generator.names().map_or_else(|| Value::from(generator.function().name()), |(name, _)| name))
    },
    |value, name| set_names(value, name, true),
);

pub(super) const QUALNAME: AttributeDeclaration = settable(
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

pub(super) fn generator(value: &Value) -> Result<&Ref<Generator>> {
    match value {
        Value::Generator(generator) => Ok(generator),
        other => Err(type_error(format!("expected a generator, not '{}'", other.class_name()))),
    }
}

pub(super) fn code_of(value: &Value) -> Result {
    Ok(CodeObject::of(generator(value)?.code()))
}

pub(super) fn frame_of(value: &Value) -> Result {
    Ok(generator(value)?.frame_object())
}

/// Resumes, and raises StopIteration at the end, as `next` and `send` do.
fn resume(value: &Value, input: Resume) -> Result {
    match Generator::resume(generator(value)?, input)? {
        Outcome::Yield(value) => Ok(value),
        Outcome::Return(value) => Err(stop_iteration(value)),
    }
}

/// The exception that `throw`'s arguments mean; where making it raises another one, that.
///
/// # Errors
/// TypeError where they mean none.
pub(super) fn thrown_in(class: &Value, value: &Value, traceback: &Value) -> Result<Exception> {
    let types = types();
    if !traceback.is_none() && traceback.downcast::<crate::object::traceback::Traceback>().is_none() {
        return Err(type_error("throw() third argument must be a traceback object"));
    }
    let made = match class {
        Value::Class(class) if Class::is_subclass(class, &types.base_exception) => {
            normalised(class, value).unwrap_or_else(exception::take)
        }
        Value::Instance(instance) if class.is_instance(&types.base_exception) => {
            if !value.is_none() {
                return Err(type_error("instance exception may not have a separate value"));
            }
            Ref::clone(instance)
        }
        other => {
            return Err(type_error(format!(
                "exceptions must be classes or instances deriving from BaseException, not {}",
                other.class_name()
            )));
        }
    };
    if !traceback.is_none() {
        exception::set_traceback(&made, traceback.clone());
    }
    Ok(made)
}

/// The exception of a class with what was given as its value.
fn normalised(class: &Ref<Class>, value: &Value) -> Result<Exception> {
    let made = match value {
        Value::None => call(&class.into(), &[])?,
        Value::Instance(_) if value.is_instance(class) => value.clone(),
        Value::Tuple(arguments) => call(&class.into(), arguments)?,
        other => call(&class.into(), std::slice::from_ref(other))?,
    };
    match &made {
        Value::Instance(exception) if made.is_instance(&types().base_exception) => Ok(Ref::clone(exception)),
        other => Err(type_error(format!(
            "calling {} should have returned an instance of BaseException, not {}",
            repr(&class.into())?.as_str(),
            other.class_name()
        ))),
    }
}

/// What `coroutine.__await__()` gives.
struct Awaiting {
    coroutine: Value,
}

crate::native_class!(fn coroutine_wrapper "coroutine_wrapper" AWAITING);

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
