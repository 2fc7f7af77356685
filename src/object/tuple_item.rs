//! The attribute of a named tuple that stands for one of its items.
//!
//! `collections.namedtuple` makes them, under the name `_tuplegetter`; reading an attribute knows them, and keeps
//! the item's place in its cache.

use super::Result;
use super::class::Class;
use super::class_table::ClassTable;
use super::descriptor::settable;
use super::exception::{self, index_error, type_error};
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::native_function::native;
use super::operation::repr;
use super::operation::slice_bounds::sized_index;
use super::types::types;
use super::value::Value;
use std::cell::RefCell;

/// The descriptor.
pub struct TupleItem {
    place: usize,
    doc: RefCell<Value>,
}

crate::native_class!(
    /// The class of the descriptors.
    pub fn class "_collections._tuplegetter" TABLE
);

static TABLE: ClassTable = ClassTable {
    module: "_collections",
    static_methods: &[native("__new__(type, index, doc, /)", "Create and return a new object.", |args| {
        let place = usize::try_from(sized_index(&args[1])?).unwrap_or(usize::MAX);
        Ok(Value::object(TupleItem { place, doc: RefCell::new(args[2].clone()) }))
    })],
    methods: &[
        native(
            "__get__(self, instance, owner=None, /)",
            "Return an attribute of instance, which is of type owner.",
            |args| match args[0].downcast::<TupleItem>() {
                Some(item) if !args[1].is_none() => item.get(&args[1]),
                _ => Ok(args[0].clone()),
            },
        ),
        native("__set__(self, instance, value, /)", "Set an attribute of instance to value.", |_| {
            Err(TupleItem::refusal("set"))
        }),
        native("__delete__(self, instance, /)", "Delete an attribute of instance.", |_| {
            Err(TupleItem::refusal("delete"))
        }),
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let (place, doc) = parts(&args[0]);
            Ok(Value::from(format!("_tuplegetter({place}, {})", repr(&doc)?)))
        }),
        native("__reduce__(self, /)", "Return state information for pickling.", |args| {
            let (place, doc) = parts(&args[0]);
            Ok(Value::tuple(vec![class().into(), Value::tuple(vec![place.into(), doc])]))
        }),
    ],
    attributes: &[settable(
        "__doc__",
        "The documentation of the field.",
        |this| Ok(parts(this).1),
        |this, doc| {
            if let Some(item) = this.downcast::<TupleItem>() {
                let old = item.doc.replace(doc);
                drop(old);
            }
            Ok(())
        },
    )],
    ..ClassTable::EMPTY
};

fn parts(this: &Value) -> (usize, Value) {
    match this.downcast::<TupleItem>() {
        Some(item) => (item.place, item.doc.borrow().clone()),
        None => (0, Value::None),
    }
}

impl TupleItem {
    /// The place of the item.
    pub(super) fn place(&self) -> usize {
        self.place
    }

    /// The item of a tuple, or of what extends one.
    ///
    /// # Errors
    /// TypeError where the object is no tuple, IndexError where it is too short.
    pub(super) fn get(&self, object: &Value) -> Result {
        match &object.payload() {
            Value::Tuple(tuple) => {
                tuple.get(self.place).cloned().ok_or_else(|| index_error("tuple index out of range"))
            }
            _ => {
                let (place, given) = (self.place, object.class_name());
                Err(type_error(format!(
                    "descriptor for index '{place}' for tuple subclasses doesn't apply to '{given}' object"
                )))
            }
        }
    }

    /// The error for setting the attribute.
    pub(super) fn refusal(action: &str) -> super::Thrown {
        exception::new(&types().attribute_error, format!("can't {action} attribute"))
    }
}

impl NativeObject for TupleItem {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.doc.borrow());
    }
}
