//! Calls. Arguments go straight into the callee's new frame where it is a script function that takes them as they
//! are; everything else collects them first.

use super::name::LoadGlobal;
use super::operand::Input;
use crate::object::cache::ConstructorCache;
use crate::object::class::Class;
use crate::object::code::Flavour;
use crate::object::dict::Dict;
use crate::object::frame::Frame;
use crate::object::function::{Function, NativeFunction};
use crate::object::generator::Generator;
use crate::object::heap::Ref;
use crate::object::instance::Instance;
use crate::object::native_function::{Binding, QuickCall, RawBody};
use crate::object::node::{Flow, Node};
use crate::object::operation::bind::push_defaults;
use crate::object::operation::call::{call_function, call_object, convert_quickly, init_returned};
use crate::object::operation::entry::{enter_large, enter_none, enter_one, enter_three, enter_two};
use crate::object::operation::{call_with, enter, guarded};
use crate::object::outcome::{Outcome, attempt};
pub(super) use crate::object::safe_point::settle;
use crate::object::tuple::Tuple;
use crate::object::{Result, Value, profile, state};
use crate::syntax::Span;

/// The nodes of positional arguments.
pub type Arguments = Box<[Input]>;

/// The arguments of a call, and where it stands: one reference, so that with what is called it travels in registers.
pub struct CallSite {
    /// Its positional arguments.
    pub arguments: Arguments,
    /// Where it stands.
    pub span: Span,
}

/// Calls a script function: `receiver`, if there is one, goes before the arguments. The safe point behind the call is
/// seen to.
#[inline(always)]
pub(super) fn call_script(function: Ref<Function>, receiver: Option<Value>, site: &CallSite, frame: &Frame) -> Outcome {
    if function.code.takes(site.arguments.len() + usize::from(receiver.is_some())) {
        return match (receiver, &*site.arguments) {
            (None, []) => {
                frame.at(site.span);
                enter_none(function)
            }
            (None, [only]) => {
                let only = attempt!(only.eval(frame));
                frame.at(site.span);
                enter_one(function, only)
            }
            (None, [first, second]) => {
                let (first, second) = (attempt!(first.eval(frame)), attempt!(second.eval(frame)));
                frame.at(site.span);
                enter_two(function, first, second)
            }
            (None, [first, second, third]) => {
                let (first, second, third) =
                    (attempt!(first.eval(frame)), attempt!(second.eval(frame)), attempt!(third.eval(frame)));
                frame.at(site.span);
                enter_three(function, first, second, third)
            }
            (Some(receiver), []) => {
                frame.at(site.span);
                enter_one(function, receiver)
            }
            (Some(receiver), [only]) => {
                let only = attempt!(only.eval(frame));
                frame.at(site.span);
                enter_two(function, receiver, only)
            }
            (Some(receiver), [first, second]) => {
                let (first, second) = (attempt!(first.eval(frame)), attempt!(second.eval(frame)));
                frame.at(site.span);
                enter_three(function, receiver, first, second)
            }
            (receiver, _) => enter_many(function, receiver, site, frame),
        };
    }
    call_unfitting(function, receiver, site, frame)
}

/// Evaluates arguments straight into the first slots of the callee's frame: `receiver`, if there is one, goes first.
#[inline(always)]
pub(super) fn push_arguments(
    callee: &Frame,
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
) -> Result<()> {
    if let Some(receiver) = receiver {
        callee.push(receiver);
    }
    for argument in arguments {
        callee.push(argument.eval(frame)?);
    }
    Ok(())
}

/// Calls a script function with more arguments than there are entries for.
#[inline(always)]
fn enter_many(function: Ref<Function>, receiver: Option<Value>, site: &CallSite, frame: &Frame) -> Outcome {
    match function.code.slots.len() {
        0..=8 => enter_many_sized::<8>(function, receiver, site, frame),
        9..=12 => enter_many_sized::<12>(function, receiver, site, frame),
        13..=16 => enter_many_sized::<16>(function, receiver, site, frame),
        _ => enter_many_large(function, receiver, site, frame),
    }
}

#[inline(never)]
fn enter_many_sized<const N: usize>(
    function: Ref<Function>,
    receiver: Option<Value>,
    site: &CallSite,
    frame: &Frame,
) -> Outcome {
    if crate::fiber::stack_is_low() {
        return guarded(|| enter_many_sized::<N>(function, receiver, site, frame).result()).into();
    }
    let result = Frame::enter::<N>(&function, |callee| {
        push_arguments(callee, receiver, &site.arguments, frame)?;
        frame.at(site.span);
        Ok(())
    });
    drop(function);
    settle(result).into()
}

#[inline(never)]
fn enter_many_large(function: Ref<Function>, receiver: Option<Value>, site: &CallSite, frame: &Frame) -> Outcome {
    enter_large(function, |callee| {
        push_arguments(callee, receiver, &site.arguments, frame)?;
        frame.at(site.span);
        Ok(())
    })
}

/// Calls a script function whose parameters are not just the arguments; as the entries, it takes the function over and
/// sees to the safe point.
#[inline(never)]
fn call_unfitting(function: Ref<Function>, receiver: Option<Value>, site: &CallSite, frame: &Frame) -> Outcome {
    let code = &*function.code;
    let layout = &code.parameters;
    let is_plain = code.flavour == Flavour::Plain && !code.is_replaced.get();
    let given = site.arguments.len() + usize::from(receiver.is_some());
    let result = if is_plain && !layout.variadic && !layout.keyword_variadic && layout.positional >= given {
        enter_with_defaults(&function, receiver, site, frame)
    } else if is_plain
        && layout.takes_rest()
        && layout.positional >= usize::from(receiver.is_some())
        && let Some(parts) = site.arguments.split_at_checked(layout.positional - usize::from(receiver.is_some()))
    {
        enter_with_rest(&function, receiver, parts, frame, site.span)
    } else {
        call_collected(&function, receiver, site, frame)
    };
    drop(function);
    settle(result).into()
}

/// Calls a script function that takes further arguments as `*args`: all that come behind the fixed ones.
#[inline(never)]
fn enter_with_rest(
    function: &Ref<Function>,
    receiver: Option<Value>,
    (fixed, rest): (&[Input], &[Input]),
    frame: &Frame,
    span: Span,
) -> Result {
    guarded(|| {
        enter(function, |callee| {
            push_arguments(callee, receiver, fixed, frame)?;
            let rest = rest_of(rest, frame)?;
            frame.at(span);
            callee.push(rest.into());
            if function.code.parameters.keyword_variadic {
                callee.push(Dict::new().into());
            }
            Ok(())
        })
    })
}

/// The arguments that `*args` takes.
#[inline]
pub(super) fn rest_of(rest: &[Input], frame: &Frame) -> Result<Ref<Tuple>> {
    Ok(match rest {
        [] => Tuple::empty(),
        [only] => Tuple::of([only.eval(frame)?]),
        [first, second] => Tuple::of([first.eval(frame)?, second.eval(frame)?]),
        rest => Tuple::new(evaluate(None, rest, frame)?),
    })
}

/// Calls a script function with fewer arguments than parameters.
#[inline(never)]
fn enter_with_defaults(function: &Ref<Function>, receiver: Option<Value>, site: &CallSite, frame: &Frame) -> Result {
    guarded(|| {
        enter(function, |callee| {
            push_arguments(callee, receiver, &site.arguments, frame)?;
            frame.at(site.span);
            push_defaults(function, callee)
        })
    })
}

/// Calls a script function whose parameters need binding, or that makes a generator.
#[inline(never)]
fn call_collected(function: &Ref<Function>, receiver: Option<Value>, site: &CallSite, frame: &Frame) -> Result {
    let code = &function.code;
    if code.is_detached
        && code.is_simple.get()
        && code.parameters.positional == site.arguments.len() + usize::from(receiver.is_some())
    {
        let generator = Generator::detached(function, |callee| {
            push_arguments(callee, receiver, &site.arguments, frame)?;
            Ok(())
        })?;
        return Ok(generator.into());
    }
    if code.flavour == Flavour::Plain {
        return with_arguments(receiver, &site.arguments, frame, |values| {
            frame.at(site.span);
            call_function(function, values, &[])
        });
    }
    let values = evaluate(receiver, &site.arguments, frame)?;
    frame.at(site.span);
    if code.is_simple.get() && values.len() == code.parameters.positional {
        return Ok(Generator::new(Ref::clone(function), values).into());
    }
    call_function(function, &values, &[])
}

fn evaluate(receiver: Option<Value>, arguments: &[Input], frame: &Frame) -> Result<Vec<Value>> {
    let mut values = Vec::with_capacity(arguments.len() + 1);
    values.extend(receiver);
    for argument in arguments {
        values.push(argument.eval(frame)?);
    }
    Ok(values)
}

/// Evaluates arguments into an array on the native stack, where there are few, and calls `work` with them.
#[inline(always)]
pub(super) fn with_arguments(
    receiver: Option<Value>,
    arguments: &[Input],
    frame: &Frame,
    work: impl FnOnce(&mut [Value]) -> Result,
) -> Result {
    match (receiver, arguments) {
        (None, []) => work(&mut []),
        (None, [only]) => work(&mut [only.eval(frame)?]),
        (Some(receiver), []) => work(&mut [receiver]),
        (None, [first, second]) => work(&mut [first.eval(frame)?, second.eval(frame)?]),
        (Some(receiver), [only]) => {
            let only = only.eval(frame)?;
            work(&mut [receiver, only])
        }
        (Some(receiver), [first, second]) => {
            let (first, second) = (first.eval(frame)?, second.eval(frame)?);
            work(&mut [receiver, first, second])
        }
        (receiver, arguments) => work(&mut evaluate(receiver, arguments, frame)?),
    }
}

#[inline(never)]
pub(super) fn call_native(
    function: &Ref<NativeFunction>,
    receiver: Option<Value>,
    site: &CallSite,
    frame: &Frame,
) -> Result {
    // A method that was taken out of its class looks at its first argument.
    let is_unbound = receiver.is_none() && function.binding == Binding::Method;
    let is_received = receiver.is_some();
    with_arguments(receiver, &site.arguments, frame, |values| {
        frame.at(site.span);
        if state::is_watched() {
            return call_watched(function, is_received, values, frame);
        }
        if is_unbound {
            return function.call(values, &[]);
        }
        match (function.direct(values.len()), function.raw()) {
            (Some(body), _) => body(values),
            (None, Some(body)) => body(values, &[]),
            (None, None) => function.call_taking(values),
        }
    })
}

/// Calls a native function while a profiler is told of it.
#[cold]
#[inline(never)]
fn call_watched(function: &Ref<NativeFunction>, is_received: bool, values: &mut [Value], frame: &Frame) -> Result {
    // A method that was taken out of its class is one of its first argument, too.
    let receiver = if function.binding == Binding::Method { values.first().cloned() } else { None };
    profile::native(frame, function, receiver.as_ref(), || match function.raw() {
        Some(body) if is_received => body(values, &[]),
        _ => function.call(values, &[]),
    })
}

/// How a call finds what it calls: by any expression, or by a name of the module or of the builtins in place.
pub trait Callee: 'static {
    /// What is called.
    ///
    /// # Errors
    /// What the expression raises.
    fn callee(&self, frame: &Frame) -> Result;

    /// Whether it was a builtin when it was last looked up.
    #[inline(always)]
    fn is_builtin(&self) -> bool {
        false
    }

    /// How it is called with so many arguments, where it is a builtin still.
    #[inline(always)]
    fn builtin(&self, _frame: &Frame, _count: usize) -> Option<Builtin> {
        None
    }
}

/// What calls a builtin, without a reference to the builtin.
pub enum Builtin {
    /// A function.
    Function(QuickCall),
    /// A class, with one argument.
    Class(Ref<Class>),
}

impl Callee for Box<dyn Node> {
    #[inline(always)]
    fn callee(&self, frame: &Frame) -> Result {
        self.eval(frame)
    }
}

impl Callee for LoadGlobal {
    #[inline(always)]
    fn callee(&self, frame: &Frame) -> Result {
        self.load(frame)
    }

    #[inline(always)]
    fn is_builtin(&self) -> bool {
        self.finds_builtin()
    }

    #[inline(always)]
    fn builtin(&self, frame: &Frame, count: usize) -> Option<Builtin> {
        self.with_builtin(frame, |callee| match callee {
            Value::NativeFunction(function) if !state::is_watched() => {
                function.quick_call(count).map(Builtin::Function)
            }
            Value::Class(class) if !class.is_heap() && count == 1 => Some(Builtin::Class(Ref::clone(class))),
            _ => None,
        })
    }
}

/// `callee(arguments...)`, positional arguments only.
pub struct Call<C> {
    /// What is called.
    pub callee: C,
    /// Its arguments, and where it stands.
    pub site: CallSite,
    /// How the class it may be makes instances.
    pub constructor: ConstructorCache,
}

impl<C: Callee> Node for Call<C> {
    fn eval(&self, frame: &Frame) -> Result {
        self.outcome(frame).result()
    }

    fn outcome(&self, frame: &Frame) -> Outcome {
        if self.callee.is_builtin() {
            return self.call_builtin(frame);
        }
        match attempt!(self.callee.callee(frame)).into_function() {
            Ok(function) => call_script(function, None, &self.site, frame),
            Err(callee) => self.call_no_function(callee, frame),
        }
    }

    fn drive(&self, frame: &Frame, each: &mut dyn FnMut(Value) -> Flow) -> Result<Option<Value>> {
        let result = match self.callee.callee(frame)?.into_function() {
            Ok(function) => {
                let code = &function.code;
                if code.is_detached && code.is_simple.get() && code.parameters.positional == self.site.arguments.len() {
                    return self.drive_detached(&function, frame, each);
                }
                call_script(function, None, &self.site, frame)
            }
            Err(callee) => self.call_no_function(callee, frame),
        };
        result.result().map(Some)
    }
}

impl<C: Callee> Call<C> {
    /// Drives a loop by the body of a generator that nobody will see.
    #[inline(never)]
    fn drive_detached(
        &self,
        function: &Ref<Function>,
        frame: &Frame,
        each: &mut dyn FnMut(Value) -> Flow,
    ) -> Result<Option<Value>> {
        let push = |callee: &Frame| {
            push_arguments(callee, None, &self.site.arguments, frame)?;
            frame.at(self.site.span);
            Ok(())
        };
        Generator::drive(function, push, each)?;
        Ok(None)
    }

    /// Calls what was a builtin when it was last looked up: what a function runs is called without a reference to the
    /// function, for it stays where it is.
    #[inline(never)]
    fn call_builtin(&self, frame: &Frame) -> Outcome {
        match (self.callee.builtin(frame, self.site.arguments.len()), &*self.site.arguments) {
            (Some(Builtin::Function(QuickCall::Body(body))), arguments) => {
                settle(with_arguments(None, arguments, frame, |values| {
                    frame.at(self.site.span);
                    body(values)
                }))
                .into()
            }
            (Some(Builtin::Function(QuickCall::Raw(body))), arguments) => {
                settle(with_arguments(None, arguments, frame, |values| {
                    frame.at(self.site.span);
                    body(values, &[])
                }))
                .into()
            }
            (Some(Builtin::Function(QuickCall::Defaulted(body, default))), [only]) => {
                let only = attempt!(only.eval(frame));
                frame.at(self.site.span);
                settle(body(&[only, default])).into()
            }
            (Some(Builtin::Function(QuickCall::Defaulted(body, default))), [first, second]) => {
                let (first, second) = (attempt!(first.eval(frame)), attempt!(second.eval(frame)));
                frame.at(self.site.span);
                settle(body(&[first, second, default])).into()
            }
            (Some(Builtin::Class(class)), [argument]) => settle(self.convert(&class, argument, frame)).into(),
            _ => match attempt!(self.callee.callee(frame)).into_function() {
                Ok(function) => call_script(function, None, &self.site, frame),
                Err(callee) => self.call_no_function(callee, frame),
            },
        }
    }

    /// Calls a builtin class with one argument.
    #[inline(always)]
    fn convert(&self, class: &Ref<Class>, argument: &Input, frame: &Frame) -> Result {
        let argument = argument.eval(frame)?;
        frame.at(self.site.span);
        match convert_quickly(class, &argument) {
            Some(result) => result,
            None => call_with(&class.into(), &[argument], &[]),
        }
    }

    #[inline(always)]
    fn call_no_function(&self, callee: Value, frame: &Frame) -> Outcome {
        match callee.into_class() {
            Ok(class) => self.construct(class, frame),
            Err(callee) => self.call_other(&callee, frame),
        }
    }

    /// Makes an instance of a class whose `__init__` is a script function, or calls the class in another way.
    #[inline(never)]
    fn construct(&self, class: Ref<Class>, frame: &Frame) -> Outcome {
        let Some(init) = self.constructor.init(&class) else { return self.call_class(class, frame) };
        let instance = Instance::new(class);
        let called = call_script(init, Some((&instance).into()), &self.site, frame);
        let result = attempt!(called.result());
        if !result.is_none() {
            return init_returned(&result).into();
        }
        Value::from(instance).into()
    }

    #[inline(never)]
    fn call_class(&self, class: Ref<Class>, frame: &Frame) -> Outcome {
        if !class.is_heap()
            && let [argument] = &*self.site.arguments
        {
            return settle(self.convert(&class, argument, frame)).into();
        }
        self.constructor.fill(&class);
        settle(self.call_any(&class.into(), frame)).into()
    }

    #[inline(never)]
    fn call_other(&self, callee: &Value, frame: &Frame) -> Outcome {
        settle(match callee {
            Value::NativeFunction(function) => call_native(function, None, &self.site, frame),
            Value::Method(method) => {
                let receiver = Some(method.receiver.clone());
                match &method.function {
                    Value::Function(function) => {
                        return call_script(Ref::clone(function), receiver, &self.site, frame);
                    }
                    Value::NativeFunction(function) => call_native(function, receiver, &self.site, frame),
                    _ => self.call_any(callee, frame),
                }
            }
            Value::Object(_) | Value::Instance(_) => self.call_object(callee, frame),
            _ => self.call_any(callee, frame),
        })
        .into()
    }

    /// Calls an object that has a `__call__`.
    #[inline(never)]
    fn call_object(&self, callee: &Value, frame: &Frame) -> Result {
        with_arguments(None, &self.site.arguments, frame, |values| {
            frame.at(self.site.span);
            call_object(callee, values, &[])
        })
    }

    #[inline(never)]
    fn call_any(&self, callee: &Value, frame: &Frame) -> Result {
        with_arguments(None, &self.site.arguments, frame, |values| {
            frame.at(self.site.span);
            call_with(callee, values, &[])
        })
    }
}

/// A bound method as its function and its receiver: while the call runs, nothing but the function's arguments is to
/// refer to the receiver.
pub(super) fn taken_apart(callee: Value) -> (Value, Option<Value>) {
    match &callee {
        Value::Method(method) => (method.function.clone(), Some(method.receiver.clone())),
        _ => (callee, None),
    }
}

/// The body of a native function that takes its arguments unbound, where it is called as a method.
pub(super) fn raw_method(callee: &Value, receiver: Option<&Value>) -> Option<RawBody> {
    match (callee, receiver) {
        (Value::NativeFunction(function), Some(_)) => function.raw(),
        _ => None,
    }
}
