//! The type `bytearray`: what it has beyond the methods it shares with `bytes`.

use super::argument;
use super::bytes::{
    SHARED_METHODS, collect_bytes, contents, from_arguments, from_hex, from_object, made_for, repeated, required,
};
use super::bytes_pad;
use super::bytes_search::byte_of;
use super::str::{as_text, repeat_count};
use crate::object::bytearray::ByteArray;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, index_error, type_error, value_error};
use crate::object::iterator::SequenceIterator;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::iterate::length_hint;
use crate::object::operation::slice_bounds::{Bounds, Span, Subscript, has_index, place};
use crate::object::{Result, Value, operation, types};
use crate::syntax::symbol::well_known;
use crate::text::escape;

/// What scripts see of `bytearray`.
pub(crate) static TABLE: ClassTable = ClassTable {
    doc: "bytearray(iterable_of_ints) -> bytearray\n\
        bytearray(string, encoding[, errors]) -> bytearray\n\
        bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n\
        bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\n\
        bytearray() -> empty bytes array\n\n\
        Construct a mutable bytearray object from:\n  \
        - an iterable yielding integers in range(256)\n  \
        - a text string encoded using the specified encoding\n  \
        - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer",
    methods: &merged::<{ OPERATORS.len() + METHODS.len() + SHARED_METHODS.len() }>(&[
        OPERATORS,
        METHODS,
        SHARED_METHODS,
    ]),
    class_methods: &[native(
        "fromhex(type, string, /)",
        "Create a bytearray object from a string of hexadecimal numbers.\n\n\
         Spaces between two numbers are accepted.\n\
         Example: bytearray.fromhex('B9 01EF') -> bytearray(b'\\\\xb9\\\\x01\\\\xef')",
        |args| made_for(&args[0], ByteArray::value(from_hex(&args[1])?), &types().bytearray.clone().into()),
    )],
    static_methods: &[
        native(
            "__new__(type, /, *args, **kwargs)",
            "Create and return a new object.  See help(type) for accurate signature.",
            |args| super::wrap(&args[0], ByteArray::value(Vec::new())),
        ),
        bytes_pad::MAKETRANS,
    ],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

crate::native_class!(fn iterator_class "bytearray_iterator" super::iterator::CONTAINER);

const OUT_OF_RANGE: &str = "byte must be in range(0, 256)";

const OPERATORS: &[Declaration] = &[
    native(
        "__init__(self, source=..., encoding=..., errors=...)",
        "Initialize self.  See help(type(self)) for accurate signature.",
        |args| {
            let data = from_arguments(&args[1], &args[2], &args[3], "bytearray", OUT_OF_RANGE)?;
            with_array(args, |array| {
                if !array.is_empty() {
                    array.storage().check_resize()?;
                }
                array.change(|contents| *contents = data)
            })?;
            Ok(Value::None)
        },
    ),
    native("__repr__(self, /)", "Return repr(self).", represent),
    native("__str__(self, /)", "Return str(self).", represent),
    native("__iadd__(self, value, /)", "Implement self+=value.", |args| {
        let Some(more) = args[1].contents() else {
            let given = args[1].class_name();
            return Err(type_error(format!("can't concat {given} to {}", args[0].class_name())));
        };
        with_array(args, |array| array.change(|contents| contents.extend_from_slice(&more)))?;
        Ok(args[0].clone())
    }),
    native("__imul__(self, value, /)", "Implement self*=value.", |args| {
        let count = repeat_count(&args[1])?;
        let data = repeated(&contents(args)?, count)?;
        with_array(args, |array| array.change(|contents| *contents = data))?;
        Ok(args[0].clone())
    }),
    native("__iter__(self, /)", "Implement iter(self).", |args| {
        Ok(Value::object(SequenceIterator::of_class(args[0].payload(), iterator_class)))
    }),
    native("__getitem__(self, key, /)", "Return self[key].", get_item),
    native("__setitem__(self, key, value, /)", "Set self[key] to value.", set_item),
    native("__delitem__(self, key, /)", "Delete self[key].", delete_item),
    native("__alloc__(self)", "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.", |args| {
        Ok(Value::from(match contents(args)?.len() {
            0 => 0,
            length => length + 1,
        }))
    }),
    native("__sizeof__(self, /)", "Returns the size of the bytearray object in memory, in bytes.", |args| {
        Ok(Value::from(match contents(args)?.len() {
            0 => 56,
            length => 57 + length,
        }))
    }),
];

const METHODS: &[Declaration] = &[
    native(
        "append(self, item, /)",
        "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.",
        |args| {
            let byte = byte_of(&args[1])?;
            with_array(args, |array| array.change(|contents| contents.push(byte)))?;
            Ok(Value::None)
        },
    ),
    native("clear(self, /)", "Remove all items from the bytearray.", |args| {
        with_array(args, |array| array.change(Vec::clear))?;
        Ok(Value::None)
    }),
    native("copy(self, /)", "Return a copy of B.", |args| Ok(ByteArray::value(contents(args)?.to_vec()))),
    native(
        "extend(self, iterable_of_ints, /)",
        "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  \
         iterable_of_ints\n    The iterable of items to append.",
        |args| {
            let more = match args[1].contents() {
                Some(data) => data.to_vec(),
                None => match exception::absorb(operation::iterator(&args[1]), &types().type_error)? {
                    Some(iterator) => {
                        length_hint(&args[1], 0)?;
                        collect_bytes(&iterator, OUT_OF_RANGE)?
                    }
                    None => return Err(type_error(format!("can't extend bytearray with {}", args[1].class_name()))),
                },
            };
            with_array(args, |array| array.change(|contents| contents.extend_from_slice(&more)))?;
            Ok(Value::None)
        },
    ),
    native(
        "insert(self, index, item, /)",
        "Insert a single item into the bytearray before the given index.\n\n  \
         index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.",
        |args| {
            let index = argument::size(&args[1])?;
            let byte = byte_of(&args[2])?;
            with_array(args, |array| {
                array.change(|contents| {
                    let length = contents.len() as i64;
                    let index = if index < 0 { (index + length).max(0) } else { index.min(length) };
                    contents.insert(index as usize, byte);
                })
            })?;
            Ok(Value::None)
        },
    ),
    native(
        "pop(self, index=-1, /)",
        "Remove and return a single item from B.\n\n  \
         index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\n\
         If no index argument is given, will pop the last item.",
        |args| {
            let index = argument::size(&args[1])?;
            let taken = with_array(args, |array| {
                let length = array.len();
                let place = if index < 0 { index.saturating_add(length as i64) } else { index };
                match usize::try_from(place) {
                    _ if length == 0 => Err(index_error("pop from empty bytearray")),
                    Ok(place) if place < length => array.change(|contents| contents.remove(place)),
                    _ => Err(index_error("pop index out of range")),
                }
            })?;
            Ok(Value::Int(taken.into()))
        },
    ),
    native(
        "remove(self, value, /)",
        "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.",
        |args| {
            let byte = byte_of(&args[1])?;
            let found = with_array(args, |array| {
                array.change(|contents| {
                    let place = contents.iter().position(|other| *other == byte);
                    place.map(|place| contents.remove(place))
                })
            })?;
            found.map(|_| Value::None).ok_or_else(|| value_error("value not found in bytearray"))
        },
    ),
    native("reverse(self, /)", "Reverse the order of the values in B in place.", |args| {
        with_array(args, |array| {
            array.edit(|contents| contents.reverse());
            Ok(())
        })?;
        Ok(Value::None)
    }),
];

/// Works on the receiver, a method's first argument; `work` calls nothing of the language.
fn with_array<R>(args: &[Value], work: impl FnOnce(&ByteArray) -> Result<R>) -> Result<R> {
    match args.first().map(Value::payload) {
        Some(receiver) => match receiver.downcast::<ByteArray>() {
            Some(array) => work(array),
            None => required(&receiver).and_then(|_| Err(type_error("descriptor requires a 'bytearray' object"))),
        },
        None => Err(type_error("descriptor requires a 'bytearray' object")),
    }
}

fn represent(args: &[Value]) -> Result {
    let name = args[0].class_name();
    let mut shown = escape::repr_bytes(&contents(args)?);
    if shown.starts_with("b\"") {
        // CPython escapes the apostrophe here even where it is not the quote.
        shown = shown.replace('\'', "\\'");
    }
    Ok(format!("{name}({shown})").into())
}

fn get_item(args: &[Value]) -> Result {
    let key = Subscript::of(&args[1], "bytearray")?;
    let data = contents(args)?;
    match key {
        Subscript::At(index) => match place(index, data.len()) {
            Some(place) => Ok(Value::Int(data[place].into())),
            None => Err(index_error("bytearray index out of range")),
        },
        Subscript::Slice(slice) => {
            let bounds = Bounds::of(&slice)?;
            let data = contents(args)?;
            let span = bounds.within(data.len());
            Ok(ByteArray::value(span.places().map(|place| data[place]).collect()))
        }
    }
}

fn set_item(args: &[Value]) -> Result {
    match Subscript::of(&args[1], "bytearray")? {
        Subscript::At(index) => {
            let byte = byte_of(&args[2])?;
            match contents(args).map(|data| place(index, data.len()))? {
                Some(place) => with_array(args, |array| {
                    array.edit(|contents| contents[place] = byte);
                    Ok(())
                })?,
                None => return Err(index_error("bytearray index out of range")),
            }
        }
        Subscript::Slice(slice) => {
            let bounds = Bounds::of(&slice)?;
            let data = assigned(&args[2])?;
            let refused = with_array(args, |array| {
                if data.is_empty() && bounds.within(array.len()).step != 1 {
                    array.storage().check_resize()?;
                }
                array.change(|contents| replace_span(contents, bounds, &data))
            })?;
            if let Some(size) = refused {
                let given = data.len();
                return Err(value_error(format!(
                    "attempt to assign bytes of size {given} to extended slice of size {size}"
                )));
            }
        }
    }
    Ok(Value::None)
}

/// The bytes that are assigned to a slice.
fn assigned(value: &Value) -> Result<Vec<u8>> {
    if let Some(data) = value.contents() {
        return Ok(data.to_vec());
    }
    let is_number = has_index(value) || matches!(value.payload(), Value::Float(_) | Value::Complex(_));
    if is_number || as_text(value).is_some() {
        return Err(type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    from_object(value, "bytearray", OUT_OF_RANGE)
}

/// Puts bytes in the place of a span; the span's size where it is extended and they do not fit.
fn replace_span(contents: &mut Vec<u8>, bounds: Bounds, data: &[u8]) -> Option<usize> {
    let span = bounds.within(contents.len());
    if span.step == 1 {
        let start = span.start as usize;
        contents.splice(start..start + span.count, data.iter().copied());
    } else if data.is_empty() {
        remove_span(contents, span);
    } else if data.len() != span.count {
        return Some(span.count);
    } else {
        for (place, byte) in span.places().zip(data) {
            contents[place] = *byte;
        }
    }
    None
}

fn remove_span(contents: &mut Vec<u8>, span: Span) {
    let mut next = span.ascending().places().peekable();
    let mut place = 0;
    contents.retain(|_| {
        let goes = next.next_if_eq(&place).is_some();
        place += 1;
        !goes
    });
}

fn delete_item(args: &[Value]) -> Result {
    match Subscript::of(&args[1], "bytearray")? {
        Subscript::At(index) => {
            let removed = with_array(args, |array| {
                array.change(|contents| place(index, contents.len()).map(|place| contents.remove(place)))
            })?;
            removed.map(|_| Value::None).ok_or_else(|| index_error("bytearray index out of range"))
        }
        Subscript::Slice(slice) => {
            let bounds = Bounds::of(&slice)?;
            with_array(args, |array| {
                let span = bounds.within(array.len());
                if span.step != 1 {
                    // Even where nothing goes.
                    array.storage().check_resize()?;
                }
                array.change(|contents| remove_span(contents, span))
            })?;
            Ok(Value::None)
        }
    }
}
