//! The native half of `subprocess`: starts a program, feeds it and waits for it. `stdlib/subprocess.py` uses it.

use crate::builtins::exceptions::os_error;
use crate::builtins::files::path_of;
use crate::builtins::threads;
use crate::object::bytes::Bytes;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::{runtime_error, type_error};
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::collect;
use crate::object::{Ref, Result, Value};
use crate::text::surrogates::from_system;
use std::cell::RefCell;
use std::io::{PipeReader, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// How often a child that is waited for is looked at.
const PAUSE: Duration = Duration::from_micros(500);

/// What a stream is connected to, as the script half numbers it.
const PIPE: i64 = -1;
const OUTPUT: i64 = -2;
const NOTHING: i64 = -3;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

/// A program that was started.
struct Process {
    child: RefCell<Child>,
    /// The pipes that its output and its errors come through, until somebody reads them.
    pipes: RefCell<[Option<PipeReader>; 2]>,
    reading: RefCell<Option<Reading>>,
}

/// The output that is being read, by threads of the system.
struct Reading {
    receiver: Receiver<(usize, Vec<u8>)>,
    waiting: usize,
    texts: [Option<Vec<u8>>; 2],
}

crate::native_class!(fn class "Process" TABLE);

impl NativeObject for Process {
    fn class(&self) -> Ref<Class> {
        class()
    }
}

const TABLE: ClassTable = ClassTable {
    doc: "A program that was started.",
    methods: &[
        native("poll(self)", "Its return code, or None while it runs.", |args| process(&args[0])?.poll()),
        native("wait(self, timeout=None)", "Its return code at its end, or None where that takes longer.", |args| {
            process(&args[0])?.wait(deadline(&args[1]))
        }),
        native("kill(self)", "Ends it at once.", |args| {
            process(&args[0])?.child.borrow_mut().kill().map_err(|error| os_error(&error, Value::None))?;
            Ok(Value::None)
        }),
        native(
            "communicate(self, input, timeout=None)",
            "Feeds it, and gives what it writes; None where that takes longer.",
            |args| process(&args[0])?.communicate(&args[1], deadline(&args[2])),
        ),
        native(
            "read(self, which, size)",
            "Reads from its output (0) or its errors (1); all where size is -1.",
            |args| {
                let which = usize::from(args[1].is(&Value::Int(1)));
                let size = match &args[2] {
                    Value::Int(size) => usize::try_from(*size).ok(),
                    _ => None,
                };
                process(&args[0])?.read(which, size)
            },
        ),
        native("write(self, data)", "Writes to its input.", |args| {
            let data = bytes_of(&args[1])?;
            let process = process(&args[0])?;
            match &mut process.child.borrow_mut().stdin {
                Some(input) => match input.write_all(&data) {
                    Ok(()) => Ok(data.len().into()),
                    Err(error) => Err(os_error(&error, Value::None)),
                },
                None => Err(runtime_error("the program's input is closed")),
            }
        }),
        native("close_input(self)", "Ends its input.", |args| {
            drop(process(&args[0])?.child.borrow_mut().stdin.take());
            Ok(Value::None)
        }),
    ],
    attributes: &[attribute("pid", "Its number.", |value| {
        Ok(Value::Int(i64::from(process(value)?.child.borrow().id())))
    })],
    ..ClassTable::EMPTY
};

const FUNCTIONS: &[Declaration] = &[native(
    "spawn(args, cwd, env, stdin, stdout, stderr)",
    "Starts a program. Streams are inherited (0), piped (-1), the output's (-2) or nothing (-3).",
    spawn,
)];

fn process(value: &Value) -> Result<&Process> {
    value.downcast::<Process>().ok_or_else(|| type_error("expected a Process"))
}

fn deadline(timeout: &Value) -> Option<Instant> {
    let seconds = match timeout {
        Value::Int(seconds) => *seconds as f64,
        other => other.as_float()?,
    };
    Instant::now().checked_add(Duration::try_from_secs_f64(seconds.max(0.0)).ok()?)
}

fn bytes_of(value: &Value) -> Result<Vec<u8>> {
    match value {
        Value::Bytes(bytes) => Ok(bytes.data.to_vec()),
        other => Err(type_error(format!("a bytes-like object is required, not '{}'", other.class_name()))),
    }
}

fn spawn(args: &[Value]) -> Result {
    let words = collect(&args[0])?;
    let words: Vec<PathBuf> = words.iter().map(path_of).collect::<Result<_>>()?;
    let Some((program, rest)) = words.split_first() else { return Err(type_error("no program is named")) };
    let mut command = Command::new(program);
    command.args(rest);
    let folder = if args[1].is_none() { None } else { Some(path_of(&args[1])?) };
    if let Some(folder) = &folder {
        command.current_dir(folder);
    }
    if !args[2].is_none() {
        command.env_clear();
        for pair in collect(&args[2])? {
            if let [name, value] = &collect(&pair)?[..] {
                command.env(path_of(name)?, path_of(value)?);
            }
        }
    }
    let kind = |value: &Value| if let Value::Int(kind) = value { *kind } else { 0 };
    let (input, output, errors) = (kind(&args[3]), kind(&args[4]), kind(&args[5]));
    command.stdin(match input {
        PIPE => Stdio::piped(),
        NOTHING => Stdio::null(),
        _ => Stdio::inherit(),
    });
    let failed = |error: std::io::Error| {
        // The folder to run in is entered first.
        let missing = folder.as_ref().filter(|folder| !folder.is_dir());
        os_error(&error, Value::str(&from_system(missing.unwrap_or(program))))
    };
    let mut pipes = [None, None];
    if output == PIPE {
        let (reader, writer) = std::io::pipe().map_err(failed)?;
        if errors == OUTPUT {
            command.stderr(writer.try_clone().map_err(failed)?);
        }
        command.stdout(writer);
        pipes[0] = Some(reader);
    } else if output == NOTHING {
        command.stdout(Stdio::null());
    }
    if errors == PIPE {
        let (reader, writer) = std::io::pipe().map_err(failed)?;
        command.stderr(writer);
        pipes[1] = Some(reader);
    } else if errors == NOTHING || (errors == OUTPUT && output == NOTHING) {
        command.stderr(Stdio::null());
    } else if errors == OUTPUT && output != PIPE {
        command.stderr(std::io::stdout());
    }
    let child = command.spawn().map_err(failed)?;
    // The command keeps the other ends of the pipes open.
    drop(command);
    Ok(Value::object(Process { child: child.into(), pipes: pipes.into(), reading: RefCell::new(None) }))
}

impl Process {
    fn poll(&self) -> Result {
        let state = self.child.borrow_mut().try_wait().map_err(|error| os_error(&error, Value::None))?;
        Ok(match state {
            None => Value::None,
            Some(status) => {
                Value::Int(i64::from(status.code().unwrap_or_else(|| -status.signal().unwrap_or_default())))
            }
        })
    }

    fn wait(&self, deadline: Option<Instant>) -> Result {
        loop {
            let code = self.poll()?;
            if !code.is_none() || deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return Ok(code);
            }
            threads::sleep(PAUSE)?;
        }
    }

    fn read(&self, which: usize, size: Option<usize>) -> Result {
        let Some(mut pipe) = self.pipes.borrow_mut()[which].take() else { return Ok(Bytes::new(Vec::new()).into()) };
        let mut text = Vec::new();
        let outcome = match size {
            None => pipe.read_to_end(&mut text),
            Some(size) => (&mut pipe).take(size as u64).read_to_end(&mut text),
        };
        self.pipes.borrow_mut()[which] = Some(pipe);
        match outcome {
            Ok(_) => Ok(Bytes::new(text).into()),
            Err(error) => Err(os_error(&error, Value::None)),
        }
    }

    /// Each stream has a thread of the system, so that none of them waits for another.
    fn communicate(&self, input: &Value, deadline: Option<Instant>) -> Result {
        if self.reading.borrow().is_none() {
            let (sender, receiver) = channel();
            let mut waiting = 0;
            let mut feed = self.child.borrow_mut().stdin.take();
            if !input.is_none()
                && let Some(mut feed) = feed.take()
            {
                let data = bytes_of(input)?;
                // Where the program does not read all, that is no error of the one who feeds it.
                std::thread::spawn(move || drop(feed.write_all(&data)));
            }
            drop(feed);
            for (which, pipe) in self.pipes.take().into_iter().enumerate() {
                if let Some(pipe) = pipe {
                    waiting += 1;
                    let sender = sender.clone();
                    std::thread::spawn(move || drain(pipe, which, &sender));
                }
            }
            *self.reading.borrow_mut() = Some(Reading { receiver, waiting, texts: [None, None] });
        }
        loop {
            if self.gather() {
                break;
            }
            if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
                return Ok(Value::None);
            }
            threads::sleep(PAUSE)?;
        }
        if self.wait(deadline)?.is_none() {
            return Ok(Value::None);
        }
        let texts = self.reading.take().map(|reading| reading.texts).unwrap_or_default();
        let texts = texts.map(|text| text.map_or(Value::None, |text| Bytes::new(text).into()));
        Ok(Value::tuple(texts.to_vec()))
    }

    /// Takes what the threads have read; whether that is all.
    fn gather(&self) -> bool {
        let mut reading = self.reading.borrow_mut();
        let Some(reading) = &mut *reading else { return true };
        while reading.waiting > 0
            && let Ok((which, text)) = reading.receiver.try_recv()
        {
            reading.texts[which] = Some(text);
            reading.waiting -= 1;
        }
        reading.waiting == 0
    }
}

fn drain(mut pipe: PipeReader, which: usize, sender: &Sender<(usize, Vec<u8>)>) {
    let mut text = Vec::new();
    // What cannot be read has ended; nobody may be left to hear of it.
    drop(pipe.read_to_end(&mut text));
    drop(sender.send((which, text)));
}
