//! What scripts see of generators and coroutines: their state, their frames, what they wait for; and what a profiler is
//! told of them.
//!
//! Guarantees to safe callers: a frame is read only while its generator is suspended or runs.

#![allow(unsafe_code, reason = "reaches the generator's frame by address")]

use super::Result;
use super::async_state::AsyncState;
use super::class::Class;
use super::code::{Code, Flavour};
use super::debug_trace;
use super::dict::Dict;
use super::exception;
use super::frame::{self, Frame};
use super::frame_object::FrameObject;
use super::function::Function;
use super::generator::{Generator, GeneratorState, noun};
use super::heap::Ref;
use super::profile;
use super::state;
use super::types::types;
use super::value::Value;
use std::rc::Rc;

impl Generator {
    /// Its class.
    pub fn class(&self) -> Ref<Class> {
        match self.function.code.flavour {
            Flavour::Coroutine => types().coroutine.clone(),
            Flavour::AsyncGenerator => types().async_generator.clone(),
            Flavour::Plain | Flavour::Generator => types().generator.clone(),
        }
    }

    /// The code that it runs.
    pub fn code(&self) -> &Rc<Code> {
        &self.function.code
    }

    /// The function that it runs.
    pub fn function(&self) -> &Ref<Function> {
        &self.function
    }

    /// Where it is in its life.
    pub fn state(&self) -> GeneratorState {
        match self.within() {
            Some(outer) => outer.state.get(),
            None => self.state.get(),
        }
    }

    /// Whether the frame is the one in which its body runs.
    pub(super) fn is_own(&self, frame: &Frame) -> bool {
        std::ptr::eq(self.frame.get(), frame)
    }

    /// The coroutine within whose stack the one runs that this stands for; see `delegate`.
    fn within(&self) -> Option<&Generator> {
        if self.state.get() != GeneratorState::Running {
            return None;
        }
        // SAFETY: while it runs its frame is alive, and where it stands for another, `end_stand_in` tells of the end.
        let frame = unsafe { frame::at_address(self.frame.get()) };
        frame.and_then(Frame::generator).filter(|outer| !std::ptr::eq(*outer, self))
    }

    /// What stands for a coroutine without an object of its own, whose frame is alive: it can be looked at only.
    fn standing_for(frame: &Frame) -> Ref<Generator> {
        let generator = Ref::new(Generator::body_of(frame.function_reference(), Vec::new()));
        generator.frame.set(frame);
        generator.state.set(GeneratorState::Running);
        generator
    }

    /// The coroutine that this stands for has ended.
    pub(super) fn end_stand_in(&self) {
        self.frame.set(std::ptr::null());
        self.state.set(GeneratorState::Finished);
    }

    /// What an asynchronous generator keeps besides.
    pub fn asynchronous(&self) -> &AsyncState {
        self.asynchronous.get_or_init(Box::default)
    }

    /// What finalises an asynchronous generator that is lost, where something does.
    pub(super) fn finaliser(&self) -> Option<Value> {
        let state = self.asynchronous.get()?;
        let finaliser = state.finaliser.borrow().clone();
        (!state.closed.get() && !finaliser.is_null() && !finaliser.is_none()).then_some(finaliser)
    }

    /// Whether it is a coroutine that was never awaited.
    pub(super) fn is_never_awaited(&self) -> bool {
        self.function.code.flavour == Flavour::Coroutine && self.state.get() == GeneratorState::Created
    }

    /// Where it was made, as `cr_origin` shows it.
    pub fn origin(&self) -> Value {
        let origin = self.asynchronous.get().map(|state| state.origin.borrow().clone());
        origin.and_then(Value::present).unwrap_or(Value::None)
    }

    /// The iterator that it delegates to while it is suspended, or None.
    pub fn delegate(&self) -> Value {
        if let Some(delegate) = self.delegate_in_throw() {
            return delegate;
        }
        if self.state() != GeneratorState::Suspended {
            return Value::None;
        }
        let outer = self.within().unwrap_or(self);
        if self.function.code.is_detached || outer.innermost.get() == self.frame.get() {
            let delegate = outer.delegate.take();
            outer.delegate.set(delegate.clone());
            return delegate;
        }
        // It awaits a coroutine that runs within its stack: the frame upon its own is that one's.
        // SAFETY: while the outer one is suspended, the frames on its stack are alive.
        let mut inner = unsafe { frame::at_address(outer.innermost.get()) };
        while let Some(frame) = inner {
            if frame.previous().is_some_and(|previous| self.is_own(previous)) {
                let object = FrameObject::of(frame);
                let shown = object.downcast::<FrameObject>();
                return shown.map_or(Value::None, |shown| shown.delegate(|| Generator::standing_for(frame).into()));
            }
            inner = frame.previous();
        }
        Value::None
    }

    /// Notes the iterator that the body in the frame delegates to: a generator's own, or that of a coroutine which runs
    /// within its stack.
    #[inline]
    pub fn delegates(frame: &Frame, delegate: Value) {
        if let Some(this) = frame.generator() {
            drop(this.delegate.replace(delegate));
        }
    }

    /// Notes whether the delegate of the generator that runs in the frame is being thrown an exception.
    pub fn passes_on(frame: &Frame, passes_on: bool) {
        if let Some(this) = frame.generator() {
            this.passes_on.set(passes_on);
        }
    }

    /// The delegate that is being thrown an exception: whoever throws another one meanwhile throws it to that, too.
    pub fn delegate_in_throw(&self) -> Option<Value> {
        (self.state.get() == GeneratorState::Running && self.passes_on.get()).then(|| {
            let delegate = self.delegate.take();
            self.delegate.set(delegate.clone());
            delegate
        })
    }

    /// Another `__name__` and `__qualname__`, where a script has set them.
    pub fn names(&self) -> Option<(Value, Value)> {
        self.names.borrow().as_deref().cloned()
    }

    /// Sets `__name__` and `__qualname__`.
    pub fn set_names(&self, name: Value, qualname: Value) {
        let old = self.names.replace(Some(Box::new((name, qualname))));
        drop(old);
    }

    /// Its frame as scripts see it; None after its end.
    pub fn frame_object(&self) -> Value {
        // SAFETY: the frame is alive while the generator is suspended or runs.
        match (self.state.get(), unsafe { frame::at_address(self.frame.get()) }) {
            (GeneratorState::Finished, _) => Value::None,
            (_, Some(frame)) => FrameObject::of(frame),
            (_, None) => {
                let known = self.asynchronous().frame.borrow().clone();
                if !known.is_null() {
                    return known;
                }
                let arguments = self.arguments.take();
                let locals = Dict::new();
                for (name, value) in self.function.code.slots.iter().zip(&arguments) {
                    if !name.as_str().starts_with('.') {
                        locals.set_name(*name, value.clone());
                    }
                }
                self.arguments.set(arguments);
                let object = FrameObject::before_start(&self.function, locals);
                *self.asynchronous().frame.borrow_mut() = object.clone();
                object
            }
        }
    }

    /// The word for it in messages.
    pub fn noun(&self) -> &'static str {
        noun(self.function.code.flavour)
    }

    /// As `run`, while a profiler is told of each call: a resumption is one.
    #[cold]
    pub(super) fn run_watched(&self) -> Result<Option<Value>> {
        let caller = state::current_frame();
        // The first resumption of a body on a stack of its own makes the frame, whose entry tells.
        // SAFETY: the frame is alive while the generator is suspended.
        if let Some(frame) = unsafe { frame::at_address(self.frame.get()) } {
            let told = self.as_running(frame, caller, || profile::called(frame));
            if let Err(thrown) = told {
                if self.state.get() != GeneratorState::Suspended {
                    return Err(thrown);
                }
                self.throwing.set(true);
                self.channel.set(exception::take(thrown).into());
            }
        }
        let code = debug_trace::traced(&self.function.code).unwrap_or(&self.function.code);
        let result = self.run_body(code)?;
        // SAFETY: as above.
        match (result, unsafe { frame::at_address(self.frame.get()) }) {
            (Some(value), Some(frame)) => {
                self.as_running(frame, caller, || profile::returned(frame, Ok(value))).map(Some)
            }
            (result, _) => Ok(result),
        }
    }

    /// Does something with the body's frame as the current one, between two runs of the body.
    fn as_running<R>(&self, frame: &Frame, caller: *const Frame, work: impl FnOnce() -> R) -> R {
        let state = self.state.replace(GeneratorState::Running);
        frame.set_previous(caller);
        state::set_current_frame(frame);
        let result = work();
        state::set_current_frame(caller);
        self.state.set(state);
        result
    }
}
