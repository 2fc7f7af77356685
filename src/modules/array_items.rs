//! The items of arrays: which type codes there are, and values as their bytes.

use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::operation::{index, to_float};
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value};
use crate::text::packing::{Kind, NATIVE_ORDER, int_range, read_float, read_int, write_float, write_int};
use crate::text::surrogates;
use crate::text::{Int, IntRef, packing};
use num_traits::ToPrimitive;

/// The letters of all type codes.
pub(super) const LETTERS: &str = "bBuhHiIlLqQfd";

/// The type of an array's items.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct ItemType {
    /// The letter that scripts give.
    pub(super) letter: char,
    /// How many bytes an item takes.
    pub(super) size: usize,
    kind: Kind,
}

impl ItemType {
    /// The type of a letter.
    pub(super) fn of(letter: char) -> Option<ItemType> {
        match letter {
            'u' => Some(ItemType { letter, size: 4, kind: Kind::Char }),
            _ if LETTERS.contains(letter) => {
                let code = packing::Code::native(letter as u8)?;
                Some(ItemType { letter, size: code.size, kind: code.kind })
            }
            _ => None,
        }
    }

    /// Whether the items are characters.
    pub(super) fn is_text(self) -> bool {
        self.kind == Kind::Char
    }

    /// Whether the items are floats.
    pub(super) fn is_float(self) -> bool {
        self.kind == Kind::Float
    }

    /// Whether the items are integers of this size.
    pub(super) fn holds(self, size: usize, is_signed: bool) -> bool {
        self.size == size && self.kind == if is_signed { Kind::Signed } else { Kind::Unsigned }
    }

    /// The format that memoryviews have.
    pub(super) fn format(self) -> &'static str {
        match self.letter {
            'u' => "w",
            'b' => "b",
            'B' => "B",
            'h' => "h",
            'H' => "H",
            'i' => "i",
            'I' => "I",
            'l' => "l",
            'L' => "L",
            'q' => "q",
            'Q' => "Q",
            'f' => "f",
            _ => "d",
        }
    }

    /// The number by which pickles know the type, of little endian machines.
    pub(super) fn machine_format(self) -> i64 {
        match (self.kind, self.size) {
            (Kind::Unsigned, 1) => 0,
            (Kind::Signed, 1) => 1,
            (Kind::Unsigned, 2) => 2,
            (Kind::Signed, 2) => 4,
            (Kind::Unsigned, 4) => 6,
            (Kind::Signed, 4) => 8,
            (Kind::Unsigned, _) => 10,
            (Kind::Signed, _) => 12,
            (Kind::Float, 4) => 14,
            (Kind::Float, _) => 16,
            _ => 20,
        }
    }

    /// The value of an item.
    ///
    /// # Errors
    /// ValueError for a number that is no character.
    pub(super) fn read(self, bytes: &[u8]) -> Result {
        Ok(match self.kind {
            Kind::Float => Value::float(read_float(bytes, NATIVE_ORDER)),
            Kind::Char => {
                let number = read_int(bytes, NATIVE_ORDER, false) as u32;
                match surrogates::character(number) {
                    Some(letter) => Str::character(letter).into(),
                    None if number > 0x10_ffff => return Err(value_error("chr() arg not in range(0x110000)")),
                    None => return Err(value_error(surrogates::refusal(number))),
                }
            }
            kind => Int::from(read_int(bytes, NATIVE_ORDER, kind == Kind::Signed)).into(),
        })
    }

    /// The value of an item that is a number; zero for characters.
    pub(super) fn number(self, bytes: &[u8]) -> i128 {
        if self.kind == Kind::Float { 0 } else { read_int(bytes, NATIVE_ORDER, self.kind == Kind::Signed) }
    }

    /// The bytes of an item.
    ///
    /// # Errors
    /// TypeError and OverflowError for what the type does not hold; what special methods raise.
    pub(super) fn pack(self, value: &Value) -> Result<[u8; 8]> {
        let mut bytes = [0; 8];
        let part = &mut bytes[..self.size];
        match self.kind {
            Kind::Float => write_float(part, NATIVE_ORDER, to_float(value)?)?,
            Kind::Char => match &value.payload() {
                Value::Str(text) if text.len() == 1 => {
                    let letter = text.char_at(0).unwrap_or_default();
                    write_int(part, NATIVE_ORDER, i128::from(surrogates::code_point(letter)));
                }
                _ => return Err(type_error("array item must be unicode character")),
            },
            _ => write_int(part, NATIVE_ORDER, self.integer_of(value)?),
        }
        Ok(bytes)
    }

    fn integer_of(self, value: &Value) -> Result<i128> {
        let number = match index(value)?.int_ref() {
            Some(IntRef::Small(small)) => Some(i128::from(small)),
            Some(IntRef::Big(big)) => big.to_i128(),
            None => None,
        };
        let (least, most) = int_range(self.size, self.kind == Kind::Signed);
        match number {
            Some(number) if (least..=most).contains(&number) => Ok(number),
            _ => Err(self.out_of_range(value, number)),
        }
    }

    /// What is wrong with a number: each type goes through another type of C.
    #[cold]
    fn out_of_range(self, value: &Value, number: Option<i128>) -> Thrown {
        let is_negative = value.payload().int_ref().is_some_and(|number| number.is_negative());
        let (least, most) = int_range(8, true);
        let too_long = number.is_none_or(|number| number < least || number > most);
        let in_words = |name: &str| {
            let side = if is_negative { "less than minimum" } else { "greater than maximum" };
            overflow_error(format!("{name} is {side}"))
        };
        let within = |size: usize| {
            let (least, most) = int_range(size, true);
            number.is_some_and(|number| (least..=most).contains(&number))
        };
        match self.letter {
            'q' => overflow_error("int too big to convert"),
            'Q' if is_negative => overflow_error("can't convert negative int to unsigned"),
            'Q' => overflow_error("int too big to convert"),
            'I' | 'L' if is_negative => overflow_error("can't convert negative value to unsigned int"),
            'I' if number.is_some_and(|number| number <= int_range(8, false).1) => in_words("unsigned int"),
            'I' | 'L' => overflow_error("Python int too large to convert to C unsigned long"),
            _ if too_long => overflow_error("Python int too large to convert to C long"),
            'b' if within(2) => in_words("signed char"),
            'b' | 'h' => in_words("signed short integer"),
            'B' => in_words("unsigned byte integer"),
            'H' if within(4) => in_words("unsigned short"),
            _ => in_words("signed integer"),
        }
    }
}
