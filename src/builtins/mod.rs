//! Builtin functions and types, one file a type; `install` puts them into their classes and namespace.
//!
//! A file of a type ends in its `TABLE` (see `object::class_table`); adding the type to a list here is all
//! that installing it takes. A file of functions ends in its `FUNCTIONS`.

mod install;

pub(crate) use install::wrap;
pub use install::{builtins_module, builtins_namespace, install};

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::native_function::Declaration;
use crate::object::types::Types;
use crate::object::{Ref, Value};

/// A class of `types()` and its contents.
type Filling = (fn(&Types) -> &Ref<Class>, &'static ClassTable);

/// The types that scripts know by name.
const NAMED_TYPES: &[Filling] = &[];

/// The types that scripts meet without a name for them.
const UNNAMED_TYPES: &[Filling] = &[];

/// The named types that have no field in `types()`.
const OTHER_TYPES: &[fn() -> Ref<Class>] = &[];

/// The functions.
const FUNCTIONS: &[&[Declaration]] = &[];

/// The other names.
const CONSTANTS: &[(&str, fn() -> Value)] = &[
    ("None", || Value::None),
    ("Ellipsis", || Value::Ellipsis),
    ("NotImplemented", || Value::NotImplemented),
    ("False", || Value::False),
    ("True", || Value::True),
    ("__debug__", || Value::True),
];
