//! `SimpleNamespace`: an object whose attributes are what it was made with.

use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, instance_class};
use crate::object::descriptor::member;
use crate::object::exception::type_error;
use crate::object::instance::Instance;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::repr::Writing;
use crate::object::operation::{equal, guarded, repr, set_attribute};
use crate::object::{Ref, Value};
use crate::syntax::Symbol;
use std::cell::OnceCell;

const TABLE: ClassTable = ClassTable {
    doc: "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)",
    module: "types",
    methods: METHODS,
    attributes: &[member("__dict__", "", |namespace| match namespace {
        Value::Instance(this) => Ok(Instance::dictionary(this).into()),
        _ => Err(type_error("expected a namespace")),
    })],
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("__reduce__(self, /)", "Return state information for pickling", |args| {
        let Value::Instance(this) = &args[0] else { return Err(type_error("expected a namespace")) };
        let attributes = Instance::dictionary(this).into();
        Ok(Value::tuple(vec![(&this.class()).into(), Value::tuple(Vec::new()), attributes]))
    }),
    native("__init__(self, /, **kwargs)", "Initialize self.", |args| {
        if let Value::Dict(attributes) = &args[1] {
            for (name, value) in attributes.entries() {
                if let Some(name) = name.as_str() {
                    set_attribute(&args[0], Symbol::new(name), value)?;
                }
            }
        }
        Ok(Value::None)
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let Value::Instance(this) = &args[0] else { return Err(type_error("expected a namespace")) };
        let class_name = this.class().name();
        let title = if &*class_name == "types.SimpleNamespace" { "namespace" } else { &class_name };
        let Some(_writing) = Writing::begin(&args[0]) else { return Ok(Value::from(format!("{title}(...)"))) };
        let mut parts = Vec::new();
        for (name, value) in this.attributes() {
            parts.push(format!("{}={}", name.as_str().unwrap_or_default(), guarded(|| repr(&value))?.as_str()));
        }
        Ok(Value::from(format!("{title}({})", parts.join(", "))))
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| match (&args[0], &args[1]) {
        (Value::Instance(this), Value::Instance(other)) if other.is_of(&class()) => {
            let (mine, others) = (Instance::dictionary(this), Instance::dictionary(other));
            equal(&mine.into(), &others.into()).map(Value::bool)
        }
        _ => Ok(Value::NotImplemented),
    }),
];

/// The class.
pub(crate) fn class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| class.get_or_init(|| instance_class("types.SimpleNamespace", Layout::Object, &TABLE)).clone())
}

/// A namespace of these attributes.
pub(crate) fn make(attributes: &[(&str, Value)]) -> Value {
    let object = Instance::new(class());
    for (name, value) in attributes {
        Instance::set_attribute(&object, Symbol::new(name), value.clone());
    }
    object.into()
}
