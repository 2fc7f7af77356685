//! A value of the language: sixteen bytes, a tag and a payload; small ones unboxed, all others counted references.
//!
//! Every layer below uses it. The enum is laid out so that a value, and a `Result` of one, travels in two
//! registers: all payloads are eight bytes wide and of one class, which is why floats are stored as bits.
//!
//! Guarantees to safe callers: a heap variant owns one reference, given back when the value is dropped.

#![allow(unsafe_code, reason = "counts references through the shared header")]

use super::bytes::Bytes;
use super::cell::CellBody;
use super::class::Class;
use super::dict::Dict;
use super::function::{Function, Method, NativeFunction};
use super::generator::Generator;
use super::heap::{Body, Header, Ref};
use super::instance::Instance;
use super::items::Items;
use super::list::List;
use super::module::Module;
use super::native::{AnyRef, NativeObject};
use super::number::{BigInteger, Complex};
use super::set::Set;
use super::slice::{Range, Slice};
use super::string::Str;
use super::tuple::Tuple;
use std::marker::PhantomData;
use std::mem::{Discriminant, ManuallyDrop, MaybeUninit};
use std::ops::Deref;
use std::ptr::NonNull;

/// The bits of a float, so that every payload of `Value` is of one class.
#[derive(Clone, Copy)]
pub struct FloatBits(u64);

impl FloatBits {
    /// The number.
    #[inline(always)]
    pub fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

/// A counted reference inside a `Value`; the value gives it back.
pub type Held<T> = ManuallyDrop<Ref<T>>;

/// A value of the language.
#[allow(missing_docs, reason = "the variants bear the names of their types")]
#[derive(Default)]
#[repr(u8)]
pub enum Value {
    /// No value: an unbound name, a missing argument. Scripts never see it.
    #[default]
    Null,
    None,
    False,
    True,
    NotImplemented,
    Ellipsis,
    Int(i64),
    Float(FloatBits),
    Str(Held<Str>),
    Bytes(Held<Bytes>),
    BigInt(Held<BigInteger>),
    Complex(Held<Complex>),
    Tuple(Held<Tuple>),
    List(Held<List>),
    Dict(Held<Dict>),
    /// `set` and `frozenset`.
    Set(Held<Set>),
    Range(Held<Range>),
    Slice(Held<Slice>),
    Function(Held<Function>),
    NativeFunction(Held<NativeFunction>),
    Method(Held<Method>),
    Class(Held<Class>),
    /// An object of a class that a script (or a native module) made, exceptions and greenlets included.
    Instance(Held<Instance>),
    Module(Held<Module>),
    Cell(Held<CellBody>),
    /// Generators, coroutines and async generators.
    Generator(Held<Generator>),
    /// Any other native type: iterators, views, files, patterns.
    Object(ManuallyDrop<AnyRef>),
}

const _: () = assert!(size_of::<Value>() == 16 && size_of::<Option<Value>>() == 16);
/// A value taken apart, for containers that keep tags and payloads in places of their own.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Parts {
    pub(super) tag: u8,
    pub(super) payload: Payload,
}

/// The second half of a value; uninitialised for variants without one.
pub(super) type Payload = MaybeUninit<u64>;

const _: () = assert!(size_of::<Parts>() == 16 && align_of::<Parts>() == align_of::<Value>());

impl Parts {
    /// Takes a value apart.
    #[inline(always)]
    pub(super) fn of(value: Value) -> Self {
        // SAFETY: a value begins with its tag, as `repr(u8)` has it; all payloads stand in its second half.
        unsafe { std::mem::transmute::<Value, Parts>(value) }
    }

    /// Whether the payload means anything.
    #[inline(always)]
    pub(super) fn has_payload(self) -> bool {
        u64::from(self.tag) > Value::LAST_WITHOUT_PAYLOAD
    }

    /// Puts the value together again, which owns what it owned.
    ///
    /// # Safety
    /// The parts are those of one value, of which no other copy is used as an owner.
    #[inline(always)]
    pub(super) unsafe fn into_value(self) -> Value {
        // SAFETY: as above.
        unsafe { std::mem::transmute::<Parts, Value>(self) }
    }
}

/// Two values and a number, in 24 bytes: an entry of a dictionary with its hash.
pub(super) struct Packed {
    number: u32,
    tags: [u8; 2],
    payloads: [Payload; 2],
}

const _: () = assert!(size_of::<Packed>() == 24);

/// A value that stands taken apart in a container, to look at.
pub(super) struct Seen<'a>(ManuallyDrop<Value>, PhantomData<&'a Packed>);

impl Deref for Seen<'_> {
    type Target = Value;
    #[inline(always)]
    fn deref(&self) -> &Value {
        &self.0
    }
}

impl Packed {
    /// The values with the number.
    #[inline(always)]
    pub(super) fn new(number: u32, first: Value, second: Value) -> Self {
        let (first, second) = (Parts::of(first), Parts::of(second));
        Packed { number, tags: [first.tag, second.tag], payloads: [first.payload, second.payload] }
    }

    /// The number.
    #[inline(always)]
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    #[inline(always)]
    fn parts(&self, place: usize) -> Parts {
        Parts { tag: self.tags[place], payload: self.payloads[place] }
    }

    /// The first value.
    #[inline(always)]
    pub(super) fn first(&self) -> Seen<'_> {
        // SAFETY: the parts are those of one value; the copy is only looked at, as long as this is borrowed.
        Seen(ManuallyDrop::new(unsafe { self.parts(0).into_value() }), PhantomData)
    }

    /// The second value.
    #[inline(always)]
    pub(super) fn second(&self) -> Seen<'_> {
        // SAFETY: as above.
        Seen(ManuallyDrop::new(unsafe { self.parts(1).into_value() }), PhantomData)
    }

    /// Whether the first value is `Null`.
    #[inline(always)]
    pub(super) fn is_empty(&self) -> bool {
        self.tags[0] == 0
    }

    /// Puts another value in the place of the second one, which comes back.
    #[inline(always)]
    pub(super) fn replace_second(&mut self, value: Value) -> Value {
        let (old, new) = (self.parts(1), Parts::of(value));
        self.tags[1] = new.tag;
        self.payloads[1] = new.payload;
        // SAFETY: the value moves out.
        unsafe { old.into_value() }
    }

    /// Takes both values out, and leaves `Null` and zero.
    #[inline(always)]
    pub(super) fn take(&mut self) -> (Value, Value) {
        let old = ManuallyDrop::new(std::mem::replace(self, Packed::new(0, Value::Null, Value::Null)));
        // SAFETY: the values move out, and `old` is not dropped.
        unsafe { (old.parts(0).into_value(), old.parts(1).into_value()) }
    }
}

impl Clone for Packed {
    #[inline(always)]
    fn clone(&self) -> Self {
        Packed::new(self.number, self.first().clone(), self.second().clone())
    }
}

impl Drop for Packed {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: the values are not used again.
        unsafe {
            drop(self.parts(0).into_value());
            drop(self.parts(1).into_value());
        }
    }
}

macro_rules! heap_variants {
    ($self:ident, $reference:ident => $result:expr, $otherwise:expr) => {
        match $self {
            Value::Str($reference) => $result,
            Value::Bytes($reference) => $result,
            Value::BigInt($reference) => $result,
            Value::Complex($reference) => $result,
            Value::Tuple($reference) => $result,
            Value::List($reference) => $result,
            Value::Dict($reference) => $result,
            Value::Set($reference) => $result,
            Value::Range($reference) => $result,
            Value::Slice($reference) => $result,
            Value::Function($reference) => $result,
            Value::NativeFunction($reference) => $result,
            Value::Method($reference) => $result,
            Value::Class($reference) => $result,
            Value::Instance($reference) => $result,
            Value::Module($reference) => $result,
            Value::Cell($reference) => $result,
            Value::Generator($reference) => $result,
            Value::Object($reference) => $result,
            _ => $otherwise,
        }
    };
}

impl Value {
    /// The header of the object that the value refers to.
    #[inline(always)]
    pub(super) fn header(&self) -> Option<NonNull<Header>> {
        Some(heap_variants!(self, reference => NonNull::from(reference.header()), return None))
    }

    /// Whether the value refers to an object.
    #[inline(always)]
    pub(super) fn is_heap(&self) -> bool {
        self.header().is_some()
    }

    /// Whether the collector may know the object that the value is.
    #[inline(always)]
    pub(super) fn is_known(&self) -> bool {
        match self {
            Value::Str(_) | Value::Bytes(_) | Value::BigInt(_) | Value::Complex(_) => false,
            Value::Tuple(items) => items.header().is_known(),
            _ => self.is_heap(),
        }
    }

    /// A float.
    #[inline(always)]
    pub fn float(number: f64) -> Self {
        Value::Float(FloatBits(number.to_bits()))
    }

    /// `True` or `False`.
    #[inline(always)]
    pub fn bool(truth: bool) -> Self {
        if truth { Value::True } else { Value::False }
    }

    /// A string.
    pub fn str(text: &str) -> Self {
        Str::new(text).into()
    }

    /// A new list.
    pub fn list(items: Vec<Value>) -> Self {
        Value::list_of(items.into())
    }

    /// A new list of items that were put together as a list's.
    #[inline]
    pub fn list_of(items: Items) -> Self {
        Ref::new(List::new(items)).into()
    }

    /// A new tuple.
    pub fn tuple(items: Vec<Value>) -> Self {
        Tuple::new(items).into()
    }

    /// An object of a native type.
    pub fn object<T: NativeObject>(object: T) -> Self {
        Value::Object(ManuallyDrop::new(AnyRef::new(object)))
    }

    /// Whether this is the mark of a missing value.
    #[inline(always)]
    pub fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    /// Whether this is `None`.
    #[inline(always)]
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// The value, or None for the mark of a missing one.
    #[inline(always)]
    pub fn present(self) -> Option<Value> {
        if self.is_null() { None } else { Some(self) }
    }

    /// `is`: the same object, or equal unboxed ones.
    #[inline(always)]
    pub fn is(&self, other: &Value) -> bool {
        // SAFETY: both are sixteen readable bytes; padding of variants without payload is masked out below.
        let ((tag, payload), (other_tag, other_payload)) = unsafe { (self.bits(), other.bits()) };
        tag == other_tag && (tag <= Value::LAST_WITHOUT_PAYLOAD || payload == other_payload)
    }

    const LAST_WITHOUT_PAYLOAD: u64 = 5;

    /// The tag of the last variant that refers to no object.
    pub(super) const LAST_WITHOUT_OBJECT: u8 = 7;

    /// The tag, and the payload (meaningless for variants that have none).
    #[inline(always)]
    unsafe fn bits(&self) -> (u64, u64) {
        let payload = match self {
            Value::Int(number) => *number as u64,
            Value::Float(bits) => bits.0,
            _ => heap_variants!(self, reference => NonNull::from(reference.header()).as_ptr() as u64, 0),
        };
        (self.tag(), payload)
    }

    #[inline(always)]
    fn tag(&self) -> u64 {
        match self {
            Value::Null => 0,
            Value::None => 1,
            Value::False => 2,
            Value::True => 3,
            Value::NotImplemented => 4,
            Value::Ellipsis => 5,
            Value::Int(_) => 6,
            Value::Float(_) => 7,
            _ => 8,
        }
    }

    /// Which variant it is.
    #[inline(always)]
    pub fn kind(&self) -> Discriminant<Value> {
        std::mem::discriminant(self)
    }

    /// The object's `id`.
    pub fn address(&self) -> usize {
        match self.header() {
            Some(header) => header.as_ptr() as usize,
            None => match self {
                Value::Int(number) => (*number as usize).wrapping_mul(32).wrapping_add(0x7f00_0000_0008),
                Value::Float(bits) => (bits.0 as usize).wrapping_mul(16).wrapping_add(0x7e00_0000_0004),
                other => 0x5000_0000_0000 + 32 * other.tag() as usize,
            },
        }
    }

    /// The number where the value is an unboxed int; a bool is not.
    #[inline(always)]
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// The number where the value is a float.
    #[inline(always)]
    pub fn as_float(&self) -> Option<f64> {
        match self {
            Value::Float(bits) => Some(bits.get()),
            _ => None,
        }
    }

    /// The text where the value is exactly a `str`.
    #[inline]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The script function that the value is; the value itself where it is none.
    ///
    /// # Errors
    /// The value.
    #[inline(always)]
    pub fn into_function(self) -> Result<Ref<Function>, Value> {
        let this = ManuallyDrop::new(self);
        match &*this {
            // SAFETY: the reference is moved out, and the value is not dropped.
            Value::Function(function) => Ok(unsafe { std::ptr::read(&raw const **function) }),
            _ => Err(ManuallyDrop::into_inner(this)),
        }
    }

    /// The class that the value is; else the value itself.
    ///
    /// # Errors
    /// The value.
    #[inline(always)]
    pub fn into_class(self) -> Result<Ref<Class>, Value> {
        let this = ManuallyDrop::new(self);
        match &*this {
            // SAFETY: the reference is moved out, and the value is not dropped.
            Value::Class(class) => Ok(unsafe { std::ptr::read(&raw const **class) }),
            _ => Err(ManuallyDrop::into_inner(this)),
        }
    }

    /// The native object where the value is one of type `T`.
    #[inline]
    pub fn downcast<T: NativeObject>(&self) -> Option<&T> {
        match self {
            Value::Object(object) => object.downcast::<T>(),
            _ => None,
        }
    }
}

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Self {
        if let Some(header) = self.header() {
            // SAFETY: this value keeps the object alive; the copy below gives the reference back.
            unsafe { Header::retain(header) };
        }
        // SAFETY: the copy owns the reference that was just taken.
        unsafe { std::ptr::read(self) }
    }
}

impl Drop for Value {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some(header) = self.header() {
            // SAFETY: the value owns one reference.
            unsafe { Header::release(header) };
        }
    }
}

impl<T: Body> From<Ref<T>> for Value {
    #[inline(always)]
    fn from(reference: Ref<T>) -> Self {
        T::into_value(reference)
    }
}

impl<T: Body> From<&Ref<T>> for Value {
    #[inline(always)]
    fn from(reference: &Ref<T>) -> Self {
        T::into_value(reference.clone())
    }
}

impl<T: Body> From<&Held<T>> for Value {
    #[inline(always)]
    fn from(reference: &Held<T>) -> Self {
        T::into_value(Ref::clone(reference))
    }
}

impl From<bool> for Value {
    #[inline(always)]
    fn from(truth: bool) -> Self {
        Value::bool(truth)
    }
}

impl From<i64> for Value {
    #[inline(always)]
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<usize> for Value {
    #[inline(always)]
    fn from(number: usize) -> Self {
        Value::Int(number as i64)
    }
}

impl From<f64> for Value {
    #[inline(always)]
    fn from(number: f64) -> Self {
        Value::float(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::str(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::str(&text)
    }
}
