//! Generators and coroutines: functions on a native stack of their own, resumed by whoever asks for the next value.
//!
//! ```text
//!   Created ──resume──► Running ──yield──► Suspended ──resume──► Running ──return/raise──► Finished
//! ```
//!
//! The value that goes in or out stands in the object; the generator's frame knows the object.
//! A generator whose last reference goes while it is suspended is finalised: GeneratorExit is thrown into it.
//!
//! Guarantees to safe callers: the frame of a suspended generator is read only while it is suspended.

#![allow(unsafe_code, reason = "reaches the generator and its frame by address from its own stack")]

use super::Result;
use super::async_state::{AsyncState, origin_depth, origin_here};
use super::class::Class;
use super::code::{Code, Flavour};
use super::detached::{Detached, ErasedSink};
use super::exception::{self, Exception, runtime_error, type_error, value_error};
use super::frame::{self, Frame};
use super::frame_object::FrameObject;
use super::function::Function;
use super::heap::{Body, Ref, Tracer};
use super::operation::{enter, guarded};
use super::state::{self, CallersHandled, FiberState};
use super::types::types;
use super::value::Value;
use crate::fiber::{self, Coroutine};
use std::cell::{Cell, OnceCell, RefCell, UnsafeCell};
use std::mem::ManuallyDrop;

/// Where a generator is in its life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the states of inspect.getgeneratorstate")]
pub enum GeneratorState {
    Created,
    Running,
    Suspended,
    Finished,
}

/// The body of a generator or coroutine.
pub struct Generator {
    coroutine: OnceCell<Coroutine>,
    pub(super) function: Ref<Function>,
    pub(super) arguments: Cell<Vec<Value>>,
    pub(super) state: Cell<GeneratorState>,
    /// What goes in (sent, or an exception to throw) or comes out (yielded, or returned).
    pub(super) channel: Cell<Value>,
    pub(super) throwing: Cell<bool>,
    failed: Cell<bool>,
    pub(super) frame: Cell<*const Frame>,
    /// The frame that suspended it: its own, or that of a coroutine that runs within its stack.
    pub(super) innermost: Cell<*const Frame>,
    /// The GeneratorExit that was thrown in while a coroutine within its stack was suspended, until that has ended.
    exit: Cell<Value>,
    /// Whether such a coroutine has gone on to suspend.
    ignored_exit: Cell<bool>,
    /// The exception that its suspended body handles.
    handled: Cell<Value>,
    is_handling: Cell<bool>,
    /// The iterator that a `yield from` or `await` delegates to.
    pub(super) delegate: Cell<Value>,
    /// Whether that is being thrown an exception that was thrown in.
    pub(super) passes_on: Cell<bool>,
    /// The frame and the memory of a generator without a stack of its own.
    pub(super) detached: UnsafeCell<Option<Detached>>,
    /// What takes the items of a detached body as they come, while it is fed to a native function.
    pub(super) sink: Cell<Option<ErasedSink>>,
    /// Another `__name__` and `__qualname__`.
    pub(super) names: RefCell<Option<Box<(Value, Value)>>>,
    /// What an asynchronous generator keeps besides.
    pub(super) asynchronous: OnceCell<Box<AsyncState>>,
}

impl Drop for Generator {
    fn drop(&mut self) {
        if self.state.get() == GeneratorState::Suspended
            && let Some(coroutine) = self.coroutine.take()
        {
            // It did not end by GeneratorExit: what its stack holds is dropped by unwinding, which is to leave no trace
            // in the state of whoever runs.
            let state = FiberState::take();
            drop(coroutine);
            state.restore();
        }
    }
}

impl Body for Generator {
    const TRACKED: bool = true;

    const FINALISES: bool = true;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Generator(ManuallyDrop::new(reference))
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.function);
        let arguments = self.arguments.take();
        tracer.values(arguments.iter());
        self.arguments.set(arguments);
        for place in [&self.channel, &self.handled, &self.delegate, &self.exit] {
            let value = place.take();
            tracer.value(&value);
            place.set(value);
        }
        if let Some(state) = self.asynchronous.get() {
            tracer.values([&*state.finaliser.borrow(), &*state.origin.borrow(), &*state.frame.borrow()]);
        }
        // SAFETY: tracing frees nothing.
        if let Some(detached) = unsafe { &*self.detached.get() } {
            detached.trace(tracer);
        }
        if self.state.get() == GeneratorState::Suspended
            // SAFETY: the frame of a suspended generator is alive.
            && let Some(frame) = unsafe { frame::at_address(self.frame.get()) }
        {
            frame.trace(tracer);
            self.trace_within(tracer);
        }
    }

    fn clear(&self) {
        let arguments = self.arguments.take();
        drop(arguments);
        if self.function.code.is_detached && self.state.get() != GeneratorState::Running {
            self.finish_detached();
        }
    }

    fn wants_finaliser(&self) -> bool {
        match self.state.get() {
            // A detached generator has no `finally` that a close could run.
            GeneratorState::Suspended => !self.function.code.is_detached,
            GeneratorState::Created => self.is_never_awaited() || self.finaliser().is_some(),
            GeneratorState::Running | GeneratorState::Finished => false,
        }
    }
}

/// What a resumed generator gets.
pub enum Resume {
    /// The value of its `yield`; None for `next()`.
    Send(Value),
    /// An exception at its `yield`.
    Throw(Exception),
}

/// What a generator gave.
pub enum Step {
    /// It yielded a value.
    Yield(Value),
    /// It returned a value.
    Return(Value),
}

impl Generator {
    /// Shows the tracer the frames of the coroutines that are suspended within this one's stack.
    fn trace_within(&self, tracer: &mut Tracer<'_>) {
        let mut next = self.innermost.get();
        while next != self.frame.get()
            // SAFETY: while the generator is suspended, the frames on its stack are alive, down to its own.
            && let Some(frame) = unsafe { frame::at_address(next) }
        {
            frame.trace(tracer);
            next = frame.previous().map_or(std::ptr::null(), std::ptr::from_ref);
        }
    }

    /// Runs a coroutine or generator that has not begun, and that nobody else knows, on the stack of the one whose frame
    /// awaits it, as a call: what suspends it suspends both. None where it needs a stack of its own.
    #[inline]
    pub fn run_within(this: &Ref<Generator>, frame: &Frame) -> Option<Result> {
        let can_run = this.state.get() == GeneratorState::Created
            && this.count() == 1
            && !this.function.code.is_detached
            && this.function.code.flavour != Flavour::AsyncGenerator
            && Generator::can_run_within(frame);
        if !can_run {
            return None;
        }
        let arguments = this.arguments.take();
        this.state.set(GeneratorState::Running);
        let result = Generator::call_within(&this.function, frame, |callee| {
            for argument in arguments {
                callee.push(argument);
            }
            Ok(())
        });
        this.state.set(GeneratorState::Finished);
        Some(result)
    }

    /// Whether a coroutine that the frame awaits can run within its stack, as a call.
    #[inline]
    pub fn can_run_within(frame: &Frame) -> bool {
        frame.generator().is_some_and(|outer| {
            !outer.frame.get().is_null()
                && !outer.function.code.is_detached
                && !outer.is_exiting()
                && !state::is_watched()
        })
    }

    /// As `run_within`, for a coroutine that there is no object for: `push` puts the arguments into its frame.
    ///
    /// # Errors
    /// What `push` and the body raise.
    pub fn call_within(function: &Ref<Function>, frame: &Frame, push: impl FnOnce(&Frame) -> Result<()>) -> Result {
        let Some(outer) = frame.generator() else {
            return Err(exception::system_error("await outside of a coroutine"));
        };
        let mut is_bound = false;
        let result = guarded(|| {
            enter(function, |callee| {
                push(callee)?;
                is_bound = true;
                callee.set_generator(outer);
                Ok(())
            })
        });
        if !is_bound {
            return result;
        }
        let flavour = function.code.flavour;
        let result = result.map_err(|thrown| convert_stop_iteration(flavour, thrown));
        if outer.is_exiting() { outer.after_exit(flavour, frame, result) } else { result }
    }

    #[inline]
    fn is_exiting(&self) -> bool {
        // SAFETY: looks at the variant alone.
        !unsafe { &*self.exit.as_ptr() }.is_null()
    }

    /// What follows from the end of a coroutine within this one's stack that GeneratorExit was thrown into: closing it
    /// was one thing, the exit of who awaits it is another.
    #[cold]
    fn after_exit(&self, inner: Flavour, frame: &Frame, result: Result) -> Result {
        let exit = self.exit.take();
        let is_own = std::ptr::eq(frame, self.frame.get());
        if !is_own {
            self.exit.set(exit.clone());
        }
        if self.ignored_exit.replace(false) {
            drop(result.map_err(exception::take));
            return Err(runtime_error(format!("{} ignored GeneratorExit", noun(inner))));
        }
        let is_closed = match &result {
            Ok(_) => true,
            Err(_) => exception::is_pending(&types().generator_exit),
        };
        match &exit {
            Value::Instance(exit) if is_closed => {
                drop(result.map_err(exception::take));
                Err(exception::raise_thrown_in(if is_own { Ref::clone(exit) } else { fresh_exit() }))
            }
            _ => result,
        }
    }

    /// A generator that will run `function` with its bound arguments.
    #[allow(clippy::new_ret_no_self, reason = "objects live on the heap only")]
    pub fn new(function: Ref<Function>, arguments: Vec<Value>) -> Ref<Generator> {
        if function.code.is_detached {
            let pushed = Generator::detached(&function, |frame| {
                for argument in arguments {
                    frame.push(argument);
                }
                Ok(())
            });
            match pushed {
                Ok(generator) => return generator,
                Err(_) => unreachable!("pushing values raises nothing"),
            }
        }
        Generator::with_arguments(function, arguments)
    }

    pub(super) fn with_arguments(function: Ref<Function>, arguments: Vec<Value>) -> Ref<Generator> {
        let generator = Ref::new(Generator::body_of(function, arguments));
        if generator.function.code.flavour == Flavour::Coroutine && origin_depth() > 0 {
            *generator.asynchronous().origin.borrow_mut() = origin_here();
        }
        generator
    }

    /// What stands in for the generator of a body that runs without one; it is never on the heap.
    pub(super) fn stand_in(function: Ref<Function>) -> Generator {
        Generator::body_of(function, Vec::new())
    }

    #[inline(always)]
    pub(super) fn body_of(function: Ref<Function>, arguments: Vec<Value>) -> Generator {
        Generator {
            coroutine: OnceCell::new(),
            function,
            arguments: Cell::new(arguments),
            state: Cell::new(GeneratorState::Created),
            channel: Cell::new(Value::Null),
            throwing: Cell::new(false),
            failed: Cell::new(false),
            frame: Cell::new(std::ptr::null()),
            innermost: Cell::new(std::ptr::null()),
            exit: Cell::new(Value::Null),
            ignored_exit: Cell::new(false),
            handled: Cell::new(Value::Null),
            is_handling: Cell::new(false),
            delegate: Cell::new(Value::None),
            passes_on: Cell::new(false),
            detached: UnsafeCell::new(None),
            sink: Cell::new(None),
            names: RefCell::new(None),
            asynchronous: OnceCell::new(),
        }
    }

    /// Runs it until it yields or ends.
    ///
    /// # Errors
    /// ValueError while it is running; TypeError for a value sent before its start; what its body raises.
    #[inline]
    pub fn resume(this: &Ref<Generator>, input: Resume) -> Result<Step> {
        match this.state.get() {
            GeneratorState::Suspended => {}
            GeneratorState::Created if this.function.code.is_detached => {
                if let Some(result) = this.check_start(&input) {
                    return result;
                }
            }
            GeneratorState::Created => {
                if let Some(result) = this.start(&input) {
                    return result;
                }
            }
            GeneratorState::Running => return Err(value_error(format!("{} already executing", this.noun()))),
            GeneratorState::Finished => return this.after_the_end(input),
        }
        match input {
            Resume::Send(value) => this.channel.set(value),
            Resume::Throw(exception) => {
                this.throwing.set(true);
                this.channel.set(exception.into());
            }
        }
        Ok(match this.clone().run()? {
            Some(value) => Step::Yield(value),
            None => Step::Return(this.channel.take()),
        })
    }

    /// Resumes the body with what stands in the channel; None at its end, with the result in the channel.
    ///
    /// The stack of the body refers to the generator by address: the caller holds a reference of its own.
    #[inline]
    fn run(&self) -> Result<Option<Value>> {
        if state::is_watched() { self.run_watched() } else { self.run_body(&self.function.code) }
    }

    #[inline]
    pub(super) fn run_body(&self, code: &Code) -> Result<Option<Value>> {
        if code.is_detached {
            return self.run_detached(code);
        }
        let Some(coroutine) = self.coroutine.get() else { return Ok(None) };
        let caller = state::current_frame();
        // SAFETY: the frame, once there is one, is alive while the generator is suspended.
        if let Some(frame) = unsafe { frame::at_address(self.frame.get()) } {
            frame.set_previous(caller);
            state::set_current_frame(frame);
        }
        let callers = if state::is_handling() || self.is_handling.get() {
            Some(state::enter_generator(self.handled.take()))
        } else {
            None
        };
        self.state.set(GeneratorState::Running);
        let suspended = coroutine.resume();
        state::set_current_frame(caller);
        if callers.is_some() || state::is_handling() {
            self.keep_handled(callers);
        }
        if suspended {
            self.state.set(GeneratorState::Suspended);
            return Ok(Some(self.channel.take()));
        }
        self.state.set(GeneratorState::Finished);
        self.frame.set(std::ptr::null());
        if self.failed.get() { Err(exception::pending()) } else { Ok(None) }
    }

    /// Keeps the exception that the body handles for its next resumption, and puts back what the caller handles.
    #[cold]
    fn keep_handled(&self, callers: Option<CallersHandled>) {
        let mine = match callers {
            Some(callers) => state::leave_generator(callers),
            None => state::replace_handled(Value::Null),
        };
        self.is_handling.set(!mine.is_null());
        drop(self.handled.replace(mine));
    }

    /// Makes the stack for the first resumption; a result where there is nothing to run.
    #[inline]
    fn start(&self, input: &Resume) -> Option<Result<Step>> {
        let refused = self.check_start(input);
        if refused.is_some() {
            return refused;
        }
        let this: *const Generator = self;
        // SAFETY: whoever resumes the body holds a reference to the generator, and its drop ends the body first.
        let coroutine = Coroutine::new(move || unsafe { (*this).body() });
        match coroutine {
            Ok(coroutine) => {
                let _ = self.coroutine.set(coroutine);
                None
            }
            Err(_) => Some(Err(exception::memory_error("no stack for another generator"))),
        }
    }

    /// What the first resumption gives where the body is not to run.
    fn check_start(&self, input: &Resume) -> Option<Result<Step>> {
        match input {
            Resume::Send(value) if !value.is_none() => {
                return Some(Err(type_error(format!("can't send non-None value to a just-started {}", self.noun()))));
            }
            Resume::Send(_) => {}
            Resume::Throw(exception) => {
                self.state.set(GeneratorState::Finished);
                drop(self.arguments.take());
                self.finish_detached();
                return Some(Err(self.convert_stop_iteration(exception::raise_again(exception.clone()))));
            }
        }
        None
    }

    /// What its own stack runs.
    fn body(&self) {
        let arguments = self.arguments.take();
        self.channel.set(Value::Null);
        let result = enter(&self.function, |frame| {
            for argument in arguments {
                frame.push(argument);
            }
            frame.set_generator(self);
            self.frame.set(frame);
            if let Some(more) = self.asynchronous.get() {
                FrameObject::begin(&more.frame.replace(Value::Null), frame);
            }
            Ok(())
        });
        match result {
            Ok(value) => self.channel.set(value),
            Err(thrown) => {
                let thrown = self.convert_stop_iteration(thrown);
                drop(thrown);
                self.failed.set(true);
            }
        }
    }

    /// PEP 479: a StopIteration that leaves the body becomes a RuntimeError.
    pub(super) fn convert_stop_iteration(&self, thrown: super::Thrown) -> super::Thrown {
        convert_stop_iteration(self.function.code.flavour, thrown)
    }

    fn after_the_end(&self, input: Resume) -> Result<Step> {
        match input {
            _ if self.function.code.flavour == Flavour::Coroutine => {
                Err(runtime_error("cannot reuse already awaited coroutine"))
            }
            Resume::Throw(exception) => Err(exception::raise_again(exception)),
            Resume::Send(_) => Ok(Step::Return(Value::None)),
        }
    }

    /// The next value; None at the end.
    ///
    /// # Errors
    /// As `resume`'s.
    #[inline]
    pub fn next(this: &Ref<Generator>) -> Result<Option<Value>> {
        let goes_on = match this.state.get() {
            GeneratorState::Suspended => true,
            GeneratorState::Created => this.function.code.is_detached,
            _ => false,
        };
        if goes_on {
            this.channel.set(Value::None);
            return this.clone().run();
        }
        match Generator::resume(this, Resume::Send(Value::None))? {
            Step::Yield(value) => Ok(Some(value)),
            Step::Return(_) => Ok(None),
        }
    }

    /// Throws GeneratorExit into it, and does not let it go on.
    ///
    /// # Errors
    /// RuntimeError where it yields again; what its body raises.
    pub fn close(this: &Ref<Generator>) -> Result {
        match this.state.get() {
            GeneratorState::Finished => return Ok(Value::None),
            GeneratorState::Created => {
                this.state.set(GeneratorState::Finished);
                drop(this.arguments.take());
                this.finish_detached();
                return Ok(Value::None);
            }
            GeneratorState::Suspended if this.function.code.is_detached => {
                // Nothing in its body can catch the exit, or see it.
                this.state.set(GeneratorState::Finished);
                this.finish_detached();
                return Ok(Value::None);
            }
            GeneratorState::Running | GeneratorState::Suspended => {}
        }
        let types = types();
        let exit = exception::make(&types.generator_exit, Vec::new());
        match Generator::resume(this, Resume::Throw(exit)) {
            Ok(Step::Yield(_)) => Err(runtime_error(format!("{} ignored GeneratorExit", this.noun()))),
            Ok(Step::Return(_)) => Ok(Value::None),
            Err(thrown) => {
                if exception::is_pending(&types.generator_exit) || exception::is_pending(&types.stop_iteration) {
                    drop(exception::take(thrown));
                    return Ok(Value::None);
                }
                Err(thrown)
            }
        }
    }

    /// The `yield` in its body: gives a value out and waits for the next resumption.
    ///
    /// # Errors
    /// The exception that is thrown in.
    #[inline]
    pub fn yield_value(frame: &Frame, value: Value) -> Result {
        let Some(this) = frame.generator() else { return Err(exception::system_error("yield outside of a generator")) };
        if this.is_exiting() && !std::ptr::eq(frame, this.frame.get()) {
            return Err(this.ignore_exit());
        }
        this.channel.set(value);
        this.innermost.set(frame);
        fiber::suspend();
        let input = this.channel.take();
        if !std::ptr::eq(frame, this.frame.get()) {
            // Whoever resumed this made the generator's own frame the current one.
            state::set_current_frame(frame);
            if this.note_exit(&input) {
                this.throwing.set(false);
                return Err(exception::raise_thrown_in(fresh_exit()));
            }
        }
        if this.throwing.replace(false)
            && let Value::Instance(exception) = &input
        {
            return Err(exception::raise_thrown_in(Ref::clone(exception)));
        }
        Ok(input)
    }

    /// Notes that what is thrown into a coroutine within this one's stack ends it; whether that is so. It is closed by
    /// an exit of its own.
    fn note_exit(&self, input: &Value) -> bool {
        let is_exit = self.throwing.get() && input.is_instance(&types().generator_exit);
        if is_exit {
            self.exit.set(input.clone());
        }
        is_exit
    }

    /// A coroutine that is being closed would suspend: it is ended once more, and who awaits it is told.
    #[cold]
    fn ignore_exit(&self) -> super::Thrown {
        self.ignored_exit.set(true);
        exception::raise(fresh_exit())
    }
}

/// A GeneratorExit of nobody's yet.
fn fresh_exit() -> Exception {
    exception::make(&types().generator_exit, Vec::new())
}

/// The word for what a function of the flavour makes.
pub(super) fn noun(flavour: Flavour) -> &'static str {
    match flavour {
        Flavour::Coroutine => "coroutine",
        Flavour::AsyncGenerator => "async generator",
        Flavour::Plain | Flavour::Generator => "generator",
    }
}

#[cold]
fn convert_stop_iteration(flavour: Flavour, thrown: super::Thrown) -> super::Thrown {
    let types = types();
    let class = if exception::is_pending(&types.stop_iteration) {
        "StopIteration"
    } else if flavour == Flavour::AsyncGenerator && exception::is_pending(&types.stop_async_iteration) {
        "StopAsyncIteration"
    } else {
        return thrown;
    };
    let stop = exception::take(thrown);
    let message = format!("{} raised {class}", noun(flavour));
    let error = exception::make(&types.runtime_error, vec![Value::from(message)]);
    exception::set_cause(&error, (&stop).into());
    exception::set_context(&error, stop.into());
    exception::raise_again(error)
}

/// A value that an asynchronous generator yields, as whoever drives it gets it.
pub struct Yielded(pub Value);

impl super::native::NativeObject for Yielded {
    fn class(&self) -> Ref<Class> {
        types().object.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.0);
    }
}
