//! `property`.

use crate::object::class_table::ClassTable;
use crate::object::descriptor::{self, AttributeDeclaration, Property, attribute, member, settable};
use crate::object::exception::type_error;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, find_attribute, set_attribute};
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;

/// The contents of `property`.
pub(super) const TABLE: ClassTable = ClassTable {
    doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    \
          function to be used for setting an attribute value\n  fdel\n    \
          function to be used for del'ing an attribute\n  doc\n    docstring\n\n\
          Typical use is to define a managed attribute x:\n\n\
          class C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    \
          def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\n\
          Decorators make defining new properties or modifying existing ones easy:\n\n\
          class C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        \
          return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    \
          def x(self):\n        del self._x",
    methods: METHODS,
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args| {
        super::wrap(&args[0], Value::object(Property::new(Value::None, Value::None, Value::None, Value::None)))
    })],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

const METHODS: &[Declaration] = &[
    native("__init__(self, /, fget=None, fset=None, fdel=None, doc=None)", "Initialize self.", init),
    native("getter(self, fget)", "Descriptor to obtain a copy of the property with a different getter.", |args| {
        changed(&args[0], 0, &args[1])
    }),
    native("setter(self, fset)", "Descriptor to obtain a copy of the property with a different setter.", |args| {
        changed(&args[0], 1, &args[1])
    }),
    native("deleter(self, fdel)", "Descriptor to obtain a copy of the property with a different deleter.", |args| {
        changed(&args[0], 2, &args[1])
    }),
    native(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        |args| {
            let object = if args[1].is_none() { &Value::Null } else { &args[1] };
            match object {
                Value::Null => Ok(args[0].clone()),
                object => crate::object::operation::bind_descriptor(&args[0].payload(), object, &object.class()),
            }
        },
    ),
    native("__set__(self, instance, value, /)", "Set an attribute of instance to value.", |args| {
        set(&args[0], &args[1], &args[2])
    }),
    native("__delete__(self, instance, /)", "Delete an attribute of instance.", |args| {
        set(&args[0], &args[1], &Value::Null)
    }),
    native("__set_name__(self, /, *args)", "Method to set name of a property.", |args| {
        let given: &[Value] = match &args[1] {
            Value::Tuple(items) => items,
            _ => &[],
        };
        let [_, name] = given else {
            let count = given.len();
            return Err(type_error(format!("__set_name__() takes 2 positional arguments but {count} were given")));
        };
        let this = args[0].payload();
        if let Some(property) = this.downcast::<Property>() {
            drop(property.name.replace(name.clone()));
        }
        Ok(Value::None)
    }),
];

const ATTRIBUTES: &[AttributeDeclaration] = &[
    member("fget", "", |value| part(value, 0)),
    member("fset", "", |value| part(value, 1)),
    member("fdel", "", |value| part(value, 2)),
    settable(
        "__doc__",
        "",
        |value| part(value, 3),
        |value, doc| {
            set_part(value, 3, if doc.is_null() { Value::None } else { doc });
            Ok(())
        },
    ),
    attribute("__isabstractmethod__", "", |value| {
        for place in 0..3 {
            let function = part(value, place)?;
            if let Some(flag) = find_attribute(&function, well_known::__isabstractmethod__)?
                && crate::object::operation::truth(&flag)?
            {
                return Ok(Value::True);
            }
        }
        Ok(Value::False)
    }),
];

fn part(value: &Value, place: usize) -> Result {
    let this = value.payload();
    Ok(this.downcast::<Property>().map_or(Value::None, |property| property.parts.borrow()[place].clone()))
}

fn set_part(value: &Value, place: usize, part: Value) {
    let this = value.payload();
    if let Some(property) = this.downcast::<Property>() {
        let old = std::mem::replace(&mut property.parts.borrow_mut()[place], part);
        drop(old);
    }
}

fn init(args: &[Value]) -> Result {
    let [this, getter, _, _, doc] = args else { return Ok(Value::None) };
    for place in 0..4 {
        set_part(this, place, args[place + 1].clone());
    }
    let payload = this.payload();
    let Some(property) = payload.downcast::<Property>() else { return Ok(Value::None) };
    drop(property.name.replace(Value::Null));
    property.has_getters_doc.set(false);
    if !doc.is_none() || getter.is_none() {
        return Ok(Value::None);
    }
    let Some(doc) = find_attribute(getter, well_known::__doc__)? else { return Ok(Value::None) };
    match this {
        // The `__doc__` of a subclass hides the one of `property`, so its instance keeps it.
        Value::Instance(_) => set_attribute(this, well_known::__doc__, doc)?,
        _ => set_part(this, 3, doc),
    }
    property.has_getters_doc.set(true);
    Ok(Value::None)
}

fn changed(value: &Value, place: usize, function: &Value) -> Result {
    let this = value.payload();
    let Some(property) = this.downcast::<Property>() else { return Err(type_error("property required")) };
    let mut parts = property.parts.borrow().clone();
    let name = property.name.borrow().clone();
    if !function.is_none() {
        parts[place] = function.clone();
    }
    let [getter, setter, deleter, doc] = parts;
    let doc = if property.has_getters_doc.get() && !getter.is_none() { Value::None } else { doc };
    let made = call(&value.class().into(), &[getter, setter, deleter, doc])?;
    if let Some(copy) = made.payload().downcast::<Property>() {
        drop(copy.name.replace(name));
    }
    Ok(made)
}

fn set(value: &Value, object: &Value, new: &Value) -> Result {
    let this = value.payload();
    let Value::Object(native) = &this else { return Ok(Value::None) };
    match descriptor::set(native, object, well_known::__set__, new) {
        Some(result) => result.map(|()| Value::None),
        None => Ok(Value::None),
    }
}
