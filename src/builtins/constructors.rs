//! What the calls of the most used builtin classes make at once, without `__new__` and `__init__` being looked up.
//!
//! Nobody can change these methods of a builtin class; a class that derives from one is called in the general way.
//! Calls that are not among the common ones go the general way, too, which has the words for what is wrong.

use super::lazy::{enumerate_of, zip_of};
use crate::object::class::{Class, Constructor};
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::operation::call::construct;
use crate::object::operation::set_algebra;
use crate::object::set::Set;
use crate::object::types::{Types, types};
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;

type Keywords<'a> = &'a [(Symbol, Value)];

/// Gives the classes their constructors.
pub(super) fn install(types: &Types) {
    let constructors: [(&Ref<Class>, Constructor); 6] = [
        (&types.range, range),
        (&types.set, set),
        (&types.frozenset, frozenset),
        (&types.dict, dict),
        (&types.enumerate, enumerate),
        (&types.zip, zip),
    ];
    for (class, constructor) in constructors {
        class.set_constructor(constructor);
    }
}

fn range(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    match positional {
        [stop] if keywords.is_empty() => super::range::make(stop, &Value::Null, &Value::Null),
        [start, stop] if keywords.is_empty() => super::range::make(start, stop, &Value::Null),
        [start, stop, step] if keywords.is_empty() => super::range::make(start, stop, step),
        _ => construct(class, positional, keywords),
    }
}

fn set(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    match positional {
        [] if keywords.is_empty() => Ok(Set::new(false).into()),
        [iterable] if keywords.is_empty() => Ok(set_algebra::from_iterable(iterable, false)?.into()),
        _ => construct(class, positional, keywords),
    }
}

fn frozenset(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    match positional {
        [Value::Set(set)] if keywords.is_empty() && set.is_frozen() => Ok(positional[0].clone()),
        [iterable] if keywords.is_empty() => Ok(set_algebra::from_iterable(iterable, true)?.into()),
        _ => construct(class, positional, keywords),
    }
}

fn dict(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    match positional {
        [] => {
            let made = Dict::new();
            for (name, value) in keywords {
                made.set_name(*name, value.clone());
            }
            Ok(made.into())
        }
        [Value::Dict(source)] if keywords.is_empty() => Ok(source.copy().into()),
        [pairs @ (Value::List(_) | Value::Generator(_))] if keywords.is_empty() => {
            let made = Dict::new();
            super::dict::update(&made, pairs)?;
            Ok(made.into())
        }
        _ => construct(class, positional, keywords),
    }
}

fn enumerate(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    match positional {
        [iterable] if keywords.is_empty() => enumerate_of(iterable, Value::Int(0)),
        [iterable, start @ Value::Int(_)] if keywords.is_empty() => enumerate_of(iterable, start.clone()),
        [] if keywords.len() == 1 && keywords[0].0.as_str() != "iterable" => {
            Err(type_error(format!("'{}' is an invalid keyword argument for enumerate()", keywords[0].0)))
        }
        _ => construct(class, positional, keywords),
    }
}

fn zip(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    if keywords.is_empty() && class.same(&types().zip) {
        return zip_of(positional);
    }
    construct(class, positional, keywords)
}
