//! `class`: runs the body in a namespace and has the metaclass make the class.

use super::call_general::{Argument, gather};
use super::flow::statement;
use super::function::{Capture, capture};
use super::name::{Variable, find_item, own_builtins};
use crate::object::build_class::{build_class, prepare_namespace};
use crate::object::code::Code;
use crate::object::frame::Frame;
use crate::object::function::Function;
use crate::object::node::{Flow, Node};
use crate::object::operation::{enter, guarded};
use crate::object::types::types;
use crate::object::{Ref, Result, Value, exception, profile, state};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};
use std::rc::Rc;

/// Makes a class.
pub struct MakeClass {
    /// Its name.
    pub name: Symbol,
    /// Its body.
    pub code: Rc<Code>,
    /// What the body shares with this frame.
    pub captures: Box<[Capture]>,
    /// Bases and keywords.
    pub arguments: Box<[Argument]>,
    /// Where the statement stands.
    pub span: Span,
}

impl Node for MakeClass {
    fn eval(&self, frame: &Frame) -> Result {
        if let Some(own) = own_builtins(frame.globals())
            && find_item(&own, Symbol::new("__build_class__"))?.is_none()
        {
            frame.at(self.span);
            return Err(exception::new(&types().name_error, "__build_class__ not found"));
        }
        let (bases, keywords) = gather(&Value::Null, &self.arguments, frame, self.span)?;
        let cells = capture(&self.captures, frame);
        let body = Function::new(self.code.clone(), frame.globals().clone(), cells, Rc::new([]));
        frame.at(self.span);
        if state::is_watched() {
            let maker = state::with_builtins(|builtins| builtins.get_name(Symbol::new("__build_class__")));
            return profile::any(frame, &maker.unwrap_or_default(), None, || self.make(&body, bases, keywords, frame));
        }
        self.make(&body, bases, keywords, frame)
    }
}

impl MakeClass {
    fn make(&self, body: &Ref<Function>, bases: Vec<Value>, keywords: Vec<(Symbol, Value)>, frame: &Frame) -> Result {
        let preparation = prepare_namespace(self.name, bases, keywords)?;
        let namespace = preparation.namespace.clone();
        let result = guarded(|| {
            enter(body, |callee| {
                callee.set_companion(namespace);
                Ok(())
            })
        })?;
        frame.at(self.span);
        match &result {
            Value::Cell(cell) => build_class(self.name, preparation, Some(cell)),
            _ => build_class(self.name, preparation, None),
        }
    }
}

/// The end of a class body whose methods use `__class__`: gives the cell to the class's maker.
pub struct ReturnClassCell {
    /// The slot of the cell.
    pub slot: usize,
}

impl Node for ReturnClassCell {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        frame.set_result(frame.local(self.slot).clone());
        Flow::Return
    }
}

/// The beginning of a class body: `__module__`, `__qualname__` and `__doc__`.
pub struct ClassPrologue {
    /// The class's name with its path.
    pub qualname: Value,
    /// Its documentation, or None.
    pub doc: Value,
}

impl Node for ClassPrologue {
    fn eval(&self, frame: &Frame) -> Result {
        let module = frame.globals().get_name(well_known::__name__).unwrap_or(Value::None);
        Variable::Namespace.store(frame, well_known::__module__, module)?;
        Variable::Namespace.store(frame, well_known::__qualname__, self.qualname.clone())?;
        if !self.doc.is_none() {
            Variable::Namespace.store(frame, well_known::__doc__, self.doc.clone())?;
        }
        Ok(Value::None)
    }
}
