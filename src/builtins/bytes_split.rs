//! Methods of `bytes` and `bytearray` that cut them up, cut their ends off, or put them together.

use super::argument;
use super::bytes::{contents, like, required, unchanged};
use crate::object::buffer::View;
use crate::object::bytes::Contents;
use crate::object::exception::{self, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::{Result, Value, operation, types};
use crate::text::search;
use memchr::memmem;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "split(self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections in the bytes, using sep as the delimiter.\n\n  \
         sep\n    The delimiter according which to split the bytes.\n    \
         None (the default value) means split on ASCII whitespace characters\n    \
         (space, tab, return, newline, formfeed, vertical tab).\n  \
         maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.",
        split,
    ),
    native(
        "rsplit(self, /, sep=None, maxsplit=-1)",
        "Return a list of the sections in the bytes, using sep as the delimiter.\n\n  \
         sep\n    The delimiter according which to split the bytes.\n    \
         None (the default value) means split on ASCII whitespace characters\n    \
         (space, tab, return, newline, formfeed, vertical tab).\n  \
         maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\n\
         Splitting is done starting at the end of the bytes and working to the front.",
        split_from_end,
    ),
    native(
        "splitlines(self, /, keepends=False)",
        "Return a list of the lines in the bytes, breaking at line boundaries.\n\n\
         Line breaks are not included in the resulting list unless keepends is given and\ntrue.",
        split_lines,
    ),
    native(
        "join(self, iterable_of_bytes, /)",
        "Concatenate any number of bytes objects.\n\n\
         The bytes whose method is called is inserted in between each pair.\n\n\
         The result is returned as a new bytes object.\n\n\
         Example: b'.'.join([b'ab', b'pq', b'rs']) -> b'ab.pq.rs'.",
        join,
    ),
    native(
        "strip(self, bytes=None, /)",
        "Strip leading and trailing bytes contained in the argument.\n\n\
         If the argument is omitted or None, strip leading and trailing ASCII whitespace.",
        |args| strip(args, true, true),
    ),
    native(
        "lstrip(self, bytes=None, /)",
        "Strip leading bytes contained in the argument.\n\n\
         If the argument is omitted or None, strip leading  ASCII whitespace.",
        |args| strip(args, true, false),
    ),
    native(
        "rstrip(self, bytes=None, /)",
        "Strip trailing bytes contained in the argument.\n\n\
         If the argument is omitted or None, strip trailing ASCII whitespace.",
        |args| strip(args, false, true),
    ),
];

/// Whether a byte is a blank to the methods of bytes.
pub(crate) fn is_blank(byte: &u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

fn split_arguments(args: &[Value]) -> Result<(Option<Contents>, usize)> {
    let most = usize::try_from(argument::size(&args[2])?).unwrap_or(usize::MAX);
    let separator = if args[1].is_none() { None } else { Some(required(&args[1])?) };
    if separator.as_ref().is_some_and(|separator| separator.is_empty()) {
        return Err(value_error("empty separator"));
    }
    Ok((separator, most))
}

fn split(args: &[Value]) -> Result {
    let (separator, most) = split_arguments(args)?;
    let data = contents(args)?;
    let mut pieces = Vec::new();
    match separator {
        Some(separator) => {
            let mut start = 0;
            for place in memmem::find_iter(&data, &separator[..]).take(most) {
                pieces.push(like(args, data[start..place].to_vec()));
                start = place + separator.len();
            }
            pieces.push(if pieces.is_empty() { unchanged(args, &data) } else { like(args, data[start..].to_vec()) });
        }
        None => {
            let mut rest = trim(&data, true, false, is_blank);
            while !rest.is_empty() {
                if pieces.len() == most {
                    pieces.push(like(args, rest.to_vec()));
                    break;
                }
                let end = rest.iter().position(is_blank).unwrap_or(rest.len());
                pieces.push(like(args, rest[..end].to_vec()));
                rest = trim(&rest[end..], true, false, is_blank);
            }
        }
    }
    Ok(Value::list(pieces))
}

fn split_from_end(args: &[Value]) -> Result {
    let (separator, most) = split_arguments(args)?;
    let data = contents(args)?;
    let mut pieces = Vec::new();
    let mut rest = &data[..];
    match separator {
        Some(separator) => {
            while pieces.len() < most
                && let Some(place) = search::find_last(rest, &separator)
            {
                pieces.push(like(args, rest[place + separator.len()..].to_vec()));
                rest = &rest[..place];
            }
            pieces.push(like(args, rest.to_vec()));
        }
        None => {
            rest = trim(rest, false, true, is_blank);
            while !rest.is_empty() {
                if pieces.len() == most {
                    pieces.push(like(args, rest.to_vec()));
                    break;
                }
                let start = rest.iter().rposition(is_blank).map_or(0, |place| place + 1);
                pieces.push(like(args, rest[start..].to_vec()));
                rest = trim(&rest[..start], false, true, is_blank);
            }
        }
    }
    pieces.reverse();
    Ok(Value::list(pieces))
}

fn split_lines(args: &[Value]) -> Result {
    let data = contents(args)?;
    let keep = argument::flag(&args[1])?;
    let mut pieces = Vec::new();
    let mut rest = &data[..];
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let (line, width) = match end.map(|end| (end, &rest[end..])) {
            None => (rest.len(), 0),
            Some((end, [b'\r', b'\n', ..])) => (end, 2),
            Some((end, _)) => (end, 1),
        };
        pieces.push(like(args, rest[..if keep { line + width } else { line }].to_vec()));
        rest = &rest[line + width..];
    }
    Ok(Value::list(pieces))
}

fn strip(args: &[Value], from_start: bool, from_end: bool) -> Result {
    let data = contents(args)?;
    let stripped = if args[1].is_none() {
        trim(&data, from_start, from_end, is_blank)
    } else {
        let unwanted = required(&args[1])?;
        trim(&data, from_start, from_end, |byte| unwanted.contains(byte))
    };
    Ok(if stripped.len() == data.len() { unchanged(args, &data) } else { like(args, stripped.to_vec()) })
}

fn trim(data: &[u8], from_start: bool, from_end: bool, unwanted: impl Fn(&u8) -> bool) -> &[u8] {
    let start = if from_start { data.iter().position(|byte| !unwanted(byte)).unwrap_or(data.len()) } else { 0 };
    let rest = &data[start..];
    let end = match from_end {
        true => rest.iter().rposition(|byte| !unwanted(byte)).map_or(0, |last| last + 1),
        false => rest.len(),
    };
    &rest[..end]
}

fn join(args: &[Value]) -> Result {
    // While the items are asked for, a bytearray keeps its size.
    let _held = if matches!(args[0], Value::Bytes(_)) { None } else { View::of(&args[0]) };
    let items = match &args[1] {
        Value::List(list) => list.snapshot(),
        Value::Tuple(tuple) => tuple.to_vec(),
        iterable => match exception::absorb(operation::iterator(iterable), &types().type_error)? {
            Some(iterator) => operation::collect(&iterator)?,
            None => return Err(type_error("can only join an iterable")),
        },
    };
    let separator = contents(args)?;
    let mut parts = Vec::with_capacity(items.len());
    for (place, item) in items.iter().enumerate() {
        let Some(part) = item.contents() else {
            let given = item.class_name();
            return Err(type_error(format!("sequence item {place}: expected a bytes-like object, {given} found")));
        };
        parts.push(part);
    }
    let parts: Vec<&[u8]> = parts.iter().map(|part| &part[..]).collect();
    Ok(like(args, parts.join(&separator[..])))
}
