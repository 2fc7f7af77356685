//! `super`.

use super::object::attribute_name;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, member};
use crate::object::exception::type_error;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::attribute::{generic_attribute, no_attribute};
use crate::object::operation::call;
use crate::object::super_object::Super;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;

/// The contents of `super`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "super() -> same as super(__class__, <first argument>)\n\
          super(type) -> unbound super object\n\
          super(type, obj) -> bound super object; requires isinstance(obj, type)\n\
          super(type, type2) -> bound super object; requires issubclass(type2, type)\n\
          Typical use to call a cooperative superclass method:\n\
          class C(B):\n    def meth(self, arg):\n        super().meth(arg)\n\
          This works for class methods too:\n\
          class C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
    methods: METHODS,
    static_methods: &[raw("__new__(cls, type=..., obj=..., /)", "Create and return a new object.", new)],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    raw("__init__(self, type=..., obj=..., /)", "Initialize self.", |_, _| Ok(Value::None)),
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(Value::from(show(&args[0])?))),
    native("__getattribute__(self, name, /)", "Return getattr(self, name).", |args| {
        let name = attribute_name(&args[1])?;
        let this = args[0].payload();
        if let Some(found) = this.downcast::<Super>().and_then(|this| this.lookup(name)) {
            return found;
        }
        match generic_attribute(&args[0], &args[0].class(), name)? {
            Some(value) => Ok(value),
            None => Err(no_attribute(&args[0], name)),
        }
    }),
    native(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        |args| {
            let found = args[0].payload();
            let Some(this) = found.downcast::<Super>() else { return Ok(args[0].clone()) };
            if args[1].is_none() || !this.object.is_null() {
                return Ok(args[0].clone());
            }
            match &args[0] {
                Value::Object(_) => Ok(Value::object(Super::new(&this.class, &args[1])?)),
                own => call(&own.class().into(), &[(&this.class).into(), args[1].clone()]),
            }
        },
    ),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    member("__thisclass__", "the class invoking super()", |value| with(value, |this| (&this.class).into())),
    member("__self__", "the instance invoking super(); may be None", |value| {
        with(value, |this| if this.object.is_null() { Value::None } else { this.object.clone() })
    }),
    member("__self_class__", "the type of the instance invoking super(); may be None", |value| {
        with(value, |this| this.object_class.as_ref().map_or(Value::None, Value::from))
    }),
];

fn with(value: &Value, read: impl FnOnce(&Super) -> Value) -> Result {
    Ok(value.payload().downcast::<Super>().map_or(Value::None, read))
}

fn new(args: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    if !keywords.is_empty() {
        return Err(type_error("super() takes no keyword arguments"));
    }
    if args.len() > 3 {
        return Err(type_error(format!("super() expected at most 2 arguments, got {}", args.len() - 1)));
    }
    let at = |place: usize| args.get(place).cloned().unwrap_or_default();
    let made = match (&at(1), &at(2)) {
        (Value::Null, _) => Super::of_current_frame()?,
        (Value::Class(class), Value::Null | Value::None) => {
            Super { class: Ref::clone(class), object: Value::Null, object_class: None }
        }
        (Value::Class(class), object) => Super::new(class, object)?,
        (other, _) => {
            return Err(type_error(format!("super() argument 1 must be a type, not {}", other.class_name())));
        }
    };
    super::wrap(args.first().unwrap_or(&Value::Null), Value::object(made))
}

fn show(value: &Value) -> Result<String> {
    let found = value.payload();
    let Some(this) = found.downcast::<Super>() else { return Ok(crate::object::operation::describe::plain(value)) };
    let class: &Class = &this.class;
    let name = class.name();
    Ok(match &this.object_class {
        Some(object_class) => format!("<super: <class '{name}'>, <{} object>>", object_class.name()),
        None => format!("<super: <class '{name}'>, NULL>"),
    })
}
