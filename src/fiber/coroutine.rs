//! Coroutines: stacks that are resumed by a caller and suspend back to it.
//!
//! A generator object owns a [`Coroutine`], whose body calls [`suspend`] for each `yield`. Who resumes it may change
//! from time to time: another fiber, another coroutine, the root.
//!
//! ```text
//!               new            resume            suspend
//!     (slot) --------> READY --------> RUNNING ----------> READY
//!                        |                 |
//!                        | drop            | the entry ends, or panics
//!                        v                 v
//!              unwound, slot back      FINISHED, slot back
//! ```
//!
//! A body may also [`transfer`](super::transfer). Then the fiber that resumed the coroutine waits, with the coroutine
//! on top of it, and the coroutine stays RUNNING: until that fiber goes on, nobody can resume it, and its owner, who
//! has to raise the error for that, sees it by [`is_running`](Coroutine::is_running).
//!
//! Guarantees to safe callers: a coroutine is resumed only when it is suspended, and its stack is not freed while it
//! runs.
#![allow(unsafe_code, reason = "a running coroutine is reached through a pointer to its stack")]

use std::cell::{Cell, UnsafeCell};
use std::mem;

use corosensei::CoroutineResult;

use super::context::{self, Saved, THREAD};
use super::stack::{OutOfStacks, Slot};

/// What corosensei suspends a coroutine by. It lies on the coroutine's stack.
pub(super) type Link = corosensei::Yielder<(), ()>;

type Native = corosensei::Coroutine<(), (), (), Slot>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Ready,
    Running,
    Finished,
}

/// A function on a stack of its own that can stop and continue.
///
/// It needs no allocation but its stack, and may be moved while it does not run.
pub(crate) struct Coroutine {
    /// The suspended stack; `None` once it has finished.
    native: UnsafeCell<Option<Native>>,
    state: Cell<State>,
}

impl Coroutine {
    /// Makes a coroutine that will run `entry` when it is first resumed.
    #[inline]
    pub(crate) fn new(entry: impl FnOnce() + 'static) -> Result<Coroutine, OutOfStacks> {
        let slot = Slot::take()?;
        let limit = slot.limit();
        let native = Native::with_stack(slot, move |link, ()| {
            context::enter(limit, 0, link);
            entry();
        });
        Ok(Coroutine { native: UnsafeCell::new(Some(native)), state: Cell::new(State::Ready) })
    }

    /// Runs the body until it suspends (true) or has ended (false). A panic in it goes on to the caller.
    ///
    /// # Panics
    /// The coroutine must not be running or finished.
    #[inline]
    pub(crate) fn resume(&self) -> bool {
        assert!(self.state.get() == State::Ready, "a coroutine was resumed that runs or has finished");
        self.state.set(State::Running);
        let saved = Saved::save();
        let finished = Finish(self);
        // SAFETY: the state was Ready, so the native coroutine is there and nobody else has a reference to it; while
        // the state is Running, nobody gets one. The borrow of `self` keeps it in place.
        let result = unsafe { (*self.native.get()).as_mut().unwrap_unchecked().resume(()) };
        drop(saved);
        match result {
            CoroutineResult::Yield(()) => {
                mem::forget(finished);
                self.state.set(State::Ready);
                true
            }
            CoroutineResult::Return(()) => false,
        }
    }

    /// Whether the body has ended, by return or panic.
    #[cfg(test)]
    pub(crate) fn is_finished(&self) -> bool {
        self.state.get() == State::Finished
    }

    /// Whether the body is running, be it that the caller is in it or that a waiting fiber is.
    #[cfg(test)]
    pub(crate) fn is_running(&self) -> bool {
        self.state.get() == State::Running
    }

    /// Gives the suspended body up without running its destructors; its stack is not used again. An entry that never ran
    /// is dropped.
    ///
    /// For where unwinding is no option: at the end of the process, or when it is built to abort on panic.
    #[cfg(test)]
    pub(crate) fn abandon(mut self) {
        if let Some(native) = self.native.get_mut().take()
            && native.started()
        {
            mem::forget(native);
        }
    }
}

impl Drop for Coroutine {
    /// Unwinds the stack of a suspended coroutine. A running one is borrowed, and so not dropped.
    fn drop(&mut self) {
        if let Some(native) = self.native.get_mut().take() {
            // What is unwound sets the state of its own stack.
            let _saved = Saved::save();
            drop(native);
        }
    }
}

/// Marks a running coroutine as finished and frees its stack; dropped when the body returns or panics.
struct Finish<'a>(&'a Coroutine);

impl Drop for Finish<'_> {
    #[inline]
    fn drop(&mut self) {
        self.0.state.set(State::Finished);
        // SAFETY: the body has ended, so that the reference by which it was resumed is no longer in use.
        unsafe { *self.0.native.get() = None };
    }
}

/// Suspends the innermost coroutine that the caller runs in, which makes its `resume` return true; comes back with the
/// next `resume`.
///
/// When the suspended coroutine is dropped, this unwinds instead.
///
/// # Panics
/// The caller must be in a coroutine of the running fiber (or of the root), and not in a destructor while a panic
/// unwinds.
// Inlined for the sake of the processor's return predictor, as `transfer` is.
#[inline(always)]
pub(crate) fn suspend() {
    assert!(!std::thread::panicking(), "suspend was called from a destructor, while a panic unwinds");
    let link = THREAD.with(|thread| thread.coroutine.get());
    assert!(!link.is_null(), "suspend was called outside of a coroutine");
    let _saved = Saved::save();
    // SAFETY: the link lies on the stack of the innermost running coroutine, below the caller's frame.
    unsafe { (*link).suspend(()) };
}
