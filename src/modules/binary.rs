//! The module `_binary`: base 64, checksums and compression; `stdlib/binascii.py` and `stdlib/zlib.py` build on it.

use crate::builtins::argument::size;
use crate::object::bytes::{Bytes, Contents};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{type_error, value_error};
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{index, truth};
use crate::object::{Ref, Result, Value};
use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};
use std::cell::RefCell;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("Inflater", class());
    Ok(())
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const FUNCTIONS: &[Declaration] = &[
    native("to_base64(data, /)", "The bytes in base 64, without a line's end.", |args| {
        let data = contents(&args[0])?;
        let mut out = Vec::with_capacity(data.len().div_ceil(3) * 4);
        for chunk in data.chunks(3) {
            let at = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
            let word = at(0) << 16 | at(1) << 8 | at(2);
            for place in 0..4 {
                let letter = ALPHABET[(word >> (18 - 6 * place)) as usize & 63];
                out.push(if place <= chunk.len() { letter } else { b'=' });
            }
        }
        Ok(Bytes::new(out).into())
    }),
    native(
        "from_base64(data, strict, /)",
        "The bytes that base 64 stands for, or the message of what is wrong with it.",
        |args| {
            let data = contents(&args[0])?;
            Ok(match from_base64(&data, truth(&args[1])?) {
                Ok(bytes) => Bytes::new(bytes).into(),
                Err(message) => message.into(),
            })
        },
    ),
    native("crc32(data, value, /)", "The CRC-32 checksum.", |args| {
        let start = word(&args[1])?;
        let data = contents(&args[0])?;
        Ok(Value::Int(i64::from(crc32(&data, start))))
    }),
    native("adler32(data, value, /)", "The Adler-32 checksum.", |args| {
        let start = word(&args[1])?;
        let data = contents(&args[0])?;
        let (mut low, mut high) = (u64::from(start & 0xffff), u64::from(start >> 16));
        for chunk in data.chunks(5000) {
            for byte in chunk {
                low += u64::from(*byte);
                high += low;
            }
            low %= 65521;
            high %= 65521;
        }
        Ok(Value::Int((high << 16 | low) as i64))
    }),
    native("crc_hqx(data, value, /)", "The CRC-CCITT checksum.", |args| {
        let start = word(&args[1])?;
        let data = contents(&args[0])?;
        let crc = data.iter().fold(start & 0xffff, |crc, byte| {
            (0..8).fold(crc ^ (u32::from(*byte) << 8), |crc, _| {
                if crc & 0x8000 == 0 { crc << 1 & 0xffff } else { (crc << 1 ^ 0x1021) & 0xffff }
            })
        });
        Ok(Value::Int(i64::from(crc)))
    }),
    native("deflate(data, level, raw, /)", "The data compressed, with zlib's header unless it is to be raw.", |args| {
        let level = u8::try_from(size(&args[1])?).unwrap_or(6).min(10);
        let data = contents(&args[0])?;
        let out = if truth(&args[2])? { compress_to_vec(&data, level) } else { compress_to_vec_zlib(&data, level) };
        Ok(Bytes::new(out).into())
    }),
];

fn contents(value: &Value) -> Result<Contents> {
    value.contents().ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.class_name())))
}

/// The low 32 bits of an integer.
fn word(value: &Value) -> Result<u32> {
    let number = index(value)?;
    Ok(match &number {
        Value::Int(number) => *number as u32,
        big => match big.int_ref() {
            Some(number) => {
                (number.to_big() & num_bigint::BigInt::from(u32::MAX)).iter_u32_digits().next().unwrap_or(0)
            }
            None => 0,
        },
    })
}

/// What a group of base 64 stands for; letters of no meaning are passed over unless `strict`.
fn from_base64(data: &[u8], strict: bool) -> std::result::Result<Vec<u8>, String> {
    let mut out = Vec::with_capacity(data.len() / 4 * 3);
    let (mut word, mut count, mut padding, mut has_ended) = (0_u32, 0_u32, 0, false);
    if strict && data.first() == Some(&b'=') {
        return Err("Leading padding not allowed".into());
    }
    for (place, letter) in data.iter().enumerate() {
        if *letter == b'=' {
            padding += 1;
            if count >= 2 && count + padding >= 4 {
                if strict && place + 1 < data.len() {
                    return Err("Excess data after padding".into());
                }
                has_ended = true;
                break;
            }
            continue;
        }
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ if strict => return Err("Only base64 data is allowed".into()),
            _ => continue,
        };
        if strict && padding > 0 {
            return Err("Discontinuous padding not allowed".into());
        }
        padding = 0;
        word = word << 6 | u32::from(value);
        count += 1;
        match count {
            2 => out.push((word >> 4) as u8),
            3 => out.push((word >> 2) as u8),
            4 => {
                out.push(word as u8);
                (word, count) = (0, 0);
            }
            _ => {}
        }
    }
    match count {
        0 => Ok(out),
        _ if has_ended => Ok(out),
        1 => Err(format!(
            "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
            out.len() / 3 * 4 + 1
        )),
        _ => Err("Incorrect padding".into()),
    }
}

const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 0 { crc >> 1 } else { crc >> 1 ^ 0xedb8_8320 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
}

static CRC_TABLE: [u32; 256] = crc_table();

fn crc32(data: &[u8], start: u32) -> u32 {
    !data.iter().fold(!start, |crc, byte| CRC_TABLE[(crc as u8 ^ byte) as usize] ^ crc >> 8)
}

/// A decompression that goes on with every piece of data.
struct Inflater(RefCell<Box<InflateState>>);

crate::native_class!(
    /// The class.
    fn class "_binary.Inflater" TABLE
);

impl NativeObject for Inflater {
    fn class(&self) -> Ref<Class> {
        class()
    }
}

static TABLE: ClassTable = ClassTable {
    module: "_binary",
    static_methods: &[native("__new__(type, raw, /)", "Create and return a new object.", |args| {
        let format = if truth(&args[1])? { DataFormat::Raw } else { DataFormat::Zlib };
        Ok(Value::object(Inflater(RefCell::new(InflateState::new_boxed(format)))))
    })],
    methods: &[native(
        "feed(self, data, most, /)",
        "Decompress up to `most` bytes (any number for 0): the bytes, how many were read, and whether it was the end.",
        |args| {
            let data = contents(&args[1])?;
            let Ok(most) = usize::try_from(size(&args[2])?) else {
                return Err(value_error("max_length must be non-negative"));
            };
            let Some(inflater) = args[0].downcast::<Inflater>() else { return Err(type_error("expected an inflater")) };
            let mut state = inflater.0.borrow_mut();
            let mut out = Vec::new();
            let mut read = 0;
            let mut buffer = vec![0; 65536];
            loop {
                let room = if most == 0 { buffer.len() } else { buffer.len().min(most - out.len()) };
                if room == 0 {
                    break;
                }
                let step = inflate(&mut state, &data[read..], &mut buffer[..room], MZFlush::None);
                out.extend_from_slice(&buffer[..step.bytes_written]);
                read += step.bytes_consumed;
                match step.status {
                    Ok(MZStatus::StreamEnd) => {
                        return Ok(Value::tuple(vec![Bytes::new(out).into(), read.into(), Value::True]));
                    }
                    Ok(_) if step.bytes_written > 0 || step.bytes_consumed > 0 => {}
                    Ok(_) | Err(MZError::Buf) => break,
                    Err(_) => return Ok(Value::None),
                }
            }
            Ok(Value::tuple(vec![Bytes::new(out).into(), read.into(), Value::False]))
        },
    )],
    ..ClassTable::EMPTY
};
