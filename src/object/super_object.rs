//! `super`: attributes of an object as the classes behind a given one define them.

use super::Result;
use super::class::Class;
use super::exception::{runtime_error, type_error};
use super::frame::{self, Frame};
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::operation::{bind_descriptor, find_attribute};
use super::types::types;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The body of a `super` object.
pub struct Super {
    /// The class behind which look-ups begin.
    pub class: Ref<Class>,
    /// The object, or Null for an unbound one.
    pub object: Value,
    /// The class whose order is searched, where there is an object.
    pub object_class: Option<Ref<Class>>,
}

impl NativeObject for Super {
    fn class(&self) -> Ref<Class> {
        types().super_.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.class);
        tracer.value(&self.object);
        if let Some(class) = &self.object_class {
            tracer.reference(class);
        }
    }

    const ANSWERS: bool = true;

    fn attribute(&self, _this: &Value, name: Symbol) -> Option<Result<Option<Value>>> {
        self.lookup(name).map(|found| found.map(Some))
    }
}

impl Super {
    /// `super(class, object)`.
    ///
    /// # Errors
    /// TypeError where the object is no instance and no subclass of the class.
    pub fn new(class: &Ref<Class>, object: &Value) -> Result<Super> {
        let object_class = Self::checked(class, object)?;
        Ok(Super { class: class.clone(), object: object.clone(), object_class: Some(object_class) })
    }

    /// The class in whose order attributes of the object are searched.
    fn checked(class: &Ref<Class>, object: &Value) -> Result<Ref<Class>> {
        if let Value::Class(candidate) = object
            && Class::is_subclass(candidate, class)
        {
            return Ok(Ref::clone(candidate));
        }
        let own = object.class();
        if Class::is_subclass(&own, class) {
            return Ok(own);
        }
        // A proxy may claim another class.
        if let Some(Value::Class(claimed)) = &find_attribute(object, well_known::__class__)?
            && Class::is_subclass(claimed, class)
        {
            return Ok(Ref::clone(claimed));
        }
        Err(type_error("super(type, obj): obj must be an instance or subtype of type"))
    }

    /// `super()` in a method: the first argument of the frame and the class that its code stands in.
    ///
    /// # Errors
    /// RuntimeError outside of a method.
    pub fn of_frame(frame: &Frame) -> Result<Super> {
        let code = frame.code();
        if code.parameters.count() == 0 {
            return Err(runtime_error("super(): no arguments"));
        }
        let object = match frame.local(0) {
            Value::Cell(cell) if code.cells.contains(&0) => cell.get(),
            value => value.clone(),
        };
        if object.is_null() {
            return Err(runtime_error("super(): arg[0] deleted"));
        }
        let Some(place) = code.free.iter().position(|name| *name == well_known::__class__) else {
            return Err(runtime_error("super(): __class__ cell not found"));
        };
        match &frame.free(place).get() {
            Value::Class(class) => Super::new(class, &object),
            Value::Null => Err(runtime_error("super(): empty __class__ cell")),
            other => Err(runtime_error(format!("super(): __class__ is not a type ({})", other.class_name()))),
        }
    }

    /// `super()` in the frame that runs now; errors as `of_frame`'s.
    pub fn of_current_frame() -> Result<Super> {
        frame::with_current(|frame| match frame {
            Some(frame) => Super::of_frame(frame),
            None => Err(runtime_error("super(): no current frame")),
        })
    }

    /// The attribute behind the class in the object's order, bound to the object.
    ///
    /// # Errors
    /// What binding it raises.
    pub fn lookup(&self, name: Symbol) -> Option<Result> {
        let object_class = self.object_class.as_ref()?;
        if name == well_known::__class__ {
            return None;
        }
        let found = Class::lookup_after(object_class, &self.class, name)?;
        let of_class = matches!(&self.object, Value::Class(class) if class.same(object_class));
        let object = if of_class { &Value::Null } else { &self.object };
        Some(bind_descriptor(&found, object, object_class))
    }
}
