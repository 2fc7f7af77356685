//! The pool of stacks: one slot, the list of free slots, and the cap on how many there may be.
//!
//! Fibers, coroutines and segments each take a [`Slot`] and give it back by dropping it. Taking one that was used
//! before costs a nanosecond or two: the one given back last, whose top is still in the cache, goes out first. The list
//! of free slots stands apart from them, so that a trim of thousands touches none.
//!
//! ```text
//!   low addresses                                           high addresses
//!   +-------+----------------------------+---------------------------------+
//!   | guard | HEADROOM, for native code  | room for script's calls         |
//!   +-------+----------------------------+---------------------------------+
//!   ^ end                                ^ limit             <-- it grows  ^ top
//! ```
//!
//! Guarantees to safe callers: a slot belongs to one owner at a time, is writable and aligned, and stays mapped for as
//! long as it is owned.
#![allow(unsafe_code, reason = "a slot is memory of its own; the list of free ones has no borrow flag")]

use std::cell::{Cell, UnsafeCell};
use std::fmt;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;

use corosensei::stack::{Stack, StackPointer};

use super::chunk;

/// The bytes of address space of one stack.
///
/// Only pages that were touched take memory, but page tables cost 8 bytes for each page of address space in reach of
/// one. For each of a million suspended fibers, measured: at 64 KB 4.09 KB of memory and 0.13 of tables (and 1.8 us to
/// make it), at 128 KB 0.25 (2.3 us), at 256 KB 0.5 (2.6 us), at 512 KB 1.0 (4.0 us). Deep recursion is equally fast
/// with all of them, as growing costs 5 ns; with 64 KB, though, more than half of each stack would be reserve.
///
/// The number of pages is odd, so that the tops of neighbours do not compete for the same few places of the processor's
/// address cache: switching among hundreds of fibers takes a tenth less.
pub(super) const STACK_SIZE: usize = 132 << 10;

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
    /// The tops of the free slots, the one given back last at the end.
    tops: UnsafeCell<ManuallyDrop<Vec<NonNull<u8>>>>,
    /// The count above which a trim is considered.
    pub(super) trim_above: Cell<usize>,
    /// The cap of [`set_max_stacks`].
    pub(super) max_stacks: Cell<usize>,
}

thread_local! {
    pub(super) static FREE: FreeList = const {
        FreeList {
            tops: UnsafeCell::new(ManuallyDrop::new(Vec::new())),
            trim_above: Cell::new(chunk::CONSIDER_TRIM_ABOVE),
            max_stacks: Cell::new(DEFAULT_MAX_STACKS),
        }
    };
}

impl FreeList {
    /// Takes the slot given back last.
    #[inline]
    pub(super) fn pop(&self) -> Option<Slot> {
        // SAFETY: the list belongs to this thread, and no reference into it leaves a method of this type.
        unsafe { (*self.tops.get()).pop() }.map(|top| Slot { top })
    }

    /// Lists a slot as free; how many there are now.
    #[inline]
    fn push(&self, top: NonNull<u8>) -> usize {
        // SAFETY: as in `pop`.
        let tops = unsafe { &mut *self.tops.get() };
        // Where there is no memory to note it in, the slot is lost.
        if tops.len() < tops.capacity() || tops.try_reserve(1).is_ok() {
            tops.push(top);
        }
        tops.len()
    }

    /// How many slots the list holds.
    pub(super) fn count(&self) -> usize {
        // SAFETY: as in `pop`.
        unsafe { (*self.tops.get()).len() }
    }

    /// The tops of the `count` slots that would be taken first.
    pub(super) fn first(&self, count: usize) -> Vec<NonNull<u8>> {
        // SAFETY: as in `pop`.
        unsafe { (*self.tops.get()).iter().rev().take(count).copied().collect() }
    }

    /// Takes the tops of all.
    pub(super) fn take_all(&self) -> Vec<NonNull<u8>> {
        // SAFETY: as in `pop`.
        unsafe { std::mem::take(&mut **self.tops.get()) }
    }
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

    /// The address just above the stack.
    #[inline]
    #[cfg(all(target_arch = "x86_64", not(portable_fibers)))]
    pub(super) fn top(&self) -> NonNull<u8> {
        self.top
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
            if free.push(self.top) > free.trim_above.get() {
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
