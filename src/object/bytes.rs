//! Bytes objects.

use super::heap::{Body, Ref};
use super::value::Value;
use std::mem::ManuallyDrop;

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
