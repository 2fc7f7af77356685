//! The module `sys`: the interpreter's settings and state, as scripts see them.

use super::import;
use super::sys_facts as facts;
use super::sys_hooks;
use crate::builtins::{greenlet_life, output, threads};
use crate::object::class::Layout;
use crate::object::exception::{self, overflow_error, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, index};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, debug_trace, number, profile, state};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::Cell;

pub(super) fn install() {
    sys_hooks::install();
}

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    super::add_functions(module, sys_hooks::FUNCTIONS);
    super::add_functions(module, super::sys_async::FUNCTIONS);
    module.set("modules", import::modules());
    facts::fill(module);
    output::fill_system(&module.namespace);
    for hook in ["breakpointhook", "displayhook", "excepthook", "unraisablehook"] {
        if let Some(function) = module.namespace.get_name(Symbol::new(hook)) {
            module.set(&format!("__{hook}__"), function);
        }
    }
    Ok(())
}

/// The module, which every program has.
///
/// # Errors
/// None but for lack of memory.
pub(crate) fn module() -> Result<Ref<Module>> {
    match &import::import_module("sys")? {
        Value::Module(module) => Ok(Ref::clone(module)),
        _ => Err(exception::runtime_error("lost sys module")),
    }
}

/// What `sys` has under the name now.
pub(crate) fn get(name: &str) -> Option<Value> {
    let modules = import::modules();
    match &modules.get_name(well_known::sys) {
        Some(Value::Module(module)) => module.namespace.get_name(Symbol::new(name)),
        _ => None,
    }
}

/// Raises SystemExit.
fn exit(args: &[Value]) -> Result {
    let class = (&types().system_exit).into();
    let made = match &args[0] {
        Value::Null | Value::None => call(&class, &[]),
        Value::Tuple(items) => call(&class, items),
        status => call(&class, std::slice::from_ref(status)),
    }?;
    match &made {
        Value::Instance(exception) => Err(exception::raise(Ref::clone(exception))),
        _ => Err(type_error("exceptions must derive from BaseException")),
    }
}

fn exc_info(_: &[Value]) -> Result {
    let handled = state::handled();
    Ok(match &handled {
        Value::Instance(exception) => {
            Value::tuple(vec![exception.class().into(), handled.clone(), exception::traceback(exception)])
        }
        _ => Value::tuple(vec![Value::None, Value::None, Value::None]),
    })
}

fn small(value: &Value, name: &str) -> Result<i64> {
    match index(value)? {
        Value::Int(number) if i32::try_from(number).is_ok() => Ok(number),
        _ => Err(exception::overflow_error(format!("{name} too large to convert to C int"))),
    }
}

fn set_recursion_limit(args: &[Value]) -> Result {
    let limit = small(&args[0], "Python int")?;
    if limit < 1 {
        return Err(value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = crate::object::frame::with_current(|frame| frame.map_or(0, |frame| frame.depth() + 1));
    if i64::from(depth) >= limit {
        let message =
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low");
        return Err(exception::new(&types().recursion_error, message));
    }
    state::set_recursion_limit(u32::try_from(limit).unwrap_or(u32::MAX));
    Ok(Value::None)
}

thread_local! {
    static SWITCH_INTERVAL: Cell<f64> = const { Cell::new(0.005) };
}

fn set_int_max_str_digits(args: &[Value]) -> Result {
    let digits = small(&args[0], "Python int")?;
    if digits != 0 && digits < 640 {
        return Err(value_error("maxdigits must be 0 or larger than 640"));
    }
    number::set_digit_limit(usize::try_from(digits).unwrap_or(usize::MAX));
    Ok(Value::None)
}

/// `sys.intern`: every string that is a name already is one object.
fn intern(args: &[Value]) -> Result {
    match &args[0] {
        Value::Str(text) => Ok(crate::object::string::Str::of_symbol(text.symbol()).into()),
        other => Err(type_error(format!("intern() argument must be str, not {}", other.argument_name()))),
    }
}

fn get_frame(args: &[Value]) -> Result {
    let depth = small(&args[0], "Python int")?.max(0);
    crate::object::frame::with_current(|frame| {
        let mut frame = frame;
        for _ in 0..depth {
            frame = frame.and_then(|frame| frame.previous());
        }
        match frame {
            Some(frame) => Ok(crate::object::frame_object::FrameObject::of(frame)),
            None => Err(value_error("call stack is not deep enough")),
        }
    })
}

fn get_sizeof(args: &[Value]) -> Result {
    let size = size_of(&args[0]);
    if args[1].is_null() {
        return size;
    }
    // The default stands in for a size that is none at all, not for one that is wrong.
    Ok(exception::absorb(size, &types().type_error)?.unwrap_or_else(|| args[1].clone()))
}

fn size_of(value: &Value) -> Result {
    let Some(size) = crate::object::operation::call_special(value, well_known::__sizeof__, &[])? else {
        return Err(no_size(value));
    };
    match size.payload().int_ref().map(|size| size.to_i64()) {
        None => Err(type_error("an integer is required")),
        Some(None) => Err(overflow_error("Python int too large to convert to C ssize_t")),
        Some(Some(number)) if number < 0 => Err(value_error("__sizeof__() should return >= 0")),
        Some(Some(number)) => Ok(Value::Int(number.saturating_add(header_of(value)))),
    }
}

/// What CPython keeps before an object that its collector knows: links, and the pointers to an instance's attributes.
fn header_of(value: &Value) -> i64 {
    match value {
        Value::Instance(_) => {
            let class = value.class();
            let keeps_attributes = matches!(
                class.layout(),
                Layout::Object
                    | Layout::Str
                    | Layout::List
                    | Layout::Dict
                    | Layout::Set
                    | Layout::FrozenSet
                    | Layout::Float
            );
            if keeps_attributes && class.has_dictionary() { 32 } else { 16 * i64::from(class.is_heap()) }
        }
        Value::List(_)
        | Value::Tuple(_)
        | Value::Dict(_)
        | Value::Set(_)
        | Value::Class(_)
        | Value::Function(_)
        | Value::NativeFunction(_) => 16,
        _ => 0,
    }
}

fn no_size(value: &Value) -> Thrown {
    type_error(format!("Type {} doesn't define __sizeof__", value.class_name()))
}

const FUNCTIONS: &[Declaration] = &[
    native(
        "exit(status=None, /)",
        "Exit the interpreter by raising SystemExit(status).\n\nIf the status is omitted or None, it defaults to zero \
         (i.e., success).\nIf the status is an integer, it will be used as the system exit status.\nIf it is another \
         kind of object, it will be printed and the system\nexit status will be one (i.e., failure).",
        exit,
    ),
    native("exc_info()", "Return current exception information: (type, value, traceback).", exc_info),
    native("exception()", "Return the current exception.", |_| Ok(state::handled().present().unwrap_or(Value::None))),
    native("getrecursionlimit()", "Return the current value of the recursion limit.", |_| {
        Ok(Value::Int(i64::from(state::recursion_limit())))
    }),
    native(
        "setrecursionlimit(limit, /)",
        "Set the maximum depth of the interpreter's stack to n.",
        set_recursion_limit,
    ),
    native(
        "get_int_max_str_digits()",
        "Return the maximum string digits limit for non-binary int<->str conversions.",
        |_| Ok(Value::Int(number::digit_limit() as i64)),
    ),
    native(
        "set_int_max_str_digits(maxdigits)",
        "Set the maximum string digits limit for non-binary int<->str conversions.",
        set_int_max_str_digits,
    ),
    native("intern(string, /)", "``Intern'' the given string.", intern),
    native("_getframe(depth=0, /)", "Return a frame object from the call stack.", get_frame),
    native("getsizeof(object, default=...)", "Return the size of object in bytes.", get_sizeof),
    native("getrefcount(object, /)", "Return the reference count of object.", |args| {
        Ok(Value::Int(i64::from(crate::object::heap::reference_count(&args[0]))))
    }),
    native("getdefaultencoding()", "Return the current default encoding used by the Unicode implementation.", |_| {
        Ok(Value::str("utf-8"))
    }),
    native("getfilesystemencoding()", "Return the encoding used to convert Unicode filenames to OS filenames.", |_| {
        Ok(Value::str("utf-8"))
    }),
    native("getfilesystemencodeerrors()", "Return the error mode used for Unicode to OS filename conversion.", |_| {
        Ok(Value::str("surrogateescape"))
    }),
    native("getswitchinterval()", "Return the current thread switch interval.", |_| {
        Ok(Value::float(SWITCH_INTERVAL.get()))
    }),
    native(
        "setswitchinterval(interval, /)",
        "Set the ideal thread switching delay inside the Python interpreter.",
        |args| {
            let interval = match &args[0] {
                Value::Int(number) => *number as f64,
                other => match other.as_float() {
                    Some(number) => number,
                    None => return Err(type_error(format!("must be real number, not {}", other.class_name()))),
                },
            };
            if interval <= 0.0 {
                return Err(value_error("switch interval must be strictly positive"));
            }
            SWITCH_INTERVAL.set(interval);
            threads::set_turn_length(interval / 0.005);
            Ok(Value::None)
        },
    ),
    native("gettrace()", "Return the global debug tracing function set with sys.settrace.", |_| {
        Ok(debug_trace::tracer().present().unwrap_or(Value::None))
    }),
    native(
        "settrace(function, /)",
        "Set the global debug tracing function.\n\nIt will be called on each function call.  See the debugger chapter\n\
         in the library manual.",
        |args| {
            let function = if args[0].is_none() { Value::Null } else { args[0].clone() };
            drop(debug_trace::replace(function));
            Ok(Value::None)
        },
    ),
    native(
        "call_tracing(func, args, /)",
        "Call func(*args), while tracing is enabled.\n\nThe tracing state is saved, and restored afterwards.  This is \
         intended\nto be called from a debugger from a checkpoint, to recursively debug\nsome other code.",
        |args| match &args[1] {
            Value::Tuple(arguments) => profile::restartable(|| call(&args[0], arguments)),
            other => Err(type_error(format!("call_tracing() argument 2 must be tuple, not {}", other.class_name()))),
        },
    ),
    native("getprofile()", "Return the profiling function set with sys.setprofile.", |_| {
        Ok(profile::profiler().present().unwrap_or(Value::None))
    }),
    native(
        "setprofile(function, /)",
        "Set the profiling function.\n\nIt will be called on each function call and return.  See the profiler chapter\n\
         in the library manual.",
        |args| {
            let function = if args[0].is_none() { Value::Null } else { args[0].clone() };
            if !function.is_null() {
                greenlet_life::watch_frames();
            }
            profile::set(function);
            Ok(Value::None)
        },
    ),
    native("is_finalizing()", "Return True if Python is exiting.", |_| Ok(Value::bool(greenlet_life::is_over()))),
    native("audit(event, /, *args)", "Passes the event to any hooks that are attached.", |_| Ok(Value::None)),
    native("_clear_type_cache()", "Clear the internal type lookup cache.", |_| Ok(Value::None)),
];
