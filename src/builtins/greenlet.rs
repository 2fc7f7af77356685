//! The type `greenlet`: its constructor, attributes and methods, and the exceptions that belong to it.

use super::greenlet_state::{GreenletState, Handle, Life, current, is_watched, main, thread_number, with_current};
use super::greenlet_switch::{home_of, no_run, switch, switch_few};
use super::greenlet_throw::throw;
use super::{greenlet_life, greenlet_trace, greenlet_views, threads};
use crate::object::build_class::check_concrete;
use crate::object::class::{Class, ClassParts, Layout};
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute, settable};
use crate::object::exception::{self, HIDDEN_SLOTS, attribute_error, runtime_error, type_error, value_error};
use crate::object::instance::Instance;
use crate::object::native_function::{Binding, Declaration, NativeFunction, native, raw};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, safe_point};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::OnceCell;

struct Classes {
    greenlet: Ref<Class>,
    exit: Ref<Class>,
    error: Ref<Class>,
    functions: Vec<Ref<NativeFunction>>,
}

thread_local! {
    static CLASSES: OnceCell<Classes> = const { OnceCell::new() };
}

fn with_classes<R>(work: impl FnOnce(&Classes) -> R) -> R {
    CLASSES.with(|classes| work(classes.get_or_init(make_classes)))
}

/// The class `greenlet`.
#[inline]
pub(crate) fn class() -> Ref<Class> {
    with_classes(|classes| classes.greenlet.clone())
}

/// The class `GreenletExit`.
pub(crate) fn exit_class() -> Ref<Class> {
    with_classes(|classes| classes.exit.clone())
}

/// The class `greenlet.error`.
pub(crate) fn error_class() -> Ref<Class> {
    with_classes(|classes| classes.error.clone())
}

/// The functions of the module, which are attributes of the class too.
pub(crate) fn functions() -> Vec<Ref<NativeFunction>> {
    with_classes(|classes| classes.functions.clone())
}

/// The context of `contextvars` in which the code runs; Null where it has none yet.
pub(crate) fn context() -> Value {
    with_current(GreenletState::context)
}

/// Sets the context in which the code runs; the one before comes back.
pub(crate) fn replace_context(context: Value) -> Value {
    with_current(|this| this.replace_context(context))
}

fn make_classes() -> Classes {
    let greenlet = make_class("greenlet.greenlet", &types().object, Layout::Native, 1);
    greenlet.set_table(&TABLE);
    greenlet.set_payload_finaliser(greenlet_life::wants_finaliser);
    greenlet.set_constructor(construct);
    safe_point::set_payload_finaliser(greenlet_life::finalise);
    let exit = make_class("GreenletExit", &types().base_exception, Layout::Exception, HIDDEN_SLOTS);
    let error = make_class("error", &types().exception, Layout::Exception, HIDDEN_SLOTS);
    let module = Symbol::new("greenlet._greenlet");
    for class in [&exit, &error] {
        class.fill_attribute(well_known::__module__, Value::str("greenlet"));
    }
    let declarations = [GET_CURRENT].iter().chain(greenlet_trace::FUNCTIONS);
    let functions = declarations
        .map(|declaration| NativeFunction::new(declaration, Binding::Function, None, Some(module)))
        .collect();
    Classes { greenlet, exit, error, functions }
}

fn make_class(name: &str, base: &Ref<Class>, layout: Layout, hidden: u16) -> Ref<Class> {
    let is_heap = layout == Layout::Exception;
    let parts = ClassParts {
        name,
        bases: vec![base.clone()],
        metaclass: None,
        layout,
        hidden,
        is_heap,
        is_base: true,
        has_dictionary: true,
    };
    match Class::new(parts) {
        Ok(class) => class,
        Err(_) => unreachable!("single inheritance always has an order"),
    }
}

/// The contents of `greenlet`.
const TABLE: ClassTable = ClassTable {
    doc: "greenlet(run=None, parent=None) -> greenlet\n\n\
          Creates a new greenlet object (without running it).\n\n \
          - *run* -- The callable to invoke.\n \
          - *parent* -- The parent greenlet. The default is the current greenlet.",
    module: "builtins",
    methods: METHODS,
    static_methods: &[raw("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", new)],
    attributes: ATTRIBUTES,
    finish: Some(|class| {
        for function in functions() {
            class.fill_attribute(function.name, function.into());
        }
        class.fill_attribute(Symbol::new("GreenletExit"), exit_class().into());
        class.fill_attribute(Symbol::new("error"), error_class().into());
    }),
    ..ClassTable::EMPTY
};

const GET_CURRENT: Declaration = native(
    "getcurrent()",
    "getcurrent() -> greenlet\n\nReturns the current greenlet (i.e. the one which called this function).\n",
    |_| {
        if greenlet_life::is_over() {
            return Err(runtime_error("greenlet is being finalized"));
        }
        if is_watched() {
            greenlet_life::bury_lost();
        }
        Ok(current())
    },
);

const METHODS: &[Declaration] = &[
    greenlet_views::METHOD,
    raw(
        "switch(self, /, *args, **kwargs)",
        "switch(*args, **kwargs)\n\nSwitch execution to this greenlet.\n\n\
         If this greenlet has never been run, it begins with ``self.run(*args, **kwargs)``.\n\n\
         If it is active, the ``switch`` by which it left returns: the one argument that was given, a tuple of none\n\
         or several, the dict of keyword arguments, or a pair of both.\n\n\
         If it is dead, its parent is switched to instead; if it is the current one, the arguments come back.\n",
        switch,
    )
    .with_few(switch_few),
    raw(
        "throw(self, typ=GreenletExit, val=None, tb=None, /)",
        "Switches execution to this greenlet, but immediately raises the\n\
         given exception in this greenlet. Without an argument that is\n`greenlet.GreenletExit`.\n",
        throw,
    ),
    raw("__init__(self, /, run=None, parent=None)", "Initialize self.", init),
    native("__bool__(self, /)", "True if self else False", |args| {
        Ok(Value::bool(state(&args[0], "__bool__")?.life() == Life::Active))
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| shown(&args[0])),
    native("__getstate__(self, /)", "", |args| {
        Err(type_error(format!("cannot serialize '{}' object", args[0].class_name())))
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    settable("run", "", run, set_run),
    settable("parent", "", |value| Ok(state(value, "parent")?.parent()), set_parent),
    attribute("dead", "", |value| {
        let state = state(value, "dead")?;
        let is_dead = state.life() == Life::Dead;
        if is_dead {
            // As with greenlet, one whose thread has ended shows its frame until somebody asks for this.
            state.forget_frame();
        }
        Ok(Value::bool(is_dead))
    }),
    attribute("gr_frame", "", |value| Ok(state(value, "gr_frame")?.frame_object())),
    settable("gr_context", "", context_of, set_context),
    attribute("_stack_saved", "", |value| state(value, "_stack_saved").map(|state| state.saved_size().into())),
    settable("__dict__", "", |value| Ok(Instance::dictionary(instance(value)?).into()), set_dictionary),
];

/// The state of a method's receiver.
fn state<'a>(value: &'a Value, attribute: &str) -> Result<&'a GreenletState> {
    GreenletState::of(value).ok_or_else(|| wrong_receiver(Some((attribute, value))))
}

fn instance(value: &Value) -> Result<&Ref<Instance>> {
    match value {
        Value::Instance(instance) => Ok(instance),
        _ => Err(wrong_receiver(Some(("__dict__", value)))),
    }
}

/// The error for a method that was taken out of the class and called on something else, or on nothing.
#[cold]
pub(super) fn wrong_receiver(given: Option<(&str, &Value)>) -> Thrown {
    type_error(match given {
        Some((name, value)) => {
            let class = value.class_name();
            format!("descriptor '{name}' for 'greenlet.greenlet' objects doesn't apply to a '{class}' object")
        }
        None => "unbound method greenlet.switch() needs an argument".to_owned(),
    })
}

// --- making greenlets ---

/// Calls the class itself.
fn construct(class: &Ref<Class>, arguments: &[Value], keywords: &[(Symbol, Value)]) -> Result {
    if is_watched() {
        greenlet_life::bury_lost();
    }
    if let ([] | [_], []) = (arguments, keywords) {
        return Ok(make(class.clone(), arguments.first().cloned().unwrap_or_default()).into());
    }
    let (run, parent) = constructor_arguments(arguments, keywords)?;
    let greenlet = Value::from(make(class.clone(), run));
    if !parent.is_none() {
        set_parent(&greenlet, parent)?;
    }
    Ok(greenlet)
}

#[inline]
fn make(class: Ref<Class>, run: Value) -> Ref<Instance> {
    let instance = Instance::new(class);
    instance.set_payload(Value::object(GreenletState::new(run, current())));
    instance
}

/// `greenlet.__new__`, whose further arguments are for `__init__`.
fn new(arguments: &mut [Value], _: &[(Symbol, Value)]) -> Result {
    let class = arguments.first().cloned().unwrap_or_default();
    let class = checked_class(&class)?;
    check_concrete(&class)?;
    Ok(make(class, Value::Null).into())
}

fn checked_class(class: &Value) -> Result<Ref<Class>> {
    match class {
        Value::Class(class) if Class::is_subclass(class, &self::class()) => Ok(Ref::clone(class)),
        Value::Class(class) => {
            let other = class.name();
            let message = format!("greenlet.greenlet.__new__({other}): {other} is not a subtype of greenlet.greenlet");
            Err(type_error(message))
        }
        Value::Null => Err(type_error("greenlet.greenlet.__new__(): not enough arguments")),
        other => {
            let other = other.class_name();
            Err(type_error(format!("greenlet.greenlet.__new__(X): X is not a type object ({other})")))
        }
    }
}

/// `greenlet.__init__`.
fn init(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some((this, rest)) = arguments.split_first() else { return Err(wrong_receiver(None)) };
    let (run, parent) = constructor_arguments(rest, keywords)?;
    if !run.is_null() {
        set_run(this, run)?;
    }
    if !parent.is_none() {
        set_parent(this, parent)?;
    }
    Ok(Value::None)
}

/// `run` (Null where it is missing) and `parent` (None) of a constructor's arguments.
fn constructor_arguments(arguments: &[Value], keywords: &[(Symbol, Value)]) -> Result<(Value, Value)> {
    const NAMES: [Symbol; 2] = [well_known::run, well_known::parent];
    let count = arguments.len() + keywords.len();
    if count > 2 {
        let kind = if arguments.is_empty() { "keyword " } else { "" };
        return Err(type_error(format!("green() takes at most 2 {kind}arguments ({count} given)")));
    }
    let mut found = [Value::Null, Value::Null];
    for (place, argument) in arguments.iter().enumerate() {
        found[place] = argument.clone();
    }
    for (name, value) in keywords {
        match NAMES.iter().position(|known| known == name) {
            Some(place) if found[place].is_null() => found[place] = value.clone(),
            Some(place) => {
                let place = place + 1;
                return Err(type_error(format!(
                    "argument for green() given by name ('{name}') and position ({place})"
                )));
            }
            None => return Err(type_error(format!("'{name}' is an invalid keyword argument for green()"))),
        }
    }
    let [run, parent] = found;
    Ok((run, parent.present().unwrap_or(Value::None)))
}

// --- attributes ---

fn run(value: &Value) -> Result {
    let state = state(value, "run")?;
    if state.is_main() {
        return Err(main_has_no_run(value));
    }
    match state.life() {
        Life::Unstarted => state.run().present().ok_or_else(|| no_run(value)),
        Life::Active | Life::Dead => Err(no_run(value)),
    }
}

#[cold]
fn main_has_no_run(value: &Value) -> Thrown {
    attribute_error(value, well_known::run, "Main greenlets do not have a run attribute.")
}

fn set_run(value: &Value, run: Value) -> Result<()> {
    let state = state(value, "run")?;
    if state.is_main() {
        return Err(main_has_no_run(value));
    }
    if state.life() != Life::Unstarted {
        let message = "run cannot be set after the start of the greenlet";
        return Err(exception::new(&types().attribute_error, message));
    }
    drop(state.replace_run(run));
    Ok(())
}

fn set_parent(value: &Value, parent: Value) -> Result<()> {
    let state = state(value, "parent")?;
    if parent.is_null() {
        return Err(exception::new(&types().attribute_error, "can't delete attribute"));
    }
    if state.is_main() {
        return Err(exception::new(&types().attribute_error, "cannot set the parent of a main greenlet"));
    }
    let handle = match Handle::of(parent) {
        Ok(handle) => handle,
        Err(other) => {
            let given = other.class_name();
            return Err(type_error(format!("GreenletChecker: Expected any type of greenlet, not {given}")));
        }
    };
    let mut ancestor = Ok(handle.clone());
    while let Ok(link) = ancestor {
        if link.value().is(value) {
            return Err(value_error("cyclic parent chain"));
        }
        ancestor = Handle::of(link.parent());
    }
    if state.life() != Life::Unstarted && state.home() != home_of(&handle) {
        return Err(value_error("parent cannot be on a different thread"));
    }
    drop(state.replace_parent(handle.into_value()));
    Ok(())
}

fn context_of(value: &Value) -> Result {
    let state = state(value, "gr_context")?;
    if state.is_parked() {
        return Err(runs_elsewhere("get"));
    }
    Ok(state.context().present().unwrap_or(Value::None))
}

#[cold]
fn runs_elsewhere(doing: &str) -> Thrown {
    value_error(format!("cannot {doing} context of a greenlet that is running in a different thread"))
}

fn set_context(value: &Value, context: Value) -> Result<()> {
    let state = state(value, "gr_context")?;
    if context.is_null() {
        return Err(exception::new(&types().attribute_error, "can't delete context attribute"));
    }
    if !context.is_none() && &*context.class_name() != "_contextvars.Context" {
        return Err(type_error("greenlet context must be a contextvars.Context or None"));
    }
    if state.is_parked() {
        return Err(runs_elsewhere("set"));
    }
    drop(state.replace_context(if context.is_none() { Value::Null } else { context }));
    Ok(())
}

fn set_dictionary(value: &Value, dictionary: Value) -> Result<()> {
    let instance = instance(value)?;
    match &dictionary.payload() {
        Value::Dict(dict) => {
            Instance::set_dictionary(instance, Ref::clone(dict));
            Ok(())
        }
        Value::Null => Err(type_error("cannot delete __dict__")),
        _ => {
            let given = dictionary.class_name();
            Err(type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")))
        }
    }
}

fn shown(value: &Value) -> Result {
    let state = state(value, "__repr__")?;
    let class = value.class_name();
    let home = match state.life() {
        Life::Unstarted => None,
        Life::Active | Life::Dead if state.home() == thread_number() => Some(main()),
        Life::Active | Life::Dead => threads::main_greenlet(state.home()),
    };
    let has_exited = home.is_none() && state.life() == Life::Dead;
    let thread = home.map_or_else(|| "0x(nil)".to_owned(), |main| format!("{:#x}", main.address()));
    let words = match state.life() {
        Life::Unstarted => "pending",
        Life::Dead if has_exited => "(thread exited) dead",
        Life::Dead => "dead",
        Life::Active if state.is_current() => "current active started",
        Life::Active => "suspended active started",
    };
    let main = if state.is_main() && !has_exited { " main" } else { "" };
    let address = value.address();
    Ok(Value::from(format!("<{class} object at {address:#x} (otid={thread}) {words}{main}>")))
}
