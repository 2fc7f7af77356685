//! `NameError`, `AttributeError` and `ImportError`: exceptions that know which name they are about.

use super::{INIT, base_text, detail, detail_attribute, init, of};
use crate::object::class_table::ClassTable;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::instance::Instance;
use crate::object::native_function::native;
use crate::object::{Result, Value};
use crate::syntax::Symbol;

/// The contents of `NameError`; its details are the name.
pub(super) const NAME_ERROR: ClassTable = ClassTable {
    doc: "Name not found globally.",
    methods: &[native("__init__(self, /, *args, name=None)", INIT, |args| {
        exception::set_details(init(&args[0], &args[1])?, vec![args[2].clone()]);
        Ok(Value::None)
    })],
    attributes: &[detail_attribute::<0>("name", "name")],
    ..ClassTable::EMPTY
};

/// The contents of `AttributeError`; its details are the name and the object.
pub(super) const ATTRIBUTE_ERROR: ClassTable = ClassTable {
    doc: "Attribute not found.",
    methods: &[native("__init__(self, /, *args, name=None, obj=None)", INIT, |args| {
        exception::set_details(init(&args[0], &args[1])?, vec![args[2].clone(), args[3].clone()]);
        Ok(Value::None)
    })],
    attributes: &[detail_attribute::<0>("name", "attribute name"), detail_attribute::<1>("obj", "object")],
    ..ClassTable::EMPTY
};

const MESSAGE: usize = 2;

/// The contents of `ImportError`; its details are the name, the path and the message.
pub(super) const IMPORT_ERROR: ClassTable = ClassTable {
    doc: "Import can't find module, or can't find name in module.",
    methods: &[
        native("__init__(self, /, *args, name=None, path=None)", INIT, |args| {
            let message = match &args[1] {
                Value::Tuple(arguments) if arguments.len() == 1 => arguments[0].clone(),
                _ => Value::None,
            };
            exception::set_details(init(&args[0], &args[1])?, vec![args[2].clone(), args[3].clone(), message]);
            Ok(Value::None)
        }),
        native("__str__(self, /)", "Return str(self).", |args| match message(&args[0])? {
            message @ Value::Str(_) => Ok(message),
            _ => base_text(of(&args[0])?),
        }),
        native("__reduce__(self, /)", "Helper for pickle.", |args| {
            let exception = of(&args[0])?;
            let state = Dict::new();
            for (name, value) in Instance::dictionary(exception).entries() {
                state.set(name, value)?;
            }
            for (name, value) in [("name", detail::<0>(&args[0])?), ("path", detail::<1>(&args[0])?)] {
                if !value.is_none() {
                    state.set_name(Symbol::new(name), value);
                }
            }
            let mut parts = vec![args[0].class().into(), exception::arguments(exception).into()];
            if !state.is_empty() {
                parts.push(state.into());
            }
            Ok(Value::tuple(parts))
        }),
    ],
    attributes: &[
        crate::object::descriptor::settable("msg", "exception message", message, super::set_detail::<MESSAGE>),
        detail_attribute::<0>("name", "module name"),
        detail_attribute::<1>("path", "module path"),
    ],
    ..ClassTable::EMPTY
};

/// The message: as it was set, or the only argument of an error that native code raised.
fn message(value: &Value) -> Result {
    let exception = of(value)?;
    if exception::detail(exception, MESSAGE).is_null()
        && let [message] = &exception::arguments(exception)[..]
    {
        return Ok(message.clone());
    }
    detail::<MESSAGE>(value)
}
