//! What scripts see of code; `frame_object.rs` has what they see of frames.

use super::class::Class;
use super::code::Code;
use super::heap::Ref;
use super::native::NativeObject;
use super::types::types;
use super::value::Value;
use super::weak::Watch;
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
