//! What the system knows of files, by their paths or numbers: `stat`, `chown`, `statvfs`; and reading at a place.
//!
//! The module `_os` lists the functions; `os` gives them their arguments.

use super::c_process;
use super::descriptors::read_up_to;
use crate::builtins::argument::{c_int, size};
use crate::builtins::exceptions::os_error;
use crate::builtins::files::{descriptor, path_of};
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{divmod, index, repr, truth};
use crate::object::types::types;
use crate::object::{Result, Value, exception};
use std::ffi::CString;
use std::fs::{Metadata, Permissions};
use std::io::Error;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt, chown, fchown, lchown};

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("file_facts(file, follow, /)", "All that `stat` tells of a path or an open file.", |args| {
        let found = match number_of(&args[0])? {
            Some(number) => descriptor::with(number, |file| file.metadata()),
            None if truth(&args[1])? => std::fs::metadata(path_of(&args[0])?),
            None => std::fs::symlink_metadata(path_of(&args[0])?),
        };
        found.map(|found| facts(&found)).map_err(|error| os_error(&error, shown(&args[0])))
    }),
    native("chown(path, uid, gid, follow=True, /)", "Change the owner and group of a path or an open file.", |args| {
        let owner = |value: &Value, what: &str| -> Result<Option<u32>> {
            match index(value) {
                Ok(Value::Int(-1)) => Ok(None),
                Ok(Value::Int(number)) if u32::try_from(number).is_ok() => Ok(u32::try_from(number).ok()),
                Ok(number) => {
                    // As CPython words it: above the range of the system's numbers, but in that of a C long, it is below.
                    let is_high = matches!(&number, Value::BigInt(_)) && !repr(&number)?.as_str().starts_with('-');
                    let bound = if is_high { "greater than maximum" } else { "less than minimum" };
                    Err(overflow_error(format!("{what} is {bound}")))
                }
                Err(_) if exception::is_pending(&types().type_error) => {
                    drop(exception::take(exception::pending()));
                    Err(type_error(format!("{what} should be integer, not {}", value.class_name())))
                }
                Err(thrown) => Err(thrown),
            }
        };
        let (user, group) = (owner(&args[1], "uid")?, owner(&args[2], "gid")?);
        let done = match number_of(&args[0])? {
            Some(number) => descriptor::with(number, |file| fchown(&*file, user, group)),
            None if truth(&args[3])? => chown(path_of(&args[0])?, user, group),
            None => lchown(path_of(&args[0])?, user, group),
        };
        done.map(|()| Value::None).map_err(|error| os_error(&error, shown(&args[0])))
    }),
    native("fchmod(fd, mode)", "Change the access permissions of the file given by file descriptor.", |args| {
        let permissions = Permissions::from_mode(c_int(&args[1])? as u32);
        let done = descriptor::with(c_int(&args[0])?, |file| file.set_permissions(permissions));
        done.map(|()| Value::None).map_err(|error| os_error(&error, Value::None))
    }),
    native("space(path, /)", "The numbers of the file system of a path, as `statvfs` has them.", |args| {
        match c_process::space(&c_path(&args[0])?) {
            Ok(numbers) => Ok(Value::tuple(numbers.iter().map(|number| Value::from(*number as i64)).collect())),
            Err(error) => Err(os_error(&error, shown(&args[0]))),
        }
    }),
    native("set_times(path, accessed, modified, follow, /)", "Set times in nanoseconds; None for now.", |args| {
        let times = match args[1].is_none() {
            true => None,
            false => Some([nanoseconds(&args[1])?, nanoseconds(&args[2])?]),
        };
        let done = c_process::set_times(&c_path(&args[0])?, times, truth(&args[3])?);
        done.map(|()| Value::None).map_err(|error| os_error(&error, Value::None))
    }),
    native(
        "pread(fd, length, offset, /)",
        "Read a number of bytes from a file descriptor starting at an offset.",
        |args| {
            let Ok(length) = usize::try_from(size(&args[1])?) else { return Err(invalid()) };
            let Ok(offset) = u64::try_from(size(&args[2])?) else { return Err(invalid()) };
            let number = c_int(&args[0])?;
            read_up_to(length, |data| Ok(descriptor::with(number, |file| file.read_at(data, offset))))
        },
    ),
    native("pwrite(fd, buffer, offset, /)", "Write bytes to a file descriptor starting at an offset.", |args| {
        let Some(data) = args[1].contents() else {
            let given = args[1].class_name();
            return Err(type_error(format!("a bytes-like object is required, not '{given}'")));
        };
        let Ok(offset) = u64::try_from(size(&args[2])?) else { return Err(invalid()) };
        let done = descriptor::with(c_int(&args[0])?, |file| file.write_at(&data, offset));
        done.map(Value::from).map_err(|error| os_error(&error, Value::None))
    }),
];

fn invalid() -> crate::object::Thrown {
    os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None)
}

/// The number of an open file, where the value is one.
fn number_of(value: &Value) -> Result<Option<i32>> {
    match value.payload() {
        Value::Int(_) | Value::True | Value::False | Value::BigInt(_) => c_int(value).map(Some),
        _ => Ok(None),
    }
}

/// What an error names: the path as it was given, or what `__fspath__` made of it.
fn shown(given: &Value) -> Value {
    match (given.payload(), path_of(given)) {
        (Value::Instance(_) | Value::Object(_), Ok(path)) => Value::str(&path.to_string_lossy()),
        (_, Ok(_)) => given.clone(),
        (_, Err(thrown)) => {
            drop(crate::object::exception::take(thrown));
            given.clone()
        }
    }
}

fn c_path(value: &Value) -> Result<CString> {
    match CString::new(path_of(value)?.as_os_str().as_bytes()) {
        Ok(path) => Ok(path),
        Err(_) => Err(value_error("embedded null byte")),
    }
}

/// Nanoseconds as seconds and the rest, which is never negative.
fn nanoseconds(value: &Value) -> Result<(i64, i64)> {
    let parts = divmod(value, &Value::Int(1_000_000_000))?;
    match &parts {
        Value::Tuple(parts) => match parts[..] {
            [ref seconds, ref rest] => Ok((size(seconds)?, size(rest)?)),
            _ => Err(type_error("a number of nanoseconds is required")),
        },
        _ => Err(type_error("a number of nanoseconds is required")),
    }
}

/// The fields of `os.stat_result`, those behind the first ten included.
fn facts(data: &Metadata) -> Value {
    let times =
        [(data.atime(), data.atime_nsec()), (data.mtime(), data.mtime_nsec()), (data.ctime(), data.ctime_nsec())];
    let mut all = vec![
        Value::from(i64::from(data.mode())),
        Value::from(data.ino() as i64),
        Value::from(data.dev() as i64),
        Value::from(data.nlink() as i64),
        Value::from(i64::from(data.uid())),
        Value::from(i64::from(data.gid())),
        Value::from(data.size() as i64),
    ];
    all.extend(times.iter().map(|(seconds, _)| Value::Int(*seconds)));
    all.extend(times.iter().map(|(seconds, rest)| Value::float(*seconds as f64 + *rest as f64 * 1e-9)));
    all.extend(times.iter().map(|(seconds, rest)| {
        let all = i128::from(*seconds) * 1_000_000_000 + i128::from(*rest);
        i64::try_from(all).map_or(Value::Int(i64::MAX), Value::Int)
    }));
    all.extend([data.blksize(), data.blocks(), data.rdev()].map(|number| Value::from(number as i64)));
    Value::tuple(all)
}
