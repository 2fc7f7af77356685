//! `collections.deque`: a double-ended queue over a ring buffer.
//!
//! Its iterators stand in `deque_iterator.rs`. Each change of the length, and each rotation, is counted, so that
//! what walks over the items notices it.

use super::deque_iterator::DequeIterator;
use super::{attribute_state, class_name, object_of};
use crate::builtins::argument::size;
use crate::builtins::{SUBSCRIPT, wrap};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{self, index_error, runtime_error, type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::repr::Writing;
use crate::object::operation::slice_bounds::{has_index, search_bound, search_place, sized_index};
use crate::object::operation::{self, Iteration, call, compare_truth, equal_keys};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// The body of a deque.
#[derive(Default)]
pub(super) struct Deque {
    items: RefCell<VecDeque<Value>>,
    most: Cell<Option<usize>>,
    changes: Cell<u64>,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "collections.deque" TABLE, extensible
);

static TABLE: ClassTable = ClassTable {
    doc: "deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for data accesses near its endpoints.",
    module: "collections",
    methods: METHODS,
    class_methods: SUBSCRIPT,
    static_methods: &[native("__new__(type, /, *args, **kwargs)", "Create and return a new object.", |args| {
        wrap(&args[0], Value::object(Deque::default()))
    })],
    attributes: ATTRIBUTES,
    is_sequence: true,
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
};

const ATTRIBUTES: &[AttributeDeclaration] =
    &[attribute("maxlen", "maximum size of a deque or None if unbounded", |this| {
        on(this, |deque| Ok(deque.most.get().map_or(Value::None, Value::from)))
    })];

const METHODS: &[Declaration] = &[
    native("__init__(self, /, iterable=..., maxlen=None)", "Initialize self.", initialise),
    native("append(self, item, /)", "Add an element to the right side of the deque.", |args| {
        on(&args[0], |deque| {
            deque.push_back(args[1].clone());
            Ok(Value::None)
        })
    }),
    native("appendleft(self, item, /)", "Add an element to the left side of the deque.", |args| {
        on(&args[0], |deque| {
            deque.push_front(args[1].clone());
            Ok(Value::None)
        })
    }),
    native("pop(self, /)", "Remove and return the rightmost element.", |args| {
        on(&args[0], |deque| {
            let item = deque.items.borrow_mut().pop_back();
            deque.taken(item)
        })
    }),
    native("popleft(self, /)", "Remove and return the leftmost element.", |args| {
        on(&args[0], |deque| {
            let item = deque.items.borrow_mut().pop_front();
            deque.taken(item)
        })
    }),
    native("extend(self, iterable, /)", "Extend the right side of the deque with elements from the iterable", |args| {
        on(&args[0], |deque| deque.extend(&args[0], &args[1], Deque::push_back))
    }),
    native(
        "extendleft(self, iterable, /)",
        "Extend the left side of the deque with elements from the iterable",
        |args| on(&args[0], |deque| deque.extend(&args[0], &args[1], Deque::push_front)),
    ),
    native("clear(self, /)", "Remove all elements from the deque.", |args| {
        on(&args[0], |deque| {
            deque.empty();
            Ok(Value::None)
        })
    }),
    native("copy(self, /)", "Return a shallow copy of a deque.", copy),
    native("__copy__(self, /)", "Return a shallow copy of a deque.", copy),
    native("count(self, value, /)", "D.count(value) -- return number of occurrences of value", count),
    native(
        "index(self, value, start=0, stop=9223372036854775807, /)",
        "D.index(value, [start, [stop]]) -- return first index of value.\nRaises ValueError if the value is not present.",
        index,
    ),
    native("insert(self, index, value, /)", "D.insert(index, object) -- insert object before index", insert),
    native("remove(self, value, /)", "D.remove(value) -- remove first occurrence of value.", remove),
    native("reverse(self, /)", "D.reverse() -- reverse *IN PLACE*", |args| {
        on(&args[0], |deque| {
            deque.items.borrow_mut().make_contiguous().reverse();
            Ok(Value::None)
        })
    }),
    native(
        "rotate(self, n=1, /)",
        "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.",
        |args| {
            let steps = size(&args[1])?;
            on(&args[0], |deque| {
                deque.rotate(steps);
                Ok(Value::None)
            })
        },
    ),
    native("__len__(self, /)", "Return len(self).", |args| on(&args[0], |deque| Ok(deque.len().into()))),
    native("__iter__(self, /)", "Implement iter(self).", |args| DequeIterator::forwards(&args[0])),
    native("__reversed__(self, /)", "D.__reversed__() -- return a reverse iterator over the deque", |args| {
        DequeIterator::backwards(&args[0])
    }),
    native("__contains__(self, key, /)", "Return key in self.", contains),
    native("__getitem__(self, key, /)", "Return self[key].", |args| {
        on(&args[0], |deque| {
            let place = deque.place(&args[1])?;
            deque.get(place).ok_or_else(out_of_range)
        })
    }),
    native("__setitem__(self, key, value, /)", "Set self[key] to value.", |args| {
        on(&args[0], |deque| {
            let place = deque.place(&args[1])?;
            let old = deque.items.borrow_mut().get_mut(place).map(|item| std::mem::replace(item, args[2].clone()));
            old.map(|_| Value::None).ok_or_else(out_of_range)
        })
    }),
    native("__delitem__(self, key, /)", "Delete self[key].", |args| {
        on(&args[0], |deque| {
            let place = deque.place(&args[1])?;
            let old = deque.items.borrow_mut().remove(place);
            deque.changed();
            old.map(|_| Value::None).ok_or_else(out_of_range)
        })
    }),
    native("__repr__(self, /)", "Return repr(self).", show),
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(CompareOperator::Equal, args)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(CompareOperator::NotEqual, args)),
    native("__lt__(self, value, /)", "Return self<value.", |args| compare(CompareOperator::Less, args)),
    native("__le__(self, value, /)", "Return self<=value.", |args| compare(CompareOperator::LessEqual, args)),
    native("__gt__(self, value, /)", "Return self>value.", |args| compare(CompareOperator::Greater, args)),
    native("__ge__(self, value, /)", "Return self>=value.", |args| compare(CompareOperator::GreaterEqual, args)),
    native("__add__(self, value, /)", "Return self+value.", |args| {
        if !args[1].is_instance(&class()) {
            let given = args[1].class_name();
            return Err(type_error(format!("can only concatenate deque (not \"{given}\") to deque")));
        }
        let copy = copy(&args[..1])?;
        on(&copy, |deque| deque.extend(&copy, &args[1], Deque::push_back))?;
        Ok(copy)
    }),
    native("__iadd__(self, value, /)", "Implement self+=value.", |args| {
        on(&args[0], |deque| deque.extend(&args[0], &args[1], Deque::push_back))?;
        Ok(args[0].clone())
    }),
    native("__mul__(self, value, /)", "Return self*value.", multiply),
    native("__rmul__(self, value, /)", "Return value*self.", multiply),
    native("__imul__(self, value, /)", "Implement self*=value.", |args| {
        let times = size(&args[1])?;
        on(&args[0], |deque| deque.repeat(times))?;
        Ok(args[0].clone())
    }),
    native("__sizeof__(self, /)", "D.__sizeof__() -- size of D in memory, in bytes", |args| {
        on(&args[0], |deque| Ok(Value::from(232 + 528 * (deque.len() / 64 + 1))))
    }),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        let most = on(&args[0], |deque| Ok(deque.most.get().map_or(Value::None, Value::from)))?;
        let empty = Value::tuple(Vec::new());
        let arguments = if most.is_none() { empty } else { Value::tuple(vec![empty, most]) };
        let state = attribute_state(&args[0])?;
        Ok(Value::tuple(vec![args[0].class().into(), arguments, state, operation::iterator(&args[0])?]))
    }),
];

/// Works on the deque that a value is or holds.
pub(super) fn on<R>(value: &Value, work: impl FnOnce(&Deque) -> Result<R>) -> Result<R> {
    if let Some(deque) = value.downcast::<Deque>() {
        return work(deque);
    }
    object_of::<Deque, R>(value, "collections.deque", work)
}

#[cold]
fn out_of_range() -> Thrown {
    index_error("deque index out of range")
}

#[cold]
fn mutated() -> Thrown {
    runtime_error("deque mutated during iteration")
}

impl Deque {
    /// The number of items.
    pub(super) fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// The item at a place.
    #[inline]
    pub(super) fn get(&self, place: usize) -> Option<Value> {
        self.items.borrow().get(place).cloned()
    }

    /// How often the deque has changed.
    #[inline]
    pub(super) fn changes(&self) -> u64 {
        self.changes.get()
    }

    #[inline]
    fn changed(&self) {
        self.changes.set(self.changes.get() + 1);
    }

    #[inline]
    fn push_back(&self, item: Value) {
        let mut items = self.items.borrow_mut();
        items.push_back(item);
        let dropped = match self.most.get() {
            Some(most) if items.len() > most => items.pop_front(),
            _ => None,
        };
        drop(items);
        drop(dropped);
        self.changed();
    }

    #[inline]
    fn push_front(&self, item: Value) {
        let mut items = self.items.borrow_mut();
        items.push_front(item);
        let dropped = match self.most.get() {
            Some(most) if items.len() > most => items.pop_back(),
            _ => None,
        };
        drop(items);
        drop(dropped);
        self.changed();
    }

    #[inline]
    fn taken(&self, item: Option<Value>) -> Result {
        match item {
            Some(item) => {
                self.changed();
                Ok(item)
            }
            None => Err(index_error("pop from an empty deque")),
        }
    }

    fn empty(&self) {
        let old = self.items.take();
        drop(old);
        self.changed();
    }

    fn extend(&self, this: &Value, iterable: &Value, push: fn(&Deque, Value)) -> Result {
        if iterable.is(this) {
            let items: Vec<Value> = self.items.borrow().iter().cloned().collect();
            items.into_iter().for_each(|item| push(self, item));
            return Ok(Value::None);
        }
        let mut iteration = Iteration::new(iterable)?;
        while let Some(item) = iteration.next()? {
            push(self, item);
        }
        Ok(Value::None)
    }

    fn rotate(&self, steps: i64) {
        let mut items = self.items.borrow_mut();
        let length = items.len();
        if length > 1 {
            items.rotate_right(steps.rem_euclid(length as i64) as usize);
        }
        drop(items);
        self.changed();
    }

    fn repeat(&self, times: i64) -> Result {
        let Ok(times @ 1..) = usize::try_from(times) else {
            self.empty();
            return Ok(Value::None);
        };
        let items: Vec<Value> = self.items.borrow().iter().cloned().collect();
        if items.len().checked_mul(times).is_none_or(|total| total > 1 << 32) {
            return Err(exception::raise(exception::make(&types().memory_error, Vec::new())));
        }
        // A bounded deque keeps the last items alone: further rounds than fill it change nothing.
        let rounds = match self.most.get() {
            Some(most) if !items.is_empty() => (times - 1).min(most / items.len() + 1),
            _ => times - 1,
        };
        for _ in 0..rounds {
            items.iter().for_each(|item| self.push_back(item.clone()));
        }
        Ok(Value::None)
    }

    /// The place of a subscript; it may be beyond the end.
    fn place(&self, key: &Value) -> Result<usize> {
        let index = match key {
            Value::Int(number) => *number,
            _ if has_index(key) => sized_index(key)?,
            _ => {
                let given = key.class_name();
                return Err(type_error(format!("sequence index must be integer, not '{given}'")));
            }
        };
        let length = self.len() as i64;
        let from_end = if index < 0 { index.saturating_add(length) } else { index };
        if (0..length).contains(&from_end) { Ok(from_end as usize) } else { Err(out_of_range()) }
    }

    /// The first place from `start` to `stop` whose item equals the value.
    fn find(&self, value: &Value, start: usize, stop: usize, change: fn() -> Thrown) -> Result<Option<usize>> {
        let changes = self.changes.get();
        for place in start..stop {
            let Some(item) = self.get(place) else { break };
            let found = equal_keys(&item, value)?;
            if self.changes.get() != changes {
                return Err(change());
            }
            if found {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }
}

impl NativeObject for Deque {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn length(&self) -> Option<usize> {
        Some(self.len())
    }

    fn item(&self, index: i64) -> Option<Value> {
        let items = self.items.borrow();
        let place = if index < 0 { index + items.len() as i64 } else { index };
        usize::try_from(place).ok().and_then(|place| items.get(place).cloned())
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.items.borrow().iter());
    }

    fn clear(&self) {
        drop(self.items.take());
    }
}

fn initialise(args: &[Value]) -> Result {
    let most = match &args[2] {
        Value::None => None,
        given => {
            if !matches!(given.payload(), Value::Int(_) | Value::BigInt(_) | Value::True | Value::False) {
                return Err(type_error("an integer is required"));
            }
            let most = size(given)?;
            Some(usize::try_from(most).map_err(|_| value_error("maxlen must be non-negative"))?)
        }
    };
    on(&args[0], |deque| {
        deque.most.set(most);
        if deque.len() > 0 {
            deque.empty();
        }
        if !args[1].is_null() {
            deque.extend(&args[0], &args[1], Deque::push_back)?;
        }
        Ok(Value::None)
    })
}

fn copy(args: &[Value]) -> Result {
    let this = &args[0];
    if let Some(deque) = this.downcast::<Deque>() {
        let items = RefCell::new(deque.items.borrow().clone());
        return Ok(Value::object(Deque { items, most: deque.most.clone(), changes: Cell::new(0) }));
    }
    let most = on(this, |deque| Ok(deque.most.get()))?;
    let made = match most {
        None => call(&this.class().into(), std::slice::from_ref(this))?,
        Some(most) => call(&this.class().into(), &[this.clone(), most.into()])?,
    };
    if made.is_instance(&class()) {
        return Ok(made);
    }
    let (name, given) = (this.class_name(), made.class_name());
    Err(type_error(format!("{name}() must return a deque, not {given}")))
}

fn multiply(args: &[Value]) -> Result {
    if !has_index(&args[1]) {
        return Ok(Value::NotImplemented);
    }
    let times = size(&args[1])?;
    let copy = copy(&args[..1])?;
    on(&copy, |deque| deque.repeat(times))?;
    Ok(copy)
}

fn count(args: &[Value]) -> Result {
    on(&args[0], |deque| {
        let changes = deque.changes.get();
        let mut count = 0;
        let mut place = 0;
        while let Some(item) = deque.get(place) {
            count += i64::from(equal_keys(&item, &args[1])?);
            if deque.changes.get() != changes {
                return Err(mutated());
            }
            place += 1;
        }
        Ok(Value::Int(count))
    })
}

fn index(args: &[Value]) -> Result {
    let (start, stop) = (search_bound(&args[2])?, search_bound(&args[3])?);
    on(&args[0], |deque| {
        let length = deque.len();
        let (start, stop) = (search_place(start, length), search_place(stop, length));
        match deque.find(&args[1], start, stop, mutated)? {
            Some(place) => Ok(place.into()),
            None => Err(value_error(format!("{} is not in deque", operation::repr(&args[1])?))),
        }
    })
}

fn contains(args: &[Value]) -> Result {
    on(&args[0], |deque| Ok(deque.find(&args[1], 0, deque.len(), mutated)?.is_some().into()))
}

fn remove(args: &[Value]) -> Result {
    let mutated = || index_error("deque mutated during iteration");
    on(&args[0], |deque| match deque.find(&args[1], 0, deque.len(), mutated)? {
        Some(place) => {
            let item = deque.items.borrow_mut().remove(place);
            drop(item);
            deque.changed();
            Ok(Value::None)
        }
        None => Err(value_error(format!("{} is not in deque", operation::repr(&args[1])?))),
    })
}

fn insert(args: &[Value]) -> Result {
    let index = size(&args[1])?;
    on(&args[0], |deque| {
        let length = deque.len();
        if deque.most.get() == Some(length) {
            return Err(index_error("deque already at its maximum size"));
        }
        deque.items.borrow_mut().insert(search_place(index, length), args[2].clone());
        deque.changed();
        Ok(Value::None)
    })
}

fn show(args: &[Value]) -> Result {
    let Some(_writing) = Writing::begin(&args[0]) else { return Ok(Value::str("[...]")) };
    let items = operation::collect(&args[0])?;
    let shown = operation::repr::nested(|| operation::repr(&Value::list(items)))?;
    let name = class_name(&args[0]);
    Ok(Value::from(match on(&args[0], |deque| Ok(deque.most.get()))? {
        Some(most) => format!("{name}({shown}, maxlen={most})"),
        None => format!("{name}({shown})"),
    }))
}

fn compare(operator: CompareOperator, args: &[Value]) -> Result {
    if !args[1].is_instance(&class()) {
        return Ok(Value::NotImplemented);
    }
    let by_length = |left: usize, right: usize| match operator {
        CompareOperator::Equal => left == right,
        CompareOperator::NotEqual => left != right,
        CompareOperator::Less => left < right,
        CompareOperator::LessEqual => left <= right,
        CompareOperator::Greater => left > right,
        _ => left >= right,
    };
    if args[0].is(&args[1]) {
        return Ok(by_length(0, 0).into());
    }
    let is_equality = matches!(operator, CompareOperator::Equal | CompareOperator::NotEqual);
    operation::compare::nested(|| {
        on(&args[0], |left| {
            on(&args[1], |right| {
                if is_equality && left.len() != right.len() {
                    return Ok(Value::bool(operator == CompareOperator::NotEqual));
                }
                let changes = (left.changes(), right.changes());
                let mut place = 0;
                while let (Some(mine), Some(other)) = (left.get(place), right.get(place)) {
                    if !equal_keys(&mine, &other)? {
                        return match operator {
                            CompareOperator::Equal => Ok(Value::False),
                            CompareOperator::NotEqual => Ok(Value::True),
                            _ => compare_truth(operator, &mine, &other).map(Value::from),
                        };
                    }
                    if (left.changes(), right.changes()) != changes {
                        return Err(mutated());
                    }
                    place += 1;
                }
                Ok(by_length(left.len(), right.len()).into())
            })
        })
    })
}
