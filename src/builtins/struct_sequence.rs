//! Tuples whose items have names: `sys.version_info`, `time.struct_time`.

use crate::object::class::{Class, ClassParts};
use crate::object::class_table::{ClassTable, class_of};
use crate::object::exception::{self, type_error};
use crate::object::instance::Instance;
use crate::object::native_function::native;
use crate::object::operation::{collect, repr};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

const TABLE: ClassTable = ClassTable {
    static_methods: &[native("__new__(cls, sequence, dict=..., /)", "Create and return a new object.", new)],
    ..SINGLE
};

/// The contents of the class of an only object.
const SINGLE: ClassTable = ClassTable {
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", |args| {
        let Value::Class(class) = &args[0] else { return Err(type_error("a class is needed")) };
        Err(type_error(format!("cannot create '{}' instances", full_name(class))))
    })],
    methods: &[native("__repr__(self, /)", "Return repr(self).", |args| {
        let class = args[0].class();
        let (Value::Tuple(items), Some(Value::Tuple(names))) =
            (&args[0].payload(), &class.own_attribute(well_known::__match_args__))
        else {
            return Ok(Value::None);
        };
        let mut parts = Vec::new();
        for (name, item) in names.iter().zip(items.iter()) {
            parts.push(format!("{}={}", name.as_str().unwrap_or_default(), repr(item)?.as_str()));
        }
        Ok(Value::from(format!("{}({})", full_name(&class), parts.join(", "))))
    })],
    ..ClassTable::EMPTY
};

/// The name of a class with its module's.
fn full_name(class: &Ref<Class>) -> String {
    let module = class.own_attribute(well_known::__module__);
    let module = module.as_ref().and_then(Value::as_str).unwrap_or_default();
    format!("{module}.{}", class.name())
}

/// An object of the class that a script makes of a sequence.
fn new(args: &[Value]) -> Result {
    let Value::Class(class) = &args[0] else { return Err(type_error("a class is needed")) };
    if !args[2].is_null() && !matches!(args[2].payload(), Value::Dict(_)) {
        return Err(type_error(format!("{}() takes a dict as second arg, if any", full_name(class))));
    }
    let items = match collect(&args[1]) {
        Ok(items) => items,
        Err(thrown) => {
            drop(exception::take(thrown));
            return Err(type_error("constructor requires a sequence"));
        }
    };
    let count = |name| class.own_attribute(Symbol::new(name)).and_then(|count| count.as_int());
    let least = count("n_sequence_fields").and_then(|count| usize::try_from(count).ok()).unwrap_or_default();
    let most = count("n_fields").and_then(|count| usize::try_from(count).ok()).unwrap_or(least);
    let bound = match (items.len() < least, items.len() > most) {
        (false, false) => return Ok(with_hidden(class, items, least)),
        _ if least == most => format!("a {least}"),
        (true, _) => format!("an at least {least}"),
        (false, true) => format!("an at most {most}"),
    };
    Err(type_error(format!("{}() takes {bound}-sequence ({}-sequence given)", full_name(class), items.len())))
}

/// The items behind the visible ones are attributes only.
fn with_hidden(class: &Ref<Class>, mut items: Vec<Value>, visible: usize) -> Value {
    let hidden = items.split_off(visible);
    let object = make(class, items);
    if let Value::Instance(instance) = &object {
        for (name, item) in HIDDEN_FIELDS.iter().zip(hidden) {
            Instance::set_attribute(instance, Symbol::new(name), item);
        }
    }
    object
}

/// Lets objects of the class have the hidden fields of times.
pub(crate) fn allow_hidden(class: &Ref<Class>) {
    for name in HIDDEN_FIELDS {
        class.fill_attribute(Symbol::new(name), Value::None);
    }
    let visible = class.own_attribute(Symbol::new("n_sequence_fields")).and_then(|count| count.as_int()).unwrap_or(0);
    class.fill_attribute(Symbol::new("n_fields"), Value::Int(visible + HIDDEN_FIELDS.len() as i64));
}

/// What a `time.struct_time` has beside its items.
const HIDDEN_FIELDS: [&str; 2] = ["tm_zone", "tm_gmtoff"];

/// Makes the class; its module is what its `repr` begins with.
pub(crate) fn class(module: &str, name: &str, fields: &[&str]) -> Ref<Class> {
    let parts = ClassParts {
        name,
        bases: vec![types().tuple.clone()],
        metaclass: None,
        layout: types().tuple.layout(),
        hidden: 1,
        is_heap: false,
        is_base: false,
        has_dictionary: true,
    };
    let class = class_of(parts, &TABLE);
    class.fill_attribute(well_known::__module__, Value::str(module));
    class
        .fill_attribute(well_known::__match_args__, Value::tuple(fields.iter().map(|name| Value::str(name)).collect()));
    for (name, count) in [("n_fields", fields.len()), ("n_sequence_fields", fields.len()), ("n_unnamed_fields", 0)] {
        class.fill_attribute(Symbol::new(name), Value::from(count));
    }
    class
}

/// Makes an object of such a class.
pub(crate) fn make(class: &Ref<Class>, items: Vec<Value>) -> Value {
    let object = Instance::new(class.clone());
    if let Some(Value::Tuple(names)) = &class.own_attribute(well_known::__match_args__) {
        for (name, item) in names.iter().zip(&items) {
            if let Some(name) = name.as_str() {
                Instance::set_attribute(&object, Symbol::new(name), item.clone());
            }
        }
    }
    object.set_payload(Value::tuple(items));
    object.into()
}

/// Makes the only object of a class of its own.
pub(crate) fn single(module: &str, name: &str, items: &[(&str, Value)]) -> Value {
    let fields: Vec<&str> = items.iter().map(|(field, _)| *field).collect();
    let class = class(module, name, &fields);
    class.set_table(&SINGLE);
    make(&class, items.iter().map(|(_, value)| value.clone()).collect())
}
