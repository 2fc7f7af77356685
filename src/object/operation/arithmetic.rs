//! Arithmetic and bitwise operators: which operand's special method is asked when, and the errors.
//!
//! The order is CPython's: the right operand goes first where its class derives from the left one's and
//! overrides the reflected method; then the left one, then the right one; sequences are concatenated and
//! repeated only once both have declined.

use super::entry::enter_two;
use super::special::{self, Operator, Special, call_found, is_builtin, script_method, try_found};
use super::{call_special, numeric, percent_format, sequence, truth};
use crate::object::class::{Class, Layout};
use crate::object::exception::type_error;
use crate::object::function::Function;
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::{BinaryOperator, UnaryOperator};
use crate::syntax::symbol::well_known;

/// `left operator right`.
///
/// # Errors
/// TypeError where the operands do not support it; what their special methods raise.
#[inline]
pub fn binary(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => numeric::small_integers(operator, *left, *right),
        (Value::Float(left), Value::Float(right)) => numeric::floats(operator, left.get(), right.get()),
        (Value::Str(left), Value::Str(right)) if operator == BinaryOperator::Add => {
            Ok(Str::concatenation(left, right).into())
        }
        _ => general(operator, left, right),
    }
}

#[inline(never)]
fn general(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    if let Value::Instance(instance) = left
        && let Some(method) = first_method(instance, special::operator(operator).method, right)
    {
        return match enter_two(method, left.clone(), right.clone()).result()? {
            Value::NotImplemented => where_left_declines(operator, left, right),
            value => Ok(value),
        };
    }
    any_operands(operator, left, right)
}

/// The script function for an operator that the left operand's class has, where it is the first one to be asked.
#[inline]
fn first_method(left: &Ref<Instance>, name: Symbol, right: &Value) -> Option<Ref<Function>> {
    left.with_class(|class| {
        let is_first = match right {
            Value::Instance(right) => {
                right.is_of(class) || !right.with_class(|right_class| Class::is_subclass(right_class, class))
            }
            _ => is_builtin(right),
        };
        if is_first { script_method(class, name, 2) } else { None }
    })
}

/// What the right operand says after the left one's method has declined.
#[cold]
#[inline(never)]
fn where_left_declines(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    let names = special::operator(operator);
    let (left_class, right_class) = (left.class(), right.class());
    let reflected = reflected(names, &left_class, right, &right_class);
    match ask_right(names, left, (right, &right_class), reflected, false, |left, right| native(operator, left, right))?
    {
        Some(value) => Ok(value),
        None => on_sequences(operator, left, right, false),
    }
}

#[inline(never)]
fn any_operands(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    let result = if is_builtin(left) && is_builtin(right) {
        native(operator, left, right)?
    } else {
        dispatch(special::operator(operator), left, right, |left, right| native(operator, left, right))?
    };
    match result {
        Some(value) => Ok(value),
        None => on_sequences(operator, left, right, false),
    }
}

/// A binary operation on values whose operations are native, concatenation and repetition excepted; None where they
/// decline.
#[inline]
fn native(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Option<Value>> {
    match left {
        Value::Str(_) | Value::Bytes(_) if operator == BinaryOperator::Modulo => percent_format(left, right).map(Some),
        Value::Instance(_) if operator == BinaryOperator::Modulo => match &left.payload() {
            Value::Str(_) | Value::Bytes(_) => percent_format(left, right).map(Some),
            _ => numeric::binary(operator, left, right),
        },
        Value::Dict(_) if operator == BinaryOperator::Or && matches!(right, Value::Instance(_)) => {
            // What a class of a script iterates over is what is added.
            let answer = call_special(left, well_known::__or__, std::slice::from_ref(right))?;
            Ok(answer.filter(|answer| !matches!(answer, Value::NotImplemented)))
        }
        _ => numeric::binary(operator, left, right),
    }
}

/// Asks the operands' special methods, and `native` where they inherit those of builtin types; None where all decline.
///
/// # Errors
/// What the methods raise.
pub fn dispatch(
    names: &Operator,
    left: &Value,
    right: &Value,
    native: impl Fn(&Value, &Value) -> Result<Option<Value>>,
) -> Result<Option<Value>> {
    let (left_class, right_class) = (left.class(), right.class());
    let mut reflected = reflected(names, &left_class, right, &right_class);
    if let Special::Method(method) = &reflected
        && Class::is_subclass(&right_class, &left_class)
        && !left_class.lookup(names.reflected).is_some_and(|inherited| inherited.is(method))
    {
        if let Some(value) = try_found(method, right, &right_class, left)? {
            return Ok(Some(value));
        }
        reflected = Special::Absent;
    }
    let mut declined = false;
    match special::find(left, &left_class, names.method) {
        Special::Method(method) => {
            if let Some(value) = try_found(&method, left, &left_class, right)? {
                return Ok(Some(value));
            }
        }
        Special::Native => {
            let own = sequence_method(&left_class, names.method, names.reflected);
            let takes = takes(left, right);
            let value = match &own {
                Some(method) => try_found(method, left, &left_class, right)?,
                None if takes => native(left, right)?,
                None => None,
            };
            if value.is_some() {
                return Ok(value);
            }
            declined = takes;
        }
        Special::Absent | Special::Default => {}
    }
    ask_right(names, left, (right, &right_class), reflected, declined, native)
}

/// The right operand's method, which one of the left one's own class does not have.
#[inline(always)]
fn reflected(names: &Operator, left_class: &Ref<Class>, right: &Value, right_class: &Ref<Class>) -> Special {
    if left_class.same(right_class) { Special::Absent } else { special::find(right, right_class, names.reflected) }
}

/// What the right operand says, the last one to be asked.
fn ask_right(
    names: &Operator,
    left: &Value,
    (right, right_class): (&Value, &Ref<Class>),
    reflected: Special,
    declined: bool,
    native: impl Fn(&Value, &Value) -> Result<Option<Value>>,
) -> Result<Option<Value>> {
    if let Special::Native = &reflected
        && let Some(method) = sequence_method(right_class, names.reflected, names.method)
    {
        return try_found(&method, right, right_class, left);
    }
    match reflected {
        Special::Method(method) => try_found(&method, right, right_class, left),
        Special::Native if !declined && takes(right, left) && fills_in(names, left, right) => native(left, right),
        _ => Ok(None),
    }
}

/// Whether the right operand may do what the left one has declined: a template is filled in by its own kind alone.
fn fills_in(names: &Operator, left: &Value, right: &Value) -> bool {
    names.method != well_known::__mod__
        || match left.payload() {
            Value::Str(_) => matches!(right.payload(), Value::Str(_)),
            Value::Bytes(_) => matches!(right.payload(), Value::Bytes(_)),
            _ => true,
        }
}

/// Whether the number's type computes with the other number: an int declines a float, and both a complex number.
fn takes(number: &Value, other: &Value) -> bool {
    let rank = |value: &Value| match value.payload() {
        Value::Float(_) => Some(1),
        Value::Complex(_) => Some(2),
        payload => payload.int_ref().map(|_| 0),
    };
    match (rank(number), rank(other)) {
        (Some(own), Some(other)) => own >= other,
        _ => true,
    }
}

/// A sequence's own method of a class that overrides its counterpart: the operator then asks it as any other method,
/// where it is the last to be asked otherwise.
fn sequence_method(class: &Ref<Class>, own: Symbol, counterpart: Symbol) -> Option<Value> {
    if !class.is_heap() {
        return None;
    }
    let method = class.lookup(own)?;
    let is_sequence = match class.layout() {
        Layout::Str | Layout::Bytes | Layout::Tuple | Layout::List => true,
        // Other sequences tell by their methods, as `bytearray`.
        _ => match &method {
            Value::NativeFunction(native) => {
                native.owner.as_ref().is_some_and(|owner| special::is_sequence_slot(owner, own))
            }
            _ => false,
        },
    };
    let is_overridden = || matches!(special::find_in_class(class, counterpart), Special::Method(_));
    if is_sequence && is_overridden() { Some(method) } else { None }
}

/// Whether the value concatenates and repeats as its builtin type does.
fn is_native_sequence(value: &Value, method: Symbol) -> bool {
    is_builtin(value) || matches!(special::find(value, &value.class(), method), Special::Native)
}

/// Concatenation and repetition, which come after all methods have declined; else the error.
fn on_sequences(operator: BinaryOperator, left: &Value, right: &Value, is_in_place: bool) -> Result {
    let result = match operator {
        BinaryOperator::Add if is_native_sequence(left, well_known::__add__) => sequence::concatenate(left, right)?,
        BinaryOperator::Multiply => multiply_sequences(left, right, is_in_place)?,
        _ => None,
    };
    if let Some(value) = result {
        return Ok(value);
    }
    let names = special::operator(operator);
    Err(unsupported(if is_in_place { names.in_place_text } else { names.text }, left, right))
}

/// As `is_native_sequence`, for repetition: who overrides one of its two methods loses the operation.
fn repeats_natively(value: &Value) -> bool {
    [well_known::__mul__, well_known::__rmul__].into_iter().all(|method| is_native_sequence(value, method))
}

fn multiply_sequences(left: &Value, right: &Value, is_in_place: bool) -> Result<Option<Value>> {
    if repeats_natively(left)
        && let Some(value) = sequence::repeat(left, right)?
    {
        return Ok(Some(value));
    }
    // `count *= sequence` is for plain counts alone, as in CPython.
    let may_turn = !is_in_place || !is_container(left);
    if may_turn && repeats_natively(right) { sequence::repeat(right, left) } else { Ok(None) }
}

/// Whether CPython gives the value's type a table of sequence operations, whatever is in it.
fn is_container(value: &Value) -> bool {
    matches!(
        value,
        Value::Dict(_) | Value::Set(_) | Value::Range(_) | Value::Module(_) | Value::Instance(_) | Value::Object(_)
    )
}

/// The error for operands that have declined.
#[cold]
#[inline(never)]
pub fn unsupported(text: &str, left: &Value, right: &Value) -> Thrown {
    let mut message =
        format!("unsupported operand type(s) for {text}: '{}' and '{}'", left.class_name(), right.class_name());
    if text == ">>"
        && let Value::NativeFunction(function) = left
        && function.name.as_str() == "print"
    {
        message.push_str(". Did you mean \"print(<message>, file=<output_stream>)\"?");
    }
    type_error(message)
}

/// `left operator= right`: the new value of the target; errors as `binary`'s.
#[inline]
pub fn in_place(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    match (left, right) {
        (Value::Int(_), Value::Int(_)) if operator != BinaryOperator::MatrixMultiply => binary(operator, left, right),
        (Value::Float(_), Value::Float(_)) if !numeric::is_bitwise(operator) => binary(operator, left, right),
        (Value::Str(_), Value::Str(_)) if operator == BinaryOperator::Add => binary(operator, left, right),
        _ => in_place_general(operator, left, right),
    }
}

#[inline(never)]
fn in_place_general(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    let names = special::operator(operator);
    let class: Ref<Class> = left.class();
    let is_native = match special::find(left, &class, names.in_place) {
        Special::Method(method) => {
            if let Some(value) = try_found(&method, left, &class, right)? {
                return Ok(value);
            }
            false
        }
        Special::Native => true,
        Special::Absent | Special::Default => false,
    };
    if is_native && numeric::in_place(operator, left, right)? {
        return Ok(left.clone());
    }
    // An instance of a class that derives from a sequence extends itself before any `__add__` and `__radd__`.
    let extends_first = is_native && operator == BinaryOperator::Add && matches!(left, Value::Instance(_));
    if extends_first && sequence::in_place(operator, left, right)? {
        return Ok(left.clone());
    }
    let result = if is_builtin(left) && is_builtin(right) {
        native(operator, left, right)?
    } else {
        dispatch(names, left, right, |left, right| native(operator, left, right))?
    };
    if let Some(value) = result {
        return Ok(value);
    }
    if is_native && sequence::in_place(operator, left, right)? {
        return Ok(left.clone());
    }
    on_sequences(operator, left, right, true)
}

/// `operator operand`; errors as `binary`'s.
pub fn unary(operator: UnaryOperator, operand: &Value) -> Result {
    if operator == UnaryOperator::Not {
        return truth(operand).map(|truth| Value::bool(!truth));
    }
    if is_builtin(operand) {
        return match numeric::unary(operator, operand) {
            Some(value) => Ok(value),
            None => Err(bad_operand(operator, operand)),
        };
    }
    let name = match operator {
        UnaryOperator::Negative => well_known::__neg__,
        UnaryOperator::Positive => well_known::__pos__,
        _ => well_known::__invert__,
    };
    let class = operand.class();
    match special::find(operand, &class, name) {
        Special::Method(method) => call_found(&method, operand, &class, &[]),
        Special::Native => match numeric::unary(operator, &operand.payload()) {
            Some(value) => Ok(value),
            None => Err(bad_operand(operator, operand)),
        },
        Special::Absent | Special::Default => Err(bad_operand(operator, operand)),
    }
}

#[cold]
fn bad_operand(operator: UnaryOperator, operand: &Value) -> Thrown {
    let text = match operator {
        UnaryOperator::Negative => "-",
        UnaryOperator::Positive => "+",
        _ => "~",
    };
    type_error(format!("bad operand type for unary {text}: '{}'", operand.class_name()))
}
