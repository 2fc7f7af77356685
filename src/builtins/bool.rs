//! The type `bool`: what it does otherwise than `int`, from which it derives.

use super::number;
use crate::builtins::install::checked_class;
use crate::object::class_table::ClassTable;
use crate::object::native_function::{Declaration, native};
use crate::object::operation;
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::ast::BinaryOperator;
use number::binary_methods;

/// What scripts see of `bool`.
pub(crate) static TABLE: ClassTable =
    ClassTable { doc: DOC, methods: METHODS, static_methods: STATIC_METHODS, ..ClassTable::EMPTY };

const DOC: &str = "bool(x) -> bool\n\nTrue where x counts as true, else False: the two numbers 1 and 0 by other names.";

const METHODS: &[Declaration] = &super::super::object::native_function::merged::<7>(&[
    &[native("__repr__(self, /)", "Return repr(self).", |args| Ok(operation::repr(&args[0])?.into()))],
    &BITWISE,
]);

const BITWISE: [Declaration; 6] = binary_methods! { number::is_int;
    And "__and__" "__rand__" "&";
    Xor "__xor__" "__rxor__" "^";
    Or "__or__" "__ror__" "|";
};

const STATIC_METHODS: &[Declaration] = &[native("__new__(type, x=False, /)", "True or False.", new)];

fn new(args: &[Value]) -> Result {
    checked_class(&args[0], &types().bool)?;
    operation::truth(&args[1]).map(Value::from)
}
