//! `yield`, `yield from` and `await`.

use super::assign::Target;
use super::call::{Arguments, push_arguments, settle};
use super::flow::statement;
use crate::object::code::{Code, Flavour};
use crate::object::exception::{self, Exception, type_error};
use crate::object::frame::Frame;
use crate::object::generator::{Generator, Resume, Step};
use crate::object::heap::Ref;
use crate::object::node::{Flow, Node};
use crate::object::operation::{awaitable_iterator, call, call_method, call_special, find_attribute, iterator};
use crate::object::types::types;
use crate::object::{Result, Thrown, Value, debug_trace, safe_point, state};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// `yield value`.
pub struct Yield {
    /// What is given out.
    pub value: Box<dyn Node>,
    /// Where it stands.
    pub span: Span,
}

impl Node for Yield {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        frame.at(self.span);
        Generator::yield_value(frame, value)
    }
}

/// `yield value` or `target = yield value` as a statement of a body that suspends between statements only.
pub struct YieldStatement {
    /// What is given out.
    pub value: Box<dyn Node>,
    /// What is sent in is assigned to.
    pub target: Option<Target>,
    /// Where the `yield` stands.
    pub span: Span,
}

impl Node for YieldStatement {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        match self.value.eval(frame) {
            Ok(value) => {
                frame.at(self.span);
                match Generator::give(frame, value) {
                    Flow::Next if self.target.is_some() => self.receive(frame, Value::None),
                    flow => flow,
                }
            }
            Err(thrown) => thrown.into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        match Generator::take_input(frame) {
            Ok(input) => self.receive(frame, input),
            Err(thrown) => thrown.into(),
        }
    }
}

impl YieldStatement {
    fn receive(&self, frame: &Frame, input: Value) -> Flow {
        match self.target.as_ref().map(|target| target.assign(frame, input)) {
            None | Some(Ok(())) => Flow::Next,
            Some(Err(thrown)) => thrown.into(),
        }
    }
}

/// `yield from iterable` (PEP 380), and `await awaitable`, which does the same with the awaitable's iterator.
pub struct YieldFrom {
    /// What is delegated to.
    pub iterable: Box<dyn Node>,
    /// How it is waited for.
    pub wait: Delegation,
}

/// How a generator or coroutine delegates to something.
pub struct Delegation {
    /// Whether it is an `await`.
    pub is_await: bool,
    /// Where it stands.
    pub span: Span,
}

impl Node for YieldFrom {
    fn eval(&self, frame: &Frame) -> Result {
        let iterable = self.iterable.eval(frame)?;
        self.wait.delegate(frame, iterable)
    }
}

/// `await function(arguments)`, and `yield from function(arguments)`: where the function makes a coroutine that could
/// run at once, there is no need for the coroutine.
pub struct AwaitCall {
    /// What is called.
    pub callee: Box<dyn Node>,
    /// Its arguments.
    pub arguments: Arguments,
    /// Where the call stands.
    pub call_span: Span,
    /// How whatever else the call gives is waited for.
    pub wait: Delegation,
}

impl Node for AwaitCall {
    fn eval(&self, frame: &Frame) -> Result {
        let callee = self.callee.eval(frame)?;
        if let Value::Function(function) = &callee
            && self.wait.fits(&function.code)
            && function.code.is_simple.get()
            && !function.code.is_detached
            && function.code.parameters.positional == self.arguments.len()
            && Generator::can_run_within(frame)
        {
            let result = Generator::call_within(function, frame, |callee| {
                push_arguments(callee, None, &self.arguments, frame)?;
                frame.at(self.wait.span);
                Ok(())
            });
            return self.wait.ended(frame, settle(result)?);
        }
        let mut values = Vec::with_capacity(self.arguments.len());
        for argument in &self.arguments {
            values.push(argument.eval(frame)?);
        }
        frame.at(self.call_span);
        let iterable = settle(call(&callee, &values))?;
        drop((callee, values));
        self.wait.delegate(frame, iterable)
    }
}

impl Delegation {
    fn delegate(&self, frame: &Frame, iterable: Value) -> Result {
        frame.at(self.span);
        if let Some(result) = self.run_within(frame, &iterable) {
            return self.ended(frame, result?);
        }
        let delegate =
            if self.is_await { awaitable_iterator(&iterable)? } else { delegate_iterator(frame, &iterable)? };
        if !delegate.is(&iterable)
            && let Some(result) = self.run_within(frame, &delegate)
        {
            return self.ended(frame, result?);
        }
        delegate_to(frame, &delegate, self.span)
    }

    /// Runs what is delegated to as a call, where it is a coroutine or generator that nobody else knows.
    fn run_within(&self, frame: &Frame, delegate: &Value) -> Option<Result> {
        match delegate {
            Value::Generator(generator) if self.fits(generator.code()) => Generator::run_within(generator, frame),
            _ => None,
        }
    }

    /// What it was delegated to has returned the value.
    fn ended(&self, frame: &Frame, value: Value) -> Result {
        if state::is_watched() { tell_of_end(frame, value, self.is_await) } else { Ok(value) }
    }

    /// Whether this is what awaits a coroutine of the code, or delegates to a generator of it.
    fn fits(&self, code: &Code) -> bool {
        code.flavour == if self.is_await { Flavour::Coroutine } else { Flavour::Generator }
    }
}

/// Tells a tracer of the StopIteration that a delegate's value comes in: generators without a value raise none.
#[cold]
#[inline(never)]
fn tell_of_end(frame: &Frame, value: Value, is_coroutine: bool) -> Result {
    if is_coroutine || !value.is_none() {
        debug_trace::delegate_ended(frame, &value)?;
    }
    Ok(value)
}

fn delegate_iterator(frame: &Frame, iterable: &Value) -> Result {
    match iterable {
        Value::Generator(generator) if generator.code().flavour == Flavour::Generator => Ok(iterable.clone()),
        Value::Generator(generator) if generator.code().flavour == Flavour::Coroutine => {
            if frame.code().is_awaitable {
                return Ok(iterable.clone());
            }
            Err(type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
        }
        _ => iterator(iterable),
    }
}

/// Gives out what the delegate gives, and passes on what comes in, until the delegate ends.
///
/// # Errors
/// What the delegate raises.
pub fn delegate_to(frame: &Frame, delegate: &Value, span: Span) -> Result {
    let result = pass_on(frame, delegate, span);
    Generator::delegates(frame, Value::None);
    result
}

fn pass_on(frame: &Frame, delegate: &Value, span: Span) -> Result {
    let mut is_known = false;
    let mut input = Resume::Send(Value::None);
    loop {
        let step = match input {
            Resume::Send(value) => send(frame, delegate, value)?,
            Resume::Throw(exception) => {
                Generator::passes_on(frame, true);
                let step = throw(delegate, exception);
                Generator::passes_on(frame, false);
                step?
            }
        };
        let value = match step {
            Step::Yield(value) => value,
            Step::Return(value) => return Ok(value),
        };
        frame.at(span);
        if !std::mem::replace(&mut is_known, true) {
            Generator::delegates(frame, delegate.clone());
        }
        input = match Generator::yield_value(frame, value) {
            Ok(value) => Resume::Send(value),
            Err(thrown) => Resume::Throw(exception::take(thrown)),
        };
    }
}

fn send(frame: &Frame, delegate: &Value, value: Value) -> Result<Step> {
    match delegate {
        Value::Generator(generator) => match Generator::resume(generator, Resume::Send(value))? {
            Step::Return(value) if state::is_watched() => {
                let is_coroutine = generator.code().flavour == Flavour::Coroutine;
                tell_of_end(frame, value, is_coroutine).map(Step::Return)
            }
            step => Ok(step),
        },
        _ if value.is_none() => match returned(told(frame, delegate, next_keeping_value(delegate)))? {
            Ok(value) => Ok(Step::Yield(value)),
            Err(value) => Ok(Step::Return(value)),
        },
        _ => match returned(told(frame, delegate, call_method(delegate, well_known::send, &[value])))? {
            Ok(value) => Ok(Step::Yield(value)),
            Err(value) => Ok(Step::Return(value)),
        },
    }
}

/// Tells a tracer of what a delegate raises instead of giving something; native ones end without an exception.
fn told(frame: &Frame, delegate: &Value, outcome: Result) -> Result {
    if outcome.is_err() && state::is_watched() && !matches!(delegate, Value::Object(_)) {
        let _ = debug_trace::raised(frame, true);
        return Err(exception::pending());
    }
    outcome
}

/// `next`, but with the StopIteration still pending at the end, for its value.
fn next_keeping_value(delegate: &Value) -> Result {
    if let Value::Object(object) = delegate
        && let Some(item) = object.next()
    {
        return item?.ok_or_else(|| exception::stop_iteration(Value::None));
    }
    match call_special(delegate, well_known::__next__, &[])? {
        Some(value) => Ok(value),
        None => Err(type_error(format!("'{}' object is not an iterator", delegate.class_name()))),
    }
}

/// The value, or (as an inner error) that of the StopIteration.
fn returned(outcome: Result) -> Result<std::result::Result<Value, Value>> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(thrown) if exception::is_pending(&types().stop_iteration) => Ok(Err(stop_value(&exception::take(thrown)))),
        Err(thrown) => Err(thrown),
    }
}

/// The value of a StopIteration.
pub fn stop_value(stop: &Exception) -> Value {
    exception::arguments(stop).first().cloned().unwrap_or(Value::None)
}

/// Throws an exception to what a generator or coroutine delegates to.
///
/// # Errors
/// What comes out of it.
pub fn throw(delegate: &Value, exception: Exception) -> Result<Step> {
    if exception.with_class(|class| crate::object::class::Class::is_subclass(class, &types().generator_exit)) {
        close(delegate)?;
        return Err(reraise(exception));
    }
    if let Value::Generator(generator) = delegate {
        return Generator::resume(generator, Resume::Throw(exception));
    }
    let Some(method) = find_attribute(delegate, Symbol::new("throw"))? else { return Err(reraise(exception)) };
    match returned(call(&method, &[Value::from(&exception)]))? {
        Ok(value) => Ok(Step::Yield(value)),
        Err(value) => Ok(Step::Return(value)),
    }
}

fn reraise(exception: Ref<crate::object::instance::Instance>) -> Thrown {
    exception::raise_again(exception)
}

/// Closes what a generator or coroutine delegates to.
///
/// # Errors
/// What it raises.
pub fn close(delegate: &Value) -> Result<()> {
    if let Value::Generator(generator) = delegate {
        return Generator::close(generator).map(drop);
    }
    match close_method(delegate) {
        Some(method) => call(&method, &[]).map(drop),
        None => Ok(()),
    }
}

/// The method `close` of a delegate; that looking for it raises is reported, and no reason to stop.
fn close_method(delegate: &Value) -> Option<Value> {
    find_attribute(delegate, well_known::close).unwrap_or_else(|thrown| {
        safe_point::report_unraisable(&exception::take(thrown).into(), delegate);
        None
    })
}
