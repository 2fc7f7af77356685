//! Code: what a function, class body, module or lambda runs, and where it stands in which source.

use super::node::Node;
use super::value::Value;
use crate::syntax::{Span, Symbol};
use std::rc::Rc;

/// A source text, its name, and where its lines begin.
pub struct Source {
    /// The file's name as the user gave it, or `<stdin>`, `<string>`.
    pub name: Rc<str>,
    /// The text.
    pub text: Rc<str>,
    /// Where the lines begin.
    pub lines: crate::syntax::LineIndex,
    /// How many lines stand before the first one, for a piece of a larger text.
    pub first_line: u32,
    /// Whether tracebacks show its lines, for a file of the name has them; those of `<string>` they do not show.
    pub is_file: bool,
}

impl Source {
    /// A source of the text.
    pub fn new(name: &str, text: &str) -> Rc<Source> {
        Rc::new(Self::made(name, text, false))
    }

    /// The source of a file.
    pub fn of_file(name: &str, text: &str) -> Rc<Source> {
        Rc::new(Self::made(name, text, true))
    }

    fn made(name: &str, text: &str, is_file: bool) -> Source {
        let lines = crate::syntax::LineIndex::new(text);
        Source { name: name.into(), text: text.into(), lines, first_line: 0, is_file }
    }

    /// The line (from 1) and column (in characters, from 0) of a byte offset.
    pub fn position(&self, offset: u32) -> (u32, u32) {
        let (line, column) = self.lines.position(&self.text, offset);
        (line + self.first_line, column)
    }

    /// The text of a line (from 1), without its end.
    pub fn line(&self, line: u32) -> &str {
        self.lines.line(&self.text, line.saturating_sub(self.first_line))
    }
}

/// What calling a function gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavour {
    /// The result of its body.
    Plain,
    /// A generator.
    Generator,
    /// A coroutine.
    Coroutine,
    /// An asynchronous generator.
    AsyncGenerator,
}

/// The parameters of a function: their values fill the first slots in this order: positional ones,
/// keyword-only ones, `*args`, `**kwargs`.
#[derive(Default, Debug)]
pub struct ParameterLayout {
    /// How many take a position only.
    pub positional_only: usize,
    /// How many take a position.
    pub positional: usize,
    /// How many take a keyword only.
    pub keyword_only: usize,
    /// Whether there is `*args`.
    pub variadic: bool,
    /// Whether there is `**kwargs`.
    pub keyword_variadic: bool,
}

impl ParameterLayout {
    /// How many slots the parameters fill.
    pub fn count(&self) -> usize {
        self.positional + self.keyword_only + usize::from(self.variadic) + usize::from(self.keyword_variadic)
    }

    /// Whether positional arguments fill the slots as they are.
    pub fn is_simple(&self) -> bool {
        self.keyword_only == 0 && !self.variadic && !self.keyword_variadic
    }
}

/// A piece of executable code.
pub struct Code {
    /// The function's name, `<module>`, `<lambda>`, ...
    pub name: Symbol,
    /// The name with its path.
    pub qualname: Rc<str>,
    /// The source it stands in.
    pub source: Rc<Source>,
    /// Where it stands there.
    pub span: Span,
    /// Its parameters.
    pub parameters: ParameterLayout,
    /// Whether positional arguments fill the slots as they are: `parameters.is_simple()`.
    pub is_simple: bool,
    /// Whether, besides, calling it runs its body at once: `is_simple` and no generator.
    pub is_direct: bool,
    /// The names of its slots, parameters first.
    pub slots: Vec<Symbol>,
    /// The slots that hold cells, for inner functions share them.
    pub cells: Vec<u32>,
    /// The names of the variables of outer functions that it uses.
    pub free: Vec<Symbol>,
    /// What calling it gives.
    pub flavour: Flavour,
    /// Whether it is a generator that may be awaited as a coroutine (`types.coroutine`).
    pub is_awaitable: bool,
    /// Whether it is a generator that suspends between statements only, and so needs no stack of its own.
    pub is_detached: bool,
    /// Its documentation string, or None.
    pub doc: Value,
    /// What it runs.
    pub body: Box<dyn Node>,
}

impl Code {
    /// The number of the line in which it begins.
    pub fn first_line(&self) -> u32 {
        self.source.position(self.span.start).0
    }

    /// The name of the parameter in the slot.
    pub fn parameter_name(&self, slot: usize) -> Symbol {
        self.slots[slot]
    }
}
