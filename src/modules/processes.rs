//! Processes, their environment and their pipes; the module `_os` lists the functions.

use super::c_process::{self, Identity};
use crate::builtins::argument::c_int;
use crate::builtins::exceptions::os_error;
use crate::builtins::files::path_of;
use crate::builtins::threads::{self, Wanted};
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{Iteration, collect, truth};
use crate::object::{Result, Value};
use std::ffi::CString;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::ExitStatusExt;
use std::process::Command;
use std::time::{Duration, Instant};

fn number(value: i32) -> Value {
    Value::Int(i64::from(value))
}

fn answer<R>(result: std::io::Result<R>, value: impl FnOnce(R) -> Value) -> Result {
    result.map(value).map_err(|error| os_error(&error, Value::None))
}

/// Waits until one of the files is ready for what it is asked for, or so many milliseconds have passed; other threads
/// run meanwhile. What each is ready for.
fn poll(entries: &[(i32, i16)], milliseconds: i32) -> Result<std::io::Result<Vec<i16>>> {
    let limit = u64::try_from(milliseconds).ok().map(Duration::from_millis);
    let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
    if milliseconds != 0 && threads::are_several() {
        let files: Vec<Wanted> =
            entries.iter().map(|(descriptor, events)| Wanted { descriptor: *descriptor, events: *events }).collect();
        threads::wait_for_files(deadline, &files)?;
        return Ok(c_process::poll(entries, 0));
    }
    threads::persist(|| {
        let rest = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()).as_millis());
        c_process::poll(entries, rest.map_or(-1, |rest| i32::try_from(rest).unwrap_or(milliseconds)))
    })
}

fn done(result: std::io::Result<()>) -> Result {
    answer(result, |()| Value::None)
}

fn pair(first: i32, second: i32) -> Value {
    Value::tuple(vec![number(first), number(second)])
}

fn c_text(value: &Value) -> Result<CString> {
    let path = path_of(value)?;
    CString::new(path.as_os_str().as_bytes()).map_err(|_| value_error("embedded null byte"))
}

fn c_texts(values: &Value) -> Result<Vec<CString>> {
    collect(values)?.iter().map(c_text).collect()
}

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("pipe()", "Create a pipe.", |_| answer(c_process::pipe(libc::O_CLOEXEC), |(from, to)| pair(from, to))),
    native("pipe2(flags, /)", "Create a pipe with flags set atomically.", |args| {
        answer(c_process::pipe(c_int(&args[0])?), |(from, to)| pair(from, to))
    }),
    native("dup(fd, /)", "Return a duplicate of a file descriptor.", |args| {
        answer(c_process::duplicate(c_int(&args[0])?), number)
    }),
    native("dup2(fd, fd2, inheritable=True)", "Duplicate file descriptor.", |args| {
        answer(c_process::duplicate_to(c_int(&args[0])?, c_int(&args[1])?, truth(&args[2])?), number)
    }),
    native("get_inheritable(fd, /)", "Get the close-on-exe flag of the specified file descriptor.", |args| {
        answer(c_process::is_inheritable(c_int(&args[0])?), Value::bool)
    }),
    native(
        "set_inheritable(fd, inheritable, /)",
        "Set the inheritable flag of the specified file descriptor.",
        |args| done(c_process::set_inheritable(c_int(&args[0])?, truth(&args[1])?)),
    ),
    native("get_blocking(fd, /)", "Get the blocking mode of the file descriptor.", |args| {
        answer(c_process::is_blocking(c_int(&args[0])?), Value::bool)
    }),
    native("set_blocking(fd, blocking, /)", "Set the blocking mode of the specified file descriptor.", |args| {
        done(c_process::set_blocking(c_int(&args[0])?, truth(&args[1])?))
    }),
    native("kill(pid, signal, /)", "Kill a process with a signal.", |args| {
        done(c_process::kill(c_int(&args[0])?, c_int(&args[1])?))
    }),
    native("killpg(pgid, signal, /)", "Kill a process group with a signal.", |args| {
        done(c_process::kill(c_int(&args[0])?.saturating_neg(), c_int(&args[1])?))
    }),
    native("fork()", "Fork a child process.  Return 0 to child process and PID of child to parent process.", |_| {
        answer(c_process::fork(), number)
    }),
    native("waitpid(pid, options, /)", "Wait for completion of a given child process.", |args| {
        let (process, options) = (c_int(&args[0])?, c_int(&args[1])?);
        let ended = threads::persist(|| c_process::wait(process, options))?;
        answer(ended, |(process, status)| pair(process, status))
    }),
    native(
        "execve(path, argv, env)",
        "Execute an executable path with arguments, replacing current process.",
        |args| {
            let path = c_text(&args[0])?;
            let arguments = c_texts(&args[1])?;
            if arguments.is_empty() {
                return Err(value_error("execve() arg 2 must not be empty"));
            }
            let error = c_process::execute(&path, &arguments, &c_texts(&args[2])?);
            Err(os_error(&error, args[0].clone()))
        },
    ),
    native("system(command)", "Execute the command in a subshell.", |args| {
        let command = c_text(&args[0])?;
        let status = Command::new("/bin/sh").arg("-c").arg(std::ffi::OsStr::from_bytes(command.as_bytes())).status();
        answer(status, |status| number(status.into_raw()))
    }),
    native("set_environment(name, value, /)", "Sets a variable of the environment; None takes it away.", |args| {
        let name = c_text(&args[0])?;
        let value = if args[1].is_none() { None } else { Some(c_text(&args[1])?) };
        done(c_process::set_environment(&name, value.as_deref()))
    }),
    native("umask(mask, /)", "Set the current numeric umask and return the previous umask.", |args| {
        Ok(number(c_process::mask(c_int(&args[0])?)))
    }),
    native("times()", "Processor times of the process and its children, and the time of day.", |_| {
        Ok(Value::tuple(c_process::times().into_iter().map(Value::float).collect()))
    }),
    native("sysconf(name, /)", "Return an integer-valued system configuration variable.", |args| {
        answer(c_process::configuration(c_int(&args[0])?), Value::Int)
    }),
    native("getuid()", "Return the current process's user id.", |_| Ok(number(c_process::identity(Identity::User)))),
    native("geteuid()", "Return the current process's effective user id.", |_| {
        Ok(number(c_process::identity(Identity::EffectiveUser)))
    }),
    native("getgid()", "Return the current process's group id.", |_| Ok(number(c_process::identity(Identity::Group)))),
    native("getegid()", "Return the current process's effective group id.", |_| {
        Ok(number(c_process::identity(Identity::EffectiveGroup)))
    }),
    native("getpgrp()", "Return the current process group id.", |_| {
        Ok(number(c_process::identity(Identity::ProcessGroup)))
    }),
    native("getpgid(pid)", "Call the system call getpgid(), and return the result.", |args| {
        answer(c_process::group_of(c_int(&args[0])?), number)
    }),
    native("getsid(pid, /)", "Call the system call getsid(pid) and return the result.", |args| {
        answer(c_process::session_of(c_int(&args[0])?), number)
    }),
    native("setsid()", "Call the system call setsid().", |_| done(c_process::begin_session())),
    native("setpgid(pid, pgrp, /)", "Call the system call setpgid(pid, pgrp).", |args| {
        done(c_process::set_group(c_int(&args[0])?, c_int(&args[1])?))
    }),
    native("nice(increment, /)", "Add increment to the priority of process and return the new priority.", |args| {
        answer(c_process::give_way(c_int(&args[0])?), number)
    }),
    native("access(path, mode)", "Use the real uid/gid to test for access to a path.", |args| {
        Ok(Value::bool(c_process::may_access(&c_text(&args[0])?, c_int(&args[1])?)))
    }),
    native("mkfifo(path, mode=438)", "Create a \"fifo\" (a POSIX named pipe).", |args| {
        let made = c_process::make_pipe(&c_text(&args[0])?, c_int(&args[1])?);
        made.map(|()| Value::None).map_err(|error| os_error(&error, args[0].clone()))
    }),
    native("terminal_size(fd, /)", "The columns and lines of a terminal.", |args| {
        answer(c_process::terminal_size(c_int(&args[0])?), |(columns, lines)| pair(columns.into(), lines.into()))
    }),
    native("poll(entries, milliseconds, /)", "What each file of (number, events) is ready for, as events.", |args| {
        let mut entries = Vec::new();
        let mut given = Iteration::new(&args[0])?;
        while let Some(entry) = given.next()? {
            let parts = collect(&entry)?;
            let [file, events] = parts.as_slice() else { return Err(type_error("a pair is needed")) };
            entries.push((c_int(file)?, c_int(events)? as i16));
        }
        answer(poll(&entries, c_int(&args[1])?)?, |ready| {
            Value::list(ready.into_iter().map(|events| Value::Int(i64::from(events))).collect())
        })
    }),
    native("library_version()", "The version of the C library.", |_| Ok(c_process::library_version().into())),
    native("_exit(status)", "Exit to the system with specified status, without normal exit processing.", |args| {
        c_process::exit(c_int(&args[0])?)
    }),
];
