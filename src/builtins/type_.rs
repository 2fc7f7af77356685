//! `type`: the class of classes.

use super::object::{add_class_names, attribute_name};
use crate::object::build_class::{call_type, most_derived, new_class};
use crate::object::class::{Class, Layout};
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute, settable};
use crate::object::dict::Dict;
use crate::object::exception::{attribute_error, type_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::attribute::{generic_attribute, generic_set_attribute, no_attribute};
use crate::object::operation::describe::qualified_name;
use crate::object::operation::encoding::check_texts;
use crate::object::operation::{bind_descriptor, call_with, find_attribute};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The contents of `type`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    methods: METHODS,
    class_methods: &[native(
        "__prepare__(cls, /, *args, **kwargs)",
        "__prepare__() -> dict\nused to create the namespace for the class statement",
        |_| Ok(Dict::new().into()),
    )],
    static_methods: &[native(
        "__new__(type, /, *args, **kwargs)",
        "Create and return a new object.  See help(type) for accurate signature.",
        new,
    )],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| {
        Ok(Value::from(format!("<class '{}'>", qualified_name(class_of(&args[0])?))))
    }),
    native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
        call_type(class_of(&args[0])?, items(&args[1]), &keywords(&args[2]))
    }),
    native(
        "__init__(self, /, *args, **kwargs)",
        "Initialize self.  See help(type(self)) for accurate signature.",
        init,
    ),
    native("__getattribute__(self, name, /)", "Return getattr(self, name).", |args| {
        let name = attribute_name(&args[1])?;
        match generic_attribute(&args[0], &args[0].class(), name)? {
            Some(value) => Ok(value),
            None => Err(no_attribute(&args[0], name)),
        }
    }),
    native("__setattr__(self, name, value, /)", "Implement setattr(self, name, value).", |args| {
        generic_set_attribute(&args[0], &args[0].class(), attribute_name(&args[1])?, args[2].clone())?;
        Ok(Value::None)
    }),
    native("__delattr__(self, name, /)", "Implement delattr(self, name).", |args| {
        generic_set_attribute(&args[0], &args[0].class(), attribute_name(&args[1])?, Value::Null)?;
        Ok(Value::None)
    }),
    native("__instancecheck__(self, instance, /)", "Check if an object is an instance.", |args| {
        crate::object::operation::instance_check::plain_isinstance(&args[1], &args[0]).map(Value::bool)
    }),
    native("__subclasscheck__(self, subclass, /)", "Check if a class is a subclass.", |args| {
        crate::object::operation::instance_check::plain_issubclass(&args[1], &args[0]).map(Value::bool)
    }),
    native("__subclasses__(self, /)", "Return a list of immediate subclasses.", |args| {
        Ok(Value::list(class_of(&args[0])?.subclasses().into_iter().map(Value::from).collect()))
    }),
    native("__dir__(self, /)", "Specialized __dir__ implementation for types.", |args| {
        let names = Dict::new();
        add_class_names(&names, class_of(&args[0])?);
        Ok(Value::list(names.keys()))
    }),
    native("mro(self, /)", "Return a type's method resolution order.", |args| {
        Ok(Value::list(Class::default_order(class_of(&args[0])?)?.into_iter().map(Value::from).collect()))
    }),
    native("__or__(self, value, /)", "Return self|value.", |args| super::union::make(&args[0], &args[1])),
    native("__ror__(self, value, /)", "Return value|self.", |args| super::union::make(&args[1], &args[0])),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    settable("__name__", "", |class| Ok(Value::str(&class_of(class)?.short_name())), set_name),
    settable("__qualname__", "", |class| Ok(Value::str(&class_of(class)?.qualname())), set_qualname),
    settable(
        "__module__",
        "",
        |class| module_of(class_of(class)?),
        |class, value| set_plain(class, well_known::__module__, value),
    ),
    settable("__bases__", "", |class| Ok(bases_of(class_of(class)?)), set_bases),
    attribute("__base__", "", |class| Ok(widest_base(class_of(class)?).map_or(Value::None, Value::from))),
    attribute("__mro__", "", |class| {
        Ok(Value::tuple(Class::order(class_of(class)?).into_iter().map(Value::from).collect()))
    }),
    attribute("__dict__", "", |class| Ok(super::mappingproxy::of_class(class_of(class)?))),
    settable("__doc__", "", doc_of, |class, value| set_plain(class, well_known::__doc__, value)),
    settable("__annotations__", "", annotations_of, |class, value| {
        set_plain(class, well_known::__annotations__, value)
    }),
    settable(
        "__abstractmethods__",
        "",
        |class| {
            let found = class_of(class)?.own_attribute(well_known::__abstractmethods__);
            match found {
                Some(found) if found.downcast::<crate::object::descriptor::GetSet>().is_none() => Ok(found),
                _ => Err(attribute_error(class, well_known::__abstractmethods__, "__abstractmethods__")),
            }
        },
        |class, value| set_plain(class, well_known::__abstractmethods__, value),
    ),
    attribute("__text_signature__", "", |_| Ok(Value::None)),
    attribute("__basicsize__", "", |_| Ok(Value::Int(16))),
    attribute("__itemsize__", "", |_| Ok(Value::Int(0))),
    attribute("__flags__", "", |_| Ok(Value::Int(0))),
];

/// The base whose layout the instances of a class extend: the first that adds to those before it.
fn widest_base(class: &Ref<Class>) -> Option<Ref<Class>> {
    let width = |base: &Ref<Class>| (base.layout() != Layout::Object, base.hidden_slots());
    class.bases().into_iter().reduce(|widest, base| if width(&base) > width(&widest) { base } else { widest })
}

/// The class that a native attribute or method of `type` was asked on.
fn class_of(value: &Value) -> Result<&Ref<Class>> {
    match value {
        Value::Class(class) => Ok(class),
        other => {
            let given = other.class_name();
            Err(type_error(format!("descriptor requires a 'type' object but received a '{given}'")))
        }
    }
}

fn items(value: &Value) -> &[Value] {
    match value {
        Value::Tuple(items) => items,
        _ => &[],
    }
}

/// The keyword arguments that came as a dict.
pub(crate) fn keywords(value: &Value) -> Vec<(Symbol, Value)> {
    let Value::Dict(dict) = value else { return Vec::new() };
    let named = dict.entries().into_iter().filter_map(|(name, value)| match &name {
        Value::Str(name) => Some((name.symbol(), value)),
        _ => None,
    });
    named.collect()
}

fn new(args: &[Value]) -> Result {
    let Value::Class(metaclass) = &args[0] else {
        let given = args[0].class_name();
        return Err(type_error(format!("type.__new__(X): X is not a type object ({given})")));
    };
    let (name, bases, namespace) = match items(&args[1]) {
        [object] if metaclass.same(&types().type_) && keywords(&args[2]).is_empty() => {
            return Ok(object.class().into());
        }
        [_] if metaclass.same(&types().type_) => return Err(type_error("type() takes no keyword arguments")),
        [name, bases, namespace] => (name, bases, namespace),
        given if metaclass.same(&types().type_) => {
            let _ = given;
            return Err(type_error("type() takes 1 or 3 arguments"));
        }
        given => {
            return Err(type_error(format!("type.__new__() takes exactly 3 arguments ({} given)", given.len())));
        }
    };
    let (name_value, bases_value, namespace_value) = (name.payload(), bases.payload(), namespace.payload());
    let Value::Str(text) = &name_value else { return Err(wrong_argument(1, "str", name)) };
    let Value::Tuple(bases) = &bases_value else { return Err(wrong_argument(2, "tuple", bases)) };
    let Value::Dict(namespace) = &namespace_value else { return Err(wrong_argument(3, "dict", namespace)) };
    for base in bases.iter() {
        if !matches!(base, Value::Class(_)) && find_attribute(base, well_known::__mro_entries__)?.is_some() {
            return Err(type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    let winner = most_derived(metaclass, bases)?;
    if !winner.same(metaclass)
        && let Some(other) = winner.lookup(well_known::__new__)
        && !matches!(&other, Value::NativeFunction(native)
            if native.owner.as_ref().is_some_and(|owner| owner.same(&types().type_)))
    {
        let mut all = vec![Value::from(&winner)];
        all.extend_from_slice(items(&args[1]));
        return call_with(&bind_descriptor(&other, &Value::Null, &winner)?, &all, &keywords(&args[2]));
    }
    if text.as_str().contains('\0') {
        return Err(crate::object::exception::value_error("type name must not contain null characters"));
    }
    Ok(new_class(&winner, text.as_str(), bases, namespace, &keywords(&args[2]), None)?.into())
}

fn wrong_argument(place: usize, wanted: &str, given: &Value) -> crate::object::Thrown {
    type_error(format!("type.__new__() argument {place} must be {wanted}, not {}", given.argument_name()))
}

fn init(args: &[Value]) -> Result {
    let count = items(&args[1]).len();
    if count == 1 && !keywords(&args[2]).is_empty() {
        return Err(type_error("type.__init__() takes no keyword arguments"));
    }
    if count != 1 && count != 3 {
        return Err(type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(Value::None)
}

/// The `__module__` of a class.
///
/// # Errors
/// AttributeError where a script has deleted it.
pub(super) fn module_of(class: &Ref<Class>) -> Result {
    match class.own_attribute(well_known::__module__) {
        Some(module) if module.downcast::<crate::object::descriptor::GetSet>().is_none() => Ok(module),
        _ if !class.is_heap() => {
            let name = class.name();
            Ok(Value::str(name.rsplit_once('.').map_or("builtins", |(module, _)| module)))
        }
        _ => Err(attribute_error(&class.into(), well_known::__module__, "__module__")),
    }
}

/// The bases of a class as a tuple.
pub(super) fn bases_of(class: &Class) -> Value {
    Value::tuple(class.bases().into_iter().map(Value::from).collect())
}

fn doc_of(value: &Value) -> Result {
    let class = class_of(value)?;
    if let Some(table) = class.table() {
        return Ok(if table.doc.is_empty() { Value::None } else { Value::str(table.doc) });
    }
    match class.own_attribute(well_known::__doc__) {
        Some(doc) => bind_descriptor(&doc, &Value::Null, class),
        None => Ok(Value::None),
    }
}

fn annotations_of(value: &Value) -> Result {
    let class = class_of(value)?;
    if !class.is_heap() {
        return Err(no_attribute(value, well_known::__annotations__));
    }
    match class.own_attribute(well_known::__annotations__) {
        Some(annotations) => bind_descriptor(&annotations, &Value::Null, class),
        None => {
            let annotations = Value::from(Dict::new());
            class.set_attribute(well_known::__annotations__, annotations.clone());
            Ok(annotations)
        }
    }
}

/// The class where a script may set the special attribute to the value.
fn settable_class<'a>(value: &'a Value, name: &str, new: &Value) -> Result<&'a Ref<Class>> {
    let class = class_of(value)?;
    if !class.is_heap() {
        return Err(type_error(format!("cannot set '{name}' attribute of immutable type '{}'", class.name())));
    }
    if new.is_null() && !matches!(name, "__annotations__" | "__abstractmethods__") {
        return Err(type_error(format!("cannot delete '{name}' attribute of immutable type '{}'", class.name())));
    }
    Ok(class)
}

fn set_plain(value: &Value, name: Symbol, new: Value) -> Result<()> {
    let class = settable_class(value, name.as_str(), &new)?;
    if new.is_null() {
        return match class.remove_attribute(name) {
            Some(_) => Ok(()),
            None => Err(attribute_error(value, name, name.as_str())),
        };
    }
    class.set_attribute(name, new);
    Ok(())
}

fn text_for<'a>(class: &Ref<Class>, name: &str, new: &'a Value) -> Result<&'a str> {
    match new.as_str() {
        Some(text) => Ok(text),
        None => {
            Err(type_error(format!("can only assign string to {}.{name}, not '{}'", class.name(), new.class_name())))
        }
    }
}

fn set_name(value: &Value, new: Value) -> Result<()> {
    let class = settable_class(value, "__name__", &new)?;
    let text = text_for(class, "__name__", &new)?;
    check_texts(std::slice::from_ref(&new))?;
    let qualname = class.qualname();
    class.set_qualname(&qualname);
    class.set_name(text);
    Ok(())
}

fn set_qualname(value: &Value, new: Value) -> Result<()> {
    let class = settable_class(value, "__qualname__", &new)?;
    class.set_qualname(text_for(class, "__qualname__", &new)?);
    Ok(())
}

fn set_bases(value: &Value, new: Value) -> Result<()> {
    let class = settable_class(value, "__bases__", &new)?;
    let name = class.name();
    let bases: &Ref<Tuple> = match &new {
        Value::Tuple(bases) => bases,
        other => {
            let given = other.class_name();
            return Err(type_error(format!("can only assign tuple to {name}.__bases__, not {given}")));
        }
    };
    if bases.is_empty() {
        return Err(type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
    }
    let mut classes: Vec<Ref<Class>> = Vec::with_capacity(bases.len());
    for base in bases.iter() {
        match base {
            Value::Class(base) if Class::is_subclass(base, class) => {
                return Err(type_error("a __bases__ item causes an inheritance cycle"));
            }
            Value::Class(base) => classes.push(Ref::clone(base)),
            other => {
                let given = other.class_name();
                return Err(type_error(format!("{name}.__bases__ must be tuple of classes, not '{given}'")));
            }
        }
    }
    let best = crate::object::build_class::best_base(&classes)?;
    if !Class::native_base(&best).same(&Class::native_base(class))
        || (best.is_heap() != class.base().is_some_and(|old| old.is_heap()) && !best.has_dictionary())
    {
        let (new, old) = (best.name(), class.base().map(|base| base.name()).unwrap_or_default());
        return Err(type_error(format!("__bases__ assignment: '{new}' object layout differs from '{old}'")));
    }
    Class::set_bases(class, classes)
}
