//! The type `list`.

use super::argument::{flag, size};
use super::container;
use super::sort;
use crate::object::class_table::ClassTable;
use crate::object::exception::{index_error, type_error, value_error};
use crate::object::iterator::ContainerIterator;
use crate::object::list::List;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::slice_bounds::{place, search_bound, search_place};
use crate::object::operation::subscript::{delete_list_item, set_list_item};
use crate::object::operation::{Iteration, equal_keys, repr, sequence};
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;

/// The contents of `list`.
pub(super) static TABLE: ClassTable = ClassTable {
    doc: "Built-in mutable sequence.\n\n\
          If no argument is given, the constructor creates a new empty list.\n\
          The argument must be an iterable if specified.",
    methods: &ALL,
    class_methods: container::SUBSCRIPT,
    static_methods: &[native("__new__(type, /, *args, **kwargs)", "Create and return a new object.", |args| {
        super::wrap(&args[0], Value::list(Vec::new()))
    })],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

const COUNT: usize =
    METHODS.len() + container::BASICS.len() + 2 + container::SEQUENCE.len() + container::COMPARISONS.len();

static ALL: [Declaration; COUNT] = merged(&[
    METHODS,
    container::BASICS,
    &[container::CONTAINS, container::get_item("x.__getitem__(y) <==> x[y]").plain()],
    container::SEQUENCE,
    container::COMPARISONS,
]);

const METHODS: &[Declaration] = &[
    native("__init__(self, iterable=(), /)", "Initialize self.", init),
    native("append(self, object, /)", "Append object to the end of the list.", |args| {
        list(args)?.push(args[1].clone());
        Ok(Value::None)
    }),
    native("extend(self, iterable, /)", "Extend list by appending elements from the iterable.", |args| {
        sequence::extend(&list(args)?, &args[1])?;
        Ok(Value::None)
    }),
    native("insert(self, index, object, /)", "Insert object before index.", insert),
    native(
        "pop(self, index=-1, /)",
        "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
        pop,
    ),
    native(
        "remove(self, value, /)",
        "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
        remove,
    ),
    native("clear(self, /)", "Remove all items from list.", |args| {
        drop(list(args)?.take());
        Ok(Value::None)
    }),
    native("copy(self, /)", "Return a shallow copy of the list.", |args| Ok(Value::list_of(list(args)?.copied()))),
    native("count(self, value, /)", "Return number of occurrences of value.", |args| {
        let list = list(args)?;
        let mut count = 0;
        let mut place = 0;
        loop {
            let (found, end) = list.find_quickly(place, &args[1]);
            place = end;
            let Some(item) = list.get(place) else { break };
            count += i64::from(found || equal_keys(&item, &args[1])?);
            place += 1;
        }
        Ok(Value::Int(count))
    }),
    native(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.\n\nRaises ValueError if the value is not present.",
        index,
    ),
    native("reverse(self, /)", "Reverse *IN PLACE*.", |args| {
        list(args)?.reverse();
        Ok(Value::None)
    }),
    native(
        "sort(self, /, *, key=None, reverse=False)",
        "Sort the list in ascending order and return None.\n\n\
         The sort is in-place and stable: equal elements keep their order. A key function is applied once to each\n\
         list item; with reverse the list is sorted in descending order.",
        |args| {
            let reverse = flag(&args[2])?;
            sort::sort(&list(args)?, &args[1], reverse)?;
            Ok(Value::None)
        },
    ),
    native("__setitem__(self, key, value, /)", "Set self[key] to value.", |args| {
        set_list_item(&list(args)?, &args[1], args[2].clone())?;
        Ok(Value::None)
    }),
    native("__delitem__(self, key, /)", "Delete self[key].", |args| {
        delete_list_item(&list(args)?, &args[1])?;
        Ok(Value::None)
    }),
    native("__iadd__(self, value, /)", "Implement self+=value.", |args| {
        sequence::extend(&list(args)?, &args[1])?;
        Ok(args[0].clone())
    }),
    native("__imul__(self, value, /)", "Implement self*=value.", |args| {
        let count = Value::from(container::repetitions(&args[1])?);
        sequence::in_place(BinaryOperator::Multiply, &args[0], &count)?;
        Ok(args[0].clone())
    }),
    native("__reversed__(self, /)", "Return a reverse iterator over the list.", |args| {
        let list = list(args)?;
        let index = list.len();
        Ok(ContainerIterator::value(Iteration::ListBackwards { list, index }))
    }),
    native("__sizeof__(self, /)", "Return the size of the list in memory, in bytes.", |args| {
        Ok(Value::from(40 + 8 * list(args)?.len()))
    }),
];

/// The list that a method's first argument is or holds.
fn list(args: &[Value]) -> Result<Ref<List>> {
    match &args[0] {
        Value::List(list) => Ok(Ref::clone(list)),
        other => match &other.payload() {
            Value::List(list) => Ok(Ref::clone(list)),
            _ => {
                Err(type_error(format!("descriptor requires a 'list' object but received a '{}'", other.class_name())))
            }
        },
    }
}

fn init(args: &[Value]) -> Result {
    let list = list(args)?;
    drop(list.take());
    sequence::extend(&list, &args[1])?;
    Ok(Value::None)
}

fn insert(args: &[Value]) -> Result {
    let list = list(args)?;
    let index = size(&args[1])?;
    list.insert(search_place(index, list.len()), args[2].clone());
    Ok(Value::None)
}

fn pop(args: &[Value]) -> Result {
    let list = list(args)?;
    let index = size(&args[1])?;
    if index == -1
        && let Some(item) = list.pop()
    {
        return Ok(item);
    }
    match place(index, list.len()).and_then(|place| list.remove(place)) {
        Some(item) => Ok(item),
        None if list.is_empty() => Err(index_error("pop from empty list")),
        None => Err(index_error("pop index out of range")),
    }
}

fn remove(args: &[Value]) -> Result {
    let list = list(args)?;
    let (mut found, mut place) = list.find_quickly(0, &args[1]);
    while let Some(item) = list.get(place) {
        if std::mem::take(&mut found) || equal_keys(&item, &args[1])? {
            drop(list.remove(place));
            return Ok(Value::None);
        }
        place += 1;
    }
    Err(value_error("list.remove(x): x not in list"))
}

fn index(args: &[Value]) -> Result {
    let list = list(args)?;
    let (start, stop) = (search_bound(&args[2])?, search_bound(&args[3])?);
    let (start, length) = (search_place(start, list.len()), list.len());
    let (mut found, first) = list.find_quickly(start, &args[1]);
    // A bound behind the end is none: the list may grow while its items are compared.
    let stop = if stop >= length as i64 { usize::MAX } else { search_place(stop, length) };
    for place in first..stop {
        let Some(item) = list.get(place) else { break };
        if std::mem::take(&mut found) || equal_keys(&item, &args[1])? {
            return Ok(Value::from(place));
        }
    }
    Err(value_error(format!("{} is not in list", repr(&args[1])?)))
}
