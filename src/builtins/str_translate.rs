//! Methods of `str` that map its characters to others: `translate`, `maketrans`, `encode`.

use super::codec;
use super::str::{as_text, optional_name, text};
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error, value_error};
use crate::object::heap::Ref;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::{Result, Value, operation, types};
use crate::text::surrogates;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "encode(self, /, encoding='utf-8', errors='strict')",
        "Encode the string using the codec registered for encoding.\n\n  \
         encoding\n    The encoding in which to encode the string.\n  \
         errors\n    The error handling scheme to use for encoding errors.\n    \
         The default is 'strict' meaning that encoding errors raise a\n    \
         UnicodeEncodeError.  Other possible values are 'ignore', 'replace' and\n    \
         'xmlcharrefreplace' as well as any other name registered with\n    \
         codecs.register_error that can handle UnicodeEncodeErrors.",
        |args| {
            let text = text(args)?;
            let encoding = optional_name(&args[1], "encode", "encoding")?;
            let errors = optional_name(&args[2], "encode", "errors")?;
            codec::encode(&text, encoding.as_ref(), errors.as_ref()).map(Value::from)
        },
    ),
    native(
        "translate(self, table, /)",
        "Replace each character in the string using the given translation table.\n\n  \
         table\n    Translation table, which must be a mapping of Unicode ordinals to\n    \
         Unicode ordinals, strings, or None.\n\n\
         The table must implement lookup/indexing via __getitem__, for instance a\n\
         dictionary or list.  If this operation raises LookupError, the character is\n\
         left untouched.  Characters mapped to None are deleted.",
        translate,
    ),
];

/// `str.maketrans`, a static method.
pub(crate) const MAKETRANS: Declaration = native(
    "maketrans(x, y=..., z=..., /)",
    "Return a translation table usable for str.translate().\n\n\
     If there is only one argument, it must be a dictionary mapping Unicode\n\
     ordinals (integers) or characters to Unicode ordinals, strings or None.\n\
     Character keys will be then converted to ordinals.\n\
     If there are two arguments, they must be strings of equal length, and\n\
     in the resulting dictionary, each character in x will be mapped to the\n\
     character at the same position in y. If there is a third argument, it\n\
     must be a string, whose characters will be mapped to None in the result.",
    make_table,
);

fn make_table(args: &[Value]) -> Result {
    let table = Dict::new();
    let [x, y, z] = args else { return Err(type_error("maketrans expected at least 1 argument, got 0")) };
    if y.is_null() {
        fill_from_dict(&table, x)?;
        return Ok(table.into());
    }
    let named = |value: &Value, place: usize| {
        let given = value.argument_name();
        as_text(value).ok_or_else(|| type_error(format!("maketrans() argument {place} must be str, not {given}")))
    };
    let to = named(y, 2)?;
    let deleted = if z.is_null() { None } else { Some(named(z, 3)?) };
    let Some(from) = as_text(x) else {
        return Err(type_error("first maketrans argument must be a string if there is a second argument"));
    };
    if from.len() != to.len() {
        return Err(value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in from.as_str().chars().zip(to.as_str().chars()) {
        table.set(code_of(from), code_of(to))?;
    }
    for letter in deleted.iter().flat_map(|deleted| deleted.as_str().chars()) {
        table.set(code_of(letter), Value::None)?;
    }
    Ok(table.into())
}

fn code_of(letter: char) -> Value {
    Value::Int(surrogates::code_point(letter).into())
}

fn fill_from_dict(table: &Ref<Dict>, source: &Value) -> Result<()> {
    let Value::Dict(source) = source else {
        return Err(type_error("if you give only one argument to maketrans it must be a dict"));
    };
    for (key, value) in source.entries() {
        let key = match as_text(&key) {
            Some(text) if text.len() == 1 => text.char_at(0).map_or(Value::None, code_of),
            Some(_) => return Err(value_error("string keys in translate table must be of length 1")),
            None if key.payload().int_ref().is_some() => key,
            None => return Err(type_error("keys in translate table must be strings or integers")),
        };
        table.set(key, value)?;
    }
    Ok(())
}

/// What a translation table makes of a character.
enum Mapped {
    Unchanged,
    Deleted,
    Character(char),
    Text(Ref<Str>),
}

fn translate(args: &[Value]) -> Result {
    let text = text(args)?;
    // Python asks its table once for each ASCII character of an ASCII text only.
    let mut known = [const { None }; 128];
    let mut out = String::with_capacity(text.as_str().len());
    for letter in text.as_str().chars() {
        let unknown = known.get(letter as usize).is_none_or(Option::is_none);
        let asked = if unknown { Some(mapping(&args[1], letter)?) } else { None };
        let mapped = match known.get_mut(letter as usize) {
            Some(place) if unknown => &*place.insert(asked.unwrap_or(Mapped::Unchanged)),
            Some(place) => place.as_ref().unwrap_or(&Mapped::Unchanged),
            None => asked.as_ref().unwrap_or(&Mapped::Unchanged),
        };
        match mapped {
            Mapped::Unchanged => out.push(letter),
            Mapped::Deleted => {}
            Mapped::Character(to) => out.push(*to),
            Mapped::Text(to) => out.push_str(to.as_str()),
        }
    }
    Ok(out.into())
}

fn mapping(table: &Value, letter: char) -> Result<Mapped> {
    let found = match table {
        Value::Dict(table) => table.get(&code_of(letter))?,
        _ => exception::absorb(operation::get_item(table, &code_of(letter)), &types().lookup_error)?,
    };
    let Some(found) = found else { return Ok(Mapped::Unchanged) };
    if found.is_none() {
        return Ok(Mapped::Deleted);
    }
    if let Some(text) = as_text(&found) {
        return Ok(Mapped::Text(text));
    }
    let payload = found.payload();
    let Some(code) = payload.int_ref() else {
        return Err(type_error("character mapping must return integer, None or str"));
    };
    let code = code.to_i64().and_then(|code| u32::try_from(code).ok());
    match code.and_then(surrogates::character) {
        Some(letter) => Ok(Mapped::Character(letter)),
        None if code.is_some_and(surrogates::is_taken) => {
            Err(value_error(surrogates::refusal(code.unwrap_or_default())))
        }
        None => Err(value_error("character mapping must be in range(0x110000)")),
    }
}
