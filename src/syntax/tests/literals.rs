//! Numbers, strings and f-strings.

use super::{expression, failure, shape};
use crate::syntax::ast::{Constant, Conversion, ExprKind, FormattedPart};
use num_bigint::BigInt;

fn constant(source: &str) -> Constant {
    match expression(source).kind {
        ExprKind::Constant(constant) => constant,
        other => panic!("{source:?} is {other:?}"),
    }
}

fn text(source: &str) -> String {
    match constant(source) {
        Constant::Str(text) => text.to_string(),
        other => panic!("{source:?} is {other:?}"),
    }
}

#[test]
fn integers_of_all_bases_have_their_value() {
    for (source, value) in [
        ("0", 0),
        ("00_0", 0),
        ("1_000", 1000),
        ("0xFF", 255),
        ("0x_f_f", 255),
        ("0o17", 15),
        ("0B1_01", 5),
        ("9223372036854775807", i64::MAX),
    ] {
        assert_eq!(constant(source), Constant::Int(value), "{source}");
    }
    let big = BigInt::from(i64::MAX) + BigInt::from(1);
    assert_eq!(constant("9223372036854775808"), Constant::BigInt(Box::new(big.clone())));
    assert_eq!(constant("0x8000000000000000"), Constant::BigInt(Box::new(big)));
}

#[test]
fn decimal_integers_have_cpythons_limit() {
    assert!(matches!(constant(&"1".repeat(4300)), Constant::BigInt(_)));
    let message = failure(&"1".repeat(4301)).message;
    assert!(message.starts_with("Exceeds the limit (4300 digits) for integer string conversion: value has 4301 "));
    assert!(matches!(constant(&("0x".to_string() + &"1".repeat(5000))), Constant::BigInt(_)));
}

#[test]
fn floats_and_imaginary_numbers_have_their_value() {
    for (source, value) in [("1.", 1.0), (".5", 0.5), ("1e3", 1000.0), ("1_0.2_5E-1", 1.025), ("1e999", f64::INFINITY)]
    {
        assert_eq!(constant(source), Constant::Float(value), "{source}");
    }
    assert_eq!(constant("1.5j"), Constant::Complex(1.5));
    assert_eq!(constant("07j"), Constant::Complex(7.0));
}

#[test]
fn a_keyword_may_touch_a_number() {
    assert_eq!(shape(&expression("1if 2else 3")), "(Int(1) if Int(2) else Int(3))");
    // An octal number begins with `0o`, as the tokenizer of CPython reads `0or`.
    assert_eq!(shape(&expression("1or 0")), "(Or Int(1) Int(0))");
}

#[test]
fn escapes_are_resolved() {
    assert_eq!(text(r"'\a\b\f\n\r\t\v\\\'\x41\101\u00e9\U0001F600'"), "\x07\x08\x0c\n\r\t\x0b\\'AA\u{e9}\u{1F600}");
    assert_eq!(text(r"'\N{BULLET}\N{latin small letter a}'"), "\u{2022}a");
    assert_eq!(text("'a\\\nb\\\r\nc'"), "abc");
    assert_eq!(text(r"'\q\8'"), r"\q\8");
    assert_eq!(text(r"r'\n\''"), r"\n\'");
}

#[test]
fn neighbours_are_one_string() {
    assert_eq!(text("'a' \"b\" '''c''' r'\\d'"), "abc\\d");
    assert_eq!(text("('a'  # comment 'x'\n 'b')"), "ab");
    assert_eq!(text("'' ''"), "");
}

#[test]
fn lines_of_a_string_end_in_a_newline() {
    assert_eq!(text("'''a\r\nb\rc\nd'''"), "a\nb\nc\nd");
}

#[test]
fn bytes_have_their_value() {
    assert_eq!(constant(r"b'a\x00\xff\377\n' rb'\x'"), Constant::Bytes((*b"a\x00\xff\xff\n\\x").into()));
}

fn parts(source: &str) -> Vec<FormattedPart> {
    match expression(source).kind {
        ExprKind::FormattedString(parts) => parts,
        other => panic!("{source:?} is {other:?}"),
    }
}

#[test]
fn fields_have_conversions_and_specifications() {
    let parts = parts("f'a{x!r:>{w}.2}b{{}}' 'c'");
    let [
        FormattedPart::Text(before),
        FormattedPart::Value { value, conversion, specification },
        FormattedPart::Text(after),
    ] = &parts[..]
    else {
        panic!("{parts:?}")
    };
    assert_eq!((&**before, &**after), ("a", "b{}c"));
    assert_eq!((shape(value).as_str(), *conversion), ("x", Conversion::Repr));
    assert_eq!(specification.as_ref().map(Vec::len), Some(3));
}

#[test]
fn an_equal_sign_shows_the_expression() {
    let parts = parts("f'{ x + 1 = }'");
    let [FormattedPart::Text(shown), FormattedPart::Value { conversion, .. }] = &parts[..] else { panic!("{parts:?}") };
    assert_eq!((&**shown, *conversion), (" x + 1 = ", Conversion::Repr));
}

#[test]
fn fields_hold_any_expression() {
    for source in ["f'{a,b}'", "f'{*a,}'", "f'{x for x in y}'", "f'{(lambda x: 1)}'", "f'{a != b}'", "f'{ {1: 2}[1]}'"]
    {
        assert!(matches!(expression(source).kind, ExprKind::FormattedString(_)), "{source}");
    }
    assert_eq!(parts("f'{x:=5}'").len(), 1);
    assert_eq!(parts("f'''{\nx\n}'''").len(), 1);
}

#[test]
fn a_fields_nodes_have_places_in_the_real_source() {
    let parts = parts("f'ab{cd}'");
    let [_, FormattedPart::Value { value, .. }] = &parts[..] else { panic!("{parts:?}") };
    assert_eq!((value.span.start, value.span.end), (5, 7));
}
