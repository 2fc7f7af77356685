//! `def` and `lambda`: making functions with their defaults and cells.

use crate::object::cell::CellBody;
use crate::object::code::Code;
use crate::object::debug_trace;
use crate::object::dict::Dict;
use crate::object::frame::Frame;
use crate::object::function::Function;
use crate::object::heap::Ref;
use crate::object::node::Node;
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use std::rc::Rc;

/// Which of the maker's variables an inner function shares.
#[derive(Clone, Copy)]
pub enum Capture {
    /// The cell in a slot.
    Cell(usize),
    /// A free variable of the maker.
    Free(usize),
}

/// The cells that an inner function shares with the frame.
pub fn capture(captures: &[Capture], frame: &Frame) -> Box<[Ref<CellBody>]> {
    captures
        .iter()
        .map(|capture| match capture {
            Capture::Cell(slot) => frame.cell(*slot).clone(),
            Capture::Free(index) => frame.free(*index).clone(),
        })
        .collect()
}

/// Makes a function.
pub struct MakeFunction {
    /// What it will run.
    pub code: Rc<Code>,
    /// What it shares with this frame.
    pub captures: Box<[Capture]>,
    /// Defaults of the last positional parameters.
    pub defaults: Box<[Box<dyn Node>]>,
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: Box<[(Symbol, Box<dyn Node>)]>,
    /// Annotations of parameters, and of the result under `return`.
    pub annotations: Box<[(Symbol, Box<dyn Node>)]>,
}

impl Node for MakeFunction {
    fn eval(&self, frame: &Frame) -> Result {
        let mut defaults = Vec::with_capacity(self.defaults.len());
        for node in &self.defaults {
            defaults.push(node.eval(frame)?);
        }
        let mut keyword_defaults = Vec::with_capacity(self.keyword_defaults.len());
        for (name, node) in &self.keyword_defaults {
            keyword_defaults.push((*name, node.eval(frame)?));
        }
        let annotations = self.annotations(frame)?;
        let cells = capture(&self.captures, frame);
        let defaults: Rc<[Value]> = if defaults.is_empty() { no_defaults() } else { defaults.into() };
        let function = Function::new(self.code.clone(), frame.globals().clone(), cells, defaults);
        if !keyword_defaults.is_empty() || annotations.is_some() {
            function.with_extras(|extras| {
                extras.keyword_defaults = keyword_defaults;
                extras.annotations = annotations;
            });
        }
        Ok(function.into())
    }
}

thread_local! {
    static NO_DEFAULTS: Rc<[Value]> = Rc::new([]);
}

/// The defaults of a function that has none.
pub fn no_defaults() -> Rc<[Value]> {
    NO_DEFAULTS.with(Rc::clone)
}

impl MakeFunction {
    fn annotations(&self, frame: &Frame) -> Result<Option<Value>> {
        if self.annotations.is_empty() {
            return Ok(None);
        }
        let annotations = Dict::new();
        for (name, node) in &self.annotations {
            let value = node.eval(frame)?;
            annotations.set(Str::of_symbol(*name).into(), value)?;
        }
        Ok(Some(annotations.into()))
    }
}

/// Calls decorators on what stands below them, the innermost first.
pub struct Decorated {
    /// The decorators in the order of the source, each with its place.
    pub decorators: Box<[(Box<dyn Node>, crate::syntax::Span)]>,
    /// The function or class.
    pub decorated: Box<dyn Node>,
}

impl Node for Decorated {
    fn eval(&self, frame: &Frame) -> Result {
        let mut functions = Vec::with_capacity(self.decorators.len());
        for (decorator, span) in &self.decorators {
            functions.push((decorator.eval(frame)?, *span));
        }
        let mut value = self.decorated.eval(frame)?;
        while let Some((function, span)) = functions.pop() {
            debug_trace::line(frame, span, false)?;
            value = crate::object::operation::call(&function, &[value])?;
        }
        Ok(value)
    }
}
