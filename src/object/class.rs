//! Classes: names, bases, the method resolution order, attributes, and the caches over them.
//!
//! A change of a class that may change what a name means raises the thread's epoch; inline caches hold the
//! epoch they were filled in. Rebinding plain data in a class (a counter) does not: caches hold the place of
//! such attributes, never their values.

use super::Result;
use super::cache;
use super::class_order;
use super::class_table::ClassTable;
use super::heap::{Body, Ref, Tracer};
use super::instance::Instance;
use super::shape::{self, ShapeId};
use super::value::Value;
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::mem::ManuallyDrop;
use std::rc::Rc;

/// Which native layout the objects of a class have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[allow(missing_docs, reason = "named after the builtin types")]
pub enum Layout {
    Object,
    Int,
    Bool,
    Float,
    Complex,
    Str,
    Bytes,
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Type,
    Module,
    Exception,
    /// The payload is a native object of a module's or builtin's making.
    Native,
}

/// What makes an instance's dictionary ready before an attribute is looked for in it.
pub type AttributeHook = fn(&Value) -> Result<()>;

/// The body of a class.
pub struct Class {
    name: RefCell<Rc<str>>,
    /// The name with its path, where a script has given one.
    qualname: RefCell<Option<Rc<str>>>,
    /// What the class is filled from at the first look-up.
    table: Cell<Option<&'static ClassTable>>,
    is_filled: Cell<bool>,
    bases: RefCell<Vec<Ref<Class>>>,
    /// The method resolution order behind the class itself.
    ancestors: RefCell<Rc<[Ref<Class>]>>,
    metaclass: RefCell<Option<Ref<Class>>>,
    attributes: RefCell<Names>,
    found: RefCell<HashMap<Symbol, Option<Place>, SymbolHasher>>,
    found_epoch: Cell<u32>,
    layout: Layout,
    hidden: u16,
    /// Whether the order was given by a metaclass: then `ancestors` is the whole of it.
    has_own_order: Cell<bool>,
    /// Whether a script made it.
    is_heap: bool,
    /// Whether scripts may derive from it.
    is_base: bool,
    /// Whether instances take attributes of any name.
    has_dictionary: bool,
    root_shape: OnceCell<ShapeId>,
    /// The hidden slots that `__slots__` of the class or an ancestor names.
    members: RefCell<Vec<(u16, Symbol)>>,
    slots_hint: Cell<u16>,
    finaliser_epoch: Cell<u32>,
    finaliser: Cell<bool>,
    subclasses: RefCell<Vec<*const Class>>,
    /// The native type whose finaliser rules the payload has.
    payload_wants_finaliser: Cell<Option<fn(&Value) -> bool>>,
    attribute_hook: Cell<Option<AttributeHook>>,
    /// What makes its instances in one step, `__new__` and `__init__` together.
    constructor: Cell<Option<Constructor>>,
}

/// Where a name was found: in which class of the order (0 is the class itself), at which place.
#[derive(Clone, Copy)]
struct Place {
    class: u32,
    entry: u32,
}

/// What a class is made of.
pub struct ClassParts<'a> {
    /// The name without its path.
    pub name: &'a str,
    /// The direct bases; empty for `object` alone.
    pub bases: Vec<Ref<Class>>,
    /// The class of the class; None for `type`.
    pub metaclass: Option<Ref<Class>>,
    /// The native layout of its objects.
    pub layout: Layout,
    /// How many hidden slots its instances have.
    pub hidden: u16,
    /// Whether a script made it.
    pub is_heap: bool,
    /// Whether scripts may derive from it.
    pub is_base: bool,
    /// Whether instances take attributes of any name.
    pub has_dictionary: bool,
}

/// What makes the instances of a native class from the arguments of a call.
pub type Constructor = fn(&Ref<Class>, &[Value], &[(Symbol, Value)]) -> Result;

#[derive(Default, Clone)]
struct SymbolHasher;

impl std::hash::BuildHasher for SymbolHasher {
    type Hasher = SymbolHash;
    fn build_hasher(&self) -> SymbolHash {
        SymbolHash(0)
    }
}

struct SymbolHash(u64);

impl std::hash::Hasher for SymbolHash {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
    fn write_u32(&mut self, number: u32) {
        self.0 = u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// An ordered map of attributes whose entries keep their places until one is removed.
#[derive(Default)]
struct Names {
    entries: Vec<(Symbol, Value)>,
    places: HashMap<Symbol, u32, SymbolHasher>,
}

impl Names {
    fn place(&self, name: Symbol) -> Option<usize> {
        self.places.get(&name).map(|place| *place as usize)
    }

    fn set(&mut self, name: Symbol, value: Value) -> Option<Value> {
        match self.place(name) {
            Some(place) => Some(std::mem::replace(&mut self.entries[place].1, value)),
            None => {
                self.places.insert(name, self.entries.len() as u32);
                self.entries.push((name, value));
                None
            }
        }
    }

    fn remove(&mut self, name: Symbol) -> Option<Value> {
        let place = self.place(name)?;
        let (_, value) = self.entries.remove(place);
        self.places = self.entries.iter().enumerate().map(|(place, (name, _))| (*name, place as u32)).collect();
        Some(value)
    }
}

thread_local! {
    static EPOCH: Cell<u32> = const { Cell::new(1) };
    static VERSION: Cell<u64> = const { Cell::new(1) };
}

/// The present epoch of the classes.
#[inline(always)]
pub fn epoch() -> u32 {
    EPOCH.get()
}

/// The version of the classes: raised by every change of any class, that of plain data included.
#[inline(always)]
pub fn version() -> u64 {
    VERSION.get()
}

fn next_version() {
    VERSION.set(VERSION.get() + 1);
}

fn next_epoch() {
    next_version();
    EPOCH.set(EPOCH.get().wrapping_add(1).max(1));
}

impl Body for Class {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Class(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for base in self.bases.borrow().iter() {
            tracer.reference(base);
        }
        let ancestors = self.ancestors.borrow();
        // The order is shared with nobody else, so each of its references is this class's own.
        for ancestor in ancestors.iter() {
            tracer.reference(ancestor);
        }
        if let Some(metaclass) = &*self.metaclass.borrow() {
            tracer.reference(metaclass);
        }
        for (_, value) in &self.attributes.borrow().entries {
            tracer.value(value);
        }
    }

    fn clear(&self) {
        if !self.is_heap {
            return;
        }
        next_epoch();
        let names = self.attributes.take();
        drop(names);
    }
}

impl Drop for Class {
    fn drop(&mut self) {
        next_epoch();
        self.leave_bases();
    }
}

impl Class {
    /// Makes a class and computes its method resolution order (C3).
    ///
    /// # Errors
    /// TypeError where the bases have no consistent order.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(parts: ClassParts<'_>) -> Result<Ref<Class>> {
        let ancestors = class_order::of_new_class(&parts.bases, parts.metaclass.as_ref())?;
        let class = Ref::new(Class {
            name: RefCell::new(parts.name.into()),
            qualname: RefCell::new(None),
            table: Cell::new(None),
            is_filled: Cell::new(true),
            bases: RefCell::new(parts.bases),
            ancestors: RefCell::new(ancestors.into()),
            metaclass: RefCell::new(parts.metaclass),
            attributes: RefCell::default(),
            found: RefCell::default(),
            found_epoch: Cell::new(0),
            layout: parts.layout,
            hidden: parts.hidden,
            has_own_order: Cell::new(false),
            is_heap: parts.is_heap,
            is_base: parts.is_base,
            has_dictionary: parts.has_dictionary,
            root_shape: OnceCell::new(),
            members: RefCell::default(),
            slots_hint: Cell::new(0),
            finaliser_epoch: Cell::new(0),
            finaliser: Cell::new(false),
            subclasses: RefCell::default(),
            payload_wants_finaliser: Cell::new(None),
            attribute_hook: Cell::new(None),
            constructor: Cell::new(None),
        });
        let mut hint = 0;
        for base in class.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(class.as_ptr());
            hint = hint.max(base.slots_hint.get());
            if let Some(rule) = base.payload_wants_finaliser.get() {
                class.payload_wants_finaliser.set(Some(rule));
            }
            if let Some(hook) = base.attribute_hook.get() {
                class.attribute_hook.set(Some(hook));
            }
        }
        class.slots_hint.set(hint);
        Ok(class)
    }

    /// The name without its path.
    pub fn name(&self) -> Rc<str> {
        self.name.borrow().clone()
    }

    /// The name without its module, which the names of some native classes (`greenlet.greenlet`) begin with, and those
    /// of classes that the library's scripts name so for what is native in CPython.
    pub fn short_name(&self) -> Rc<str> {
        let name = self.name();
        match name.rsplit_once('.') {
            Some((_, short)) if !self.is_heap || self.qualname.borrow().as_deref() == Some(short) => short.into(),
            _ => name,
        }
    }

    /// Sets the name.
    pub fn set_name(&self, name: &str) {
        *self.name.borrow_mut() = name.into();
    }

    /// The name with its path.
    pub fn qualname(&self) -> Rc<str> {
        self.qualname.borrow().clone().unwrap_or_else(|| self.short_name())
    }

    /// Sets the name with its path.
    pub fn set_qualname(&self, qualname: &str) {
        *self.qualname.borrow_mut() = Some(qualname.into());
    }

    /// Notes what the class is filled from at the first look-up.
    pub fn set_table(&self, table: &'static ClassTable) {
        self.table.set(Some(table));
        self.is_filled.set(false);
    }

    /// What a native class is filled from.
    pub fn table(&self) -> Option<&'static ClassTable> {
        self.table.get()
    }

    /// Fills the class from its table, once.
    #[inline]
    fn be_filled(&self) {
        if !self.is_filled.get() {
            self.fill();
        }
    }

    #[cold]
    #[inline(never)]
    #[allow(unsafe_code, reason = "the attributes refer to the class that owns them")]
    fn fill(&self) {
        if let Some(table) = self.table.get() {
            self.is_filled.set(true);
            // SAFETY: whoever looks something up holds a reference to the class.
            table.fill(&unsafe { Ref::from_body(self) });
        }
    }

    /// Sets an attribute while the class is filled: nobody can have looked for it before.
    pub fn fill_attribute(&self, name: Symbol, value: Value) {
        next_version();
        let old = self.attributes.borrow_mut().set(name, value);
        drop(old);
    }

    /// The direct bases.
    pub fn bases(&self) -> Vec<Ref<Class>> {
        self.bases.borrow().clone()
    }

    /// The first base, which `object` alone lacks.
    pub fn base(&self) -> Option<Ref<Class>> {
        self.bases.borrow().first().cloned()
    }

    /// The class of the class, where it is not simply `type`.
    pub fn metaclass(&self) -> Option<Ref<Class>> {
        self.metaclass.borrow().clone()
    }

    /// Sets the class of the class.
    pub fn set_metaclass(&self, metaclass: Ref<Class>) {
        next_epoch();
        *self.metaclass.borrow_mut() = Some(metaclass);
    }

    /// The native layout of its objects.
    #[inline]
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// Whether a script made it.
    pub fn is_heap(&self) -> bool {
        self.is_heap
    }

    /// Whether scripts may derive from it.
    pub fn is_base(&self) -> bool {
        self.is_base
    }

    /// Whether it has no abstract methods left, so that it can be instantiated.
    pub fn is_concrete(&self) -> bool {
        match &self.own_attribute(well_known::__abstractmethods__) {
            Some(Value::Set(names)) => names.is_empty(),
            _ => true,
        }
    }

    /// Whether its instances take attributes of any name.
    #[inline]
    pub fn has_dictionary(&self) -> bool {
        self.has_dictionary
    }

    /// How many first slots of its instances are hidden.
    #[inline]
    pub fn hidden_slots(&self) -> u16 {
        self.hidden
    }

    /// How many slots its instances have come to need.
    #[inline]
    pub fn slots_hint(&self) -> u16 {
        self.slots_hint.get()
    }

    /// Notes that an instance needs so many slots.
    pub fn note_slots(&self, slots: u16) {
        self.slots_hint.set(self.slots_hint.get().max(slots));
    }

    /// The hidden slots that `__slots__` of the class or an ancestor names.
    pub fn members(&self) -> Vec<(u16, Symbol)> {
        self.members.borrow().clone()
    }

    /// Whether its instances have slots that those of the base lack.
    pub fn has_slots_besides(&self, base: &Class) -> bool {
        // A native value takes the first one.
        self.hidden > if self.layout == Layout::Object { base.hidden } else { base.hidden.max(1) }
    }

    /// Names hidden slots, before the first instance is made; each is less than the number of hidden slots.
    pub fn set_members(&self, members: Vec<(u16, Symbol)>) {
        *self.members.borrow_mut() = members;
    }

    /// The shape of an instance without attributes.
    #[inline]
    pub fn root_shape(&self) -> ShapeId {
        *self.root_shape.get_or_init(|| {
            let mut hidden: Vec<Symbol> = (0..self.hidden).map(|slot| Symbol::new(&format!("<{slot}>"))).collect();
            for (slot, name) in self.members.borrow().iter() {
                hidden[usize::from(*slot)] = *name;
            }
            shape::new_root(&hidden)
        })
    }

    /// Sets what a call of this very class (not of one that derives from it) runs.
    pub fn set_constructor(&self, constructor: Constructor) {
        self.constructor.set(Some(constructor));
    }

    /// What a call of this very class runs, where `__new__` and `__init__` need not be looked for.
    #[inline]
    pub fn constructor(&self) -> Option<Constructor> {
        self.constructor.get()
    }

    /// Sets the rule by which payloads of its instances ask for a finaliser.
    pub fn set_payload_finaliser(&self, rule: fn(&Value) -> bool) {
        self.payload_wants_finaliser.set(Some(rule));
    }

    /// What makes the instances' dictionary ready before an attribute is looked for in it, for classes of instances
    /// that always keep one.
    #[inline]
    pub fn attribute_hook(&self) -> Option<AttributeHook> {
        self.attribute_hook.get()
    }

    /// Sets what makes the instances' dictionary ready; classes that derive from this one have it too.
    pub fn set_attribute_hook(&self, hook: AttributeHook) {
        self.attribute_hook.set(Some(hook));
    }

    /// Whether script code must run before this instance of the class is freed.
    #[inline]
    pub(super) fn instances_want_finaliser(&self, instance: &Instance) -> bool {
        if self.finaliser_epoch.get() != epoch() {
            self.finaliser.set(self.lookup(well_known::__del__).is_some());
            self.finaliser_epoch.set(epoch());
        }
        self.finaliser.get() || self.payload_wants_finaliser.get().is_some_and(|rule| instance.peek(0, rule))
    }

    /// The classes that derive directly from it, in the order they were made.
    #[allow(unsafe_code, reason = "subclasses are known by address, so that they can die")]
    pub fn subclasses(&self) -> Vec<Ref<Class>> {
        // SAFETY: a class takes itself out of its bases' lists when it dies.
        self.subclasses.borrow().iter().map(|class| unsafe { Ref::from_body(*class) }).collect()
    }

    // --- attributes ---

    /// An attribute of the class itself.
    pub fn own_attribute(&self, name: Symbol) -> Option<Value> {
        self.be_filled();
        let names = self.attributes.borrow();
        names.place(name).map(|place| names.entries[place].1.clone())
    }

    /// All attributes of the class itself in order.
    pub fn own_attributes(&self) -> Vec<(Symbol, Value)> {
        self.be_filled();
        self.attributes.borrow().entries.clone()
    }

    /// Sets an attribute of the class itself.
    pub fn set_attribute(&self, name: Symbol, value: Value) {
        self.be_filled();
        let plain = is_plain(&value);
        let old = self.attributes.borrow_mut().set(name, value);
        next_version();
        if !(plain && old.as_ref().is_some_and(is_plain)) {
            next_epoch();
        }
        drop(old);
    }

    /// Takes an attribute of the class itself away.
    pub fn remove_attribute(&self, name: Symbol) -> Option<Value> {
        next_epoch();
        self.attributes.borrow_mut().remove(name)
    }

    /// The class and what follows it in the method resolution order.
    pub fn order(this: &Ref<Class>) -> Vec<Ref<Class>> {
        if this.has_own_order.get() {
            return this.ancestors.borrow().to_vec();
        }
        let mut order = vec![this.clone()];
        order.extend(this.ancestors.borrow().iter().cloned());
        order
    }

    /// Sets the order that the `mro` of a metaclass gave, the class itself included where it stands there.
    pub fn set_order(&self, order: Vec<Ref<Class>>) {
        next_epoch();
        self.has_own_order.set(true);
        let old = self.ancestors.replace(order.into());
        drop(old);
    }

    /// The order that `type.mro` gives: by the bases alone.
    ///
    /// # Errors
    /// TypeError where the bases have no consistent order.
    pub fn default_order(this: &Ref<Class>) -> Result<Vec<Ref<Class>>> {
        let mut order = vec![this.clone()];
        order.extend(class_order::linearise(&this.bases.borrow())?);
        Ok(order)
    }

    /// Replaces the bases, as an assignment to `__bases__` does.
    ///
    /// # Errors
    /// TypeError where the bases have no consistent order.
    pub fn set_bases(this: &Ref<Class>, bases: Vec<Ref<Class>>) -> Result<()> {
        let ancestors = class_order::linearise(&bases)?;
        this.has_own_order.set(false);
        this.leave_bases();
        for base in &bases {
            base.subclasses.borrow_mut().push(this.as_ptr());
        }
        *this.bases.borrow_mut() = bases;
        *this.ancestors.borrow_mut() = ancestors.into();
        next_epoch();
        super::build_class::ask_for_order(this)?;
        for subclass in this.subclasses() {
            let bases = subclass.bases();
            Class::set_bases(&subclass, bases)?;
        }
        Ok(())
    }

    /// Takes the class out of what its bases answer when they are asked for their subclasses.
    pub(super) fn leave_bases(&self) {
        let this: *const Class = self;
        for base in self.bases.borrow().iter() {
            base.subclasses.borrow_mut().retain(|known| *known != this);
        }
    }

    fn find(&self, name: Symbol) -> Option<Place> {
        if self.found_epoch.get() != epoch() {
            self.found.borrow_mut().clear();
            self.found_epoch.set(epoch());
        }
        if let Some(known) = self.found.borrow().get(&name) {
            return *known;
        }
        self.be_filled();
        let own = match self.has_own_order.get() {
            false => self.attributes.borrow().place(name).map(|entry| Place { class: 0, entry: entry as u32 }),
            true => None,
        };
        let place = own.or_else(|| {
            let ancestors = self.ancestors.borrow();
            let mut found = ancestors.iter().enumerate();
            found.find_map(|(class, ancestor)| {
                ancestor.be_filled();
                let entry = ancestor.attributes.borrow().place(name)?;
                Some(Place { class: class as u32 + 1, entry: entry as u32 })
            })
        });
        self.found.borrow_mut().insert(name, place);
        place
    }

    /// The attribute of a name in the class or, in their order, its ancestors; no descriptor is called.
    #[inline]
    pub fn lookup(&self, name: Symbol) -> Option<Value> {
        cache::lookup(self, name, || self.lookup_in_order(name))
    }

    #[inline(never)]
    fn lookup_in_order(&self, name: Symbol) -> Option<Value> {
        let place = self.find(name)?;
        let value = match place.class {
            0 => self.attributes.borrow().entries[place.entry as usize].1.clone(),
            class => {
                let ancestor = &self.ancestors.borrow()[class as usize - 1];
                ancestor.attributes.borrow().entries[place.entry as usize].1.clone()
            }
        };
        Some(value)
    }

    /// As `lookup`, but only behind `after` in the method resolution order: what `super()` sees.
    pub fn lookup_after(this: &Ref<Class>, after: &Ref<Class>, name: Symbol) -> Option<Value> {
        let order = Class::order(this);
        let start = order.iter().position(|class| class.same(after))? + 1;
        order[start..].iter().find_map(|class| class.own_attribute(name))
    }

    /// Whether this class is `other` or derives from it.
    #[inline]
    pub fn is_subclass(this: &Ref<Class>, other: &Ref<Class>) -> bool {
        this.same(other) || this.ancestors.borrow().iter().any(|ancestor| ancestor.same(other))
    }

    /// The class in the order that made the native layout: the builtin type that it extends.
    pub fn native_base(this: &Ref<Class>) -> Ref<Class> {
        let ancestors = this.ancestors.borrow();
        if !this.is_heap {
            return this.clone();
        }
        let found = ancestors.iter().find(|class| !class.is_heap && class.layout == this.layout);
        found.cloned().unwrap_or_else(|| this.clone())
    }
}

/// Whether a class attribute is data that no lookup binds, so that its place, not its value, may be cached.
fn is_plain(value: &Value) -> bool {
    !matches!(
        value,
        Value::Function(_) | Value::NativeFunction(_) | Value::Object(_) | Value::Instance(_) | Value::Class(_)
    )
}
