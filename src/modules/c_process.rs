//! What the C library does for processes, their rights, their environment, and their open files.
//!
//! The module `_os` uses it, in `processes.rs`.
//!
//! Guarantees to safe callers: every pointer that the C functions get is to a local object, every text ends in a NUL,
//! and what fails comes back as the system's error.

#![allow(unsafe_code, reason = "calls functions of the C library")]

use std::ffi::{CStr, CString};
use std::io::{Error, Result};

fn checked(result: i32) -> Result<i32> {
    if result == -1 { Err(Error::last_os_error()) } else { Ok(result) }
}

/// The ends of a new pipe, for reading and for writing.
pub(super) fn pipe(flags: i32) -> Result<(i32, i32)> {
    let mut ends = [0; 2];
    // SAFETY: the array has the two places that are filled.
    checked(unsafe { libc::pipe2(ends.as_mut_ptr(), flags) })?;
    Ok((ends[0], ends[1]))
}

/// A further number of an open file, which programs that are started do not get.
pub(super) fn duplicate(number: i32) -> Result<i32> {
    // SAFETY: numbers only.
    checked(unsafe { libc::fcntl(number, libc::F_DUPFD_CLOEXEC, 0) })
}

/// Gives an open file another number, which is closed before where it is open.
pub(super) fn duplicate_to(number: i32, other: i32, inheritable: bool) -> Result<i32> {
    let flags = if inheritable || number == other { 0 } else { libc::O_CLOEXEC };
    if number == other {
        return Ok(other);
    }
    // SAFETY: numbers only.
    checked(unsafe { libc::dup3(number, other, flags) })
}

/// Whether programs that are started get the open file.
pub(super) fn is_inheritable(number: i32) -> Result<bool> {
    // SAFETY: numbers only.
    Ok(checked(unsafe { libc::fcntl(number, libc::F_GETFD) })? & libc::FD_CLOEXEC == 0)
}

/// Sets whether programs that are started get the open file.
pub(super) fn set_inheritable(number: i32, inheritable: bool) -> Result<()> {
    // SAFETY: numbers only.
    unsafe {
        let flags = checked(libc::fcntl(number, libc::F_GETFD))?;
        let flags = if inheritable { flags & !libc::FD_CLOEXEC } else { flags | libc::FD_CLOEXEC };
        checked(libc::fcntl(number, libc::F_SETFD, flags)).map(drop)
    }
}

/// Whether reading and writing wait.
pub(super) fn is_blocking(number: i32) -> Result<bool> {
    // SAFETY: numbers only.
    Ok(checked(unsafe { libc::fcntl(number, libc::F_GETFL) })? & libc::O_NONBLOCK == 0)
}

/// Sets whether reading and writing wait.
pub(super) fn set_blocking(number: i32, blocking: bool) -> Result<()> {
    // SAFETY: numbers only.
    unsafe {
        let flags = checked(libc::fcntl(number, libc::F_GETFL))?;
        let flags = if blocking { flags & !libc::O_NONBLOCK } else { flags | libc::O_NONBLOCK };
        checked(libc::fcntl(number, libc::F_SETFL, flags)).map(drop)
    }
}

/// Sends a signal to a process, or to a group of them where the number is negative.
pub(super) fn kill(process: i32, signal: i32) -> Result<()> {
    // SAFETY: numbers only.
    checked(unsafe { libc::kill(process, signal) }).map(drop)
}

/// Makes a copy of the process: 0 in the copy, its number in the original.
pub(super) fn fork() -> Result<i32> {
    // SAFETY: the interpreter runs on one thread of the system.
    checked(unsafe { libc::fork() })
}

/// Waits for a child: its number and its status.
pub(super) fn wait(process: i32, options: i32) -> Result<(i32, i32)> {
    let mut status = 0;
    // SAFETY: the pointer is to a local object.
    let found = checked(unsafe { libc::waitpid(process, &raw mut status, options) })?;
    Ok((found, status))
}

/// Runs a program in the place of this one; comes back where it cannot.
pub(super) fn execute(path: &CStr, arguments: &[CString], environment: &[CString]) -> Error {
    let pointers = |texts: &[CString]| {
        let mut pointers: Vec<*const libc::c_char> = texts.iter().map(|text| text.as_ptr()).collect();
        pointers.push(std::ptr::null());
        pointers
    };
    let (arguments, environment) = (pointers(arguments), pointers(environment));
    // SAFETY: both lists end in a null pointer, and what they point to lives.
    unsafe { libc::execve(path.as_ptr(), arguments.as_ptr(), environment.as_ptr()) };
    Error::last_os_error()
}

/// Sets a variable of the process's environment, or takes it away.
pub(super) fn set_environment(name: &CStr, value: Option<&CStr>) -> Result<()> {
    // SAFETY: the interpreter runs on one thread of the system, so that nobody reads the environment meanwhile.
    let result = unsafe {
        match value {
            Some(value) => libc::setenv(name.as_ptr(), value.as_ptr(), 1),
            None => libc::unsetenv(name.as_ptr()),
        }
    };
    checked(result).map(drop)
}

/// The mask of rights that new files do not get; sets another one.
pub(super) fn mask(mask: i32) -> i32 {
    // SAFETY: numbers only.
    unsafe { libc::umask(mask as libc::mode_t) as i32 }
}

/// The processor times of the process and its children, and the time of day, in seconds.
pub(super) fn times() -> [f64; 5] {
    // SAFETY: a zeroed structure of numbers; the pointer is to a local object.
    unsafe {
        let mut times: libc::tms = std::mem::zeroed();
        let elapsed = libc::times(&raw mut times);
        let second = libc::sysconf(libc::_SC_CLK_TCK) as f64;
        [times.tms_utime, times.tms_stime, times.tms_cutime, times.tms_cstime, elapsed]
            .map(|ticks| ticks as f64 / second)
    }
}

/// What the system says of itself: a limit, or a size; -1 where there is none.
pub(super) fn configuration(name: i32) -> Result<i64> {
    // SAFETY: the pointer is to the thread's own variable.
    unsafe {
        *libc::__errno_location() = 0;
        match libc::sysconf(name) {
            -1 if *libc::__errno_location() != 0 => Err(Error::last_os_error()),
            value => Ok(value),
        }
    }
}

/// A number of the process: `which` is a letter for each.
pub(super) fn identity(which: Identity) -> i32 {
    // SAFETY: no arguments.
    unsafe {
        match which {
            Identity::User => libc::getuid() as i32,
            Identity::EffectiveUser => libc::geteuid() as i32,
            Identity::Group => libc::getgid() as i32,
            Identity::EffectiveGroup => libc::getegid() as i32,
            Identity::ProcessGroup => libc::getpgrp(),
        }
    }
}

/// A number of the process.
#[derive(Clone, Copy)]
pub(super) enum Identity {
    /// Whose it is.
    User,
    /// With whose rights it runs.
    EffectiveUser,
    /// The group that it is of.
    Group,
    /// The group with whose rights it runs.
    EffectiveGroup,
    /// The group of processes that it is in.
    ProcessGroup,
}

/// The group of processes that one is in.
pub(super) fn group_of(process: i32) -> Result<i32> {
    // SAFETY: numbers only.
    checked(unsafe { libc::getpgid(process) })
}

/// The session that a process is in.
pub(super) fn session_of(process: i32) -> Result<i32> {
    // SAFETY: numbers only.
    checked(unsafe { libc::getsid(process) })
}

/// Begins a session.
pub(super) fn begin_session() -> Result<()> {
    // SAFETY: no arguments.
    checked(unsafe { libc::setsid() }).map(drop)
}

/// Puts a process into a group.
pub(super) fn set_group(process: i32, group: i32) -> Result<()> {
    // SAFETY: numbers only.
    checked(unsafe { libc::setpgid(process, group) }).map(drop)
}

/// Makes the process give way more; how much it does now.
pub(super) fn give_way(more: i32) -> Result<i32> {
    // SAFETY: the pointer is to the thread's own variable.
    unsafe {
        *libc::__errno_location() = 0;
        match libc::nice(more) {
            -1 if *libc::__errno_location() != 0 => Err(Error::last_os_error()),
            value => Ok(value),
        }
    }
}

/// Whether the process may use a file so.
pub(super) fn may_access(path: &CStr, mode: i32) -> bool {
    // SAFETY: the text ends in a NUL.
    unsafe { libc::access(path.as_ptr(), mode) == 0 }
}

/// Makes a named pipe.
pub(super) fn make_pipe(path: &CStr, mode: i32) -> Result<()> {
    // SAFETY: the text ends in a NUL.
    checked(unsafe { libc::mkfifo(path.as_ptr(), mode as libc::mode_t) }).map(drop)
}

/// The columns and lines of a terminal.
pub(super) fn terminal_size(number: i32) -> Result<(u16, u16)> {
    let mut size = libc::winsize { ws_row: 0, ws_col: 0, ws_xpixel: 0, ws_ypixel: 0 };
    // SAFETY: the pointer is to a local object of the kind that is asked for.
    checked(unsafe { libc::ioctl(number, libc::TIOCGWINSZ, &raw mut size) })?;
    Ok((size.ws_col, size.ws_row))
}

/// Waits until one of the files is ready for what it is asked for, or so many milliseconds have passed; what each is
/// ready for.
pub(super) fn poll(entries: &[(i32, i16)], milliseconds: i32) -> Result<Vec<i16>> {
    let mut entries: Vec<libc::pollfd> =
        entries.iter().map(|(fd, events)| libc::pollfd { fd: *fd, events: *events, revents: 0 }).collect();
    // SAFETY: so many valid entries.
    checked(unsafe { libc::poll(entries.as_mut_ptr(), entries.len() as libc::nfds_t, milliseconds) })?;
    Ok(entries.iter().map(|entry| entry.revents).collect())
}

/// The version of the C library.
pub(super) fn library_version() -> String {
    // SAFETY: a text of the C library that ends in a NUL, and lives as long as the process.
    unsafe { CStr::from_ptr(libc::gnu_get_libc_version()) }.to_string_lossy().into_owned()
}

/// Ends the process at once.
pub(super) fn exit(code: i32) -> ! {
    // SAFETY: ends the process.
    unsafe { libc::_exit(code) }
}

/// What there is to know of the file system of a file: sizes, counts, flags and the longest name.
pub(super) fn space(path: &CStr) -> Result<[u64; 11]> {
    // SAFETY: a structure of numbers, for which nothing is a value.
    let mut found: libc::statvfs = unsafe { std::mem::zeroed() };
    // SAFETY: the text ends in a NUL; the structure is a local.
    checked(unsafe { libc::statvfs(path.as_ptr(), &raw mut found) })?;
    Ok([
        found.f_bsize,
        found.f_frsize,
        found.f_blocks,
        found.f_bfree,
        found.f_bavail,
        found.f_files,
        found.f_ffree,
        found.f_favail,
        found.f_flag,
        found.f_namemax,
        found.f_fsid,
    ])
}

/// Sets when a file was read and changed, in seconds and nanoseconds; now, where nothing is given.
pub(super) fn set_times(path: &CStr, times: Option<[(i64, i64); 2]>, follow: bool) -> Result<()> {
    let times = times.map(|both| both.map(|(seconds, rest)| libc::timespec { tv_sec: seconds, tv_nsec: rest }));
    let place = times.as_ref().map_or(std::ptr::null(), |both| both.as_ptr());
    let flags = if follow { 0 } else { libc::AT_SYMLINK_NOFOLLOW };
    // SAFETY: the text ends in a NUL; the times are none, or two of a local array.
    checked(unsafe { libc::utimensat(libc::AT_FDCWD, path.as_ptr(), place, flags) }).map(drop)
}
