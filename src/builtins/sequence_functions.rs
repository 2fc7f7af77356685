//! Functions over iterables: `len`, `iter`, `next`, `sum`, `min`, `max`, `any`, `all`, `sorted`.

use super::introspection::is_callable;
use crate::object::exception::{self, type_error, value_error};
use crate::object::generator::{Generator, Resume, Step};
use crate::object::iterator::CallableIterator;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::aggregate::{Aggregate, quick_order};
use crate::object::operation::iterate::collect_with_hint;
use crate::object::operation::{Iteration, call, call_special, compare_truth, iterator, length};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("len(obj, /)", "Return the number of items in a container.", |args| Ok(length(&args[0])?.into())),
    native(
        "iter(object, sentinel=..., /)",
        "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator\n\n\
         Get an iterator from an object.  In the first form, the argument must\n\
         supply its own iterator, or be a sequence.\n\
         In the second form, the callable is called until it returns the sentinel.",
        |args| match &args[1] {
            Value::Null => iterator(&args[0]),
            _ if !is_callable(&args[0]) => Err(type_error("iter(v, w): v must be callable")),
            sentinel => Ok(Value::object(CallableIterator::new(args[0].clone(), sentinel.clone()))),
        },
    ),
    native(
        "next(iterator, default=..., /)",
        "next(iterator[, default])\n\n\
         Return the next item from the iterator. If default is given and the iterator\n\
         is exhausted, it is returned instead of raising StopIteration.",
        |args| {
            let result = next_item(&args[0]);
            match &args[1] {
                Value::Null => result,
                default => Ok(exception::absorb(result, &types().stop_iteration)?.unwrap_or_else(|| default.clone())),
            }
        },
    ),
    native(
        "aiter(async_iterable, /)",
        "Return an AsyncIterator for an AsyncIterable object.",
        super::async_generator::asynchronous_iterator,
    ),
    native(
        "anext(aiterator, default=..., /)",
        "async anext(aiterator[, default])\n\n\
         Return the next item from the async iterator.  If default is given and the async\n\
         iterator is exhausted, it is returned instead of raising StopAsyncIteration.",
        super::async_generator::asynchronous_next,
    ),
    native(
        "sum(iterable, /, start=0)",
        "Return the sum of a 'start' value (default: 0) plus an iterable of numbers\n\n\
         When the iterable is empty, return the start value.\n\
         This function is intended specifically for use with numeric values and may\nreject non-numeric types.",
        |args| sum(&args[0], &args[1]),
    ),
    native(
        "any(iterable, /)",
        "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is empty, return False.",
        |args| any_is(&args[0], true).map(Value::bool),
    ),
    native(
        "all(iterable, /)",
        "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable is empty, return True.",
        |args| Ok(Value::bool(!any_is(&args[0], false)?)),
    ),
    raw(
        "min(*args, key=None, default=...)",
        "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value\n\n\
         With a single iterable argument, return its smallest item. The\n\
         default keyword-only argument specifies an object to return if\nthe provided iterable is empty.\n\
         With two or more arguments, return the smallest argument.",
        |args, keywords| extreme("min", CompareOperator::Less, args, keywords),
    ),
    raw(
        "max(*args, key=None, default=...)",
        "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value\n\n\
         With a single iterable argument, return its biggest item. The\n\
         default keyword-only argument specifies an object to return if\nthe provided iterable is empty.\n\
         With two or more arguments, return the largest argument.",
        |args, keywords| extreme("max", CompareOperator::Greater, args, keywords),
    ),
    raw(
        "sorted(iterable, /, *, key=None, reverse=False)",
        "Return a new list containing all items from the iterable in ascending order.\n\n\
         A custom key function can be supplied to customize the sort order, and the\n\
         reverse flag can be set to request the result in descending order.",
        |args, keywords| {
            let [iterable] = args else {
                return Err(type_error(format!("sorted expected 1 argument, got {}", args.len())));
            };
            let items = collect_with_hint(iterable)?;
            let (mut key, mut reverse) = (Value::None, false);
            for (name, value) in keywords {
                match *name {
                    well_known::key => key = value.clone(),
                    well_known::reverse => reverse = super::argument::flag(value)?,
                    other => return Err(type_error(format!("'{other}' is an invalid keyword argument for sort()"))),
                }
            }
            super::sort::sorted(items, &key, reverse)
        },
    ),
];

/// `next(iterator)`: StopIteration comes through with its value.
fn next_item(iterator: &Value) -> Result {
    match iterator {
        Value::Generator(generator) if !matches!(generator.class(), class if class.same(&types().coroutine)) => {
            match Generator::resume(generator, Resume::Send(Value::None))? {
                Step::Yield(value) => Ok(value),
                Step::Return(value) => Err(exception::stop_iteration(value)),
            }
        }
        Value::Object(object) => match object.next() {
            Some(result) => match result? {
                Some(item) => Ok(item),
                None => Err(exception::stop_iteration(Value::None)),
            },
            None => next_by_protocol(iterator),
        },
        _ => next_by_protocol(iterator),
    }
}

fn next_by_protocol(iterator: &Value) -> Result {
    match call_special(iterator, well_known::__next__, &[])? {
        Some(item) => Ok(item),
        None => Err(type_error(format!("'{}' object is not an iterator", iterator.class_name()))),
    }
}

fn sum(iterable: &Value, start: &Value) -> Result {
    let mut iteration = Iteration::new(iterable)?;
    match start.payload() {
        Value::Str(_) => return Err(type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        _ if start.is_instance(&types().bytearray) => {
            return Err(type_error("sum() can't sum bytearray [use b''.join(seq) instead]"));
        }
        _ => {}
    }
    let mut aggregate = Aggregate::Sum(start.clone());
    aggregate.take_all(&mut iteration)?;
    match &aggregate {
        Aggregate::Sum(total) => Ok(total.clone()),
        _ => Ok(Value::None),
    }
}

/// Whether any item's truth is `wanted`.
fn any_is(iterable: &Value, wanted: bool) -> Result<bool> {
    let mut aggregate = Aggregate::Truth { wanted, found: false };
    aggregate.take_all(&mut Iteration::new(iterable)?)?;
    Ok(matches!(aggregate, Aggregate::Truth { found: true, .. }))
}

fn goes_before(operator: CompareOperator, item: &Value, best: &Value) -> Result<bool> {
    match quick_order(operator, item, best) {
        Some(better) => Ok(better),
        None => compare_truth(operator, item, best),
    }
}

/// `min` and `max`: the first item that no other one goes before, as `operator` orders them.
fn extreme(name: &str, operator: CompareOperator, given: &[Value], keywords: &[(Symbol, Value)]) -> Result {
    if given.is_empty() {
        return Err(type_error(format!("{name} expected at least 1 argument, got 0")));
    }
    if keywords.len() > 2 {
        let count = keywords.len();
        return Err(type_error(format!("{name}() takes at most 2 keyword arguments ({count} given)")));
    }
    let (mut key, mut default) = (&Value::None, &Value::Null);
    for (keyword, value) in keywords {
        match *keyword {
            well_known::key => key = value,
            well_known::default => default = value,
            other => {
                return Err(type_error(format!("'{other}' is an invalid keyword argument for {name}()")));
            }
        }
    }
    let mut iteration = match given {
        [iterable] => Iteration::new(iterable)?,
        _ if !default.is_null() => {
            return Err(type_error(format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            )));
        }
        [first, rest @ ..] if key.is_none() => {
            let mut best = first;
            for item in rest {
                if goes_before(operator, item, best)? {
                    best = item;
                }
            }
            return Ok(best.clone());
        }
        _ => Iteration::new(&Value::tuple(given.to_vec()))?,
    };
    if key.is_none() {
        let mut aggregate = Aggregate::Extreme { operator, best: Value::Null };
        aggregate.take_all(&mut iteration)?;
        return match (&aggregate, default) {
            (Aggregate::Extreme { best, .. }, _) if !best.is_null() => Ok(best.clone()),
            (_, Value::Null) => Err(value_error(format!("{name}() arg is an empty sequence"))),
            (_, default) => Ok(default.clone()),
        };
    }
    let mut best: Option<(Value, Value)> = None;
    while let Some(item) = iteration.next()? {
        let rank = call(key, std::slice::from_ref(&item))?;
        let better = match &best {
            None => true,
            Some((known, _)) => goes_before(operator, &rank, known)?,
        };
        if better {
            best = Some((rank, item));
        }
    }
    match (best, default) {
        (Some((_, item)), _) => Ok(item),
        (None, Value::Null) => Err(value_error(format!("{name}() arg is an empty sequence"))),
        (None, default) => Ok(default.clone()),
    }
}
