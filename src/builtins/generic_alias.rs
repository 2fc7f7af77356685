//! Parametrised types: `list[int]`, which annotations use.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call_with, equal, find_attribute, get_attribute, hash, iterator, repr};
use crate::object::tuple::Tuple;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The `__class_getitem__` of generic builtin types.
pub(crate) const CLASS_GETITEM: Declaration = native("__class_getitem__(cls, item)", "See PEP 585", |args| {
    let arguments = match &args[1] {
        Value::Tuple(items) => Ref::clone(items),
        other => Tuple::new(vec![other.clone()]),
    };
    Ok(Value::object(GenericAlias { origin: args[0].clone(), arguments }))
});

/// The body of a parametrised type.
pub(super) struct GenericAlias {
    origin: Value,
    arguments: Ref<Tuple>,
}

impl NativeObject for GenericAlias {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.origin);
        tracer.reference(&self.arguments);
    }

    const ANSWERS: bool = true;

    fn attribute(&self, _this: &Value, name: Symbol) -> Option<Result<Option<Value>>> {
        let own = ["__origin__", "__args__", "__parameters__", "__mro_entries__", "__class__", "__reduce__"];
        if own.contains(&name.as_str()) || class().own_attribute(name).is_some_and(|_| name.as_str() != "__doc__") {
            return None;
        }
        Some(get_attribute(&self.origin, name).map(Some))
    }
}

crate::native_class!(
    /// The class of parametrised types.
    pub(super) fn class "GenericAlias" TABLE
);

const TABLE: ClassTable = ClassTable {
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    module: "types",
    static_methods: &[native("__new__(type, origin, args, /)", "Create and return a new object.", |args| {
        let arguments = match &args[2] {
            Value::Tuple(items) => Ref::clone(items),
            other => Tuple::new(vec![other.clone()]),
        };
        Ok(Value::object(GenericAlias { origin: args[1].clone(), arguments }))
    })],
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let Some(this) = args[0].downcast::<GenericAlias>() else { return Ok(Value::None) };
            let mut names = Vec::new();
            for argument in this.arguments.iter() {
                names.push(type_name(argument)?);
            }
            let list = if names.is_empty() { "()".to_owned() } else { names.join(", ") };
            Ok(Value::from(format!("{}[{list}]", type_name(&this.origin)?)))
        }),
        native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
            let Some(this) = args[0].downcast::<GenericAlias>() else { return Ok(Value::None) };
            let positional: &[Value] = match &args[1] {
                Value::Tuple(items) => items,
                _ => &[],
            };
            call_with(&this.origin, positional, &super::type_::keywords(&args[2]))
        }),
        native("__mro_entries__(self, bases, /)", "", |args| {
            let Some(this) = args[0].downcast::<GenericAlias>() else { return Ok(Value::None) };
            Ok(Value::tuple(vec![this.origin.clone()]))
        }),
        native("__or__(self, value, /)", "Return self|value.", |args| super::union::make(&args[0], &args[1])),
        native("__ror__(self, value, /)", "Return value|self.", |args| super::union::make(&args[1], &args[0])),
        native("__iter__(self, /)", "Implement iter(self).", |args| iterator(&Value::tuple(vec![args[0].clone()]))),
        native("__getitem__(self, key, /)", "Return self[key].", |args| {
            let shown = repr(&args[0])?;
            Err(type_error(format!("{} is not a generic class", shown.as_str())))
        }),
        native("__eq__(self, value, /)", "Return self==value.", |args| {
            match (args[0].downcast::<GenericAlias>(), args[1].downcast::<GenericAlias>()) {
                (Some(left), Some(right)) => Ok(Value::bool(
                    equal(&left.origin, &right.origin)?
                        && equal(&Value::from(&left.arguments), &Value::from(&right.arguments))?,
                )),
                _ => Ok(Value::NotImplemented),
            }
        }),
        native("__hash__(self, /)", "Return hash(self).", |args| {
            let Some(this) = args[0].downcast::<GenericAlias>() else { return Ok(Value::None) };
            Ok(Value::Int(hash(&this.origin)? ^ hash(&Value::from(&this.arguments))?))
        }),
        native("__instancecheck__(self, instance, /)", "", |_| {
            Err(type_error("isinstance() argument 2 cannot be a parameterized generic"))
        }),
        native("__subclasscheck__(self, subclass, /)", "", |_| {
            Err(type_error("issubclass() argument 2 cannot be a parameterized generic"))
        }),
    ],
    attributes: &[
        attribute("__origin__", "", |value| {
            Ok(value.downcast::<GenericAlias>().map_or(Value::None, |this| this.origin.clone()))
        }),
        attribute("__args__", "", |value| {
            Ok(value.downcast::<GenericAlias>().map_or(Value::None, |this| (&this.arguments).into()))
        }),
        attribute("__parameters__", "", |_| Ok(Tuple::empty().into())),
    ],
    ..ClassTable::EMPTY
};

/// How a type is written in a union or as an argument: `int`, `module.Class`, `...`.
///
/// # Errors
/// What `__qualname__` and `__repr__` raise.
pub(super) fn type_name(value: &Value) -> Result<String> {
    match value {
        Value::Ellipsis => return Ok("...".to_owned()),
        Value::Class(class) if class.same(&crate::object::types::types().none) => return Ok("None".to_owned()),
        Value::Class(_) => {}
        other => return Ok(repr(other)?.as_str().to_owned()),
    }
    let name = find_attribute(value, well_known::__qualname__)?;
    let module = find_attribute(value, well_known::__module__)?;
    match (&name, &module) {
        (Some(Value::Str(name)), Some(Value::Str(module))) if module.as_str() == "builtins" => {
            Ok(name.as_str().to_owned())
        }
        (Some(Value::Str(name)), Some(Value::Str(module))) => Ok(format!("{}.{}", module.as_str(), name.as_str())),
        _ => Ok(repr(value)?.as_str().to_owned()),
    }
}
