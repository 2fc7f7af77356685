//! Bytes objects, and the contents of whatever else is made of bytes.

use super::Result;
use super::buffer::Buffer;
use super::bytearray::ByteArray;
use super::exception;
use super::heap::{Body, Ref};
use super::value::Value;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::rc::Rc;

/// The body of a `bytes` object.
pub struct Bytes {
    /// The bytes.
    pub data: Box<[u8]>,
}

impl Body for Bytes {
    const TRACKED: bool = false;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Bytes(ManuallyDrop::new(reference))
    }
}

impl Bytes {
    /// A new bytes object.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(data: impl Into<Box<[u8]>>) -> Ref<Bytes> {
        Ref::new(Bytes { data: data.into() })
    }
}

/// The contents of a bytes-like object: as they were when they were asked for.
#[derive(Clone)]
pub enum Contents {
    /// Those of a `bytes` object.
    Bytes(Ref<Bytes>),
    /// Those of a mutable object.
    Snapshot(Rc<Vec<u8>>),
}

impl Deref for Contents {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match self {
            Contents::Bytes(bytes) => &bytes.data,
            Contents::Snapshot(data) => data,
        }
    }
}

impl Value {
    /// As `contents`, but for memoryviews with gaps as well.
    ///
    /// # Errors
    /// ValueError for a memoryview that was released.
    pub fn full_contents(&self) -> Result<Option<Contents>> {
        if let Some(contents) = self.contents() {
            return Ok(Some(contents));
        }
        match self {
            Value::Object(object) => match object.buffer() {
                Some(Buffer::View(view)) => Ok(Some(Contents::Snapshot(Rc::new(view.to_bytes('C'))))),
                Some(Buffer::Released) => {
                    Err(exception::value_error("operation forbidden on released memoryview object"))
                }
                _ => Ok(None),
            },
            _ => Ok(None),
        }
    }

    /// The contents where the value is a bytes-like object: `bytes`, `bytearray`, another one that shows its memory,
    /// or of a class derived from such a one.
    #[inline]
    pub fn contents(&self) -> Option<Contents> {
        match self {
            Value::Bytes(bytes) => Some(Contents::Bytes(Ref::clone(bytes))),
            Value::Object(object) => match object.downcast::<ByteArray>() {
                Some(array) => Some(Contents::Snapshot(array.snapshot())),
                None => match object.buffer()? {
                    Buffer::Items { storage, .. } => Some(Contents::Snapshot(storage.snapshot())),
                    Buffer::View(view) => view.contents(),
                    Buffer::Released => None,
                },
            },
            Value::Instance(instance) => match &instance.payload() {
                Value::Instance(_) | Value::Null => None,
                payload => payload.contents(),
            },
            _ => None,
        }
    }
}
