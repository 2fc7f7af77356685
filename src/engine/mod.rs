//! The facade for hosts: an engine runs files and texts, and reports what went wrong.
//!
//! ```no_run
//! let engine = wattle::engine::Engine::new();
//! if let Err(error) = engine.run_source("<greeting>", "print('hello')") {
//!     engine.report(&error);
//! }
//! engine.finish();
//! ```
//!
//! Strings of scripts may hold lone surrogates, text of Rust cannot. Where an engine hands text to its host, escapes such
//! as `\ud800` stand for them. Text from the host is taken as it is: the private characters U+10F000 to U+10F7FF, by which
//! strings hold surrogates, are refused in source texts, and are surrogates to the script in arguments.
//!
//! | question                               | file           |
//! |----------------------------------------|----------------|
//! | how is something run                   | `mod.rs`       |
//! | how does a prompt feed it              | `session.rs`   |
//! | what can go wrong, and the exit code   | `error.rs`     |
//! | what is written about it, and where    | `report.rs`    |

mod error;
mod report;
mod session;

pub use error::Error;
pub use session::{Feed, Session};

use crate::lower::Mode;
use crate::modules::{self, compile, import};
use crate::object::code::Source;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::module::Module;
use crate::object::{Ref, Value, heap, safe_point};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use crate::text::surrogates::from_system;
use crate::{builtins, fiber};
use std::marker::PhantomData;
use std::path::Path;

/// An interpreter. All engines of a thread share its modules and builtins; an engine stays in its thread.
pub struct Engine {
    here: PhantomData<*const ()>,
}

impl Default for Engine {
    fn default() -> Self {
        Engine::new()
    }
}

impl Engine {
    /// Prepares the thread for running scripts.
    pub fn new() -> Engine {
        fiber::init_thread();
        modules::install();
        // A module that cannot be made is met again, as an exception, by who imports it.
        if let Err(thrown) = import::import_module("sys").and_then(|_| import::import_module("builtins")) {
            drop(exception::take(thrown));
        }
        Engine { here: PhantomData }
    }

    /// Lets no more than so many greenlets live at a time: one more raises `greenlet.error`.
    pub fn set_max_greenlets(&self, count: usize) {
        builtins::greenlet_limit::set_limit(count);
    }

    /// Has tracebacks tell which greenlets an exception came through.
    pub fn show_greenlets(&self) {
        builtins::traceback_format::show_greenlets();
    }

    /// Has what is written to the standard output go out at once.
    pub fn set_unbuffered(&self) {
        builtins::output::set_unbuffered();
    }

    /// Adds filters of warnings to `sys.warnoptions`.
    pub fn add_warning_options(&self, options: &[String]) {
        if let Ok(sys) = modules::sys::module()
            && let Some(Value::List(list)) = &sys.namespace.get_name(Symbol::new("warnoptions"))
        {
            for option in options {
                list.push(Value::str(option));
            }
            // What is wrong with them is told at once.
            if !list.is_empty()
                && let Err(thrown) = import::import_module("warnings")
            {
                drop(exception::take(thrown));
            }
        }
    }

    /// Sets `sys.argv` and the first entry of `sys.path`.
    pub fn set_arguments(&self, arguments: &[String], first_path: &str) {
        let texts = |texts: &[String]| Value::list(texts.iter().map(|text| Value::str(text)).collect());
        if let Ok(sys) = modules::sys::module() {
            sys.set("argv", texts(arguments));
            let mut path = vec![first_path.to_owned()];
            // As with CPython, `PYTHONPATH` names further folders.
            let more = std::env::var_os("PYTHONPATH").unwrap_or_default();
            let folders = std::env::split_paths(&more).map(|folder| from_system(&folder).into_owned());
            path.extend(folders.filter(|folder| !folder.is_empty()));
            sys.set("path", texts(&path));
        }
    }

    /// Runs a script file as `__main__`, or the `__main__.py` of a folder.
    ///
    /// # Errors
    /// Where it cannot be read, is no source text, or raises an exception that it does not catch.
    pub fn run_file(&self, path: &Path, arguments: &[String]) -> Result<(), Error> {
        let mut file = modules::absolute(path);
        let mut all = vec![from_system(path).into_owned()];
        all.extend_from_slice(arguments);
        let mut folder =
            file.canonicalize().ok().and_then(|file| file.parent().map(Path::to_path_buf)).unwrap_or_default();
        if file.is_dir() {
            folder.clone_from(&file);
            file = file.join("__main__.py");
            if !file.is_file() {
                return Err(Error::no_main(path));
            }
        }
        let bytes = std::fs::read(&file).map_err(|error| Error::unreadable(&file, &error))?;
        self.set_arguments(&all, &from_system(&folder));
        self.run_main(Some(&file), &from_system(&file), &bytes)
    }

    /// Runs a module that is found as `import` finds it, as `__main__`.
    ///
    /// # Errors
    /// Where there is none, or it raises an exception that it does not catch.
    pub fn run_module(&self, name: &str, arguments: &[String]) -> Result<(), Error> {
        let folder = from_system(&modules::absolute(Path::new(""))).into_owned();
        let mut all = vec!["-m".to_owned()];
        all.extend_from_slice(arguments);
        self.set_arguments(&all, &folder);
        let script = match import::find_script(name) {
            Ok(script) => script,
            Err(import::NoScript::Words(words)) => return Err(Error::in_words(words)),
            Err(import::NoScript::Thrown(thrown)) => return Err(Error::from_thrown(thrown)),
        };
        all[0].clone_from(&script.file);
        self.set_arguments(&all, &folder);
        let main = new_main(Some(&script.file));
        main.namespace.set_name(well_known::__package__, Value::str(&script.package));
        import::run(&main, &Source::of_file(&script.file, &script.text)).map(drop).map_err(Error::from_thrown)
    }

    /// Runs the bytes of a source text as `__main__`; `name` is what tracebacks call it, such as `<stdin>`.
    ///
    /// # Errors
    /// As `run_source`'s.
    pub fn run_bytes(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.run_main(None, name, bytes)
    }

    fn run_main(&self, file: Option<&Path>, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let main = new_main(file.map(|_| name));
        let text = import::decode_main(name, bytes).map_err(Error::from_thrown)?;
        let source = if file.is_some() { Source::of_file(name, &text) } else { Source::new(name, &text) };
        import::run(&main, &source).map(drop).map_err(Error::from_thrown)
    }

    /// Parses a script file and resolves its names, without running it.
    ///
    /// # Errors
    /// Where it cannot be read, or what is wrong with it.
    pub fn check_file(&self, path: &Path) -> Result<(), Error> {
        let bytes = std::fs::read(path).map_err(|error| Error::unreadable(path, &error))?;
        let name = from_system(path);
        let text = import::decode_main(&name, &bytes).map_err(Error::from_thrown)?;
        let compiled = compile::compile(&Source::of_file(&name, &text), Mode::Exec, false);
        compiled.map(drop).map_err(Error::from_thrown)
    }

    /// Runs a text as `__main__`; `name` is what tracebacks call it, such as `<string>`.
    ///
    /// # Errors
    /// Where it is no source text, or raises an exception that it does not catch.
    pub fn run_source(&self, name: &str, text: &str) -> Result<(), Error> {
        let main = new_main(None);
        import::run(&main, &Source::new(name, text)).map(drop).map_err(Error::from_thrown)
    }

    /// Begins an interactive session.
    pub fn session(&self) -> Session<'_> {
        Session::new(self, new_main(None), "<stdin>")
    }

    /// Begins an interactive session with the names of the program that has run.
    pub(crate) fn session_of_main(&self) -> Session<'_> {
        match &import::modules().get_name(well_known::__main__) {
            Some(Value::Module(main)) => Session::new(self, Ref::clone(main), "<stdin>"),
            _ => self.session(),
        }
    }

    /// Reports an error as the interpreter does at its end: through `sys.excepthook`, on `sys.stderr`.
    pub fn report(&self, error: &Error) {
        report::report(error);
    }

    /// Ends the program: waits for its threads but daemons, unwinds the suspended greenlets, finalises what its modules hold, flushes the standard streams.
    ///
    /// Where a greenlet refuses to end, nothing more is finalised.
    ///
    /// # Errors
    /// Where the standard output cannot be written.
    pub fn finish(&self) -> std::io::Result<()> {
        safe_point::run_finalisers();
        modules::end_threads();
        builtins::greenlet_life::unwind_all();
        builtins::greenlet_life::note_end();
        // Finalisers may write past the stream.
        let flushed = builtins::output::flush_output();
        if !builtins::greenlet_life::any_suspended() {
            import::forget_modules();
            // What no cycle held is gone already.
            safe_point::run_finalisers();
            if heap::any_wants_finaliser() {
                safe_point::collect();
            }
        }
        match flushed.and_then(|()| builtins::output::flush_output()) {
            Ok(()) => Ok(()),
            Err(thrown) => Err(std::io::Error::other(Error::from_thrown(thrown).to_string())),
        }
    }
}

/// A new module `__main__`, registered as such.
fn new_main(file: Option<&str>) -> Ref<Module> {
    let main = Module::new("__main__");
    main.namespace.set_name(well_known::__builtins__, builtins::builtins_module().into());
    if let Some(file) = file {
        main.namespace.set_name(well_known::__file__, Value::str(file));
        main.namespace.set_name(well_known::__cached__, Value::None);
    }
    main.namespace.set_name(well_known::__annotations__, Dict::new().into());
    if let Err(thrown) = import::register("__main__", &(&main).into()) {
        drop(exception::take(thrown));
    }
    main
}
