//! The texts of what no type describes itself: ranges and slices, and `object.__repr__`.

use super::repr::write_repr;
use crate::object::class::Class;
use crate::object::heap::Ref;
use crate::object::slice::{Range, Slice};
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use std::fmt::Write;

/// Appends the text of a range.
pub fn write_range(out: &mut String, range: &Range) {
    let _ = write!(out, "range({}, {}", range.start, range.stop);
    if range.step != 1 {
        let _ = write!(out, ", {}", range.step);
    }
    out.push(')');
}

/// Appends the text of a slice.
///
/// # Errors
/// What the `repr` of its parts raises.
pub fn write_slice(out: &mut String, slice: &Ref<Slice>) -> Result<()> {
    out.push_str("slice(");
    write_repr(out, &slice.start)?;
    out.push_str(", ");
    write_repr(out, &slice.stop)?;
    out.push_str(", ");
    write_repr(out, &slice.step)?;
    out.push(')');
    Ok(())
}

/// `object.__repr__`: the class and the address.
pub fn plain(value: &Value) -> String {
    format!("<{} object at {:#x}>", qualified_name(&value.class()), value.address())
}

/// The name of a class with its path and, but for builtin ones, its module.
pub fn qualified_name(class: &Ref<Class>) -> String {
    let name = class.qualname();
    match &class.own_attribute(well_known::__module__) {
        Some(Value::Str(module)) if module.as_str() != "builtins" => format!("{}.{name}", module.as_str()),
        // The name of a native class may begin with its module.
        None if !class.is_heap() => class.name().to_string(),
        _ => name.to_string(),
    }
}
