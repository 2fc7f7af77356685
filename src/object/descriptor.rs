//! The native descriptors: property, classmethod, staticmethod, native attributes, and slots.

use super::Result;
use super::class::Class;
use super::dict::Dict;
use super::exception::{self, attribute_error};
use super::function::Method;
use super::heap::{Ref, Tracer};
use super::native::{AnyRef, NativeObject};
use super::operation::{bind_descriptor, call, repr};
use super::super_object::Super;
use super::tuple_item::TupleItem;
use super::types::types;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};

/// `property`.
#[derive(Default)]
pub struct Property {
    /// Getter, setter, deleter and documentation; None where there is none.
    pub parts: RefCell<[Value; 4]>,
    /// The name it was given in its class, for messages; Null where there is none.
    pub name: RefCell<Value>,
    /// Whether its documentation is the getter's.
    pub has_getters_doc: Cell<bool>,
}

impl Property {
    /// A property of its parts.
    pub fn new(getter: Value, setter: Value, deleter: Value, doc: Value) -> Self {
        Property { parts: RefCell::new([getter, setter, deleter, doc]), ..Property::default() }
    }

    /// The getter.
    pub fn getter(&self) -> Value {
        self.parts.borrow()[0].clone()
    }

    /// What it calls to be set; None or Null where there is nothing.
    pub fn setter(&self) -> Value {
        self.part(1)
    }

    fn part(&self, index: usize) -> Value {
        self.parts.borrow()[index].clone()
    }

    fn refusal(&self, object: &Value, kind: &str) -> super::Thrown {
        let class = object.class().qualname();
        let name = self.name.borrow().clone();
        let message = match name {
            Value::Null => format!("property of '{class}' object has no {kind}"),
            name => match repr(&name) {
                Ok(name) => format!("property {} of '{class}' object has no {kind}", name.as_str()),
                Err(thrown) => return thrown,
            },
        };
        exception::new(&types().attribute_error, message)
    }
}

impl NativeObject for Property {
    fn class(&self) -> Ref<Class> {
        types().property.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.parts.borrow().iter());
        tracer.value(&self.name.borrow());
    }
}

macro_rules! method_wrapper {
    ($(#[$doc:meta])* $name:ident, $class:ident) => {
        $(#[$doc])*
        pub struct $name {
            /// What is wrapped.
            pub function: Value,
            attributes: RefCell<Option<Ref<Dict>>>,
        }

        impl $name {
            /// Wraps a function.
            pub fn new(function: Value) -> Self {
                $name { function, attributes: RefCell::new(None) }
            }
        }

        impl NativeObject for $name {
            fn class(&self) -> Ref<Class> {
                types().$class.clone()
            }

            fn trace(&self, tracer: &mut Tracer<'_>) {
                tracer.value(&self.function);
                if let Some(attributes) = &*self.attributes.borrow() {
                    tracer.reference(attributes);
                }
            }

            const HAS_DICTIONARY: bool = true;

            fn dictionary(&self) -> Option<Ref<Dict>> {
                Some(self.attributes.borrow_mut().get_or_insert_with(Dict::new).clone())
            }
        }
    };
}

method_wrapper!(
    /// `staticmethod`.
    StaticMethod,
    staticmethod
);
method_wrapper!(
    /// `classmethod`.
    ClassMethod,
    classmethod
);

/// What reads a native attribute.
pub type Getter = fn(&Value) -> Result;
/// What sets a native attribute (Null: deletes it).
pub type Setter = fn(&Value, Value) -> Result<()>;

/// The declaration of a native attribute.
pub struct AttributeDeclaration {
    /// Its name.
    pub name: &'static str,
    /// What `help()` says.
    pub doc: &'static str,
    /// What reads it.
    pub get: Getter,
    /// What sets it.
    pub set: Option<Setter>,
}

/// Declares a native attribute that scripts only read.
pub const fn attribute(name: &'static str, doc: &'static str, get: Getter) -> AttributeDeclaration {
    AttributeDeclaration { name, doc, get, set: None }
}

/// Declares a native attribute that scripts only read, and that CPython calls a readonly member.
pub const fn member(name: &'static str, doc: &'static str, get: Getter) -> AttributeDeclaration {
    fn refuse(_: &Value, _: Value) -> Result<()> {
        Err(exception::new(&types().attribute_error, "readonly attribute"))
    }
    AttributeDeclaration { name, doc, get, set: Some(refuse) }
}

/// Declares a native attribute that scripts read and set.
pub const fn settable(name: &'static str, doc: &'static str, get: Getter, set: Setter) -> AttributeDeclaration {
    AttributeDeclaration { name, doc, get, set: Some(set) }
}

/// An attribute of a native type.
pub struct GetSet {
    /// Its name.
    pub name: Symbol,
    /// The class it belongs to.
    pub owner: Ref<Class>,
    /// Its declaration.
    pub declaration: &'static AttributeDeclaration,
}

impl NativeObject for GetSet {
    fn class(&self) -> Ref<Class> {
        types().getset_descriptor.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.owner);
    }
}

/// An attribute that `__slots__` names.
pub struct Member {
    /// Its name, as the shape knows it.
    pub name: Symbol,
    /// The hidden slot of the instances that holds it.
    pub slot: u16,
    /// The class it belongs to.
    pub owner: Ref<Class>,
}

impl Member {
    /// Whether the object has the slot: its class has the member's owner in its ancestry.
    fn fits(&self, object: &Value) -> bool {
        object.is_instance(&self.owner)
    }
}

impl NativeObject for Member {
    fn class(&self) -> Ref<Class> {
        types().member_descriptor.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.owner);
    }
}

/// `__get__` of a native descriptor; None where the object is none.
pub(super) fn get(native: &AnyRef, found: &Value, object: &Value, class: &Ref<Class>) -> Option<Result> {
    if let Some(property) = native.downcast::<Property>() {
        if object.is_null() {
            return Some(Ok(found.clone()));
        }
        let getter = property.getter();
        if getter.is_none() {
            return Some(Err(property.refusal(object, "getter")));
        }
        return Some(call(&getter, std::slice::from_ref(object)));
    }
    if let Some(StaticMethod { function, .. }) = native.downcast() {
        return Some(Ok(function.clone()));
    }
    if let Some(ClassMethod { function, .. }) = native.downcast() {
        return Some(match function {
            Value::Function(_) | Value::NativeFunction(_) | Value::Class(_) | Value::Method(_) => {
                Ok(Method::new(function.clone(), class.into()))
            }
            Value::Instance(_) if function.class().lookup(well_known::__get__).is_none() => {
                Ok(Method::new(function.clone(), class.into()))
            }
            other => bind_descriptor(other, &class.into(), class),
        });
    }
    if let Some(attribute) = native.downcast::<GetSet>() {
        if object.is_null() {
            return Some(Ok(found.clone()));
        }
        return Some((attribute.declaration.get)(object));
    }
    if let Some(item) = native.downcast::<TupleItem>() {
        return Some(if object.is_null() { Ok(found.clone()) } else { item.get(object) });
    }
    if let Some(unbound) = native.downcast::<Super>() {
        if object.is_null() || object.is_none() || !unbound.object.is_null() {
            return Some(Ok(found.clone()));
        }
        return Some(Super::new(&unbound.class, object).map(Value::object));
    }
    let member = native.downcast::<Member>()?;
    if object.is_null() {
        return Some(Ok(found.clone()));
    }
    Some(match object {
        Value::Instance(instance) if member.fits(object) => match instance.slot(usize::from(member.slot)).present() {
            Some(value) => Ok(value),
            None => Err(attribute_error(
                object,
                member.name,
                format!("'{}' object has no attribute '{}'", object.class_name(), member.name),
            )),
        },
        _ => Err(exception::type_error(format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            member.name,
            member.owner.name(),
            object.class_name()
        ))),
    })
}

/// `__set__` (Null: `__delete__`) of a native descriptor; None where the object is no data descriptor.
pub(crate) fn set(native: &AnyRef, object: &Value, name: Symbol, value: &Value) -> Option<Result<()>> {
    if let Some(property) = native.downcast::<Property>() {
        let (index, kind) = if value.is_null() { (2, "deleter") } else { (1, "setter") };
        let function = property.part(index);
        if function.is_none() {
            return Some(Err(property.refusal(object, kind)));
        }
        let result = if value.is_null() {
            call(&function, std::slice::from_ref(object))
        } else {
            call(&function, &[object.clone(), value.clone()])
        };
        return Some(result.map(drop));
    }
    if let Some(attribute) = native.downcast::<GetSet>() {
        return Some(match attribute.declaration.set {
            Some(set) => set(object, value.clone()),
            None => Err(attribute_error(
                object,
                name,
                format!("attribute '{name}' of '{}' objects is not writable", attribute.owner.name()),
            )),
        });
    }
    if native.downcast::<TupleItem>().is_some() {
        return Some(Err(TupleItem::refusal(if value.is_null() { "delete" } else { "set" })));
    }
    let member = native.downcast::<Member>()?;
    let Value::Instance(instance) = object else { return None };
    if !member.fits(object) {
        return Some(Err(exception::type_error(format!(
            "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
            member.name,
            member.owner.name(),
            object.class_name()
        ))));
    }
    let old = instance.replace(usize::from(member.slot), value.clone());
    if value.is_null() && old.is_null() {
        return Some(Err(attribute_error(object, name, name.as_str())));
    }
    Some(Ok(()))
}
