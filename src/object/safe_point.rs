//! Safe points: the ends of statements and the returns of calls, where finalisers and collections run.

use super::Result;
use super::exception;
use super::generator::Generator;
use super::heap;
use super::operation::{call, call_special};
use super::state;
use super::value::Value;
use super::weak;
use crate::syntax::symbol::well_known;
use std::cell::Cell;

/// What finalises a native payload (a greenlet) before its instance's `__del__`.
pub type PayloadFinaliser = fn(&Value);

thread_local! {
    static PAYLOAD_FINALISER: Cell<Option<PayloadFinaliser>> = const { Cell::new(None) };
    static UNRAISABLE: Cell<Option<fn(&Value, &Value)>> = const { Cell::new(None) };
    static INTERRUPT: Cell<Option<fn() -> Result<()>>> = const { Cell::new(None) };
    static WORKING: Cell<bool> = const { Cell::new(false) };
}

/// Sets what finalises instances with a payload that asks for it.
pub fn set_payload_finaliser(finaliser: PayloadFinaliser) {
    PAYLOAD_FINALISER.set(Some(finaliser));
}

/// Sets what reports an exception that nobody can catch: gets the exception and the object it came from.
pub fn set_unraisable_hook(hook: fn(&Value, &Value)) {
    UNRAISABLE.set(Some(hook));
}

/// Sets what a safe point asks for pending signals; an error is raised there.
pub fn set_interrupt_hook(hook: fn() -> Result<()>) {
    INTERRUPT.set(Some(hook));
}

/// Asks for pending signals now: for native code that waits.
///
/// # Errors
/// What a signal raises.
pub fn poll_interrupt() -> Result<()> {
    match INTERRUPT.get() {
        Some(interrupt) => interrupt(),
        None => Ok(()),
    }
}

/// Reports an exception that nobody can catch.
pub fn report_unraisable(exception: &Value, source: &Value) {
    if let Some(hook) = UNRAISABLE.get() {
        hook(exception, source);
    }
}

/// The safe point after a call; its result goes on, unless a signal raises.
#[cold]
#[inline(never)]
pub fn after_call(result: Result) -> Result {
    match result {
        Ok(value) => {
            work()?;
            Ok(value)
        }
        // An exception travels: what waits is done when it has been caught.
        Err(thrown) => Err(thrown),
    }
}

/// The safe point at the end of a statement.
///
/// # Errors
/// What a signal raises.
#[cold]
#[inline(never)]
pub fn work() -> Result<()> {
    heap::attend();
    run_finalisers();
    if heap::collection_is_due() {
        collect();
    }
    match INTERRUPT.get() {
        Some(interrupt) => interrupt(),
        None => Ok(()),
    }
}

/// Finalises what waits for it where no signal may raise; the rest is left to the next safe point.
#[cold]
#[inline(never)]
pub fn finalise_now() {
    run_finalisers();
}

/// Finalises every object that waits for it, and calls the callbacks of weak references that have died.
pub fn run_finalisers() {
    while let Some(object) = heap::next_to_finalise() {
        finalise(&object);
    }
    while let Some((callback, reference)) = weak::next_callback() {
        let handled = state::replace_handled(Value::Null);
        if let Err(thrown) = call(&callback, &[reference]) {
            report_unraisable(&exception::take(thrown).into(), &callback);
        }
        drop(state::replace_handled(handled));
    }
}

fn finalise(object: &Value) {
    // The handled exception of the interrupted code is not the finaliser's.
    let handled = state::replace_handled(Value::Null);
    match object {
        Value::Generator(generator) => {
            if let Err(thrown) = Generator::close(generator) {
                let exception = exception::take(thrown);
                report_unraisable(&exception.into(), object);
            }
        }
        Value::Instance(instance) => {
            if object.class().lookup(well_known::__del__).is_some()
                && let Err(thrown) = call_special(object, well_known::__del__, &[])
            {
                let exception = exception::take(thrown);
                let source = object.class().lookup(well_known::__del__).unwrap_or(Value::None);
                report_unraisable(&exception.into(), &source);
            }
            if instance.with_class(|class| class.hidden_slots() > 0)
                && let Some(finaliser) = PAYLOAD_FINALISER.get()
            {
                finaliser(object);
            }
        }
        _ => {}
    }
    drop(state::replace_handled(handled));
}

/// Collects cyclic garbage; returns how many objects were freed.
pub fn collect() -> usize {
    if WORKING.replace(true) {
        return 0;
    }
    let mut freed = 0;
    for _ in 0..4 {
        let (to_finalise, garbage) = heap::find_garbage();
        if to_finalise.is_empty() {
            freed += garbage.len();
            heap::break_cycles(&garbage);
            drop(garbage);
            break;
        }
        freed += to_finalise.len();
        drop(garbage);
        for object in &to_finalise {
            finalise(object);
        }
        drop(to_finalise);
        run_finalisers();
    }
    run_finalisers();
    WORKING.set(false);
    freed
}
