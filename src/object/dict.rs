//! Dictionaries: insertion order, open addressing over a compact vector of entries, as CPython's.
//!
//! ```text
//!   indices: [ 2 | - | 0 | - | 1 | ...]      power of two, absent while there are at most 8 entries
//!   entries: [(hash, key, value), (hash, key, value), ...]   a deleted one has a Null key
//! ```
//!
//! A lookup may call a script's `__eq__`, which may change the dictionary: the lookup then begins again. No
//! reference into the table outlives a call. `keys_version` changes with every change of the keys or of the
//! place of an entry, and no two dictionaries ever have the same, so that a cache may keep an entry's number.
//!
//! Guarantees to safe callers: no reference into the table leaves this module.

#![allow(unsafe_code, reason = "entries are read in place, without a borrow flag")]

use super::heap::{Body, Ref, Tracer};
use super::operation::quick;
use super::operation::{equal_keys, hash};
use super::string::Str;
use super::value::Value;
use super::{Result, exception};
use crate::syntax::Symbol;
use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;

const LINEAR: usize = 8;
/// What a new dictionary of CPython's has room for.
const LEAST_USABLE: usize = 5;
const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;

struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

#[derive(Default)]
struct Table {
    indices: Vec<u32>,
    entries: Vec<Entry>,
    live: usize,
    /// How many entries there may be, deleted ones included, before those are dropped.
    usable: usize,
    /// How many first entries are known to be deleted.
    first: usize,
}

/// The body of a dictionary.
pub struct Dict {
    table: UnsafeCell<Table>,
    keys_version: Cell<u64>,
}

thread_local! {
    static NEXT_VERSION: Cell<u64> = const { Cell::new(1) };
}

impl Body for Dict {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Dict(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for entry in &self.table().entries {
            tracer.value(&entry.key);
            tracer.value(&entry.value);
        }
    }

    fn clear(&self) {
        self.remove_all();
    }
}

/// What a probe of the table found.
enum Probe {
    At(usize),
    Absent,
    /// A key of the same hash that only a comparison in the language can tell apart.
    Ask(Value),
}

impl Table {
    #[inline(always)]
    fn probe(&self, key: &Value, hash: u64, rejected: &[Value]) -> Probe {
        if self.indices.is_empty() {
            for (place, entry) in self.entries.iter().enumerate() {
                if entry.hash == hash && !entry.key.is_null() {
                    match quick::equal(&entry.key, key) {
                        Some(true) => return Probe::At(place),
                        Some(false) => {}
                        None if rejected.iter().any(|known| known.is(&entry.key)) => {}
                        None => return Probe::Ask(entry.key.clone()),
                    }
                }
            }
            return Probe::Absent;
        }
        let mask = self.indices.len() - 1;
        let mut perturb = hash;
        let mut slot = hash as usize & mask;
        loop {
            let place = self.indices[slot];
            if place == EMPTY {
                return Probe::Absent;
            }
            if place != DELETED {
                let entry = &self.entries[place as usize];
                if entry.hash == hash {
                    match quick::equal(&entry.key, key) {
                        Some(true) => return Probe::At(place as usize),
                        Some(false) => {}
                        None if rejected.iter().any(|known| known.is(&entry.key)) => {}
                        None => return Probe::Ask(entry.key.clone()),
                    }
                }
            }
            perturb >>= 5;
            slot = (slot.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1)) & mask;
        }
    }

    /// The place of the entry with this very key.
    fn place_of_key(&self, key: &Value, hash: u64) -> Option<usize> {
        if self.indices.is_empty() {
            return self.entries.iter().position(|entry| entry.hash == hash && entry.key.is(key));
        }
        let mask = self.indices.len() - 1;
        let mut perturb = hash;
        let mut slot = hash as usize & mask;
        loop {
            match self.indices[slot] {
                EMPTY => return None,
                DELETED => {}
                place if self.entries[place as usize].key.is(key) => return Some(place as usize),
                _ => {}
            }
            perturb >>= 5;
            slot = (slot.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1)) & mask;
        }
    }

    fn insert_new(&mut self, hash: u64, key: Value, value: Value) {
        if self.entries.len() >= self.usable.max(LEAST_USABLE) {
            self.compact();
        }
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        let count = self.entries.len();
        if self.indices.is_empty() {
            if count > LINEAR {
                self.index(count);
            }
        } else if count * 3 > self.indices.len() * 2 {
            self.index(count);
        } else {
            self.link(hash, count as u32 - 1);
        }
    }

    fn link(&mut self, hash: u64, place: u32) {
        let mask = self.indices.len() - 1;
        let mut perturb = hash;
        let mut slot = hash as usize & mask;
        while self.indices[slot] != EMPTY {
            perturb >>= 5;
            slot = (slot.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1)) & mask;
        }
        self.indices[slot] = place;
    }

    /// Drops deleted entries. This happens when CPython does it, for a loop over the dictionary may notice that
    /// the entries behind move up.
    #[cold]
    #[inline(never)]
    fn compact(&mut self) {
        self.usable = (self.live * 3).next_power_of_two().max(8) * 2 / 3;
        if self.live == self.entries.len() {
            return;
        }
        self.entries.retain(|entry| !entry.key.is_null());
        self.first = 0;
        match self.live {
            0..=LINEAR => self.indices = Vec::new(),
            live => self.index(live),
        }
    }

    /// Puts an entry before all others, with room for some more.
    #[cold]
    #[inline(never)]
    fn insert_first(&mut self, entry: Entry) {
        let room = self.live / 2 + 1;
        let deleted = || Entry { hash: 0, key: Value::Null, value: Value::Null };
        let rest = std::mem::take(&mut self.entries).into_iter().filter(|entry| !entry.key.is_null());
        self.entries = std::iter::repeat_with(deleted).take(room).chain([entry]).chain(rest).collect();
        self.first = room;
        self.live += 1;
        self.usable = self.usable.max(self.entries.len() + room);
        if self.entries.len() > LINEAR {
            self.index(self.entries.len());
        } else {
            self.indices = Vec::new();
        }
    }

    /// Makes the index table anew, with room for twice `count` entries.
    #[cold]
    #[inline(never)]
    fn index(&mut self, count: usize) {
        self.indices.clear();
        self.indices.resize((count * 3).next_power_of_two(), EMPTY);
        for place in 0..self.entries.len() {
            if !self.entries[place].key.is_null() {
                self.link(self.entries[place].hash, place as u32);
            }
        }
    }

    /// Takes the entry at `place` out; its place stays empty.
    fn remove(&mut self, place: usize) -> (Value, Value) {
        if !self.indices.is_empty() {
            let mask = self.indices.len() - 1;
            let hash = self.entries[place].hash;
            let mut perturb = hash;
            let mut slot = hash as usize & mask;
            while self.indices[slot] != place as u32 {
                perturb >>= 5;
                slot = (slot.wrapping_mul(5).wrapping_add(perturb as usize).wrapping_add(1)) & mask;
            }
            self.indices[slot] = DELETED;
        }
        self.live -= 1;
        if place == self.first {
            self.first += 1;
        }
        let entry = &mut self.entries[place];
        (std::mem::take(&mut entry.key), std::mem::take(&mut entry.value))
    }
}

impl Dict {
    /// A new, empty dictionary.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new() -> Ref<Dict> {
        let dict = Dict { table: UnsafeCell::new(Table::default()), keys_version: Cell::new(0) };
        Ref::new(dict)
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

    /// Gives the keys another version.
    #[inline(always)]
    pub(super) fn keys_changed(&self) {
        // Zero says that nobody has asked since the last change.
        self.keys_version.set(0);
    }

    /// A number that no other state of any dictionary's keys has.
    #[inline]
    pub fn keys_version(&self) -> u64 {
        match self.keys_version.get() {
            0 => {
                let version = NEXT_VERSION.get();
                NEXT_VERSION.set(version + 1);
                self.keys_version.set(version);
                version
            }
            version => version,
        }
    }

    /// Whether the keys are still those that had the version `version`, which is not 0.
    #[inline(always)]
    pub fn keys_are(&self, version: u64) -> bool {
        self.keys_version.get() == version
    }

    /// The value of the entry at `place`, for caches that hold its number under a version of the keys.
    #[inline(always)]
    pub fn value_at(&self, place: usize) -> Option<Value> {
        self.table().entries.get(place).map(|entry| entry.value.clone())
    }

    /// Lets `work` change the value of the entry at `place` in place; `work` calls nothing of the language.
    pub(crate) fn update_at<R>(&self, place: usize, work: impl FnOnce(&mut Value) -> R) -> Option<R> {
        self.table_mut().entries.get_mut(place).map(|entry| work(&mut entry.value))
    }

    /// Replaces the value of the entry at `place`, for such caches.
    #[inline(always)]
    pub fn replace_at(&self, place: usize, value: Value) -> bool {
        let Some(entry) = self.table_mut().entries.get_mut(place) else { return false };
        let old = std::mem::replace(&mut entry.value, value);
        drop(old);
        true
    }

    /// The number of keys.
    #[inline]
    pub fn len(&self) -> usize {
        self.table().live
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Finds a key's entry.
    ///
    /// # Errors
    /// What a script's `__eq__` raises.
    #[inline]
    fn find(&self, key: &Value, hash: u64) -> Result<Option<usize>> {
        match self.table().probe(key, hash, &[]) {
            Probe::At(place) => Ok(Some(place)),
            Probe::Absent => Ok(None),
            Probe::Ask(candidate) => self.find_asking(key, hash, candidate),
        }
    }

    #[cold]
    #[inline(never)]
    fn find_asking(&self, key: &Value, hash: u64, mut candidate: Value) -> Result<Option<usize>> {
        let mut rejected = Vec::new();
        loop {
            let equal = equal_keys(&candidate, key)?;
            let table = self.table();
            if equal && let Some(place) = table.place_of_key(&candidate, hash) {
                return Ok(Some(place));
            }
            rejected.push(candidate);
            match table.probe(key, hash, &rejected) {
                Probe::At(place) => return Ok(Some(place)),
                Probe::Absent => return Ok(None),
                Probe::Ask(next) => candidate = next,
            }
        }
    }

    /// The value of a key.
    ///
    /// # Errors
    /// TypeError for an unhashable key; what a script's `__hash__` or `__eq__` raises.
    #[inline]
    pub fn get(&self, key: &Value) -> Result<Option<Value>> {
        let place = self.find(key, hash(key)? as u64)?;
        Ok(place.and_then(|place| self.value_at(place)))
    }

    /// Whether there is such a key; errors as `get`'s.
    pub fn contains(&self, key: &Value) -> Result<bool> {
        Ok(self.find(key, hash(key)? as u64)?.is_some())
    }

    /// Sets the value of a key; errors as `get`'s.
    #[inline]
    pub fn set(&self, key: Value, value: Value) -> Result<()> {
        let hash = hash(&key)? as u64;
        match self.find(&key, hash)? {
            Some(place) => {
                self.replace_at(place, value);
            }
            None => {
                self.keys_changed();
                self.table_mut().insert_new(hash, key, value);
            }
        }
        Ok(())
    }

    /// Sets the value of a key where that needs no script code; whether it did.
    #[inline]
    pub fn set_quickly(&self, key: &Value, value: &Value) -> bool {
        let Some(hash) = quick::hash(key) else { return false };
        match self.table().probe(key, hash as u64, &[]) {
            Probe::At(place) => {
                self.replace_at(place, value.clone());
            }
            Probe::Absent => {
                self.keys_changed();
                self.table_mut().insert_new(hash as u64, key.clone(), value.clone());
            }
            Probe::Ask(_) => return false,
        }
        true
    }

    /// The value of a key, after setting it where it was absent; errors as `get`'s.
    pub fn get_or_set(&self, key: Value, default: Value) -> Result<Value> {
        let hash = hash(&key)? as u64;
        if let Some(place) = self.find(&key, hash)? {
            return Ok(self.value_at(place).unwrap_or_default());
        }
        self.keys_changed();
        self.table_mut().insert_new(hash, key, default.clone());
        Ok(default)
    }

    /// Takes a key out and gives its value; errors as `get`'s.
    pub fn remove(&self, key: &Value) -> Result<Option<Value>> {
        let place = self.find(key, hash(key)? as u64)?;
        Ok(place.map(|place| self.remove_at(place).1))
    }

    /// As `remove`, with the key that stood there; errors as `get`'s.
    pub fn remove_entry(&self, key: &Value) -> Result<Option<(Value, Value)>> {
        let place = self.find(key, hash(key)? as u64)?;
        Ok(place.map(|place| self.remove_at(place)))
    }

    /// The place of the key's entry; where there is none, adds one with the value and gives None. Errors as `get`'s.
    pub fn find_or_insert(&self, key: &Value, value: Value) -> Result<Option<usize>> {
        let hash = hash(key)? as u64;
        let found = self.find(key, hash)?;
        if found.is_none() {
            self.keys_changed();
            self.table_mut().insert_new(hash, key.clone(), value);
        }
        Ok(found)
    }

    /// Sets an absent key before all others; errors as `get`'s.
    pub fn set_first(&self, key: Value, value: Value) -> Result<()> {
        let hash = hash(&key)? as u64;
        self.keys_changed();
        let table = self.table_mut();
        match table.first.checked_sub(1) {
            Some(place) => {
                table.first = place;
                table.entries[place] = Entry { hash, key, value };
                table.live += 1;
                if !table.indices.is_empty() {
                    table.link(hash, place as u32);
                }
            }
            None => table.insert_first(Entry { hash, key, value }),
        }
        Ok(())
    }

    fn remove_at(&self, place: usize) -> (Value, Value) {
        self.keys_changed();
        self.table_mut().remove(place)
    }

    /// Takes the last entry out.
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        let place = self.table().entries.iter().rposition(|entry| !entry.key.is_null())?;
        let taken = self.remove_at(place);
        let table = self.table_mut();
        table.entries.truncate(place);
        table.first = table.first.min(place);
        Some(taken)
    }

    /// Takes the first entry out.
    pub fn pop_first(&self) -> Option<(Value, Value)> {
        let mut place = self.table().first;
        self.next_entry(&mut place)?;
        let taken = self.remove_at(place - 1);
        self.table_mut().first = place;
        Some(taken)
    }

    /// Takes all entries out.
    pub fn remove_all(&self) {
        self.keys_changed();
        let old = std::mem::take(self.table_mut());
        drop(old);
    }

    /// The entry at `position` or the next one behind it that is not deleted; `position` moves behind it.
    #[inline]
    pub fn next_entry(&self, position: &mut usize) -> Option<(Value, Value)> {
        let entries = &self.table().entries;
        *position = (*position).max(self.table().first);
        while let Some(entry) = entries.get(*position) {
            *position += 1;
            if !entry.key.is_null() {
                return Some((entry.key.clone(), entry.value.clone()));
            }
        }
        None
    }

    /// As `next_entry`, for the keys alone.
    #[inline]
    pub fn next_key(&self, position: &mut usize) -> Option<Value> {
        let entries = &self.table().entries;
        while let Some(entry) = entries.get(*position) {
            *position += 1;
            if !entry.key.is_null() {
                return Some(entry.key.clone());
            }
        }
        None
    }

    /// As `next_entry`, for the values alone.
    #[inline]
    pub fn next_value(&self, position: &mut usize) -> Option<Value> {
        let entries = &self.table().entries;
        while let Some(entry) = entries.get(*position) {
            *position += 1;
            if !entry.key.is_null() {
                return Some(entry.value.clone());
            }
        }
        None
    }

    /// As `next_entry`, but from the end: the entry before `position`, which moves to it.
    pub fn previous_entry(&self, position: &mut usize) -> Option<(Value, Value)> {
        let entries = &self.table().entries;
        *position = (*position).min(entries.len());
        while *position > 0 {
            *position -= 1;
            let entry = &entries[*position];
            if !entry.key.is_null() {
                return Some((entry.key.clone(), entry.value.clone()));
            }
        }
        None
    }

    /// Copies of all entries in order.
    pub fn entries(&self) -> Vec<(Value, Value)> {
        let live = self.table().entries.iter().filter(|entry| !entry.key.is_null());
        live.map(|entry| (entry.key.clone(), entry.value.clone())).collect()
    }

    /// Copies of all values in order.
    pub fn values(&self) -> Vec<Value> {
        let live = self.table().entries.iter().filter(|entry| !entry.key.is_null());
        live.map(|entry| entry.value.clone()).collect()
    }

    /// Copies of all keys in order.
    pub fn keys(&self) -> Vec<Value> {
        let live = self.table().entries.iter().filter(|entry| !entry.key.is_null());
        live.map(|entry| entry.key.clone()).collect()
    }

    /// A new dictionary with the same entries.
    pub fn copy(&self) -> Ref<Dict> {
        let copy = Dict::new();
        let table = copy.table_mut();
        let live = self.table().entries.iter().filter(|entry| !entry.key.is_null());
        table.entries =
            live.map(|entry| Entry { hash: entry.hash, key: entry.key.clone(), value: entry.value.clone() }).collect();
        table.live = table.entries.len();
        if table.live > LINEAR {
            table.index(table.live);
        }
        copy
    }

    // --- names: keys that are strings, as namespaces have them ---

    /// The place of a string key, without calling script code: no object of a script equals a name here.
    fn find_text(&self, key: &Ref<Str>) -> Option<usize> {
        let key_value = Value::from(key);
        let mut rejected = Vec::new();
        loop {
            match self.table().probe(&key_value, key.hash(), &rejected) {
                Probe::At(place) => return Some(place),
                Probe::Absent => return None,
                Probe::Ask(candidate) => rejected.push(candidate),
            }
        }
    }

    /// The number of the entry of a name, for caches.
    pub fn place_of(&self, name: Symbol) -> Option<usize> {
        self.find_text(&Str::of_symbol(name))
    }

    /// The value of a name.
    pub fn get_name(&self, name: Symbol) -> Option<Value> {
        self.place_of(name).and_then(|place| self.value_at(place))
    }

    /// Sets the value of a name.
    pub fn set_name(&self, name: Symbol, value: Value) {
        let key = Str::of_symbol(name);
        match self.find_text(&key) {
            Some(place) => {
                self.replace_at(place, value);
            }
            None => {
                self.keys_changed();
                self.table_mut().insert_new(key.hash(), (&key).into(), value);
            }
        }
    }

    /// Takes a name out; whether there was one.
    pub fn remove_name(&self, name: Symbol) -> Option<Value> {
        self.place_of(name).map(|place| self.remove_at(place).1)
    }

    /// The value of a key, or KeyError; errors as `get`'s.
    pub fn get_or_raise(&self, key: &Value) -> Result {
        match self.get(key)? {
            Some(value) => Ok(value),
            None => Err(exception::key_error(key)),
        }
    }
}
