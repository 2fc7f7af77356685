//! Script functions and bound methods.

pub use super::native_function::NativeFunction;

use super::cell::CellBody;
use super::code::Code;
use super::dict::Dict;
use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use crate::syntax::Symbol;
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::rc::Rc;

/// The body of a script function.
pub struct Function {
    /// What it runs.
    pub code: Rc<Code>,
    /// The namespace of its module.
    pub globals: Ref<Dict>,
    /// The cells of its free variables, in the order of the code's free names.
    pub cells: Box<[Ref<CellBody>]>,
    /// Defaults of the last positional parameters.
    defaults: RefCell<Rc<[Value]>>,
    extras: RefCell<Option<Box<Extras>>>,
}

/// What few functions have.
#[derive(Default)]
pub struct Extras {
    /// Defaults of keyword-only parameters.
    pub keyword_defaults: Vec<(Symbol, Value)>,
    /// Another `__name__`.
    pub name: Option<Value>,
    /// Another `__qualname__`.
    pub qualname: Option<Value>,
    /// Another `__doc__`.
    pub doc: Option<Value>,
    /// `__annotations__`.
    pub annotations: Option<Value>,
    /// Another `__module__`.
    pub module: Option<Value>,
    /// Attributes that scripts set.
    pub attributes: Option<Ref<Dict>>,
}

impl Body for Function {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Function(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.globals);
        for cell in &self.cells {
            tracer.reference(cell);
        }
        // The defaults are shared while a call binds them only.
        if Rc::strong_count(&self.defaults.borrow()) == 1 {
            tracer.values(self.defaults.borrow().iter());
        }
        if let Some(extras) = &*self.extras.borrow() {
            tracer.values(extras.keyword_defaults.iter().map(|(_, value)| value));
            let others = [&extras.name, &extras.qualname, &extras.doc, &extras.annotations, &extras.module];
            tracer.values(others.into_iter().flatten());
            if let Some(attributes) = &extras.attributes {
                tracer.reference(attributes);
            }
        }
    }

    fn clear(&self) {
        for cell in &self.cells {
            cell.set(Value::Null);
        }
        let extras = self.extras.take();
        let defaults = self.defaults.replace(Rc::new([]));
        drop((extras, defaults));
    }
}

impl Function {
    /// Makes a function.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(
        code: Rc<Code>,
        globals: Ref<Dict>,
        cells: Box<[Ref<CellBody>]>,
        defaults: Rc<[Value]>,
    ) -> Ref<Function> {
        Ref::new(Function { code, globals, cells, defaults: RefCell::new(defaults), extras: RefCell::new(None) })
    }

    /// The defaults of the last positional parameters.
    #[inline]
    pub fn defaults(&self) -> Rc<[Value]> {
        self.defaults.borrow().clone()
    }

    /// Replaces the defaults.
    pub fn set_defaults(&self, defaults: Rc<[Value]>) {
        let old = self.defaults.replace(defaults);
        drop(old);
    }

    /// Works on what few functions have; `work` calls nothing of the language.
    pub fn with_extras<R>(&self, work: impl FnOnce(&mut Extras) -> R) -> R {
        work(self.extras.borrow_mut().get_or_insert_with(Box::default))
    }

    /// Reads what few functions have, where there is any.
    pub fn extra<R>(&self, read: impl FnOnce(&Extras) -> Option<R>) -> Option<R> {
        self.extras.borrow().as_deref().and_then(read)
    }

    /// Its `__name__`.
    pub fn name(&self) -> String {
        let other = self.extra(|extras| extras.name.as_ref().and_then(|name| name.as_str().map(str::to_owned)));
        other.unwrap_or_else(|| self.code.name.as_str().to_owned())
    }

    /// Its `__qualname__`.
    pub fn qualname(&self) -> String {
        let other = self.extra(|extras| extras.qualname.as_ref().and_then(|name| name.as_str().map(str::to_owned)));
        other.unwrap_or_else(|| self.code.qualname.to_string())
    }
}

/// The body of a bound method: a callable with its first argument.
pub struct Method {
    /// What is called: a script function, a native one, or any callable.
    pub function: Value,
    /// The first argument.
    pub receiver: Value,
}

impl Body for Method {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Method(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.function, &self.receiver]);
    }
}

impl Method {
    /// Binds `function` to `receiver`.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(function: Value, receiver: Value) -> Value {
        Ref::new(Method { function, receiver }).into()
    }
}
