//! Attributes: reading, setting, augmenting and deleting `object.name`.

use super::call::{call_script, settle};
use super::operand::{Local, Operand};
use crate::object::cache::{DescriptorCache, FunctionCache, ItemCache, SharedAttribute, SlotCache, TransitionCache};
use crate::object::frame::Frame;
use crate::object::function::Method;
use crate::object::node::{Flow, Node};
use crate::object::operation::{call, get_attribute, in_place, set_attribute};
use crate::object::{Result, Value};
use crate::syntax::ast::BinaryOperator;
use crate::syntax::{Span, Symbol};
use std::cell::OnceCell;

/// `object.name`.
pub struct Attribute<O> {
    object: O,
    name: Symbol,
    slot: SlotCache,
    rare: OnceCell<Box<Rare>>,
    span: Span,
}

/// What a node remembers of attributes that no instance keeps itself.
#[derive(Default)]
struct Rare {
    getter: FunctionCache,
    item: ItemCache,
    shared: SharedAttribute,
    descriptor: DescriptorCache,
}

impl<O: Operand> Attribute<O> {
    /// Reads `name` of `object`.
    pub fn new(object: O, name: Symbol, span: Span) -> Self {
        Attribute { object, name, slot: SlotCache::default(), rare: OnceCell::new(), span }
    }
}

impl<O: Operand> Attribute<O> {
    #[inline(always)]
    fn read(&self, frame: &Frame) -> Result {
        let held = self.object.hold(frame)?;
        let object = self.object.get(&held, frame);
        if let Value::Instance(instance) = object
            && let Some(slot) = self.slot.first(instance)
        {
            let value = instance.slot(slot);
            if !value.is_null() {
                return Ok(value);
            }
        }
        self.find(object, frame)
    }
}

impl<O: Operand> Node for Attribute<O> {
    fn eval(&self, frame: &Frame) -> Result {
        self.read(frame)
    }
}

/// An attribute of a local variable as an operand: read in place.
impl Operand for Attribute<Local> {
    type Held = Value;

    #[inline(always)]
    fn hold(&self, frame: &Frame) -> Result {
        self.read(frame)
    }

    #[inline(always)]
    fn get<'a>(&'a self, held: &'a Value, _frame: &'a Frame) -> &'a Value {
        held
    }

    #[inline(always)]
    fn own(&self, held: Value, _frame: &Frame) -> Value {
        held
    }
}

impl<O> Attribute<O> {
    #[inline(never)]
    fn find(&self, object: &Value, frame: &Frame) -> Result {
        find(object, self.name, &self.slot, &self.rare, frame, self.span)
    }
}

fn find(
    object: &Value,
    name: Symbol,
    slot: &SlotCache,
    rare: &OnceCell<Box<Rare>>,
    frame: &Frame,
    span: Span,
) -> Result {
    if let Value::Instance(instance) = object
        && let Some(slot) = slot.slot(instance)
    {
        let value = instance.slot(slot);
        if !value.is_null() {
            return Ok(value);
        }
    }
    frame.at(span);
    if let Some(rare) = rare.get() {
        if let Value::Instance(instance) = object
            && let Some(item) = rare.item.item(instance)
        {
            return Ok(item);
        }
        if let Some((value, class)) = rare.shared.find(object) {
            return Ok(match class {
                Some(class) => Method::new(value, class),
                None => value,
            });
        }
        if let Value::Instance(instance) = object
            && let Some(function) = rare.getter.function(instance)
        {
            return call_script(function, Some(object.clone()), &[], frame, span);
        }
        if let Value::Instance(instance) = object
            && let Some((descriptor, getter)) = rare.descriptor.find(instance)
        {
            return settle(call(&getter, &[descriptor, object.clone(), instance.class().into()]));
        }
    }
    match object {
        Value::Instance(instance) => {
            slot.fill(instance, name);
            if slot.slot(instance).is_none() {
                let rare = rare.get_or_init(Box::default);
                rare.getter.fill_getter(instance, name);
                rare.item.fill(instance, name);
                rare.shared.fill(object, name);
                rare.descriptor.fill(instance, name);
            }
        }
        Value::Class(_) | Value::Module(_) => rare.get_or_init(Box::default).shared.fill(object, name),
        _ => {}
    }
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
