//! Fibers, and the loop on the root that runs them.
//!
//! A greenlet object owns a [`Fiber`]. [`transfer`] on the root enters the dispatch loop, which is where the root waits;
//! on a fiber it suspends to that loop and tells it who is next. So a switch is two steps however deep the two sides
//! stand, and no fiber ever lies on top of another.
//!
//! ```text
//!             new           dispatched          transfer
//!   (slot) --------> READY ------------> RUNNING --------> READY
//!                      |                    |
//!                      | last handle goes   | the entry ends, or panics
//!                      v                    v
//!            unwound, slot back          FINISHED, slot back
//! ```
//!
//! The loop holds a handle of the fiber that runs. If that was the last, the fiber is unwound when it suspends.
//!
//! Guarantees to safe callers: only a suspended fiber is resumed, its stack is not freed while it runs, and control
//! always comes back to the root, by a transfer, an ending entry or a panic.
#![allow(unsafe_code, reason = "the running fiber is reached through a pointer to its stack")]

use std::cell::{Cell, UnsafeCell};
use std::mem;
use std::ptr::{self, NonNull};
use std::rc::Rc;

use corosensei::CoroutineResult;

use super::context::{self, Saved, THREAD};
use super::stack::{OutOfStacks, Slot};

/// Who runs next: a fiber whose handle the suspending side keeps alive, or the root.
type Target = Option<NonNull<Record>>;

/// What corosensei suspends a fiber by. It lies on the fiber's stack.
type Link = corosensei::Yielder<(), Target>;

type Native = corosensei::Coroutine<(), Target, Option<Fiber>, Slot>;

/// A counted handle of a function on a stack of its own that can transfer to any other.
///
/// When the last handle of a suspended fiber goes, its stack is unwound and its destructors run, on the dropper's time.
#[derive(Clone)]
pub(crate) struct Fiber {
    record: Rc<Record>,
}

/// What the handles of a fiber share.
pub(super) struct Record {
    /// The suspended stack; `None` once it has finished.
    native: UnsafeCell<Option<Native>>,
    /// Where a transfer goes; set when the entry starts.
    link: Cell<*const Link>,
    state: Cell<State>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Ready,
    Running,
    Finished,
}

/// How many lines of the processor's cache a fiber that has just started takes of its stack.
#[cfg(target_arch = "x86_64")]
const PREFETCHED_LINES: usize = 18;

impl Fiber {
    /// Makes a fiber that will run `entry` at the first transfer to it.
    ///
    /// When the entry ends, control goes to the fiber that it returns, or to the root: for `None`, and for a fiber that
    /// has finished. A panic in it goes to the root, where the call of [`transfer`] panics.
    #[inline]
    pub(crate) fn new(entry: impl FnOnce() -> Option<Fiber> + 'static) -> Result<Fiber, OutOfStacks> {
        let slot = Slot::take()?;
        let limit = slot.limit();
        let native = Native::with_stack(slot, move |link, ()| {
            context::enter(limit, 0, ptr::null());
            let record = THREAD.with(|thread| thread.fiber.get());
            // SAFETY: the fiber that runs is this one, and the dispatch loop holds a handle of it.
            unsafe { (*record).link.set(link) };
            entry()
        });
        let record = Record {
            native: UnsafeCell::new(Some(native)),
            link: Cell::new(ptr::null()),
            state: Cell::new(State::Ready),
        };
        Ok(Fiber { record: Rc::new(record) })
    }

    /// Whether the entry has ended, by return or panic.
    pub(crate) fn is_finished(&self) -> bool {
        self.record.state.get() == State::Finished
    }

    /// Whether both are handles of one fiber.
    #[cfg(test)]
    pub(crate) fn same(&self, other: &Fiber) -> bool {
        Rc::ptr_eq(&self.record, &other.record)
    }

    /// Asks the processor for what the fiber's stack begins with: where many fibers are suspended, a transfer would wait
    /// for one line of it after the other.
    #[inline]
    pub(crate) fn prefetch(&self) {
        #[cfg(target_arch = "x86_64")]
        {
            use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
            // The link stands at the top of the stack.
            let top = self.record.link.get().cast::<i8>();
            for line in 0..PREFETCHED_LINES {
                // SAFETY: a prefetch reads nothing, wherever it points.
                unsafe { _mm_prefetch::<_MM_HINT_T0>(top.wrapping_sub(line * 64)) };
            }
        }
    }

    /// Unwinds a suspended fiber's stack now, whoever holds handles of it. It counts as finished from then on.
    ///
    /// A fiber that runs or has finished is left as it is.
    pub(crate) fn unwind(&self) {
        if self.record.state.get() != State::Ready {
            return;
        }
        self.record.state.set(State::Finished);
        // SAFETY: the fiber was suspended, so nobody else has a reference to its stack.
        let native = unsafe { (*self.record.native.get()).take() };
        // What is unwound sets the state of its own stack.
        let _saved = Saved::save();
        drop(native);
    }

    /// Gives a suspended fiber up without running the destructors on its stack, which is not used again. An entry that
    /// never ran is dropped.
    ///
    /// It counts as finished from then on. For where unwinding is no option: at the end of the process, or when it is
    /// built to abort on panic. A fiber that runs or has finished is left as it is.
    pub(crate) fn abandon(&self) {
        if self.record.state.get() != State::Ready {
            return;
        }
        self.record.state.set(State::Finished);
        // SAFETY: the fiber was suspended, so nobody else has a reference to its stack.
        let native = unsafe { (*self.record.native.get()).take() };
        if let Some(native) = native
            && native.started()
        {
            mem::forget(native);
        }
    }
}

impl Drop for Record {
    /// Unwinds the stack of a suspended fiber.
    fn drop(&mut self) {
        if let Some(native) = self.native.get_mut().take() {
            // What is unwound sets the state of its own stack.
            let _saved = Saved::save();
            drop(native);
        }
    }
}

/// The running fiber, or `None` on the root.
#[inline]
#[cfg(test)]
pub(crate) fn current() -> Option<Fiber> {
    let record = THREAD.with(|thread| thread.fiber.get());
    if record.is_null() {
        return None;
    }
    // SAFETY: the dispatch loop holds a handle of the running fiber.
    Some(unsafe { handle(record) })
}

/// Makes a further handle of a fiber.
///
/// # Safety
/// Somebody holds a handle of it.
#[inline]
unsafe fn handle(record: *const Record) -> Fiber {
    // SAFETY: records are made in `Fiber::new`, in an `Rc`, and by the caller's promise this one is alive.
    unsafe {
        Rc::increment_strong_count(record);
        Fiber { record: Rc::from_raw(record) }
    }
}

/// Goes to `target`, or for `None` to the root, and returns when somebody comes back to the caller.
///
/// The caller may stand in coroutines and segments of the running fiber; they wait with it. When a suspended caller is
/// dropped, this unwinds instead. A target that is running already (the caller itself) or has finished is not gone to:
/// the call does nothing.
///
/// # Panics
/// Called on the root, this panics with the panic of a fiber that was not caught. It must not be called while a panic
/// unwinds, that is, from a destructor.
// Inlined, since processors predict where a return goes by the calls before it: a fiber that is resumed in a function
// and returns from that, and then calls it again to leave, has two wrong guesses, of 10 ns each.
#[inline(always)]
pub(crate) fn transfer(target: Option<&Fiber>) {
    assert!(!std::thread::panicking(), "transfer was called from a destructor, while a panic unwinds");
    let target = match target {
        Some(fiber) if fiber.record.state.get() != State::Ready => return,
        Some(fiber) => Some(NonNull::from(&*fiber.record)),
        None => None,
    };
    let running = THREAD.with(|thread| thread.fiber.get());
    if running.is_null() {
        dispatch(target);
        return;
    }
    // SAFETY: the dispatch loop holds a handle of the running fiber.
    let link = unsafe { (*running).link.get() };
    let _saved = Saved::save();
    // SAFETY: the fiber set its link when it started, to a place on its stack that stays there until it ends.
    unsafe { (*link).suspend(target) };
}

/// Runs one fiber after the other until one transfers to the root.
#[inline(never)]
fn dispatch(first: Target) {
    let root = Saved::save();
    // SAFETY: the caller of `transfer` holds a handle of its target.
    let mut next = first.map(|record| unsafe { handle(record.as_ptr()) });
    while let Some(fiber) = next
        && fiber.record.state.get() == State::Ready
    {
        // The handle of the next comes first: it may depend on what this one's stack holds.
        next = fiber.record.run();
        if Rc::strong_count(&fiber.record) == 1 {
            // Its destructors are about to run, on this stack or called from it.
            root.restore();
        }
    }
}

impl Record {
    /// Runs a suspended fiber until it transfers or ends; who is next?
    #[inline(always)]
    fn run(&self) -> Option<Fiber> {
        self.state.set(State::Running);
        THREAD.with(|thread| thread.fiber.set(self));
        let finish = Finish(self);
        // SAFETY: the state was Ready, so the native coroutine is there and nobody else has a reference to it; while
        // the state is Running, nobody gets one.
        let result = unsafe { (*self.native.get()).as_mut().unwrap_unchecked().resume(()) };
        match result {
            CoroutineResult::Yield(target) => {
                mem::forget(finish);
                self.state.set(State::Ready);
                THREAD.with(|thread| thread.fiber.set(ptr::null()));
                // SAFETY: `transfer`, which is suspended with it, was called with a handle of its target.
                target.map(|record| unsafe { handle(record.as_ptr()) })
            }
            CoroutineResult::Return(target) => target,
        }
    }
}

/// Marks a running fiber as finished and frees its stack; dropped when the entry returns or panics.
struct Finish<'a>(&'a Record);

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        self.0.state.set(State::Finished);
        THREAD.with(|thread| thread.fiber.set(ptr::null()));
        // SAFETY: the entry has ended, so that the reference by which it was resumed is no longer in use.
        unsafe { *self.0.native.get() = None };
    }
}
