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
//! | question                               | file           |
//! |----------------------------------------|----------------|
//! | how is something run                   | `mod.rs`       |
//! | what can go wrong, and the exit code   | `error.rs`     |
//! | what is written about it, and where    | `report.rs`    |

mod error;
mod report;

pub use error::Error;

use crate::modules::{self, import};
use crate::object::code::Source;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::module::Module;
use crate::object::{Ref, Value, safe_point};
use crate::syntax::symbol::well_known;
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

    /// Sets `sys.argv` and the first entry of `sys.path`.
    pub fn set_arguments(&self, arguments: &[String], first_path: &str) {
        let texts = |texts: &[String]| Value::list(texts.iter().map(|text| Value::str(text)).collect());
        if let Ok(sys) = modules::sys::module() {
            sys.set("argv", texts(arguments));
            sys.set("path", texts(&[first_path.to_owned()]));
        }
    }

    /// Runs a script file as `__main__`.
    ///
    /// # Errors
    /// Where it cannot be read, is no source text, or raises an exception that it does not catch.
    pub fn run_file(&self, path: &Path, arguments: &[String]) -> Result<(), Error> {
        let file = modules::absolute(path);
        let bytes = std::fs::read(&file).map_err(|error| Error::unreadable(&file, &error))?;
        let folder = file.canonicalize().ok().and_then(|file| file.parent().map(Path::to_path_buf)).unwrap_or_default();
        let mut all = vec![path.to_string_lossy().into_owned()];
        all.extend_from_slice(arguments);
        self.set_arguments(&all, &folder.to_string_lossy());
        let name = file.to_string_lossy();
        let main = new_main(Some(&name));
        let result = import::decode(&name, &bytes).and_then(|text| import::run(&main, &Source::of_file(&name, &text)));
        result.map(drop).map_err(Error::from_thrown)
    }

    /// Runs a text as `__main__`; `name` is what tracebacks call it, such as `<string>`.
    ///
    /// # Errors
    /// Where it is no source text, or raises an exception that it does not catch.
    pub fn run_source(&self, name: &str, text: &str) -> Result<(), Error> {
        let main = new_main(None);
        import::run(&main, &Source::new(name, text)).map(drop).map_err(Error::from_thrown)
    }

    /// Reports an error as the interpreter does at its end: through `sys.excepthook`, on `sys.stderr`.
    pub fn report(&self, error: &Error) {
        report::report(error);
    }

    /// Ends the program: unwinds what is suspended, runs the finalisers, flushes the standard streams.
    ///
    /// # Errors
    /// Where the standard output cannot be written.
    pub fn finish(&self) -> std::io::Result<()> {
        builtins::greenlet_life::unwind_all();
        safe_point::run_finalisers();
        match builtins::output::flush_output() {
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
