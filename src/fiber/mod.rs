//! Native stacks, and the switches between them.
//!
//! Greenlets are built on [`Fiber`], generators and coroutines on [`Coroutine`], and the tree's calls ask
//! [`stack_is_low`] and go on in [`grow`]. The layer knows stacks and closures; it never sees a value or a node, and
//! what is handed over in a switch travels in variables of the callers.
//!
//! ```text
//!    root                    fiber A
//!   +------------+          +-----------+
//!   | transfer   |--------->| entry     |
//!   |            |          |  ...      |              fiber B
//!   |            |          |  transfer |------------>+-----------+              coroutine
//!   |            |          +-----------+             | entry     |   resume    +-----------+            segment
//!   |            |                                    |  ...      |------------>| entry     |   call    +----------+
//!   |            |                                    |  resume   |<------------|  grow     |---------->| ...      |
//!   |            |                                    +-----------+   suspend   +-----------+           | transfer |
//!   |            |<-------------------------------------------------------------------------------------|          |
//!   +------------+                                                                                      +----------+
//! ```
//!
//! A *fiber* is symmetric: [`transfer`] goes from any to any other, or to the root, and may be called at any depth of
//! coroutines and segments; all of these stacks then wait together and go on together. A *coroutine* is asymmetric:
//! whoever resumes it gets the control back when it suspends or ends. A *segment* carries on a stack that has run low,
//! for the time of one call.
//!
//! Everything here belongs to one OS thread: handles are not `Send`, and the state is thread-local. What runs has four
//! such values: its stack limit, its count of segments, its coroutine and its fiber. Each side of a switch keeps the
//! first three in its own frame and puts them back when it goes on; [`transfer`] sets the fourth.
//!
//! | file           | holds                                                     |
//! |----------------|-----------------------------------------------------------|
//! | `stack.rs`     | a slot, the list of free ones, the cap                    |
//! | `chunk.rs`     | the memory of the slots: mapping, guard pages, trimming   |
//! | `context.rs`   | the thread's state and how a switch saves it              |
//! | `limit.rs`     | the software stack limit, and the native stack's          |
//! | `segment.rs`   | growing a stack                                           |
//! | `direct.rs`    | fibers on x86-64, which go straight to one another        |
//! | `dispatch.rs`  | fibers elsewhere, and the loop that runs them             |
//! | `coroutine.rs` | coroutines                                                |
//!
//! The layer is one of the crate's few with unsafe code. What it promises to safe callers: whatever order they create,
//! switch, drop, abandon and panic in, no stack is freed while a frame on it can still run, and every frame either
//! runs on, is unwound, or stays where it is for good. Two things it cannot promise. Native code that needs more than
//! the headroom between two checks of the limit meets a guard page only on the first 4,000 stacks. And unwinding a
//! suspended stack is a panic: where it is caught and not passed on, or the crate is built to abort on panic, dropping
//! does not end well; what may be suspended then must be abandoned.
//!
//! The system calls are Linux's.

mod chunk;
mod context;
mod coroutine;
#[cfg(all(target_arch = "x86_64", not(portable_fibers)))]
mod direct;
#[cfg(any(not(target_arch = "x86_64"), portable_fibers))]
mod dispatch;
mod limit;
mod segment;
mod stack;

#[cfg(all(target_arch = "x86_64", not(portable_fibers)))]
use direct as dispatch;

#[cfg(test)]
mod tests;

pub(crate) use coroutine::{Coroutine, suspend};
pub(crate) use dispatch::{Fiber, transfer};
pub(crate) use limit::{init_thread, stack_is_low};
pub(crate) use segment::grow;

// The caps of what a thread may use are lowered by tests only.
#[cfg(test)]
use dispatch::current;
#[cfg(test)]
use segment::{max_segments, set_max_segments};
#[cfg(test)]
use stack::{OutOfStacks, max_stacks, set_max_stacks};
