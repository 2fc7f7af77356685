//! Profiling: telling the function of `sys.setprofile` of calls and returns, and that of `sys.settrace` (`debug_trace.rs`).
//!
//! While there is none, nothing asks: calls of script functions compare their depth with a limit anyway, which is 0
//! while there is one (`state::watched_depth`), and frames that were entered before have an object, at which their
//! return looks closer (`frame.rs`). Only calls of native functions ask a flag.

use super::code::Code;
use super::debug_trace;
use super::exception;
use super::frame::{self, Frame};
use super::frame_object::FrameObject;
use super::function::{Method, NativeFunction};
use super::heap::Ref;
use super::native_function::Binding;
use super::operation::call;
use super::state::{self, Telling};
use super::value::Value;
use super::{Result, Thrown};
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    /// What is told; Null where nothing is.
    static PROFILER: RefCell<Value> = const { RefCell::new(Value::Null) };
}

/// The function that is told; Null where there is none.
pub fn profiler() -> Value {
    PROFILER.with_borrow(Value::clone)
}

/// Sets the function that is told (Null: none); the old one comes back.
pub(super) fn replace(profiler: Value) -> Value {
    let old = PROFILER.replace(profiler);
    state::watch_anew();
    old
}

/// Whether anything is told.
pub(super) fn is_on() -> bool {
    PROFILER.with_borrow(|profiler| !profiler.is_null())
}

/// Sets the function that is told (Null: none), and has the returns of the frames that run now looked at.
pub fn set(profiler: Value) {
    if !profiler.is_null() {
        frame::with_current(|frame| frame.map(watch));
    }
    drop(replace(profiler));
}

/// Has the returns of a frame, and of those that have called it, looked at.
pub fn watch(frame: &Frame) {
    let mut next = Some(frame);
    while let Some(frame) = next {
        drop(FrameObject::of(frame));
        next = frame.previous();
    }
}

/// Runs `work` with nobody told of its calls.
pub fn unwatched<R>(work: impl FnOnce() -> R) -> R {
    let was_telling = state::set_telling(Telling::Yes);
    let result = work();
    state::set_telling(was_telling);
    result
}

/// Runs `work`, which is told of once it sets a profiler or tracer, though one is being told of something.
pub fn restartable<R>(work: impl FnOnce() -> R) -> R {
    let was_telling = state::set_telling(Telling::UntilSet);
    let result = work();
    state::set_telling(was_telling);
    result
}

fn tell(frame: &Frame, event: &str, argument: Value) -> Result<()> {
    tell_of(&FrameObject::of(frame), event, argument)
}

fn tell_of(frame: &Value, event: &str, argument: Value) -> Result<()> {
    let profiler = profiler();
    if profiler.is_null() {
        return Ok(());
    }
    let arguments = [frame.clone(), Value::str(event), argument];
    let told = unwatched(|| call(&profiler, &arguments).map(drop));
    if told.is_err() {
        drop(replace(Value::Null));
    }
    told
}

/// The frame's code begins, or goes on behind a `yield`.
///
/// # Errors
/// What the tracer or profiler raises: then there is none any more.
pub(super) fn called(frame: &Frame) -> Result<()> {
    object_called(&FrameObject::of(frame))
}

fn object_called(object: &Value) -> Result<()> {
    debug_trace::called(object)?;
    tell_of(object, "call", Value::None)
}

/// The frame's code ends, or gives a value out; the result goes on.
///
/// # Errors
/// As `called`'s.
pub(super) fn returned(frame: &Frame, result: Result) -> Result {
    if state::is_watched() { object_returned(&FrameObject::of(frame), result) } else { result }
}

fn object_returned(object: &Value, result: Result) -> Result {
    let tell_both = |value: Value| {
        debug_trace::returned(object, value.clone())?;
        tell_of(object, "return", value)
    };
    match result {
        Ok(value) => {
            tell_both(value.clone())?;
            Ok(value)
        }
        Err(thrown) => keeping(thrown, || tell_both(Value::None)),
    }
}

/// Runs a comprehension in the frame around it, as the frame of its own that it is to be taken for.
///
/// # Errors
/// What `work` or the profiler raise.
#[cold]
#[inline(never)]
pub fn part(frame: &Frame, code: &Rc<Code>, work: impl FnOnce() -> Result) -> Result {
    let object = FrameObject::of_part(frame, code, code.span);
    object_called(&object)?;
    let result = FrameObject::with_part(frame, &object, work);
    if state::is_watched() { object_returned(&object, result) } else { result }
}

/// Tells something while an exception is on its way, which then goes on.
pub(super) fn keeping<T>(thrown: Thrown, work: impl FnOnce() -> Result<()>) -> Result<T> {
    let shown = state::shown_frame();
    let exception = exception::take(thrown);
    work()?;
    let thrown = exception::raise_again(exception);
    state::set_shown_frame(shown);
    Err(thrown)
}

/// Calls a native function, by `work`, from the frame; `receiver` is what it is a method of.
///
/// # Errors
/// What `work` or the profiler raise.
#[cold]
#[inline(never)]
pub fn native(
    frame: &Frame,
    function: &Ref<NativeFunction>,
    receiver: Option<&Value>,
    work: impl FnOnce() -> Result,
) -> Result {
    // CPython's slots are no functions that it would tell of.
    if !state::is_watched() || !is_on() || function.is_slot() {
        return work();
    }
    let shown: Value = match (receiver, function.binding) {
        (Some(receiver), Binding::Method) => Method::new(function.into(), receiver.clone()),
        _ => function.into(),
    };
    tell(frame, "c_call", shown.clone())?;
    let result = work();
    if !state::is_watched() {
        return result;
    }
    match result {
        Ok(value) => {
            tell(frame, "c_return", shown)?;
            Ok(value)
        }
        Err(thrown) => keeping(thrown, || tell(frame, "c_exception", shown)),
    }
}

/// As `native`, for what may be a native function.
///
/// # Errors
/// As `native`'s.
pub fn any(frame: &Frame, callee: &Value, receiver: Option<&Value>, work: impl FnOnce() -> Result) -> Result {
    match callee {
        Value::NativeFunction(function) if state::is_watched() => native(frame, function, receiver, work),
        _ => work(),
    }
}
