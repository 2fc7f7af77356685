//! `partial`: a callable with some arguments of another one given.

use super::{attributes, keyword_text, made};
use crate::builtins::SUBSCRIPT;
use crate::builtins::introspection::is_callable;
use crate::object::build_class::DICTIONARY;
use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, instance_class};
use crate::object::descriptor::{AttributeDeclaration, member};
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::instance::Instance;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::repr::{Writing, nested};
use crate::object::operation::{call, call_with, guarded, repr};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{OnceCell, RefCell};

/// The function and the arguments that are given.
#[derive(Clone)]
struct Parts {
    function: Value,
    arguments: Ref<Tuple>,
    keywords: Ref<Dict>,
}

/// What an instance holds.
struct Partial(RefCell<Parts>);

/// The class.
pub(super) fn class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| class.get_or_init(|| instance_class("functools.partial", Layout::Native, &TABLE)).clone())
}

impl NativeObject for Partial {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        let parts = self.0.borrow();
        tracer.value(&parts.function);
        tracer.reference(&parts.arguments);
        tracer.reference(&parts.keywords);
    }

    fn clear(&self) {
        let nothing = Parts { function: Value::None, arguments: Tuple::empty(), keywords: Dict::new() };
        drop(self.0.replace(nothing));
    }

    fn call(&self, arguments: &[Value]) -> Option<Result> {
        let (function, all) = {
            let parts = self.0.borrow();
            if !parts.keywords.is_empty() {
                return None;
            }
            (parts.function.clone(), parts.arguments.iter().chain(arguments).cloned().collect::<Vec<Value>>())
        };
        Some(guarded(|| call(&function, &all)))
    }
}

static TABLE: ClassTable = ClassTable {
    doc: "partial(func, *args, **keywords) - new function with partial application\n    \
          of the given arguments and keywords.\n",
    module: "functools",
    methods: METHODS,
    class_methods: SUBSCRIPT,
    static_methods: &[raw("__new__(cls, func, /, *args, **keywords)", "Create and return a new object.", new)],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const ATTRIBUTES: &[AttributeDeclaration] = &[
    DICTIONARY,
    member("func", "function object to use in future partial calls", |this| Ok(parts(this)?.function)),
    member("args", "tuple of arguments to future partial calls", |this| Ok(parts(this)?.arguments.into())),
    member("keywords", "dictionary of keyword arguments to future partial calls", |this| {
        Ok(parts(this)?.keywords.into())
    }),
];

const METHODS: &[Declaration] = &[
    raw("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args, keywords| {
        let [this, positional @ ..] = args else { return Err(type_error("descriptor '__call__' needs an argument")) };
        let parts = parts(this)?;
        let mut all = Vec::with_capacity(parts.arguments.len() + positional.len());
        all.extend_from_slice(&parts.arguments);
        all.extend(positional.iter_mut().map(std::mem::take));
        if parts.keywords.is_empty() {
            return call_with(&parts.function, &all, keywords);
        }
        let mut named = named_arguments(&parts.keywords)?;
        for (name, value) in keywords {
            match named.iter_mut().find(|(known, _)| known == name) {
                Some((_, old)) => *old = value.clone(),
                None => named.push((*name, value.clone())),
            }
        }
        call_with(&parts.function, &all, &named)
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let Some(_writing) = Writing::begin(&args[0]) else { return Ok(Value::str("...")) };
        let parts = parts(&args[0])?;
        let mut texts = vec![nested(|| repr(&parts.function))?.as_str().to_owned()];
        for argument in parts.arguments.iter() {
            texts.push(nested(|| repr(argument))?.as_str().to_owned());
        }
        for (key, value) in parts.keywords.entries() {
            texts.push(keyword_text(&key, nested(|| repr(&value))?.as_str())?);
        }
        Ok(Value::from(format!("{}({})", args[0].class_name(), texts.join(", "))))
    }),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        let Parts { function, arguments, keywords } = parts(&args[0])?;
        let state = vec![function.clone(), arguments.into(), keywords.into(), attributes(&args[0])];
        Ok(Value::tuple(vec![args[0].class().into(), Value::tuple(vec![function]), Value::tuple(state)]))
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let invalid = || type_error("invalid partial state");
        let Value::Tuple(state) = &args[1] else { return Err(invalid()) };
        let [function, arguments, keywords, namespace] = &state[..] else { return Err(invalid()) };
        let Value::Tuple(arguments) = &arguments.payload() else { return Err(invalid()) };
        let keywords = match (keywords, &keywords.payload()) {
            (Value::None, _) => Dict::new(),
            (Value::Dict(keywords), _) => Ref::clone(keywords),
            (_, Value::Dict(keywords)) => keywords.copy(),
            _ => return Err(invalid()),
        };
        if !is_callable(function) {
            return Err(invalid());
        }
        let new = Parts { function: function.clone(), arguments: Ref::clone(arguments), keywords };
        match args[0].payload().downcast::<Partial>() {
            Some(partial) => drop(partial.0.replace(new)),
            None => return Err(invalid()),
        }
        match (&args[0], namespace) {
            (Value::Instance(instance), Value::Dict(namespace)) => {
                Instance::set_dictionary(instance, Ref::clone(namespace));
            }
            (Value::Instance(instance), Value::None) => Instance::set_dictionary(instance, Dict::new()),
            _ => {}
        }
        Ok(Value::None)
    }),
];

fn parts(this: &Value) -> Result<Parts> {
    match this.payload().downcast::<Partial>() {
        Some(partial) => Ok(partial.0.borrow().clone()),
        None => Err(type_error(format!("expected a partial object, not '{}'", this.class_name()))),
    }
}

/// A dict of keyword arguments as a call takes them.
fn named_arguments(keywords: &Ref<Dict>) -> Result<Vec<(Symbol, Value)>> {
    let mut named = Vec::with_capacity(keywords.len());
    let mut position = 0;
    while let Some((key, value)) = keywords.next_entry(&mut position) {
        match &key.payload() {
            Value::Str(key) => named.push((key.symbol(), value)),
            _ => return Err(type_error("keywords must be strings")),
        }
    }
    Ok(named)
}

fn new(args: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let [class_given, function, arguments @ ..] = &*args else {
        return Err(type_error("type 'partial' takes at least one argument"));
    };
    if !is_callable(function) {
        return Err(type_error("the first argument must be callable"));
    }
    let mut new =
        Parts { function: function.clone(), arguments: Tuple::new(arguments.to_vec()), keywords: Dict::new() };
    // A partial object without attributes of its own is taken apart.
    if function.is_instance(&class()) && attributes(function).is_none() && has_native_call(function) {
        let inner = parts(function)?;
        new.function = inner.function;
        new.arguments = Tuple::new([&inner.arguments[..], arguments].concat());
        new.keywords = inner.keywords.copy();
    }
    for (name, value) in keywords {
        new.keywords.set_name(*name, value.clone());
    }
    made(class_given, &class(), Value::object(Partial(RefCell::new(new))))
}

fn has_native_call(function: &Value) -> bool {
    !function.class().same(&types().object)
        && matches!(function.class().lookup(well_known::__call__), Some(Value::NativeFunction(_)))
}
