//! `BaseExceptionGroup` and `ExceptionGroup`.

use super::{INIT, new, of};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::settable;
use crate::object::exception::{self, type_error, value_error};
use crate::object::exception_group::{Condition, MEMBERS, MESSAGE, members, split, subgroup};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, collect, text};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;

/// The contents of `BaseExceptionGroup`; its details are the message and the members.
pub(super) const BASE_GROUP: ClassTable = ClassTable {
    doc: "A combination of multiple unrelated exceptions.",
    methods: METHODS,
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", make)],
    class_methods: &[crate::builtins::generic_alias::CLASS_GETITEM],
    attributes: &[
        settable("message", "exception message", super::detail::<MESSAGE>, refuse),
        settable("exceptions", "nested exceptions", super::detail::<MEMBERS>, refuse),
    ],
    ..ClassTable::EMPTY
};

/// What a group is made of stays.
fn refuse(_: &Value, _: Value) -> Result<()> {
    Err(exception::new(&types().attribute_error, "readonly attribute"))
}

const METHODS: &[Declaration] = &[
    native("__init__(self, /, *args, **kwargs)", INIT, |args| {
        super::refuse_keywords(&args[0], &args[2])?;
        super::init(&args[0], &args[1])?;
        Ok(Value::None)
    }),
    native("__str__(self, /)", "Return str(self).", |args| {
        let exception = of(&args[0])?;
        let count = members(exception).len();
        let plural = if count == 1 { "" } else { "s" };
        let message = text(&exception::detail(exception, MESSAGE))?;
        Ok(Value::from(format!("{message} ({count} sub-exception{plural})")))
    }),
    native("derive(self, excs, /)", "", |args| {
        let message = exception::detail(of(&args[0])?, MESSAGE);
        call(&(&types().base_exception_group).into(), &[message, args[1].clone()])
    }),
    native("split(self, condition, /)", "", |args| {
        let condition = Condition::new(&args[1])?;
        let (matching, rest) = split(of(&args[0])?, &condition)?;
        Ok(Value::tuple(vec![matching, rest]))
    }),
    native("subgroup(self, condition, /)", "", |args| {
        let condition = Condition::new(&args[1])?;
        subgroup(of(&args[0])?, &condition)
    }),
];

fn make(args: &[Value]) -> Result {
    let given: &[Value] = match &args[1] {
        Value::Tuple(items) => items,
        _ => &[],
    };
    let [message, list] = given else {
        return Err(type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
            given.len()
        )));
    };
    if !matches!(message.payload(), Value::Str(_)) {
        let given = message.argument_name();
        return Err(type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {given}")));
    }
    let is_sequence = match list.payload() {
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Bytes(_) => true,
        Value::Dict(_) | Value::Set(_) => false,
        other => other.class().lookup(well_known::__getitem__).is_some(),
    };
    if !is_sequence {
        return Err(type_error("second argument (exceptions) must be a sequence"));
    }
    let members = collect(list)?;
    if members.is_empty() {
        return Err(value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let types = types();
    let mut nests_base = false;
    for (place, member) in members.iter().enumerate() {
        if !member.is_instance(&types.base_exception) {
            return Err(value_error(format!("Item {place} of second argument (exceptions) is not an exception")));
        }
        nests_base |= !member.is_instance(&types.exception);
    }
    let mut class = args[0].clone();
    if let Value::Class(asked) = &args[0] {
        if asked.same(&types.base_exception_group) {
            if !nests_base {
                class = (&types.exception_group).into();
            }
        } else if nests_base && Class::is_subclass(asked, &types.exception) {
            let name = asked.name();
            return Err(type_error(if asked.same(&types.exception_group) {
                "Cannot nest BaseExceptions in an ExceptionGroup".to_owned()
            } else {
                format!("Cannot nest BaseExceptions in '{name}'")
            }));
        }
    }
    let exception = new(&class, &args[1])?;
    exception::set_details(&exception, vec![message.clone(), Value::tuple(members)]);
    Ok(exception.into())
}
