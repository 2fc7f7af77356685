//! The format mini-language, of every type of value.

use super::shown;
use crate::text::complex::Complex;
use crate::text::error::Result;
use crate::text::format_spec::Spec;
use crate::text::format_value::{format_complex, format_float, format_int, format_str};

fn int(value: i64, spec: &str) -> String {
    shown(Spec::parse(spec, "int").and_then(|spec| format_int(value.into(), &spec, "int", 4300)))
}

fn float(value: f64, spec: &str) -> String {
    shown(Spec::parse(spec, "float").and_then(|spec| format_float(value, &spec, "float")))
}

fn text(value: &str, spec: &str) -> String {
    shown(Spec::parse(spec, "str").and_then(|spec| format_str(value, &spec, "str")))
}

fn complex(real: f64, imaginary: f64, spec: &str) -> Result<String> {
    format_complex(Complex::new(real, imaginary), &Spec::parse(spec, "complex")?, "complex")
}

#[test]
fn ints_take_every_presentation() {
    for (value, spec, expected) in [
        (5, "5d", "    5"),
        (-5, "05d", "-0005"),
        (1234567, ",", "1,234,567"),
        (255, "#06x", "0x00ff"),
        (255, "_b", "1111_1111"),
        (65, "05c", "0000A"),
        (7, "*^+7", "**+7***"),
        (3, "é<4", "3ééé"),
        (1, ".2f", "1.00"),
        (1, "%", "100.000000%"),
    ] {
        assert_eq!(int(value, spec), expected);
    }
}

#[test]
fn zero_padding_is_grouped_and_never_begins_with_a_separator() {
    assert_eq!(int(1234, "06,"), "01,234");
    assert_eq!(int(123, "04,"), "0,123");
    assert_eq!(int(18114, " 029,"), " 0,000,000,000,000,000,018,114");
    assert_eq!(float(13.0, "06_"), "0_013.0");
    assert_eq!(float(f64::INFINITY, "010,"), "0000000inf");
}

#[test]
fn floats_take_every_presentation() {
    for (value, spec, expected) in [
        (2.71, ".1f", "2.7"),
        (2.5, ".0f", "2"),
        (2.0, "#.0f", "2."),
        (1e20, "#", "1.e+20"),
        (1234.5, "g", "1234.5"),
        (1e10, "g", "1e+10"),
        (100.0, ".3", "1e+02"),
        (10.0, ".3", "10.0"),
        (0.00001234, "G", "1.234E-05"),
        (1.0, "#.3g", "1.00"),
        (-0.001, "z.1f", "0.0"),
        (-0.001, ".1f", "-0.0"),
        (0.256, ".1%", "25.6%"),
        (f64::NAN, "+F", "+NAN"),
        (1234567.891, "015,.2f", "0,001,234,567.89"),
        (1.0, "n", "1"),
    ] {
        assert_eq!(float(value, spec), expected, "{spec}");
    }
    assert_eq!(float(1.0, ".1200f").len(), 1202);
}

#[test]
fn texts_are_cut_and_padded() {
    assert_eq!(text("abc", "5"), "abc  ");
    assert_eq!(text("abc", "05"), "abc00");
    assert_eq!(text("äöü", "中>5.2"), "中中中äö");
    assert_eq!(text("abc", "^6s"), " abc  ");
}

#[test]
fn complex_numbers_format_their_parts() {
    assert_eq!(shown(complex(1.0, -2.0, ".1f")), "1.0-2.0j");
    assert_eq!(shown(complex(1.0, -2.0, ">10")), "    (1-2j)");
    assert_eq!(shown(complex(0.0, 1.0, "")), "1j");
    assert_eq!(shown(complex(0.0, 1.0, "n")), "0+1j");
    assert_eq!(shown(complex(0.0, 1.0, "05")), "Zero padding is not allowed in complex format specifier");
    assert_eq!(shown(complex(0.0, 1.0, "=5")), "'=' alignment flag is not allowed in complex format specifier");
    assert_eq!(shown(complex(0.0, 1.0, "%")), "Unknown format code '%' for object of type 'complex'");
}

#[test]
fn ints_refuse_what_python_refuses() {
    for (spec, message) in [
        (".3d", "Precision not allowed in integer format specifier"),
        ("zd", "Negative zero coercion (z) not allowed in integer format specifier"),
        ("+c", "Sign not allowed with integer format specifier 'c'"),
        ("#c", "Alternate form (#) not allowed with integer format specifier 'c'"),
        (",x", "Cannot specify ',' with 'x'."),
        ("_n", "Cannot specify '_' with 'n'."),
        ("_,d", "Cannot specify both ',' and '_'."),
        (",_d", "Cannot specify both ',' and '_'."),
        (",,d", "Invalid format specifier ',,d' for object of type 'int'"),
        ("y", "Unknown format code 'y' for object of type 'int'"),
        ("\u{1}", "Unknown format code '\\x1' for object of type 'int'"),
        (".", "Format specifier missing precision"),
        ("99999999999999999999", "Too many decimal digits in format string"),
    ] {
        assert_eq!(int(1, spec), message);
    }
    assert_eq!(int(-1, "c"), "%c arg not in range(0x110000)");
}

#[test]
fn texts_refuse_what_python_refuses() {
    for (spec, message) in [
        ("d", "Unknown format code 'd' for object of type 'str'"),
        (",", "Cannot specify ',' with 's'."),
        ("+", "Sign not allowed in string format specifier"),
        (" ", "Space not allowed in string format specifier"),
        ("#", "Alternate form (#) not allowed in string format specifier"),
        ("z", "Negative zero coercion (z) not allowed in string format specifier"),
        ("=5", "'=' alignment not allowed in string format specifier"),
    ] {
        assert_eq!(text("a", spec), message);
    }
}

#[test]
fn fields_beyond_memory_are_an_error() {
    assert_eq!(float(1.0, ".9999999999f"), "precision too big");
    assert_eq!(int(1, "99999999999"), "");
}
