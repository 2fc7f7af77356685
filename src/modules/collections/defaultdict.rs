//! `collections.defaultdict`: a dict that makes the values of missing keys by a call.
//!
//! An instance keeps the dictionary in its first hidden slot, as all that extend `dict` do, and the factory in the
//! second one.

use super::class_name;
use crate::builtins::introspection::is_callable;
use crate::object::class::{Class, ClassParts, Layout};
use crate::object::class_table::{ClassTable, class_of};
use crate::object::descriptor::{AttributeDeclaration, settable};
use crate::object::exception::{self, type_error};
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::repr::{Writing, native_repr};
use crate::object::operation::{self, call, call_method, call_with, set_item};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::OnceCell;

const FACTORY: usize = 1;

/// The class.
pub(super) fn class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| class.get_or_init(make_class).clone())
}

fn make_class() -> Ref<Class> {
    let base = &types().dict;
    let parts = ClassParts {
        name: "collections.defaultdict",
        bases: vec![base.clone()],
        metaclass: None,
        layout: Layout::Dict,
        hidden: base.hidden_slots().max(1) + 1,
        is_heap: false,
        is_base: true,
        has_dictionary: false,
    };
    class_of(parts, &TABLE)
}

static TABLE: ClassTable = ClassTable {
    doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\n\
          The default factory is called without arguments to produce\n\
          a new value when a key is not present, in __getitem__ only.\n\
          A defaultdict compares equal to a dict with the same items.\n\
          All remaining arguments are treated the same as if they were\n\
          passed to the dict constructor, including keyword arguments.",
    module: "collections",
    methods: METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const ATTRIBUTES: &[AttributeDeclaration] = &[settable(
    "default_factory",
    "Factory for default value called by __missing__().",
    |this| Ok(factory(this)),
    |this, value| {
        if let Value::Instance(instance) = this {
            instance.set_slot(FACTORY, value);
        }
        Ok(())
    },
)];

/// The factory, or None.
fn factory(this: &Value) -> Value {
    match this {
        Value::Instance(instance) => instance.slot(FACTORY).present().unwrap_or(Value::None),
        _ => Value::None,
    }
}

const METHODS: &[Declaration] = &[
    raw("__init__(self, /, *args, **kwargs)", "Initialize self.", |args, keywords| {
        let [this, given @ ..] = args else { return Err(type_error("descriptor '__init__' needs an argument")) };
        let (factory, rest) = match given {
            [] => (Value::None, given),
            [factory, rest @ ..] => (factory.clone(), &mut *rest),
        };
        if !factory.is_none() && !is_callable(&factory) {
            return Err(type_error("first argument must be callable or None"));
        }
        if let Value::Instance(instance) = this {
            instance.set_slot(FACTORY, factory);
        }
        let mut arguments = vec![this.clone()];
        arguments.extend_from_slice(rest);
        match types().dict.lookup(well_known::__init__) {
            Some(initialise) => call_with(&initialise, &arguments, keywords),
            None => Ok(Value::None),
        }
    }),
    native(
        "__missing__(self, key, /)",
        "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  \
         if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n",
        |args| {
            let factory = factory(&args[0]);
            if factory.is_none() {
                return Err(exception::key_error(&args[1]));
            }
            let value = call(&factory, &[])?;
            match &args[0] {
                Value::Instance(instance) if instance.is_of(&class()) => {
                    if let Value::Dict(dict) = &instance.payload() {
                        dict.set(args[1].clone(), value.clone())?;
                    }
                }
                this => set_item(this, &args[1], value.clone())?,
            }
            Ok(value)
        },
    ),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let entries = native_repr(&args[0])?;
        let factory = factory(&args[0]);
        let shown = match (&factory, Writing::begin(&factory)) {
            (Value::None, _) => "None".to_owned(),
            (_, None) => "...".to_owned(),
            (factory, Some(_writing)) => operation::repr::nested(|| operation::repr(factory))?.as_str().to_owned(),
        };
        Ok(Value::from(format!("{}({shown}, {entries})", class_name(&args[0]))))
    }),
    native("copy(self, /)", "D.copy() -> a shallow copy of D.", copy),
    native("__copy__(self, /)", "D.copy() -> a shallow copy of D.", copy),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        let factory = factory(&args[0]);
        let arguments = Value::tuple(if factory.is_none() { Vec::new() } else { vec![factory] });
        let items = call_method(&args[0], Symbol::new("items"), &[])?;
        let items = operation::iterator(&items)?;
        Ok(Value::tuple(vec![args[0].class().into(), arguments, Value::None, Value::None, items]))
    }),
    native("__or__(self, value, /)", "Return self|value.", |args| union(&args[0], &args[1], &args[0], &args[1])),
    native("__ror__(self, value, /)", "Return value|self.", |args| union(&args[0], &args[1], &args[1], &args[0])),
];

/// A new one of the class of `this`, with its factory and the entries of `entries`.
fn made_like(this: &Value, entries: &Value) -> Result {
    call(&this.class().into(), &[factory(this), entries.clone()])
}

fn copy(args: &[Value]) -> Result {
    made_like(&args[0], &args[0])
}

fn union(this: &Value, other: &Value, left: &Value, right: &Value) -> Result {
    if !other.is_instance(&types().dict) {
        return Ok(Value::NotImplemented);
    }
    let made = made_like(this, left)?;
    match &made.payload() {
        Value::Dict(dict) => crate::builtins::update_dict(dict, right)?,
        _ => return Err(type_error("expected a dict")),
    }
    Ok(made)
}
