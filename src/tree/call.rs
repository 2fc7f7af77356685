//! Calls. Arguments go straight into the callee's new frame where it is a script function that takes them as they
//! are; everything else collects them first.

use super::name::LoadGlobal;
use super::operand::Input;
use crate::object::cache::ConstructorCache;
use crate::object::code::Flavour;
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::frame::Frame;
use crate::object::function::{Function, NativeFunction};
use crate::object::generator::Generator;
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::native_function::{Binding, RawBody};
use crate::object::node::Node;
use crate::object::operation::attribute::own_hook;
use crate::object::operation::bind::fill_frame_defaults;
use crate::object::operation::call::{call_function, convert_quickly, init_returned};
use crate::object::operation::{call_with, collect, enter, find_attribute, guarded, text};
use crate::object::safe_point;
use crate::object::{Result, Thrown, Value};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// The nodes of positional arguments.
pub type Arguments = Box<[Input]>;

/// Calls a script function: `receiver`, if there is one, goes before the arguments.
#[inline(always)]
pub(super) fn call_script(
    function: &Ref<Function>,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    span: Span,
) -> Result {
    let code = &*function.code;
    if code.is_direct.get() && code.parameters.positional == arguments.len() + usize::from(receiver.is_some()) {
        // The function may lose its last other reference while it runs: the caller holds one.
        return match code.slots.len() {
            0..=4 => enter_direct::<4>(function, receiver, arguments, frame, span),
            5..=8 => enter_direct::<8>(function, receiver, arguments, frame, span),
            9..=16 => enter_direct::<16>(function, receiver, arguments, frame, span),
            _ => enter_large(function, receiver, arguments, frame, span),
        };
    }
    if code.is_direct.get() && code.parameters.positional > arguments.len() + usize::from(receiver.is_some()) {
        return enter_with_defaults(function, receiver, arguments, frame, span);
    }
    call_collected(function, receiver, arguments, frame, span)
}

/// Calls a script function with fewer positional arguments than parameters.
#[inline(never)]
fn enter_with_defaults(
    function: &Ref<Function>,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    span: Span,
) -> Result {
    guarded(|| {
        enter(function, |callee| {
            if let Some(receiver) = receiver {
                callee.push(receiver);
            }
            for argument in arguments {
                callee.push(argument.eval(frame)?);
            }
            frame.at(span);
            for _ in callee.initialised()..function.code.parameters.positional {
                callee.push(Value::Null);
            }
            fill_frame_defaults(function, callee)
        })
    })
}

#[inline(never)]
fn enter_direct<const N: usize>(
    function: &Ref<Function>,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    span: Span,
) -> Result {
    if crate::fiber::stack_is_low() {
        return guarded(|| enter_direct::<N>(function, receiver, arguments, frame, span));
    }
    Frame::enter::<N>(function, |callee| {
        if let Some(receiver) = receiver {
            callee.push(receiver);
        }
        for argument in arguments {
            callee.push(argument.eval(frame)?);
        }
        frame.at(span);
        Ok(())
    })
}

#[inline(never)]
fn enter_large(
    function: &Ref<Function>,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    span: Span,
) -> Result {
    guarded(|| {
        enter(function, |callee| {
            if let Some(receiver) = receiver {
                callee.push(receiver);
            }
            for argument in arguments {
                callee.push(argument.eval(frame)?);
            }
            frame.at(span);
            Ok(())
        })
    })
}

/// Calls a script function whose parameters need binding, or that makes a generator.
#[inline(never)]
fn call_collected(
    function: &Ref<Function>,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    span: Span,
) -> Result {
    let code = &function.code;
    if code.is_detached
        && code.is_simple.get()
        && code.parameters.positional == arguments.len() + usize::from(receiver.is_some())
    {
        let generator = Generator::detached(function, |callee| {
            if let Some(receiver) = receiver {
                callee.push(receiver);
            }
            for argument in arguments {
                callee.push(argument.eval(frame)?);
            }
            Ok(())
        })?;
        return Ok(generator.into());
    }
    let values = evaluate(receiver, arguments, frame)?;
    frame.at(span);
    if code.flavour != Flavour::Plain && code.is_simple.get() && values.len() == code.parameters.positional {
        return Ok(Generator::new(Ref::clone(function), values).into());
    }
    call_function(function, &values, &[])
}

fn evaluate(receiver: Option<Value>, arguments: &[Input], frame: &Frame) -> Result<Vec<Value>> {
    let mut values = Vec::with_capacity(arguments.len() + 1);
    values.extend(receiver);
    for argument in arguments {
        values.push(argument.eval(frame)?);
    }
    Ok(values)
}

/// Evaluates arguments into an array on the native stack, where there are few, and calls `work` with them.
#[inline(always)]
pub(super) fn with_arguments(
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    work: impl FnOnce(&mut [Value]) -> Result,
) -> Result {
    match (receiver, arguments) {
        (None, []) => work(&mut []),
        (None, [only]) => work(&mut [only.eval(frame)?]),
        (Some(receiver), []) => work(&mut [receiver]),
        (None, [first, second]) => work(&mut [first.eval(frame)?, second.eval(frame)?]),
        (Some(receiver), [only]) => {
            let only = only.eval(frame)?;
            work(&mut [receiver, only])
        }
        (Some(receiver), [first, second]) => {
            let (first, second) = (first.eval(frame)?, second.eval(frame)?);
            work(&mut [receiver, first, second])
        }
        (receiver, arguments) => work(&mut evaluate(receiver, arguments, frame)?),
    }
}

#[inline(never)]
pub(super) fn call_native(
    function: &Ref<NativeFunction>,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    span: Span,
) -> Result {
    // A method that was taken out of its class looks at its first argument.
    let is_unbound = receiver.is_none() && function.binding == Binding::Method;
    with_arguments(receiver, arguments, frame, |values| {
        frame.at(span);
        if is_unbound {
            return function.call(values, &[]);
        }
        match (function.direct(values.len()), function.raw()) {
            (Some(body), _) => body(values),
            (None, Some(body)) => body(values, &[]),
            (None, None) => function.call_received(values, &[]),
        }
    })
}

/// After a call: what its locals left to be finalised is finalised before the caller goes on.
#[inline(always)]
pub(super) fn settle(result: Result) -> Result {
    if crate::object::heap::needs_attention() { safe_point::after_call(result) } else { result }
}

/// How a call finds what it calls: by any expression, or by a name of the module or of the builtins in place.
pub trait Callee: 'static {
    /// What is called.
    ///
    /// # Errors
    /// What the expression raises.
    fn callee(&self, frame: &Frame) -> Result;
}

impl Callee for Box<dyn Node> {
    #[inline(always)]
    fn callee(&self, frame: &Frame) -> Result {
        self.eval(frame)
    }
}

impl Callee for LoadGlobal {
    #[inline(always)]
    fn callee(&self, frame: &Frame) -> Result {
        self.load(frame)
    }
}

/// `callee(arguments...)`, positional arguments only.
pub struct Call<C> {
    /// What is called.
    pub callee: C,
    /// Its arguments.
    pub arguments: Arguments,
    /// How the class it may be makes instances.
    pub constructor: ConstructorCache,
    /// Where it stands.
    pub span: Span,
}

impl<C: Callee> Node for Call<C> {
    fn eval(&self, frame: &Frame) -> Result {
        let callee = self.callee.callee(frame)?;
        let result = match &callee {
            Value::Function(function) => call_script(function, None, &self.arguments, frame, self.span),
            Value::NativeFunction(function) => call_native(function, None, &self.arguments, frame, self.span),
            _ => self.call_other(&callee, frame),
        };
        settle(result)
    }
}

impl<C: Callee> Call<C> {
    #[inline(never)]
    fn call_other(&self, callee: &Value, frame: &Frame) -> Result {
        match callee {
            Value::Class(class) => {
                if let Some(init) = self.constructor.init(class) {
                    let instance = Instance::new(Ref::clone(class));
                    let result = call_script(&init, Some((&instance).into()), &self.arguments, frame, self.span)?;
                    if !result.is_none() {
                        return Err(init_returned(&result));
                    }
                    return Ok(instance.into());
                }
                if !class.is_heap()
                    && let [argument] = &*self.arguments
                {
                    let argument = argument.eval(frame)?;
                    frame.at(self.span);
                    return match convert_quickly(class, &argument) {
                        Some(result) => result,
                        None => call_with(callee, &[argument], &[]),
                    };
                }
                self.constructor.fill(class);
            }
            Value::Method(method) => {
                let receiver = Some(method.receiver.clone());
                match &method.function {
                    Value::Function(function) => {
                        return call_script(function, receiver, &self.arguments, frame, self.span);
                    }
                    Value::NativeFunction(function) => {
                        return call_native(function, receiver, &self.arguments, frame, self.span);
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        with_arguments(None, &self.arguments, frame, |values| {
            frame.at(self.span);
            call_with(callee, values, &[])
        })
    }
}

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
        let callee = self.callee.eval(frame)?;
        let (mut positional, keywords) = gather(&callee, &self.arguments, frame, self.span)?;
        frame.at(self.span);
        let (callee, receiver) = taken_apart(callee);
        let body = raw_method(&callee, receiver.as_ref());
        if let Some(receiver) = receiver {
            positional.insert(0, receiver);
        }
        settle(match body {
            Some(body) => body(&mut positional, &keywords),
            None => call_with(&callee, &positional, &keywords),
        })
    }
}

/// A bound method as its function and its receiver: while the call runs, nothing but the function's arguments is to
/// refer to the receiver.
pub(super) fn taken_apart(callee: Value) -> (Value, Option<Value>) {
    match &callee {
        Value::Method(method) => (method.function.clone(), Some(method.receiver.clone())),
        _ => (callee, None),
    }
}

/// The body of a native function that takes its arguments unbound, where it is called as a method.
pub(super) fn raw_method(callee: &Value, receiver: Option<&Value>) -> Option<RawBody> {
    match (callee, receiver) {
        (Value::NativeFunction(function), Some(_)) => function.raw(),
        _ => None,
    }
}

/// Positional values and keywords with theirs.
pub type Gathered = (Vec<Value>, Vec<(Symbol, Value)>);

/// Evaluates the arguments of a general call to `callee`, which messages name.
///
/// # Errors
/// What they raise; TypeError for what cannot be unpacked, or comes twice.
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
            let iterable = value.class().lookup(well_known::__iter__).is_some()
                || value.class().lookup(well_known::__getitem__).is_some();
            if !iterable {
                let subject = match callee {
                    Some(callee) => format!("{} argument", callee_title(callee)),
                    None => "Value".to_owned(),
                };
                let message = format!("{subject} after * must be an iterable, not {}", value.class_name());
                return Err(type_error(message));
            }
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
    let entries = match &value.payload() {
        Value::Dict(dict) if own_hook(&value.class(), well_known::__iter__).is_none_or(is_native) => dict.entries(),
        _ => mapping_entries(callee, value)?,
    };
    for (key, value) in entries {
        match &key.payload() {
            Value::Str(name) => {
                let name = name.symbol();
                if keywords.iter().any(|(known, _)| *known == name) {
                    return Err(repeated(callee, name.as_str()));
                }
                keywords.push((name, value));
            }
            _ => {
                let unnamed = unnamed.get_or_insert_with(Dict::new);
                if unnamed.contains(&key)? {
                    return Err(repeated(callee, text(&key)?.as_str()));
                }
                unnamed.set(key, value)?;
            }
        }
    }
    Ok(())
}

fn is_native(method: Value) -> bool {
    matches!(method, Value::NativeFunction(_))
}

fn mapping_entries(callee: &Value, value: &Value) -> Result<Vec<(Value, Value)>> {
    let Some(keys) = find_attribute(value, well_known::keys)? else {
        return Err(type_error(format!(
            "{} argument after ** must be a mapping, not {}",
            callee_title(callee),
            value.class_name()
        )));
    };
    let mut entries = Vec::new();
    for key in collect(&call_with(&keys, &[], &[])?)? {
        let item = crate::object::operation::get_item(value, &key)?;
        entries.push((key, item));
    }
    Ok(entries)
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
        other => match crate::object::operation::text(other) {
            Ok(text) => text.as_str().to_owned(),
            Err(thrown) => {
                drop(exception::take(thrown));
                "object".to_owned()
            }
        },
    }
}
