//! Weak references: a watch knows the address of an object as long as that lives; the module `_weakref` shows them.
//!
//! ```text
//!   weakref.ref (the owner, a script object) ──► Watch ┄┄► target
//!                         ▲┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘
//! ```
//!
//! The dotted arrows count no reference. Both ends are listed by address: when either object is freed, the heap
//! tells, and the address is forgotten before the memory is. Callbacks wait for the next safe point.
//!
//! Guarantees to safe callers: a watch gives objects that are alive only.

#![allow(unsafe_code, reason = "makes references from the addresses of objects that are known to live")]

use super::Ref;
use super::class::{Class, Layout};
use super::heap::{self, Header};
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use crate::syntax::symbol::well_known;
use foldhash::fast::FixedState;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet, VecDeque};
use std::ptr::NonNull;
use std::rc::{Rc, Weak};

/// What a weak reference knows.
struct State {
    target: Cell<Option<NonNull<Header>>>,
    owner: Cell<Option<NonNull<Header>>>,
    callback: RefCell<Value>,
}

/// The native part of a weak reference.
pub(crate) struct Watch(Rc<State>);

thread_local! {
    /// The watches by the addresses of both their ends.
    static WATCHES: RefCell<HashMap<usize, Vec<Weak<State>>, FixedState>> =
        const { RefCell::new(HashMap::with_hasher(FixedState::with_seed(0))) };
    /// The callbacks that wait for a safe point, with their weak references.
    static PENDING: RefCell<VecDeque<(Value, Value)>> = const { RefCell::new(VecDeque::new()) };
}

crate::native_class!(
    /// The class of watches, which scripts do not see.
    fn class "_watch" super::class_table::ClassTable::EMPTY
);

impl NativeObject for Watch {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut heap::Tracer<'_>) {
        if let Ok(callback) = self.0.callback.try_borrow() {
            tracer.value(&callback);
        }
    }

    fn clear(&self) {
        drop(self.0.callback.replace(Value::Null));
    }
}

impl Watch {
    /// Watches the target for a weak reference; the callback is Null where there is none.
    /// None where the target is of a type that cannot be referred to weakly.
    pub(crate) fn new(target: &Value, owner: &Value, callback: Value) -> Option<Watch> {
        if !can_be_referenced(target) {
            return None;
        }
        heap::set_weak_death_hook(forget);
        let (target, owner) = (target.header()?, owner.header()?);
        let state = Rc::new(State {
            target: Cell::new(Some(target)),
            owner: Cell::new(Some(owner)),
            callback: callback.into(),
        });
        list(target, &state);
        list(owner, &state);
        Some(Watch(state))
    }

    /// The target while it lives.
    pub(crate) fn target(&self) -> Option<Value> {
        revive(&self.0.target)
    }

    /// What is called at the target's death; Null for nothing.
    pub(crate) fn callback(&self) -> Value {
        self.0.callback.borrow().clone()
    }
}

/// The weak references to an object.
pub(crate) fn owners(target: &Value) -> Vec<Value> {
    let Some(header) = target.header() else { return Vec::new() };
    let states = WATCHES.with_borrow(|watches| watches.get(&address(header)).cloned().unwrap_or_default());
    let here = states.iter().filter_map(Weak::upgrade).filter(|state| state.target.get() == Some(header));
    here.filter_map(|state| revive(&state.owner)).collect()
}

/// Takes one callback that waits, and the weak reference to give it.
pub(crate) fn next_callback() -> Option<(Value, Value)> {
    PENDING.with_borrow_mut(VecDeque::pop_front)
}

/// Lets the weak references to garbage go before finalisers can bring it back, and notes the callbacks of those that
/// are no garbage themselves.
pub(crate) fn let_go(garbage: &[&[Value]]) {
    let headers = || garbage.iter().copied().flatten().filter_map(Value::header);
    // SAFETY: the values keep their objects alive.
    let watched: Vec<_> = headers().filter(|header| unsafe { header.as_ref() }.is_weakly_referenced()).collect();
    if watched.is_empty() {
        return;
    }
    let dead: HashSet<NonNull<Header>> = headers().collect();
    for header in watched {
        let states = WATCHES.with_borrow(|watches| watches.get(&address(header)).cloned().unwrap_or_default());
        for state in states.iter().rev().filter_map(Weak::upgrade) {
            if state.target.get() == Some(header) {
                state.target.set(None);
                if state.owner.get().is_some_and(|owner| !dead.contains(&owner)) {
                    note_callback(&state);
                }
            }
        }
    }
}

fn can_be_referenced(value: &Value) -> bool {
    match value {
        Value::Instance(_) => {
            let class = value.class();
            let native = Class::native_base(&class);
            class.lookup(well_known::__weakref__).is_some()
                || matches!(class.layout(), Layout::Set | Layout::FrozenSet | Layout::Module | Layout::Type)
                || matches!(&*native.name(), "greenlet" | "greenlet.greenlet" | "_thread._local")
                || matches!(
                    &*native.name(),
                    "functools.partial" | "functools._lru_cache_wrapper" | "collections.deque" | "array.array"
                )
        }
        Value::Set(_)
        | Value::Function(_)
        | Value::NativeFunction(_)
        | Value::Method(_)
        | Value::Class(_)
        | Value::Module(_)
        | Value::Generator(_) => true,
        Value::Object(_) => {
            let class = value.class();
            let is_iterator = class.lookup(well_known::__next__).is_some();
            let types = types();
            let is_refused =
                [&types.object, &types.bytearray, &types.property, &types.staticmethod, &types.classmethod];
            !is_refused.iter().any(|refused| class.same(refused))
                && (!is_iterator || *class.name() == *"itertools._tee")
        }
        _ => false,
    }
}

fn address(header: NonNull<Header>) -> usize {
    header.as_ptr() as usize
}

fn revive(end: &Cell<Option<NonNull<Header>>>) -> Option<Value> {
    // SAFETY: `forget` empties the cell before the object is freed.
    end.get().and_then(|header| unsafe { heap::revive(header) })
}

/// Lists the watch under one of its ends.
fn list(header: NonNull<Header>, state: &Rc<State>) {
    // SAFETY: the caller's value keeps the object alive.
    unsafe { header.as_ref() }.set_weakly_referenced();
    WATCHES.with_borrow_mut(|watches| {
        let listed = watches.entry(address(header)).or_default();
        if listed.len() == listed.capacity() {
            listed.retain(|state| state.strong_count() > 0);
        }
        listed.push(Rc::downgrade(state));
    });
}

/// Forgets an object that is being freed, and notes the callbacks of the references to it, the latest first.
fn forget(dying: usize) {
    let Ok(Some(states)) = WATCHES.try_with(|watches| watches.borrow_mut().remove(&dying)) else { return };
    for state in states.iter().rev().filter_map(Weak::upgrade) {
        if state.owner.get().is_some_and(|owner| address(owner) == dying) {
            state.owner.set(None);
        }
        if state.target.get().is_some_and(|target| address(target) == dying) {
            state.target.set(None);
            note_callback(&state);
        }
    }
}

/// Takes the callback of a reference whose target is gone; it waits for the next safe point.
fn note_callback(state: &State) {
    let callback = state.callback.replace(Value::Null);
    if !callback.is_null()
        && let Some(owner) = revive(&state.owner)
    {
        PENDING.with_borrow_mut(|pending| pending.push_back((callback, owner)));
        heap::request_attention();
    }
}
