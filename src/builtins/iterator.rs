//! The types of iterators over builtin containers, of `iter(callable, sentinel)`, and `reversed`.

use crate::object::class_table::ClassTable;
use crate::object::exception::{stop_iteration, type_error};
use crate::object::iterator::{CallableIterator, ContainerIterator, SequenceIterator};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::special::{self, call_found};
use crate::object::operation::{self, Iteration, call, length};
use crate::object::slice::Range;
use crate::object::types::types;
use crate::object::{Ref, Result, Value, state};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The contents of every iterator over a builtin container.
pub(crate) static CONTAINER: ClassTable = ClassTable { methods: &CONTAINER_METHODS, ..ClassTable::EMPTY };

/// The contents of the iterators over dictionaries and sets, which have no place to go back to.
pub(super) static HASHED: ClassTable = ClassTable { methods: &HASHED_METHODS, ..ClassTable::EMPTY };

/// The contents of `callable_iterator`.
pub(super) static CALLABLE: ClassTable = ClassTable { methods: &CALLABLE_METHODS, ..ClassTable::EMPTY };

/// The contents of `reversed`.
pub(super) static REVERSED: ClassTable = ClassTable {
    doc: "Return a reverse iterator over the values of the given sequence.",
    methods: &CONTAINER_METHODS,
    static_methods: &[native("__new__(type, sequence, /)", "Create and return a new object.", |args| {
        reversed(&args[1])
    })],
    ..ClassTable::EMPTY
};

/// What makes an object an iterator.
pub(crate) const ITERATOR: &[Declaration] = &[
    native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
    native("__next__(self, /)", "Implement next(self).", |args| match operation::next(&args[0].payload())? {
        Some(item) => Ok(item),
        None => Err(stop_iteration(Value::None)),
    }),
];

static HASHED_METHODS: [Declaration; ITERATOR.len() + 2] = merged(&[
    ITERATOR,
    &[
        native("__length_hint__(self, /)", "Private method returning an estimate of len(list(it)).", hint),
        native("__reduce__(self, /)", "Return state information for pickling.", reduce),
    ],
]);

static CONTAINER_METHODS: [Declaration; HASHED_METHODS.len() + 1] = merged(&[
    &HASHED_METHODS,
    &[native("__setstate__(self, state, /)", "Set state information for unpickling.", set_state)],
]);

static CALLABLE_METHODS: [Declaration; ITERATOR.len() + 1] = merged(&[
    ITERATOR,
    &[native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        let parts = args[0].downcast::<CallableIterator>().and_then(CallableIterator::parts);
        let arguments = match parts {
            Some((callable, sentinel)) => vec![callable, sentinel],
            None => vec![Value::tuple(Vec::new())],
        };
        Ok(Value::tuple(vec![builtin("iter"), Value::tuple(arguments)]))
    })],
]);

fn hint(args: &[Value]) -> Result {
    let this = args[0].payload();
    if let Some(iterator) = this.downcast::<ContainerIterator>() {
        return Ok(iterator.length_hint().into());
    }
    let Some((sequence, index)) = this.downcast::<SequenceIterator>().map(SequenceIterator::state) else {
        return Ok(Value::NotImplemented);
    };
    if sequence.is_null() {
        return Ok(Value::Int(0));
    }
    let is_backwards = this.downcast::<SequenceIterator>().is_some_and(SequenceIterator::is_backwards);
    if !is_backwards && sequence.class().lookup(well_known::__len__).is_none() {
        return Ok(Value::NotImplemented);
    }
    let length = length(&sequence)? as i64;
    let left = match is_backwards {
        true if index >= length => 0,
        true => index + 1,
        false => (length - index).max(0),
    };
    Ok(Value::Int(left))
}

/// What `__reduce__` gives: the builtin function of the name, its argument, and where in it the iterator stands.
pub(super) fn reduced(function: &str, argument: Value, place: Option<usize>) -> Value {
    let mut parts = vec![builtin(function), Value::tuple(vec![argument])];
    parts.extend(place.map(Value::from));
    Value::tuple(parts)
}

fn builtin(name: &str) -> Value {
    state::with_builtins(|builtins| builtins.get_name(Symbol::new(name))).unwrap_or(Value::None)
}

fn reduce(args: &[Value]) -> Result {
    let this = args[0].payload();
    if let Some(iterator) = this.downcast::<SequenceIterator>() {
        let (sequence, index) = iterator.state();
        return Ok(match sequence {
            Value::Null if iterator.is_backwards() => reduced("reversed", Value::tuple(Vec::new()), None),
            Value::Null => reduced("iter", Value::tuple(Vec::new()), None),
            sequence => {
                let function = if iterator.is_backwards() { "reversed" } else { "iter" };
                reduced(function, sequence, Some(usize::try_from(index).unwrap_or(0)))
            }
        });
    }
    let Some(iterator) = this.downcast::<ContainerIterator>() else { return Ok(Value::NotImplemented) };
    Ok(iterator.with(|iteration| match iteration {
        Iteration::List { list, index } => reduced("iter", (&*list).into(), Some(*index)),
        Iteration::Tuple { tuple, index } => reduced("iter", (&*tuple).into(), Some(*index)),
        Iteration::Bytes { bytes, index } => reduced("iter", (&*bytes).into(), Some(*index)),
        // The place of the next item is -1 once all are given, until the end is found.
        Iteration::ListBackwards { list, index } => Value::tuple(vec![
            builtin("reversed"),
            Value::tuple(vec![(&*list).into()]),
            Value::Int(i64::try_from(*index).unwrap_or(0) - 1),
        ]),
        Iteration::Str { text, offset } => {
            let place = text.as_str().get(..*offset).map_or(0, |before| before.chars().count());
            reduced("iter", (&*text).into(), Some(place))
        }
        Iteration::Range { next, step, left } => {
            let (start, given) = (iterator.range_start(), iterator.given(*next, *step));
            let stop = next.saturating_add(step.saturating_mul(*left as i64));
            reduced("iter", Ref::new(Range { start, stop, step: *step }).into(), usize::try_from(given).ok())
        }
        Iteration::Finished(_) => {
            let (class, types) = (args[0].class(), types());
            let empty = if class.same(&types.str_iterator) || class.same(&types.str_ascii_iterator) {
                Value::str("")
            } else if class.same(&types.tuple_iterator) || class.same(&types.bytes_iterator) {
                Value::tuple(Vec::new())
            } else {
                Value::list(Vec::new())
            };
            reduced("iter", empty, None)
        }
        other => {
            // What is left is given as a list: the iterator itself does not move.
            let mut rest = other.copied();
            let mut items = Vec::new();
            while let Ok(Some(item)) = rest.next() {
                items.push(item);
            }
            reduced("iter", Value::list(items), None)
        }
    }))
}

fn set_state(args: &[Value]) -> Result {
    let state = super::argument::size(&args[1])?;
    let this = args[0].payload();
    if let Some(iterator) = this.downcast::<SequenceIterator>() {
        iterator.set_index(state.max(0));
    }
    if let Some(iterator) = this.downcast::<ContainerIterator>() {
        let behind = usize::try_from(state.saturating_add(1)).unwrap_or(0);
        let state = usize::try_from(state).unwrap_or(0);
        iterator.with(|iteration| match iteration {
            Iteration::List { index, .. } | Iteration::Tuple { index, .. } | Iteration::Bytes { index, .. } => {
                *index = state;
            }
            Iteration::Str { text, offset } => {
                *offset = text.as_str().char_indices().nth(state).map_or(text.as_str().len(), |(offset, _)| offset);
            }
            Iteration::Range { next, step, left } => {
                let count = iterator.given(*next, *step) + *left;
                let given = (state as u64).min(count);
                *next = iterator.range_start().wrapping_add(step.wrapping_mul(given as i64));
                *left = count - given;
            }
            Iteration::ListBackwards { list, index } => *index = behind.min(list.len()),
            _ => {}
        });
    }
    Ok(Value::None)
}

/// `reversed(value)`.
///
/// # Errors
/// TypeError where it cannot be walked backwards; what `__reversed__` and `__len__` raise.
pub(crate) fn reversed(value: &Value) -> Result {
    let class = value.class();
    match class.lookup(well_known::__reversed__) {
        Some(method) => match special::bound(&method, value, &class)? {
            Some(Value::None) => {}
            Some(bound) => return call(&bound, &[]),
            None => return call_found(&method, value, &class, &[]),
        },
        None => {
            let is_sequence = class.lookup(well_known::__getitem__).is_some()
                && !matches!(value.payload(), Value::Dict(_))
                && !matches!(value, Value::Class(_));
            if is_sequence {
                let length = length(value)?;
                return Ok(Value::object(SequenceIterator::backwards(value.clone(), length)));
            }
        }
    }
    Err(type_error(format!("'{}' object is not reversible", class.name())))
}
