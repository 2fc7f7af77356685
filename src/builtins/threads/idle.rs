//! Waiting of the whole process: for a time, for something to read, for a signal.
//!
//! Guarantees to safe callers: the signal mask is as before when a function returns.

#![allow(unsafe_code, reason = "waits through the system's calls")]

use std::time::Instant;

/// Waits until the time has come, one of the files can be read, or a signal arrives. `is_interrupted` tells whether
/// one has arrived already: it is asked while none can.
pub(super) fn wait(deadline: Option<Instant>, descriptors: &[i32], is_interrupted: fn() -> bool) {
    let mut entries: Vec<libc::pollfd> = descriptors.iter().map(|descriptor| entry(*descriptor)).collect();
    let rest = deadline.map(|deadline| {
        let rest = deadline.saturating_duration_since(Instant::now());
        libc::timespec {
            tv_sec: libc::time_t::try_from(rest.as_secs()).unwrap_or(libc::time_t::MAX),
            tv_nsec: rest.subsec_nanos().into(),
        }
    });
    let rest = rest.as_ref().map_or(std::ptr::null(), std::ptr::from_ref);
    // SAFETY: zeroed masks are valid ones; all pointers are to locals or null; the mask is put back.
    unsafe {
        let mut interrupt: libc::sigset_t = std::mem::zeroed();
        let mut before: libc::sigset_t = std::mem::zeroed();
        libc::sigfillset(&raw mut interrupt);
        libc::pthread_sigmask(libc::SIG_BLOCK, &raw const interrupt, &raw mut before);
        if !is_interrupted() {
            libc::ppoll(entries.as_mut_ptr(), entries.len() as libc::nfds_t, rest, &raw const before);
        }
        libc::pthread_sigmask(libc::SIG_SETMASK, &raw const before, std::ptr::null_mut());
    }
}

/// Whether a file of the system can be read without waiting, be it that it is at its end.
pub(super) fn is_readable(descriptor: i32) -> bool {
    let mut entry = entry(descriptor);
    // SAFETY: one valid entry.
    let ready = unsafe { libc::poll(&raw mut entry, 1, 0) };
    ready != 0
}

fn entry(descriptor: i32) -> libc::pollfd {
    libc::pollfd { fd: descriptor, events: libc::POLLIN, revents: 0 }
}
