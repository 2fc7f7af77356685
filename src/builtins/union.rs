//! Unions of types: `int | str`, for `isinstance` and annotations.

use super::type_parameters;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::native;
use crate::object::operation::{binary, equal, hash};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::BinaryOperator;

/// The body of a union.
pub(super) struct Union {
    /// Its members, none of them twice.
    pub(super) members: Ref<Tuple>,
}

impl NativeObject for Union {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.members);
    }
}

crate::native_class!(
    /// The class of unions.
    pub(super) fn class "types.UnionType" TABLE
);

const TABLE: ClassTable = ClassTable {
    doc: "Represent a PEP 604 union type\n\nE.g. for int | str",
    module: "types",
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let mut names = Vec::new();
            for member in members(&args[0]).iter() {
                names.push(match member {
                    Value::Class(class) if class.same(&types().none) => "None".to_owned(),
                    _ => super::generic_alias::type_name(member)?,
                });
            }
            Ok(Value::from(names.join(" | ")))
        }),
        native("__or__(self, value, /)", "Return self|value.", |args| make(&args[0], &args[1])),
        native("__ror__(self, value, /)", "Return value|self.", |args| make(&args[1], &args[0])),
        native("__getitem__(self, key, /)", "Return self[key].", |args| {
            let mut new = type_parameters::substituted(&args[0], &members(&args[0]), &args[1])?.into_iter();
            let first = new.next().unwrap_or_default();
            new.try_fold(first, |union, member| binary(BinaryOperator::Or, &union, &member))
        }),
        native("__eq__(self, value, /)", "Return self==value.", |args| {
            let Some(other) = args[1].downcast::<Union>() else { return Ok(Value::NotImplemented) };
            let (left, right) = (members(&args[0]), other.members.clone());
            if left.len() != right.len() {
                return Ok(Value::False);
            }
            for member in left.iter() {
                if !is_among(member, &right)? {
                    return Ok(Value::False);
                }
            }
            Ok(Value::True)
        }),
        native("__hash__(self, /)", "Return hash(self).", |args| {
            let mut all = 0;
            for member in members(&args[0]).iter() {
                all ^= hash(member)?;
            }
            Ok(Value::Int(all))
        }),
        native("__instancecheck__(self, instance, /)", "Check if an object is an instance.", |args| {
            crate::object::operation::is_instance(&args[1], &members(&args[0]).into()).map(Value::bool)
        }),
        native("__subclasscheck__(self, subclass, /)", "Check if a class is a subclass.", |args| {
            crate::object::operation::is_subclass(&args[1], &members(&args[0]).into()).map(Value::bool)
        }),
    ],
    attributes: &[
        attribute("__args__", "", |value| Ok(members(value).into())),
        attribute("__parameters__", "", |value| Ok(type_parameters::parameters_of(&members(value))?.into())),
    ],
    ..ClassTable::EMPTY
};

fn members(value: &Value) -> Ref<Tuple> {
    match value.downcast::<Union>() {
        Some(union) => union.members.clone(),
        None => Tuple::empty(),
    }
}

fn is_among(member: &Value, others: &[Value]) -> Result<bool> {
    for other in others {
        if member.is(other) || equal(member, other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn may_stand_in_union(value: &Value) -> bool {
    matches!(value, Value::None | Value::Class(_))
        || value.downcast::<Union>().is_some()
        || value.payload().downcast::<super::generic_alias::GenericAlias>().is_some()
}

/// `left | right` for types; NotImplemented where one of them is none.
///
/// # Errors
/// What comparing the members raises.
pub(super) fn make(left: &Value, right: &Value) -> Result {
    if !may_stand_in_union(left) || !may_stand_in_union(right) {
        return Ok(Value::NotImplemented);
    }
    let mut all: Vec<Value> = Vec::new();
    for side in [left, right] {
        let parts = match side.downcast::<Union>() {
            Some(union) => union.members.to_vec(),
            None => vec![side.clone()],
        };
        for part in parts {
            let part = if part.is_none() { Value::from(Value::None.class()) } else { part };
            let alias = |value: &Value| value.payload().downcast::<super::generic_alias::GenericAlias>().is_some();
            let mut is_known = all.iter().any(|known| known.is(&part));
            if !is_known && alias(&part) {
                let aliases: Vec<Value> = all.iter().filter(|known| alias(known)).cloned().collect();
                is_known = is_among(&part, &aliases)?;
            }
            if !is_known {
                all.push(part);
            }
        }
    }
    if let [only] = all.as_slice() {
        return Ok(only.clone());
    }
    Ok(Value::object(Union { members: Tuple::new(all) }))
}
