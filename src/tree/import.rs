//! `import` and `from ... import`.

use super::name::{Variable, find_item, own_builtins};
use crate::object::exception;
use crate::object::frame::Frame;
use crate::object::hooks::{ImportRequest, import};
use crate::object::instance::Instance;
use crate::object::node::Node;
use crate::object::operation::{collect, find_attribute, get_attribute, get_item};
use crate::object::types::types;
use crate::object::{Result, Value};
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
        check_allowed(frame)?;
        let name = self.name.as_str();
        let request = ImportRequest { name, level: 0, names: None, globals: frame.globals() };
        let mut module = import(&request)?;
        if self.last {
            for part in name.split('.').skip(1) {
                module = get_attribute(&module, Symbol::new(part))?;
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
        check_allowed(frame)?;
        let names: Vec<&str> = self.names.iter().map(|(name, _, _)| name.as_str()).collect();
        let request =
            ImportRequest { name: self.module, level: self.level, names: Some(&names), globals: frame.globals() };
        let module = import(&request)?;
        for (name, variable, target) in &self.names {
            let Some(value) = find_attribute(&module, *name)? else { return Err(cannot_import(&module, *name)) };
            variable.store(frame, *target, value)?;
        }
        Ok(Value::None)
    }
}

/// Refuses the import in a namespace whose own builtins lack `__import__`.
fn check_allowed(frame: &Frame) -> Result<()> {
    match own_builtins(frame.globals()) {
        Some(own) if find_item(&own, well_known::__import__)?.is_none() => {
            Err(exception::new(&types().import_error, "__import__ not found"))
        }
        _ => Ok(()),
    }
}

#[cold]
fn cannot_import(module: &Value, name: Symbol) -> crate::object::Thrown {
    let attribute = |symbol| match &find_attribute(module, symbol) {
        Ok(Some(Value::Str(text))) => Some(text.as_str().to_owned()),
        _ => None,
    };
    let title = attribute(well_known::__name__).unwrap_or_else(|| "<unknown module name>".to_owned());
    let place = attribute(well_known::__file__).unwrap_or_else(|| "unknown location".to_owned());
    let message = format!("cannot import name '{name}' from '{title}' ({place})");
    let error = exception::make(&types().import_error, vec![Value::from(message)]);
    Instance::set_attribute(&error, well_known::name, Value::str(&title));
    exception::raise(error)
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
        check_allowed(frame)?;
        let request =
            ImportRequest { name: self.module, level: self.level, names: Some(&["*"]), globals: frame.globals() };
        let module = import(&request)?;
        let listed = find_attribute(&module, well_known::__all__)?;
        if let Some(listed) = listed {
            for name in collect(&listed)? {
                let Value::Str(text) = &name else {
                    return Err(exception::type_error("Item in __all__ must be str"));
                };
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
