//! `object`: what every object can do.

use crate::object::build_class::bare_instance;
use crate::object::class::{Class, Layout};
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, settable};
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::hooks::{self, ImportRequest};
use crate::object::instance::Instance;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::attribute::{generic_attribute, generic_set_attribute, no_attribute};
use crate::object::operation::describe::plain;
use crate::object::operation::hash::identity;
use crate::object::operation::{call, call_special, find_attribute, get_attribute, repr, text};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// The contents of `object`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "The base class of the class hierarchy.\n\n\
          When called, it accepts no arguments and returns a new featureless\n\
          instance that has no instance attributes and cannot be given any.\n",
    methods: METHODS,
    class_methods: CLASS_METHODS,
    static_methods: STATIC_METHODS,
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const STATIC_METHODS: &[Declaration] = &[raw(
    "__new__(type, /, *args, **kwargs)",
    "Create and return a new object.  See help(type) for accurate signature.",
    new,
)];

const CLASS_METHODS: &[Declaration] = &[
    raw(
        "__init_subclass__(cls, /)",
        "This method is called when a class is subclassed.\n\n\
         The default implementation does nothing. It may be\noverridden to extend subclasses.\n",
        |args, keywords| {
            let name = match args.first() {
                Some(Value::Class(class)) => class.qualname(),
                _ => "type".into(),
            };
            match args.len().saturating_sub(1) {
                _ if !keywords.is_empty() => {
                    Err(type_error(format!("{name}.__init_subclass__() takes no keyword arguments")))
                }
                0 => Ok(Value::None),
                given => Err(type_error(format!("{name}.__init_subclass__() takes no arguments ({given} given)"))),
            }
        },
    ),
    native(
        "__subclasshook__(cls, subclass, /)",
        "Abstract classes can override this to customize issubclass().\n\n\
         This is invoked early on by abc.ABCMeta.__subclasscheck__().\n\
         It should return True, False or NotImplemented.  If it returns\n\
         NotImplemented, the normal algorithm is used.  Otherwise, it\n\
         overrides the normal algorithm (and the outcome is cached).\n",
        |_| Ok(Value::NotImplemented),
    ),
];

const METHODS: &[Declaration] = &[
    raw("__init__(self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature.", init),
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(Value::from(plain(&args[0])))),
    native("__str__(self, /)", "Return str(self).", |args| Ok(repr(&args[0])?.into())),
    native("__eq__(self, value, /)", "Return self==value.", |args| {
        Ok(if args[0].is(&args[1]) { Value::True } else { Value::NotImplemented })
    }),
    native("__ne__(self, value, /)", "Return self!=value.", not_equal),
    native("__lt__(self, value, /)", "Return self<value.", |_| Ok(Value::NotImplemented)),
    native("__le__(self, value, /)", "Return self<=value.", |_| Ok(Value::NotImplemented)),
    native("__gt__(self, value, /)", "Return self>value.", |_| Ok(Value::NotImplemented)),
    native("__ge__(self, value, /)", "Return self>=value.", |_| Ok(Value::NotImplemented)),
    native("__hash__(self, /)", "Return hash(self).", |args| Ok(Value::Int(identity(&args[0])))),
    native("__getattribute__(self, name, /)", "Return getattr(self, name).", |args| {
        let name = attribute_name(&args[1])?;
        match generic_attribute(&args[0], &args[0].class(), name)? {
            Some(value) => Ok(value),
            None => Err(no_attribute(&args[0], name)),
        }
    }),
    native("__setattr__(self, name, value, /)", "Implement setattr(self, name, value).", |args| {
        let name = attribute_name(&args[1])?;
        refuse_class(&args[0], "__setattr__")?;
        generic_set_attribute(&args[0], &args[0].class(), name, args[2].clone())?;
        Ok(Value::None)
    }),
    native("__delattr__(self, name, /)", "Implement delattr(self, name).", |args| {
        let name = attribute_name(&args[1])?;
        refuse_class(&args[0], "__delattr__")?;
        generic_set_attribute(&args[0], &args[0].class(), name, Value::Null)?;
        Ok(Value::None)
    }),
    native("__dir__(self, /)", "Default dir() implementation.", |args| Ok(Value::list(names_of(&args[0])?))),
    native("__format__(self, format_spec, /)", "Default object formatter.", format),
    native("__sizeof__(self, /)", "Size of object in memory, in bytes.", |args| {
        Ok(Value::from(size_in_memory(&args[0])))
    }),
    native("__reduce__(self, /)", "Helper for pickle.", |args| {
        by_copyreg("_reduce_ex", &[args[0].clone(), Value::Int(0)])
    }),
    native("__reduce_ex__(self, protocol, /)", "Helper for pickle.", reduce),
    native("__getstate__(self, /)", "Helper for pickle.", |args| match &args[0] {
        Value::Instance(_) => by_copyreg("_default_state", args),
        _ => Ok(Value::None),
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] =
    &[settable("__class__", "the object's class", |object| Ok(object.class().into()), set_class)];

fn is_objects_own(found: Option<&Value>) -> bool {
    matches!(found, Some(Value::NativeFunction(native))
        if native.owner.as_ref().is_some_and(|owner| owner.same(&types().object)))
}

fn new(args: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some(Value::Class(class)) = args.first() else {
        if args.is_empty() {
            return Err(type_error("object.__new__(): not enough arguments"));
        }
        let given = args[0].class_name();
        return Err(type_error(format!("object.__new__(X): X is not a type object ({given})")));
    };
    let native = Class::native_base(class);
    let is_makeable = native.layout() == Layout::Object;
    if !is_makeable && is_objects_own(class.lookup(well_known::__new__).as_ref()) {
        return Err(type_error(format!("cannot create '{}' instances", class.name())));
    }
    if args.len() > 1 || !keywords.is_empty() {
        if !is_objects_own(class.lookup(well_known::__new__).as_ref()) {
            return Err(type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
        }
        if is_objects_own(class.lookup(well_known::__init__).as_ref()) {
            return Err(type_error(format!("{}() takes no arguments", class.name())));
        }
    }
    if !is_makeable {
        let (name, maker) = (class.name(), super::install::maker_of(class));
        return Err(type_error(format!("object.__new__({name}) is not safe, use {maker}.__new__()")));
    }
    Ok(bare_instance(class)?.into())
}

fn init(args: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    if args.len() > 1 || !keywords.is_empty() {
        let class = args[0].class();
        if !is_objects_own(class.lookup(well_known::__init__).as_ref()) {
            return Err(type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
        }
        if is_objects_own(class.lookup(well_known::__new__).as_ref()) {
            let name = class.name();
            return Err(type_error(format!(
                "{name}.__init__() takes exactly one argument (the instance to initialize)"
            )));
        }
    }
    Ok(Value::None)
}

fn not_equal(args: &[Value]) -> Result {
    match call_special(&args[0], well_known::__eq__, &args[1..2])? {
        None | Some(Value::NotImplemented) => Ok(Value::NotImplemented),
        Some(equal) => Ok(Value::bool(!crate::object::operation::truth(&equal)?)),
    }
}

/// The name of an attribute that a script gave as a value.
///
/// # Errors
/// TypeError where it is no string.
pub(super) fn attribute_name(name: &Value) -> Result<Symbol> {
    match &name.payload() {
        Value::Str(text) => Ok(text.symbol()),
        _ => Err(type_error(format!("attribute name must be string, not '{}'", name.class_name()))),
    }
}

fn format(args: &[Value]) -> Result {
    match &args[1].payload() {
        Value::Str(spec) if spec.is_empty() => Ok(text(&args[0])?.into()),
        Value::Str(_) => {
            Err(type_error(format!("unsupported format string passed to {}.__format__", args[0].class_name())))
        }
        _ => Err(type_error(format!("__format__() argument must be str, not {}", args[1].argument_name()))),
    }
}

/// Calls a function of `copyreg`, the script half of what takes objects apart.
fn by_copyreg(name: &str, args: &[Value]) -> Result {
    let module = hooks::import(&ImportRequest { name: "copyreg", level: 0, names: None, globals: &Dict::new() })?;
    call(&get_attribute(&module, Symbol::new(name))?, args)
}

/// `__reduce_ex__`: what a class's own `__reduce__` gives, or the parts of the object.
fn reduce(args: &[Value]) -> Result {
    let class = args[0].class();
    if !is_objects_own(class.lookup(well_known::__reduce__).as_ref())
        && let Some(parts) = call_special(&args[0], well_known::__reduce__, &[])?
    {
        return Ok(parts);
    }
    super::argument::c_int(&args[1])?;
    by_copyreg("_reduce_ex", args)
}

fn set_class(object: &Value, class: Value) -> Result<()> {
    let class = match &class {
        Value::Null => return Err(type_error("can't delete __class__ attribute")),
        Value::Class(class) => class,
        other => {
            let given = other.class_name();
            return Err(type_error(format!("__class__ must be set to a class, not '{given}' object")));
        }
    };
    let old = object.class();
    if let Value::Module(module) = object
        && Class::is_subclass(class, &types().module)
        && !class.has_slots_besides(&types().module)
    {
        module.set_class(class);
        return Ok(());
    }
    let Value::Instance(instance) = object else {
        return Err(type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
    };
    if !class.is_heap() || !old.is_heap() {
        return Err(type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
    }
    let same_layout = Class::native_base(&old).same(&Class::native_base(class))
        && old.has_dictionary() == class.has_dictionary()
        && old.members() == class.members()
        && old.hidden_slots() == class.hidden_slots();
    if !same_layout {
        let (new, old) = (class.name(), old.name());
        return Err(type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")));
    }
    Instance::set_class(instance, Ref::clone(class));
    Ok(())
}

/// The names that `object.__dir__` lists: the object's own, then those of its class and its ancestors.
///
/// # Errors
/// What reading `__dict__` raises.
pub(super) fn names_of(object: &Value) -> Result<Vec<Value>> {
    let names = Dict::new();
    let own = match object {
        Value::Instance(instance) => Some(instance.attributes()),
        _ => match &find_attribute(object, well_known::__dict__)? {
            Some(Value::Dict(dict)) => Some(dict.entries()),
            _ => None,
        },
    };
    for (name, _) in own.into_iter().flatten() {
        names.set(name, Value::None)?;
    }
    let class = match &find_attribute(object, well_known::__class__)? {
        Some(Value::Class(class)) => Ref::clone(class),
        _ => object.class(),
    };
    add_class_names(&names, &class);
    Ok(names.keys())
}

/// Adds the names of a class and its ancestors.
pub(super) fn add_class_names(names: &Dict, class: &Ref<Class>) {
    for class in Class::order(class) {
        for (name, _) in class.own_attributes() {
            names.set_name(name, Value::None);
        }
    }
}

/// Sorted copies of names.
///
/// # Errors
/// AttributeError and others where something is no string.
pub(super) fn sorted_names(names: Vec<Value>) -> Result<Vec<Value>> {
    let mut texts: Vec<Ref<Str>> = Vec::with_capacity(names.len());
    for name in &names {
        match name {
            Value::Str(text) => texts.push(Ref::clone(text)),
            other => {
                let given = other.class_name();
                return Err(exception::type_error(format!(
                    "'<' not supported between instances of 'str' and '{given}'"
                )));
            }
        }
    }
    texts.sort_by(|left, right| left.order(right));
    Ok(texts.into_iter().map(Value::from).collect())
}

/// Classes have a method of their own, which that of `object` must not go around.
fn refuse_class(value: &Value, method: &str) -> Result<()> {
    match value {
        Value::Class(_) => Err(type_error(format!("can't apply this {method} to {} object", value.class().name()))),
        _ => Ok(()),
    }
}

/// How many bytes the object takes in CPython, for the kinds that scripts measure.
fn size_in_memory(value: &Value) -> usize {
    match value {
        Value::Instance(_) => {
            let class = value.class();
            let references = usize::from(class.hidden_slots()) + usize::from(class.has_dictionary());
            if class.layout() == Layout::Object { 16 + 8 * references } else { 48 }
        }
        Value::Float(_) => 24,
        Value::Complex(_) => 32,
        Value::Tuple(tuple) => 24 + 8 * tuple.len(),
        Value::Bytes(bytes) => 33 + bytes.data.len(),
        Value::Range(_) => 48,
        Value::Function(_) => 136,
        Value::NativeFunction(_) => 56,
        _ => 16,
    }
}
