//! The items of a list: a growable row of values, each in nine bytes.
//!
//! ```text
//!   block ──► payload 0 │ payload 1 │ ... up to the capacity │ tag 0 │ tag 1 │ ... up to the capacity
//! ```
//!
//! `list.rs` shares them among scripts; displays, comprehensions and copies build them.
//!
//! Guarantees to safe callers: the first `length` places hold a value each, which the row owns.

#![allow(unsafe_code, reason = "payloads and tags stand apart, in one block")]

#[cfg(test)]
mod tests;

use super::blocks;
use super::heap::Ref;
use super::string::Str;
use super::value::{Parts, Payload, Value};
use std::alloc::{Layout, handle_alloc_error};
use std::mem::ManuallyDrop;

/// What an item takes.
const ITEM: usize = size_of::<Payload>() + 1;
/// From this number of items on, a vector becomes a row, or a row a vector, without a second block.
const MANY: usize = 8192;
/// From this number of items on, it pays to ask all tags at once.
const MANY_TAGS: usize = 16;

/// A growable row of values.
///
/// Its first field fills up the header of a list's object.
#[repr(C, packed(4))]
pub struct Items {
    length: u32,
    block: *mut Payload,
    capacity: u32,
}

const _: () = assert!(size_of::<Items>() == 16);

fn layout(capacity: usize) -> Layout {
    // What was allocated once is in range; a size that overflows never gets this far.
    Layout::from_size_align(capacity.saturating_mul(ITEM), align_of::<Payload>()).unwrap_or(Layout::new::<Payload>())
}

/// The greatest capacity that takes no more memory than `least` does.
fn rounded(least: usize) -> usize {
    if least == 0 { 0 } else { least.saturating_mul(ITEM).next_multiple_of(blocks::STEP) / ITEM }
}

#[cold]
fn too_many(capacity: usize) -> ! {
    handle_alloc_error(layout(capacity))
}

impl Default for Items {
    fn default() -> Self {
        Items::new()
    }
}

impl Items {
    /// No items.
    #[inline]
    pub const fn new() -> Self {
        Items { length: 0, block: std::ptr::null_mut(), capacity: 0 }
    }

    /// No items, with room for so many.
    #[inline]
    pub fn with_room(count: usize) -> Self {
        let mut items = Items::new();
        if count > 0 {
            items.resize(rounded(count));
        }
        items
    }

    /// No items, with room for exactly so many; None where there is no memory for them.
    fn try_with_room(count: usize) -> Option<Self> {
        let capacity = u32::try_from(count).ok()?;
        // SAFETY: the layout is not empty where there is any item.
        let block = if count == 0 { std::ptr::null_mut() } else { unsafe { blocks::take(layout(count)) } };
        (count == 0 || !block.is_null()).then_some(Items { length: 0, block: block.cast(), capacity })
    }

    /// The number of items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.length as usize
    }

    /// Whether there is none.
    #[inline(always)]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// How many items there is room for; 0 where there never was one.
    pub fn capacity(&self) -> usize {
        self.capacity as usize
    }

    #[inline(always)]
    fn tags(&self) -> *mut u8 {
        // SAFETY: the tags stand behind the payloads, in the same block.
        unsafe { self.block.add(self.capacity as usize).cast() }
    }

    /// A copy of the value at `place`, which does not own what it refers to.
    ///
    /// # Safety
    /// `place` is less than the length; the copy is not used once the place has changed.
    #[inline(always)]
    unsafe fn read(&self, place: usize) -> ManuallyDrop<Value> {
        debug_assert!(place < self.len());
        // SAFETY: the place holds a value.
        unsafe {
            let parts = Parts { tag: self.tags().add(place).read(), payload: self.block.add(place).read() };
            ManuallyDrop::new(parts.into_value())
        }
    }

    /// Puts a value into a place whose old value is owned elsewhere, or that is new.
    ///
    /// # Safety
    /// `place` is less than the capacity.
    #[inline(always)]
    unsafe fn write(&mut self, place: usize, value: Value) {
        debug_assert!(place < self.capacity());
        let parts = Parts::of(value);
        // SAFETY: the block has room for it.
        unsafe {
            self.tags().add(place).write(parts.tag);
            // Where there are many of those without, their payloads' memory is never touched.
            if parts.has_payload() {
                self.block.add(place).write(parts.payload);
            }
        }
    }

    /// Lets `work` see the item at `place`; it calls nothing of the language.
    #[inline(always)]
    pub fn peek<R>(&self, place: usize, work: impl FnOnce(&Value) -> R) -> Option<R> {
        if place >= self.len() {
            return None;
        }
        // SAFETY: the place is checked; nothing changes it meanwhile.
        let item = unsafe { self.read(place) };
        Some(work(&item))
    }

    /// A copy of the item at `place`.
    #[inline(always)]
    pub fn get(&self, place: usize) -> Option<Value> {
        self.peek(place, Value::clone)
    }

    /// The item at `place`, where it is exactly a string.
    #[inline]
    pub fn text(&self, place: usize) -> Option<&Ref<Str>> {
        // SAFETY: the payload of a string is the reference to it, and stays in its place as long as the row is borrowed.
        self.peek(place, |item| matches!(item, Value::Str(_)))?.then(|| unsafe { &*self.block.add(place).cast() })
    }

    /// Puts another item in the place of that at `place`; gives the value back where there is none.
    #[inline(always)]
    pub fn set(&mut self, place: usize, value: Value) -> Result<Value, Value> {
        if place >= self.len() {
            return Err(value);
        }
        // SAFETY: the place is checked, and the copy takes over what it owned.
        unsafe {
            let old = self.read(place);
            self.write(place, value);
            Ok(ManuallyDrop::into_inner(old))
        }
    }

    /// Adds an item behind the last one.
    #[inline(always)]
    pub fn push(&mut self, value: Value) {
        if self.length == self.capacity {
            self.grow(1);
        }
        // SAFETY: there is room.
        unsafe { self.write(self.len(), value) };
        self.length += 1;
    }

    /// Takes the last item.
    #[inline]
    pub fn pop(&mut self) -> Option<Value> {
        let place = self.len().checked_sub(1)?;
        // SAFETY: the place held a value, and is given up.
        let last = unsafe { self.read(place) };
        self.length -= 1;
        Some(ManuallyDrop::into_inner(last))
    }

    /// Makes room for `more` items, and some that may come.
    #[cold]
    #[inline(never)]
    fn grow(&mut self, more: usize) {
        let (least, capacity) = (self.len() + more, self.capacity());
        self.resize(rounded(least.max(capacity + capacity / 4 + 4)));
    }

    /// Makes room for `more` items.
    #[inline]
    fn reserve(&mut self, more: usize) {
        if self.capacity() - self.len() < more {
            self.grow(more);
        }
    }

    /// Gives the row a greater capacity.
    fn resize(&mut self, capacity: usize) {
        let Ok(new) = u32::try_from(capacity) else { too_many(capacity) };
        let (before, after) = (layout(self.capacity()), layout(capacity));
        // SAFETY: the block was allocated by the layout `before`. The new one is larger, and the tags move to its end.
        unsafe {
            let block = match self.capacity {
                0 => blocks::take(after),
                _ => blocks::resize(self.block.cast(), before, after),
            };
            if block.is_null() {
                handle_alloc_error(after);
            }
            self.block = block.cast();
            let tags = self.tags();
            self.capacity = new;
            if self.length > 0 {
                std::ptr::copy(tags, self.tags(), self.len());
            }
        }
    }

    /// Opens a gap of `count` places before the item at `place`, for the caller to fill before anything else.
    ///
    /// # Safety
    /// `place` is at most the length; the row is not looked at before the gap is filled.
    unsafe fn open(&mut self, place: usize, count: usize) {
        self.reserve(count);
        let behind = self.len() - place;
        // SAFETY: there is room for all.
        unsafe {
            let (block, tags) = (self.block.add(place), self.tags().add(place));
            std::ptr::copy(block, block.add(count), behind);
            std::ptr::copy(tags, tags.add(count), behind);
        }
        self.length += count as u32;
    }

    /// Closes a gap of `count` places from `place` on, whose values are owned elsewhere.
    ///
    /// # Safety
    /// The places are below the length.
    unsafe fn close(&mut self, place: usize, count: usize) {
        let behind = self.len() - place - count;
        // SAFETY: all places are below the length.
        unsafe {
            let (block, tags) = (self.block.add(place), self.tags().add(place));
            std::ptr::copy(block.add(count), block, behind);
            std::ptr::copy(tags.add(count), tags, behind);
        }
        self.length -= count as u32;
    }

    /// Copies `count` values of another row into this one's places from `to` on, without counting references.
    ///
    /// # Safety
    /// The other row has the values, this one the room; who owns them is the caller's to see to.
    unsafe fn copy_raw(&mut self, to: usize, from: &Items, first: usize, count: usize) {
        // SAFETY: the caller's; two rows never share a block.
        unsafe {
            std::ptr::copy_nonoverlapping(from.block.add(first), self.block.add(to), count);
            std::ptr::copy_nonoverlapping(from.tags().add(first), self.tags().add(to), count);
        }
    }

    /// Puts an item before the one at `place`, which is at most the length.
    pub fn insert(&mut self, place: usize, value: Value) {
        let place = place.min(self.len());
        // SAFETY: the gap is filled at once.
        unsafe {
            self.open(place, 1);
            self.write(place, value);
        }
    }

    /// Takes the item at `place`.
    pub fn remove(&mut self, place: usize) -> Option<Value> {
        if place >= self.len() {
            return None;
        }
        // SAFETY: the place is checked; the copy takes over what it owned.
        unsafe {
            let item = self.read(place);
            self.close(place, 1);
            Some(ManuallyDrop::into_inner(item))
        }
    }

    /// Puts items in the place of `count` ones from `start` on, which are there; those come back.
    pub fn replace_range(&mut self, start: usize, count: usize, mut with: Items) -> Items {
        assert!(start + count <= self.len());
        let mut removed = Items::with_room(count);
        let new = with.len();
        // SAFETY: the values move out and in; each has one owner at the end.
        unsafe {
            if count > 0 {
                removed.copy_raw(0, self, start, count);
                removed.length = count as u32;
            }
            if new > count {
                self.open(start + count, new - count);
            } else if count > new {
                self.close(start + new, count - new);
            }
            if new > 0 {
                self.copy_raw(start, &with, 0, new);
                with.length = 0;
            }
        }
        removed
    }

    /// Adds copies of the items of another row from `start` to `end`, which are there.
    pub fn extend_from(&mut self, other: &Items, start: usize, end: usize) {
        assert!(start <= end && end <= other.len());
        let count = end - start;
        if count == 0 {
            return;
        }
        self.reserve(count);
        // SAFETY: there is room; what is copied bit by bit is counted before anything can drop it.
        unsafe {
            self.copy_raw(self.len(), other, start, count);
            if !other.are_plain(start, end) {
                for place in start..end {
                    std::mem::forget(Value::clone(&other.read(place)));
                }
            }
        }
        self.length += count as u32;
    }

    /// Whether none of the items from `start` to `end`, which are there, refers to an object: the tags tell it of many at a
    /// time.
    fn are_plain(&self, start: usize, end: usize) -> bool {
        assert!(start <= end && end <= self.len());
        if start == end {
            return true;
        }
        // SAFETY: the places are checked, and hold values.
        let tags = unsafe { std::slice::from_raw_parts(self.tags().add(start), end - start) };
        let is_plain = |tag: u8| tag <= Value::LAST_WITHOUT_OBJECT;
        is_plain(tags[0]) && is_plain(tags.iter().fold(0, |greatest, tag| greatest.max(*tag)))
    }

    /// Copies of the items from `start` to `end`, which are there.
    #[inline]
    pub fn copied(&self, start: usize, end: usize) -> Items {
        let mut copy = Items::with_room(end.saturating_sub(start));
        copy.extend_from(self, start, end);
        copy
    }

    /// Copies of all items, `count` times one behind the other; None where there is no memory for them.
    pub fn repeated(&self, count: usize) -> Option<Items> {
        let mut all = Items::try_with_room(self.len().checked_mul(count)?)?;
        match self.len() {
            0 => {}
            1 if count > 0 => {
                // SAFETY: there is room for `count` values, each of which is counted.
                unsafe {
                    let only = self.read(0);
                    if only.is_heap() {
                        (0..count).for_each(|_| std::mem::forget(Value::clone(&only)));
                    }
                    let parts = Parts { tag: self.tags().read(), payload: self.block.read() };
                    std::ptr::write_bytes(all.tags(), parts.tag, count);
                    if parts.has_payload() {
                        (0..count).for_each(|place| all.block.add(place).write(parts.payload));
                    }
                }
                all.length = count as u32;
            }
            length => (0..count).for_each(|_| all.extend_from(self, 0, length)),
        }
        Some(all)
    }

    /// Lets `work` see the items at two places; it calls nothing of the language.
    #[inline(always)]
    pub fn peek_two<R>(&self, first: usize, second: usize, work: impl FnOnce(&Value, &Value) -> R) -> Option<R> {
        self.peek(first, |first| self.peek(second, |second| work(first, second)))?
    }

    /// Puts the items at two places, which are there, in one another's.
    #[inline]
    pub fn swap(&mut self, first: usize, second: usize) {
        assert!(first < self.len() && second < self.len());
        // SAFETY: the places are checked, and each value has one owner at the end.
        unsafe {
            std::ptr::swap(self.block.add(first), self.block.add(second));
            std::ptr::swap(self.tags().add(first), self.tags().add(second));
        }
    }

    /// Turns the order of the items round.
    pub fn reverse(&mut self) {
        if self.length > 1 {
            // SAFETY: both parts hold `length` entries, and nobody else reads them meanwhile.
            unsafe {
                std::slice::from_raw_parts_mut(self.block, self.len()).reverse();
                std::slice::from_raw_parts_mut(self.tags(), self.len()).reverse();
            }
        }
    }

    /// Copies of all items.
    pub fn to_vec(&self) -> Vec<Value> {
        let mut all = Vec::with_capacity(self.len());
        all.extend((0..self.len()).filter_map(|place| self.get(place)));
        all
    }

    /// The items as a vector.
    pub fn into_vec(mut self) -> Vec<Value> {
        let count = self.len();
        let size = count * size_of::<Value>();
        if count < MANY || size < self.capacity() * ITEM {
            let mut all = Vec::with_capacity(count);
            for place in 0..count {
                // SAFETY: the place holds a value, which the vector takes over.
                all.push(ManuallyDrop::into_inner(unsafe { self.read(place) }));
            }
            self.length = 0;
            return all;
        }
        // SAFETY: the block grows to the size of so many values, which are put together from the last to the first: none
        // is written over a payload that is still to be read, and the tags are kept apart.
        unsafe {
            let tags = std::slice::from_raw_parts(self.tags(), count).to_vec();
            let before = layout(self.capacity());
            let Ok(after) = Layout::array::<Value>(count) else { too_many(count) };
            let block = std::alloc::realloc(self.block.cast(), before, after.size());
            if block.is_null() {
                handle_alloc_error(after);
            }
            std::mem::forget(self);
            let (payloads, values) = (block.cast::<Payload>(), block.cast::<Value>());
            for place in (0..count).rev() {
                let parts = Parts { tag: tags[place], payload: payloads.add(place).read() };
                values.add(place).write(parts.into_value());
            }
            Vec::from_raw_parts(values, count, count)
        }
    }
}

impl From<Vec<Value>> for Items {
    fn from(all: Vec<Value>) -> Self {
        let count = all.len();
        if count < MANY || count > u32::MAX as usize {
            let mut items = Items::with_room(count);
            items.extend(all);
            return items;
        }
        let mut all = ManuallyDrop::new(all);
        let mut tags = Vec::with_capacity(count);
        // SAFETY: the values are taken apart from the first to the last: none is written over that is still to be read. The
        // block then shrinks to what payloads and tags take; a row frees it by that layout.
        unsafe {
            let values = all.as_mut_ptr();
            let payloads = values.cast::<Payload>();
            for place in 0..count {
                let parts = Parts::of(values.add(place).read());
                tags.push(parts.tag);
                payloads.add(place).write(parts.payload);
            }
            std::ptr::copy_nonoverlapping(tags.as_ptr(), payloads.add(count).cast::<u8>(), count);
            let Ok(before) = Layout::array::<Value>(all.capacity()) else { too_many(count) };
            let block = std::alloc::realloc(values.cast(), before, count * ITEM);
            if block.is_null() {
                handle_alloc_error(before);
            }
            Items { length: count as u32, block: block.cast(), capacity: count as u32 }
        }
    }
}

impl Extend<Value> for Items {
    fn extend<T: IntoIterator<Item = Value>>(&mut self, values: T) {
        let values = values.into_iter();
        self.reserve(values.size_hint().0);
        for value in values {
            self.push(value);
        }
    }
}

impl FromIterator<Value> for Items {
    fn from_iter<T: IntoIterator<Item = Value>>(values: T) -> Self {
        let mut items = Items::new();
        items.extend(values);
        items
    }
}

impl Drop for Items {
    /// Drops the items in CPython's order, from the last to the first: finalisers show it.
    #[inline]
    fn drop(&mut self) {
        if self.capacity == 0 {
            return;
        }
        if self.len() < MANY_TAGS || !self.are_plain(0, self.len()) {
            while let Some(item) = self.pop() {
                drop(item);
            }
        }
        // SAFETY: allocated by this layout, and never used again.
        unsafe { blocks::give_back(self.block.cast(), layout(self.capacity())) };
    }
}
