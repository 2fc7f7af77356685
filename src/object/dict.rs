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

use super::dict_table::{Entry, Probe, Table, folded};
use super::heap::{Body, Ref, Tracer};
use super::operation::quick;
use super::operation::{equal_keys, hash};
use super::string::Str;
use super::value::Value;
use super::{Result, exception};
use crate::syntax::Symbol;
use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;

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
            tracer.value(&entry.key());
            tracer.value(&entry.value());
        }
    }

    fn clear(&self) {
        self.remove_all();
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
        self.table().entries.get(place).map(|entry| entry.value().clone())
    }

    /// Lets `work` read the value of the entry at `place` in place, as `value_at`; `work` calls nothing of the language.
    #[inline(always)]
    pub fn with_value_at<R>(&self, place: usize, work: impl FnOnce(&Value) -> R) -> Option<R> {
        self.table().entries.get(place).map(|entry| work(&entry.value()))
    }

    /// Lets `work` change the value of the entry at `place` in place; `work` calls nothing of the language.
    pub(crate) fn update_at<R>(&self, place: usize, work: impl FnOnce(&mut Value) -> R) -> Option<R> {
        self.table_mut().entries.get_mut(place).map(|entry| {
            let mut value = entry.replace(Value::Null);
            let result = work(&mut value);
            drop(entry.replace(value));
            result
        })
    }

    /// Replaces the value of the entry at `place`, for such caches.
    #[inline(always)]
    pub fn replace_at(&self, place: usize, value: Value) -> bool {
        let Some(entry) = self.table_mut().entries.get_mut(place) else { return false };
        let old = entry.replace(value);
        drop(old);
        true
    }

    /// The number of keys.
    #[inline]
    pub fn len(&self) -> usize {
        self.table().live as usize
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
    fn find(&self, key: &Value, hash: u32) -> Result<Option<usize>> {
        match self.table().probe(key, hash, &[]) {
            Probe::At(place) => Ok(Some(place)),
            Probe::Absent => Ok(None),
            Probe::Ask(candidate) => self.find_asking(key, hash, candidate),
        }
    }

    #[cold]
    #[inline(never)]
    fn find_asking(&self, key: &Value, hash: u32, mut candidate: Value) -> Result<Option<usize>> {
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
        let place = self.find(key, folded(hash(key)?))?;
        Ok(place.and_then(|place| self.value_at(place)))
    }

    /// Whether there is such a key; errors as `get`'s.
    pub fn contains(&self, key: &Value) -> Result<bool> {
        Ok(self.find(key, folded(hash(key)?))?.is_some())
    }

    /// Sets the value of a key; errors as `get`'s.
    #[inline]
    pub fn set(&self, key: Value, value: Value) -> Result<()> {
        let hash = folded(hash(&key)?);
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
        let hash = folded(hash);
        match self.table().probe(key, hash, &[]) {
            Probe::At(place) => {
                self.replace_at(place, value.clone());
            }
            Probe::Absent => {
                self.keys_changed();
                self.table_mut().insert_new(hash, key.clone(), value.clone());
            }
            Probe::Ask(_) => return false,
        }
        true
    }

    /// The value of a key, after setting it where it was absent; errors as `get`'s.
    pub fn get_or_set(&self, key: Value, default: Value) -> Result<Value> {
        let hash = folded(hash(&key)?);
        if let Some(place) = self.find(&key, hash)? {
            return Ok(self.value_at(place).unwrap_or_default());
        }
        self.keys_changed();
        self.table_mut().insert_new(hash, key, default.clone());
        Ok(default)
    }

    /// Takes a key out and gives its value; errors as `get`'s.
    pub fn remove(&self, key: &Value) -> Result<Option<Value>> {
        let place = self.find(key, folded(hash(key)?))?;
        Ok(place.map(|place| self.remove_at(place).1))
    }

    /// As `remove`, with the key that stood there; errors as `get`'s.
    pub fn remove_entry(&self, key: &Value) -> Result<Option<(Value, Value)>> {
        let place = self.find(key, folded(hash(key)?))?;
        Ok(place.map(|place| self.remove_at(place)))
    }

    /// The place of the key's entry; where there is none, adds one with the value and gives None. Errors as `get`'s.
    pub fn find_or_insert(&self, key: &Value, value: Value) -> Result<Option<usize>> {
        let hash = folded(hash(key)?);
        let found = self.find(key, hash)?;
        if found.is_none() {
            self.keys_changed();
            self.table_mut().insert_new(hash, key.clone(), value);
        }
        Ok(found)
    }

    /// Sets an absent key before all others; errors as `get`'s.
    pub fn set_first(&self, key: Value, value: Value) -> Result<()> {
        let hash = folded(hash(&key)?);
        self.keys_changed();
        let table = self.table_mut();
        match table.first.checked_sub(1) {
            Some(place) => {
                table.put_first(place as usize, Entry::new(hash, key, value));
            }
            None => table.insert_first(Entry::new(hash, key, value)),
        }
        Ok(())
    }

    fn remove_at(&self, place: usize) -> (Value, Value) {
        self.keys_changed();
        self.table_mut().remove(place)
    }

    /// Takes the last entry out.
    pub fn pop_last(&self) -> Option<(Value, Value)> {
        let place = self.table().entries.iter().rposition(|entry| !entry.is_deleted())?;
        let taken = self.remove_at(place);
        let table = self.table_mut();
        table.entries.truncate(place);
        table.first = table.first.min(place as u32);
        Some(taken)
    }

    /// Takes the first entry out.
    pub fn pop_first(&self) -> Option<(Value, Value)> {
        let mut place = self.table().first as usize;
        self.next_entry(&mut place)?;
        let taken = self.remove_at(place - 1);
        self.table_mut().first = place as u32;
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
        *position = (*position).max(self.table().first as usize);
        while let Some(entry) = entries.get(*position) {
            *position += 1;
            if !entry.is_deleted() {
                return Some((entry.key().clone(), entry.value().clone()));
            }
        }
        None
    }

    /// As `next_entry`, for the keys alone.
    #[inline]
    pub fn next_key(&self, position: &mut usize) -> Option<Value> {
        let entries = &self.table().entries;
        *position = (*position).max(self.table().first as usize);
        while let Some(entry) = entries.get(*position) {
            *position += 1;
            if !entry.is_deleted() {
                return Some(entry.key().clone());
            }
        }
        None
    }

    /// As `next_entry`, for the values alone.
    #[inline]
    pub fn next_value(&self, position: &mut usize) -> Option<Value> {
        let entries = &self.table().entries;
        *position = (*position).max(self.table().first as usize);
        while let Some(entry) = entries.get(*position) {
            *position += 1;
            if !entry.is_deleted() {
                return Some(entry.value().clone());
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
            if !entry.is_deleted() {
                return Some((entry.key().clone(), entry.value().clone()));
            }
        }
        None
    }

    /// Copies of all entries in order.
    pub fn entries(&self) -> Vec<(Value, Value)> {
        let live = self.table().entries.iter().filter(|entry| !entry.is_deleted());
        live.map(|entry| (entry.key().clone(), entry.value().clone())).collect()
    }

    /// Copies of all values in order.
    pub fn values(&self) -> Vec<Value> {
        let live = self.table().entries.iter().filter(|entry| !entry.is_deleted());
        live.map(|entry| entry.value().clone()).collect()
    }

    /// Copies of all keys in order.
    pub fn keys(&self) -> Vec<Value> {
        let live = self.table().entries.iter().filter(|entry| !entry.is_deleted());
        live.map(|entry| entry.key().clone()).collect()
    }

    /// A new dictionary with the same entries.
    pub fn copy(&self) -> Ref<Dict> {
        let copy = Dict::new();
        copy.table_mut().copy_from(self.table(), 0);
        copy
    }

    /// Takes over all entries of another dictionary, with room for `room` more, where this one has none; whether it did.
    pub fn fill_from(&self, other: &Dict, room: usize) -> bool {
        let table = self.table_mut();
        if !table.entries.is_empty() || std::ptr::eq(self, other) {
            return false;
        }
        self.keys_changed();
        table.copy_from(other.table(), room);
        true
    }

    /// Whether both hold equal values under the same keys, where that needs no script code.
    pub fn equal_quickly(&self, other: &Dict) -> Option<bool> {
        let (left, right) = (self.table(), other.table());
        if left.live != right.live {
            return Some(false);
        }
        for (place, entry) in left.entries.iter().enumerate().filter(|(_, entry)| !entry.is_deleted()) {
            // Dictionaries of one origin have their keys at the same places.
            let there = match right.entries.get(place) {
                Some(there) if there.key().is(&entry.key()) => there,
                _ => match right.probe(&entry.key(), entry.hash(), &[]) {
                    Probe::At(place) => &right.entries[place],
                    Probe::Absent => return Some(false),
                    Probe::Ask(_) => return None,
                },
            };
            if !quick::equal(&entry.value(), &there.value())? {
                return Some(false);
            }
        }
        Some(true)
    }

    /// The value of a key that is written in the program; `guess` is the place where it was last found. None where it
    /// is absent, or only the language can tell.
    #[inline(always)]
    pub fn get_written(&self, key: &Value, guess: &Cell<u32>) -> Option<Value> {
        match self.table().entries.get(guess.get() as usize) {
            Some(entry) if entry.key().is(key) => Some(entry.value().clone()),
            _ => self.find_written(key, guess).and_then(|place| self.value_at(place)),
        }
    }

    /// Sets the value of a key that is written in the program; gives the value back where only the language can tell
    /// whether the key is there.
    #[inline(always)]
    pub fn set_written(&self, key: &Value, value: Value, guess: &Cell<u32>) -> Option<Value> {
        match self.table().entries.get(guess.get() as usize) {
            Some(entry) if entry.key().is(key) => {
                self.replace_at(guess.get() as usize, value);
                None
            }
            _ => self.set_elsewhere(key, value, guess),
        }
    }

    #[inline(never)]
    fn find_written(&self, key: &Value, guess: &Cell<u32>) -> Option<usize> {
        match self.table().probe(key, folded(quick::hash(key)?), &[]) {
            Probe::At(place) => {
                guess.set(place as u32);
                Some(place)
            }
            _ => None,
        }
    }

    #[inline(never)]
    fn set_elsewhere(&self, key: &Value, value: Value, guess: &Cell<u32>) -> Option<Value> {
        let Some(hash) = quick::hash(key) else { return Some(value) };
        let hash = folded(hash);
        let place = match self.table().probe(key, hash, &[]) {
            Probe::At(place) => {
                self.replace_at(place, value);
                place
            }
            Probe::Absent => {
                self.keys_changed();
                self.table_mut().insert_new(hash, key.clone(), value);
                self.table().entries.len() - 1
            }
            Probe::Ask(_) => return Some(value),
        };
        guess.set(place as u32);
        None
    }

    /// Makes room for so many entries in a dictionary that has none.
    pub fn with_room(count: usize) -> Ref<Dict> {
        let dict = Dict::new();
        dict.table_mut().entries = Vec::with_capacity(count);
        dict
    }

    // --- names: keys that are strings, as namespaces have them ---

    /// The place of a string key, without calling script code: no object of a script equals a name here.
    fn find_text(&self, key: &Ref<Str>) -> Option<usize> {
        let key_value = Value::from(key);
        let mut rejected = Vec::new();
        loop {
            match self.table().probe(&key_value, folded(key.hash() as i64), &rejected) {
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
                self.table_mut().insert_new(folded(key.hash() as i64), (&key).into(), value);
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
