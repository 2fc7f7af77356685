//! `import` and `from ... import`.

use super::name::{Variable, find_item, own_builtins};
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::frame::Frame;
use crate::object::hooks::{ImportRequest, import};
use crate::object::node::Node;
use crate::object::operation::{call, call_with, collect, find_attribute, get_attribute, get_item};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, state};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// `import name as target`.
pub struct Import {
    /// The dotted name.
    pub name: Symbol,
    /// Whether the target gets the last module of a dotted name (`as`), not the first.
    pub last: bool,
    /// The variable that is bound.
    pub variable: Variable,
    /// Its name.
    pub target: Symbol,
    /// Where it stands.
    pub span: Span,
}

impl Node for Import {
    fn eval(&self, frame: &Frame) -> Result {
        frame.at(self.span);
        let name = self.name.as_str();
        let mut module = request(frame, name, 0, None)?;
        if self.last {
            for part in name.split('.').skip(1) {
                module = member(&module, Symbol::new(part))?;
            }
        }
        self.variable.store(frame, self.target, module)?;
        Ok(Value::None)
    }
}

/// `from module import names`.
pub struct ImportFrom {
    /// The dotted name; may be empty.
    pub module: &'static str,
    /// The number of leading dots.
    pub level: u32,
    /// The names, and what they are bound to.
    pub names: Box<[(Symbol, Variable, Symbol)]>,
    /// Where it stands.
    pub span: Span,
}

impl Node for ImportFrom {
    fn eval(&self, frame: &Frame) -> Result {
        frame.at(self.span);
        let names: Vec<&str> = self.names.iter().map(|(name, _, _)| name.as_str()).collect();
        let module = request(frame, self.module, self.level, Some(&names))?;
        for (name, variable, target) in &self.names {
            variable.store(frame, *target, member(&module, *name)?)?;
        }
        Ok(Value::None)
    }
}

/// Imports with the `__import__` of the frame's builtins, which scripts may replace.
fn request(frame: &Frame, name: &str, level: u32, names: Option<&[&str]>) -> Result {
    let globals = frame.globals();
    let importer = match own_builtins(globals) {
        Some(own) => find_item(&own, well_known::__import__)?,
        None => state::with_builtins(|builtins| builtins.get_name(well_known::__import__)),
    };
    match importer {
        Some(Value::NativeFunction(_)) => import(&ImportRequest { name, level, names, globals }),
        Some(importer) => {
            let names = match names {
                Some(names) => Value::tuple(names.iter().map(|name| Value::str(name)).collect()),
                None => Value::None,
            };
            let namespace = Value::from(globals);
            let locals = frame.locals_dictionary();
            // Only the locals of a module or a class body are a dict that stays.
            let locals = if locals.is(&namespace) { locals } else { Value::None };
            call(&importer, &[Value::str(name), namespace, locals, names, Value::Int(i64::from(level))])
        }
        None => Err(exception::new(&types().import_error, "__import__ not found")),
    }
}

/// What `from module import name` gives: the attribute, or a submodule that is still being imported.
fn member(module: &Value, name: Symbol) -> Result {
    if let Some(value) = find_attribute(module, name)? {
        return Ok(value);
    }
    if let Some(Value::Str(title)) = &find_attribute(module, well_known::__name__)? {
        let full = Value::from(format!("{}.{name}", title.as_str()));
        let globals = Dict::new();
        let sys = import(&ImportRequest { name: "sys", level: 0, names: None, globals: &globals })?;
        if let Some(Value::Dict(modules)) = &find_attribute(&sys, well_known::modules)?
            && let Some(value) = modules.get(&full)?
        {
            return Ok(value);
        }
    }
    Err(cannot_import(module, name)?)
}

#[cold]
fn cannot_import(module: &Value, name: Symbol) -> Result<Thrown> {
    let text = |symbol| match &find_attribute(module, symbol) {
        Ok(Some(Value::Str(text))) => Some(text.as_str().to_owned()),
        _ => None,
    };
    let title = text(well_known::__name__);
    let known = title.as_deref().unwrap_or("<unknown module name>");
    let file = match module {
        // The name is not looked up: a `__getattr__` of the module is not asked.
        Value::Module(module) => match &module.namespace.get_name(well_known::__file__) {
            Some(Value::Str(file)) => Some(file.as_str().to_owned()),
            _ => None,
        },
        _ => None,
    };
    let message = match (&file, module) {
        (None, _) => format!("cannot import name '{name}' from '{known}' (unknown location)"),
        (Some(file), Value::Module(module)) if module.is_initializing() => format!(
            "cannot import name '{name}' from partially initialized module '{known}' (most likely due to a circular \
             import) ({file})"
        ),
        (Some(file), _) => format!("cannot import name '{name}' from '{known}' ({file})"),
    };
    let keywords = [
        (well_known::name, title.map_or(Value::None, Value::from)),
        (well_known::path, file.map_or(Value::None, Value::from)),
    ];
    match &call_with(&(&types().import_error).into(), &[Value::from(message)], &keywords)? {
        Value::Instance(error) => Ok(exception::raise(Ref::clone(error))),
        _ => Ok(exception::system_error("an exception class made no exception")),
    }
}

/// `from module import *`.
pub struct ImportAll {
    /// The dotted name; may be empty.
    pub module: &'static str,
    /// The number of leading dots.
    pub level: u32,
    /// Where the names live.
    pub variable: Variable,
    /// Where it stands.
    pub span: Span,
}

impl Node for ImportAll {
    fn eval(&self, frame: &Frame) -> Result {
        frame.at(self.span);
        let module = request(frame, self.module, self.level, Some(&["*"]))?;
        let listed = find_attribute(&module, well_known::__all__)?;
        if let Some(listed) = listed {
            for name in collect(&listed)? {
                let Value::Str(text) = &name else { return Err(not_a_name(&module, &name)) };
                let name = text.symbol();
                let value = get_attribute(&module, name)?;
                self.variable.store(frame, name, value)?;
            }
            return Ok(Value::None);
        }
        let namespace = get_attribute(&module, well_known::__dict__)?;
        for key in collect(&namespace)? {
            if let Value::Str(text) = &key
                && !text.as_str().starts_with('_')
            {
                let value = get_item(&namespace, &key)?;
                self.variable.store(frame, text.symbol(), value)?;
            }
        }
        Ok(Value::None)
    }
}

#[cold]
fn not_a_name(module: &Value, item: &Value) -> Thrown {
    match &find_attribute(module, well_known::__name__) {
        Ok(Some(Value::Str(title))) => {
            exception::type_error(format!("Item in {}.__all__ must be str, not {}", title.as_str(), item.class_name()))
        }
        Ok(_) => exception::type_error("module __name__ must be a string"),
        Err(_) => exception::pending(),
    }
}
