//! The module `_signal`: signals as the system has them; `stdlib/signal.py` keeps the handlers, and calls them.
//!
//! A signal that comes is noted, and asks for a safe point, at which the script half is told of it.

use super::c_signal::{self, Action};
use crate::builtins::argument::{c_int, size};
use crate::builtins::exceptions::os_error;
use crate::object::exception::value_error;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, collect, to_float};
use crate::object::{Ref, Result, Value, safe_point};
use std::cell::RefCell;

thread_local! {
    /// What is called with the number of each signal that has come.
    static RUNNER: RefCell<Value> = const { RefCell::new(Value::None) };
}

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    c_signal::prepare();
    safe_point::set_signal_hooks(c_signal::is_pending, run);
    Ok(())
}

/// Tells the script half of what has come.
fn run() -> Result<()> {
    let runner = RUNNER.with_borrow(Value::clone);
    for signal in c_signal::take() {
        call(&runner, &[Value::Int(i64::from(signal))])?;
    }
    Ok(())
}

fn number(value: &Value) -> Result<i32> {
    match c_int(value)? {
        signal if (1..c_signal::COUNT as i32).contains(&signal) => Ok(signal),
        _ => Err(value_error("signal number out of range")),
    }
}

fn times(pair: std::io::Result<(f64, f64)>) -> Result {
    match pair {
        Ok((first, interval)) => Ok(Value::tuple(vec![Value::float(first), Value::float(interval)])),
        Err(error) => Err(os_error(&error, Value::None)),
    }
}

const FUNCTIONS: &[Declaration] = &[
    native("set_runner(function, /)", "Sets what is called with the number of each signal that has come.", |args| {
        RUNNER.with_borrow_mut(|runner| *runner = args[0].clone());
        Ok(Value::None)
    }),
    native("set_action(signal, action, /)", "0: what the system does; 1: nothing; 2: the signal is noted.", |args| {
        let signal = number(&args[0])?;
        let action = match size(&args[1])? {
            0 => Action::Default,
            1 => Action::Ignore,
            _ => Action::Note,
        };
        c_signal::set_action(signal, action).map(|()| Value::None).map_err(|error| os_error(&error, Value::None))
    }),
    native("action(signal, /)", "What `set_action` has set; None for a handler of the process itself.", |args| {
        Ok(match c_signal::action(number(&args[0])?) {
            Some(Action::Default) => Value::Int(0),
            Some(Action::Ignore) => Value::Int(1),
            _ => Value::None,
        })
    }),
    native("raise_signal(signalnum, /)", "Send a signal to the executing process.", |args| {
        let sent = c_signal::raise(c_int(&args[0])?);
        sent.map(|()| Value::None).map_err(|error| os_error(&error, Value::None))
    }),
    native("alarm(seconds, /)", "Arrange for SIGALRM to arrive after the given number of seconds.", |args| {
        Ok(Value::Int(i64::from(c_signal::alarm(c_int(&args[0])? as u32))))
    }),
    native("setitimer(which, seconds, interval=0.0, /)", "Sets given itimer.", |args| {
        times(c_signal::set_timer(c_int(&args[0])?, to_float(&args[1])?, to_float(&args[2])?))
    }),
    native("getitimer(which, /)", "Returns current value of given itimer.", |args| {
        times(c_signal::timer(c_int(&args[0])?))
    }),
    native("pause()", "Wait until a signal arrives.", |_| {
        c_signal::pause(safe_point::interrupt_is_pending);
        safe_point::poll_interrupt()?;
        Ok(Value::None)
    }),
    native("set_mask(how, mask, /)", "Fetch and/or change the signal mask of the calling thread.", |args| {
        let signals: Vec<i32> = collect(&args[1])?.iter().map(number).collect::<Result<_>>()?;
        match c_signal::set_mask(c_int(&args[0])?, &signals) {
            Ok(before) => Ok(Value::list(before.into_iter().map(|signal| Value::Int(i64::from(signal))).collect())),
            Err(error) => Err(os_error(&error, Value::None)),
        }
    }),
];
