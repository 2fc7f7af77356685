//! `UnicodeDecodeError`, `UnicodeEncodeError` and `UnicodeTranslateError`: which part of which text is wrong.

use super::{INIT, detail, detail_attribute, init, refuse_keywords};
use crate::object::bytes::Bytes;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, type_error};
use crate::object::native_function::native;
use crate::object::operation::text;
use crate::object::{Result, Value};
use crate::text::surrogates;

const ENCODING: usize = 0;
const OBJECT: usize = 1;
const START: usize = 2;
const END: usize = 3;
const REASON: usize = 4;

/// The contents of `UnicodeDecodeError`; the details of all three are the encoding, the object, the start and
/// the end of the wrong part, and the reason.
pub(super) const DECODE: ClassTable = ClassTable {
    doc: "Unicode decoding error.",
    methods: &[
        native("__init__(self, /, *args, **kwargs)", INIT, |args| parse(args, true)),
        native("__str__(self, /)", "Return str(self).", |args| show(&args[0], "decode")),
    ],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

/// The contents of `UnicodeEncodeError`.
pub(super) const ENCODE: ClassTable = ClassTable {
    doc: "Unicode encoding error.",
    methods: &[
        native("__init__(self, /, *args, **kwargs)", INIT, |args| parse(args, true)),
        native("__str__(self, /)", "Return str(self).", |args| show(&args[0], "encode")),
    ],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

/// The contents of `UnicodeTranslateError`.
pub(super) const TRANSLATE: ClassTable = ClassTable {
    doc: "Unicode translation error.",
    methods: &[
        native("__init__(self, /, *args, **kwargs)", INIT, |args| parse(args, false)),
        native("__str__(self, /)", "Return str(self).", |args| show(&args[0], "translate")),
    ],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const ATTRIBUTES: &[crate::object::descriptor::AttributeDeclaration] = &[
    detail_attribute::<ENCODING>("encoding", "exception encoding"),
    detail_attribute::<OBJECT>("object", "exception object"),
    detail_attribute::<START>("start", "exception start"),
    detail_attribute::<END>("end", "exception end"),
    detail_attribute::<REASON>("reason", "exception reason"),
];

fn parse(args: &[Value], has_encoding: bool) -> Result {
    refuse_keywords(&args[0], &args[2])?;
    let exception = init(&args[0], &args[1])?;
    let Value::Tuple(given) = &args[1] else { return Ok(Value::None) };
    let wanted = if has_encoding { 5 } else { 4 };
    if given.len() != wanted {
        return Err(type_error(format!("function takes exactly {wanted} arguments ({} given)", given.len())));
    }
    let mut details = given.to_vec();
    if !has_encoding {
        details.insert(0, Value::None);
    }
    let decodes = args[0].is_instance(&crate::object::types::types().unicode_decode_error);
    let kinds: [(usize, &str, fn(&Value) -> bool); 5] = [
        (ENCODING, "str", |value| matches!(value, Value::Str(_))),
        (OBJECT, "str", |value| matches!(value, Value::Str(_))),
        (START, "int", |value| matches!(value, Value::Int(_))),
        (END, "int", |value| matches!(value, Value::Int(_))),
        (REASON, "str", |value| matches!(value, Value::Str(_))),
    ];
    for (place, kind, fits) in kinds {
        if (place == ENCODING && !has_encoding) || (place == OBJECT && decodes) {
            continue;
        }
        if !fits(&details[place].payload()) {
            let given = details[place].argument_name();
            if kind == "int" {
                return Err(type_error(format!("'{given}' object cannot be interpreted as an integer")));
            }
            let number = place + usize::from(has_encoding);
            return Err(type_error(format!("argument {number} must be {kind}, not {given}")));
        }
    }
    if decodes && let Some(contents) = details[OBJECT].contents() {
        // What may change is kept as it is now.
        if !matches!(details[OBJECT].payload(), Value::Bytes(_)) {
            details[OBJECT] = Bytes::new(contents.to_vec()).into();
        }
    }
    exception::set_details(exception, details);
    Ok(Value::None)
}

fn show(value: &Value, verb: &str) -> Result {
    let object = detail::<OBJECT>(value)?;
    if object.is_none() {
        return Ok(Value::str(""));
    }
    let reason = text(&detail::<REASON>(value)?)?;
    let codec = match verb {
        "translate" => "can't translate".to_owned(),
        _ => format!("'{}' codec can't {verb}", text(&detail::<ENCODING>(value)?)?),
    };
    let start = detail::<START>(value)?.as_int().unwrap_or(0);
    let end = detail::<END>(value)?.as_int().unwrap_or(0);
    let place = usize::try_from(start).unwrap_or(0);
    if end == start + 1 {
        match &object.payload() {
            Value::Bytes(bytes) if place < bytes.data.len() => {
                let byte = bytes.data[place];
                return Ok(Value::from(format!("{codec} byte 0x{byte:02x} in position {start}: {reason}")));
            }
            Value::Str(wrong) => {
                if let Some(character) = wrong.char_at(place) {
                    let code = surrogates::code_point(character);
                    let shown = match code {
                        0..=0xff => format!("\\x{code:02x}"),
                        0x100..=0xffff => format!("\\u{code:04x}"),
                        _ => format!("\\U{code:08x}"),
                    };
                    return Ok(Value::from(format!("{codec} character '{shown}' in position {start}: {reason}")));
                }
            }
            _ => {}
        }
    }
    let noun = if verb == "decode" { "bytes" } else { "characters" };
    Ok(Value::from(format!("{codec} {noun} in position {start}-{}: {reason}", end - 1)))
}
