//! The pool of stacks: one slot, the list of free slots, and the cap on how many there may be.
//!
//! Fibers, coroutines and segments each take a [`Slot`] and give it back by dropping it. Taking one that was used
//! before costs a nanosecond or two: free slots are linked through a word of their own memory, and the one given back
//! last, whose top is still in the cache, goes out first.
//!
//! ```text
//!   low addresses                                                 high addresses
//!   +-------+----------------------------+---------------------------------+------+
//!   | guard | HEADROOM, for native code  | room for script's calls         | next |
//!   +-------+----------------------------+---------------------------------+------+
//!   ^ end                                ^ limit             <-- it grows         ^ top
//!                                                  (next: the link, while the slot is free)
//! ```
//!
//! Guarantees to safe callers: a slot belongs to one owner at a time, is writable and aligned, and stays mapped for as
//! long as it is owned.
#![allow(unsafe_code, reason = "free slots are linked through their own memory")]

use std::cell::Cell;
use std::fmt;
use std::ptr::{self, NonNull};

use corosensei::stack::{Stack, StackPointer};

use super::chunk;

/// The bytes of address space of one stack.
///
/// Only pages that were touched take memory, but page tables cost 8 bytes for each page of address space in reach of
/// one. For each of a million suspended fibers, measured: at 64 KB 4.09 KB of memory and 0.13 of tables (and 1.8 us to
/// make it), at 128 KB 0.25 (2.3 us), at 256 KB 0.5 (2.6 us), at 512 KB 1.0 (4.0 us). Deep recursion is equally fast
/// with all of them, as growing costs 5 ns; with 64 KB, though, more than half of each stack would be reserve.
pub(super) const STACK_SIZE: usize = 128 << 10;

/// What is left below the limit when [`stack_is_low`](super::stack_is_low) first says so: native code that runs between
/// two checks must do with less.
pub(super) const HEADROOM: usize = 32 << 10;

/// What the lowest page of a guarded slot takes away. Every slot reckons with it.
pub(super) const GUARD_SIZE: usize = 4 << 10;

/// How many stacks a thread may have in use unless it is told otherwise: half a terabyte of addresses.
const DEFAULT_MAX_STACKS: usize = 1 << 22;

/// The system refuses memory for a further stack, or the cap on their number is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfStacks;

impl fmt::Display for OutOfStacks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("out of native stacks")
    }
}

impl std::error::Error for OutOfStacks {}

/// Sets how many stacks (of fibers, coroutines and segments together) this thread may have in use at a time.
///
/// As many as are in use now stay allowed, even if that is more.
#[cfg(test)]
pub(crate) fn set_max_stacks(count: usize) {
    // A slot from the free list is handed out without a look at the cap. With the list empty, none escapes the new one.
    chunk::trim();
    FREE.with(|free| free.max_stacks.set(count));
}

/// How many stacks this thread may have in use at a time.
#[cfg(test)]
pub(crate) fn max_stacks() -> usize {
    FREE.with(|free| free.max_stacks.get())
}

/// The list of free slots that have been used and so are backed by memory; and the numbers that are read with it.
///
/// It has no destructor, so that it is reached without a check for one. The memory's owner, in [`chunk`], has.
pub(super) struct FreeList {
    /// The top of the slot given back last, or null. The word below each top holds the next.
    head: Cell<*mut u8>,
    /// How many slots the list holds.
    pub(super) count: Cell<usize>,
    /// The count above which a trim is considered.
    pub(super) trim_above: Cell<usize>,
    /// The cap of [`set_max_stacks`].
    pub(super) max_stacks: Cell<usize>,
}

thread_local! {
    pub(super) static FREE: FreeList = const {
        FreeList {
            head: Cell::new(ptr::null_mut()),
            count: Cell::new(0),
            trim_above: Cell::new(chunk::CONSIDER_TRIM_ABOVE),
            max_stacks: Cell::new(DEFAULT_MAX_STACKS),
        }
    };
}

impl FreeList {
    /// Takes the slot given back last.
    #[inline]
    pub(super) fn pop(&self) -> Option<Slot> {
        let top = NonNull::new(self.head.get())?;
        // SAFETY: a listed slot is mapped and nobody else's, and `push` wrote this word.
        self.head.set(unsafe { next_word(top).read() });
        self.count.set(self.count.get() - 1);
        Some(Slot { top })
    }

    /// Lists a slot as free.
    #[inline]
    fn push(&self, top: NonNull<u8>) {
        // SAFETY: the slot is mapped, and its owner has just let go of it.
        unsafe { next_word(top).write(self.head.get()) };
        self.head.set(top.as_ptr());
        self.count.set(self.count.get() + 1);
    }

    /// The tops of up to `count` listed slots.
    pub(super) fn first(&self, count: usize) -> Vec<NonNull<u8>> {
        // SAFETY: a listed slot is mapped and nobody else's, and `push` wrote this word.
        let next = |top: &NonNull<u8>| NonNull::new(unsafe { next_word(*top).read() });
        std::iter::successors(NonNull::new(self.head.get()), next).take(count).collect()
    }

    /// Forgets the listed slots, whose memory is gone.
    pub(super) fn clear(&self) {
        self.head.set(ptr::null_mut());
        self.count.set(0);
    }
}

/// Where a free slot keeps the link to the next: in the page that every use touches first.
#[inline]
fn next_word(top: NonNull<u8>) -> *mut *mut u8 {
    top.as_ptr().wrapping_sub(size_of::<*mut u8>()).cast()
}

/// An owned stack of [`STACK_SIZE`] bytes; dropping it gives it back to the pool.
pub(super) struct Slot {
    /// The address just above the stack, which grows down from it.
    top: NonNull<u8>,
}

impl Slot {
    /// Takes a stack from the pool.
    #[inline]
    pub(super) fn take() -> Result<Slot, OutOfStacks> {
        match FREE.with(FreeList::pop) {
            Some(slot) => Ok(slot),
            None => chunk::take_untouched(),
        }
    }

    /// Makes an owner for the stack below `top`.
    ///
    /// # Safety
    /// The [`STACK_SIZE`] bytes below `top` are a slot of a mapped chunk, in use by nobody and on no list.
    pub(super) unsafe fn from_top(top: NonNull<u8>) -> Slot {
        Slot { top }
    }

    /// Gives up the slot, but not to the pool, for the address just above its stack.
    pub(super) fn into_top(self) -> NonNull<u8> {
        let top = self.top;
        std::mem::forget(self);
        top
    }

    /// The address at which a stack pointer on this stack counts as low.
    #[inline]
    pub(super) fn limit(&self) -> usize {
        self.end() + GUARD_SIZE + HEADROOM
    }

    /// The lowest address of the stack.
    #[inline]
    fn end(&self) -> usize {
        self.top.addr().get() - STACK_SIZE
    }
}

impl Drop for Slot {
    #[inline]
    fn drop(&mut self) {
        FREE.with(|free| {
            free.push(self.top);
            if free.count.get() > free.trim_above.get() {
                chunk::consider_trim();
            }
        });
    }
}

// SAFETY: the slot is writable, its top is page-aligned, and it is far larger than the least size. Not every slot has a
// guard page; in its place, every script call compares the stack pointer with a limit HEADROOM above the end.
unsafe impl Stack for Slot {
    #[inline]
    fn base(&self) -> StackPointer {
        // The address leaves Rust's sight here, for good: corosensei makes pointers of it.
        self.top.as_ptr().expose_provenance();
        self.top.addr()
    }

    #[inline]
    fn limit(&self) -> StackPointer {
        // The address is not zero: a slot lies above the first page of memory.
        StackPointer::new(self.end()).unwrap_or(StackPointer::MIN)
    }
}

// SAFETY: as for the slot itself, which the reference keeps alive.
unsafe impl Stack for &Slot {
    #[inline]
    fn base(&self) -> StackPointer {
        Stack::base(*self)
    }

    #[inline]
    fn limit(&self) -> StackPointer {
        Stack::limit(*self)
    }
}
