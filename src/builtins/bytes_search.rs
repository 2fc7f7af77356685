//! Methods of `bytes` and `bytearray` that look for bytes in them: finding, replacing, affixes, partitions.

use super::argument;
use super::bytes::{contents, like, required, unchanged};
use crate::object::bytes::Contents;
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::slice_bounds::has_index;
use crate::object::{Result, Value, operation};
use crate::text::search;
use memchr::memmem;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "find(self, sub[, start[, end]])",
        "B.find(sub[, start[, end]]) -> int\n\n\
         Return the lowest index in B where subsection sub is found,\n\
         such that sub is contained within B[start,end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.",
        |args| find(args, search::find, false),
    ),
    native(
        "rfind(self, sub[, start[, end]])",
        "B.rfind(sub[, start[, end]]) -> int\n\n\
         Return the highest index in B where subsection sub is found,\n\
         such that sub is contained within B[start,end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.",
        |args| find(args, search::find_last, false),
    ),
    native(
        "index(self, sub[, start[, end]])",
        "B.index(sub[, start[, end]]) -> int\n\n\
         Return the lowest index in B where subsection sub is found,\n\
         such that sub is contained within B[start,end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\n\
         Raises ValueError when the subsection is not found.",
        |args| find(args, search::find, true),
    ),
    native(
        "rindex(self, sub[, start[, end]])",
        "B.rindex(sub[, start[, end]]) -> int\n\n\
         Return the highest index in B where subsection sub is found,\n\
         such that sub is contained within B[start,end].  Optional\n\
         arguments start and end are interpreted as in slice notation.\n\n\
         Raise ValueError when the subsection is not found.",
        |args| find(args, search::find_last, true),
    ),
    native(
        "count(self, sub[, start[, end]])",
        "B.count(sub[, start[, end]]) -> int\n\n\
         Return the number of non-overlapping occurrences of subsection sub in\n\
         bytes B[start:end].  Optional arguments start and end are interpreted\n\
         as in slice notation.",
        |args| {
            let bounds = argument::part_of(&args[2], &args[3], || Ok(contents(args)?.len()))?;
            let data = contents(args)?;
            let part = Wanted::of(&args[1])?;
            let Some((start, end)) = bounds else { return Ok(Value::Int(0)) };
            Ok(Value::from(match part.as_slice() {
                [] => end - start + 1,
                part => search::count(&data[start..end], part),
            }))
        },
    ),
    native(
        "startswith(self, prefix[, start[, end]])",
        "B.startswith(prefix[, start[, end]]) -> bool\n\n\
         Return True if B starts with the specified prefix, False otherwise.\n\
         With optional start, test B beginning at that position.\n\
         With optional end, stop comparing B at that position.\n\
         prefix can also be a tuple of bytes to try.",
        |args| affix(args, "startswith", |data, prefix| data.starts_with(prefix)),
    ),
    native(
        "endswith(self, suffix[, start[, end]])",
        "B.endswith(suffix[, start[, end]]) -> bool\n\n\
         Return True if B ends with the specified suffix, False otherwise.\n\
         With optional start, test B beginning at that position.\n\
         With optional end, stop comparing B at that position.\n\
         suffix can also be a tuple of bytes to try.",
        |args| affix(args, "endswith", |data, suffix| data.ends_with(suffix)),
    ),
    native(
        "removeprefix(self, prefix, /)",
        "Return a bytes object with the given prefix string removed if present.\n\n\
         If the bytes starts with the prefix string, return bytes[len(prefix):].\n\
         Otherwise, return a copy of the original bytes.",
        |args| {
            let data = contents(args)?;
            let prefix = required(&args[1])?;
            match data.strip_prefix(&prefix[..]) {
                Some(rest) if !prefix.is_empty() => Ok(like(args, rest.to_vec())),
                _ => Ok(unchanged(args, &data)),
            }
        },
    ),
    native(
        "removesuffix(self, suffix, /)",
        "Return a bytes object with the given suffix string removed if present.\n\n\
         If the bytes ends with the suffix string and that suffix is not empty,\n\
         return bytes[:-len(prefix)].  Otherwise, return a copy of the original\nbytes.",
        |args| {
            let data = contents(args)?;
            let suffix = required(&args[1])?;
            match data.strip_suffix(&suffix[..]) {
                Some(rest) if !suffix.is_empty() => Ok(like(args, rest.to_vec())),
                _ => Ok(unchanged(args, &data)),
            }
        },
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
        "Partition the bytes into three parts using the given separator.\n\n\
         This will search for the separator sep in the bytes. If the separator is found,\n\
         returns a 3-tuple containing the part before the separator, the separator\n\
         itself, and the part after it.\n\n\
         If the separator is not found, returns a 3-tuple containing the original bytes\n\
         object and two empty bytes objects.",
        |args| partition(args, search::find, false),
    ),
    native(
        "rpartition(self, sep, /)",
        "Partition the bytes into three parts using the given separator.\n\n\
         This will search for the separator sep in the bytes, starting at the end. If\n\
         the separator is found, returns a 3-tuple containing the part before the\n\
         separator, the separator itself, and the part after it.\n\n\
         If the separator is not found, returns a 3-tuple containing two empty bytes\n\
         objects and the original bytes object.",
        |args| partition(args, search::find_last, true),
    ),
];

/// What a search looks for: bytes, or a single one given as an int.
enum Wanted {
    Bytes(Contents),
    Byte([u8; 1]),
}

impl Wanted {
    fn of(value: &Value) -> Result<Self> {
        if let Some(data) = value.contents() {
            return Ok(Wanted::Bytes(data));
        }
        if !has_index(value) {
            let given = value.class_name();
            return Err(type_error(format!("argument should be integer or bytes-like object, not '{given}'")));
        }
        byte_of(value).map(|byte| Wanted::Byte([byte]))
    }

    fn as_slice(&self) -> &[u8] {
        match self {
            Wanted::Bytes(data) => data,
            Wanted::Byte(byte) => byte,
        }
    }
}

/// The byte that an int stands for.
///
/// # Errors
/// ValueError where it is none, TypeError where it is no int.
pub(crate) fn byte_of(value: &Value) -> Result<u8> {
    let number = operation::index(value)?;
    let byte = number.int_ref().and_then(|number| number.to_i64()).and_then(|number| u8::try_from(number).ok());
    byte.ok_or_else(|| value_error("byte must be in range(0, 256)"))
}

fn find(args: &[Value], find: fn(&[u8], &[u8]) -> Option<usize>, must: bool) -> Result {
    let bounds = argument::part_of(&args[2], &args[3], || Ok(contents(args)?.len()))?;
    let data = contents(args)?;
    let part = Wanted::of(&args[1])?;
    let found = bounds.and_then(|(start, end)| find(&data[start..end], part.as_slice()).map(|place| start + place));
    match found {
        Some(place) => Ok(Value::from(place)),
        None if must => Err(value_error("subsection not found")),
        None => Ok(Value::Int(-1)),
    }
}

fn affix(args: &[Value], name: &str, holds: fn(&[u8], &[u8]) -> bool) -> Result {
    let part = argument::part_of(&args[2], &args[3], || Ok(contents(args)?.len()))?;
    let data = contents(args)?;
    let test = |affix: &[u8]| part.is_some_and(|(start, end)| holds(&data[start..end], affix));
    if let Some(affix) = args[1].contents() {
        return Ok(test(&affix).into());
    }
    let Value::Tuple(affixes) = &args[1].payload() else {
        let given = args[1].class_name();
        return Err(type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {given}")));
    };
    for affix in affixes.iter() {
        if test(&required(affix)?) {
            return Ok(Value::True);
        }
    }
    Ok(Value::False)
}

fn replace(args: &[Value]) -> Result {
    let (old, new) = (required(&args[1])?, required(&args[2])?);
    let most = usize::try_from(argument::size(&args[3])?).unwrap_or(usize::MAX);
    let data = contents(args)?;
    let mut out = Vec::with_capacity(data.len());
    if old.is_empty() {
        for (index, byte) in data.iter().enumerate() {
            if index < most {
                out.extend_from_slice(&new);
            }
            out.push(*byte);
        }
        if data.len() < most {
            out.extend_from_slice(&new);
        }
        return Ok(like(args, out));
    }
    let mut start = 0;
    for place in memmem::find_iter(&data, &old[..]).take(most) {
        out.extend_from_slice(&data[start..place]);
        out.extend_from_slice(&new);
        start = place + old.len();
    }
    if start == 0 && out.is_empty() {
        return Ok(unchanged(args, &data));
    }
    out.extend_from_slice(&data[start..]);
    Ok(like(args, out))
}

fn partition(args: &[Value], find: fn(&[u8], &[u8]) -> Option<usize>, from_end: bool) -> Result {
    let data = contents(args)?;
    let separator = required(&args[1])?;
    if separator.is_empty() {
        return Err(value_error("empty separator"));
    }
    let nothing = || like(args, Vec::new());
    // Bytes give the separator itself, whatever it is; a bytearray makes one of it.
    let middle = match args[0].payload() {
        Value::Bytes(_) => args[1].clone(),
        _ => like(args, separator.to_vec()),
    };
    Ok(Value::tuple(match find(&data, &separator) {
        Some(place) => {
            vec![like(args, data[..place].to_vec()), middle, like(args, data[place + separator.len()..].to_vec())]
        }
        None if from_end => vec![nothing(), nothing(), unchanged(args, &data)],
        None => vec![unchanged(args, &data), nothing(), nothing()],
    }))
}
