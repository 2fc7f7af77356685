//! A greenlet's state, the thread's current greenlet, and what travels in a switch.
//!
//! A greenlet is an instance of the class `greenlet` whose payload is a [`GreenletState`].
//!
//! ```text
//!              first switch              run returns or raises
//!   Unstarted ─────────────► Active ───────────────────────────► Dead
//!                       current │ ▲
//!                               ▼ │ switch
//!                           suspended
//! ```
//!
//! What a suspended stack holds, the state shows to the collector: the slots of its frames, what it runs, the greenlet
//! it has switched to. So a suspended greenlet that only its own frames refer to is found to be garbage.
//!
//! Guarantees to safe callers: the payload of a greenlet is set when it is made and never again, so a handle's state
//! lives as long as the handle; the current greenlet is held by the thread, and one whose stack can still run is not
//! freed before its last frame has ended.

#![allow(unsafe_code, reason = "reaches states by address, and the frames of suspended stacks")]

use crate::fiber::{self, Fiber};
use crate::object::class::Class;
use crate::object::frame::{self, Frame};
use crate::object::frame_object::FrameObject;
use crate::object::heap::{Ref, Tracer};
use crate::object::instance::Instance;
use crate::object::native::NativeObject;
use crate::object::state::{FiberState, Handled, Place, is_handling};
use crate::object::{Thrown, Value};
use crate::syntax::Symbol;
use std::cell::{Cell, OnceCell, UnsafeCell};
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::ptr::{self, NonNull};

/// Where a greenlet is in its life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Life {
    /// It has never been switched to.
    Unstarted,
    /// It runs or is suspended.
    Active,
    /// Its `run` has returned or raised.
    Dead,
}

/// The payload of a greenlet.
pub(super) struct GreenletState {
    life: Cell<Life>,
    is_main: bool,
    /// How many greenlets had been made before it.
    number: u32,
    /// Whether it is the current greenlet of a thread that another one lets wait.
    is_parked: Cell<bool>,
    /// The number of the thread that it has started in.
    home: Cell<u32>,
    /// What it runs; Null while that is not set, and after its death.
    run: UnsafeCell<Value>,
    /// The greenlet that gets what `run` returns or raises; None for the main greenlet.
    parent: Cell<Value>,
    /// The receiver of the `switch` in which it waits.
    awaited: Cell<Value>,
    /// The context of `contextvars` in which its code runs; Null where it has none yet.
    context: Cell<Value>,
    fiber: OnceCell<Fiber>,
    /// Where it stands while it is suspended.
    place: Cell<Place>,
    /// What it handles while it is suspended.
    handled: Cell<Handled>,
}

/// A copy of a cell's value.
fn copied(cell: &Cell<Value>) -> Value {
    let value = cell.take();
    cell.set(value.clone());
    value
}

/// Shows a cell's value to the tracer.
fn trace_cell(cell: &Cell<Value>, tracer: &mut Tracer<'_>) {
    let value = ManuallyDrop::new(cell.take());
    tracer.value(&value);
    cell.set(ManuallyDrop::into_inner(value));
}

impl GreenletState {
    /// The state of a greenlet that will run `run` and has the parent.
    #[inline]
    pub(super) fn new(run: Value, parent: Value) -> Self {
        GreenletState {
            life: Cell::new(Life::Unstarted),
            is_main: false,
            number: next_number(),
            is_parked: Cell::new(false),
            home: Cell::new(0),
            run: UnsafeCell::new(run),
            parent: Cell::new(parent),
            awaited: Cell::new(Value::Null),
            context: Cell::new(Value::Null),
            fiber: OnceCell::new(),
            place: Cell::new(Place::START),
            handled: Cell::default(),
        }
    }

    /// How many greenlets had been made before it.
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    fn main(home: u32, fiber: Option<Fiber>) -> Self {
        let mut state = GreenletState::new(Value::Null, Value::None);
        state.is_main = true;
        state.life.set(Life::Active);
        state.home.set(home);
        if let Some(fiber) = fiber {
            let _ = state.fiber.set(fiber);
        }
        state
    }

    /// The state of a value that is a greenlet.
    #[inline(always)]
    pub(super) fn of(value: &Value) -> Option<&GreenletState> {
        let Value::Instance(instance) = value else { return None };
        let state = instance.peek_payload(|payload| payload.downcast::<GreenletState>().map(NonNull::from))??;
        // SAFETY: the instance keeps its payload, and the borrow of the value keeps the instance.
        Some(unsafe { state.as_ref() })
    }

    /// Where it is in its life.
    #[inline(always)]
    pub(super) fn life(&self) -> Life {
        self.life.get()
    }

    /// Whether it is a thread's main greenlet.
    #[inline]
    pub(super) fn is_main(&self) -> bool {
        self.is_main
    }

    /// Whether it is the one that runs.
    #[inline(always)]
    pub(super) fn is_current(&self) -> bool {
        THREAD.with(|thread| ptr::eq(thread.current.get(), self))
    }

    /// Whether it has been left in a switch and may come back.
    pub(super) fn is_suspended(&self) -> bool {
        self.life.get() == Life::Active && !self.is_current() && !self.is_parked.get()
    }

    /// Whether it runs in a thread that waits for its turn.
    pub(super) fn is_parked(&self) -> bool {
        self.is_parked.get()
    }

    /// Notes whether its thread, in which it runs, waits for its turn.
    pub(super) fn set_parked(&self, is_parked: bool) {
        self.is_parked.set(is_parked);
    }

    /// The number of the thread that it has started in.
    pub(super) fn home(&self) -> u32 {
        self.home.get()
    }

    /// What it will run; Null where that is not set.
    pub(super) fn run(&self) -> Value {
        // SAFETY: cloned at once.
        unsafe { (*self.run.get()).clone() }
    }

    /// Whether something is set for it to run.
    #[inline]
    pub(super) fn has_run(&self) -> bool {
        // SAFETY: looked at and let go.
        unsafe { !(*self.run.get()).is_null() }
    }

    /// Sets what it will run (Null: nothing); the old one comes back. For unstarted greenlets only.
    pub(super) fn replace_run(&self, run: Value) -> Value {
        debug_assert!(self.life.get() == Life::Unstarted);
        // SAFETY: a move in and out; the running code's borrow begins with the start.
        unsafe { std::mem::replace(&mut *self.run.get(), run) }
    }

    /// What it runs, once it has started.
    #[inline]
    pub(super) fn running(&self) -> &Value {
        debug_assert!(self.life.get() == Life::Active);
        // SAFETY: from the start to the death nothing writes it, and the borrow ends before the death.
        unsafe { &*self.run.get() }
    }

    /// The parent; None for the main greenlet.
    #[inline]
    pub(super) fn parent(&self) -> Value {
        copied(&self.parent)
    }

    /// Gives it another parent; the old one comes back.
    pub(super) fn replace_parent(&self, parent: Value) -> Value {
        self.parent.replace(parent)
    }

    /// The context of `contextvars` in which its code runs; Null where it has none yet.
    pub(super) fn context(&self) -> Value {
        copied(&self.context)
    }

    /// Gives it another context; the old one comes back.
    pub(super) fn replace_context(&self, context: Value) -> Value {
        self.context.replace(context)
    }

    /// Its stack, once it has started; the main greenlet has none of its own.
    #[inline(always)]
    pub(super) fn fiber(&self) -> Option<&Fiber> {
        self.fiber.get()
    }

    /// Notes the stack that it will run on, and that it has started.
    pub(super) fn start(&self, fiber: Fiber) {
        let _ = self.fiber.set(fiber);
        self.life.set(Life::Active);
        THREAD.with(|thread| {
            self.home.set(thread.number.get());
            thread.active.set(thread.active.get() + 1);
        });
    }

    /// Notes that it has ended: it runs nothing any more.
    #[inline]
    pub(super) fn die(&self) {
        self.life.set(Life::Dead);
        THREAD.with(|thread| thread.active.set(thread.active.get() - 1));
        // SAFETY: a move in and out; its code has ended.
        let run = unsafe { std::mem::take(&mut *self.run.get()) };
        drop(run);
    }

    /// Frees the stack of a suspended greenlet without running its code: its thread is ending.
    pub(super) fn discard(&self) {
        let Some(fiber) = self.fiber.get().filter(|_| self.is_suspended()) else { return };
        let last = self.frame_object();
        if let Some(frame) = last.downcast::<FrameObject>() {
            frame.lose();
        }
        let outside = FiberState::take();
        self.place.get().enter();
        self.handled.take().restore();
        fiber.unwind();
        drop(FiberState::take());
        outside.restore();
        // It shows its last frame until somebody asks whether it is dead.
        drop(self.awaited.replace(last));
        self.die();
    }

    /// Notes that a main greenlet's thread has ended.
    pub(super) fn retire(&self) {
        self.life.set(Life::Dead);
    }

    /// The innermost frame as scripts see it while it is suspended, or was when its thread ended; else None.
    pub(super) fn frame_object(&self) -> Value {
        if self.life.get() == Life::Dead {
            let last = copied(&self.awaited);
            return if last.downcast::<FrameObject>().is_some() { last } else { Value::None };
        }
        self.with_frame(FrameObject::of).unwrap_or(Value::None)
    }

    /// Forgets the frame that it stood in when its thread ended.
    pub(super) fn forget_frame(&self) {
        drop(self.awaited.take());
    }

    /// How much of a stack is kept for it while it is suspended. None is copied anywhere, as greenlet's would be: this
    /// tells the size of the frame that waits, which is enough to see that there is one.
    pub(super) fn saved_size(&self) -> usize {
        if self.is_main {
            return usize::from(!self.is_current()) * size_of::<Frame>();
        }
        self.with_frame(size_of_val).unwrap_or(0)
    }

    /// Works on the innermost frame of a suspended greenlet; None where there is none.
    pub(super) fn with_frame<R>(&self, work: impl FnOnce(&Frame) -> R) -> Option<R> {
        if !self.is_suspended() {
            return None;
        }
        // SAFETY: the frames of a suspended stack are alive, and `work` keeps nothing of them.
        unsafe { frame::at_address(self.place.get().frame()) }.map(work)
    }
}

impl NativeObject for GreenletState {
    fn class(&self) -> Ref<Class> {
        super::greenlet::class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        // SAFETY: tracing calls no code of the language.
        tracer.value(unsafe { &*self.run.get() });
        for cell in [&self.parent, &self.awaited, &self.context] {
            trace_cell(cell, tracer);
        }
        if !self.is_suspended() {
            return;
        }
        let handled = ManuallyDrop::new(self.handled.take());
        handled.trace(tracer);
        self.handled.set(ManuallyDrop::into_inner(handled));
        // SAFETY: the frames of a suspended stack are alive.
        let mut frame = unsafe { frame::at_address(self.place.get().frame()) };
        while let Some(inner) = frame {
            inner.trace(tracer);
            frame = inner.previous();
        }
    }

    fn clear(&self) {
        if self.life.get() == Life::Active {
            return;
        }
        // SAFETY: a move in and out.
        let run = unsafe { std::mem::take(&mut *self.run.get()) };
        drop((run, self.parent.take(), self.context.take()));
    }
}

impl Drop for GreenletState {
    /// A stack that could not be brought to its end is given up.
    fn drop(&mut self) {
        if let Some(fiber) = self.fiber.get()
            && !fiber.is_finished()
        {
            fiber.abandon();
        }
    }
}

/// A greenlet that is held, with its state at hand.
#[derive(Clone)]
pub(super) struct Handle {
    owner: Value,
    state: NonNull<GreenletState>,
}

impl Handle {
    /// A handle of a greenlet; anything else comes back.
    #[inline(always)]
    pub(super) fn of(value: Value) -> Result<Handle, Value> {
        match GreenletState::of(&value).map(NonNull::from) {
            Some(state) => Ok(Handle { owner: value, state }),
            None => Err(value),
        }
    }

    /// The greenlet itself.
    #[inline(always)]
    pub(super) fn value(&self) -> &Value {
        &self.owner
    }

    /// Whether it is of the class `greenlet` itself, not of a script's that derives from it.
    #[inline]
    pub(super) fn has_plain_class(&self) -> bool {
        matches!(&self.owner, Value::Instance(instance) if instance.with_class(|class| !class.is_heap()))
    }

    /// The greenlet itself, and no handle any more.
    #[inline(always)]
    pub(super) fn into_value(self) -> Value {
        self.owner
    }
}

impl Deref for Handle {
    type Target = GreenletState;
    #[inline(always)]
    fn deref(&self) -> &GreenletState {
        // SAFETY: the owner keeps its payload.
        unsafe { self.state.as_ref() }
    }
}

/// What travels in a switch.
#[derive(Default)]
pub(super) enum Parcel {
    /// One value.
    Value(Value),
    /// No arguments.
    #[default]
    Nothing,
    /// All else.
    Other(Box<Other>),
}

/// What rarely travels in a switch.
pub(super) enum Other {
    /// Arguments, positional ones and keywords.
    Arguments(Vec<Value>, Vec<(Symbol, Value)>),
    /// An exception to be raised.
    Exception(Ref<Instance>),
    /// The GreenletExit that has ended a greenlet: a value where it arrives, but no argument where it starts a parent.
    Exit(Ref<Instance>),
}

const _: () = assert!(size_of::<Parcel>() == 16);

impl Parcel {
    /// The exception of an error that is pending.
    pub(super) fn of_error(thrown: Thrown) -> Parcel {
        Parcel::exception(crate::object::exception::take(thrown))
    }

    /// An exception to be raised.
    pub(super) fn exception(exception: Ref<Instance>) -> Parcel {
        Parcel::Other(Box::new(Other::Exception(exception)))
    }

    /// Whether it is an exception to be raised.
    pub(super) fn is_exception(&self) -> bool {
        matches!(self, Parcel::Other(other) if matches!(**other, Other::Exception(_)))
    }
}

/// What a thread keeps for its greenlets.
pub(super) struct Thread {
    /// The number of the thread of the language that runs; that of the first one is 0.
    pub(super) number: Cell<u32>,
    /// The state of the current greenlet; null before the first use.
    pub(super) current: Cell<*const GreenletState>,
    /// The current greenlet.
    pub(super) owner: Cell<Value>,
    /// The main greenlet.
    pub(super) main: Cell<Value>,
    /// How many others have started and not ended.
    active: Cell<usize>,
    /// How many greenlets have been made.
    made: Cell<u32>,
    parcel: Cell<Parcel>,
    /// Whether a switch must look closer: there is a tracer, or there has been a second thread.
    is_watched: Cell<bool>,
    is_traced: Cell<bool>,
    /// The tracer, or None.
    pub(super) tracer: Cell<Value>,
    /// Where the last switch came from, while there is a tracer.
    pub(super) origin: Cell<Value>,
}

thread_local! {
    // It has no destructor, so that it is reached without a check for one.
    pub(super) static THREAD: ManuallyDrop<Thread> = const {
        ManuallyDrop::new(Thread {
            number: Cell::new(0),
            current: Cell::new(ptr::null()),
            owner: Cell::new(Value::Null),
            main: Cell::new(Value::Null),
            active: Cell::new(0),
            made: Cell::new(0),
            parcel: Cell::new(Parcel::Nothing),
            is_watched: Cell::new(false),
            is_traced: Cell::new(false),
            tracer: Cell::new(Value::None),
            origin: Cell::new(Value::None),
        })
    };
}

/// Works on the state of the current greenlet.
///
/// `work` may switch: the stack it stands on keeps the greenlet.
#[inline(always)]
pub(super) fn with_current<R>(work: impl FnOnce(&GreenletState) -> R) -> R {
    // SAFETY: held while its stack is there to run `work`.
    work(unsafe { &*current_state() })
}

/// The state of the current greenlet.
#[inline(always)]
fn current_state() -> *const GreenletState {
    let state = THREAD.with(|thread| thread.current.get());
    if state.is_null() {
        return make_main(0, None);
    }
    state
}

/// The current greenlet.
#[inline]
pub(super) fn current() -> Value {
    with_current(|_| ());
    THREAD.with(|thread| copied(&thread.owner))
}

/// The thread's main greenlet.
pub(super) fn main() -> Value {
    with_current(|_| ());
    THREAD.with(|thread| copied(&thread.main))
}

/// Makes a thread's main greenlet, which is the current one.
#[cold]
pub(super) fn make_main(home: u32, fiber: Option<Fiber>) -> *const GreenletState {
    let instance = Instance::new(super::greenlet::class());
    instance.set_payload(Value::object(GreenletState::main(home, fiber)));
    if let Ok(handle) = Handle::of(instance.into()) {
        THREAD.with(|thread| {
            thread.main.set(handle.owner.clone());
            thread.current.set(handle.state.as_ptr());
            thread.owner.set(handle.owner);
        });
    }
    THREAD.with(|thread| thread.current.get())
}

/// Of how many greenlets the processor's caches are likely to hold the stacks.
const CACHED_GREENLETS: usize = 512;

/// Leaves the current greenlet for another that is active; returns when somebody comes back to it. Meanwhile it holds
/// the receiver of its `switch`, where that has passed the switch on, or else the target: that comes back.
#[inline(always)]
pub(super) fn leave_for(target: Handle, receiver: Option<Value>) -> Value {
    // SAFETY: the current greenlet is held while its stack is there.
    let origin = unsafe { &*current_state() };
    let state = target.state;
    if active_count() > CACHED_GREENLETS
        // SAFETY: the handle holds the target.
        && let Some(fiber) = unsafe { state.as_ref() }.fiber()
    {
        fiber.prefetch();
    }
    let left = make_current(&target);
    let place = Place::current();
    origin.place.set(place);
    let was_handling = is_handling();
    if was_handling {
        origin.handled.set(Handled::take());
    }
    // It has waited for nobody: there is nothing to drop.
    std::mem::forget(origin.awaited.replace(receiver.unwrap_or(target.owner)));
    drop(left);
    // SAFETY: the thread holds the target, whose state holds its fiber.
    fiber::transfer(unsafe { state.as_ref() }.fiber());
    place.enter();
    if was_handling || is_handling() {
        origin.handled.take().restore();
    }
    origin.awaited.take()
}

/// The number of the next greenlet that is made.
#[inline]
fn next_number() -> u32 {
    THREAD.with(|thread| thread.made.replace(thread.made.get().wrapping_add(1)))
}

/// Makes a greenlet the current one; the one before comes back.
#[inline(always)]
pub(super) fn make_current(target: &Handle) -> Value {
    THREAD.with(|thread| {
        thread.current.set(target.state.as_ptr());
        thread.owner.replace(target.owner.clone())
    })
}

/// The number of the thread that runs.
#[inline]
pub(super) fn thread_number() -> u32 {
    THREAD.with(|thread| thread.number.get())
}

/// Has every switch look closer from now on.
pub(super) fn watch_switches() {
    THREAD.with(|thread| thread.is_watched.set(true));
}

/// How many greenlets besides the main one have started and not ended.
pub(super) fn active_count() -> usize {
    THREAD.with(|thread| thread.active.get())
}

/// Puts down what the target of a switch will find.
#[inline(always)]
pub(super) fn hand_over(parcel: Parcel) {
    // The one before was taken: there is nothing to drop.
    THREAD.with(|thread| std::mem::forget(thread.parcel.replace(parcel)));
}

/// Takes what was put down.
#[inline(always)]
pub(super) fn take_parcel() -> Parcel {
    THREAD.with(|thread| thread.parcel.take())
}

/// Whether a switch must look closer: there is a tracer, or there has been a second thread.
#[inline(always)]
pub(super) fn is_watched() -> bool {
    THREAD.with(|thread| thread.is_watched.get())
}

/// Whether the thread has a tracer.
#[inline(always)]
pub(super) fn is_traced() -> bool {
    THREAD.with(|thread| thread.is_traced.get())
}

/// The tracer, or None.
pub(super) fn tracer() -> Value {
    THREAD.with(|thread| copied(&thread.tracer))
}

/// Sets the tracer; the old one comes back.
pub(super) fn replace_tracer(tracer: Value) -> Value {
    THREAD.with(|thread| {
        thread.is_traced.set(!tracer.is_none());
        thread.is_watched.set(super::threads::have_been_several() || !tracer.is_none());
        thread.tracer.replace(tracer)
    })
}

/// Notes, for the tracer, where a switch comes from.
pub(super) fn set_origin(origin: Value) {
    THREAD.with(|thread| thread.origin.set(origin));
}

/// Takes where the last switch came from.
pub(super) fn take_origin() -> Value {
    THREAD.with(|thread| thread.origin.replace(Value::None))
}
