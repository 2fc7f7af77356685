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
use super::list::List;
use super::module::Module;
use super::native::{AnyRef, NativeObject};
use super::number::{BigInteger, Complex};
use super::set::Set;
use super::slice::{Range, Slice};
use super::string::Str;
use super::tuple::Tuple;
use std::mem::{Discriminant, ManuallyDrop, MaybeUninit};
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
const _: () = assert!(size_of::<Packed>() == 16 && align_of::<Packed>() == align_of::<Value>());

/// A value with a number beside its tag, where the value itself has nothing: a key with its hash.
#[repr(C)]
pub(super) struct Packed {
    tag: u8,
    number: u32,
    payload: MaybeUninit<u64>,
}

impl Packed {
    /// The value with the number.
    #[inline(always)]
    pub(super) fn new(value: Value, number: u32) -> Self {
        let value = ManuallyDrop::new(value);
        let place: *const Value = &raw const *value;
        // SAFETY: a value begins with its tag, as `repr(u8)` has it; all payloads stand in its second half, which may be
        // uninitialised for variants without one.
        unsafe {
            Packed { tag: place.cast::<u8>().read(), number, payload: place.cast::<MaybeUninit<u64>>().add(1).read() }
        }
    }

    /// The value.
    #[inline(always)]
    pub(super) fn value(&self) -> &Value {
        // SAFETY: tag and payload stand where a value has them, and are those of one that is owned.
        unsafe { &*std::ptr::from_ref(self).cast::<Value>() }
    }

    /// The number.
    #[inline(always)]
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// Takes the value out, and leaves `Null` and zero.
    #[inline(always)]
    pub(super) fn take(&mut self) -> Value {
        std::mem::replace(self, Packed::new(Value::Null, 0)).into_value()
    }

    /// The value alone.
    #[inline(always)]
    pub(super) fn into_value(self) -> Value {
        let this = ManuallyDrop::new(self);
        // SAFETY: as in `value`; the copy takes over what was owned.
        unsafe { std::ptr::from_ref(&*this).cast::<Value>().read() }
    }
}

impl Drop for Packed {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: as in `value`; nobody uses it any more.
        unsafe { std::ptr::drop_in_place(std::ptr::from_mut(self).cast::<Value>()) }
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
