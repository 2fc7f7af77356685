//! Floats: reading, writing, hexadecimal and arithmetic.

use crate::text::float::{parse, parse_or_error, repr};
use crate::text::float_hex::{from_hex, hex};
use crate::text::float_math::{self, Power};

#[test]
fn repr_changes_form_at_1e16_and_1e_4() {
    for (value, text) in [
        (1e16, "1e+16"),
        (9999999999999998.0, "9999999999999998.0"),
        (0.0001, "0.0001"),
        (0.00001, "1e-05"),
        (-0.0, "-0.0"),
        (5e-324, "5e-324"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
        (f64::NEG_INFINITY, "-inf"),
        (f64::NAN, "nan"),
        (-12.0, "-12.0"),
        (0.1 + 0.2, "0.30000000000000004"),
    ] {
        assert_eq!(repr(value), text);
    }
}

#[test]
fn repr_takes_the_even_digit_between_two_shortest_texts() {
    assert_eq!(repr(675603713084325.0 / 8.0), "84450464135540.62");
    assert_eq!(repr(-675603713084325.0 / 8.0), "-84450464135540.62");
}

#[test]
fn parse_takes_what_float_takes() {
    for (text, value) in [(" 1_0.5e1_0 ", 10.5e10), (".5", 0.5), ("5.", 5.0), ("1e400", f64::INFINITY), ("٣.٥", 3.5)]
    {
        assert_eq!(parse(text), Some(value));
    }
    assert_eq!(parse("-INFinity\u{2003}"), Some(f64::NEG_INFINITY));
    assert!(parse("nan").unwrap().is_nan());
    for text in ["", ".", "1_", "1._0", "1e", "e5", "0x1", "\u{1c}1", "1\0", "infin", "1 2"] {
        assert_eq!(parse(text), None, "{text:?}");
    }
    assert_eq!(parse_or_error("x").unwrap_err().message, "could not convert string to float: 'x'");
}

#[test]
fn hexadecimal_goes_both_ways() {
    assert_eq!(hex(-0.1), "-0x1.999999999999ap-4");
    assert_eq!(hex(5e-324), "0x0.0000000000001p-1022");
    assert_eq!(hex(-0.0), "-0x0.0p+0");
    assert_eq!(from_hex(" 0x.8p1 "), Ok(1.0));
    assert_eq!(from_hex("-Infinity"), Ok(f64::NEG_INFINITY));
    assert_eq!(from_hex("0x1.00000000000008p0"), Ok(1.0), "a tie goes to even");
    assert_eq!(from_hex("0x1.000000000000080000000000000001p0"), Ok(1.0000000000000002));
    assert_eq!(from_hex("0x1p").unwrap_err().message, "invalid hexadecimal floating-point string");
}

#[test]
fn a_hexadecimal_number_too_large_is_noticed_before_what_follows_it() {
    let message = "hexadecimal value too large to represent as a float";
    assert_eq!(from_hex("0x1p1024").unwrap_err().message, message);
    assert_eq!(from_hex("0x1p1024x").unwrap_err().message, message);
}

#[test]
fn rounding_is_correct_in_decimal() {
    for (value, digits, rounded) in [
        (2.675, 2, 2.67),
        (0.5, 0, 0.0),
        (2.5, 0, 2.0),
        (0.125, 2, 0.12),
        (25.0, -1, 20.0),
        (1234.5, -2, 1200.0),
        (-4.0, -1, -0.0),
        (1e300, 400, 1e300),
    ] {
        assert_eq!(repr(float_math::round_digits(value, digits).unwrap()), repr(rounded));
    }
    assert_eq!(float_math::round_digits(1.7e308, -308).unwrap_err().message, "rounded value too large to represent");
    assert_eq!(float_math::round(f64::NAN).unwrap_err().message, "cannot convert float NaN to integer");
}

#[test]
fn the_remainder_takes_the_divisors_sign() {
    assert_eq!(float_math::modulo(-7.5, 2.0), Ok(0.5));
    assert!(float_math::modulo(4.0, -2.0).unwrap().is_sign_negative());
    assert_eq!(float_math::div_mod(7.5, -2.0), Ok((-4.0, -0.5)));
    assert_eq!(float_math::floor_div(1.0, 0.1), Ok(9.0));
    assert_eq!(float_math::modulo(1.0, 0.0).unwrap_err().message, "float modulo");
    assert_eq!(float_math::div_mod(1.0, 0.0).unwrap_err().message, "float divmod()");
}

#[test]
fn powers_leave_the_reals_and_the_range() {
    assert_eq!(float_math::pow(-8.0, 1.0 / 3.0), Ok(Power::Complex));
    assert_eq!(float_math::pow(-2.0, 3.0), Ok(Power::Real(-8.0)));
    assert_eq!(float_math::pow(10.0, 400.0).unwrap_err(), crate::text::Error::range());
    assert_eq!(float_math::pow(0.0, -1.0).unwrap_err().message, "0.0 cannot be raised to a negative power");
    assert_eq!(float_math::pow(0.0, f64::NEG_INFINITY), Ok(Power::Real(f64::INFINITY)));
}

#[test]
fn ratios_are_in_lowest_terms() {
    let (numerator, denominator) = float_math::as_integer_ratio(-0.75).unwrap();
    assert_eq!((numerator.as_ref().to_i64(), denominator.as_ref().to_i64()), (Some(-3), Some(4)));
    assert_eq!(
        float_math::as_integer_ratio(f64::INFINITY).unwrap_err().message,
        "cannot convert Infinity to integer ratio"
    );
}
