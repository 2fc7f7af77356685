//! Waiting of the whole process: for a time, for a file of the system, for a signal.
//!
//! Guarantees to safe callers: the signal mask is as before when a function returns.

#![allow(unsafe_code, reason = "waits through the system's calls")]

use std::time::Instant;

/// A file of the system that somebody waits for.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    /// Its number.
    pub(crate) descriptor: i32,
    /// Which of the events of `poll` are waited for.
    pub(crate) events: i16,
}

impl Wanted {
    /// A file that shall be read or written.
    pub(super) fn new(descriptor: i32, way: Way) -> Wanted {
        let events = match way {
            Way::Input => libc::POLLIN,
            Way::Output => libc::POLLOUT,
        };
        Wanted { descriptor, events }
    }
}

/// What is done with a file.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    /// It is read.
    Input,
    /// It is written.
    Output,
}

/// Waits until the time has come, one of the files is ready, or a signal arrives. `is_interrupted` tells whether
/// one has arrived already: it is asked while none can.
pub(super) fn wait(deadline: Option<Instant>, files: &[Wanted], is_interrupted: fn() -> bool) {
    let mut entries: Vec<libc::pollfd> = files.iter().map(|wanted| entry(*wanted)).collect();
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

/// Whether a file of the system can be read without waiting, be it that it is at its end, or written.
pub(super) fn is_ready(wanted: Wanted) -> bool {
    let mut entry = entry(wanted);
    // SAFETY: one valid entry.
    let ready = unsafe { libc::poll(&raw mut entry, 1, 0) };
    ready != 0
}

/// Whether reading and writing a file wait where it is not ready.
pub(super) fn can_wait(descriptor: i32) -> bool {
    // SAFETY: asks for the flags of a number, whatever it is.
    let flags = unsafe { libc::fcntl(descriptor, libc::F_GETFL) };
    flags != -1 && flags & libc::O_NONBLOCK == 0
}

fn entry(wanted: Wanted) -> libc::pollfd {
    libc::pollfd { fd: wanted.descriptor, events: wanted.events, revents: 0 }
}
