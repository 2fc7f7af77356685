//! Sorting: `list.sort` and `sorted`.
//!
//! Ints, floats and strings are sorted by Rust's own stable sort, for no script code can run meanwhile. For all
//! others a sort of our own asks `__lt__`: it works on a vector of places, so that an exception in the middle
//! leaves a permutation, and no answer that a script gives, however inconsistent, can do more harm than a wrong
//! order. Up to 64 items it asks the same questions in the same order as CPython does: it looks for a run at the
//! start, then inserts the rest one by one; longer lists are merged from such pieces.
//!
//! The list is empty while it is sorted. A key function or a `__lt__` may switch greenlets in the middle: the
//! items stand in this function's own vectors.

use crate::object::exception::value_error;
use crate::object::list::List;
use crate::object::operation::{call, compare_truth};
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::CompareOperator;
use std::cmp::Ordering;

/// The longest piece that is sorted by insertion.
const PIECE: usize = 64;

/// `list.sort(key=key, reverse=reverse)`.
///
/// # Errors
/// What the key function and the comparisons raise; ValueError where the list was changed meanwhile.
pub(crate) fn sort(list: &Ref<List>, key: &Value, reverse: bool) -> Result<()> {
    let mut items = list.take().into_vec();
    let outcome = sort_items(&mut items, key, reverse);
    let meanwhile = list.replace(items);
    let changed = meanwhile.capacity() > 0;
    drop(meanwhile);
    outcome?;
    if changed { Err(value_error("list modified during sort")) } else { Ok(()) }
}

/// `sorted(items, key=key, reverse=reverse)`.
///
/// # Errors
/// What the key function and the comparisons raise.
pub(crate) fn sorted(mut items: Vec<Value>, key: &Value, reverse: bool) -> Result {
    sort_items(&mut items, key, reverse)?;
    Ok(Value::list(items))
}

fn sort_items(items: &mut Vec<Value>, key: &Value, reverse: bool) -> Result<()> {
    if key.is_none() {
        if sort_simple(items, reverse) {
            return Ok(());
        }
        let (order, outcome) = general_order(items, reverse);
        rearrange(items, &order);
        return outcome;
    }
    let mut keys = Vec::with_capacity(items.len());
    for item in items.iter() {
        keys.push(call(key, std::slice::from_ref(item))?);
    }
    let (order, outcome) = match simple_order(&keys, reverse) {
        Some(order) => (order, Ok(())),
        None => general_order(&keys, reverse),
    };
    rearrange(items, &order);
    outcome
}

/// Puts the items in the order of the places.
fn rearrange(items: &mut Vec<Value>, order: &[usize]) {
    let mut old = std::mem::take(items);
    items.extend(order.iter().map(|place| std::mem::take(&mut old[*place])));
}

/// What kind of keys all of the values are, where no script code is needed to compare them.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Simple {
    Ints,
    Floats,
    Strings,
}

fn simple_kind(keys: &[Value]) -> Option<Simple> {
    let kind = match keys.first()? {
        Value::Int(_) => Simple::Ints,
        Value::Float(_) => Simple::Floats,
        Value::Str(_) => Simple::Strings,
        _ => return None,
    };
    let fits = |key: &Value| match (kind, key) {
        (Simple::Ints, Value::Int(_)) | (Simple::Strings, Value::Str(_)) => true,
        (Simple::Floats, Value::Float(bits)) => !bits.get().is_nan(),
        _ => false,
    };
    keys.iter().all(fits).then_some(kind)
}

/// How two keys of the same simple kind compare.
#[inline]
fn compare_simple(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => left.cmp(right),
        (Value::Float(left), Value::Float(right)) => left.get().partial_cmp(&right.get()).unwrap_or(Ordering::Equal),
        (Value::Str(left), Value::Str(right)) => left.order(right),
        _ => Ordering::Equal,
    }
}

/// Sorts in place where the items are simple; whether they are.
fn sort_simple(items: &mut [Value], reverse: bool) -> bool {
    if items.len() < 2 {
        return true;
    }
    match simple_kind(items) {
        None => return false,
        Some(Simple::Ints) => {
            let mut numbers: Vec<i64> = items.iter().filter_map(Value::as_int).collect();
            numbers.sort_unstable();
            if reverse {
                numbers.reverse();
            }
            for (item, number) in items.iter_mut().zip(numbers) {
                *item = Value::Int(number);
            }
        }
        Some(_) if reverse => items.sort_by(|left, right| compare_simple(right, left)),
        Some(_) => items.sort_by(compare_simple),
    }
    true
}

/// The order of simple keys; None where they are not.
fn simple_order(keys: &[Value], reverse: bool) -> Option<Vec<usize>> {
    let kind = simple_kind(keys);
    if kind.is_none() && keys.len() > 1 {
        return None;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    if kind == Some(Simple::Ints) {
        let mut numbers: Vec<(i64, usize)> = keys.iter().filter_map(Value::as_int).zip(0..).collect();
        if reverse {
            numbers.sort_by_key(|number| std::cmp::Reverse(number.0));
        } else {
            numbers.sort_by_key(|pair| pair.0);
        }
        order = numbers.into_iter().map(|(_, place)| place).collect();
    } else if reverse {
        order.sort_by(|left, right| compare_simple(&keys[*right], &keys[*left]));
    } else {
        order.sort_by(|left, right| compare_simple(&keys[*left], &keys[*right]));
    }
    Some(order)
}

/// The order of any keys, by `<`. A permutation comes back in any case, with the error that ended the sort.
fn general_order(keys: &[Value], reverse: bool) -> (Vec<usize>, Result<()>) {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    // Turned round before and after, equal keys keep their order in a descending sort, too.
    if reverse {
        order.reverse();
    }
    let outcome = Sorter { keys, order: &mut order }.sort();
    if reverse {
        order.reverse();
    }
    (order, outcome)
}

struct Sorter<'a> {
    keys: &'a [Value],
    order: &'a mut Vec<usize>,
}

impl Sorter<'_> {
    fn less(&self, left: usize, right: usize) -> Result<bool> {
        compare_truth(CompareOperator::Less, &self.keys[left], &self.keys[right])
    }

    fn sort(&mut self) -> Result<()> {
        let length = self.order.len();
        if length < 2 {
            return Ok(());
        }
        let piece = piece_length(length);
        // The ends of sorted stretches, each of which begins where the one before ends.
        let mut ends: Vec<usize> = Vec::new();
        let mut start = 0;
        while start < length {
            let mut end = self.run(start, length)?;
            if end - start < piece {
                let wanted = (start + piece).min(length);
                self.insert(start, end, wanted)?;
                end = wanted;
            }
            ends.push(end);
            start = end;
            self.merge_neighbours(&mut ends, false)?;
        }
        self.merge_neighbours(&mut ends, true)
    }

    /// The end of the run that begins at `start`; a descending one is turned round.
    fn run(&mut self, start: usize, limit: usize) -> Result<usize> {
        let mut end = start + 1;
        if end == limit {
            return Ok(end);
        }
        let descending = self.less(self.order[end], self.order[start])?;
        end += 1;
        while end < limit && self.less(self.order[end], self.order[end - 1])? == descending {
            end += 1;
        }
        if descending {
            self.order[start..end].reverse();
        }
        Ok(end)
    }

    /// Inserts the places from `sorted` up to `end` into the sorted stretch before them.
    fn insert(&mut self, start: usize, sorted: usize, end: usize) -> Result<()> {
        for next in sorted..end {
            let pivot = self.order[next];
            let (mut low, mut high) = (start, next);
            while low < high {
                let middle = low + (high - low) / 2;
                if self.less(pivot, self.order[middle])? {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            self.order[low..=next].rotate_right(1);
        }
        Ok(())
    }

    /// Merges stretches at the end of the list until each is longer than what follows it, or only one is left.
    fn merge_neighbours(&mut self, ends: &mut Vec<usize>, all: bool) -> Result<()> {
        while let [.., middle, end] = ends[..] {
            let start = ends.len().checked_sub(3).map_or(0, |place| ends[place]);
            if !all && middle - start > 2 * (end - middle) {
                return Ok(());
            }
            self.merge(start, middle, end)?;
            ends.pop();
            if let Some(last) = ends.last_mut() {
                *last = end;
            }
        }
        Ok(())
    }

    fn merge(&mut self, start: usize, middle: usize, end: usize) -> Result<()> {
        // Nothing is to do where the stretches are in order already.
        if !self.less(self.order[middle], self.order[middle - 1])? {
            return Ok(());
        }
        let mut merged = Vec::with_capacity(end - start);
        let (mut left, mut right) = (start, middle);
        while left < middle && right < end {
            // On an error the old order stays, which is a permutation.
            if self.less(self.order[right], self.order[left])? {
                merged.push(self.order[right]);
                right += 1;
            } else {
                merged.push(self.order[left]);
                left += 1;
            }
        }
        merged.extend_from_slice(&self.order[left..middle]);
        merged.extend_from_slice(&self.order[right..end]);
        self.order[start..end].copy_from_slice(&merged);
        Ok(())
    }
}

/// How long pieces should be, so that their number is a power of two or a little less.
fn piece_length(length: usize) -> usize {
    let (mut rest, mut odd) = (length, 0);
    while rest >= PIECE {
        odd |= rest & 1;
        rest >>= 1;
    }
    rest + odd
}
