//! The type `complex`: its constructor, operators and methods.

use super::number::{self, binary_methods, comparison_methods, is_number, itself};
use super::wrap;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::type_error;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::number::Number;
use crate::object::operation;
use crate::object::operation::number::warn_of_subclass;
use crate::object::operation::number::{ask_float, native_absolute};
use crate::object::operation::special::{self, Special, call_found};
use crate::object::{Result, Value};
use crate::syntax::ast::{BinaryOperator, CompareOperator, UnaryOperator};
use crate::syntax::symbol::well_known;
use crate::text::complex::Complex;

/// What scripts see of `complex`.
pub(crate) static TABLE: ClassTable = ClassTable {
    doc: DOC,
    methods: METHODS,
    static_methods: STATIC_METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const DOC: &str =
    "complex(real=0, imag=0)\n\nA number with a real and an imaginary part; made from two numbers or one string.";

const METHODS: &[Declaration] =
    &merged::<{ BINARY.len() + COMPARISONS.len() + OTHERS.len() }>(&[&COMPARISONS, &BINARY, OTHERS]);

const BINARY: [Declaration; 8] = binary_methods! { is_number;
    Add "__add__" "__radd__" "+";
    Subtract "__sub__" "__rsub__" "-";
    Multiply "__mul__" "__rmul__" "*";
    TrueDivide "__truediv__" "__rtruediv__" "/";
};

const COMPARISONS: [Declaration; 6] = comparison_methods! { is_number;
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
    native("__pow__(self, value, mod=None, /)", "Return pow(self, value, mod).", |args| {
        number::power(is_number, &args[0], &args[1], &args[2])
    }),
    native("__rpow__(self, value, mod=None, /)", "Return pow(value, self, mod).", |args| {
        number::power(is_number, &args[1], &args[0], &args[2])
    }),
    native("__neg__(self, /)", "-self", |args| number::unary(UnaryOperator::Negative, args)),
    native("__pos__(self, /)", "+self", |args| number::unary(UnaryOperator::Positive, args)),
    native("__abs__(self, /)", "abs(self)", |args| Ok(native_absolute(&args[0].payload())?.unwrap_or_default())),
    native("__bool__(self, /)", "True if self else False", |args| {
        operation::truth(&args[0].payload()).map(Value::from)
    }),
    native("conjugate(self, /)", "The number with the sign of its imaginary part turned round.", |args| {
        let number = receiver(&args[0]);
        Ok(Value::complex(number.real, -number.imaginary))
    }),
    native("__complex__(self, /)", "The number itself, as exactly a complex.", |args| itself(&args[0])),
    native("__getnewargs__(self, /)", "What a copy is made of.", |args| {
        let number = receiver(&args[0]);
        Ok(Value::tuple(vec![Value::float(number.real), Value::float(number.imaginary)]))
    }),
    native("__format__(self, format_spec, /)", "The number as the specification writes it.", number::format),
];

const STATIC_METHODS: &[Declaration] =
    &[native("__new__(type, real=..., imag=...)", "Make a number.", |args| wrap(&args[0], new(&args[1], &args[2])?))];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("real", "the real part of a complex number", |value| Ok(Value::float(receiver(value).real))),
    attribute("imag", "the imaginary part of a complex number", |value| Ok(Value::float(receiver(value).imaginary))),
];

/// The number of a method's receiver, which is a complex number.
fn receiver(value: &Value) -> Complex {
    match value.payload().as_number() {
        Some(Number::Complex(number)) => number,
        _ => Complex::new(0.0, 0.0),
    }
}

/// `complex(real, imag)`; Null for what is not given.
fn new(real: &Value, imaginary: &Value) -> Result {
    if let (Value::Complex(_), Value::Null) = (real, imaginary) {
        return Ok(real.clone());
    }
    if let Value::Str(text) = &real.payload() {
        if !imaginary.is_null() {
            return Err(type_error("complex() can't take second arg if first is a string"));
        }
        return Ok(Complex::parse_or_error(text.as_str())?.into());
    }
    if let Value::Str(_) = imaginary.payload() {
        return Err(type_error("complex() second arg can't be a string"));
    }
    let (real, real_is_complex) = match real {
        Value::Null => (Complex::new(0.0, 0.0), false),
        _ => first_part(real)?,
    };
    if imaginary.is_null() {
        return Ok(real.into());
    }
    let (imaginary, imaginary_is_complex) = second_part(imaginary)?;
    // The imaginary part of the second argument counts against the real part, as its product with 1j would.
    let mut number = Complex::new(real.real, imaginary.real);
    if imaginary_is_complex {
        number.real -= imaginary.imaginary;
    }
    if real_is_complex {
        number.imaginary += real.imaginary;
    }
    Ok(number.into())
}

/// The first argument as a number, and whether it was complex.
fn first_part(value: &Value) -> Result<(Complex, bool)> {
    let class = value.class();
    if let Special::Method(method) = special::find(value, &class, well_known::__complex__) {
        let result = call_found(&method, value, &class, &[])?;
        return match result.payload().as_number() {
            Some(Number::Complex(number)) => {
                warn_of_subclass("__complex__", "complex", &result)?;
                Ok((number, true))
            }
            _ => Err(type_error(format!("__complex__ returned non-complex (type {})", result.class_name()))),
        };
    }
    match part(value)? {
        Some(part) => Ok(part),
        None => {
            Err(type_error(format!("complex() first argument must be a string or a number, not '{}'", class.name())))
        }
    }
}

fn second_part(value: &Value) -> Result<(Complex, bool)> {
    match part(value)? {
        Some(part) => Ok(part),
        None => Err(type_error(format!("complex() second argument must be a number, not '{}'", value.class_name()))),
    }
}

fn part(value: &Value) -> Result<Option<(Complex, bool)>> {
    if let Some(Number::Complex(number)) = value.payload().as_number() {
        return Ok(Some((number, true)));
    }
    Ok(ask_float(value)?.map(|number| (Complex::new(number, 0.0), false)))
}
