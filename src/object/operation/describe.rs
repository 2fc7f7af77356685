//! The reprs of what is not data: functions, classes, modules, generators, and objects of any class.

use super::repr::write_repr;
use crate::object::class::Class;
use crate::object::exception;
use crate::object::function::NativeFunction;
use crate::object::generator::Generator;
use crate::object::heap::Ref;
use crate::object::module::Module;
use crate::object::native_function::Binding;
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use std::fmt::Write;

/// The text of such a value.
///
/// # Errors
/// What the `repr` of a bound method's object raises.
pub fn text(value: &Value) -> Result<Ref<Str>> {
    let mut out = String::new();
    write(&mut out, value)?;
    Ok(Str::new(&out))
}

/// Appends the text of such a value; errors as `text`'s.
pub fn write(out: &mut String, value: &Value) -> Result<()> {
    match value {
        Value::Range(range) => {
            let _ = write!(out, "range({}, {}", range.start, range.stop);
            if range.step != 1 {
                let _ = write!(out, ", {}", range.step);
            }
            out.push(')');
        }
        Value::Slice(slice) => {
            out.push_str("slice(");
            write_repr(out, &slice.start)?;
            out.push_str(", ");
            write_repr(out, &slice.stop)?;
            out.push_str(", ");
            write_repr(out, &slice.step)?;
            out.push(')');
        }
        Value::Class(class) => {
            let _ = write!(out, "<class '{}'>", qualified_name(class));
        }
        Value::Function(function) => {
            let _ = write!(out, "<function {} at {}>", function.qualname(), Address(value));
        }
        Value::NativeFunction(function) => write_native(out, function),
        Value::Method(method) => match &method.function {
            Value::NativeFunction(function) => write_bound_native(out, function, &method.receiver),
            function => {
                out.push_str("<bound method ");
                match function {
                    Value::Function(function) => out.push_str(&function.qualname()),
                    _ => out.push('?'),
                }
                out.push_str(" of ");
                write_repr(out, &method.receiver)?;
                out.push('>');
            }
        },
        Value::Module(module) => write_module(out, module)?,
        Value::Cell(cell) => {
            let _ = match cell.get() {
                Value::Null => write!(out, "<cell at {}: empty>", Address(value)),
                content => {
                    let name = content.class_name();
                    write!(out, "<cell at {}: {name} object at {}>", Address(value), Address(&content))
                }
            };
        }
        Value::Generator(generator) => {
            let kind = generator.class().name();
            let _ = write!(out, "<{kind} object {} at {}>", generator_name(generator), Address(value));
        }
        other => {
            let _ = write!(out, "<{} object at {}>", qualified_name(&other.class()), Address(other));
        }
    }
    Ok(())
}

/// `object.__repr__`: the class and the address.
pub fn plain(value: &Value) -> String {
    format!("<{} object at {}>", qualified_name(&value.class()), Address(value))
}

/// An address as `repr` writes it.
pub struct Address<'a>(pub &'a Value);

impl std::fmt::Display for Address<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:#014x}", self.0.address())
    }
}

/// The name of a class with its path and, but for builtin ones, its module.
pub fn qualified_name(class: &Ref<Class>) -> String {
    let qualname = match &class.own_attribute(well_known::__qualname__) {
        Some(Value::Str(name)) => name.as_str().to_owned(),
        _ => class.name().to_string(),
    };
    match &class.own_attribute(well_known::__module__) {
        Some(Value::Str(module)) if module.as_str() != "builtins" => format!("{}.{qualname}", module.as_str()),
        _ => qualname,
    }
}

fn write_native(out: &mut String, function: &Ref<NativeFunction>) {
    let name = function.name;
    let _ = match (&function.owner, function.binding) {
        (None, _) => write!(out, "<built-in function {name}>"),
        (Some(owner), Binding::Method) if is_slot(name.as_str()) => {
            write!(out, "<slot wrapper '{name}' of '{}' objects>", owner.name())
        }
        (Some(owner), Binding::Method | Binding::ClassMethod) => {
            write!(out, "<method '{name}' of '{}' objects>", owner.name())
        }
        (Some(owner), _) => {
            let class = Value::from(owner);
            write!(out, "<built-in method {name} of type object at {}>", Address(&class))
        }
    };
}

fn write_bound_native(out: &mut String, function: &Ref<NativeFunction>, receiver: &Value) {
    let name = function.name;
    let class = receiver.class_name();
    let _ = if is_slot(name.as_str()) {
        write!(out, "<method-wrapper '{name}' of {class} object at {}>", Address(receiver))
    } else {
        write!(out, "<built-in method {name} of {class} object at {}>", Address(receiver))
    };
}

/// Whether CPython has the method in a slot of its type, rather than in the table of methods.
fn is_slot(name: &str) -> bool {
    const PLAIN: [&str; 21] = [
        "__format__",
        "__sizeof__",
        "__dir__",
        "__reduce__",
        "__reduce_ex__",
        "__getstate__",
        "__setstate__",
        "__getnewargs__",
        "__trunc__",
        "__floor__",
        "__ceil__",
        "__round__",
        "__complex__",
        "__reversed__",
        "__length_hint__",
        "__init_subclass__",
        "__subclasshook__",
        "__class_getitem__",
        "__copy__",
        "__deepcopy__",
        "__instancecheck__",
    ];
    name.starts_with("__") && !PLAIN.contains(&name)
}

fn write_module(out: &mut String, module: &Ref<Module>) -> Result<()> {
    out.push_str("<module ");
    match module.namespace.get_name(well_known::__name__) {
        Some(name) => write_repr(out, &name)?,
        None => out.push('?'),
    }
    match module.namespace.get_name(well_known::__file__) {
        Some(file @ Value::Str(_)) => {
            out.push_str(" from ");
            write_repr(out, &file)?;
        }
        _ if module.namespace.get_name(well_known::__loader__).is_some_and(|loader| !loader.is_none()) => {
            out.push_str(" (built-in)");
        }
        _ => {}
    }
    out.push('>');
    Ok(())
}

fn generator_name(generator: &Ref<Generator>) -> String {
    match exception::absorb(super::find_attribute(&generator.into(), well_known::__qualname__), &types().base_exception)
    {
        Ok(Some(Some(name))) if name.as_str().is_some() => name.as_str().unwrap_or_default().to_owned(),
        _ => generator.code().qualname.to_string(),
    }
}
