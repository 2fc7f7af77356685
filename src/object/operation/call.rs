//! Calls: of script functions, native ones, bound methods, classes, and objects with `__call__`.

use super::bind::bind;
use super::entry::{enter_one, enter_two, enter_with};
use super::iterate::collect_with_hint;
use super::{bind_descriptor, get_attribute, quick, set_algebra};
use crate::fiber;
use crate::object::cache::keeps_no;
use crate::object::class::{Class, Layout};
use crate::object::code::Flavour;
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::frame::Frame;
use crate::object::function::{Function, Method};
use crate::object::generator::Generator;
use crate::object::heap::Ref;
use crate::object::native_function::Binding;
use crate::object::outcome::{Outcome, attempt};
use crate::object::set::Set;
use crate::object::state::NativeLevel;
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::value::Value;
use crate::object::{Result, Thrown};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;

/// Keyword arguments of a call.
pub type Keywords<'a> = &'a [(Symbol, Value)];

/// Calls `callee` with positional arguments.
///
/// # Errors
/// TypeError where it cannot be called so; what it raises.
pub fn call(callee: &Value, positional: &[Value]) -> Result {
    match callee {
        Value::Function(function) => call_function(function, positional, &[]),
        Value::NativeFunction(function) => match function.direct(positional.len()) {
            Some(body) if function.binding != Binding::Method => body(positional),
            _ => function.call(positional, &[]),
        },
        Value::Class(class) if !class.is_heap() => {
            let result = match positional {
                [] => make_quickly(class).map(Ok),
                [only] => convert_quickly(class, only),
                _ => None,
            };
            result.unwrap_or_else(|| call_with(callee, positional, &[]))
        }
        Value::Object(object) => match object.call(positional) {
            Some(result) => result,
            None => call_with(callee, positional, &[]),
        },
        _ => call_with(callee, positional, &[]),
    }
}

/// Calls `callee` with positional and keyword arguments; errors as `call`'s.
#[inline(never)]
pub fn call_with(callee: &Value, positional: &[Value], keywords: Keywords<'_>) -> Result {
    match callee {
        Value::Function(function) => call_function(function, positional, keywords),
        Value::NativeFunction(function) => function.call(positional, keywords),
        Value::Method(method) => call_bound(method, positional, keywords),
        Value::Class(class) => call_class(class, positional, keywords),
        _ => call_object(callee, positional, keywords),
    }
}

#[inline(never)]
fn call_bound(method: &Method, positional: &[Value], keywords: Keywords<'_>) -> Result {
    with_first(&method.receiver, positional, |positional| call_with(&method.function, positional, keywords))
}

/// Calls an object that has a `__call__`; errors as `call`'s.
pub fn call_object(callee: &Value, positional: &[Value], keywords: Keywords<'_>) -> Result {
    let class = callee.class();
    match &class.lookup(well_known::__call__) {
        Some(Value::Function(function)) if keywords.is_empty() => call_as_method(function, callee, positional),
        Some(method) => call_by_method(method, (callee, &class), positional, keywords),
        None => Err(not_callable(&class)),
    }
}

/// Calls an object whose class has the `method` for it.
#[inline(never)]
fn call_by_method(
    method: &Value,
    (callee, class): (&Value, &Ref<Class>),
    positional: &[Value],
    keywords: Keywords<'_>,
) -> Result {
    match method {
        Value::NativeFunction(native) if native.binding == Binding::Method => {
            if keywords.is_empty()
                && let Value::Object(object) = &callee.payload()
                && native.owner.as_ref().is_some_and(|owner| owner.same(&object.class()))
                && let Some(result) = object.call(positional)
            {
                return result;
            }
            with_first(callee, positional, |positional| guarded(|| native.call(positional, keywords)))
        }
        _ if is_callable_object(callee) => {
            let bound = bind_descriptor(method, callee, class)?;
            guarded(|| call_with(&bound, positional, keywords))
        }
        _ => Err(not_callable(class)),
    }
}

#[cold]
fn not_callable(class: &Class) -> Thrown {
    type_error(format!("'{}' object is not callable", class.name()))
}

fn is_callable_object(callee: &Value) -> bool {
    !matches!(callee, Value::Null | Value::None)
}

/// Calls `work` with one more argument in front.
pub fn with_first<R>(first: &Value, rest: &[Value], work: impl FnOnce(&[Value]) -> R) -> R {
    match rest {
        [] => work(std::slice::from_ref(first)),
        [second] => work(&[first.clone(), second.clone()]),
        [second, third] => work(&[first.clone(), second.clone(), third.clone()]),
        _ => {
            let mut all = Vec::with_capacity(rest.len() + 1);
            all.push(first.clone());
            all.extend_from_slice(rest);
            work(&all)
        }
    }
}

/// Runs native code that may recurse: on a further segment where the stack is low.
///
/// # Errors
/// RecursionError where no further segment is to be had; what `work` raises.
#[inline]
pub fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    if fiber::stack_is_low() { grown(work) } else { work() }
}

/// As `guarded`, for native recursion that CPython counts: against the recursion limit.
///
/// # Errors
/// RecursionError beyond the limit, with the words for where; what `work` raises.
pub fn leveled<T>(place: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let Some(_level) = NativeLevel::enter() else {
        return Err(exception::new(&types().recursion_error, format!("maximum recursion depth exceeded{place}")));
    };
    guarded(work)
}

#[cold]
#[inline(never)]
fn grown<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    match fiber::grow(work) {
        Ok(result) => result,
        Err(_) => Err(exception::recursion_error()),
    }
}

/// Calls a script function; errors as `call`'s.
#[inline]
pub fn call_function(function: &Ref<Function>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    if keywords.is_empty() && function.code.takes(positional.len()) {
        return enter_with(function, positional).result();
    }
    call_unfitting(function, positional, keywords).result()
}

/// Calls a script function with one more argument in front; errors as `call`'s.
#[inline]
pub fn call_as_method(function: &Ref<Function>, receiver: &Value, positional: &[Value]) -> Result {
    match positional {
        [] if function.code.takes(1) => enter_one(Ref::clone(function), receiver.clone()).result(),
        [only] if function.code.takes(2) => enter_two(Ref::clone(function), receiver.clone(), only.clone()).result(),
        _ => call_with_receiver(function, receiver, positional, &[]),
    }
}

#[inline(never)]
fn call_with_receiver(
    function: &Ref<Function>,
    receiver: &Value,
    positional: &[Value],
    keywords: Keywords<'_>,
) -> Result {
    with_first(receiver, positional, |positional| call_function(function, positional, keywords))
}

/// Calls a script function whose parameters are not just the arguments, or whose body does not run at once.
#[inline(never)]
fn call_unfitting(function: &Ref<Function>, positional: &[Value], keywords: Keywords<'_>) -> Outcome {
    let code = &function.code;
    let layout = &code.parameters;
    if code.is_simple.get() && keywords.is_empty() && positional.len() == layout.positional {
        return run_given(function, positional);
    }
    if layout.takes_rest() && keywords.is_empty() && positional.len() >= layout.positional && !code.is_replaced.get() {
        return run_with_rest(function, positional);
    }
    match function.replacement() {
        Some(replacement) if code.is_replaced.get() => call_function(&replacement, positional, keywords).into(),
        _ => bind_and_run(function, positional, keywords),
    }
}

/// Runs a function whose parameters are the arguments.
#[inline(never)]
fn run_given(function: &Ref<Function>, arguments: &[Value]) -> Outcome {
    run(function, |frame| {
        for value in arguments {
            frame.push(value.clone());
        }
        Ok(())
    })
    .into()
}

/// Runs a function that takes further arguments as `*args`.
#[inline(never)]
fn run_with_rest(function: &Ref<Function>, arguments: &[Value]) -> Outcome {
    let layout = &function.code.parameters;
    run(function, |frame| {
        let (fixed, rest) = arguments.split_at(layout.positional);
        for value in fixed {
            frame.push(value.clone());
        }
        frame.push(Tuple::copied(rest).into());
        if layout.keyword_variadic {
            frame.push(Dict::new().into());
        }
        Ok(())
    })
    .into()
}

#[inline(never)]
fn bind_and_run(function: &Ref<Function>, positional: &[Value], keywords: Keywords<'_>) -> Outcome {
    let bound = attempt!(bind(function, positional, keywords));
    run_bound(function, bound).into()
}

/// Runs a function whose parameters are bound already, in the order of their slots.
#[inline]
pub fn run_bound(function: &Ref<Function>, bound: Vec<Value>) -> Result {
    run(function, |frame| {
        for value in bound {
            frame.push(value);
        }
        Ok(())
    })
}

/// Runs a function in a new frame of the fitting size, or makes its generator.
fn run(function: &Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Result {
    if function.code.flavour != Flavour::Plain {
        return make_generator(function, push);
    }
    guarded(|| enter(function, push))
}

/// Runs a plain function in a new frame of the fitting size; the stack has been checked.
#[inline(always)]
pub fn enter(function: &Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Result {
    match function.code.slots.len() {
        0..=4 => Frame::enter_apart::<4>(function, push),
        5..=8 => Frame::enter_apart::<8>(function, push),
        9..=16 => Frame::enter_apart::<16>(function, push),
        17..=64 => Frame::enter_apart::<64>(function, push),
        _ => Frame::enter_large(function, push),
    }
}

#[cold]
#[inline(never)]
fn make_generator(function: &Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Result {
    let arguments = Frame::collect(function, push)?;
    Ok(Generator::new(function.clone(), arguments).into())
}

/// Calls a class: makes an instance, or what a metaclass's `__call__` gives.
#[inline(never)]
fn call_class(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    if let Some(constructor) = class.constructor() {
        return constructor(class, positional, keywords);
    }
    if let Some(metaclass) = class.metaclass()
        && let Some(method) = metaclass.lookup(well_known::__call__)
        && !matches!(&method, Value::NativeFunction(native) if native.owner.as_ref().is_some_and(|owner| owner.same(&types().type_)))
    {
        let bound = bind_descriptor(&method, &class.into(), &metaclass)?;
        return call_with(&bound, positional, keywords);
    }
    if class.same(&types().type_) && positional.len() == 1 && keywords.is_empty() {
        return Ok(positional[0].class().into());
    }
    guarded(|| construct(class, positional, keywords))
}

/// What a builtin class makes without arguments, for the common ones.
fn make_quickly(class: &Ref<Class>) -> Option<Value> {
    let types = types();
    if class.same(&types.int) {
        Some(Value::Int(0))
    } else if class.same(&types.list) {
        Some(Value::list(Vec::new()))
    } else if class.same(&types.dict) {
        Some(Dict::new().into())
    } else if class.same(&types.set) {
        Some(Set::new(false).into())
    } else {
        None
    }
}

/// What a builtin class makes of one argument, where that needs no look-up of its methods: `str(1)`, `list(x)`.
#[inline(never)]
pub fn convert_quickly(class: &Ref<Class>, argument: &Value) -> Option<Result> {
    let types = types();
    if class.same(&types.str) {
        return Some(match argument {
            Value::Str(_) => Ok(argument.clone()),
            Value::Int(number) => Ok(Str::of_integer(*number).into()),
            other => super::text_object(other),
        });
    }
    if class.same(&types.list) {
        return Some(match argument {
            Value::List(list) => Ok(Value::list_of(list.copied())),
            other => collect_with_hint(other).map(Value::list),
        });
    }
    if class.same(&types.int) {
        return match argument {
            Value::Int(_) => Some(Ok(argument.clone())),
            Value::Float(bits) if bits.get().abs() < 9e18 => Some(Ok(Value::Int(bits.get() as i64))),
            Value::Str(text) => text.as_str().parse().ok().map(|number| Ok(Value::Int(number))),
            _ => None,
        };
    }
    if class.same(&types.float) {
        return match argument {
            Value::Float(_) => Some(Ok(argument.clone())),
            Value::Int(number) => Some(Ok(Value::float(*number as f64))),
            // Every NaN is an object of its own: the type makes those.
            Value::Str(text) => text
                .as_str()
                .parse()
                .ok()
                .filter(|number: &f64| !number.is_nan())
                .map(|number| Ok(Value::float(number))),
            _ => None,
        };
    }
    if class.same(&types.tuple) {
        return match argument {
            Value::Tuple(_) => Some(Ok(argument.clone())),
            other => Some(collect_with_hint(other).map(Value::tuple)),
        };
    }
    if class.same(&types.type_) {
        return Some(Ok(argument.class().into()));
    }
    if class.same(&types.bool) {
        return Some(super::truth(argument).map(Value::bool));
    }
    if class.same(&types.set) {
        return Some(set_algebra::from_iterable(argument, false).map(Value::from));
    }
    None
}

/// `type.__call__`: `__new__`, then `__init__` where an instance of the class came back.
///
/// # Errors
/// What they raise.
pub fn construct(class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    let Some(new) = class.lookup(well_known::__new__) else {
        return Err(type_error(format!("cannot create '{}' instances", class.name())));
    };
    let new = match &new {
        Value::NativeFunction(_) | Value::Function(_) => new,
        other => bind_descriptor(other, &Value::None, class)?,
    };
    if keywords.is_empty() && class.layout() == Layout::Exception && is_of_base_exception(&new) {
        // An exception that keeps its arguments as they are, and has no `__init__` of its own, most often.
        let exception = exception::make(class, positional.to_vec()).into();
        return match class.lookup(well_known::__init__) {
            Some(init) if is_of_base_exception(&init) => Ok(exception),
            _ => initialise(exception, class, positional, keywords),
        };
    }
    let object = with_first(&class.into(), positional, |positional| call_with(&new, positional, keywords))?;
    if !object.is_instance(class) {
        return Ok(object);
    }
    let class = object.class();
    initialise(object, &class, positional, keywords)
}

/// Whether it is a native method of `BaseException` itself.
fn is_of_base_exception(method: &Value) -> bool {
    matches!(method, Value::NativeFunction(native)
        if native.owner.as_ref().is_some_and(|owner| owner.same(&types().base_exception)))
}

/// Calls the `__init__` of a new object.
fn initialise(object: Value, class: &Ref<Class>, positional: &[Value], keywords: Keywords<'_>) -> Result {
    if let Some(init) = class.lookup(well_known::__init__) {
        let result = match &init {
            Value::Function(function) => call_with_receiver(function, &object, positional, keywords),
            // The default one would refuse no arguments that `__new__` has taken.
            Value::NativeFunction(native) if native.owner.as_ref().is_some_and(|owner| owner.same(&types().object)) => {
                return Ok(object);
            }
            Value::NativeFunction(native) => {
                with_first(&object, positional, |positional| native.call(positional, keywords))
            }
            other => call_with(&bind_descriptor(other, &object, class)?, positional, keywords),
        }?;
        if !result.is_none() {
            return Err(init_returned(&result));
        }
    }
    Ok(object)
}

#[cold]
/// The error of an `__init__` that returns a value.
pub fn init_returned(result: &Value) -> Thrown {
    type_error(format!("__init__() should return None, not '{}'", result.class_name()))
}

/// Calls the attribute `name` of `receiver`; errors as `call`'s and `get_attribute`'s.
pub fn call_method(receiver: &Value, name: Symbol, positional: &[Value]) -> Result {
    if let Value::Instance(instance) = receiver
        && quick::reads_plainly(instance)
        && keeps_no(instance, name)
        && let Some(Value::Function(function)) = &receiver.class().lookup(name)
    {
        // No attribute of the instance hides it: it is called without being bound.
        return call_as_method(function, receiver, positional);
    }
    let method = get_attribute(receiver, name)?;
    call(&method, positional)
}

/// Calls the special method `name` of the receiver's class, as operators do; None where there is none.
///
/// # Errors
/// What the method raises.
pub fn call_special(receiver: &Value, name: Symbol, positional: &[Value]) -> Result<Option<Value>> {
    let class = receiver.class();
    let Some(method) = class.lookup(name) else { return Ok(None) };
    match &method {
        Value::Function(function) => call_as_method(function, receiver, positional).map(Some),
        Value::NativeFunction(native) if native.owner.is_some() => {
            with_first(receiver, positional, |positional| native.call(positional, &[])).map(Some)
        }
        _ => call(&bind_descriptor(&method, receiver, &class)?, positional).map(Some),
    }
}
