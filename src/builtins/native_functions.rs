//! Native functions, methods and attributes as scripts see them: names, documentation, binding.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{self, AttributeDeclaration, GetSet, Member, attribute};
use crate::object::exception::attribute_error;
use crate::object::native_function::{Binding, Declaration, NativeFunction, native};
use crate::object::operation::{bind_descriptor, call_with, hash, repr};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;

/// The contents of `builtin_function_or_method`.
pub(super) const BUILTIN: ClassTable = ClassTable {
    methods: &[
        CALL,
        EQUAL,
        NOT_EQUAL,
        HASH,
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let receiver = match &args[0] {
                Value::Method(method) => method.receiver.clone(),
                _ => Value::Null,
            };
            let name = with(&args[0], |function| function.name.as_str());
            Ok(Value::from(match receiver {
                Value::Null => match with(&args[0], |function| function.owner.clone()) {
                    Some(Some(owner)) => {
                        format!(
                            "<built-in method {} of type object at {:#x}>",
                            name.unwrap_or_default(),
                            owner.address()
                        )
                    }
                    _ => format!("<built-in function {}>", name.unwrap_or_default()),
                },
                receiver => {
                    let class = receiver.class_name();
                    let slot = with(&args[0], is_slot).unwrap_or_default();
                    let kind = if slot { "method-wrapper '" } else { "built-in method " };
                    let quote = if slot { "'" } else { "" };
                    format!(
                        "<{kind}{}{quote} of {class} object at {:#x}>",
                        name.unwrap_or_default(),
                        receiver.address()
                    )
                }
            }))
        }),
    ],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

/// The contents of `method_descriptor`.
pub(super) const METHOD: ClassTable = ClassTable { methods: DESCRIPTOR, attributes: ATTRIBUTES, ..ClassTable::EMPTY };

/// The contents of `wrapper_descriptor`.
pub(super) const SLOT: ClassTable = ClassTable { methods: DESCRIPTOR, attributes: ATTRIBUTES, ..ClassTable::EMPTY };

/// The contents of `classmethod_descriptor`.
pub(super) const CLASS_METHOD: ClassTable =
    ClassTable { methods: DESCRIPTOR, attributes: ATTRIBUTES, ..ClassTable::EMPTY };

const DESCRIPTOR: &[Declaration] = &[
    CALL,
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let Value::NativeFunction(function) = &args[0] else { return Ok(Value::None) };
        let owner = function.owner.as_ref().map(|owner| owner.name()).unwrap_or_default();
        let kind = if is_slot(function) { "slot wrapper" } else { "method" };
        Ok(Value::from(format!("<{kind} '{}' of '{owner}' objects>", function.name)))
    }),
    native(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        |args| {
            if args[1].is_none() && !args[2].is_none() {
                return Ok(args[0].clone());
            }
            bind_descriptor(&args[0], &args[1], &args[1].class())
        },
    ),
];

const CALL: Declaration = native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
    let positional: &[Value] = match &args[1] {
        Value::Tuple(items) => items,
        _ => &[],
    };
    call_with(&args[0], positional, &super::type_::keywords(&args[2]))
});

const EQUAL: Declaration =
    native("__eq__(self, value, /)", "Return self==value.", |args| Ok(equal(&args[0], &args[1])));

const NOT_EQUAL: Declaration = native("__ne__(self, value, /)", "Return self!=value.", |args| {
    Ok(match equal(&args[0], &args[1]) {
        Value::True => Value::False,
        Value::False => Value::True,
        other => other,
    })
});

const HASH: Declaration = native("__hash__(self, /)", "Return hash(self).", |args| {
    Ok(Value::Int(match &args[0] {
        Value::Method(method) => crate::object::operation::hash::identity(&method.receiver) ^ hash(&method.function)?,
        other => crate::object::operation::hash::identity(other),
    }))
});

fn equal(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Method(left), Value::Method(right)) => {
            Value::bool(left.function.is(&right.function) && left.receiver.is(&right.receiver))
        }
        (Value::NativeFunction(_), Value::NativeFunction(_)) => Value::bool(left.is(right)),
        _ => Value::NotImplemented,
    }
}

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("__name__", "", |value| {
        Ok(with(value, |function| Str::of_symbol(function.name).into()).unwrap_or(Value::None))
    }),
    attribute("__qualname__", "", |value| Ok(Value::from(with(value, qualname).unwrap_or_default()))),
    attribute("__doc__", "", |value| {
        let doc = with(value, |function| function.doc).unwrap_or_default();
        Ok(if doc.is_empty() { Value::None } else { Value::str(doc) })
    }),
    attribute("__text_signature__", "", |value| {
        match with(value, |function| function.name) {
            Some(well_known::__new__) => return Ok(Value::str("($type, *args, **kwargs)")),
            Some(well_known::__init__) => return Ok(Value::str("($self, /, *args, **kwargs)")),
            _ => {}
        }
        let Some(text) = with(value, |function| function.parameters_text()).flatten() else { return Ok(Value::None) };
        let text = text.replace("=...", "=<unrepresentable>").replace("=9223372036854775807", "=sys.maxsize");
        let function = with(value, |function| function.owner.is_none()).unwrap_or_default();
        let is_static = with(value, |function| function.binding == Binding::StaticMethod).unwrap_or_default();
        Ok(Value::from(match text.strip_prefix('(') {
            Some(_) if is_static => text,
            Some(")") if function => "($module, /)".to_owned(),
            Some(rest) if function => format!("($module, {rest}"),
            Some(rest) => format!("(${rest}"),
            None => text,
        }))
    }),
    attribute("__module__", "", |value| {
        let is_of_class = with(value, |function| function.owner.is_some()).unwrap_or_default();
        if (is_of_class && matches!(value, Value::NativeFunction(_))) || value.class().same(&types().method_wrapper) {
            let message = format!("'{}' object has no attribute '__module__'", value.class_name());
            return Err(attribute_error(value, well_known::__module__, message));
        }
        let module = with(value, |function| function.module).flatten();
        Ok(module.map_or(Value::None, |module| Str::of_symbol(module).into()))
    }),
    attribute("__self__", "", |value| match value {
        Value::Method(method) => Ok(method.receiver.clone()),
        Value::NativeFunction(function) => match (&function.owner, function.module, function.binding) {
            (Some(owner), _, Binding::StaticMethod) => Ok(owner.into()),
            (None, Some(well_known::builtins), _) => Ok(super::builtins_module().into()),
            (None, _, _) => Ok(Value::None),
            _ => Err(attribute_error(
                value,
                well_known::__self__,
                format!("'{}' object has no attribute '__self__'", value.class_name()),
            )),
        },
        _ => Ok(Value::None),
    }),
    attribute("__objclass__", "", |value| match value {
        Value::NativeFunction(function) if function.binding == Binding::Method => {
            Ok(function.owner.as_ref().map_or(Value::None, Value::from))
        }
        Value::Method(_) if value.class().same(&types().method_wrapper) => {
            Ok(with(value, |function| function.owner.clone()).flatten().map_or(Value::None, Value::from))
        }
        _ => Err(attribute_error(
            value,
            well_known::__objclass__,
            format!("'{}' object has no attribute '__objclass__'", value.class_name()),
        )),
    }),
];

fn with<R>(value: &Value, read: impl FnOnce(&Ref<NativeFunction>) -> R) -> Option<R> {
    match value {
        Value::NativeFunction(function) => Some(read(function)),
        Value::Method(method) => match &method.function {
            Value::NativeFunction(function) => Some(read(function)),
            _ => None,
        },
        _ => None,
    }
}

fn is_slot(function: &Ref<NativeFunction>) -> bool {
    function.is_slot()
}

fn qualname(function: &Ref<NativeFunction>) -> String {
    match &function.owner {
        Some(owner) => format!("{}.{}", owner.name(), function.name),
        None => function.name.as_str().to_owned(),
    }
}

/// The contents of `getset_descriptor`.
pub(super) const GET_SET: ClassTable =
    ClassTable { methods: ACCESSORS, attributes: ACCESSOR_ATTRIBUTES, ..ClassTable::EMPTY };

/// The contents of `member_descriptor`.
pub(super) const MEMBER: ClassTable =
    ClassTable { methods: ACCESSORS, attributes: ACCESSOR_ATTRIBUTES, ..ClassTable::EMPTY };

const ACCESSORS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let (kind, (name, owner)) = match args[0].downcast::<Member>() {
            Some(_) => ("member", named(&args[0])),
            None => ("attribute", named(&args[0])),
        };
        Ok(Value::from(format!(
            "<{kind} '{name}' of '{}' objects>",
            owner.map(|owner| owner.name()).unwrap_or_default()
        )))
    }),
    native(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        |args| {
            if args[1].is_none() {
                return Ok(args[0].clone());
            }
            bind_descriptor(&args[0], &args[1], &args[1].class())
        },
    ),
    native("__set__(self, instance, value, /)", "Set an attribute of instance to value.", |args| {
        set(&args[0], &args[1], &args[2])
    }),
    native("__delete__(self, instance, /)", "Delete an attribute of instance.", |args| {
        set(&args[0], &args[1], &Value::Null)
    }),
];

const ACCESSOR_ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("__name__", "", |value| Ok(Value::from(named(value).0))),
    attribute("__qualname__", "", |value| {
        let (name, owner) = named(value);
        Ok(Value::from(format!("{}.{name}", owner.map(|owner| owner.qualname()).unwrap_or_default())))
    }),
    attribute("__objclass__", "", |value| Ok(named(value).1.map_or(Value::None, Value::from))),
    attribute("__doc__", "", |value| match value.downcast::<GetSet>() {
        Some(attribute) if !attribute.declaration.doc.is_empty() => Ok(Value::str(attribute.declaration.doc)),
        _ => Ok(Value::None),
    }),
];

fn named(value: &Value) -> (String, Option<Ref<Class>>) {
    if let Some(member) = value.downcast::<Member>() {
        return (member.name.to_string(), Some(member.owner.clone()));
    }
    match value.downcast::<GetSet>() {
        Some(attribute) => (attribute.name.to_string(), Some(attribute.owner.clone())),
        None => (String::new(), None),
    }
}

fn set(value: &Value, object: &Value, new: &Value) -> Result {
    let Value::Object(native) = value else { return Ok(Value::None) };
    let name = crate::syntax::Symbol::new(&named(value).0);
    match descriptor::set(native, object, name, new) {
        Some(result) => result.map(|()| Value::None),
        None => {
            let shown = repr(value)?;
            Err(crate::object::exception::type_error(format!("{} does not apply", shown.as_str())))
        }
    }
}
