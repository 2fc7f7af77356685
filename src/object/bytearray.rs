//! Bytearrays: mutable bytes.
//!
//! The contents are shared with snapshots until the next change: native code takes a snapshot, which costs nothing,
//! and may then call script code that changes the bytearray.

use super::class::Class;
use super::heap::Ref;
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use std::cell::RefCell;
use std::rc::Rc;

/// The body of a `bytearray`.
#[derive(Default)]
pub struct ByteArray {
    data: RefCell<Rc<Vec<u8>>>,
}

impl NativeObject for ByteArray {
    fn class(&self) -> Ref<Class> {
        types().bytearray.clone()
    }
}

impl ByteArray {
    /// A new bytearray as a value.
    pub fn value(data: Vec<u8>) -> Value {
        Value::object(ByteArray { data: RefCell::new(Rc::new(data)) })
    }

    /// The contents as they are now.
    pub fn snapshot(&self) -> Rc<Vec<u8>> {
        self.data.borrow().clone()
    }

    /// The number of bytes.
    pub fn len(&self) -> usize {
        self.data.borrow().len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The byte at `index`.
    pub fn get(&self, index: usize) -> Option<u8> {
        self.data.borrow().get(index).copied()
    }

    /// Changes the contents; `work` calls nothing of the language.
    pub fn change<R>(&self, work: impl FnOnce(&mut Vec<u8>) -> R) -> R {
        work(Rc::make_mut(&mut self.data.borrow_mut()))
    }
}
