//! Exceptions: how they are raised, kept pending, chained and given a traceback.
//!
//! An exception is an instance whose first hidden slots are its arguments, traceback, cause, context and the
//! suppress flag. The raised one is pending in the interpreter; `Thrown` says so and takes no space.

use super::class::Class;
use super::code::Code;
use super::frame::Frame;
use super::heap::Ref;
use super::instance::Instance;
use super::state;
use super::string::Str;
use super::traceback::Traceback;
use super::tuple::Tuple;
use super::types::types;
use super::value::Value;
use crate::syntax::{Span, Symbol};
use crate::text::{self, ErrorKind};
use std::rc::Rc;

/// The mark that an exception is pending.
#[must_use]
#[derive(Debug)]
pub struct Thrown(());

/// How many hidden slots an exception has.
pub const HIDDEN_SLOTS: u16 = 6;
const ARGUMENTS: usize = 0;
const TRACEBACK: usize = 1;
const CAUSE: usize = 2;
const CONTEXT: usize = 3;
const SUPPRESS: usize = 4;
const DETAILS: usize = 5;

/// An exception: an instance of a class that derives from BaseException.
pub type Exception = Ref<Instance>;

/// Makes an exception with its arguments, without calling script code.
pub fn make(class: &Ref<Class>, arguments: Vec<Value>) -> Exception {
    let exception = Instance::new(class.clone());
    exception.set_slot(ARGUMENTS, Tuple::new(arguments).into());
    for slot in [TRACEBACK, CAUSE, CONTEXT] {
        exception.set_slot(slot, Value::None);
    }
    exception.set_slot(SUPPRESS, Value::False);
    exception
}

/// Raises a new exception of `class` with a message.
#[cold]
#[inline(never)]
pub fn new(class: &Ref<Class>, message: impl Into<String>) -> Thrown {
    raise(make(class, vec![Value::from(message.into())]))
}

/// Raises an exception; the one that is being handled becomes its context.
#[cold]
#[inline(never)]
pub fn raise(exception: Exception) -> Thrown {
    chain(&exception, &state::handled());
    raise_again(exception)
}

/// Raises an exception that was thrown into a generator; what its body handles becomes its context, and nothing that
/// whoever throws it handles.
#[cold]
pub(super) fn raise_thrown_in(exception: Exception) -> Thrown {
    chain(&exception, &state::own_handled());
    raise_again(exception)
}

fn chain(exception: &Exception, handled: &Value) {
    if let Value::Instance(context) = handled
        && !context.same(exception)
    {
        // What nobody else refers to is no exception's context.
        if exception.count() > 1 {
            break_context_loop(context, exception);
        }
        exception.set_slot(CONTEXT, handled.clone());
    }
}

/// Raises an exception as it is, context included.
#[cold]
pub fn raise_again(exception: Exception) -> Thrown {
    state::set_pending(exception.into());
    state::set_shown_frame(std::ptr::null());
    Thrown(())
}

/// Raises an exception again in the frame that has caught it: its traceback shows the frame already.
#[cold]
pub fn raise_from_handler(frame: &Frame, exception: Exception) -> Thrown {
    state::set_pending(exception.into());
    state::set_shown_frame(frame);
    Thrown(())
}

/// A chain of contexts never comes back to the exception that is about to get it.
fn break_context_loop(context: &Exception, exception: &Exception) {
    let mut link = context.clone();
    let mut steps = 0;
    while let Value::Instance(next) = &link.slot(CONTEXT) {
        if next.same(exception) {
            link.set_slot(CONTEXT, Value::None);
            return;
        }
        link = Ref::clone(next);
        steps += 1;
        if steps > 100_000 {
            return;
        }
    }
}

/// The mark for an exception that is known to be pending: a statement's flow said so.
#[inline(always)]
pub fn pending() -> Thrown {
    Thrown(())
}

/// Takes the pending exception.
#[cold]
#[inline(never)]
pub fn take(_thrown: Thrown) -> Exception {
    match &state::take_pending() {
        Value::Instance(exception) => Ref::clone(exception),
        _ => make(&types().system_error, vec![Value::str("error return without exception set")]),
    }
}

/// Takes the pending exception in a frame that catches it: its traceback now shows the frame.
#[cold]
#[inline(never)]
pub fn catch(frame: &Frame, thrown: Thrown) -> Exception {
    show(frame);
    take(thrown)
}

/// The pending exception, which stays that, with a traceback that shows the frame; `is_part` says that a comprehension
/// runs in it, which the traceback shows when it is left.
pub(super) fn seen_in(frame: &Frame, is_part: bool) -> Option<Exception> {
    if !is_part {
        show(frame);
    }
    match &state::pending() {
        Value::Instance(exception) => Some(Ref::clone(exception)),
        _ => None,
    }
}

/// The pending exception leaves a frame.
#[cold]
#[inline(never)]
pub fn leaving(frame: &Frame) -> Thrown {
    show(frame);
    if let Value::Instance(exception) = &state::pending()
        && let Some(entry) = exception.slot(TRACEBACK).downcast::<Traceback>()
    {
        entry.keep_variables(frame);
    }
    Thrown(())
}

/// The pending exception leaves a comprehension that ran in the frame, and stands at `span`: the traceback shows it as a
/// frame of its own.
#[cold]
#[inline(never)]
pub fn leaving_part(thrown: Thrown, frame: &Frame, code: &Rc<Code>, span: Span) -> Thrown {
    if let Value::Instance(exception) = &state::pending()
        && !code.source.is_silent
    {
        let next = exception.slot(TRACEBACK);
        exception.set_slot(TRACEBACK, Value::object(Traceback::of_part(frame, code, next)));
        state::set_shown_frame(std::ptr::null());
    }
    frame.at(span);
    thrown
}

/// Adds the frame to the traceback of the pending exception, once.
fn show(frame: &Frame) {
    if std::ptr::eq(state::shown_frame(), frame) || frame.code().source.is_silent {
        return;
    }
    if let Value::Instance(exception) = &state::pending() {
        let next = exception.slot(TRACEBACK);
        exception.set_slot(TRACEBACK, Value::object(Traceback::new(frame, next)));
        state::set_shown_frame(frame);
    }
}

/// Whether the pending exception is the one that is handled, and raised again.
pub fn is_handled() -> bool {
    state::pending().is(&state::handled())
}

/// Whether the pending exception is of the class; it stays pending.
pub fn is_pending(class: &Ref<Class>) -> bool {
    state::pending().is_instance(class)
}

/// Turns a result whose error is of the class into None, and leaves every other error pending.
pub fn absorb<T>(result: super::Result<T>, class: &Ref<Class>) -> super::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(thrown) if is_pending(class) => {
            drop(take(thrown));
            Ok(None)
        }
        Err(thrown) => Err(thrown),
    }
}

/// The arguments.
pub fn arguments(exception: &Exception) -> Ref<Tuple> {
    match &exception.slot(ARGUMENTS) {
        Value::Tuple(tuple) => Ref::clone(tuple),
        _ => Tuple::empty(),
    }
}

/// Sets the arguments.
pub fn set_arguments(exception: &Exception, arguments: Ref<Tuple>) {
    exception.set_slot(ARGUMENTS, arguments.into());
}

/// The traceback, or None.
pub fn traceback(exception: &Exception) -> Value {
    exception.slot(TRACEBACK)
}

/// Sets the traceback.
pub fn set_traceback(exception: &Exception, traceback: Value) {
    exception.set_slot(TRACEBACK, traceback);
}

/// The cause (`raise ... from`), or None.
pub fn cause(exception: &Exception) -> Value {
    exception.slot(CAUSE)
}

/// Sets the cause, and that the context is not shown.
pub fn set_cause(exception: &Exception, cause: Value) {
    exception.set_slot(CAUSE, cause);
    exception.set_slot(SUPPRESS, Value::True);
}

/// The context, or None.
pub fn context(exception: &Exception) -> Value {
    exception.slot(CONTEXT)
}

/// Sets the context.
pub fn set_context(exception: &Exception, context: Value) {
    exception.set_slot(CONTEXT, context);
}

/// Whether the context is not shown.
pub fn suppresses_context(exception: &Exception) -> bool {
    matches!(exception.slot(SUPPRESS), Value::True)
}

/// Sets whether the context is not shown.
pub fn set_suppresses_context(exception: &Exception, suppress: bool) {
    exception.set_slot(SUPPRESS, Value::bool(suppress));
}

/// What an exception's class keeps besides the arguments, by its place there: the `name` and `obj` of an
/// AttributeError, the `errno` of an OSError; Null where it was never set.
pub fn detail(exception: &Exception, place: usize) -> Value {
    exception.peek(DETAILS, |details| match details {
        Value::List(details) => details.get(place).unwrap_or_default(),
        _ => Value::Null,
    })
}

/// Sets what an exception's class keeps.
pub fn set_detail(exception: &Exception, place: usize, value: Value) {
    if let Value::List(details) = &exception.slot(DETAILS) {
        while details.len() <= place {
            details.push(Value::Null);
        }
        details.set(place, value);
        return;
    }
    let mut details = vec![Value::Null; place];
    details.push(value);
    set_details(exception, details);
}

/// Sets all that an exception's class keeps.
pub fn set_details(exception: &Exception, details: Vec<Value>) {
    exception.set_slot(DETAILS, Value::list(details));
}

impl From<text::Error> for Thrown {
    /// Raises the exception that a text or number routine words.
    #[cold]
    fn from(error: text::Error) -> Self {
        let types = types();
        let class = match error.kind {
            ErrorKind::Value => &types.value_error,
            ErrorKind::Type => &types.type_error,
            ErrorKind::Overflow => &types.overflow_error,
            ErrorKind::Range => {
                let arguments = vec![Value::Int(34), Value::str(&error.message)];
                return raise(make(&types.overflow_error, arguments));
            }
            ErrorKind::ZeroDivision => &types.zero_division_error,
            ErrorKind::Index => &types.index_error,
            ErrorKind::Memory => return raise(make(&types.memory_error, Vec::new())),
        };
        new(class, error.message)
    }
}

macro_rules! constructors {
    ($($(#[$doc:meta])* $function:ident $class:ident;)*) => {
        $($(#[$doc])*
        #[cold]
        #[inline(never)]
        pub fn $function(message: impl Into<String>) -> Thrown {
            new(&types().$class, message)
        })*
    };
}

constructors! {
    /// Raises TypeError.
    type_error type_error;
    /// Raises ValueError.
    value_error value_error;
    /// Raises IndexError.
    index_error index_error;
    /// Raises RuntimeError.
    runtime_error runtime_error;
    /// Raises OverflowError.
    overflow_error overflow_error;
    /// Raises ZeroDivisionError.
    zero_division_error zero_division_error;
    /// Raises MemoryError.
    memory_error memory_error;
    /// Raises SystemError.
    system_error system_error;
    /// Raises UnboundLocalError.
    unbound_local_error unbound_local_error;
}

/// Raises KeyError with the key itself.
#[cold]
#[inline(never)]
pub fn key_error(key: &Value) -> Thrown {
    raise(make(&types().key_error, vec![key.clone()]))
}

/// Raises RecursionError.
#[cold]
#[inline(never)]
pub fn recursion_error() -> Thrown {
    new(&types().recursion_error, "maximum recursion depth exceeded")
}

/// Raises NameError with the name that was not found.
#[cold]
#[inline(never)]
pub fn name_error(name: Symbol) -> Thrown {
    let exception = make(&types().name_error, vec![Value::from(format!("name '{name}' is not defined"))]);
    set_details(&exception, vec![Str::of_symbol(name).into()]);
    raise(exception)
}

/// Raises AttributeError with the object and the name.
#[cold]
#[inline(never)]
pub fn attribute_error(object: &Value, name: Symbol, message: impl Into<String>) -> Thrown {
    let exception = make(&types().attribute_error, vec![Value::from(message.into())]);
    set_details(&exception, vec![Str::of_symbol(name).into(), object.clone()]);
    raise(exception)
}

/// Raises StopIteration with its value; without arguments where that is None.
#[cold]
#[inline(never)]
pub fn stop_iteration(value: Value) -> Thrown {
    let arguments = if value.is_none() { Vec::new() } else { vec![value] };
    raise(make(&types().stop_iteration, arguments))
}
