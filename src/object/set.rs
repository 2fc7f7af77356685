//! Sets and frozen sets: open addressing with linear probes, so that iteration has CPython's order.
//!
//! ```text
//!   slots: [ (hash, key) | unused | (hash, key) | dummy | ... ]     a power of two, at least 8
//! ```
//!
//! The order of a set shows in what a script prints, so every rule that decides on it is CPython's: a key's slot
//! is its hash masked by the table's size; after a collision the next nine slots are tried if the table does not
//! end before, then a slot that mixes in the hash's higher bits; a table grows to four times its keys once three
//! fifths of it are used or have been (twice beyond 50,000); a removed key leaves a dummy that a later key may
//! take. `operation/set_algebra.rs` builds the operations on whole sets on top.
//!
//! A lookup may call a script's `__eq__`, which may change the set: the lookup then begins again.
//!
//! Guarantees to safe callers: no reference into the table leaves this module.

#![allow(unsafe_code, reason = "slots are read in place, without a borrow flag")]

use super::Result;
use super::heap::{Body, Ref, Tracer};
use super::operation::quick;
use super::operation::{equal, hash};
use super::value::Value;
use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;

const LEAST_SLOTS: usize = 8;
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const LARGE: usize = 50_000;

/// A slot of the table: unused (Null, 0), a dummy (Null, -1), or a key with its hash, which is never -1.
#[derive(Clone)]
struct Slot {
    hash: i64,
    key: Value,
}

const UNUSED: Slot = Slot { hash: 0, key: Value::Null };
const DUMMY: Slot = Slot { hash: -1, key: Value::Null };

impl Slot {
    fn is_unused(&self) -> bool {
        self.key.is_null() && self.hash == 0
    }

    fn is_dummy(&self) -> bool {
        self.hash == -1
    }
}

struct Table {
    slots: Vec<Slot>,
    /// How many slots hold a key or a dummy.
    fill: usize,
    /// How many slots hold a key.
    used: usize,
    /// Changes whenever the slots are others than before.
    version: u32,
}

/// The body of a `set` or `frozenset`.
pub struct Set {
    table: UnsafeCell<Table>,
    /// Where `pop` looks first.
    finger: Cell<usize>,
    frozen: bool,
    /// The hash of a frozen set, once it was asked for; else 0.
    hash: Cell<i64>,
}

impl Body for Set {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Set(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.table().slots.iter().map(|slot| &slot.key));
    }

    fn clear(&self) {
        self.remove_all();
    }
}

/// What a search found.
enum Place {
    At(usize),
    /// The key is absent; a new one goes here.
    Free(usize),
}

/// The slots that a hash leads to, in order.
struct Path {
    mask: usize,
    start: usize,
    perturb: usize,
    offset: usize,
    run: usize,
}

impl Path {
    #[inline]
    fn new(hash: i64, mask: usize) -> Self {
        let start = hash as usize & mask;
        Path { mask, start, perturb: hash as usize, offset: 0, run: Path::run(start, mask) }
    }

    /// How many slots behind the first one are tried before the next jump.
    #[inline]
    fn run(start: usize, mask: usize) -> usize {
        if start + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 }
    }

    #[inline]
    fn slot(&self) -> usize {
        self.start + self.offset
    }

    #[inline]
    fn advance(&mut self) {
        if self.offset < self.run {
            self.offset += 1;
            return;
        }
        self.perturb >>= PERTURB_SHIFT;
        self.start = self.start.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb) & self.mask;
        self.offset = 0;
        self.run = Path::run(self.start, self.mask);
    }
}

fn unused(count: usize) -> Vec<Slot> {
    let mut slots = Vec::with_capacity(count);
    slots.extend((0..count).map(|_| UNUSED));
    slots
}

impl Table {
    fn new(slots: usize) -> Self {
        Table { slots: unused(slots), fill: 0, used: 0, version: 0 }
    }

    fn mask(&self) -> usize {
        self.slots.len() - 1
    }

    /// Puts in a key that is known to be absent, where there are no dummies.
    fn insert_clean(&mut self, hash: i64, key: Value) {
        let mut path = Path::new(hash, self.mask());
        while !self.slots[path.slot()].is_unused() {
            path.advance();
        }
        self.slots[path.slot()] = Slot { hash, key };
    }

    /// Makes the table anew with more than `least` slots, and without dummies.
    fn resize(&mut self, least: usize) {
        let mut size = LEAST_SLOTS;
        while size <= least {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.slots, unused(size));
        for slot in old {
            if !slot.key.is_null() {
                self.insert_clean(slot.hash, slot.key);
            }
        }
        self.fill = self.used;
        self.version += 1;
    }

    fn grow(&mut self) {
        self.resize(if self.used > LARGE { self.used * 2 } else { self.used * 4 });
    }

    /// Puts in a key at the place where the search for it ended.
    #[inline]
    fn insert(&mut self, place: usize, hash: i64, key: Value) {
        let was_dummy = self.slots[place].is_dummy();
        self.slots[place] = Slot { hash, key };
        self.used += 1;
        if was_dummy {
            return;
        }
        self.fill += 1;
        if self.fill * 5 >= self.mask() * 3 {
            self.grow();
        }
    }

    /// Finds a key; None where keys must be compared in the language.
    #[inline(always)]
    fn find_quickly(&self, key: &Value, hash: i64) -> Option<Place> {
        let place = hash as usize & self.mask();
        let slot = &self.slots[place];
        if slot.is_unused() {
            return Some(Place::Free(place));
        }
        if let (Value::Int(known), Value::Int(wanted)) = (&slot.key, key)
            && known == wanted
        {
            return Some(Place::At(place));
        }
        self.find_further(key, hash)
    }

    /// As `find_quickly`, run by run: the slots that lie side by side are read in order.
    #[inline(never)]
    fn find_further(&self, key: &Value, hash: i64) -> Option<Place> {
        let slots = &*self.slots;
        let mask = slots.len() - 1;
        let mut start = hash as usize & mask;
        let mut perturb = hash as usize;
        let mut free = None;
        loop {
            let run = &slots[start..=start + Path::run(start, mask)];
            for (offset, slot) in run.iter().enumerate() {
                let place = start + offset;
                if slot.key.is_null() {
                    if slot.is_unused() {
                        return Some(Place::Free(free.unwrap_or(place)));
                    }
                    free = Some(place);
                } else if slot.hash == hash {
                    let is_equal = match (&slot.key, key) {
                        // Small ints of one hash are nearly always the same.
                        (Value::Int(known), Value::Int(wanted)) => known == wanted,
                        (known, wanted) => known.is(wanted) || quick::equal(known, wanted)?,
                    };
                    if is_equal {
                        return Some(Place::At(place));
                    }
                }
            }
            perturb >>= PERTURB_SHIFT;
            start = start.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) & mask;
        }
    }

    fn remove(&mut self, place: usize) -> Value {
        self.used -= 1;
        std::mem::replace(&mut self.slots[place], DUMMY).key
    }
}

impl Set {
    /// A new, empty set.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(frozen: bool) -> Ref<Set> {
        let table = UnsafeCell::new(Table::new(LEAST_SLOTS));
        Ref::new(Set { table, finger: Cell::new(0), frozen, hash: Cell::new(0) })
    }

    /// A set of the values.
    ///
    /// # Errors
    /// TypeError for an unhashable value; what a script's `__hash__` or `__eq__` raises.
    pub fn of(values: impl IntoIterator<Item = Value>, frozen: bool) -> Result<Ref<Set>> {
        let set = Set::new(frozen);
        for value in values {
            set.add(value)?;
        }
        Ok(set)
    }

    // Only for use within this module, where nothing that could reach the table runs meanwhile.
    #[inline(always)]
    fn table(&self) -> &Table {
        // SAFETY: see above.
        unsafe { &*self.table.get() }
    }

    #[inline(always)]
    #[allow(clippy::mut_from_ref, reason = "the borrow ends before anything else can reach the table")]
    fn table_mut(&self) -> &mut Table {
        // SAFETY: see above.
        unsafe { &mut *self.table.get() }
    }

    /// Whether it is a `frozenset`.
    #[inline]
    pub fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// The number of keys.
    #[inline]
    pub fn len(&self) -> usize {
        self.table().used
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline]
    fn find(&self, key: &Value, hash: i64) -> Result<Place> {
        match self.table().find_quickly(key, hash) {
            Some(place) => Ok(place),
            None => self.find_asking(key, hash),
        }
    }

    /// Finds a key where some keys can only be compared in the language.
    fn find_asking(&self, key: &Value, hash: i64) -> Result<Place> {
        self.search_asking(key, hash, false)
    }

    /// The search; `is_content` says whether a key that was equal suffices, whatever has become of it meanwhile.
    #[cold]
    #[inline(never)]
    fn search_asking(&self, key: &Value, hash: i64, is_content: bool) -> Result<Place> {
        'restart: loop {
            let mut path = Path::new(hash, self.table().mask());
            let mut free = None;
            loop {
                let place = path.slot();
                let slot = &self.table().slots[place];
                if slot.hash == hash && !slot.key.is_null() {
                    match quick::equal(&slot.key, key) {
                        Some(true) => return Ok(Place::At(place)),
                        Some(false) => {}
                        None => match self.ask(place, key)? {
                            (true, is_unchanged) if is_unchanged || is_content => return Ok(Place::At(place)),
                            (false, true) => {}
                            _ => continue 'restart,
                        },
                    }
                } else if slot.is_unused() {
                    return Ok(Place::Free(free.unwrap_or(place)));
                } else if slot.is_dummy() {
                    free = Some(place);
                }
                path.advance();
            }
        }
    }

    /// Compares a slot's key with `key` in the language: whether they are equal, and the set still what it was.
    #[cold]
    #[inline(never)]
    fn ask(&self, place: usize, key: &Value) -> Result<(bool, bool)> {
        let version = self.table().version;
        let known = self.table().slots[place].key.clone();
        let is_equal = equal(&known, key)?;
        let table = self.table();
        let is_unchanged = table.version == version && table.slots[place].key.is(&known);
        Ok((is_equal, is_unchanged))
    }

    /// Adds a key; whether it was absent.
    ///
    /// # Errors
    /// TypeError for an unhashable key; what a script's `__hash__` or `__eq__` raises.
    #[inline]
    pub fn add(&self, key: Value) -> Result<bool> {
        let hash = hash(&key)?;
        self.add_hashed(key, hash)
    }

    /// Adds a key whose hash is known; errors as `add`'s.
    #[inline]
    pub fn add_hashed(&self, key: Value, hash: i64) -> Result<bool> {
        let found = match self.table().find_quickly(&key, hash) {
            Some(place) => place,
            None => self.search_asking(&key, hash, true)?,
        };
        match found {
            Place::At(_) => Ok(false),
            Place::Free(place) => {
                self.table_mut().insert(place, hash, key);
                Ok(true)
            }
        }
    }

    /// Adds a key where that needs no script code; else it comes back.
    #[inline]
    pub fn add_quickly(&self, key: Value) -> Option<Value> {
        let Some(hash) = quick::hash(&key) else { return Some(key) };
        match self.table().find_quickly(&key, hash) {
            Some(Place::At(_)) => None,
            Some(Place::Free(place)) => {
                self.table_mut().insert(place, hash, key);
                None
            }
            None => Some(key),
        }
    }

    /// Whether there is such a key; errors as `add`'s.
    #[inline]
    pub fn contains(&self, key: &Value) -> Result<bool> {
        self.contains_hashed(key, hash(key)?)
    }

    /// As `contains`, where that needs no script code and raises nothing.
    #[inline]
    pub fn contains_quickly(&self, key: &Value) -> Option<bool> {
        let hash = quick::hash(key)?;
        Some(matches!(self.table().find_quickly(key, hash)?, Place::At(_)))
    }

    /// As `contains`, for a key whose hash is known.
    #[inline]
    pub fn contains_hashed(&self, key: &Value, hash: i64) -> Result<bool> {
        Ok(matches!(self.find(key, hash)?, Place::At(_)))
    }

    /// Takes a key out; whether there was one; errors as `add`'s.
    pub fn discard(&self, key: &Value) -> Result<bool> {
        self.discard_hashed(key, hash(key)?)
    }

    /// As `discard`, for a key whose hash is known.
    pub fn discard_hashed(&self, key: &Value, hash: i64) -> Result<bool> {
        match self.find(key, hash)? {
            Place::At(place) => {
                let removed = self.table_mut().remove(place);
                drop(removed);
                Ok(true)
            }
            Place::Free(_) => Ok(false),
        }
    }

    /// Takes some key out.
    pub fn pop(&self) -> Option<Value> {
        if self.is_empty() {
            return None;
        }
        let table = self.table_mut();
        let mut place = self.finger.get() & table.mask();
        while table.slots[place].key.is_null() {
            place = (place + 1) & table.mask();
        }
        self.finger.set(place + 1);
        Some(table.remove(place))
    }

    /// Takes all keys out.
    pub fn remove_all(&self) {
        let version = self.table().version + 1;
        let old = std::mem::replace(self.table_mut(), Table { version, ..Table::new(LEAST_SLOTS) });
        drop(old);
    }

    /// The key at `position` or behind it, with its hash; `position` moves behind it.
    #[inline]
    pub fn next_hashed(&self, position: &mut usize) -> Option<(Value, i64)> {
        let slots = &self.table().slots;
        while let Some(slot) = slots.get(*position) {
            *position += 1;
            if !slot.key.is_null() {
                return Some((slot.key.clone(), slot.hash));
            }
        }
        None
    }

    /// As `next_hashed`, without the hash.
    #[inline]
    pub fn next_item(&self, position: &mut usize) -> Option<Value> {
        self.next_hashed(position).map(|(key, _)| key)
    }

    /// Copies of all keys in order.
    pub fn items(&self) -> Vec<Value> {
        let live = self.table().slots.iter().filter(|slot| !slot.key.is_null());
        live.map(|slot| slot.key.clone()).collect()
    }

    /// A new set with the same keys; its table is not always the same.
    pub fn copy(&self, frozen: bool) -> Ref<Set> {
        let copy = Set::new(frozen);
        copy.make_room(self.len());
        let (from, to) = (self.table(), copy.table_mut());
        if to.mask() == from.mask() && from.fill == from.used {
            to.slots.clone_from(&from.slots);
        } else {
            for slot in from.slots.iter().filter(|slot| !slot.key.is_null()) {
                to.insert_clean(slot.hash, slot.key.clone());
            }
        }
        (to.fill, to.used) = (from.used, from.used);
        copy
    }

    /// Grows at once for `more` keys that are about to come.
    pub fn make_room(&self, more: usize) {
        let table = self.table_mut();
        if more > 0 && (table.fill + more) * 5 >= table.mask() * 3 {
            table.resize((table.used + more) * 2);
        }
    }

    /// Adds all keys of another set; errors as `add`'s.
    pub fn merge(&self, other: &Ref<Set>) -> Result<()> {
        if std::ptr::eq(self, other.as_ptr()) || other.is_empty() {
            return Ok(());
        }
        if self.table().fill == 0 && self.table().mask() + 1 == LEAST_SLOTS {
            let table = self.table_mut();
            let copy = other.copy(self.frozen);
            let version = table.version + 1;
            let fresh = std::mem::replace(copy.table_mut(), Table::new(LEAST_SLOTS));
            *table = Table { version, ..fresh };
            return Ok(());
        }
        self.make_room(other.len());
        let mut position = 0;
        while let Some((key, hash)) = other.next_hashed(&mut position) {
            self.add_hashed(key, hash)?;
        }
        Ok(())
    }

    /// Whether all keys are in the other set, where finding that out needs no script code.
    pub fn is_within_quickly(&self, other: &Set) -> Option<bool> {
        let known = other.table();
        for slot in self.table().slots.iter().filter(|slot| !slot.key.is_null()) {
            if let Place::Free(_) = known.find_quickly(&slot.key, slot.hash)? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Whether the sets have no key in common, where finding that out needs no script code.
    pub fn is_apart_quickly(&self, other: &Set) -> Option<bool> {
        let known = other.table();
        for slot in self.table().slots.iter().filter(|slot| !slot.key.is_null()) {
            if let Place::At(_) = known.find_quickly(&slot.key, slot.hash)? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// A new set of those keys that are in the other set, or of those that are not, where that needs no script code.
    pub fn select_quickly(&self, other: &Set, present: bool, frozen: bool) -> Option<Ref<Set>> {
        let known = other.table();
        let result = Set::new(frozen);
        for slot in self.table().slots.iter().filter(|slot| !slot.key.is_null()) {
            if matches!(known.find_quickly(&slot.key, slot.hash)?, Place::At(_)) == present {
                let table = result.table_mut();
                // No two keys of one set are equal, and the new set has no dummies.
                let mut path = Path::new(slot.hash, table.mask());
                while !table.slots[path.slot()].is_unused() {
                    path.advance();
                }
                table.insert(path.slot(), slot.hash, slot.key.clone());
            }
        }
        Some(result)
    }

    /// Drops the dummies where they are more than a quarter of the table.
    pub fn tidy(&self) {
        let table = self.table_mut();
        if table.fill - table.used > table.mask() / 4 {
            table.grow();
        }
    }

    /// Exchanges the keys of two sets.
    pub fn swap(&self, other: &Ref<Set>) {
        if !std::ptr::eq(self, other.as_ptr()) {
            let (left, right) = (self.table_mut(), other.table_mut());
            std::mem::swap(left, right);
            let version = left.version.max(right.version) + 1;
            (left.version, right.version) = (version, version);
        }
    }

    /// The hash of a frozen set: the same for every order of the same keys.
    pub fn hash(&self) -> i64 {
        if self.hash.get() == 0 || !self.frozen {
            self.hash.set(self.compute_hash());
        }
        self.hash.get()
    }

    fn compute_hash(&self) -> i64 {
        let spread = |hash: i64| {
            let hash = hash as u64;
            ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167)
        };
        let live = self.table().slots.iter().filter(|slot| !slot.key.is_null());
        let mut hash = live.fold(0, |sum, slot| sum ^ spread(slot.hash));
        hash ^= (self.len() as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
        if hash == u64::MAX { 590_923_713 } else { hash as i64 }
    }
}
