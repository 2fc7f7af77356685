//! Code: what a function, class body, module or lambda runs, and where it stands in which source.

use super::Result;
use super::frame::Frame;
use super::node::{Flow, Node};
use super::value::Value;
use super::weak::Watch;
use crate::syntax::{Span, Symbol};
use std::cell::{Cell, OnceCell, RefCell};
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
    /// Whether tracebacks pass over its code: a script of the library for what is native in CPython, and has no frames.
    pub is_silent: bool,
    /// What it was compiled for.
    pub mode: Cell<Mode>,
    /// Whether its outermost names live in a mapping of their own, the frame's companion.
    pub separate_locals: Cell<bool>,
}

/// What a source text is compiled for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A file: any number of statements.
    Exec,
    /// One expression, whose value the code gives.
    Eval,
    /// One input of the prompt, whose expressions are shown.
    Single,
}

/// What such a script of the library says.
const SILENT: &str = "\n# Tracebacks pass over this module, which is native in CPython.\n";

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
        let is_silent = name.starts_with("<stdlib>/") && text.contains(SILENT);
        Source {
            name: name.into(),
            text: text.into(),
            lines,
            first_line: 0,
            is_file,
            is_silent,
            mode: Cell::new(Mode::Exec),
            separate_locals: Cell::new(false),
        }
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
#[derive(Default, Debug, Clone, Copy)]
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

    /// Whether positional arguments fill the slots, the rest of them as `*args`.
    pub fn takes_rest(&self) -> bool {
        self.variadic && self.keyword_only == 0
    }

    /// The `arity` of a code of the flavour with these parameters.
    pub fn arity(&self, flavour: Flavour) -> usize {
        if self.is_simple() && flavour == Flavour::Plain { self.positional } else { usize::MAX }
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
    /// Whether positional arguments fill the slots as they are: `parameters.is_simple()`, and never replaced.
    pub is_simple: Cell<bool>,
    /// How many arguments go straight into the slots of a frame whose body then runs: where it `is_simple` and makes
    /// no generator; else more than any call has.
    pub arity: Cell<usize>,
    /// Whether a function of this code was given another one: then calls have to ask the function.
    pub is_replaced: Cell<bool>,
    /// What scripts see of it, while they hold it.
    pub(crate) shown: RefCell<Option<Watch>>,
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
    /// Whether its tree tells of the lines that it reaches (`debug_trace.rs`).
    pub is_stepping: bool,
    /// The same code with a tree that does, once it was traced; nothing where there is none.
    pub(crate) stepping: OnceCell<Option<Rc<Code>>>,
    /// What it runs.
    pub body: Box<dyn Node>,
}

/// What is different in a copy of a code.
#[derive(Default)]
pub struct Changes {
    /// Another name.
    pub name: Option<Symbol>,
    /// Another name with its path.
    pub qualname: Option<Rc<str>>,
    /// Another file.
    pub file: Option<Rc<str>>,
    /// Another first line.
    pub first_line: Option<u32>,
    /// Other names for the slots, parameters first.
    pub slots: Option<Vec<Symbol>>,
    /// Other names for the free variables.
    pub free: Option<Vec<Symbol>>,
    /// Another documentation string.
    pub doc: Option<Value>,
    /// Whether it may be awaited.
    pub is_awaitable: Option<bool>,
}

/// The body of a copy: that of the original.
struct Shared(Rc<Code>);

impl Node for Shared {
    fn eval(&self, frame: &Frame) -> Result {
        self.0.body.eval(frame)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        self.0.body.exec(frame)
    }

    fn resume(&self, frame: &Frame) -> Flow {
        self.0.body.resume(frame)
    }
}

impl Code {
    /// A copy that runs the same body.
    pub fn changed(this: &Rc<Code>, changes: Changes) -> Rc<Code> {
        let mut source = this.source.clone();
        let line = this.first_line();
        if changes.file.is_some() || changes.first_line.is_some_and(|first| first != line) {
            let shift = changes.first_line.map_or(0, |first| i64::from(first) - i64::from(line));
            source = Rc::new(Source {
                name: changes.file.unwrap_or_else(|| source.name.clone()),
                text: source.text.clone(),
                lines: crate::syntax::LineIndex::new(&source.text),
                first_line: u32::try_from(i64::from(source.first_line) + shift).unwrap_or_default(),
                is_file: source.is_file && shift == 0,
                is_silent: source.is_silent,
                mode: source.mode.clone(),
                separate_locals: source.separate_locals.clone(),
            });
        }
        let parameters = this.parameters;
        let is_simple = parameters.is_simple();
        Rc::new(Code {
            name: changes.name.unwrap_or(this.name),
            qualname: changes.qualname.unwrap_or_else(|| this.qualname.clone()),
            source,
            span: this.span,
            parameters,
            is_simple: Cell::new(is_simple),
            arity: Cell::new(parameters.arity(this.flavour)),
            is_replaced: Cell::new(false),
            shown: RefCell::new(None),
            slots: changes.slots.unwrap_or_else(|| this.slots.clone()),
            cells: this.cells.clone(),
            free: changes.free.unwrap_or_else(|| this.free.clone()),
            flavour: this.flavour,
            is_awaitable: changes.is_awaitable.unwrap_or(this.is_awaitable),
            is_detached: this.is_detached,
            doc: changes.doc.unwrap_or_else(|| this.doc.clone()),
            is_stepping: this.is_stepping,
            stepping: OnceCell::new(),
            body: Box::new(Shared(this.clone())),
        })
    }

    /// Notes that a function of this code has another one: no call takes the way of those that fit.
    pub fn set_replaced(&self) {
        self.is_replaced.set(true);
        self.is_simple.set(false);
        self.arity.set(usize::MAX);
    }

    /// Whether so many positional arguments are what it takes, as they are, and its body runs at once.
    #[inline(always)]
    pub fn takes(&self, count: usize) -> bool {
        self.arity.get() == count
    }

    /// The number of the line in which it begins.
    pub fn first_line(&self) -> u32 {
        self.source.position(self.span.start).0
    }

    /// The name of the parameter in the slot.
    pub fn parameter_name(&self, slot: usize) -> Symbol {
        self.slots[slot]
    }
}
