//! Objects of native types that have no variant of their own in `Value`: iterators, views, files.
//!



use super::class::Class;
use super::heap::{Body, Header, Ref, Tracer};
use super::value::Value;
use crate::syntax::Symbol;
use std::any::Any;
use std::mem::ManuallyDrop;

/// A native type whose objects are `Value::Object`.
pub trait NativeObject: 'static {
    /// The type of the object, as `type(x)` gives it.
    fn class(&self) -> Ref<Class>;

    /// Shows the tracer every reference that the object owns.
    fn trace(&self, _tracer: &mut Tracer<'_>) {}

    /// Drops the references through which a cycle may run.
    fn clear(&self) {}

    /// What reading the attribute gives, for objects that answer by themselves before their class is asked;
    /// None where it is for the class to answer.
    fn attribute(&self, _this: &Value, _name: Symbol) -> Option<super::Result<Option<Value>>> {
        None
    }

    /// The next item, for iterators; `None` at the end.
    fn next(&self) -> Option<super::Result<Option<Value>>> {
        None
    }
}

/// The body of a native object.
pub struct Native {
    object: Box<dyn Dynamic>,
}

trait Dynamic: NativeObject {
    fn as_any(&self) -> &dyn Any;
}

impl<T: NativeObject> Dynamic for T {
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Body for Native {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Object(ManuallyDrop::new(AnyRef(reference)))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.object.trace(tracer);
    }

    fn clear(&self) {
        self.object.clear();
    }
}

/// A counted reference to a native object of any type.
#[derive(Clone)]
pub struct AnyRef(Ref<Native>);

impl AnyRef {
    /// Moves `object` to the heap.
    pub fn new<T: NativeObject>(object: T) -> Self {
        AnyRef(Ref::new(Native { object: Box::new(object) }))
    }

    /// The object where it is a `T`.
    #[inline]
    pub fn downcast<T: NativeObject>(&self) -> Option<&T> {
        self.0.object.as_any().downcast_ref()
    }

    /// The type of the object.
    pub fn class(&self) -> Ref<Class> {
        self.0.object.class()
    }

    /// The next item where the object is a native iterator.
    #[inline]
    pub fn next(&self) -> Option<super::Result<Option<Value>>> {
        self.0.object.next()
    }

    /// What the object itself answers for an attribute.
    #[inline]
    pub(super) fn attribute(&self, this: &Value, name: Symbol) -> Option<super::Result<Option<Value>>> {
        self.0.object.attribute(this, name)
    }

    /// Whether both are the same object.
    pub fn same(&self, other: &AnyRef) -> bool {
        self.0.same(&other.0)
    }

    /// Shows the tracer the reference.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.0);
    }

    pub(super) fn header(&self) -> &Header {
        self.0.header()
    }
}
