//! The methods of arrays that scripts call by name.

use super::array::{Array, with};
use super::array_items::ItemType;
use crate::builtins::argument;
use crate::object::bytes::Bytes;
use crate::object::exception::{self, index_error, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::slice_bounds::{place, search_bound, search_place};
use crate::object::operation::{Iteration, call, call_method, find_attribute, get_attribute};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use crate::text::surrogates;

/// The methods.
pub(super) const METHODS: &[Declaration] = &[
    native("append(self, v, /)", "Append new value v to the end of the array.", |args| {
        with(&args[0], |array| array.append(&args[1]))?;
        Ok(Value::None)
    }),
    native("buffer_info(self, /)", "The address of the items, and how many there are.", |args| {
        with(&args[0], |array| {
            let address = array.storage.read(|data| data.as_ptr() as usize);
            Ok(Value::tuple(vec![Value::from(address), Value::from(array.len())]))
        })
    }),
    native("byteswap(self, /)", "Turn the bytes of each item round.", |args| {
        with(&args[0], |array| {
            let size = array.item.size;
            array.storage.edit(|data| data.chunks_exact_mut(size).for_each(<[u8]>::reverse));
            Ok(Value::None)
        })
    }),
    native("count(self, v, /)", "Return number of occurrences of v in the array.", |args| {
        let (mut count, mut place) = (0, 0);
        while let Some(item) = item(&args[0], place)? {
            count += i64::from(super::array_sequence::equals(&item, &args[1])?);
            place += 1;
        }
        Ok(Value::Int(count))
    }),
    native("extend(self, bb, /)", "Append items to the end of the array.", |args| {
        extend(&args[0], &args[1])?;
        Ok(Value::None)
    }),
    native("frombytes(self, buffer, /)", "Append the items whose bytes these are.", from_bytes),
    native("fromfile(self, f, n, /)", "Read n items from the file object f and append them to the array.", from_file),
    native("fromlist(self, list, /)", "Append items to array from list.", from_list),
    native("fromunicode(self, ustr, /)", "Append the characters of a text.", |args| {
        let payload = args[1].payload();
        let Some(text) = payload.as_str() else {
            let given = args[1].argument_name();
            return Err(type_error(format!("fromunicode() argument must be str, not {given}")));
        };
        let bytes: Vec<u8> = text.chars().flat_map(|letter| surrogates::code_point(letter).to_ne_bytes()).collect();
        with(&args[0], |array| {
            if !array.item.is_text() {
                return Err(value_error("fromunicode() may only be called on unicode type arrays"));
            }
            array.push(&bytes)
        })?;
        Ok(Value::None)
    }),
    native(
        "index(self, v, start=0, stop=9223372036854775807, /)",
        "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.",
        |args| {
            let length = with(&args[0], |array| Ok(array.len()))?;
            let (start, stop) = (search_bound(&args[2])?, search_bound(&args[3])?);
            for place in search_place(start, length)..search_place(stop, length) {
                let Some(item) = item(&args[0], place)? else { break };
                if super::array_sequence::equals(&item, &args[1])? {
                    return Ok(Value::from(place));
                }
            }
            Err(value_error("array.index(x): x not in array"))
        },
    ),
    native("insert(self, i, v, /)", "Insert a new item v into the array before position i.", |args| {
        let index = argument::size(&args[1])?;
        let bytes = with(&args[0], |array| array.item.pack(&args[2]))?;
        with(&args[0], |array| {
            let start = search_place(index, array.len()) * array.item.size;
            let bytes = bytes[..array.item.size].iter().copied();
            array.storage.change(|data| drop(data.splice(start..start, bytes)))
        })?;
        Ok(Value::None)
    }),
    native("pop(self, i=-1, /)", "Return the i-th element and delete it from the array.\n\ni defaults to -1.", pop),
    native("remove(self, v, /)", "Remove the first occurrence of v in the array.", |args| {
        let mut place = 0;
        while let Some(item) = item(&args[0], place)? {
            if super::array_sequence::equals(&item, &args[1])? {
                with(&args[0], |array| remove(array, place))?;
                return Ok(Value::None);
            }
            place += 1;
        }
        Err(value_error("array.remove(x): x not in array"))
    }),
    native("reverse(self, /)", "Reverse the order of the items in the array.", |args| {
        with(&args[0], |array| {
            let size = array.item.size;
            array.storage.edit(|data| {
                data.reverse();
                data.chunks_exact_mut(size).for_each(<[u8]>::reverse);
            });
            Ok(Value::None)
        })
    }),
    native("tobytes(self, /)", "Convert the array to an array of machine values and return the bytes.", |args| {
        with(&args[0], |array| Ok(Bytes::new(array.storage.snapshot().to_vec()).into()))
    }),
    native("tofile(self, f, /)", "Write all items (as machine values) to the file object f.", |args| {
        const PIECE: usize = 64 * 1024;
        let bytes = with(&args[0], |array| Ok(array.storage.snapshot()))?;
        for piece in bytes.chunks(PIECE) {
            call_method(&args[1], Symbol::new("write"), &[Bytes::new(piece.to_vec()).into()])?;
        }
        if bytes.is_empty() {
            return Ok(Value::None);
        }
        Ok(Value::None)
    }),
    native("tolist(self, /)", "Convert array to an ordinary list with the same items.", |args| {
        let mut items = Vec::new();
        while let Some(item) = item(&args[0], items.len())? {
            items.push(item);
        }
        Ok(Value::list(items))
    }),
    native("tounicode(self, /)", "The characters as a text.", |args| {
        if !with(&args[0], |array| Ok(array.item.is_text()))? {
            return Err(value_error("tounicode() may only be called on unicode type arrays"));
        }
        text_of(&args[0]).map(Value::from)
    }),
    native("__copy__(self, /)", "Return a copy of the array.", copy),
    native("__deepcopy__(self, unused, /)", "Return a copy of the array.", copy),
    native("__reduce_ex__(self, value, /)", "Return state information for pickling.", reduce),
    native("__sizeof__(self, /)", "Size of the array in memory, in bytes.", |args| {
        with(&args[0], |array| Ok(Value::from(64 + array.storage.len())))
    }),
];

/// The item of an array at a place; None behind the last one.
pub(super) fn item(array: &Value, place: usize) -> Result<Option<Value>> {
    with(array, |array| array.get(place))
}

/// The characters of an array of them.
pub(super) fn text_of(array: &Value) -> Result<String> {
    let mut text = String::new();
    let mut place = 0;
    while let Some(letter) = item(array, place)? {
        text.push_str(letter.as_str().unwrap_or_default());
        place += 1;
    }
    Ok(text)
}

/// `array.extend(other)`.
///
/// # Errors
/// TypeError for an array of another kind and for what the items cannot be; BufferError.
pub(super) fn extend(array: &Value, other: &Value) -> Result<()> {
    let payload = other.payload();
    if let Some(other) = payload.downcast::<Array>() {
        let bytes = other.storage.snapshot();
        let item = other.item;
        return with(array, |array| {
            if array.item != item {
                return Err(type_error("can only extend with array of same kind"));
            }
            array.push(&bytes)
        });
    }
    let item = with(array, |array| Ok(array.item))?;
    let mut items = Iteration::new(other)?;
    while let Some(value) = items.next()? {
        let bytes = item.pack(&value)?;
        with(array, |array| array.push(&bytes[..item.size]))?;
    }
    Ok(())
}

fn from_bytes(args: &[Value]) -> Result {
    let is_single = match &args[1].payload() {
        Value::Object(native) => match native.buffer() {
            Some(crate::object::buffer::Buffer::Items { item_size, .. }) => item_size == 1,
            Some(crate::object::buffer::Buffer::View(view)) => view.item_size == 1,
            _ => true,
        },
        _ => true,
    };
    let Some(contents) = args[1].contents() else {
        let given = args[1].class_name();
        return Err(type_error(format!("a bytes-like object is required, not '{given}'")));
    };
    if !is_single {
        return Err(type_error("a bytes-like object is required"));
    }
    with(&args[0], |array| array.push_contents(&contents))?;
    Ok(Value::None)
}

fn from_file(args: &[Value]) -> Result {
    let count = argument::size(&args[2])?;
    let Ok(count) = usize::try_from(count) else { return Err(value_error("negative count")) };
    let size = with(&args[0], |array| Ok(array.item.size))?;
    let Some(wanted) = count.checked_mul(size).filter(|bytes| i64::try_from(*bytes).is_ok()) else {
        return Err(exception::raise(exception::make(&types().memory_error, Vec::new())));
    };
    let read = call_method(&args[1], Symbol::new("read"), &[Value::from(wanted)])?;
    let Value::Bytes(data) = &read.payload() else { return Err(type_error("read() didn't return bytes")) };
    let contents = crate::object::bytes::Contents::Bytes(crate::object::Ref::clone(data));
    with(&args[0], |array| array.push_contents(&contents))?;
    if data.data.len() != wanted {
        return Err(exception::new(&types().eof_error, "read() didn't return enough bytes"));
    }
    Ok(Value::None)
}

fn from_list(args: &[Value]) -> Result {
    let Value::List(list) = &args[1].payload() else { return Err(type_error("arg must be list")) };
    let item = with(&args[0], |array| Ok(array.item))?;
    let length = list.len();
    let mut bytes = Vec::with_capacity(length * item.size);
    for place in 0..length {
        let Some(value) = list.get(place) else { break };
        bytes.extend_from_slice(&item.pack(&value)?[..item.size]);
        if list.len() != length {
            return Err(exception::runtime_error("list changed size during iteration"));
        }
    }
    with(&args[0], |array| array.push(&bytes))?;
    Ok(Value::None)
}

/// Takes an item out.
pub(super) fn remove(array: &Array, place: usize) -> Result<()> {
    let size = array.item.size;
    array.storage.change(|data| drop(data.drain(place * size..(place + 1) * size)))
}

fn pop(args: &[Value]) -> Result {
    let index = argument::size(&args[1])?;
    with(&args[0], |array| {
        if array.len() == 0 {
            return Err(index_error("pop from empty array"));
        }
        let Some(place) = place(index, array.len()) else { return Err(index_error("pop index out of range")) };
        let taken = array.get(place)?.unwrap_or_default();
        remove(array, place)?;
        Ok(taken)
    })
}

fn copy(args: &[Value]) -> Result {
    with(&args[0], |array| Ok(Array::value(array.item, array.storage.snapshot().to_vec())))
}

fn reduce(args: &[Value]) -> Result {
    let protocol = match args[1].payload().int_ref() {
        Some(number) => number.to_i64().unwrap_or(i64::MAX),
        None => return Err(type_error("__reduce_ex__ argument should be an integer")),
    };
    let attributes = find_attribute(&args[0], well_known::__dict__)?.unwrap_or(Value::None);
    let class = Value::from(&args[0].class());
    let item: ItemType = with(&args[0], |array| Ok(array.item))?;
    let letter = Value::from(item.letter.to_string());
    if protocol < 3 {
        let items = call_method(&args[0], Symbol::new("tolist"), &[])?;
        return Ok(Value::tuple(vec![class, Value::tuple(vec![letter, items]), attributes]));
    }
    let module = super::import::import_module("array")?;
    let function = get_attribute(&module, Symbol::new("_array_reconstructor"))?;
    let bytes = call(&get_attribute(&args[0], Symbol::new("tobytes"))?, &[])?;
    let format = Value::Int(item.machine_format());
    Ok(Value::tuple(vec![function, Value::tuple(vec![class, letter, format, bytes]), attributes]))
}
