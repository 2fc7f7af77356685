//! The thread's state, and how a switch saves it.
//!
//! ```text
//!   THREAD   limit       where the running stack counts as low      \
//!            segments    how often it has grown                      }  a Saved, in the frame that switches away
//!            coroutine   the innermost coroutine running on it      /
//!            fiber       the running fiber, set by `transfer`
//! ```
//!
//! Whoever switches away saves the first three in a local, on the stack that is left, and restores them on the way
//! out of the switch, be it by return or by unwinding. So nothing has to be stored with fibers or coroutines, and what
//! a destructor sees during an unwinding is right for the stack it runs on.

use std::cell::Cell;
use std::ptr;

use super::coroutine;
use super::dispatch::Record;

/// What the layer knows about the running code of this thread.
pub(super) struct Thread {
    /// The stack pointer at which the stack counts as low; 0 before `init_thread`, when nothing is known.
    pub(super) limit: Cell<usize>,
    /// The segments that are in use below the running code, down to its fiber's or coroutine's entry.
    pub(super) segments: Cell<usize>,
    /// Where a suspending coroutine goes, or null outside of one.
    pub(super) coroutine: Cell<*const coroutine::Link>,
    /// The running fiber, or null on the root. Somebody holds a reference to it as long as it runs.
    pub(super) fiber: Cell<*const Record>,
}

thread_local! {
    pub(super) static THREAD: Thread = const {
        Thread {
            limit: Cell::new(0),
            segments: Cell::new(0),
            coroutine: Cell::new(ptr::null()),
            fiber: Cell::new(ptr::null()),
        }
    };
}

/// The state of a stack that is being left; dropping it puts the state back.
pub(super) struct Saved {
    limit: usize,
    segments: usize,
    coroutine: *const coroutine::Link,
}

impl Saved {
    /// Saves the state of the running stack.
    #[inline(always)]
    pub(super) fn save() -> Saved {
        THREAD.with(|thread| Saved {
            limit: thread.limit.get(),
            segments: thread.segments.get(),
            coroutine: thread.coroutine.get(),
        })
    }

    /// Puts the state back before the time, for code that runs in between.
    #[inline(always)]
    pub(super) fn restore(&self) {
        enter(self.limit, self.segments, self.coroutine);
    }
}

impl Drop for Saved {
    #[inline(always)]
    fn drop(&mut self) {
        self.restore();
    }
}

/// Sets the state of the stack that begins to run.
#[inline(always)]
pub(super) fn enter(limit: usize, segments: usize, coroutine: *const coroutine::Link) {
    THREAD.with(|thread| {
        thread.limit.set(limit);
        thread.segments.set(segments);
        thread.coroutine.set(coroutine);
    });
}
