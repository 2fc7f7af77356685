//! Files: `open`, and the objects behind `sys.stdin`, `sys.stdout` and `sys.stderr`.
//!
//! ```text
//!   File (text or binary) ──┐
//!                           ├──► Stream: the system's file, bytes read ahead, bytes not yet written
//!   File (.buffer, binary) ─┘          │
//!                                      │ the same file of the system
//!   File (.raw, binary) ────► Stream ──┘
//! ```

pub(crate) mod descriptor;
mod layers;
mod methods;
mod opening;
mod reading;
mod stream;

pub(super) use methods::{flush, write_text};
pub(super) use opening::FUNCTIONS;
pub(crate) use opening::path_of;
pub(super) use stream::Stream;

use crate::object::class::{Class, ClassParts, Layout};
use crate::object::class_table::native_subclass;
use crate::object::exception::{self, HIDDEN_SLOTS, value_error};
use crate::object::native::NativeObject;
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::symbol::well_known;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// The body of a file object.
pub(super) struct File {
    /// What it shares with its `buffer`.
    pub(super) stream: Rc<RefCell<Stream>>,
    /// Whether it reads and writes bytes.
    pub(super) binary: bool,
    /// Whether it has been parted from what it read and wrote.
    pub(super) is_detached: Cell<bool>,
    /// The layer below it, once somebody has asked for that.
    below: OnceCell<Value>,
}

impl File {
    fn new(stream: Rc<RefCell<Stream>>, binary: bool) -> File {
        File { stream, binary, is_detached: Cell::new(false), below: OnceCell::new() }
    }

    /// Whether it is a file of bytes without a buffer, which a script has opened.
    fn is_raw(&self) -> bool {
        self.binary && self.stream.borrow().is_raw
    }
}

impl NativeObject for File {
    fn class(&self) -> Ref<Class> {
        let stream = self.stream.borrow();
        if self.is_raw() {
            return classes()[5].clone();
        }
        let kind = match (self.binary, stream.readable, stream.writable) {
            (false, _, _) => 0,
            (true, true, true) => 3,
            (true, true, false) => 1,
            (true, false, _) => 2,
        };
        classes()[kind].clone()
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(methods::next(self))
    }
}

fn classes() -> Rc<[Ref<Class>; 6]> {
    thread_local! {
        static CLASSES: OnceCell<Rc<[Ref<Class>; 6]>> = const { OnceCell::new() };
    }
    let make = |name: &str, table| native_subclass(name, types().object.clone(), Layout::Native, false, table);
    CLASSES.with(|classes| {
        let made = classes.get_or_init(|| {
            Rc::new([
                make("_io.TextIOWrapper", &methods::TEXT_TABLE),
                make("_io.BufferedReader", &methods::READER_TABLE),
                make("_io.BufferedWriter", &methods::WRITER_TABLE),
                make("_io.BufferedRandom", &methods::READER_TABLE),
                unsupported_operation(),
                make("_io.FileIO", &methods::RAW_TABLE),
            ])
        });
        made.clone()
    })
}

/// The class `io.UnsupportedOperation`.
fn unsupported_operation() -> Ref<Class> {
    let types = types();
    let class = Class::new(ClassParts {
        name: "UnsupportedOperation",
        bases: vec![types.os_error.clone(), types.value_error.clone()],
        metaclass: None,
        layout: Layout::Exception,
        hidden: HIDDEN_SLOTS,
        is_heap: false,
        is_base: true,
        has_dictionary: true,
    });
    match class {
        Ok(class) => {
            class.set_attribute(well_known::__module__, Value::str("io"));
            class
        }
        Err(thrown) => {
            // The bases have an order, so this is never reached.
            drop(exception::take(thrown));
            types.os_error.clone()
        }
    }
}

/// Raises `io.UnsupportedOperation`.
#[cold]
fn unsupported(message: &str) -> Thrown {
    exception::new(&classes()[4], message)
}

#[cold]
fn closed() -> Thrown {
    value_error("I/O operation on closed file.")
}

/// The file object of a stream.
pub(super) fn value(stream: Stream, binary: bool) -> Value {
    Value::object(File::new(Rc::new(RefCell::new(stream)), binary))
}
