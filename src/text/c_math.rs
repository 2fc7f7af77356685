//! The functions of C's mathematical library that Rust's standard library has not, or computes in its own way.
//!
//! The module `math` uses them: its results are those of the library that CPython calls, to the last bit.
//!
//! Guarantees to safe callers: the functions take and give numbers only, so that no call can go wrong.

#![allow(unsafe_code, reason = "declares functions of the C library")]

use std::sync::OnceLock;

// SAFETY: the signatures are those of C's <math.h>; none of the functions touches memory.
unsafe extern "C" {
    /// The inverse hyperbolic cosine.
    pub safe fn acosh(x: f64) -> f64;
    /// The inverse hyperbolic sine.
    pub safe fn asinh(x: f64) -> f64;
    /// The inverse hyperbolic tangent.
    pub safe fn atanh(x: f64) -> f64;
    #[link_name = "cbrt"]
    safe fn other_cbrt(x: f64) -> f64;
    /// The error function.
    pub safe fn erf(x: f64) -> f64;
    /// The complementary error function.
    pub safe fn erfc(x: f64) -> f64;
    /// `2 ** x`.
    pub safe fn exp2(x: f64) -> f64;
    /// `exp(x) - 1`.
    pub safe fn expm1(x: f64) -> f64;
    /// `log(1 + x)`.
    pub safe fn log1p(x: f64) -> f64;
    /// `x * 2 ** exponent`.
    pub safe fn ldexp(x: f64, exponent: i32) -> f64;
    /// The number next to `x` in the direction of `y`.
    pub safe fn nextafter(x: f64, y: f64) -> f64;
    /// The difference to the closest multiple of `y`.
    pub safe fn remainder(x: f64, y: f64) -> f64;
}

/// The cube root. The compiler brings along a function of this name, which rounds otherwise: the library is asked for
/// its own.
pub fn cbrt(x: f64) -> f64 {
    static FOUND: OnceLock<extern "C" fn(f64) -> f64> = OnceLock::new();
    let find = || {
        // SAFETY: the names are texts of C. What the library has by this name is a function of a number, and it is never
        // unloaded.
        unsafe {
            let library = libc::dlopen(c"libm.so.6".as_ptr(), libc::RTLD_LAZY);
            let symbol = if library.is_null() { library } else { libc::dlsym(library, c"cbrt".as_ptr()) };
            match symbol.is_null() {
                true => other as extern "C" fn(f64) -> f64,
                false => std::mem::transmute::<*mut libc::c_void, extern "C" fn(f64) -> f64>(symbol),
            }
        }
    };
    FOUND.get_or_init(find)(x)
}

/// Where the library is not found by its name.
extern "C" fn other(x: f64) -> f64 {
    other_cbrt(x)
}

/// The mantissa, between a half and one, and the exponent of two.
pub fn frexp(x: f64) -> (f64, i32) {
    const EXPONENT: u64 = 0x7ff << 52;
    const HALF: u64 = 0x3fe << 52;
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (normal, shift) = if x.abs() < f64::MIN_POSITIVE { (x * (1u64 << 54) as f64, -54) } else { (x, 0) };
    let bits = normal.to_bits();
    let exponent = ((bits & EXPONENT) >> 52) as i32 - 1022;
    (f64::from_bits(bits & !EXPONENT | HALF), exponent + shift)
}
