//! `isinstance` and `issubclass`.

use super::attribute::own_hook;
use super::call::leveled;
use super::{call_special, find_attribute, truth};
use crate::object::class::Class;
use crate::object::descriptor::GetSet;
use crate::object::exception::type_error;
use crate::object::heap::Ref;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;

/// `isinstance(object, class)`: of a class, a union or a tuple of them; `__instancecheck__` is asked.
///
/// # Errors
/// TypeError where the second argument is no type; what `__instancecheck__` raises.
pub fn is_instance(object: &Value, class: &Value) -> Result<bool> {
    match class {
        Value::Class(class) => {
            if object.class().same(class) {
                return Ok(true);
            }
            if class.metaclass().is_none() {
                return plain_isinstance(object, &class.into());
            }
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if leveled(" in __instancecheck__", || is_instance(object, class))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        _ => {}
    }
    if let (Value::Instance(_), classes @ Value::Tuple(_)) = (class, &class.payload()) {
        return is_instance(object, classes);
    }
    match call_special(class, well_known::__instancecheck__, std::slice::from_ref(object))? {
        Some(answer) => truth(&answer),
        None => plain_isinstance(object, class),
    }
}

/// `type.__instancecheck__`: by the class and by `__class__`.
///
/// # Errors
/// TypeError where `class` is no type.
pub fn plain_isinstance(object: &Value, class: &Value) -> Result<bool> {
    if let Value::Class(class) = class {
        if object.is_instance(class) {
            return Ok(true);
        }
        match object {
            // What it says of its class is what it is of, where no class of a script says anything else.
            Value::Instance(_) if claims_its_class(&object.class()) => return Ok(false),
            Value::Instance(_) | Value::Object(_) => {}
            _ => return Ok(false),
        }
        return Ok(match &find_attribute(object, well_known::__class__)? {
            Some(Value::Class(claimed)) => Class::is_subclass(claimed, class),
            _ => false,
        });
    }
    check_type(class, "isinstance() arg 2 must be a type, a tuple of types, or a union")?;
    let Some(claimed) = find_attribute(object, well_known::__class__)? else { return Ok(false) };
    is_abstract_subclass(&claimed, class)
}

/// `issubclass(subclass, class)`; errors as `is_instance`'s.
pub fn is_subclass(subclass: &Value, class: &Value) -> Result<bool> {
    match class {
        Value::Class(class) if class.metaclass().is_none() => return plain_issubclass(subclass, &class.into()),
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if leveled(" in __subclasscheck__", || is_subclass(subclass, class))? {
                    return Ok(true);
                }
            }
            return Ok(false);
        }
        _ => {}
    }
    if let (Value::Instance(_), classes @ Value::Tuple(_)) = (class, &class.payload()) {
        return is_subclass(subclass, classes);
    }
    match call_special(class, well_known::__subclasscheck__, std::slice::from_ref(subclass))? {
        Some(answer) => truth(&answer),
        None => plain_issubclass(subclass, class),
    }
}

/// `type.__subclasscheck__`; errors as `is_instance`'s.
pub fn plain_issubclass(subclass: &Value, class: &Value) -> Result<bool> {
    if let (Value::Class(subclass), Value::Class(class)) = (subclass, class) {
        return Ok(Class::is_subclass(subclass, class));
    }
    check_type(subclass, "issubclass() arg 1 must be a class")?;
    check_type(class, "issubclass() arg 2 must be a class, a tuple of classes, or a union")?;
    is_abstract_subclass(subclass, class)
}

/// Whether something behaves as a class: is one, or has a tuple of `__bases__`.
fn check_type(value: &Value, message: &str) -> Result<()> {
    if matches!(value, Value::Class(_)) {
        return Ok(());
    }
    match find_attribute(value, well_known::__bases__)? {
        Some(Value::Tuple(_)) => Ok(()),
        _ => Err(type_error(message)),
    }
}

fn is_abstract_subclass(subclass: &Value, class: &Value) -> Result<bool> {
    if subclass.is(class) {
        return Ok(true);
    }
    let Some(Value::Tuple(bases)) = &find_attribute(subclass, well_known::__bases__)? else { return Ok(false) };
    for base in bases.iter() {
        if leveled(" in __subclasscheck__", || is_abstract_subclass(base, class))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether `__class__` of the class's instances is read as `object` says.
fn claims_its_class(class: &Ref<Class>) -> bool {
    matches!(&class.lookup(well_known::__class__), Some(Value::Object(found)) if found.downcast::<GetSet>().is_some())
        && own_hook(class, well_known::__getattribute__).is_none()
}
