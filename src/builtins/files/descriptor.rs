//! Files of the system by their numbers: for `open` of a number, and for the functions of `os` that take one.
//!
//! Guarantees to safe callers: a number that is no open file of the process is refused before anything is made of it.
//! As in C, whoever closes a number that somebody else still uses takes the file away from them.

#![allow(unsafe_code, reason = "makes files of numbers")]

use std::fs::File;
use std::io::{Error, Result};
use std::mem::ManuallyDrop;
use std::os::fd::FromRawFd;

/// Refuses what is no open file.
fn check(number: i32) -> Result<()> {
    // SAFETY: asks for the flags of a number, whatever it is.
    match unsafe { libc::fcntl(number, libc::F_GETFD) } {
        -1 => Err(Error::last_os_error()),
        _ => Ok(()),
    }
}

/// The open file of the number, which is closed with it.
pub(crate) fn adopt(number: i32) -> Result<File> {
    check(number)?;
    // SAFETY: the number is an open file's. Whoever gave it hands it over: a script, or a stream, of which `Stream::leave`
    // makes one of two owners let go before the other closes it.
    Ok(unsafe { File::from_raw_fd(number) })
}

/// Works on the open file of the number, and leaves it open.
pub(crate) fn with<R>(number: i32, work: impl FnOnce(&mut File) -> Result<R>) -> Result<R> {
    check(number)?;
    // SAFETY: the number is an open file's, and the file is not dropped here.
    let mut file = ManuallyDrop::new(unsafe { File::from_raw_fd(number) });
    work(&mut file)
}
