//! Sums of floats beyond their precision: an exact sum, and the length of a vector.
//!
//! The module `math` uses them for `fsum`, `hypot` and `dist`.

use super::c_math::{frexp, ldexp};
use super::error::{Error, Result};

/// An exact sum: floats of falling magnitude that do not overlap (Shewchuk's algorithm).
#[derive(Debug, Clone, Default)]
pub struct ExactSum {
    partials: Vec<f64>,
    special: f64,
    infinities: f64,
}

impl ExactSum {
    /// Adds a float.
    ///
    /// # Errors
    /// OverflowError where the sum leaves the floats.
    pub fn add(&mut self, number: f64) -> Result<()> {
        let mut x = number;
        let mut kept = 0;
        for place in 0..self.partials.len() {
            let mut y = self.partials[place];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                self.partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.partials.truncate(kept);
        if x != 0.0 {
            if x.is_finite() {
                self.partials.push(x);
            } else {
                if number.is_finite() {
                    return Err(Error::overflow("intermediate overflow in fsum"));
                }
                if number.is_infinite() {
                    self.infinities += number;
                }
                self.special += number;
                self.partials.clear();
            }
        }
        Ok(())
    }

    /// The sum, correctly rounded.
    ///
    /// # Errors
    /// ValueError where infinities of both signs were added.
    pub fn finish(mut self) -> Result<f64> {
        if self.special != 0.0 {
            return if self.infinities.is_nan() { Err(Error::value("-inf + inf in fsum")) } else { Ok(self.special) };
        }
        let Some(mut high) = self.partials.pop() else { return Ok(0.0) };
        let mut low = 0.0;
        while let Some(y) = self.partials.pop() {
            let x = high;
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        // A half that was rounded to even goes the way that the next partial sum says.
        if let Some(next) = self.partials.last()
            && (low < 0.0 && *next < 0.0 || low > 0.0 && *next > 0.0)
        {
            let y = low * 2.0;
            let x = high + y;
            if y == x - high {
                high = x;
            }
        }
        Ok(high)
    }
}

/// Splits a float into halves whose products are exact.
fn split(x: f64) -> (f64, f64) {
    const SPLITTER: f64 = 134_217_729.0;
    let product = x * SPLITTER;
    let high = product - (product - x);
    (high, x - high)
}

/// A sum and what rounding took from it, in three parts.
struct Squares {
    sum: f64,
    lost: [f64; 3],
}

impl Squares {
    fn add(&mut self, number: f64, part: usize) {
        let before = self.sum;
        self.sum += number;
        self.lost[part] += (before - self.sum) + number;
    }

    fn total(&self) -> f64 {
        self.sum - 1.0 + (self.lost[0] + self.lost[1] + self.lost[2])
    }
}

/// The Euclidean length of a vector.
pub fn vector_length(coordinates: &[f64]) -> f64 {
    let greatest = coordinates.iter().fold(0.0, |greatest: f64, x| if x.abs() > greatest { x.abs() } else { greatest });
    if greatest.is_infinite() {
        return greatest;
    }
    if coordinates.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if greatest == 0.0 || coordinates.len() <= 1 {
        return greatest;
    }
    let exponent = frexp(greatest).1;
    if exponent < -1023 {
        // The scale would leave the floats; the numbers themselves are smaller than the smallest normal one.
        let larger: Vec<f64> = coordinates.iter().map(|x| x / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * vector_length(&larger);
    }
    let scale = ldexp(1.0, -exponent);
    let mut squares = Squares { sum: 1.0, lost: [0.0; 3] };
    for x in coordinates {
        let (high, low) = split(x.abs() * scale);
        squares.add(high * high, 0);
        squares.add(2.0 * high * low, 1);
        squares.lost[2] += low * low;
    }
    let root = squares.total().sqrt();
    let (high, low) = split(root);
    squares.add(-high * high, 0);
    squares.add(-2.0 * high * low, 1);
    squares.add(-low * low, 2);
    (root + squares.total() / (2.0 * root)) / scale
}
