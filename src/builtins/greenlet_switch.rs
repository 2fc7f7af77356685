//! Switching: leaving one greenlet for another, starting one, and what happens at the end of one.
//!
//! ```text
//!   switch ──► the target, or its nearest ancestor that is not dead ──► active: go there
//!                                                                  └──► unstarted: look up `run`, make a stack, go
//!   run ends ──► dead ──► the parent, or its nearest ancestor that is not dead, gets the outcome
//! ```

use super::greenlet_life::bury_lost;
use super::greenlet_state::{
    GreenletState, Handle, Life, Other, Parcel, current, hand_over, is_traced, is_watched, leave_for, main,
    make_current, set_origin, take_parcel, thread_number, with_current,
};
use super::greenlet_trace::report_arrival;
use super::{greenlet_limit, greenlet_views, threads};
use crate::fiber::Fiber;
use crate::object::dict::Dict;
use crate::object::exception::{self, attribute_error, memory_error};
use crate::object::frame::{self, Frame};
use crate::object::function::Function;
use crate::object::heap::needs_attention;
use crate::object::operation::bind::bind;
use crate::object::operation::call::run_bound;
use crate::object::operation::{call_with, get_attribute, guarded, repr};
use crate::object::state::{Place, base_depth, set_base_depth};
use crate::object::tuple::Tuple;
use crate::object::{Ref, Result, Thrown, Value, safe_point};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// `greenlet.switch`.
pub(super) fn switch(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some((receiver, rest)) = arguments.split_first_mut() else { return Err(super::greenlet::wrong_receiver(None)) };
    let target = match Handle::of(std::mem::take(receiver)) {
        Ok(target) => target,
        Err(other) => return Err(super::greenlet::wrong_receiver(Some(("switch", &other)))),
    };
    let parcel = match rest {
        [only] if keywords.is_empty() => Parcel::Value(std::mem::take(only)),
        [] if keywords.is_empty() => Parcel::Nothing,
        rest => many(rest, keywords),
    };
    if target.life() == Life::Active && !target.is_current() && !is_watched() {
        return go(target, None, parcel);
    }
    switch_to(target, parcel)
}

/// `greenlet.switch` with one argument, or with none, which is Null.
pub(super) fn switch_few(receiver: Value, argument: Value) -> Result {
    let parcel = if argument.is_null() { Parcel::Nothing } else { Parcel::Value(argument) };
    match Handle::of(receiver) {
        Ok(target) if target.life() == Life::Active && !target.is_current() && !is_watched() => {
            go(target, None, parcel)
        }
        Ok(target) => switch_to(target, parcel),
        Err(other) => Err(super::greenlet::wrong_receiver(Some(("switch", &other)))),
    }
}

#[cold]
fn many(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Parcel {
    let arguments = arguments.iter_mut().map(std::mem::take).collect();
    Parcel::Other(Box::new(Other::Arguments(arguments, keywords.to_vec())))
}

/// Switches to a greenlet in any state, or to whom it passes the parcel on.
///
/// # Errors
/// What is raised in the current greenlet when it is switched to again; `greenlet.error` where the target belongs to
/// another thread; AttributeError where a greenlet to be started
/// has nothing to run; MemoryError where it gets no stack.
#[inline(never)]
pub(super) fn switch_to(target: Handle, parcel: Parcel) -> Result {
    if is_watched() {
        check_thread(&target)?;
    }
    let receiver = target.value().clone();
    let mut target = target;
    loop {
        match target.life() {
            Life::Active if target.is_current() => {
                if is_traced() {
                    set_origin(target.into_value());
                }
                return arrive(parcel, Value::Null);
            }
            Life::Active => {
                if is_traced() {
                    set_origin(current());
                }
                return go(target, Some(receiver), parcel);
            }
            Life::Unstarted => {
                if prepare(&target)? {
                    return start(target, receiver, parcel);
                }
            }
            Life::Dead => {
                target = parent_of(&target);
                if is_watched() {
                    check_thread(&target)?;
                }
            }
        }
    }
}

/// Greenlets do not change threads.
#[cold]
fn check_thread(target: &Handle) -> Result<()> {
    bury_lost();
    let home = home_of(target);
    if home == thread_number() {
        return Ok(());
    }
    let message = match threads::main_greenlet(home) {
        Some(expected) => {
            let (here, expected) = (repr(&main())?, repr(&expected)?);
            format!("Cannot switch to a different thread\n\tCurrent:  {here}\n\tExpected: {expected}")
        }
        None => "cannot switch to a different thread (which happens to have exited)".to_owned(),
    };
    Err(exception::new(&super::greenlet::error_class(), message))
}

/// The number of the thread that a greenlet belongs to: where it has started, or else where its parent belongs.
pub(super) fn home_of(greenlet: &Handle) -> u32 {
    let mut greenlet = greenlet.clone();
    loop {
        if greenlet.life() != Life::Unstarted {
            return greenlet.home();
        }
        greenlet = parent_of(&greenlet);
    }
}

/// The parent; the main greenlet, which never dies, ends every chain.
fn parent_of(greenlet: &GreenletState) -> Handle {
    match Handle::of(greenlet.parent()) {
        Ok(parent) => parent,
        Err(_) => main_handle(),
    }
}

#[cold]
fn main_handle() -> Handle {
    match Handle::of(main()) {
        Ok(main) => main,
        Err(_) => unreachable!("the main greenlet is a greenlet"),
    }
}

/// Goes to an active greenlet, and returns with what somebody brings back.
#[inline(always)]
fn go(target: Handle, receiver: Option<Value>, parcel: Parcel) -> Result {
    hand_over(parcel);
    let awaited = leave_for(target, receiver);
    match take_parcel() {
        Parcel::Value(value) if !is_watched() => Ok(value),
        parcel => arrive(parcel, awaited),
    }
}

/// Goes to a greenlet that `prepare` has made ready.
fn start(target: Handle, receiver: Value, parcel: Parcel) -> Result {
    if is_traced() {
        set_origin(current());
    }
    // The new stack's frames count on from where this one stands.
    let base = base_depth();
    set_base_depth(frame::with_current(|frame| frame.map_or(base, |frame| frame.depth() + 1)));
    let result = go(target, Some(receiver), parcel);
    set_base_depth(base);
    result
}

/// Makes an unstarted greenlet ready to run: looks up its `run`, takes a stack. False where the look-up has started it.
fn prepare(target: &Handle) -> Result<bool> {
    if target.has_plain_class() {
        if !target.has_run() {
            return Err(no_run(target.value()));
        }
    } else {
        let run = get_attribute(target.value(), well_known::run)?;
        if target.life() != Life::Unstarted {
            return Ok(false);
        }
        if is_watched() {
            check_thread(target)?;
        }
        drop(target.replace_run(run));
    }
    greenlet_limit::check()?;
    match Fiber::new(body) {
        Ok(fiber) => {
            target.start(fiber);
            Ok(true)
        }
        Err(_) => Err(memory_error("no stack for another greenlet")),
    }
}

/// The error for a greenlet that has nothing to run, or has started.
#[cold]
pub(super) fn no_run(greenlet: &Value) -> Thrown {
    attribute_error(greenlet, well_known::run, "run")
}

/// What a switch gives where the parcel is not simply a value, or a tracer wants to know. The greenlet that was waited for
/// is held until the tracer has heard: its end, where this was the last reference, comes after that.
#[cold]
#[inline(never)]
fn arrive(parcel: Parcel, awaited: Value) -> Result {
    let parcel = if is_traced() { report_arrival(parcel)? } else { parcel };
    drop(awaited);
    match parcel {
        Parcel::Value(value) => Ok(value),
        Parcel::Nothing => Ok(Tuple::empty().into()),
        Parcel::Other(other) => match *other {
            Other::Exception(exception) => {
                // The greenlet that was waited for may have gone.
                if needs_attention() {
                    safe_point::run_finalisers();
                }
                Err(exception::raise_again(exception))
            }
            Other::Exit(exit) => Ok(exit.into()),
            Other::Arguments(arguments, keywords) => Ok(packed(arguments, &keywords)),
        },
    }
}

/// Arguments as the value of a switch.
fn packed(mut arguments: Vec<Value>, keywords: &[(Symbol, Value)]) -> Value {
    if keywords.is_empty() {
        return match arguments.pop() {
            Some(only) if arguments.is_empty() => only,
            Some(last) => {
                arguments.push(last);
                Value::tuple(arguments)
            }
            None => Tuple::empty().into(),
        };
    }
    let dict = Dict::new();
    for (name, value) in keywords {
        dict.set_name(*name, value.clone());
    }
    if arguments.is_empty() { dict.into() } else { Value::tuple(vec![Value::tuple(arguments), dict.into()]) }
}

// --- the stack of a greenlet ---

/// What a greenlet's own stack runs; control then goes to the fiber that comes back, or to the root.
fn body() -> Option<Fiber> {
    Place::START.enter();
    let result = with_current(run);
    // What its locals left to be finalised is finalised here.
    end(if needs_attention() { safe_point::after_call(result) } else { result })
}

fn run(this: &GreenletState) -> Result {
    let parcel = take_parcel();
    let parcel = if is_traced() { report_arrival(parcel)? } else { parcel };
    if needs_attention() {
        // What it would have run, had its class not said otherwise, may have gone.
        safe_point::run_finalisers();
    }
    let run = this.running();
    match (run, parcel) {
        (_, Parcel::Other(other)) => run_with(run, *other),
        (Value::Function(function), parcel) => run_function(function, None, parcel),
        (Value::Method(method), parcel) => match &method.function {
            Value::Function(function) => run_function(function, Some(&method.receiver), parcel),
            _ => run_other(run, parcel),
        },
        (_, parcel) => run_other(run, parcel),
    }
}

/// Calls a script function whose arguments go straight into its frame: nothing on the new stack refers to them but the
/// frame, which the collector looks through.
fn run_function(function: &Ref<Function>, receiver: Option<&Value>, parcel: Parcel) -> Result {
    let code = &*function.code;
    let argument = match parcel {
        Parcel::Value(value) => Some(value),
        _ => None,
    };
    let count = usize::from(receiver.is_some()) + usize::from(argument.is_some());
    if code.takes(count) {
        return match code.slots.len() {
            0..=4 => enter::<4>(function, receiver, argument),
            5..=8 => enter::<8>(function, receiver, argument),
            9..=16 => enter::<16>(function, receiver, argument),
            _ => run_bound(function, receiver.cloned().into_iter().chain(argument).collect()),
        };
    }
    let arguments: Vec<Value> = receiver.cloned().into_iter().chain(argument).collect();
    run_collected(function, arguments, &[])
}

#[inline(never)]
fn enter<const N: usize>(function: &Ref<Function>, receiver: Option<&Value>, argument: Option<Value>) -> Result {
    Frame::enter::<N>(function, |frame| {
        if let Some(receiver) = receiver {
            frame.push(receiver.clone());
        }
        if let Some(argument) = argument {
            frame.push(argument);
        }
        Ok(())
    })
}

fn run_collected(function: &Ref<Function>, arguments: Vec<Value>, keywords: &[(Symbol, Value)]) -> Result {
    let bound = bind(function, &arguments, keywords)?;
    drop(arguments);
    run_bound(function, bound)
}

#[inline(never)]
fn run_other(run: &Value, parcel: Parcel) -> Result {
    match parcel {
        Parcel::Value(value) => call_with(run, &[value], &[]),
        _ => call_with(run, &[], &[]),
    }
}

#[inline(never)]
fn run_with(run: &Value, other: Other) -> Result {
    let (arguments, keywords) = match other {
        Other::Exception(exception) => return Err(exception::raise_again(exception)),
        Other::Exit(_) => (Vec::new(), Vec::new()),
        Other::Arguments(arguments, keywords) => (arguments, keywords),
    };
    match run {
        Value::Function(function) => run_collected(function, arguments, &keywords),
        Value::Method(method) => match &method.function {
            Value::Function(function) => {
                let arguments = std::iter::once(method.receiver.clone()).chain(arguments).collect();
                run_collected(function, arguments, &keywords)
            }
            _ => call_with(run, &arguments, &keywords),
        },
        _ => guarded(|| call_with(run, &arguments, &keywords)),
    }
}

/// The current greenlet has come to its end: its outcome goes to the nearest ancestor that is not dead.
fn end(result: Result) -> Option<Fiber> {
    let parcel = match result {
        Ok(value) => Parcel::Value(value),
        Err(thrown) => {
            let exception = exception::take(thrown);
            if let Ok(this) = Handle::of(current()) {
                greenlet_views::note_crossing(&exception, &this);
            }
            outcome(exception)
        }
    };
    let (target, parcel) = with_current(|this| {
        this.die();
        heir(parent_of(this), parcel)
    });
    hand_over(parcel);
    if is_traced() {
        set_origin(current());
    }
    let fiber = target.fiber().cloned();
    let ended = make_current(&target);
    drop(target);
    drop(ended);
    fiber
}

/// What an exception that ends a greenlet is for its parent: GreenletExit is a value.
#[cold]
pub(super) fn outcome(exception: exception::Exception) -> Parcel {
    let exit = super::greenlet::exit_class();
    if Value::from(&exception).is_instance(&exit) {
        Parcel::Other(Box::new(Other::Exit(exception)))
    } else {
        Parcel::exception(exception)
    }
}

/// A parent that has not started may have got a parent in another thread meanwhile.
fn check_heir(parent: &Handle) -> Result<()> {
    if is_watched() { check_thread(parent) } else { Ok(()) }
}

/// Who gets the parcel of a greenlet that has ended: the nearest ancestor that runs, or can be started.
#[inline]
fn heir(parent: Handle, parcel: Parcel) -> (Handle, Parcel) {
    let (mut target, mut parcel) = (parent, parcel);
    loop {
        match target.life() {
            Life::Active if target.home() != thread_number() => target = main_handle(),
            Life::Active => return (target, parcel),
            Life::Dead => target = parent_of(&target),
            Life::Unstarted => match check_heir(&target).and_then(|()| prepare(&target)) {
                Ok(_) => {}
                Err(thrown) => {
                    parcel = Parcel::of_error(thrown);
                    target = parent_of(&target);
                }
            },
        }
    }
}
