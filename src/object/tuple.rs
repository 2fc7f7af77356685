//! Tuples: their items stand behind the body, in the same allocation.
//!
//! A tuple that holds no object which the collector must know can stand in no cycle, and is not known to it either.
//!
//! Guarantees to safe callers: the tail holds `length` values from the moment the tuple can be seen until it is freed.

#![allow(unsafe_code, reason = "the items stand behind the body, in the same allocation")]

use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use std::alloc::{Layout, handle_alloc_error};
use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::ops::Deref;

/// The body of a tuple: the length fills up the header, so that the items begin sixteen bytes behind the start.
#[repr(C, packed(4))]
pub struct Tuple {
    length: u32,
    items: [Value; 0],
}

const _: () = assert!(size_of::<Tuple>() == 4);

impl Body for Tuple {
    const TRACKED: bool = true;

    #[inline(always)]
    fn into_value(reference: Ref<Self>) -> Value {
        Value::Tuple(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.iter());
    }

    #[inline(always)]
    fn tail_size(&self) -> usize {
        self.len() * size_of::<Value>()
    }
}

thread_local! {
    static EMPTY: Cell<Option<&'static Ref<Tuple>>> = const { Cell::new(None) };
}

impl Tuple {
    /// A tuple of the items; the empty tuple is one object.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(mut items: Vec<Value>) -> Ref<Tuple> {
        if items.is_empty() {
            return Self::empty();
        }
        let tuple = Self::allocate(items.len());
        // SAFETY: the tail has room for the items, which the vector gives up.
        unsafe {
            std::ptr::copy_nonoverlapping(items.as_ptr(), tuple.tail().cast::<Value>(), items.len());
            items.set_len(0);
        }
        tuple.make_known();
        tuple
    }

    /// A tuple of so many items, at least one.
    #[inline]
    pub fn of<const N: usize>(items: [Value; N]) -> Ref<Tuple> {
        const { assert!(N > 0) };
        let tuple = Self::allocate(N);
        // SAFETY: the tail has room for the items.
        unsafe { tuple.tail().cast::<[Value; N]>().write(items) };
        tuple.make_known();
        tuple
    }

    /// A tuple of copies of the items.
    pub fn copied(items: &[Value]) -> Ref<Tuple> {
        if items.is_empty() {
            return Self::empty();
        }
        let tuple = Self::allocate(items.len());
        let tail = tuple.tail().cast::<Value>();
        for (place, item) in items.iter().enumerate() {
            // SAFETY: the tail has room for the items; nothing between here and the end can fail.
            unsafe { tail.add(place).write(item.clone()) };
        }
        tuple.make_known();
        tuple
    }

    /// A tuple of what `item` gives for each place.
    #[inline]
    pub fn gathered(count: usize, mut item: impl FnMut(usize) -> Value) -> Ref<Tuple> {
        if count == 0 {
            return Self::empty();
        }
        // Where `item` panics, the tuple is not dropped: it lacks items.
        let tuple = ManuallyDrop::new(Self::allocate(count));
        let tail = tuple.tail().cast::<Value>();
        for place in 0..count {
            // SAFETY: the tail has room for the items.
            unsafe { tail.add(place).write(item(place)) };
        }
        tuple.make_known();
        ManuallyDrop::into_inner(tuple)
    }

    /// The empty tuple.
    pub fn empty() -> Ref<Tuple> {
        match EMPTY.get() {
            Some(empty) => empty.clone(),
            None => {
                let empty: &'static Ref<Tuple> = Box::leak(Box::new(Self::allocate(0)));
                EMPTY.set(Some(empty));
                empty.clone()
            }
        }
    }

    /// A tuple whose items the caller fills in before anybody sees it.
    #[inline]
    fn allocate(length: usize) -> Ref<Tuple> {
        let size = length * size_of::<Value>();
        let Ok(length) = u32::try_from(length) else {
            handle_alloc_error(Layout::from_size_align(size, align_of::<Value>()).unwrap_or(Layout::new::<Value>()));
        };
        Ref::unknown(Tuple { length, items: [] }, size)
    }
}

impl Ref<Tuple> {
    /// Makes a new tuple known to the collector, where it holds what is.
    #[inline(always)]
    fn make_known(&self) {
        if self.iter().any(Value::is_known) {
            self.track();
        }
    }
}

impl Deref for Tuple {
    type Target = [Value];
    #[inline(always)]
    fn deref(&self) -> &[Value] {
        // SAFETY: the tail begins where the body ends, and holds `length` values.
        unsafe { std::slice::from_raw_parts((&raw const self.items).cast::<Value>(), self.length as usize) }
    }
}

impl Drop for Tuple {
    #[inline]
    fn drop(&mut self) {
        let first = (&raw mut self.items).cast::<Value>();
        // From the last to the first, as CPython does: finalisers show it.
        for place in (0..self.length as usize).rev() {
            // SAFETY: the values are not used again.
            unsafe { std::ptr::drop_in_place(first.add(place)) };
        }
    }
}
