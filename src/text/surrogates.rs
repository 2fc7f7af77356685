//! Lone surrogates in text: which character stands for which.
//!
//! A Python string is a sequence of any code points, Rust's text one of characters, and the surrogates U+D800 to U+DFFF
//! are no characters. So a *stand-in* is held for each, one of the private characters U+10F000 to U+10F7FF, in the same
//! order. These themselves can thus not be held; who makes text of numbers or bytes refuses them. All that turns
//! characters into numbers or bytes, or the reverse, and whoever orders text, asks here.

use memchr::memchr_iter;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};

const FIRST_SURROGATE: u32 = 0xd800;
const LAST_SURROGATE: u32 = 0xdfff;
const FIRST_STAND_IN: char = '\u{10f000}';
const LAST_STAND_IN: char = '\u{10f7ff}';
const DISTANCE: u32 = FIRST_STAND_IN as u32 - FIRST_SURROGATE;

/// The code point that a script sees of a character.
#[inline]
pub fn code_point(letter: char) -> u32 {
    if is_stand_in(letter) { u32::from(letter) - DISTANCE } else { u32::from(letter) }
}

/// What holds a code point; None for numbers that are none, and for those that [`is_taken`] tells of.
#[inline]
pub fn character(code: u32) -> Option<char> {
    match code {
        FIRST_SURROGATE..=LAST_SURROGATE => char::from_u32(code + DISTANCE),
        _ => char::from_u32(code).filter(|letter| !is_stand_in(*letter)),
    }
}

/// Whether a code point cannot be held, since it stands for a surrogate.
pub fn is_taken(code: u32) -> bool {
    char::from_u32(code).is_some_and(is_stand_in)
}

/// What is said where such a code point is refused.
#[cold]
pub fn refusal(code: u32) -> String {
    format!("wattle strings cannot hold U+{code:04X}: U+10F000 to U+10F7FF stand for surrogates")
}

/// Whether a character stands for a surrogate.
#[inline]
pub fn is_stand_in(letter: char) -> bool {
    matches!(letter, FIRST_STAND_IN..=LAST_STAND_IN)
}

/// Whether a text has a surrogate.
#[inline]
pub fn contains(text: &str) -> bool {
    find(text.as_bytes()).is_some()
}

/// Where the UTF-8 of the first stand-in is.
#[inline]
pub fn find(bytes: &[u8]) -> Option<usize> {
    memchr_iter(0xf4, bytes).find(|place| matches!(bytes[*place..], [_, 0x8f, 0x80..=0x9f, ..]))
}

/// How two texts are ordered by their code points.
pub fn compare(left: &str, right: &str) -> Ordering {
    let (one, other) = (left.as_bytes(), right.as_bytes());
    let Some(place) = first_difference(one, other) else { return one.len().cmp(&other.len()) };
    // The first letters that differ decide. A stand-in begins with F4, as few other letters do.
    if one[place] == 0xf4 || other[place] == 0xf4 || one[place.saturating_sub(2)..place].contains(&0xf4) {
        return left.chars().map(code_point).cmp(right.chars().map(code_point));
    }
    one[place].cmp(&other[place])
}

/// Where bytes first differ, which is looked for in steps of eight.
fn first_difference(mut left: &[u8], mut right: &[u8]) -> Option<usize> {
    let mut place = 0;
    while let (Some((one, left_rest)), Some((other, right_rest))) =
        (left.split_first_chunk(), right.split_first_chunk())
    {
        let differing = u64::from_le_bytes(*one) ^ u64::from_le_bytes(*other);
        if differing != 0 {
            return Some(place + differing.trailing_zeros() as usize / 8);
        }
        (left, right) = (left_rest, right_rest);
        place += 8;
    }
    (0..left.len().min(right.len())).find(|rest| left[*rest] != right[*rest]).map(|rest| place + rest)
}

/// The ranges of characters that hold a range of code points whose ends are held by these two characters.
pub fn ranges(low: char, high: char) -> impl Iterator<Item = (char, char)> {
    let (low, high) = (code_point(low), code_point(high));
    // A range of characters has no surrogates in its midst.
    let is_surrogate = |code: u32| (FIRST_SURROGATE..=LAST_SURROGATE).contains(&code);
    let whole_low = if is_surrogate(low) { LAST_SURROGATE + 1 } else { low };
    let whole_high = if is_surrogate(high) { FIRST_SURROGATE - 1 } else { high };
    let parts = [
        (whole_low, whole_high.min(u32::from(FIRST_STAND_IN) - 1)),
        (low.max(FIRST_SURROGATE), high.min(LAST_SURROGATE)),
        (low.max(u32::from(LAST_STAND_IN) + 1), high),
    ];
    parts.into_iter().filter_map(|(first, last)| match first <= last {
        true => Some((character(first)?, character(last)?)),
        false => None,
    })
}

/// The text of what the system says, a path or an argument: each byte that is not of UTF-8 becomes U+DC80 to U+DCFF.
pub fn from_system(name: &(impl AsRef<OsStr> + ?Sized)) -> Cow<'_, str> {
    let bytes = name.as_ref().as_bytes();
    match std::str::from_utf8(bytes) {
        Ok(text) if !contains(text) => Cow::Borrowed(text),
        _ => Cow::Owned(escaped(bytes)),
    }
}

#[cold]
fn escaped(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + 8);
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if is_stand_in(letter) {
                let mut room = [0; 4];
                out.extend(letter.encode_utf8(&mut room).bytes().filter_map(of_byte));
            } else {
                out.push(letter);
            }
        }
        out.extend(chunk.invalid().iter().copied().filter_map(of_byte));
    }
    out
}

/// The surrogate that stands for a byte beyond ASCII which could not be decoded.
pub fn of_byte(byte: u8) -> Option<char> {
    if byte.is_ascii() { None } else { character(0xdc00 + u32::from(byte)) }
}

/// The byte that a surrogate stands for, as [`of_byte`] made it.
pub fn to_byte(letter: char) -> Option<u8> {
    match code_point(letter) {
        code @ 0xdc80..=0xdcff => Some(code as u8),
        _ => None,
    }
}

/// What the system gets for a text, the reverse of [`from_system`]; None where a surrogate stands for no byte.
pub fn to_system(text: &str) -> Option<OsString> {
    if !contains(text) {
        return Some(text.into());
    }
    let mut out = Vec::with_capacity(text.len());
    for letter in text.chars() {
        match to_byte(letter) {
            Some(byte) => out.push(byte),
            None if is_stand_in(letter) => return None,
            None => out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    Some(OsString::from_vec(out))
}

/// The text with an escape in the place of each surrogate: for people, where nothing may fail.
pub fn with_escapes(text: &str) -> Cow<'_, str> {
    if !contains(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_stand_in(letter) {
            out.push_str(&format!("\\u{:04x}", code_point(letter)));
        } else {
            out.push(letter);
        }
    }
    Cow::Owned(out)
}
