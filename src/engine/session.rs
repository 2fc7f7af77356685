//! An interactive session: lines come one by one, and statements run as soon as they are complete.

use super::{Engine, Error};
use crate::lower::Mode;
use crate::modules::compile;
use crate::object::Ref;
use crate::object::code::Source;
use crate::object::dict::Dict;
use crate::object::module::Module;
use crate::syntax;
use std::rc::Rc;

/// What became of a line.
#[derive(Debug)]
pub enum Feed {
    /// The statement goes on in further lines.
    Incomplete,
    /// The statement has run.
    Done,
    /// The statement was wrong, or raised an exception.
    Error(Error),
}

/// A session; its names, and the greenlets among them, live from one input to the next.
pub struct Session<'e> {
    engine: &'e Engine,
    main: Ref<Module>,
    pending: String,
    name: String,
}

impl<'e> Session<'e> {
    pub(super) fn new(engine: &'e Engine, main: Ref<Module>, name: &str) -> Self {
        Session { engine, main, pending: String::new(), name: name.to_owned() }
    }

    /// Takes a further line, without its end.
    pub fn feed(&mut self, line: &str) -> Feed {
        self.pending.push_str(line);
        self.pending.push('\n');
        if syntax::is_incomplete(&self.pending) {
            return Feed::Incomplete;
        }
        self.finish()
    }

    /// Runs what has been typed so far, complete or not.
    pub fn finish(&mut self) -> Feed {
        let text = std::mem::take(&mut self.pending);
        match self.run(&text) {
            Ok(()) => Feed::Done,
            Err(error) => Feed::Error(error),
        }
    }

    /// Forgets what has been typed of an unfinished statement.
    pub fn cancel(&mut self) {
        self.pending.clear();
    }

    /// Runs a statement, or a line of several, and shows the values of expressions.
    ///
    /// # Errors
    /// What is wrong with it, or the exception that it raises.
    pub fn run(&self, text: &str) -> Result<(), Error> {
        self.run_source(&Source::new(&self.name, text))
    }

    fn run_source(&self, source: &Rc<Source>) -> Result<(), Error> {
        let code = compile::compile(source, Mode::Single, false).map_err(Error::from_thrown)?;
        compile::run(code, self.main.namespace.clone()).map(drop).map_err(Error::from_thrown)
    }

    /// The engine that the session runs on.
    pub fn engine(&self) -> &'e Engine {
        self.engine
    }

    /// The session's names.
    pub(crate) fn namespace(&self) -> Ref<Dict> {
        self.main.namespace.clone()
    }
}
