//! The table of a dictionary: compact entries, and the index that leads to them.
//!
//! `dict.rs` alone uses it; what a lookup may run, and what must not be held meanwhile, stands there.

use super::operation::quick;
use super::value::{Packed, Seen, Value};

const LINEAR: usize = 8;
/// What a new dictionary of CPython's has room for.
const LEAST_USABLE: usize = 5;
const EMPTY: u32 = u32::MAX;
const DELETED: u32 = u32::MAX - 1;

/// A key with its folded hash and its value; a deleted one has a Null key.
#[derive(Clone)]
pub(super) struct Entry(Packed);

impl Entry {
    #[inline(always)]
    pub(super) fn new(hash: u32, key: Value, value: Value) -> Self {
        Entry(Packed::new(hash, key, value))
    }

    #[inline(always)]
    pub(super) fn key(&self) -> Seen<'_> {
        self.0.first()
    }

    #[inline(always)]
    pub(super) fn value(&self) -> Seen<'_> {
        self.0.second()
    }

    /// Sets the value; the old one comes back.
    #[inline(always)]
    pub(super) fn replace(&mut self, value: Value) -> Value {
        self.0.replace_second(value)
    }

    #[inline(always)]
    pub(super) fn hash(&self) -> u32 {
        self.0.number()
    }

    #[inline(always)]
    pub(super) fn is_deleted(&self) -> bool {
        self.0.is_empty()
    }
}

/// What of a hash the table works with. Small numbers stay what they are, so that a run of them fills a run of slots.
#[inline(always)]
pub(super) fn folded(hash: i64) -> u32 {
    (hash as u32).wrapping_add(((hash >> 32) as u32).wrapping_mul(0x9e37_79b1))
}

/// The entries, and where they are found.
#[derive(Default)]
pub(super) struct Table {
    indices: Box<[u32]>,
    pub(super) entries: Vec<Entry>,
    pub(super) live: u32,
    /// How many entries there may be, deleted ones included, before those are dropped.
    usable: u32,
    /// How many first entries are known to be deleted.
    pub(super) first: u32,
    /// How many slots of `indices` are not empty: one that was deleted stays taken until the next `index`.
    taken: u32,
}

/// What a probe of the table found.
pub(super) enum Probe {
    At(usize),
    Absent,
    /// A key of the same hash that only a comparison in the language can tell apart.
    Ask(Value),
}

impl Table {
    #[inline(always)]
    pub(super) fn probe(&self, key: &Value, hash: u32, rejected: &[Value]) -> Probe {
        if self.indices.is_empty() {
            for (place, entry) in self.entries.iter().enumerate() {
                if entry.hash() == hash && !entry.is_deleted() {
                    match quick::equal(&entry.key(), key) {
                        Some(true) => return Probe::At(place),
                        Some(false) => {}
                        None if rejected.iter().any(|known| known.is(&entry.key())) => {}
                        None => return Probe::Ask(entry.key().clone()),
                    }
                }
            }
            return Probe::Absent;
        }
        let mask = self.indices.len() - 1;
        let mut perturb = hash as usize;
        let mut slot = perturb & mask;
        loop {
            let place = self.indices[slot];
            if place == EMPTY {
                return Probe::Absent;
            }
            if place != DELETED {
                let entry = &self.entries[place as usize];
                if entry.hash() == hash {
                    match quick::equal(&entry.key(), key) {
                        Some(true) => return Probe::At(place as usize),
                        Some(false) => {}
                        None if rejected.iter().any(|known| known.is(&entry.key())) => {}
                        None => return Probe::Ask(entry.key().clone()),
                    }
                }
            }
            perturb >>= 5;
            slot = (slot.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1)) & mask;
        }
    }

    /// The place of the entry with this very key.
    pub(super) fn place_of_key(&self, key: &Value, hash: u32) -> Option<usize> {
        if self.indices.is_empty() {
            return self.entries.iter().position(|entry| entry.hash() == hash && entry.key().is(key));
        }
        let mask = self.indices.len() - 1;
        let mut perturb = hash as usize;
        let mut slot = perturb & mask;
        loop {
            match self.indices[slot] {
                EMPTY => return None,
                DELETED => {}
                place if self.entries[place as usize].key().is(key) => return Some(place as usize),
                _ => {}
            }
            perturb >>= 5;
            slot = (slot.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1)) & mask;
        }
    }

    pub(super) fn insert_new(&mut self, hash: u32, key: Value, value: Value) {
        if self.entries.len() >= (self.usable as usize).max(LEAST_USABLE) {
            self.compact();
        }
        self.entries.push(Entry::new(hash, key, value));
        self.live += 1;
        let count = self.entries.len();
        if self.indices.is_empty() {
            if count > LINEAR {
                self.index(count);
            }
        } else {
            self.link_new(hash, count - 1);
        }
    }

    /// Links a new entry, which stands at `place` already. A probe ends at an empty slot, so some stay empty.
    #[inline(always)]
    pub(super) fn link_new(&mut self, hash: u32, place: usize) {
        if (self.taken as usize + 1) * 3 > self.indices.len() * 2 {
            self.index(self.entries.len());
        } else {
            self.link(hash, place as u32);
        }
    }

    #[inline]
    fn link(&mut self, hash: u32, place: u32) {
        let mask = self.indices.len() - 1;
        let mut perturb = hash as usize;
        let mut slot = perturb & mask;
        while self.indices[slot] != EMPTY {
            perturb >>= 5;
            slot = (slot.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1)) & mask;
        }
        self.indices[slot] = place;
        self.taken += 1;
    }

    /// Drops deleted entries. This happens when CPython does it, for a loop over the dictionary may notice that
    /// the entries behind move up.
    #[cold]
    #[inline(never)]
    pub(super) fn compact(&mut self) {
        self.usable = usable(self.live as usize);
        if self.live as usize == self.entries.len() {
            return;
        }
        self.entries.retain(|entry| !entry.is_deleted());
        self.first = 0;
        match self.live as usize {
            0..=LINEAR => self.indices = Box::default(),
            live => self.index(live),
        }
    }

    /// Puts an entry in the place of a deleted one before all others.
    pub(super) fn put_first(&mut self, place: usize, entry: Entry) {
        let hash = entry.hash();
        self.first = place as u32;
        self.entries[place] = entry;
        self.live += 1;
        if !self.indices.is_empty() {
            self.link_new(hash, place);
        }
    }

    /// Puts an entry before all others, with room for some more.
    #[cold]
    #[inline(never)]
    pub(super) fn insert_first(&mut self, entry: Entry) {
        let room = self.live as usize / 2 + 1;
        let deleted = || Entry::new(0, Value::Null, Value::Null);
        let rest = std::mem::take(&mut self.entries).into_iter().filter(|entry| !entry.is_deleted());
        self.entries = std::iter::repeat_with(deleted).take(room).chain([entry]).chain(rest).collect();
        self.first = room as u32;
        self.live += 1;
        self.usable = self.usable.max((self.entries.len() + room) as u32);
        if self.entries.len() > LINEAR {
            self.index(self.entries.len());
        } else {
            self.indices = Box::default();
        }
    }

    /// Makes the index table anew, with room for twice `count` entries.
    #[cold]
    #[inline(never)]
    pub(super) fn index(&mut self, count: usize) {
        let slots = (count * 3).next_power_of_two();
        if self.indices.len() == slots {
            self.indices.fill(EMPTY);
        } else {
            self.indices = vec![EMPTY; slots].into_boxed_slice();
        }
        self.taken = 0;
        for place in 0..self.entries.len() {
            if !self.entries[place].is_deleted() {
                self.link(self.entries[place].hash(), place as u32);
            }
        }
    }

    /// Takes the entry at `place` out; its place stays empty.
    pub(super) fn remove(&mut self, place: usize) -> (Value, Value) {
        if !self.indices.is_empty() {
            let mask = self.indices.len() - 1;
            let mut perturb = self.entries[place].hash() as usize;
            let mut slot = perturb & mask;
            while self.indices[slot] != place as u32 {
                perturb >>= 5;
                slot = (slot.wrapping_mul(5).wrapping_add(perturb).wrapping_add(1)) & mask;
            }
            self.indices[slot] = DELETED;
        }
        self.live -= 1;
        if place == self.first as usize {
            self.first += 1;
        }
        self.entries[place].0.take()
    }

    /// Takes over all entries of another table; this one has none.
    pub(super) fn copy_from(&mut self, other: &Table, room: usize) {
        let live = other.live as usize;
        let mut entries = Vec::with_capacity(live + room);
        if live == other.entries.len() {
            entries.extend_from_slice(&other.entries);
            self.indices = other.indices.clone();
            self.taken = other.taken;
        } else {
            entries.extend(other.entries.iter().filter(|entry| !entry.is_deleted()).cloned());
        }
        self.entries = entries;
        self.live = other.live;
        self.first = 0;
        self.usable = self.usable.max(usable(live));
        if live > LINEAR && self.indices.is_empty() {
            self.index(live);
        }
    }
}

/// How many entries a dictionary of so many keys takes before deleted ones are dropped.
pub(super) fn usable(live: usize) -> u32 {
    ((live * 3).next_power_of_two().max(8) * 2 / 3) as u32
}
