//! What scripts see of frames: one object for each frame that somebody has asked for.
//!
//! ```text
//!   Frame ── companion ──► FrameObject     while the frame lives: the object reads the frame's slots,
//!         ◄── live ───────                 at its end it keeps what it then shows
//! ```
//!
//! A frame that nobody asks for costs nothing: its companion is null. `frame.rs` tells the object of the frame's end.
//!
//! Guarantees to safe callers: an object reads its frame only as long as that lives, for the frame's end takes its
//! address away; the frame below is read only while the frame's stack stands upon it.

#![allow(unsafe_code, reason = "reaches the frame by address while it lives")]

use super::Result;
use super::class::Class;
use super::code::{Code, Flavour};
use super::debug_trace::Stepping;
use super::dict::Dict;
use super::exception::runtime_error;
use super::frame::Frame;
use super::function::Function;
use super::generator::{Generator, GeneratorState};
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use crate::syntax::{Span, Symbol};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// A frame as scripts see it.
pub struct FrameObject {
    /// The code that it runs.
    pub code: Rc<Code>,
    /// The namespace of its module.
    pub globals: Value,
    /// The frame, while it lives.
    live: Cell<*const Frame>,
    /// Where it stood at its end.
    span: Cell<Span>,
    /// The namespace that its names live in, where they have no slots; else Null.
    namespace: Value,
    /// The dict that `f_locals` shows; Null where nobody has asked.
    locals: RefCell<Value>,
    /// The frame that had called it at its end, or None.
    back: RefCell<Value>,
    /// The generator that stands for a coroutine without an object of its own, while the frame lives; else Null.
    delegate: RefCell<Value>,
    /// Whether the stack that it stood on was given up with its thread.
    is_lost: Cell<bool>,
    /// What tracing knows of it, where it is traced.
    stepping: OnceCell<Box<Stepping>>,
}

impl FrameObject {
    /// The object of a frame.
    pub fn of(frame: &Frame) -> Value {
        if let Some(object) = frame.object() {
            return object;
        }
        let object = Value::object(FrameObject {
            code: frame.code().clone(),
            globals: frame.globals().into(),
            live: Cell::new(frame),
            span: Cell::new(frame.span()),
            namespace: frame.companion(),
            locals: RefCell::new(Value::Null),
            back: RefCell::new(Value::None),
            delegate: RefCell::new(Value::Null),
            is_lost: Cell::new(false),
            stepping: OnceCell::new(),
        });
        frame.set_companion(object.clone());
        object
    }

    /// A frame that is gone, of which only this is known: for tracebacks.
    pub fn of_past(code: &Rc<Code>, span: Span, globals: &Value, locals: Value) -> Value {
        Value::object(FrameObject::without_frame(code.clone(), span, globals.clone(), locals))
    }

    /// What is shown of a comprehension that runs in the frame of the function around it and stands at `span`, with the
    /// variables that it has now.
    pub(super) fn of_part(frame: &Frame, code: &Rc<Code>, span: Span) -> Value {
        let globals = frame.globals().into();
        let locals = part_locals(frame, frame.parts().saturating_sub(1));
        let part = FrameObject::without_frame(code.clone(), span, globals, locals);
        *part.back.borrow_mut() = FrameObject::innermost(frame).unwrap_or_else(|| FrameObject::of(frame));
        Value::object(part)
    }

    /// The frame that a function will have when it begins, with the arguments that it will have.
    pub fn before_start(function: &Function, locals: Ref<Dict>) -> Value {
        let code = function.code.clone();
        let span = code.span;
        Value::object(FrameObject::without_frame(code, span, (&function.globals).into(), locals.into()))
    }

    fn without_frame(code: Rc<Code>, span: Span, globals: Value, locals: Value) -> Self {
        FrameObject {
            code,
            globals,
            live: Cell::new(std::ptr::null()),
            span: Cell::new(span),
            namespace: Value::Null,
            locals: RefCell::new(locals),
            back: RefCell::new(Value::None),
            delegate: RefCell::new(Value::Null),
            is_lost: Cell::new(false),
            stepping: OnceCell::new(),
        }
    }

    /// Runs a comprehension in a frame; `part` is what is shown of it.
    pub(super) fn with_part(frame: &Frame, part: &Value, work: impl FnOnce() -> Result) -> Result {
        let object = FrameObject::of(frame);
        let Some(this) = object.downcast::<FrameObject>() else { return work() };
        this.stepping().parts.borrow_mut().push(part.clone());
        let result = work();
        let ended = this.stepping().parts.borrow_mut().pop();
        drop(ended);
        result
    }

    /// What is shown of what runs in a frame, where somebody has asked: a comprehension, or the frame itself.
    pub(super) fn innermost(frame: &Frame) -> Option<Value> {
        let object = frame.object()?;
        let part = object.downcast::<FrameObject>()?.known_stepping()?.parts.borrow().last().cloned();
        Some(part.unwrap_or(object))
    }

    /// Whether an object is that of the frame, and not of a comprehension in it.
    pub(super) fn is_of(frame: &Frame, object: &Value) -> bool {
        object.downcast::<FrameObject>().is_some_and(|this| std::ptr::eq(this.live.get(), frame))
    }

    /// What tracing knows of it.
    pub(super) fn stepping(&self) -> &Stepping {
        self.stepping.get_or_init(|| Box::new(Stepping::new()))
    }

    /// What tracing knows of it, where there is something.
    pub(super) fn known_stepping(&self) -> Option<&Stepping> {
        self.stepping.get().map(|stepping| &**stepping)
    }

    /// Notes where what is shown of a comprehension stands; a frame that lives knows itself.
    pub(super) fn stand_at(&self, span: Span) {
        self.span.set(span);
    }

    /// The frame begins that this object has stood for.
    pub(super) fn begin(object: &Value, frame: &Frame) {
        if let Some(this) = object.downcast::<FrameObject>() {
            this.live.set(frame);
            frame.set_companion(object.clone());
        }
    }

    /// The namespace behind a frame's companion that is an object of the frame.
    pub(super) fn namespace(&self) -> &Value {
        &self.namespace
    }

    /// The frame ends; `holders` tells how many references to this object there are, the frame's own among them.
    pub(super) fn end(&self, frame: &Frame, holders: u32) {
        self.live.set(std::ptr::null());
        self.span.set(frame.span());
        self.known_stepping().inspect(|stepping| stepping.forget_exception());
        let delegate = self.delegate.replace(Value::Null);
        if let Value::Generator(generator) = &delegate {
            generator.end_stand_in();
        }
        if holders > 1 {
            // A generator's frame is called anew for each item, and so by nobody when it has ended.
            if frame.code().flavour == Flavour::Plain
                && let Some(caller) = frame.previous()
            {
                *self.back.borrow_mut() = FrameObject::of(caller);
            }
            if self.namespace.is_null() {
                self.show_locals(frame);
            }
        }
    }

    fn frame(&self) -> Option<&Frame> {
        // SAFETY: `end` takes the address away before the frame is freed.
        unsafe { self.live.get().as_ref() }
    }

    /// The line in which it stands, or stood at its end.
    pub fn line(&self) -> u32 {
        let span = self.span();
        if span == Span::new(0, 0) && self.code.name.as_str() == "<module>" {
            // Nothing of a module has run: it begins before its first line.
            return 0;
        }
        self.code.source.position(span.start).0
    }

    /// Where it stands, or stood at its end.
    pub fn span(&self) -> Span {
        let span = self.frame().map_or(self.span.get(), Frame::span);
        if span == Span::new(0, 0) { Span::new(self.code.span.start, self.code.span.start) } else { span }
    }

    /// The frame that has called it, or None.
    pub fn back(&self) -> Value {
        match self.frame() {
            Some(frame) => frame.caller().map_or(Value::None, |caller| {
                // What a traced comprehension calls is called by that.
                FrameObject::innermost(caller).unwrap_or_else(|| FrameObject::of(caller))
            }),
            None => self.back.borrow().clone(),
        }
    }

    /// Its variables: always the same dict, brought up to date.
    pub fn locals(&self) -> Value {
        if !self.namespace.is_null() {
            return self.namespace.clone();
        }
        if self.code.name.as_str() == "<module>" {
            return self.globals.clone();
        }
        if let Some(frame) = self.frame() {
            self.show_locals(frame);
        } else if let Some(locals) = self.locals_of_running_part() {
            drop(self.locals.replace(locals));
        }
        let shown = self.locals.borrow().clone();
        if shown.is_null() { Dict::new().into() } else { shown }
    }

    /// The variables of a comprehension that runs, which stand in the frame around it.
    fn locals_of_running_part(&self) -> Option<Value> {
        let mut back = self.back.borrow().clone();
        // Those around it are parts of the same frame.
        while let Some(part) = back.downcast::<FrameObject>()
            && part.live.get().is_null()
        {
            let next = part.back.borrow().clone();
            back = next;
        }
        let around = back.downcast::<FrameObject>()?;
        let frame = around.frame()?;
        let is_self = |part: &Value| part.downcast::<FrameObject>().is_some_and(|part| std::ptr::eq(part, self));
        let depth = around.known_stepping()?.parts.borrow().iter().position(is_self)?;
        Some(part_locals(frame, depth))
    }

    /// Brings the dict of its variables up to date.
    fn show_locals(&self, frame: &Frame) {
        let known = self.locals.borrow().clone();
        let dict = match &known {
            Value::Dict(dict) => Ref::clone(dict),
            _ => Dict::new(),
        };
        frame.each_variable(|name, value| match value {
            Value::Null => drop(dict.remove_name(name)),
            value => dict.set_name(name, value),
        });
        let old = self.locals.replace(dict.into());
        drop(old);
    }

    /// Runs `work`, which may change the dict of its variables: where somebody has asked for that, it is up to date
    /// before, and the frame's variables are what it says behind it.
    pub(super) fn with_locals<R>(&self, work: impl FnOnce() -> R) -> R {
        let is_shown = !self.locals.borrow().is_null();
        if is_shown && let Some(frame) = self.frame() {
            self.show_locals(frame);
        }
        let result = work();
        if let Some(frame) = self.frame()
            && let Value::Dict(dict) = &self.locals.borrow().clone()
        {
            frame.set_variables(|name| dict.get_name(name).unwrap_or(Value::Null));
        }
        result
    }

    /// Notes that the stack on which the frame stood was given up while it ran.
    pub fn lose(&self) {
        self.is_lost.set(true);
    }

    /// `frame.clear()`: forgets the variables of a frame that does not run; a suspended generator is closed.
    ///
    /// # Errors
    /// RuntimeError while it runs; what closing raises.
    pub fn clear_frame(&self) -> Result<()> {
        let generator = match self.frame() {
            None if self.is_lost.get() => return Err(runtime_error("cannot clear an executing frame")),
            None => {
                let old = self.locals.replace(Value::Null);
                drop(old);
                return Ok(());
            }
            Some(frame) => frame.own_generator(),
        };
        match generator {
            Some(generator) if generator.state() != GeneratorState::Running => Generator::close(&generator).map(drop),
            _ => Err(runtime_error("cannot clear an executing frame")),
        }
    }

    /// The generator that stands for the coroutine whose frame this is, which runs within another one's stack.
    pub(super) fn delegate(&self, make: impl FnOnce() -> Value) -> Value {
        let known = self.delegate.borrow().clone();
        if !known.is_null() {
            return known;
        }
        let made = make();
        *self.delegate.borrow_mut() = made.clone();
        made
    }
}

/// The variables of a comprehension that runs in a function's frame, in others if `depth` is not 0, and those of the
/// function.
fn part_locals(frame: &Frame, depth: usize) -> Value {
    let locals = Dict::new();
    for (name, value) in frame.locals() {
        locals.set_name(name, value);
    }
    let dots = ".".repeat(depth + 2);
    frame.each_hidden(|name, value| {
        if let Some(name) = name.as_str().strip_prefix(dots.as_str())
            && !name.starts_with('.')
            && !value.is_null()
        {
            locals.set_name(Symbol::new(name), value);
        }
    });
    locals.into()
}

impl NativeObject for FrameObject {
    fn class(&self) -> Ref<Class> {
        types().frame.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.globals, &self.namespace]);
        for place in [&self.locals, &self.back, &self.delegate] {
            if let Ok(value) = place.try_borrow() {
                tracer.value(&value);
            }
        }
        if let Some(stepping) = self.known_stepping() {
            stepping.trace(tracer);
        }
    }

    fn clear(&self) {
        if self.live.get().is_null() {
            let old = (self.locals.replace(Value::Null), self.back.replace(Value::None));
            drop(old);
            self.known_stepping().inspect(|stepping| stepping.forget());
        }
    }
}
