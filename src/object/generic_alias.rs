//! `list[int]`: a class with the arguments it was subscripted with.

use super::class::Class;
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::operation::repr;
use super::string::Str;
use super::types::types;
use super::value::Value;
use super::{Result, operation};
use crate::syntax::symbol::well_known;

/// A subscripted class.
pub struct GenericAlias {
    /// The class.
    pub origin: Value,
    /// The arguments, a tuple.
    pub arguments: Value,
}

impl GenericAlias {
    /// The alias of `origin[key]`.
    pub fn value(origin: &Value, key: &Value) -> Value {
        let arguments = match key {
            Value::Tuple(_) => key.clone(),
            _ => Value::tuple(vec![key.clone()]),
        };
        Value::object(GenericAlias { origin: origin.clone(), arguments })
    }

    /// As `repr()` shows it.
    ///
    /// # Errors
    /// What the arguments' `__repr__` raise.
    pub fn text(&self) -> Result<String> {
        let mut parts = Vec::new();
        if let Value::Tuple(arguments) = &self.arguments {
            for argument in arguments.iter() {
                parts.push(part_text(argument)?);
            }
        }
        let shown = if parts.is_empty() { "()".to_owned() } else { parts.join(", ") };
        Ok(format!("{}[{shown}]", part_text(&self.origin)?))
    }
}

/// How an alias shows its class or an argument: classes by their names.
fn part_text(value: &Value) -> Result<String> {
    match value {
        Value::Ellipsis => return Ok("...".to_owned()),
        Value::Class(class) => {
            let module = operation::find_attribute(value, well_known::__module__)?;
            let qualname = operation::find_attribute(value, well_known::__qualname__)?;
            let name = qualname.as_ref().and_then(Value::as_str).map_or_else(|| class.name().to_string(), str::to_owned);
            return Ok(match module.as_ref().and_then(Value::as_str) {
                Some("builtins") | None => name,
                Some(module) => format!("{module}.{name}"),
            });
        }
        _ => {}
    }
    repr(value).map(|text: Ref<Str>| text.as_str().to_owned())
}

impl NativeObject for GenericAlias {
    fn class(&self) -> Ref<Class> {
        types().generic_alias.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.origin, &self.arguments]);
    }
}
