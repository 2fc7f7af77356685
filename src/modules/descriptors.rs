//! Open files by their numbers, for `os.open` and its kin; the module `_os` lists the functions.
//!
//! The files that a script has opened by number stand in a table, which owns them; the numbers 1 and 2 are the
//! standard streams.

use crate::builtins::argument::{c_int, size};
use crate::builtins::exceptions::os_error;
use crate::builtins::files::path_of;
use crate::object::bytes::Bytes;
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::to_float;
use crate::object::{Result, Value};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::{File, FileTimes, OpenOptions};
use std::io::{Error, Read, Seek, SeekFrom, Write};
use std::os::fd::AsRawFd;
use std::os::unix::fs::OpenOptionsExt;
use std::time::{Duration, SystemTime};

thread_local! {
    static OPEN: RefCell<HashMap<i32, File>> = RefCell::new(HashMap::new());
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
                Ok(file) => {
                    let number = file.as_raw_fd();
                    OPEN.with_borrow_mut(|open| open.insert(number, file));
                    Ok(Value::Int(i64::from(number)))
                }
                Err(error) => Err(os_error(&error, args[0].clone())),
            }
        },
    ),
    native("close(fd)", "Close a file descriptor.", |args| {
        let number = c_int(&args[0])?;
        match OPEN.with_borrow_mut(|open| open.remove(&number)) {
            Some(file) => drop(file),
            None if (0..3).contains(&number) => {}
            None => return Err(os_error(&Error::from_raw_os_error(libc::EBADF), Value::None)),
        }
        Ok(Value::None)
    }),
    native("read(fd, length, /)", "Read from a file descriptor.  Returns a bytes object.", |args| {
        let Ok(length) = usize::try_from(size(&args[1])?) else {
            return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None));
        };
        let mut data = vec![0; length.min(1 << 26)];
        let read = match c_int(&args[0])? {
            0 => std::io::stdin().read(&mut data),
            number => on(number, |file| file.read(&mut data)),
        };
        match read {
            Ok(count) => {
                data.truncate(count);
                Ok(Bytes::new(data).into())
            }
            Err(error) => Err(os_error(&error, Value::None)),
        }
    }),
    native("write(fd, data, /)", "Write a bytes object to a file descriptor.", |args| {
        let Some(data) = args[1].contents() else {
            return Err(type_error(format!("a bytes-like object is required, not '{}'", args[1].class_name())));
        };
        let written = match c_int(&args[0])? {
            1 => std::io::stdout().write_all(&data).and_then(|()| std::io::stdout().flush()).map(|()| data.len()),
            2 => std::io::stderr().write_all(&data).map(|()| data.len()),
            number => on(number, |file| file.write(&data)),
        };
        written.map(Value::from).map_err(|error| os_error(&error, Value::None))
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
            let moved = on(c_int(&args[0])?, |file| file.seek(place));
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
        done.map(|()| Value::None).map_err(|error| os_error(&error, args[0].clone()))
    }),
];

fn on<R>(number: i32, work: impl FnOnce(&mut File) -> std::io::Result<R>) -> std::io::Result<R> {
    OPEN.with_borrow_mut(|open| match open.get_mut(&number) {
        Some(file) => work(file),
        None => Err(Error::from_raw_os_error(libc::EBADF)),
    })
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
