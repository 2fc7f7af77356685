//! Free blocks: small pieces of memory that objects have left, kept for the next objects of their size.
//!
//! ```text
//!   size class 1 (16 bytes) ──► block ──► block
//!   size class 2 (32 bytes) ──► block
//!   ...                          each block's first word points to the next
//! ```
//!
//! A class keeps at most `MOST_KEPT` blocks; what is beyond goes back to the allocator at once.

#![allow(unsafe_code, reason = "hands out and takes back uninitialised memory")]

use std::alloc::{Layout, alloc, dealloc};
use std::cell::Cell;

pub(super) const STEP: usize = 16;
const LARGEST: usize = 256;
const CLASSES: usize = LARGEST / STEP + 1;
const MOST_KEPT: u32 = 4096;

struct FreeList {
    first: Cell<*mut u8>,
    count: Cell<u32>,
}

thread_local! {
    static LISTS: [FreeList; CLASSES] =
        const { [const { FreeList { first: Cell::new(std::ptr::null_mut()), count: Cell::new(0) } }; CLASSES] };
}

/// Every size of a class is allocated as the class's largest, so that its blocks fit all of them.
fn rounded(layout: Layout) -> Layout {
    let size = layout.size().div_ceil(STEP) * STEP;
    Layout::from_size_align(size, STEP).unwrap_or(layout)
}

fn is_small(layout: Layout) -> bool {
    layout.size() <= LARGEST && layout.align() <= STEP
}

/// A block of memory for the layout, or null where there is none left.
///
/// # Safety
/// The layout is not empty; `give_back` gets the same one.
#[inline(always)]
pub(super) unsafe fn take(layout: Layout) -> *mut u8 {
    if !is_small(layout) {
        // SAFETY: the caller's.
        return unsafe { alloc(layout) };
    }
    LISTS.with(|lists| {
        let list = &lists[layout.size().div_ceil(STEP)];
        let first = list.first.get();
        if first.is_null() {
            // SAFETY: the caller's.
            return unsafe { take_new(layout) };
        }
        // SAFETY: a block in a list begins with the pointer to the next.
        list.first.set(unsafe { first.cast::<*mut u8>().read() });
        list.count.set(list.count.get() - 1);
        first
    })
}

#[inline(never)]
unsafe fn take_new(layout: Layout) -> *mut u8 {
    // SAFETY: the caller's.
    unsafe { alloc(rounded(layout)) }
}

/// Takes a block back.
///
/// # Safety
/// The block is one that `take` gave for the layout, and nobody uses it any more.
#[inline(always)]
pub(super) unsafe fn give_back(block: *mut u8, layout: Layout) {
    if !is_small(layout) {
        // SAFETY: the caller's.
        return unsafe { dealloc(block, layout) };
    }
    LISTS.with(|lists| {
        let list = &lists[layout.size().div_ceil(STEP)];
        if list.count.get() >= MOST_KEPT {
            // SAFETY: `take_new` allocated it so.
            return unsafe { dealloc(block, rounded(layout)) };
        }
        // SAFETY: a block has room for a pointer.
        unsafe { block.cast::<*mut u8>().write(list.first.get()) };
        list.first.set(block);
        list.count.set(list.count.get() + 1);
    });
}

/// Gives a block another size; the bytes that both sizes have stay. Null where there is no memory left.
///
/// # Safety
/// The block is one that `take` gave for `before`; `give_back` gets `after`.
pub(super) unsafe fn resize(block: *mut u8, before: Layout, after: Layout) -> *mut u8 {
    if !is_small(before) && !is_small(after) {
        // SAFETY: the caller's.
        return unsafe { std::alloc::realloc(block, before, after.size()) };
    }
    if is_small(before) && is_small(after) && rounded(before) == rounded(after) {
        return block;
    }
    // SAFETY: the caller's; the two blocks are distinct.
    unsafe {
        let place = take(after);
        if !place.is_null() {
            std::ptr::copy_nonoverlapping(block, place, before.size().min(after.size()));
            give_back(block, before);
        }
        place
    }
}
