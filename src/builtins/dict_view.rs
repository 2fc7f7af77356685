//! `dict_keys`, `dict_values` and `dict_items`.
//!
//! Keys and items take part in set operations with any iterable, and compare by inclusion with sets and with
//! one another. The results are plain sets, filled in CPython's order.

use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::dict::Dict;
use crate::object::dict_view::{DictView, Part};
use crate::object::exception::type_error;
use crate::object::iterator::ContainerIterator;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::compare::nested;
use crate::object::operation::{self, Iteration, call, equal_keys, repr, set_algebra};
use crate::object::set::Set;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;

/// The contents of `dict_keys` and `dict_items`.
pub(super) static SET_LIKE: ClassTable = ClassTable {
    methods: &ALL,
    attributes: ATTRIBUTES,
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

/// The contents of `dict_values`.
pub(super) static VALUES: ClassTable = ClassTable { methods: BASICS, attributes: ATTRIBUTES, ..ClassTable::EMPTY };

static ALL: [Declaration; BASICS.len() + METHODS.len()] = merged(&[BASICS, METHODS]);

const ATTRIBUTES: &[AttributeDeclaration] = &[attribute("mapping", "dictionary that this view refers to", |view| {
    let mapping = with(view, |view| view.mapping.clone())?;
    call(&Value::from(&types().mappingproxy), &[mapping])
})];

const BASICS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", show),
    native("__len__(self, /)", "Return len(self).", |args| with(&args[0], |view| view.dict.len().into())),
    native("__iter__(self, /)", "Implement iter(self).", |args| {
        with(&args[0], |view| ContainerIterator::value(Iteration::dict(&view.dict, view.part)))
    }),
    native("__reversed__(self)", "Return a reverse iterator over the dict's entries.", |args| {
        with(&args[0], |view| ContainerIterator::value(Iteration::dict_backwards(&view.dict, view.part)))
    }),
];

const METHODS: &[Declaration] = &[
    native("__contains__(self, key, /)", "Return key in self.", |args| {
        let (dict, part) = parts(&args[0])?;
        contains(&dict, part, &args[1]).map(Value::from)
    }),
    native(
        "isdisjoint(self, other)",
        "Return True if the view and the given iterable have a null intersection.",
        disjoint,
    ),
    native("__and__(self, value, /)", "Return self&value.", |args| intersection(&args[0], &args[1])),
    native("__rand__(self, value, /)", "Return value&self.", |args| intersection(&args[1], &args[0])),
    native("__or__(self, value, /)", "Return self|value.", |args| union(&args[0], &args[1])),
    native("__ror__(self, value, /)", "Return value|self.", |args| union(&args[1], &args[0])),
    native("__sub__(self, value, /)", "Return self-value.", |args| difference(&args[0], &args[1])),
    native("__rsub__(self, value, /)", "Return value-self.", |args| difference(&args[1], &args[0])),
    native("__xor__(self, value, /)", "Return self^value.", |args| symmetric_difference(&args[0], &args[1])),
    native("__rxor__(self, value, /)", "Return value^self.", |args| symmetric_difference(&args[1], &args[0])),
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(CompareOperator::Equal, args)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(CompareOperator::NotEqual, args)),
    native("__lt__(self, value, /)", "Return self<value.", |args| compare(CompareOperator::Less, args)),
    native("__le__(self, value, /)", "Return self<=value.", |args| compare(CompareOperator::LessEqual, args)),
    native("__gt__(self, value, /)", "Return self>value.", |args| compare(CompareOperator::Greater, args)),
    native("__ge__(self, value, /)", "Return self>=value.", |args| compare(CompareOperator::GreaterEqual, args)),
];

/// Reads a view; `read` calls no script code.
fn with<R>(value: &Value, read: impl FnOnce(&DictView) -> R) -> Result<R> {
    match value.downcast::<DictView>() {
        Some(view) => Ok(read(view)),
        None => Err(type_error(format!("descriptor requires a dict view but received a '{}'", value.class_name()))),
    }
}

fn parts(value: &Value) -> Result<(Ref<Dict>, Part)> {
    with(value, |view| (view.dict.clone(), view.part))
}

/// The parts of a view of keys or items, which is like a set.
fn set_like(value: &Value) -> Option<(Ref<Dict>, Part)> {
    let view = value.downcast::<DictView>()?;
    (view.part != Part::Values).then(|| (view.dict.clone(), view.part))
}

fn show(args: &[Value]) -> Result {
    let name = args[0].class_name();
    let Some(_writing) = operation::repr::Writing::begin(&args[0]) else { return Ok(Value::str("...")) };
    nested(|| {
        let items = Value::list(operation::collect(&args[0])?);
        Ok(Value::from(format!("{name}({})", repr(&items)?)))
    })
}

/// Membership in a view of keys or items.
fn contains(dict: &Ref<Dict>, part: Part, item: &Value) -> Result<bool> {
    if part == Part::Keys {
        return dict.contains(item);
    }
    let Value::Tuple(pair) = &item.payload() else { return Ok(false) };
    let [key, value] = &pair[..] else { return Ok(false) };
    match dict.get(key)? {
        Some(found) => equal_keys(&found, value),
        None => Ok(false),
    }
}

/// A plain set of what an operand of a set operation gives.
fn to_set(value: &Value) -> Result<Ref<Set>> {
    match set_like(value) {
        Some((dict, Part::Keys)) => set_algebra::from_iterable(&dict.into(), false),
        _ => set_algebra::from_iterable(value, false),
    }
}

fn union(left: &Value, right: &Value) -> Result {
    let result = to_set(left)?;
    set_algebra::update(&result, right)?;
    Ok(result.into())
}

fn difference(left: &Value, right: &Value) -> Result {
    let result = to_set(left)?;
    set_algebra::remove_all_of(&result, right)?;
    Ok(result.into())
}

fn symmetric_difference(left: &Value, right: &Value) -> Result {
    if let (Some((first, Part::Items)), Some((second, Part::Items))) = (set_like(left), set_like(right)) {
        return items_in_one(&first, &second);
    }
    let result = to_set(left)?;
    set_algebra::toggle_all_of(&result, right)?;
    Ok(result.into())
}

/// The items that only one of two dictionaries has.
fn items_in_one(first: &Ref<Dict>, second: &Ref<Dict>) -> Result {
    let (fewer, more) = if first.len() > second.len() { (second, first) } else { (first, second) };
    let rest = fewer.copy();
    let result = Set::new(false);
    let mut position = 0;
    while let Some((key, value)) = more.next_entry(&mut position) {
        match rest.get(&key)? {
            Some(other) if equal_keys(&other, &value)? => {
                rest.remove(&key)?;
            }
            _ => {
                result.add(Value::tuple(vec![key, value]))?;
            }
        }
    }
    set_algebra::update(&result, &DictView::value(&rest, Part::Items, &Value::None))?;
    Ok(result.into())
}

fn intersection(left: &Value, right: &Value) -> Result {
    let (view, other) = if set_like(left).is_some() { (left, right) } else { (right, left) };
    let Some((mut dict, mut part)) = set_like(view) else { return Ok(Value::NotImplemented) };
    if let Value::Set(set) = other
        && !set.is_frozen()
        && dict.len() <= set.len()
    {
        return Ok(set_algebra::intersection_with(set, view)?.into());
    }
    let mut walked = other.clone();
    if let Some((other_dict, other_part)) = set_like(other)
        && other_dict.len() > dict.len()
    {
        (dict, part) = (other_dict, other_part);
        walked = view.clone();
    }
    let result = Set::new(false);
    let mut items = Iteration::new(&walked)?;
    while let Some(item) = items.next()? {
        if contains(&dict, part, &item)? {
            result.add(item)?;
        }
    }
    Ok(result.into())
}

/// The length of a set or a view that is like one; None for every other value.
fn set_length(value: &Value) -> Option<usize> {
    if let Some((dict, _)) = set_like(value) {
        return Some(dict.len());
    }
    set_algebra::as_set(value).map(|set| set.len())
}

/// Whether every item of one set-like value is in another.
fn is_included(items: &Value, container: &Value) -> Result<bool> {
    let mut items = Iteration::new(items)?;
    while let Some(item) = items.next()? {
        if !operation::contains(container, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn compare(operator: CompareOperator, args: &[Value]) -> Result {
    let (this, other) = (&args[0], &args[1]);
    let (Some(length), Some(other_length)) = (set_length(this), set_length(other)) else {
        return Ok(Value::NotImplemented);
    };
    Ok(Value::from(match operator {
        CompareOperator::Equal => length == other_length && is_included(this, other)?,
        CompareOperator::NotEqual => !(length == other_length && is_included(this, other)?),
        CompareOperator::Less => length < other_length && is_included(this, other)?,
        CompareOperator::LessEqual => length <= other_length && is_included(this, other)?,
        CompareOperator::Greater => length > other_length && is_included(other, this)?,
        _ => length >= other_length && is_included(other, this)?,
    }))
}

fn disjoint(args: &[Value]) -> Result {
    let (view, other) = (&args[0], &args[1]);
    let (dict, _) = parts(view)?;
    if view.is(other) {
        return Ok(Value::from(dict.is_empty()));
    }
    let longer = set_length(other).is_some_and(|length| length > dict.len());
    let (container, walked) = if longer { (other, view) } else { (view, other) };
    let mut items = Iteration::new(walked)?;
    while let Some(item) = items.next()? {
        if operation::contains(container, &item)? {
            return Ok(Value::False);
        }
    }
    Ok(Value::True)
}
