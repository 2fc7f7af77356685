//! The types `set` and `frozenset`.

use super::container;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, type_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::{self, set_algebra};
use crate::object::set::Set;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;

/// The contents of `set`.
pub(super) static TABLE: ClassTable = ClassTable {
    doc: "set() -> new empty set object\nset(iterable) -> new set object\n\n\
          Build an unordered collection of unique elements.",
    methods: &ALL,
    class_methods: container::SUBSCRIPT,
    static_methods: &[native("__new__(type, /, *args, **kwargs)", "Create and return a new object.", |args| {
        super::wrap(&args[0], Set::new(false).into())
    })],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

/// The contents of `frozenset`.
pub(super) static FROZEN: ClassTable = ClassTable {
    doc: "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\n\
          Build an immutable unordered collection of unique elements.",
    methods: &ALL_FROZEN,
    class_methods: container::SUBSCRIPT,
    static_methods: &[native("__new__(type, iterable=..., /)", "Create and return a new object.", new_frozen)],
    ..ClassTable::EMPTY
};

const SHARED_COUNT: usize = SHARED.len() + container::BASICS.len() + 1 + container::COMPARISONS.len();

const CONTAINS: &[Declaration] = &[container::contains("x.__contains__(y) <==> y in x.").plain()];

static ALL: [Declaration; SHARED_COUNT + CHANGES.len()] =
    merged(&[SHARED, CHANGES, container::BASICS, CONTAINS, container::COMPARISONS]);

static ALL_FROZEN: [Declaration; SHARED_COUNT + 1] = merged(&[
    SHARED,
    container::BASICS,
    CONTAINS,
    container::COMPARISONS,
    &[native("__hash__(self, /)", "Return hash(self).", |args| operation::hash(&set(args)?.into()).map(Value::Int))],
]);

/// What both types have.
const SHARED: &[Declaration] = &[
    native("copy(self)", "Return a shallow copy of a set.", |args| match &args[0] {
        Value::Set(set) if set.is_frozen() => Ok(args[0].clone()),
        _ => {
            let set = set(args)?;
            Ok(set.copy(set.is_frozen()).into())
        }
    }),
    native(
        "union(self, *others)",
        "Return the union of sets as a new set.\n\n(i.e. all elements that are in either set.)",
        |args| {
            let this = set(args)?;
            let result = this.copy(this.is_frozen());
            for other in others(args) {
                set_algebra::update(&result, &other)?;
            }
            Ok(result.into())
        },
    ),
    native(
        "intersection(self, *others)",
        "Return the intersection of two sets as a new set.\n\n(i.e. all elements that are in both sets.)",
        |args| Ok(intersection(args)?.into()),
    ),
    native(
        "difference(self, *others)",
        "Return the difference of two or more sets as a new set.\n\n\
         (i.e. all elements that are in this set but not the others.)",
        difference,
    ),
    native(
        "symmetric_difference(self, other)",
        "Return the symmetric difference of two sets as a new set.\n\n\
         (i.e. all elements that are in exactly one of the sets.)",
        |args| Ok(set_algebra::symmetric_difference_with(&set(args)?, &args[1])?.into()),
    ),
    native("isdisjoint(self, other)", "Return True if two sets have a null intersection.", |args| {
        set_algebra::is_disjoint(&set(args)?, &args[1]).map(Value::from)
    }),
    native("issubset(self, other)", "Report whether another set contains this set.", |args| {
        let this = set(args)?;
        let other = match set_algebra::as_set(&args[1]) {
            Some(other) => other,
            None => set_algebra::from_iterable(&args[1], false)?,
        };
        set_algebra::is_subset(&this, &other).map(Value::from)
    }),
    native("issuperset(self, other)", "Report whether this set contains another set.", |args| {
        let this = set(args)?;
        if let Some(other) = set_algebra::as_set(&args[1]) {
            return set_algebra::is_subset(&other, &this).map(Value::from);
        }
        let mut items = operation::Iteration::new(&args[1])?;
        while let Some(item) = items.next()? {
            if !set_algebra::set_contains(&this, &item)? {
                return Ok(Value::False);
            }
        }
        Ok(Value::True)
    }),
    native("__and__(self, value, /)", "Return self&value.", |args| binary(args, set_algebra::intersection)),
    native("__rand__(self, value, /)", "Return value&self.", |args| reflected(args, set_algebra::intersection)),
    native("__or__(self, value, /)", "Return self|value.", |args| binary(args, set_algebra::union)),
    native("__ror__(self, value, /)", "Return value|self.", |args| reflected(args, set_algebra::union)),
    native("__sub__(self, value, /)", "Return self-value.", |args| binary(args, set_algebra::difference)),
    native("__rsub__(self, value, /)", "Return value-self.", |args| reflected(args, set_algebra::difference)),
    native("__xor__(self, value, /)", "Return self^value.", |args| binary(args, set_algebra::symmetric_difference)),
    native("__rxor__(self, value, /)", "Return value^self.", |args| reflected(args, set_algebra::symmetric_difference)),
    native("__sizeof__(self)", "S.__sizeof__() -> size of S in memory, in bytes", |args| {
        Ok(Value::from(200 + 16 * set(args)?.len().saturating_sub(4) * 2))
    }),
];

/// What only `set` has.
const CHANGES: &[Declaration] = &[
    native("__init__(self, iterable=..., /)", "Initialize self.", |args| {
        let this = set(args)?;
        this.remove_all();
        if !args[1].is_null() {
            set_algebra::update(&this, &args[1])?;
        }
        Ok(Value::None)
    }),
    native(
        "add(self, object)",
        "Add an element to a set.\n\nThis has no effect if the element is already present.",
        |args| {
            set(args)?.add(args[1].clone())?;
            Ok(Value::None)
        },
    ),
    native(
        "remove(self, object)",
        "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
        |args| {
            let this = set(args)?;
            if set_algebra::with_frozen(&args[1], |item| this.discard(item))? {
                return Ok(Value::None);
            }
            Err(exception::key_error(&args[1]))
        },
    ),
    native(
        "discard(self, object)",
        "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.",
        |args| {
            let this = set(args)?;
            set_algebra::with_frozen(&args[1], |item| this.discard(item))?;
            Ok(Value::None)
        },
    ),
    native("pop(self)", "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty.", |args| {
        set(args)?.pop().ok_or_else(|| exception::key_error(&Value::str("pop from an empty set")))
    }),
    native("clear(self)", "Remove all elements from this set.", |args| {
        set(args)?.remove_all();
        Ok(Value::None)
    }),
    native("update(self, *others)", "Update a set with the union of itself and others.", |args| {
        let this = set(args)?;
        for other in others(args) {
            set_algebra::update(&this, &other)?;
        }
        Ok(Value::None)
    }),
    native("intersection_update(self, *others)", "Update a set with the intersection of itself and another.", |args| {
        set(args)?.swap(&intersection(args)?);
        Ok(Value::None)
    }),
    native("difference_update(self, *others)", "Remove all elements of another set from this set.", |args| {
        let this = set(args)?;
        for other in others(args) {
            set_algebra::remove_all_of(&this, &other)?;
        }
        Ok(Value::None)
    }),
    native(
        "symmetric_difference_update(self, other)",
        "Update a set with the symmetric difference of itself and another.",
        |args| {
            set_algebra::toggle_all_of(&set(args)?, &args[1])?;
            Ok(Value::None)
        },
    ),
    native("__ior__(self, value, /)", "Return self|=value.", |args| in_place(args, set_algebra::update)),
    native("__iand__(self, value, /)", "Return self&=value.", |args| {
        in_place(args, |this, other| {
            this.swap(&set_algebra::intersection_with(this, other)?);
            Ok(())
        })
    }),
    native("__isub__(self, value, /)", "Return self-=value.", |args| in_place(args, set_algebra::remove_all_of)),
    native("__ixor__(self, value, /)", "Return self^=value.", |args| in_place(args, set_algebra::toggle_all_of)),
];

/// The set that a method's first argument is or holds.
fn set(args: &[Value]) -> Result<Ref<Set>> {
    match &args[0] {
        Value::Set(set) => Ok(Ref::clone(set)),
        other => set_algebra::as_set(other).ok_or_else(|| {
            type_error(format!("descriptor requires a 'set' object but received a '{}'", other.class_name()))
        }),
    }
}

/// What `*others` holds.
fn others(args: &[Value]) -> Vec<Value> {
    match &args[1] {
        Value::Tuple(others) => others.to_vec(),
        _ => Vec::new(),
    }
}

fn new_frozen(args: &[Value]) -> Result {
    let is_plain = matches!(&args[0], Value::Class(class) if class.same(&types().frozenset));
    match &args[1] {
        Value::Null => super::wrap(&args[0], Set::new(true).into()),
        Value::Set(other) if is_plain && other.is_frozen() => Ok(args[1].clone()),
        iterable => super::wrap(&args[0], set_algebra::from_iterable(iterable, true)?.into()),
    }
}

fn intersection(args: &[Value]) -> Result<Ref<Set>> {
    let mut result = set(args)?;
    let others = others(args);
    if others.is_empty() {
        return Ok(result.copy(result.is_frozen()));
    }
    for other in others {
        result = set_algebra::intersection_with(&result, &other)?;
    }
    Ok(result)
}

fn difference(args: &[Value]) -> Result {
    let this = set(args)?;
    let others = others(args);
    let Some((first, rest)) = others.split_first() else { return Ok(this.copy(this.is_frozen()).into()) };
    let result = set_algebra::difference_with(&this, first)?;
    for other in rest {
        set_algebra::remove_all_of(&result, other)?;
    }
    Ok(result.into())
}

type Operation = fn(&Ref<Set>, &Ref<Set>) -> Result<Ref<Set>>;

fn binary(args: &[Value], operation: Operation) -> Result {
    match set_algebra::as_set(&args[1]) {
        Some(other) => Ok(operation(&set(args)?, &other)?.into()),
        None => Ok(Value::NotImplemented),
    }
}

fn reflected(args: &[Value], operation: Operation) -> Result {
    match set_algebra::as_set(&args[1]) {
        Some(other) => Ok(operation(&other, &set(args)?)?.into()),
        None => Ok(Value::NotImplemented),
    }
}

fn in_place(args: &[Value], operation: fn(&Ref<Set>, &Value) -> Result<()>) -> Result {
    if set_algebra::as_set(&args[1]).is_none() {
        return Ok(Value::NotImplemented);
    }
    operation(&set(args)?, &args[1])?;
    Ok(args[0].clone())
}
