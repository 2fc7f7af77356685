//! What `await` waits for: the iterator behind an awaitable.

use super::call::call_special;
use crate::object::code::Flavour;
use crate::object::exception::{runtime_error, type_error};
use crate::object::generator::{Generator, GeneratorState};
use crate::object::heap::Ref;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;

/// Whether a value is a coroutine, or a generator that counts as one, or has an `__await__`.
pub fn is_awaitable(value: &Value) -> bool {
    coroutine(value).is_some() || !matches!(value.class().lookup(well_known::__await__), None | Some(Value::None))
}

/// The iterator behind an awaitable: a coroutine itself, or what `__await__` gives.
///
/// # Errors
/// TypeError where it cannot be awaited; RuntimeError for a coroutine that is awaited already.
pub fn awaitable_iterator(awaitable: &Value) -> Result {
    if let Some(coroutine) = coroutine(awaitable) {
        if coroutine.code().flavour == Flavour::Coroutine && coroutine.state() == GeneratorState::Suspended {
            return Err(runtime_error("coroutine is being awaited already"));
        }
        return Ok(awaitable.clone());
    }
    let Some(iterator) = call_special(awaitable, well_known::__await__, &[])? else {
        return Err(type_error(format!("object {} can't be used in 'await' expression", awaitable.class_name())));
    };
    if coroutine(&iterator).is_some() {
        return Err(type_error("__await__() returned a coroutine"));
    }
    if iterator.class().lookup(well_known::__next__).is_none() {
        let name = iterator.class_name();
        return Err(type_error(format!("__await__() returned non-iterator of type '{name}'")));
    }
    Ok(iterator)
}

fn coroutine(value: &Value) -> Option<&Ref<Generator>> {
    match value {
        Value::Generator(generator) => {
            let code = generator.code();
            (code.flavour == Flavour::Coroutine || code.is_awaitable).then_some(generator)
        }
        _ => None,
    }
}
