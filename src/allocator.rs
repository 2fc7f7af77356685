//! The allocator of the `wattle` command: mimalloc for small blocks, the C library for large ones.
//!
//! Small objects are made and freed at every step, so that mimalloc's fast path is the one thing that all programs
//! feel; blocks of no more than the usual alignment take the entry that does not ask about alignment. Large blocks are
//! the tables of lists and dictionaries and long texts, which grow: the C library maps each by itself, so that growing
//! moves no bytes but page tables, the part behind the last item takes no memory, and freeing gives back at once.
//!
//! Only `main.rs` uses this; a host of the library has an allocator of its own.
#![allow(unsafe_code, reason = "hands out memory of two C allocators")]

use libmimalloc_sys as mimalloc;
use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long};

/// From this size on the C library maps blocks by themselves (M_MMAP_THRESHOLD).
const LARGE: usize = 128 << 10;

/// What `malloc` of either library aligns to.
const USUAL_ALIGN: usize = 16;

/// Small blocks from mimalloc, large ones from the C library.
///
/// Which of them a block belongs to follows from its layout, which Rust hands back with the block.
pub(crate) struct Allocator;

/// How many KiB of addresses mimalloc reserves first. What it notes about them is written at once: 172 KB for the gigabyte
/// that it would reserve.
const FIRST_RESERVE: c_long = 128 << 10;

/// The number of mimalloc's option for that.
const ARENA_RESERVE: c_int = 23;

unsafe extern "C" {
    fn mi_option_set(option: c_int, value: c_long);
}

/// Run by the C library before anything asks for memory.
#[cfg(target_os = "linux")]
#[used]
#[unsafe(link_section = ".init_array")]
static SET_RESERVE: extern "C" fn() = set_reserve;

#[cfg(target_os = "linux")]
extern "C" fn set_reserve() {
    // SAFETY: options may be set at any time.
    unsafe { mi_option_set(ARENA_RESERVE, FIRST_RESERVE) };
}

/// Whether a block of `size` bytes, aligned for `layout`, is the C library's.
#[inline(always)]
fn is_large(size: usize, layout: Layout) -> bool {
    size >= LARGE && layout.align() <= USUAL_ALIGN
}

/// Whether mimalloc aligns such blocks without being asked to: all blocks to a word, those of two words and more to two.
#[inline(always)]
fn is_usual(size: usize, align: usize) -> bool {
    align <= align_of::<usize>() || (align <= USUAL_ALIGN && size >= USUAL_ALIGN)
}

// SAFETY: both libraries give blocks of the size asked for, aligned as `is_usual` says or as the aligned entry is told;
// a block goes back to the library that `is_large` names for its layout, which is the one that it came from.
unsafe impl GlobalAlloc for Allocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let (size, align) = (layout.size(), layout.align());
        // SAFETY: any size and any power of two may be asked for.
        let block = unsafe {
            if is_large(size, layout) {
                libc::malloc(size)
            } else if is_usual(size, align) {
                mimalloc::mi_malloc(size)
            } else {
                mimalloc::mi_malloc_aligned(size, align)
            }
        };
        block.cast()
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let (size, align) = (layout.size(), layout.align());
        // SAFETY: as above.
        let block = unsafe {
            if is_large(size, layout) {
                libc::calloc(size, 1)
            } else if is_usual(size, align) {
                mimalloc::mi_zalloc(size)
            } else {
                mimalloc::mi_zalloc_aligned(size, align)
            }
        };
        block.cast()
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the block came from the same library, by the same layout.
        unsafe {
            if is_large(layout.size(), layout) {
                libc::free(block.cast());
            } else {
                mimalloc::mi_free(block.cast());
            }
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: where both sizes are of one library, the block is its own.
        unsafe {
            match (is_large(layout.size(), layout), is_large(new_size, layout)) {
                (true, true) => libc::realloc(block.cast(), new_size).cast(),
                (false, false) if is_usual(new_size, layout.align()) => {
                    mimalloc::mi_realloc(block.cast(), new_size).cast()
                }
                (false, false) => mimalloc::mi_realloc_aligned(block.cast(), new_size, layout.align()).cast(),
                _ => self.move_over(block, layout, new_size),
            }
        }
    }
}

impl Allocator {
    /// Moves a block from one library to the other.
    ///
    /// # Safety
    /// As for `realloc`.
    #[cold]
    unsafe fn move_over(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller of `realloc` vouches for size and alignment; both blocks hold the bytes that are copied.
        unsafe {
            let moved = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
            if !moved.is_null() {
                std::ptr::copy_nonoverlapping(block, moved, layout.size().min(new_size));
                self.dealloc(block, layout);
            }
            moved
        }
    }
}
