//! What the command line says, read by clap.

use clap::Parser;
use std::ffi::OsString;

/// What to run.
pub(super) enum Program {
    /// A file.
    File(String),
    /// The text behind `-c`.
    Code(String),
    /// The standard input.
    StandardInput,
}

/// What to do.
pub(super) enum Command {
    /// Run a program with these arguments.
    Run(Program, Vec<String>),
}

/// A small scripting language with Python's syntax and first-class greenlets.
#[derive(Parser)]
#[command(name = "wattle", version, disable_help_subcommand = true)]
struct Options {
    /// Run CODE; the arguments behind it are sys.argv[1:]
    #[arg(short = 'c', value_name = "CODE", allow_hyphen_values = true)]
    code: Option<String>,
    /// A script file, or - for the standard input; then its arguments
    #[arg(value_name = "FILE", trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Reads the command line; an error has been printed, and comes as the exit code.
pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, u8> {
    let options = match Options::try_parse_from(arguments) {
        Ok(options) => options,
        Err(error) => {
            let _ = error.print();
            return Err(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let mut rest = options.rest.into_iter();
    let program = match options.code {
        Some(code) => Program::Code(code),
        None => match rest.next() {
            None => Program::StandardInput,
            Some(file) if file == "-" => Program::StandardInput,
            Some(file) => Program::File(file),
        },
    };
    Ok(Command::Run(program, rest.collect()))
}
