//! `str.format` and `str.format_map`: fills the replacement fields of a template.

use super::str::text;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::heap::Ref;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::{Result, Value, operation};
use crate::syntax::Symbol;
use crate::text::str_format::{self, Field, First, Numbering, Piece, Pieces, Step};
use std::fmt::Write;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "format(self, /, *args, **kwargs)",
        "S.format(*args, **kwargs) -> str\n\n\
         Return a formatted version of S, using substitutions from args and kwargs.\n\
         The substitutions are identified by braces ('{' and '}').",
        |args| {
            let template = text(args)?;
            let (Value::Tuple(positional), Value::Dict(named)) = (&args[1], &args[2]) else {
                return Err(exception::type_error("format() takes arguments"));
            };
            fill(&template, Source::Arguments(positional, named))
        },
    ),
    native(
        "format_map(self, mapping)",
        "S.format_map(mapping) -> str\n\n\
         Return a formatted version of S, using substitutions from mapping.\n\
         The substitutions are identified by braces ('{' and '}').",
        |args| fill(&text(args)?, Source::Mapping(&args[1])),
    ),
];

/// Where a template's values come from.
enum Source<'a> {
    Arguments(&'a Ref<Tuple>, &'a Ref<Dict>),
    Mapping(&'a Value),
}

impl Source<'_> {
    fn positional(&self, index: usize) -> Result {
        match self {
            Source::Arguments(positional, _) => {
                positional.get(index).cloned().ok_or_else(|| str_format::missing_argument(index).into())
            }
            Source::Mapping(_) => Err(str_format::positional_in_map().into()),
        }
    }

    fn named(&self, name: &str) -> Result {
        let key = Value::str(name);
        match self {
            Source::Arguments(_, named) => named.get_or_raise(&key),
            Source::Mapping(mapping) => operation::get_item(mapping, &key),
        }
    }
}

fn fill(template: &Ref<Str>, source: Source<'_>) -> Result {
    let mut out = String::with_capacity(template.as_str().len() + 32);
    append(&mut out, template.as_str(), &source, &mut Numbering::default(), str_format::MOST_NESTED)?;
    Ok(out.into())
}

/// Appends a filled template; `depth` says how many templates may stand in one another from here.
fn append(
    out: &mut String,
    template: &str,
    source: &Source<'_>,
    numbering: &mut Numbering,
    depth: usize,
) -> Result<()> {
    if depth == 0 {
        return Err(str_format::too_nested().into());
    }
    for piece in Pieces::new(template) {
        match piece? {
            Piece::Literal(literal) => out.push_str(literal),
            Piece::Field(field) => append_field(out, &field, source, numbering, depth)?,
        }
    }
    Ok(())
}

fn append_field(
    out: &mut String,
    field: &Field<'_>,
    source: &Source<'_>,
    numbering: &mut Numbering,
    depth: usize,
) -> Result<()> {
    let mut value = value_of(field, source, numbering)?;
    match field.conversion {
        None => {}
        Some('r') => value = operation::repr(&value)?.into(),
        Some('s') => value = operation::text(&value)?.into(),
        Some('a') => value = operation::ascii(&value)?.into(),
        Some(other) => return Err(str_format::unknown_conversion(other).into()),
    }
    if field.spec.is_empty() {
        match &value {
            Value::Str(text) => out.push_str(text.as_str()),
            Value::Int(number) => {
                let _ = write!(out, "{number}");
            }
            _ => out.push_str(operation::format(&value, &Str::empty())?.as_str()),
        }
        return Ok(());
    }
    let spec = if field.nested {
        let mut spec = String::new();
        append(&mut spec, field.spec, source, numbering, depth - 1)?;
        Str::new(&spec)
    } else {
        Str::new(field.spec)
    };
    out.push_str(operation::format(&value, &spec)?.as_str());
    Ok(())
}

fn value_of(field: &Field<'_>, source: &Source<'_>, numbering: &mut Numbering) -> Result {
    let (first, steps) = str_format::split_name(field.name)?;
    let mut value = match (source, first) {
        (Source::Mapping(_), First::Next | First::Index(_)) => {
            return Err(str_format::positional_in_map().into());
        }
        (_, First::Name(name)) => source.named(name)?,
        _ => source.positional(numbering.index(first)?.unwrap_or(0))?,
    };
    for step in steps {
        value = match step? {
            Step::Attribute(name) => operation::get_attribute(&value, Symbol::new(name))?,
            Step::Index(index) => operation::get_item(&value, &Value::from(index))?,
            Step::Key(key) => operation::get_item(&value, &Value::str(key))?,
        };
    }
    Ok(value)
}
