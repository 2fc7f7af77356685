//! The type `bytes`: its constructors and operators; `bytearray` shares the functions.

use super::codec;
use super::str::{MOST_BYTES, as_text, optional_name, repeat_count};
use super::{bytes_case, bytes_pad, bytes_search, bytes_split};
use crate::object::bytearray::ByteArray;
use crate::object::bytes::{Bytes, Contents};
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, overflow_error, type_error, value_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::contains::bytes_contain;
use crate::object::operation::iterate::length_hint;
use crate::object::operation::slice_bounds::has_index;
use crate::object::string::hash_bytes;
use crate::object::{Result, Value, operation, types};
use crate::syntax::symbol::well_known;
use crate::text::{Error, escape};
use std::rc::Rc;

/// What scripts see of `bytes`.
pub(crate) static TABLE: ClassTable = ClassTable {
    doc: "bytes(iterable_of_ints) -> bytes\n\
        bytes(string, encoding[, errors]) -> bytes\n\
        bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n\
        bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n\
        bytes() -> empty bytes object\n\n\
        Construct an immutable array of bytes from:\n  \
        - an iterable yielding integers in range(256)\n  \
        - a text string encoded using the specified encoding\n  \
        - any object implementing the buffer API.\n  - an integer",
    methods: &merged::<{ OPERATORS.len() + SHARED_METHODS.len() }>(&[OPERATORS, SHARED_METHODS]),
    class_methods: &[native(
        "fromhex(type, string, /)",
        "Create a bytes object from a string of hexadecimal numbers.\n\n\
         Spaces between two numbers are accepted.\n\
         Example: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'.",
        |args| {
            let made: Value = Bytes::new(from_hex(&args[1])?).into();
            made_for(&args[0], made, &types().bytes.clone().into())
        },
    )],
    static_methods: &[
        native(
            "__new__(type, source=..., encoding=..., errors=...)",
            "Create and return a new object.  See help(type) for accurate signature.",
            new,
        ),
        bytes_pad::MAKETRANS,
    ],
    ..ClassTable::EMPTY
};

/// The methods that `bytearray` has too.
pub(crate) const SHARED_METHODS: &[Declaration] =
    &merged::<
        {
            SHARED_OPERATORS.len()
                + bytes_case::METHODS.len()
                + bytes_pad::METHODS.len()
                + bytes_search::METHODS.len()
                + bytes_split::METHODS.len()
        },
    >(&[SHARED_OPERATORS, bytes_case::METHODS, bytes_pad::METHODS, bytes_search::METHODS, bytes_split::METHODS]);

const OPERATORS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(escape::repr_bytes(&contents(args)?).into())),
    native("__str__(self, /)", "Return str(self).", |args| Ok(escape::repr_bytes(&contents(args)?).into())),
    native("__hash__(self, /)", "Return hash(self).", |args| Ok(Value::Int(hash_bytes(&contents(args)?) as i64))),
    native("__iter__(self, /)", "Implement iter(self).", |args| operation::iterator(&args[0].payload())),
    native("__getitem__(self, key, /)", "Return self[key].", |args| operation::get_item(&args[0].payload(), &args[1])),
    native("__bytes__(self, /)", "Convert this value to exact type bytes.", |args| Ok(args[0].payload())),
    native("__getnewargs__(self)", "", |args| Ok(Value::tuple(vec![args[0].payload()]))),
];

const SHARED_OPERATORS: &[Declaration] = &[
    native("__len__(self, /)", "Return len(self).", |args| Ok(contents(args)?.len().into())),
    native("__contains__(self, key, /)", "Return key in self.", |args| {
        bytes_contain(&contents(args)?, &args[1]).map(Value::from)
    }),
    native("__add__(self, value, /)", "Return self+value.", |args| concatenate(&args[0], &args[1])),
    native("__mul__(self, value, /)", "Return self*value.", multiply),
    native("__rmul__(self, value, /)", "Return value*self.", multiply),
    native("__mod__(self, value, /)", "Return self%value.", |args| operation::percent_format(&args[0], &args[1])),
    native("__rmod__(self, value, /)", "Return value%self.", |args| {
        // A template is filled in by its own kind alone.
        let kind = |value: &Value| match value.payload() {
            Value::Bytes(_) => Some(true),
            payload => payload.downcast::<ByteArray>().map(|_| false),
        };
        match kind(&args[0]) == kind(&args[1]) {
            true => operation::percent_format(&args[1], &args[0]),
            false => Ok(Value::NotImplemented),
        }
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(args, |left, right| left == right)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(args, |left, right| left != right)),
    native("__lt__(self, value, /)", "Return self<value.", |args| compare(args, |left, right| left < right)),
    native("__le__(self, value, /)", "Return self<=value.", |args| compare(args, |left, right| left <= right)),
    native("__gt__(self, value, /)", "Return self>value.", |args| compare(args, |left, right| left > right)),
    native("__ge__(self, value, /)", "Return self>=value.", |args| compare(args, |left, right| left >= right)),
    native(
        "decode(self, /, encoding='utf-8', errors='strict')",
        "Decode the bytes using the codec registered for encoding.\n\n  \
         encoding\n    The encoding with which to decode the bytes.\n  \
         errors\n    The error handling scheme to use for the handling of decoding errors.\n    \
         The default is 'strict' meaning that decoding errors raise a\n    \
         UnicodeDecodeError. Other possible values are 'ignore' and 'replace'\n    \
         as well as any other name registered with codecs.register_error that\n    \
         can handle UnicodeDecodeErrors.",
        |args| {
            let encoding = optional_name(&args[1], "decode", "encoding")?;
            let errors = optional_name(&args[2], "decode", "errors")?;
            codec::decode(&contents(args)?, encoding.as_ref(), errors.as_ref()).map(Value::from)
        },
    ),
    native(
        "hex(self, /, sep=..., bytes_per_sep=1)",
        "Create a string of hexadecimal numbers from a bytes object.\n\n  \
         sep\n    An optional single character or byte to separate hex bytes.\n  \
         bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    \
         right, negative values count from the left.\n\n\
         Example:\n>>> value = b'\\xb9\\x01\\xef'\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n\
         >>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'",
        |args| {
            let group = super::argument::c_int(&args[2])?;
            hex_grouped(&contents(args)?, &args[1], group)
        },
    ),
];

/// The contents of a method's receiver, its first argument.
#[inline]
pub(crate) fn contents(args: &[Value]) -> Result<Contents> {
    args.first().and_then(Value::contents).ok_or_else(|| type_error("descriptor requires a 'bytes' object"))
}

/// The contents of an argument that must be bytes-like.
pub(crate) fn required(value: &Value) -> Result<Contents> {
    value.contents().ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.class_name())))
}

/// A result of the receiver's kind.
pub(crate) fn like(args: &[Value], data: Vec<u8>) -> Value {
    match args.first() {
        Some(receiver) if receiver.is_instance(&types().bytearray) => ByteArray::value(data),
        _ => Bytes::new(data).into(),
    }
}

/// What a method returns that changes nothing: the bytes themselves, or a copy of the bytearray.
pub(crate) fn unchanged(args: &[Value], data: &Contents) -> Value {
    match data {
        Contents::Bytes(bytes) => bytes.into(),
        Contents::Snapshot(data) => like(args, Rc::unwrap_or_clone(Rc::clone(data))),
    }
}

/// Puts what a class method made into an instance of a derived class, which is called with it.
pub(crate) fn made_for(class: &Value, made: Value, base: &Value) -> Result {
    if class.is(base) { Ok(made) } else { operation::call(class, &[made]) }
}

/// `left + right` of bytes-like objects; errors: TypeError.
pub(crate) fn concatenate(left: &Value, right: &Value) -> Result {
    match (left.contents(), right.contents()) {
        (Some(data), Some(more)) => Ok(like(std::slice::from_ref(left), [&data[..], &more[..]].concat())),
        _ => Err(type_error(format!("can't concat {} to {}", right.class_name(), left.class_name()))),
    }
}

fn multiply(args: &[Value]) -> Result {
    let count = repeat_count(&args[1])?;
    Ok(like(args, repeated(&contents(args)?, count)?))
}

/// `data * count`; errors: MemoryError.
pub(crate) fn repeated(data: &[u8], count: usize) -> Result<Vec<u8>> {
    match data.len().checked_mul(count) {
        Some(length) if length <= MOST_BYTES => Ok(data.repeat(count)),
        _ => Err(Error::memory().into()),
    }
}

/// A `bytes` compares with its own kind alone, a `bytearray` with all bytes-like objects.
fn compare(args: &[Value], holds: fn(&[u8], &[u8]) -> bool) -> Result {
    let left = contents(args)?;
    let right = match args[1].contents() {
        Some(right) if matches!(left, Contents::Snapshot(_)) || args[1].is_instance(&types().bytes) => right,
        _ => return Ok(Value::NotImplemented),
    };
    Ok(holds(&left, &right).into())
}

fn new(args: &[Value]) -> Result {
    let [class, source, encoding, errors] = args else { return Err(type_error("bytes expected a class")) };
    if encoding.is_null() && errors.is_null() {
        if let Value::Bytes(_) = source
            && class.is(&types().bytes.clone().into())
        {
            return Ok(source.clone());
        }
        if !source.is_null()
            && let Some(made) = by_special_method(source)?
        {
            return match class {
                Value::Class(class) if class.same(&types().bytes) => Ok(made),
                _ => super::wrap(class, made.payload()),
            };
        }
    }
    let data = from_arguments(source, encoding, errors, "bytes", "bytes must be in range(0, 256)")?;
    super::wrap(class, Bytes::new(data).into())
}

/// What an object's `__bytes__` gives; None where it has none.
///
/// # Errors
/// TypeError where that is no `bytes`; what it raises.
pub(crate) fn by_special_method(value: &Value) -> Result<Option<Value>> {
    if let Some(Value::None) = value.class().lookup(well_known::__bytes__) {
        return operation::call(&Value::None, &[]).map(|_| None);
    }
    let Some(made) = operation::call_special(value, well_known::__bytes__, &[])? else { return Ok(None) };
    match made.contents() {
        Some(Contents::Bytes(_)) => Ok(Some(made)),
        _ => Err(type_error(format!("__bytes__ returned non-bytes (type {})", made.class_name()))),
    }
}

/// The bytes that the constructors of both types make of their arguments.
///
/// # Errors
/// TypeError, ValueError, OverflowError; what `__index__` and `__iter__` raise.
pub(crate) fn from_arguments(
    source: &Value,
    encoding: &Value,
    errors: &Value,
    type_name: &str,
    out_of_range: &str,
) -> Result<Vec<u8>> {
    let encoding = optional_name(encoding, type_name, "encoding")?;
    let errors = optional_name(errors, type_name, "errors")?;
    if let Some(text) = as_text(source) {
        if encoding.is_none() {
            return Err(type_error("string argument without an encoding"));
        }
        return Ok(codec::encode(&text, encoding.as_ref(), errors.as_ref())?.data.to_vec());
    }
    if encoding.is_some() {
        return Err(type_error("encoding without a string argument"));
    }
    if errors.is_some() {
        return Err(type_error("errors without a string argument"));
    }
    if source.is_null() {
        return Ok(Vec::new());
    }
    if has_index(source)
        && let Some(count) = exception::absorb(operation::index(source), &types().type_error)?
    {
        return match count.int_ref().and_then(|count| count.to_i64()) {
            None => Err(overflow_error(format!("cannot fit '{}' into an index-sized integer", source.class_name()))),
            Some(count) if count < 0 => Err(value_error("negative count")),
            Some(count) if count as usize > MOST_BYTES => Err(Error::memory().into()),
            Some(count) => Ok(vec![0; count as usize]),
        };
    }
    from_object(source, type_name, out_of_range)
}

/// The bytes that a bytes-like object holds, or that an iterable gives as ints.
///
/// # Errors
/// TypeError where it is neither, a `str` among them; ValueError for an int that is no byte; what iterating raises.
pub(crate) fn from_object(source: &Value, type_name: &str, out_of_range: &str) -> Result<Vec<u8>> {
    if let Some(data) = source.full_contents()? {
        return Ok(data.to_vec());
    }
    if matches!(source, Value::List(_) | Value::Tuple(_)) {
        return collect_bytes(source, out_of_range);
    }
    let iterator = match as_text(source) {
        Some(_) => None,
        None => exception::absorb(operation::iterator(source), &types().type_error)?,
    };
    let Some(iterator) = iterator else {
        let given = source.class_name();
        return Err(type_error(format!("cannot convert '{given}' object to {type_name}")));
    };
    if type_name == "bytes" {
        length_hint(source, 0)?;
    }
    collect_bytes(&iterator, out_of_range)
}

/// The bytes that an iterable of ints yields.
pub(crate) fn collect_bytes(source: &Value, out_of_range: &str) -> Result<Vec<u8>> {
    let mut data = Vec::new();
    let mut items = operation::Iteration::new(source)?;
    while let Some(item) = items.next()? {
        let number = operation::index(&item)?;
        let byte = number.int_ref().and_then(|number| number.to_i64()).and_then(|number| u8::try_from(number).ok());
        data.push(byte.ok_or_else(|| value_error(out_of_range))?);
    }
    Ok(data)
}

/// What `fromhex` reads.
///
/// # Errors
/// TypeError for what is no text, ValueError with the place of what is no digit.
pub(crate) fn from_hex(value: &Value) -> Result<Vec<u8>> {
    let Some(text) = as_text(value) else {
        return Err(type_error(format!("fromhex() argument must be str, not {}", value.argument_name())));
    };
    let mut data = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    let wrong =
        |place: usize| value_error(format!("non-hexadecimal number found in fromhex() arg at position {place}"));
    for (place, letter) in text.as_str().chars().enumerate() {
        match (letter.to_digit(16), high) {
            (None, None) if matches!(letter, '\t'..='\r' | ' ') => {}
            (None, _) => return Err(wrong(place)),
            (Some(digit), None) => high = Some(digit as u8),
            (Some(digit), Some(first)) => {
                data.push(first << 4 | digit as u8);
                high = None;
            }
        }
    }
    if high.is_some() { Err(wrong(text.len())) } else { Ok(data) }
}

/// The bytes in hexadecimal digits; the separator is Null where there is none.
///
/// # Errors
/// TypeError and ValueError for what cannot separate.
pub(super) fn hex(data: &[u8], separator: &Value, group: &Value) -> Result {
    hex_grouped(data, separator, super::argument::c_int(group)?)
}

fn hex_grouped(data: &[u8], separator: &Value, group: i32) -> Result {
    let separator = if separator.is_null() { None } else { Some(separator_of(separator)?) };
    let size = group.unsigned_abs() as usize;
    let mut out = String::with_capacity(data.len() * 3);
    for (place, byte) in data.iter().enumerate() {
        let counted = if group < 0 { place } else { data.len() - place };
        if let Some(separator) = separator
            && place > 0
            && size > 0
            && counted % size == 0
        {
            out.push(separator);
        }
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
        }
    }
    Ok(out.into())
}

fn separator_of(value: &Value) -> Result<char> {
    if operation::length(value)? != 1 {
        return Err(value_error("sep must be length 1."));
    }
    let letter = match (as_text(value), &value.payload()) {
        (Some(text), _) => text.char_at(0),
        (_, Value::Bytes(bytes)) => bytes.data.first().map(|byte| char::from(*byte)),
        _ => return Err(type_error("sep must be str or bytes.")),
    };
    letter.filter(char::is_ascii).ok_or_else(|| value_error("sep must be ASCII."))
}
