//! What the command does with its process: Ctrl-C, the end, whether somebody still reads the output.
//!
//! Guarantees to safe callers: the handler of the signal writes two atomics and nothing else.

#![allow(unsafe_code, reason = "signals and the end of the process are the system's")]

use crate::object::{heap, safe_point};
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
/// The main thread's request for a safe point.
static ATTENTION: AtomicPtr<AtomicBool> = AtomicPtr::new(std::ptr::null_mut());

extern "C" fn on_interrupt(_: libc::c_int) {
    INTERRUPTED.store(true, Ordering::Relaxed);
    let attention = ATTENTION.load(Ordering::Acquire);
    if !attention.is_null() {
        // SAFETY: `catch_interrupts` stored a place that lives as long as the process.
        unsafe { (*attention).store(true, Ordering::Relaxed) };
    }
}

/// Lets Ctrl-C raise KeyboardInterrupt at the next safe point; to be called by the main thread, which lives as
/// long as the process does.
pub(super) fn catch_interrupts() {
    safe_point::set_interrupt_hooks(
        || INTERRUPTED.load(Ordering::Relaxed),
        || INTERRUPTED.swap(false, Ordering::Relaxed),
    );
    ATTENTION.store(heap::attention_flag().cast_mut(), Ordering::Release);
    // SAFETY: a zeroed `sigaction` is a valid one; the handler is async-signal-safe.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = on_interrupt as *const () as libc::sighandler_t;
        libc::sigemptyset(&raw mut action.sa_mask);
        let mut before: libc::sigaction = std::mem::zeroed();
        // A command that was started in the background, with the signal ignored, goes on ignoring it.
        libc::sigaction(libc::SIGINT, std::ptr::null(), &raw mut before);
        if before.sa_sigaction != libc::SIG_IGN {
            libc::sigaction(libc::SIGINT, &raw const action, std::ptr::null_mut());
        }
    }
}

/// Ends the process at once: what is still suspended on native stacks stays as it is.
pub(super) fn exit(code: u8) -> ! {
    #[cfg(records_profile)]
    std::process::exit(i32::from(code));
    #[cfg(not(records_profile))]
    // SAFETY: ends the process.
    unsafe {
        libc::_exit(i32::from(code))
    }
}

/// Ends the process as Ctrl-C ends one that does not catch it, so that a shell's loop ends too.
pub(super) fn exit_interrupted() -> ! {
    // SAFETY: the default action of the signal is to end the process.
    unsafe {
        libc::signal(libc::SIGINT, libc::SIG_DFL);
        libc::raise(libc::SIGINT);
    }
    exit(130)
}

/// Whether nobody reads the standard output any more.
pub(super) fn output_is_broken() -> bool {
    let mut output = libc::pollfd { fd: 1, events: libc::POLLOUT, revents: 0 };
    // SAFETY: one valid entry.
    let ready = unsafe { libc::poll(&raw mut output, 1, 0) };
    ready > 0 && output.revents & libc::POLLERR != 0
}
