//! Cells: variables that inner functions share.

use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use std::cell::UnsafeCell;
use std::mem::ManuallyDrop;

/// The body of a cell; `Value::Null` while the variable is unbound.
pub struct CellBody {
    content: UnsafeCell<Value>,
}

impl Body for CellBody {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Cell(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self.content());
    }

    fn clear(&self) {
        drop(self.replace(Value::Null));
    }
}

#[allow(unsafe_code, reason = "the content is copied in and out whole; no reference outlives a statement here")]
impl CellBody {
    /// A cell of the value.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(value: Value) -> Ref<CellBody> {
        Ref::new(CellBody { content: UnsafeCell::new(value) })
    }

    #[inline(always)]
    fn content(&self) -> &Value {
        // SAFETY: used within this module for a clone or a trace, which call no code of the language.
        unsafe { &*self.content.get() }
    }

    /// The content.
    #[inline(always)]
    pub fn get(&self) -> Value {
        self.content().clone()
    }

    /// Puts a value in; the old one comes back.
    #[inline(always)]
    pub fn replace(&self, value: Value) -> Value {
        // SAFETY: a move in and out.
        unsafe { std::mem::replace(&mut *self.content.get(), value) }
    }

    /// Puts a value in.
    #[inline(always)]
    pub fn set(&self, value: Value) {
        drop(self.replace(value));
    }
}
