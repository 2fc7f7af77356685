//! The module `_heapq`: heaps in lists; `stdlib/heapq.py` adds what works on iterables.
//!
//! An item sinks to the bottom along the smaller children first, and then rises to its place: most items belong near
//! the bottom, so that this takes the fewest comparisons. Comparisons may run script code, which may change the
//! list: that is noticed by its length, as in CPython.

use crate::object::exception::{index_error, runtime_error, type_error};
use crate::object::items::Items;
use crate::object::list::List;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::compare_truth;
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::CompareOperator;
use std::cmp::Ordering;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("heappush(heap, item, /)", "Push item onto heap, maintaining the heap invariant.", |args| {
        let heap = heap(&args[0], "heappush")?;
        heap.push(args[1].clone());
        rise(&heap, 0, heap.len() - 1, Order::Least)?;
        Ok(Value::None)
    }),
    native("heappop(heap, /)", "Pop the smallest item off the heap, maintaining the heap invariant.", |args| {
        pop(&args[0], "heappop", Order::Least)
    }),
    native("_heappop_max(heap, /)", "Maxheap variant of heappop.", |args| {
        pop(&args[0], "_heappop_max", Order::Greatest)
    }),
    native(
        "heapreplace(heap, item, /)",
        "Pop and return the current smallest value, and add the new item.\n\n\
         This is more efficient than heappop() followed by heappush(), and can be\n\
         more appropriate when using a fixed-size heap.  Note that the value\n\
         returned may be larger than item!  That constrains reasonable uses of\n\
         this routine unless written as part of a conditional replacement:\n\n    \
         if item > heap[0]:\n        item = heapreplace(heap, item)",
        |args| replace(&args[0], &args[1], "heapreplace", Order::Least),
    ),
    native("_heapreplace_max(heap, item, /)", "Maxheap variant of heapreplace.", |args| {
        replace(&args[0], &args[1], "_heapreplace_max", Order::Greatest)
    }),
    native(
        "heappushpop(heap, item, /)",
        "Push item on the heap, then pop and return the smallest item from the heap.\n\n\
         The combined action runs more efficiently than heappush() followed by\n\
         a separate call to heappop().",
        |args| {
            let heap = heap(&args[0], "heappushpop")?;
            let Some(first) = heap.get(0) else { return Ok(args[1].clone()) };
            if !Order::Least.before(&first, &args[1])? {
                return Ok(args[1].clone());
            }
            if heap.is_empty() {
                return Err(index_error("index out of range"));
            }
            let first = heap.get(0).unwrap_or(first);
            heap.set(0, args[1].clone());
            sink(&heap, 0, Order::Least)?;
            Ok(first)
        },
    ),
    native("heapify(heap, /)", "Transform list into a heap, in-place, in O(len(heap)) time.", |args| {
        heapify(&args[0], "heapify", Order::Least)
    }),
    native("_heapify_max(heap, /)", "Maxheap variant of heapify.", |args| {
        heapify(&args[0], "_heapify_max", Order::Greatest)
    }),
];

/// Which item stands at the top.
#[derive(Clone, Copy, PartialEq)]
enum Order {
    Least,
    Greatest,
}

impl Order {
    /// Whether the left item belongs above the right one.
    #[inline]
    fn before(self, left: &Value, right: &Value) -> Result<bool> {
        let (left, right) = if self == Order::Least { (left, right) } else { (right, left) };
        match quick_order(left, right, 0) {
            Some(order) => Ok(order == Some(Ordering::Less)),
            None => compare_truth(CompareOperator::Less, left, right),
        }
    }

    /// As `before`, where that runs no script code.
    #[inline]
    fn quickly_before(self, left: &Value, right: &Value) -> Option<bool> {
        let (left, right) = if self == Order::Least { (left, right) } else { (right, left) };
        quick_order(left, right, 0).map(|order| order == Some(Ordering::Less))
    }
}

/// How deep tuples are looked into.
const DEEPEST: u32 = 4;

/// The order of two values of the same simple type, or of tuples of such (None inside: NaN has none); None where
/// only the language can tell.
#[inline]
fn quick_order(left: &Value, right: &Value, depth: u32) -> Option<Option<Ordering>> {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => Some(Some(left.cmp(right))),
        (Value::Float(left), Value::Float(right)) => Some(left.get().partial_cmp(&right.get())),
        (Value::Str(left), Value::Str(right)) => Some(Some(left.order(right))),
        (Value::Tuple(left), Value::Tuple(right)) if depth < DEEPEST => {
            for (mine, other) in left.iter().zip(right.iter()) {
                match quick_order(mine, other, depth + 1)? {
                    Some(Ordering::Equal) => {}
                    // An item that is the other's very object counts as equal, NaN too.
                    None => return None,
                    order => return Some(order),
                }
            }
            Some(Some(left.len().cmp(&right.len())))
        }
        _ => None,
    }
}

fn heap(value: &Value, name: &str) -> Result<Ref<List>> {
    match &value.payload() {
        Value::List(list) => Ok(Ref::clone(list)),
        _ => Err(type_error(format!("{name}() argument 1 must be list, not {}", value.class_name()))),
    }
}

fn pop(value: &Value, name: &str, order: Order) -> Result {
    let heap = heap(value, name)?;
    let Some(last) = heap.pop() else { return Err(index_error("index out of range")) };
    let Some(top) = heap.get(0) else { return Ok(last) };
    heap.set(0, last);
    sink(&heap, 0, order)?;
    Ok(top)
}

fn replace(value: &Value, item: &Value, name: &str, order: Order) -> Result {
    let heap = heap(value, name)?;
    let Some(top) = heap.get(0) else { return Err(index_error("index out of range")) };
    heap.set(0, item.clone());
    sink(&heap, 0, order)?;
    Ok(top)
}

fn heapify(value: &Value, name: &str, order: Order) -> Result {
    let Value::List(heap) = &value.payload() else {
        return Err(type_error(format!("{name}() argument must be list, not {}", value.class_name())));
    };
    for place in (0..heap.len() / 2).rev() {
        sink(heap, place, order)?;
    }
    Ok(Value::None)
}

/// Lets the item at `place` rise towards `top`.
fn rise(heap: &Ref<List>, top: usize, place: usize, order: Order) -> Result<()> {
    if heap.change(|items| rise_quickly(items, top, place, order)) {
        return Ok(());
    }
    let length = heap.len();
    let mut place = place;
    let Some(item) = heap.get(place) else { return Err(index_error("index out of range")) };
    while place > top {
        let parent = (place - 1) / 2;
        let Some(above) = heap.get(parent) else { break };
        let moves = order.before(&item, &above)?;
        check_length(heap, length)?;
        if !moves {
            break;
        }
        swap(heap, place, parent);
        place = parent;
    }
    Ok(())
}

/// As `rise`, where that needs no script code; whether it did: else the items stand as they were.
fn rise_quickly(items: &mut Items, top: usize, place: usize, order: Order) -> bool {
    let mut end = place;
    if place >= items.len() {
        return false;
    }
    while end > top {
        match items.peek_two(place, (end - 1) / 2, |item, above| order.quickly_before(item, above)).flatten() {
            Some(true) => end = (end - 1) / 2,
            Some(false) => break,
            None => return false,
        }
    }
    let mut here = place;
    while here > end {
        items.swap(here, (here - 1) / 2);
        here = (here - 1) / 2;
    }
    true
}

/// Lets the item at `top` sink to the bottom along the children that belong above their siblings, and rise again.
fn sink(heap: &Ref<List>, top: usize, order: Order) -> Result<()> {
    let reached = heap.change(|items| sink_quickly(items, top, order));
    let mut place = match reached {
        Ok(place) => return rise(heap, top, place, order),
        Err(place) => place,
    };
    let length = heap.len();
    while place < length / 2 {
        let mut child = 2 * place + 1;
        if let (Some(left), Some(right)) = (heap.get(child), heap.get(child + 1)) {
            let is_left = order.before(&left, &right)?;
            check_length(heap, length)?;
            if !is_left {
                child += 1;
            }
        }
        swap(heap, place, child);
        place = child;
    }
    rise(heap, top, place, order)
}

/// As the first half of `sink`, as far as that needs no script code: where the item has come to, and whether that is
/// the bottom (Ok).
fn sink_quickly(items: &mut Items, top: usize, order: Order) -> std::result::Result<usize, usize> {
    let length = items.len();
    let mut place = top;
    while place < length / 2 {
        let mut child = 2 * place + 1;
        if child + 1 < length {
            match items.peek_two(child, child + 1, |left, right| order.quickly_before(left, right)).flatten() {
                Some(true) => {}
                Some(false) => child += 1,
                None => return Err(place),
            }
        }
        items.swap(place, child);
        place = child;
    }
    Ok(place)
}

fn swap(heap: &Ref<List>, left: usize, right: usize) {
    heap.change(|items| {
        if left < items.len() && right < items.len() {
            items.swap(left, right);
        }
    });
}

fn check_length(heap: &Ref<List>, length: usize) -> Result<()> {
    if heap.len() == length { Ok(()) } else { Err(runtime_error("list changed size during iteration")) }
}
