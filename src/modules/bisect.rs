//! The module `bisect`: searching in, and inserting into, sorted sequences.

use crate::builtins::argument::size;
use crate::object::exception::{index_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, call_method, compare_truth, get_item, length};
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::CompareOperator;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    for (alias, name) in [("bisect", "bisect_right"), ("insort", "insort_right")] {
        if let Some(function) = module.namespace.get_name(Symbol::new(name)) {
            module.set(alias, function);
        }
    }
    module.set("__doc__", "Bisection algorithms.");
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native(
        "bisect_right(a, x, lo=0, hi=None, *, key=None)",
        "Return the index where to insert item x in list a, assuming a is sorted.\n\n\
         The return value i is such that all e in a[:i] have e <= x, and all e in\n\
         a[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\n\
         insert just after the rightmost x already there.\n\n\
         Optional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.",
        |args| search(args, &args[1], Side::Right).map(Value::from),
    ),
    native(
        "bisect_left(a, x, lo=0, hi=None, *, key=None)",
        "Return the index where to insert item x in list a, assuming a is sorted.\n\n\
         The return value i is such that all e in a[:i] have e < x, and all e in\n\
         a[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\n\
         insert just before the leftmost x already there.\n\n\
         Optional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.",
        |args| search(args, &args[1], Side::Left).map(Value::from),
    ),
    native(
        "insort_right(a, x, lo=0, hi=None, *, key=None)",
        "Insert item x in list a, and keep it sorted assuming a is sorted.\n\n\
         If x is already in a, insert it to the right of the rightmost x.\n\n\
         Optional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.",
        |args| insert(args, Side::Right),
    ),
    native(
        "insort_left(a, x, lo=0, hi=None, *, key=None)",
        "Insert item x in list a, and keep it sorted assuming a is sorted.\n\n\
         If x is already in a, insert it to the left of the leftmost x.\n\n\
         Optional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.",
        |args| insert(args, Side::Left),
    ),
];

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

fn search(args: &[Value], target: &Value, side: Side) -> Result<usize> {
    let low = size(&args[2])?;
    let Ok(mut low) = usize::try_from(low) else { return Err(value_error("lo must be non-negative")) };
    let mut high = match &args[3] {
        Value::None => length(&args[0])?,
        given => match size(given)? {
            -1 => length(&args[0])?,
            given => usize::try_from(given).unwrap_or(0),
        },
    };
    while low < high {
        let middle = low + (high - low) / 2;
        let item = match &args[0] {
            Value::List(list) => list.get(middle).ok_or_else(|| index_error("list index out of range"))?,
            other => get_item(other, &middle.into())?,
        };
        let item = if args[4].is_none() { item } else { call(&args[4], &[item])? };
        let goes_right = match side {
            Side::Left => compare_truth(CompareOperator::Less, &item, target)?,
            Side::Right => !compare_truth(CompareOperator::Less, target, &item)?,
        };
        if goes_right {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

fn insert(args: &[Value], side: Side) -> Result {
    let target = if args[4].is_none() { args[1].clone() } else { call(&args[4], &args[1..2])? };
    let place = search(args, &target, side)?;
    match &args[0] {
        Value::List(list) => list.insert(place, args[1].clone()),
        other => drop(call_method(other, Symbol::new("insert"), &[place.into(), args[1].clone()])?),
    }
    Ok(Value::None)
}
