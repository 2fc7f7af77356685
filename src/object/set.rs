//! Sets and frozen sets.

use super::heap::{Body, Ref};
use super::value::Value;
use std::mem::ManuallyDrop;

/// The body of a `set` or `frozenset`.
pub struct Set {
    frozen: bool,
}

impl Body for Set {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Set(ManuallyDrop::new(reference))
    }
}

impl Set {
    /// Whether it is a `frozenset`.
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }
}
