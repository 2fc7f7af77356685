//! `ModuleSpec`: what a module's `__spec__` is.

use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, instance_class};
use crate::object::instance::Instance;
use crate::object::native_function::native;
use crate::object::operation::repr;
use crate::object::{Ref, Value};
use crate::syntax::Symbol;
use std::cell::OnceCell;

const TABLE: ClassTable = ClassTable {
    doc: "The specification for a module, used for loading.",
    module: "_frozen_importlib",
    methods: &[native("__repr__(self, /)", "Return repr(self).", |args| {
        let Value::Instance(this) = &args[0] else { return Ok(Value::None) };
        let mut parts = Vec::new();
        for name in ["name", "loader", "origin", "submodule_search_locations"] {
            match this.attribute(Symbol::new(name)) {
                Some(value) if name == "name" || name == "loader" || !value.is_none() => {
                    parts.push(format!("{name}={}", repr(&value)?.as_str()));
                }
                _ => {}
            }
        }
        Ok(Value::from(format!("ModuleSpec({})", parts.join(", "))))
    })],
    ..ClassTable::EMPTY
};

fn class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| class.get_or_init(|| instance_class("ModuleSpec", Layout::Object, &TABLE)).clone())
}

/// A specification.
pub(super) fn make(name: &str, parent: &str, origin: Value, locations: Value, has_location: bool) -> Value {
    let spec = Instance::new(class());
    let attributes = [
        ("name", Value::str(name)),
        ("loader", Value::None),
        ("origin", origin),
        ("submodule_search_locations", locations),
        ("_uninitialized_submodules", Value::list(Vec::new())),
        ("loader_state", Value::None),
        ("parent", Value::str(parent)),
        ("has_location", Value::bool(has_location)),
        ("cached", Value::None),
        ("_initializing", Value::False),
    ];
    for (name, value) in attributes {
        Instance::set_attribute(&spec, Symbol::new(name), value);
    }
    spec.into()
}
