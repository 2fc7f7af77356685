//! Attributes: reading, setting, augmenting and deleting `object.name`.

use super::call::settle;
use super::operand::{Local, Operand};
use crate::object::cache::{DescriptorCache, FunctionCache, SharedAttribute, SlotCache, TransitionCache};
use crate::object::frame::Frame;
use crate::object::function::Method;
use crate::object::node::{Flow, Node};
use crate::object::operation::call::call_function;
use crate::object::operation::entry::enter_one;
use crate::object::operation::{call, get_attribute, in_place, set_attribute};
use crate::object::shape_cache::{ItemCache, Missed};
use crate::object::{Result, Value};
use crate::syntax::ast::BinaryOperator;
use crate::syntax::{Span, Symbol};
use std::cell::OnceCell;

/// `object.name`.
pub struct Attribute<O> {
    object: O,
    reading: Reading,
}

/// Reading an attribute of a name, with what is remembered of it.
struct Reading {
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
    missed: Missed,
}

impl<O: Operand> Attribute<O> {
    /// Reads `name` of `object`.
    pub fn new(object: O, name: Symbol, span: Span) -> Self {
        Attribute { object, reading: Reading::new(name, span) }
    }

    #[inline(always)]
    fn read(&self, frame: &Frame) -> Result {
        let held = self.object.hold(frame)?;
        self.reading.read(self.object.get(&held, frame), frame)
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

impl Reading {
    fn new(name: Symbol, span: Span) -> Self {
        Reading { name, slot: SlotCache::default(), rare: OnceCell::new(), span }
    }

    #[inline(always)]
    fn read(&self, object: &Value, frame: &Frame) -> Result {
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

    #[inline(never)]
    fn find(&self, object: &Value, frame: &Frame) -> Result {
        if let Value::Instance(instance) = object
            && let Some(slot) = self.slot.slot(instance)
        {
            let value = instance.slot(slot);
            if !value.is_null() {
                return Ok(value);
            }
        }
        frame.at(self.span);
        if let Some(rare) = self.rare.get()
            && let Some(found) = rare.find(object, frame, self.span)
        {
            return found;
        }
        match object {
            Value::Instance(instance) if self.rare.get().is_none_or(|rare| !rare.missed.holds(instance)) => {
                self.slot.fill(instance, self.name);
                if self.slot.slot(instance).is_none() {
                    let rare = self.rare.get_or_init(Box::default);
                    rare.getter.fill_getter(instance, self.name);
                    rare.item.fill(instance, self.name);
                    rare.shared.fill(object, self.name);
                    rare.descriptor.fill(instance, self.name);
                    if let Some(found) = rare.find(object, frame, self.span) {
                        return found;
                    }
                    rare.missed.note(instance);
                }
            }
            Value::Class(_) | Value::Module(_) => self.rare.get_or_init(Box::default).shared.fill(object, self.name),
            _ => {}
        }
        get_attribute(object, self.name)
    }
}

impl Rare {
    /// The attribute, where it is known how to find it.
    #[inline]
    fn find(&self, object: &Value, frame: &Frame, span: Span) -> Option<Result> {
        if let Value::Instance(instance) = object
            && let Some(item) = self.item.item(instance)
        {
            return Some(Ok(item));
        }
        if let Some((value, class)) = self.shared.find(object) {
            return Some(Ok(match class {
                Some(class) => Method::new(value, class),
                None => value,
            }));
        }
        let Value::Instance(instance) = object else { return None };
        if let Some(function) = self.getter.function(instance) {
            frame.at(span);
            return Some(if function.code.takes(1) {
                enter_one(function, object.clone()).result()
            } else {
                settle(call_function(&function, std::slice::from_ref(object), &[]))
            });
        }
        let (descriptor, getter) = self.descriptor.find(instance)?;
        Some(settle(call(&getter, &[descriptor, object.clone(), instance.class().into()])))
    }
}

/// `object.name = value`.
pub struct SetAttribute<O, V> {
    object: O,
    value: V,
    setting: Setting,
}

/// Setting an attribute of a name, with what is remembered of it.
pub struct Setting {
    name: Symbol,
    slot: SlotCache,
    transition: TransitionCache,
    rare: OnceCell<Box<RareSetting>>,
    span: Span,
}

/// What is remembered of attributes that are set through a property, or in any other way.
#[derive(Default)]
struct RareSetting {
    setter: FunctionCache,
    missed: Missed,
}

impl Setting {
    /// Sets the attribute `name`; the span is that of the target.
    pub fn new(name: Symbol, span: Span) -> Self {
        Setting {
            name,
            slot: SlotCache::default(),
            transition: TransitionCache::default(),
            rare: OnceCell::new(),
            span,
        }
    }

    /// Sets the attribute of `object`.
    ///
    /// # Errors
    /// As `set_attribute`.
    #[inline(always)]
    pub fn set(&self, object: &Value, value: Value, frame: &Frame) -> Result<()> {
        if let Value::Instance(instance) = object {
            if let Some(slot) = self.slot.slot(instance) {
                instance.set_slot(slot, value);
                return Ok(());
            }
            if let Some(shape) = self.transition.next(instance) {
                instance.push_slot(shape, value);
                return Ok(());
            }
        }
        self.set_otherwise(object, value, frame)
    }

    #[inline(never)]
    fn set_otherwise(&self, object: &Value, value: Value, frame: &Frame) -> Result<()> {
        frame.at(self.span);
        let Value::Instance(instance) = object else {
            return set_attribute(object, self.name, value);
        };
        let rare = self.rare.get_or_init(Box::default);
        if let Some(setter) = rare.setter.function(instance) {
            return settle(call_function(&setter, &[object.clone(), value], &[])).map(drop);
        }
        if !rare.missed.holds(instance) {
            self.transition.fill(instance, self.name);
            self.slot.fill_for_store(instance, self.name);
            if self.slot.slot(instance).is_none() && self.transition.next(instance).is_none() {
                rare.setter.fill_setter(instance, self.name);
                rare.missed.note(instance);
            }
        }
        set_attribute(object, self.name, value)
    }
}

impl<O: Operand, V: Operand> SetAttribute<O, V> {
    /// Sets `name` of `object`.
    pub fn new(object: O, name: Symbol, value: V, span: Span) -> Self {
        SetAttribute { object, value, setting: Setting::new(name, span) }
    }
}

impl<O: Operand, V: Operand> Node for SetAttribute<O, V> {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.value(frame)?;
        let held = self.object.hold(frame)?;
        self.setting.set(self.object.get(&held, frame), value, frame)?;
        Ok(Value::None)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}

/// `object.name OP= value`.
pub struct AugmentAttribute<O> {
    object: O,
    operator: BinaryOperator,
    value: Box<dyn Node>,
    reading: Reading,
    setting: Setting,
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
        let (reading, setting) = (Reading::new(name, target_span), Setting::new(name, target_span));
        AugmentAttribute { object, operator, value, reading, setting, span }
    }
}

impl<O: Operand> Node for AugmentAttribute<O> {
    fn eval(&self, frame: &Frame) -> Result {
        let held = self.object.hold(frame)?;
        let object = self.object.own(held, frame);
        if let Value::Instance(instance) = &object
            && let Some(slot) = self.setting.slot.slot(instance)
        {
            let left = instance.slot(slot);
            let right = self.value.eval(frame)?;
            // The right side may have changed the instance: its shape is asked again.
            if let Some(result) = super::arithmetic::quick(self.operator, &left, &right)
                && self.setting.slot.slot(instance) == Some(slot)
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
        let left = self.reading.read(object, frame)?;
        let right = self.value.eval(frame)?;
        self.finish(object, &left, &right, frame)
    }

    #[inline(never)]
    fn finish(&self, object: &Value, left: &Value, right: &Value, frame: &Frame) -> Result {
        frame.at(self.span);
        let value = in_place(self.operator, left, right)?;
        self.setting.set(object, value, frame)?;
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
