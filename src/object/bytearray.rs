//! Bytearrays: mutable bytes.

use super::Result;
use super::buffer::{Buffer, Storage};
use super::class::Class;
use super::heap::Ref;
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use std::rc::Rc;

/// The body of a `bytearray`.
pub struct ByteArray {
    storage: Rc<Storage>,
}

impl NativeObject for ByteArray {
    fn class(&self) -> Ref<Class> {
        types().bytearray.clone()
    }

    fn buffer(&self) -> Option<Buffer> {
        Some(Buffer::Items { storage: self.storage.clone(), format: "B", item_size: 1, is_readonly: false })
    }
}

impl ByteArray {
    /// A new bytearray as a value.
    pub fn value(data: Vec<u8>) -> Value {
        Value::object(ByteArray { storage: Storage::new(data) })
    }

    /// The contents as they are now.
    pub fn snapshot(&self) -> Rc<Vec<u8>> {
        self.storage.snapshot()
    }

    /// The number of bytes.
    pub fn len(&self) -> usize {
        self.storage.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The byte at `index`.
    pub fn get(&self, index: usize) -> Option<u8> {
        self.storage.read(|data| data.get(index).copied())
    }

    /// Changes bytes where they are; `work` calls nothing of the language.
    pub fn edit<R>(&self, work: impl FnOnce(&mut [u8]) -> R) -> R {
        self.storage.edit(work)
    }

    /// Changes the contents; `work` calls nothing of the language.
    ///
    /// # Errors
    /// BufferError where the size would change under a view; then nothing changes.
    pub fn change<R>(&self, work: impl FnOnce(&mut Vec<u8>) -> R) -> Result<R> {
        self.storage.change(work)
    }

    /// Where the bytes are.
    pub fn storage(&self) -> &Rc<Storage> {
        &self.storage
    }
}
