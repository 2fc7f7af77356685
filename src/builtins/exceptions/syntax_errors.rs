//! `SyntaxError`: where in which source something is wrong.

use super::{INIT, detail, detail_attribute, init, refuse_keywords};
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, type_error};
use crate::object::native_function::native;
use crate::object::operation::{collect, text};
use crate::object::{Result, Value};

/// The contents of `SyntaxError`; its details are the message, the file, the line, the column, the line's text,
/// and the end's line and column.
pub(super) const SYNTAX_ERROR: ClassTable = ClassTable {
    doc: "Invalid syntax.",
    methods: &[
        native("__init__(self, /, *args, **kwargs)", INIT, |args| {
            refuse_keywords(&args[0], &args[2])?;
            let exception = init(&args[0], &args[1])?;
            let Value::Tuple(given) = &args[1] else { return Ok(Value::None) };
            let mut details = vec![given.first().cloned().unwrap_or(Value::None)];
            if let [_, place] = &given[..] {
                let place = collect(place)?;
                if place.len() < 4 || place.len() > 6 {
                    let (bound, limit) = if place.len() < 4 { ("least", 4) } else { ("most", 6) };
                    return Err(type_error(format!(
                        "function takes at {bound} {limit} arguments ({} given)",
                        place.len()
                    )));
                }
                if place.len() == 5 {
                    return Err(type_error("end_offset must be provided when end_lineno is provided"));
                }
                details.extend(place);
            }
            exception::set_details(exception, details);
            Ok(Value::None)
        }),
        native("__str__(self, /)", "Return str(self).", show),
    ],
    attributes: &[
        detail_attribute::<0>("msg", "exception msg"),
        detail_attribute::<1>("filename", "exception filename"),
        detail_attribute::<2>("lineno", "exception lineno"),
        detail_attribute::<3>("offset", "exception offset"),
        detail_attribute::<4>("text", "exception text"),
        detail_attribute::<5>("end_lineno", "exception end lineno"),
        detail_attribute::<6>("end_offset", "exception end offset"),
        detail_attribute::<7>("print_file_and_line", "exception print_file_and_line"),
    ],
    ..ClassTable::EMPTY
};

fn show(args: &[Value]) -> Result {
    let message = text(&detail::<0>(&args[0])?)?;
    let (file, line) = (detail::<1>(&args[0])?, detail::<2>(&args[0])?);
    let file = file.as_str().map(|path| path.rsplit('/').next().unwrap_or(path));
    Ok(match (file, line.as_int()) {
        (Some(file), Some(line)) => Value::from(format!("{message} ({file}, line {line})")),
        (Some(file), None) => Value::from(format!("{message} ({file})")),
        (None, Some(line)) => Value::from(format!("{message} (line {line})")),
        (None, None) => message.into(),
    })
}
