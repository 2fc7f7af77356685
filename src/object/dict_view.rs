//! The views of a dictionary: its keys, values and items, as `keys()`, `values()` and `items()` give them.

use super::class::Class;
use super::dict::Dict;
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::tuple::Tuple;
use super::types::types;
use super::value::Value;

/// What of each entry a view or an iterator over a dictionary gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "named after the methods of dict")]
pub enum Part {
    Keys,
    Values,
    Items,
}

impl Part {
    /// The part of an entry.
    #[inline]
    pub fn of(self, key: Value, value: Value) -> Value {
        match self {
            Part::Keys => key,
            Part::Values => value,
            Part::Items => Tuple::of([key, value]).into(),
        }
    }
}

/// A view: always shows what the dictionary holds now.
pub struct DictView {
    /// The dictionary.
    pub dict: Ref<Dict>,
    /// What it shows of it.
    pub part: Part,
    /// The value that `keys()` was asked of: the dictionary, or an instance of a class that extends it.
    pub mapping: Value,
    /// Its class, where that is not the usual one.
    pub class: Option<Ref<Class>>,
}

impl DictView {
    /// A view of a dictionary, which `mapping` is or holds.
    pub fn value(dict: &Ref<Dict>, part: Part, mapping: &Value) -> Value {
        Value::object(DictView { dict: dict.clone(), part, mapping: mapping.clone(), class: None })
    }
}

impl NativeObject for DictView {
    fn class(&self) -> Ref<Class> {
        if let Some(class) = &self.class {
            return class.clone();
        }
        match self.part {
            Part::Keys => types().dict_keys.clone(),
            Part::Values => types().dict_values.clone(),
            Part::Items => types().dict_items.clone(),
        }
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.dict);
        tracer.value(&self.mapping);
        if let Some(class) = &self.class {
            tracer.reference(class);
        }
    }
}
