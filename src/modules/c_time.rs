//! The calendar of the C library, with its knowledge of time zones, and the clocks of the processor.
//!
//! The module `time` uses it.
//!
//! Guarantees to safe callers: every pointer that the C functions get is to a local object, and every text ends in
//! a NUL.

#![allow(unsafe_code, reason = "calls functions of the C library")]

use std::ffi::{CStr, CString};

/// A moment as a calendar shows it, counted as C does: years from 1900, months from 0, weekdays from Sunday.
#[derive(Clone, Debug, Default)]
pub(super) struct Moment {
    pub(super) second: i32,
    pub(super) minute: i32,
    pub(super) hour: i32,
    pub(super) day: i32,
    pub(super) month: i32,
    pub(super) year: i32,
    pub(super) weekday: i32,
    pub(super) day_of_year: i32,
    pub(super) daylight: i32,
    pub(super) offset: i64,
    pub(super) zone: String,
}

fn empty() -> libc::tm {
    // SAFETY: all fields are numbers but for one pointer, which may be null.
    unsafe { std::mem::zeroed() }
}

impl Moment {
    fn of(parts: &libc::tm) -> Self {
        let zone = if parts.tm_zone.is_null() {
            String::new()
        } else {
            // SAFETY: the C library's text, which ends in a NUL and lives as long as the process's time zone.
            unsafe { CStr::from_ptr(parts.tm_zone) }.to_string_lossy().into_owned()
        };
        Moment {
            second: parts.tm_sec,
            minute: parts.tm_min,
            hour: parts.tm_hour,
            day: parts.tm_mday,
            month: parts.tm_mon,
            year: parts.tm_year,
            weekday: parts.tm_wday,
            day_of_year: parts.tm_yday,
            daylight: parts.tm_isdst,
            offset: parts.tm_gmtoff,
            zone,
        }
    }

    /// C's structure; `zone` is what its pointer points to.
    fn parts(&self, zone: &CStr) -> libc::tm {
        let mut parts = empty();
        parts.tm_sec = self.second;
        parts.tm_min = self.minute;
        parts.tm_hour = self.hour;
        parts.tm_mday = self.day;
        parts.tm_mon = self.month;
        parts.tm_year = self.year;
        parts.tm_wday = self.weekday;
        parts.tm_yday = self.day_of_year;
        parts.tm_isdst = self.daylight;
        parts.tm_gmtoff = self.offset;
        parts.tm_zone = zone.as_ptr();
        parts
    }

    fn zone_text(&self) -> CString {
        CString::new(self.zone.as_str()).unwrap_or_default()
    }

    /// The seconds since 1970 of a moment in local time; None where they are beyond the numbers.
    pub(super) fn timestamp(&self) -> Option<i64> {
        let zone = self.zone_text();
        let mut parts = self.parts(&zone);
        // The weekday is computed; it stays as it is where the call fails.
        parts.tm_wday = -1;
        // SAFETY: the pointer is to a local object.
        let seconds = unsafe { libc::mktime(&mut parts) };
        if seconds == -1 && parts.tm_wday == -1 { None } else { Some(seconds) }
    }

    /// The moment as a format shows it.
    pub(super) fn format(&self, format: &str) -> String {
        let zone = self.zone_text();
        let parts = self.parts(&zone);
        let Ok(format) = CString::new(format) else { return String::new() };
        if format.is_empty() {
            return String::new();
        }
        let mut buffer = vec![0u8; 1024];
        loop {
            // SAFETY: the buffer has the length that is given, the format ends in a NUL, `parts` is a local object.
            let written = unsafe { libc::strftime(buffer.as_mut_ptr().cast(), buffer.len(), format.as_ptr(), &parts) };
            // Nothing written may mean that there is nothing to write: then a larger buffer does not help.
            if written > 0 || buffer.len() >= 256 * format.as_bytes().len().max(4) {
                buffer.truncate(written);
                return String::from_utf8_lossy(&buffer).into_owned();
            }
            buffer.resize(buffer.len() * 2, 0);
        }
    }
}

/// The moment of a number of seconds since 1970 in local time; None where the year does not fit.
pub(super) fn local(seconds: i64) -> Option<Moment> {
    let mut parts = empty();
    // SAFETY: both pointers are to local objects.
    let found = unsafe { libc::localtime_r(&seconds, &mut parts) };
    (!found.is_null()).then(|| Moment::of(&parts))
}

/// The moment of a number of seconds since 1970 in universal time; None where the year does not fit.
pub(super) fn universal(seconds: i64) -> Option<Moment> {
    let mut parts = empty();
    // SAFETY: both pointers are to local objects.
    let found = unsafe { libc::gmtime_r(&seconds, &mut parts) };
    (!found.is_null()).then(|| Moment::of(&parts))
}

/// A clock of the system.
#[derive(Clone, Copy)]
pub(super) enum Clock {
    /// The time of day.
    Realtime,
    /// What never goes back.
    Monotonic,
    /// The processor time of the process.
    Process,
    /// The processor time of the thread.
    Thread,
}

/// What a clock shows, in nanoseconds.
pub(super) fn nanoseconds(clock: Clock) -> i64 {
    let number = match clock {
        Clock::Realtime => libc::CLOCK_REALTIME,
        Clock::Monotonic => libc::CLOCK_MONOTONIC,
        Clock::Process => libc::CLOCK_PROCESS_CPUTIME_ID,
        Clock::Thread => libc::CLOCK_THREAD_CPUTIME_ID,
    };
    read_clock(number).unwrap_or(0)
}

/// What the clock of the number shows, in nanoseconds.
pub(super) fn read_clock(number: i32) -> std::io::Result<i64> {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a local object.
    match unsafe { libc::clock_gettime(number, &mut time) } {
        0 => Ok(time.tv_sec * 1_000_000_000 + time.tv_nsec),
        _ => Err(std::io::Error::last_os_error()),
    }
}

/// How fine the clock of the number is, in nanoseconds.
pub(super) fn clock_resolution(number: i32) -> std::io::Result<i64> {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the pointer is to a local object.
    match unsafe { libc::clock_getres(number, &mut time) } {
        0 => Ok(time.tv_sec * 1_000_000_000 + time.tv_nsec),
        _ => Err(std::io::Error::last_os_error()),
    }
}

/// Has the C library look at the environment variable TZ again.
pub(super) fn forget_zone() {
    unsafe extern "C" {
        fn tzset();
    }
    // SAFETY: nothing else of the process reads the environment meanwhile, for the interpreter runs on one thread.
    unsafe { tzset() };
}
