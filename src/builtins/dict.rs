//! The type `dict`.

use super::container;
use crate::object::class_table::ClassTable;
use crate::object::dict::Dict;
use crate::object::dict_view::{DictView, Part};
use crate::object::exception::{self, runtime_error, type_error};
use crate::object::iterator::ContainerIterator;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::aggregate::Aggregate;
use crate::object::operation::subscript::{dict_item, plain_entries};
use crate::object::operation::{self, Iteration, call, call_method, find_attribute, get_item, set_item};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;

/// The contents of `dict`.
pub(super) static TABLE: ClassTable = ClassTable {
    doc: "dict() -> new empty dictionary\n\
          dict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\n\
          dict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        \
          d[k] = v\n\
          dict(**kwargs) -> new dictionary initialized with the name=value pairs\n    \
          in the keyword argument list.  For example:  dict(one=1, two=2)",
    methods: &ALL,
    class_methods: &CLASS_METHODS,
    static_methods: &[native("__new__(type, /, *args, **kwargs)", "Create and return a new object.", |args| {
        super::wrap(&args[0], Dict::new().into())
    })],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

const COUNT: usize = METHODS.len() + container::BASICS.len() + 1 + container::COMPARISONS.len();

static ALL: [Declaration; COUNT] = merged(&[
    METHODS,
    container::BASICS,
    &[container::contains("True if the dictionary has the specified key, else False.").plain()],
    container::COMPARISONS,
]);

static CLASS_METHODS: [Declaration; 2] = merged(&[
    container::SUBSCRIPT,
    &[native(
        "fromkeys(type, iterable, value=None, /)",
        "Create a new dictionary with keys from iterable and values set to value.",
        from_keys,
    )],
]);

const METHODS: &[Declaration] = &[
    native("__init__(self, /, *args, **kwargs)", "Initialize self.", |args| fill("dict", args)),
    native("__getitem__(self, key)", "Return self[key].", |args| dict_item(&dict(args)?, &args[0], &args[1])).plain(),
    native("__setitem__(self, key, value, /)", "Set self[key] to value.", |args| {
        dict(args)?.set(args[1].clone(), args[2].clone())?;
        Ok(Value::None)
    }),
    native("__delitem__(self, key, /)", "Delete self[key].", |args| match dict(args)?.remove(&args[1])? {
        Some(_) => Ok(Value::None),
        None => Err(exception::key_error(&args[1])),
    }),
    native(
        "get(self, key, default=None, /)",
        "Return the value for key if key is in the dictionary, else default.",
        |args| Ok(dict(args)?.get(&args[1])?.unwrap_or_else(|| args[2].clone())),
    ),
    native(
        "setdefault(self, key, default=None, /)",
        "Insert key with a value of default if key is not in the dictionary.\n\n\
         Return the value for key if key is in the dictionary, else default.",
        |args| dict(args)?.get_or_set(args[1].clone(), args[2].clone()),
    ),
    native(
        "pop(self, key, default=..., /)",
        "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\n\
         If the key is not found, return the default if given; otherwise,\nraise a KeyError.",
        pop,
    ),
    native(
        "popitem(self, /)",
        "Remove and return a (key, value) pair as a 2-tuple.\n\n\
         Pairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
        |args| match dict(args)?.pop_last() {
            Some((key, value)) => Ok(Value::tuple(vec![key, value])),
            None => Err(exception::key_error(&Value::str("popitem(): dictionary is empty"))),
        },
    ),
    native(
        "update(self, /, *args, **kwargs)",
        "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.",
        |args| fill("update", args),
    ),
    native("clear(self)", "D.clear() -> None.  Remove all items from D.", |args| {
        dict(args)?.remove_all();
        Ok(Value::None)
    }),
    native("copy(self)", "D.copy() -> a shallow copy of D", |args| copy_of(&args[0]).map(Value::from)),
    native("keys(self)", "D.keys() -> a set-like object providing a view on D's keys", |args| {
        Ok(DictView::value(&dict(args)?, Part::Keys, &args[0]))
    }),
    native("values(self)", "D.values() -> an object providing a view on D's values", |args| {
        Ok(DictView::value(&dict(args)?, Part::Values, &args[0]))
    }),
    native("items(self)", "D.items() -> a set-like object providing a view on D's items", |args| {
        Ok(DictView::value(&dict(args)?, Part::Items, &args[0]))
    }),
    native("__reversed__(self, /)", "Return a reverse iterator over the dict keys.", |args| {
        Ok(ContainerIterator::value(Iteration::dict_backwards(&dict(args)?, Part::Keys)))
    }),
    native("__or__(self, value, /)", "Return self|value.", |args| union(&args[0], &args[1])),
    native("__ror__(self, value, /)", "Return value|self.", |args| union(&args[1], &args[0])),
    native("__ior__(self, value, /)", "Return self|=value.", |args| {
        update(&dict(args)?, &args[1])?;
        Ok(args[0].clone())
    }),
    native("__sizeof__(self)", "D.__sizeof__() -> size of D in memory, in bytes", |args| {
        Ok(Value::from(size_in_memory(&*dict(args)?)))
    }),
];

/// The dictionary that a method's first argument is or holds.
fn dict(args: &[Value]) -> Result<Ref<Dict>> {
    match &args[0] {
        Value::Dict(dict) => Ok(Ref::clone(dict)),
        other => as_dict(other).ok_or_else(|| {
            type_error(format!("descriptor requires a 'dict' object but received a '{}'", other.class_name()))
        }),
    }
}

/// The dictionary that a value is or holds.
pub(super) fn as_dict(value: &Value) -> Option<Ref<Dict>> {
    match &value.payload() {
        Value::Dict(dict) => Some(Ref::clone(dict)),
        _ => None,
    }
}

/// `dict(...)` and `update(...)`: sets what at most one positional argument and the keywords give.
fn fill(name: &str, args: &[Value]) -> Result {
    let dict = dict(args)?;
    if let Value::Tuple(positional) = &args[1] {
        match &positional[..] {
            [] => {}
            [other] => update(&dict, other)?,
            more => {
                return Err(type_error(format!("{name} expected at most 1 argument, got {}", more.len())));
            }
        }
    }
    if let Value::Dict(keywords) = &args[2] {
        merge(&dict, keywords)?;
    }
    Ok(Value::None)
}

/// Sets the entries of a mapping, or of an iterable of pairs.
///
/// # Errors
/// TypeError and ValueError for what is neither; what script code raises.
pub(crate) fn update(target: &Ref<Dict>, other: &Value) -> Result<()> {
    match other {
        Value::Dict(other) => return merge(target, other),
        Value::Instance(_) => {
            if let Some(dict) = plain_entries(other) {
                return merge(target, &dict);
            }
        }
        _ => {}
    }
    if find_attribute(other, well_known::keys)?.is_none() {
        return add_pairs(target, other);
    }
    let keys = call_method(other, well_known::keys, &[])?;
    for key in operation::collect(&keys)? {
        let value = get_item(other, &key)?;
        target.set(key, value)?;
    }
    Ok(())
}

fn merge(target: &Ref<Dict>, source: &Ref<Dict>) -> Result<()> {
    if target.same(source) {
        return Ok(());
    }
    if target.fill_from(source, 0) {
        return Ok(());
    }
    let length = source.len();
    let mut position = 0;
    while let Some((key, value)) = source.next_entry(&mut position) {
        target.set(key, value)?;
        if source.len() != length {
            return Err(runtime_error("dict mutated during update"));
        }
    }
    Ok(())
}

fn add_pairs(target: &Ref<Dict>, pairs: &Value) -> Result<()> {
    let mut pairs = Iteration::new(pairs)?;
    Aggregate::Dict(target.clone(), 0).take_all(&mut pairs)
}

fn union(left: &Value, right: &Value) -> Result {
    let (Some(_), Some(_)) = (as_dict(left), as_dict(right)) else { return Ok(Value::NotImplemented) };
    let result = copy_of(left)?;
    update(&result, right)?;
    Ok(result.into())
}

/// A plain dictionary of what is in one, or in an instance of a derived class as that iterates over it.
fn copy_of(value: &Value) -> Result<Ref<Dict>> {
    match plain_entries(value) {
        Some(dict) => Ok(dict.copy()),
        None => {
            let result = Dict::new();
            update(&result, value)?;
            Ok(result)
        }
    }
}

fn pop(args: &[Value]) -> Result {
    let dict = dict(args)?;
    // CPython does not hash the key where there is nothing to find.
    let taken = if dict.is_empty() { None } else { dict.remove(&args[1])? };
    match (taken, &args[2]) {
        (Some(value), _) => Ok(value),
        (None, Value::Null) => Err(exception::key_error(&args[1])),
        (None, default) => Ok(default.clone()),
    }
}

fn from_keys(args: &[Value]) -> Result {
    let made = match &args[0] {
        // The keys of a dictionary are neither hashed nor compared again.
        Value::Class(class) if class.same(&types().dict) && matches!(args[1], Value::Dict(_)) => {
            let Value::Dict(source) = &args[1] else { return Ok(Value::None) };
            let made = source.copy();
            let mut position = 0;
            while made.next_key(&mut position).is_some() {
                made.replace_at(position - 1, args[2].clone());
            }
            return Ok(made.into());
        }
        Value::Class(class) if class.same(&types().dict) => Dict::new().into(),
        class => call(class, &[])?,
    };
    let mut keys = Iteration::new(&args[1])?;
    while let Some(key) = keys.next()? {
        set_item(&made, &key, args[2].clone())?;
    }
    Ok(made)
}

/// How many bytes the dictionary takes in CPython, had it never held more: the table has the next power of two that is
/// filled to two thirds at most, and entries of names alone are smaller.
fn size_in_memory(dict: &Dict) -> usize {
    if dict.is_empty() {
        return 48;
    }
    let mut places = 8_usize;
    while places * 2 / 3 < dict.len() {
        places *= 2;
    }
    let mut position = 0;
    let mut keys = std::iter::from_fn(|| dict.next_key(&mut position));
    let entry = if keys.all(|key| matches!(key, Value::Str(_))) { 16 } else { 24 };
    let index = match places {
        0..=0x80 => 1,
        0x81..=0x8000 => 2,
        _ => 4,
    };
    48 + 32 + places * index + places * 2 / 3 * entry
}
