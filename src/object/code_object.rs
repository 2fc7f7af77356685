//! What scripts see of code and frames: objects that hold on to what they show.

use super::class::Class;
use super::code::Code;
use super::dict::Dict;
use super::frame::Frame;
use super::function::Function;
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use super::weak::Watch;
use crate::syntax::Span;
use std::rc::Rc;

/// A code object.
pub struct CodeObject(pub Rc<Code>);

impl CodeObject {
    /// What scripts see of a code: one object as long as somebody holds it.
    pub fn of(code: &Rc<Code>) -> Value {
        if let Some(shown) = code.shown.borrow().as_ref().and_then(Watch::target) {
            return shown;
        }
        let shown = Value::object(CodeObject(code.clone()));
        let watch = Watch::new(&shown, &shown, Value::Null);
        drop(code.shown.replace(watch));
        shown
    }
}

impl NativeObject for CodeObject {
    fn class(&self) -> Ref<Class> {
        types().code.clone()
    }
}

/// A picture of a frame: where it stood, and its variables, when it was asked for.
pub struct FrameObject {
    /// The code that it runs.
    pub code: Rc<Code>,
    /// Where it stood.
    pub span: Span,
    /// The namespace of its module.
    pub globals: Value,
    /// Its variables, a dict.
    pub locals: Value,
    /// The frame that called it, or None.
    pub back: Value,
}

impl FrameObject {
    /// A picture of a frame and, behind it, of those that called it.
    pub fn value(frame: &Frame) -> Value {
        // From the outermost frame inwards, so that no recursion is needed.
        let mut chain = vec![frame];
        while let Some(previous) = chain[chain.len() - 1].previous() {
            chain.push(previous);
        }
        let mut back = Value::None;
        for frame in chain.into_iter().rev() {
            back = Value::object(FrameObject {
                code: frame.code().clone(),
                span: frame.span(),
                globals: frame.globals().into(),
                locals: frame.locals_dictionary(),
                back,
            });
        }
        back
    }

    /// A picture of a frame that nobody has called: that of a suspended generator.
    pub fn alone(frame: &Frame) -> Value {
        Value::object(FrameObject {
            code: frame.code().clone(),
            span: frame.span(),
            globals: frame.globals().into(),
            locals: frame.locals_dictionary(),
            back: Value::None,
        })
    }

    /// A picture of the frame that a function will have when it begins.
    pub fn before_start(function: &Function, locals: Ref<Dict>) -> Value {
        Value::object(FrameObject {
            code: function.code.clone(),
            span: function.code.span,
            globals: (&function.globals).into(),
            locals: locals.into(),
            back: Value::None,
        })
    }

    /// The line in which it stood.
    pub fn line(&self) -> u32 {
        self.code.source.position(self.span.start).0
    }
}

impl NativeObject for FrameObject {
    fn class(&self) -> Ref<Class> {
        types().frame.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.globals, &self.locals, &self.back]);
    }
}
