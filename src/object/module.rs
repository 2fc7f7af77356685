//! Modules.

use super::dict::Dict;
use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::mem::ManuallyDrop;

/// The body of a module.
pub struct Module {
    /// Its namespace.
    pub namespace: Ref<Dict>,
}

impl Body for Module {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Module(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.namespace);
    }
}

impl Module {
    /// A new module with its `__name__`.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(name: &str) -> Ref<Module> {
        let namespace = Dict::new();
        namespace.set_name(well_known::__name__, Value::str(name));
        for missing in [well_known::__doc__, well_known::__package__, well_known::__loader__, well_known::__spec__] {
            namespace.set_name(missing, Value::None);
        }
        Ref::new(Module { namespace })
    }

    /// Sets a name.
    pub fn set(&self, name: &str, value: impl Into<Value>) {
        self.namespace.set_name(Symbol::new(name), value.into());
    }
}
