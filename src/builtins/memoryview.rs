//! The type `memoryview`: making, releasing and showing views, and their attributes.
//!
//! Items are read and written in `memoryview_items.rs`, views compared in `memoryview_compare.rs` and cast in
//! `memoryview_cast.rs`; what a view is, `object::buffer` says.

use super::memoryview_cast::cast;
use super::memoryview_compare::{equal, hash};
use super::memoryview_items::{get_item, set_item, to_list};
use crate::object::buffer::{Buffer, View};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{self, type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::iterator::SequenceIterator;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A `memoryview`.
pub(super) struct MemoryView {
    view: RefCell<Option<Rc<View>>>,
    /// The hash, once it was asked for.
    pub(super) hash: Cell<Option<i64>>,
}

impl NativeObject for MemoryView {
    fn class(&self) -> Ref<Class> {
        types().memoryview.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(view) = &*self.view.borrow() {
            tracer.value(&view.object);
        }
    }

    fn clear(&self) {
        let view = self.view.take();
        drop(view);
    }

    fn buffer(&self) -> Option<Buffer> {
        Some(match &*self.view.borrow() {
            Some(view) => Buffer::View(view.clone()),
            None => Buffer::Released,
        })
    }
}

/// The contents of `memoryview`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "A view on the memory of an object that has bytes, without a copy.",
    methods: METHODS,
    static_methods: &[native("__new__(type, object)", "Create and return a new object.", |args| of(&args[1]))],
    attributes: ATTRIBUTES,
    is_sequence: true,
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("release(self, /)", "Give the memory back; the view shows nothing from then on.", release),
    native("tobytes(self, /, order='C')", "The bytes of the view as a bytes object.", |args| {
        let order = order_of(&args[1])?;
        Ok(crate::object::bytes::Bytes::new(view(&args[0])?.to_bytes(order)).into())
    }),
    native(
        "tolist(self, /)",
        "The items of the view as a list of lists of as many levels as it has dimensions.",
        |args| to_list(&*view(&args[0])?),
    ),
    native("hex(self, /, sep=..., bytes_per_sep=1)", "The bytes of the view in hexadecimal digits.", |args| {
        super::bytes::hex(&view(&args[0])?.to_bytes('C'), &args[1], &args[2])
    }),
    native("cast(self, /, format, shape=...)", "The same memory with another format or another shape.", |args| {
        Ok(made(cast(&*view(&args[0])?, &args[1], &args[2])?))
    }),
    native("toreadonly(self, /)", "The same memory, not to be written to.", |args| {
        let mut copied = view(&args[0])?.copied();
        copied.is_readonly = true;
        Ok(made(copied))
    }),
    native("__enter__(self)", "", |args| {
        view(&args[0])?;
        Ok(args[0].clone())
    }),
    native("__exit__(self, *args)", "", release),
    native("__len__(self, /)", "Return len(self).", |args| {
        Ok(Value::from(view(&args[0])?.shape.first().copied().unwrap_or(1)))
    }),
    native("__getitem__(self, key, /)", "Return self[key].", |args| get_item(&args[0], &*view(&args[0])?, &args[1])),
    native("__setitem__(self, key, value, /)", "Set self[key] to value.", |args| {
        set_item(&*view(&args[0])?, &args[1], &args[2])?;
        Ok(Value::None)
    }),
    native("__delitem__(self, key, /)", "Delete self[key].", |args| {
        let is_readonly = view(&args[0])?.is_readonly;
        Err(type_error(if is_readonly { "cannot modify read-only memory" } else { "cannot delete memory" }))
    }),
    native("__iter__(self, /)", "Implement iter(self).", |args| {
        let view = view(&args[0])?;
        match view.shape[..] {
            [] => Err(type_error("invalid indexing of 0-dim memory")),
            [_] => Ok(Value::object(SequenceIterator::of_class(args[0].clone(), iterator_class))),
            _ => Err(not_implemented("multi-dimensional sub-views are not implemented")),
        }
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| {
        Ok(equal(&args[0], &args[1])?.map_or(Value::NotImplemented, Value::from))
    }),
    native("__ne__(self, value, /)", "Return self!=value.", |args| {
        Ok(equal(&args[0], &args[1])?.map_or(Value::NotImplemented, |equal| Value::from(!equal)))
    }),
    native("__lt__(self, value, /)", "Return self<value.", |_| Ok(Value::NotImplemented)),
    native("__le__(self, value, /)", "Return self<=value.", |_| Ok(Value::NotImplemented)),
    native("__gt__(self, value, /)", "Return self>value.", |_| Ok(Value::NotImplemented)),
    native("__ge__(self, value, /)", "Return self>=value.", |_| Ok(Value::NotImplemented)),
    native("__hash__(self, /)", "Return hash(self).", |args| hash(this(&args[0])?, &args[0]).map(Value::Int)),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let kind = if this(&args[0])?.view.borrow().is_some() { "memory" } else { "released memory" };
        Ok(Value::from(format!("<{kind} at {:#x}>", args[0].address())))
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("obj", "The object whose memory it is.", |value| Ok(view(value)?.object.clone())),
    attribute("nbytes", "How many bytes the items have together.", |value| {
        let view = view(value)?;
        Ok(Value::from(view.count() * view.item_size))
    }),
    attribute("readonly", "Whether the memory cannot be written to.", |value| Ok(view(value)?.is_readonly.into())),
    attribute("itemsize", "How many bytes an item has.", |value| Ok(Value::from(view(value)?.item_size))),
    attribute("format", "The type of the items, in the letters of the module struct.", |value| {
        Ok(Value::str(&view(value)?.format))
    }),
    attribute("ndim", "How many dimensions there are.", |value| Ok(Value::from(view(value)?.shape.len()))),
    attribute("shape", "How many items there are in each dimension.", |value| {
        Ok(Value::tuple(view(value)?.shape.iter().map(|length| Value::from(*length)).collect()))
    }),
    attribute("strides", "How many bytes apart the items are in each dimension.", |value| {
        Ok(Value::tuple(view(value)?.strides.iter().map(|stride| Value::Int(*stride as i64)).collect()))
    }),
    attribute("suboffsets", "Always empty: no view goes through pointers.", |value| {
        view(value)?;
        Ok(Value::tuple(Vec::new()))
    }),
    attribute("c_contiguous", "Whether the items stand one behind the other, the last dimension first.", |value| {
        Ok(view(value)?.is_contiguous('C').into())
    }),
    attribute("f_contiguous", "Whether the items stand one behind the other, the first dimension first.", |value| {
        Ok(view(value)?.is_contiguous('F').into())
    }),
    attribute("contiguous", "Whether the items stand one behind the other.", |value| {
        let view = view(value)?;
        Ok((view.is_contiguous('C') || view.is_contiguous('F')).into())
    }),
];

/// `memoryview(object)`.
fn of(object: &Value) -> Result {
    match View::of(object) {
        Some(Ok(view)) => Ok(made(view)),
        Some(Err(view)) => Ok(made(view.copied())),
        None if object.downcast::<MemoryView>().is_some() => Err(released()),
        None => {
            let given = object.class_name();
            Err(type_error(format!("memoryview: a bytes-like object is required, not '{given}'")))
        }
    }
}

/// The memoryview of a view.
pub(super) fn made(view: View) -> Value {
    Value::object(MemoryView { view: RefCell::new(Some(Rc::new(view))), hash: Cell::new(None) })
}

fn this(value: &Value) -> Result<&MemoryView> {
    value.downcast().ok_or_else(|| type_error("descriptor requires a 'memoryview' object"))
}

/// What a memoryview looks at.
///
/// # Errors
/// ValueError where it was released.
pub(super) fn view(value: &Value) -> Result<Rc<View>> {
    this(value)?.view.borrow().clone().ok_or_else(released)
}

#[cold]
fn released() -> Thrown {
    value_error("operation forbidden on released memoryview object")
}

/// Raises NotImplementedError.
#[cold]
pub(super) fn not_implemented(message: impl Into<String>) -> Thrown {
    exception::new(&types().not_implemented_error, message)
}

fn release(args: &[Value]) -> Result {
    let view = this(&args[0])?.view.take();
    drop(view);
    Ok(Value::None)
}

fn order_of(order: &Value) -> Result<char> {
    match order {
        Value::None => Ok('C'),
        _ => match order.payload().as_str() {
            Some("C" | "A") => Ok('C'),
            Some("F") => Ok('F'),
            Some(_) => Err(value_error("order must be 'C', 'F' or 'A'")),
            None => {
                let given = order.argument_name();
                Err(type_error(format!("tobytes() argument 'order' must be str or None, not {given}")))
            }
        },
    }
}

crate::native_class!(fn iterator_class "memory_iterator" ITERATOR);

static ITERATOR: ClassTable = ClassTable { methods: super::iterator::ITERATOR, ..ClassTable::EMPTY };
