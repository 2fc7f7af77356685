//! The module `array`: its class, and what arrays are made of.
//!
//! Types of items are in `array_items.rs`, the methods of scripts in `array_methods.rs`, the operators and subscripts
//! in `array_sequence.rs`.

use super::array_items::{ItemType, LETTERS};
use super::array_methods::METHODS;
use super::array_sequence::OPERATORS;
use crate::builtins::wrap;
use crate::object::buffer::{Buffer, Storage};
use crate::object::bytes::Contents;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::{type_error, value_error};
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, merged, native, raw};
use crate::object::operation::{Iteration, call_method, get_attribute};
use crate::object::string::Str;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use crate::text::int_math::ByteOrder;
use crate::text::packing::{read_float, read_int};
use crate::text::surrogates;
use crate::text::{Int, packing};
use std::rc::Rc;

/// Puts the module's contents into it, and tells `collections.abc` of the class.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    let class = Value::from(&array_class());
    for name in ["array", "ArrayType"] {
        module.namespace.set_name(Symbol::new(name), class.clone());
    }
    module.namespace.set_name(Symbol::new("typecodes"), Value::str(LETTERS));
    let classes = super::import::import_module("_collections_abc")?;
    let sequence = get_attribute(&classes, Symbol::new("MutableSequence"))?;
    call_method(&sequence, Symbol::new("register"), &[class])?;
    Ok(())
}

/// The body of an array.
pub(super) struct Array {
    pub(super) storage: Rc<Storage>,
    pub(super) item: ItemType,
}

impl NativeObject for Array {
    fn class(&self) -> Ref<Class> {
        array_class()
    }

    fn buffer(&self) -> Option<Buffer> {
        Some(Buffer::Items {
            storage: self.storage.clone(),
            format: self.item.format(),
            item_size: self.item.size,
            is_readonly: false,
        })
    }
}

impl Array {
    /// A new array as a value.
    pub(super) fn value(item: ItemType, data: Vec<u8>) -> Value {
        let storage = Storage::refusing(data, "cannot resize an array that is exporting buffers");
        Value::object(Array { storage, item })
    }

    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        self.storage.len() / self.item.size
    }

    /// The item at a place; None behind the last one.
    ///
    /// # Errors
    /// ValueError for what is no character.
    pub(super) fn get(&self, place: usize) -> Result<Option<Value>> {
        let start = place * self.item.size;
        self.storage.read(|data| data.get(start..start + self.item.size).map(|bytes| self.item.read(bytes))).transpose()
    }

    /// Adds bytes behind the last ones.
    ///
    /// # Errors
    /// BufferError under a view.
    pub(super) fn push(&self, bytes: &[u8]) -> Result<()> {
        if bytes.is_empty() { Ok(()) } else { self.storage.change(|data| data.extend_from_slice(bytes)) }
    }

    /// Adds a value behind the last one; errors as those of packing and `push`.
    pub(super) fn append(&self, value: &Value) -> Result<()> {
        let bytes = self.item.pack(value)?;
        self.push(&bytes[..self.item.size])
    }

    /// Adds what a bytes-like object holds.
    ///
    /// # Errors
    /// ValueError where that are no whole items.
    pub(super) fn push_contents(&self, contents: &Contents) -> Result<()> {
        if !contents.len().is_multiple_of(self.item.size) {
            return Err(value_error("bytes length not a multiple of item size"));
        }
        self.push(contents)
    }
}

/// Works on the array that a method's first argument is or holds.
pub(super) fn with<R>(value: &Value, work: impl FnOnce(&Array) -> Result<R>) -> Result<R> {
    match value.payload().downcast::<Array>() {
        Some(array) => work(array),
        None => {
            let given = value.class_name();
            Err(type_error(format!("descriptor requires a 'array.array' object but received a '{given}'")))
        }
    }
}

crate::native_class!(
    /// The class of arrays.
    pub(super) fn array_class "array.array" TABLE, extensible
);

static TABLE: ClassTable = ClassTable {
    doc: "array(typecode [, initializer]) -> array\n\n\
          A sequence of numbers or characters of one C type.\n\
          Type codes: b B signed and unsigned bytes, u characters, h H shorts, i I ints, l L longs, q Q long longs, \
          f d floats.",
    module: "array",
    methods: &ALL,
    static_methods: &[raw("__new__(type, typecode, initializer=..., /)", "Create and return a new object.", new)],
    attributes: &[
        attribute("typecode", "the typecode character used to create the array", |value| {
            with(value, |array| Ok(Value::from(array.item.letter.to_string())))
        }),
        attribute("itemsize", "the size, in bytes, of one array item", |value| {
            with(value, |array| Ok(Value::from(array.item.size)))
        }),
    ],
    is_sequence: true,
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

static ALL: [Declaration; METHODS.len() + OPERATORS.len()] = merged(&[METHODS, OPERATORS]);

/// The letter that a type code must be.
fn letter_of(value: &Value, function: &str) -> Result<char> {
    match &value.payload() {
        Value::Str(text) if text.len() == 1 => Ok(text.char_at(0).unwrap_or_default()),
        _ => {
            let given = value.class_name();
            Err(type_error(format!("{function}() argument 1 must be a unicode character, not {given}")))
        }
    }
}

fn new(args: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some((class, given)) = args.split_first() else {
        return Err(type_error("array.array.__new__(): not enough arguments"));
    };
    if !keywords.is_empty() && class.is(&(&array_class()).into()) {
        return Err(type_error("array.array() takes no keyword arguments"));
    }
    let (code, initial) = match given {
        [code] => (code, None),
        [code, initial] => (code, Some(initial)),
        // A derived class may take more arguments: then this is for its own __init__.
        [] => return Err(type_error("array() takes at least 1 argument (0 given)")),
        more => return Err(type_error(format!("array() takes at most 2 arguments ({} given)", more.len()))),
    };
    let letter = letter_of(code, "array")?;
    let made = |item: ItemType| wrap(class, Array::value(item, Vec::new()));
    let Some(initial) = initial else { return made(known(letter)?) };
    let payload = initial.payload();
    let other = payload.downcast::<Array>();
    if letter != 'u' {
        if let Value::Str(_) = payload {
            return Err(type_error(format!("cannot use a str to initialize an array with typecode '{letter}'")));
        }
        if other.is_some_and(|other| other.item.is_text()) {
            return Err(type_error(format!(
                "cannot use a unicode array to initialize an array with typecode '{letter}'"
            )));
        }
    }
    let item = known(letter)?;
    let array = made(item)?;
    fill_array(&array, item, initial)?;
    Ok(array)
}

fn known(letter: char) -> Result<ItemType> {
    ItemType::of(letter).ok_or_else(|| value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"))
}

fn fill_array(array: &Value, item: ItemType, initial: &Value) -> Result<()> {
    let payload = initial.payload();
    match &payload {
        Value::Str(text) => {
            let mut bytes = Vec::with_capacity(4 * text.len());
            for letter in text.as_str().chars() {
                bytes.extend_from_slice(&surrogates::code_point(letter).to_ne_bytes());
            }
            with(array, |array| array.push(&bytes))
        }
        Value::Bytes(_) => push_bytes(array, &payload),
        other if other.is_instance(&crate::object::types::types().bytearray) => push_bytes(array, &payload),
        other if other.downcast::<Array>().is_some_and(|other| other.item == item) => push_bytes(array, &payload),
        _ => {
            let mut items = Iteration::new(initial)?;
            while let Some(value) = items.next()? {
                let bytes = item.pack(&value)?;
                with(array, |array| array.push(&bytes[..item.size]))?;
            }
            Ok(())
        }
    }
}

fn push_bytes(array: &Value, source: &Value) -> Result<()> {
    match source.contents() {
        Some(contents) => with(array, |array| array.push_contents(&contents)),
        None => Ok(()),
    }
}

const FUNCTIONS: &[Declaration] = &[native(
    "_array_reconstructor(arraytype, typecode, mformat_code, items, /)",
    "Internal. Used for pickling support.",
    |args| reconstruct(&args[0], &args[1], &args[2], &args[3]),
)];

/// An array of the items that a machine of any kind has pickled.
fn reconstruct(class: &Value, code: &Value, format: &Value, items: &Value) -> Result {
    let Value::Class(made) = class else {
        let given = class.argument_name();
        return Err(type_error(format!("first argument must be a type object, not {given}")));
    };
    if !Class::is_subclass(made, &array_class()) {
        return Err(type_error(format!("{} is not a subtype of array.array", made.name())));
    }
    let letter = letter_of(code, "_array_reconstructor")?;
    let Some(item) = ItemType::of(letter) else {
        return Err(value_error("second argument must be a valid type code"));
    };
    let format = crate::builtins::argument::c_int(format)?;
    let Value::Bytes(bytes) = &items.payload() else {
        let given = items.class_name();
        return match format {
            0..=21 => Err(type_error(format!("fourth argument should be bytes, not {given}"))),
            _ => Err(value_error("third argument must be a valid machine format code.")),
        };
    };
    // Each format is a size, a kind, and the order of the bytes.
    let (size, kind) = match format {
        0 | 1 => (1, format == 1),
        2..=5 => (2, format >= 4),
        6..=9 => (4, format >= 8),
        10..=13 => (8, format >= 12),
        14 | 15 | 20 | 21 => (4, false),
        16 | 17 => (8, false),
        18 | 19 => (2, false),
        _ => return Err(value_error("third argument must be a valid machine format code.")),
    };
    if bytes.data.len() % size != 0 {
        return Err(value_error("bytes length not a multiple of item size"));
    }
    let order = match format {
        0 | 1 => packing::NATIVE_ORDER,
        _ if format % 2 == 1 => ByteOrder::Big,
        _ => ByteOrder::Little,
    };
    // Integers of another size than the type's become items of a type that has theirs.
    let item = match format {
        _ if i64::from(format) == item.machine_format() => item,
        0..=13 => LETTERS.chars().rev().filter_map(ItemType::of).find(|item| item.holds(size, kind)).unwrap_or(item),
        _ => item,
    };
    let array = wrap(class, Array::value(item, Vec::new()))?;
    if let 18..=21 = format {
        if bytes.data.len() % item.size != 0 {
            return Err(value_error("string length not a multiple of item size"));
        }
        let unit = if size == 2 { "utf-16" } else { "utf-32" };
        let encoding = Str::new(&format!("{unit}-{}", if order == ByteOrder::Big { "be" } else { "le" }));
        let text = crate::builtins::codec::decode(&bytes.data, Some(&encoding), None)?;
        fill_array(&array, item, &text.into())?;
        return Ok(array);
    }
    for chunk in bytes.data.chunks_exact(size) {
        let value = match format {
            14..=17 => Value::float(read_float(chunk, order)),
            _ => Int::from(read_int(chunk, order, kind)).into(),
        };
        let packed = item.pack(&value)?;
        with(&array, |array| array.push(&packed[..item.size]))?;
    }
    Ok(array)
}
