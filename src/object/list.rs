//! Lists.
//!
//! Native code never holds a reference into a list while script code may run: it copies an item out (`get`),
//! or takes all items for the time of a closure that calls no script code (`with`), as a sort does.
//!
//! Guarantees to safe callers: no reference into the items leaves this module but for a closure that calls no script code.

#![allow(unsafe_code, reason = "items are read in place, without a borrow flag")]

use super::heap::{Body, Ref, Tracer};
use super::items::Items;
use super::operation::quick;
use super::value::Value;
use std::cell::UnsafeCell;
use std::mem::ManuallyDrop;

/// The body of a list.
#[repr(transparent)]
pub struct List {
    items: UnsafeCell<Items>,
}

impl Body for List {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::List(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        let items = self.items();
        for place in 0..items.len() {
            items.peek(place, |item| tracer.value(item));
        }
    }

    fn clear(&self) {
        drop(self.take());
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
    pub fn new(items: impl Into<Items>) -> Self {
        List { items: UnsafeCell::new(items.into()) }
    }

    // Only for use within this module, where nothing that could reach the list runs meanwhile: cloning and
    // moving values calls no code of the language, and dropping happens after the borrow.
    #[inline(always)]
    fn items(&self) -> &Items {
        // SAFETY: see above.
        unsafe { &*self.items.get() }
    }

    #[inline(always)]
    #[allow(clippy::mut_from_ref, reason = "the borrow ends before anything else can reach the list")]
    fn items_mut(&self) -> &mut Items {
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
        self.items().get(index)
    }

    /// The part `part` of the item at `index`, where that is a tuple of two.
    #[inline(always)]
    pub fn part(&self, index: usize, part: usize) -> Option<Value> {
        self.items().peek(index, |item| match item {
            Value::Tuple(parts) if parts.len() == 2 => parts.get(part).cloned(),
            _ => None,
        })?
    }

    /// Replaces the item at `index`; whether there is one.
    #[inline(always)]
    pub fn set(&self, index: usize, value: Value) -> bool {
        self.items_mut().set(index, value).is_ok()
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
        self.items_mut().insert(index, value);
    }

    /// Takes the item at `index`, which is less than the length.
    pub fn remove(&self, index: usize) -> Option<Value> {
        self.items_mut().remove(index)
    }

    /// Copies of all items.
    pub fn snapshot(&self) -> Vec<Value> {
        self.items().to_vec()
    }

    /// Copies of all items, for another list.
    pub fn copied(&self) -> Items {
        self.items().copied(0, self.len())
    }

    /// Copies of all items, `count` times one behind the other, for another list; None where there is no memory for them.
    pub fn repeated(&self, count: usize) -> Option<Items> {
        self.items().repeated(count)
    }

    /// Looks for an item from `start` on, as far as the items compare without script code: whether it was found, and
    /// where the search ended.
    #[inline]
    pub fn find_quickly(&self, start: usize, item: &Value) -> (bool, usize) {
        let items = self.items();
        let mut place = start;
        while let Some(answer) = items.peek(place, |candidate| quick::equal(candidate, item)) {
            match answer {
                Some(false) => place += 1,
                Some(true) => return (true, place),
                None => return (false, place),
            }
        }
        (false, place)
    }

    /// Reads the items; `work` calls nothing of the language.
    #[inline]
    pub fn with_items<R>(&self, work: impl FnOnce(&Items) -> R) -> R {
        work(self.items())
    }

    /// Changes the items in place; `work` calls nothing of the language.
    #[inline]
    pub(crate) fn change<R>(&self, work: impl FnOnce(&mut Items) -> R) -> R {
        work(self.items_mut())
    }

    /// Whether both lists hold equal items up to the shorter one's end, where that needs no script code: else the place
    /// of the first two that differ, or that only the language can compare.
    pub fn first_difference(&self, other: &List) -> (usize, Option<bool>) {
        let (left, right) = (self.items(), other.items());
        let shorter = left.len().min(right.len());
        for place in 0..shorter {
            let answer = left.peek(place, |left| right.peek(place, |right| quick::equal(left, right)));
            match answer.flatten().flatten() {
                Some(true) => {}
                answer => return (place, answer),
            }
        }
        (shorter, Some(true))
    }

    /// Copies of every `step`th item from `start` on, `count` of them, all of which are there.
    pub fn stepped(&self, start: i64, step: i64, count: usize) -> Items {
        let items = self.items();
        if step == -1
            && let (Ok(last), Some(first)) = (usize::try_from(start), (start + 1).checked_sub_unsigned(count as u64))
            && let Ok(first) = usize::try_from(first)
        {
            let mut picked = items.copied(first, last + 1);
            picked.reverse();
            return picked;
        }
        let mut picked = Items::with_room(count);
        let mut place = start;
        for _ in 0..count {
            picked.extend(items.get(place as usize));
            place = place.wrapping_add(step);
        }
        picked
    }

    /// Puts items in the place of `count` ones from `start` on, which are there; those come back.
    pub fn replace_range(&self, start: usize, count: usize, with: Items) -> Items {
        self.items_mut().replace_range(start, count, with)
    }

    /// Copies of the items in a range, which is cut to the length.
    pub fn range(&self, start: usize, end: usize) -> Items {
        let items = self.items();
        let end = end.min(items.len());
        items.copied(start.min(end), end)
    }

    /// Adds all items.
    pub fn extend(&self, values: impl IntoIterator<Item = Value>) {
        self.items_mut().extend(values);
    }

    /// Puts copies of another list's items behind the last one.
    pub fn extend_from(&self, other: &List) {
        if std::ptr::eq(self, other) {
            self.items_mut().extend(self.snapshot());
        } else {
            self.items_mut().extend_from(other.items(), 0, other.len());
        }
    }

    /// Both lists' items, for a new list.
    pub fn joined(&self, other: &List) -> Items {
        let mut items = Items::with_room(self.len() + other.len());
        items.extend_from(self.items(), 0, self.len());
        items.extend_from(other.items(), 0, other.len());
        items
    }

    /// Turns the order of the items round.
    pub fn reverse(&self) {
        self.items_mut().reverse();
    }

    /// Takes all items out.
    pub fn take(&self) -> Items {
        std::mem::take(self.items_mut())
    }

    /// Puts items in the place of all there are.
    pub fn replace(&self, items: impl Into<Items>) -> Items {
        std::mem::replace(self.items_mut(), items.into())
    }

    /// Works on the items as a vector; meanwhile the list is empty, and what was put into it is dropped.
    pub fn with<R>(&self, work: impl FnOnce(&mut Vec<Value>) -> R) -> R {
        let mut items = self.take().into_vec();
        let result = work(&mut items);
        drop(self.replace(items));
        result
    }
}
