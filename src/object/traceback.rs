//! Tracebacks: which code an exception passed through, outermost first.

use super::class::Class;
use super::code::Code;
use super::dict::Dict;
use super::exception;
use super::frame::{self, Frame};
use super::frame_object::FrameObject;
use super::function::Function;
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::state;
use super::types::types;
use super::value::Value;
use crate::syntax::Span;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

thread_local! {
    /// Whether the entries of tracebacks keep the frames that exceptions leave, variables included.
    static KEEPS_FRAMES: Cell<bool> = const { Cell::new(false) };
}

/// Has tracebacks keep the frames that exceptions leave from now on, for a debugger to look at.
pub fn keep_frames() {
    KEEPS_FRAMES.set(true);
}

/// The object of a frame that an exception leaves: where somebody has asked for it, or may do so later; else Null.
fn kept(frame: &Frame) -> Value {
    if KEEPS_FRAMES.get() { FrameObject::of(frame) } else { frame.object().unwrap_or(Value::Null) }
}

/// What is left of a frame that an exception has left.
struct Left {
    function: Ref<Function>,
    slots: Box<[Value]>,
}

impl Left {
    /// The dict that shows the variables.
    fn locals(&self) -> Value {
        let dict = Dict::new();
        frame::each_variable(&self.function, self.slots.iter(), |name, value| {
            if !value.is_null() {
                dict.set_name(name, value);
            }
        });
        dict.into()
    }
}

/// One entry of a traceback.
pub struct Traceback {
    /// The code that ran.
    pub code: Rc<Code>,
    /// Where it stood.
    pub span: Span,
    /// The namespace of its module.
    pub globals: Value,
    /// The entry of the frame that it had called, or None.
    next: RefCell<Value>,
    /// The object of the frame, where somebody has asked for it; else Null.
    frame: RefCell<Value>,
    /// The address of the frame, until the exception leaves it; 0 where it has.
    address: Cell<usize>,
    /// The variables of a frame that the exception has left, where nobody had asked for it.
    left: RefCell<Option<Left>>,
    /// The greenlet whose outermost frame it is, in words, where the exception left it; else None.
    greenlet: RefCell<Value>,
    /// The place and the line that a script gave it; None where the span tells.
    given: Option<(i64, u32)>,
}

impl Traceback {
    /// An entry that a script makes of a frame, with the place and the line that it says.
    pub fn given(frame: &Value, next: Value, place: i64, line: u32) -> Option<Self> {
        let object = frame.downcast::<FrameObject>()?;
        Some(Traceback {
            code: object.code.clone(),
            span: object.code.span,
            globals: object.globals.clone(),
            next: RefCell::new(next),
            frame: RefCell::new(frame.clone()),
            address: Cell::new(0),
            left: RefCell::new(None),
            greenlet: RefCell::new(Value::None),
            given: Some((place, line)),
        })
    }

    /// The entry of a frame before `next`.
    pub fn new(frame: &Frame, next: Value) -> Self {
        Traceback {
            code: frame.code().clone(),
            span: frame.span(),
            globals: frame.globals().into(),
            next: RefCell::new(next),
            frame: RefCell::new(kept(frame)),
            address: Cell::new(frame.address()),
            left: RefCell::new(None),
            greenlet: RefCell::new(Value::None),
            given: None,
        }
    }

    /// The entry of what runs in a frame as a part with a code of its own.
    pub fn of_part(frame: &Frame, code: &Rc<Code>, next: Value) -> Self {
        let is_kept = KEEPS_FRAMES.get() || frame.object().is_some();
        let shown = if is_kept { FrameObject::of_part(frame, code, frame.span()) } else { Value::Null };
        let whole = Traceback::new(frame, next);
        Traceback { code: code.clone(), frame: RefCell::new(shown), address: Cell::new(0), ..whole }
    }

    /// The exception leaves the frame of this entry: its variables live as long as the entry does.
    pub(super) fn keep_variables(&self, frame: &Frame) {
        if !Rc::ptr_eq(&self.code, frame.code()) || !self.frame.borrow().is_null() || frame.object().is_some() {
            return;
        }
        self.address.set(0);
        if let Some(namespace) = frame.companion().present() {
            // A class body.
            let object = FrameObject::of_past(&self.code, self.span, &self.globals, namespace);
            drop(self.frame.replace(object));
            return;
        }
        let left = Left { function: frame.function_reference(), slots: frame.take_slots() };
        let old = self.left.replace(Some(left));
        drop(old);
    }

    /// The frame as scripts see it: where nobody had asked for it while it ran, and the exception was caught in it, one
    /// without variables.
    pub fn frame(&self) -> Value {
        let known = self.frame.borrow().clone();
        if !known.is_null() {
            return known;
        }
        let object = self.running().unwrap_or_else(|| {
            let left = self.left.take();
            let locals = left.as_ref().map_or_else(|| Dict::new().into(), |left| left.locals());
            FrameObject::of_past(&self.code, self.span, &self.globals, locals)
        });
        *self.frame.borrow_mut() = object.clone();
        object
    }

    /// The frame that has caught the exception, while it handles that: then it is alive, and the one that runs now or one
    /// that has called it. Else another frame might stand at the address.
    fn running(&self) -> Option<Value> {
        let handled = match &state::handled() {
            Value::Instance(handled) => exception::traceback(handled),
            _ => return None,
        };
        if !handled.downcast::<Traceback>().is_some_and(|first| std::ptr::eq(first, self)) {
            return None;
        }
        let is_it = |frame: &&Frame| frame.address() == self.address.get() && Rc::ptr_eq(frame.code(), &self.code);
        frame::with_current(|current| {
            std::iter::successors(current, |frame| frame.previous()).find(is_it).map(FrameObject::of)
        })
    }

    /// The entry of the frame that it had called, or None.
    pub fn next(&self) -> Value {
        self.next.borrow().clone()
    }

    /// Sets the next entry.
    pub fn set_next(&self, next: Value) {
        let old = self.next.replace(next);
        drop(old);
    }

    /// The greenlet that the exception left here, in words, or None.
    pub fn greenlet(&self) -> Value {
        self.greenlet.borrow().clone()
    }

    /// Notes that the exception has left a greenlet here.
    pub fn set_greenlet(&self, words: Value) {
        let old = self.greenlet.replace(words);
        drop(old);
    }

    /// The line, from 1.
    pub fn line(&self) -> u32 {
        self.given.map_or_else(|| self.code.source.position(self.span.start).0, |(_, line)| line)
    }

    /// Whether the span tells what part of the line was at work.
    pub fn has_span(&self) -> bool {
        self.given.is_none()
    }

    /// The place in the code, as a number.
    pub fn place(&self) -> i64 {
        self.given.map_or_else(|| self.span.start.into(), |(place, _)| place)
    }
}

impl NativeObject for Traceback {
    fn class(&self) -> Ref<Class> {
        types().traceback.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.globals);
        tracer.value(&self.next.borrow());
        tracer.value(&self.frame.borrow());
        if let Some(left) = &*self.left.borrow() {
            tracer.reference(&left.function);
            tracer.values(left.slots.iter());
        }
    }

    fn clear(&self) {
        self.set_next(Value::None);
        let old = (self.frame.replace(Value::Null), self.left.take());
        drop(old);
    }
}
