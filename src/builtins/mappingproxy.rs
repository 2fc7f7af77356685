//! `mappingproxy`: a read-only view of a mapping, or of a class's attributes.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{
    binary, call_method, compare, contains, get_attribute, get_item, iterator, length, repr, text,
};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::{BinaryOperator, CompareOperator};
use crate::syntax::symbol::well_known;

/// The body of a `mappingproxy`.
struct MappingProxy {
    /// The mapping, or a class whose attributes are shown.
    target: Value,
}

impl NativeObject for MappingProxy {
    fn class(&self) -> Ref<Class> {
        types().mappingproxy.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.target);
    }
}

/// The `__dict__` of a class.
pub(super) fn of_class(class: &Ref<Class>) -> Value {
    Value::object(MappingProxy { target: class.into() })
}

/// A proxy of a mapping.
pub(crate) fn of(mapping: Value) -> Value {
    Value::object(MappingProxy { target: mapping })
}

/// The contents of `mappingproxy`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "Read-only proxy of a mapping.",
    methods: METHODS,
    static_methods: &[native("__new__(cls, /, mapping)", "Create and return a new object.", |args| {
        let mapping = &args[1];
        if matches!(mapping.payload(), Value::List(_) | Value::Tuple(_))
            || mapping.class().lookup(well_known::__getitem__).is_none()
        {
            let given = mapping.class_name();
            return Err(type_error(format!("mappingproxy() argument must be a mapping, not {given}")));
        }
        Ok(Value::object(MappingProxy { target: mapping.clone() }))
    })],
    class_methods: &[super::generic_alias::CLASS_GETITEM],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| {
        Ok(Value::from(format!("mappingproxy({})", repr(&mapping(&args[0]))?.as_str())))
    }),
    native("__str__(self, /)", "Return str(self).", |args| Ok(text(&mapping(&args[0]))?.into())),
    native("__len__(self, /)", "Return len(self).", |args| Ok(length(&mapping(&args[0]))?.into())),
    native("__getitem__(self, key, /)", "Return self[key].", |args| get_item(&mapping(&args[0]), &args[1])),
    native("__contains__(self, key, /)", "Return key in self.", |args| {
        contains(&mapping(&args[0]), &args[1]).map(Value::bool)
    }),
    native("__iter__(self, /)", "Implement iter(self).", |args| iterator(&mapping(&args[0]))),
    native("__reversed__(self, /)", "D.__reversed__() -> reverse iterator", |args| {
        call_method(&mapping(&args[0]), well_known::__reversed__, &[])
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| {
        compare(CompareOperator::Equal, &mapping(&args[0]), &unwrapped(&args[1]))
    }),
    native("__ne__(self, value, /)", "Return self!=value.", |args| {
        compare(CompareOperator::NotEqual, &mapping(&args[0]), &unwrapped(&args[1]))
    }),
    native("__or__(self, value, /)", "Return self|value.", |args| {
        binary(BinaryOperator::Or, &unwrapped(&args[0]), &unwrapped(&args[1]))
    }),
    native("__ror__(self, value, /)", "Return value|self.", |args| {
        binary(BinaryOperator::Or, &unwrapped(&args[1]), &unwrapped(&args[0]))
    }),
    native("__ior__(self, value, /)", "Return self|=value.", |args| {
        let given = args[0].class_name();
        Err(type_error(format!("'|=' is not supported by {given}; use '|' instead")))
    }),
    native(
        "get(self, key, default=None, /)",
        "Return the value for key if key is in the mapping, else default.",
        |args| call_method(&mapping(&args[0]), well_known::get, &args[1..]),
    ),
    native("keys(self, /)", "D.keys() -> a set-like object providing a view on D's keys", |args| {
        forward(&args[0], "keys")
    }),
    native("values(self, /)", "D.values() -> an object providing a view on D's values", |args| {
        forward(&args[0], "values")
    }),
    native("items(self, /)", "D.items() -> a set-like object providing a view on D's items", |args| {
        forward(&args[0], "items")
    }),
    native("copy(self, /)", "D.copy() -> a shallow copy of D", |args| forward(&args[0], "copy")),
];

fn forward(value: &Value, name: &str) -> Result {
    let method = get_attribute(&mapping(value), Symbol::new(name))?;
    crate::object::operation::call(&method, &[])
}

/// The mapping behind a proxy; a class's attributes come as a copy.
fn mapping(value: &Value) -> Value {
    match value.downcast::<MappingProxy>() {
        Some(MappingProxy { target: Value::Class(class) }) => {
            let dict = Dict::new();
            for (name, value) in class.own_attributes() {
                dict.set_name(name, value);
            }
            dict.into()
        }
        Some(proxy) => proxy.target.clone(),
        None => value.clone(),
    }
}

fn unwrapped(value: &Value) -> Value {
    mapping(value)
}
