//! The module `_weakref`: the native part of weak references, which `stdlib/weakref.py` makes classes of.

use crate::object::exception::type_error;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::weak::{self, Watch};
use crate::object::{Ref, Result, Value};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("watch(object, owner, callback, /)", "Watch the object for its weak reference.", |args| {
        let callback = if args[2].is_none() { Value::Null } else { args[2].clone() };
        match Watch::new(&args[0], &args[1], callback) {
            Some(watch) => Ok(Value::object(watch)),
            None => Err(type_error(format!("cannot create weak reference to '{}' object", args[0].class_name()))),
        }
    }),
    native("target(watch, /)", "The object while it lives, then None.", |args| {
        Ok(args[0].downcast::<Watch>().and_then(Watch::target).unwrap_or(Value::None))
    }),
    native("callback(watch, /)", "What is called at the object's death, or None.", |args| {
        Ok(match args[0].downcast::<Watch>().map(Watch::callback) {
            Some(callback) if !callback.is_null() => callback,
            _ => Value::None,
        })
    }),
    native("owners(object, /)", "The weak references to the object.", |args| Ok(Value::list(weak::owners(&args[0])))),
];
