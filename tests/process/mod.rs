//! Runs the `wattle` command for the tests beside this folder.

use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long a program may take. None comes near; a program that hangs is to fail its test, and no more.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a program wrote, and its exit code; -1 where it was ended by a signal or ran out of time.
#[derive(Debug, PartialEq)]
pub(crate) struct Outcome {
    /// What was written to the standard output.
    pub(crate) out: String,
    /// The last line of the standard error.
    pub(crate) err: String,
    /// The exit code.
    pub(crate) code: i32,
}

/// Runs `wattle` in a folder, with `input` on its standard input; what the surroundings say to Python, it is not told.
pub(crate) fn wattle<A: AsRef<OsStr>>(folder: &Path, arguments: &[A], input: &str) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PYTHON")) {
        command.env_remove(name);
    }
    let mut child = command
        .args(arguments)
        .current_dir(folder)
        .env("PYTHONHASHSEED", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command is built");
    let (sender, receiver) = mpsc::channel();
    let streams: [Box<dyn Read + Send>; 2] = [
        Box::new(child.stdout.take().expect("the output is piped")),
        Box::new(child.stderr.take().expect("the error output is piped")),
    ];
    for (number, mut stream) in streams.into_iter().enumerate() {
        let sender = sender.clone();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = stream.read_to_end(&mut bytes);
            let _ = sender.send((number, String::from_utf8_lossy(&bytes).into_owned()));
        });
    }
    // A program that reads nothing may be gone by now.
    let _ = child.stdin.take().expect("the input is piped").write_all(input.as_bytes());
    let mut texts = [String::new(), String::new()];
    for _ in 0..texts.len() {
        match receiver.recv_timeout(PATIENCE) {
            Ok((number, text)) => texts[number] = text,
            Err(_) => {
                let _ = child.kill();
            }
        }
    }
    let status = child.wait().expect("the command was started");
    let [out, err] = texts;
    let err = err.trim_end_matches('\n').rsplit('\n').next().unwrap_or_default().to_owned();
    Outcome { out, err, code: status.code().unwrap_or(-1) }
}
