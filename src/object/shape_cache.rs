//! Inline caches of one fact about one shape, and what all inline caches are guarded by; those of several shapes, and of
//! functions that they do not count, stand in `cache.rs`.

use super::class::{Class, Layout, epoch};
use super::heap::Ref;
use super::instance::Instance;
use super::native_function::{FewBody, NativeFunction};
use super::operation::attribute::own_hook;
use super::shape::ShapeId;
use super::tuple_item::TupleItem;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::Cell;

/// The shape and the epoch for which something is known.
#[derive(Clone, Copy)]
pub(super) struct Guard {
    pub(super) shape: ShapeId,
    pub(super) epoch: u32,
}

impl Guard {
    /// Holds for no shape: the epochs begin at 1.
    pub(super) const NONE: Guard = Guard { shape: ShapeId::NONE, epoch: 0 };

    /// For the shape in the running epoch.
    pub(super) fn now(shape: ShapeId) -> Guard {
        Guard { shape, epoch: epoch() }
    }

    /// Whether what is known holds for the shape.
    #[inline(always)]
    pub(super) fn holds(self, shape: ShapeId) -> bool {
        self.shape == shape && self.epoch == epoch()
    }
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
            self.guard.set(Guard::now(instance.shape()));
        }
    }
}

/// The last shape for which a node found nothing to remember, so that it does not look again each time.
pub struct Missed {
    guard: Cell<Guard>,
}

impl Default for Missed {
    fn default() -> Self {
        Missed { guard: Cell::new(Guard::NONE) }
    }
}

impl Missed {
    /// Whether nothing was found for the instance.
    #[inline]
    pub fn holds(&self, instance: &Instance) -> bool {
        self.guard.get().holds(instance.shape())
    }

    /// Notes that nothing was found for the instance.
    pub fn note(&self, instance: &Instance) {
        self.guard.set(Guard::now(instance.shape()));
    }
}

/// What a native method runs where it gets one argument, or none, for the shape that came last.
pub struct FewCache {
    guard: Cell<Guard>,
    body: Cell<Option<FewBody>>,
}

impl Default for FewCache {
    fn default() -> Self {
        FewCache { guard: Cell::new(Guard::NONE), body: Cell::new(None) }
    }
}

impl FewCache {
    /// What runs, where it is known for the instance.
    #[inline(always)]
    pub fn body(&self, instance: &Instance) -> Option<FewBody> {
        if self.guard.get().holds(instance.shape()) { self.body.get() } else { None }
    }

    /// Remembers what the method, which was found for the instance, runs.
    pub fn fill(&self, instance: &Instance, function: &NativeFunction) {
        self.guard.set(Guard::now(instance.shape()));
        self.body.set(function.few());
    }
}

/// Whether a class of the order defines the special method in another way than `object`.
pub(super) fn has_own(class: &Ref<Class>, name: Symbol) -> bool {
    own_hook(class, name).is_some()
}
