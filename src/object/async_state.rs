//! What coroutines, asynchronous generators and those that were looked at keep besides what every generator does, and the hooks of `sys` for them.

use super::frame;
use super::value::Value;
use std::cell::{Cell, RefCell};

/// What few generators keep besides.
#[derive(Default)]
pub struct AsyncState {
    /// Whether one of its awaitables has begun and not ended.
    pub running: Cell<bool>,
    /// Whether it has ended or `aclose` was awaited.
    pub closed: Cell<bool>,
    /// Whether the hook for new generators was called.
    pub hooked: Cell<bool>,
    /// What finalises it in the place of `close`; Null where nothing does.
    pub finaliser: RefCell<Value>,
    /// Where a coroutine was made, while `sys.set_coroutine_origin_tracking_depth` asks for that.
    pub(super) origin: RefCell<Value>,
    /// The object of the frame that it will have, where somebody has asked for it before the start.
    pub(super) frame: RefCell<Value>,
}

thread_local! {
    /// The hooks of `sys.set_asyncgen_hooks`: for new asynchronous generators, and for lost ones.
    static ASYNC_HOOKS: RefCell<(Value, Value)> = const { RefCell::new((Value::None, Value::None)) };
}

/// The hooks for new asynchronous generators and for lost ones; None where there is none.
pub fn asynchronous_hooks() -> (Value, Value) {
    ASYNC_HOOKS.with_borrow(Clone::clone)
}

/// Sets the hooks for new asynchronous generators and for lost ones.
pub fn set_asynchronous_hooks(first: Value, finaliser: Value) {
    let old = ASYNC_HOOKS.replace((first, finaliser));
    drop(old);
}

thread_local! {
    static ORIGIN_DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// How many frames coroutines keep of where they were made.
pub fn origin_depth() -> usize {
    ORIGIN_DEPTH.get()
}

/// Sets how many frames coroutines keep of where they were made.
pub fn set_origin_depth(depth: usize) {
    ORIGIN_DEPTH.set(depth);
}

/// The innermost frames: file, line and function of each.
#[cold]
pub(super) fn origin_here() -> Value {
    frame::with_current(|innermost| {
        let frames = std::iter::successors(innermost, |frame| frame.previous()).take(origin_depth());
        let entries = frames.map(|frame| {
            let code = frame.code();
            let line = code.source.position(frame.span().start).0;
            Value::tuple(vec![
                Value::str(&code.source.name),
                Value::Int(i64::from(line)),
                Value::str(code.name.as_str()),
            ])
        });
        Value::tuple(entries.collect())
    })
}
