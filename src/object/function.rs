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
    /// The same as the dict that a script has asked for or set, which takes their place from then on.
    pub keyword_defaults_dict: Option<Ref<Dict>>,
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
    /// What calls run instead, since a script has set `__code__`.
    pub replacement: Option<Ref<Function>>,
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
            if let Some(replacement) = &extras.replacement {
                tracer.reference(replacement);
            }
            if let Some(defaults) = &extras.keyword_defaults_dict {
                tracer.reference(defaults);
            }
        }
    }

    fn clear(&self) {
        // The cells may be alive, as other functions and frames share them; those that are not are garbage themselves.
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

    /// Works on the defaults of the last positional parameters; `work` calls nothing of the language.
    #[inline]
    pub fn with_defaults<R>(&self, work: impl FnOnce(&[Value]) -> R) -> R {
        work(&self.defaults.borrow())
    }

    /// Replaces the defaults.
    pub fn set_defaults(&self, defaults: Rc<[Value]>) {
        let old = self.defaults.replace(defaults);
        drop(old);
    }

    /// The default of a keyword-only parameter.
    pub fn keyword_default(&self, name: Symbol) -> Option<Value> {
        self.extra(|extras| match &extras.keyword_defaults_dict {
            Some(dict) => dict.get_name(name),
            None => extras.keyword_defaults.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()),
        })
    }

    /// Works on what few functions have; `work` calls nothing of the language.
    pub fn with_extras<R>(&self, work: impl FnOnce(&mut Extras) -> R) -> R {
        work(self.extras.borrow_mut().get_or_insert_with(Box::default))
    }

    /// Reads what few functions have, where there is any.
    pub fn extra<R>(&self, read: impl FnOnce(&Extras) -> Option<R>) -> Option<R> {
        self.extras.borrow().as_deref().and_then(read)
    }

    /// The code that a call runs now.
    pub fn present_code(&self) -> Rc<Code> {
        let other = self.extra(|extras| extras.replacement.as_ref().map(|other| other.code.clone()));
        other.unwrap_or_else(|| self.code.clone())
    }

    /// Gives the function another code, with as many free variables: running frames keep the one they have.
    pub fn replace_code(this: &Ref<Function>, code: Rc<Code>) {
        let (name, qualname) = (this.name(), this.qualname());
        let other = Function::new(code, this.globals.clone(), this.cells.clone(), this.defaults());
        other.with_extras(|extras| {
            extras.name = Some(Value::from(name.as_str()));
            extras.qualname = Some(Value::from(qualname.as_str()));
        });
        let old = this.with_extras(|extras| {
            extras.name.get_or_insert_with(|| Value::from(name));
            extras.qualname.get_or_insert_with(|| Value::from(qualname));
            extras.doc.get_or_insert_with(|| this.code.doc.clone());
            extras.replacement.replace(other)
        });
        this.code.set_replaced();
        drop(old);
    }

    /// What a call runs instead of the function, with the defaults that the function has now.
    pub fn replacement(&self) -> Option<Ref<Function>> {
        let other = self.extra(|extras| extras.replacement.clone())?;
        other.set_defaults(self.defaults());
        let keyword_defaults =
            self.extra(|extras| Some((extras.keyword_defaults.clone(), extras.keyword_defaults_dict.clone())));
        let (keyword_defaults, dict) = keyword_defaults.unwrap_or_default();
        let (name, qualname) = (self.name(), self.qualname());
        let old = other.with_extras(|extras| {
            extras.name = Some(Value::from(name));
            extras.qualname = Some(Value::from(qualname));
            let old = std::mem::replace(&mut extras.keyword_defaults, keyword_defaults);
            (old, std::mem::replace(&mut extras.keyword_defaults_dict, dict))
        });
        drop(old);
        Some(other)
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
