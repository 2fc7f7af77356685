//! Signals of the system: which have come, what is done with each, and timers that send one.
//!
//! The module `_signal` uses it.
//!
//! Guarantees to safe callers: the handler writes atomics and nothing else, and errno is as before when it returns.

#![allow(unsafe_code, reason = "signals are the system's")]

use crate::object::heap;
use std::io::{Error, Result};
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

/// One more than the highest number of a signal.
pub(super) const COUNT: usize = 65;

static PENDING: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
static ANY: AtomicBool = AtomicBool::new(false);
/// The request for a safe point of the thread of the interpreter.
static ATTENTION: AtomicPtr<AtomicBool> = AtomicPtr::new(std::ptr::null_mut());

extern "C" fn on_signal(signal: libc::c_int) {
    if let Some(pending) = usize::try_from(signal).ok().and_then(|signal| PENDING.get(signal)) {
        pending.store(true, Ordering::Relaxed);
    }
    ANY.store(true, Ordering::Relaxed);
    let attention = ATTENTION.load(Ordering::Acquire);
    if !attention.is_null() {
        // SAFETY: `prepare` stored a place that lives as long as the thread, which lives as long as its interpreter.
        unsafe { (*attention).store(true, Ordering::Relaxed) };
    }
}

/// Notes whose safe points are to be asked for.
pub(super) fn prepare() {
    ATTENTION.store(heap::attention_flag().cast_mut(), Ordering::Release);
}

/// What is done when a signal comes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// What the system does.
    Default,
    /// Nothing.
    Ignore,
    /// It is noted.
    Note,
}

/// Sets what is done when the signal comes.
pub(super) fn set_action(signal: i32, action: Action) -> Result<()> {
    // SAFETY: a zeroed `sigaction` is a valid one; the handler is async-signal-safe.
    unsafe {
        let mut wanted: libc::sigaction = std::mem::zeroed();
        wanted.sa_sigaction = match action {
            Action::Default => libc::SIG_DFL,
            Action::Ignore => libc::SIG_IGN,
            Action::Note => on_signal as *const () as libc::sighandler_t,
        };
        libc::sigemptyset(&raw mut wanted.sa_mask);
        match libc::sigaction(signal, &raw const wanted, std::ptr::null_mut()) {
            0 => Ok(()),
            _ => Err(Error::last_os_error()),
        }
    }
}

/// What is done when the signal comes; None where it is another handler of the process.
pub(super) fn action(signal: i32) -> Option<Action> {
    // SAFETY: a zeroed `sigaction` is a valid one; the pointer is to a local object.
    let found = unsafe {
        let mut found: libc::sigaction = std::mem::zeroed();
        libc::sigaction(signal, std::ptr::null(), &raw mut found);
        found.sa_sigaction
    };
    match found {
        libc::SIG_DFL => Some(Action::Default),
        libc::SIG_IGN => Some(Action::Ignore),
        _ => None,
    }
}

/// Whether a signal has come.
pub(super) fn is_pending() -> bool {
    ANY.load(Ordering::Relaxed)
}

/// The signals that have come since this was asked before, the lowest first.
pub(super) fn take() -> Vec<i32> {
    ANY.store(false, Ordering::Relaxed);
    let came = |signal: &usize| PENDING[*signal].swap(false, Ordering::Relaxed);
    (1..COUNT).filter(came).map(|signal| signal as i32).collect()
}

/// Sends a signal to the thread itself.
pub(super) fn raise(signal: i32) -> Result<()> {
    // SAFETY: numbers only.
    if unsafe { libc::raise(signal) } == 0 { Ok(()) } else { Err(Error::last_os_error()) }
}

/// Has SIGALRM come after so many seconds; the seconds that were left of an earlier time.
pub(super) fn alarm(seconds: u32) -> u32 {
    // SAFETY: numbers only.
    unsafe { libc::alarm(seconds) }
}

fn span(seconds: f64) -> libc::timeval {
    libc::timeval { tv_sec: seconds.trunc() as libc::time_t, tv_usec: (seconds.fract() * 1e6).round() as _ }
}

fn seconds(span: libc::timeval) -> f64 {
    span.tv_sec as f64 + span.tv_usec as f64 / 1e6
}

/// Sets a timer: the seconds until it sends its signal, and those between two signals; what it was set to before.
pub(super) fn set_timer(which: i32, first: f64, interval: f64) -> Result<(f64, f64)> {
    let wanted = libc::itimerval { it_value: span(first), it_interval: span(interval) };
    let mut before = libc::itimerval { it_value: span(0.0), it_interval: span(0.0) };
    // SAFETY: both pointers are to local objects.
    match unsafe { libc::setitimer(which as _, &raw const wanted, &raw mut before) } {
        0 => Ok((seconds(before.it_value), seconds(before.it_interval))),
        _ => Err(Error::last_os_error()),
    }
}

/// What a timer is set to.
pub(super) fn timer(which: i32) -> Result<(f64, f64)> {
    let mut found = libc::itimerval { it_value: span(0.0), it_interval: span(0.0) };
    // SAFETY: the pointer is to a local object.
    match unsafe { libc::getitimer(which as _, &raw mut found) } {
        0 => Ok((seconds(found.it_value), seconds(found.it_interval))),
        _ => Err(Error::last_os_error()),
    }
}

/// Waits until a signal comes, unless one waits already.
pub(super) fn pause(is_pending: fn() -> bool) {
    // SAFETY: zeroed masks are valid ones; all pointers are to locals or null; the mask is put back.
    unsafe {
        let mut all: libc::sigset_t = std::mem::zeroed();
        let mut before: libc::sigset_t = std::mem::zeroed();
        libc::sigfillset(&raw mut all);
        libc::pthread_sigmask(libc::SIG_BLOCK, &raw const all, &raw mut before);
        if !is_pending() {
            libc::sigsuspend(&raw const before);
        }
        libc::pthread_sigmask(libc::SIG_SETMASK, &raw const before, std::ptr::null_mut());
    }
}

/// Blocks, lets through (where `how` says so) or sets the signals of a mask; the signals that were blocked before.
pub(super) fn set_mask(how: i32, signals: &[i32]) -> Result<Vec<i32>> {
    // SAFETY: zeroed masks are valid ones; all pointers are to locals.
    unsafe {
        let mut mask: libc::sigset_t = std::mem::zeroed();
        let mut before: libc::sigset_t = std::mem::zeroed();
        libc::sigemptyset(&raw mut mask);
        for signal in signals {
            libc::sigaddset(&raw mut mask, *signal);
        }
        match libc::pthread_sigmask(how, &raw const mask, &raw mut before) {
            0 => Ok((1..COUNT as i32).filter(|signal| libc::sigismember(&raw const before, *signal) == 1).collect()),
            error => Err(Error::from_raw_os_error(error)),
        }
    }
}
