//! Safe points: the ends of statements and the returns of calls, where finalisers and collections run.

use super::Result;
use super::exception;
use super::generator::Generator;
use super::heap::{self, Ref};
use super::hooks::{self, Warning};
use super::operation::{call, call_special};
use super::state;
use super::types::types;
use super::value::Value;
use super::weak;
use crate::syntax::symbol::well_known;
use std::cell::Cell;
use std::collections::VecDeque;

/// What reports an exception that nobody can catch: gets the exception, the object it came from, and the words that
/// the report begins with, where they are not the usual ones.
pub type UnraisableHook = fn(&Value, &Value, Option<&str>);

/// Whether Ctrl-C was typed: asks, and takes note.
#[derive(Clone, Copy)]
struct Interrupt {
    is_pending: fn() -> bool,
    take: fn() -> bool,
}

/// Whether a signal has come that a script handles: asks, and has it handled.
#[derive(Clone, Copy)]
struct Signals {
    is_pending: fn() -> bool,
    handle: fn() -> Result<()>,
}

/// What finalises a native payload (a greenlet) before its instance's `__del__`.
pub type PayloadFinaliser = fn(&Value);

thread_local! {
    static PAYLOAD_FINALISER: Cell<Option<PayloadFinaliser>> = const { Cell::new(None) };
    static UNRAISABLE: Cell<Option<UnraisableHook>> = const { Cell::new(None) };
    static INTERRUPT: Cell<Option<Interrupt>> = const { Cell::new(None) };
    static SIGNALS: Cell<Option<Signals>> = const { Cell::new(None) };
    /// Whether the program itself has asked for an interrupt.
    static SIMULATED: Cell<bool> = const { Cell::new(false) };
    static TURN: Cell<Option<fn() -> Result<()>>> = const { Cell::new(None) };
    static WORKING: Cell<bool> = const { Cell::new(false) };
    static COLLECTION: Cell<Option<fn(Option<usize>)>> = const { Cell::new(None) };
}

/// Sets what finalises instances with a payload that asks for it.
pub fn set_payload_finaliser(finaliser: PayloadFinaliser) {
    PAYLOAD_FINALISER.set(Some(finaliser));
}

/// Sets what reports an exception that nobody can catch.
pub fn set_unraisable_hook(hook: UnraisableHook) {
    UNRAISABLE.set(Some(hook));
}

/// Sets what a safe point asks for pending signals.
pub fn set_interrupt_hooks(is_pending: fn() -> bool, take: fn() -> bool) {
    INTERRUPT.set(Some(Interrupt { is_pending, take }));
}

/// Sets what a safe point asks for signals that scripts handle.
pub fn set_signal_hooks(is_pending: fn() -> bool, handle: fn() -> Result<()>) {
    SIGNALS.set(Some(Signals { is_pending, handle }));
}

/// Sets what a safe point calls while there are several threads: it may let another one run.
pub fn set_turn_hook(hook: Option<fn() -> Result<()>>) {
    TURN.set(hook);
}

/// Sets what is told that a collection starts, or stops with so many objects freed.
pub fn set_collection_hook(hook: fn(Option<usize>)) {
    COLLECTION.set(Some(hook));
}

/// Has KeyboardInterrupt raised at the next safe point of the main thread.
pub fn simulate_interrupt() {
    SIMULATED.set(true);
    heap::request_attention();
}

/// Whether a signal waits for the main thread.
pub fn interrupt_is_pending() -> bool {
    SIMULATED.get()
        || INTERRUPT.get().is_some_and(|interrupt| (interrupt.is_pending)())
        || SIGNALS.get().is_some_and(|signals| (signals.is_pending)())
}

/// Asks for pending signals now: for native code that waits, on the main thread.
///
/// # Errors
/// KeyboardInterrupt; what a handler of a signal raises.
pub fn poll_interrupt() -> Result<()> {
    let asked = INTERRUPT.get().is_some_and(|interrupt| (interrupt.take)());
    if SIMULATED.replace(false) || asked {
        return Err(exception::raise(exception::make(&types().keyboard_interrupt, Vec::new())));
    }
    match SIGNALS.get() {
        Some(signals) if (signals.is_pending)() => (signals.handle)(),
        _ => Ok(()),
    }
}

/// Reports an exception that nobody can catch.
pub fn report_unraisable(exception: &Value, source: &Value) {
    if let Some(hook) = UNRAISABLE.get() {
        hook(exception, source, None);
    }
}

/// As `report_unraisable`, with the words that the report begins with.
pub fn report_unraisable_in(words: &str, exception: &Value, source: &Value) {
    if let Some(hook) = UNRAISABLE.get() {
        hook(exception, source, Some(words));
    }
}

/// After a call: what its locals left to be finalised is finalised before the caller goes on.
#[inline(always)]
pub fn settle(result: Result) -> Result {
    if heap::needs_attention() { after_call(result) } else { result }
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
    match TURN.get() {
        Some(turn) => turn(),
        None => poll_interrupt(),
    }
}

/// Finalises what waits for it where no signal may raise; the rest is left to the next safe point.
#[cold]
#[inline(never)]
pub fn finalise_now() {
    run_finalisers();
}

/// Finalises every object that waits for it, then calls the callbacks that wait.
///
/// What goes while an object is finalised, or with it, comes before those that were waiting besides: so they are taken out
/// of the queue, which the safe points within the finaliser look at.
pub fn run_finalisers() {
    let mut others: Vec<VecDeque<Value>> = Vec::new();
    while let Some(object) = heap::next_to_finalise(&mut others).or_else(|| next_of(&mut others)) {
        finalise(&object);
    }
    run_callbacks();
}

/// The first object of the last queue that has any.
fn next_of(queues: &mut Vec<VecDeque<Value>>) -> Option<Value> {
    loop {
        match queues.last_mut()?.pop_front() {
            Some(object) => return Some(object),
            None => drop(queues.pop()),
        }
    }
}

/// Calls the callbacks of weak references that have died.
fn run_callbacks() {
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
            let result = match generator.finaliser() {
                Some(finaliser) => call(&finaliser, std::slice::from_ref(object)).map(drop),
                None if generator.is_never_awaited() => warn_never_awaited(generator, object),
                None => Generator::close(generator).map(drop),
            };
            if let Err(thrown) = result {
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

/// Warns of a coroutine that is lost before it was awaited.
fn warn_never_awaited(coroutine: &Ref<Generator>, object: &Value) -> Result<()> {
    let name = match &coroutine.names() {
        Some((_, Value::Str(name))) => name.as_str().to_owned(),
        _ => coroutine.function().qualname(),
    };
    drop(Generator::close(coroutine));
    let message = format!("coroutine '{name}' was never awaited");
    hooks::warn(&Warning { category: &types().runtime_warning, message: &message, source: object })
}

/// Collects cyclic garbage; returns how many objects were freed.
pub fn collect() -> usize {
    if WORKING.replace(true) {
        return 0;
    }
    if let Some(tell) = COLLECTION.get() {
        tell(None);
    }
    let mut freed = 0;
    for _ in 0..4 {
        let (to_finalise, garbage) = heap::find_garbage();
        weak::let_go(&[&to_finalise, &garbage]);
        run_callbacks();
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
    if let Some(tell) = COLLECTION.get() {
        tell(Some(freed));
    }
    WORKING.set(false);
    freed
}
