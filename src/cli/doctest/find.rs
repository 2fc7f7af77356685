//! The docstrings of a module that may hold examples: its own, and those of its functions and classes.

use crate::object::dict::Dict;
use crate::object::module::Module;
use crate::object::operation::find_attribute;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// A docstring.
pub(super) struct Docstring {
    /// Whose it is: `module.Class.method`.
    pub(super) name: String,
    /// The text.
    pub(super) text: String,
    /// The line of the file in which it begins, from 0; None where Python's doctest does not find it.
    pub(super) line: Option<usize>,
}

/// The docstrings of a module, in the order of their names.
pub(super) fn docstrings(module: &Ref<Module>, title: &str, source: &str) -> Result<Vec<Docstring>> {
    let lines: Vec<&str> = source.lines().collect();
    let mut found = Vec::new();
    if let Some(Value::Str(text)) = &module.namespace.get_name(well_known::__doc__) {
        let line = lines.iter().position(|line| line.trim_start().starts_with(['"', '\'', 'r', 'R'])).unwrap_or(0);
        found.push(Docstring { name: title.to_owned(), text: text.as_str().to_owned(), line: Some(line) });
    }
    of_namespace(&module.namespace, title, title, &lines, &mut found, 0)?;
    if let Some(Value::Dict(more)) = &module.namespace.get_name(Symbol::new("__test__")) {
        let prefix = format!("{title}.__test__");
        for (name, value) in more.entries() {
            if let (Some(name), Some(text)) = (name.as_str(), value.as_str()) {
                found.push(Docstring { name: format!("{prefix}.{name}"), text: text.to_owned(), line: None });
            }
        }
        of_namespace(more, &prefix, title, &lines, &mut found, 0)?;
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

fn of_namespace(
    namespace: &Ref<Dict>,
    prefix: &str,
    title: &str,
    lines: &[&str],
    found: &mut Vec<Docstring>,
    depth: usize,
) -> Result<()> {
    let items = namespace.entries().into_iter().filter_map(|(name, value)| Some((name.as_str()?.to_owned(), value)));
    of_items(items.collect(), prefix, title, lines, found, depth)
}

fn of_items(
    items: Vec<(String, Value)>,
    prefix: &str,
    title: &str,
    lines: &[&str],
    found: &mut Vec<Docstring>,
    depth: usize,
) -> Result<()> {
    for (name, value) in items {
        let is_property = value.is_instance(&types().property);
        let value = unwrapped(&value)?;
        if !belongs(&value, title)? {
            continue;
        }
        let full = format!("{prefix}.{name}");
        let from = match &value {
            Value::Function(function) => function.code.first_line() as usize - 1,
            Value::Class(class) => class_line(&class.name(), lines),
            _ => 0,
        };
        let doc = find_attribute(&value, well_known::__doc__)?;
        let text = doc.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
        let line = docstring_line(lines, from, matches!(value, Value::Class(_)));
        found.push(Docstring { name: full.clone(), text, line: Some(line).filter(|_| !is_property) });
        if let Value::Class(class) = &value
            && depth < 20
        {
            let inner = class.own_attributes().into_iter().map(|(name, value)| (name.as_str().to_owned(), value));
            of_items(inner.collect(), &full, title, lines, found, depth + 1)?;
        }
    }
    Ok(())
}

/// What a static method, class method or property is made of.
fn unwrapped(value: &Value) -> Result<Value> {
    match value {
        Value::Object(_) => {
            for name in ["__func__", "fget"] {
                if let Some(inner) = find_attribute(value, Symbol::new(name))? {
                    return Ok(inner);
                }
            }
            Ok(value.clone())
        }
        _ => Ok(value.clone()),
    }
}

/// Whether a function or class was made by the module.
fn belongs(value: &Value, title: &str) -> Result<bool> {
    match value {
        Value::Function(_) | Value::Class(_) => {
            let module = find_attribute(value, well_known::__module__)?;
            Ok(module.as_ref().and_then(Value::as_str) == Some(title))
        }
        _ => Ok(false),
    }
}

fn class_line(name: &str, lines: &[&str]) -> usize {
    let begins = |line: &&str| {
        let rest =
            line.trim_start().strip_prefix("class").map(str::trim_start).and_then(|rest| rest.strip_prefix(name));
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
    };
    lines.iter().position(begins).unwrap_or(0)
}

/// The first line from `from` on in which a text begins: at the line's start, or behind a colon.
fn docstring_line(lines: &[&str], from: usize, is_class: bool) -> usize {
    let begins = |line: &str| {
        let is_text = |part: &str| {
            part.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').starts_with(['"', '\''])
        };
        is_text(line) || line.rmatch_indices(':').any(|(at, _)| is_text(&line[at + 1..]))
    };
    if is_class {
        return lines.iter().enumerate().skip(from + 1).find(|(_, line)| begins(line)).map_or(from, |(at, _)| at);
    }
    lines.iter().enumerate().skip(from).find(|(_, line)| begins(line)).map_or(from, |(at, _)| at)
}
