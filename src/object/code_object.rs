//! What scripts see of code and frames: objects that hold on to what they show.

use super::class::Class;
use super::code::Code;
use super::frame::Frame;
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use crate::syntax::Span;
use std::rc::Rc;

/// A code object.
pub struct CodeObject(pub Rc<Code>);

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
