//! The type `float`: its constructor, operators and methods.

use super::number::{self, binary_methods, comparison_methods, is_real, itself};
use super::wrap;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::encoding::check_utf8;
use crate::object::operation::number::{ask_float, native_absolute, native_round};
use crate::object::operation::{self, call};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::ast::{BinaryOperator, CompareOperator, UnaryOperator};
use crate::text::{float, float_hex, float_math};
use std::cell::Cell;

/// What scripts see of `float`.
pub(crate) static TABLE: ClassTable = ClassTable {
    doc: DOC,
    methods: METHODS,
    class_methods: CLASS_METHODS,
    static_methods: STATIC_METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const DOC: &str = "float(x=0.0)\n\nA number with a fraction, of double precision; made from a number or from a string.";

const METHODS: &[Declaration] =
    &merged::<{ BINARY.len() + COMPARISONS.len() + OTHERS.len() }>(&[&COMPARISONS, &BINARY, OTHERS]);

const BINARY: [Declaration; 12] = binary_methods! { is_real;
    Add "__add__" "__radd__" "+";
    Subtract "__sub__" "__rsub__" "-";
    Multiply "__mul__" "__rmul__" "*";
    Modulo "__mod__" "__rmod__" "%";
    FloorDivide "__floordiv__" "__rfloordiv__" "//";
    TrueDivide "__truediv__" "__rtruediv__" "/";
};

const COMPARISONS: [Declaration; 6] = comparison_methods! { is_real;
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
        number::divmod(is_real, &args[0], &args[1])
    }),
    native("__rdivmod__(self, value, /)", "Return divmod(value, self).", |args| {
        number::divmod(is_real, &args[1], &args[0])
    }),
    native("__pow__(self, value, mod=None, /)", "Return pow(self, value, mod).", |args| {
        number::power(is_real, &args[0], &args[1], &args[2])
    }),
    native("__rpow__(self, value, mod=None, /)", "Return pow(value, self, mod).", |args| {
        number::power(is_real, &args[1], &args[0], &args[2])
    }),
    native("__neg__(self, /)", "-self", |args| number::unary(UnaryOperator::Negative, args)),
    native("__pos__(self, /)", "+self", |args| number::unary(UnaryOperator::Positive, args)),
    native("__abs__(self, /)", "abs(self)", |args| Ok(native_absolute(&args[0].payload())?.unwrap_or_default())),
    native("__bool__(self, /)", "True if self else False", |args| {
        operation::truth(&args[0].payload()).map(Value::from)
    }),
    native("__int__(self, /)", "int(self)", |args| Ok(float_math::trunc(receiver(&args[0]))?.into())),
    native("__float__(self, /)", "float(self)", |args| itself(&args[0])),
    native("conjugate(self, /)", "The number itself.", |args| itself(&args[0])),
    native("__trunc__(self, /)", "The int next to the number on the side of zero.", |args| {
        Ok(float_math::trunc(receiver(&args[0]))?.into())
    }),
    native("__floor__(self, /)", "The greatest int that is not above the number.", |args| {
        Ok(float_math::floor(receiver(&args[0]))?.into())
    }),
    native("__ceil__(self, /)", "The least int that is not below the number.", |args| {
        Ok(float_math::ceil(receiver(&args[0]))?.into())
    }),
    native(
        "__round__(self, ndigits=None, /)",
        "The nearest int, the even one of two; with ndigits the nearest float of so many decimal places.",
        |args| Ok(native_round(&args[0].payload(), &args[1])?.unwrap_or_default()),
    ),
    native(
        "as_integer_ratio(self, /)",
        "Two ints in lowest terms whose quotient is exactly the number; the second is above zero.",
        |args| {
            let (numerator, denominator) = float_math::as_integer_ratio(receiver(&args[0]))?;
            Ok(Value::tuple(vec![numerator.into(), denominator.into()]))
        },
    ),
    native("hex(self, /)", "The number exactly, in hexadecimal.\n\n>>> (3.5).hex()\n'0x1.c000000000000p+1'", |args| {
        Ok(Value::from(float_hex::hex(receiver(&args[0]))))
    }),
    native("is_integer(self, /)", "Whether the number is whole.", |args| {
        let number = receiver(&args[0]);
        Ok(Value::bool(number.is_finite() && number.fract() == 0.0))
    }),
    native("__getnewargs__(self, /)", "What a copy is made of.", |args| Ok(Value::tuple(vec![itself(&args[0])?]))),
    native("__format__(self, format_spec, /)", "The number as the specification writes it.", number::format),
];

const CLASS_METHODS: &[Declaration] = &[
    native("fromhex(type, string, /)", "The number that a hexadecimal text writes, as hex() gives it.", |args| {
        let Value::Str(text) = &args[1].payload() else {
            return Err(type_error("bad argument type for built-in operation"));
        };
        check_utf8(text)?;
        let number = Value::float(float_hex::from_hex(text.as_str())?);
        match &args[0] {
            Value::Class(class) if !class.same(&types().float) => call(&args[0], &[number]),
            _ => Ok(number),
        }
    }),
    native("__getformat__(type, typestr, /)", "How the machine keeps a 'double' or a 'float'.", |args| {
        match &args[1].payload() {
            Value::Str(kind) if matches!(kind.as_str(), "double" | "float") => {
                Ok(Value::str(if cfg!(target_endian = "big") { "IEEE, big-endian" } else { "IEEE, little-endian" }))
            }
            Value::Str(_) => Err(value_error("__getformat__() argument 1 must be 'double' or 'float'")),
            other => Err(type_error(format!("__getformat__() argument must be str, not {}", other.argument_name()))),
        }
    }),
];

const STATIC_METHODS: &[Declaration] =
    &[native("__new__(type, x=0.0, /)", "Make a number.", |args| wrap(&args[0], Value::float(new(&args[1])?)))];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("real", "the real part of a complex number", itself),
    attribute("imag", "the imaginary part of a complex number", |_| Ok(Value::float(0.0))),
];

/// The number of a method's receiver, which is a float.
fn receiver(value: &Value) -> f64 {
    value.payload().as_float().unwrap_or(f64::NAN)
}

/// `float(x)`.
fn new(value: &Value) -> Result<f64> {
    if let Value::Str(text) = value {
        return Ok(as_object(float::parse_or_error(text.as_str())?));
    }
    if let Some(number) = ask_float(value)? {
        return Ok(number);
    }
    match &value.payload() {
        Value::Str(text) => from_bytes(text.as_str().as_bytes(), value),
        other => match other.contents() {
            Some(data) => from_bytes(&data, value),
            None => {
                let given = value.class_name();
                Err(type_error(format!("float() argument must be a string or a real number, not '{given}'")))
            }
        },
    }
}

thread_local! {
    static LAST_NAN: Cell<u64> = const { Cell::new(0) };
}

/// The number, a NaN with bits that no other has.
///
/// A NaN is found in a container by its identity alone, which for a float that is no object are its bits: two
/// calls of `float('nan')` must not give the same.
fn as_object(number: f64) -> f64 {
    const PAYLOADS: u64 = (1 << 51) - 1;
    if !number.is_nan() {
        return number;
    }
    LAST_NAN.set((LAST_NAN.get() + 1) & PAYLOADS);
    f64::from_bits((number.to_bits() & !PAYLOADS) | LAST_NAN.get())
}

fn from_bytes(data: &[u8], source: &Value) -> Result<f64> {
    let text = std::str::from_utf8(data).ok();
    let is_text = matches!(source.payload(), Value::Str(_));
    match text.filter(|text| is_text || text.is_ascii()).and_then(float::parse) {
        Some(number) => Ok(as_object(number)),
        None => Err(value_error(format!("could not convert string to float: {}", operation::repr(source)?.as_str()))),
    }
}
