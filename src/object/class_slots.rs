//! `__slots__`: which attributes the instances of a new class have, and what CPython says of wrong ones.

use super::Result;
use super::class::{Class, Layout};
use super::descriptor::Member;
use super::dict::Dict;
use super::exception::{type_error, value_error};
use super::heap::Ref;
use super::instance::Instance;
use super::operation::attribute::no_attribute;
use super::operation::collect;
use super::string::Str;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// What the `__slots__` of a class say.
pub(super) struct Slots {
    /// The names, mangled.
    pub(super) names: Vec<Symbol>,
    /// Whether instances take attributes of any name.
    pub(super) dictionary: bool,
    /// Whether instances can be weakly referenced.
    pub(super) weak_references: bool,
}

impl Slots {
    /// Reads the slots of a namespace.
    ///
    /// # Errors
    /// TypeError and ValueError for wrong names; what iterating `__slots__` raises.
    pub(super) fn read(
        namespace: &Dict,
        class: &str,
        base: &Ref<Class>,
        inherits_dictionary: bool,
        inherits_weak_references: bool,
    ) -> Result<Slots> {
        let Some(declared) = namespace.get_name(well_known::__slots__) else {
            // Instances that end in items of their own have no room for references to them.
            let has_items = matches!(base.layout(), Layout::Int | Layout::Bytes | Layout::Tuple);
            let weak_references = !has_items && !inherits_weak_references;
            return Ok(Slots { names: Vec::new(), dictionary: true, weak_references });
        };
        let given = match &declared {
            Value::Str(_) => vec![declared],
            _ => collect(&declared)?,
        };
        if !given.is_empty() && matches!(base.layout(), Layout::Int | Layout::Bytes | Layout::Tuple | Layout::Type) {
            return Err(type_error(format!("nonempty __slots__ not supported for subtype of '{}'", base.name())));
        }
        let mut slots = Slots { names: Vec::new(), dictionary: false, weak_references: false };
        for name in &given {
            slots.add(name, class, namespace, inherits_dictionary, inherits_weak_references)?;
        }
        // Classes with the same slots have the same layout.
        slots.names.sort_by(|left, right| left.as_str().cmp(right.as_str()));
        Ok(slots)
    }

    fn add(
        &mut self,
        name: &Value,
        class: &str,
        namespace: &Dict,
        inherits_dictionary: bool,
        inherits_weak_references: bool,
    ) -> Result<()> {
        let name: &Ref<Str> = match &name.payload() {
            Value::Str(name) => &Ref::clone(name),
            other => {
                return Err(type_error(format!("__slots__ items must be strings, not '{}'", other.class_name())));
            }
        };
        let text = name.as_str();
        if !is_identifier(text) {
            return Err(type_error("__slots__ must be identifiers"));
        }
        match text {
            "__dict__" => {
                if inherits_dictionary || self.dictionary {
                    return Err(type_error("__dict__ slot disallowed: we already got one"));
                }
                self.dictionary = true;
                return Ok(());
            }
            "__weakref__" => {
                if inherits_weak_references || self.weak_references {
                    return Err(type_error(
                        "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0",
                    ));
                }
                self.weak_references = true;
                return Ok(());
            }
            _ => {}
        }
        let symbol = mangled(class, text);
        if namespace.get_name(symbol).is_some() && !matches!(text, "__qualname__" | "__classcell__") {
            return Err(value_error(format!("'{symbol}' in __slots__ conflicts with class variable")));
        }
        self.names.push(symbol);
        Ok(())
    }
}

fn is_identifier(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && characters.all(unicode_ident::is_xid_continue)
}

/// The name that a private name (`__x`) has outside of its class.
fn mangled(class: &str, name: &str) -> Symbol {
    let class = class.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || class.is_empty() {
        return Symbol::new(name);
    }
    Symbol::new(&format!("_{class}{name}"))
}

/// Whether the class itself has slots.
pub(super) fn has_members(class: &Class) -> bool {
    class.own_attributes().iter().any(|(_, value)| value.downcast::<Member>().is_some())
}

/// The `__dict__` of an instance.
pub(super) fn dictionary(object: &Value) -> Result {
    match object {
        Value::Instance(instance) => Ok(Instance::shown_dictionary(instance)),
        _ => Err(no_attribute(object, well_known::__dict__)),
    }
}

/// Sets (Null: empties) the `__dict__` of an instance.
pub(super) fn set_dictionary(object: &Value, value: Value) -> Result<()> {
    let Value::Instance(instance) = object else { return Err(no_attribute(object, well_known::__dict__)) };
    match &value.payload() {
        Value::Null => Instance::set_dictionary(instance, Dict::new()),
        // An instance of a subclass of `dict` may be the object itself.
        Value::Dict(_) => Instance::set_shown_dictionary(instance, value),
        _ => {
            let given = value.class_name();
            return Err(type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")));
        }
    }
    Ok(())
}
