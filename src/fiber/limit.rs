//! The software stack limit: is there room for another call?
//!
//! Every script call asks [`stack_is_low`] and continues in [`grow`](super::grow) when it is. On a pooled stack the
//! limit follows from the slot; on the thread's native stack, which belongs to the host, [`init_thread`] finds it.
#![allow(unsafe_code, reason = "the stack pointer is read in assembly, the native stack's bounds through libc")]

use std::cell::Cell;
use std::mem::MaybeUninit;
use std::ptr;

use super::context::THREAD;
use super::stack::HEADROOM;

/// How much of the native stack is used, at most.
///
/// More may be promised than there is: of an unlimited stack the system says terabytes, while other mappings stand in
/// its way. And what the host has of its stack is the host's.
const MAX_NATIVE: usize = 8 << 20;

thread_local! {
    static NATIVE: Cell<Option<Native>> = const { Cell::new(None) };
}

/// The native stack of this thread.
#[derive(Clone, Copy)]
struct Native {
    /// The lowest usable address.
    end: usize,
    /// The address just above the highest.
    top: usize,
    /// The stack pointer at which it counts as low.
    limit: usize,
}

/// Whether the running code should continue on a further stack before it calls deeper.
///
/// From the first time this says so, [`HEADROOM`] bytes are left.
#[inline(always)]
pub(crate) fn stack_is_low() -> bool {
    THREAD.with(|thread| stack_pointer() <= thread.limit.get())
}

/// Sets the limit for the native stack that this is called on; before, it counts as endless.
///
/// Call it wherever a host enters, however deep the host's stack is by then and as often as it likes. On a stack of
/// this layer it does nothing. On a native stack that is not the thread's own (a host may have coroutines too) nothing
/// is known of the bounds; such a stack counts as low, and whatever is called there continues on a pooled one.
pub(crate) fn init_thread() {
    THREAD.with(|thread| {
        let pooled = !thread.fiber.get().is_null() || !thread.coroutine.get().is_null() || thread.segments.get() > 0;
        if pooled {
            return;
        }
        let limit = native(stack_pointer()).map_or(usize::MAX, |native| native.limit);
        thread.limit.set(limit);
    });
}

/// The thread's own stack, if that is where the stack pointer `here` is.
fn native(here: usize) -> Option<Native> {
    let native = match NATIVE.get() {
        Some(native) => native,
        None => {
            let (end, top) = main_bounds(here).or_else(native_bounds)?;
            // What the host has used before it called does not count against the cap.
            Native { end, top, limit: (end + HEADROOM).max(here.saturating_sub(MAX_NATIVE)) }
        }
    };
    if !native.holds(here) {
        return None;
    }
    NATIVE.set(Some(native));
    Some(native)
}

impl Native {
    /// Whether an address is on this stack.
    fn holds(&self, pointer: usize) -> bool {
        (self.end..self.top).contains(&pointer)
    }
}

/// As `native_bounds`, where `here` is on the stack of the process's first thread; for that one the C library reads
/// through the list of all mappings.
#[cfg(target_os = "linux")]
fn main_bounds(here: usize) -> Option<(usize, usize)> {
    let mut limit = MaybeUninit::<libc::rlimit>::uninit();
    // SAFETY: the limit is read only where the call has succeeded.
    let size = unsafe {
        if libc::getrlimit(libc::RLIMIT_STACK, limit.as_mut_ptr()) != 0 {
            return None;
        }
        limit.assume_init().rlim_cur
    };
    // The kernel puts the program's name at the top of the stack, with a word of zero above it.
    // SAFETY: the name, where there is one, ends with a zero and stays where it is.
    let top = unsafe {
        let name = ptr::with_exposed_provenance::<libc::c_char>(libc::getauxval(libc::AT_EXECFN) as usize);
        if name.is_null() {
            return None;
        }
        name.addr() + libc::strlen(name) + 1 + size_of::<usize>()
    };
    let end = top.saturating_sub(usize::try_from(size).unwrap_or(usize::MAX));
    (end..top).contains(&here).then_some((end, top))
}

#[cfg(not(target_os = "linux"))]
fn main_bounds(_here: usize) -> Option<(usize, usize)> {
    None
}

/// The lowest usable address of this thread's stack and the address just above it.
fn native_bounds() -> Option<(usize, usize)> {
    let mut attributes = MaybeUninit::<libc::pthread_attr_t>::uninit();
    let (mut end, mut size, mut guard) = (ptr::null_mut(), 0, 0);
    // SAFETY: the attributes are initialised by the first call, read only if it succeeded, and destroyed once; all
    // other pointers are to locals.
    let found = unsafe {
        if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
            return None;
        }
        let found = libc::pthread_attr_getstack(attributes.as_ptr(), &mut end, &mut size) == 0
            && libc::pthread_attr_getguardsize(attributes.as_ptr(), &mut guard) == 0;
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
        found
    };
    // Some versions of the C library count the guard page as part of the stack.
    found.then(|| (end.addr() + guard, end.addr() + size))
}

/// The stack pointer, or an address close above it.
#[inline(always)]
pub(super) fn stack_pointer() -> usize {
    #[cfg(target_arch = "x86_64")]
    {
        let pointer;
        // SAFETY: this reads a register and does nothing else.
        unsafe { std::arch::asm!("mov {}, rsp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
        pointer
    }
    #[cfg(target_arch = "aarch64")]
    {
        let pointer;
        // SAFETY: this reads a register and does nothing else.
        unsafe { std::arch::asm!("mov {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
        pointer
    }
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    {
        let local = 0u8;
        std::hint::black_box(&raw const local).addr()
    }
}
