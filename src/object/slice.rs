//! Slices and ranges.

use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use std::mem::ManuallyDrop;

/// The body of a slice object.
pub struct Slice {
    /// Where it begins, or None.
    pub start: Value,
    /// Where it ends, or None.
    pub stop: Value,
    /// Its step, or None.
    pub step: Value,
}

impl Body for Slice {
    const TRACKED: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Slice(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.start, &self.stop, &self.step]);
    }
}

/// The body of a range whose bounds fit 64 bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// The first number.
    pub start: i64,
    /// The bound that is not reached.
    pub stop: i64,
    /// The step; never zero.
    pub step: i64,
}

impl Body for Range {
    const TRACKED: bool = false;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Range(ManuallyDrop::new(reference))
    }
}

impl Range {
    /// How many numbers the range holds.
    pub fn len(&self) -> u64 {
        let (low, high, step) = if self.step > 0 {
            (self.start, self.stop, self.step as u64)
        } else {
            (self.stop, self.start, self.step.unsigned_abs())
        };
        if low >= high { 0 } else { (high.wrapping_sub(low) as u64 - 1) / step + 1 }
    }

    /// Whether the range holds no number.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number at `index`, which is less than the length.
    pub fn get(&self, index: u64) -> i64 {
        self.start.wrapping_add((index as i64).wrapping_mul(self.step))
    }
}
