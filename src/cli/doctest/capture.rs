//! What `sys.stdout` is while an example runs: it keeps what is written.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::type_error;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{collect, text};
use crate::object::{Ref, Value};
use std::cell::RefCell;

/// The stream.
#[derive(Default)]
pub(super) struct Capture {
    text: RefCell<String>,
}

impl NativeObject for Capture {
    fn class(&self) -> Ref<Class> {
        class()
    }
}

crate::native_class!(fn class "_SpoofOut" TABLE);

const TABLE: ClassTable = ClassTable {
    methods: METHODS,
    attributes: &[
        attribute("encoding", "", |_| Ok(Value::str("utf-8"))),
        attribute("closed", "", |_| Ok(Value::False)),
    ],
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("write(self, text, /)", "Keeps the text.", |args| {
        match (&args[1].payload(), args[0].downcast::<Capture>()) {
            (Value::Str(written), Some(capture)) => {
                capture.text.borrow_mut().push_str(written.as_str());
                Ok(Value::from(written.len()))
            }
            (other, _) => Err(type_error(format!("string argument expected, got '{}'", other.class_name()))),
        }
    }),
    native("writelines(self, lines, /)", "Keeps the lines.", |args| {
        for line in collect(&args[1])? {
            let line = text(&line)?;
            if let Some(capture) = args[0].downcast::<Capture>() {
                capture.text.borrow_mut().push_str(line.as_str());
            }
        }
        Ok(Value::None)
    }),
    native("getvalue(self, /)", "What was written since the example began.", |args| {
        Ok(args[0].downcast::<Capture>().map_or(Value::None, |capture| Value::str(&capture.text.borrow())))
    }),
    native("flush(self, /)", "Does nothing.", |_| Ok(Value::None)),
    native("isatty(self, /)", "False.", |_| Ok(Value::False)),
    native("writable(self, /)", "True.", |_| Ok(Value::True)),
];

/// Takes what was written; a missing last line end is added, as Python's does.
pub(super) fn take(stream: &Value) -> String {
    let mut text = stream.downcast::<Capture>().map(|capture| capture.text.take()).unwrap_or_default();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
