//! Tuples.

use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::ops::Deref;

/// The body of a tuple.
pub struct Tuple {
    items: Box<[Value]>,
}

impl Body for Tuple {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Tuple(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.items.iter());
    }
}

thread_local! {
    static EMPTY: RefCell<Option<Ref<Tuple>>> = const { RefCell::new(None) };
}

impl Tuple {
    /// A tuple of the items; the empty tuple is one object.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(items: Vec<Value>) -> Ref<Tuple> {
        if items.is_empty() {
            return Self::empty();
        }
        Ref::new(Tuple { items: items.into_boxed_slice() })
    }

    /// The empty tuple.
    pub fn empty() -> Ref<Tuple> {
        EMPTY.with_borrow_mut(|empty| empty.get_or_insert_with(|| Ref::new(Tuple { items: Box::new([]) })).clone())
    }
}

impl Deref for Tuple {
    type Target = [Value];
    #[inline(always)]
    fn deref(&self) -> &[Value] {
        &self.items
    }
}
