//! What `cmp_to_key` makes: keys that compare by a function of two values.

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::{self, type_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::{call, compare};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;

/// A key, or what makes keys (then without a value).
struct KeyWrapper {
    compare: Value,
    value: Value,
}

crate::native_class!(
    /// The class.
    fn class "functools.KeyWrapper" TABLE
);

impl NativeObject for KeyWrapper {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.compare, &self.value]);
    }
}

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] =
    &[native("cmp_to_key(mycmp)", "Convert a cmp= function into a key= function.", |args| {
        Ok(Value::object(KeyWrapper { compare: args[0].clone(), value: Value::Null }))
    })];

static TABLE: ClassTable = ClassTable {
    module: "functools",
    methods: &[
        raw("__call__(self, obj)", "Call self as a function.", |args, keywords| {
            let value = match (&*args, keywords) {
                ([_, value], []) => value.clone(),
                ([_], [(name, value)]) if name.as_str() == "obj" => value.clone(),
                ([_], _) => return Err(type_error("K() missing required argument 'obj' (pos 1)")),
                _ => {
                    let given = args.len() + keywords.len() - 1;
                    return Err(type_error(format!("K() takes at most 1 argument ({given} given)")));
                }
            };
            let compare = match args[0].downcast::<KeyWrapper>() {
                Some(wrapper) => wrapper.compare.clone(),
                None => Value::None,
            };
            Ok(Value::object(KeyWrapper { compare, value }))
        }),
        native("__lt__(self, value, /)", "Return self<value.", |args| answer(CompareOperator::Less, args)),
        native("__le__(self, value, /)", "Return self<=value.", |args| answer(CompareOperator::LessEqual, args)),
        native("__eq__(self, value, /)", "Return self==value.", |args| answer(CompareOperator::Equal, args)),
        native("__ne__(self, value, /)", "Return self!=value.", |args| answer(CompareOperator::NotEqual, args)),
        native("__gt__(self, value, /)", "Return self>value.", |args| answer(CompareOperator::Greater, args)),
        native("__ge__(self, value, /)", "Return self>=value.", |args| answer(CompareOperator::GreaterEqual, args)),
    ],
    attributes: &[attribute("obj", "Value wrapped by a key function.", |this| {
        match this.downcast::<KeyWrapper>().map(|wrapper| wrapper.value.clone()) {
            Some(value) if !value.is_null() => Ok(value),
            _ => Err(exception::new(&types().attribute_error, "obj")),
        }
    })],
    finish: Some(|class| class.fill_attribute(well_known::__hash__, Value::None)),
    ..ClassTable::EMPTY
};

fn answer(operator: CompareOperator, args: &[Value]) -> Result {
    let (Some(left), Some(right)) = (args[0].downcast::<KeyWrapper>(), args[1].downcast::<KeyWrapper>()) else {
        return Err(type_error("other argument must be K instance"));
    };
    if left.value.is_null() || right.value.is_null() {
        return Err(exception::new(&types().attribute_error, "object"));
    }
    let order = call(&left.compare, &[left.value.clone(), right.value.clone()])?;
    compare(operator, &order, &Value::Int(0))
}
