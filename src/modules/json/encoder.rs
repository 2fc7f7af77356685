//! Writing JSON values.
//!
//! An encoder appends to one text. Its `default` function, and what walks over containers of a script's making, run
//! script code; items are therefore taken out of a container one at a time.

use super::strings;
use crate::builtins::argument::size;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::list::List;
use crate::object::native::NativeObject;
use crate::object::native_function::native;
use crate::object::number::digit_limit;
use crate::object::operation::{call, call_method, call_with, collect, guarded, length, repr, truth};
use crate::object::state::{NativeLevel, with_builtins};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::text::{float, int};

/// How strings are written.
enum Quoting {
    Ascii,
    Unicode,
    /// By a function of a script's.
    Function(Value),
}

/// An encoder: its settings.
struct Encoder {
    checks_circles: bool,
    default: Value,
    quoting: Quoting,
    indent: Option<String>,
    key_separator: String,
    item_separator: String,
    sort_keys: bool,
    skip_keys: bool,
    allow_nan: bool,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "_json.Encoder" TABLE
);

impl NativeObject for Encoder {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.default);
        if let Quoting::Function(function) = &self.quoting {
            tracer.value(function);
        }
    }
}

static TABLE: ClassTable = ClassTable {
    doc: "Encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
    module: "_json",
    static_methods: &[native(
        "__new__(type, markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)",
        "Create and return a new object.",
        |args| {
            if !args[1].is_none() && !matches!(args[1].payload(), Value::Dict(_)) {
                let given = args[1].class_name();
                return Err(type_error(format!("make_encoder() argument 1 must be dict or None, not {given}")));
            }
            let text = |value: &Value, place: usize| match &value.payload() {
                Value::Str(text) => Ok(text.as_str().to_owned()),
                other => {
                    Err(type_error(format!("make_encoder() argument {place} must be str, not {}", other.class_name())))
                }
            };
            let quoting = match &args[3] {
                Value::NativeFunction(function) if function.name.as_str() == "encode_basestring_ascii" => {
                    Quoting::Ascii
                }
                Value::NativeFunction(function) if function.name.as_str() == "encode_basestring" => Quoting::Unicode,
                other => Quoting::Function(other.clone()),
            };
            let indent = match &args[4] {
                Value::None => None,
                given => Some(text(given, 4)?),
            };
            Ok(Value::object(Encoder {
                checks_circles: !args[1].is_none(),
                default: args[2].clone(),
                quoting,
                indent,
                key_separator: text(&args[5], 5)?,
                item_separator: text(&args[6], 6)?,
                sort_keys: truth(&args[7])?,
                skip_keys: truth(&args[8])?,
                allow_nan: truth(&args[9])?,
            }))
        },
    )],
    methods: &[native("__call__(self, obj, _current_indent_level)", "Call self as a function.", |args| {
        let Some(encoder) = args[0].downcast::<Encoder>() else { return Err(type_error("expected an encoder")) };
        let level = usize::try_from(size(&args[2])?).unwrap_or(0);
        let mut writing = Writing { encoder, out: String::new(), open: Vec::new() };
        writing.value(&args[1], level)?;
        Ok(Value::tuple(vec![writing.out.into()]))
    })],
    ..ClassTable::EMPTY
};

/// The writing of one value.
struct Writing<'a> {
    encoder: &'a Encoder,
    out: String,
    /// The objects that are being written.
    open: Vec<Value>,
}

impl Writing<'_> {
    fn value(&mut self, value: &Value, level: usize) -> Result<()> {
        let payload = value.payload();
        match &payload {
            Value::None => self.out.push_str("null"),
            Value::True => self.out.push_str("true"),
            Value::False => self.out.push_str("false"),
            Value::Str(text) => self.string(text)?,
            Value::Int(_) | Value::BigInt(_) | Value::Float(_) => self.number(&payload)?,
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) => {
                let Some(_level) = NativeLevel::enter() else {
                    let message = "maximum recursion depth exceeded while encoding a JSON object";
                    return Err(exception::new(&types().recursion_error, message));
                };
                return guarded(|| {
                    self.enter(value)?;
                    if matches!(payload, Value::Dict(_)) {
                        self.object(value, &payload, level)?;
                    } else {
                        self.array(value, level)?;
                    }
                    self.leave();
                    Ok(())
                });
            }
            _ => {
                let Some(_level) = NativeLevel::enter() else {
                    let message = "maximum recursion depth exceeded while encoding a JSON object";
                    return Err(exception::new(&types().recursion_error, message));
                };
                return guarded(|| {
                    self.enter(value)?;
                    let other = call(&self.encoder.default, std::slice::from_ref(value))?;
                    self.value(&other, level)?;
                    self.leave();
                    Ok(())
                });
            }
        }
        Ok(())
    }

    fn enter(&mut self, value: &Value) -> Result<()> {
        if !self.encoder.checks_circles {
            return Ok(());
        }
        if self.open.iter().any(|open| open.is(value)) {
            return Err(value_error("Circular reference detected"));
        }
        self.open.push(value.clone());
        Ok(())
    }

    fn leave(&mut self) {
        if self.encoder.checks_circles {
            self.open.pop();
        }
    }

    fn string(&mut self, text: &Ref<Str>) -> Result<()> {
        match &self.encoder.quoting {
            Quoting::Ascii => strings::write(&mut self.out, text.as_str(), true),
            Quoting::Unicode => strings::write(&mut self.out, text.as_str(), false),
            Quoting::Function(function) => match &call(function, &[text.into()])?.payload() {
                Value::Str(quoted) => self.out.push_str(quoted.as_str()),
                other => {
                    let given = other.class_name();
                    return Err(type_error(format!("encoder() must return a string, not {given}")));
                }
            },
        }
        Ok(())
    }

    fn number(&mut self, number: &Value) -> Result<()> {
        if let Value::Int(number) = number {
            let mut digits = itoa(*number);
            self.out.push_str(digits.text());
            return Ok(());
        }
        match (number.as_float(), number.int_ref()) {
            (Some(number), _) if number.is_finite() => float::write_repr(&mut self.out, number),
            (Some(_), _) if !self.encoder.allow_nan => {
                let message = "Out of range float values are not JSON compliant";
                // CPython's encoder in C, which does not indent, says no more.
                return Err(value_error(match self.encoder.indent {
                    Some(_) => format!("{message}: {}", repr(number)?.as_str()),
                    None => message.to_string(),
                }));
            }
            (Some(number), _) if number.is_nan() => self.out.push_str("NaN"),
            (Some(number), _) => self.out.push_str(if number > 0.0 { "Infinity" } else { "-Infinity" }),
            (None, Some(number)) => self.out.push_str(&int::to_decimal(number, digit_limit())?),
            (None, None) => {}
        }
        Ok(())
    }

    fn line(&mut self, level: usize) {
        if let Some(indent) = &self.encoder.indent {
            self.out.push('\n');
            for _ in 0..level {
                self.out.push_str(indent);
            }
        }
    }

    fn array(&mut self, value: &Value, level: usize) -> Result<()> {
        // A list may change while its items are encoded, and is read as it is by then.
        let items = match value {
            Value::List(list) => Ref::clone(list),
            Value::Tuple(tuple) => Ref::new(List::new(tuple.to_vec())),
            other => Ref::new(List::new(collect(other)?)),
        };
        if items.is_empty() {
            self.out.push_str("[]");
            return Ok(());
        }
        self.out.push('[');
        let mut place = 0;
        while let Some(item) = items.get(place) {
            if place > 0 {
                self.out.push_str(&self.encoder.item_separator);
            }
            self.line(level + 1);
            self.value(&item, level + 1)?;
            place += 1;
        }
        self.line(level);
        self.out.push(']');
        Ok(())
    }

    fn object(&mut self, value: &Value, payload: &Value, level: usize) -> Result<()> {
        if length(value)? == 0 {
            self.out.push_str("{}");
            return Ok(());
        }
        let entries = self.entries(value, payload)?;
        self.out.push('{');
        let mut is_first = true;
        for (key, item) in &entries {
            let before = self.out.len();
            if !is_first {
                self.out.push_str(&self.encoder.item_separator);
            }
            self.line(level + 1);
            if !self.key(key)? {
                self.out.truncate(before);
                continue;
            }
            is_first = false;
            self.out.push_str(&self.encoder.key_separator);
            self.value(item, level + 1)?;
        }
        if is_first {
            // All keys were skipped.
            self.line(level + 1);
        }
        self.line(level);
        self.out.push('}');
        Ok(())
    }

    fn entries(&self, value: &Value, payload: &Value) -> Result<Vec<(Value, Value)>> {
        if let (Value::Dict(dict), false) = (value, self.encoder.sort_keys) {
            return Ok(dict.entries());
        }
        let mut items = match (value, payload) {
            (Value::Dict(dict), _) => {
                let pairs = dict.entries().into_iter().map(|(key, value)| Value::tuple(vec![key, value]));
                Value::list(pairs.collect())
            }
            _ => Value::list(collect(&call_method(value, Symbol::new("items"), &[])?)?),
        };
        if self.encoder.sort_keys {
            let sorted = with_builtins(|builtins| builtins.get_name(Symbol::new("sorted"))).unwrap_or(Value::None);
            items = call_with(&sorted, &[items], &[])?;
        }
        let mut entries = Vec::new();
        for pair in collect(&items)? {
            match &pair {
                Value::Tuple(pair) if pair.len() == 2 => entries.push((pair[0].clone(), pair[1].clone())),
                _ => return Err(value_error("items must return 2-tuples")),
            }
        }
        Ok(entries)
    }

    /// Writes a key; whether it can be one.
    fn key(&mut self, key: &Value) -> Result<bool> {
        match &key.payload() {
            Value::Str(text) => self.string(text)?,
            payload @ (Value::Int(_) | Value::BigInt(_) | Value::Float(_)) => {
                let begin = self.out.len();
                self.number(payload)?;
                let text = self.out.split_off(begin);
                self.string(&Str::new(&text))?;
            }
            Value::None => self.string(&Str::new("null"))?,
            Value::True => self.string(&Str::new("true"))?,
            Value::False => self.string(&Str::new("false"))?,
            _ if self.encoder.skip_keys => return Ok(false),
            _ => {
                let given = key.class_name();
                return Err(type_error(format!("keys must be str, int, float, bool or None, not {given}")));
            }
        }
        Ok(true)
    }
}

/// The decimal digits of a number, without an allocation.
struct Digits {
    buffer: [u8; 20],
    start: usize,
}

impl Digits {
    fn text(&mut self) -> &str {
        std::str::from_utf8(&self.buffer[self.start..]).unwrap_or_default()
    }
}

fn itoa(number: i64) -> Digits {
    let mut digits = Digits { buffer: [0; 20], start: 20 };
    let mut rest = number.unsigned_abs();
    loop {
        digits.start -= 1;
        digits.buffer[digits.start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        digits.start -= 1;
        digits.buffer[digits.start] = b'-';
    }
    digits
}
