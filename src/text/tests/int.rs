//! Ints: reading, writing and arithmetic.

use std::cmp::Ordering;

use num_bigint::BigInt;

use crate::text::int::{DEFAULT_DIGIT_LIMIT, Int, IntRef, parse_or_error, to_decimal, to_prefixed};
use crate::text::int_math::{self, ByteOrder};
use crate::text::{Error, hash};

fn read(text: &str, base: u32) -> String {
    match parse_or_error(text, base, DEFAULT_DIGIT_LIMIT) {
        Ok(value) => value.into_big().to_string(),
        Err(error) => error.to_string(),
    }
}

fn big(text: &str) -> Int {
    text.parse::<BigInt>().unwrap().into()
}

fn small(result: Result<Int, Error>) -> Result<i64, String> {
    result.map(|value| value.as_ref().to_i64().unwrap()).map_err(|error| error.to_string())
}

#[test]
fn blanks_signs_underscores_and_prefixes_are_read() {
    assert_eq!(read(" -1_000\n", 10), "-1000");
    assert_eq!(read("0x_ff", 0), "255");
    assert_eq!(read("0x_ff", 16), "255");
    assert_eq!(read("0b101", 2), "5");
    assert_eq!(read("00", 0), "0");
    assert_eq!(read("-9223372036854775808", 10), "-9223372036854775808");
    assert_eq!(read("9223372036854775808", 10), "9223372036854775808");
    assert_eq!(read("\u{2003}\u{663}٤", 10), "34");
}

#[test]
fn malformed_literals_are_named() {
    for text in ["", "-", "_1", "1_", "1__0", "+ 1", "1é"] {
        assert_eq!(read(text, 10), format!("invalid literal for int() with base 10: '{text}'"));
    }
    assert_eq!(read("012", 0), "invalid literal for int() with base 0: '012'");
    assert_eq!(read("0x", 16), "invalid literal for int() with base 16: '0x'");
    assert_eq!(read("1", 37), "int() base must be >= 2 and <= 36, or 0");
}

#[test]
fn the_digit_limit_holds_both_ways() {
    let long = "1".repeat(4301);
    assert!(
        read(&long, 10).starts_with("Exceeds the limit (4300 digits) for integer string conversion: value has 4301")
    );
    assert_eq!(read(&"1".repeat(4300), 10), "1".repeat(4300));
    let value = int_math::pow(10.into(), 4300.into()).unwrap();
    assert_eq!(
        to_decimal(value.as_ref(), DEFAULT_DIGIT_LIMIT).unwrap_err().message,
        "Exceeds the limit (4300 digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    );
    assert_eq!(to_decimal(value.as_ref(), 0).unwrap().len(), 4301);
}

#[test]
fn other_radixes_are_written_with_sign_and_prefix() {
    assert_eq!(to_prefixed((-255).into(), 16), "-0xff");
    assert_eq!(to_prefixed(big("18446744073709551616").as_ref(), 8), "0o2000000000000000000000");
    assert_eq!(to_prefixed(5.into(), 2), "0b101");
}

#[test]
fn division_rounds_down() {
    for (left, right, quotient, remainder) in [(7, -2, -4, -1), (-7, 2, -4, 1), (7, 2, 3, 1), (-6, 3, -2, 0)] {
        assert_eq!(small(int_math::floor_div(left.into(), right.into())), Ok(quotient));
        assert_eq!(small(int_math::floor_mod(left.into(), right.into())), Ok(remainder));
    }
    let overflow = int_math::floor_div(i64::MIN.into(), (-1).into()).unwrap();
    assert_eq!(overflow, big("9223372036854775808"));
    assert_eq!(small(int_math::floor_mod(i64::MIN.into(), (-1).into())), Ok(0));
    assert_eq!(small(int_math::floor_div(1.into(), 0.into())), Err("integer division or modulo by zero".into()));
    assert_eq!(small(int_math::floor_mod(1.into(), 0.into())), Err("integer modulo by zero".into()));
}

#[test]
fn true_division_is_correctly_rounded_and_bounded() {
    let huge = int_math::pow(10.into(), 400.into()).unwrap();
    let lesser = int_math::pow(10.into(), 399.into()).unwrap();
    assert_eq!(int_math::true_div(huge.as_ref(), lesser.as_ref()), Ok(10.0));
    assert_eq!(int_math::true_div(1.into(), huge.as_ref()), Ok(0.0));
    assert!(int_math::true_div(0.into(), (-5).into()).unwrap().is_sign_negative());
    let error = int_math::true_div(huge.as_ref(), 3.into()).unwrap_err();
    assert_eq!(error.message, "integer division result too large for a float");
    assert_eq!(int_math::to_f64(huge.as_ref()).unwrap_err().message, "int too large to convert to float");
}

#[test]
fn ints_and_floats_compare_exactly() {
    let edge = (1 << 53) + 1;
    assert_eq!(int_math::compare_float(edge.into(), 9007199254740992.0), Some(Ordering::Greater));
    assert_eq!(int_math::compare_float(i64::MAX.into(), 9223372036854775808.0), Some(Ordering::Less));
    assert_eq!(
        int_math::compare_float(big("-18446744073709551616").as_ref(), f64::NEG_INFINITY),
        Some(Ordering::Greater)
    );
    assert_eq!(int_math::compare_float(1.into(), f64::NAN), None);
}

#[test]
fn shifts_leave_and_reach_64_bits() {
    assert_eq!(small(int_math::shift_left((-1).into(), 63.into())), Ok(i64::MIN));
    assert_eq!(int_math::shift_left(1.into(), 63.into()), Ok(big("9223372036854775808")));
    assert_eq!(small(int_math::shift_right((-5).into(), 1000.into())), Ok(-1));
    let far = int_math::pow(2.into(), 70.into()).unwrap();
    assert_eq!(small(int_math::shift_left(0.into(), far.as_ref())), Ok(0));
    assert_eq!(small(int_math::shift_left(1.into(), far.as_ref())), Err("too many digits in integer".into()));
    assert_eq!(small(int_math::shift_right(1.into(), (-1).into())), Err("negative shift count".into()));
}

#[test]
fn modular_powers_take_inverses_and_the_modulus_sign() {
    let pow =
        |base: i64, exponent: i64, modulus: i64| small(int_math::pow_mod(base.into(), exponent.into(), modulus.into()));
    assert_eq!(pow(3, -1, 7), Ok(5));
    assert_eq!(pow(2, 3, -5), Ok(-2));
    assert_eq!(pow(5, 0, 1), Ok(0));
    assert_eq!(pow(2, -1, 4), Err("base is not invertible for the given modulus".into()));
    assert_eq!(pow(2, 3, 0), Err("pow() 3rd argument cannot be 0".into()));
}

#[test]
fn rounding_to_tens_goes_to_even() {
    for (value, digits, rounded) in
        [(5, -1, 0), (15, -1, 20), (-25, -1, -20), (26, -1, 30), (999, -3, 1000), (1, -400, 0)]
    {
        assert_eq!(int_math::round(IntRef::Small(value), IntRef::Small(digits)), Int::Small(rounded));
    }
}

#[test]
fn bytes_hold_numbers_that_fit() {
    let bytes = |value: i64, length, signed| int_math::to_bytes(value.into(), length, ByteOrder::Big, signed);
    assert_eq!(bytes(258, 4, false), Ok(vec![0, 0, 1, 2]));
    assert_eq!(bytes(-2, 2, true), Ok(vec![255, 254]));
    assert_eq!(bytes(128, 1, true).unwrap_err().message, "int too big to convert");
    assert_eq!(bytes(-1, 1, false).unwrap_err().message, "can't convert negative int to unsigned");
    assert_eq!(bytes(-1, 0, true), Ok(vec![]), "no bytes hold -1");
    assert_eq!(int_math::from_bytes(&[254, 255], ByteOrder::Little, true), Int::Small(-2));
}

#[test]
fn equal_numbers_hash_alike() {
    assert_eq!(hash::small_int(-1), -2);
    assert_eq!(hash::small_int((1 << 61) - 1), 0);
    assert_eq!(hash::int(big("36893488147419103232").as_ref()), 16);
    assert_eq!(hash::float(36893488147419103232.0), Some(16));
    assert_eq!(hash::float(0.5), Some(1152921504606846976));
    assert_eq!(hash::float(f64::NEG_INFINITY), Some(-314159));
    assert_eq!(hash::complex(0, 1), 1000003);
    assert_eq!(hash::tuple([]), 5740354900026072187);
    assert_eq!(hash::tuple([1, 2, 3]), 529344067295497451);
}
