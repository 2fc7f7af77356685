//! The native half of `struct`: floats as bytes, the most significant one first, and back.

use crate::object::bytes::Bytes;
use crate::object::exception::{overflow_error, type_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::to_float;
use crate::object::{Ref, Result, Value};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("pack_float(number, size, /)", "The bytes of a float.", |args| {
        let number = to_float(&args[0])?;
        if args[1].as_int() == Some(8) {
            return Ok(Bytes::new(number.to_be_bytes().to_vec()).into());
        }
        let short = number as f32;
        if short.is_infinite() && number.is_finite() {
            return Err(overflow_error("float too large to pack with f format"));
        }
        Ok(Bytes::new(short.to_be_bytes().to_vec()).into())
    }),
    native("unpack_float(data, /)", "The float of four or eight bytes.", |args| {
        let Some(data) = args[0].contents() else { return Err(type_error("a bytes-like object is required")) };
        if let Ok(bytes) = <[u8; 8]>::try_from(&data[..]) {
            return Ok(Value::float(f64::from_be_bytes(bytes)));
        }
        match <[u8; 4]>::try_from(&data[..]) {
            Ok(bytes) => Ok(Value::float(f64::from(f32::from_be_bytes(bytes)))),
            Err(_) => Err(type_error("four or eight bytes are required")),
        }
    }),
];
