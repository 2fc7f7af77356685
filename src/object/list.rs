//! Lists.
//!
//! Native code never holds a reference into a list while script code may run: it copies an item out (`get`),
//! or takes the whole vector for the time of a closure that calls no script code (`with`), as a sort does.
//!
//! Guarantees to safe callers: no reference into the vector leaves this module but inside `with`, where the
//! list itself is empty.

#![allow(unsafe_code, reason = "items are read in place, without a borrow flag")]

use super::heap::{Body, Ref, Tracer};
use super::operation::quick;
use super::value::Value;
use std::cell::UnsafeCell;
use std::mem::ManuallyDrop;

/// The body of a list.
pub struct List {
    items: UnsafeCell<Vec<Value>>,
}

impl Body for List {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::List(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.items());
    }

    fn clear(&self) {
        drop_backwards(self.take());
    }
}

impl Drop for List {
    #[inline]
    fn drop(&mut self) {
        drop_backwards(std::mem::take(self.items.get_mut()));
    }
}

/// Drops the items of a list in CPython's order, from the last to the first: finalisers show it.
#[inline]
pub fn drop_backwards(mut items: Vec<Value>) {
    while let Some(item) = items.pop() {
        drop(item);
    }
}

impl List {
    /// A list of the items, not yet on the heap.
    pub fn new(items: Vec<Value>) -> Self {
        List { items: UnsafeCell::new(items) }
    }

    // Only for use within this module, where nothing that could reach the list runs meanwhile: cloning and
    // moving values calls no code of the language, and dropping happens after the borrow.
    #[inline(always)]
    fn items(&self) -> &Vec<Value> {
        // SAFETY: see above.
        unsafe { &*self.items.get() }
    }

    #[inline(always)]
    #[allow(clippy::mut_from_ref, reason = "the borrow ends before anything else can reach the list")]
    fn items_mut(&self) -> &mut Vec<Value> {
        // SAFETY: see above.
        unsafe { &mut *self.items.get() }
    }

    /// The number of items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.items().len()
    }

    /// Whether there is none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.items().is_empty()
    }

    /// The item at `index`.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<Value> {
        self.items().get(index).cloned()
    }

    /// The part `part` of the item at `index`, where that is a tuple of two.
    #[inline(always)]
    pub fn part(&self, index: usize, part: usize) -> Option<Value> {
        match self.items().get(index)? {
            Value::Tuple(parts) if parts.len() == 2 => parts.get(part).cloned(),
            _ => None,
        }
    }

    /// Replaces the item at `index`; whether there is one.
    #[inline(always)]
    pub fn set(&self, index: usize, value: Value) -> bool {
        let Some(place) = self.items_mut().get_mut(index) else { return false };
        let old = std::mem::replace(place, value);
        drop(old);
        true
    }

    /// Adds an item behind the last one.
    #[inline(always)]
    pub fn push(&self, value: Value) {
        self.items_mut().push(value);
    }

    /// Takes the last item.
    #[inline]
    pub fn pop(&self) -> Option<Value> {
        self.items_mut().pop()
    }

    /// Puts an item before the one at `index`, or behind the last one.
    pub fn insert(&self, index: usize, value: Value) {
        let items = self.items_mut();
        items.insert(index.min(items.len()), value);
    }

    /// Takes the item at `index`, which is less than the length.
    pub fn remove(&self, index: usize) -> Option<Value> {
        let items = self.items_mut();
        if index < items.len() { Some(items.remove(index)) } else { None }
    }

    /// Copies of all items.
    pub fn snapshot(&self) -> Vec<Value> {
        self.items().clone()
    }

    /// Looks for an item from `start` on, as far as the items compare without script code: whether it was found, and
    /// where the search ended.
    #[inline]
    pub fn find_quickly(&self, start: usize, item: &Value) -> (bool, usize) {
        let items = self.items().get(start..).unwrap_or_default();
        for (place, candidate) in items.iter().enumerate() {
            match quick::equal(candidate, item) {
                Some(false) => {}
                Some(true) => return (true, start + place),
                None => return (false, start + place),
            }
        }
        (false, start + items.len())
    }

    /// Reads the items of both lists; `work` calls nothing of the language.
    #[inline]
    pub fn with_other<R>(&self, other: &List, work: impl FnOnce(&[Value], &[Value]) -> R) -> R {
        work(self.items(), other.items())
    }

    /// Whether both lists hold equal items up to the shorter one's end, where that needs no script code: else the place
    /// of the first two that differ, or that only the language can compare.
    pub fn first_difference(&self, other: &List) -> (usize, Option<bool>) {
        let (left, right) = (self.items(), other.items());
        for (place, (left, right)) in left.iter().zip(right).enumerate() {
            match quick::equal(left, right) {
                Some(true) => {}
                answer => return (place, answer),
            }
        }
        (left.len().min(right.len()), Some(true))
    }

    /// Copies of every `step`th item from `start` on, `count` of them, all of which are there.
    pub fn stepped(&self, start: i64, step: i64, count: usize) -> Vec<Value> {
        let items = self.items();
        if step == -1
            && let Some(covered) = items.get((start + 1) as usize - count..(start + 1) as usize)
        {
            return covered.iter().rev().cloned().collect();
        }
        let mut picked = Vec::with_capacity(count);
        let mut place = start;
        for _ in 0..count {
            picked.extend(items.get(place as usize).cloned());
            place = place.wrapping_add(step);
        }
        picked
    }

    /// Puts items in the place of `count` ones from `start` on, which are there; those come back.
    pub fn replace_range(&self, start: usize, count: usize, mut with: Vec<Value>) -> Vec<Value> {
        let items = self.items_mut();
        if with.len() == count {
            items[start..start + count].swap_with_slice(&mut with);
            return with;
        }
        items.splice(start..start + count, with).collect()
    }

    /// Copies of the items in a range, which is cut to the length.
    pub fn range(&self, start: usize, end: usize) -> Vec<Value> {
        let items = self.items();
        let end = end.min(items.len());
        items.get(start..end).map(<[Value]>::to_vec).unwrap_or_default()
    }

    /// Adds all items.
    pub fn extend(&self, values: impl IntoIterator<Item = Value>) {
        self.items_mut().extend(values);
    }

    /// Puts copies of another list's items behind the last one.
    pub fn extend_from(&self, other: &List) {
        if std::ptr::eq(self, other) {
            let copies = self.snapshot();
            self.items_mut().extend(copies);
        } else {
            self.items_mut().extend_from_slice(other.items());
        }
    }

    /// A new list of both lists' items.
    pub fn joined(&self, other: &List) -> Vec<Value> {
        let mut items = Vec::with_capacity(self.len() + other.len());
        items.extend_from_slice(self.items());
        items.extend_from_slice(other.items());
        items
    }

    /// Turns the order of the items round.
    pub fn reverse(&self) {
        self.items_mut().reverse();
    }

    /// Takes all items out.
    pub fn take(&self) -> Vec<Value> {
        std::mem::take(self.items_mut())
    }

    /// Puts items in the place of all there are.
    pub fn replace(&self, items: Vec<Value>) -> Vec<Value> {
        std::mem::replace(self.items_mut(), items)
    }

    /// Works on the vector itself; meanwhile the list is empty, and what was put into it is dropped.
    pub fn with<R>(&self, work: impl FnOnce(&mut Vec<Value>) -> R) -> R {
        let mut items = self.take();
        let result = work(&mut items);
        let meanwhile = self.replace(items);
        drop(meanwhile);
        result
    }
}
