//! `classmethod` and `staticmethod`.

use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, ClassMethod, StaticMethod, attribute, settable};
use crate::object::dict::Dict;
use crate::object::instance::Instance;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call_with, find_attribute, repr, set_attribute};
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;

/// The contents of `classmethod`.
pub(super) const CLASS_METHOD: ClassTable = ClassTable {
    doc: "classmethod(function) -> method\n\nConvert a function to be a class method.\n\n\
          A class method receives the class as implicit first argument,\n\
          just like an instance method receives the instance.\n\
          To declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      \
          def f(cls, arg1, arg2, argN):\n          ...\n\n\
          It can be called either on the class (e.g. C.f()) or on an instance\n\
          (e.g. C().f()).  The instance is ignored except for its class.\n\
          If a class method is called for a derived class, the derived class\n\
          object is passed as the implied first argument.\n\n\
          Class methods are different than C++ or Java static methods.\n\
          If you want those, see the staticmethod builtin.",
    methods: &[
        REPR,
        INIT,
        native("__get__(self, instance, owner=None, /)", GET, |args| {
            let class = if args[2].is_none() { args[1].class() } else { class_of(&args[2]) };
            crate::object::operation::bind_descriptor(&args[0].payload(), &args[1], &class)
        }),
    ],
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args| {
        super::wrap(&args[0], Value::object(ClassMethod::new(wrapped_argument(args)?)))
    })],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

/// The contents of `staticmethod`.
pub(super) const STATIC_METHOD: ClassTable = ClassTable {
    doc: "staticmethod(function) -> method\n\nConvert a function to be a static method.\n\n\
          A static method does not receive an implicit first argument.\n\
          To declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         \
          def f(arg1, arg2, argN):\n             ...\n\n\
          It can be called either on the class (e.g. C.f()) or on an instance\n\
          (e.g. C().f()). Both the class and the instance are ignored, and\n\
          neither is passed implicitly as the first argument to the method.\n\n\
          Static methods in Python are similar to those found in Java or C++.\n\
          For a more advanced concept, see the classmethod builtin.",
    methods: &[
        REPR,
        INIT,
        native("__get__(self, instance, owner=None, /)", GET, |args| Ok(function_of(&args[0]))),
        native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
            let positional: &[Value] = match &args[1] {
                Value::Tuple(items) => items,
                _ => &[],
            };
            call_with(&function_of(&args[0]), positional, &super::type_::keywords(&args[2]))
        }),
    ],
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args| {
        super::wrap(&args[0], Value::object(StaticMethod::new(wrapped_argument(args)?)))
    })],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const GET: &str = "Return an attribute of instance, which is of type owner.";

const REPR: Declaration = native("__repr__(self, /)", "Return repr(self).", |args| {
    let function = repr(&function_of(&args[0]))?;
    Ok(Value::from(format!("<{}({})>", args[0].class_name(), function.as_str())))
});

const INIT: Declaration = native("__init__(self, /, *args, **kwargs)", "Initialize self.", |args| {
    let function = function_of(&args[0]);
    for name in ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"] {
        let name = Symbol::new(name);
        if let Some(value) = find_attribute(&function, name)? {
            set_attribute(&args[0], name, value)?;
        }
    }
    Ok(Value::None)
});

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("__func__", "", |value| Ok(function_of(value))),
    attribute("__wrapped__", "", |value| Ok(function_of(value))),
    settable(
        "__dict__",
        "",
        |value| Ok(attributes_of(value).into()),
        |value, dict| match &dict {
            Value::Dict(dict) => {
                let attributes = attributes_of(value);
                attributes.remove_all();
                for (name, value) in dict.entries() {
                    attributes.set(name, value)?;
                }
                Ok(())
            }
            _ => Err(crate::object::exception::type_error("__dict__ must be set to a dictionary")),
        },
    ),
    attribute("__isabstractmethod__", "", |value| {
        match find_attribute(&function_of(value), Symbol::new("__isabstractmethod__"))? {
            Some(flag) => crate::object::operation::truth(&flag).map(Value::bool),
            None => Ok(Value::False),
        }
    }),
];

fn class_of(value: &Value) -> crate::object::Ref<crate::object::class::Class> {
    match value {
        Value::Class(class) => crate::object::Ref::clone(class),
        other => other.class(),
    }
}

/// The one argument of the constructors.
fn wrapped_argument(args: &[Value]) -> Result {
    let name = args[0].clone();
    let title = match &name {
        Value::Class(class) => class.name(),
        _ => "".into(),
    };
    if !super::type_::keywords(&args[2]).is_empty() {
        return Err(crate::object::exception::type_error(format!("{title}() takes no keyword arguments")));
    }
    match &args[1] {
        Value::Tuple(items) if items.len() == 1 => Ok(items[0].clone()),
        Value::Tuple(items) => {
            Err(crate::object::exception::type_error(format!("{title} expected 1 argument, got {}", items.len())))
        }
        _ => Ok(Value::None),
    }
}

fn attributes_of(value: &Value) -> Ref<Dict> {
    match value {
        Value::Instance(instance) => Instance::dictionary(instance),
        Value::Object(native) => native.dictionary().unwrap_or_else(Dict::new),
        _ => Dict::new(),
    }
}

fn function_of(value: &Value) -> Value {
    let this = value.payload();
    if let Some(StaticMethod { function, .. }) = this.downcast() {
        return function.clone();
    }
    match this.downcast::<ClassMethod>() {
        Some(ClassMethod { function, .. }) => function.clone(),
        None => Value::None,
    }
}
