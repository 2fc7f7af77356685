//! Methods of `str` that look for a text in it: finding, counting, replacing, prefixes and suffixes, partitions.

use super::argument;
use super::str::{as_text, text, unchanged};
use crate::object::exception::{type_error, value_error};
use crate::object::heap::Ref;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::text::search;
use memchr::memmem;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "find(self, sub[, start[, end]])",
        "S.find(sub[, start[, end]]) -> int\n\n\
         Return the lowest index in S where substring sub is found,\n\
         such that sub is contained within S[start:end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.",
        |args| find(args, search::find, |_| Ok(Value::Int(-1))),
    ),
    native(
        "rfind(self, sub[, start[, end]])",
        "S.rfind(sub[, start[, end]]) -> int\n\n\
         Return the highest index in S where substring sub is found,\n\
         such that sub is contained within S[start:end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.",
        |args| find(args, search::find_last, |_| Ok(Value::Int(-1))),
    ),
    native(
        "index(self, sub[, start[, end]])",
        "S.index(sub[, start[, end]]) -> int\n\n\
         Return the lowest index in S where substring sub is found,\n\
         such that sub is contained within S[start:end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\n\
         Raises ValueError when the substring is not found.",
        |args| find(args, search::find, not_found),
    ),
    native(
        "rindex(self, sub[, start[, end]])",
        "S.rindex(sub[, start[, end]]) -> int\n\n\
         Return the highest index in S where substring sub is found,\n\
         such that sub is contained within S[start:end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\n\
         Raises ValueError when the substring is not found.",
        |args| find(args, search::find_last, not_found),
    ),
    native(
        "count(self, sub[, start[, end]])",
        "S.count(sub[, start[, end]]) -> int\n\n\
         Return the number of non-overlapping occurrences of substring sub in\n\
         string S[start:end].  Optional arguments start and end are\n\
         interpreted as in slice notation.",
        count,
    ),
    native(
        "startswith(self, prefix[, start[, end]])",
        "S.startswith(prefix[, start[, end]]) -> bool\n\n\
         Return True if S starts with the specified prefix, False otherwise.\n\
         With optional start, test S beginning at that position.\n\
         With optional end, stop comparing S at that position.\n\
         prefix can also be a tuple of strings to try.",
        |args| affix(args, "startswith", |text, prefix| text.starts_with(prefix)),
    ),
    native(
        "endswith(self, suffix[, start[, end]])",
        "S.endswith(suffix[, start[, end]]) -> bool\n\n\
         Return True if S ends with the specified suffix, False otherwise.\n\
         With optional start, test S beginning at that position.\n\
         With optional end, stop comparing S at that position.\n\
         suffix can also be a tuple of strings to try.",
        |args| affix(args, "endswith", |text, suffix| text.ends_with(suffix)),
    ),
    native(
        "removeprefix(self, prefix, /)",
        "Return a str with the given prefix string removed if present.\n\n\
         If the string starts with the prefix string, return string[len(prefix):].\n\
         Otherwise, return a copy of the original string.",
        |args| remove(args, "removeprefix", |text, prefix| text.strip_prefix(prefix)),
    ),
    native(
        "removesuffix(self, suffix, /)",
        "Return a str with the given suffix string removed if present.\n\n\
         If the string ends with the suffix string and that suffix is not empty,\n\
         return string[:-len(suffix)]. Otherwise, return a copy of the original\nstring.",
        |args| remove(args, "removesuffix", |text, suffix| text.strip_suffix(suffix)),
    ),
    native(
        "replace(self, old, new, count=-1, /)",
        "Return a copy with all occurrences of substring old replaced by new.\n\n  \
         count\n    Maximum number of occurrences to replace.\n    \
         -1 (the default value) means replace all occurrences.\n\n\
         If the optional argument count is given, only the first count occurrences are\nreplaced.",
        replace,
    ),
    native(
        "partition(self, sep, /)",
        "Partition the string into three parts using the given separator.\n\n\
         This will search for the separator in the string.  If the separator is found,\n\
         returns a 3-tuple containing the part before the separator, the separator\n\
         itself, and the part after it.\n\n\
         If the separator is not found, returns a 3-tuple containing the original string\n\
         and two empty strings.",
        |args| partition(args, search::find, |text| [text, Str::empty(), Str::empty()]),
    ),
    native(
        "rpartition(self, sep, /)",
        "Partition the string into three parts using the given separator.\n\n\
         This will search for the separator in the string, starting at the end. If\n\
         the separator is found, returns a 3-tuple containing the part before the\n\
         separator, the separator itself, and the part after it.\n\n\
         If the separator is not found, returns a 3-tuple containing two empty strings\n\
         and the original string.",
        |args| partition(args, search::find_last, |text| [Str::empty(), Str::empty(), text]),
    ),
];

/// The text that a search argument must be.
fn wanted(value: &Value) -> Result<Ref<Str>> {
    as_text(value).ok_or_else(|| type_error(format!("must be str, not {}", value.class_name())))
}

/// The part of the text that the arguments after the first bound: its first index and the part.
#[inline]
fn bounded<'a>(text: &'a Ref<Str>, args: &[Value]) -> Result<Option<(usize, &'a str)>> {
    let part = argument::part(&args[2], &args[3], text.len())?;
    Ok(part.map(|(start, end)| match (start, end) {
        (0, end) if end == text.len() => (0, text.as_str()),
        _ => (start, text.slice(start, end)),
    }))
}

fn find(args: &[Value], find: fn(&[u8], &[u8]) -> Option<usize>, otherwise: fn(()) -> Result) -> Result {
    let text = text(args)?;
    let bounds = bounded(&text, args)?;
    let part = wanted(&args[1])?;
    let Some((start, whole)) = bounds else { return otherwise(()) };
    match find(whole.as_bytes(), part.as_str().as_bytes()) {
        Some(offset) if text.is_ascii() => Ok(Value::from(start + offset)),
        Some(offset) => Ok(Value::from(start + whole[..offset].chars().count())),
        None => otherwise(()),
    }
}

fn not_found(_: ()) -> Result {
    Err(value_error("substring not found"))
}

fn count(args: &[Value]) -> Result {
    let text = text(args)?;
    let bounds = bounded(&text, args)?;
    let part = wanted(&args[1])?;
    let Some((_, whole)) = bounds else { return Ok(Value::Int(0)) };
    if part.is_empty() {
        let characters = if text.is_ascii() { whole.len() } else { whole.chars().count() };
        return Ok(Value::from(characters + 1));
    }
    Ok(Value::from(search::count(whole.as_bytes(), part.as_str().as_bytes())))
}

fn affix(args: &[Value], name: &str, holds: fn(&[u8], &[u8]) -> bool) -> Result {
    let text = text(args)?;
    let whole = bounded(&text, args)?.map(|(_, whole)| whole.as_bytes());
    let test = |affix: &Ref<Str>| whole.is_some_and(|whole| holds(whole, affix.as_str().as_bytes()));
    if let Some(affix) = as_text(&args[1]) {
        return Ok(test(&affix).into());
    }
    let Value::Tuple(affixes) = &args[1].payload() else {
        let given = args[1].class_name();
        return Err(type_error(format!("{name} first arg must be str or a tuple of str, not {given}")));
    };
    for affix in affixes.iter() {
        let Some(affix) = as_text(affix) else {
            let given = affix.class_name();
            return Err(type_error(format!("tuple for {name} must only contain str, not {given}")));
        };
        if test(&affix) {
            return Ok(Value::True);
        }
    }
    Ok(Value::False)
}

fn remove(args: &[Value], name: &str, strip: for<'a> fn(&'a str, &str) -> Option<&'a str>) -> Result {
    let text = text(args)?;
    let Some(affix) = as_text(&args[1]) else {
        let given = args[1].argument_name();
        return Err(type_error(format!("{name}() argument must be str, not {given}")));
    };
    match strip(text.as_str(), affix.as_str()) {
        Some(rest) if !affix.is_empty() => Ok(Str::counted(rest, text.len() - affix.len()).into()),
        _ => unchanged(&text),
    }
}

fn replace(args: &[Value]) -> Result {
    let text = text(args)?;
    let mut parts = [None, None];
    for (place, part) in parts.iter_mut().enumerate() {
        let value = &args[1 + place];
        *part = as_text(value);
        if part.is_none() {
            let given = value.argument_name();
            return Err(type_error(format!("replace() argument {} must be str, not {given}", place + 1)));
        }
    }
    let most = usize::try_from(argument::size(&args[3])?).unwrap_or(usize::MAX);
    match &parts {
        [Some(old), Some(new)] => replaced(&text, old, new, most),
        _ => unchanged(&text),
    }
}

fn replaced(text: &Ref<Str>, old: &Ref<Str>, new: &Ref<Str>, most: usize) -> Result {
    let whole = text.as_str();
    if most == 0 || old.len() > text.len() || old.equals(new) {
        return unchanged(text);
    }
    if old.is_empty() {
        return Ok(interleaved(whole, new.as_str(), most).into());
    }
    let places = Places::of(whole.as_bytes(), old.as_str().as_bytes(), most);
    if places.0.is_empty() {
        return unchanged(text);
    }
    let count = places.0.len();
    let length = whole.len() - count * old.as_str().len() + count * new.as_str().len();
    let characters = text.len() - count * old.len() + count * new.len();
    let mut end = 0;
    let pieces = places.0.iter().flat_map(|place| {
        let before = &whole[end..*place];
        end = place + old.as_str().len();
        [before, new.as_str()]
    });
    let last = places.0.last().map_or(0, |place| place + old.as_str().len());
    Ok(Str::of_pieces(pieces.chain([&whole[last..]]), length, characters).into())
}

/// The first places of a part in a whole.
struct Places(Vec<usize>);

impl Places {
    fn of(whole: &[u8], part: &[u8], most: usize) -> Self {
        Places(match part {
            [byte] => memchr::memchr_iter(*byte, whole).take(most).collect(),
            _ => memmem::find_iter(whole, part).take(most).collect(),
        })
    }
}

/// `new` before each of the first characters, and behind the last one.
fn interleaved(whole: &str, new: &str, most: usize) -> String {
    let mut out = String::with_capacity(whole.len() + new.len() * most.min(whole.len() + 1));
    let mut left = most;
    for letter in whole.chars() {
        if left > 0 {
            left -= 1;
            out.push_str(new);
        }
        out.push(letter);
    }
    if left > 0 {
        out.push_str(new);
    }
    out
}

fn partition(args: &[Value], find: fn(&[u8], &[u8]) -> Option<usize>, absent: fn(Ref<Str>) -> [Ref<Str>; 3]) -> Result {
    let text = text(args)?;
    let separator = wanted(&args[1])?;
    if separator.is_empty() {
        return Err(value_error("empty separator"));
    }
    let whole = text.as_str();
    let parts = match find(whole.as_bytes(), separator.as_str().as_bytes()) {
        Some(offset) => {
            [Str::new(&whole[..offset]), separator.clone(), Str::new(&whole[offset + separator.as_str().len()..])]
        }
        None => absent(text.clone()),
    };
    Ok(Value::tuple(parts.into_iter().map(Value::from).collect()))
}
