//! Functions of scripts: their attributes.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::code_object::CodeObject;
use crate::object::descriptor::{AttributeDeclaration, attribute, member, settable};
use crate::object::dict::Dict;
use crate::object::exception::{attribute_error, type_error, value_error};
use crate::object::function::Function;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{bind_descriptor, call_with, find_attribute};
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;
use std::rc::Rc;

/// The contents of `function`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    \
          a string that overrides the name from the code object\n  argdefs\n    \
          a tuple that specifies the default argument values\n  closure\n    \
          a tuple that supplies the bindings for free variables",
    methods: METHODS,
    static_methods: &[native(
        "__new__(type, code, globals, name=None, argdefs=None, closure=None)",
        "Create and return a new object.  See help(type) for accurate signature.",
        new,
    )],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let function = function(&args[0])?;
        Ok(Value::from(format!("<function {} at {:#x}>", function.qualname(), args[0].address())))
    }),
    native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
        let positional: &[Value] = match &args[1] {
            Value::Tuple(items) => items,
            _ => &[],
        };
        call_with(&args[0], positional, &super::type_::keywords(&args[2]))
    }),
    native(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        |args| {
            if args[1].is_none() && !args[2].is_none() {
                return Ok(args[0].clone());
            }
            let class: Ref<Class> = args[1].class();
            bind_descriptor(&args[0], &args[1], &class)
        },
    ),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    settable(
        "__name__",
        "",
        |value| {
            let function = function(value)?;
            let own = function.extra(|extras| extras.name.clone());
            Ok(own.unwrap_or_else(|| Str::of_symbol(function.code.name).into()))
        },
        |value, name| {
            let name = text(name, "__name__")?;
            function(value)?.with_extras(|extras| extras.name.replace(name));
            Ok(())
        },
    ),
    settable(
        "__qualname__",
        "",
        |value| {
            let function = function(value)?;
            // The same object each time.
            Ok(function.with_extras(|extras| {
                extras.qualname.get_or_insert_with(|| Value::str(&function.code.qualname)).clone()
            }))
        },
        |value, name| {
            let name = text(name, "__qualname__")?;
            function(value)?.with_extras(|extras| extras.qualname.replace(name));
            Ok(())
        },
    ),
    settable(
        "__doc__",
        "",
        |value| {
            let function = function(value)?;
            let own = function.extra(|extras| extras.doc.clone());
            Ok(own.unwrap_or_else(|| function.code.doc.clone()))
        },
        |value, doc| {
            let doc = if doc.is_null() { Value::None } else { doc };
            function(value)?.with_extras(|extras| extras.doc.replace(doc));
            Ok(())
        },
    ),
    settable(
        "__module__",
        "",
        |value| {
            let function = function(value)?;
            let own = function.extra(|extras| extras.module.clone());
            Ok(own.or_else(|| function.globals.get_name(well_known::__name__)).unwrap_or(Value::None))
        },
        |value, module| {
            let module = if module.is_null() { Value::None } else { module };
            function(value)?.with_extras(|extras| extras.module.replace(module));
            Ok(())
        },
    ),
    settable(
        "__dict__",
        "",
        |value| Ok(attributes(function(value)?).into()),
        |value, dict| match &dict {
            Value::Dict(dict) => {
                function(value)?.with_extras(|extras| extras.attributes.replace(Ref::clone(dict)));
                Ok(())
            }
            Value::Null => Err(type_error("cannot delete __dict__")),
            other => {
                let given = other.class_name();
                Err(type_error(format!("__dict__ must be set to a dictionary, not a '{given}'")))
            }
        },
    ),
    settable(
        "__annotations__",
        "",
        |value| {
            let function = function(value)?;
            if let Some(annotations) = function.extra(|extras| extras.annotations.clone()) {
                return Ok(annotations);
            }
            let annotations = Value::from(Dict::new());
            function.with_extras(|extras| extras.annotations.replace(annotations.clone()));
            Ok(annotations)
        },
        |value, annotations| {
            let annotations = match &annotations {
                Value::Null | Value::None => Dict::new().into(),
                Value::Dict(_) => annotations,
                _ => return Err(type_error("__annotations__ must be set to a dict object")),
            };
            function(value)?.with_extras(|extras| extras.annotations.replace(annotations));
            Ok(())
        },
    ),
    settable(
        "__defaults__",
        "",
        |value| {
            let defaults = function(value)?.defaults();
            Ok(if defaults.is_empty() { Value::None } else { Value::tuple(defaults.to_vec()) })
        },
        |value, defaults| {
            let defaults = match &defaults {
                Value::Null | Value::None => Vec::new(),
                Value::Tuple(items) => items.to_vec(),
                _ => return Err(type_error("__defaults__ must be set to a tuple object")),
            };
            function(value)?.set_defaults(defaults.into());
            Ok(())
        },
    ),
    settable(
        "__kwdefaults__",
        "",
        |value| {
            Ok(function(value)?.with_extras(|extras| {
                if extras.keyword_defaults_dict.is_none() && !extras.keyword_defaults.is_empty() {
                    let dict = Dict::new();
                    for (name, default) in &extras.keyword_defaults {
                        dict.set_name(*name, default.clone());
                    }
                    extras.keyword_defaults_dict = Some(dict);
                }
                extras.keyword_defaults_dict.as_ref().map_or(Value::None, Value::from)
            }))
        },
        |value, defaults| {
            let defaults = match &defaults {
                Value::Null | Value::None => None,
                Value::Dict(dict) => Some(Ref::clone(dict)),
                _ => return Err(type_error("__kwdefaults__ must be set to a dict object")),
            };
            let old = function(value)?.with_extras(|extras| {
                (
                    std::mem::take(&mut extras.keyword_defaults),
                    std::mem::replace(&mut extras.keyword_defaults_dict, defaults),
                )
            });
            drop(old);
            Ok(())
        },
    ),
    settable("__code__", "", |value| Ok(CodeObject::of(&function(value)?.present_code())), set_code),
    member("__globals__", "", |value| Ok((&function(value)?.globals).into())),
    member("__closure__", "", |value| {
        let cells = &function(value)?.cells;
        Ok(if cells.is_empty() { Value::None } else { Tuple::new(cells.iter().map(Value::from).collect()).into() })
    }),
    member("__builtins__", "", |_| Ok(super::builtins_namespace().into())),
];

fn function(value: &Value) -> Result<&Ref<Function>> {
    match value {
        Value::Function(function) => Ok(function),
        other => {
            let given = other.class_name();
            Err(type_error(format!("descriptor requires a 'function' object but received a '{given}'")))
        }
    }
}

fn set_code(value: &Value, code: Value) -> Result<()> {
    let function = function(value)?;
    let Some(CodeObject(code)) = code.downcast::<CodeObject>() else {
        return Err(type_error("__code__ must be set to a code object"));
    };
    let (wanted, given) = (function.cells.len(), code.free.len());
    if wanted != given {
        let name = function.name();
        return Err(value_error(format!("{name}() requires a code object with {wanted} free vars, not {given}")));
    }
    Function::replace_code(function, code.clone());
    Ok(())
}

/// `FunctionType(code, globals, name, argdefs, closure)`.
fn new(args: &[Value]) -> Result {
    let [_, code, globals, name, defaults, closure] = args else {
        return Err(type_error("function() missing required argument 'code' (pos 1)"));
    };
    let Some(CodeObject(code)) = code.downcast::<CodeObject>() else {
        let given = code.argument_name();
        return Err(type_error(format!("function() argument 'code' must be code, not {given}")));
    };
    let Value::Dict(globals) = &globals.payload() else {
        let given = globals.argument_name();
        return Err(type_error(format!("function() argument 'globals' must be dict, not {given}")));
    };
    if !matches!(name, Value::None | Value::Str(_)) {
        return Err(type_error("arg 3 (name) must be None or string"));
    }
    let defaults: Rc<[Value]> = match defaults {
        Value::None => Rc::new([]),
        Value::Tuple(defaults) => defaults.to_vec().into(),
        _ => return Err(type_error("arg 4 (defaults) must be None or tuple")),
    };
    let given = match closure {
        Value::Tuple(cells) => cells.to_vec(),
        Value::None if code.free.is_empty() => Vec::new(),
        Value::None => return Err(type_error("arg 5 (closure) must be tuple")),
        _ => return Err(type_error("arg 5 (closure) must be None or tuple")),
    };
    if given.len() != code.free.len() {
        let (name, wanted, given) = (code.name, code.free.len(), given.len());
        return Err(value_error(format!("{name} requires closure of length {wanted}, not {given}")));
    }
    let mut cells = Vec::with_capacity(given.len());
    for cell in &given {
        match cell {
            Value::Cell(cell) => cells.push(Ref::clone(cell)),
            other => {
                let given = other.class_name();
                return Err(type_error(format!("arg 5 (closure) expected cell, found {given}")));
            }
        }
    }
    let function = Function::new(code.clone(), Ref::clone(globals), cells.into(), defaults);
    if let Value::Str(_) = name {
        function.with_extras(|extras| extras.name = Some(name.clone()));
    }
    Ok(function.into())
}

fn attributes(function: &Function) -> Ref<Dict> {
    function.with_extras(|extras| extras.attributes.get_or_insert_with(Dict::new).clone())
}

fn text(value: Value, name: &str) -> Result {
    match value {
        Value::Str(_) => Ok(value),
        _ => Err(type_error(format!("{name} must be set to a string object"))),
    }
}

/// The contents of `method`.
pub(super) const METHOD: ClassTable = ClassTable {
    doc: "Create a bound instance method object.",
    static_methods: &[native("__new__(type, function, object, /)", "Create and return a new object.", |args| {
        if !super::introspection::is_callable(&args[1]) {
            return Err(type_error("first argument must be callable"));
        }
        if args[2].is_none() {
            return Err(type_error("instance must not be None"));
        }
        Ok(crate::object::function::Method::new(args[1].clone(), args[2].clone()))
    })],
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let Value::Method(method) = &args[0] else { return Ok(Value::None) };
            let name = match &find_attribute(&method.function, well_known::__qualname__)? {
                Some(Value::Str(name)) => name.as_str().to_owned(),
                _ => match &find_attribute(&method.function, well_known::__name__)? {
                    Some(Value::Str(name)) => name.as_str().to_owned(),
                    _ => "?".to_owned(),
                },
            };
            let receiver = crate::object::operation::repr(&method.receiver)?;
            Ok(Value::from(format!("<bound method {name} of {}>", receiver.as_str())))
        }),
        native("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args| {
            let positional: &[Value] = match &args[1] {
                Value::Tuple(items) => items,
                _ => &[],
            };
            call_with(&args[0], positional, &super::type_::keywords(&args[2]))
        }),
        native("__reduce__(self, /)", "Helper for pickle.", |args| {
            let Value::Method(method) = &args[0] else { return Ok(Value::None) };
            let name = crate::object::operation::get_attribute(&method.function, well_known::__name__)?;
            let getter = crate::object::state::with_builtins(|builtins| {
                builtins.get_name(crate::syntax::Symbol::new("getattr"))
            });
            let arguments = Value::tuple(vec![method.receiver.clone(), name]);
            Ok(Value::tuple(vec![getter.unwrap_or(Value::None), arguments]))
        }),
        native("__eq__(self, value, /)", "Return self==value.", |args| Ok(methods_equal(&args[0], &args[1]))),
        native("__ne__(self, value, /)", "Return self!=value.", |args| {
            Ok(match methods_equal(&args[0], &args[1]) {
                Value::True => Value::False,
                Value::False => Value::True,
                other => other,
            })
        }),
        native("__hash__(self, /)", "Return hash(self).", |args| {
            let Value::Method(method) = &args[0] else { return Ok(Value::None) };
            let receiver = crate::object::operation::hash::identity(&method.receiver);
            Ok(Value::Int(receiver ^ crate::object::operation::hash(&method.function)?))
        }),
    ],
    attributes: &[
        member("__func__", "the function (or other callable) implementing a method", |value| match value {
            Value::Method(method) => Ok(method.function.clone()),
            _ => Ok(Value::None),
        }),
        member("__self__", "the instance to which a method is bound", |value| match value {
            Value::Method(method) => Ok(method.receiver.clone()),
            _ => Ok(Value::None),
        }),
        attribute("__doc__", "", |value| of_function(value, well_known::__doc__)),
        attribute("__name__", "", |value| of_function(value, well_known::__name__)),
        attribute("__qualname__", "", |value| of_function(value, well_known::__qualname__)),
        attribute("__module__", "", |value| of_function(value, well_known::__module__)),
    ],
    ..ClassTable::EMPTY
};

fn of_function(value: &Value, name: crate::syntax::Symbol) -> Result {
    match value {
        Value::Method(method) => crate::object::operation::get_attribute(&method.function, name),
        _ => Err(attribute_error(value, name, name.as_str())),
    }
}

fn methods_equal(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Method(left), Value::Method(right)) => {
            Value::bool(left.function.is(&right.function) && left.receiver.is(&right.receiver))
        }
        _ => Value::NotImplemented,
    }
}
