//! Text and numbers as Python words them: parsing, printing, formatting and the arithmetic whose rules are Python's.
//!
//! Plain Rust values go in, Rust values or an [`Error`] come out; nothing here knows of the interpreter. The object
//! layer, the builtins and the native modules call these routines, and the lexer those for literals.
//!
//! | The question | The file |
//! |---|---|
//! | How is an int read, written, computed? | [`int`], [`int_math`] |
//! | How is a float read, written, computed? | [`float`], [`float_hex`], [`float_math`] |
//! | What does `math` compute that Rust has not? | [`c_math`], [`gamma`], [`float_sum`] |
//! | What of complex numbers? | [`complex`] |
//! | What does `hash()` answer for a number or a tuple? | [`hash`] |
//! | What does `format(value, spec)` do? | [`format_spec`] parses, [`format_value`] applies |
//! | What does `'%5d' % value` do? | [`percent`] parses, [`percent_value`] applies |
//! | Where do bytes stand in bytes? | [`search`] |
//! | What are the pieces of a `str.format` template? | [`str_format`] |
//! | What is the `repr()` of text or bytes? | [`escape`] |
//! | Is this character a digit, a letter, a line's end? | [`chars`] |
//! | What are the upper, lower, title and folded forms? | [`case`] |
//! | How does text become bytes, and bytes text? | [`codec`] |
//! | How are lone surrogates held? | [`surrogates`] |
//! | How does a number become the bytes of a C type? | [`packing`] |

pub mod c_math;
pub mod case;
pub mod chars;
pub mod codec;
pub mod complex;
pub mod error;
pub mod escape;
pub mod float;
pub mod float_digits;
pub mod float_hex;
pub mod float_math;
pub mod float_sum;
pub mod format_spec;
pub mod format_value;
pub mod gamma;
pub mod hash;
pub mod int;
pub mod int_math;
pub mod packing;
pub mod percent;
pub mod percent_value;
pub mod search;
pub mod str_format;
pub mod surrogates;

pub use error::{Error, ErrorKind};
pub use int::{Int, IntRef};

#[cfg(test)]
mod tests;
