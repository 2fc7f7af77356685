//! Attributes: reading, setting and deleting them, with descriptors, on every kind of object.

use super::call::{call, call_special};
use super::quick;
use crate::object::class::Class;
use crate::object::descriptor::{self, GetSet, Property};
use crate::object::dict::Dict;
use crate::object::exception::{self, attribute_error, type_error};
use crate::object::function::Method;
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::module::Module;
use crate::object::native_function::Binding;
use crate::object::tuple_item::TupleItem;
use crate::object::types::types;
use crate::object::value::Value;
use crate::object::{Result, Thrown, state};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// Reads an attribute.
///
/// # Errors
/// AttributeError where there is none; what descriptors and `__getattr__` raise.
pub fn get_attribute(object: &Value, name: Symbol) -> Result {
    match read_attribute(object, name) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(no_attribute(object, name)),
        Err(thrown) => Err(tell_attribute(thrown, object, name)),
    }
}

/// Tells an AttributeError of a script which attribute was read, so that a report can suggest another one.
#[cold]
fn tell_attribute(thrown: Thrown, object: &Value, name: Symbol) -> Thrown {
    if exception::is_pending(&types().attribute_error)
        && let Value::Instance(error) = &state::pending()
        && (0..2).all(|place| matches!(exception::detail(error, place), Value::Null | Value::None))
    {
        let name = crate::object::string::Str::of_symbol(name);
        exception::set_details(error, vec![name.into(), object.clone()]);
    }
    thrown
}

/// Reads an attribute; None where there is none.
///
/// # Errors
/// What descriptors and `__getattr__` raise, AttributeError excepted.
pub fn find_attribute(object: &Value, name: Symbol) -> Result<Option<Value>> {
    exception::absorb(read_attribute(object, name), &types().attribute_error).map(Option::flatten)
}

/// Reads an attribute; None, or a script's AttributeError, where there is none.
fn read_attribute(object: &Value, name: Symbol) -> Result<Option<Value>> {
    let class = object.class();
    match object {
        Value::Instance(instance) if quick::reads_plainly(instance) => generic_attribute(object, &class, name),
        _ if class.is_heap() => read_with_hooks(object, &class, name),
        Value::Module(module) => match generic_attribute(object, &class, name)? {
            None => read_from_module(module, name),
            found => Ok(found),
        },
        _ => generic_attribute(object, &class, name),
    }
}

/// What a module's own `__getattr__` gives for a name that it does not have.
#[cold]
fn read_from_module(module: &Ref<Module>, name: Symbol) -> Result<Option<Value>> {
    match &module.namespace.get_name(well_known::__getattr__) {
        Some(hook) => call(hook, &[crate::object::string::Str::of_symbol(name).into()]).map(Some),
        None => Ok(None),
    }
}

/// As `read_attribute`, for objects whose class may define `__getattribute__` and `__getattr__`.
fn read_with_hooks(object: &Value, class: &Ref<Class>, name: Symbol) -> Result<Option<Value>> {
    let found = match own_hook(class, well_known::__getattribute__) {
        None => generic_attribute(object, class, name),
        Some(hook) => call_hook(&hook, object, class, name).map(Some),
    };
    let Some(getattr) = class.lookup(well_known::__getattr__) else { return found };
    match exception::absorb(found, &types().attribute_error)? {
        Some(Some(value)) => Ok(Some(value)),
        _ => call_hook(&getattr, object, class, name).map(Some),
    }
}

/// The special method of a class where it is another one than that of `object` or `type`.
pub fn own_hook(class: &Ref<Class>, name: Symbol) -> Option<Value> {
    let types = types();
    class.lookup(name).filter(|hook| match hook {
        Value::NativeFunction(native) => {
            native.owner.as_ref().is_some_and(|owner| !owner.same(&types.object) && !owner.same(&types.type_))
        }
        _ => true,
    })
}

fn call_hook(hook: &Value, object: &Value, class: &Ref<Class>, name: Symbol) -> Result {
    let bound = bind_descriptor(hook, object, class)?;
    call(&bound, &[crate::object::string::Str::of_symbol(name).into()])
}

/// `object.__getattribute__`: the class's data descriptors, the object's own attributes, the class's others.
///
/// # Errors
/// What descriptors raise.
pub fn generic_attribute(object: &Value, class: &Ref<Class>, name: Symbol) -> Result<Option<Value>> {
    if let Value::Class(this) = object {
        return class_attribute(this, class, name);
    }
    if let Some(hook) = class.attribute_hook() {
        hook(object)?;
    }
    if let Value::Object(native) = object
        && native.answers()
        && let Some(answer) = native.attribute(object, name)
    {
        return answer;
    }
    let in_class = class.lookup(name);
    if let Some(found) = &in_class
        && is_data_descriptor(found)
        && has_getter(found)
    {
        return bind_descriptor(found, object, class).map(Some);
    }
    if let Some(own) = own_attribute(object, name) {
        return Ok(Some(own));
    }
    match in_class {
        Some(found) => bind_descriptor(&found, object, class).map(Some),
        // A bound method shows the attributes of its function.
        None => match object {
            Value::Method(method) => read_attribute(&method.function, name),
            _ => Ok(None),
        },
    }
}

/// What an object itself keeps under the name.
fn own_attribute(object: &Value, name: Symbol) -> Option<Value> {
    match object {
        Value::Instance(instance) => instance.attribute(name),
        Value::Module(module) => module.namespace.get_name(name),
        Value::Function(function) => {
            function.extra(|extras| extras.attributes.as_ref().and_then(|attributes| attributes.get_name(name)))
        }
        Value::Object(native) => native.dictionary().and_then(|attributes| attributes.get_name(name)),
        _ => None,
    }
}

/// Attributes of a class: the metaclass's data descriptors, the class's own and inherited, the metaclass's others.
fn class_attribute(this: &Ref<Class>, metaclass: &Ref<Class>, name: Symbol) -> Result<Option<Value>> {
    let in_metaclass = metaclass.lookup(name);
    if let Some(found) = &in_metaclass
        && is_data_descriptor(found)
        && has_getter(found)
    {
        return bind_descriptor(found, &this.into(), metaclass).map(Some);
    }
    if let Some(found) = this.lookup(name) {
        return bind_descriptor(&found, &Value::Null, this).map(Some);
    }
    match in_metaclass {
        Some(found) => bind_descriptor(&found, &this.into(), metaclass).map(Some),
        None => Ok(None),
    }
}

/// `__get__`: what an attribute found in `class` is for `object` (Null: for the class itself).
///
/// # Errors
/// What a script's `__get__` raises.
pub fn bind_descriptor(found: &Value, object: &Value, class: &Ref<Class>) -> Result {
    match found {
        Value::Function(_) if object.is_null() => Ok(found.clone()),
        Value::Function(_) => Ok(Method::new(found.clone(), object.clone())),
        Value::NativeFunction(native) => Ok(match native.binding {
            Binding::Method if !object.is_null() => Method::new(found.clone(), object.clone()),
            Binding::ClassMethod => Method::new(found.clone(), class.into()),
            _ => found.clone(),
        }),
        Value::Object(native) => {
            if let Some(bound) = descriptor::get(native, found, object, class) {
                bound
            } else {
                Ok(found.clone())
            }
        }
        Value::Instance(instance) => {
            let descriptor_class = instance.class();
            let Some(getter) = descriptor_class.lookup(well_known::__get__) else { return Ok(found.clone()) };
            let object = if object.is_null() { &Value::None } else { object };
            // Not bound itself: a `classmethod` of that name is called as it is, and so refused.
            call(&getter, &[found.clone(), object.clone(), class.into()])
        }
        _ => Ok(found.clone()),
    }
}

/// Whether an attribute of a class goes before the object's own of the same name.
pub fn is_data_descriptor(found: &Value) -> bool {
    match found {
        Value::Object(native) => {
            native.downcast::<Property>().is_some()
                || native.downcast::<GetSet>().is_some()
                || native.downcast::<descriptor::Member>().is_some()
                || native.downcast::<TupleItem>().is_some()
        }
        Value::Instance(instance) => {
            let class = instance.class();
            class.lookup(well_known::__set__).is_some() || class.lookup(well_known::__delete__).is_some()
        }
        _ => false,
    }
}

/// Whether a data descriptor has a say in reading, too; the object's own attribute goes before one that has not.
fn has_getter(found: &Value) -> bool {
    match found {
        Value::Instance(instance) => instance.class().lookup(well_known::__get__).is_some(),
        _ => true,
    }
}

/// Sets an attribute (Null: deletes it).
///
/// # Errors
/// AttributeError or TypeError where that cannot be; what descriptors and `__setattr__` raise.
pub fn set_attribute(object: &Value, name: Symbol, value: Value) -> Result<()> {
    let class = object.class();
    if class.is_heap() {
        let (hook, arguments): (Symbol, &[Value]) = if value.is_null() {
            (well_known::__delattr__, &[crate::object::string::Str::of_symbol(name).into()])
        } else {
            (well_known::__setattr__, &[crate::object::string::Str::of_symbol(name).into(), value.clone()])
        };
        if let Some(found) = own_hook(&class, hook) {
            call(&bind_descriptor(&found, object, &class)?, arguments)?;
            return Ok(());
        }
    }
    generic_set_attribute(object, &class, name, value)
}

/// `object.__setattr__` and `object.__delattr__` (for Null); errors as `set_attribute`'s.
pub fn generic_set_attribute(object: &Value, class: &Ref<Class>, name: Symbol, value: Value) -> Result<()> {
    if let Some(hook) = class.attribute_hook() {
        hook(object)?;
    }
    let in_class = class.lookup(name);
    if let Some(found) = &in_class {
        match found {
            Value::Object(native) => {
                if let Some(result) = descriptor::set(native, object, name, &value) {
                    return result;
                }
            }
            Value::Instance(_) if is_data_descriptor(found) => {
                let (hook, arguments): (Symbol, &[Value]) = if value.is_null() {
                    (well_known::__delete__, std::slice::from_ref(object))
                } else {
                    (well_known::__set__, &[object.clone(), value.clone()])
                };
                return match call_special(found, hook, arguments)? {
                    Some(_) => Ok(()),
                    None => Err(exception::new(&types().attribute_error, hook.as_str())),
                };
            }
            _ => {}
        }
    }
    match object {
        Value::Instance(instance) if class.has_dictionary() => {
            if value.is_null() {
                return match Instance::remove_attribute(instance, name) {
                    Some(_) => Ok(()),
                    None => Err(no_attribute(object, name)),
                };
            }
            Instance::set_attribute(instance, name, value);
            Ok(())
        }
        Value::Class(this) => set_class_attribute(this, name, value),
        Value::Module(module) => {
            if value.is_null() {
                return match module.namespace.remove_name(name) {
                    Some(_) => Ok(()),
                    None => Err(attribute_error(object, name, format!("'module' object has no attribute '{name}'"))),
                };
            }
            module.namespace.set_name(name, value);
            Ok(())
        }
        Value::Function(function) => {
            let attributes = function.with_extras(|extras| extras.attributes.get_or_insert_with(Dict::new).clone());
            if value.is_null() {
                return match attributes.remove_name(name) {
                    Some(_) => Ok(()),
                    None => Err(no_attribute(object, name)),
                };
            }
            attributes.set_name(name, value);
            Ok(())
        }
        Value::Object(native) if native.dictionary().is_some() => {
            let attributes = native.dictionary().unwrap_or_else(Dict::new);
            if value.is_null() {
                return match attributes.remove_name(name) {
                    Some(_) => Ok(()),
                    None => Err(no_attribute(object, name)),
                };
            }
            attributes.set_name(name, value);
            Ok(())
        }
        _ if in_class.is_some() => {
            let message = format!("'{}' object attribute '{name}' is read-only", class.name());
            Err(attribute_error(object, name, message))
        }
        _ => Err(no_attribute(object, name)),
    }
}

fn set_class_attribute(class: &Ref<Class>, name: Symbol, value: Value) -> Result<()> {
    if !class.is_heap() {
        return Err(type_error(format!("cannot set '{name}' attribute of immutable type '{}'", class.name())));
    }
    if value.is_null() {
        return match class.remove_attribute(name) {
            Some(_) => Ok(()),
            None => Err(no_attribute(&class.into(), name)),
        };
    }
    class.set_attribute(name, value);
    Ok(())
}

/// The error for an attribute that is not there.
#[cold]
#[inline(never)]
pub fn no_attribute(object: &Value, name: Symbol) -> Thrown {
    let message = match object {
        Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
        Value::Module(module) => match &module.namespace.get_name(well_known::__name__) {
            Some(Value::Str(title)) if module.is_initializing() => format!(
                "partially initialized module '{}' has no attribute '{name}' (most likely due to a circular import)",
                title.as_str()
            ),
            Some(Value::Str(title)) if module.is_importing(name) => format!(
                "cannot access submodule '{name}' of module '{}' (most likely due to a circular import)",
                title.as_str()
            ),
            Some(Value::Str(title)) => format!("module '{}' has no attribute '{name}'", title.as_str()),
            _ => format!("module has no attribute '{name}'"),
        },
        _ => format!("'{}' object has no attribute '{name}'", object.class_name()),
    };
    attribute_error(object, name, message)
}
