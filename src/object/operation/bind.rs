//! Binding of arguments to a script function's parameters, and CPython's messages where they do not fit.

use crate::object::code::Code;
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::frame::Frame;
use crate::object::function::Function;
use crate::object::value::Value;
use crate::object::{Result, Thrown};
use crate::syntax::Symbol;

/// The values of all parameter slots, in their order.
///
/// # Errors
/// TypeError where the arguments do not fit.
pub fn bind(function: &Function, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result<Vec<Value>> {
    let code = &*function.code;
    let layout = &code.parameters;
    let named = layout.positional + layout.keyword_only;
    let mut bound = Vec::with_capacity(code.slots.len());
    let taken = positional.len().min(layout.positional);
    bound.extend_from_slice(&positional[..taken]);
    bound.resize(named, Value::Null);
    let extra = layout.keyword_variadic.then(Dict::new);
    let mut misplaced: Vec<Symbol> = Vec::new();
    for (name, value) in keywords {
        let place = (layout.positional_only..named).find(|place| code.slots[*place] == *name);
        match (place, &extra) {
            (Some(place), _) if bound[place].is_null() => bound[place] = value.clone(),
            (Some(_), _) => {
                let title = function.qualname();
                return Err(type_error(format!("{title}() got multiple values for argument '{name}'")));
            }
            (None, Some(extra)) => extra.set_name(*name, value.clone()),
            (None, None) => {
                let positional_only = &code.slots[..layout.positional_only];
                misplaced.extend(positional_only.iter().filter(|slot| keywords.iter().any(|(name, _)| name == *slot)));
                if !misplaced.is_empty() {
                    break;
                }
                let title = function.qualname();
                if layout.keyword_only == 0 && layout.positional_only == layout.positional && code.source.is_silent {
                    return Err(type_error(format!("{title}() takes no keyword arguments")));
                }
                return Err(type_error(format!("{title}() got an unexpected keyword argument '{name}'")));
            }
        }
    }
    if !misplaced.is_empty() {
        let names: Vec<&str> = misplaced.iter().map(|name| name.as_str()).collect();
        return Err(type_error(format!(
            "{}() got some positional-only arguments passed as keyword arguments: '{}'",
            function.qualname(),
            names.join(", ")
        )));
    }
    if positional.len() > layout.positional && !layout.variadic {
        return Err(too_many(function, positional.len(), &bound[layout.positional..named]));
    }
    fill_defaults(function, bound.as_mut_slice())?;
    if layout.variadic {
        bound.push(Value::tuple(positional[taken..].to_vec()));
    }
    if let Some(extra) = extra {
        bound.push(extra.into());
    }
    Ok(bound)
}

/// The parameters' values, wherever they stand while they are bound.
trait Slots {
    fn is_missing(&self, place: usize) -> bool;
    fn put(&mut self, place: usize, value: Value);
}

impl Slots for &mut [Value] {
    fn is_missing(&self, place: usize) -> bool {
        self[place].is_null()
    }

    fn put(&mut self, place: usize, value: Value) {
        self[place] = value;
    }
}

impl Slots for &Frame {
    fn is_missing(&self, place: usize) -> bool {
        self.local(place).is_null()
    }

    fn put(&mut self, place: usize, value: Value) {
        self.set_local(place, value);
    }
}

/// Gives the parameters of a new frame, those behind what it has, their defaults; none of them is variadic.
///
/// # Errors
/// TypeError where one has none.
pub fn push_defaults(function: &Function, frame: &Frame) -> Result<()> {
    let layout = &function.code.parameters;
    let count = layout.positional;
    let given = frame.initialised();
    let complete = function.with_defaults(|defaults| match (defaults.len() + given).checked_sub(count) {
        Some(first) => {
            for value in &defaults[first..] {
                frame.push(value.clone());
            }
            true
        }
        None => false,
    });
    if complete && layout.keyword_only == 0 {
        return Ok(());
    }
    for _ in frame.initialised()..count + layout.keyword_only {
        frame.push(Value::Null);
    }
    fill_frame_defaults(function, frame)
}

/// Fills the parameters of a new frame that got no argument with their defaults.
///
/// # Errors
/// TypeError where one has none.
pub fn fill_frame_defaults(function: &Function, frame: &Frame) -> Result<()> {
    fill_defaults(function, frame)
}

fn fill_defaults(function: &Function, mut bound: impl Slots) -> Result<()> {
    let code = &*function.code;
    let layout = &code.parameters;
    let mut missing = Vec::new();
    if (0..layout.positional).any(|place| bound.is_missing(place)) {
        let defaults = function.defaults();
        let first_default = layout.positional.saturating_sub(defaults.len());
        for place in 0..layout.positional {
            if bound.is_missing(place) {
                if place < first_default {
                    missing.push(code.slots[place]);
                } else {
                    bound.put(place, defaults[place - first_default].clone());
                }
            }
        }
    }
    if !missing.is_empty() {
        return Err(missing_arguments(function, &missing, "positional"));
    }
    for place in layout.positional..layout.positional + layout.keyword_only {
        if bound.is_missing(place) {
            let name = code.slots[place];
            match function.keyword_default(name) {
                Some(value) => bound.put(place, value),
                None => missing.push(name),
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(missing_arguments(function, &missing, "keyword-only")) }
}

#[cold]
fn missing_arguments(function: &Function, names: &[Symbol], kind: &str) -> Thrown {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [first, second] => format!("{first} and {second}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    let title = function.qualname();
    type_error(format!("{title}() missing {} required {kind} argument{plural}: {list}", names.len()))
}

#[cold]
fn too_many(function: &Function, given: usize, keyword_only: &[Value]) -> Thrown {
    let most = function.code.parameters.positional;
    let least = most.saturating_sub(function.defaults().len());
    let takes = if least < most { format!("from {least} to {most}") } else { most.to_string() };
    let plural = if most == 1 && least == most { "" } else { "s" };
    let given_keywords = keyword_only.iter().filter(|value| !value.is_null()).count();
    let were = if given == 1 && given_keywords == 0 { "was" } else { "were" };
    let title = function.qualname();
    let layout = &function.code.parameters;
    if function.code.source.is_silent
        && layout.positional_only == 1
        && most == 1
        && layout.keyword_only == 0
        && title.contains('.')
    {
        // A method that is native in CPython.
        return type_error(format!("{title}() takes no arguments ({} given)", given.saturating_sub(1)));
    }
    if given_keywords == 0 {
        return type_error(format!("{title}() takes {takes} positional argument{plural} but {given} {were} given"));
    }
    let given_plural = if given == 1 { "" } else { "s" };
    let keyword_plural = if given_keywords == 1 { "" } else { "s" };
    type_error(format!(
        "{title}() takes {takes} positional argument{plural} but {given} positional argument{given_plural} \
         (and {given_keywords} keyword-only argument{keyword_plural}) were given"
    ))
}

/// The number of positional arguments that a call needs at least, where it may have fewer than all.
#[inline]
pub fn required(code: &Code, function: &Function) -> usize {
    code.parameters.positional.saturating_sub(function.defaults().len())
}
