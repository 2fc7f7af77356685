//! Inline caches: what a node remembers of the last attribute or method that it found.
//!
//! A cache holds a shape and the epoch of the classes. While both are unchanged, the class's attributes are
//! those that were found, so that the function a method cache points to is still held by its class.
//!
//! Guarantees to safe callers: a cached function is handed out only while its class holds it.

#![allow(unsafe_code, reason = "points to functions without counting them, guarded by the classes' epoch")]

use super::class::{Class, Layout, epoch, version};
use super::descriptor::{ClassMethod, Member, Property, StaticMethod};
use super::function::{Function, NativeFunction};
use super::heap::{Body, Ref};
use super::instance::Instance;
use super::module::Module;
use super::native_function::Binding;
use super::operation::attribute::is_data_descriptor;
use super::shape::{self, ShapeId};
use super::shape_cache::{Guard, has_own};
use super::types::types;
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, OnceCell, UnsafeCell};
use std::mem::MaybeUninit;
use std::ptr::NonNull;

/// How many shapes a cache remembers behind the first.
const MORE: usize = 3;

/// Facts about the last few shapes that a node has met; all but the first stand apart, for few nodes meet several.
struct Ways<T: Copy + Default> {
    guard: Cell<Guard>,
    fact: Cell<T>,
    more: OnceCell<Box<MoreWays<T>>>,
}

struct MoreWays<T: Copy + Default> {
    guards: [Cell<Guard>; MORE],
    facts: [Cell<T>; MORE],
    next: Cell<u8>,
    hits: Cell<u8>,
}

impl<T: Copy + Default> Default for Ways<T> {
    fn default() -> Self {
        Ways { guard: Cell::new(Guard::NONE), fact: Cell::new(T::default()), more: OnceCell::new() }
    }
}

impl<T: Copy + Default> Ways<T> {
    #[inline(always)]
    fn find(&self, shape: ShapeId) -> Option<T> {
        if self.guard.get().holds(shape) { Some(self.fact.get()) } else { self.find_behind(shape) }
    }

    #[inline(always)]
    fn first(&self, shape: ShapeId) -> Option<T> {
        if self.guard.get().holds(shape) { Some(self.fact.get()) } else { None }
    }

    #[inline(never)]
    fn find_behind(&self, shape: ShapeId) -> Option<T> {
        let more = self.more.get()?;
        let way = (0..MORE).find(|way| more.guards[*way].get().holds(shape))?;
        let fact = more.facts[way].get();
        // The first shapes that a node meets are often those of objects in the making: the front is for what comes
        // most.
        more.hits.set(more.hits.get().wrapping_add(1));
        if more.hits.get().is_multiple_of(16) {
            more.guards[way].set(self.guard.replace(more.guards[way].get()));
            more.facts[way].set(self.fact.replace(fact));
        }
        Some(fact)
    }

    fn add(&self, shape: ShapeId, fact: T) {
        let guard = Guard::now(shape);
        if self.guard.get().epoch != guard.epoch || self.guard.get().shape == shape {
            self.guard.set(guard);
            self.fact.set(fact);
            return;
        }
        let more = self.more.get_or_init(|| {
            Box::new(MoreWays {
                guards: [const { Cell::new(Guard::NONE) }; MORE],
                facts: std::array::from_fn(|_| Cell::default()),
                next: Cell::new(0),
                hits: Cell::new(0),
            })
        });
        // A way of an earlier epoch is free; otherwise they take turns.
        let stale = (0..MORE).find(|way| more.guards[*way].get().epoch != guard.epoch);
        let way = stale.unwrap_or_else(|| {
            let way = usize::from(more.next.get());
            more.next.set(((way + 1) % MORE) as u8);
            way
        });
        more.guards[way].set(guard);
        more.facts[way].set(fact);
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

    /// As `slot`, where the shape is the one that comes most.
    #[inline(always)]
    pub fn first(&self, instance: &Instance) -> Option<usize> {
        self.ways.first(instance.shape()).map(|slot| slot as usize)
    }

    /// Looks for an attribute that the instance keeps in a slot and no descriptor of its class goes before.
    pub fn fill(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        let shape = instance.shape();
        if shape == ShapeId::DICTIONARY || has_own(&class, well_known::__getattribute__) {
            return;
        }
        let found = class.lookup(name);
        let member = found.as_ref().and_then(Value::downcast::<Member>).map(|member| usize::from(member.slot));
        if member.is_none() && found.is_some_and(|found| is_data_descriptor(&found)) {
            return;
        }
        // A slot of `__slots__` is reached through its descriptor alone, which a subclass may hide.
        if let Some(slot) = shape::slot_of(shape, name)
            && (member == Some(slot) || member.is_none() && slot >= usize::from(class.hidden_slots()))
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
    found.downcast::<Member>().is_some()
}

fn stores_directly(class: &Ref<Class>, name: Symbol) -> bool {
    !has_own(class, well_known::__setattr__)
        && !class.lookup(name).is_some_and(|found| is_data_descriptor(&found) && !is_member(&found))
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
    ways: Ways<Option<NonNull<Function>>>,
}

impl FunctionCache {
    /// The function, where it is known for the instance.
    #[inline(always)]
    pub fn function(&self, instance: &Instance) -> Option<Ref<Function>> {
        // SAFETY: filled from an attribute of the class in this epoch; see the module's head.
        self.ways.find(instance.shape()).flatten().map(|function| unsafe { Ref::from_body(function.as_ptr()) })
    }

    /// As `function`, where the shape is the one that comes most.
    #[inline(always)]
    pub fn first(&self, instance: &Instance) -> Option<Ref<Function>> {
        // SAFETY: as in `function`.
        self.ways.first(instance.shape()).flatten().map(|function| unsafe { Ref::from_body(function.as_ptr()) })
    }

    /// Looks for a method of the class that no attribute of the instance hides.
    pub fn fill_method(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_own(&class, well_known::__getattribute__) || !keeps_no(instance, name) {
            return;
        }
        if let Some(Value::Function(function)) = &class.lookup(name) {
            self.ways.add(instance.shape(), Some(pointer_to(function)));
        }
    }

    /// Looks for a property of the class whose getter is a script function.
    pub fn fill_getter(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_reading_hooks(&class) {
            return;
        }
        let Some(found) = class.lookup(name) else { return };
        if let Some(property) = found.downcast::<Property>()
            && let Value::Function(function) = &property.getter()
        {
            self.ways.add(instance.shape(), Some(pointer_to(function)));
        }
    }

    /// Looks for a property of the class whose setter is a script function.
    pub fn fill_setter(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_own(&class, well_known::__setattr__) {
            return;
        }
        let Some(found) = class.lookup(name) else { return };
        if let Some(property) = found.downcast::<Property>()
            && let Value::Function(function) = &property.setter()
        {
            self.ways.add(instance.shape(), Some(pointer_to(function)));
        }
    }
}

/// Which native method an attribute of an instance is, where its class extends a native type.
#[derive(Default)]
pub struct NativeMethodCache {
    ways: Ways<Option<NonNull<NativeFunction>>>,
}

impl NativeMethodCache {
    /// The method, where it is known for the instance.
    #[inline(always)]
    pub fn function(&self, instance: &Instance) -> Option<Ref<NativeFunction>> {
        // SAFETY: filled from an attribute of the class in this epoch; see the module's head.
        self.ways.find(instance.shape()).flatten().map(|function| unsafe { Ref::from_body(function.as_ptr()) })
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
            self.ways.add(instance.shape(), Some(pointer_to(function)));
        }
    }
}

fn pointer_to<T: Body>(reference: &Ref<T>) -> NonNull<T> {
    NonNull::from(&**reference)
}

/// Whether the instance keeps no attribute of the name, by its shape alone.
pub fn keeps_no(instance: &Ref<Instance>, name: Symbol) -> bool {
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

/// A value that somebody else owns: a class, as long as the classes' version is the same.
struct Borrowed(UnsafeCell<MaybeUninit<Value>>);

impl Default for Borrowed {
    fn default() -> Self {
        Borrowed(UnsafeCell::new(MaybeUninit::new(Value::Null)))
    }
}

impl Borrowed {
    fn set(&self, value: &Value) {
        // SAFETY: a bitwise copy that is never dropped.
        unsafe { (*self.0.get()).write(std::ptr::read(value)) };
    }

    /// The value.
    ///
    /// # Safety
    /// Its owner still has it.
    #[inline(always)]
    unsafe fn get(&self) -> Value {
        // SAFETY: initialised from the beginning; alive, as the caller vouches.
        unsafe { (*self.0.get()).assume_init_ref().clone() }
    }
}

/// What a class's look-up found last, for many pairs of class and name.
struct Lookup {
    class: Cell<*const Class>,
    version: Cell<u64>,
    name: Cell<Option<Symbol>>,
    value: Borrowed,
}

const LOOKUPS: usize = 1024;

thread_local! {
    static FOUND: [Lookup; LOOKUPS] = const {
        [const {
            Lookup {
                class: Cell::new(std::ptr::null()),
                version: Cell::new(0),
                name: Cell::new(None),
                value: Borrowed(UnsafeCell::new(MaybeUninit::new(Value::Null))),
            }
        }; LOOKUPS]
    };
}

/// The attribute of a name in a class or its ancestors: what `find` gives, remembered while no class changes.
#[inline]
pub(super) fn lookup(class: &Class, name: Symbol, find: impl FnOnce() -> Option<Value>) -> Option<Value> {
    FOUND.with(|found| {
        let place = (std::ptr::from_ref(class) as usize >> 5) ^ (name.index()).wrapping_mul(0x9E5);
        let entry = &found[place % LOOKUPS];
        if std::ptr::eq(entry.class.get(), class) && entry.name.get() == Some(name) && entry.version.get() == version()
        {
            // SAFETY: no class has changed since the value was found in one.
            return unsafe { entry.value.get() }.present();
        }
        let value = find().unwrap_or_default();
        entry.class.set(class);
        entry.name.set(Some(name));
        entry.version.set(version());
        entry.value.set(&value);
        value.present()
    })
}

/// What a node remembers of attributes that are found in classes and modules.
#[derive(Default)]
pub struct SharedAttribute {
    /// The class whose attribute it is, or the class and shape of the instance.
    owner: Cell<usize>,
    version: Cell<u64>,
    binds_class: Cell<bool>,
    value: Borrowed,
    place: Cell<u32>,
}

impl SharedAttribute {
    /// The attribute, where it is known for the object: a value, and what a call of it gets first.
    #[inline]
    pub fn find(&self, object: &Value) -> Option<(Value, Option<Value>)> {
        match object {
            Value::Module(module) => {
                let version = self.version.get();
                if version != 0 && self.owner.get() == address(module) && module.namespace.keys_are(version) {
                    return module.namespace.value_at(self.place.get() as usize).map(|value| (value, None));
                }
                None
            }
            Value::Class(class) => {
                if self.owner.get() != class.as_ptr() as usize || self.version.get() != version() {
                    return None;
                }
                // SAFETY: no class has changed since the value was found in one.
                let value = unsafe { self.value.get() };
                Some((value, self.binds_class.get().then(|| class.into())))
            }
            Value::Instance(instance) => {
                if self.owner.get() != of_shape(instance.shape()) || self.version.get() != version() {
                    return None;
                }
                // SAFETY: as above.
                let value = unsafe { self.value.get() };
                Some((value, self.binds_class.get().then(|| instance.class().into())))
            }
            _ => None,
        }
    }

    /// Looks for an attribute of a class or a module that can be remembered.
    pub fn fill(&self, object: &Value, name: Symbol) {
        match object {
            Value::Module(module) => self.fill_module(module, name),
            Value::Class(class) => {
                let metaclass = object.class();
                if has_own(&metaclass, well_known::__getattribute__)
                    || metaclass.lookup(name).is_some_and(|found| is_data_descriptor(&found))
                {
                    return;
                }
                self.fill_found(class.lookup(name), class.as_ptr() as usize);
            }
            Value::Instance(instance) => {
                let class = instance.class();
                if !has_own(&class, well_known::__getattribute__) && keeps_no(instance, name) {
                    let found = class.lookup(name);
                    // A function becomes a method, which other caches know.
                    if !matches!(found, Some(Value::Function(_) | Value::NativeFunction(_))) {
                        self.fill_found(found, of_shape(instance.shape()));
                    }
                }
            }
            _ => {}
        }
    }

    fn fill_module(&self, module: &Ref<Module>, name: Symbol) {
        if module.is_of_own_class() || types().module.lookup(name).is_some_and(|found| is_data_descriptor(&found)) {
            return;
        }
        if let Some(place) = module.namespace.place_of(name) {
            self.owner.set(address(module));
            self.version.set(module.namespace.keys_version());
            self.place.set(place as u32);
        }
    }

    fn fill_found(&self, found: Option<Value>, owner: usize) {
        let Some(found) = found else { return };
        let (value, binds_class) = match &found {
            Value::Object(native) => {
                if let Some(StaticMethod { function, .. }) = native.downcast() {
                    (function, false)
                } else if let Some(ClassMethod { function: function @ Value::Function(_), .. }) = native.downcast() {
                    (function, true)
                } else {
                    return;
                }
            }
            Value::Instance(instance) if instance.with_class(|class| class.lookup(well_known::__get__).is_some()) => {
                return;
            }
            Value::NativeFunction(function) if function.binding != Binding::StaticMethod => return,
            plain => (plain, false),
        };
        self.owner.set(owner);
        self.version.set(version());
        self.binds_class.set(binds_class);
        self.value.set(value);
    }
}

/// The descriptor of a script's making that an attribute of an instance is read through.
#[derive(Default)]
pub struct DescriptorCache {
    shape: Cell<usize>,
    version: Cell<u64>,
    descriptor: Borrowed,
    getter: Borrowed,
}

impl DescriptorCache {
    /// The descriptor and its `__get__`, a script function, where they are known for the instance.
    #[inline]
    pub fn find(&self, instance: &Instance) -> Option<(Value, Value)> {
        if self.shape.get() != of_shape(instance.shape()) || self.version.get() != version() {
            return None;
        }
        // SAFETY: no class has changed since they were found in classes.
        unsafe { Some((self.descriptor.get(), self.getter.get())) }
    }

    /// Looks for a descriptor in the class that goes before what the instance keeps itself.
    pub fn fill(&self, instance: &Ref<Instance>, name: Symbol) {
        let class = instance.class();
        if has_reading_hooks(&class) || instance.shape() == ShapeId::DICTIONARY {
            return;
        }
        let Some(found) = class.lookup(name) else { return };
        if !matches!(found, Value::Instance(_)) || !(is_data_descriptor(&found) || keeps_no(instance, name)) {
            return;
        }
        if let Some(getter @ Value::Function(_)) = found.class().lookup(well_known::__get__) {
            self.shape.set(of_shape(instance.shape()));
            self.version.set(version());
            self.descriptor.set(&found);
            self.getter.set(&getter);
        }
    }
}

/// Whether a read of an attribute calls a hook before, or after an AttributeError of what the read calls.
fn has_reading_hooks(class: &Ref<Class>) -> bool {
    has_own(class, well_known::__getattribute__) || class.lookup(well_known::__getattr__).is_some()
}

fn address(module: &Ref<Module>) -> usize {
    module.address()
}

/// A shape as an owner; addresses are even.
fn of_shape(shape: ShapeId) -> usize {
    (shape.0 as usize) << 1 | 1
}

/// The method that `super()` finds behind a class, for the last class of an object.
#[derive(Default)]
pub struct SuperCache {
    class: Cell<usize>,
    shape: Cell<u32>,
    epoch: Cell<u32>,
    function: Borrowed,
}

/// A method that takes the object as its first argument.
pub enum SuperMethod {
    /// A script's function.
    Script(Ref<Function>),
    /// A native one.
    Native(Ref<NativeFunction>),
}

impl SuperCache {
    /// The method `name` behind `class` in the order of the instance's class; None where it is anything else.
    #[inline]
    pub fn method(&self, class: &Ref<Class>, instance: &Ref<Instance>, name: Symbol) -> Option<SuperMethod> {
        let is_known = self.class.get() == class.address()
            && self.epoch.get() == epoch()
            && self.shape.get() == instance.shape().0
            && instance.shape() != ShapeId::DICTIONARY;
        if !is_known {
            self.fill(class, instance, name)?;
        }
        // SAFETY: filled from an attribute of a class in this epoch; see the module's head.
        match &unsafe { self.function.get() } {
            Value::Function(function) => Some(SuperMethod::Script(Ref::clone(function))),
            Value::NativeFunction(function) => Some(SuperMethod::Native(Ref::clone(function))),
            _ => None,
        }
    }

    #[inline(never)]
    fn fill(&self, class: &Ref<Class>, instance: &Ref<Instance>, name: Symbol) -> Option<()> {
        let own = instance.class();
        if name == well_known::__class__ || !Class::is_subclass(&own, class) {
            return None;
        }
        let found = Class::lookup_after(&own, class, name)?;
        match &found {
            Value::Function(_) => {}
            Value::NativeFunction(function) if function.binding == Binding::Method => {}
            _ => return None,
        }
        self.class.set(class.address());
        self.epoch.set(epoch());
        self.shape.set(instance.shape().0);
        self.function.set(&found);
        Some(())
    }
}
