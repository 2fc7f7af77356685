//! The types of `None`, `NotImplemented` and `...`.

use crate::object::class_table::ClassTable;
use crate::object::exception::type_error;
use crate::object::native_function::{Declaration, native};
use crate::object::{Result, Value, operation};

/// The contents of `NoneType`.
pub(super) const NONE: ClassTable = ClassTable {
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |_| Ok(Value::str("None"))),
        native("__bool__(self, /)", "True if self else False", |_| Ok(Value::False)),
        native("__hash__(self, /)", "Return hash(self).", |args| {
            Ok(Value::Int(crate::object::operation::hash(&args[0])?))
        }),
    ],
    static_methods: &[NEW_NONE],
    ..ClassTable::EMPTY
};

/// The contents of `NotImplementedType`.
pub(super) const NOT_IMPLEMENTED: ClassTable = ClassTable {
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |_| Ok(Value::str("NotImplemented"))),
        native("__bool__(self, /)", "True if self else False", |args| operation::truth(&args[0]).map(Value::from)),
        native("__reduce__(self, /)", "", |_| Ok(Value::str("NotImplemented"))),
    ],
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", NEW, |args| {
        only_one(args, "NotImplementedType", Value::NotImplemented)
    })],
    ..ClassTable::EMPTY
};

/// The contents of `ellipsis`.
pub(super) const ELLIPSIS: ClassTable = ClassTable {
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |_| Ok(Value::str("Ellipsis"))),
        native("__reduce__(self, /)", "", |_| Ok(Value::str("Ellipsis"))),
    ],
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", NEW, |args| {
        only_one(args, "EllipsisType", Value::Ellipsis)
    })],
    ..ClassTable::EMPTY
};

const NEW: &str = "Create and return a new object.  See help(type) for accurate signature.";

const NEW_NONE: Declaration =
    native("__new__(cls, /, *args, **kwargs)", NEW, |args| only_one(args, "NoneType", Value::None));

fn only_one(args: &[Value], name: &str, value: Value) -> Result {
    let positional = matches!(&args[1], Value::Tuple(items) if !items.is_empty());
    let keywords = matches!(&args[2], Value::Dict(items) if !items.is_empty());
    if positional || keywords {
        return Err(type_error(format!("{name} takes no arguments")));
    }
    Ok(value)
}
