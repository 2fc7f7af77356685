//! "Did you mean": the name that is most like one that was not found, by CPython's measure.

use crate::object::exception::{self, Exception};
use crate::object::operation::{call, find_attribute};
use crate::object::traceback::Traceback;
use crate::object::types::types;
use crate::object::{Result, Value, state};
use crate::syntax::Symbol;

/// Beyond so many candidates nobody looks.
const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;

/// The name that an AttributeError or NameError may have meant.
pub(super) fn suggest(error: &Exception) -> Option<String> {
    let value: Value = error.into();
    let name = |attribute: &str| quietly(find_attribute(&value, Symbol::new(attribute))).flatten();
    if value.is_instance(&types().attribute_error) {
        let (wanted, object) = (name("name")?, name("obj")?);
        return most_like(wanted.as_str()?, &directory(&object)?);
    }
    if value.is_instance(&types().name_error) && !value.is_instance(&types().unbound_local_error) {
        let wanted = name("name")?;
        return in_scope(wanted.as_str()?, error);
    }
    None
}

/// Looks among the locals, globals and builtins of the place where the name was missing.
fn in_scope(wanted: &str, error: &Exception) -> Option<String> {
    let mut link = exception::traceback(error);
    loop {
        let next = link.downcast::<Traceback>()?.next();
        if next.downcast::<Traceback>().is_none() {
            break;
        }
        link = next;
    }
    let entry = link.downcast::<Traceback>()?;
    let code = &entry.code;
    let locals = code.slots.iter().chain(&code.free).map(|name| name.as_str().to_owned()).collect::<Vec<_>>();
    if let Some(found) = most_like(wanted, &locals) {
        return Some(found);
    }
    if let Value::Dict(globals) = &entry.globals
        && let Some(found) = most_like(wanted, &texts(globals.keys()))
    {
        return Some(found);
    }
    most_like(wanted, &texts(state::with_builtins(|builtins| builtins.keys())))
}

fn texts(values: Vec<Value>) -> Vec<String> {
    values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The names of an object's attributes: what `dir` gives.
fn directory(object: &Value) -> Option<Vec<String>> {
    let dir = super::builtins_namespace().get_name(Symbol::new("dir"))?;
    let names = quietly(call(&dir, std::slice::from_ref(object)))?;
    match &names {
        Value::List(names) => Some(texts(names.snapshot())),
        _ => None,
    }
}

fn most_like(wanted: &str, candidates: &[String]) -> Option<String> {
    if candidates.len() >= MAX_CANDIDATES {
        return None;
    }
    let mut best = None;
    let mut best_distance = usize::MAX;
    for candidate in candidates.iter().filter(|candidate| *candidate != wanted) {
        // No more than a third of the characters may change.
        let limit = (wanted.len() + candidate.len() + 3) * MOVE_COST / 6;
        let limit = limit.min(best_distance.saturating_sub(1));
        let distance = distance(wanted.as_bytes(), candidate.as_bytes(), limit);
        if distance <= limit {
            best = Some(candidate.clone());
            best_distance = distance;
        }
    }
    best
}

fn substitution_cost(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// The Levenshtein distance with these costs; more than `limit` where it is more.
fn distance<'a>(mut a: &'a [u8], mut b: &'a [u8], limit: usize) -> usize {
    while let (Some((first, rest)), Some((other, others))) = (a.split_first(), b.split_first())
        && first == other
    {
        (a, b) = (rest, others);
    }
    while let (Some((last, rest)), Some((other, others))) = (a.split_last(), b.split_last())
        && last == other
    {
        (a, b) = (rest, others);
    }
    if a.is_empty() || b.is_empty() {
        return (a.len() + b.len()) * MOVE_COST;
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH {
        return limit + 1;
    }
    if b.len() < a.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if (b.len() - a.len()) * MOVE_COST > limit {
        return limit + 1;
    }
    // One row of the table, from the distances to the empty text on.
    let mut row: Vec<usize> = (1..=a.len()).map(|length| length * MOVE_COST).collect();
    let mut result = 0;
    for (place, code) in b.iter().enumerate() {
        let mut diagonal = place * MOVE_COST;
        result = diagonal;
        let mut minimum = usize::MAX;
        for (column, other) in a.iter().enumerate() {
            let substitute = diagonal + substitution_cost(*code, *other);
            diagonal = row[column];
            result = substitute.min(result.min(diagonal) + MOVE_COST);
            row[column] = result;
            minimum = minimum.min(result);
        }
        if minimum > limit {
            return limit + 1;
        }
    }
    result
}

fn quietly<T>(result: Result<T>) -> Option<T> {
    result.map_err(|thrown| drop(exception::take(thrown))).ok()
}
