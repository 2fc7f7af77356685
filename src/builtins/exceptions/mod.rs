//! Exceptions: `BaseException` and what its subclasses add to it.
//!
//! What a subclass keeps besides the arguments stands in the exception's details (`object::exception::detail`),
//! at the places that the constants here name.

mod documented;
mod groups;
mod named;
mod os_errors;
mod syntax_errors;
mod unicode_errors;

pub(super) use documented::TYPES;
pub(crate) use os_errors::{os_error, os_error_with_files};

use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, settable};
use crate::object::exception::{self, Exception, type_error};
use crate::object::instance::Instance;
use crate::object::list::List;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::{collect, repr, text};
use crate::object::traceback::Traceback;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;

/// The contents of `BaseException`.
const BASE: ClassTable = ClassTable {
    doc: "Common base class for all exceptions",
    methods: METHODS,
    static_methods: &[raw(
        "__new__(cls, /, *args, **kwargs)",
        "Create and return a new object.  See help(type) for accurate signature.",
        |args, _| {
            let (class, arguments) = match args {
                [class, arguments @ ..] => (&*class, &*arguments),
                [] => (&Value::Null, &[] as &[Value]),
            };
            let class = super::install::checked_class(class, &types().base_exception)?;
            Ok(exception::make(&class, arguments.to_vec()).into())
        },
    )],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    raw("__init__(self, /, *args, **kwargs)", INIT, |args, keywords| {
        let [this, arguments @ ..] = args else { return Ok(Value::None) };
        if !keywords.is_empty() {
            return Err(type_error(format!("{}() takes no keyword arguments", this.class_name())));
        }
        let exception = of(this)?;
        // `__new__` has just stored the same ones, most often.
        let known = exception::arguments(exception);
        if known.len() != arguments.len() || !known.iter().zip(&*arguments).all(|(known, given)| known.is(given)) {
            exception::set_arguments(exception, Tuple::new(arguments.to_vec()));
        }
        Ok(Value::None)
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let arguments = exception::arguments(of(&args[0])?);
        let name = args[0].class_name();
        Ok(Value::from(match &arguments[..] {
            [argument] => format!("{name}({})", repr(argument)?.as_str()),
            _ => format!("{name}{}", repr(&(&arguments).into())?.as_str()),
        }))
    }),
    native("__str__(self, /)", "Return str(self).", |args| base_text(of(&args[0])?)),
    native(
        "with_traceback(self, tb, /)",
        "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self.",
        |args| {
            set_traceback(&args[0], args[1].clone())?;
            Ok(args[0].clone())
        },
    ),
    native("add_note(self, note, /)", "Exception.add_note(note) --\n    add a note to the exception", add_note),
    native("__reduce__(self, /)", "Helper for pickle.", |args| {
        let exception = of(&args[0])?;
        Ok(reduced(exception, exception::arguments(exception).into()))
    }),
    native("__setstate__(self, state, /)", "Helper for pickle.", |args| {
        if let Value::Dict(state) = &args[1] {
            for (name, value) in state.entries() {
                if let Value::Str(name) = &name {
                    crate::object::operation::set_attribute(&args[0], name.symbol(), value)?;
                }
            }
        }
        Ok(Value::None)
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    settable(
        "args",
        "",
        |value| Ok(exception::arguments(of(value)?).into()),
        |value, arguments| {
            if arguments.is_null() {
                return Err(type_error("args may not be deleted"));
            }
            exception::set_arguments(of(value)?, Tuple::new(collect(&arguments)?));
            Ok(())
        },
    ),
    settable("__traceback__", "", |value| Ok(exception::traceback(of(value)?)), set_traceback),
    settable(
        "__context__",
        "exception context",
        |value| Ok(exception::context(of(value)?)),
        |value, context| {
            let context = checked_link(context, "context", "__context__")?;
            exception::set_context(of(value)?, context);
            Ok(())
        },
    ),
    settable(
        "__cause__",
        "exception cause",
        |value| Ok(exception::cause(of(value)?)),
        |value, cause| {
            let cause = checked_link(cause, "cause", "__cause__")?;
            exception::set_cause(of(value)?, cause);
            Ok(())
        },
    ),
    settable(
        "__suppress_context__",
        "",
        |value| Ok(Value::bool(exception::suppresses_context(of(value)?))),
        |value, suppress| match suppress {
            Value::True | Value::False => {
                exception::set_suppresses_context(of(value)?, matches!(suppress, Value::True));
                Ok(())
            }
            Value::Null => Err(type_error("can't delete numeric/char attribute")),
            _ => Err(type_error("attribute value type must be bool")),
        },
    ),
    settable(
        "__dict__",
        "",
        |value| Ok(Instance::dictionary(of(value)?).into()),
        |value, dict| match &dict {
            Value::Dict(dict) => {
                Instance::set_dictionary(of(value)?, Ref::clone(dict));
                Ok(())
            }
            Value::Null => Err(type_error("cannot delete __dict__")),
            other => {
                let given = other.class_name();
                Err(type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")))
            }
        },
    ),
];

const INIT: &str = "Initialize self.  See help(type(self)) for accurate signature.";

/// The exception that a native method or attribute was asked on.
fn of(value: &Value) -> Result<&Exception> {
    match value {
        Value::Instance(instance) => Ok(instance),
        other => {
            let given = other.class_name();
            Err(type_error(format!("an exception is required, not '{given}'")))
        }
    }
}

/// A new exception of the class with its arguments, before any `__init__` has run.
fn new(class: &Value, arguments: &Value) -> Result<Exception> {
    let class = super::install::checked_class(class, &types().base_exception)?;
    let exception = exception::make(&class, Vec::new());
    set_arguments(&exception, arguments);
    Ok(exception)
}

/// What `__reduce__` gives: the class, what it is called with, and the attributes where there are any.
fn reduced(exception: &Exception, arguments: Value) -> Value {
    let mut parts = vec![exception.class().into(), arguments];
    if !exception.attributes().is_empty() {
        parts.push(Instance::dictionary(exception).into());
    }
    Value::tuple(parts)
}

fn set_arguments(exception: &Exception, arguments: &Value) {
    if let Value::Tuple(arguments) = arguments {
        exception::set_arguments(exception, Ref::clone(arguments));
    }
}

fn init<'a>(value: &'a Value, arguments: &Value) -> Result<&'a Exception> {
    let exception = of(value)?;
    set_arguments(exception, arguments);
    Ok(exception)
}

fn refuse_keywords(value: &Value, keywords: &Value) -> Result<()> {
    match keywords {
        Value::Dict(keywords) if !keywords.is_empty() => {
            Err(type_error(format!("{}() takes no keyword arguments", value.class_name())))
        }
        _ => Ok(()),
    }
}

/// `BaseException.__str__`.
fn base_text(exception: &Exception) -> Result {
    let arguments = exception::arguments(exception);
    Ok(match &arguments[..] {
        [] => Value::str(""),
        [argument] => text(argument)?.into(),
        _ => repr(&(&arguments).into())?.into(),
    })
}

fn set_traceback(value: &Value, traceback: Value) -> Result<()> {
    match &traceback {
        Value::Null => return Err(type_error("__traceback__ may not be deleted")),
        Value::None => {}
        Value::Object(native) if native.downcast::<Traceback>().is_some() => {}
        _ => return Err(type_error("__traceback__ must be a traceback or None")),
    }
    exception::set_traceback(of(value)?, traceback);
    Ok(())
}

fn checked_link(link: Value, noun: &str, name: &str) -> Result {
    match &link {
        Value::Null => Err(type_error(format!("{name} may not be deleted"))),
        Value::None => Ok(link),
        other if other.is_instance(&types().base_exception) => Ok(link),
        _ => Err(type_error(format!("exception {noun} must be None or derive from BaseException"))),
    }
}

fn add_note(args: &[Value]) -> Result {
    if !matches!(args[1].payload(), Value::Str(_)) {
        let given = args[1].class_name();
        return Err(type_error(format!("note must be a str, not '{given}'")));
    }
    let exception = of(&args[0])?;
    match &exception.attribute(well_known::__notes__) {
        None => {
            let notes = Ref::new(List::new(vec![args[1].clone()]));
            Instance::set_attribute(exception, well_known::__notes__, notes.into());
        }
        Some(Value::List(notes)) => notes.push(args[1].clone()),
        Some(_) => return Err(type_error("Cannot add note: __notes__ is not a list")),
    }
    Ok(Value::None)
}

/// Reads the detail at a place; None where it was never set.
fn detail<const PLACE: usize>(value: &Value) -> Result {
    Ok(exception::detail(of(value)?, PLACE).present().unwrap_or(Value::None))
}

/// Sets the detail at a place.
fn set_detail<const PLACE: usize>(value: &Value, new: Value) -> Result<()> {
    exception::set_detail(of(value)?, PLACE, if new.is_null() { Value::None } else { new });
    Ok(())
}

/// Declares an attribute that reads and sets the detail at a place.
const fn detail_attribute<const PLACE: usize>(name: &'static str, doc: &'static str) -> AttributeDeclaration {
    settable(name, doc, detail::<PLACE>, set_detail::<PLACE>)
}

/// The contents of `KeyError`.
const KEY_ERROR: ClassTable = ClassTable {
    doc: "Mapping key not found.",
    methods: &[native("__str__(self, /)", "Return str(self).", |args| {
        let exception = of(&args[0])?;
        match &exception::arguments(exception)[..] {
            [key] => Ok(repr(key)?.into()),
            _ => base_text(exception),
        }
    })],
    ..ClassTable::EMPTY
};

const VALUE: usize = 0;

/// The contents of `StopIteration`.
const STOP_ITERATION: ClassTable = ClassTable {
    doc: "Signal the end from iterator.__next__().",
    attributes: &[settable(
        "value",
        "generator return value",
        |value| {
            let exception = of(value)?;
            Ok(match exception::detail(exception, VALUE) {
                Value::Null => exception::arguments(exception).first().cloned().unwrap_or(Value::None),
                set => set,
            })
        },
        set_detail::<VALUE>,
    )],
    ..ClassTable::EMPTY
};

/// The contents of `SystemExit`.
const SYSTEM_EXIT: ClassTable = ClassTable {
    doc: "Request to exit from the interpreter.",
    attributes: &[settable(
        "code",
        "exception code",
        |value| {
            let exception = of(value)?;
            Ok(match exception::detail(exception, VALUE) {
                Value::Null => {
                    let arguments = exception::arguments(exception);
                    match &arguments[..] {
                        [] => Value::None,
                        [code] => code.clone(),
                        _ => arguments.into(),
                    }
                }
                set => set,
            })
        },
        set_detail::<VALUE>,
    )],
    ..ClassTable::EMPTY
};
