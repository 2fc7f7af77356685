//! `wattle doctest FILE...`: runs the examples of texts, of Markdown and reStructuredText, and of docstrings.
//!
//! ```text
//!   file ─► parse ─► examples ─► run each in the session ─► check ─► report
//!   x.py ─► import, find ─► one session a docstring
//! ```

mod capture;
mod check;
mod difference;
mod find;
mod parse;

use super::eprint;
use crate::builtins::traceback_format::{format_exception, format_message};
use crate::engine::{Engine, Error};
use crate::lower::Mode;
use crate::modules::{compile, import, sys};
use crate::object::code::Source;
use crate::object::dict::Dict;
use crate::object::exception::{self, Exception};
use crate::object::module::Module;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;
use crate::text::surrogates::{self, from_system};
use difference::{difference, indented};
use parse::{Example, Flag, Flags};
use std::io::Write;
use std::path::Path;

const DIVIDER: &str = "**********************************************************************";

/// What the command line asks for.
pub(super) struct Request {
    /// The files.
    pub(super) files: Vec<String>,
    /// Whether every example is shown.
    pub(super) verbose: bool,
    /// The names of the flags that hold for all examples.
    pub(super) options: Vec<String>,
    /// Whether to end at the first failure.
    pub(super) fail_fast: bool,
}

/// How many examples of one session ran, and failed.
struct Count {
    name: String,
    tried: usize,
    failed: usize,
}

struct Runner {
    verbose: bool,
    flags: Flags,
    counts: Vec<Count>,
}

/// Runs the examples of the files; the exit code is 1 where one fails.
pub(super) fn run(engine: &Engine, request: &Request) -> u8 {
    let mut flags = Flags::default();
    for name in &request.options {
        match Flag::named(name) {
            Some(flag) => flags.set(flag, true),
            None => {
                eprint(&format!("wattle doctest: error: argument -o/--option: invalid choice: '{name}'\n"));
                return 2;
            }
        }
    }
    flags.set(Flag::FailFast, request.fail_fast || flags.has(Flag::FailFast));
    let mut failed = false;
    for file in &request.files {
        let mut runner = Runner { verbose: request.verbose, flags: flags.clone(), counts: Vec::new() };
        match runner.file(engine, file) {
            Ok(()) => {}
            Err(Trouble::Error(error)) => {
                engine.report(&error);
                return error.exit_code().max(1);
            }
            Err(Trouble::Words(words)) => {
                eprint(&format!("ValueError: {words}\n"));
                return 1;
            }
        }
        failed |= runner.summarize();
        if failed && flags.has(Flag::FailFast) {
            break;
        }
    }
    u8::from(failed)
}

/// Why a file cannot be tested.
enum Trouble {
    Error(Error),
    Words(String),
}

impl Runner {
    fn file(&mut self, engine: &Engine, file: &str) -> std::result::Result<(), Trouble> {
        let path = Path::new(file);
        let bytes = std::fs::read(path).map_err(|error| Trouble::Error(Error::unreadable(path, &error)))?;
        let folder = crate::modules::absolute(path).parent().map(Path::to_path_buf).unwrap_or_default();
        engine.set_arguments(&[file.to_owned()], &from_system(&folder));
        let raised = |thrown| Trouble::Error(Error::from_thrown(thrown));
        let text = import::decode(file, &bytes).map_err(raised)?;
        if path.extension().is_some_and(|extension| extension == "py") {
            let title = path.file_stem().map(|stem| from_system(stem).into_owned()).unwrap_or_default();
            let imported = import::import_module(&title).map_err(raised)?;
            let Value::Module(module) = &imported else { return Ok(()) };
            // All are read before the first one runs.
            let mut sessions = Vec::new();
            for docstring in find::docstrings(module, &title, &text).map_err(raised)? {
                let examples = parse::parse(&docstring.text, &docstring.name).map_err(Trouble::Words)?;
                sessions.push((docstring, examples));
            }
            let file = from_system(&crate::modules::absolute(path)).into_owned();
            for (docstring, examples) in &sessions {
                let namespace = module.namespace.copy();
                self.session(&docstring.name, &file, docstring.line, examples, &namespace)?;
            }
            return Ok(());
        }
        let name = path.file_name().map(|name| from_system(name).into_owned()).unwrap_or_default();
        let examples = parse::parse(&text, &name).map_err(Trouble::Words)?;
        let main = Module::new("__main__");
        main.namespace.set_name(well_known::__builtins__, crate::builtins::builtins_module().into());
        import::register("__main__", &(&main).into()).map_err(raised)?;
        self.session(&name, file, Some(0), &examples, &main.namespace)
    }

    /// Runs the examples of one session.
    fn session(
        &mut self,
        name: &str,
        file: &str,
        first_line: Option<usize>,
        examples: &[Example],
        namespace: &Ref<Dict>,
    ) -> std::result::Result<(), Trouble> {
        let stdout = Value::object(capture::Capture::default());
        let before = sys::get("stdout");
        let set = |name: &str, value: Value| {
            if let Ok(module) = sys::module() {
                module.set(name, value);
            }
        };
        set("stdout", stdout.clone());
        let displayhook = sys::get("displayhook");
        if let Some(hook) = sys::get("__displayhook__") {
            set("displayhook", hook);
        }
        let mut count = Count { name: name.to_owned(), tried: 0, failed: 0 };
        let mut interrupted = None;
        for (number, example) in examples.iter().enumerate() {
            let mut flags = self.flags.clone();
            for (flag, on) in &example.options {
                flags.set(*flag, *on);
            }
            if flags.has(Flag::Skip) {
                continue;
            }
            count.tried += 1;
            let is_shown = count.failed == 0 || !flags.has(Flag::ReportOnlyFirstFailure);
            if self.verbose && is_shown {
                self.show_trying(example);
            }
            let result = evaluate(&format!("<doctest {name}[{number}]>"), &example.source, namespace);
            let error = match result {
                Ok(()) => None,
                Err(thrown) => Some(exception::take(thrown)),
            };
            if let Some(error) = &error
                && Value::from(error).is_instance(&types().keyboard_interrupt)
            {
                interrupted = Some(error.clone());
                break;
            }
            let got = capture::take(&stdout);
            let failure = judge(example, &got, error.as_ref(), &flags);
            match failure {
                None if self.verbose && is_shown => print("ok\n"),
                None => {}
                Some(words) => {
                    count.failed += 1;
                    if !is_shown {
                        continue;
                    }
                    let line = first_line.map_or("?".to_owned(), |first| (first + example.line + 1).to_string());
                    print(&format!(
                        "{DIVIDER}\nFile \"{file}\", line {line}, in {name}\nFailed example:\n{}{words}",
                        indented(&example.source)
                    ));
                    if flags.has(Flag::FailFast) {
                        break;
                    }
                }
            }
        }
        for (name, value) in [("stdout", before), ("displayhook", displayhook)] {
            if let Some(value) = value {
                set(name, value);
            }
        }
        self.counts.push(count);
        match interrupted {
            Some(error) => Err(Trouble::Error(Error::from_thrown(exception::raise_again(error)))),
            None => Ok(()),
        }
    }

    fn show_trying(&self, example: &Example) {
        let mut text = format!("Trying:\n{}", indented(&example.source));
        if example.want.is_empty() {
            text += "Expecting nothing\n";
        } else {
            text += &format!("Expecting:\n{}", indented(&example.want));
        }
        print(&text);
    }

    /// Reports how the sessions of a file went; whether one failed.
    fn summarize(&self) -> bool {
        let mut sorted: Vec<&Count> = self.counts.iter().collect();
        sorted.sort_by(|one, other| one.name.cmp(&other.name));
        let (tried, failed) = sorted.iter().fold((0, 0), |sum, count| (sum.0 + count.tried, sum.1 + count.failed));
        let mut text = String::new();
        if self.verbose {
            let untested: Vec<&&Count> = sorted.iter().filter(|count| count.tried == 0).collect();
            if !untested.is_empty() {
                text += &format!("{} items had no tests:\n", untested.len());
                text.extend(untested.iter().map(|count| format!("    {}\n", count.name)));
            }
            let passed: Vec<&&Count> = sorted.iter().filter(|count| count.tried > 0 && count.failed == 0).collect();
            if !passed.is_empty() {
                text += &format!("{} items passed all tests:\n", passed.len());
                text.extend(passed.iter().map(|count| format!(" {:3} tests in {}\n", count.tried, count.name)));
            }
        }
        let bad: Vec<&&Count> = sorted.iter().filter(|count| count.failed > 0).collect();
        if !bad.is_empty() {
            text += &format!("{DIVIDER}\n{} items had failures:\n", bad.len());
            let lines = bad.iter().map(|count| format!(" {:3} of {:3} in {}\n", count.failed, count.tried, count.name));
            text.extend(lines);
        }
        if self.verbose {
            text +=
                &format!("{tried} tests in {} items.\n{} passed and {failed} failed.\n", sorted.len(), tried - failed);
        }
        if failed > 0 {
            text += &format!("***Test Failed*** {failed} failures.\n");
        } else if self.verbose {
            text += "Test passed.\n";
        }
        print(&text);
        failed > 0
    }
}

/// Runs one input.
fn evaluate(file: &str, source: &str, namespace: &Ref<Dict>) -> Result<()> {
    let code = compile::compile(&Source::new(file, source), Mode::Single, false)?;
    compile::run(code, namespace.clone()).map(drop)
}

/// What is wrong with an outcome, in words; None where nothing is.
fn judge(example: &Example, got: &str, error: Option<&Exception>, flags: &Flags) -> Option<String> {
    let Some(error) = error else {
        return if check::fits(&example.want, got, flags) { None } else { Some(difference(&example.want, got, flags)) };
    };
    let Some(want) = &example.exception else {
        return Some(format!("Exception raised:\n{}", indented(&format_exception(error))));
    };
    let message = format_message(error);
    if check::fits(want, &message, flags) {
        return None;
    }
    if flags.has(Flag::IgnoreExceptionDetail) && check::without_detail(want) == check::without_detail(&message) {
        return None;
    }
    Some(difference(&example.want, &format!("{got}{}", format_exception(error)), flags))
}

fn print(text: &str) {
    // Nobody reads on: the exit code says it all.
    let mut output = std::io::stdout();
    let _ = output.write_all(surrogates::with_escapes(text).as_bytes()).and_then(|()| output.flush());
}
