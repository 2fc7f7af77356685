//! Texts of builtin values.

use super::{shown, two_to};
use crate::object::Value;
use crate::object::dict::Dict;
use crate::object::operation::{format, truth};
use crate::object::set::Set;
use crate::object::string::Str;

#[test]
fn containers_show_their_items() {
    assert_eq!(shown(Ok(Value::tuple(vec![Value::Int(1)]))), "(1,)");
    assert_eq!(
        shown(Ok(Value::list(vec![Value::str("it's"), Value::float(1.0), Value::None]))),
        "[\"it's\", 1.0, None]"
    );
    let dict = Dict::new();
    assert!(dict.set(Value::Int(1), Value::list(vec![])).is_ok());
    assert_eq!(shown(Ok(dict.into())), "{1: []}");
    assert_eq!(shown(Ok(Set::new(false).into())), "set()");
    let frozen = Set::of([Value::Int(1)], true).map(Value::from);
    assert_eq!(shown(frozen), "frozenset({1})");
}

#[test]
fn a_container_in_itself_is_three_dots() {
    let list = Value::list(vec![]);
    if let Value::List(items) = &list {
        items.push(Value::tuple(vec![list.clone()]));
    }
    assert_eq!(shown(Ok(list)), "[([...],)]");
}

#[test]
fn deep_nesting_ends_in_a_recursion_error() {
    let mut list = Value::list(vec![]);
    for _ in 0..100_000 {
        list = Value::list(vec![list]);
    }
    let expected = "RecursionError: maximum recursion depth exceeded while getting the repr of an object";
    assert_eq!(shown(Ok(list)), expected);
}

#[test]
fn huge_ints_are_not_written() {
    assert!(shown(Ok(two_to(20_000))).starts_with("ValueError: Exceeds the limit (4300 digits)"));
}

#[test]
fn specifications_belong_to_their_types() {
    let formatted = |value: Value, spec: &str| shown(format(&value, &Str::new(spec)).map(Value::from));
    assert_eq!(formatted(Value::Int(1234567), ",d"), "'1,234,567'");
    assert_eq!(formatted(Value::float(1.5), ".2f"), "'1.50'");
    assert_eq!(formatted(Value::True, ""), "'True'");
    assert_eq!(formatted(Value::True, "d"), "'1'");
    let expected = "TypeError: unsupported format string passed to list.__format__";
    assert_eq!(formatted(Value::list(vec![]), "d"), expected);
    let expected = "ValueError: Unknown format code 'd' for object of type 'str'";
    assert_eq!(formatted(Value::str("a"), "d"), expected);
}

#[test]
fn emptiness_is_false() {
    let is_true = |value: Value| truth(&value).unwrap_or(true);
    assert!(!is_true(Value::str("")) && !is_true(Value::float(-0.0)) && !is_true(Value::tuple(vec![])));
    assert!(is_true(Value::float(f64::NAN)) && is_true(Value::str(" ")) && is_true(Value::NotImplemented));
}
