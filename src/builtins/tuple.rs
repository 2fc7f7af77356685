//! The type `tuple`.

use super::container;
use crate::object::class_table::ClassTable;
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::slice_bounds::{search_bound, search_place};
use crate::object::operation::{self, equal_keys};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};

/// The contents of `tuple`.
pub(super) static TABLE: ClassTable = ClassTable {
    doc: "Built-in immutable sequence.\n\n\
          If no argument is given, the constructor returns an empty tuple.\n\
          If iterable is specified the tuple is initialized from iterable's items.\n\n\
          If the argument is a tuple, the return value is the same object.",
    methods: &ALL,
    class_methods: container::SUBSCRIPT,
    static_methods: &[native("__new__(type, iterable=(), /)", "Create and return a new object.", new)],
    ..ClassTable::EMPTY
};

const COUNT: usize =
    METHODS.len() + container::BASICS.len() + 2 + container::SEQUENCE.len() + container::COMPARISONS.len();

static ALL: [Declaration; COUNT] = merged(&[
    METHODS,
    container::BASICS,
    &[container::CONTAINS, container::get_item("Return self[key].")],
    container::SEQUENCE,
    container::COMPARISONS,
]);

const METHODS: &[Declaration] = &[
    native("__hash__(self, /)", "Return hash(self).", |args| operation::hash(&tuple(args)?.into()).map(Value::Int)),
    native("count(self, value, /)", "Return number of occurrences of value.", |args| {
        let mut count = 0;
        for item in tuple(args)?.iter() {
            count += i64::from(equal_keys(item, &args[1])?);
        }
        Ok(Value::Int(count))
    }),
    native(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "Return first index of value.\n\nRaises ValueError if the value is not present.",
        index,
    ),
    native("__getnewargs__(self, /)", "", |args| Ok(Value::tuple(vec![tuple(args)?.into()]))),
];

/// The tuple that a method's first argument is or holds.
fn tuple(args: &[Value]) -> Result<Ref<Tuple>> {
    match &args[0].payload() {
        Value::Tuple(tuple) => Ok(Ref::clone(tuple)),
        _ => {
            let class = args[0].class_name();
            Err(type_error(format!("descriptor requires a 'tuple' object but received a '{class}'")))
        }
    }
}

fn new(args: &[Value]) -> Result {
    if matches!(&args[1], Value::Tuple(_)) && matches!(&args[0], Value::Class(class) if class.same(&types().tuple)) {
        return Ok(args[1].clone());
    }
    super::wrap(&args[0], Value::tuple(operation::iterate::collect_with_hint(&args[1])?))
}

fn index(args: &[Value]) -> Result {
    let tuple = tuple(args)?;
    let (start, stop) = (search_bound(&args[2])?, search_bound(&args[3])?);
    let (start, stop) = (search_place(start, tuple.len()), search_place(stop, tuple.len()));
    for place in start..stop {
        if equal_keys(&tuple[place], &args[1])? {
            return Ok(Value::from(place));
        }
    }
    Err(value_error("tuple.index(x): x not in tuple"))
}
