//! Attributes: reading, setting, augmenting and deleting `object.name`.

use super::operand::Operand;
use crate::object::cache::{FunctionCache, ItemCache, SlotCache, TransitionCache};
use crate::object::frame::Frame;
use crate::object::node::{Flow, Node};
use crate::object::operation::call::call_function;
use crate::object::operation::{get_attribute, in_place, set_attribute};
use crate::object::{Result, Value};
use crate::syntax::ast::BinaryOperator;
use crate::syntax::{Span, Symbol};

/// `object.name`.
pub struct Attribute<O> {
    object: O,
    name: Symbol,
    slot: SlotCache,
    found: Found,
    span: Span,
}

/// What is remembered of attributes that are not in a slot of the instance.
#[derive(Default)]
struct Found {
    getter: FunctionCache,
    item: ItemCache,
}

impl<O: Operand> Attribute<O> {
    /// Reads `name` of `object`.
    pub fn new(object: O, name: Symbol, span: Span) -> Self {
        Attribute { object, name, slot: SlotCache::default(), found: Found::default(), span }
    }
}

impl<O: Operand> Node for Attribute<O> {
    fn eval(&self, frame: &Frame) -> Result {
        let held = self.object.hold(frame)?;
        let object = self.object.get(&held, frame);
        if let Value::Instance(instance) = object
            && let Some(slot) = self.slot.slot(instance)
        {
            let value = instance.slot(slot);
            if !value.is_null() {
                return Ok(value);
            }
        }
        find(object, self.name, &self.slot, &self.found, frame, self.span)
    }
}

#[inline(never)]
fn find(object: &Value, name: Symbol, slot: &SlotCache, found: &Found, frame: &Frame, span: Span) -> Result {
    if let Value::Instance(instance) = object {
        if let Some(item) = found.item.item(instance) {
            return Ok(item);
        }
        frame.at(span);
        if let Some(function) = found.getter.function(instance) {
            return call_function(&function, std::slice::from_ref(object), &[]);
        }
        slot.fill(instance, name);
        found.getter.fill_getter(instance, name);
        found.item.fill(instance, name);
    }
    frame.at(span);
    get_attribute(object, name)
}

/// `object.name = value`.
pub struct SetAttribute<O, V> {
    object: O,
    name: Symbol,
    value: V,
    slot: SlotCache,
    transition: TransitionCache,
    span: Span,
}

impl<O: Operand, V: Operand> SetAttribute<O, V> {
    /// Sets `name` of `object`.
    pub fn new(object: O, name: Symbol, value: V, span: Span) -> Self {
        SetAttribute { object, name, value, slot: SlotCache::default(), transition: TransitionCache::default(), span }
    }
}

impl<O: Operand, V: Operand> Node for SetAttribute<O, V> {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.hold(frame)?;
        let value = self.value.own(value, frame);
        let held = self.object.hold(frame)?;
        let object = self.object.get(&held, frame);
        if let Value::Instance(instance) = object {
            if let Some(slot) = self.slot.slot(instance) {
                instance.set_slot(slot, value);
                return Ok(Value::None);
            }
            if let Some(shape) = self.transition.next(instance) {
                instance.push_slot(shape, value);
                return Ok(Value::None);
            }
        }
        store(object, self.name, value, &self.slot, &self.transition, frame, self.span)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}

#[inline(never)]
fn store(
    object: &Value,
    name: Symbol,
    value: Value,
    slot: &SlotCache,
    transition: &TransitionCache,
    frame: &Frame,
    span: Span,
) -> Result {
    frame.at(span);
    if let Value::Instance(instance) = object {
        transition.fill(instance, name);
        slot.fill_for_store(instance, name);
    }
    set_attribute(object, name, value)?;
    Ok(Value::None)
}

/// `object.name OP= value`.
pub struct AugmentAttribute<O> {
    object: O,
    name: Symbol,
    operator: BinaryOperator,
    value: Box<dyn Node>,
    slot: SlotCache,
    target_span: Span,
    span: Span,
}

impl<O: Operand> AugmentAttribute<O> {
    /// Augments `name` of `object`; the spans are those of `object.name` and of the whole statement.
    pub fn new(
        object: O,
        name: Symbol,
        operator: BinaryOperator,
        value: Box<dyn Node>,
        target_span: Span,
        span: Span,
    ) -> Self {
        AugmentAttribute { object, name, operator, value, slot: SlotCache::default(), target_span, span }
    }
}

impl<O: Operand> Node for AugmentAttribute<O> {
    fn eval(&self, frame: &Frame) -> Result {
        let held = self.object.hold(frame)?;
        let object = self.object.own(held, frame);
        if let Value::Instance(instance) = &object
            && let Some(slot) = self.slot.slot(instance)
        {
            let left = instance.slot(slot);
            let right = self.value.eval(frame)?;
            // The right side may have changed the instance: its shape is asked again.
            if let Some(result) = super::arithmetic::quick(self.operator, &left, &right)
                && self.slot.slot(instance) == Some(slot)
            {
                instance.set_slot(slot, result);
                return Ok(Value::None);
            }
            if !left.is_null() {
                return self.finish(&object, &left, &right, frame);
            }
        }
        self.generic(&object, frame)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}

impl<O: Operand> AugmentAttribute<O> {
    #[inline(never)]
    fn generic(&self, object: &Value, frame: &Frame) -> Result {
        frame.at(self.target_span);
        if let Value::Instance(instance) = object {
            self.slot.fill_for_store(instance, self.name);
        }
        let left = get_attribute(object, self.name)?;
        let right = self.value.eval(frame)?;
        self.finish(object, &left, &right, frame)
    }

    #[inline(never)]
    fn finish(&self, object: &Value, left: &Value, right: &Value, frame: &Frame) -> Result {
        frame.at(self.span);
        let value = in_place(self.operator, left, right)?;
        frame.at(self.target_span);
        set_attribute(object, self.name, value)?;
        Ok(Value::None)
    }
}

/// `del object.name`.
pub struct DeleteAttribute {
    /// The object.
    pub object: Box<dyn Node>,
    /// The attribute's name.
    pub name: Symbol,
    /// Where it stands.
    pub span: Span,
}

impl Node for DeleteAttribute {
    fn eval(&self, frame: &Frame) -> Result {
        let object = self.object.eval(frame)?;
        frame.at(self.span);
        set_attribute(&object, self.name, Value::Null)?;
        Ok(Value::None)
    }
}
