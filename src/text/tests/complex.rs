//! Complex numbers: text and arithmetic.

use crate::text::complex::Complex;

fn read(text: &str) -> String {
    Complex::parse_or_error(text).map_or_else(|error| error.to_string(), Complex::repr)
}

#[test]
fn texts_go_both_ways() {
    for (text, repr) in [
        ("1+2j", "(1+2j)"),
        (" ( -j ) ", "-1j"),
        ("1.5", "(1.5+0j)"),
        ("1e5-3E4J", "(100000-30000j)"),
        ("-0", "(-0+0j)"),
        ("nan-infj", "(nan-infj)"),
        ("1_0+j", "(10+1j)"),
    ] {
        assert_eq!(read(text), repr);
    }
    for text in ["", "()", "1+2", "1 + 2j", "((1))", "(1", "1+-2j", "1j+2", "é"] {
        assert_eq!(read(text), "complex() arg is a malformed string", "{text:?}");
    }
}

#[test]
fn a_stray_underscore_has_its_own_message() {
    assert_eq!(read("1_"), "could not convert string to complex: '1_'");
    assert_eq!(read("1_0\0"), "could not convert string to complex: '1_0\\x00'");
    assert_eq!(read("1\0_"), "complex() arg is a malformed string");
    assert_eq!(read("é_"), "complex() arg is a malformed string");
}

#[test]
fn parts_are_written_as_the_shortest_even_digits() {
    assert_eq!(Complex::new(675603713084325.0 / 8.0, 1e16).repr(), "(84450464135540.62+1e+16j)");
}

#[test]
fn arithmetic_fails_as_pythons() {
    let zero = Complex::new(0.0, 0.0);
    let unit = Complex::new(0.0, 1.0);
    assert_eq!(unit.mul(unit), Complex::new(-1.0, 0.0));
    assert_eq!(Complex::new(1.0, 2.0).div(Complex::new(3.0, 4.0)).unwrap().repr(), "(0.44+0.08j)");
    assert_eq!(unit.div(zero).unwrap_err().message, "complex division by zero");
    assert_eq!(zero.pow(zero), Ok(Complex::new(1.0, 0.0)));
    assert_eq!(zero.pow(unit).unwrap_err().message, "0.0 to a negative or complex power");
    assert_eq!(unit.pow(unit).unwrap().repr(), "(0.20787957635076193+0j)");
    assert_eq!(Complex::new(3e200, 0.0).pow(Complex::new(2.5, 0.0)).unwrap_err().message, "complex exponentiation");
}
