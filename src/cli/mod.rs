//! The command line: `wattle FILE`, `-c`, `-m`, `-`, the prompt, `doctest`, `check`.
//!
//! | question                            | file          |
//! |-------------------------------------|---------------|
//! | what was asked for                  | `options.rs`  |
//! | how does the prompt work            | `prompt.rs`, `completion.rs` |
//! | how are examples run                | `doctest/`    |
//! | what is wrong with a script         | `check.rs`    |
//! | signals, and the end of the process | `process.rs`  |

mod check;
mod completion;
mod doctest;
mod options;
mod process;
mod prompt;

use crate::engine::{Engine, Error};
use crate::text::codec::{self, Encoding};
use crate::text::surrogates;
use options::{Command, Program};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// The exit code of an interpreter bug.
const BUG: u8 = 70;

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    report_bugs();
    let command = match options::parse(std::env::args_os()) {
        Ok(command) => command,
        Err(code) => return ExitCode::from(code),
    };
    match std::panic::catch_unwind(|| run(command)) {
        Ok(code) => process::exit(code),
        // The hook has reported it.
        Err(_) => process::exit(BUG),
    }
}

/// Makes a panic a short report: no input is to reach one.
fn report_bugs() {
    std::panic::set_hook(Box::new(|panic| {
        let what = panic.payload();
        let what = what.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let what = what.or_else(|| panic.payload().downcast_ref::<String>().cloned()).unwrap_or_default();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprint(&format!("wattle: internal error at {place}: {what}\nThis is a bug of wattle; please report it.\n"));
    }));
}

fn run(command: Command) -> u8 {
    let engine = Engine::new();
    process::catch_interrupts();
    match command {
        Command::Check(files) => check::run(&engine, &files),
        Command::Doctest(request) => doctest::run(&engine, &request),
        Command::Run(program, arguments, settings) => {
            if let Some(count) = settings.max_greenlets {
                engine.set_max_greenlets(count);
            }
            if settings.show_greenlets {
                engine.show_greenlets();
            }
            if settings.unbuffered {
                engine.set_unbuffered();
            }
            engine.add_warning_options(&settings.warnings);
            run_program(&engine, &program, &arguments, settings.stay)
        }
    }
}

fn run_program(engine: &Engine, program: &Program, arguments: &[String], stay: bool) -> u8 {
    let result = match program {
        Program::File(path) => {
            let path = surrogates::to_system(path).unwrap_or_default();
            engine.run_file(Path::new(&path), arguments)
        }
        Program::Code(text) if surrogates::contains(text) => return undecodable(text),
        Program::Code(text) => {
            engine.set_arguments(&with_first("-c", arguments), "");
            engine.run_source("<string>", &format!("{text}\n"))
        }
        Program::Module(name) => engine.run_module(name, arguments),
        Program::StandardInput => {
            engine.set_arguments(&with_first("-", arguments), "");
            return run_input(engine, stay);
        }
        Program::Prompt => {
            engine.set_arguments(&[String::new()], "");
            return run_input(engine, stay);
        }
    };
    if stay {
        if let Err(error) = &result {
            engine.report(error);
            if error.is_exit() {
                return end(engine, result);
            }
        }
        return end(engine, prompt::run(engine, true));
    }
    end(engine, result)
}

/// Reports that a text of the command line is no UTF-8; gives the exit code.
fn undecodable(text: &str) -> u8 {
    let problem = codec::encode(text, Encoding::Utf8, None).err();
    let (start, end) = problem.as_ref().map_or((0, 1), |problem| (problem.start, problem.end));
    let what = match text.chars().nth(start) {
        Some(letter) if end == start + 1 => {
            format!("character '\\u{:04x}' in position {start}", surrogates::code_point(letter))
        }
        _ => format!("characters in position {start}-{}", end - 1),
    };
    eprint(&format!(
        "Unable to decode the command from the command line:\n\
         UnicodeEncodeError: 'utf-8' codec can't encode {what}: surrogates not allowed\n"
    ));
    1
}

/// Runs the standard input: at the prompt where it is a terminal, as a script where not.
fn run_input(engine: &Engine, stay: bool) -> u8 {
    if std::io::stdin().is_terminal() || stay {
        return end(engine, prompt::run(engine, false));
    }
    let mut bytes = Vec::new();
    let read = std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes);
    if let Err(error) = read {
        eprint(&format!("wattle: cannot read the standard input: {error}\n"));
        return 1;
    }
    end(engine, engine.run_bytes("<stdin>", &bytes))
}

fn with_first(first: &str, rest: &[String]) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(rest.iter().cloned()).collect()
}

/// Reports how a program ended, and ends it; gives the exit code.
fn end(engine: &Engine, result: Result<(), Error>) -> u8 {
    let mut interrupted = false;
    let mut code = 0;
    if let Err(error) = &result {
        if error.is_broken_pipe() && process::output_is_broken() {
            return 1;
        }
        engine.report(error);
        interrupted = error.is_interrupt();
        code = error.exit_code();
    }
    drop(result);
    let finished = engine.finish();
    if interrupted {
        process::exit_interrupted();
    }
    match finished {
        Ok(()) => code,
        Err(_) if process::output_is_broken() => code.max(1),
        Err(error) => {
            eprint(&format!(
                "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n{error}\n"
            ));
            120
        }
    }
}

/// Writes to the process's own standard error.
fn eprint(text: &str) {
    // There is nobody left to tell when it is closed.
    let _ = std::io::stderr().write_all(surrogates::with_escapes(text).as_bytes());
}
