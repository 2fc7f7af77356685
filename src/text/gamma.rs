//! The gamma function and the logarithm of its magnitude, by Lanczos's approximation with the parameters of CPython.

use std::f64::consts::PI;

/// What a function of the module `math` refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is not defined there.
    Domain,
    /// The result is beyond the floats.
    Range,
}

const G: f64 = 6.024_680_040_776_73;
const G_MINUS_HALF: f64 = 5.524_680_040_776_73;
const LOG_PI: f64 = 1.144_729_885_849_400_174_143_427_351_353_058_711_647;

/// The coefficients of the approximation's numerator, the constant one first.
#[allow(clippy::excessive_precision, reason = "the digits as they are published")]
const NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];

/// Those of its denominator: `x (x + 1) ... (x + 11)`.
const DENOMINATOR: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut above, mut below) = (0.0, 0.0);
    if x < 5.0 {
        for place in (0..NUMERATOR.len()).rev() {
            above = above * x + NUMERATOR[place];
            below = below * x + DENOMINATOR[place];
        }
    } else {
        // The other way round nothing overflows.
        for place in 0..NUMERATOR.len() {
            above = above / x + NUMERATOR[place];
            below = below / x + DENOMINATOR[place];
        }
    }
    above / below
}

/// `sin(pi * x)`, exact where `x` is a multiple of a half.
fn sin_pi(x: f64) -> f64 {
    let part = x.abs() % 2.0;
    let magnitude = match (2.0 * part).round() as i64 {
        0 => (PI * part).sin(),
        1 => (PI * (part - 0.5)).cos(),
        2 => (PI * (1.0 - part)).sin(),
        3 => -(PI * (part - 1.5)).cos(),
        _ => (PI * (part - 2.0)).sin(),
    };
    1f64.copysign(x) * magnitude
}

/// The gamma function.
///
/// # Errors
/// Zero and the negative integers are not in its domain; beyond 171 it leaves the floats.
pub fn gamma(x: f64) -> Result<f64, Refused> {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { Ok(x) } else { Err(Refused::Domain) };
    }
    if x == 0.0 {
        return Err(Refused::Domain);
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(Refused::Domain);
        }
        if x <= 23.0 {
            return Ok((2..x as u64).fold(1.0, |product, factor| product * factor as f64));
        }
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return finite(1.0 / x);
    }
    if magnitude > 200.0 {
        return if x < 0.0 { Ok(0.0 / sin_pi(x)) } else { Err(Refused::Range) };
    }
    let y = magnitude + G_MINUS_HALF;
    // What rounding took from the sum.
    let lost = if magnitude > G_MINUS_HALF {
        let back = y - magnitude;
        back - G_MINUS_HALF
    } else {
        let back = y - G_MINUS_HALF;
        back - magnitude
    };
    let correction = lost * G / y;
    let half_power = || y.powf(magnitude / 2.0 - 0.25);
    let mut result;
    if x < 0.0 {
        result = -PI / sin_pi(magnitude) / magnitude * y.exp() / lanczos_sum(magnitude);
        result -= correction * result;
        if magnitude < 140.0 {
            result /= y.powf(magnitude - 0.5);
        } else {
            result /= half_power();
            result /= half_power();
        }
    } else {
        result = lanczos_sum(magnitude) / y.exp();
        result += correction * result;
        if magnitude < 140.0 {
            result *= y.powf(magnitude - 0.5);
        } else {
            result *= half_power();
            result *= half_power();
        }
    }
    finite(result)
}

/// The natural logarithm of the gamma function's magnitude.
///
/// # Errors
/// As `gamma`'s.
pub fn log_gamma(x: f64) -> Result<f64, Refused> {
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { Err(Refused::Domain) } else { Ok(0.0) };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return Ok(-magnitude.ln());
    }
    let mut result = lanczos_sum(magnitude).ln() - G;
    result += (magnitude - 0.5) * ((magnitude + G - 0.5).ln() - 1.0);
    if x < 0.0 {
        result = LOG_PI - sin_pi(magnitude).abs().ln() - magnitude.ln() - result;
    }
    finite(result)
}

fn finite(result: f64) -> Result<f64, Refused> {
    if result.is_infinite() { Err(Refused::Range) } else { Ok(result) }
}
