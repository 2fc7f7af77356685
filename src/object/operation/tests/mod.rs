//! What operations give for values of builtin types; what scripts' classes add is tested by scripts.

mod arithmetic;
mod compare;
mod hash;
mod repr;

use crate::object::{Result, Value, exception};
use num_bigint::BigInt;

/// The outcome as text: the value's `repr`, or the exception's class and message.
pub(super) fn shown(outcome: Result) -> String {
    match outcome.and_then(|value| super::repr(&value)) {
        Ok(text) => text.as_str().to_owned(),
        Err(thrown) => {
            let exception = exception::take(thrown);
            let message =
                exception::arguments(&exception).first().and_then(Value::as_str).unwrap_or_default().to_owned();
            format!("{}: {message}", Value::from(&exception).class_name())
        }
    }
}

/// Two to the power of the exponent.
pub(super) fn two_to(exponent: u32) -> Value {
    Value::integer(BigInt::from(2).pow(exponent))
}
