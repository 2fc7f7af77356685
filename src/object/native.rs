//! Objects of native types that have no variant of their own in `Value`: iterators, views, files, greenlets' states.
//!
//! ```text
//!   AnyRef ──► ┌ Header │ kind ┐ the object itself ...
//! ```
//!
//! The body holds what the type's code is, a table made for it at compile time, and the object stands right behind.
//!
//! Guarantees to safe callers: the object behind a body is of the type that its table was made for, from the moment
//! the body is made until it is dropped.

#![allow(unsafe_code, reason = "the object stands behind the body, in the same allocation")]

use super::buffer::Buffer;
use super::class::Class;
use super::dict::Dict;
use super::heap::{Body, Header, Ref, Tracer};
use super::operation::iterate::{Iteration, Pair};
use super::value::Value;
use crate::syntax::Symbol;
use std::any::TypeId;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;

/// A native type whose objects are `Value::Object`.
pub trait NativeObject: 'static {
    /// The type of the object, as `type(x)` gives it.
    fn class(&self) -> Ref<Class>;

    /// Shows the tracer every reference that the object owns.
    fn trace(&self, _tracer: &mut Tracer<'_>) {}

    /// Drops the references through which a cycle may run.
    fn clear(&self) {}

    /// Whether its objects keep attributes of any name.
    const HAS_DICTIONARY: bool = false;

    /// The attributes that scripts set on the object.
    fn dictionary(&self) -> Option<Ref<Dict>> {
        None
    }

    /// Whether `attribute` ever answers.
    const ANSWERS: bool = false;

    /// What reading the attribute gives, for objects that answer by themselves before their class is asked;
    /// None where it is for the class to answer.
    fn attribute(&self, _this: &Value, _name: Symbol) -> Option<super::Result<Option<Value>>> {
        None
    }

    /// What the object shows of its memory; None where it shows none.
    fn buffer(&self) -> Option<Buffer> {
        None
    }

    /// The next item, for iterators; `None` at the end.
    fn next(&self) -> Option<super::Result<Option<Value>>> {
        None
    }

    /// What a loop does that is the only one to know the object, an iterator over others; it is never used again.
    fn take_apart(&self) -> Option<Iteration> {
        None
    }

    /// What calling the object with positional arguments gives, for callables that need no look-up.
    fn call(&self, _arguments: &[Value]) -> Option<super::Result> {
        None
    }

    /// The item at an index, for sequences whose items are there at once; None where there is none.
    fn item(&self, _index: i64) -> Option<Value> {
        None
    }

    /// How many items the object has, for containers whose length calls no script code.
    fn length(&self) -> Option<usize> {
        None
    }

    /// The next item, for iterators that give pairs and can do without making a tuple.
    fn next_pair(&self) -> Option<super::Result<Option<Pair>>> {
        None
    }
}

/// The body of a native object.
pub struct Native {
    kind: &'static Kind,
}

/// What a native type's objects do, each function on the object at an address.
struct Kind {
    type_id: TypeId,
    size: usize,
    class: unsafe fn(*const ()) -> Ref<Class>,
    trace: unsafe fn(*const (), &mut Tracer<'_>),
    clear: unsafe fn(*const ()),
    attribute: unsafe fn(*const (), &Value, Symbol) -> Option<super::Result<Option<Value>>>,
    answers: bool,
    buffer: unsafe fn(*const ()) -> Option<Buffer>,
    dictionary: Option<unsafe fn(*const ()) -> Option<Ref<Dict>>>,
    next: unsafe fn(*const ()) -> Option<super::Result<Option<Value>>>,
    next_pair: unsafe fn(*const ()) -> Option<super::Result<Option<Pair>>>,
    take_apart: unsafe fn(*const ()) -> Option<Iteration>,
    length: unsafe fn(*const ()) -> Option<usize>,
    call: unsafe fn(*const (), &[Value]) -> Option<super::Result>,
    item: unsafe fn(*const (), i64) -> Option<Value>,
    drop: unsafe fn(*mut ()),
}

struct KindOf<T>(PhantomData<T>);

impl<T: NativeObject> KindOf<T> {
    const KIND: Kind = Kind {
        type_id: TypeId::of::<T>(),
        size: size_of::<T>(),
        class: class::<T>,
        trace: trace::<T>,
        clear: clear::<T>,
        attribute: attribute::<T>,
        answers: T::ANSWERS,
        buffer: buffer::<T>,
        dictionary: if T::HAS_DICTIONARY { Some(dictionary::<T>) } else { None },
        next: next::<T>,
        next_pair: next_pair::<T>,
        take_apart: take_apart::<T>,
        length: length::<T>,
        call: call::<T>,
        item: item::<T>,
        drop: drop_object::<T>,
    };
    /// The object begins where the body ends.
    const FITS: () = assert!(align_of::<T>() <= align_of::<Native>());
}

// Each of these is reached through the table of a body whose object is a `T`.
unsafe fn class<T: NativeObject>(object: *const ()) -> Ref<Class> {
    // SAFETY: the object is a live `T`.
    unsafe { (*object.cast::<T>()).class() }
}

unsafe fn trace<T: NativeObject>(object: *const (), tracer: &mut Tracer<'_>) {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).trace(tracer) }
}

unsafe fn clear<T: NativeObject>(object: *const ()) {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).clear() }
}

unsafe fn attribute<T: NativeObject>(
    object: *const (),
    this: &Value,
    name: Symbol,
) -> Option<super::Result<Option<Value>>> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).attribute(this, name) }
}

unsafe fn buffer<T: NativeObject>(object: *const ()) -> Option<Buffer> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).buffer() }
}

unsafe fn dictionary<T: NativeObject>(object: *const ()) -> Option<Ref<Dict>> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).dictionary() }
}

unsafe fn next<T: NativeObject>(object: *const ()) -> Option<super::Result<Option<Value>>> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).next() }
}

unsafe fn next_pair<T: NativeObject>(object: *const ()) -> Option<super::Result<Option<Pair>>> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).next_pair() }
}

unsafe fn take_apart<T: NativeObject>(object: *const ()) -> Option<Iteration> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).take_apart() }
}

unsafe fn length<T: NativeObject>(object: *const ()) -> Option<usize> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).length() }
}

unsafe fn call<T: NativeObject>(object: *const (), arguments: &[Value]) -> Option<super::Result> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).call(arguments) }
}

unsafe fn item<T: NativeObject>(object: *const (), index: i64) -> Option<Value> {
    // SAFETY: as above.
    unsafe { (*object.cast::<T>()).item(index) }
}

unsafe fn drop_object<T: NativeObject>(object: *mut ()) {
    // SAFETY: as above, and it is never used again.
    unsafe { std::ptr::drop_in_place(object.cast::<T>()) }
}

impl Native {
    /// The address of the object.
    #[inline(always)]
    fn object(&self) -> *const () {
        let body: *const Native = self;
        // SAFETY: one past the body, inside the allocation or at its end.
        unsafe { body.add(1).cast() }
    }
}

impl Body for Native {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Object(ManuallyDrop::new(AnyRef(reference)))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        // SAFETY: the table is that of the object.
        unsafe { (self.kind.trace)(self.object(), tracer) }
    }

    fn clear(&self) {
        // SAFETY: as above.
        unsafe { (self.kind.clear)(self.object()) }
    }

    fn tail_size(&self) -> usize {
        self.kind.size
    }
}

impl Drop for Native {
    fn drop(&mut self) {
        // SAFETY: as above.
        unsafe { (self.kind.drop)(self.object().cast_mut()) }
    }
}

/// A counted reference to a native object of any type.
#[derive(Clone)]
pub struct AnyRef(Ref<Native>);

impl AnyRef {
    /// Moves `object` to the heap.
    pub fn new<T: NativeObject>(object: T) -> Self {
        const { KindOf::<T>::FITS };
        let reference = Ref::with_tail(Native { kind: const { &KindOf::<T>::KIND } }, size_of::<T>());
        // SAFETY: the tail has room for a `T`, and is aligned as the body is.
        unsafe { reference.tail().cast::<T>().write(object) };
        AnyRef(reference)
    }

    /// The object where it is a `T`.
    #[inline]
    pub fn downcast<T: NativeObject>(&self) -> Option<&T> {
        if self.0.kind.type_id != TypeId::of::<T>() {
            return None;
        }
        // SAFETY: the object is a `T`; the reference keeps it.
        Some(unsafe { &*self.0.object().cast::<T>() })
    }

    /// The type of the object.
    pub fn class(&self) -> Ref<Class> {
        // SAFETY: the table is that of the object.
        unsafe { (self.0.kind.class)(self.0.object()) }
    }

    /// The next item where the object is a native iterator.
    #[inline]
    pub fn next(&self) -> Option<super::Result<Option<Value>>> {
        // SAFETY: as above.
        unsafe { (self.0.kind.next)(self.0.object()) }
    }

    /// As `next`, for a loop that takes pairs apart.
    #[inline]
    pub fn next_pair(&self) -> Option<super::Result<Option<Pair>>> {
        // SAFETY: as above.
        unsafe { (self.0.kind.next_pair)(self.0.object()) }
    }

    /// What a loop does instead of asking the object for its items; the object is never used again.
    pub fn take_apart(&self) -> Option<Iteration> {
        // SAFETY: as above.
        unsafe { (self.0.kind.take_apart)(self.0.object()) }
    }

    /// How many items the object has, where that calls no script code.
    #[inline]
    pub fn length(&self) -> Option<usize> {
        // SAFETY: as above.
        unsafe { (self.0.kind.length)(self.0.object()) }
    }

    /// What calling the object with positional arguments gives, where that needs no look-up.
    #[inline]
    pub fn call(&self, arguments: &[Value]) -> Option<super::Result> {
        // SAFETY: as above.
        unsafe { (self.0.kind.call)(self.0.object(), arguments) }
    }

    /// The item at an index, where that needs no look-up.
    #[inline]
    pub fn item(&self, index: i64) -> Option<Value> {
        // SAFETY: as above.
        unsafe { (self.0.kind.item)(self.0.object(), index) }
    }

    /// How many references to the object there are.
    #[inline]
    pub fn count(&self) -> u32 {
        self.0.count()
    }

    /// What the object shows of its memory.
    pub fn buffer(&self) -> Option<Buffer> {
        // SAFETY: as above.
        unsafe { (self.0.kind.buffer)(self.0.object()) }
    }

    /// Whether the object may answer for attributes before its class is asked.
    #[inline(always)]
    pub(crate) fn answers(&self) -> bool {
        self.0.kind.answers
    }

    /// The attributes that scripts set on the object, where it keeps any.
    #[inline]
    pub(crate) fn dictionary(&self) -> Option<Ref<Dict>> {
        let dictionary = self.0.kind.dictionary?;
        // SAFETY: the table is that of the object.
        unsafe { dictionary(self.0.object()) }
    }

    /// What the object itself answers for an attribute.
    #[inline]
    pub(super) fn attribute(&self, this: &Value, name: Symbol) -> Option<super::Result<Option<Value>>> {
        // SAFETY: as above.
        unsafe { (self.0.kind.attribute)(self.0.object(), this, name) }
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
