//! What of its greenlets a thread takes away when another one runs: `threads` asks for it.
//!
//! Guarantees to safe callers: a frame that is shown is one of a stack that waits.

#![allow(unsafe_code, reason = "reaches the frames of a thread that waits")]

use super::greenlet_state::{GreenletState, THREAD, make_main, replace_tracer, with_current};
use crate::fiber::Fiber;
use crate::object::frame_object::FrameObject;
use crate::object::state::ThreadState;
use crate::object::{Value, frame};
use std::ptr;

/// A thread's greenlets, while another thread runs.
pub(super) struct Parked {
    number: u32,
    owner: Value,
    main: Value,
    tracer: Value,
    origin: Value,
}

impl Parked {
    /// The thread's main greenlet.
    pub(super) fn main(&self) -> Value {
        self.main.clone()
    }

    /// The fiber on which its current greenlet runs; None for the first thread's main greenlet.
    pub(super) fn fiber(&self) -> Option<Fiber> {
        GreenletState::of(&self.owner)?.fiber().cloned()
    }
}

/// The innermost frame of a thread that waits.
pub(super) fn frame_of(state: &ThreadState) -> Option<Value> {
    // SAFETY: the state is that of a thread that waits, whose frames are alive.
    let frame = unsafe { frame::at_address(state.frame()) };
    frame.map(FrameObject::of)
}

/// Takes the running thread's greenlets away; none is current then.
pub(super) fn park() -> Parked {
    with_current(|current| current.set_parked(true));
    take()
}

fn take() -> Parked {
    let tracer = replace_tracer(Value::None);
    THREAD.with(|thread| {
        thread.current.set(ptr::null());
        Parked {
            number: thread.number.get(),
            owner: thread.owner.take(),
            main: thread.main.take(),
            tracer,
            origin: thread.origin.replace(Value::None),
        }
    })
}

/// Brings a thread's greenlets back.
pub(super) fn unpark(parked: Parked) {
    let Parked { number, owner, main, tracer, origin } = parked;
    let state = GreenletState::of(&owner).map_or(ptr::null(), ptr::from_ref);
    THREAD.with(|thread| {
        thread.number.set(number);
        thread.current.set(state);
        thread.owner.set(owner);
        thread.main.set(main);
        thread.origin.set(origin);
    });
    with_current(|current| current.set_parked(false));
    drop(replace_tracer(tracer));
}

/// Begins a thread, on its own fiber: makes its main greenlet, which is the current one.
pub(super) fn begin(number: u32, fiber: Option<Fiber>) {
    THREAD.with(|thread| thread.number.set(number));
    make_main(number, fiber);
}

/// Ends the running thread: its main greenlet is dead.
pub(super) fn end() {
    let left = take();
    if let Some(main) = GreenletState::of(&left.main) {
        main.retire();
    }
}
