//! Finding the objects that only cycles keep alive.
//!
//! Guarantees to safe callers: objects are looked at only while they are tracked, and so alive.

#![allow(unsafe_code, reason = "reads the headers of tracked objects")]

use super::{FINALISED, HEAP, Header, Heap, LEAST_NEW, MOST_NEW, Tracer, UNTRACKED, tracked_count};
use crate::object::value::Value;
use std::ptr::NonNull;

/// The count of an object that is known to be in use.
const REACHED: u32 = u32::MAX;

/// How far ahead of its work the collector asks the processor for objects.
const AHEAD: usize = 6;

/// Asks the processor for an object that will soon be traced.
#[inline]
fn prefetch(tracked: &[NonNull<Header>], place: usize) {
    #[cfg(target_arch = "x86_64")]
    if let Some(header) = tracked.get(place) {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        let first = header.as_ptr().cast::<i8>();
        for line in 0..3 {
            // SAFETY: a prefetch reads nothing, wherever it points.
            unsafe { _mm_prefetch::<_MM_HINT_T0>(first.wrapping_add(64 * line)) };
        }
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = (tracked, place);
}

/// Finds the objects that only cycles keep alive, by trial deletion: subtract from every count the references
/// that tracked objects hold; what then has a count left is referred to from outside, and so is all it reaches.
///
/// Objects whose bodies want a finaliser and had none yet come in the first list: the caller runs those and
/// asks again; only when that list is empty does `break_cycles` free the second.
pub fn find_garbage() -> (Vec<Value>, Vec<Value>) {
    HEAP.with(|heap| {
        // SAFETY: tracing counts nothing and calls nothing outside of `trace` bodies, which only show references.
        let tracked: &Vec<NonNull<Header>> = unsafe { &*heap.tracked.get() };
        let mut counts: Vec<u32> = tracked.iter().map(|header| unsafe { header.as_ref() }.count.get()).collect();
        for (place, header) in tracked.iter().enumerate() {
            prefetch(tracked, place + AHEAD);
            let mut visit = |child: NonNull<Header>| {
                // SAFETY: a traced child is alive.
                let place = unsafe { child.as_ref() }.place();
                if place != UNTRACKED {
                    counts[place as usize] = counts[place as usize].saturating_sub(1);
                }
            };
            // SAFETY: tracked objects are alive.
            unsafe { (header.as_ref().kind.functions().trace)(*header, &mut Tracer { visit: &mut visit }) };
        }
        let mut work = Vec::new();
        for root in 0..tracked.len() {
            if matches!(counts[root], 0 | REACHED) {
                continue;
            }
            prefetch(tracked, root + AHEAD);
            counts[root] = REACHED;
            work.push(root as u32);
            while let Some(place) = work.pop() {
                let header = tracked[place as usize];
                let mut visit = |child: NonNull<Header>| {
                    // SAFETY: a traced child is alive.
                    let place = unsafe { child.as_ref() }.place();
                    if place != UNTRACKED && counts[place as usize] != REACHED {
                        counts[place as usize] = REACHED;
                        work.push(place);
                    }
                };
                // SAFETY: tracked objects are alive.
                unsafe { (header.as_ref().kind.functions().trace)(header, &mut Tracer { visit: &mut visit }) };
            }
        }
        let mut to_finalise = Vec::new();
        let mut garbage = Vec::new();
        for (place, header) in tracked.iter().enumerate() {
            if counts[place] == REACHED {
                continue;
            }
            // SAFETY: tracked objects are alive.
            let head = unsafe { header.as_ref() };
            // SAFETY: the vtable is the object's own.
            let value = unsafe { (head.kind.functions().value)(*header) };
            // SAFETY: as above.
            if head.index.get() & FINALISED == 0 && unsafe { (head.kind.functions().wants_finaliser)(*header) } {
                head.index.set(head.index.get() | FINALISED);
                to_finalise.push(value);
            } else {
                garbage.push(value);
            }
        }
        let live = tracked.len() - to_finalise.len() - garbage.len();
        // Who makes no cycles is asked ever more rarely.
        let is_fruitful = (to_finalise.len() + garbage.len()) * 4 > tracked.len().saturating_sub(heap.left.get());
        heap.patience.set(if is_fruitful { LEAST_NEW } else { (heap.patience.get() * 2).min(MOST_NEW) });
        heap.left.set(live);
        heap.threshold.set(threshold_beyond(heap, live));
        (to_finalise, garbage)
    })
}

/// With how many objects the next collection is due, where so many are alive: half as many again, and where there are many
/// nearly as many again, so that a program that only makes objects has each looked at twice. What the program asks for is
/// heeded as far as the work stays proportional to what it makes, for each collection looks at all objects.
fn threshold_beyond(heap: &Heap, live: usize) -> usize {
    match heap.wanted_threshold.get() {
        None => live + heap.patience.get().max(live / 2).max(live.saturating_sub(MOST_NEW)),
        Some(0) => usize::MAX,
        Some(wanted) => live + wanted.max(live / 4),
    }
}

/// Sets after how many new objects a collection is due; 0 for never.
pub fn set_threshold(wanted: usize) {
    HEAP.with(|heap| {
        heap.wanted_threshold.set(Some(wanted));
        heap.threshold.set(threshold_beyond(heap, heap.left.get()));
    });
}

/// How many objects have come since the last collection.
pub fn new_count() -> usize {
    tracked_count().saturating_sub(HEAP.with(|heap| heap.left.get()))
}

/// Empties the objects of a list that `find_garbage` gave; their memory goes as the list does.
pub fn break_cycles(garbage: &[Value]) {
    for value in garbage {
        if let Some(header) = value.header() {
            // SAFETY: the list keeps the objects alive.
            unsafe { (header.as_ref().kind.functions().clear)(header) };
        }
    }
}
