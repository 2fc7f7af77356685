//! The module `struct`: values as the bytes of C types, and back.
//!
//! Formats are read by `text::packing`, values packed and unpacked in `struct_values.rs`.

use super::struct_values::{pack, place, struct_error, unpack};
use crate::builtins::{argument, wrap};
use crate::object::buffer::View;
use crate::object::bytes::{Bytes, Contents};
use crate::object::class::Class;
use crate::object::class::Layout;
use crate::object::class_table::{ClassTable, native_subclass};
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{self, runtime_error, type_error};
use crate::object::heap::Tracer;
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::slice_bounds::sized_index;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::text::packing::Packing;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.namespace.set_name(Symbol::new("Struct"), (&struct_class()).into());
    module.namespace.set_name(Symbol::new("error"), (&error_class()).into());
    let names = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"];
    module.namespace.set_name(Symbol::new("__all__"), Value::list(names.map(Value::str).to_vec()));
    Ok(())
}

/// The class `struct.error`.
pub(super) fn error_class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    const TABLE: ClassTable = ClassTable { module: "struct", ..ClassTable::EMPTY };
    let make = || native_subclass("struct.error", types().exception.clone(), Layout::Exception, true, &TABLE);
    CLASS.with(|class| class.get_or_init(make).clone())
}

const FUNCTIONS: &[Declaration] = &[
    native("calcsize(format, /)", "How many bytes the format describes.", |args| {
        Ok(Value::from(packing_of(&args[0])?.size))
    }),
    raw("pack(format, /, *values)", "The values as the bytes that the format describes.", |args, keywords| {
        refuse_keywords("_struct.pack", keywords)?;
        let Some((format, values)) = args.split_first() else { return Err(type_error("missing format argument")) };
        packed(&*packing_of(format)?, values)
    }),
    raw(
        "pack_into(format, buffer, offset, /, *values)",
        "Write the values into the buffer, from the offset on, as the bytes that the format describes.",
        |args, keywords| {
            refuse_keywords("_struct.pack_into", keywords)?;
            let Some((format, rest)) = args.split_first() else { return Err(type_error("missing format argument")) };
            packed_into(&*packing_of(format)?, rest)
        },
    ),
    native("unpack(format, buffer, /)", "The values of the buffer, all of which the format describes.", |args| {
        unpacked(&*packing_of(&args[0])?, &args[1])
    }),
    native(
        "unpack_from(format, /, buffer, offset=0)",
        "The values that the buffer has from the offset on, as the format describes them.",
        |args| unpacked_from(&*packing_of(&args[0])?, &args[1], &args[2]),
    ),
    native(
        "iter_unpack(format, buffer, /)",
        "An iterator over the values of the buffer, each as long as the format describes.",
        |args| iterated(packing_of(&args[0])?, &args[1]),
    ),
    native("_clearcache()", "Forget the formats that were read.", |_| {
        CACHE.with_borrow_mut(Vec::clear);
        Ok(Value::None)
    }),
];

crate::native_class!(fn struct_class "_struct.Struct" TABLE, extensible);

static TABLE: ClassTable = ClassTable {
    doc: "A format that was read once, to pack and unpack by.",
    module: "_struct",
    methods: METHODS,
    static_methods: &[native("__new__(type, /, *args, **kwargs)", "Create and return a new object.", |args| {
        wrap(&args[0], Value::object(Struct { packing: RefCell::new(None), format: RefCell::new(Value::None) }))
    })],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

/// A `Struct`; before `__init__` it has no format.
struct Struct {
    packing: RefCell<Option<Rc<Packing>>>,
    format: RefCell<Value>,
}

impl NativeObject for Struct {
    fn class(&self) -> Ref<Class> {
        struct_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.format.borrow());
    }
}

const METHODS: &[Declaration] = &[
    native("__init__(self, /, format)", "Read the format.", |args| {
        let text = format_text(&args[1])?;
        let packing = read(&text)?;
        let payload = args[0].payload();
        let this = this(&payload)?;
        *this.packing.borrow_mut() = Some(packing);
        let format = this.format.replace(Value::from(String::from_utf8_lossy(&text).into_owned()));
        drop(format);
        Ok(Value::None)
    }),
    raw("pack(self, /, *values)", "The values as bytes.", |args, keywords| {
        refuse_keywords("Struct.pack", keywords)?;
        let (this, values) = split(args)?;
        packed(&this, values)
    }),
    raw("pack_into(self, /, *values)", "Write the values into a buffer from an offset on.", |args, keywords| {
        refuse_keywords("Struct.pack_into", keywords)?;
        let (this, rest) = split(args)?;
        packed_into(&this, rest)
    }),
    native("unpack(self, buffer, /)", "The values of the buffer.", |args| unpacked(&*own(&args[0])?, &args[1])),
    native("unpack_from(self, /, buffer, offset=0)", "The values that the buffer has from the offset on.", |args| {
        unpacked_from(&*own(&args[0])?, &args[1], &args[2])
    }),
    native("iter_unpack(self, buffer, /)", "An iterator over the values of the buffer.", |args| {
        iterated(own(&args[0])?, &args[1])
    }),
    native("__sizeof__(self)", "S.__sizeof__() -> size of S in memory, in bytes", |args| {
        Ok(Value::from(56 + 32 * (own(&args[0])?.fields.len() + 1)))
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("format", "struct format string", |value| {
        let payload = value.payload();
        Ok(this(&payload)?.format.borrow().clone())
    }),
    attribute("size", "struct size in bytes", |value| Ok(Value::from(own(value)?.size))),
];

fn this(value: &Value) -> Result<&Struct> {
    value.downcast().ok_or_else(|| type_error("descriptor requires a '_struct.Struct' object"))
}

fn own(value: &Value) -> Result<Rc<Packing>> {
    let payload = value.payload();
    let packing = this(&payload)?.packing.borrow().clone();
    packing.ok_or_else(|| runtime_error("Struct object is not initialized"))
}

/// The packing of a method's receiver, and the other arguments.
fn split(args: &mut [Value]) -> Result<(Rc<Packing>, &[Value])> {
    match args.split_first() {
        Some((receiver, rest)) => Ok((own(receiver)?, rest)),
        None => Err(type_error("unbound method Struct.pack() needs an argument")),
    }
}

fn refuse_keywords(name: &str, keywords: &[(Symbol, Value)]) -> Result<()> {
    if keywords.is_empty() { Ok(()) } else { Err(type_error(format!("{name}() takes no keyword arguments"))) }
}

/// How many formats are remembered.
const MOST_REMEMBERED: usize = 100;

thread_local! {
    static CACHE: RefCell<Vec<(Box<[u8]>, Rc<Packing>)>> = const { RefCell::new(Vec::new()) };
}

/// The text of a format as bytes.
fn format_text(format: &Value) -> Result<Vec<u8>> {
    match &format.payload() {
        Value::Str(text) if text.is_ascii() => Ok(text.as_str().as_bytes().to_vec()),
        Value::Str(_) => {
            let encoded = crate::object::operation::call_method(format, Symbol::new("encode"), &[Value::str("ascii")])?;
            Ok(encoded.contents().map(|contents| contents.to_vec()).unwrap_or_default())
        }
        Value::Bytes(bytes) => Ok(bytes.data.to_vec()),
        _ => {
            let given = format.class_name();
            Err(type_error(format!("Struct() argument 1 must be a str or bytes object, not {given}")))
        }
    }
}

fn packing_of(format: &Value) -> Result<Rc<Packing>> {
    if format.is_instance(&types().bytearray) {
        return Err(type_error(format!("unhashable type: '{}'", format.class_name())));
    }
    if let Some(text) = format.as_str()
        && let Some(known) = known(text.as_bytes())
    {
        return Ok(known);
    }
    read(&format_text(format)?)
}

fn known(text: &[u8]) -> Option<Rc<Packing>> {
    CACHE.with_borrow(|cache| cache.iter().find(|(known, _)| &**known == text).map(|(_, packing)| packing.clone()))
}

fn read(text: &[u8]) -> Result<Rc<Packing>> {
    if let Some(known) = known(text) {
        return Ok(known);
    }
    if text.contains(&0) {
        return Err(struct_error("embedded null character"));
    }
    let packing = Rc::new(Packing::parse(text).map_err(|error| struct_error(error.message()))?);
    CACHE.with_borrow_mut(|cache| {
        if cache.len() >= MOST_REMEMBERED {
            cache.clear();
        }
        cache.push((text.into(), packing.clone()));
    });
    Ok(packing)
}

fn check_count(name: &str, packing: &Packing, given: usize) -> Result<()> {
    let count = packing.count;
    if given == count {
        return Ok(());
    }
    Err(struct_error(format!("{name} expected {count} items for packing (got {given})")))
}

fn packed(packing: &Packing, values: &[Value]) -> Result {
    check_count("pack", packing, values.len())?;
    Ok(Bytes::new(pack(packing, values)?).into())
}

fn packed_into(packing: &Packing, arguments: &[Value]) -> Result {
    let [buffer, offset, values @ ..] = arguments else {
        let missing = if arguments.is_empty() { "buffer" } else { "offset" };
        return Err(struct_error(format!("pack_into expected {missing} argument")));
    };
    check_count("pack_into", packing, values.len())?;
    let Some(writable) = buffer.writable() else {
        let given = buffer.class_name();
        return Err(type_error(format!("argument must be read-write bytes-like object, not {given}")));
    };
    // While the offset and the values are asked what they are, the buffer keeps its size.
    let _held = View::of(buffer);
    let offset = sized_index(offset)?;
    let start = place(offset, packing.size, writable.length, true)?;
    let bytes = pack(packing, values)?;
    writable.edit(|data| {
        if let Some(part) = data.get_mut(start..start + bytes.len()) {
            // What the format skips is cleared as well.
            part.copy_from_slice(&bytes);
        }
    });
    Ok(Value::None)
}

fn buffer_of(value: &Value) -> Result<Contents> {
    value.contents().ok_or_else(|| type_error(format!("a bytes-like object is required, not '{}'", value.class_name())))
}

fn unpacked(packing: &Packing, buffer: &Value) -> Result {
    let data = buffer_of(buffer)?;
    if data.len() != packing.size {
        return Err(struct_error(format!("unpack requires a buffer of {} bytes", packing.size)));
    }
    Ok(unpack(packing, &data))
}

fn unpacked_from(packing: &Packing, buffer: &Value, offset: &Value) -> Result {
    let data = buffer_of(buffer)?;
    let offset = argument::size(offset)?;
    let start = place(offset, packing.size, data.len(), false)?;
    Ok(unpack(packing, &data[start..start + packing.size]))
}

fn iterated(packing: Rc<Packing>, buffer: &Value) -> Result {
    let data = buffer_of(buffer)?;
    if packing.size == 0 {
        return Err(struct_error("cannot iteratively unpack with a struct of length 0"));
    }
    if data.len() % packing.size != 0 {
        let size = packing.size;
        return Err(struct_error(format!("iterative unpacking requires a buffer of a multiple of {size} bytes")));
    }
    Ok(Value::object(UnpackIterator { packing, buffer: buffer.clone(), next: Cell::new(0) }))
}

/// What `iter_unpack` gives.
struct UnpackIterator {
    packing: Rc<Packing>,
    buffer: Value,
    next: Cell<usize>,
}

crate::native_class!(fn iterator_class "_struct.unpack_iterator" ITERATOR);

static ITERATOR: ClassTable = ClassTable {
    module: "_struct",
    methods: &[
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| {
            match args[0].downcast::<UnpackIterator>().and_then(NativeObject::next).transpose()?.flatten() {
                Some(item) => Ok(item),
                None => Err(exception::stop_iteration(Value::None)),
            }
        }),
        native("__length_hint__(self)", "", |args| {
            let left = args[0].downcast::<UnpackIterator>().map(UnpackIterator::left);
            Ok(Value::from(left.unwrap_or_default()))
        }),
    ],
    ..ClassTable::EMPTY
};

impl UnpackIterator {
    fn left(&self) -> usize {
        let length = self.buffer.contents().map(|data| data.len()).unwrap_or_default();
        length.saturating_sub(self.next.get()) / self.packing.size
    }
}

impl NativeObject for UnpackIterator {
    fn class(&self) -> Ref<Class> {
        iterator_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.buffer);
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        let start = self.next.get();
        let size = self.packing.size;
        let Some(data) = self.buffer.contents() else { return Some(Ok(None)) };
        Some(Ok(data.get(start..start + size).map(|bytes| {
            self.next.set(start + size);
            unpack(&self.packing, bytes)
        })))
    }
}
