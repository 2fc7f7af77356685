//! What CPython's module `site` adds to the builtins: `help`, `exit`, `quit`, `copyright`, `credits`, `license`.
//!
//! They are objects that say how they are used and can be called. The text of `help(object)` is made by the script
//! module `pydoc`, which is loaded by the first call.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::dict::Dict;
use crate::object::exception::{self, runtime_error, type_error};
use crate::object::hooks::{self, ImportRequest};
use crate::object::native::NativeObject;
use crate::object::native_function::native;
use crate::object::operation::{call, get_attribute};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, state};
use crate::syntax::Symbol;

/// `help`.
pub(super) struct Helper;

/// `exit` or `quit`.
pub(super) struct Quitter(pub(super) &'static str);

/// What shows a text: `copyright`, `credits` or `license`.
pub(super) struct Printer(pub(super) &'static str);

crate::native_class!(fn helper_class "_Helper" HELPER);
crate::native_class!(fn quitter_class "Quitter" QUITTER);
crate::native_class!(fn printer_class "_Printer" PRINTER);

impl NativeObject for Helper {
    fn class(&self) -> Ref<Class> {
        helper_class()
    }
}

impl NativeObject for Quitter {
    fn class(&self) -> Ref<Class> {
        quitter_class()
    }
}

impl NativeObject for Printer {
    fn class(&self) -> Ref<Class> {
        printer_class()
    }
}

static HELPER: ClassTable = ClassTable {
    doc: "Define the builtin 'help'.",
    module: "_sitebuiltins",
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |_| {
            Ok(Value::str("Type help() for interactive help, or help(object) for help about object."))
        }),
        native("__call__(self, /, *args, **kwds)", "Call self as a function.", |args| match &args[1] {
            Value::Tuple(given) if given.is_empty() => {
                Err(runtime_error("help() without an object is not supported: wattle has no interactive help"))
            }
            Value::Tuple(given) => call(&get_attribute(&import("pydoc")?, Symbol::new("help"))?, given),
            _ => Ok(Value::None),
        }),
    ],
    ..ClassTable::EMPTY
};

static QUITTER: ClassTable = ClassTable {
    module: "_sitebuiltins",
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            Ok(Value::from(format!("Use {}() or {END_OF_INPUT} to exit", quitter(&args[0])?)))
        }),
        native("__call__(self, /, code=None)", "Call self as a function.", |args| Err(exit(&args[1]))),
    ],
    attributes: &[
        attribute("name", "", |value| Ok(Value::str(quitter(value)?))),
        attribute("eof", "", |_| Ok(Value::str(END_OF_INPUT))),
    ],
    ..ClassTable::EMPTY
};

static PRINTER: ClassTable = ClassTable {
    doc: "interactive prompt objects for printing the license text, a list of\n\
          contributors and the copyright notice.",
    module: "_sitebuiltins",
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| match printer(&args[0])? {
            "license" => Ok(Value::str("Type license() to see the full license text")),
            name => text(name),
        }),
        native("__call__(self, /)", "Call self as a function.", |args| {
            let print = state::with_builtins(|builtins| builtins.get_name(Symbol::new("print")));
            call(&print.unwrap_or(Value::None), &[text(printer(&args[0])?)?])
        }),
    ],
    ..ClassTable::EMPTY
};

const END_OF_INPUT: &str = "Ctrl-D (i.e. EOF)";

const CREDITS: &str = "    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands\n    \
                       for supporting Python development.  See www.python.org for more information.";

fn text(name: &str) -> Result {
    match name {
        "copyright" => get_attribute(&import("sys")?, Symbol::new(name)),
        "credits" => Ok(Value::str(CREDITS)),
        _ => Ok(Value::str("See https://www.python.org/psf/license/")),
    }
}

fn quitter(value: &Value) -> Result<&'static str> {
    value.downcast::<Quitter>().map(|quitter| quitter.0).ok_or_else(|| wrong("Quitter", value))
}

fn printer(value: &Value) -> Result<&'static str> {
    value.downcast::<Printer>().map(|printer| printer.0).ok_or_else(|| wrong("_Printer", value))
}

fn wrong(wanted: &str, value: &Value) -> Thrown {
    let given = value.class_name();
    type_error(format!("descriptor requires a '{wanted}' object but received a '{given}'"))
}

fn import(name: &'static str) -> Result {
    hooks::import(&ImportRequest { name, level: 0, names: None, globals: &Dict::new() })
}

fn exit(code: &Value) -> Thrown {
    exception::raise(exception::make(&types().system_exit, vec![code.clone()]))
}
