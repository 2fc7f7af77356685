//! The module `_string`: the native half of `string.Formatter`, whose script half is `stdlib/string.py`.

use crate::object::exception::type_error;
use crate::object::heap::Ref;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::{Result, Value, operation};
use crate::text::str_format::{self, First, Piece, Pieces, Step};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("__doc__", "string helper module");
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("formatter_parser(format_string, /)", "parse the argument as a format string", |args| {
        let template = text(&args[0])?;
        let mut rows: Vec<Value> = Vec::new();
        let mut literal = String::new();
        for piece in Pieces::new(template.as_str()) {
            match piece? {
                Piece::Literal(text) => {
                    if !literal.is_empty() {
                        rows.push(row(&literal, [Value::None, Value::None, Value::None]));
                    }
                    literal = text.to_owned();
                }
                Piece::Field(field) => {
                    let conversion = field.conversion.map_or(Value::None, |letter| Str::character(letter).into());
                    rows.push(row(&literal, [Value::str(field.name), Value::str(field.spec), conversion]));
                    literal.clear();
                }
            }
        }
        if !literal.is_empty() {
            rows.push(row(&literal, [Value::None, Value::None, Value::None]));
        }
        operation::iterator(&Value::list(rows))
    }),
    native("formatter_field_name_split(field_name, /)", "split the argument as a field name", |args| {
        let name = text(&args[0])?;
        let (first, steps) = str_format::split_name(name.as_str())?;
        let first = match first {
            First::Next => Value::str(""),
            First::Index(index) => Value::from(index),
            First::Name(name) => Value::str(name),
        };
        let mut rest = Vec::new();
        for step in steps {
            rest.push(Value::tuple(match step? {
                Step::Attribute(name) => vec![Value::True, Value::str(name)],
                Step::Index(index) => vec![Value::False, Value::from(index)],
                Step::Key(key) => vec![Value::False, Value::str(key)],
            }));
        }
        Ok(Value::tuple(vec![first, operation::iterator(&Value::list(rest))?]))
    }),
];

fn row(literal: &str, [name, spec, conversion]: [Value; 3]) -> Value {
    Value::tuple(vec![Value::str(literal), name, spec, conversion])
}

fn text(value: &Value) -> Result<Ref<Str>> {
    match &value.payload() {
        Value::Str(text) => Ok(Ref::clone(text)),
        other => Err(type_error(format!("expected str, got {}", other.class_name()))),
    }
}
