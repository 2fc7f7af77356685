//! Inline caches: what a node remembers of the last attribute or method that it found.
//!
//! A cache holds a shape and the epoch of the classes. While both are unchanged, the class's attributes are
//! those that were found, so that the function a method cache points to is still held by its class.
//!
//! Guarantees to safe callers: a cached function is handed out only while its class holds it.

#![allow(unsafe_code, reason = "points to functions without counting them, guarded by the classes' epoch")]

use super::class::{Class, Layout, epoch};
use super::descriptor::Property;
use super::function::{Function, NativeFunction};
use super::heap::Ref;
use super::instance::Instance;
use super::native_function::{Binding, OneBody};
use super::operation::attribute::is_data_descriptor;
use super::shape::{self, ShapeId};
use super::tuple_item::TupleItem;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::Cell;

#[derive(Clone, Copy)]
struct Guard {
    shape: ShapeId,
    epoch: u32,
}

impl Guard {
    const NONE: Guard = Guard { shape: ShapeId::NONE, epoch: 0 };

    #[inline(always)]
    fn holds(self, shape: ShapeId) -> bool {
        self.shape == shape && self.epoch == epoch()
    }
}

/// How many shapes a cache remembers.
const WAYS: usize = 4;

/// Facts about the last few shapes that a node has met.
struct Ways<T: Copy> {
    guards: [Cell<Guard>; WAYS],
    facts: [Cell<Option<T>>; WAYS],
    next: Cell<u8>,
}

impl<T: Copy> Default for Ways<T> {
    fn default() -> Self {
        Ways {
            guards: [const { Cell::new(Guard::NONE) }; WAYS],
            facts: [const { Cell::new(None) }; WAYS],
            next: Cell::new(0),
        }
    }
}

impl<T: Copy> Ways<T> {
    #[inline(always)]
    fn find(&self, shape: ShapeId) -> Option<T> {
        if self.guards[0].get().holds(shape) { self.facts[0].get() } else { self.find_behind(shape) }
    }

    #[inline]
    fn find_behind(&self, shape: ShapeId) -> Option<T> {
        (1..WAYS).find(|way| self.guards[*way].get().holds(shape)).and_then(|way| self.facts[way].get())
    }

    fn add(&self, shape: ShapeId, fact: T) {
        // A way of an earlier epoch is free; otherwise they take turns.
        let stale = (0..WAYS).find(|way| self.guards[*way].get().epoch != epoch());
        let way = stale.unwrap_or_else(|| {
            let way = usize::from(self.next.get());
            self.next.set(((way + 1) % WAYS) as u8);
            way
        });
        self.guards[way].set(Guard { shape, epoch: epoch() });
        self.facts[way].set(Some(fact));
    }
}

/// Where an instance keeps an attribute.
#[derive(Default)]
pub struct SlotCache {
    ways: Ways<u32>,
}

impl SlotCache {
    /// The slot that the instance keeps the attribute in, where it is known.
    #[inline(always)]
    pub fn slot(&self, instance: &Instance) -> Option<usize> {
        self.ways.find(instance.shape()).map(|slot| slot as usize)
    }

    /// Looks for an attribute that the instance keeps in a slot and no descriptor of its class goes before.
    pub fn fill(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        let shape = instance.shape();
        if shape == ShapeId::DICTIONARY || has_own(&class, well_known::__getattribute__) {
            return;
        }
        let hidden = class.lookup(name).is_some_and(|found| is_data_descriptor(&found) && !is_member(&found));
        if let Some(slot) = shape::slot_of(shape, name)
            && !hidden
        {
            self.ways.add(shape, slot as u32);
        }
    }

    /// Looks for the slot that an assignment may write directly.
    pub fn fill_for_store(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if stores_directly(&class, name) && instance.shape() != ShapeId::DICTIONARY {
            self.fill(instance, name);
        }
    }
}

fn is_member(found: &Value) -> bool {
    found.downcast::<super::descriptor::Member>().is_some()
}

/// Whether a script's class of the order defines the special method.
fn has_own(class: &Ref<Class>, name: Symbol) -> bool {
    class.lookup(name).is_some_and(|found| !matches!(found, Value::NativeFunction(_)))
}

fn stores_directly(class: &Ref<Class>, name: Symbol) -> bool {
    !has_own(class, well_known::__setattr__)
        && !class.lookup(name).is_some_and(|found| is_data_descriptor(&found) && !is_member(&found))
}

/// Which item of its tuple an attribute of an instance is: those of named tuples are such.
pub struct ItemCache {
    guard: Cell<Guard>,
    place: Cell<usize>,
}

impl Default for ItemCache {
    fn default() -> Self {
        ItemCache { guard: Cell::new(Guard::NONE), place: Cell::new(0) }
    }
}

impl ItemCache {
    /// The item, where its place is known for the instance.
    #[inline]
    pub fn item(&self, instance: &Instance) -> Option<Value> {
        if !self.guard.get().holds(instance.shape()) {
            return None;
        }
        instance.peek_payload(|payload| match payload {
            Value::Tuple(tuple) => tuple.get(self.place.get()).cloned(),
            _ => None,
        })?
    }

    /// Looks for an attribute of the class that stands for an item.
    pub fn fill(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if class.layout() != Layout::Tuple || has_own(&class, well_known::__getattribute__) {
            return;
        }
        if let Some(found) = class.lookup(name)
            && let Some(item) = found.downcast::<TupleItem>()
        {
            self.place.set(item.place());
            self.guard.set(Guard { shape: instance.shape(), epoch: epoch() });
        }
    }
}

/// Which shape an instance gets by a new attribute.
#[derive(Default)]
pub struct TransitionCache {
    ways: Ways<ShapeId>,
}

impl TransitionCache {
    /// The shape that the instance gets, where it is known.
    #[inline(always)]
    pub fn next(&self, instance: &Instance) -> Option<ShapeId> {
        self.ways.find(instance.shape())
    }

    /// Looks for the shape that the instance will have once the attribute is set.
    pub fn fill(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        let shape = instance.shape();
        let plain = class.has_dictionary() && stores_directly(&class, name);
        if plain
            && shape != ShapeId::DICTIONARY
            && shape::slot_of(shape, name).is_none()
            && let Some(next) = shape::with_name(shape, name)
        {
            self.ways.add(shape, next);
        }
    }
}

/// Which script function an attribute of an instance is: a method, or a property's getter.
#[derive(Default)]
pub struct FunctionCache {
    ways: Ways<*const Function>,
}

impl FunctionCache {
    /// The function, where it is known for the instance.
    #[inline(always)]
    pub fn function(&self, instance: &Instance) -> Option<Ref<Function>> {
        // SAFETY: filled from an attribute of the class in this epoch; see the module's head.
        self.ways.find(instance.shape()).map(|function| unsafe { Ref::from_body(function) })
    }

    /// Looks for a method of the class that no attribute of the instance hides.
    pub fn fill_method(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_own(&class, well_known::__getattribute__) || !keeps_no(instance, name) {
            return;
        }
        if let Some(Value::Function(function)) = &class.lookup(name) {
            self.ways.add(instance.shape(), function.as_ptr());
        }
    }

    /// Looks for a property of the class whose getter is a script function.
    pub fn fill_getter(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_own(&class, well_known::__getattribute__) {
            return;
        }
        let Some(found) = class.lookup(name) else { return };
        if let Some(property) = found.downcast::<Property>()
            && let Value::Function(function) = &property.getter()
        {
            self.ways.add(instance.shape(), function.as_ptr());
        }
    }
}

/// Which native method an attribute of an instance is, where its class extends a native type.
#[derive(Default)]
pub struct NativeMethodCache {
    ways: Ways<*const NativeFunction>,
}

impl NativeMethodCache {
    /// The method, where it is known for the instance.
    #[inline(always)]
    pub fn function(&self, instance: &Instance) -> Option<Ref<NativeFunction>> {
        // SAFETY: filled from an attribute of the class in this epoch; see the module's head.
        self.ways.find(instance.shape()).map(|function| unsafe { Ref::from_body(function) })
    }

    /// What the method runs where it gets one argument, where it is known for the instance.
    #[inline(always)]
    pub fn one(&self, instance: &Instance) -> Option<OneBody> {
        // SAFETY: as above; only a function pointer is read.
        self.ways.find(instance.shape()).and_then(|function| unsafe { (*function).one() })
    }

    /// Looks for a native method of the class that no attribute of the instance hides.
    pub fn fill(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_own(&class, well_known::__getattribute__) || !keeps_no(instance, name) {
            return;
        }
        if let Some(Value::NativeFunction(function)) = &class.lookup(name)
            && function.binding == Binding::Method
        {
            self.ways.add(instance.shape(), function.as_ptr());
        }
    }
}

/// Whether instances of this shape keep no attribute of the name.
fn keeps_no(instance: &Ref<Instance>, name: Symbol) -> bool {
    instance.shape() != ShapeId::DICTIONARY && shape::slot_of(instance.shape(), name).is_none()
}

/// How a class makes instances: which `__init__`, where that is a script function and nothing else interferes.
pub struct ConstructorCache {
    class: Cell<*const Class>,
    epoch: Cell<u32>,
    init: Cell<*const Function>,
}

impl Default for ConstructorCache {
    fn default() -> Self {
        ConstructorCache { class: Cell::new(std::ptr::null()), epoch: Cell::new(0), init: Cell::new(std::ptr::null()) }
    }
}

impl ConstructorCache {
    /// The `__init__` of the class, where it is known and all that there is to call.
    #[inline(always)]
    pub fn init(&self, class: &Ref<Class>) -> Option<Ref<Function>> {
        if std::ptr::eq(self.class.get(), class.as_ptr()) && self.epoch.get() == epoch() {
            // SAFETY: filled from an attribute of the class in this epoch; see the module's head.
            Some(unsafe { Ref::from_body(self.init.get()) })
        } else {
            None
        }
    }

    /// Looks how the class makes its instances.
    pub fn fill(&self, class: &Ref<Class>) {
        if !class.is_heap() || class.metaclass().is_some() || class.layout() != Layout::Object || !class.is_concrete() {
            return;
        }
        if has_own(class, well_known::__new__) || !has_object_new(class) {
            return;
        }
        if let Some(Value::Function(init)) = &class.lookup(well_known::__init__) {
            self.class.set(class.as_ptr());
            self.epoch.set(epoch());
            self.init.set(init.as_ptr());
        }
    }
}

fn has_object_new(class: &Ref<Class>) -> bool {
    match &class.lookup(well_known::__new__) {
        Some(Value::NativeFunction(new)) => {
            new.owner.as_ref().is_some_and(|owner| owner.same(&super::types::types().object))
        }
        _ => false,
    }
}
