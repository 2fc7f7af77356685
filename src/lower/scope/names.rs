//! The names of one scope: a small hash table keyed by symbol that remembers in which order they came.
//!
//! The collector adds what the source does with each name, the resolver adds where the name lives, and lowering looks
//! the places up.

use super::Place;
use crate::syntax::Symbol;

/// What the source does with a name, as bits.
pub(super) type Uses = u16;

/// A `global` statement names it.
pub(super) const GLOBAL: Uses = 1;
/// Some statement or expression binds it.
pub(super) const ASSIGNED: Uses = 2;
/// It is a parameter.
pub(super) const PARAMETER: Uses = 4;
/// A `nonlocal` statement names it.
pub(super) const NONLOCAL: Uses = 8;
/// It is read.
pub(super) const READ: Uses = 16;
/// A comprehension binds it as the target of one of its loops.
pub(super) const ITERATION: Uses = 32;
/// It is annotated.
pub(super) const ANNOTATED: Uses = 64;
/// An import binds it.
pub(super) const IMPORTED: Uses = 128;
/// The bits of a name that belongs to the scope.
pub(super) const BOUND: Uses = ASSIGNED | PARAMETER | IMPORTED;

/// Up to so many names are searched one by one.
const SEARCHED: usize = 8;

/// A name of a scope.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    pub(super) symbol: Symbol,
    pub(super) uses: Uses,
    /// Set by the resolver.
    pub(super) place: Place,
}

/// The names of a scope in the order in which they first came.
#[derive(Debug, Default)]
pub(super) struct Names {
    all: Vec<Name>,
    /// Open addressing, a power of two of them, empty while the names are few: zero, or one more than an index.
    buckets: Vec<u32>,
}

impl Names {
    /// All names in the order in which they first came.
    pub(super) fn all(&self) -> &[Name] {
        &self.all
    }

    /// All names, to set their places.
    pub(super) fn all_mut(&mut self) -> &mut [Name] {
        &mut self.all
    }

    /// The name `symbol`, if it is known.
    pub(super) fn get(&self, symbol: Symbol) -> Option<&Name> {
        self.find(symbol).map(|at| &self.all[at])
    }

    /// What the source does with `symbol`.
    pub(super) fn uses(&self, symbol: Symbol) -> Uses {
        self.get(symbol).map_or(0, |name| name.uses)
    }

    /// The name `symbol`, added where it is new.
    pub(super) fn get_or_add(&mut self, symbol: Symbol) -> &mut Name {
        let at = match self.find(symbol) {
            Some(at) => at,
            None => self.add(symbol),
        };
        &mut self.all[at]
    }

    fn find(&self, symbol: Symbol) -> Option<usize> {
        if self.buckets.is_empty() {
            return self.all.iter().position(|name| name.symbol == symbol);
        }
        match self.buckets[self.bucket(symbol)] {
            0 => None,
            found => Some(found as usize - 1),
        }
    }

    fn add(&mut self, symbol: Symbol) -> usize {
        let at = self.all.len();
        self.all.push(Name { symbol, uses: 0, place: Place::Global });
        if self.all.len() * 2 > self.buckets.len().max(2 * SEARCHED) {
            self.rebuild();
        } else if !self.buckets.is_empty() {
            let bucket = self.bucket(symbol);
            self.buckets[bucket] = at as u32 + 1;
        }
        at
    }

    /// Makes the buckets, or four times as many.
    fn rebuild(&mut self) {
        self.buckets = vec![0; (self.all.len() * 4).next_power_of_two()];
        for at in 0..self.all.len() {
            let bucket = self.bucket(self.all[at].symbol);
            self.buckets[bucket] = at as u32 + 1;
        }
    }

    /// The bucket that holds `symbol`, or the empty one where it belongs.
    fn bucket(&self, symbol: Symbol) -> usize {
        let mask = self.buckets.len() - 1;
        let hash = (symbol.index() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut bucket = (hash >> 32) as usize & mask;
        loop {
            match self.buckets[bucket] {
                0 => return bucket,
                found if self.all[found as usize - 1].symbol == symbol => return bucket,
                _ => bucket = (bucket + 1) & mask,
            }
        }
    }
}
