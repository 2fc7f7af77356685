//! Literals and displays: constants, lists, tuples, sets, dictionaries, f-strings.

use super::operand::Input;
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::frame::Frame;
use crate::object::items::Items;
use crate::object::node::{Flow, Node};
use crate::object::operation::iterate::{check_spread, collect_with_hint};
use crate::object::operation::subscript::plain_entries;
use crate::object::operation::{ascii, collect, find_attribute, format, get_item, repr, set_algebra, text};
use crate::object::set::Set;
use crate::object::string::{Str, write_digits};
use crate::object::tuple::Tuple;
use crate::object::{Ref, Result, Value, exception, types};
use crate::syntax::Span;
use crate::syntax::ast::Conversion;
use crate::syntax::symbol::well_known;

/// A constant.
pub struct Literal(pub Value);

impl Node for Literal {
    #[inline]
    fn eval(&self, _frame: &Frame) -> Result {
        Ok(self.0.clone())
    }

    fn exec(&self, _frame: &Frame) -> Flow {
        Flow::Next
    }
}

/// An item of a display.
pub enum Item {
    /// `value`
    One(Input),
    /// `*value`
    Starred(Box<dyn Node>, Span),
}

fn evaluate(items: &[Item], frame: &Frame) -> Result<Vec<Value>> {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        match item {
            Item::One(node) => values.push(node.eval(frame)?),
            Item::Starred(node, span) => values.extend(spread(&**node, *span, frame)?),
        }
    }
    Ok(values)
}

/// The items of `*value`.
fn spread(node: &dyn Node, span: Span, frame: &Frame) -> Result<Vec<Value>> {
    let value = node.eval(frame)?;
    frame.at(span);
    match &value {
        Value::List(list) => Ok(list.snapshot()),
        Value::Tuple(tuple) => Ok(tuple.to_vec()),
        _ => {
            check_spread(&value, || "Value".to_owned())?;
            collect_with_hint(&value)
        }
    }
}

/// `[items]`.
pub struct ListDisplay(pub Box<[Item]>);

impl Node for ListDisplay {
    fn eval(&self, frame: &Frame) -> Result {
        let mut values = Items::with_room(self.0.len());
        for item in &self.0 {
            match item {
                Item::One(node) => values.push(node.eval(frame)?),
                Item::Starred(node, span) => values.extend(spread(&**node, *span, frame)?),
            }
        }
        Ok(Value::list_of(values))
    }
}

/// `(items)`.
pub struct TupleDisplay(pub Box<[Item]>);

impl Node for TupleDisplay {
    fn eval(&self, frame: &Frame) -> Result {
        match &*self.0 {
            [Item::One(first), Item::One(second)] => {
                let first = first.eval(frame)?;
                Ok(Tuple::of([first, second.eval(frame)?]).into())
            }
            [Item::One(first), Item::One(second), Item::One(third)] => {
                let (first, second) = (first.eval(frame)?, second.eval(frame)?);
                Ok(Tuple::of([first, second, third.eval(frame)?]).into())
            }
            items => Ok(Value::tuple(evaluate(items, frame)?)),
        }
    }
}

/// `{items}`.
pub struct SetDisplay(pub Box<[Item]>, pub Span);

impl Node for SetDisplay {
    fn eval(&self, frame: &Frame) -> Result {
        // The items before the first starred one are all evaluated before the first is hashed; each later one is
        // added at once. What a starred set brings along decides on the order in the new one, as in CPython.
        let starred = self.0.iter().position(|item| matches!(item, Item::Starred(..)));
        let (first, rest) = self.0.split_at(starred.unwrap_or(self.0.len()));
        let values = evaluate(first, frame)?;
        frame.at(self.1);
        let set = Set::of(values, false)?;
        for item in rest {
            match item {
                Item::One(node) => {
                    let value = node.eval(frame)?;
                    frame.at(self.1);
                    set.add(value)?;
                }
                Item::Starred(node, span) => {
                    let value = node.eval(frame)?;
                    frame.at(*span);
                    set_algebra::update(&set, &value)?;
                }
            }
        }
        Ok(set.into())
    }
}

/// `{constants}`: a copy of a frozen set, which is not always ordered as a set that was filled one by one.
pub struct ConstantSet(pub Ref<Set>);

impl Node for ConstantSet {
    fn eval(&self, _frame: &Frame) -> Result {
        Ok(self.0.copy(false).into())
    }
}

/// `{key: value, **mapping}`.
pub struct DictDisplay(pub Box<[(Option<Input>, Input)]>, pub Span);

impl Node for DictDisplay {
    fn eval(&self, frame: &Frame) -> Result {
        let dict = Dict::with_room(self.0.len());
        for (place, (key, value)) in self.0.iter().enumerate() {
            match key {
                Some(key) => {
                    let key = key.eval(frame)?;
                    let value = value.eval(frame)?;
                    frame.at(self.1);
                    dict.set(key, value)?;
                }
                None => {
                    let mapping = value.eval(frame)?;
                    frame.at(self.1);
                    update(&dict, &mapping, self.0.len() - place - 1)?;
                }
            }
        }
        Ok(dict.into())
    }
}

/// Adds the entries of a mapping, with room for as many more as are yet to come; TypeError where it is none.
fn update(dict: &Dict, mapping: &Value, room: usize) -> Result<()> {
    if let Value::Dict(other) = mapping {
        if dict.fill_from(other, room) {
            return Ok(());
        }
        for (key, value) in other.entries() {
            dict.set(key, value)?;
        }
        return Ok(());
    }
    if let Some(other) = plain_entries(mapping) {
        return update(dict, &other.into(), room);
    }
    let Some(keys) = find_attribute(mapping, well_known::keys)? else {
        return Err(type_error(format!("'{}' object is not a mapping", mapping.class_name())));
    };
    for key in collect(&crate::object::operation::call(&keys, &[])?)? {
        let value = get_item(mapping, &key)?;
        dict.set(key, value)?;
    }
    Ok(())
}

/// A piece of an f-string.
pub enum Piece {
    /// Literal text.
    Text(Value),
    /// A replacement field.
    Field {
        /// Its expression.
        value: Box<dyn Node>,
        /// `!r` and the like.
        conversion: Conversion,
        /// The pieces of its specification.
        specification: Option<Box<FormattedString>>,
    },
}

/// An f-string.
pub struct FormattedString {
    /// Its pieces.
    pub pieces: Box<[Piece]>,
    /// Where it stands.
    pub span: Span,
}

impl Node for FormattedString {
    fn eval(&self, frame: &Frame) -> Result {
        if let [Piece::Text(text)] = &*self.pieces {
            return Ok(text.clone());
        }
        let mut result = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(Value::Str(text)) => result.push_str(text.as_str()),
                Piece::Text(_) => {}
                Piece::Field { value, conversion, specification } => {
                    let value = value.eval(frame)?;
                    frame.at(self.span);
                    self.field(&value, *conversion, specification.as_deref(), frame, &mut result)?;
                }
            }
        }
        Ok(Str::new(&result).into())
    }
}

impl FormattedString {
    fn field(
        &self,
        value: &Value,
        conversion: Conversion,
        specification: Option<&FormattedString>,
        frame: &Frame,
        result: &mut String,
    ) -> Result<()> {
        let converted = match conversion {
            Conversion::None => None,
            Conversion::Str => Some(text(value)?.into()),
            Conversion::Repr => Some(repr(value)?.into()),
            Conversion::Ascii => Some(ascii(value)?.into()),
        };
        let value: &Value = converted.as_ref().unwrap_or(value);
        if specification.is_none() {
            match value {
                Value::Str(text) => {
                    result.push_str(text.as_str());
                    return Ok(());
                }
                Value::Int(number) => {
                    result.push_str(write_digits(*number, &mut [0; 20]));
                    return Ok(());
                }
                _ => {}
            }
        }
        let specification = match specification {
            Some(specification) => specification.eval(frame)?,
            None => Str::new("").into(),
        };
        frame.at(self.span);
        let Value::Str(specification) = &specification else {
            return Err(exception::new(&types().system_error, "an f-string's specification is no string"));
        };
        result.push_str(format(value, specification)?.as_str());
        Ok(())
    }
}
