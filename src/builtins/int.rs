//! The type `int`: its constructor, operators and methods.

use super::number::{self, binary_methods, comparison_methods, is_int, itself};
use super::wrap;
use crate::object::bytes::Bytes;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::number::digit_limit;
use crate::object::operation::number::{
    find_index, index, native_absolute, native_round, warn_of_deprecation, warn_of_subclass,
};
use crate::object::operation::special::{self, Special, call_found};
use crate::object::operation::{self, call, repr};
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::syntax::ast::{BinaryOperator, CompareOperator, UnaryOperator};
use crate::syntax::symbol::well_known;
use crate::text::int_math::{self, ByteOrder};
use crate::text::{IntRef, escape, float_math, int};

/// What scripts see of `int`.
pub(crate) static TABLE: ClassTable = ClassTable {
    doc: DOC,
    methods: METHODS,
    class_methods: CLASS_METHODS,
    static_methods: STATIC_METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const DOC: &str = "int([x]) -> integer\n\
int(x, base=10) -> integer\n\n\
A whole number of any size. A float is cut towards zero; a string is read in the\n\
given base, 2 to 36, or for base 0 as a literal of the language.";

const METHODS: &[Declaration] =
    &merged::<{ BINARY.len() + COMPARISONS.len() + OTHERS.len() }>(&[&COMPARISONS, &BINARY, OTHERS]);

const BINARY: [Declaration; 22] = binary_methods! { is_int;
    Add "__add__" "__radd__" "+";
    Subtract "__sub__" "__rsub__" "-";
    Multiply "__mul__" "__rmul__" "*";
    Modulo "__mod__" "__rmod__" "%";
    LeftShift "__lshift__" "__rlshift__" "<<";
    RightShift "__rshift__" "__rrshift__" ">>";
    And "__and__" "__rand__" "&";
    Xor "__xor__" "__rxor__" "^";
    Or "__or__" "__ror__" "|";
    FloorDivide "__floordiv__" "__rfloordiv__" "//";
    TrueDivide "__truediv__" "__rtruediv__" "/";
};

const COMPARISONS: [Declaration; 6] = comparison_methods! { is_int;
    Less "__lt__" "<";
    LessEqual "__le__" "<=";
    Equal "__eq__" "==";
    NotEqual "__ne__" "!=";
    Greater "__gt__" ">";
    GreaterEqual "__ge__" ">=";
};

const OTHERS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(operation::repr(&args[0].payload())?.into())),
    native("__hash__(self, /)", "Return hash(self).", |args| operation::hash(&args[0].payload()).map(Value::Int)),
    native("__divmod__(self, value, /)", "Return divmod(self, value).", |args| {
        number::divmod(is_int, &args[0], &args[1])
    }),
    native("__rdivmod__(self, value, /)", "Return divmod(value, self).", |args| {
        number::divmod(is_int, &args[1], &args[0])
    }),
    native("__pow__(self, value, mod=None, /)", "Return pow(self, value, mod).", |args| {
        power(&args[0], &args[1], &args[2])
    }),
    native("__rpow__(self, value, mod=None, /)", "Return pow(value, self, mod).", |args| {
        power(&args[1], &args[0], &args[2])
    }),
    native("__neg__(self, /)", "-self", |args| number::unary(UnaryOperator::Negative, args)),
    native("__pos__(self, /)", "+self", |args| number::unary(UnaryOperator::Positive, args)),
    native("__invert__(self, /)", "~self", |args| number::unary(UnaryOperator::Invert, args)),
    native("__abs__(self, /)", "abs(self)", |args| Ok(native_absolute(&args[0].payload())?.unwrap_or_default())),
    native("__bool__(self, /)", "True if self else False", |args| {
        operation::truth(&args[0].payload()).map(Value::from)
    }),
    native("__int__(self, /)", "int(self)", |args| itself(&args[0])),
    native("__index__(self, /)", "The number itself, as an index.", |args| itself(&args[0])),
    native("__float__(self, /)", "float(self)", |args| {
        Ok(Value::float(int_math::to_f64(receiver(&args[0].payload()))?))
    }),
    native("conjugate(self)", "The number itself.", |args| itself(&args[0])),
    native(
        "bit_length(self, /)",
        "How many bits the absolute value takes.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6",
        |args| Ok(Value::Int(int_math::bit_length(receiver(&args[0].payload())) as i64)),
    ),
    native("bit_count(self, /)", "How many ones the absolute value has in binary.", |args| {
        Ok(Value::Int(int_math::bit_count(receiver(&args[0].payload())) as i64))
    }),
    native(
        "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
        "The number as bytes: length of them, the 'big' or the 'little' end first.",
        to_bytes,
    ),
    native("as_integer_ratio(self, /)", "The number and 1.", |args| {
        Ok(Value::tuple(vec![itself(&args[0])?, Value::Int(1)]))
    }),
    native("__trunc__(self)", "The number itself.", |args| itself(&args[0])),
    native("__floor__(self)", "The number itself.", |args| itself(&args[0])),
    native("__ceil__(self)", "The number itself.", |args| itself(&args[0])),
    native("__round__(self, ndigits=..., /)", "The number itself, or rounded to a power of ten.", |args| {
        if args[1].is_none() {
            index(&args[1])?;
        }
        Ok(native_round(&args[0].payload(), &args[1])?.unwrap_or_default())
    }),
    native("__getnewargs__(self, /)", "What a copy is made of.", |args| Ok(Value::tuple(vec![itself(&args[0])?]))),
    native("__format__(self, format_spec, /)", "The number as the specification writes it.", number::format),
    native("__sizeof__(self, /)", "How many bytes the number takes in CPython.", |args| {
        let bits = int_math::bit_length(receiver(&args[0].payload()));
        Ok(Value::Int(24 + 4 * bits.div_ceil(30).max(1) as i64))
    }),
];

const CLASS_METHODS: &[Declaration] = &[native(
    "from_bytes(type, /, bytes, byteorder='big', *, signed=False)",
    "The number that bytes stand for, the 'big' or the 'little' end first.",
    from_bytes,
)];

const STATIC_METHODS: &[Declaration] =
    &[native("__new__(type, x=..., /, base=...)", "Make a number.", |args| wrap(&args[0], new(&args[1], &args[2])?))];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("real", "the real part of a complex number", itself),
    attribute("imag", "the imaginary part of a complex number", |_| Ok(Value::Int(0))),
    attribute("numerator", "the numerator of a rational number in lowest terms", itself),
    attribute("denominator", "the denominator of a rational number in lowest terms", |_| Ok(Value::Int(1))),
];

/// The number of a method's receiver, which is an int.
fn receiver(payload: &Value) -> IntRef<'_> {
    payload.int_ref().unwrap_or(IntRef::Small(0))
}

fn power(base: &Value, exponent: &Value, modulus: &Value) -> Result {
    if !(modulus.is_none() || is_int(&modulus.payload())) {
        return Ok(Value::NotImplemented);
    }
    number::power(is_int, base, exponent, modulus)
}

/// `int(x, base)`; Null for what is not given.
fn new(value: &Value, base: &Value) -> Result {
    if base.is_null() {
        return if value.is_null() { Ok(Value::Int(0)) } else { from_value(value) };
    }
    if value.is_null() {
        return Err(type_error("int() missing string argument"));
    }
    let base = index(base)?;
    let Some(base) =
        base.as_int().and_then(|base| u32::try_from(base).ok()).filter(|base| *base == 0 || (2..=36).contains(base))
    else {
        return Err(value_error("int() base must be >= 2 and <= 36, or 0"));
    };
    let is_text = matches!(value.payload(), Value::Str(_) | Value::Bytes(_)) || value.is_instance(&types().bytearray);
    match if is_text { from_text(value, base)? } else { None } {
        Some(number) => Ok(number),
        None => Err(type_error("int() can't convert non-string with explicit base")),
    }
}

/// `int(x)`.
///
/// # Errors
/// TypeError and ValueError where `x` stands for no int; what special methods raise.
pub(crate) fn from_value(value: &Value) -> Result {
    match value {
        Value::Int(_) | Value::BigInt(_) => return Ok(value.clone()),
        Value::Float(bits) => return Ok(float_math::trunc(bits.get())?.into()),
        _ => {}
    }
    let class = value.class();
    match special::find(value, &class, well_known::__int__) {
        Special::Method(method) => {
            let result = call_found(&method, value, &class, &[])?;
            return match result.payload().int_ref() {
                Some(_) => {
                    warn_of_subclass("__int__", "int", &result)?;
                    itself(&result)
                }
                None => Err(type_error(format!("__int__ returned non-int (type {})", result.class_name()))),
            };
        }
        Special::Native => match &value.payload() {
            Value::Float(bits) => return Ok(float_math::trunc(bits.get())?.into()),
            payload if is_int(payload) => return itself(payload),
            _ => {}
        },
        Special::Absent | Special::Default => {}
    }
    if let Some(number) = find_index(value)? {
        return Ok(number);
    }
    if let Special::Method(method) = special::find(value, &class, well_known::__trunc__) {
        warn_of_deprecation("The delegation of int() to __trunc__ is deprecated.")?;
        let result = call_found(&method, value, &class, &[])?;
        return match find_index(&result)? {
            Some(number) => Ok(number),
            None => Err(type_error(format!("__trunc__ returned non-Integral (type {})", result.class_name()))),
        };
    }
    match from_text(value, 10)? {
        Some(number) => Ok(number),
        None => Err(type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            class.name()
        ))),
    }
}

/// The number that a text or bytes write; None where the value is neither.
fn from_text(value: &Value, base: u32) -> Result<Option<Value>> {
    match &value.payload() {
        Value::Str(text) => match int::parse(text.as_str(), base, digit_limit()) {
            Ok(number) => Ok(Some(number.into())),
            Err(error) => Err(error.describe(repr(value)?.as_str(), base, digit_limit()).into()),
        },
        other => other.contents().map(|data| from_bytes_text(&data, base)).transpose(),
    }
}

fn from_bytes_text(data: &[u8], base: u32) -> Result {
    let limit = digit_limit();
    let parsed = match std::str::from_utf8(data) {
        Ok(text) if text.is_ascii() => int::parse(text, base, limit),
        _ => Err(int::ParseError::Invalid),
    };
    match parsed {
        Ok(number) => Ok(number.into()),
        Err(error) => Err(error.describe(&escape::repr_bytes(data), base, limit).into()),
    }
}

/// Which end of the bytes comes first.
fn byte_order(value: &Value, function: &str) -> Result<ByteOrder> {
    match &value.payload() {
        Value::Str(text) => match text.as_str() {
            "big" => Ok(ByteOrder::Big),
            "little" => Ok(ByteOrder::Little),
            _ => Err(value_error("byteorder must be either 'little' or 'big'")),
        },
        _ => Err(wrong_byte_order(value, function)),
    }
}

#[cold]
fn wrong_byte_order(value: &Value, function: &str) -> Thrown {
    type_error(format!("{function}() argument 'byteorder' must be str, not {}", value.argument_name()))
}

fn to_bytes(args: &[Value]) -> Result {
    let length = index(&args[1])?;
    let Value::Int(length) = length else {
        return Err(overflow_error("Python int too large to convert to C ssize_t"));
    };
    let order = byte_order(&args[2], "to_bytes")?;
    let signed = operation::truth(&args[3])?;
    let Ok(length) = usize::try_from(length) else {
        return Err(value_error("length argument must be non-negative"));
    };
    Ok(Bytes::new(int_math::to_bytes(receiver(&args[0].payload()), length, order, signed)?).into())
}

fn from_bytes(args: &[Value]) -> Result {
    let order = byte_order(&args[2], "from_bytes")?;
    let signed = operation::truth(&args[3])?;
    let data = bytes_of(&args[1])?;
    let number = Value::from(int_math::from_bytes(&data, order, signed));
    match &args[0] {
        Value::Class(class) if !class.same(&types().int) => call(&args[0], &[number]),
        _ => Ok(number),
    }
}

/// The bytes that a bytes-like object holds, or that an iterable gives as ints.
fn bytes_of(value: &Value) -> Result<Vec<u8>> {
    if let Some(data) = value.contents() {
        return Ok(data.to_vec());
    }
    match super::bytes::by_special_method(value)? {
        Some(made) => Ok(made.contents().map(|data| data.to_vec()).unwrap_or_default()),
        None => super::bytes::from_object(value, "bytes", "bytes must be in range(0, 256)"),
    }
}
