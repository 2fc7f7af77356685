//! Instances: objects of classes, with their attributes in slots that the shape names.
//!
//! ```text
//!   ┌ shape │ class │ slots ──┐ │ length │ capacity ... ┐ ... tag 1 │ tag 0 │ payload 0 │ payload 1 ...
//!   └──────────────────────── │ ────────────────────────┘                   ▲
//!                             └─────────────────────────────────────────────┘
//! ```
//!
//! A value in a slot is kept in nine bytes: its payload where `slots` points to, and its tag before that, backwards. They
//! stand behind the body, or in a block of their own, once there are more than the class has foreseen.
//!
//! A class that extends a native type keeps the native value in its first slot (the payload). Asking for
//! `__dict__` turns the instance into one that keeps its attributes in a dictionary.
//!
//! Guarantees to safe callers: the first `length` slots are initialised; no reference into them leaves this
//! module but for a clone.

#![allow(unsafe_code, reason = "the slots stand behind the body, in the same allocation")]

use super::blocks;
use super::class::{Class, Layout};
use super::dict::Dict;
use super::heap::{Body, Ref, Tracer};
use super::shape::{self, ShapeId};
use super::string::Str;
use super::value::{Parts, Payload, Value};
use crate::syntax::Symbol;
use std::alloc::handle_alloc_error;
use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;

/// More slots than this are never asked for: the shapes end before.
const MOST_SLOTS: u8 = u8::MAX;

/// The body of an instance; the shape fills up the header, so that all fields are aligned.
#[repr(C, packed(4))]
pub struct Instance {
    shape: Cell<ShapeId>,
    class: UnsafeCell<Ref<Class>>,
    /// The payload of the first slot.
    slots: Cell<*mut Payload>,
    length: Cell<u8>,
    capacity: Cell<u8>,
    inline_capacity: u8,
    /// How many first slots are no attributes, and whether the first of them is the payload of a native base.
    hidden: u8,
}

/// Marks, beside the number of hidden slots, that the first one is a payload.
const PAYLOAD: u8 = 1 << 7;

/// How many hidden slots a class may have.
pub const MOST_HIDDEN: usize = 120;

const _: () = assert!(size_of::<Instance>() == 24);

/// How many bytes there are between the end of the body and the first payload, for the tags of so many slots.
#[inline(always)]
fn room_for_tags(capacity: u8) -> usize {
    // The body ends four bytes before a multiple of eight.
    (usize::from(capacity) + 4).next_multiple_of(8) - 4
}

/// The layout of a block of its own with so many slots, and how many bytes of it stand before the first payload.
fn own_layout(capacity: u8) -> (std::alloc::Layout, usize) {
    let tags = usize::from(capacity).next_multiple_of(8);
    let size = tags + usize::from(capacity) * size_of::<Payload>();
    (std::alloc::Layout::from_size_align(size, 8).unwrap_or(std::alloc::Layout::new::<Payload>()), tags)
}

impl Body for Instance {
    const TRACKED: bool = true;

    const FINALISES: bool = true;

    #[inline(always)]
    fn into_value(reference: Ref<Self>) -> Value {
        Value::Instance(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        // SAFETY: tracing calls no code of the language.
        tracer.reference(unsafe { &*self.class_place() });
        for slot in 0..usize::from(self.length.get()) {
            tracer.value(&self.read(slot));
        }
    }

    fn clear(&self) {
        // The payload clears itself; its kind may matter to the end.
        for slot in usize::from(self.has_payload())..usize::from(self.length.get()) {
            let _ = self.replace(slot, Value::Null);
        }
    }

    fn wants_finaliser(&self) -> bool {
        // SAFETY: asking the class runs no script code.
        unsafe { &*self.class_place() }.instances_want_finaliser(self)
    }

    fn tail_size(&self) -> usize {
        room_for_tags(self.inline_capacity) + usize::from(self.inline_capacity) * size_of::<Payload>()
    }
}

impl Instance {
    /// A new instance of `class` without attributes; hidden slots hold `Value::Null`.
    #[inline]
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(class: Ref<Class>) -> Ref<Instance> {
        // No class has more hidden slots than there may be slots.
        let hidden = class.hidden_slots() as u8;
        let inline_capacity = (class.slots_hint() as u8).max(hidden);
        let has_payload = hidden > 0 && !matches!(class.layout(), Layout::Object | Layout::Exception);
        let shape = class.root_shape();
        let body = Instance {
            shape: Cell::new(shape),
            class: UnsafeCell::new(class),
            slots: Cell::new(std::ptr::null_mut()),
            length: Cell::new(hidden),
            capacity: Cell::new(inline_capacity),
            inline_capacity,
            hidden: if has_payload { hidden | PAYLOAD } else { hidden },
        };
        let tail = body.tail_size();
        let reference = Ref::with_tail(body, tail);
        // SAFETY: the tail has room for the tags, and the payloads behind them.
        let slots = unsafe { reference.tail().add(room_for_tags(inline_capacity)) }.cast::<Payload>();
        reference.slots_place().set(slots);
        for slot in 0..usize::from(hidden) {
            // SAFETY: there are `inline_capacity` slots, which is at least `hidden`.
            unsafe { reference.write(slot, Value::Null) };
        }
        reference
    }

    /// How many first slots are no attributes.
    #[inline(always)]
    fn hidden(&self) -> usize {
        usize::from(self.hidden & !PAYLOAD)
    }

    /// Whether the first slot is the payload of a native base.
    #[inline(always)]
    fn has_payload(&self) -> bool {
        self.hidden & PAYLOAD != 0
    }

    #[inline(always)]
    fn class_place(&self) -> *mut Ref<Class> {
        UnsafeCell::raw_get(&raw const self.class)
    }

    #[inline(always)]
    fn slots_place(&self) -> &Cell<*mut Payload> {
        let place = &raw const self.slots;
        // SAFETY: the field is aligned: the body of an object begins twelve bytes behind a multiple of sixteen.
        unsafe { &*place }
    }

    /// A copy of the value in a slot, which does not own what it refers to.
    #[inline(always)]
    fn read(&self, slot: usize) -> ManuallyDrop<Value> {
        debug_assert!(slot < usize::from(self.length.get()));
        let slots = self.slots_place().get();
        // SAFETY: callers stay below the length; the copy is used before the slot is set anew, and never dropped.
        unsafe {
            let parts = Parts { tag: slots.cast::<u8>().sub(slot + 1).read(), payload: slots.add(slot).read() };
            ManuallyDrop::new(parts.into_value())
        }
    }

    /// Puts a value into a slot whose old value is owned elsewhere, or that is new.
    ///
    /// # Safety
    /// The capacity is greater than `slot`.
    #[inline(always)]
    unsafe fn write(&self, slot: usize, value: Value) {
        let parts = Parts::of(value);
        let slots = self.slots_place().get();
        // SAFETY: the block has room for `capacity` payloads behind `slots`, and as many tags before it.
        unsafe {
            slots.cast::<u8>().sub(slot + 1).write(parts.tag);
            slots.add(slot).write(parts.payload);
        }
    }

    /// The class.
    #[inline(always)]
    pub fn class(&self) -> Ref<Class> {
        // SAFETY: a clone calls no code of the language.
        unsafe { (*self.class_place()).clone() }
    }

    /// Whether the instance is of exactly this class.
    #[inline]
    pub fn is_of(&self, class: &Ref<Class>) -> bool {
        // SAFETY: a comparison of addresses.
        unsafe { (*self.class_place()).same(class) }
    }

    /// Works on the class without counting a reference; `work` must not assign `__class__`.
    #[inline(always)]
    pub(crate) fn with_class<R>(&self, work: impl FnOnce(&Ref<Class>) -> R) -> R {
        let class = ManuallyDrop::new(unsafe {
            // SAFETY: a bitwise copy that is never dropped; the instance's own reference keeps the class alive,
            // for every caller within this crate only reads from it.
            std::ptr::read(self.class_place())
        });
        work(&class)
    }

    /// Gives the instance another class: its attributes move to a dictionary.
    pub fn set_class(this: &Ref<Instance>, class: Ref<Class>) {
        Instance::dictionary(this);
        // SAFETY: a move; the old class is dropped after it.
        let old = unsafe { std::mem::replace(&mut *this.class_place(), class) };
        drop(old);
    }

    /// The shape.
    #[inline(always)]
    pub fn shape(&self) -> ShapeId {
        self.shape.get()
    }

    /// The value in a slot that the shape (or the class's hidden slots) says there is.
    #[inline(always)]
    pub fn slot(&self, slot: usize) -> Value {
        Value::clone(&self.read(slot))
    }

    /// Works on the value in a slot without copying it; `work` calls nothing of the language.
    #[inline(always)]
    pub(crate) fn peek<R>(&self, slot: usize, work: impl FnOnce(&Value) -> R) -> R {
        work(&self.read(slot))
    }

    /// Puts a value into a slot; the old one comes back.
    #[inline(always)]
    pub fn replace(&self, slot: usize, value: Value) -> Value {
        let old = self.read(slot);
        // SAFETY: the slot is below the length; the copy takes over what it owned.
        unsafe { self.write(slot, value) };
        ManuallyDrop::into_inner(old)
    }

    /// Puts a value into a slot.
    #[inline(always)]
    pub fn set_slot(&self, slot: usize, value: Value) {
        drop(self.replace(slot, value));
    }

    /// Adds a slot and takes the shape that names it.
    #[inline(always)]
    pub fn push_slot(&self, shape: ShapeId, value: Value) {
        if self.length.get() == self.capacity.get() {
            self.grow();
        }
        // SAFETY: the capacity is greater than the length.
        unsafe { self.write(usize::from(self.length.get()), value) };
        self.length.set(self.length.get() + 1);
        self.shape.set(shape);
    }

    #[cold]
    #[inline(never)]
    fn grow(&self) {
        let length = usize::from(self.length.get());
        let capacity = self.capacity.get().saturating_mul(2).clamp(4, MOST_SLOTS);
        let (layout, tags) = own_layout(capacity);
        // SAFETY: the layout is not empty. The initialised slots move, and the old room is given back without dropping them.
        unsafe {
            let block = blocks::take(layout);
            if block.is_null() {
                handle_alloc_error(layout);
            }
            let (before, slots) = (self.slots_place().get(), block.add(tags).cast::<Payload>());
            std::ptr::copy_nonoverlapping(before, slots, length);
            std::ptr::copy_nonoverlapping(before.cast::<u8>().sub(length), slots.cast::<u8>().sub(length), length);
            self.free_own_slots();
            self.slots_place().set(slots);
        }
        self.capacity.set(capacity);
        self.with_class(|class| class.note_slots(u16::from(self.length.get()) + 1));
    }

    /// Gives back a block of slots of its own.
    ///
    /// # Safety
    /// The slots in it have been moved out.
    unsafe fn free_own_slots(&self) {
        if self.capacity.get() != self.inline_capacity {
            let (layout, tags) = own_layout(self.capacity.get());
            // SAFETY: `grow` took the block, whose capacity is greater than the inline one, by this layout.
            unsafe { blocks::give_back(self.slots_place().get().cast::<u8>().sub(tags), layout) };
        }
    }

    fn take_attributes(&self) -> Vec<Value> {
        let hidden = self.hidden();
        let taken = (hidden..usize::from(self.length.get())).map(|slot| self.replace(slot, Value::Null)).collect();
        self.length.set(hidden as u8);
        taken
    }

    // --- attributes of the instance itself, whatever way it keeps them ---

    /// The attribute dictionary, where the instance keeps one.
    fn own_dictionary(&self) -> Option<Ref<Dict>> {
        if self.shape.get() != ShapeId::DICTIONARY {
            return None;
        }
        match &*self.read(self.hidden()) {
            Value::Dict(dict) => Some(Ref::clone(dict)),
            // One of a subclass of `dict`.
            derived => match &derived.payload() {
                Value::Dict(dict) => Some(Ref::clone(dict)),
                _ => None,
            },
        }
    }

    /// What `__dict__` gives: the dictionary, or the instance of a subclass of `dict` that was put in its place.
    pub fn shown_dictionary(this: &Ref<Instance>) -> Value {
        let dict = Instance::dictionary(this);
        let derived = this.slot(this.hidden());
        if matches!(derived, Value::Instance(_)) { derived } else { dict.into() }
    }

    /// The instance's `__dict__`: from now on it keeps its attributes there.
    pub fn dictionary(this: &Ref<Instance>) -> Ref<Dict> {
        if let Some(dict) = this.own_dictionary() {
            return dict;
        }
        let names = shape::names_of(this.shape());
        let values = this.take_attributes();
        let dict = Dict::new();
        for (name, value) in names.into_iter().skip(this.hidden()).zip(values) {
            if !value.is_null() {
                dict.set_name(name, value);
            }
        }
        this.push_slot(ShapeId::DICTIONARY, (&dict).into());
        dict
    }

    /// Puts another dictionary in the place of `__dict__`.
    pub fn set_dictionary(this: &Ref<Instance>, dict: Ref<Dict>) {
        Instance::set_shown_dictionary(this, dict.into());
    }

    /// As `set_dictionary`, for a dictionary or an instance of a subclass of `dict`.
    pub fn set_shown_dictionary(this: &Ref<Instance>, dict: Value) {
        Instance::dictionary(this);
        this.set_slot(this.hidden(), dict);
    }

    /// An attribute of the instance itself.
    pub fn attribute(&self, name: Symbol) -> Option<Value> {
        if let Some(dict) = self.own_dictionary() {
            return dict.get_name(name);
        }
        // What `__slots__` names is the descriptors' business.
        let slot = shape::slot_of(self.shape.get(), name).filter(|slot| *slot >= self.hidden())?;
        self.slot(slot).present()
    }

    /// Sets an attribute of the instance itself.
    pub fn set_attribute(this: &Ref<Instance>, name: Symbol, value: Value) {
        if let Some(dict) = this.own_dictionary() {
            dict.set_name(name, value);
        } else if let Some(slot) = shape::slot_of(this.shape(), name) {
            if slot < this.hidden() {
                // A subclass hides the descriptor of a slot: the names part.
                Instance::dictionary(this).set_name(name, value);
            } else {
                this.set_slot(slot, value);
            }
        } else if let Some(shape) = shape::with_name(this.shape(), name) {
            this.push_slot(shape, value);
        } else {
            Instance::dictionary(this).set_name(name, value);
        }
    }

    /// Takes an attribute of the instance itself away; the instance keeps a dictionary from then on.
    pub fn remove_attribute(this: &Ref<Instance>, name: Symbol) -> Option<Value> {
        this.attribute(name)?;
        Instance::dictionary(this).remove_name(name)
    }

    /// The instance's own attributes in order.
    pub fn attributes(&self) -> Vec<(Value, Value)> {
        if let Some(dict) = self.own_dictionary() {
            return dict.entries();
        }
        let names = shape::names_of(self.shape.get()).into_iter().enumerate().skip(self.hidden());
        names
            .map(|(slot, name)| (Str::of_symbol(name).into(), self.slot(slot)))
            .filter(|(_, value): &(Value, Value)| !value.is_null())
            .collect()
    }

    /// The native value that an instance of a class with a native base holds; Null without one.
    #[inline]
    pub fn payload(&self) -> Value {
        // The hidden slots of exceptions and of `__slots__` are others.
        if self.has_payload() { self.slot(0) } else { Value::Null }
    }

    /// Works on the payload without counting a reference; None without one. `work` calls nothing of the language.
    #[inline(always)]
    pub(crate) fn peek_payload<R>(&self, work: impl FnOnce(&Value) -> R) -> Option<R> {
        if self.has_payload() { Some(work(&self.read(0))) } else { None }
    }

    /// Sets the payload.
    pub fn set_payload(&self, value: Value) {
        if self.has_payload() {
            self.set_slot(0, value);
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        for slot in 0..usize::from(self.length.get()) {
            drop(ManuallyDrop::into_inner(self.read(slot)));
        }
        // SAFETY: the slots have just been dropped.
        unsafe { self.free_own_slots() };
    }
}
