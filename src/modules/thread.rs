//! The module `_thread`: starting threads, who is who, and what happens to an exception that ends one.
//!
//! `stdlib/threading.py` is built on it. The locks stand in `thread_lock.rs`, `_local` in `thread_local.rs`.

use super::sys_hooks::write_error;
use super::{struct_sequence, thread_local, thread_lock};
use crate::builtins::argument;
use crate::builtins::introspection::is_callable;
use crate::builtins::threads;
use crate::builtins::traceback_format::format_exception;
use crate::object::class::Class;
use crate::object::exception::{self, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call_with, find_attribute, text};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, safe_point};
use crate::syntax::Symbol;
use std::cell::{Cell, OnceCell};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    super::add_functions(module, thread_lock::FUNCTIONS);
    module.set(
        "__doc__",
        "This module provides primitive operations to write multi-threaded programs.\n\
        The 'threading' module provides a more convenient interface.",
    );
    module.set("error", types().runtime_error.clone());
    module.set("TIMEOUT_MAX", Value::float(thread_lock::LONGEST_WAIT));
    module.set("LockType", thread_lock::lock_class());
    module.set("RLock", thread_lock::recursive_class());
    module.set("_local", thread_local::class());
    module.set("_ExceptHookArgs", hook_arguments());
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("start_new_thread(function, args, kwargs=..., /)", START, start),
    native("start_new(function, args, kwargs=..., /)", START, start),
    native(
        "get_ident()",
        "get_ident() -> integer\n\nReturn a non-zero integer that uniquely identifies the current thread\n\
         amongst other threads that exist simultaneously.",
        |_| Ok(identity(threads::current().number)),
    ),
    native(
        "get_native_id()",
        "get_native_id() -> integer\n\nReturn a non-negative integer identifying the thread.\n\
         All threads of the language are one for the system, so that it tells them apart here only.",
        |_| Ok(Value::from(std::process::id() as usize + threads::current().number as usize)),
    ),
    native("_count()", "_count() -> integer\n\nReturn the number of threads that run, excluding the main one.", |_| {
        Ok(Value::from(threads::all().len() - 1))
    }),
    native("_set_sentinel()", "_set_sentinel() -> lock\n\nA lock that is released at the end of the thread.", |_| {
        let lock = thread_lock::new_lock();
        let released = lock.clone();
        threads::current().at_end(Box::new(move || thread_lock::release_at_end(&released)));
        Ok(lock)
    }),
    native("exit()", EXIT, |_| Err(exit())),
    native("exit_thread()", EXIT, |_| Err(exit())),
    native(
        "interrupt_main(signum=2, /)",
        "interrupt_main(signum=signal.SIGINT, /)\n\nSimulate the arrival of the given signal in the main thread.",
        |args| {
            match argument::c_int(&args[0])? {
                libc::SIGINT => safe_point::simulate_interrupt(),
                1..=64 => {}
                _ => return Err(value_error("signal number out of range")),
            }
            Ok(Value::None)
        },
    ),
    native("stack_size(size=0, /)", "stack_size([size]) -> size\n\nReturn the size that was set for stacks.", |args| {
        thread_local! {
            static SIZE: Cell<i64> = const { Cell::new(0) };
        }
        match argument::size(&args[0])? {
            ..=-1 => Err(value_error("size must be 0 or a positive value")),
            small @ 1..32_768 => Err(value_error(format!("size not valid: {small} bytes"))),
            // Stacks grow as they need.
            size => Ok(Value::Int(SIZE.replace(size))),
        }
    }),
    native("_excepthook(args, /)", "Handle uncaught Thread.run() exception.", excepthook),
    native("_frames()", "The frames of the threads that wait, by identity.", |_| {
        let frames = crate::object::dict::Dict::new();
        for thread in threads::all() {
            if let Some(frame) = thread.frame() {
                frames.set(identity(thread.number), frame)?;
            }
        }
        Ok(frames.into())
    }),
];

const START: &str = "start_new_thread(function, args[, kwargs])\n\n\
    Start a new thread and return its identifier.  The thread will call the\n\
    function with positional arguments from the tuple args and keyword arguments\n\
    taken from the optional dictionary kwargs.  It runs at once, until it blocks\n\
    or its turn is over.";

const EXIT: &str = "exit()\n\nThis is synonymous to ``raise SystemExit''.  It will cause the current\n\
    thread to exit silently unless the exception is caught.";

fn exit() -> Thrown {
    exception::raise(exception::make(&types().system_exit, Vec::new()))
}

/// What scripts know a thread by.
pub(super) fn identity(number: u32) -> Value {
    Value::Int(0x7f00_0000_0000 + (i64::from(number) << 12))
}

fn start(args: &[Value]) -> Result {
    if !is_callable(&args[0]) {
        return Err(type_error("first arg must be callable"));
    }
    let positional = match &args[1].payload() {
        Value::Tuple(positional) => Ref::clone(positional),
        _ => return Err(type_error("2nd arg must be a tuple")),
    };
    let mut keywords: Vec<(Symbol, Value)> = Vec::new();
    match &args[2].payload() {
        Value::Null => {}
        Value::Dict(dict) => {
            for (name, value) in dict.entries() {
                match name.as_str() {
                    Some(name) => keywords.push((Symbol::new(name), value)),
                    None => return Err(type_error("keywords must be strings")),
                }
            }
        }
        _ => return Err(type_error("optional 3rd arg must be a dictionary")),
    }
    let function = args[0].clone();
    let thread = threads::spawn(move || run(&function, &positional, &keywords))?;
    Ok(identity(thread.number))
}

/// What a thread runs; whatever it raises ends here.
fn run(function: &Value, positional: &[Value], keywords: &[(Symbol, Value)]) {
    let Err(thrown) = call_with(function, positional, keywords) else { return };
    let error = exception::take(thrown);
    if !Value::from(&error).is_instance(&types().system_exit) {
        safe_point::report_unraisable_in("Exception ignored in thread started by", &error.into(), function);
    }
}

/// The class of what `threading.excepthook` gets.
fn hook_arguments() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    let fields = ["exc_type", "exc_value", "exc_traceback", "thread"];
    CLASS.with(|class| class.get_or_init(|| struct_sequence::class("_thread", "_ExceptHookArgs", &fields)).clone())
}

fn excepthook(args: &[Value]) -> Result {
    if !args[0].is_instance(&hook_arguments()) {
        return Err(type_error("_thread.excepthook argument type must be ExceptHookArgs"));
    }
    let part = |name: &str| find_attribute(&args[0], Symbol::new(name)).map(|part| part.unwrap_or(Value::None));
    if part("exc_type")?.is(&(&types().system_exit).into()) {
        return Ok(Value::None);
    }
    let thread = part("thread")?;
    let name = match find_attribute(&thread, Symbol::new("name"))? {
        Some(name) => text(&name)?.as_str().to_owned(),
        None => text(&identity(threads::current().number))?.as_str().to_owned(),
    };
    let mut message = format!("Exception in thread {name}:\n");
    if let Value::Instance(error) = &part("exc_value")? {
        message += &format_exception(error);
    }
    write_error(&message);
    Ok(Value::None)
}
