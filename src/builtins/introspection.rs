//! Functions that ask an object what it is: `isinstance`, `getattr`, `dir`, `vars`, `callable`, ...

use super::object::{attribute_name, names_of, sorted_names};
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::frame;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{
    call_method, call_special, collect, find_attribute, get_attribute, hash, is_instance, is_subclass, set_attribute,
};
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "isinstance(obj, class_or_tuple, /)",
        "Return whether an object is an instance of a class or of a subclass thereof.\n\n\
         A tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\n\
         check against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc.",
        |args| is_instance(&args[0], &args[1]).map(Value::bool),
    ),
    native(
        "issubclass(cls, class_or_tuple, /)",
        "Return whether 'cls' is derived from another class or is the same class.\n\n\
         A tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\n\
         check against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``.",
        |args| is_subclass(&args[0], &args[1]).map(Value::bool),
    ),
    native(
        "callable(obj, /)",
        "Return whether the object is callable (i.e., some kind of function).\n\n\
         Note that classes are callable, as are instances of classes with a\n__call__() method.",
        |args| Ok(Value::bool(is_callable(&args[0]))),
    ),
    native(
        "getattr(object, name, default=..., /)",
        "getattr(object, name[, default]) -> value\n\n\
         Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\n\
         When a default argument is given, it is returned when the attribute doesn't\n\
         exist; without it, an exception is raised in that case.",
        |args| {
            let name = name_argument(&args[1])?;
            match &args[2] {
                Value::Null => get_attribute(&args[0], name),
                default => Ok(find_attribute(&args[0], name)?.unwrap_or_else(|| default.clone())),
            }
        },
    ),
    native(
        "setattr(obj, name, value, /)",
        "Sets the named attribute on the given object to the specified value.\n\n\
         setattr(x, 'y', v) is equivalent to ``x.y = v``",
        |args| {
            set_attribute(&args[0], name_argument(&args[1])?, args[2].clone())?;
            Ok(Value::None)
        },
    ),
    native(
        "delattr(obj, name, /)",
        "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
        |args| {
            set_attribute(&args[0], name_argument(&args[1])?, Value::Null)?;
            Ok(Value::None)
        },
    ),
    native(
        "hasattr(obj, name, /)",
        "Return whether the object has an attribute with the given name.\n\n\
         This is done by calling getattr(obj, name) and catching AttributeError.",
        |args| Ok(Value::bool(find_attribute(&args[0], name_argument(&args[1])?)?.is_some())),
    ),
    native(
        "id(obj, /)",
        "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)",
        |args| Ok(Value::from(args[0].address())),
    ),
    native(
        "hash(obj, /)",
        "Return the hash value for the given object.\n\n\
         Two objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.",
        |args| Ok(Value::Int(hash(&args[0])?)),
    ),
    native(
        "dir(object=..., /)",
        "Show attributes of an object.\n\n\
         If called without an argument, return the names in the current scope.\n\
         Else, return an alphabetized list of names comprising (some of) the attributes\n\
         of the given object, and of attributes reachable from it.\n\
         If the object supplies a method named __dir__, it will be used; otherwise\n\
         the default dir() logic is used and returns:\n  for a module object: the module's attributes.\n  \
         for a class object:  its attributes, and recursively the attributes\n    of its bases.\n  \
         for any other object: its attributes, its class's attributes, and\n    \
         recursively the attributes of its class's base classes.",
        directory,
    ),
    native(
        "vars(object=..., /)",
        "vars([object]) -> dictionary\n\n\
         Without arguments, equivalent to locals().\nWith an argument, equivalent to object.__dict__.",
        |args| match &args[0] {
            Value::Null => locals(),
            object => match find_attribute(object, well_known::__dict__)? {
                Some(dict) => Ok(dict),
                None => Err(type_error("vars() argument must have __dict__ attribute")),
            },
        },
    ),
    native(
        "locals()",
        "Return a dictionary containing the current scope's local variables.\n\n\
         NOTE: Whether or not updates to this dictionary will affect name lookups in\n\
         the local scope and vice-versa is *implementation dependent* and not\ncovered by any backwards compatibility guarantees.",
        |_| locals(),
    ),
    native(
        "globals()",
        "Return the dictionary containing the current scope's global variables.\n\n\
         NOTE: Updates to this dictionary *will* affect name lookups in the current\nglobal scope and vice-versa.",
        |_| Ok(frame::with_current(|frame| frame.map_or_else(|| Dict::new().into(), |frame| frame.globals().into()))),
    ),
];

fn name_argument(name: &Value) -> Result<Symbol> {
    attribute_name(name)
}

fn locals() -> Result {
    Ok(frame::with_current(|frame| frame.map_or_else(|| Dict::new().into(), |frame| frame.locals_dictionary())))
}

fn directory(args: &[Value]) -> Result {
    let names = match &args[0] {
        Value::Null => match locals()? {
            names @ Value::Dict(_) => collect(&names)?,
            mapping => collect(&call_method(&mapping, well_known::keys, &[])?)?,
        },
        object => match call_special(object, well_known::__dir__, &[])? {
            Some(names) => return super::sort::sorted(collect(&names)?, &Value::None, false),
            None => names_of(object)?,
        },
    };
    Ok(Value::list(sorted_names(names)?))
}

/// Whether an object can be called.
pub(crate) fn is_callable(object: &Value) -> bool {
    match object {
        Value::Function(_) | Value::NativeFunction(_) | Value::Method(_) | Value::Class(_) => true,
        other => other.class().lookup(well_known::__call__).is_some(),
    }
}
