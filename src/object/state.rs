//! What the interpreter keeps for the running fiber: the current frame, the pending and the handled exception,
//! the recursion limit. Whoever switches fibers saves and restores `FiberState`.

use super::debug_trace;
use super::dict::Dict;
use super::frame::Frame;
use super::heap::{Ref, Tracer};
use super::operation::repr::replace_written;
use super::profile;
use super::value::Value;
use std::cell::{Cell, RefCell};
use std::mem::ManuallyDrop;

thread_local! {
    static CURRENT_FRAME: Cell<*const Frame> = const { Cell::new(std::ptr::null()) };
    static BASE_DEPTH: Cell<u32> = const { Cell::new(0) };
    static RECURSION_LIMIT: Cell<u32> = const { Cell::new(1000) };
    /// The depth from which on calls look closer: the recursion limit, or 0 while somebody watches all of them.
    static WATCHED_DEPTH: Cell<u32> = const { Cell::new(1000) };
    static IS_WATCHED: Cell<bool> = const { Cell::new(false) };
    static TELLING: Cell<Telling> = const { Cell::new(Telling::No) };
    static PENDING: RefCell<ManuallyDrop<Value>> = const { RefCell::new(ManuallyDrop::new(Value::Null)) };
    static HANDLED: ManuallyDrop<Cell<Value>> = const { ManuallyDrop::new(Cell::new(Value::Null)) };
    /// What whoever resumed the running generator handles; the generator handles it too, until its own begins.
    static OUTER_HANDLED: ManuallyDrop<Cell<Value>> = const { ManuallyDrop::new(Cell::new(Value::Null)) };
    static HAS_OUTER: Cell<bool> = const { Cell::new(false) };
    /// How many native operations that recurse (comparisons, reprs) stand on one another.
    static NATIVE_DEPTH: Cell<u32> = const { Cell::new(0) };
    static IS_HANDLING: Cell<bool> = const { Cell::new(false) };
    /// The frame whose place the pending exception's traceback already shows.
    static SHOWN_FRAME: Cell<*const Frame> = const { Cell::new(std::ptr::null()) };
}

/// The frame that runs now; null where no script code does.
#[inline(always)]
pub fn current_frame() -> *const Frame {
    CURRENT_FRAME.get()
}

/// Sets the frame that runs now.
#[inline(always)]
pub(super) fn set_current_frame(frame: *const Frame) {
    CURRENT_FRAME.set(frame);
}

/// The depth at which the frames of a fiber begin: it goes on counting where its starter stood.
#[inline]
pub fn base_depth() -> u32 {
    BASE_DEPTH.get()
}

/// Sets the depth of the next frame that has none below it.
pub fn set_base_depth(depth: u32) {
    BASE_DEPTH.set(depth);
}

/// How many frames may stand on one another.
#[inline(always)]
pub fn recursion_limit() -> u32 {
    RECURSION_LIMIT.get()
}

/// Sets how many frames may stand on one another.
pub fn set_recursion_limit(limit: u32) {
    RECURSION_LIMIT.set(limit);
    watch_as_asked();
}

/// The depth from which on calls look closer.
#[inline(always)]
pub(super) fn watched_depth() -> u32 {
    WATCHED_DEPTH.get()
}

/// Whether each call is told to a profiler or a tracer.
#[inline(always)]
pub fn is_watched() -> bool {
    IS_WATCHED.get()
}

/// Has each call told where there is a profiler or a tracer, and neither is being told of something.
pub(super) fn watch_as_asked() {
    let is_watched = TELLING.get() == Telling::No && (profile::is_on() || debug_trace::is_on());
    IS_WATCHED.set(is_watched);
    WATCHED_DEPTH.set(if is_watched { 0 } else { RECURSION_LIMIT.get() });
}

/// Whether a profiler or tracer is being told of something, and so of nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Telling {
    /// None is.
    No,
    /// One is, and what it calls is not told of.
    Yes,
    /// One is, and calls what may set another one (`sys.call_tracing`).
    UntilSet,
}

/// Sets whether a profiler or tracer is being told of something; what it was comes back.
pub(super) fn set_telling(telling: Telling) -> Telling {
    let before = TELLING.replace(telling);
    watch_as_asked();
    before
}

/// A profiler or tracer was set, or taken away.
pub(super) fn watch_anew() {
    if TELLING.get() == Telling::UntilSet {
        TELLING.set(Telling::No);
    }
    watch_as_asked();
}

/// A native operation that may recurse; it counts against the recursion limit until it is dropped.
pub struct NativeLevel(());

impl NativeLevel {
    /// One level more; None beyond the recursion limit.
    #[inline]
    pub fn enter() -> Option<NativeLevel> {
        let depth = NATIVE_DEPTH.get() + 1;
        if depth > RECURSION_LIMIT.get() {
            return None;
        }
        NATIVE_DEPTH.set(depth);
        Some(NativeLevel(()))
    }
}

impl Drop for NativeLevel {
    fn drop(&mut self) {
        NATIVE_DEPTH.set(NATIVE_DEPTH.get() - 1);
    }
}

pub(super) fn set_pending(exception: Value) {
    let old = PENDING.replace(ManuallyDrop::new(exception));
    drop(ManuallyDrop::into_inner(old));
}

pub(super) fn take_pending() -> Value {
    ManuallyDrop::into_inner(PENDING.replace(ManuallyDrop::new(Value::Null)))
}

pub(super) fn pending() -> Value {
    PENDING.with_borrow(|value| Value::clone(value))
}

pub(super) fn set_shown_frame(frame: *const Frame) {
    SHOWN_FRAME.set(frame);
}

pub(super) fn shown_frame() -> *const Frame {
    SHOWN_FRAME.get()
}

/// The exception that is being handled; Null where none is.
pub fn handled() -> Value {
    let own = peek(&HANDLED);
    if own.is_null() && HAS_OUTER.get() { peek(&OUTER_HANDLED) } else { own }
}

fn peek(place: &'static std::thread::LocalKey<ManuallyDrop<Cell<Value>>>) -> Value {
    place.with(|place| {
        let value = place.take();
        place.set(value.clone());
        value
    })
}

/// The exception that the running generator's own body handles, or what the code outside of any does; Null where none is.
pub(super) fn own_handled() -> Value {
    HANDLED.with(|handled| {
        let value = handled.take();
        handled.set(value.clone());
        value
    })
}

/// Whether an exception is being handled.
#[inline(always)]
pub fn is_handling() -> bool {
    IS_HANDLING.get()
}

/// Sets the exception that is being handled; the one before comes back.
#[inline]
pub fn replace_handled(exception: Value) -> Value {
    IS_HANDLING.set(!exception.is_null() || HAS_OUTER.get());
    HANDLED.with(|handled| handled.replace(exception))
}

/// What a generator's caller handles, while the generator runs.
pub(super) struct CallersHandled {
    own: Value,
    outer: Value,
}

#[cold]
fn replace_outer(exception: Value) -> Value {
    HAS_OUTER.set(!exception.is_null());
    OUTER_HANDLED.with(|outer| outer.replace(exception))
}

#[cold]
fn replace_all_handled(own: Value, outer: Value) -> (Value, Value) {
    let outer = replace_outer(outer);
    (replace_handled(own), outer)
}

/// A generator that handles `own` is resumed: what its caller handles stands behind that.
#[cold]
pub(super) fn enter_generator(own: Value) -> CallersHandled {
    let outer = replace_outer(handled());
    CallersHandled { own: replace_handled(own), outer }
}

/// The generator is suspended or has ended: what it handles comes back.
#[cold]
pub(super) fn leave_generator(callers: CallersHandled) -> Value {
    drop(replace_outer(callers.outer));
    replace_handled(callers.own)
}

/// Where a fiber stands.
#[derive(Clone, Copy)]
pub struct Place {
    frame: *const Frame,
    native_depth: u32,
}

impl Place {
    /// Where a fiber begins.
    pub const START: Place = Place { frame: std::ptr::null(), native_depth: 0 };

    /// Where the running fiber stands.
    #[inline(always)]
    pub fn current() -> Place {
        Place { frame: CURRENT_FRAME.get(), native_depth: NATIVE_DEPTH.get() }
    }

    /// Notes that the running fiber stands here.
    #[inline(always)]
    pub fn enter(self) {
        CURRENT_FRAME.set(self.frame);
        NATIVE_DEPTH.set(self.native_depth);
    }

    /// The innermost frame.
    pub fn frame(self) -> *const Frame {
        self.frame
    }
}

/// The exceptions that a fiber handles while it is suspended.
pub struct Handled {
    own: Value,
    outer: Value,
}

impl Default for Handled {
    fn default() -> Self {
        Handled { own: Value::Null, outer: Value::Null }
    }
}

impl Handled {
    /// Takes what the running fiber handles; it handles nothing then.
    #[cold]
    pub fn take() -> Handled {
        let (own, outer) = replace_all_handled(Value::Null, Value::Null);
        Handled { own, outer }
    }

    /// Has the running fiber handle this, and nothing else.
    #[cold]
    pub fn restore(self) {
        drop(replace_all_handled(self.own, self.outer));
    }

    /// Shows the tracer what is handled.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.own);
        tracer.value(&self.outer);
    }
}

/// What a fiber takes away when it is suspended, and brings back.
pub struct FiberState {
    place: Place,
    handled: Handled,
}

impl FiberState {
    /// Takes the running fiber's state and leaves that of a new one.
    pub fn take() -> Self {
        let handled = if is_handling() { Handled::take() } else { Handled::default() };
        let place = Place::current();
        Place::START.enter();
        FiberState { place, handled }
    }

    /// Puts the state back.
    pub fn restore(self) {
        self.place.enter();
        if is_handling() || !self.handled.own.is_null() || !self.handled.outer.is_null() {
            self.handled.restore();
        }
    }
}

/// What a thread of the language takes away when another one runs, and brings back.
pub struct ThreadState {
    fiber: FiberState,
    base_depth: u32,
    pending: Value,
    shown_frame: *const Frame,
    written: Vec<usize>,
    profiler: Value,
    tracer: Value,
    telling: Telling,
}

impl ThreadState {
    /// Takes the running thread's state and leaves that of a new one.
    pub fn take() -> Self {
        ThreadState {
            fiber: FiberState::take(),
            base_depth: BASE_DEPTH.replace(0),
            pending: take_pending(),
            shown_frame: SHOWN_FRAME.replace(std::ptr::null()),
            written: replace_written(Vec::new()),
            profiler: profile::replace(Value::Null),
            tracer: debug_trace::replace(Value::Null),
            telling: set_telling(Telling::No),
        }
    }

    /// Puts the state back.
    pub fn restore(self) {
        self.fiber.restore();
        BASE_DEPTH.set(self.base_depth);
        set_pending(self.pending);
        SHOWN_FRAME.set(self.shown_frame);
        drop(replace_written(self.written));
        drop(profile::replace(self.profiler));
        drop(debug_trace::replace(self.tracer));
        set_telling(self.telling);
    }

    /// The innermost frame of the thread that waits.
    pub fn frame(&self) -> *const Frame {
        self.fiber.place.frame
    }
}

thread_local! {
    /// Never dropped, so that reading it needs no look at whether it still lives.
    static BUILTINS: ManuallyDrop<std::cell::OnceCell<Ref<Dict>>> =
        const { ManuallyDrop::new(std::cell::OnceCell::new()) };
}

/// Sets the namespace of the builtins, once.
pub fn set_builtins(namespace: Ref<Dict>) {
    BUILTINS.with(|builtins| {
        let _ = builtins.set(namespace);
    });
}

/// Works on the namespace of the builtins.
#[inline]
pub fn with_builtins<R>(work: impl FnOnce(&Ref<Dict>) -> R) -> R {
    BUILTINS.with(|builtins| work(builtins.get_or_init(Dict::new)))
}
