//! Instances: objects of classes, with their attributes in slots that the shape names.
//!
//! ```text
//!   ┌ class │ shape │ length │ capacity │ slots ──┐ ┐ inline slots ...
//!   └──────────────────────────────────────────── ▼ ┘ (or a vector of its own, once they are too few)
//! ```
//!
//! A class that extends a native type keeps the native value in its first slot (the payload). Asking for
//! `__dict__` turns the instance into one that keeps its attributes in a dictionary.
//!
//! Guarantees to safe callers: the first `length` slots are initialised; no reference into them leaves this
//! module but for a clone.

#![allow(unsafe_code, reason = "the slots stand behind the body, in the same allocation")]

use super::class::{Class, Layout};
use super::dict::Dict;
use super::exception::HIDDEN_SLOTS;
use super::heap::{Body, Ref, Tracer};
use super::shape::{self, ShapeId};
use super::string::Str;
use super::value::Value;
use crate::syntax::Symbol;
use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;

/// The body of an instance.
pub struct Instance {
    class: UnsafeCell<Ref<Class>>,
    slots: Cell<*mut Value>,
    shape: Cell<ShapeId>,
    length: Cell<u16>,
    capacity: Cell<u16>,
    inline_capacity: u16,
    /// How many first slots are not attributes but the payload of a native base.
    hidden: u16,
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
        tracer.reference(unsafe { &*self.class.get() });
        for slot in 0..usize::from(self.length.get()) {
            tracer.value(self.place(slot));
        }
    }

    fn clear(&self) {
        // The payload clears itself; its kind may matter to the end.
        let first = usize::from(self.with_class(|class| class.layout() != Layout::Exception));
        for slot in first.min(usize::from(self.hidden))..usize::from(self.length.get()) {
            let _ = self.replace(slot, Value::Null);
        }
    }

    fn wants_finaliser(&self) -> bool {
        // SAFETY: asking the class runs no script code.
        unsafe { &*self.class.get() }.instances_want_finaliser(self)
    }

    fn tail_size(&self) -> usize {
        usize::from(self.inline_capacity) * size_of::<Value>()
    }
}

impl Instance {
    /// A new instance of `class` without attributes; hidden slots hold `Value::Null`.
    #[inline]
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(class: Ref<Class>) -> Ref<Instance> {
        let hidden = class.hidden_slots();
        let inline_capacity = class.slots_hint().max(hidden);
        let shape = class.root_shape();
        let body = Instance {
            class: UnsafeCell::new(class),
            slots: Cell::new(std::ptr::null_mut()),
            shape: Cell::new(shape),
            length: Cell::new(hidden),
            capacity: Cell::new(inline_capacity),
            inline_capacity,
            hidden,
        };
        let reference = Ref::with_tail(body, usize::from(inline_capacity) * size_of::<Value>());
        let slots = reference.tail().cast::<Value>();
        reference.slots.set(slots);
        for slot in 0..usize::from(hidden) {
            // SAFETY: the tail has room for `inline_capacity` values, which is at least `hidden`.
            unsafe { slots.add(slot).write(Value::Null) };
        }
        reference
    }

    #[inline(always)]
    fn place(&self, slot: usize) -> &Value {
        debug_assert!(slot < usize::from(self.length.get()));
        // SAFETY: callers stay below the length; the reference is used for a clone or a trace only.
        unsafe { &*self.slots.get().add(slot) }
    }

    /// The class.
    #[inline(always)]
    pub fn class(&self) -> Ref<Class> {
        // SAFETY: a clone calls no code of the language.
        unsafe { (*self.class.get()).clone() }
    }

    /// Whether the instance is of exactly this class.
    #[inline]
    pub fn is_of(&self, class: &Ref<Class>) -> bool {
        // SAFETY: a comparison of addresses.
        unsafe { (*self.class.get()).same(class) }
    }

    /// Works on the class without counting a reference; `work` must not assign `__class__`.
    #[inline(always)]
    pub(crate) fn with_class<R>(&self, work: impl FnOnce(&Ref<Class>) -> R) -> R {
        let class = ManuallyDrop::new(unsafe {
            // SAFETY: a bitwise copy that is never dropped; the instance's own reference keeps the class alive,
            // for every caller within this crate only reads from it.
            std::ptr::read(self.class.get())
        });
        work(&class)
    }

    /// Gives the instance another class: its attributes move to a dictionary.
    pub fn set_class(this: &Ref<Instance>, class: Ref<Class>) {
        Instance::dictionary(this);
        // SAFETY: a move; the old class is dropped after it.
        let old = unsafe { std::mem::replace(&mut *this.class.get(), class) };
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
        self.place(slot).clone()
    }

    /// Works on the value in a slot without copying it; `work` calls nothing of the language.
    #[inline(always)]
    pub(crate) fn peek<R>(&self, slot: usize, work: impl FnOnce(&Value) -> R) -> R {
        work(self.place(slot))
    }

    /// Puts a value into a slot; the old one comes back.
    #[inline(always)]
    pub fn replace(&self, slot: usize, value: Value) -> Value {
        debug_assert!(slot < usize::from(self.length.get()));
        // SAFETY: a move in and out of an initialised slot.
        unsafe { std::mem::replace(&mut *self.slots.get().add(slot), value) }
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
        unsafe { self.slots.get().add(usize::from(self.length.get())).write(value) };
        self.length.set(self.length.get() + 1);
        self.shape.set(shape);
    }

    #[cold]
    #[inline(never)]
    fn grow(&self) {
        let capacity = (usize::from(self.capacity.get()) * 2).max(4);
        let mut slots: Vec<Value> = Vec::with_capacity(capacity);
        // SAFETY: the initialised slots move; the old room is given back without dropping them.
        unsafe {
            std::ptr::copy_nonoverlapping(self.slots.get(), slots.as_mut_ptr(), usize::from(self.length.get()));
            self.free_own_slots();
        }
        let mut slots = ManuallyDrop::new(slots);
        self.slots.set(slots.as_mut_ptr());
        self.capacity.set(capacity as u16);
        self.with_class(|class| class.note_slots(self.length.get() + 1));
    }

    fn inline_slots(&self) -> *mut Value {
        // The body is the last field of its allocation, and the tail begins right behind it.
        let body: *const Instance = self;
        // SAFETY: one past the body, inside the allocation or at its end.
        unsafe { body.add(1).cast::<Value>().cast_mut() }
    }

    /// Gives back a vector of slots of its own.
    ///
    /// # Safety
    /// The slots in it have been moved out.
    unsafe fn free_own_slots(&self) {
        let slots = self.slots.get();
        if slots != self.inline_slots() {
            // SAFETY: made by `grow` as a vector of this capacity.
            drop(unsafe { Vec::from_raw_parts(slots, 0, usize::from(self.capacity.get())) });
        }
    }

    fn take_attributes(&self) -> Vec<Value> {
        let hidden = usize::from(self.hidden);
        let taken = (hidden..usize::from(self.length.get())).map(|slot| self.replace(slot, Value::Null)).collect();
        self.length.set(self.hidden);
        taken
    }

    // --- attributes of the instance itself, whatever way it keeps them ---

    /// The attribute dictionary, where the instance keeps one.
    fn own_dictionary(&self) -> Option<Ref<Dict>> {
        if self.shape.get() != ShapeId::DICTIONARY {
            return None;
        }
        match self.place(usize::from(self.hidden)) {
            Value::Dict(dict) => Some(Ref::clone(dict)),
            _ => None,
        }
    }

    /// The instance's `__dict__`: from now on it keeps its attributes there.
    pub fn dictionary(this: &Ref<Instance>) -> Ref<Dict> {
        if let Some(dict) = this.own_dictionary() {
            return dict;
        }
        let names = shape::names_of(this.shape());
        let values = this.take_attributes();
        let dict = Dict::new();
        for (name, value) in names.into_iter().skip(usize::from(this.hidden)).zip(values) {
            if !value.is_null() {
                dict.set_name(name, value);
            }
        }
        this.push_slot(ShapeId::DICTIONARY, (&dict).into());
        dict
    }

    /// Puts another dictionary in the place of `__dict__`.
    pub fn set_dictionary(this: &Ref<Instance>, dict: Ref<Dict>) {
        Instance::dictionary(this);
        this.set_slot(usize::from(this.hidden), dict.into());
    }

    /// An attribute of the instance itself.
    pub fn attribute(&self, name: Symbol) -> Option<Value> {
        if let Some(dict) = self.own_dictionary() {
            return dict.get_name(name);
        }
        // What `__slots__` names is the descriptors' business.
        let slot = shape::slot_of(self.shape.get(), name).filter(|slot| *slot >= usize::from(self.hidden))?;
        self.slot(slot).present()
    }

    /// Sets an attribute of the instance itself.
    pub fn set_attribute(this: &Ref<Instance>, name: Symbol, value: Value) {
        if let Some(dict) = this.own_dictionary() {
            dict.set_name(name, value);
        } else if let Some(slot) = shape::slot_of(this.shape(), name) {
            if slot < usize::from(this.hidden) {
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
        let names = shape::names_of(self.shape.get()).into_iter().enumerate().skip(usize::from(self.hidden));
        names
            .map(|(slot, name)| (Str::of_symbol(name).into(), self.slot(slot)))
            .filter(|(_, value): &(Value, Value)| !value.is_null())
            .collect()
    }

    /// The native value that an instance of a class with a native base holds; Null without one.
    #[inline]
    pub fn payload(&self) -> Value {
        // An exception's hidden slots are its own.
        if self.hidden == 0 || self.hidden == HIDDEN_SLOTS { Value::Null } else { self.slot(0) }
    }

    /// Works on the payload without counting a reference; None without one. `work` calls nothing of the language.
    #[inline(always)]
    pub(crate) fn peek_payload<R>(&self, work: impl FnOnce(&Value) -> R) -> Option<R> {
        if self.hidden == 0 { None } else { Some(work(self.place(0))) }
    }

    /// Sets the payload.
    pub fn set_payload(&self, value: Value) {
        if self.hidden > 0 {
            self.set_slot(0, value);
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let slots = self.slots.get();
        for slot in 0..usize::from(self.length.get()) {
            // SAFETY: initialised, and never used again.
            unsafe { std::ptr::drop_in_place(slots.add(slot)) };
        }
        // SAFETY: the slots have just been dropped.
        unsafe { self.free_own_slots() };
    }
}
