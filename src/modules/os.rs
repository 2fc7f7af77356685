//! The native half of `os`: what only the system can do.

use crate::builtins::argument;
use crate::builtins::exceptions::{os_error, os_error_with_files};
use crate::builtins::files::path_of;
use crate::object::bytes::Bytes;
use crate::object::dict::Dict;
use crate::object::exception::{type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::find_attribute;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::text::surrogates::from_system;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    super::add_functions(module, super::descriptors::FUNCTIONS);
    super::add_functions(module, super::processes::FUNCTIONS);
    super::add_functions(module, super::file_facts::FUNCTIONS);
    let environment = Dict::new();
    for (name, value) in std::env::vars_os() {
        environment.set(Value::str(&from_system(&name)), Value::str(&from_system(&value)))?;
    }
    module.set("environ", environment);
    Ok(())
}

/// Does something with a path; an error names the path as it was given.
fn at<R>(path: &Value, work: impl FnOnce(&Path) -> std::io::Result<R>) -> Result<R> {
    let name = path_of(path)?;
    work(&name).map_err(|error| os_error(&error, shown(path, &name)))
}

/// Refuses what is no path and can be none, in the words of the function.
fn check_kind(value: &Value, words: &str) -> Result<()> {
    let is_path = matches!(value.payload(), Value::Str(_) | Value::Bytes(_) | Value::Int(_))
        || find_attribute(&value.class().into(), Symbol::new("__fspath__"))?.is_some();
    if is_path { Ok(()) } else { Err(type_error(format!("{words}, not {}", value.class_name()))) }
}

/// What an error names: the path as it was given, or what `__fspath__` made of it.
fn shown(given: &Value, path: &Path) -> Value {
    match given.payload() {
        Value::Instance(_) | Value::Object(_) => name_of(path),
        _ => given.clone(),
    }
}

fn between(args: &[Value], work: impl FnOnce(&Path, &Path) -> std::io::Result<()>) -> Result {
    let (from, to) = (path_of(&args[0])?, path_of(&args[1])?);
    match work(&from, &to) {
        Ok(()) => Ok(Value::None),
        Err(error) => Err(os_error_with_files(&error, shown(&args[0], &from), shown(&args[1], &to))),
    }
}

fn name_of(path: &Path) -> Value {
    Value::str(&from_system(path))
}

/// A path as bytes where one was given as such.
fn name_like(given: &Value, path: &Path) -> Value {
    match given {
        Value::Bytes(_) => Bytes::new(path.as_os_str().as_bytes()).into(),
        _ => name_of(path),
    }
}

/// Fills a buffer with random bytes of the system's.
pub(super) fn fill_randomly(data: &mut [u8]) -> std::io::Result<()> {
    std::fs::File::open("/dev/urandom")?.read_exact(data)
}

const FUNCTIONS: &[Declaration] = &[
    native("getcwd()", "Return a unicode string representing the current working directory.", |_| {
        match std::env::current_dir() {
            Ok(path) => Ok(name_of(&path)),
            Err(error) => Err(os_error(&error, Value::None)),
        }
    }),
    native("chdir(path)", "Change the current working directory to the specified path.", |args| {
        at(&args[0], |path| std::env::set_current_dir(path)).map(|()| Value::None)
    }),
    native("listdir(path='.')", "Return a list containing the names of the files in the directory.", |args| {
        let path = if args[0].is_none() { Value::str(".") } else { args[0].clone() };
        check_kind(&path, "listdir: path should be string, bytes, os.PathLike, integer or None")?;
        let given = path.payload();
        let names = at(&path, |path| {
            let mut names = Vec::new();
            for entry in std::fs::read_dir(path)? {
                names.push(name_like(&given, Path::new(&entry?.file_name())));
            }
            Ok(names)
        })?;
        Ok(Value::list(names))
    }),
    native("mkdir(path, mode=511)", "Create a directory.", |args| {
        let mode = argument::c_int(&args[1])?;
        at(&args[0], |path| {
            use std::os::unix::fs::DirBuilderExt;
            std::fs::DirBuilder::new().mode(mode as u32).create(path)
        })
        .map(|()| Value::None)
    }),
    native("rmdir(path)", "Remove a directory.", |args| {
        at(&args[0], |path| std::fs::remove_dir(path)).map(|()| Value::None)
    }),
    native("remove(path)", "Remove a file (same as unlink()).", |args| {
        at(&args[0], |path| std::fs::remove_file(path)).map(|()| Value::None)
    }),
    native("unlink(path)", "Remove a file (same as remove()).", |args| {
        at(&args[0], |path| std::fs::remove_file(path)).map(|()| Value::None)
    }),
    native("rename(src, dst)", "Rename a file or directory.", |args| {
        between(args, |from, to| std::fs::rename(from, to))
    }),
    native("replace(src, dst)", "Rename a file or directory, overwriting the destination.", |args| {
        between(args, |from, to| std::fs::rename(from, to))
    }),
    native(
        "symlink(src, dst, target_is_directory=False)",
        "Create a symbolic link pointing to src named dst.",
        |args| between(args, |from, to| symlink(from, to)),
    ),
    native("link(src, dst)", "Create a hard link to a file.", |args| {
        between(args, |from, to| std::fs::hard_link(from, to))
    }),
    native("readlink(path)", "Return a string representing the path to which the symbolic link points.", |args| {
        at(&args[0], |path| std::fs::read_link(path)).map(|path| name_like(&args[0].payload(), &path))
    }),
    native("realpath(path, /)", "The path without symbolic links.", |args| {
        at(&args[0], |path| std::fs::canonicalize(path)).map(|path| name_like(&args[0].payload(), &path))
    }),
    native("chmod(path, mode)", "Change the access permissions of a file.", |args| {
        let mode = argument::c_int(&args[1])?;
        at(&args[0], |path| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode as u32)))
            .map(|()| Value::None)
    }),
    native("getpid()", "Return the current process id.", |_| Ok(Value::Int(i64::from(std::process::id())))),
    native("getppid()", "Return the parent's process id.", |_| {
        Ok(Value::Int(i64::from(std::os::unix::process::parent_id())))
    }),
    native("cpu_count()", "Return the number of CPUs in the system.", |_| {
        Ok(std::thread::available_parallelism().map_or(Value::None, |count| Value::from(count.get())))
    }),
    native("urandom(size, /)", "Return a bytes object containing random bytes.", |args| {
        let size = argument::size(&args[0])?;
        let Ok(size) = usize::try_from(size) else { return Err(value_error("negative argument not allowed")) };
        let mut data = vec![0; size];
        match fill_randomly(&mut data) {
            Ok(()) => Ok(Bytes::new(data).into()),
            Err(error) => Err(os_error(&error, Value::None)),
        }
    }),
];
