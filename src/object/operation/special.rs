//! Which special methods serve an operator, and how one is found and called.
//!
//! Arithmetic, comparison and the conversions use it. A value of a builtin type needs no lookup: its operations
//! are native. An instance of a script's class may override them, or inherit the native ones, which then work
//! on its payload.

use super::bind_descriptor;
use super::call::{call, call_as_method, with_first};
use crate::object::Result;
use crate::object::class::{Class, Layout};
use crate::object::function::Function;
use crate::object::heap::Ref;
use crate::object::native_function::Binding;
use crate::object::types::types;
use crate::object::value::Value;
use crate::syntax::Symbol;
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;

/// The names that a binary operator has.
pub struct Operator {
    /// As messages write it.
    pub text: &'static str,
    /// As messages write its in-place form.
    pub in_place_text: &'static str,
    /// The left operand's method.
    pub method: Symbol,
    /// The right operand's method.
    pub reflected: Symbol,
    /// The method of the in-place form.
    pub in_place: Symbol,
}

const fn names(
    text: &'static str,
    in_place_text: &'static str,
    method: Symbol,
    reflected: Symbol,
    in_place: Symbol,
) -> Operator {
    Operator { text, in_place_text, method, reflected, in_place }
}

/// The names of `divmod()`, which has no in-place form.
pub static DIVMOD: Operator =
    names("divmod()", "divmod()", well_known::__divmod__, well_known::__rdivmod__, well_known::__divmod__);

/// The names of a binary operator.
pub fn operator(operator: BinaryOperator) -> &'static Operator {
    static OPERATORS: [Operator; 13] = [
        names("+", "+=", well_known::__add__, well_known::__radd__, well_known::__iadd__),
        names("-", "-=", well_known::__sub__, well_known::__rsub__, well_known::__isub__),
        names("*", "*=", well_known::__mul__, well_known::__rmul__, well_known::__imul__),
        names("@", "@=", well_known::__matmul__, well_known::__rmatmul__, well_known::__imatmul__),
        names("/", "/=", well_known::__truediv__, well_known::__rtruediv__, well_known::__itruediv__),
        names("//", "//=", well_known::__floordiv__, well_known::__rfloordiv__, well_known::__ifloordiv__),
        names("%", "%=", well_known::__mod__, well_known::__rmod__, well_known::__imod__),
        names("** or pow()", "**=", well_known::__pow__, well_known::__rpow__, well_known::__ipow__),
        names("<<", "<<=", well_known::__lshift__, well_known::__rlshift__, well_known::__ilshift__),
        names(">>", ">>=", well_known::__rshift__, well_known::__rrshift__, well_known::__irshift__),
        names("&", "&=", well_known::__and__, well_known::__rand__, well_known::__iand__),
        names("^", "^=", well_known::__xor__, well_known::__rxor__, well_known::__ixor__),
        names("|", "|=", well_known::__or__, well_known::__ror__, well_known::__ior__),
    ];
    &OPERATORS[operator as usize]
}

/// What a value's class has under the name of a special method.
pub enum Special {
    /// Nothing.
    Absent,
    /// What `object` has for every value.
    Default,
    /// The method of a builtin type that is a variant of `Value`: the operation is native, on the payload.
    Native,
    /// A method to call.
    Method(Value),
}

/// Whether the operations of the value's type are native, without a lookup.
#[inline(always)]
pub fn is_builtin(value: &Value) -> bool {
    !matches!(value, Value::Instance(_) | Value::Object(_) | Value::Class(_) | Value::Cell(_))
}

/// Finds a special method in the value's class.
pub fn find(value: &Value, class: &Ref<Class>, name: Symbol) -> Special {
    if is_builtin(value) { Special::Native } else { find_in_class(class, name) }
}

/// As `find`, by the class alone: for what builtin types describe in their tables.
pub fn find_in_class(class: &Ref<Class>, name: Symbol) -> Special {
    let Some(method) = class.lookup(name) else { return Special::Absent };
    if let Value::NativeFunction(native) = &method
        && let Some(owner) = &native.owner
    {
        if owner.same(&types().object) {
            return Special::Default;
        }
        if native.name == name
            && (is_variant(owner) || is_sequence_slot(owner, name))
            && !is_dict_union(owner, name)
            && Class::is_subclass(class, owner)
        {
            return Special::Native;
        }
    }
    Special::Method(method)
}

/// Whether the method merges dictionaries: a class that derives from `dict` may say what is iterated over.
fn is_dict_union(owner: &Ref<Class>, name: Symbol) -> bool {
    matches!(name, well_known::__or__ | well_known::__ror__) && owner.layout() == Layout::Dict
}

/// Whether the method concatenates or repeats a native sequence: then it comes after all other methods.
pub fn is_sequence_slot(owner: &Ref<Class>, name: Symbol) -> bool {
    use well_known::{__add__, __iadd__, __imul__, __mul__, __rmul__};
    [__add__, __mul__, __rmul__, __iadd__, __imul__].contains(&name) && owner.lookup(well_known::__getitem__).is_some()
}

/// Whether values of the class are a variant of `Value`, with native operations; a native class that derives from
/// such a one, as `struct_time` does from `tuple`, has methods of its own.
fn is_variant(class: &Ref<Class>) -> bool {
    use Layout::*;
    let layout = class.layout();
    matches!(layout, Int | Bool | Float | Complex | Str | Bytes | Tuple | List | Dict | Set | FrozenSet)
        && class.base().is_none_or(|base| base.layout() != layout)
}

/// The script function that the class has under a name, where it takes just so many arguments, the receiver counted.
#[inline]
pub fn script_method(class: &Ref<Class>, name: Symbol, count: usize) -> Option<Ref<Function>> {
    class.lookup(name)?.into_function().ok().filter(|function| function.code.takes(count))
}

/// Calls a method that `find` found.
///
/// # Errors
/// What it raises.
pub fn call_found(method: &Value, receiver: &Value, class: &Ref<Class>, arguments: &[Value]) -> Result {
    match method {
        Value::Function(function) => call_as_method(function, receiver, arguments),
        Value::NativeFunction(native) if native.binding == Binding::Method => {
            with_first(receiver, arguments, |arguments| native.call(arguments, &[]))
        }
        _ => call(&bind_descriptor(method, receiver, class)?, arguments),
    }
}

/// What a method that is no plain function is for the receiver: a descriptor may give None, which says that there is
/// no such method.
///
/// # Errors
/// What its `__get__` raises.
pub fn bound(method: &Value, receiver: &Value, class: &Ref<Class>) -> Result<Option<Value>> {
    match method {
        Value::Function(_) | Value::NativeFunction(_) => Ok(None),
        _ => bind_descriptor(method, receiver, class).map(Some),
    }
}

/// As `call_found`, for methods that may answer NotImplemented: then None.
///
/// # Errors
/// What the method raises.
pub fn try_found(method: &Value, receiver: &Value, class: &Ref<Class>, argument: &Value) -> Result<Option<Value>> {
    match call_found(method, receiver, class, std::slice::from_ref(argument))? {
        Value::NotImplemented => Ok(None),
        value => Ok(Some(value)),
    }
}
