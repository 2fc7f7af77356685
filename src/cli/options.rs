//! What the command line says, read by clap.

use super::doctest;
use crate::text::surrogates::from_system;
use clap::{Parser, Subcommand};
use std::ffi::OsString;

/// What to run.
pub(super) enum Program {
    /// A file or folder.
    File(String),
    /// The text behind `-c`.
    Code(String),
    /// The module behind `-m`.
    Module(String),
    /// The standard input, as a script.
    StandardInput,
    /// The prompt; the standard input as a script where it is no terminal.
    Prompt,
}

/// How to run it.
pub(super) struct Settings {
    /// Stay at the prompt behind it.
    pub(super) stay: bool,
    /// How many greenlets may live at a time.
    pub(super) max_greenlets: Option<usize>,
    /// Tell in tracebacks which greenlets an exception came through.
    pub(super) show_greenlets: bool,
    /// Let what is written go out at once.
    pub(super) unbuffered: bool,
    /// Filters of warnings.
    pub(super) warnings: Vec<String>,
}

/// What to do.
pub(super) enum Command {
    /// Run a program with these arguments.
    Run(Program, Vec<String>, Settings),
    /// Run the examples of texts.
    Doctest(doctest::Request),
    /// Look for errors without running.
    Check(Vec<String>),
}

/// A small scripting language with Python's syntax and first-class greenlets.
#[derive(Parser, Default)]
#[command(
    name = "wattle",
    version,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true,
    override_usage = "wattle [-i] [-u] [-B] [-W FILTER]... [--max-greenlets N] [--show-greenlets] [FILE | -c CODE | -m MODULE | -] [ARGS...]\n       wattle doctest [-v] [-f] [-o FLAG]... FILE...\n       wattle check FILE...",
    after_help = "Without a file, the prompt; or the standard input as a script, where it is no terminal.\n\
                  A script named doctest or check is run as ./doctest or ./check."
)]
struct Options {
    /// Stay at the prompt when the program has ended
    #[arg(short = 'i')]
    interactive: bool,
    /// Let no more than N greenlets live at a time: one more raises greenlet.error
    #[arg(long, value_name = "N")]
    max_greenlets: Option<usize>,
    /// Tell in tracebacks which greenlets an exception came through
    #[arg(long)]
    show_greenlets: bool,
    /// Let what is written to the standard output go out at once
    #[arg(short = 'u')]
    unbuffered: bool,
    /// Write no bytecode, of which there is none
    #[arg(short = 'B')]
    _no_bytecode: bool,
    /// A filter of warnings: action:message:category:module:line
    #[arg(short = 'W', value_name = "FILTER")]
    warnings: Vec<String>,
    #[command(subcommand)]
    command: Option<Task>,
    /// CODE behind -c, MODULE behind -m, a script file, or - for the standard input; then the program's arguments
    #[arg(value_name = "FILE", trailing_var_arg = true)]
    rest: Vec<String>,
}

#[derive(Subcommand)]
enum Task {
    /// Run the examples in texts, and in the docstrings of scripts
    Doctest {
        /// Show every example
        #[arg(short, long)]
        verbose: bool,
        /// End at the first failure
        #[arg(short, long)]
        fail_fast: bool,
        /// A flag of Python's doctest, such as ELLIPSIS
        #[arg(short, long = "option", value_name = "FLAG")]
        option: Vec<String>,
        /// Texts with prompts (.doctest, .txt, .rst, .md), or scripts (.py)
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
    /// Look for errors in scripts without running them
    Check {
        /// The scripts
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
    },
}

/// Reads the command line; an error, or the help, has been printed, and comes as the exit code.
pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, u8> {
    let arguments: Vec<OsString> = arguments.collect();
    let place = program_place(&arguments);
    // What stands behind `-c CODE`, `-m MODULE` or FILE is the program's own, even where it looks like an option.
    let (own, rest) = arguments.split_at(place);
    let is_task = rest.first().is_some_and(|first| first == "doctest" || first == "check");
    let own = if is_task { &arguments[..] } else { own };
    let options = if let [_] = own {
        // Without options of its own, most often: to set up clap takes longer than to run a short program.
        Options::default()
    } else {
        Options::try_parse_from(own).map_err(|error| {
            let _ = error.print();
            u8::try_from(error.exit_code()).unwrap_or(2)
        })?
    };
    match options.command {
        Some(Task::Doctest { verbose, fail_fast, option, files }) => {
            return Ok(Command::Doctest(doctest::Request { files, verbose, options: option, fail_fast }));
        }
        Some(Task::Check { files }) => return Ok(Command::Check(files)),
        None => {}
    }
    let mut rest = rest.iter().map(|text| from_system(text).into_owned());
    let program = match rest.next() {
        None => Program::Prompt,
        Some(first) if first == "-" => Program::StandardInput,
        Some(first) => match (first.strip_prefix("-c"), first.strip_prefix("-m")) {
            (Some(code), _) => Program::Code(value(code, &mut rest, 'c')?),
            (_, Some(module)) => Program::Module(value(module, &mut rest, 'm')?),
            _ => Program::File(first),
        },
    };
    let settings = Settings {
        stay: options.interactive,
        max_greenlets: options.max_greenlets,
        show_greenlets: options.show_greenlets,
        unbuffered: options.unbuffered,
        warnings: options.warnings,
    };
    Ok(Command::Run(program, rest.collect(), settings))
}

/// The value of an option: what is glued to it, or the next argument.
fn value(glued: &str, rest: &mut impl Iterator<Item = String>, option: char) -> Result<String, u8> {
    if !glued.is_empty() {
        return Ok(glued.to_owned());
    }
    rest.next().ok_or_else(|| {
        super::eprint(&format!("Argument expected for the -{option} option\nusage: wattle [FILE | -c CODE | -m MODULE | -] [ARGS...]\nTry `wattle --help' for more information.\n"));
        2
    })
}

/// Where the program stands among the arguments: behind wattle's own options.
fn program_place(arguments: &[OsString]) -> usize {
    let is_own = |argument: &OsString| {
        let text = argument.to_string_lossy();
        text.len() > 1 && text.starts_with('-') && !text.starts_with("-c") && !text.starts_with("-m")
    };
    let mut place = 1;
    while let Some(argument) = arguments.get(place)
        && is_own(argument)
    {
        // The options that have a value.
        place += if argument == "--max-greenlets" || argument == "-W" { 2 } else { 1 };
    }
    place.min(arguments.len())
}
