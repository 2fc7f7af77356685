//! What builtin functions and types make of all items of an iterable: `sum`, `any`, `min`, `set`, `dict`, ...
//!
//! Each takes an item at a time: quickly, where that needs no script code, or in general. So the items of a generator can
//! go in without the generator being suspended for each, and those of a generator expression that stands as the only
//! argument of a call without there being a generator (`tree/consume.rs`).

use super::iterate::{Iteration, collect};
use super::{binary, compare_truth, truth};
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error, value_error};
use crate::object::set::Set;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::{BinaryOperator, CompareOperator};

/// What has been made of the items so far.
pub enum Aggregate {
    /// A list, a tuple or a sorted list: the items themselves.
    Items(Vec<Value>),
    /// A set.
    Set(Ref<Set>),
    /// A dictionary from pairs, and how many there were.
    Dict(Ref<Dict>, usize),
    /// A sum.
    Sum(Value),
    /// Whether the truth of an item was the one that is looked for.
    Truth {
        /// The truth that ends the search.
        wanted: bool,
        /// Whether it was found.
        found: bool,
    },
    /// The first item that no other one goes before; Null as long as there was none.
    Extreme {
        /// `<` or `>`.
        operator: CompareOperator,
        /// The best one so far.
        best: Value,
    },
}

impl Aggregate {
    /// Takes an item where that needs no script code; else it comes back.
    #[inline]
    pub fn take_quickly(&mut self, item: Value) -> Option<Value> {
        match self {
            Aggregate::Items(items) => {
                items.push(item);
                None
            }
            Aggregate::Set(set) => set.add_quickly(item),
            Aggregate::Dict(dict, count) => match &item {
                Value::Tuple(parts) => match &parts[..] {
                    [key, value] if dict.set_quickly(key, value) => {
                        *count += 1;
                        None
                    }
                    _ => Some(item),
                },
                _ => Some(item),
            },
            Aggregate::Sum(total) => match quick_sum(total, &item) {
                Some(sum) => {
                    *total = sum;
                    None
                }
                None => Some(item),
            },
            Aggregate::Truth { wanted, .. } => {
                if quick_truth(&item) == Some(!*wanted) {
                    None
                } else {
                    Some(item)
                }
            }
            Aggregate::Extreme { operator, best } => match quick_order(*operator, &item, best) {
                Some(true) => {
                    *best = item;
                    None
                }
                Some(false) => None,
                None => Some(item),
            },
        }
    }

    /// Takes an item; false where no further one is of interest.
    ///
    /// # Errors
    /// What the items' special methods raise; TypeError and ValueError for items that do not fit.
    pub fn take(&mut self, item: Value) -> Result<bool> {
        match self {
            Aggregate::Items(items) => items.push(item),
            Aggregate::Set(set) => {
                set.add(item)?;
            }
            Aggregate::Dict(dict, count) => {
                set_pair(dict, &item, *count)?;
                *count += 1;
            }
            Aggregate::Sum(total) => {
                *total = match quick_sum(total, &item) {
                    Some(sum) => sum,
                    None => binary(BinaryOperator::Add, total, &item)?,
                }
            }
            Aggregate::Truth { wanted, found } => {
                *found = truth(&item)? == *wanted;
                return Ok(!*found);
            }
            Aggregate::Extreme { best, .. } if best.is_null() => *best = item,
            Aggregate::Extreme { operator, best } => {
                let better = match quick_order(*operator, &item, best) {
                    Some(better) => better,
                    None => compare_truth(*operator, &item, best)?,
                };
                if better {
                    *best = item;
                }
            }
        }
        Ok(true)
    }

    /// Takes all items of an iteration, or as many as are of interest.
    ///
    /// # Errors
    /// Those of `take` and of the iteration.
    pub fn take_all(&mut self, items: &mut Iteration) -> Result<()> {
        while let Some(item) = items.next_fed(&mut |item| self.take_quickly(item))? {
            if !self.take(item)? {
                break;
            }
        }
        Ok(())
    }
}

/// Sets the entry that a pair gives, the pair number `number` of an iterable.
fn set_pair(dict: &Ref<Dict>, pair: &Value, number: usize) -> Result<()> {
    if let Value::Tuple(items) = pair
        && let [key, value] = &items[..]
    {
        return dict.set(key.clone(), value.clone());
    }
    let Some(items) = exception::absorb(collect(pair), &types().type_error)? else {
        return Err(type_error(format!("cannot convert dictionary update sequence element #{number} to a sequence")));
    };
    let [key, value] = &items[..] else {
        return Err(value_error(format!(
            "dictionary update sequence element #{number} has length {}; 2 is required",
            items.len()
        )));
    };
    dict.set(key.clone(), value.clone())
}

/// The sum of two small numbers.
#[inline(always)]
fn quick_sum(total: &Value, item: &Value) -> Option<Value> {
    match (total, item) {
        (Value::Int(left), Value::Int(right)) => left.checked_add(*right).map(Value::Int),
        (Value::Float(left), Value::Float(right)) => Some(Value::float(left.get() + right.get())),
        (Value::Float(left), Value::Int(right)) => Some(Value::float(left.get() + *right as f64)),
        (Value::Int(left), Value::Float(right)) if left.unsigned_abs() < 1 << 53 => {
            Some(Value::float(*left as f64 + right.get()))
        }
        (Value::Int(left), Value::True) => left.checked_add(1).map(Value::Int),
        (Value::Int(left), Value::False) => Some(Value::Int(*left)),
        _ => None,
    }
}

/// The truth of a value of a few builtin types.
#[inline(always)]
fn quick_truth(item: &Value) -> Option<bool> {
    match item {
        Value::True => Some(true),
        Value::False | Value::None => Some(false),
        Value::Int(number) => Some(*number != 0),
        Value::Str(text) => Some(!text.is_empty()),
        _ => None,
    }
}

/// How two ints or two floats compare by `<` or `>`.
#[inline(always)]
pub fn quick_order(operator: CompareOperator, left: &Value, right: &Value) -> Option<bool> {
    let is_less = operator == CompareOperator::Less;
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => Some(if is_less { left < right } else { left > right }),
        (Value::Float(left), Value::Float(right)) => {
            Some(if is_less { left.get() < right.get() } else { left.get() > right.get() })
        }
        _ => None,
    }
}
