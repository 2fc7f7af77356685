//! The end of greenlets that nobody refers to any more, and of all when the program ends.

use super::greenlet::exit_class;
use super::greenlet_state::{GreenletState, Handle, Life, active_count, current, thread_number};
use super::greenlet_throw::throw_into;
use super::threads;
use crate::object::heap;
use crate::object::operation::repr;
use crate::object::safe_point::report_unraisable;
use crate::object::{Value, exception, profile};
use std::cell::Cell;

thread_local! {
    static IS_OVER: Cell<bool> = const { Cell::new(false) };
}

const LAST_WORDS: &str = "Killing the greenlet because all references have vanished.";

/// How often the end of the program asks greenlets that make new ones, or refuse, to come to an end.
const ROUNDS: usize = 8;

/// Whether a payload is that of a greenlet which must be unwound before it is freed.
pub(super) fn wants_finaliser(payload: &Value) -> bool {
    payload.downcast::<GreenletState>().is_some_and(GreenletState::is_suspended)
}

/// Unwinds a suspended greenlet to which no reference is left: for a safe point.
pub(super) fn finalise(object: &Value) {
    let Ok(greenlet) = Handle::of(object.clone()) else { return };
    if !greenlet.is_suspended() {
        return;
    }
    if greenlet.home() != thread_number() {
        // Its own thread unwinds it, when it next has to do with greenlets.
        threads::hand_lost_greenlet(greenlet.home(), object.clone());
        return;
    }
    finalise_here(greenlet, object);
}

/// Unwinds the greenlets of this thread to which other threads have let go.
pub(super) fn bury_lost() {
    while let Some(lost) = threads::take_lost_greenlet() {
        if let Ok(greenlet) = Handle::of(lost.clone())
            && greenlet.is_suspended()
        {
            finalise_here(greenlet, &lost);
        }
    }
}

fn finalise_here(greenlet: Handle, object: &Value) {
    kill(&greenlet);
    if greenlet.life() != Life::Active {
        return;
    }
    // It lives on and must be asked again, be it because it has stored a reference to itself or because it refused.
    heap::allow_finaliser_again(object);
    drop(greenlet);
    if is_last_reference(object) {
        if let Ok(shown) = repr(object) {
            eprint(&format!("GreenletExit did not kill {}\n", shown.as_str()));
        }
        std::mem::forget(object.clone());
    }
}

fn is_last_reference(object: &Value) -> bool {
    matches!(object, Value::Instance(instance) if instance.count() == 1)
}

#[allow(clippy::print_stderr, reason = "as greenlet's own message, it goes past sys.stderr")]
fn eprint(text: &str) {
    eprint!("{text}");
}

/// Throws GreenletExit into a suspended greenlet, with the current one as its parent meanwhile.
fn kill(greenlet: &Handle) {
    let exit = exception::make(&exit_class(), vec![Value::str(LAST_WORDS)]);
    let parent = greenlet.replace_parent(current());
    let result = throw_into(greenlet.clone(), exit);
    drop(greenlet.replace_parent(parent));
    if let Err(thrown) = result {
        let exception = exception::take(thrown);
        report_unraisable(&exception.into(), greenlet.value());
    }
}

/// Frees the stacks of the suspended greenlets of the running thread, which ends. As with greenlet on CPython, none of
/// their code runs any more.
pub(super) fn discard_all() {
    if active_count() > 0 {
        for greenlet in suspended_greenlets() {
            greenlet.discard();
        }
    }
}

/// Has the profiler told of the returns of all frames that wait.
pub(crate) fn watch_frames() {
    for greenlet in all_greenlets() {
        greenlet.with_frame(profile::watch);
    }
}

/// Whether the program has ended: its greenlets are gone.
pub(crate) fn is_over() -> bool {
    IS_OVER.get()
}

/// Notes that the program has ended.
pub fn note_end() {
    IS_OVER.set(true);
}

/// Unwinds every suspended greenlet: for the end of the program, called on the main greenlet.
pub fn unwind_all() {
    for _ in 0..ROUNDS {
        if active_count() == 0 {
            return;
        }
        let suspended = suspended_greenlets();
        if suspended.is_empty() {
            break;
        }
        for greenlet in suspended {
            if greenlet.is_suspended() {
                kill(&greenlet);
            }
        }
    }
    for greenlet in suspended_greenlets() {
        if let Some(fiber) = greenlet.fiber() {
            fiber.abandon();
        }
    }
}

/// Whether a greenlet other than the main one is suspended.
pub fn any_suspended() -> bool {
    suspended_greenlets().iter().any(|greenlet| greenlet.is_suspended())
}

/// The suspended greenlets of the running thread in the order they were made, the main one excepted.
fn suspended_greenlets() -> Vec<Handle> {
    let is_mine = |greenlet: &Handle| greenlet.home() == thread_number() && !greenlet.is_main();
    all_greenlets().into_iter().filter(|greenlet| greenlet.is_suspended() && is_mine(greenlet)).collect()
}

/// All greenlets in the order they were made.
pub(super) fn all_greenlets() -> Vec<Handle> {
    // There is a main greenlet from the first question on.
    drop(current());
    let is_greenlet = |object: &Value| GreenletState::of(object).is_some();
    let found = heap::tracked_objects_where(is_greenlet).into_iter();
    let mut greenlets: Vec<Handle> = found.filter_map(|object| Handle::of(object).ok()).collect();
    greenlets.sort_by_key(|greenlet| greenlet.number());
    greenlets
}
