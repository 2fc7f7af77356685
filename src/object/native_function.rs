//! Native functions: one declaration each gives name, parameters, defaults, documentation and body.
//!
//! A declaration's signature is written as Python's own: `"pop(self, index=-1, /)"`. From it come the binding of
//! positional and keyword arguments, the messages for wrong ones, `help()` and `__text_signature__`. The body
//! gets one value per parameter, in order: a missing optional one is its default (a literal in the signature),
//! or `Value::Null` where the default is written `...`; `*args` comes as a tuple, `**kwargs` as a dict. Written in the
//! old way, `"find(self, sub[, start[, end]])"`, all parameters take a position only, those in brackets come as
//! `Value::Null` where they are missing, and the messages are those of CPython's old functions.

use super::class::Class;
use super::dict::Dict;
use super::exception::type_error;
use super::heap::{Body, Ref, Tracer};
use super::value::Value;
use super::{Result, Thrown};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::mem::ManuallyDrop;

/// What a native function runs.
pub type NativeBody = fn(&[Value]) -> Result;

/// What a native function runs that takes its arguments as the call wrote them. They are its own: it may take them
/// out, so that they do not stand on the caller's stack while it waits.
pub type RawBody = fn(&mut [Value], &[(Symbol, Value)]) -> Result;

/// What a raw method runs instead where it gets one argument: both come by value, in registers.
pub type OneBody = fn(Value, Value) -> Result;

/// The declaration of a native function or method.
#[derive(Clone, Copy)]
pub struct Declaration {
    /// Name and parameters, as Python writes them.
    pub signature: &'static str,
    /// What `help()` says.
    pub doc: &'static str,
    /// What runs.
    pub body: NativeBody,
    /// What runs instead where the arguments are not bound to parameters.
    pub raw: Option<RawBody>,
    /// What runs where a raw method gets one argument.
    pub one: Option<OneBody>,
}

impl Declaration {
    /// Adds to a raw method what runs where it gets one argument.
    pub const fn with_one(self, body: OneBody) -> Declaration {
        Declaration { one: Some(body), ..self }
    }
}

/// Declares a native function.
pub const fn native(signature: &'static str, doc: &'static str, body: NativeBody) -> Declaration {
    Declaration { signature, doc, body, raw: None, one: None }
}

/// Declares a native function that gets its arguments unbound; the signature is there for `help()` alone.
pub const fn raw(signature: &'static str, doc: &'static str, body: RawBody) -> Declaration {
    Declaration { signature, doc, body: nothing, raw: Some(body), one: None }
}

/// Calls a raw body with copies of the arguments.
fn call_raw(body: RawBody, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
    match positional {
        [only] => body(&mut [only.clone()], keywords),
        [first, second] => body(&mut [first.clone(), second.clone()], keywords),
        _ => body(&mut positional.to_vec(), keywords),
    }
}

/// What stands in for the body of a function that has a raw one.
fn nothing(_: &[Value]) -> Result {
    Ok(Value::None)
}

/// One table of the declarations of several, for types whose methods take more than one file; `N` is their number.
pub const fn merged<const N: usize>(tables: &[&[Declaration]]) -> [Declaration; N] {
    let mut all = [native("", "", nothing); N];
    let (mut table, mut count) = (0, 0);
    while table < tables.len() {
        let mut entry = 0;
        while entry < tables[table].len() {
            all[count] = tables[table][entry];
            entry += 1;
            count += 1;
        }
        table += 1;
    }
    assert!(count == N);
    all
}

/// How a native function hangs in its class.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binding {
    /// A function of a module.
    Function,
    /// Gets the object as its first argument.
    Method,
    /// Gets the class as its first argument.
    ClassMethod,
    /// Gets nothing but its arguments.
    StaticMethod,
}

/// The body of a native function.
pub struct NativeFunction {
    /// Its name.
    pub name: Symbol,
    /// What `help()` says.
    pub doc: &'static str,
    /// The text of its parameters with the parentheses.
    pub parameters_text: &'static str,
    /// How it hangs in its class.
    pub binding: Binding,
    /// The class whose method it is.
    pub owner: Option<Ref<Class>>,
    /// The module whose function it is.
    pub module: Option<Symbol>,
    body: NativeBody,
    raw: Option<RawBody>,
    one: Option<OneBody>,
    signature: Signature,
}

impl Body for NativeFunction {
    const TRACKED: bool = false;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::NativeFunction(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some(owner) = &self.owner {
            tracer.reference(owner);
        }
    }
}

/// One parameter of a native function.
struct Parameter {
    name: Symbol,
    default: Option<Value>,
}

/// The parameters of a native function.
struct Signature {
    parameters: Vec<Parameter>,
    /// How many first ones take a position only.
    positional_only: usize,
    /// How many take a position.
    positional: usize,
    /// How many of those must be given.
    required: usize,
    variadic: bool,
    keyword_variadic: bool,
    /// Whether positional arguments fill the parameters as they are.
    simple: bool,
    /// Whether it is written in the old way, with optional parameters in brackets.
    bracketed: bool,
}

impl Signature {
    fn parse(text: &'static str) -> Self {
        let mut signature = Signature {
            parameters: Vec::new(),
            positional_only: 0,
            positional: 0,
            required: 0,
            variadic: false,
            keyword_variadic: false,
            simple: true,
            bracketed: text.contains('['),
        };
        let mut keyword_only = false;
        let mut optional = false;
        for part in split_parameters(text) {
            if part == "/" {
                signature.positional_only = signature.parameters.len();
            } else if part == "*" {
                keyword_only = true;
            } else if let Some(name) = part.strip_prefix("**") {
                signature.keyword_variadic = true;
                signature.parameters.push(Parameter { name: Symbol::new(name), default: None });
            } else if let Some(name) = part.strip_prefix('*') {
                signature.variadic = true;
                keyword_only = true;
                signature.parameters.push(Parameter { name: Symbol::new(name), default: None });
            } else {
                let bare = part.trim_matches(['[', ']', ' ']);
                let (name, default) = match bare.split_once('=') {
                    Some((name, default)) => (name, Some(literal(default))),
                    None if signature.bracketed && (optional || part.starts_with('[')) => (bare, Some(Value::Null)),
                    None => (bare, None),
                };
                optional |= part.contains('[');
                if !keyword_only {
                    signature.positional += 1;
                    if default.is_none() {
                        signature.required = signature.positional;
                    }
                }
                signature.parameters.push(Parameter { name: Symbol::new(name), default });
            }
        }
        signature.simple = signature.parameters.len() == signature.positional;
        if signature.bracketed {
            signature.positional_only = signature.positional;
        }
        signature
    }

    /// Whether there is no parameter that a keyword argument could be for.
    fn takes_no_keywords(&self) -> bool {
        !self.keyword_variadic && self.positional_only + usize::from(self.variadic) >= self.parameters.len()
    }
}

fn split_parameters(text: &'static str) -> impl Iterator<Item = &'static str> {
    let inner = text.trim_start_matches('(').trim_end_matches(')');
    let mut depth = 0;
    let mut quoted = false;
    let parts = inner.split(move |character| {
        match character {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0 && !quoted
    });
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The value of a default: a literal of a few kinds, or Null for `...`.
fn literal(text: &str) -> Value {
    match text.trim() {
        "None" => Value::None,
        "True" => Value::True,
        "False" => Value::False,
        "()" => super::tuple::Tuple::empty().into(),
        text if text.starts_with('\'') && text.ends_with('\'') && text.len() >= 2 => {
            Value::str(&text[1..text.len() - 1].replace("\\n", "\n"))
        }
        text => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(number), _) => Value::Int(number),
            (_, Ok(number)) => Value::float(number),
            _ => Value::Null,
        },
    }
}

/// The methods with underscores that CPython declares as methods, not as slots.
const NOT_SLOTS: [&str; 26] = [
    "__format__",
    "__sizeof__",
    "__reduce__",
    "__reduce_ex__",
    "__getstate__",
    "__setstate__",
    "__dir__",
    "__bytes__",
    "__getnewargs__",
    "__complex__",
    "__round__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__enter__",
    "__exit__",
    "__reversed__",
    "__length_hint__",
    "__copy__",
    "__deepcopy__",
    "__class_getitem__",
    "__instancecheck__",
    "__subclasscheck__",
    "__prepare__",
    "__subclasses__",
    "__init_subclass__",
];

/// How many arguments are bound in place on the native stack.
const MOST_IN_PLACE: usize = 6;

impl NativeFunction {
    /// Makes the function of a declaration.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(
        declaration: &Declaration,
        binding: Binding,
        owner: Option<Ref<Class>>,
        module: Option<Symbol>,
    ) -> Ref<Self> {
        let text = declaration.signature;
        let split = text.find('(').unwrap_or(text.len());
        let mut signature = Signature::parse(&text[split..]);
        signature.simple &= declaration.raw.is_none();
        Ref::new(NativeFunction {
            name: Symbol::new(&text[..split]),
            doc: declaration.doc,
            parameters_text: &text[split..],
            binding,
            owner,
            module,
            body: declaration.body,
            raw: declaration.raw,
            one: declaration.one,
            signature,
        })
    }

    /// Its body, for caches that compare it.
    #[inline(always)]
    pub fn body(&self) -> NativeBody {
        self.body
    }

    /// The body where exactly `count` positional arguments need no further binding.
    #[inline(always)]
    pub fn direct(&self, count: usize) -> Option<NativeBody> {
        (self.signature.simple && self.signature.parameters.len() == count).then_some(self.body)
    }

    /// The body that takes its arguments unbound.
    #[inline(always)]
    pub fn raw(&self) -> Option<RawBody> {
        self.raw
    }

    /// The body of a raw method that takes one argument.
    #[inline(always)]
    pub fn one(&self) -> Option<OneBody> {
        self.one
    }

    /// The names of the parameters in order.
    pub fn parameter_names(&self) -> Vec<Symbol> {
        self.signature.parameters.iter().map(|parameter| parameter.name).collect()
    }

    /// Calls it.
    ///
    /// # Errors
    /// TypeError where the arguments do not fit the signature; what the body raises.
    pub fn call(&self, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
        if self.binding == Binding::Method {
            self.check_receiver(positional)?;
        }
        self.call_received(positional, keywords)
    }

    /// As `call`, for a method whose first argument is known to be an object of its class.
    pub fn call_received(&self, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
        let signature = &self.signature;
        if let Some(raw) = self.raw {
            return call_raw(raw, positional, keywords);
        }
        if keywords.is_empty() && signature.simple && positional.len() == signature.parameters.len() {
            return (self.body)(positional);
        }
        if keywords.is_empty() && signature.simple && signature.parameters.len() <= MOST_IN_PLACE {
            return self.call_with_defaults(positional);
        }
        if !keywords.is_empty() && signature.takes_no_keywords() {
            return Err(type_error(format!("{}() takes no keyword arguments", self.qualified_title())));
        }
        let mut bound: Vec<Value> = Vec::with_capacity(signature.parameters.len());
        let taken = positional.len().min(signature.positional);
        bound.extend_from_slice(&positional[..taken]);
        if positional.len() > signature.positional && !signature.variadic {
            return Err(self.wrong_count(positional.len(), keywords.len()));
        }
        bound.resize(signature.positional, Value::Null);
        if signature.variadic {
            bound.push(Value::tuple(positional[taken..].to_vec()));
        }
        bound.resize(signature.parameters.len(), Value::Null);
        let extra = signature.keyword_variadic.then(Dict::new);
        for (name, value) in keywords {
            self.bind_keyword(&mut bound, *name, value, extra.as_ref())?;
        }
        if let (Some(extra), Some(last)) = (extra, bound.last_mut()) {
            *last = extra.into();
        }
        for (place, parameter) in signature.parameters.iter().enumerate() {
            if bound[place].is_null() {
                match &parameter.default {
                    Some(default) => bound[place] = default.clone(),
                    None if place < signature.positional => {
                        return Err(self.missing(place, positional.len(), keywords.len()));
                    }
                    None => {
                        return Err(type_error(format!(
                            "{}() missing required keyword-only argument: '{}'",
                            self.title(),
                            parameter.name
                        )));
                    }
                }
            }
        }
        (self.body)(&bound)
    }

    /// The first argument of a method is an object of its class, unless a script took the method out of the class.
    #[inline]
    fn check_receiver(&self, positional: &[Value]) -> Result<()> {
        match (&self.owner, positional.first()) {
            (Some(owner), Some(receiver)) if !receiver.is_instance(owner) => Err(self.wrong_receiver(Some(receiver))),
            (Some(_), None) => Err(self.wrong_receiver(None)),
            _ => Ok(()),
        }
    }

    #[cold]
    fn wrong_receiver(&self, receiver: Option<&Value>) -> Thrown {
        let class = self.owner.as_ref().map(|owner| owner.name()).unwrap_or_default();
        let name = self.name;
        type_error(match (receiver.map(Value::class_name), self.is_slot()) {
            (Some(given), true) => {
                format!("descriptor '{name}' requires a '{class}' object but received a '{given}'")
            }
            (Some(given), false) => {
                format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object")
            }
            (None, true) => format!("descriptor '{name}' of '{class}' object needs an argument"),
            (None, false) => format!("unbound method {class}.{name}() needs an argument"),
        })
    }

    /// Whether the method stands for an operator or a protocol, a slot of CPython's types.
    pub fn is_slot(&self) -> bool {
        let name = self.name.as_str();
        self.binding == Binding::Method && name.starts_with("__") && !NOT_SLOTS.contains(&name)
    }

    /// Calls it with positional arguments only, bound in place on the native stack.
    fn call_with_defaults(&self, positional: &[Value]) -> Result {
        let parameters = &self.signature.parameters;
        if positional.len() > parameters.len() {
            return Err(self.wrong_count(positional.len(), 0));
        }
        let mut bound = [const { Value::Null }; MOST_IN_PLACE];
        for (place, value) in positional.iter().enumerate() {
            bound[place] = value.clone();
        }
        for (place, parameter) in parameters.iter().enumerate().skip(positional.len()) {
            match &parameter.default {
                Some(default) => bound[place] = default.clone(),
                None => return Err(self.missing(place, positional.len(), 0)),
            }
        }
        (self.body)(&bound[..parameters.len()])
    }

    fn bind_keyword(&self, bound: &mut [Value], name: Symbol, value: &Value, extra: Option<&Ref<Dict>>) -> Result<()> {
        let signature = &self.signature;
        let variadic_place = signature.variadic.then_some(signature.positional);
        let named = signature.parameters.len() - usize::from(signature.keyword_variadic);
        let place = (signature.positional_only..named)
            .find(|place| Some(*place) != variadic_place && signature.parameters[*place].name == name);
        match (place, extra) {
            (Some(place), _) if bound[place].is_null() => bound[place] = value.clone(),
            (Some(place), _) => {
                return Err(type_error(format!(
                    "argument for {}() given by name ('{name}') and position ({})",
                    self.title(),
                    place + usize::from(self.binding == Binding::Function || self.binding == Binding::StaticMethod)
                )));
            }
            (None, Some(extra)) => extra.set_name(name, value.clone()),
            (None, None) => {
                return Err(type_error(format!("'{name}' is an invalid keyword argument for {}()", self.title())));
            }
        }
        Ok(())
    }

    fn title(&self) -> &'static str {
        match (&self.owner, self.name.as_str()) {
            (Some(owner), "__new__" | "__init__") => Symbol::new(&owner.name()).as_str(),
            (_, name) => name,
        }
    }

    fn qualified_title(&self) -> String {
        match &self.owner {
            Some(owner) if !self.is_constructor() => format!("{}.{}", owner.short_name(), self.name),
            _ => match self.module {
                Some(module) if module != well_known::builtins => format!("{module}.{}", self.name),
                _ => self.title().to_owned(),
            },
        }
    }

    fn is_constructor(&self) -> bool {
        matches!(self.name.as_str(), "__new__" | "__init__")
    }

    /// How many first parameters the caller does not write: `self` or the class.
    fn implicit(&self) -> usize {
        usize::from(self.owner.is_some() && (self.binding != Binding::StaticMethod || self.name.as_str() == "__new__"))
    }

    #[cold]
    fn wrong_count(&self, positional: usize, keywords: usize) -> Thrown {
        let signature = &self.signature;
        let implicit = self.implicit();
        let given = positional.saturating_sub(implicit) + keywords;
        let most = signature.positional - implicit.min(signature.positional);
        let least = signature.required.saturating_sub(implicit);
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        if self.is_slot() && !self.is_constructor() && least == most {
            return type_error(format!("expected {most} argument{}, got {given}", plural(most)));
        }
        if signature.bracketed {
            let (bound, limit) = if given < least { ("least", least) } else { ("most", most) };
            let title = self.title();
            return type_error(format!("{title}() takes at {bound} {limit} argument{} ({given} given)", plural(limit)));
        }
        let qualified = self.qualified_title();
        if self.positional_only() && most == 0 && !self.is_constructor() {
            return type_error(format!("{qualified}() takes no arguments ({given} given)"));
        }
        if self.positional_only() && most == 1 && least == 1 && !self.is_constructor() {
            return type_error(format!("{qualified}() takes exactly one argument ({given} given)"));
        }
        let title = self.title();
        if self.positional_only() {
            let (bound, limit) = match (least == most, positional.saturating_sub(implicit) < least) {
                (true, _) => ("", most),
                (false, true) => ("at least ", least),
                (false, false) => ("at most ", most),
            };
            return type_error(format!("{title} expected {bound}{limit} argument{}, got {given}", plural(limit)));
        }
        let all = signature.parameters.len() - implicit - usize::from(signature.keyword_variadic);
        if all > most && given <= all {
            if most == 0 {
                return type_error(format!("{title}() takes no positional arguments"));
            }
            let exactly = if least == most { "exactly" } else { "at most" };
            return type_error(format!(
                "{title}() takes {exactly} {most} positional argument{} ({given} given)",
                plural(most)
            ));
        }
        let exactly = if least == all { "exactly" } else { "at most" };
        let kind = if positional == implicit { "keyword " } else { "" };
        type_error(format!("{title}() takes {exactly} {all} {kind}argument{} ({given} given)", plural(all)))
    }

    fn positional_only(&self) -> bool {
        self.signature.positional_only >= self.signature.positional && self.signature.simple
    }

    #[cold]
    fn missing(&self, place: usize, positional: usize, keywords: usize) -> Thrown {
        if self.positional_only() {
            return self.wrong_count(positional, keywords);
        }
        if place < self.implicit() && self.is_constructor() {
            let title = self.title();
            return type_error(format!("{title}.{}(): not enough arguments", self.name));
        }
        let name = self.signature.parameters[place].name;
        if place < self.signature.positional_only {
            let least = self.signature.required - self.implicit();
            let plural = if least == 1 { "" } else { "s" };
            let given = positional.saturating_sub(self.implicit());
            let most = self.signature.positional - self.implicit();
            let bound = if least < most { "at least" } else { "exactly" };
            return type_error(format!(
                "{}() takes {bound} {least} positional argument{plural} ({given} given)",
                self.title()
            ));
        }
        let place = place + 1 - self.implicit();
        type_error(format!("{}() missing required argument '{name}' (pos {place})", self.title()))
    }
}
