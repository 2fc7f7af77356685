//! Looking for bytes in bytes, by the fastest means for the length of what is looked for.
//!
//! The methods of `str` and `bytes` use it, and `in`: UTF-8 is found in UTF-8 as bytes are in bytes.

use memchr::{memchr, memchr_iter, memmem, memrchr};

/// Where `part` first stands in `whole`.
#[inline]
pub fn find(whole: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [] => Some(0),
        [byte] => memchr(*byte, whole),
        _ => memmem::find(whole, part),
    }
}

/// Where `part` last stands in `whole`.
#[inline]
pub fn find_last(whole: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [] => Some(whole.len()),
        [byte] => memrchr(*byte, whole),
        _ => memmem::rfind(whole, part),
    }
}

/// How often `part`, which is not empty, stands in `whole`, overlaps not counted.
pub fn count(whole: &[u8], part: &[u8]) -> usize {
    match part {
        [byte] => memchr_iter(*byte, whole).count(),
        _ => memmem::find_iter(whole, part).count(),
    }
}
