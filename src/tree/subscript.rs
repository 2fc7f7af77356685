//! Subscripts: reading, setting, augmenting and deleting `container[key]`, and slices.

use super::operand::Operand;
use crate::object::frame::Frame;
use crate::object::heap::Ref;
use crate::object::node::{Flow, Node};
use crate::object::operation::slice_bounds::place;
use crate::object::operation::subscript::{get_slice, set_slice};
use crate::object::operation::{delete_item, get_item, in_place, set_item};
use crate::object::slice::Slice;
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::syntax::Span;
use crate::syntax::ast::BinaryOperator;
use std::cell::Cell;

/// `container[key]`.
pub struct Subscript<C, K> {
    /// The container.
    pub container: C,
    /// The key.
    pub key: K,
    /// Where a dictionary had a key that is a constant.
    pub place: Cell<u32>,
    /// Where it stands.
    pub span: Span,
}

impl<C: Operand, K: Operand> Node for Subscript<C, K> {
    fn eval(&self, frame: &Frame) -> Result {
        let container = self.container.hold(frame)?;
        let key = self.key.hold(frame)?;
        let (container, key) = (self.container.get(&container, frame), self.key.get(&key, frame));
        match (container, key) {
            (Value::List(list), Value::Int(index)) => {
                if let Some(value) = list.get(*index as usize) {
                    return Ok(value);
                }
            }
            (Value::Tuple(tuple), Value::Int(index)) => {
                if let Some(value) = tuple.get(*index as usize) {
                    return Ok(value.clone());
                }
            }
            (Value::Dict(dict), _) if K::IS_CONSTANT => {
                if let Some(value) = dict.get_written(key, &self.place) {
                    return Ok(value);
                }
            }
            _ => {}
        }
        read(container, key, frame, self.span)
    }
}

#[inline(never)]
fn read(container: &Value, key: &Value, frame: &Frame, span: Span) -> Result {
    frame.at(span);
    match (container, key) {
        (Value::Dict(dict), _) => return dict.get_or_raise(key),
        (Value::List(list), Value::Int(index)) if *index < 0 => {
            if let Some(value) = list.get((*index).wrapping_add(list.len() as i64) as usize) {
                return Ok(value);
            }
        }
        (Value::Str(text), Value::Int(index)) => {
            if let Some(character) = place(*index, text.len()).and_then(|place| text.char_at(place)) {
                return Ok(Str::character(character).into());
            }
        }
        _ => {}
    }
    get_item(container, key)
}

/// `container[key] = value`.
pub struct SetSubscript<C, K> {
    /// The container.
    pub container: C,
    /// The key.
    pub key: K,
    /// The value.
    pub value: Box<dyn Node>,
    /// Where a dictionary had a key that is a constant.
    pub place: Cell<u32>,
    /// Where it stands.
    pub span: Span,
}

impl<C: Operand, K: Operand> Node for SetSubscript<C, K> {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        let container = self.container.hold(frame)?;
        let key = self.key.hold(frame)?;
        let (container, key) = (self.container.get(&container, frame), self.key.get(&key, frame));
        if let (Value::List(list), Value::Int(index)) = (container, key)
            && (*index as usize) < list.len()
        {
            list.set(*index as usize, value);
            return Ok(Value::None);
        }
        let value = match container {
            Value::Dict(dict) if K::IS_CONSTANT => match dict.set_written(key, value, &self.place) {
                None => return Ok(Value::None),
                Some(value) => value,
            },
            _ => value,
        };
        write(container, key, value, frame, self.span)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}

#[inline(never)]
fn write(container: &Value, key: &Value, value: Value, frame: &Frame, span: Span) -> Result {
    frame.at(span);
    match container {
        Value::Dict(dict) => dict.set(key.clone(), value)?,
        _ => set_item(container, key, value)?,
    }
    Ok(Value::None)
}

/// `container[key] OP= value`.
pub struct AugmentSubscript<C, K> {
    /// The container.
    pub container: C,
    /// The key.
    pub key: K,
    /// The operator.
    pub operator: BinaryOperator,
    /// The right operand.
    pub value: Box<dyn Node>,
    /// Where a dictionary had a key that is a constant.
    pub place: Cell<u32>,
    /// Where `container[key]` stands.
    pub target_span: Span,
    /// Where it stands.
    pub span: Span,
}

impl<C: Operand, K: Operand> Node for AugmentSubscript<C, K> {
    fn eval(&self, frame: &Frame) -> Result {
        let container = self.container.hold(frame)?;
        let container = self.container.own(container, frame);
        let key = self.key.hold(frame)?;
        let key = self.key.own(key, frame);
        let left = match (&container, &key) {
            (Value::List(list), Value::Int(index)) => list.get(*index as usize),
            (Value::Dict(dict), _) if K::IS_CONSTANT => dict.get_written(&key, &self.place),
            _ => None,
        };
        let left = match left {
            Some(left) => left,
            None => read(&container, &key, frame, self.target_span)?,
        };
        let right = self.value.eval(frame)?;
        let value = match super::arithmetic::quick(self.operator, &left, &right) {
            Some(value) => value,
            None => {
                frame.at(self.span);
                in_place(self.operator, &left, &right)?
            }
        };
        let value = match &container {
            Value::List(list) => match &key {
                Value::Int(index) if (*index as usize) < list.len() => {
                    list.set(*index as usize, value);
                    return Ok(Value::None);
                }
                _ => value,
            },
            Value::Dict(dict) if K::IS_CONSTANT => match dict.set_written(&key, value, &self.place) {
                None => return Ok(Value::None),
                Some(value) => value,
            },
            _ => value,
        };
        write(&container, &key, value, frame, self.target_span)
    }

    fn exec(&self, frame: &Frame) -> Flow {
        match self.eval(frame) {
            Ok(_) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }
}

/// `del container[key]`.
pub struct DeleteSubscript {
    /// The container.
    pub container: Box<dyn Node>,
    /// The key.
    pub key: Box<dyn Node>,
    /// Where it stands.
    pub span: Span,
}

impl Node for DeleteSubscript {
    fn eval(&self, frame: &Frame) -> Result {
        let container = self.container.eval(frame)?;
        let key = self.key.eval(frame)?;
        frame.at(self.span);
        delete_item(&container, &key)?;
        Ok(Value::None)
    }
}

/// `lower:upper:step`.
pub struct SliceParts(pub [Option<Box<dyn Node>>; 3]);

impl SliceParts {
    fn evaluate(&self, frame: &Frame) -> Result<[Value; 3]> {
        let part = |node: &Option<Box<dyn Node>>| match node {
            Some(node) => node.eval(frame),
            None => Ok(Value::None),
        };
        let [lower, upper, step] = &self.0;
        Ok([part(lower)?, part(upper)?, part(step)?])
    }
}

/// `lower:upper:step` as a subscript's key.
pub struct MakeSlice {
    /// The three parts, where they are written.
    pub parts: SliceParts,
}

impl Node for MakeSlice {
    fn eval(&self, frame: &Frame) -> Result {
        let [start, stop, step] = self.parts.evaluate(frame)?;
        Ok(Ref::new(Slice { start, stop, step }).into())
    }
}

/// `container[lower:upper:step]`.
pub struct GetSlice<C> {
    /// The container.
    pub container: C,
    /// The parts of the slice.
    pub parts: SliceParts,
    /// Where it stands.
    pub span: Span,
}

impl<C: Operand> Node for GetSlice<C> {
    fn eval(&self, frame: &Frame) -> Result {
        let container = self.container.hold(frame)?;
        let [start, stop, step] = self.parts.evaluate(frame)?;
        frame.at(self.span);
        get_slice(self.container.get(&container, frame), start, stop, step)
    }
}

/// `container[lower:upper:step] = value`.
pub struct SetSlice<C> {
    /// The container.
    pub container: C,
    /// The parts of the slice.
    pub parts: SliceParts,
    /// The value.
    pub value: Box<dyn Node>,
    /// Where it stands.
    pub span: Span,
}

impl<C: Operand> Node for SetSlice<C> {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        let container = self.container.hold(frame)?;
        let [start, stop, step] = self.parts.evaluate(frame)?;
        frame.at(self.span);
        set_slice(self.container.get(&container, frame), start, stop, step, value)?;
        Ok(Value::None)
    }
}
