//! The command line: `wattle FILE`, `-c`, `-m`, `-`, the prompt, `doctest`, `check`.

mod options;

use crate::engine::{Engine, Error};
use options::{Command, Program};
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let command = match options::parse(std::env::args_os()) {
        Ok(command) => command,
        Err(code) => return ExitCode::from(code),
    };
    match command {
        Command::Run(program, arguments) => run(&program, &arguments),
    }
}

fn run(program: &Program, arguments: &[String]) -> ExitCode {
    let engine = Engine::new();
    let result = match program {
        Program::File(path) => engine.run_file(Path::new(path), arguments),
        Program::Code(text) => {
            engine.set_arguments(&with_first("-c", arguments), "");
            engine.run_source("<string>", text)
        }
        Program::StandardInput => {
            engine.set_arguments(&with_first("-", arguments), "");
            let mut bytes = Vec::new();
            let _ = std::io::stdin().read_to_end(&mut bytes);
            engine.run_source("<stdin>", &String::from_utf8_lossy(&bytes))
        }
    };
    end(&engine, result)
}

fn with_first(first: &str, rest: &[String]) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(rest.iter().cloned()).collect()
}

fn end(engine: &Engine, result: Result<(), Error>) -> ExitCode {
    let code = match &result {
        Ok(()) => 0,
        Err(error) => {
            engine.report(error);
            error.exit_code()
        }
    };
    match engine.finish() {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::from(120),
    }
}
