//! The module `_contextvars`: contexts, the variables that have a value in each, and the tokens that undo a `set`.
//!
//! The context in which code runs is kept by its greenlet (`gr_context`), so a switch has nothing to do for it. A
//! greenlet has none until one is needed.

use crate::builtins::generic_alias::CLASS_GETITEM;
use crate::builtins::greenlet;
use crate::builtins::iterator::ITERATOR;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute, member};
use crate::object::exception::{key_error, new, type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::{call_with, equal, repr};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, class::Class};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};
use std::mem::ManuallyDrop;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("__doc__", "Context Variables");
    module.set("Context", context_class());
    module.set("ContextVar", variable_class());
    module.set("Token", token_class());
    Ok(())
}

const FUNCTIONS: &[Declaration] =
    &[native("copy_context()", "", |_| with_context(&present(), |context| Ok(context.copy()))?)];

// --- contexts ---

/// The body of a context: the variables that have a value in it, in the order in which they got one.
#[derive(Default)]
struct Context {
    entries: RefCell<Vec<(Value, Value)>>,
    /// Whether a `run` of it has not returned.
    is_entered: Cell<bool>,
    /// The context that `run` goes back to; Null for none.
    previous: Cell<Value>,
}

impl NativeObject for Context {
    fn class(&self) -> Ref<Class> {
        context_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for (variable, value) in self.entries.borrow().iter() {
            tracer.values([variable, value]);
        }
        let previous = ManuallyDrop::new(self.previous.take());
        tracer.value(&previous);
        self.previous.set(ManuallyDrop::into_inner(previous));
    }

    fn clear(&self) {
        drop((self.entries.take(), self.previous.take()));
    }
}

impl Context {
    /// Where a variable stands that is likely to stand at `hint`.
    fn place(&self, variable: &Value, hint: usize) -> Option<usize> {
        let entries = self.entries.borrow();
        let is_there = |place: &usize| entries.get(*place).is_some_and(|(known, _)| known.is(variable));
        Some(hint).filter(is_there).or_else(|| (0..entries.len()).find(is_there))
    }

    /// The value of a variable.
    fn get(&self, key: &Value) -> Option<Value> {
        let variable = key.downcast::<Variable>()?;
        let place = self.place(key, variable.hint.get())?;
        variable.hint.set(place);
        self.entries.borrow().get(place).map(|(_, value)| value.clone())
    }

    /// Sets the value of a variable; the old one, or Null, comes back.
    fn replace(&self, key: &Value, value: Value) -> Value {
        match self.place(key, 0) {
            Some(place) => match self.entries.borrow_mut().get_mut(place) {
                Some((_, old)) => std::mem::replace(old, value),
                None => Value::Null,
            },
            None => {
                self.entries.borrow_mut().push((key.clone(), value));
                Value::Null
            }
        }
    }

    /// Takes a variable's value away.
    fn remove(&self, key: &Value) {
        if let Some(place) = self.place(key, 0) {
            let removed = self.entries.borrow_mut().remove(place);
            drop(removed);
        }
    }

    fn copy(&self) -> Value {
        Value::object(Context { entries: self.entries.borrow().clone().into(), ..Context::default() })
    }
}

crate::native_class!(fn context_class "_contextvars.Context" CONTEXT);

/// The context in which the code runs, which is made where there is none.
fn present() -> Value {
    let context = greenlet::context();
    if !context.is_null() {
        return context;
    }
    let context = Value::object(Context::default());
    drop(greenlet::replace_context(context.clone()));
    context
}

fn with_context<R>(value: &Value, work: impl FnOnce(&Context) -> R) -> Result<R> {
    match value.downcast::<Context>() {
        Some(context) => Ok(work(context)),
        None => Err(type_error(format!("a Context was expected, got '{}'", value.class_name()))),
    }
}

static CONTEXT: ClassTable = ClassTable {
    methods: CONTEXT_METHODS,
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args, keywords| {
        if args.len() > 1 || !keywords.is_empty() {
            return Err(type_error("Context() does not accept any arguments"));
        }
        Ok(Value::object(Context::default()))
    })],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

const CONTEXT_METHODS: &[Declaration] = &[
    raw("run(self, /, callable, *args, **kwargs)", "", run),
    native("copy(self, /)", "Return a shallow copy of the context object.", |args| {
        with_context(&args[0], Context::copy)
    }),
    native(
        "get(self, key, default=None, /)",
        "Return the value for `key` if `key` has the value in the context object.\n\n\
         If `key` does not exist, return `default`. If `default` is not given,\nreturn None.",
        |args| Ok(found(args)?.unwrap_or_else(|| args[2].clone())),
    ),
    native("__getitem__(self, key, /)", "Return self[key].", |args| found(args)?.ok_or_else(|| key_error(&args[1]))),
    native("__contains__(self, key, /)", "Return key in self.", |args| found(args).map(|found| found.is_some().into())),
    native("__len__(self, /)", "Return len(self).", |args| {
        with_context(&args[0], |context| context.entries.borrow().len().into())
    }),
    native("__iter__(self, /)", "Implement iter(self).", |args| iterate(&args[0], Part::Keys)),
    native("keys(self, /)", "Return a list of all variables in the context object.", |args| {
        iterate(&args[0], Part::Keys)
    }),
    native("values(self, /)", "Return a list of all variables' values in the context object.", |args| {
        iterate(&args[0], Part::Values)
    }),
    native(
        "items(self, /)",
        "Return all variables and their values in the context object.\n\n\
         The result is returned as a list of 2-tuples (variable, value).",
        |args| iterate(&args[0], Part::Items),
    ),
    native("__eq__(self, value, /)", "Return self==value.", |args| {
        Ok(same_entries(&args[0], &args[1])?.map_or(Value::NotImplemented, Value::bool))
    }),
    native("__ne__(self, value, /)", "Return self!=value.", |args| {
        Ok(same_entries(&args[0], &args[1])?.map_or(Value::NotImplemented, |same| Value::bool(!same)))
    }),
];

/// What a context (the first argument) holds for a key (the second).
fn found(args: &[Value]) -> Result<Option<Value>> {
    if args[1].downcast::<Variable>().is_none() {
        return Err(type_error(format!("a ContextVar key was expected, got {}", repr(&args[1])?)));
    }
    with_context(&args[0], |context| context.get(&args[1]))
}

/// Whether two contexts give equal values to the same variables; None where one is something else.
fn same_entries(one: &Value, other: &Value) -> Result<Option<bool>> {
    let (Some(one), Some(other)) = (one.downcast::<Context>(), other.downcast::<Context>()) else { return Ok(None) };
    let (mine, others) = (one.entries.borrow().clone(), other.entries.borrow().clone());
    if mine.len() != others.len() {
        return Ok(Some(false));
    }
    for (variable, value) in &mine {
        let Some((_, counterpart)) = others.iter().find(|(known, _)| known.is(variable)) else {
            return Ok(Some(false));
        };
        if !value.is(counterpart) && !equal(value, counterpart)? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}

/// `Context.run`: what is called may switch greenlets; each is in the context that it has left when it goes on.
fn run(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let [this, callable, arguments @ ..] = arguments else {
        return Err(type_error("run() missing 1 required positional argument"));
    };
    with_context(this, |context| {
        if context.is_entered.get() {
            let message = format!("cannot enter context: {} is already entered", repr(this)?);
            return Err(new(&types().runtime_error, message));
        }
        context.is_entered.set(true);
        context.previous.set(greenlet::replace_context(this.clone()));
        let result = call_with(callable, arguments, keywords);
        if !greenlet::context().is(this) {
            drop(result.map_err(crate::object::exception::take));
            let message = "cannot exit context: thread state references a different context object";
            return Err(new(&types().runtime_error, message));
        }
        context.is_entered.set(false);
        drop(greenlet::replace_context(context.previous.take()));
        result
    })?
}

// --- going through a context ---

#[derive(Clone, Copy)]
enum Part {
    Keys,
    Values,
    Items,
}

/// What goes through the entries that a context had.
struct Entries {
    left: RefCell<std::vec::IntoIter<(Value, Value)>>,
    part: Part,
}

impl NativeObject for Entries {
    fn class(&self) -> Ref<Class> {
        match self.part {
            Part::Keys => keys_class(),
            Part::Values => values_class(),
            Part::Items => items_class(),
        }
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        for (variable, value) in self.left.borrow().as_slice() {
            tracer.values([variable, value]);
        }
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        let next = self.left.borrow_mut().next();
        Some(Ok(next.map(|(variable, value)| match self.part {
            Part::Keys => variable,
            Part::Values => value,
            Part::Items => Value::tuple(vec![variable, value]),
        })))
    }
}

crate::native_class!(fn keys_class "keys" ENTRIES);
crate::native_class!(fn values_class "values" ENTRIES);
crate::native_class!(fn items_class "items" ENTRIES);

static ENTRIES: ClassTable = ClassTable { methods: ITERATOR, ..ClassTable::EMPTY };

fn iterate(context: &Value, part: Part) -> Result {
    let left = with_context(context, |context| context.entries.borrow().clone())?;
    Ok(Value::object(Entries { left: left.into_iter().into(), part }))
}

// --- variables ---

/// The body of a variable.
struct Variable {
    name: Value,
    /// Null where it has none.
    default: Value,
    /// Where it stood in the context that it was last looked up in.
    hint: Cell<usize>,
}

impl NativeObject for Variable {
    fn class(&self) -> Ref<Class> {
        variable_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.name, &self.default]);
    }
}

crate::native_class!(fn variable_class "_contextvars.ContextVar" VARIABLE);

static VARIABLE: ClassTable = ClassTable {
    methods: VARIABLE_METHODS,
    class_methods: &[CLASS_GETITEM],
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", new_variable)],
    attributes: &[member("name", "", |this| with_variable(this, |variable| variable.name.clone()))],
    ..ClassTable::EMPTY
};

fn with_variable<R>(value: &Value, work: impl FnOnce(&Variable) -> R) -> Result<R> {
    match value.downcast::<Variable>() {
        Some(variable) => Ok(work(variable)),
        None => Err(type_error(format!("a ContextVar was expected, got '{}'", value.class_name()))),
    }
}

fn new_variable(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let arguments = arguments.get(1..).unwrap_or_default();
    let total = arguments.len() + keywords.len();
    let message = match (arguments, keywords) {
        _ if total > 2 => format!("ContextVar() takes at most 2 arguments ({total} given)"),
        ([], _) => "ContextVar() takes exactly 1 positional argument (0 given)".to_owned(),
        ([_, _, ..], _) => format!("ContextVar() takes at most 1 positional argument ({} given)", arguments.len()),
        (_, [(name, _)]) if name.as_str() != "default" => {
            format!("'{name}' is an invalid keyword argument for ContextVar()")
        }
        ([name], _) if !name.is_instance(&types().str) => "context variable name must be a str".to_owned(),
        ([name], _) => {
            let default = keywords.first().map_or(Value::Null, |(_, default)| default.clone());
            return Ok(Value::object(Variable { name: name.clone(), default, hint: Cell::new(0) }));
        }
    };
    Err(type_error(message))
}

const VARIABLE_METHODS: &[Declaration] = &[
    native(
        "get(self, default=..., /)",
        "Return a value for the context variable for the current context.\n\n\
         If there is no value for the variable in the current context, the method will:\n \
         * return the value of the default argument of the method, if provided; or\n \
         * return the default value for the context variable, if it was created\n   with one; or\n \
         * raise a LookupError.",
        |args| {
            let set = greenlet::context().downcast::<Context>().and_then(|context| context.get(&args[0]));
            let default = || with_variable(&args[0], |variable| variable.default.clone());
            match set.or_else(|| args[1].clone().present()) {
                Some(value) => Ok(value),
                None => default()?.present().ok_or_else(|| lookup_error(&args[0])),
            }
        },
    ),
    native(
        "set(self, value, /)",
        "Call to set a new value for the context variable in the current context.\n\n\
         The required value argument is the new value for the context variable.\n\n\
         Returns a Token object that can be used to restore the variable to its previous\n\
         value via the `ContextVar.reset()` method.",
        |args| {
            let context = present();
            let old = with_context(&context, |context| context.replace(&args[0], args[1].clone()))?;
            Ok(Value::object(Token { context, variable: args[0].clone(), old, is_used: Cell::new(false) }))
        },
    ),
    native(
        "reset(self, token, /)",
        "Reset the context variable.\n\n\
         The variable is reset to the value it had before the `ContextVar.set()` that\n\
         created the token was used.",
        |args| reset(&args[0], &args[1]),
    ),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let (name, default) = with_variable(&args[0], |variable| (variable.name.clone(), variable.default.clone()))?;
        let default = match default.present() {
            Some(default) => format!(" default={}", repr(&default)?),
            None => String::new(),
        };
        Ok(Value::from(format!("<ContextVar name={}{default} at {:#x}>", repr(&name)?, args[0].address())))
    }),
];

#[cold]
fn lookup_error(variable: &Value) -> Thrown {
    let exception = crate::object::exception::make(&types().lookup_error, vec![variable.clone()]);
    crate::object::exception::raise(exception)
}

fn reset(this: &Value, given: &Value) -> Result {
    let Some(token) = given.downcast::<Token>() else {
        return Err(type_error(format!("expected an instance of Token, got {}", repr(given)?)));
    };
    if token.is_used.get() {
        return Err(new(&types().runtime_error, format!("{} has already been used once", repr(given)?)));
    }
    if !token.variable.is(this) {
        return Err(value_error(format!("{} was created by a different ContextVar", repr(given)?)));
    }
    let context = greenlet::context();
    if !token.context.is(&context) {
        return Err(value_error(format!("{} was created in a different Context", repr(given)?)));
    }
    token.is_used.set(true);
    with_context(&context, |context| match token.old.clone().present() {
        Some(old) => drop(context.replace(this, old)),
        None => context.remove(this),
    })?;
    Ok(Value::None)
}

// --- tokens ---

/// The body of a token: how it was before a `set`.
struct Token {
    context: Value,
    variable: Value,
    /// Null where the variable had no value.
    old: Value,
    is_used: Cell<bool>,
}

impl NativeObject for Token {
    fn class(&self) -> Ref<Class> {
        token_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.context, &self.variable, &self.old]);
    }
}

crate::native_class!(fn token_class "_contextvars.Token" TOKEN);

static TOKEN: ClassTable = ClassTable {
    methods: &[native("__repr__(self, /)", "Return repr(self).", |args| {
        let (used, variable) = with_token(&args[0], |token| (token.is_used.get(), token.variable.clone()))?;
        let used = if used { " used" } else { "" };
        Ok(Value::from(format!("<Token{used} var={} at {:#x}>", repr(&variable)?, args[0].address())))
    })],
    class_methods: &[CLASS_GETITEM],
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |_, _| {
        Err(new(&types().runtime_error, "Tokens can only be created by ContextVars"))
    })],
    attributes: TOKEN_ATTRIBUTES,
    finish: Some(|class| {
        class.fill_attribute(well_known::__hash__, Value::None);
        class.fill_attribute(Symbol::new("MISSING"), missing());
    }),
    ..ClassTable::EMPTY
};

const TOKEN_ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("var", "", |this| with_token(this, |token| token.variable.clone())),
    attribute("old_value", "", |this| with_token(this, |token| token.old.clone().present().unwrap_or_else(missing))),
];

fn with_token<R>(value: &Value, work: impl FnOnce(&Token) -> R) -> Result<R> {
    match value.downcast::<Token>() {
        Some(token) => Ok(work(token)),
        None => Err(type_error(format!("a Token was expected, got '{}'", value.class_name()))),
    }
}

/// What `Token.MISSING` is.
struct Missing;

impl NativeObject for Missing {
    fn class(&self) -> Ref<Class> {
        missing_class()
    }
}

crate::native_class!(fn missing_class "Token.MISSING" MISSING);

static MISSING: ClassTable = ClassTable {
    methods: &[native("__repr__(self, /)", "Return repr(self).", |_| Ok(Value::str("<Token.MISSING>")))],
    ..ClassTable::EMPTY
};

fn missing() -> Value {
    thread_local! {
        static OBJECT: std::cell::OnceCell<Value> = const { std::cell::OnceCell::new() };
    }
    OBJECT.with(|object| object.get_or_init(|| Value::object(Missing)).clone())
}
