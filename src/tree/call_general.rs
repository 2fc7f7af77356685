//! Calls with starred arguments, or with keywords that come twice: the arguments are collected first.

use super::call::{raw_method, settle, taken_apart};
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::frame::Frame;
use crate::object::heap::Ref;
use crate::object::node::Node;
use crate::object::operation::call::{call_function, with_first};
use crate::object::operation::iterate::check_spread;
use crate::object::operation::subscript::plain_entries;
use crate::object::operation::{call_with, collect, find_attribute, text};
use crate::object::outcome::{Outcome, attempt};
use crate::object::tuple::Tuple;
use crate::object::{Result, Thrown, Value, profile, state};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// One argument of a general call, in the order of the source.
pub enum Argument {
    /// `value`
    Positional(Box<dyn Node>),
    /// `*value`
    Starred(Box<dyn Node>),
    /// `name=value`
    Keyword(Symbol, Box<dyn Node>),
    /// `**value`
    DoubleStarred(Box<dyn Node>),
}

/// `callee(...)` with keyword or starred arguments.
pub struct CallGeneral {
    /// What is called.
    pub callee: Box<dyn Node>,
    /// Its arguments in the order of the source.
    pub arguments: Box<[Argument]>,
    /// Where it stands.
    pub span: Span,
}

impl Node for CallGeneral {
    fn eval(&self, frame: &Frame) -> Result {
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        let callee = attempt!(self.callee.eval(frame));
        match &*self.arguments {
            [Argument::Starred(items)] => {
                let items = attempt!(items.eval(frame));
                self.call_wrapped(callee, items, Value::Null, frame)
            }
            [Argument::Starred(items), Argument::DoubleStarred(named)] => {
                let items = attempt!(items.eval(frame));
                let named = attempt!(named.eval(frame));
                self.call_wrapped(callee, items, named, frame)
            }
            _ => self.call_gathered(callee, frame),
        }
    }
}

impl CallGeneral {
    /// `f(*args)` and `f(*args, **kwargs)`, as wrappers call what they wrap; without `**kwargs`, they are Null.
    #[inline(never)]
    fn call_wrapped(&self, callee: Value, items: Value, named: Value, frame: &Frame) -> Outcome {
        let is_positional = match &named {
            Value::Null => true,
            Value::Dict(named) => named.is_empty(),
            _ => false,
        };
        match &items {
            Value::Tuple(items) if is_positional => match callee.into_function() {
                Ok(function) if !state::is_watched() => {
                    frame.at(self.span);
                    settle(call_function(&function, items, &[])).into()
                }
                Ok(function) => self.call_spread(function.into(), items, frame),
                Err(callee) => self.call_spread(callee, items, frame),
            },
            _ => self.call_unpacked(callee, &items, &named, frame),
        }
    }

    #[inline(never)]
    fn call_gathered(&self, callee: Value, frame: &Frame) -> Outcome {
        let gathered = attempt!(gather(&callee, &self.arguments, frame, self.span));
        self.call(callee, gathered, frame)
    }

    #[inline(never)]
    fn call_unpacked(&self, callee: Value, items: &Value, named: &Value, frame: &Frame) -> Outcome {
        frame.at(self.span);
        let mut gathered = (Vec::new(), Vec::new());
        let mut unnamed = None;
        if !named.is_null() {
            attempt!(unpack_keywords(&callee, named, &mut gathered.1, &mut unnamed));
        }
        attempt!(unpack_positional(Some(&callee), items, &mut gathered.0));
        if unnamed.is_some() {
            return type_error("keywords must be strings").into();
        }
        self.call(callee, gathered, frame)
    }

    #[inline(never)]
    fn call_spread(&self, callee: Value, items: &Ref<Tuple>, frame: &Frame) -> Outcome {
        frame.at(self.span);
        let (callee, receiver) = taken_apart(callee);
        if raw_method(&callee, receiver.as_ref()).is_some() {
            return self.call_apart(&callee, receiver, (items.to_vec(), Vec::new()), frame);
        }
        settle(profile::any(frame, &callee, receiver.as_ref(), || match &receiver {
            None => call_with(&callee, items, &[]),
            Some(receiver) => with_first(receiver, items, |positional| call_with(&callee, positional, &[])),
        }))
        .into()
    }

    #[inline(always)]
    fn call(&self, callee: Value, gathered: Gathered, frame: &Frame) -> Outcome {
        frame.at(self.span);
        let (callee, receiver) = taken_apart(callee);
        self.call_apart(&callee, receiver, gathered, frame)
    }

    /// Calls a function with its receiver, which nobody but the function's arguments refers to.
    #[inline(always)]
    fn call_apart(
        &self,
        callee: &Value,
        receiver: Option<Value>,
        (mut positional, keywords): Gathered,
        frame: &Frame,
    ) -> Outcome {
        let body = raw_method(callee, receiver.as_ref());
        let is_received = receiver.is_some();
        if let Some(receiver) = receiver {
            positional.insert(0, receiver);
        }
        settle(match body {
            _ if state::is_watched() => call_watched(callee, is_received, &mut positional, &keywords, frame),
            Some(body) => body(&mut positional, &keywords),
            None => call_with(callee, &positional, &keywords),
        })
        .into()
    }
}

/// Calls a function while a profiler is told of it; a receiver stands before the other arguments.
#[cold]
#[inline(never)]
fn call_watched(
    callee: &Value,
    is_received: bool,
    positional: &mut [Value],
    keywords: &[(Symbol, Value)],
    frame: &Frame,
) -> Result {
    let receiver = positional.first().filter(|_| is_received).cloned();
    profile::any(frame, callee, receiver.as_ref(), || match raw_method(callee, receiver.as_ref()) {
        Some(body) => body(positional, keywords),
        None => call_with(callee, positional, keywords),
    })
}

/// Positional values and keywords with theirs.
pub type Gathered = (Vec<Value>, Vec<(Symbol, Value)>);

/// Evaluates the arguments of a general call to `callee`, which messages name.
///
/// # Errors
/// What they raise; TypeError for what cannot be unpacked, or comes twice.
#[inline(never)]
pub fn gather(callee: &Value, arguments: &[Argument], frame: &Frame, span: Span) -> Result<Gathered> {
    let mut positional = Vec::with_capacity(arguments.len());
    let mut keywords: Vec<(Symbol, Value)> = Vec::new();
    let unnamed = |argument: &&Argument| matches!(argument, Argument::Positional(_) | Argument::Starred(_));
    let is_sole = !callee.is_null() && arguments.iter().filter(unnamed).count() == 1;
    let mut sole = Value::Null;
    let mut unnamed = None;
    for argument in arguments {
        match argument {
            Argument::Positional(node) => positional.push(node.eval(frame)?),
            // What stands alone is unpacked by the call itself, when the keywords are there.
            Argument::Starred(node) if is_sole => sole = node.eval(frame)?,
            Argument::Starred(node) => {
                let value = node.eval(frame)?;
                frame.at(span);
                unpack_positional(None, &value, &mut positional)?;
            }
            Argument::Keyword(name, node) => {
                let value = node.eval(frame)?;
                if keywords.iter().any(|(known, _)| known == name) {
                    frame.at(span);
                    return Err(repeated(callee, name.as_str()));
                }
                keywords.push((*name, value));
            }
            Argument::DoubleStarred(node) => {
                let value = node.eval(frame)?;
                frame.at(span);
                unpack_keywords(callee, &value, &mut keywords, &mut unnamed)?;
            }
        }
    }
    if !sole.is_null() {
        frame.at(span);
        unpack_positional(Some(callee), &sole, &mut positional)?;
    }
    if unnamed.is_some() {
        return Err(type_error("keywords must be strings"));
    }
    Ok((positional, keywords))
}

/// Appends the items of a starred argument; `callee` where it stands alone.
fn unpack_positional(callee: Option<&Value>, value: &Value, positional: &mut Vec<Value>) -> Result<()> {
    match value {
        Value::Tuple(items) => positional.extend(items.iter().cloned()),
        Value::List(items) => positional.extend(items.snapshot()),
        _ => {
            check_spread(value, || match callee {
                Some(callee) => format!("{} argument", callee_title(callee)),
                None => "Value".to_owned(),
            })?;
            positional.extend(collect(value)?);
        }
    }
    Ok(())
}

/// Appends the entries of a double starred argument; keys that are no strings go to `unnamed`, for they are refused
/// only by the call.
fn unpack_keywords(
    callee: &Value,
    value: &Value,
    keywords: &mut Vec<(Symbol, Value)>,
    unnamed: &mut Option<Ref<Dict>>,
) -> Result<()> {
    if let Some(dict) = plain_entries(value) {
        for (key, value) in dict.entries() {
            add_keyword(callee, key, keywords, unnamed, |_| Ok(value))?;
        }
        return Ok(());
    }
    let Some(keys) = find_attribute(value, well_known::keys)? else {
        return Err(type_error(format!(
            "{} argument after ** must be a mapping, not {}",
            callee_title(callee),
            value.class_name()
        )));
    };
    for key in collect(&call_with(&keys, &[], &[])?)? {
        add_keyword(callee, key, keywords, unnamed, |key| crate::object::operation::get_item(value, key))?;
    }
    Ok(())
}

/// Appends an entry of a double starred argument, which is asked for only where its key is new.
fn add_keyword(
    callee: &Value,
    key: Value,
    keywords: &mut Vec<(Symbol, Value)>,
    unnamed: &mut Option<Ref<Dict>>,
    value: impl FnOnce(&Value) -> Result,
) -> Result<()> {
    if let Value::Str(name) = &key.payload() {
        let name = name.symbol();
        if keywords.iter().any(|(known, _)| *known == name) {
            return Err(repeated(callee, name.as_str()));
        }
        keywords.push((name, value(&key)?));
        return Ok(());
    }
    let unnamed = unnamed.get_or_insert_with(Dict::new);
    if unnamed.contains(&key)? {
        return Err(repeated(callee, text(&key)?.as_str()));
    }
    let value = value(&key)?;
    unnamed.set(key, value)
}

#[cold]
fn repeated(callee: &Value, name: &str) -> Thrown {
    type_error(format!("{} got multiple values for keyword argument '{name}'", callee_title(callee)))
}

/// How messages name what is called: with its module, unless that is `builtins`.
fn callee_title(callee: &Value) -> String {
    match callee {
        // The arguments are those of a class statement.
        Value::Null => "__build_class__()".to_owned(),
        Value::Function(function) => {
            let module = function.globals.get_name(well_known::__name__);
            match module.as_ref().and_then(Value::as_str) {
                Some(module) if module != "builtins" => format!("{module}.{}()", function.qualname()),
                _ => format!("{}()", function.qualname()),
            }
        }
        Value::Method(method) => callee_title(&method.function),
        Value::NativeFunction(function) => match (&function.owner, function.module) {
            (Some(owner), _) => format!("{}.{}()", owner.name(), function.name),
            (None, Some(module)) if module.as_str() != "builtins" => format!("{module}.{}()", function.name),
            _ => format!("{}()", function.name),
        },
        Value::Class(class) => {
            let module = class.lookup(well_known::__module__);
            match module.as_ref().and_then(Value::as_str) {
                Some(module) if module != "builtins" => format!("{module}.{}()", class.qualname()),
                _ => format!("{}()", class.qualname()),
            }
        }
        other => match crate::object::operation::text(other) {
            Ok(text) => text.as_str().to_owned(),
            Err(thrown) => {
                drop(exception::take(thrown));
                "object".to_owned()
            }
        },
    }
}
