//! `BaseExceptionGroup` and `ExceptionGroup`.

use super::{INIT, new, of, read_only};
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, Exception, type_error, value_error};
use crate::object::instance::Instance;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, call_method, collect, guarded, text, truth};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

const MESSAGE: usize = 0;
const MEMBERS: usize = 1;

/// The contents of `BaseExceptionGroup`; its details are the message and the members.
pub(super) const BASE_GROUP: ClassTable = ClassTable {
    doc: "A combination of multiple unrelated exceptions.",
    methods: METHODS,
    static_methods: &[native("__new__(cls, /, *args, **kwargs)", "Create and return a new object.", make)],
    class_methods: &[crate::builtins::generic_alias::CLASS_GETITEM],
    attributes: &[
        read_only("message", "exception message", super::detail::<MESSAGE>),
        read_only("exceptions", "nested exceptions", super::detail::<MEMBERS>),
    ],
    ..ClassTable::EMPTY
};

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
        Ok(split(of(&args[0])?, &condition)?.0)
    }),
];

fn members(exception: &Exception) -> Ref<Tuple> {
    match &exception::detail(exception, MEMBERS) {
        Value::Tuple(members) => Ref::clone(members),
        _ => Tuple::empty(),
    }
}

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
        let given = message.class_name();
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

/// What `split` and `subgroup` select by.
enum Condition {
    Types(Vec<Ref<Class>>),
    Function(Value),
}

impl Condition {
    fn new(given: &Value) -> Result<Condition> {
        let base = &types().base_exception;
        let class = |value: &Value| match value {
            Value::Class(class) if Class::is_subclass(class, base) => Some(Ref::clone(class)),
            _ => None,
        };
        match given {
            Value::Class(_) => {
                if let Some(class) = class(given) {
                    return Ok(Condition::Types(vec![class]));
                }
            }
            Value::Function(_) | Value::Method(_) | Value::NativeFunction(_) => {
                return Ok(Condition::Function(given.clone()));
            }
            Value::Tuple(given) => {
                let classes: Option<Vec<Ref<Class>>> = given.iter().map(class).collect();
                if let Some(classes) = classes {
                    return Ok(Condition::Types(classes));
                }
            }
            _ => {}
        }
        Err(type_error("expected a function, exception type or tuple of exception types"))
    }

    fn holds(&self, exception: &Value) -> Result<bool> {
        match self {
            Condition::Types(classes) => Ok(classes.iter().any(|class| exception.is_instance(class))),
            Condition::Function(function) => truth(&call(function, std::slice::from_ref(exception))?),
        }
    }
}

/// The groups of the members that fit the condition, and of those that do not; None where there are none.
fn split(group: &Exception, condition: &Condition) -> Result<(Value, Value)> {
    let this = Value::from(group);
    if condition.holds(&this)? {
        return Ok((this, Value::None));
    }
    let mut matching = Vec::new();
    let mut rest = Vec::new();
    for member in members(group).iter() {
        match member {
            Value::Instance(nested) if member.is_instance(&types().base_exception_group) => {
                let (inside, outside) = guarded(|| split(nested, condition))?;
                matching.extend((!inside.is_none()).then_some(inside));
                rest.extend((!outside.is_none()).then_some(outside));
            }
            _ if condition.holds(member)? => matching.push(member.clone()),
            _ => rest.push(member.clone()),
        }
    }
    Ok((derived(group, matching)?, derived(group, rest)?))
}

/// A group of some of the members that is otherwise as `group`.
fn derived(group: &Exception, members: Vec<Value>) -> Result {
    if members.is_empty() {
        return Ok(Value::None);
    }
    let made = call_method(&group.into(), Symbol::new("derive"), &[Value::list(members)])?;
    if !made.is_instance(&types().base_exception_group) {
        return Err(type_error("derive must return an instance of BaseExceptionGroup"));
    }
    if let Value::Instance(copy) = &made {
        exception::set_traceback(copy, exception::traceback(group));
        exception::set_context(copy, exception::context(group));
        let suppresses = exception::suppresses_context(group);
        exception::set_cause(copy, exception::cause(group));
        exception::set_suppresses_context(copy, suppresses);
        if let Some(notes) = group.attribute(well_known::__notes__) {
            Instance::set_attribute(copy, well_known::__notes__, Value::list(collect(&notes)?));
        }
    }
    Ok(made)
}
