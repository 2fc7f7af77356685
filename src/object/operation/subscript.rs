//! Subscripts: reading, setting and deleting items and slices.

use super::attribute::find_attribute;
use super::call::{call, call_special, guarded};
use super::entry::enter_two;
use super::iterate::collect_sequence;
use super::number::index;
use super::quick;
use super::slice_bounds::{Bounds, Span, Subscript, has_index, place, sized_index};
use super::special::script_method;
use crate::object::bytes::Bytes;
use crate::object::class::Class;
use crate::object::dict::Dict;
use crate::object::exception::{self, index_error, type_error, value_error};
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::items::Items;
use crate::object::list::{List, drop_backwards};
use crate::object::operation::bind_descriptor;
use crate::object::slice::{Range, Slice};
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::syntax::symbol::well_known;

/// `container[key]`.
///
/// # Errors
/// TypeError, IndexError, KeyError; what special methods raise.
#[inline]
pub fn get_item(container: &Value, key: &Value) -> Result {
    match (container, key) {
        (Value::List(list), Value::Int(index)) => match place(*index, list.len()).and_then(|place| list.get(place)) {
            Some(item) => Ok(item),
            None => Err(index_error("list index out of range")),
        },
        (Value::Dict(dict), _) => match dict.get(key)? {
            Some(value) => Ok(value),
            None => Err(exception::key_error(key)),
        },
        (Value::Instance(instance), _) => instance_item(instance, container, key),
        _ => get_other_item(container, key),
    }
}

#[inline(never)]
fn get_other_item(container: &Value, key: &Value) -> Result {
    match container {
        Value::List(list) => list_item(list, key),
        Value::Tuple(tuple) => tuple_item(tuple, key),
        Value::Str(text) => str_item(text, key),
        Value::Bytes(bytes) => bytes_item(bytes, key),
        Value::Range(range) => range_item(range, key),
        Value::Class(class) => class_item(class, key),
        _ => {
            if let (Value::Object(object), Value::Int(index)) = (container, key)
                && let Some(item) = object.item(*index)
            {
                return Ok(item);
            }
            special_item(container, key)
        }
    }
}

/// The item of an instance: that of its native container, or what its class's `__getitem__` gives.
#[inline(never)]
fn instance_item(instance: &Ref<Instance>, container: &Value, key: &Value) -> Result {
    match instance.with_class(|class| script_method(class, well_known::__getitem__, 2)) {
        Some(function) => enter_two(function, container.clone(), key.clone()).result(),
        None => other_instance_item(instance, container, key),
    }
}

#[inline(never)]
fn other_instance_item(instance: &Ref<Instance>, container: &Value, key: &Value) -> Result {
    match (&quick::native_container(instance), key) {
        (Some(Value::Dict(dict)), _) => dict_item(dict, container, key),
        (Some(list @ Value::List(_)), Value::Int(_)) => get_item(list, key),
        _ => special_item(container, key),
    }
}

fn special_item(container: &Value, key: &Value) -> Result {
    let found = guarded(|| call_special(container, well_known::__getitem__, std::slice::from_ref(key)))?;
    found.ok_or_else(|| type_error(format!("'{}' object is not subscriptable", container.class_name())))
}

/// `list.__getitem__`; errors as `get_item`'s.
pub fn list_item(list: &Ref<List>, key: &Value) -> Result {
    match Subscript::of(key, "list")? {
        Subscript::At(index) => match place(index, list.len()).and_then(|place| list.get(place)) {
            Some(item) => Ok(item),
            None => Err(index_error("list index out of range")),
        },
        Subscript::Slice(slice) => Ok(list_slice(list, Bounds::of(&slice)?)),
    }
}

fn list_slice(list: &Ref<List>, bounds: Bounds) -> Value {
    let span = bounds.within(list.len());
    Value::list_of(match span.range() {
        Some(range) => list.range(range.start, range.end),
        None => list.stepped(span.start, span.step, span.count),
    })
}

/// `container[start:stop:step]`, without a slice object where the container is a builtin sequence.
///
/// # Errors
/// As `get_item`'s.
pub fn get_slice(container: &Value, start: Value, stop: Value, step: Value) -> Result {
    if let Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) = container {
        let bounds = Bounds::of_parts(&start, &stop, &step)?;
        return Ok(match container {
            Value::List(list) => list_slice(list, bounds),
            Value::Tuple(tuple) => tuple_slice(tuple, bounds),
            Value::Str(text) => str_slice(text, bounds),
            Value::Bytes(bytes) => bytes_slice(bytes, bounds),
            _ => Value::None,
        });
    }
    get_item(container, &Ref::new(Slice { start, stop, step }).into())
}

/// `container[start:stop:step] = value`; errors as `get_item`'s.
pub fn set_slice(container: &Value, start: Value, stop: Value, step: Value, value: Value) -> Result<()> {
    if let Value::List(list) = container {
        return set_list_slice(list, Bounds::of_parts(&start, &stop, &step)?, value);
    }
    set_item(container, &Ref::new(Slice { start, stop, step }).into(), value)
}

/// `tuple.__getitem__`; errors as `get_item`'s.
pub fn tuple_item(tuple: &Ref<Tuple>, key: &Value) -> Result {
    match Subscript::of(key, "tuple")? {
        Subscript::At(index) => match place(index, tuple.len()) {
            Some(place) => Ok(tuple[place].clone()),
            None => Err(index_error("tuple index out of range")),
        },
        Subscript::Slice(slice) => Ok(tuple_slice(tuple, Bounds::of(&slice)?)),
    }
}

fn tuple_slice(tuple: &Ref<Tuple>, bounds: Bounds) -> Value {
    let span = bounds.within(tuple.len());
    match span.range() {
        Some(range) if range.len() == tuple.len() => tuple.into(),
        Some(range) => Tuple::copied(&tuple[range]).into(),
        None => Value::tuple(span.places().map(|place| tuple[place].clone()).collect()),
    }
}

/// `str.__getitem__`; errors as `get_item`'s.
pub fn str_item(text: &Ref<Str>, key: &Value) -> Result {
    match Subscript::of(key, "string")? {
        Subscript::At(index) => match place(index, text.len()).and_then(|place| text.char_at(place)) {
            Some(character) => Ok(Str::character(character).into()),
            None => Err(index_error("string index out of range")),
        },
        Subscript::Slice(slice) => Ok(str_slice(text, Bounds::of(&slice)?)),
    }
}

fn str_slice(text: &Ref<Str>, bounds: Bounds) -> Value {
    let span = bounds.within(text.len());
    match span.range() {
        Some(range) if range.len() == text.len() => text.into(),
        // A part of a text has as many characters as the slice has places.
        Some(range) => Str::counted(text.slice(range.start, range.end), range.len()).into(),
        None => Value::str(&every_nth(text, span)),
    }
}

fn every_nth(text: &Ref<Str>, span: Span) -> String {
    if text.is_ascii() {
        let bytes = text.as_str().as_bytes();
        return span.places().map(|place| char::from(bytes[place])).collect();
    }
    let ascending = span.ascending();
    if ascending.count == 0 {
        return String::new();
    }
    let covered = text.slice(ascending.start as usize, text.len()).chars();
    let picked = covered.step_by(usize::try_from(ascending.step).unwrap_or(usize::MAX)).take(span.count);
    if span.step > 0 { picked.collect() } else { picked.collect::<Vec<char>>().into_iter().rev().collect() }
}

/// `bytes.__getitem__`; errors as `get_item`'s.
pub fn bytes_item(bytes: &Ref<Bytes>, key: &Value) -> Result {
    match Subscript::of(key, "byte")? {
        Subscript::At(index) => match place(index, bytes.data.len()) {
            Some(place) => Ok(Value::Int(i64::from(bytes.data[place]))),
            None => Err(index_error("index out of range")),
        },
        Subscript::Slice(slice) => Ok(bytes_slice(bytes, Bounds::of(&slice)?)),
    }
}

fn bytes_slice(bytes: &Ref<Bytes>, bounds: Bounds) -> Value {
    let span = bounds.within(bytes.data.len());
    match span.range() {
        Some(range) if range.len() == bytes.data.len() => bytes.into(),
        Some(range) => Bytes::new(&bytes.data[range]).into(),
        None => Bytes::new(span.places().map(|place| bytes.data[place]).collect::<Vec<u8>>()).into(),
    }
}

/// `range.__getitem__`; errors as `get_item`'s.
pub fn range_item(range: &Ref<Range>, key: &Value) -> Result {
    let length = range.len();
    if matches!(key, Value::BigInt(_)) {
        return Err(index_error("range object index out of range"));
    }
    match Subscript::of(key, "range")? {
        Subscript::At(index) => {
            let from_end = if index < 0 { length.checked_sub(index.unsigned_abs()) } else { Some(index as u64) };
            match from_end.filter(|place| *place < length) {
                Some(place) => Ok(Value::Int(range.get(place))),
                None => Err(index_error("range object index out of range")),
            }
        }
        Subscript::Slice(slice) => {
            let step = if has_index(&slice.step) { index(&slice.step)? } else { slice.step.clone() };
            let bounds = Bounds::of_parts(&slice.start, &slice.stop, &step)?;
            let span = bounds.within(usize::try_from(length.min(i64::MAX as u64)).unwrap_or(usize::MAX));
            part_of_range(range, span, &step)
        }
    }
}

/// The places of a span in a range, whose step is what the slice gave: the span's is cut to 64 bits.
fn part_of_range(range: &Range, span: Span, step: &Value) -> Result {
    let at = |place: i64| i128::from(range.start) + i128::from(place) * i128::from(range.step);
    let bounds = [at(span.start), at(span.stop)];
    let product = match step {
        Value::None => Some(range.step),
        _ => step.as_int().and_then(|step| range.step.checked_mul(step)),
    };
    if let ([Ok(start), Ok(stop)], Some(product)) = (bounds.map(i64::try_from), product) {
        return Ok(Ref::new(Range { start, stop, step: product }).into());
    }
    // Beyond 64 bits, the class makes another kind of range.
    let [start, stop] = bounds.map(|bound| Value::integer(bound.into()));
    let step = step.int_ref().map_or_else(|| range.step.into(), |step| step.to_big() * range.step);
    call(&(&types().range).into(), &[start, stop, Value::integer(step)])
}

/// The dictionary whose entries stand for a value without its `keys` being asked: a `dict`, or an instance of a class
/// that derives from it and iterates as it does.
pub fn plain_entries(value: &Value) -> Option<Ref<Dict>> {
    let payload = value.payload();
    let Value::Dict(dict) = &payload else { return None };
    let is_own = match value {
        Value::Instance(_) => matches!(&value.class().lookup(well_known::__iter__), Some(Value::NativeFunction(native))
            if native.owner.as_ref().is_some_and(|owner| owner.same(&types().dict))),
        _ => true,
    };
    is_own.then(|| Ref::clone(dict))
}

/// `dict.__getitem__` on a dictionary that `mapping` is or holds: asks a subclass's `__missing__` for an absent key.
///
/// # Errors
/// KeyError; as `Dict::get`'s; what `__missing__` raises.
pub fn dict_item(dict: &Ref<Dict>, mapping: &Value, key: &Value) -> Result {
    if let Some(value) = dict.get(key)? {
        return Ok(value);
    }
    if matches!(mapping, Value::Instance(_))
        && let Some(value) = call_special(mapping, well_known::__missing__, std::slice::from_ref(key))?
    {
        return Ok(value);
    }
    Err(exception::key_error(key))
}

/// `Class[key]`: the metaclass's `__getitem__`, or the class's `__class_getitem__`.
fn class_item(class: &Ref<Class>, key: &Value) -> Result {
    let value = Value::from(class);
    if class.same(&types().type_) {
        // `type[int]` is parametrised as `list[int]` is, and yet not by a method: the classes of `type` are not.
        let found = types().list.lookup(well_known::__class_getitem__).unwrap_or_default();
        return call(&bind_descriptor(&found, &Value::Null, class)?, std::slice::from_ref(key));
    }
    if class.metaclass().is_some()
        && let Some(item) = call_special(&value, well_known::__getitem__, std::slice::from_ref(key))?
    {
        return Ok(item);
    }
    if let Some(found) = class.lookup(well_known::__class_getitem__).filter(|found| !found.is_none()) {
        let bound = match &found {
            // `__class_getitem__` is a class method even without the decorator.
            Value::Function(_) => return guarded(|| call(&found, &[value.clone(), key.clone()])),
            other => bind_descriptor(other, &Value::Null, class)?,
        };
        return call(&bound, std::slice::from_ref(key));
    }
    if class.metaclass().is_some()
        && let Some(method) = find_attribute(&value, well_known::__class_getitem__)?.filter(|found| !found.is_none())
    {
        return call(&method, std::slice::from_ref(key));
    }
    Err(type_error(format!("type '{}' is not subscriptable", class.name())))
}

/// `container[key] = value`; errors as `get_item`'s.
#[inline]
pub fn set_item(container: &Value, key: &Value, value: Value) -> Result<()> {
    match (container, key) {
        (Value::List(list), Value::Int(index)) => match place(*index, list.len()) {
            Some(place) => {
                list.set(place, value);
                Ok(())
            }
            None => Err(index_error("list assignment index out of range")),
        },
        (Value::Dict(dict), _) => dict.set(key.clone(), value),
        (Value::List(list), _) => set_list_item(list, key, value),
        _ => {
            if let Value::Instance(instance) = container {
                match (&quick::native_container(instance), key) {
                    (Some(Value::Dict(dict)), _) => return dict.set(key.clone(), value),
                    (Some(list @ Value::List(_)), Value::Int(_)) => return set_item(list, key, value),
                    _ => {}
                }
            }
            let arguments = [key.clone(), value];
            match guarded(|| call_special(container, well_known::__setitem__, &arguments))? {
                Some(_) => Ok(()),
                None => Err(unsupported(container, key, "assignment")),
            }
        }
    }
}

/// `list.__setitem__`; errors as `get_item`'s.
pub fn set_list_item(list: &Ref<List>, key: &Value, value: Value) -> Result<()> {
    match Subscript::of(key, "list")? {
        Subscript::At(index) => match place(index, list.len()) {
            Some(place) => {
                list.set(place, value);
                Ok(())
            }
            None => Err(index_error("list assignment index out of range")),
        },
        Subscript::Slice(slice) => set_list_slice(list, Bounds::of(&slice)?, value),
    }
}

fn set_list_slice(list: &Ref<List>, bounds: Bounds, value: Value) -> Result<()> {
    let is_plain = bounds.within(0).step == 1;
    let refusal = if is_plain { "can only assign an iterable" } else { "must assign iterable to extended slice" };
    let items = match &value {
        // Nobody else sees a list that has one reference.
        Value::List(items) if items.count() == 1 => items.take(),
        Value::List(items) => items.copied(),
        Value::Tuple(items) => items.iter().cloned().collect(),
        _ => {
            let collected = collect_sequence(&value);
            if collected.is_err()
                && exception::is_pending(&types().type_error)
                && value.class().lookup(well_known::__iter__).is_none()
                && let Err(thrown) = collected
            {
                drop(exception::take(thrown));
                return Err(type_error(refusal));
            }
            collected?.into()
        }
    };
    // The items came from script code, which may have changed the list.
    let span = bounds.within(list.len());
    if let Some(range) = span.range() {
        drop(list.replace_range(range.start, range.len(), items));
        return Ok(());
    }
    if items.len() != span.count {
        return Err(value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {}",
            items.len(),
            span.count
        )));
    }
    for (place, item) in span.places().zip(items.into_vec()) {
        list.set(place, item);
    }
    Ok(())
}

/// `del container[key]`; errors as `get_item`'s.
pub fn delete_item(container: &Value, key: &Value) -> Result<()> {
    match container {
        Value::List(list) => delete_list_item(list, key),
        Value::Dict(dict) => match dict.remove(key)? {
            Some(_) => Ok(()),
            None => Err(exception::key_error(key)),
        },
        _ => match guarded(|| call_special(container, well_known::__delitem__, std::slice::from_ref(key)))? {
            Some(_) => Ok(()),
            None => Err(unsupported(container, key, "deletion")),
        },
    }
}

/// `list.__delitem__`; errors as `get_item`'s.
pub fn delete_list_item(list: &Ref<List>, key: &Value) -> Result<()> {
    match Subscript::of(key, "list")? {
        Subscript::At(index) => match place(index, list.len()).and_then(|place| list.remove(place)) {
            Some(_) => Ok(()),
            None => Err(index_error("list assignment index out of range")),
        },
        Subscript::Slice(slice) => {
            let span = Bounds::of(&slice)?.within(list.len()).ascending();
            match span.range() {
                Some(range) => drop(list.replace_range(range.start, range.len(), Items::new())),
                None => drop_backwards(list.with(|items| remove_span(items, span))),
            }
            Ok(())
        }
    }
}

/// Takes the items of an ascending span out.
fn remove_span(items: &mut Vec<Value>, span: Span) -> Vec<Value> {
    let mut removed = Vec::with_capacity(span.count);
    let mut next = span.places().peekable();
    let mut place = 0;
    items.retain_mut(|item| {
        let goes = next.peek() == Some(&place);
        if goes {
            next.next();
            removed.push(std::mem::take(item));
        }
        place += 1;
        !goes
    });
    removed
}

/// The error for a container whose items cannot be set or deleted.
#[cold]
#[inline(never)]
fn unsupported(container: &Value, key: &Value, action: &str) -> Thrown {
    let class = container.class();
    let (missing, other) = match action {
        "deletion" => (well_known::__delitem__, well_known::__setitem__),
        _ => (well_known::__setitem__, well_known::__delitem__),
    };
    // One slot of CPython's serves both methods: a class that has one of them lacks the other as an attribute.
    if class.is_heap() && class.lookup(other).is_some() {
        return exception::new(&types().attribute_error, missing.as_str());
    }
    let is_sequence = match container {
        Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) | Value::Set(_) => true,
        Value::Instance(_) => class.is_heap(),
        _ => false,
    };
    if is_sequence && has_index(key) {
        if let Err(thrown) = sized_index(key) {
            return thrown;
        }
        if action == "deletion" {
            return type_error(format!("'{}' object doesn't support item deletion", class.name()));
        }
    }
    type_error(format!("'{}' object does not support item {action}", class.name()))
}
