//! Reading JSON values.
//!
//! A scanner takes its hooks from a decoder when it is made. The hooks run script code; the text is a string, which
//! nothing changes, and the containers that are being filled are known to the scanner alone until they are complete.

use super::strings::{error, scan};
use crate::builtins::argument::size;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::native;
use crate::object::number::digit_limit;
use crate::object::operation::{call, get_attribute, guarded, truth};
use crate::object::state::NativeLevel;
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::text::int;
use std::borrow::Cow;
use std::collections::HashMap;

/// A scanner: the hooks, None where the native way does.
struct Scanner {
    strict: bool,
    object_hook: Value,
    pairs_hook: Value,
    parse_float: Value,
    parse_int: Value,
    parse_constant: Value,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "_json.Scanner" TABLE
);

impl NativeObject for Scanner {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        let hooks = [&self.object_hook, &self.pairs_hook, &self.parse_float, &self.parse_int, &self.parse_constant];
        tracer.values(hooks);
    }
}

static TABLE: ClassTable = ClassTable {
    doc: "JSON scanner object",
    module: "_json",
    static_methods: &[native("__new__(type, context)", "Create and return a new object.", |args| {
        let of = |name: &str| get_attribute(&args[1], Symbol::new(name));
        let unless = |value: Value, class: &Ref<Class>| match &value {
            Value::Class(given) if given.same(class) => Value::None,
            _ => value,
        };
        Ok(Value::object(Scanner {
            strict: truth(&of("strict")?)?,
            object_hook: of("object_hook")?,
            pairs_hook: of("object_pairs_hook")?,
            parse_float: unless(of("parse_float")?, &types().float),
            parse_int: unless(of("parse_int")?, &types().int),
            parse_constant: of("parse_constant")?,
        }))
    })],
    methods: &[native("__call__(self, string, idx)", "Call self as a function.", |args| {
        let Some(scanner) = args[0].downcast::<Scanner>() else { return Err(type_error("expected a scanner")) };
        let Value::Str(text) = &args[1].payload() else {
            let given = args[1].class_name();
            return Err(type_error(format!("first argument must be a string, not {given}")));
        };
        let Ok(start) = usize::try_from(size(&args[2])?) else { return Err(value_error("idx cannot be negative")) };
        if start > text.len() {
            return Err(exception::stop_iteration(start.into()));
        }
        let mut reading = Reading { scanner, text, bytes: text.as_str().as_bytes(), keys: HashMap::default() };
        let (value, end) = reading.value(text.offset(start))?;
        Ok(Value::tuple(vec![value, text.index_of_offset(end).into()]))
    })],
    ..ClassTable::EMPTY
};

/// The reading of one text.
struct Reading<'a> {
    scanner: &'a Scanner,
    text: &'a Ref<Str>,
    bytes: &'a [u8],
    /// The keys of objects, which come again and again.
    keys: HashMap<Box<str>, Value, foldhash::fast::RandomState>,
}

impl Reading<'_> {
    fn at(&self, offset: usize) -> u8 {
        self.bytes.get(offset).copied().unwrap_or(0)
    }

    fn skip(&self, mut offset: usize) -> usize {
        while matches!(self.at(offset), b' ' | b'\t' | b'\n' | b'\r') && offset < self.bytes.len() {
            offset += 1;
        }
        offset
    }

    /// The value at an offset, and the offset behind it; StopIteration where there is none.
    fn value(&mut self, at: usize) -> Result<(Value, usize)> {
        let rest = self.bytes.get(at..).unwrap_or_default();
        match self.at(at) {
            b'"' => {
                let (string, end) = scan(self.text, at + 1, self.scanner.strict)?;
                return Ok((Value::str(&string), end));
            }
            b'{' => return self.nested("object", at + 1, Self::object),
            b'[' => return self.nested("array", at + 1, Self::array),
            b'n' if rest.starts_with(b"null") => return Ok((Value::None, at + 4)),
            b't' if rest.starts_with(b"true") => return Ok((Value::True, at + 4)),
            b'f' if rest.starts_with(b"false") => return Ok((Value::False, at + 5)),
            b'N' if rest.starts_with(b"NaN") => return self.constant("NaN", at),
            b'I' if rest.starts_with(b"Infinity") => return self.constant("Infinity", at),
            b'-' if rest.starts_with(b"-Infinity") => return self.constant("-Infinity", at),
            b'-' | b'0'..=b'9' => {
                if let Some(found) = self.number(at) {
                    return found;
                }
            }
            _ => {}
        }
        Err(exception::stop_iteration(self.text.index_of_offset(at).into()))
    }

    fn nested(
        &mut self,
        kind: &str,
        at: usize,
        work: fn(&mut Self, usize) -> Result<(Value, usize)>,
    ) -> Result<(Value, usize)> {
        let Some(_level) = NativeLevel::enter() else {
            let message =
                format!("maximum recursion depth exceeded while decoding a JSON {kind} from a unicode string");
            return Err(exception::new(&types().recursion_error, message));
        };
        guarded(|| work(self, at))
    }

    fn constant(&self, name: &str, at: usize) -> Result<(Value, usize)> {
        Ok((call(&self.scanner.parse_constant, &[name.into()])?, at + name.len()))
    }

    fn number(&self, at: usize) -> Option<Result<(Value, usize)>> {
        let digits = |mut offset: usize| {
            while self.at(offset).is_ascii_digit() {
                offset += 1;
            }
            offset
        };
        let first = at + usize::from(self.at(at) == b'-');
        let mut end = match self.at(first) {
            b'0' => first + 1,
            b'1'..=b'9' => digits(first + 1),
            _ => return None,
        };
        let mut is_float = false;
        if self.at(end) == b'.' && self.at(end + 1).is_ascii_digit() {
            is_float = true;
            end = digits(end + 2);
        }
        if matches!(self.at(end), b'e' | b'E') {
            let sign = usize::from(matches!(self.at(end + 1), b'+' | b'-'));
            if self.at(end + 1 + sign).is_ascii_digit() {
                is_float = true;
                end = digits(end + 2 + sign);
            }
        }
        let literal = self.text.as_str().get(at..end).unwrap_or_default();
        let hook = if is_float { &self.scanner.parse_float } else { &self.scanner.parse_int };
        let value = if !hook.is_none() {
            call(hook, &[literal.into()])
        } else if is_float {
            Ok(Value::float(literal.parse().unwrap_or(f64::NAN)))
        } else {
            match literal.parse() {
                Ok(number) => Ok(Value::Int(number)),
                Err(_) => int::parse_or_error(literal, 10, digit_limit()).map(Value::from).map_err(Into::into),
            }
        };
        Some(value.map(|value| (value, end)))
    }

    fn array(&mut self, at: usize) -> Result<(Value, usize)> {
        let mut values = Vec::new();
        let mut at = self.skip(at);
        if self.at(at) == b']' {
            return Ok((Value::list(values), at + 1));
        }
        loop {
            let (value, end) = self.value(at)?;
            values.push(value);
            at = self.skip(end);
            match self.at(at) {
                b']' => return Ok((Value::list(values), at + 1)),
                b',' => at = self.skip(at + 1),
                _ => return Err(error("Expecting ',' delimiter", self.text, at)),
            }
        }
    }

    fn key(&mut self, key: Cow<'_, str>) -> Value {
        if let Some(known) = self.keys.get(&*key) {
            return known.clone();
        }
        let value = Value::str(&key);
        self.keys.insert(key.into(), value.clone());
        value
    }

    fn object(&mut self, at: usize) -> Result<(Value, usize)> {
        let takes_pairs = !self.scanner.pairs_hook.is_none();
        let dict = Dict::new();
        let mut pairs = Vec::new();
        let mut at = self.skip(at);
        if self.at(at) == b'}' {
            return self.finished(dict, pairs, at + 1);
        }
        loop {
            if self.at(at) != b'"' {
                return Err(error("Expecting property name enclosed in double quotes", self.text, at));
            }
            let text = self.text;
            let (key, end) = scan(text, at + 1, self.scanner.strict)?;
            let key = self.key(key);
            at = self.skip(end);
            if self.at(at) != b':' {
                return Err(error("Expecting ':' delimiter", self.text, at));
            }
            let (value, end) = self.value(self.skip(at + 1))?;
            if takes_pairs {
                pairs.push(Value::tuple(vec![key, value]));
            } else {
                dict.set(key, value)?;
            }
            at = self.skip(end);
            match self.at(at) {
                b'}' => return self.finished(dict, pairs, at + 1),
                b',' => at = self.skip(at + 1),
                _ => return Err(error("Expecting ',' delimiter", self.text, at)),
            }
        }
    }

    fn finished(&self, dict: Ref<Dict>, pairs: Vec<Value>, end: usize) -> Result<(Value, usize)> {
        if !self.scanner.pairs_hook.is_none() {
            return Ok((call(&self.scanner.pairs_hook, &[Value::list(pairs)])?, end));
        }
        if !self.scanner.object_hook.is_none() {
            return Ok((call(&self.scanner.object_hook, &[dict.into()])?, end));
        }
        Ok((dict.into(), end))
    }
}
