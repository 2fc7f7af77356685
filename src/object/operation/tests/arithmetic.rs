//! Operators on numbers and sequences, and their errors.

use super::{shown, two_to};
use crate::object::dict::Dict;
use crate::object::operation::{absolute, binary, divmod, in_place, power, round, unary};
use crate::object::{Ref, Value};
use crate::syntax::ast::BinaryOperator::{self, *};
use crate::syntax::ast::UnaryOperator;

fn compute(left: Value, operator: BinaryOperator, right: Value) -> String {
    shown(binary(operator, &left, &right))
}

#[test]
fn ints_grow_past_64_bits_and_come_back() {
    let most = Value::Int(i64::MAX);
    assert_eq!(compute(most.clone(), Add, Value::Int(1)), "9223372036854775808");
    assert_eq!(compute(most.clone(), Multiply, most), "85070591730234615847396907784232501249");
    assert!(matches!(binary(Subtract, &two_to(63), &Value::Int(1)), Ok(Value::Int(i64::MAX))));
    assert_eq!(shown(unary(UnaryOperator::Negative, &Value::Int(i64::MIN))), "9223372036854775808");
    assert_eq!(compute(Value::Int(i64::MIN), FloorDivide, Value::Int(-1)), "9223372036854775808");
}

#[test]
fn floor_division_and_modulo_follow_the_divisor() {
    assert_eq!(compute(Value::Int(-7), FloorDivide, Value::Int(2)), "-4");
    assert_eq!(compute(Value::Int(-7), Modulo, Value::Int(2)), "1");
    assert_eq!(compute(Value::Int(7), FloorDivide, Value::Int(-2)), "-4");
    assert_eq!(compute(Value::Int(7), Modulo, Value::Int(-2)), "-1");
    assert_eq!(compute(Value::float(-7.5), Modulo, Value::Int(2)), "0.5");
    assert_eq!(shown(divmod(&Value::Int(-7), &Value::float(2.0))), "(-4.0, 1.0)");
}

#[test]
fn division_by_zero_says_which_operation_it_was() {
    let by_zero = |operator, left: Value, right: Value| compute(left, operator, right);
    assert_eq!(by_zero(TrueDivide, Value::Int(1), Value::Int(0)), "ZeroDivisionError: division by zero");
    let floor = "ZeroDivisionError: integer division or modulo by zero";
    assert_eq!(by_zero(FloorDivide, Value::Int(1), Value::Int(0)), floor);
    assert_eq!(by_zero(Modulo, Value::Int(1), Value::Int(0)), "ZeroDivisionError: integer modulo by zero");
    assert_eq!(by_zero(TrueDivide, Value::float(1.0), Value::Int(0)), "ZeroDivisionError: float division by zero");
    assert_eq!(by_zero(Modulo, Value::float(1.0), Value::False), "ZeroDivisionError: float modulo");
}

#[test]
fn mixed_numbers_take_the_wider_type() {
    assert_eq!(compute(Value::True, Add, Value::True), "2");
    assert_eq!(compute(Value::True, And, Value::False), "False");
    assert_eq!(compute(Value::True, Or, Value::Int(2)), "3");
    assert_eq!(compute(Value::Int(1), Add, Value::float(0.5)), "1.5");
    assert_eq!(compute(Value::Int(1), Add, Value::complex(0.0, 2.0)), "(1+2j)");
    assert_eq!(compute(Value::Int(2), Power, Value::Int(-1)), "0.5");
    assert_eq!(compute(Value::Int(2), Power, Value::Int(100)), "1267650600228229401496703205376");
    let overflow = "OverflowError: int too large to convert to float";
    assert_eq!(compute(two_to(2000), Add, Value::float(1.0)), overflow);
}

#[test]
fn unsupported_operands_are_named() {
    let expected = "TypeError: unsupported operand type(s) for +: 'int' and 'str'";
    assert_eq!(compute(Value::Int(1), Add, Value::str("a")), expected);
    let expected = "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'";
    assert_eq!(compute(Value::str("a"), Power, Value::Int(1)), expected);
    let expected = "TypeError: unsupported operand type(s) for &: 'float' and 'int'";
    assert_eq!(compute(Value::float(1.0), And, Value::Int(1)), expected);
    let expected = "TypeError: unsupported operand type(s) for -=: 'list' and 'int'";
    assert_eq!(shown(in_place(Subtract, &Value::list(vec![]), &Value::Int(1))), expected);
    let expected = "TypeError: unsupported operand type(s) for |=: 'float' and 'float'";
    assert_eq!(shown(in_place(Or, &Value::float(1.0), &Value::float(1.0))), expected);
    let expected = "TypeError: bad operand type for unary -: 'str'";
    assert_eq!(shown(unary(UnaryOperator::Negative, &Value::str("a"))), expected);
    assert_eq!(shown(absolute(&Value::None)), "TypeError: bad operand type for abs(): 'NoneType'");
}

#[test]
fn sequences_are_concatenated_and_repeated() {
    assert_eq!(compute(Value::str("a"), Add, Value::str("b")), "'ab'");
    assert_eq!(compute(Value::Int(3), Multiply, Value::str("ab")), "'ababab'");
    assert_eq!(compute(Value::list(vec![Value::Int(1)]), Multiply, Value::Int(-1)), "[]");
    assert_eq!(compute(Value::tuple(vec![Value::Int(1)]), Add, Value::tuple(vec![])), "(1,)");
    let expected = "TypeError: can only concatenate str (not \"int\") to str";
    assert_eq!(compute(Value::str("a"), Add, Value::Int(1)), expected);
    let expected = "TypeError: can't multiply sequence by non-int of type 'float'";
    assert_eq!(compute(Value::float(2.0), Multiply, Value::str("a")), expected);
    assert_eq!(compute(Value::list(vec![Value::None]), Multiply, two_to(62)), "MemoryError: ");
    let expected = "OverflowError: cannot fit 'int' into an index-sized integer";
    assert_eq!(compute(Value::list(vec![]), Multiply, two_to(64)), expected);
}

#[test]
fn in_place_changes_lists_and_dictionaries() {
    let list = Value::list(vec![Value::Int(1)]);
    assert!(in_place(Add, &list, &Value::str("ab")).is_ok_and(|result| result.is(&list)));
    assert_eq!(shown(Ok(list.clone())), "[1, 'a', 'b']");
    assert!(in_place(Multiply, &list, &Value::Int(2)).is_ok_and(|result| result.is(&list)));
    assert_eq!(shown(Ok(list)), "[1, 'a', 'b', 1, 'a', 'b']");
    let dict: Ref<Dict> = Dict::new();
    let other = Dict::new();
    assert!(other.set(Value::Int(1), Value::Int(2)).is_ok());
    let (dict, other) = (Value::from(dict), Value::from(other));
    assert!(in_place(Or, &dict, &other).is_ok_and(|result| result.is(&dict)));
    assert_eq!(shown(binary(Or, &dict, &other)), "{1: 2}");
}

#[test]
fn powers_and_rounding_take_their_extra_argument() {
    assert_eq!(shown(power(&Value::Int(3), &Value::Int(-1), &Value::Int(7))), "5");
    let expected = "TypeError: pow() 3rd argument not allowed unless all arguments are integers";
    assert_eq!(shown(power(&Value::Int(3), &Value::float(1.0), &Value::Int(7))), expected);
    let expected = "TypeError: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'";
    assert_eq!(shown(power(&Value::Int(3), &Value::Int(1), &Value::str("a"))), expected);
    assert_eq!(shown(round(&Value::float(2.5), &Value::Null)), "2");
    assert_eq!(shown(round(&Value::float(2.675), &Value::Int(2))), "2.67");
    assert_eq!(shown(round(&Value::Int(1250), &Value::Int(-2))), "1200");
    assert_eq!(shown(round(&Value::str("a"), &Value::Null)), "TypeError: type str doesn't define __round__ method");
}
