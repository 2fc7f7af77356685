//! Tuples whose items have names: `sys.version_info`, `time.struct_time`.

use crate::object::class::{Class, ClassParts};
use crate::object::class_table::ClassTable;
use crate::object::instance::Instance;
use crate::object::native_function::native;
use crate::object::operation::repr;
use crate::object::types::types;
use crate::object::{Ref, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

const TABLE: ClassTable = ClassTable {
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
        let module = class.own_attribute(well_known::__module__);
        let module = module.as_ref().and_then(Value::as_str).unwrap_or_default();
        Ok(Value::from(format!("{module}.{}({})", class.name(), parts.join(", "))))
    })],
    ..ClassTable::EMPTY
};

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
    let class = match Class::new(parts) {
        Ok(class) => class,
        Err(_) => return types().tuple.clone(),
    };
    class.set_table(&TABLE);
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
    make(&class(module, name, &fields), items.iter().map(|(_, value)| value.clone()).collect())
}
