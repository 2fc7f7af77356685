//! The module `math`: functions of floats. Those of integers are in `math_integer.rs`.

use super::math_integer;
use crate::object::exception::{overflow_error, type_error, value_error, zero_division_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{self, Iteration, to_float};
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use crate::text::float_sum::{ExactSum, vector_length};
use crate::text::gamma::{self, Refused};
use crate::text::{IntRef, c_math, float_math};
use num_traits::ToPrimitive;
use std::f64::consts::{E, PI, TAU};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    super::add_functions(module, math_integer::FUNCTIONS);
    module.set("__doc__", "This module provides access to the mathematical functions\ndefined by the C standard.");
    for (name, number) in [("pi", PI), ("e", E), ("tau", TAU), ("inf", f64::INFINITY), ("nan", f64::NAN)] {
        module.set(name, number);
    }
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native(
        "acos(x, /)",
        "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.",
        |args| bounded(args, f64::acos),
    ),
    native("acosh(x, /)", "Return the inverse hyperbolic cosine of x.", |args| bounded(args, |x| c_math::acosh(x))),
    native(
        "asin(x, /)",
        "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
        |args| bounded(args, f64::asin),
    ),
    native("asinh(x, /)", "Return the inverse hyperbolic sine of x.", |args| bounded(args, |x| c_math::asinh(x))),
    native(
        "atan(x, /)",
        "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.",
        |args| bounded(args, f64::atan),
    ),
    native("atanh(x, /)", "Return the inverse hyperbolic tangent of x.", |args| bounded(args, |x| c_math::atanh(x))),
    native(
        "atan2(y, x, /)",
        "Return the arc tangent (measured in radians) of y/x.\n\n\
         Unlike atan(y/x), the signs of both x and y are considered.",
        |args| Ok(Value::float(to_float(&args[0])?.atan2(to_float(&args[1])?))),
    ),
    native("cbrt(x, /)", "Return the cube root of x.", |args| bounded(args, c_math::cbrt)),
    native(
        "copysign(x, y, /)",
        "Return a float with the magnitude (absolute value) of x but the sign of y.\n\n\
         On platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n",
        |args| Ok(Value::float(to_float(&args[0])?.copysign(to_float(&args[1])?))),
    ),
    native("cos(x, /)", "Return the cosine of x (measured in radians).", |args| bounded(args, f64::cos)),
    native("cosh(x, /)", "Return the hyperbolic cosine of x.", |args| growing(args, f64::cosh)),
    native("degrees(x, /)", "Convert angle x from radians to degrees.", |args| {
        Ok(Value::float(to_float(&args[0])? * (180.0 / PI)))
    }),
    native("erf(x, /)", "Error function at x.", |args| bounded(args, |x| c_math::erf(x))),
    native("erfc(x, /)", "Complementary error function at x.", |args| bounded(args, |x| c_math::erfc(x))),
    native("exp(x, /)", "Return e raised to the power of x.", |args| growing(args, f64::exp)),
    native("exp2(x, /)", "Return 2 raised to the power of x.", |args| growing(args, |x| c_math::exp2(x))),
    native(
        "expm1(x, /)",
        "Return exp(x)-1.\n\n\
         This function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.",
        |args| growing(args, |x| c_math::expm1(x)),
    ),
    native("fabs(x, /)", "Return the absolute value of the float x.", |args| bounded(args, f64::abs)),
    native("fmod(x, y, /)", "Return fmod(x, y), according to platform C.\n\nx % y may differ.", |args| {
        of_two(args, |x, y| if y.is_infinite() && x.is_finite() { x } else { x % y })
    }),
    native(
        "frexp(x, /)",
        "Return the mantissa and exponent of x, as pair (m, e).\n\n\
         m is a float and e is an int, such that x = m * 2.**e.\n\
         If x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.",
        |args| {
            let (mantissa, exponent) = c_math::frexp(to_float(&args[0])?);
            Ok(Value::tuple(vec![Value::float(mantissa), Value::Int(exponent.into())]))
        },
    ),
    native("gamma(x, /)", "Gamma function at x.", |args| unless_refused(gamma::gamma(to_float(&args[0])?))),
    native("lgamma(x, /)", "Natural logarithm of absolute value of Gamma function at x.", |args| {
        unless_refused(gamma::log_gamma(to_float(&args[0])?))
    }),
    native(
        "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
        "Determine whether two floating point numbers are close in value.\n\n  \
         rel_tol\n    maximum difference for being considered \"close\", relative to the\n    \
         magnitude of the input values\n  \
         abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    \
         magnitude of the input values\n\n\
         Return True if a is close in value to b, and False otherwise.\n\n\
         For the values to be considered close, the difference between them\n\
         must be smaller than at least one of the tolerances.\n\n\
         -inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\n\
         is, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.",
        is_close,
    ),
    native("isfinite(x, /)", "Return True if x is neither an infinity nor a NaN, and False otherwise.", |args| {
        Ok(to_float(&args[0])?.is_finite().into())
    }),
    native("isinf(x, /)", "Return True if x is a positive or negative infinity, and False otherwise.", |args| {
        Ok(to_float(&args[0])?.is_infinite().into())
    }),
    native("isnan(x, /)", "Return True if x is a NaN (not a number), and False otherwise.", |args| {
        Ok(to_float(&args[0])?.is_nan().into())
    }),
    native("ldexp(x, i, /)", "Return x * (2**i).\n\nThis is essentially the inverse of frexp().", scale_by_power),
    native(
        "log(*args)",
        "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\n\
         If the base not specified, returns the natural logarithm (base e) of x.",
        |args| match &args[0] {
            Value::Tuple(args) => match &args[..] {
                [x] => logarithm(x, f64::ln).map(Value::float),
                [x, base] => {
                    let (number, base) = (logarithm(x, f64::ln)?, logarithm(base, f64::ln)?);
                    if base == 0.0 {
                        return Err(zero_division_error("float division by zero"));
                    }
                    Ok(Value::float(number / base))
                }
                _ => Err(type_error("math.log requires 1 to 2 arguments")),
            },
            _ => Ok(Value::None),
        },
    ),
    native("log10(x, /)", "Return the base 10 logarithm of x.", |args| {
        logarithm(&args[0], f64::log10).map(Value::float)
    }),
    native(
        "log1p(x, /)",
        "Return the natural logarithm of 1+x (base e).\n\n\
         The result is computed in a way which is accurate for x near zero.",
        |args| bounded(args, |x| c_math::log1p(x)),
    ),
    native("log2(x, /)", "Return the base 2 logarithm of x.", |args| logarithm(&args[0], f64::log2).map(Value::float)),
    native(
        "modf(x, /)",
        "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.",
        |args| {
            let x = to_float(&args[0])?;
            let whole = x.trunc();
            let fraction = if x.is_infinite() { 0f64.copysign(x) } else { (x - whole).copysign(x) };
            Ok(Value::tuple(vec![Value::float(fraction), Value::float(whole)]))
        },
    ),
    native("nextafter(x, y, /)", "Return the next floating-point value after x towards y.", |args| {
        Ok(Value::float(c_math::nextafter(to_float(&args[0])?, to_float(&args[1])?)))
    }),
    native("pow(x, y, /)", "Return x**y (x to the power of y).", power),
    native("radians(x, /)", "Convert angle x from degrees to radians.", |args| {
        Ok(Value::float(to_float(&args[0])? * (PI / 180.0)))
    }),
    native(
        "remainder(x, y, /)",
        "Difference between x and the closest integer multiple of y.\n\n\
         Return x - n*y where n*y is the closest integer multiple of y.\n\
         In the case where x is exactly halfway between two multiples of\n\
         y, the nearest even value of n is used. The result is always exact.",
        |args| of_two(args, |x, y| c_math::remainder(x, y)),
    ),
    native("sin(x, /)", "Return the sine of x (measured in radians).", |args| bounded(args, f64::sin)),
    native("sinh(x, /)", "Return the hyperbolic sine of x.", |args| growing(args, f64::sinh)),
    native("sqrt(x, /)", "Return the square root of x.", |args| bounded(args, f64::sqrt)),
    native("tan(x, /)", "Return the tangent of x (measured in radians).", |args| bounded(args, f64::tan)),
    native("tanh(x, /)", "Return the hyperbolic tangent of x.", |args| bounded(args, f64::tanh)),
    native("ulp(x, /)", "Return the value of the least significant bit of the float x.", |args| {
        let x = to_float(&args[0])?.abs();
        if !x.is_finite() {
            return Ok(Value::float(x));
        }
        let next = c_math::nextafter(x, f64::INFINITY);
        Ok(Value::float(if next.is_infinite() { x - c_math::nextafter(x, f64::NEG_INFINITY) } else { next - x }))
    }),
    native("ceil(x, /)", "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.", |args| {
        rounded(&args[0], well_known::__ceil__, float_math::ceil)
    }),
    native("floor(x, /)", "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.", |args| {
        rounded(&args[0], well_known::__floor__, float_math::floor)
    }),
    native(
        "trunc(x, /)",
        "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.",
        |args| match &args[0] {
            Value::Float(bits) => Ok(float_math::trunc(bits.get())?.into()),
            Value::Int(_) => Ok(args[0].clone()),
            other => match operation::call_special(other, well_known::__trunc__, &[])? {
                Some(value) => Ok(value),
                None => Err(type_error(format!("type {} doesn't define __trunc__ method", other.class_name()))),
            },
        },
    ),
    native(
        "fsum(seq, /)",
        "Return an accurate floating point sum of values in the iterable seq.\n\n\
         Assumes IEEE-754 floating point arithmetic.",
        |args| {
            let mut sum = ExactSum::default();
            let mut items = Iteration::new(&args[0])?;
            while let Some(item) = items.next()? {
                sum.add(to_float(&item)?)?;
            }
            Ok(Value::float(sum.finish()?))
        },
    ),
    native(
        "hypot(*coordinates)",
        "hypot(*coordinates) -> value\n\n\
         Multidimensional Euclidean distance from the origin to a point.\n\n\
         Roughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\n\
         For a two dimensional point (x, y), gives the hypotenuse\n\
         using the Pythagorean theorem:  sqrt(x*x + y*y).\n\n\
         For example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n",
        |args| {
            let coordinates: Vec<f64> = match &args[0] {
                Value::Tuple(items) => items.iter().map(to_float).collect::<Result<_>>()?,
                _ => Vec::new(),
            };
            Ok(Value::float(vector_length(&coordinates)))
        },
    ),
    native(
        "dist(p, q, /)",
        "Return the Euclidean distance between two points p and q.\n\n\
         The points should be specified as sequences (or iterables) of\n\
         coordinates.  Both inputs must have the same dimension.\n\n\
         Roughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))",
        |args| {
            let (p, q) = (operation::collect(&args[0])?, operation::collect(&args[1])?);
            if p.len() != q.len() {
                return Err(value_error("both points must have the same number of dimensions"));
            }
            let mut differences = Vec::with_capacity(p.len());
            for (p, q) in p.iter().zip(&q) {
                differences.push(to_float(p)? - to_float(q)?);
            }
            Ok(Value::float(vector_length(&differences)))
        },
    ),
];

#[cold]
fn domain_error() -> Thrown {
    value_error("math domain error")
}

#[cold]
fn range_error() -> Thrown {
    overflow_error("math range error")
}

/// A function that is infinite outside of its domain only.
#[inline]
fn bounded(args: &[Value], function: impl Fn(f64) -> f64) -> Result {
    let x = to_float(&args[0])?;
    let y = function(x);
    if y.is_nan() && !x.is_nan() || y.is_infinite() && x.is_finite() {
        return Err(domain_error());
    }
    Ok(Value::float(y))
}

/// A function that may leave the floats.
#[inline]
fn growing(args: &[Value], function: impl Fn(f64) -> f64) -> Result {
    let x = to_float(&args[0])?;
    let y = function(x);
    if y.is_nan() && !x.is_nan() {
        return Err(domain_error());
    }
    if y.is_infinite() && x.is_finite() { Err(range_error()) } else { Ok(Value::float(y)) }
}

/// A function of two numbers that is a number wherever it is defined.
fn of_two(args: &[Value], function: fn(f64, f64) -> f64) -> Result {
    let (x, y) = (to_float(&args[0])?, to_float(&args[1])?);
    let result = function(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain_error()) } else { Ok(Value::float(result)) }
}

fn unless_refused(result: std::result::Result<f64, Refused>) -> Result {
    match result {
        Ok(number) => Ok(Value::float(number)),
        Err(Refused::Domain) => Err(domain_error()),
        Err(Refused::Range) => Err(range_error()),
    }
}

/// A logarithm; that of an int is found however large it is.
fn logarithm(value: &Value, function: fn(f64) -> f64) -> Result<f64> {
    let payload = value.payload();
    if let Some(IntRef::Big(number)) = payload.int_ref() {
        if value_is_negative(value) {
            return Err(domain_error());
        }
        let double = number.to_f64().unwrap_or(f64::INFINITY);
        if double.is_finite() {
            return Ok(function(double));
        }
        let shift = number.bits().saturating_sub(64);
        let mantissa = (number >> shift).to_f64().unwrap_or(1.0);
        let (mantissa, exponent) = c_math::frexp(mantissa);
        return Ok(function(mantissa) + function(2.0) * (exponent as f64 + shift as f64));
    }
    let x = to_float(value)?;
    if x.is_nan() || x > 0.0 { Ok(function(x)) } else { Err(domain_error()) }
}

fn value_is_negative(value: &Value) -> bool {
    value.payload().int_ref().is_some_and(|number| number.is_negative())
}

fn scale_by_power(args: &[Value]) -> Result {
    let x = to_float(&args[0])?;
    let payload = args[1].payload();
    let Some(exponent) = payload.int_ref() else {
        return Err(type_error("Expected an int as second argument to ldexp."));
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(Value::float(x));
    }
    let far = if exponent.is_negative() { i32::MIN } else { i32::MAX };
    let exponent = exponent.to_i64().and_then(|exponent| i32::try_from(exponent).ok()).unwrap_or(far);
    let result = c_math::ldexp(x, exponent);
    if result.is_infinite() { Err(range_error()) } else { Ok(Value::float(result)) }
}

fn power(args: &[Value]) -> Result {
    let (x, y) = (to_float(&args[0])?, to_float(&args[1])?);
    let result = x.powf(y);
    if x.is_finite() && y.is_finite() {
        if result.is_nan() || result.is_infinite() && x == 0.0 {
            return Err(domain_error());
        }
        if result.is_infinite() {
            return Err(range_error());
        }
    }
    Ok(Value::float(result))
}

fn is_close(args: &[Value]) -> Result {
    let (a, b) = (to_float(&args[0])?, to_float(&args[1])?);
    let (relative, absolute) = (to_float(&args[2])?, to_float(&args[3])?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::True);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::False);
    }
    let difference = (b - a).abs();
    Ok((difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute).into())
}

/// `floor` and `ceil`: of floats at once, of other objects by their method, or of the float that they stand for.
fn rounded(value: &Value, method: Symbol, round: fn(f64) -> crate::text::error::Result<crate::text::Int>) -> Result {
    match value {
        Value::Float(bits) => return Ok(round(bits.get())?.into()),
        Value::Int(_) => return Ok(value.clone()),
        _ => {}
    }
    if let Some(result) = operation::call_special(value, method, &[])? {
        return Ok(result);
    }
    Ok(round(to_float(value)?)?.into())
}
