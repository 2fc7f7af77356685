//! Modules.

use super::class::Class;
use super::dict::Dict;
use super::heap::{Body, Ref, Tracer};
use super::types::types;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::RefCell;
use std::mem::ManuallyDrop;

/// The body of a module.
pub struct Module {
    /// Its namespace.
    pub namespace: Ref<Dict>,
    /// The class that a script has derived from `module`, where it is of one.
    class: RefCell<Option<Ref<Class>>>,
}

impl Body for Module {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Module(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.namespace);
        if let Some(class) = &*self.class.borrow() {
            tracer.reference(class);
        }
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
        Ref::new(Module { namespace, class: RefCell::new(None) })
    }

    /// A module that has nothing in its namespace, of a class that derives from `module`.
    pub fn bare(class: &Ref<Class>) -> Ref<Module> {
        let module = Ref::new(Module { namespace: Dict::new(), class: RefCell::new(None) });
        module.set_class(class);
        module
    }

    /// Its class.
    pub fn class(&self) -> Ref<Class> {
        self.class.borrow().clone().unwrap_or_else(|| types().module.clone())
    }

    /// Whether it is of a class that a script has derived from `module`.
    pub(super) fn is_of_own_class(&self) -> bool {
        self.class.borrow().is_some()
    }

    /// Gives it another class that derives from `module`.
    pub fn set_class(&self, class: &Ref<Class>) {
        // Whoever remembers where a name stands asks again.
        self.namespace.keys_changed();
        let own = (!class.same(&types().module)).then(|| class.clone());
        let old = self.class.replace(own);
        drop(old);
    }

    /// Whether its code is still running, by what its `__spec__` says.
    pub fn is_initializing(&self) -> bool {
        self.noted("_initializing").is_some_and(|noted| matches!(noted, Value::True))
    }

    /// Whether the code of its submodule of the name is still running, by what its `__spec__` says.
    pub fn is_importing(&self, submodule: Symbol) -> bool {
        matches!(&self.noted("_uninitialized_submodules"), Some(Value::List(running))
            if (0..).map_while(|place| running.get(place)).any(|name| name.as_str() == Some(submodule.as_str())))
    }

    fn noted(&self, name: &str) -> Option<Value> {
        match &self.namespace.get_name(well_known::__spec__) {
            Some(Value::Instance(spec)) => spec.attribute(Symbol::new(name)),
            _ => None,
        }
    }

    /// Sets a name.
    pub fn set(&self, name: &str, value: impl Into<Value>) {
        self.namespace.set_name(Symbol::new(name), value.into());
    }
}
