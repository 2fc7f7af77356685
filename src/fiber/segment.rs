//! Growing a stack: a call that continues on a further one.
//!
//! The tree's call path uses this when [`stack_is_low`](super::stack_is_low). A segment belongs to the frame of
//! [`grow`] that took it: it goes back to the pool when the call returns or unwinds, and waits with the rest when the
//! fiber or the coroutine is suspended in between.
//!
//! ```text
//!   fiber's stack            segment 1               segment 2
//!   +-------------+         +-------------+         +-------------+
//!   | entry       |   .---->| f           |   .---->| f           |
//!   |  calls ...  |   |     |  calls ...  |   |     |  calls ...  |
//!   |  grow   ----+---'     |  grow   ----+---'     |             |
//!   +-------------+         +-------------+         +-------------+
//! ```

use std::cell::Cell;

use super::context::{self, Saved, THREAD};
use super::stack::{OutOfStacks, Slot};

/// How many segments one stack may grow by unless it is told otherwise: a gigabyte.
const DEFAULT_MAX_SEGMENTS: usize = 8192;

thread_local! {
    static MAX_SEGMENTS: Cell<usize> = const { Cell::new(DEFAULT_MAX_SEGMENTS) };
}

/// Sets by how many segments each fiber, each coroutine and the root of this thread may grow.
#[cfg(test)]
pub(crate) fn set_max_segments(count: usize) {
    MAX_SEGMENTS.set(count);
}

/// By how many segments each fiber, each coroutine and the root of this thread may grow.
#[cfg(test)]
pub(crate) fn max_segments() -> usize {
    MAX_SEGMENTS.get()
}

/// Calls `call` on a further stack.
///
/// It is refused, and `call` dropped, when the running stack has grown by [`max_segments`] or the pool has none left.
/// A panic in `call` goes on to the caller.
#[cold]
#[inline(never)]
pub(crate) fn grow<R>(call: impl FnOnce() -> R) -> Result<R, OutOfStacks> {
    let (segments, coroutine) = THREAD.with(|thread| (thread.segments.get(), thread.coroutine.get()));
    if segments >= MAX_SEGMENTS.get() {
        return Err(OutOfStacks);
    }
    // Dropped in reverse order: first the state is restored, then the segment goes back.
    let slot = Slot::take()?;
    let _saved = Saved::save();
    context::enter(slot.limit(), segments + 1, coroutine);
    Ok(corosensei::on_stack(&slot, call))
}
