//! Memory that objects share: what bytearrays, arrays and the like keep their bytes in, and the views on it.
//!
//! ```text
//!   bytearray ──► Storage ◄── View ◄── memoryview
//!                 (counts)      └────► the object that was viewed
//! ```
//!
//! The contents are shared with snapshots until the next change: native code takes a snapshot, which costs nothing,
//! and may then call script code that changes the memory. As long as there is a view, the size stays what it is.

use super::bytes::Bytes;
use super::exception;
use super::heap::Ref;
use super::types::types;
use super::value::Value;
use super::{Result, Thrown};
use crate::text::packing::Code;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Bytes that may change, and that views may look at.
pub struct Storage {
    data: RefCell<Rc<Vec<u8>>>,
    views: Cell<usize>,
    refusal: &'static str,
}

impl Storage {
    /// A storage of its own.
    #[allow(clippy::new_ret_no_self, reason = "storages are shared")]
    pub fn new(data: Vec<u8>) -> Rc<Storage> {
        Storage::refusing(data, "Existing exports of data: object cannot be re-sized")
    }

    /// A storage of its own that refuses to change its size under a view in other words.
    pub fn refusing(data: Vec<u8>, refusal: &'static str) -> Rc<Storage> {
        Rc::new(Storage { data: RefCell::new(Rc::new(data)), views: Cell::new(0), refusal })
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

    /// Reads the contents; `work` calls nothing of the language.
    pub fn read<R>(&self, work: impl FnOnce(&[u8]) -> R) -> R {
        work(&self.data.borrow())
    }

    /// Changes bytes where they are; `work` calls nothing of the language.
    pub fn edit<R>(&self, work: impl FnOnce(&mut [u8]) -> R) -> R {
        let mut data = self.data.borrow_mut();
        let data: &mut Vec<u8> = Rc::make_mut(&mut data);
        work(data)
    }

    /// Changes the contents; `work` calls nothing of the language.
    ///
    /// # Errors
    /// BufferError where the size would change under a view; then nothing changes.
    pub fn change<R>(&self, work: impl FnOnce(&mut Vec<u8>) -> R) -> Result<R> {
        let mut data = self.data.borrow_mut();
        if self.views.get() == 0 {
            return Ok(work(Rc::make_mut(&mut data)));
        }
        let mut changed = data.to_vec();
        let result = work(&mut changed);
        if changed.len() != data.len() {
            return Err(self.cannot_resize());
        }
        *data = Rc::new(changed);
        Ok(result)
    }

    /// Refuses a change of the size under a view.
    ///
    /// # Errors
    /// BufferError.
    pub fn check_resize(&self) -> Result<()> {
        if self.views.get() == 0 { Ok(()) } else { Err(self.cannot_resize()) }
    }

    #[cold]
    fn cannot_resize(&self) -> Thrown {
        exception::new(&types().buffer_error, self.refusal)
    }

    /// How many views there are.
    pub fn views(&self) -> usize {
        self.views.get()
    }
}

/// What an object shows of its memory.
pub enum Buffer {
    /// All of a storage, as items of one type.
    Items {
        /// Where they are.
        storage: Rc<Storage>,
        /// The format that views on it have.
        format: &'static str,
        /// How many bytes an item takes.
        item_size: usize,
        /// Whether views may only read.
        is_readonly: bool,
    },
    /// What a memoryview looks at.
    View(Rc<View>),
    /// A memoryview that looks at nothing any more.
    Released,
}

/// The memory behind a view.
#[derive(Clone)]
enum Memory {
    Fixed(Ref<Bytes>),
    Shared(Rc<Storage>),
}

/// What a memoryview looks at: items in one or more dimensions, some distance apart.
pub struct View {
    memory: Memory,
    /// The object whose memory it is.
    pub object: Value,
    /// The format of the items, in the letters of the module struct.
    pub format: Rc<str>,
    /// How many bytes an item takes.
    pub item_size: usize,
    /// Where the first item begins.
    pub offset: usize,
    /// How many items there are in each dimension.
    pub shape: Vec<usize>,
    /// How many bytes apart they are.
    pub strides: Vec<isize>,
    /// Whether it may only read.
    pub is_readonly: bool,
}

impl Drop for View {
    fn drop(&mut self) {
        if let Memory::Shared(storage) = &self.memory {
            storage.views.set(storage.views.get().saturating_sub(1));
        }
    }
}

impl View {
    /// The view on all of an object; None where it shows no memory.
    pub fn of(object: &Value) -> Option<std::result::Result<View, Rc<View>>> {
        let view = |memory: Memory, length: usize, format: &str, item_size: usize, is_readonly: bool| {
            if let Memory::Shared(storage) = &memory {
                storage.views.set(storage.views.get() + 1);
            }
            View {
                memory,
                object: object.clone(),
                format: format.into(),
                item_size,
                offset: 0,
                shape: vec![length / item_size.max(1)],
                strides: vec![item_size as isize],
                is_readonly,
            }
        };
        Some(match &object.payload() {
            Value::Bytes(bytes) => Ok(view(Memory::Fixed(Ref::clone(bytes)), bytes.data.len(), "B", 1, true)),
            Value::Object(native) => match native.buffer()? {
                Buffer::Items { storage, format, item_size, is_readonly } => {
                    let length = storage.len();
                    Ok(view(Memory::Shared(storage), length, format, item_size, is_readonly))
                }
                Buffer::View(view) => Err(view),
                Buffer::Released => return None,
            },
            _ => return None,
        })
    }

    /// Another view on the same memory.
    pub fn derived(&self, offset: usize, shape: Vec<usize>, strides: Vec<isize>) -> View {
        if let Memory::Shared(storage) = &self.memory {
            storage.views.set(storage.views.get() + 1);
        }
        View {
            memory: self.memory.clone(),
            object: self.object.clone(),
            format: self.format.clone(),
            item_size: self.item_size,
            offset,
            shape,
            strides,
            is_readonly: self.is_readonly,
        }
    }

    /// A view on the same items.
    pub fn copied(&self) -> View {
        self.derived(self.offset, self.shape.clone(), self.strides.clone())
    }

    /// How many items there are in all dimensions.
    pub fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// Whether the items stand one behind the other, the last dimension first (`'C'`) or the first one (`'F'`).
    pub fn is_contiguous(&self, order: char) -> bool {
        let mut expected = self.item_size as isize;
        let mut holds = |(length, stride): (&usize, &isize)| {
            let fits = *length == 1 || *stride == expected;
            expected *= *length as isize;
            fits
        };
        let mut dimensions = self.shape.iter().zip(&self.strides);
        self.count() == 0 || if order == 'C' { dimensions.rev().all(&mut holds) } else { dimensions.all(&mut holds) }
    }

    /// The type of the items; None where the format is not a single letter of the C compiler's types.
    pub fn code(&self) -> Option<Code> {
        native_code(&self.format)
    }

    /// Reads the memory; `work` calls nothing of the language.
    pub fn read<R>(&self, work: impl FnOnce(&[u8]) -> R) -> R {
        match &self.memory {
            Memory::Fixed(bytes) => work(&bytes.data),
            Memory::Shared(storage) => storage.read(work),
        }
    }

    /// Changes the memory where it is; None where it never changes. `work` calls nothing of the language.
    pub fn edit<R>(&self, work: impl FnOnce(&mut [u8]) -> R) -> Option<R> {
        match &self.memory {
            Memory::Fixed(_) => None,
            Memory::Shared(storage) => Some(storage.edit(work)),
        }
    }

    /// The bytes of all items in the order of the dimensions, the last one going fastest (`'C'`) or the first one.
    pub fn to_bytes(&self, order: char) -> Vec<u8> {
        let length = self.count() * self.item_size;
        if self.is_contiguous(order) {
            return self.read(|data| data[self.offset..self.offset + length].to_vec());
        }
        let mut bytes = Vec::with_capacity(length);
        self.read(|data| {
            for place in self.places(order) {
                bytes.extend_from_slice(&data[place..place + self.item_size]);
            }
        });
        bytes
    }

    /// Where the items begin, in the order of the dimensions.
    pub fn places(&self, order: char) -> Vec<usize> {
        let mut places = vec![self.offset];
        let dimensions: Vec<_> = self.shape.iter().copied().zip(self.strides.iter().copied()).collect();
        let mut spread = |(length, stride): (usize, isize)| {
            let steps = |place: &usize| {
                let place = *place;
                (0..length).map(move |number| place.wrapping_add_signed(stride * number as isize))
            };
            places = if order == 'C' {
                places.iter().flat_map(steps).collect()
            } else {
                let step = |number: usize| stride * number as isize;
                (0..length)
                    .flat_map(|number| places.iter().map(move |place| place.wrapping_add_signed(step(number))))
                    .collect()
            };
        };
        dimensions.into_iter().for_each(&mut spread);
        places
    }

    /// The contents without a copy where that can be; None where the items do not stand one behind the other.
    pub fn contents(&self) -> Option<super::bytes::Contents> {
        use super::bytes::Contents;
        if !self.is_contiguous('C') {
            return None;
        }
        let length = self.count() * self.item_size;
        Some(match &self.memory {
            Memory::Fixed(bytes) if length == bytes.data.len() => Contents::Bytes(Ref::clone(bytes)),
            Memory::Shared(storage) if length == storage.len() => Contents::Snapshot(storage.snapshot()),
            _ => Contents::Snapshot(Rc::new(self.to_bytes('C'))),
        })
    }

    /// The storage and the part of it that native code may write to; None where it may not, or has gaps.
    pub fn writable(&self) -> Option<Writable> {
        match &self.memory {
            Memory::Shared(storage) if !self.is_readonly && self.is_contiguous('C') => {
                let length = self.count() * self.item_size;
                Some(Writable { storage: storage.clone(), start: self.offset, length })
            }
            _ => None,
        }
    }
}

/// The type that a format of one letter names, with or without an `@`.
pub fn native_code(format: &str) -> Option<Code> {
    match format.strip_prefix('@').unwrap_or(format).as_bytes() {
        [letter] if !b"espx".contains(letter) => Code::native(*letter),
        _ => None,
    }
}

/// A part of a storage that native code may write to.
pub struct Writable {
    storage: Rc<Storage>,
    start: usize,
    /// How many bytes it has.
    pub length: usize,
}

impl Writable {
    /// Changes the bytes; `work` calls nothing of the language.
    pub fn edit<R>(&self, work: impl FnOnce(&mut [u8]) -> R) -> R {
        self.storage.edit(|data| {
            // The storage may have become shorter since.
            let end = (self.start + self.length).min(data.len());
            work(&mut data[self.start.min(end)..end])
        })
    }
}

impl Value {
    /// The memory of the value that native code may write to; None where there is none.
    pub fn writable(&self) -> Option<Writable> {
        let payload = self.payload();
        let Value::Object(native) = &payload else { return None };
        match native.buffer()? {
            Buffer::Items { storage, is_readonly: false, .. } => {
                let length = storage.len();
                Some(Writable { storage, start: 0, length })
            }
            Buffer::View(view) => view.writable(),
            _ => None,
        }
    }
}
