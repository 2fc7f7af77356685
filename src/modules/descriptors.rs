//! Open files by their numbers, for `os.open` and its kin; the module `_os` lists the functions.

use crate::builtins::argument::{c_int, size};
use crate::builtins::exceptions::os_error;
use crate::builtins::files::{descriptor, path_of};
use crate::builtins::threads::{self, Way};
use crate::object::bytes::Bytes;
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::to_float;
use crate::object::{Result, Value};
use std::fs::{File, FileTimes, OpenOptions};
use std::io::{Error, IsTerminal, Read, Seek, SeekFrom, Write};
use std::os::fd::IntoRawFd;
use std::os::unix::fs::OpenOptionsExt;
use std::time::{Duration, SystemTime};

/// The bytes that `read` puts into a buffer of a length, as an object.
///
/// # Errors
/// OSError, and what the handlers of signals raise meanwhile.
pub(super) fn read_up_to(length: usize, read: impl FnOnce(&mut [u8]) -> Result<std::io::Result<usize>>) -> Result {
    let mut data = vec![0; length.min(1 << 26)];
    match read(&mut data)? {
        Ok(count) => {
            data.truncate(count);
            Ok(Bytes::new(data).into())
        }
        Err(error) => Err(os_error(&error, Value::None)),
    }
}

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "open(path, flags, mode=511)",
        "Open a file for low level IO.  Returns a file descriptor (integer).",
        |args| {
            let (flags, mode) = (c_int(&args[1])?, c_int(&args[2])?);
            let access = flags & libc::O_ACCMODE;
            let mut options = OpenOptions::new();
            options
                .read(access != libc::O_WRONLY)
                .write(access != libc::O_RDONLY)
                .custom_flags(flags & !libc::O_ACCMODE)
                .mode(mode as u32);
            // The library makes files only where it is told so itself.
            if flags & libc::O_CREAT != 0 && access != libc::O_RDONLY {
                match flags & libc::O_EXCL {
                    0 => options.create(true),
                    _ => options.create_new(true),
                };
            }
            match options.open(path_of(&args[0])?) {
                Ok(file) => Ok(Value::Int(i64::from(file.into_raw_fd()))),
                Err(error) => Err(os_error(&error, args[0].clone())),
            }
        },
    ),
    native("close(fd)", "Close a file descriptor.", |args| done(descriptor::adopt(c_int(&args[0])?).map(drop))),
    native("read(fd, length, /)", "Read from a file descriptor.  Returns a bytes object.", |args| {
        let Ok(length) = usize::try_from(size(&args[1])?) else {
            return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None));
        };
        let number = c_int(&args[0])?;
        threads::wait_for_file(number, Way::Input)?;
        read_up_to(length, |data| threads::persist(|| descriptor::with(number, |file| file.read(data))))
    }),
    native("write(fd, data, /)", "Write a bytes object to a file descriptor.", |args| {
        let Some(data) = args[1].contents() else {
            return Err(type_error(format!("a bytes-like object is required, not '{}'", args[1].class_name())));
        };
        write(c_int(&args[0])?, &data)
    }),
    native("fsync(fd)", "Force write of fd to disk.", |args| {
        done(descriptor::with(c_int(&args[0])?, |file| file.sync_all()))
    }),
    native(
        "ftruncate(fd, length, /)",
        "Truncate a file, specified by file descriptor, to a specific length.",
        |args| {
            let Ok(length) = u64::try_from(size(&args[1])?) else {
                return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None));
            };
            done(descriptor::with(c_int(&args[0])?, |file| file.set_len(length)))
        },
    ),
    native("isatty(fd, /)", "Return True if the fd is connected to a terminal.", |args| {
        Ok(Value::bool(descriptor::with(c_int(&args[0])?, |file| Ok(file.is_terminal())).unwrap_or(false)))
    }),
    native(
        "lseek(fd, position, whence, /)",
        "Set the position of a file descriptor.  Return the new position.",
        |args| {
            let position = size(&args[1])?;
            let place = match c_int(&args[2])? {
                0 => SeekFrom::Start(u64::try_from(position).unwrap_or(u64::MAX)),
                1 => SeekFrom::Current(position),
                2 => SeekFrom::End(position),
                _ => return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None)),
            };
            let moved = descriptor::with(c_int(&args[0])?, |file| file.seek(place));
            moved.map(|place| Value::Int(place as i64)).map_err(|error| os_error(&error, Value::None))
        },
    ),
    native("strerror(code, /)", "Translate an error code to a message string.", |args| {
        let full = Error::from_raw_os_error(c_int(&args[0])?).to_string();
        Ok(Value::str(full.split(" (os error").next().unwrap_or(&full)))
    }),
    native("truncate(path, length)", "Truncate a file, specified by path, to a specific length.", |args| {
        let Ok(length) = u64::try_from(size(&args[1])?) else {
            return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), args[0].clone()));
        };
        let done = OpenOptions::new().write(true).open(path_of(&args[0])?).and_then(|file| file.set_len(length));
        done.map(|()| Value::None).map_err(|error| os_error(&error, args[0].clone()))
    }),
    native("utime(path, accessed, modified, /)", "Set the access and modified time of path.", |args| {
        let times = FileTimes::new().set_accessed(time(&args[1])?).set_modified(time(&args[2])?);
        let done = File::open(path_of(&args[0])?).and_then(|file| file.set_times(times));
        done.map(|()| Value::None).map_err(|error| os_error(&error, Value::None))
    }),
];

/// Writes to a file by its number: with other threads, in pieces that surely go out at once.
fn write(number: i32, data: &[u8]) -> Result {
    let mut rest = data;
    loop {
        threads::wait_for_file(number, Way::Output)?;
        let most = if threads::are_several() { rest.len().min(libc::PIPE_BUF) } else { rest.len() };
        match threads::persist(|| descriptor::with(number, |file| file.write(&rest[..most])))? {
            Ok(count) if 0 < count && count < rest.len() && count == most => rest = &rest[count..],
            Ok(count) => return Ok((data.len() - rest.len() + count).into()),
            Err(_) if rest.len() < data.len() => return Ok((data.len() - rest.len()).into()),
            Err(error) => return Err(os_error(&error, Value::None)),
        }
    }
}

fn done(result: std::io::Result<()>) -> Result {
    result.map(|()| Value::None).map_err(|error| os_error(&error, Value::None))
}

fn time(value: &Value) -> Result<SystemTime> {
    let seconds = to_float(value)?;
    let Ok(length) = Duration::try_from_secs_f64(seconds.abs()) else {
        return Err(value_error("timestamp out of range"));
    };
    let moved = if seconds < 0.0 {
        SystemTime::UNIX_EPOCH.checked_sub(length)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(length)
    };
    moved.ok_or_else(|| value_error("timestamp out of range"))
}
