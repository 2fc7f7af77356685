//! Methods of `str` that cut it up, cut its ends off, or put it together: `split`, `strip`, `join` and their kin.

use super::argument;
use super::str::{as_text, text, unchanged};
use crate::object::exception::{self, type_error, value_error};
use crate::object::heap::Ref;
use crate::object::items::Items;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value, operation, types};
use crate::text::{chars, search};
use memchr::memmem;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "split(self, /, sep=None, maxsplit=-1)",
        "Return a list of the substrings in the string, using sep as the separator string.\n\n  \
         sep\n    The separator used to split the string.\n\n    \
         When set to None (the default value), will split on any whitespace\n    \
         character (including \\\\n \\\\r \\\\t \\\\f and spaces) and will discard\n    \
         empty strings from the result.\n  \
         maxsplit\n    Maximum number of splits (starting from the left).\n    -1 (the default value) means no limit.\n\n\
         Note, str.split() is mainly useful for data that has been intentionally\n\
         delimited.  With natural text that includes punctuation, consider using\n\
         the regular expression module.",
        split,
    ),
    native(
        "rsplit(self, /, sep=None, maxsplit=-1)",
        "Return a list of the substrings in the string, using sep as the separator string.\n\n  \
         sep\n    The separator used to split the string.\n\n    \
         When set to None (the default value), will split on any whitespace\n    \
         character (including \\\\n \\\\r \\\\t \\\\f and spaces) and will discard\n    \
         empty strings from the result.\n  \
         maxsplit\n    Maximum number of splits (starting from the left).\n    -1 (the default value) means no limit.\n\n\
         Splitting starts at the end of the string and works to the front.",
        split_from_end,
    ),
    native(
        "splitlines(self, /, keepends=False)",
        "Return a list of the lines in the string, breaking at line boundaries.\n\n\
         Line breaks are not included in the resulting list unless keepends is given and\ntrue.",
        |args| {
            let text = text(args)?;
            let keep = argument::flag(&args[1])?;
            let mut pieces = Pieces::of(&text);
            for line in lines(text.as_str(), keep) {
                pieces.push(line);
            }
            Ok(pieces.finish())
        },
    ),
    native(
        "join(self, iterable, /)",
        "Concatenate any number of strings.\n\n\
         The string whose method is called is inserted in between each given string.\n\
         The result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'",
        join,
    ),
    native(
        "strip(self, chars=None, /)",
        "Return a copy of the string with leading and trailing whitespace removed.\n\n\
         If chars is given and not None, remove characters in chars instead.",
        |args| strip(args, "strip", true, true),
    ),
    native(
        "lstrip(self, chars=None, /)",
        "Return a copy of the string with leading whitespace removed.\n\n\
         If chars is given and not None, remove characters in chars instead.",
        |args| strip(args, "lstrip", true, false),
    ),
    native(
        "rstrip(self, chars=None, /)",
        "Return a copy of the string with trailing whitespace removed.\n\n\
         If chars is given and not None, remove characters in chars instead.",
        |args| strip(args, "rstrip", false, true),
    ),
];

/// The list of the pieces that a text is cut into.
struct Pieces {
    items: Vec<Value>,
    ascii: bool,
}

impl Pieces {
    fn of(text: &Ref<Str>) -> Self {
        Pieces { items: Vec::new(), ascii: text.is_ascii() }
    }

    #[inline]
    fn push(&mut self, piece: &str) {
        let piece = if self.ascii { Str::counted(piece, piece.len()) } else { Str::new(piece) };
        self.items.push(piece.into());
    }

    fn finish(self) -> Value {
        Value::list(self.items)
    }

    fn finish_reversed(mut self) -> Value {
        self.items.reverse();
        Value::list(self.items)
    }
}

/// The separator and the most splits, as both directions take them.
fn split_arguments(args: &[Value]) -> Result<(Option<Ref<Str>>, usize)> {
    let most = usize::try_from(argument::size(&args[2])?).unwrap_or(usize::MAX);
    let separator = match &args[1] {
        Value::None => None,
        value => match as_text(value) {
            Some(separator) => Some(separator),
            None => return Err(type_error(format!("must be str or None, not {}", value.class_name()))),
        },
    };
    if separator.as_ref().is_some_and(|separator| separator.is_empty()) {
        return Err(value_error("empty separator"));
    }
    Ok((separator, most))
}

fn split(args: &[Value]) -> Result {
    let text = text(args)?;
    let (separator, most) = split_arguments(args)?;
    let mut pieces = Pieces::of(&text);
    let whole = text.as_str();
    match separator {
        None if text.is_ascii() => split_blanks(&mut pieces, whole, most, is_ascii_space),
        None => split_unicode_blanks(&mut pieces, whole, most),
        Some(separator) => {
            let mut start = 0;
            let mut cut = |place: usize, length: usize| {
                pieces.push(&whole[start..place]);
                start = place + length;
            };
            match separator.as_str().as_bytes() {
                [byte] => memchr::memchr_iter(*byte, whole.as_bytes()).take(most).for_each(|place| cut(place, 1)),
                part => memmem::find_iter(whole.as_bytes(), part).take(most).for_each(|place| cut(place, part.len())),
            }
            if start == 0 && pieces.items.is_empty() {
                pieces.items.push((&text).into());
            } else {
                pieces.push(&whole[start..]);
            }
        }
    }
    Ok(pieces.finish())
}

#[inline]
fn is_ascii_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b'\x1c'..=b'\x1f' | b' ')
}

fn split_blanks(pieces: &mut Pieces, whole: &str, most: usize, blank: impl Fn(u8) -> bool) {
    let bytes = whole.as_bytes();
    let mut position = 0;
    let mut left = most;
    loop {
        while position < bytes.len() && blank(bytes[position]) {
            position += 1;
        }
        if position == bytes.len() {
            return;
        }
        if left == 0 {
            return pieces.push(&whole[position..]);
        }
        left -= 1;
        let start = position;
        while position < bytes.len() && !blank(bytes[position]) {
            position += 1;
        }
        pieces.push(&whole[start..position]);
    }
}

fn split_unicode_blanks(pieces: &mut Pieces, whole: &str, most: usize) {
    let mut rest = whole.trim_start_matches(chars::is_space);
    let mut left = most;
    while !rest.is_empty() {
        let end = rest.find(chars::is_space).unwrap_or(rest.len());
        if left == 0 {
            return pieces.push(rest);
        }
        left -= 1;
        pieces.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(chars::is_space);
    }
}

fn split_from_end(args: &[Value]) -> Result {
    let text = text(args)?;
    let (separator, most) = split_arguments(args)?;
    let mut pieces = Pieces::of(&text);
    let mut rest = text.as_str();
    let mut left = most;
    match separator {
        None => {
            rest = rest.trim_end_matches(chars::is_space);
            while !rest.is_empty() {
                if left == 0 {
                    pieces.push(rest);
                    break;
                }
                left -= 1;
                let start = rest
                    .rfind(chars::is_space)
                    .map_or(0, |place| place + rest[place..].chars().next().map_or(1, char::len_utf8));
                pieces.push(&rest[start..]);
                rest = rest[..start].trim_end_matches(chars::is_space);
            }
        }
        Some(separator) => {
            let part = separator.as_str().as_bytes();
            while left > 0
                && let Some(place) = search::find_last(rest.as_bytes(), part)
            {
                left -= 1;
                pieces.push(&rest[place + part.len()..]);
                rest = &rest[..place];
            }
            pieces.push(rest);
        }
    }
    Ok(pieces.finish_reversed())
}

/// The lines of a text, with their ends or without.
pub(crate) fn lines(text: &str, keep: bool) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(end) = rest.find(chars::is_line_break) else {
            return Some(std::mem::take(&mut rest));
        };
        let width = match &rest.as_bytes()[end..] {
            [b'\r', b'\n', ..] => 2,
            _ => rest[end..].chars().next().map_or(1, char::len_utf8),
        };
        let line = &rest[..if keep { end + width } else { end }];
        rest = &rest[end + width..];
        Some(line)
    })
}

fn strip(args: &[Value], name: &str, from_start: bool, from_end: bool) -> Result {
    let text = text(args)?;
    let whole = text.as_str();
    let stripped = match &args[1] {
        Value::None if text.is_ascii() => trim(whole, from_start, from_end, |letter| is_ascii_space(letter as u8)),
        Value::None => trim(whole, from_start, from_end, chars::is_space),
        value => {
            let Some(letters) = as_text(value) else {
                return Err(type_error(format!("{name} arg must be None or str")));
            };
            match letters.as_str().as_bytes() {
                [byte] => trim(whole, from_start, from_end, |letter| letter == char::from(*byte)),
                _ => trim(whole, from_start, from_end, |letter| letters.as_str().contains(letter)),
            }
        }
    };
    if stripped.len() == whole.len() {
        return unchanged(&text);
    }
    Ok(if text.is_ascii() { Str::counted(stripped, stripped.len()) } else { Str::new(stripped) }.into())
}

fn trim(whole: &str, from_start: bool, from_end: bool, unwanted: impl Fn(char) -> bool) -> &str {
    let whole = if from_start { whole.trim_start_matches(&unwanted) } else { whole };
    if from_end { whole.trim_end_matches(&unwanted) } else { whole }
}

fn join(args: &[Value]) -> Result {
    let separator = text(args)?;
    match &args[1] {
        Value::List(list) => match list.with_items(|items| join_list(&separator, items)) {
            Ok(joined) => Ok(joined),
            Err(place) => Err(no_text(place, list.get(place))),
        },
        Value::Tuple(tuple) => join_items(&separator, tuple).map_err(|place| no_text(place, tuple.get(place).cloned())),
        iterable => {
            let items = match exception::absorb(operation::iterator(iterable), &types().type_error)? {
                Some(iterator) => operation::collect(&iterator)?,
                None => return Err(type_error("can only join an iterable")),
            };
            join_items(&separator, &items).map_err(|place| no_text(place, items.get(place).cloned()))
        }
    }
}

/// The joined text, or the place of the first item that is no text; runs no script code.
fn join_items(separator: &Ref<Str>, items: &[Value]) -> std::result::Result<Value, usize> {
    let text = |place: usize| match items.get(place) {
        Some(Value::Str(text)) => Some(&**text),
        _ => None,
    };
    join_texts(separator, items.len(), text).or_else(|place| join_mixed(separator, items, place))
}

/// As `join_items`, for the items of a list.
fn join_list(separator: &Ref<Str>, items: &Items) -> std::result::Result<Value, usize> {
    join_texts(separator, items.len(), |place| items.text(place))
        .or_else(|place| join_mixed(separator, &items.to_vec(), place))
}

/// As `join_items`, for so many exact strings; else the place of the first item that is none.
#[inline]
fn join_texts<'a>(
    separator: &'a Ref<Str>,
    count: usize,
    text: impl Fn(usize) -> Option<&'a Ref<Str>>,
) -> std::result::Result<Value, usize> {
    let (mut length, mut characters) = (0usize, 0usize);
    for place in 0..count {
        let piece = text(place).ok_or(place)?;
        if count == 1 {
            return Ok(piece.into());
        }
        length = length.saturating_add(piece.as_str().len());
        characters += piece.len();
    }
    let gaps = count.saturating_sub(1);
    length = length.saturating_add(gaps.saturating_mul(separator.as_str().len()));
    characters += gaps * separator.len();
    let pieces = (0..count).flat_map(|place| {
        let before = if place == 0 { "" } else { separator.as_str() };
        [before, text(place).map_or("", Ref::<Str>::as_str)]
    });
    Ok(Str::of_pieces(pieces, length, characters).into())
}

/// As `join_items`, for items of which some are no exact strings.
#[cold]
fn join_mixed(separator: &Ref<Str>, items: &[Value], from: usize) -> std::result::Result<Value, usize> {
    let texts: Vec<Option<Ref<Str>>> = items.iter().map(as_text).collect();
    if let Some(place) = texts[from..].iter().position(Option::is_none) {
        return Err(from + place);
    }
    let texts: Vec<&str> = texts.iter().flatten().map(Ref::<Str>::as_str).collect();
    Ok(texts.join(separator.as_str()).into())
}

#[cold]
fn no_text(place: usize, item: Option<Value>) -> Thrown {
    let given = item.unwrap_or_default().class_name();
    type_error(format!("sequence item {place}: expected str instance, {given} found"))
}
