//! Comparisons and membership.

use super::{shown, two_to};
use crate::object::operation::{compare, contains};
use crate::object::slice::Range;
use crate::object::{Ref, Value};
use crate::syntax::ast::CompareOperator::{self, *};

fn ask(left: Value, operator: CompareOperator, right: Value) -> String {
    shown(compare(operator, &left, &right))
}

#[test]
fn ints_and_floats_compare_exactly() {
    let near = Value::float(9_007_199_254_740_992.0);
    assert_eq!(ask(Value::Int(9_007_199_254_740_993), Equal, near.clone()), "False");
    assert_eq!(ask(Value::Int(9_007_199_254_740_993), Greater, near), "True");
    assert_eq!(ask(two_to(2000), Less, Value::float(f64::INFINITY)), "True");
    assert_eq!(ask(Value::float(f64::NAN), NotEqual, Value::float(f64::NAN)), "True");
    assert_eq!(ask(Value::True, Equal, Value::float(1.0)), "True");
    assert_eq!(ask(Value::complex(1.0, 0.0), Equal, Value::Int(1)), "True");
}

#[test]
fn unordered_types_are_named() {
    let expected = "TypeError: '<' not supported between instances of 'int' and 'str'";
    assert_eq!(ask(Value::Int(1), Less, Value::str("a")), expected);
    let expected = "TypeError: '>=' not supported between instances of 'complex' and 'complex'";
    assert_eq!(ask(Value::complex(1.0, 0.0), GreaterEqual, Value::complex(1.0, 0.0)), expected);
    assert_eq!(ask(Value::Int(1), Equal, Value::str("1")), "False");
    assert_eq!(ask(Value::None, NotEqual, Value::None), "False");
}

#[test]
fn sequences_compare_by_their_first_difference() {
    let list = |numbers: &[i64]| Value::list(numbers.iter().map(|number| Value::Int(*number)).collect());
    assert_eq!(ask(list(&[1, 2]), Less, list(&[1, 2, 0])), "True");
    assert_eq!(ask(list(&[1, 3]), Greater, list(&[1, 2, 0])), "True");
    assert_eq!(ask(list(&[1]), Equal, Value::tuple(vec![Value::Int(1)])), "False");
    let nan = Value::list(vec![Value::float(f64::NAN)]);
    assert_eq!(ask(nan.clone(), Equal, nan), "True");
}

#[test]
fn strings_compare_by_code_point() {
    assert_eq!(ask(Value::str("\u{ffff}"), Less, Value::str("\u{10000}")), "True");
    assert_eq!(ask(Value::str("Z"), Less, Value::str("a")), "True");
}

#[test]
fn a_list_in_itself_ends_in_a_recursion_error() {
    let nested = || {
        let list = Value::list(vec![]);
        if let Value::List(items) = &list {
            items.push(list.clone());
        }
        list
    };
    let expected = "RecursionError: maximum recursion depth exceeded in comparison";
    assert_eq!(ask(nested(), Equal, nested()), expected);
}

#[test]
fn ranges_compare_by_what_they_hold() {
    let range = |start, stop, step| Value::from(Ref::new(Range { start, stop, step }));
    assert_eq!(ask(range(0, 3, 2), Equal, range(0, 4, 2)), "True");
    assert_eq!(ask(range(5, 5, 1), Equal, range(1, 0, 1)), "True");
    let answer = |item: Value| shown(contains(&range(0, 10, 3), &item).map(Value::from));
    assert_eq!(answer(Value::Int(9)), "True");
    assert_eq!(answer(Value::Int(8)), "False");
    assert_eq!(answer(two_to(70)), "False");
}

#[test]
fn membership_refuses_items_of_another_type() {
    let expected = "TypeError: 'in <string>' requires string as left operand, not int";
    assert_eq!(shown(contains(&Value::str("a"), &Value::Int(1)).map(Value::from)), expected);
    let expected = "TypeError: argument of type 'int' is not iterable";
    assert_eq!(shown(contains(&Value::Int(1), &Value::Int(1)).map(Value::from)), expected);
}
