//! Functions of numbers and texts: `abs`, `pow`, `round`, `bin`, `chr`, `repr`, `format`, ...

use super::argument;
use crate::object::bytearray::ByteArray;
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{absolute, divmod, format::format_object, index, power, repr_object, round};
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::text::escape;
use crate::text::int::to_prefixed;
use crate::text::surrogates;

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("abs(x, /)", "Return the absolute value of the argument.", |args| absolute(&args[0])),
    native("divmod(x, y, /)", "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.", |args| {
        divmod(&args[0], &args[1])
    }),
    native(
        "pow(base, exp, mod=None)",
        "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.\n\n\
         Some types, such as ints, are able to use a more efficient algorithm when\n\
         invoked using the three argument form.",
        |args| power(&args[0], &args[1], &args[2]),
    ),
    native(
        "round(number, ndigits=None)",
        "Round a number to a given precision in decimal digits.\n\n\
         The return value is an integer if ndigits is omitted or None.  Otherwise\n\
         the return value has the same type as the number.  ndigits may be negative.",
        |args| round(&args[0], &args[1]),
    ),
    native(
        "bin(number, /)",
        "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
        |args| in_radix(&args[0], 2),
    ),
    native(
        "oct(number, /)",
        "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
        |args| in_radix(&args[0], 8),
    ),
    native(
        "hex(number, /)",
        "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
        |args| in_radix(&args[0], 16),
    ),
    native("chr(i, /)", "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.", |args| {
        let code = argument::c_int(&args[0])?;
        if !(0..0x11_0000).contains(&code) {
            return Err(value_error("chr() arg not in range(0x110000)"));
        }
        match surrogates::character(code as u32) {
            Some(character) => Ok(Str::character(character).into()),
            None => Err(value_error(format!("chr() arg {code:#x}: {}", surrogates::refusal(code as u32)))),
        }
    }),
    native("ord(c, /)", "Return the Unicode code point for a one-character string.", |args| {
        let payload = args[0].payload();
        let length = match &payload {
            Value::Str(text) => {
                if let (1, Some(character)) = (text.len(), text.char_at(0)) {
                    return Ok(Value::Int(i64::from(surrogates::code_point(character))));
                }
                text.len()
            }
            Value::Bytes(bytes) => {
                if let [byte] = &bytes.data[..] {
                    return Ok(Value::Int(i64::from(*byte)));
                }
                bytes.data.len()
            }
            other => match other.downcast::<ByteArray>() {
                Some(bytes) => {
                    if let (1, Some(byte)) = (bytes.len(), bytes.get(0)) {
                        return Ok(Value::Int(i64::from(byte)));
                    }
                    bytes.len()
                }
                None => {
                    let given = args[0].class_name();
                    return Err(type_error(format!("ord() expected string of length 1, but {given} found")));
                }
            },
        };
        Err(type_error(format!("ord() expected a character, but string of length {length} found")))
    }),
    native(
        "repr(obj, /)",
        "Return the canonical string representation of the object.\n\n\
         For many object types, including most builtins, eval() will return\nan object with the same value.",
        |args| repr_object(&args[0]),
    ),
    native(
        "ascii(obj, /)",
        "Return an ASCII-only representation of an object.\n\n\
         As repr(), return a string containing a printable representation of an\n\
         object, but escape the non-ASCII characters in the string returned by\n\
         repr() using \\\\x, \\\\u or \\\\U escapes.",
        |args| match repr_object(&args[0])? {
            // Of a derived class is what needs no escapes alone.
            text if text.payload().as_str().is_some_and(str::is_ascii) => Ok(text),
            text => Ok(escape::escape_beyond_ascii(text.payload().as_str().unwrap_or_default()).into()),
        },
    ),
    native(
        "format(value, format_spec='', /)",
        "Return value.__format__(format_spec)\n\n\
         Many built-in types implement format_spec according to the\nFormat Specification Mini-language.",
        |args| match &args[1].payload() {
            Value::Str(specification) => format_object(&args[0], specification),
            _ => Err(type_error(format!("format() argument 2 must be str, not {}", args[1].argument_name()))),
        },
    ),
];

fn in_radix(value: &Value, radix: u32) -> Result {
    let number = index(value)?;
    match number.int_ref() {
        Some(number) => Ok(Value::from(to_prefixed(number, radix))),
        None => Err(type_error(format!("'{}' object cannot be interpreted as an integer", value.class_name()))),
    }
}
