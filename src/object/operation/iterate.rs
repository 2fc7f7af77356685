//! Iteration: over builtin containers without iterator objects, over everything else by the protocol.
//!
//! `for` loops, comprehensions, unpacking and every native function that takes an iterable drive an
//! [`Iteration`]. The arms for ranges and lists are small enough to be inlined into the loop; the others stand
//! behind one call.

use super::call::{call, call_special, guarded};
use super::convert::length;
use super::number::index;
use super::special::{self, Special, call_found};
use crate::object::bytes::Bytes;
use crate::object::class::{Class, Layout};
use crate::object::code::Flavour;
use crate::object::dict::Dict;
use crate::object::dict_view::{DictView, Part};
use crate::object::exception::{self, runtime_error, type_error};

use crate::object::generator::Generator;
use crate::object::heap::{Ref, Tracer};
use crate::object::iterator::{ContainerIterator, SequenceIterator};
use crate::object::list::List;
use crate::object::native::AnyRef;
use crate::object::set::Set;
use crate::object::slice::Range;
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Result, Sink, Thrown, Value};
use crate::syntax::symbol::well_known;

/// A loop over a value, as `for` does it.
pub enum Iteration {
    /// The end was reached, by an iterator of this class, where it is one whose class shows.
    Finished(Option<&'static Ref<Class>>),
    /// Over a range.
    Range {
        /// The next number.
        next: i64,
        /// What is added to it.
        step: i64,
        /// How many numbers are left.
        left: u64,
    },
    /// Over a list; its length is looked at each time.
    List {
        /// The list.
        list: Ref<List>,
        /// The place of the next item.
        index: usize,
    },
    /// Over a list from its end; `index` stands behind the next item.
    #[allow(missing_docs, reason = "as in `List`")]
    ListBackwards { list: Ref<List>, index: usize },
    /// Over a tuple.
    #[allow(missing_docs, reason = "as in `List`")]
    Tuple { tuple: Ref<Tuple>, index: usize },
    /// Over a string; `offset` counts bytes.
    #[allow(missing_docs, reason = "named after what they hold")]
    Str { text: Ref<Str>, offset: usize },
    /// Over the numbers in a bytes object.
    #[allow(missing_docs, reason = "as in `List`")]
    Bytes { bytes: Ref<Bytes>, index: usize },
    /// Over a dictionary.
    Dict {
        /// The dictionary.
        dict: Ref<Dict>,
        /// What of each entry is given.
        part: Part,
        /// Where in the table the next entry is looked for.
        position: usize,
        /// How many entries there were at the start.
        length: usize,
        /// How many entries are left.
        left: usize,
    },
    /// Over a dictionary from its end.
    #[allow(missing_docs, reason = "as in `Dict`")]
    DictBackwards { dict: Ref<Dict>, part: Part, position: usize, length: usize, left: usize },
    /// Over a set.
    #[allow(missing_docs, reason = "as in `Dict`")]
    Set { set: Ref<Set>, position: usize, length: usize, left: usize },
    /// Over two iterables at a time: a `zip` that nobody else knows.
    Zip(Box<[Iteration; 2]>),
    /// Over an iterable whose items are counted: an `enumerate` that nobody else knows.
    #[allow(missing_docs, reason = "named after what they hold")]
    Enumerate { items: Box<Iteration>, count: i64 },
    /// Over what a generator yields.
    Generator(Ref<Generator>),
    /// Over what a native iterator gives.
    Native(AnyRef),
    /// Over what an object's `__next__` gives.
    Protocol(Value),
}

/// An item of an iterable: a tuple of two as its parts, anything else as it is.
pub enum Pair {
    /// The parts of a tuple that nobody has made.
    Two(Value, Value),
    /// An item.
    One(Value),
}

/// The length that a dictionary or set iterator has once it has seen a change: it raises from then on.
const BROKEN: usize = usize::MAX;

impl Iteration {
    /// Begins a loop over any value; errors as `iterator`'s.
    #[inline]
    pub fn new(value: &Value) -> Result<Iteration> {
        match value {
            Value::Range(range) => Ok(Iteration::range(range)),
            Value::List(list) => Ok(Iteration::List { list: Ref::clone(list), index: 0 }),
            _ => Iteration::other(value),
        }
    }

    /// A loop over a range.
    #[inline]
    pub fn range(range: &Range) -> Iteration {
        Iteration::Range { next: range.start, step: range.step, left: range.len() }
    }

    /// A loop over the characters of a string.
    pub fn of_text(text: Ref<Str>) -> Iteration {
        Iteration::Str { text, offset: 0 }
    }

    /// A loop over a part of a dictionary.
    pub fn dict(dict: &Ref<Dict>, part: Part) -> Iteration {
        let length = dict.len();
        Iteration::Dict { dict: Ref::clone(dict), part, position: 0, length, left: length }
    }

    /// A loop over a part of a dictionary from its end.
    pub fn dict_backwards(dict: &Ref<Dict>, part: Part) -> Iteration {
        let length = dict.len();
        Iteration::DictBackwards { dict: Ref::clone(dict), part, position: usize::MAX, length, left: length }
    }

    /// A loop over a set.
    pub fn set(set: &Ref<Set>) -> Iteration {
        let length = set.len();
        Iteration::Set { set: Ref::clone(set), position: 0, length, left: length }
    }

    #[inline(never)]
    fn other(value: &Value) -> Result<Iteration> {
        match Iteration::of_container(value) {
            Some(iteration) => Ok(iteration),
            None => Iteration::by_protocol(value),
        }
    }

    /// A loop over a builtin container, which calls no script code; None for everything else.
    pub fn of_container(value: &Value) -> Option<Iteration> {
        Some(match value {
            Value::Range(range) => Iteration::range(range),
            Value::List(list) => Iteration::List { list: Ref::clone(list), index: 0 },
            Value::Tuple(tuple) => Iteration::Tuple { tuple: Ref::clone(tuple), index: 0 },
            Value::Str(text) => Iteration::Str { text: Ref::clone(text), offset: 0 },
            Value::Bytes(bytes) => Iteration::Bytes { bytes: Ref::clone(bytes), index: 0 },
            Value::Dict(dict) => Iteration::dict(dict, Part::Keys),
            Value::Set(set) => Iteration::set(set),
            Value::Object(object) => {
                // A class of its own has iterators of its own.
                let view = object.downcast::<DictView>().filter(|view| view.class.is_none())?;
                Iteration::dict(&view.dict, view.part)
            }
            _ => return None,
        })
    }

    fn by_protocol(value: &Value) -> Result<Iteration> {
        if let Value::Generator(generator) = value
            && generator.code().flavour == Flavour::Generator
        {
            return Ok(Iteration::Generator(Ref::clone(generator)));
        }
        if let Some(items) = native_sequence(value)
            && let Some(iteration) = Iteration::of_container(&items)
        {
            return Ok(iteration);
        }
        let class = value.class();
        match class.lookup(well_known::__iter__) {
            None if class.lookup(well_known::__getitem__).is_some() && !matches!(value, Value::Class(_)) => {
                Ok(Iteration::Native(AnyRef::new(SequenceIterator::forwards(value.clone()))))
            }
            None => Err(not_iterable(value)),
            Some(method) => {
                let iterator = guarded(|| match special::bound(&method, value, &class)? {
                    Some(Value::None) => Err(not_iterable(value)),
                    Some(bound) => call(&bound, &[]),
                    None => call_found(&method, value, &class, &[]),
                })?;
                Iteration::of_iterator(&iterator)
            }
        }
    }

    /// A loop over what an iterator has left.
    fn of_iterator(iterator: &Value) -> Result<Iteration> {
        match iterator {
            Value::Generator(generator) if generator.code().flavour == Flavour::Generator => {
                Ok(Iteration::Generator(Ref::clone(generator)))
            }
            _ if iterator.class().lookup(well_known::__next__).is_none() => {
                Err(type_error(format!("iter() returned non-iterator of type '{}'", iterator.class_name())))
            }
            Value::Object(object) => Ok(Iteration::Native(AnyRef::clone(object))),
            _ => Ok(Iteration::Protocol(iterator.clone())),
        }
    }

    /// The loop's iterator as an object, as `iter()` gives it.
    pub fn into_value(self) -> Value {
        match self {
            Iteration::Generator(generator) => generator.into(),
            Iteration::Native(object) => Value::Object(std::mem::ManuallyDrop::new(object)),
            Iteration::Protocol(iterator) => iterator,
            container => ContainerIterator::value(container),
        }
    }

    /// The next item; errors as `next`'s.
    #[allow(clippy::should_implement_trait, reason = "a step can raise, as no Rust iterator's can")]
    #[inline(always)]
    pub fn next(&mut self) -> Result<Option<Value>> {
        match self {
            Iteration::Range { next, step, left } if *left > 0 => {
                let number = *next;
                *left -= 1;
                *next = number.wrapping_add(*step);
                Ok(Some(Value::Int(number)))
            }
            Iteration::List { list, index } => match list.get(*index) {
                Some(item) => {
                    *index += 1;
                    Ok(Some(item))
                }
                None => self.finish(),
            },
            _ => self.next_other(),
        }
    }

    /// As `next`, but a generator feeds `sink` without being suspended for each item; what the sink gives back, and
    /// each item of all other iterables, comes out. The sink calls nothing of the language.
    #[inline]
    pub fn next_fed(&mut self, sink: Sink<'_>) -> Result<Option<Value>> {
        match self {
            Iteration::Generator(generator) => Generator::next_fed(generator, sink),
            _ => self.next(),
        }
    }

    /// As `next`, for a loop that takes pairs apart: makes no tuple where it can do without. The loop itself sees to lists,
    /// `zip` and `enumerate`.
    ///
    /// # Errors
    /// As those of `next`.
    #[inline(never)]
    pub fn next_pair(&mut self) -> Result<Option<Pair>> {
        match self {
            Iteration::Dict { dict, part: Part::Items, position, length, left } if dict.len() == *length => {
                match dict.next_entry(position) {
                    Some(_) if *left == 0 => {
                        self.end();
                        return Err(runtime_error("dictionary keys changed during iteration"));
                    }
                    Some((key, value)) => {
                        *left -= 1;
                        return Ok(Some(Pair::Two(key, value)));
                    }
                    None => {}
                }
                self.end();
                Ok(None)
            }
            Iteration::Native(object) => match object.next_pair() {
                Some(Ok(pair)) => Ok(pair),
                Some(raised) => Ok(exception::absorb(raised, &types().stop_iteration)?.flatten()),
                None => Ok(next_of_object(object)?.map(Pair::One)),
            },
            _ => Ok(self.next()?.map(Pair::One)),
        }
    }

    #[cold]
    #[inline(never)]
    fn finish(&mut self) -> Result<Option<Value>> {
        self.end();
        Ok(None)
    }

    /// Lets go of what was iterated over.
    fn end(&mut self) {
        *self = Iteration::Finished(self.class());
    }

    /// The class that the loop's iterator has, where it is one over a builtin container, or was.
    pub fn class(&self) -> Option<&'static Ref<Class>> {
        let types = types();
        Some(match self {
            Iteration::Range { .. } => &types.range_iterator,
            Iteration::List { .. } => &types.list_iterator,
            Iteration::ListBackwards { .. } => &types.list_reverseiterator,
            Iteration::Tuple { .. } => &types.tuple_iterator,
            Iteration::Str { text, .. } if text.is_ascii() => &types.str_ascii_iterator,
            Iteration::Str { .. } => &types.str_iterator,
            Iteration::Bytes { .. } => &types.bytes_iterator,
            Iteration::Set { .. } => &types.set_iterator,
            Iteration::Dict { part: Part::Keys, .. } => &types.dict_keyiterator,
            Iteration::Dict { part: Part::Values, .. } => &types.dict_valueiterator,
            Iteration::Dict { part: Part::Items, .. } => &types.dict_itemiterator,
            Iteration::DictBackwards { part: Part::Keys, .. } => &types.dict_reversekeyiterator,
            Iteration::DictBackwards { part: Part::Values, .. } => &types.dict_reversevalueiterator,
            Iteration::DictBackwards { part: Part::Items, .. } => &types.dict_reverseitemiterator,
            Iteration::Finished(class) => return *class,
            _ => return None,
        })
    }

    /// A loop that has ended, or has not begun.
    pub fn ended() -> Iteration {
        Iteration::Finished(None)
    }

    #[inline(never)]
    fn next_other(&mut self) -> Result<Option<Value>> {
        match self {
            Iteration::Generator(generator) => Generator::next(generator),
            Iteration::Native(object) => next_of_object(object),
            Iteration::Protocol(iterator) => next_by_protocol(iterator),
            _ => self.next_of_container(),
        }
    }

    /// Apart from what calls script code, for the sake of the native stack that recursion takes.
    #[inline(never)]
    fn next_of_container(&mut self) -> Result<Option<Value>> {
        let item = match self {
            Iteration::Tuple { tuple, index } => {
                let Some(item) = tuple.get(*index) else { return self.finish() };
                *index += 1;
                return Ok(Some(item.clone()));
            }
            Iteration::Str { text, offset } if text.is_ascii() => {
                let Some(byte) = text.as_str().as_bytes().get(*offset) else { return self.finish() };
                *offset += 1;
                return Ok(Some(Str::ascii_character(*byte).into()));
            }
            Iteration::Zip(both) => {
                let Some(left) = both[0].next()? else { return self.finish() };
                let Some(right) = both[1].next()? else { return self.finish() };
                return Ok(Some(Tuple::of([left, right]).into()));
            }
            Iteration::Enumerate { items, count } => {
                let Some(item) = items.next()? else { return self.finish() };
                let number = *count;
                *count += 1;
                return Ok(Some(Tuple::of([Value::Int(number), item]).into()));
            }
            Iteration::Str { text, offset } => {
                match text.as_str().get(*offset..).and_then(|rest| rest.chars().next()) {
                    Some(character) => {
                        *offset += character.len_utf8();
                        Some(Str::character(character).into())
                    }
                    None => None,
                }
            }
            Iteration::Dict { dict, part, position, length, left } => {
                if dict.len() != *length {
                    *length = BROKEN;
                    return Err(runtime_error("dictionary changed size during iteration"));
                }
                let item = match part {
                    Part::Keys => dict.next_key(position),
                    Part::Values => dict.next_value(position),
                    Part::Items => dict.next_entry(position).map(|(key, value)| Tuple::of([key, value]).into()),
                };
                if item.is_some() {
                    if *left == 0 {
                        self.end();
                        return Err(runtime_error("dictionary keys changed during iteration"));
                    }
                    *left -= 1;
                }
                item
            }
            Iteration::DictBackwards { dict, part, position, length, left } => {
                if dict.len() != *length {
                    *length = BROKEN;
                    return Err(runtime_error("dictionary changed size during iteration"));
                }
                dict.previous_entry(position).map(|(key, value)| {
                    *left = left.saturating_sub(1);
                    part.of(key, value)
                })
            }
            Iteration::Set { set, position, length, left } => {
                if set.len() != *length {
                    *length = BROKEN;
                    return Err(runtime_error("Set changed size during iteration"));
                }
                let item = set.next_item(position);
                *left = left.saturating_sub(1);
                item
            }
            Iteration::ListBackwards { list, index } => {
                let item = index.checked_sub(1).and_then(|place| list.get(place));
                *index = index.saturating_sub(1);
                item
            }
            Iteration::Bytes { bytes, index } => {
                let byte = bytes.data.get(*index).copied();
                *index += 1;
                byte.map(|byte| Value::Int(i64::from(byte)))
            }
            // The ends of ranges and lists; those that call script code never come here.
            _ => None,
        };
        // What a range iterator is shows for as long as it lives; the containers are let go.
        if item.is_none() && !matches!(self, Iteration::Range { .. }) {
            return self.finish();
        }
        Ok(item)
    }

    /// Adds all items that are left; errors as `next`'s.
    pub fn collect_into(&mut self, items: &mut Vec<Value>) -> Result<()> {
        loop {
            let item = self.next_fed(&mut |item| {
                items.push(item);
                None
            })?;
            match item {
                Some(item) => items.push(item),
                None => return Ok(()),
            }
        }
    }

    /// The loop over a value that the caller owns: an iterator that nobody else knows is taken apart; errors as `new`'s.
    #[inline]
    pub fn of_owned(value: Value) -> Result<Iteration> {
        if let Value::Object(object) = &value
            && object.count() == 1
            && let Some(container) = object.downcast::<ContainerIterator>()
        {
            return Ok(container.with(|iteration| std::mem::replace(iteration, Iteration::ended())));
        }
        if let Value::Object(object) = &value
            && object.count() == 1
            && let Some(iteration) = object.take_apart()
        {
            return Ok(iteration);
        }
        Iteration::new(&value)
    }

    /// As `of_owned`, for what is a builtin container or an iterator already, which is not asked for one again.
    #[inline]
    pub fn of_begun(value: Value) -> Result<Iteration> {
        if let Value::Instance(_) = value {
            return Iteration::of_iterator(&value);
        }
        Iteration::of_owned(value)
    }

    /// The same loop, for a function that asks an iterator for its iterator once more, as CPython's of sequences do.
    ///
    /// # Errors
    /// What `__iter__` of an iterator that is a script object raises.
    pub fn asked_again(self) -> Result<Iteration> {
        match self {
            Iteration::Protocol(iterator) => Iteration::new(&iterator),
            iteration => Ok(iteration),
        }
    }

    /// A second loop over a dictionary or set that goes on where this one is; an ended one for all others.
    pub fn copied(&self) -> Iteration {
        match self {
            Iteration::Dict { dict, part, position, length, left } => {
                Iteration::Dict { dict: dict.clone(), part: *part, position: *position, length: *length, left: *left }
            }
            Iteration::DictBackwards { dict, part, position, length, left } => Iteration::DictBackwards {
                dict: dict.clone(),
                part: *part,
                position: *position,
                length: *length,
                left: *left,
            },
            Iteration::Set { set, position, length, left } => {
                Iteration::Set { set: set.clone(), position: *position, length: *length, left: *left }
            }
            _ => Iteration::ended(),
        }
    }

    /// How many items are left, as far as that is known without calling script code.
    pub fn length_hint(&self) -> usize {
        match self {
            Iteration::Range { left, .. } => usize::try_from(*left).unwrap_or(usize::MAX),
            Iteration::List { list, index } => list.len().saturating_sub(*index),
            Iteration::ListBackwards { list, index } => {
                if *index > list.len() {
                    0
                } else {
                    *index
                }
            }
            Iteration::Tuple { tuple, index } => tuple.len().saturating_sub(*index),
            Iteration::Str { text, offset } if text.is_ascii() => text.len().saturating_sub(*offset),
            Iteration::Str { text, offset } => text.as_str().get(*offset..).map_or(0, |rest| rest.chars().count()),
            Iteration::Bytes { bytes, index } => bytes.data.len().saturating_sub(*index),
            Iteration::Dict { dict, length, left, .. } | Iteration::DictBackwards { dict, length, left, .. } => {
                if dict.len() == *length { *left } else { 0 }
            }
            Iteration::Set { set, length, left, .. } => {
                if set.len() == *length {
                    *left
                } else {
                    0
                }
            }
            Iteration::Zip(both) => both[0].length_hint().min(both[1].length_hint()),
            Iteration::Enumerate { items, .. } => items.length_hint(),
            Iteration::Finished(_) | Iteration::Generator(_) | Iteration::Native(_) | Iteration::Protocol(_) => 0,
        }
    }

    /// Shows the tracer what the loop holds.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        match self {
            Iteration::List { list, .. } | Iteration::ListBackwards { list, .. } => tracer.reference(list),
            Iteration::Tuple { tuple, .. } => tracer.reference(tuple),
            Iteration::Str { text, .. } => tracer.reference(text),
            Iteration::Bytes { bytes, .. } => tracer.reference(bytes),
            Iteration::Dict { dict, .. } | Iteration::DictBackwards { dict, .. } => tracer.reference(dict),
            Iteration::Set { set, .. } => tracer.reference(set),
            Iteration::Generator(generator) => tracer.reference(generator),
            Iteration::Zip(both) => both.iter().for_each(|items| items.trace(tracer)),
            Iteration::Enumerate { items, .. } => items.trace(tracer),
            Iteration::Native(object) => object.trace(tracer),
            Iteration::Protocol(iterator) => tracer.value(iterator),
            Iteration::Finished(_) | Iteration::Range { .. } => {}
        }
    }
}

/// `iter(value)`.
///
/// # Errors
/// TypeError where it is not iterable; what `__iter__` raises.
pub fn iterator(value: &Value) -> Result {
    Iteration::new(value).map(Iteration::into_value)
}

/// `next(iterator)`; None at the end.
///
/// # Errors
/// TypeError where it is no iterator; what `__next__` raises, StopIteration excepted.
pub fn next(iterator: &Value) -> Result<Option<Value>> {
    match iterator {
        Value::Generator(generator) if generator.code().flavour == Flavour::Generator => Generator::next(generator),
        Value::Object(object) => next_of_object(object),
        _ => next_by_protocol(iterator),
    }
}

fn next_of_object(object: &AnyRef) -> Result<Option<Value>> {
    match object.next() {
        Some(Ok(item)) => Ok(item),
        // A function that the iterator calls may end it.
        Some(result) => Ok(exception::absorb(result, &types().stop_iteration)?.flatten()),
        None => next_by_protocol(&Value::Object(std::mem::ManuallyDrop::new(object.clone()))),
    }
}

#[inline(never)]
fn next_by_protocol(iterator: &Value) -> Result<Option<Value>> {
    let result = call_special(iterator, well_known::__next__, &[]);
    match exception::absorb(result, &types().stop_iteration)? {
        None => Ok(None),
        Some(Some(item)) => Ok(Some(item)),
        Some(None) => Err(type_error(format!("'{}' object is not an iterator", iterator.class_name()))),
    }
}

/// The tuple or list that an instance of a class extends, where the class iterates over it as the builtin type does.
pub fn native_sequence(value: &Value) -> Option<Value> {
    let Value::Instance(instance) = value else { return None };
    let is_native = instance.with_class(|class| {
        matches!(class.layout(), Layout::Tuple | Layout::List)
            && matches!(special::find_in_class(class, well_known::__iter__), Special::Native)
    });
    if is_native { instance.peek_payload(Value::clone) } else { None }
}

/// Whether `*value` can be spread, by its class alone; `subject` is named where it cannot.
///
/// # Errors
/// TypeError.
pub fn check_spread(value: &Value, subject: impl FnOnce() -> String) -> Result<()> {
    let class = value.class();
    if class.lookup(well_known::__iter__).is_some() || class.lookup(well_known::__getitem__).is_some() {
        return Ok(());
    }
    Err(type_error(format!("{} after * must be an iterable, not {}", subject(), class.name())))
}

#[cold]
#[inline(never)]
fn not_iterable(value: &Value) -> Thrown {
    type_error(format!("'{}' object is not iterable", value.class_name()))
}

/// All items.
///
/// # Errors
/// As `iterator`'s and `next`'s.
pub fn collect(value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::List(list) => return Ok(list.snapshot()),
        Value::Tuple(tuple) => return Ok(tuple.to_vec()),
        _ => {}
    }
    let mut iteration = Iteration::new(value)?;
    match &mut iteration {
        Iteration::Set { set, .. } => return Ok(set.items()),
        Iteration::Dict { dict, part: Part::Keys, .. } => return Ok(dict.keys()),
        Iteration::Dict { dict, part: Part::Values, .. } => return Ok(dict.values()),
        _ => {}
    }
    let mut items = Vec::with_capacity(iteration.length_hint().min(1 << 20));
    iteration.collect_into(&mut items)?;
    Ok(items)
}

/// As `collect`, where the iterator is asked for its own once more.
///
/// # Errors
/// As `collect`'s.
pub fn collect_sequence(value: &Value) -> Result<Vec<Value>> {
    let mut items = Vec::new();
    Iteration::new(value)?.asked_again()?.collect_into(&mut items)?;
    Ok(items)
}

/// As `collect`, after asking the value for its length, as `list()` and `tuple()` do to make room.
///
/// # Errors
/// As `collect`'s, and those of `length_hint`.
pub fn collect_with_hint(value: &Value) -> Result<Vec<Value>> {
    if !matches!(value, Value::Instance(_) | Value::Object(_) | Value::Class(_)) {
        return collect(value);
    }
    let mut iteration = Iteration::new(value)?;
    length_hint(value, 0)?;
    let mut items = Vec::new();
    while let Some(item) = iteration.next()? {
        items.push(item);
    }
    Ok(items)
}

/// `operator.length_hint(value, default)`.
///
/// # Errors
/// What `__len__` and `__length_hint__` raise, TypeError excepted; TypeError and ValueError for a wrong answer.
pub fn length_hint(value: &Value, default: usize) -> Result<usize> {
    let class = value.class();
    if class.lookup(well_known::__len__).is_some()
        && let Some(known) = exception::absorb(length(value), &types().type_error)?
    {
        return Ok(known);
    }
    let asked = call_special(value, well_known::__length_hint__, &[]);
    let Some(Some(hint)) = exception::absorb(asked, &types().type_error)? else { return Ok(default) };
    if matches!(hint, Value::NotImplemented) {
        return Ok(default);
    }
    if !hint.is_instance(&types().int) {
        let class = hint.class_name();
        return Err(type_error(format!("__length_hint__ must be an integer, not {class}")));
    }
    match index(&hint)? {
        Value::Int(number) => {
            usize::try_from(number).map_err(|_| exception::value_error("__length_hint__() should return >= 0"))
        }
        _ => Err(exception::overflow_error("Python int too large to convert to C ssize_t")),
    }
}
