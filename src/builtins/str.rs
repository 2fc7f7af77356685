//! The type `str`: its constructor, its operators as methods, and the tables of all its methods.

use super::argument;
use super::codec;
use super::{str_case, str_format, str_pad, str_search, str_split, str_translate};
use crate::object::class_table::ClassTable;
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::heap::Ref;
use crate::object::iterator::ContainerIterator;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Result, Value, operation};
use crate::text::format_spec::Spec;
use crate::text::surrogates;
use crate::text::{Error, escape, format_value, search};
use std::cmp::Ordering;

/// What scripts see of `str`.
pub(crate) static TABLE: ClassTable =
    ClassTable { doc: DOC, methods: METHODS, static_methods: STATIC_METHODS, ..ClassTable::EMPTY };

const DOC: &str = "str(object='') -> str\n\
str(bytes_or_buffer[, encoding[, errors]]) -> str\n\n\
Create a new string object from the given object. If encoding or\n\
errors is specified, then the object must expose a data buffer\n\
that will be decoded using the given encoding and error handler.\n\
Otherwise, returns the result of object.__str__() (if defined)\n\
or repr(object).\n\
encoding defaults to sys.getdefaultencoding().\n\
errors defaults to 'strict'.";

const METHODS: &[Declaration] = &merged::<
    {
        OPERATORS.len()
            + str_case::METHODS.len()
            + str_search::METHODS.len()
            + str_split::METHODS.len()
            + str_pad::METHODS.len()
            + str_translate::METHODS.len()
            + str_format::METHODS.len()
    },
>(&[
    OPERATORS,
    str_case::METHODS,
    str_search::METHODS,
    str_split::METHODS,
    str_pad::METHODS,
    str_translate::METHODS,
    str_format::METHODS,
]);

const STATIC_METHODS: &[Declaration] = &[
    native(
        "__new__(type, object=..., encoding=..., errors=...)",
        "Create and return a new object.  See help(type) for accurate signature.",
        new,
    ),
    str_translate::MAKETRANS,
];

const OPERATORS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(escape::repr(text(args)?.as_str()).into())),
    native("__str__(self, /)", "Return str(self).", |args| Ok(text(args)?.into())),
    native("__hash__(self, /)", "Return hash(self).", |args| Ok(Value::Int(text(args)?.hash() as i64))),
    native("__len__(self, /)", "Return len(self).", |args| Ok(text(args)?.len().into())),
    native("__iter__(self, /)", "Implement iter(self).", |args| {
        let iterator = operation::Iteration::of_text(text(args)?);
        // Iterators of ASCII text have a class of their own where the text's is `str` itself.
        let class = (!matches!(args[0], Value::Str(_))).then_some(&types().str_iterator);
        Ok(ContainerIterator::of_class(iterator, class))
    }),
    native("__getitem__(self, key, /)", "Return self[key].", |args| operation::get_item(&text(args)?.into(), &args[1])),
    native("__contains__(self, key, /)", "Return key in self.", contains),
    native("__add__(self, value, /)", "Return self+value.", add),
    native("__mul__(self, value, /)", "Return self*value.", multiply),
    native("__rmul__(self, value, /)", "Return value*self.", multiply),
    native("__mod__(self, value, /)", "Return self%value.", |args| {
        operation::percent_format(&text(args)?.into(), &args[1])
    }),
    native("__rmod__(self, value, /)", "Return value%self.", |args| match as_text(&args[1]) {
        Some(template) => operation::percent_format(&template.into(), &args[0]),
        None => Ok(Value::NotImplemented),
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(args, Ordering::is_eq)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(args, Ordering::is_ne)),
    native("__lt__(self, value, /)", "Return self<value.", |args| compare(args, Ordering::is_lt)),
    native("__le__(self, value, /)", "Return self<=value.", |args| compare(args, Ordering::is_le)),
    native("__gt__(self, value, /)", "Return self>value.", |args| compare(args, Ordering::is_gt)),
    native("__ge__(self, value, /)", "Return self>=value.", |args| compare(args, Ordering::is_ge)),
    native(
        "__format__(self, format_spec, /)",
        "Return a formatted version of the string as described by format_spec.",
        format,
    ),
    native("__getnewargs__(self)", "", |args| Ok(Value::tuple(vec![text(args)?.into()]))),
    native("__sizeof__(self, /)", "Return the size of the string in memory, in bytes.", |args| {
        let text = text(args)?;
        let widest = text.as_str().chars().map(surrogates::code_point).max().unwrap_or(0);
        let (head, width) = match widest {
            0..=0x7f => (49, 1),
            0x80..=0xff => (73, 1),
            0x100..=0xffff => (74, 2),
            _ => (76, 4),
        };
        Ok(Value::from(head + text.len() * width + if widest > 0x7f { width - 1 } else { 0 }))
    }),
];

/// The text of the value where it is a `str` or an instance of a class that derives from it.
#[inline]
pub(crate) fn as_text(value: &Value) -> Option<Ref<Str>> {
    match value {
        Value::Str(text) => Some(Ref::clone(text)),
        Value::Instance(instance) => match &instance.payload() {
            Value::Str(text) if value.is_instance(&types().str) => Some(Ref::clone(text)),
            _ => None,
        },
        _ => None,
    }
}

/// The text of a method's receiver, its first argument.
#[inline]
pub(crate) fn text(args: &[Value]) -> Result<Ref<Str>> {
    match args.first() {
        Some(Value::Str(text)) => Ok(Ref::clone(text)),
        Some(value) => as_text(value).ok_or_else(|| {
            type_error(format!("descriptor requires a 'str' object but received a '{}'", value.class_name()))
        }),
        None => Err(type_error("unbound method needs an argument")),
    }
}

/// The receiver itself where it is exactly a `str`, or else a new `str` of its text: what methods return that
/// change nothing.
pub(crate) fn unchanged(text: &Ref<Str>) -> Result {
    Ok(text.into())
}

fn new(args: &[Value]) -> Result {
    let [class, object, encoding, errors] = args else { return Err(type_error("str expected a class")) };
    let made = if object.is_null() {
        Str::empty()
    } else if encoding.is_null() && errors.is_null() {
        let made = operation::text_object(object)?;
        return match class {
            Value::Class(class) if class.same(&types().str) => Ok(made),
            _ => super::wrap(class, made.payload()),
        };
    } else {
        let encoding = optional_name(encoding, "str", "encoding")?;
        let errors = optional_name(errors, "str", "errors")?;
        decode_object(object, encoding.as_ref(), errors.as_ref())?
    };
    super::wrap(class, made.into())
}

fn decode_object(object: &Value, encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Str>> {
    if as_text(object).is_some() {
        return Err(type_error("decoding str is not supported"));
    }
    let Some(data) = object.contents() else {
        let given = object.class_name();
        return Err(type_error(format!("decoding to str: need a bytes-like object, {given} found")));
    };
    codec::decode(&data, encoding, errors)
}

/// An optional argument that names an encoding or an error handler.
pub(crate) fn optional_name(value: &Value, function: &str, parameter: &str) -> Result<Option<Ref<Str>>> {
    if value.is_null() {
        return Ok(None);
    }
    match as_text(value) {
        Some(name) if name.as_str().contains('\0') => Err(value_error("embedded null character")),
        Some(name) => Ok(Some(name)),
        None => {
            let given = value.argument_name();
            Err(type_error(format!("{function}() argument '{parameter}' must be str, not {given}")))
        }
    }
}

fn contains(args: &[Value]) -> Result {
    let text = text(args)?;
    match as_text(&args[1]) {
        Some(part) => Ok(search::find(text.as_str().as_bytes(), part.as_str().as_bytes()).is_some().into()),
        None => {
            let given = args[1].class_name();
            Err(type_error(format!("'in <string>' requires string as left operand, not {given}")))
        }
    }
}

fn add(args: &[Value]) -> Result {
    let left = text(args)?;
    match as_text(&args[1]) {
        Some(right) => Ok(Str::concatenation(&left, &right).into()),
        None => {
            let given = args[1].class_name();
            Err(type_error(format!("can only concatenate str (not \"{given}\") to str")))
        }
    }
}

fn multiply(args: &[Value]) -> Result {
    let text = text(args)?;
    let count = repeat_count(&args[1])?;
    repeat(&text, count)
}

/// The second operand of a repetition by `*`.
pub(crate) fn repeat_count(value: &Value) -> Result<usize> {
    let number = operation::index(value)?;
    let Some(count) = number.int_ref().and_then(|number| number.to_i64()) else {
        return Err(overflow_error("cannot fit 'int' into an index-sized integer"));
    };
    Ok(usize::try_from(count).unwrap_or(0))
}

/// `text * count`.
pub(crate) fn repeat(text: &Ref<Str>, count: usize) -> Result {
    if count == 1 {
        return Ok(text.into());
    }
    match text.as_str().len().checked_mul(count) {
        Some(length) if length <= MOST_BYTES => Ok(Str::repeated(text, count).into()),
        _ => Err(Error::memory().into()),
    }
}

/// A text or a bytes object longer than this is a MemoryError.
pub(crate) const MOST_BYTES: usize = 1 << 36;

fn compare(args: &[Value], holds: fn(Ordering) -> bool) -> Result {
    let left = text(args)?;
    Ok(match as_text(&args[1]) {
        Some(right) => holds(left.order(&right)).into(),
        None => Value::NotImplemented,
    })
}

fn format(args: &[Value]) -> Result {
    let text = text(args)?;
    let Some(spec) = as_text(&args[1]) else {
        let given = args[1].argument_name();
        return Err(type_error(format!("__format__() argument must be str, not {given}")));
    };
    if spec.is_empty() {
        return unchanged(&text);
    }
    let name = args[0].class_name();
    let spec = Spec::parse(spec.as_str(), &name)?;
    Ok(format_value::format_str(text.as_str(), &spec, &name)?.into())
}

/// A size argument of a method (`argument::size`), as a count: negative numbers are 0.
pub(crate) fn count_of(value: &Value) -> Result<usize> {
    Ok(usize::try_from(argument::size(value)?).unwrap_or(0))
}
