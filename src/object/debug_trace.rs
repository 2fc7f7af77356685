//! Tracing: telling the function of `sys.settrace` of calls, lines, returns and exceptions (the data model's "Frame
//! objects", `sys.settrace`).
//!
//! ```text
//!   sys.settrace(f)          a call begins: f(frame, "call") gives the frame's own function, `f_trace`,
//!                            which is told of its lines, its exceptions and its return
//! ```
//!
//! A tree tells of no lines: what is traced runs its *stepping* tree, which is the same but for nodes that tell
//! (`tree/step.rs`). It is made when a call is traced for the first time. So tracing costs nothing where there is none.
//! As for profilers, calls and returns are seen since the depth that each call is compared with is 0 meanwhile.

use super::code::Code;
use super::exception;
use super::frame::Frame;
use super::frame_object::FrameObject;
use super::heap::Tracer;
use super::hooks;
use super::node::Flow;
use super::operation::call;
use super::profile::{keeping, unwatched};
use super::state;
use super::types::types;
use super::value::Value;
use super::{Result, exception::traceback};
use crate::syntax::Span;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

thread_local! {
    /// What is told of the beginnings of calls; Null where nothing is.
    static TRACER: RefCell<Value> = const { RefCell::new(Value::Null) };
}

/// What tracing knows of a frame.
pub(super) struct Stepping {
    /// What is told of what happens in the frame; Null where nothing is.
    function: RefCell<Value>,
    /// Whether that wants to know of lines.
    wants_lines: Cell<bool>,
    /// Whether that wants to know of instructions, of which there are none.
    wants_opcodes: Cell<bool>,
    /// The line in which the frame stood last; 0 at its beginning.
    line: Cell<u32>,
    /// The loop that has just ended a round, by its address.
    ended_round: Cell<usize>,
    /// The exception that was told of last, until it is caught; else Null.
    told: RefCell<Value>,
    /// What is shown of the comprehensions that run in the frame, the innermost last.
    pub(super) parts: RefCell<Vec<Value>>,
}

impl Stepping {
    pub(super) fn new() -> Self {
        Stepping {
            function: RefCell::new(Value::Null),
            wants_lines: Cell::new(true),
            wants_opcodes: Cell::new(false),
            line: Cell::new(0),
            ended_round: Cell::new(0),
            told: RefCell::new(Value::Null),
            parts: RefCell::new(Vec::new()),
        }
    }

    /// Whether the exception is the one that was told of last.
    fn has_told(&self, exception: &Value) -> bool {
        self.told.borrow().is(exception)
    }

    fn function(&self) -> Value {
        self.function.borrow().clone()
    }

    /// Shows the collector what it holds.
    pub(super) fn trace(&self, tracer: &mut Tracer<'_>) {
        for place in [&self.function, &self.told] {
            if let Ok(value) = place.try_borrow() {
                tracer.value(&value);
            }
        }
        if let Ok(parts) = self.parts.try_borrow() {
            tracer.values(parts.iter());
        }
    }

    /// Forgets what is told, and of what.
    pub(super) fn forget(&self) {
        drop(self.function.replace(Value::Null));
        self.forget_exception();
        drop(self.parts.take());
    }

    /// The frame ends, or goes on with no exception on its way or handled.
    pub(super) fn forget_exception(&self) {
        drop(self.told.replace(Value::Null));
    }
}

/// The function that is told of calls; Null where there is none.
pub fn tracer() -> Value {
    TRACER.with_borrow(Value::clone)
}

/// Sets the function that is told of calls (Null: none); the old one comes back.
pub fn replace(tracer: Value) -> Value {
    let old = TRACER.replace(tracer);
    state::watch_anew();
    old
}

/// Whether anything is told of calls.
pub(super) fn is_on() -> bool {
    TRACER.with_borrow(|tracer| !tracer.is_null())
}

/// `frame.f_trace`, or None.
pub fn function_of(frame: &FrameObject) -> Value {
    frame.known_stepping().and_then(|stepping| stepping.function().present()).unwrap_or(Value::None)
}

/// Sets `frame.f_trace`; Null or None takes it away.
pub fn set_function_of(frame: &FrameObject, function: Value) {
    let stepping = frame.stepping();
    stepping.line.set(frame.line());
    drop(stepping.function.replace(if function.is_none() { Value::Null } else { function }));
}

/// `frame.f_trace_lines`.
pub fn wants_lines(frame: &FrameObject) -> bool {
    frame.known_stepping().is_none_or(|stepping| stepping.wants_lines.get())
}

/// Sets `frame.f_trace_lines`.
pub fn set_wants_lines(frame: &FrameObject, wants: bool) {
    frame.stepping().wants_lines.set(wants);
}

/// `frame.f_trace_opcodes`.
pub fn wants_opcodes(frame: &FrameObject) -> bool {
    frame.known_stepping().is_some_and(|stepping| stepping.wants_opcodes.get())
}

/// Sets `frame.f_trace_opcodes`.
pub fn set_wants_opcodes(frame: &FrameObject, wants: bool) {
    frame.stepping().wants_opcodes.set(wants);
}

/// The code whose tree the call of a traced function runs: the stepping one where there is a tracer.
pub(super) fn traced(code: &Rc<Code>) -> Option<&Rc<Code>> {
    if code.is_stepping || !is_on() { None } else { code.stepping.get_or_init(|| hooks::stepping(code)).as_ref() }
}

/// The frame's code begins, or goes on behind a `yield`.
///
/// # Errors
/// What the tracer raises: then there is none any more.
pub(super) fn called(object: &Value) -> Result<()> {
    let (tracer, Some(frame)) = (tracer(), object.downcast::<FrameObject>()) else { return Ok(()) };
    if tracer.is_null() {
        return Ok(());
    }
    tell(&tracer, object, frame, "call", Value::None)
}

/// The frame's code ends, or gives a value out.
///
/// # Errors
/// As `called`'s.
pub(super) fn returned(object: &Value, value: Value) -> Result<()> {
    tell_own(object, "return", value)
}

/// The frame's code reaches a line, by a jump back or from another one.
///
/// # Errors
/// As `called`'s.
#[inline]
pub fn line(frame: &Frame, span: Span, is_jump: bool) -> Result<()> {
    frame.at(span);
    if state::is_watched() { reach(frame, span, is_jump) } else { Ok(()) }
}

#[cold]
#[inline(never)]
fn reach(frame: &Frame, span: Span, is_jump: bool) -> Result<()> {
    let Some(object) = FrameObject::innermost(frame) else { return Ok(()) };
    let Some(shown) = object.downcast::<FrameObject>() else { return Ok(()) };
    let Some(stepping) = shown.known_stepping() else { return Ok(()) };
    shown.stand_at(span);
    let line = frame.code().source.position(span.start).0;
    let is_new = stepping.line.replace(line) != line;
    if is_new {
        stepping.ended_round.set(0);
        if !state::is_handling() && state::pending().is_null() {
            stepping.forget_exception();
        }
    }
    if (is_new || is_jump) && stepping.wants_lines.get() { tell_own(&object, "line", Value::None) } else { Ok(()) }
}

/// A round of the loop at `address` begins, with the statement at `span`: from the second one on by a jump back.
///
/// # Errors
/// As `called`'s.
pub fn begin_round(frame: &Frame, address: usize, span: Span) -> Result<()> {
    if state::is_watched() && mark_round(frame, 0) == address { line(frame, span, true) } else { Ok(()) }
}

/// A round of the loop at `address` has ended.
pub fn end_round(frame: &Frame, address: usize) {
    if state::is_watched() {
        mark_round(frame, address);
    }
}

/// Notes which loop has just ended a round; the one before comes back.
fn mark_round(frame: &Frame, address: usize) -> usize {
    FrameObject::innermost(frame).as_ref().and_then(known).map_or(0, |stepping| stepping.ended_round.replace(address))
}

fn known(object: &Value) -> Option<&Stepping> {
    object.downcast::<FrameObject>().and_then(FrameObject::known_stepping)
}

/// The pending exception came up in the frame. With `is_new`, only where it was not the last that was told of.
///
/// # Errors
/// The exception that is pending then: another one where the tracer raises.
#[cold]
#[inline(never)]
pub fn raised(frame: &Frame, is_new: bool) -> Flow {
    if state::is_watched()
        && let Some(object) = FrameObject::innermost(frame)
        && let Some(stepping) = known(&object)
        && !stepping.function().is_null()
    {
        let pending = exception::seen_in(frame, !FrameObject::is_of(frame, &object));
        if let Some(pending) = pending
            && !(is_new && stepping.has_told(&(&pending).into()))
        {
            drop(stepping.told.replace((&pending).into()));
            let parts = vec![pending.class().into(), (&pending).into(), traceback(&pending)];
            return going_on(|| tell_own(&object, "exception", Value::tuple(parts)));
        }
    }
    Flow::Raise
}

/// What the frame had delegated to has returned a value, which comes in a StopIteration.
///
/// # Errors
/// As `called`'s.
pub fn delegate_ended(frame: &Frame, value: &Value) -> Result<()> {
    let Some(object) = FrameObject::innermost(frame) else { return Ok(()) };
    if known(&object).is_none_or(|stepping| stepping.function.borrow().is_null()) {
        return Ok(());
    }
    let class = Value::from(&types().stop_iteration);
    let arguments = if value.is_none() { &[][..] } else { std::slice::from_ref(value) };
    let stop = call(&class, arguments)?;
    tell_own(&object, "exception", Value::tuple(vec![class, stop, Value::None]))
}

/// Runs `work` while an exception is on its way in the frame, which then goes on.
pub fn passing(frame: &Frame, work: impl FnOnce() -> Result<()>) -> Flow {
    drop(exception::seen_in(frame, false));
    going_on(work)
}

/// Runs `work` while an exception is pending, which is so again behind it, or what `work` raises.
fn going_on(work: impl FnOnce() -> Result<()>) -> Flow {
    match keeping::<()>(exception::pending(), work) {
        Ok(()) | Err(_) => Flow::Raise,
    }
}

/// Tells the frame's own function.
fn tell_own(object: &Value, event: &str, argument: Value) -> Result<()> {
    let Some(frame) = object.downcast::<FrameObject>() else { return Ok(()) };
    let Some(function) = frame.known_stepping().and_then(|stepping| stepping.function().present()) else {
        return Ok(());
    };
    if !is_on() {
        return Ok(());
    }
    tell(&function, object, frame, event, argument)
}

/// Tells a function, whose answer is the frame's own function from now on, unless it is None.
fn tell(function: &Value, object: &Value, frame: &FrameObject, event: &str, argument: Value) -> Result<()> {
    let arguments = [object.clone(), Value::str(event), argument];
    let told = frame.with_locals(|| unwatched(|| call(function, &arguments)));
    match &told {
        Ok(own) if own.is_none() => {}
        Ok(own) => drop(frame.stepping().function.replace(own.clone())),
        Err(_) => {
            drop(replace(Value::Null));
            frame.known_stepping().inspect(|stepping| stepping.forget());
        }
    }
    told.map(drop)
}
