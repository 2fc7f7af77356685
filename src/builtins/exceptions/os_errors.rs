//! `OSError`: its number chooses the subclass.

use super::{INIT, base_text, detail, new, of, reduced, refuse_keywords, set_arguments};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, settable};
use crate::object::exception::{self, Exception, type_error};
use crate::object::native_function::{Binding, native};
use crate::object::operation::{repr, text};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::symbol::well_known;

const NUMBER: usize = 0;
const TEXT: usize = 1;
const FILE: usize = 2;
const SECOND_FILE: usize = 3;

/// The contents of `OSError`; its details are the number, the text and the file names.
pub(super) const OS_ERROR: ClassTable = ClassTable {
    doc: "Base class for I/O related errors.",
    methods: &[
        native("__init__(self, /, *args, **kwargs)", INIT, |args| {
            if parses_in_init(&args[0].class()) {
                refuse_keywords(&args[0], &args[2])?;
                parse(of(&args[0])?, &args[1])?;
            }
            Ok(Value::None)
        }),
        native("__str__(self, /)", "Return str(self).", show),
        native("__reduce__(self, /)", "Helper for pickle.", |args| {
            let exception = of(&args[0])?;
            let (file, second) = (detail::<FILE>(&args[0])?, detail::<SECOND_FILE>(&args[0])?);
            let mut arguments = exception::arguments(exception).to_vec();
            if arguments.len() == 2 && !file.is_none() {
                arguments.push(file);
                if !second.is_none() {
                    arguments.extend([Value::None, second]);
                }
            }
            Ok(reduced(exception, Value::tuple(arguments)))
        }),
    ],
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args| {
        let Value::Class(class) = &args[0] else { return new(&args[0], &args[1]).map(Value::from) };
        if parses_in_init(class) {
            return Ok(new(&args[0], &Value::tuple(Vec::new()))?.into());
        }
        if let Value::Dict(keywords) = &args[2]
            && !keywords.is_empty()
        {
            return Err(type_error(format!("{}() takes no keyword arguments", class.name())));
        }
        let class = match &args[1] {
            Value::Tuple(items) if class.same(&types().os_error) && (2..=5).contains(&items.len()) => match &items[0] {
                Value::Int(number) => Value::from(class_of_number(*number)),
                Value::True => Value::from(class_of_number(1)),
                _ => args[0].clone(),
            },
            _ => args[0].clone(),
        };
        let exception = new(&class, &args[1])?;
        parse(&exception, &args[1])?;
        Ok(exception.into())
    })],
    attributes: &[
        part::<NUMBER>("errno", "POSIX exception code"),
        part::<TEXT>("strerror", "exception strerror"),
        part::<FILE>("filename", "exception filename"),
        part::<SECOND_FILE>("filename2", "second exception filename"),
    ],
    ..ClassTable::EMPTY
};

/// Declares an attribute of one of the details; an absent one reads as None, but is not shown as a None that is there.
const fn part<const PLACE: usize>(name: &'static str, doc: &'static str) -> AttributeDeclaration {
    settable(name, doc, detail::<PLACE>, |value, new| {
        exception::set_detail(of(value)?, PLACE, new);
        Ok(())
    })
}

/// Whether a subclass has an `__init__` but no `__new__` of its own, so that the arguments of `__init__` count.
fn parses_in_init(class: &Ref<Class>) -> bool {
    let own = |name| !matches!(&class.lookup(name), Some(Value::NativeFunction(native)) if native.binding != Binding::Function);
    own(well_known::__init__) && !own(well_known::__new__)
}

fn parse(exception: &Exception, arguments: &Value) -> Result<()> {
    set_arguments(exception, arguments);
    let Value::Tuple(items) = arguments else { return Ok(()) };
    if !(2..=5).contains(&items.len()) {
        return Ok(());
    }
    let at = |place: usize| items.get(place).cloned().unwrap_or_default();
    let (file, second) = (present_name(at(2)), present_name(at(4)));
    let has_file = !file.is_null();
    exception::set_details(exception, vec![at(0), at(1), file, if has_file { second } else { Value::Null }]);
    if has_file {
        set_arguments(exception, &Value::tuple(vec![at(0), at(1)]));
    }
    Ok(())
}

/// The name of a file; absent where it is None.
fn present_name(file: Value) -> Value {
    if file.is_none() { Value::Null } else { file }
}

fn show(args: &[Value]) -> Result {
    let exception = of(&args[0])?;
    let [number, message, file, second] =
        [NUMBER, TEXT, FILE, SECOND_FILE].map(|place| exception::detail(exception, place));
    if file.is_null() && (number.is_null() || message.is_null()) {
        return base_text(exception);
    }
    let absent_as_none = |part: Value| text(&part.present().unwrap_or(Value::None));
    let mut shown = format!("[Errno {}] {}", absent_as_none(number)?, absent_as_none(message)?);
    if !file.is_null() {
        shown = format!("{shown}: {}", repr(&file)?);
        if !second.is_null() {
            shown = format!("{shown} -> {}", repr(&second)?);
        }
    }
    Ok(Value::from(shown))
}

/// The class of the errors with a number, as Linux numbers them.
fn class_of_number(number: i64) -> &'static Ref<Class> {
    let types = types();
    match number {
        11 | 114 | 115 => &types.blocking_io_error,
        32 | 108 => &types.broken_pipe_error,
        10 => &types.child_process_error,
        103 => &types.connection_aborted_error,
        111 => &types.connection_refused_error,
        104 => &types.connection_reset_error,
        17 => &types.file_exists_error,
        2 => &types.file_not_found_error,
        21 => &types.is_a_directory_error,
        20 => &types.not_a_directory_error,
        4 => &types.interrupted_error,
        13 | 1 => &types.permission_error,
        3 => &types.process_lookup_error,
        110 => &types.timeout_error,
        _ => &types.os_error,
    }
}

/// Raises the OSError of an operation of the system.
#[cold]
pub(crate) fn os_error(error: &std::io::Error, file: Value) -> Thrown {
    os_error_with_files(error, file, Value::None)
}

/// Raises the OSError of an operation on two files.
#[cold]
pub(crate) fn os_error_with_files(error: &std::io::Error, file: Value, second: Value) -> Thrown {
    let number = error.raw_os_error().unwrap_or(5);
    let full = std::io::Error::from_raw_os_error(number).to_string();
    let message = full.split(" (os error").next().unwrap_or(&full).to_owned();
    let arguments = vec![Value::Int(i64::from(number)), Value::from(message)];
    let exception = exception::make(class_of_number(i64::from(number)), arguments.clone());
    let mut details = arguments;
    details.push(present_name(file));
    details.push(present_name(second));
    exception::set_details(&exception, details);
    exception::raise(exception)
}
