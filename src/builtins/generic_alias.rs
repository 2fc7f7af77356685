//! Parametrised types: `list[int]`, which annotations use.

use super::install::builtins_module;
use super::{type_parameters, wrap};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::{self, type_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call_with, equal, find_attribute, get_attribute, hash, iterator, repr, set_attribute};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The `__class_getitem__` of generic builtin types.
pub(crate) const CLASS_GETITEM: Declaration = native("__class_getitem__(cls, item)", "See PEP 585", |args| {
    let arguments = match &args[1] {
        Value::Tuple(items) => Ref::clone(items),
        other => Tuple::new(vec![other.clone()]),
    };
    Ok(Value::object(GenericAlias { origin: args[0].clone(), arguments, is_unpacked: false }))
});

/// The body of a parametrised type.
pub(super) struct GenericAlias {
    origin: Value,
    arguments: Ref<Tuple>,
    /// Whether it is the one item of another one, `*tuple[int]`.
    is_unpacked: bool,
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
        let copied = ["__reduce_ex__", "__copy__", "__deepcopy__", "__unpacked__", "__typing_unpacked_tuple_args__"];
        if copied.contains(&name.as_str())
            || own.contains(&name.as_str())
            || class().own_attribute(name).is_some_and(|_| name.as_str() != "__doc__")
        {
            return None;
        }
        Some(get_attribute(&self.origin, name).map(Some))
    }
}

crate::native_class!(
    /// The class of parametrised types.
    pub(super) fn class "types.GenericAlias" TABLE, extensible
);

const TABLE: ClassTable = ClassTable {
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    module: "types",
    static_methods: &[native("__new__(type, origin, args, /)", "Create and return a new object.", |args| {
        let arguments = match &args[2] {
            Value::Tuple(items) => Ref::clone(items),
            other => Tuple::new(vec![other.clone()]),
        };
        wrap(&args[0], Value::object(GenericAlias { origin: args[1].clone(), arguments, is_unpacked: false }))
    })],
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
            let mut names = Vec::new();
            for argument in this.arguments.iter() {
                names.push(type_name(argument)?);
            }
            let list = if names.is_empty() { "()".to_owned() } else { names.join(", ") };
            let star = if this.is_unpacked { "*" } else { "" };
            Ok(Value::from(format!("{star}{}[{list}]", type_name(&this.origin)?)))
        }),
        native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
            let positional: &[Value] = match &args[1] {
                Value::Tuple(items) => items,
                _ => &[],
            };
            let made = call_with(&this.origin, positional, &super::type_::keywords(&args[2]))?;
            // What has no room for the attribute does without.
            let told = set_attribute(&made, Symbol::new("__orig_class__"), args[0].clone());
            let types = types();
            exception::absorb(exception::absorb(told, &types.attribute_error).map(drop), &types.type_error)?;
            Ok(made)
        }),
        native("__mro_entries__(self, bases, /)", "", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
            Ok(Value::tuple(vec![this.origin.clone()]))
        }),
        native("__or__(self, value, /)", "Return self|value.", |args| super::union::make(&args[0], &args[1])),
        native("__ror__(self, value, /)", "Return value|self.", |args| super::union::make(&args[1], &args[0])),
        native("__iter__(self, /)", "Implement iter(self).", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
            let (origin, arguments) = (this.origin.clone(), this.arguments.clone());
            iterator(&Value::tuple(vec![Value::object(GenericAlias { origin, arguments, is_unpacked: true })]))
        }),
        native("__getitem__(self, key, /)", "Return self[key].", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
            let arguments = Tuple::new(type_parameters::substituted(&args[0], &this.arguments, &args[1])?);
            let (origin, is_unpacked) = (this.origin.clone(), this.is_unpacked);
            Ok(Value::object(GenericAlias { origin, arguments, is_unpacked }))
        }),
        native("__reduce__(self)", "Return state information for pickling.", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
            let (origin, arguments) = (this.origin.clone(), this.arguments.clone());
            if this.is_unpacked {
                let alias = Value::object(GenericAlias { origin, arguments, is_unpacked: false });
                let next = get_attribute(&builtins_module().into(), Symbol::new("next"))?;
                return Ok(Value::tuple(vec![next, Value::tuple(vec![iterator(&alias)?])]));
            }
            Ok(Value::tuple(vec![class().into(), Value::tuple(vec![origin, arguments.into()])]))
        }),
        native("__eq__(self, value, /)", "Return self==value.", |args| {
            match (args[0].payload().downcast::<GenericAlias>(), args[1].payload().downcast::<GenericAlias>()) {
                (Some(left), Some(right)) => Ok(Value::bool(
                    left.is_unpacked == right.is_unpacked
                        && equal(&left.origin, &right.origin)?
                        && equal(&Value::from(&left.arguments), &Value::from(&right.arguments))?,
                )),
                _ => Ok(Value::NotImplemented),
            }
        }),
        native("__hash__(self, /)", "Return hash(self).", |args| {
            let this = args[0].payload();
            let Some(this) = this.downcast::<GenericAlias>() else { return Ok(Value::None) };
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
            Ok(value.payload().downcast::<GenericAlias>().map_or(Value::None, |this| this.origin.clone()))
        }),
        attribute("__args__", "", |value| {
            Ok(value.payload().downcast::<GenericAlias>().map_or(Value::None, |this| (&this.arguments).into()))
        }),
        attribute("__parameters__", "", |value| match value.payload().downcast::<GenericAlias>() {
            Some(this) => Ok(type_parameters::parameters_of(&this.arguments)?.into()),
            None => Ok(Value::None),
        }),
        attribute("__unpacked__", "", |value| {
            Ok(Value::bool(value.payload().downcast::<GenericAlias>().is_some_and(|this| this.is_unpacked)))
        }),
        attribute("__typing_unpacked_tuple_args__", "", |value| match value.payload().downcast::<GenericAlias>() {
            Some(this) if this.is_unpacked && this.origin.is(&(&types().tuple).into()) => Ok((&this.arguments).into()),
            _ => Ok(Value::None),
        }),
    ],
    ..ClassTable::EMPTY
};

/// How a type is written in a union or as an argument: `int`, `module.Class`, `...`.
///
/// # Errors
/// What `__qualname__` and `__repr__` raise.
pub(super) fn type_name(value: &Value) -> Result<String> {
    if let Value::Ellipsis = value {
        return Ok("...".to_owned());
    }
    // What has both is an alias, whatever made it.
    let is_alias = find_attribute(value, Symbol::new("__origin__"))?.is_some()
        && find_attribute(value, Symbol::new("__args__"))?.is_some();
    if is_alias {
        return Ok(repr(value)?.as_str().to_owned());
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
