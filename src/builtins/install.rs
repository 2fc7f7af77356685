//! Putting the builtin types and functions in their places; the engine does it once a thread.

use super::{CONSTANTS, FUNCTIONS, NAMED_TYPES, OTHER_TYPES, UNNAMED_TYPES, exceptions};
use crate::object::class::Class;
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::instance::Instance;
use crate::object::module::Module;
use crate::object::native_function::{Binding, NativeFunction};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::OnceCell;
use std::rc::Rc;

thread_local! {
    static BUILTINS: OnceCell<Ref<Module>> = const { OnceCell::new() };
}

/// Gives the builtin classes their contents and makes the module `builtins`; further calls do nothing.
pub fn install() {
    let _ = builtins_module();
}

/// The module `builtins`.
pub fn builtins_module() -> Ref<Module> {
    BUILTINS.with(|module| module.get_or_init(make).clone())
}

/// The namespace in which names are looked up last.
pub fn builtins_namespace() -> Ref<Dict> {
    builtins_module().namespace.clone()
}

fn make() -> Ref<Module> {
    let types = types();
    let module = Module::new("builtins");
    let namespace = &module.namespace;
    for (class, table) in NAMED_TYPES.iter().chain(UNNAMED_TYPES).chain(exceptions::TYPES) {
        class(types).set_table(table);
    }
    super::constructors::install(types);
    for declaration in FUNCTIONS.iter().copied().flatten() {
        let function = NativeFunction::new(declaration, Binding::Function, None, Some(well_known::builtins));
        namespace.set_name(function.name, function.into());
    }
    let named = NAMED_TYPES.iter().map(|(class, _)| class(types).clone());
    let classes = named.chain(OTHER_TYPES.iter().map(|class| class()));
    for class in classes.chain(types.exceptions().into_iter().cloned()) {
        namespace.set_name(Symbol::new(&class.name()), class.into());
    }
    for alias in ["EnvironmentError", "IOError"] {
        namespace.set_name(Symbol::new(alias), (&types.os_error).into());
    }
    for (name, value) in CONSTANTS {
        namespace.set_name(Symbol::new(name), value());
    }
    module
}

/// What `__new__` of a native type gives for the class it was asked for: the native value itself, or an
/// instance of a class that extends the type, with the native value as its payload.
///
/// # Errors
/// TypeError where `class` is no class, or does not derive from the native value's class.
pub(crate) fn wrap(class: &Value, native: Value) -> Result {
    let base = native.class();
    let class = checked_class(class, &base)?;
    if class.same(&base) {
        return Ok(native);
    }
    let instance = Instance::new(class);
    instance.set_payload(native);
    Ok(instance.into())
}

/// The name of the class whose `__new__` makes instances of the class natively: the nearest without one of a script.
pub(super) fn maker_of(class: &Ref<Class>) -> Rc<str> {
    let native = Class::native_base(class);
    let mut maker = Ref::clone(class);
    while maker.is_heap() && !matches!(maker.lookup(well_known::__new__), Some(Value::NativeFunction(_))) {
        match maker.base() {
            Some(base) if Class::native_base(&base).same(&native) => maker = base,
            _ => return native.name(),
        }
    }
    maker.name()
}

/// The class that `__new__` of `base` was asked for.
///
/// # Errors
/// As `wrap`'s.
pub(crate) fn checked_class(class: &Value, base: &Ref<Class>) -> Result<Ref<Class>> {
    let name = base.name();
    match class {
        Value::Class(class) if Class::is_subclass(class, base) => {
            let native = Class::native_base(class);
            if native.layout() != base.layout() {
                let (other, maker) = (class.name(), maker_of(class));
                return Err(type_error(format!("{name}.__new__({other}) is not safe, use {maker}.__new__()")));
            }
            Ok(Ref::clone(class))
        }
        Value::Class(class) => {
            let other = class.name();
            Err(type_error(format!("{name}.__new__({other}): {other} is not a subtype of {name}")))
        }
        Value::Null => Err(type_error(format!("{name}.__new__(): not enough arguments"))),
        other => {
            let other = other.class_name();
            Err(type_error(format!("{name}.__new__(X): X is not a type object ({other})")))
        }
    }
}
