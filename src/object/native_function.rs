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
use super::native_signature::Signature;
use super::value::Value;
use super::{Result, Thrown};
use crate::syntax::Symbol;
use std::mem::ManuallyDrop;

/// What a native function runs.
pub type NativeBody = fn(&[Value]) -> Result;

/// What a native function runs that takes its arguments as the call wrote them. They are its own: it may take them
/// out, so that they do not stand on the caller's stack while it waits.
pub type RawBody = fn(&mut [Value], &[(Symbol, Value)]) -> Result;

/// What a raw method runs instead where it gets one argument: both come by value, in registers.
pub type FewBody = fn(Value, Value) -> Result;

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
    /// What runs where a raw method gets one argument, or none.
    pub few: Option<FewBody>,
    /// Whether it is a plain method in spite of its name, `list.__getitem__`.
    pub is_plain: bool,
}

impl Declaration {
    /// Makes what bears the name of a slot a plain method, as CPython has `list.__getitem__`.
    pub const fn plain(self) -> Declaration {
        Declaration { is_plain: true, ..self }
    }

    /// Adds to a raw method what runs where it gets one argument, or none.
    pub const fn with_few(self, body: FewBody) -> Declaration {
        Declaration { few: Some(body), ..self }
    }
}

/// Declares a native function.
pub const fn native(signature: &'static str, doc: &'static str, body: NativeBody) -> Declaration {
    Declaration { signature, doc, body, raw: None, few: None, is_plain: false }
}

/// Declares a native function that gets its arguments unbound; the signature is there for `help()` alone.
pub const fn raw(signature: &'static str, doc: &'static str, body: RawBody) -> Declaration {
    Declaration { signature, doc, body: nothing, raw: Some(body), few: None, is_plain: false }
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

/// What a call of a native function with a number of positional arguments runs.
pub enum QuickCall {
    /// Takes them as they are.
    Body(NativeBody),
    /// Takes the default of its last parameter besides.
    Defaulted(NativeBody, Value),
    /// Takes them unbound.
    Raw(RawBody),
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
    parameters_text: &'static str,
    /// How it hangs in its class.
    pub binding: Binding,
    /// The class whose method it is.
    pub owner: Option<Ref<Class>>,
    /// The module whose function it is.
    pub module: Option<Symbol>,
    body: NativeBody,
    raw: Option<RawBody>,
    few: Option<FewBody>,
    is_slot: bool,
    pub(super) signature: Signature,
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

/// The methods with underscores that CPython declares as methods, not as slots.
const NOT_SLOTS: [&str; 27] = [
    "__alloc__",
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
        let name = &text[..split];
        let mut signature =
            Signature::parse(&text[split..], binding == Binding::Method || binding == Binding::ClassMethod);
        signature.simple &= declaration.raw.is_none();
        Ref::new(NativeFunction {
            name: Symbol::new(name),
            is_slot: binding == Binding::Method
                && name.starts_with("__")
                && !declaration.is_plain
                && !NOT_SLOTS.contains(&name),
            doc: declaration.doc,
            parameters_text: &text[split..],
            binding,
            owner,
            module,
            body: declaration.body,
            raw: declaration.raw,
            few: declaration.few,
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

    /// What a call with `count` positional arguments runs, where no receiver is to be checked and little to be bound.
    #[inline(always)]
    pub fn quick_call(&self, count: usize) -> Option<QuickCall> {
        // A method that was taken out of its class looks at its first argument.
        if self.binding == Binding::Method {
            return None;
        }
        if let Some(body) = self.direct(count) {
            return Some(QuickCall::Body(body));
        }
        if let Some(body) = self.raw {
            return Some(QuickCall::Raw(body));
        }
        if !self.signature.simple || self.signature.parameters.len() != count + 1 {
            return None;
        }
        Some(QuickCall::Defaulted(self.body, self.default_of(count)?))
    }

    /// The body and the number of its parameters, where positional arguments are bound by adding defaults.
    pub fn plain(&self) -> Option<(NativeBody, usize)> {
        (self.signature.simple && self.raw.is_none()).then_some((self.body, self.signature.parameters.len()))
    }

    /// The default of the parameter at `place`, where it has one.
    pub fn default_of(&self, place: usize) -> Option<Value> {
        self.signature.parameters.get(place).and_then(|parameter| parameter.default.clone())
    }

    /// The body that takes its arguments unbound.
    #[inline(always)]
    pub fn raw(&self) -> Option<RawBody> {
        self.raw
    }

    /// The body of a raw method that takes one argument, or none.
    #[inline]
    pub fn few(&self) -> Option<FewBody> {
        self.few
    }

    /// The text of its parameters, unless it is of CPython's old kind, which has none.
    pub fn parameters_text(&self) -> Option<&'static str> {
        (!self.signature.is_old).then_some(self.parameters_text)
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
            return if self.leaves_keywords(positional) {
                self.call_received(positional, &[])
            } else {
                Err(self.no_keywords())
            };
        }
        self.bind_all(positional, keywords)
    }

    /// As `call_received`, of arguments that the caller has no more use for, and no keywords.
    #[inline(never)]
    pub fn call_taking(&self, positional: &mut [Value]) -> Result {
        let parameters = &self.signature.parameters;
        if self.raw.is_some()
            || !self.signature.simple
            || parameters.len() > MOST_IN_PLACE
            || positional.len() >= parameters.len()
        {
            return self.call_received(positional, &[]);
        }
        let mut bound = [const { Value::Null }; MOST_IN_PLACE];
        for (place, parameter) in parameters.iter().enumerate() {
            bound[place] = match (positional.get_mut(place), &parameter.default) {
                (Some(given), _) => std::mem::take(given),
                (None, Some(default)) => default.clone(),
                (None, None) => return Err(self.missing(place, positional.len(), 0)),
            };
        }
        (self.body)(&bound[..parameters.len()])
    }

    /// Binds arguments of all kinds; looks for what does not fit in CPython's order.
    #[inline(never)]
    fn bind_all(&self, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
        let signature = &self.signature;
        let mut bound: Vec<Value> = Vec::with_capacity(signature.parameters.len());
        let taken = positional.len().min(signature.positional);
        bound.extend_from_slice(&positional[..taken]);
        self.check_count(positional.len(), keywords.len())?;
        bound.resize(signature.positional, Value::Null);
        if signature.variadic {
            bound.push(Value::tuple(positional[taken..].to_vec()));
        }
        bound.resize(signature.parameters.len(), Value::Null);
        let extra = signature.keyword_variadic.then(Dict::new);
        let mut refused = None;
        for (name, value) in keywords {
            match (signature.place_of_keyword(*name), &extra) {
                (Some(place), _) if bound[place].is_null() => bound[place] = value.clone(),
                (None, Some(extra)) => extra.set_name(*name, value.clone()),
                (place, _) => refused = refused.or(Some((*name, place))),
            }
        }
        if let (Some(extra), Some(last)) = (extra, bound.last_mut()) {
            *last = extra.into();
        }
        for (place, parameter) in signature.parameters.iter().enumerate() {
            if bound[place].is_null() {
                match &parameter.default {
                    Some(default) => bound[place] = default.clone(),
                    None => return Err(self.missing(place, positional.len(), keywords.len())),
                }
            }
        }
        match refused {
            Some((name, place)) => Err(self.refused_keyword(name, place)),
            None => (self.body)(&bound),
        }
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
            (None, false) => {
                let class = self.owner.as_ref().map(|owner| owner.short_name()).unwrap_or_default();
                format!("unbound method {class}.{name}() needs an argument")
            }
        })
    }

    /// Whether the method stands for an operator or a protocol, a slot of CPython's types.
    #[inline]
    pub fn is_slot(&self) -> bool {
        self.is_slot
    }

    /// Calls it with positional arguments only, bound in place on the native stack.
    #[inline(never)]
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
}
