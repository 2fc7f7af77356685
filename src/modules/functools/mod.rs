//! The module `_functools`: the native half of `functools`, whose script half is `stdlib/functools.py`.
//!
//! | what                       | file             |
//! |----------------------------|------------------|
//! | `partial`                  | `partial.rs`     |
//! | what `lru_cache` makes     | `lru_cache.rs`   |
//! | what `cmp_to_key` makes    | `key_wrapper.rs` |
//! | `reduce`, `cached_property`'s memory | here   |

mod key_wrapper;
mod lru_cache;
mod partial;

use crate::builtins::checked_class;
use crate::object::class::Class;
use crate::object::exception::{self, type_error};
use crate::object::instance::Instance;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{Iteration, call, text};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    super::add_functions(module, key_wrapper::FUNCTIONS);
    module.set("partial", partial::class());
    module.set("_lru_cache_wrapper", lru_cache::class());
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native(
        "reduce(function, iterable, initial=..., /)",
        "reduce(function, iterable[, initial], /) -> value\n\n\
         Apply a function of two arguments to the items of an iterable, from left\n\
         to right, so as to reduce the iterable to a single value.",
        |args| {
            let iteration = exception::absorb(Iteration::new(&args[1]), &types().type_error)?;
            let Some(mut iteration) = iteration else {
                return Err(type_error("reduce() arg 2 must support iteration"));
            };
            let first = match args[2].clone().present() {
                Some(initial) => Some(initial),
                None => iteration.next()?,
            };
            let Some(mut value) = first else {
                return Err(type_error("reduce() of empty iterable with no initial value"));
            };
            while let Some(item) = iteration.next()? {
                value = call(&args[0], &[value, item])?;
            }
            Ok(value)
        },
    ),
    native(
        "_remembered(instance, name, default, /)",
        "What the instance keeps under the name, or the default; None where it keeps nothing of any name.",
        |args| match (&args[0], &args[1]) {
            (Value::Instance(instance), Value::Str(name)) if instance.class().has_dictionary() => {
                Ok(instance.attribute(name.symbol()).unwrap_or_else(|| args[2].clone()))
            }
            _ => Ok(Value::None),
        },
    ),
    native("_remember(instance, name, value, /)", "Keep the value in the instance under the name.", |args| {
        if let (Value::Instance(instance), Value::Str(name)) = (&args[0], &args[1]) {
            Instance::set_attribute(instance, name.symbol(), args[2].clone());
        }
        Ok(Value::None)
    }),
];

/// The class `partial`.
pub(super) fn partial_class() -> Ref<Class> {
    partial::class()
}

/// An instance of `class`, which derives from `base`, around a native object.
fn made(class: &Value, base: &Ref<Class>, object: Value) -> Result {
    let instance = Instance::new(checked_class(class, base)?);
    instance.set_payload(object);
    Ok(instance.into())
}

/// The attributes of an instance as a dict, or None where it has none.
fn attributes(this: &Value) -> Value {
    match this {
        Value::Instance(instance) if !instance.attributes().is_empty() => Instance::dictionary(instance).into(),
        _ => Value::None,
    }
}

/// The text of a keyword argument, as `repr` shows calls.
fn keyword_text(key: &Value, value: &str) -> Result<String> {
    Ok(format!("{}={value}", text(key)?.as_str()))
}
