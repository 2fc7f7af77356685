//! Strings: immutable UTF-8 in one allocation, indexed by code point; `text::surrogates` says how lone surrogates are held.
//!
//! An ASCII string knows that its code points are its bytes; another one gets, at the first index into it, a
//! table of the byte offsets of every 64th code point. The hash and the symbol (the interned name of the same
//! text) are kept once they were asked for. `append` grows a string in place where nobody else sees it.
//!
//! Guarantees to safe callers: the tail holds `length` initialised bytes of valid UTF-8.

#![allow(unsafe_code, reason = "the text stands behind the body, in the same allocation")]

use super::heap::{Body, Ref};
use super::value::Value;
use crate::syntax::Symbol;
use crate::text::surrogates;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::hash::{BuildHasher, Hasher};
use std::mem::ManuallyDrop;

const CRUMB: usize = 64;
const NO_SYMBOL: u32 = u32::MAX;
/// How many bytes a repeated text is copied by.
const CHUNK: usize = 1024;
/// Where the empty string stands behind the ASCII characters.
const EMPTY: usize = 128;

/// The body of a string; its text stands behind it. The symbol fills up the header, so that all fields are aligned.
#[repr(C, packed(4))]
pub struct Str {
    symbol: Cell<u32>,
    length: Cell<usize>,
    /// Byte offsets of every 64th code point, for texts that are not ASCII. A thin box keeps the body small; it is taken
    /// out while it is used.
    #[allow(clippy::box_collection, reason = "most strings have none, and a vector is three words")]
    crumbs: Cell<Option<Box<Vec<usize>>>>,
    /// What the hash is made from; 0 where it is not computed yet.
    hash: Cell<u32>,
    /// How many code points there are, `ASCII` where they are the bytes, `MANY` where they must be counted again.
    characters: Cell<u32>,
    spare: Cell<u32>,
}

const _: () = assert!(size_of::<Str>() == 32);

const ASCII: u32 = u32::MAX;
const MANY: u32 = u32::MAX - 1;

/// How the number of characters of a text of so many bytes is kept.
#[inline(always)]
fn kept_count(length: usize, characters: usize) -> u32 {
    if length == characters { ASCII } else { u32::try_from(characters).unwrap_or(MANY).min(MANY) }
}

impl Body for Str {
    const TRACKED: bool = false;

    #[inline(always)]
    fn into_value(reference: Ref<Self>) -> Value {
        Value::Str(ManuallyDrop::new(reference))
    }

    fn tail_size(&self) -> usize {
        self.length().get() + self.spare.get() as usize
    }
}

impl Str {
    /// The number of bytes.
    #[inline(always)]
    fn length(&self) -> &Cell<usize> {
        let place = &raw const self.length;
        // SAFETY: the field is aligned: the body of an object begins twelve bytes behind a multiple of sixteen.
        unsafe { &*place }
    }

    #[inline(always)]
    #[allow(clippy::box_collection, reason = "as in the body")]
    fn crumbs(&self) -> &Cell<Option<Box<Vec<usize>>>> {
        let place = &raw const self.crumbs;
        // SAFETY: as above.
        unsafe { &*place }
    }
}

thread_local! {
    // Neither is dropped with the thread: what needs no destructor is found without asking whether it ran.
    static CHARACTERS: Cell<Option<&'static [Ref<Str>]>> = const { Cell::new(None) };
    static SYMBOLS: RefCell<ManuallyDrop<Vec<Option<Ref<Str>>>>> =
        const { RefCell::new(ManuallyDrop::new(Vec::new())) };
    static SEED: Cell<u64> = const { Cell::new(0x057a_771e) };
}

/// Sets the seed of string hashes (`PYTHONHASHSEED`); call it before the first string is hashed.
pub fn set_hash_seed(seed: u64) {
    SEED.set(seed);
}

/// The hash of a run of bytes: a string's, or a bytes object's.
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    widened(short_hash(bytes))
}

/// The part of a hash that a string keeps; never 0, which marks one that is not computed yet.
fn short_hash(bytes: &[u8]) -> u32 {
    if bytes.is_empty() {
        return EMPTY_HASH;
    }
    let mut hasher = foldhash::fast::FixedState::with_seed(SEED.get()).build_hasher();
    hasher.write(bytes);
    let hash = hasher.finish();
    match (hash ^ (hash >> 32)) as u32 {
        0 => 1,
        hash => hash,
    }
}

/// What the empty text keeps, whose hash is 0 in Python whatever the seed.
const EMPTY_HASH: u32 = 1;

/// The hash that a script sees: never -1, which is no hash in Python.
#[inline(always)]
fn widened(hash: u32) -> u64 {
    u64::from(hash.wrapping_sub(EMPTY_HASH)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The decimal digits of a number, at the end of the room given.
pub fn write_digits(number: i64, room: &mut [u8; 20]) -> &str {
    let mut first = room.len();
    let mut rest = number.unsigned_abs();
    loop {
        first -= 1;
        room[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        first -= 1;
        room[first] = b'-';
    }
    std::str::from_utf8(&room[first..]).unwrap_or_default()
}

impl Str {
    /// A new string.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(text: &str) -> Ref<Str> {
        match text.as_bytes() {
            [] => Self::empty(),
            [byte] if byte.is_ascii() => Self::ascii_character(*byte),
            bytes => Self::allocate(bytes, None, if bytes.is_ascii() { bytes.len() } else { text.chars().count() }),
        }
    }

    /// A new string of so many characters, which the caller has counted already.
    pub fn counted(text: &str, characters: usize) -> Ref<Str> {
        debug_assert_eq!(text.chars().count(), characters);
        match text.as_bytes() {
            [] => Self::empty(),
            [byte] => Self::ascii_character(*byte),
            bytes => Self::allocate(bytes, None, characters),
        }
    }

    /// A new string of pieces, one behind the other, which have so many bytes and characters together.
    pub fn of_pieces<'a>(pieces: impl Iterator<Item = &'a str>, length: usize, characters: usize) -> Ref<Str> {
        if length <= 1 {
            return Self::new(&pieces.collect::<String>());
        }
        let reference = Self::allocate_raw(length, characters);
        let mut filled = 0;
        for piece in pieces {
            assert!(piece.len() <= length - filled, "the pieces are longer than was said");
            // SAFETY: the tail has room for `length` bytes.
            unsafe { std::ptr::copy_nonoverlapping(piece.as_ptr(), reference.tail().add(filled), piece.len()) };
            filled += piece.len();
        }
        assert!(filled == length, "the pieces are shorter than was said");
        reference
    }

    /// The text so many times, one behind the other; the caller has seen to it that this has room.
    pub fn repeated(text: &Ref<Str>, count: usize) -> Ref<Str> {
        let piece = text.as_str();
        let (length, characters) = (piece.len() * count, text.len() * count);
        // A long result is copied in larger pieces than a short text is.
        let together = (CHUNK / piece.len().max(1)).clamp(1, count.max(1));
        if together == 1 {
            return Self::of_pieces(std::iter::repeat_n(piece, count), length, characters);
        }
        let chunk = piece.repeat(together);
        let rest = &chunk[..piece.len() * (count % together)];
        Self::of_pieces(std::iter::repeat_n(&chunk[..], count / together).chain([rest]), length, characters)
    }

    /// The empty string, which is one object.
    pub fn empty() -> Ref<Str> {
        Self::cached(EMPTY)
    }

    /// The one string of an ASCII character.
    #[inline]
    pub fn ascii_character(byte: u8) -> Ref<Str> {
        Self::cached(usize::from(byte & 127))
    }

    #[inline]
    fn cached(index: usize) -> Ref<Str> {
        match CHARACTERS.get() {
            Some(table) => table[index].clone(),
            None => Self::make_cached()[index].clone(),
        }
    }

    #[cold]
    fn make_cached() -> &'static [Ref<Str>] {
        let characters = (0..128u8).map(|byte| Self::allocate(&[byte], None, 1));
        let table: Vec<Ref<Str>> = characters.chain([Self::allocate(&[], None, 0)]).collect();
        let table: &'static [Ref<Str>] = table.leak();
        CHARACTERS.set(Some(table));
        table
    }

    /// The string of one character.
    pub fn character(character: char) -> Ref<Str> {
        if character.is_ascii() {
            Self::ascii_character(character as u8)
        } else {
            Self::allocate(character.encode_utf8(&mut [0; 4]).as_bytes(), None, 1)
        }
    }

    /// The decimal digits of a number.
    pub fn of_integer(number: i64) -> Ref<Str> {
        if (0..10).contains(&number) {
            return Self::ascii_character(b'0' + number as u8);
        }
        let mut digits = [0; 20];
        let text = write_digits(number, &mut digits);
        Self::allocate(text.as_bytes(), None, text.len())
    }

    /// Both texts, one behind the other.
    pub fn concatenation(left: &Ref<Str>, right: &Ref<Str>) -> Ref<Str> {
        if left.length().get() == 0 {
            return right.clone();
        }
        if right.length().get() == 0 {
            return left.clone();
        }
        let characters = left.len() + right.len();
        Self::allocate(left.as_str().as_bytes(), Some(right.as_str().as_bytes()), characters)
    }

    fn allocate(first: &[u8], second: Option<&[u8]>, characters: usize) -> Ref<Str> {
        let second = second.unwrap_or_default();
        let reference = Self::allocate_raw(first.len() + second.len(), characters);
        // SAFETY: the tail has room for both, which are valid UTF-8 each.
        unsafe {
            std::ptr::copy_nonoverlapping(first.as_ptr(), reference.tail(), first.len());
            std::ptr::copy_nonoverlapping(second.as_ptr(), reference.tail().add(first.len()), second.len());
        }
        reference
    }

    /// A string whose text the caller fills in before anybody reads it.
    fn allocate_raw(length: usize, characters: usize) -> Ref<Str> {
        let body = Str {
            length: Cell::new(length),
            crumbs: Cell::new(None),
            hash: Cell::new(0),
            characters: Cell::new(kept_count(length, characters)),
            symbol: Cell::new(NO_SYMBOL),
            spare: Cell::new(0),
        };
        Ref::with_tail(body, length)
    }

    /// The string object of an interned name: always the same one.
    pub fn of_symbol(symbol: Symbol) -> Ref<Str> {
        SYMBOLS.with_borrow_mut(|table| {
            if table.len() <= symbol.index() {
                table.resize(symbol.index() + 256, None);
            }
            table[symbol.index()]
                .get_or_insert_with(|| {
                    let text = Str::new(symbol.as_str());
                    text.symbol.set(symbol.index() as u32);
                    text.hash();
                    text
                })
                .clone()
        })
    }

    /// Whether every character is ASCII, so that code points are bytes.
    #[inline]
    pub fn is_ascii(&self) -> bool {
        self.characters.get() == ASCII
    }
}

impl Ref<Str> {
    /// The number of code points.
    #[inline]
    pub fn len(&self) -> usize {
        match self.characters.get() {
            ASCII => self.length().get(),
            MANY => self.as_str().chars().count(),
            characters => characters as usize,
        }
    }

    /// Whether there is no character.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.length().get() == 0
    }

    /// The text.
    #[inline]
    pub fn as_str(&self) -> &str {
        // SAFETY: the tail holds `length` bytes of UTF-8 as long as the object lives.
        unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.tail(), self.length().get())) }
    }

    /// The seeded hash of the text; never 0.
    #[inline]
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(short_hash(self.as_str().as_bytes()));
        }
        widened(self.hash.get())
    }

    /// The name that this text is; interns it.
    #[inline]
    pub fn symbol(&self) -> Symbol {
        self.known_symbol().unwrap_or_else(|| {
            let symbol = Symbol::new(self.as_str());
            self.symbol.set(symbol.index() as u32);
            symbol
        })
    }

    /// The name that this text is, where it has been interned.
    pub fn known_symbol(&self) -> Option<Symbol> {
        match self.symbol.get() {
            NO_SYMBOL => {
                let symbol = Symbol::find(self.as_str())?;
                self.symbol.set(symbol.index() as u32);
                Some(symbol)
            }
            number => Some(Symbol::from_index(number)),
        }
    }

    /// Whether both hold the same text.
    #[inline]
    pub fn equals(&self, other: &Ref<Str>) -> bool {
        self.same(other) || (self.length().get() == other.length().get() && self.as_str() == other.as_str())
    }

    /// How both are ordered: by their code points.
    #[inline]
    pub fn order(&self, other: &Ref<Str>) -> Ordering {
        // The first difference of an ASCII text is one of its characters, or its end: their bytes tell.
        match self.is_ascii() || other.is_ascii() {
            true => self.as_str().cmp(other.as_str()),
            false => surrogates::compare(self.as_str(), other.as_str()),
        }
    }

    /// Whether there is a lone surrogate.
    #[inline]
    pub fn has_surrogates(&self) -> bool {
        !self.is_ascii() && surrogates::contains(self.as_str())
    }

    /// The byte offset of the code point at `index`, which is at most the length.
    #[inline]
    pub fn offset(&self, index: usize) -> usize {
        if self.is_ascii() { index } else { self.offset_by_crumbs(index) }
    }

    fn offset_by_crumbs(&self, index: usize) -> usize {
        if index >= self.len() {
            return self.length().get();
        }
        let text = self.as_str();
        let table = self
            .crumbs()
            .take()
            .unwrap_or_else(|| Box::new(text.char_indices().step_by(CRUMB).map(|(offset, _)| offset).collect()));
        let start = table[index / CRUMB];
        self.crumbs().set(Some(table));
        start + text[start..].char_indices().nth(index % CRUMB).map_or(0, |(offset, _)| offset)
    }

    /// The code point index of a byte offset that stands on a character's boundary.
    pub fn index_of_offset(&self, offset: usize) -> usize {
        if self.is_ascii() { offset } else { self.as_str()[..offset].chars().count() }
    }

    /// The text between two code point indices.
    pub fn slice(&self, start: usize, end: usize) -> &str {
        if start >= end {
            return "";
        }
        &self.as_str()[self.offset(start)..self.offset(end)]
    }

    /// The character at a code point index.
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.is_ascii() {
            return self.as_str().as_bytes().get(index).map(|byte| *byte as char);
        }
        if index >= self.len() { None } else { self.as_str()[self.offset(index)..].chars().next() }
    }

    /// Appends `text` in place where this is the only reference; whether it did.
    pub fn append(&mut self, text: &Ref<Str>) -> bool {
        if self.count() != 1 || self.symbol.get() != NO_SYMBOL {
            return false;
        }
        let added = text.length().get();
        let length = self.length().get();
        let characters = self.len() + text.len();
        if (self.spare.get() as usize) < added {
            let wanted = ((length + added) / 2).clamp(32, u32::MAX as usize / 2) + added;
            let Ok(spare) = u32::try_from(wanted) else { return false };
            // SAFETY: nobody else refers to the string, which is not tracked by the collector.
            unsafe { self.resize_tail(self.tail_size(), length + wanted) };
            self.spare.set(spare);
        }
        // SAFETY: the spare room holds the added text, which is another object.
        unsafe { std::ptr::copy_nonoverlapping(text.tail(), self.tail().add(length), added) };
        self.spare.set(self.spare.get() - added as u32);
        self.length().set(length + added);
        self.characters.set(kept_count(length + added, characters));
        self.hash.set(0);
        self.crumbs().set(None);
        true
    }
}

impl std::fmt::Display for Ref<Str> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}
