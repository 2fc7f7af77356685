//! Assignment: to variables, to several targets, and by unpacking.

use super::attribute::Setting;
use super::name::{GlobalPlace, Variable};
use super::operand::Input;
use crate::object::exception::{type_error, value_error};
use crate::object::frame::Frame;
use crate::object::node::{Flow, Node};
use crate::object::operation::iterate::native_sequence;
use crate::object::operation::{Iteration, set_item};
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use crate::syntax::{Span, Symbol};

/// `local = value`.
pub struct StoreLocal {
    /// The target's slot.
    pub slot: usize,
    /// The value.
    pub value: Box<dyn Node>,
}

impl Node for StoreLocal {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        frame.set_local(self.slot, value);
        Ok(Value::None)
    }

    #[inline]
    fn exec(&self, frame: &Frame) -> Flow {
        match self.value.eval(frame) {
            Ok(value) => {
                frame.set_local(self.slot, value);
                Flow::Next
            }
            Err(thrown) => thrown.into(),
        }
    }
}

/// What a value is assigned to.
pub enum Target {
    /// A variable.
    Name(Variable, Symbol),
    /// A name of the module.
    Global(GlobalPlace),
    /// `object.name`
    Attribute(Box<AttributeTarget>),
    /// `container[key]`
    Subscript(Box<dyn Node>, Box<dyn Node>, Span),
    /// `a, b, *c = ...`
    Unpack(Box<Unpacking>),
}

/// `object.name` as a target.
pub struct AttributeTarget {
    object: Box<dyn Node>,
    setting: Setting,
}

impl AttributeTarget {
    /// The attribute `name` of `object`.
    pub fn new(object: Box<dyn Node>, name: Symbol, span: Span) -> Self {
        AttributeTarget { object, setting: Setting::new(name, span) }
    }

    #[inline(never)]
    fn assign(&self, frame: &Frame, value: Value) -> Result<()> {
        let object = self.object.eval(frame)?;
        self.setting.set(&object, value, frame)
    }
}

/// The targets of an unpacking.
pub struct Unpacking {
    /// The targets before the starred one, or all.
    before: Box<[Target]>,
    /// The slots of the targets, where all are local variables and none is starred.
    locals: Option<Box<[usize]>>,
    /// The starred one and those behind it.
    starred: Option<(Target, Box<[Target]>)>,
    /// Where they stand.
    span: Span,
}

impl Target {
    /// Assigns the value.
    ///
    /// # Errors
    /// What the target's expressions and special methods raise; TypeError and ValueError of an unpacking.
    #[inline]
    pub fn assign(&self, frame: &Frame, value: Value) -> Result<()> {
        match self {
            Target::Name(Variable::Local(slot), _) => {
                frame.set_local(*slot, value);
                Ok(())
            }
            Target::Global(place) => {
                place.store(frame, value);
                Ok(())
            }
            _ => self.assign_other(frame, value),
        }
    }

    /// The two targets of an unpacking of two, and where they stand.
    #[inline]
    pub(super) fn pair(&self) -> Option<(&Target, &Target, Span)> {
        match self {
            Target::Unpack(unpacking) => match (&*unpacking.before, &unpacking.starred) {
                ([first, second], None) => Some((first, second, unpacking.span)),
                _ => None,
            },
            _ => None,
        }
    }

    #[inline(never)]
    fn assign_other(&self, frame: &Frame, value: Value) -> Result<()> {
        match self {
            Target::Name(variable, name) => variable.store(frame, *name, value),
            Target::Global(place) => {
                place.store(frame, value);
                Ok(())
            }
            Target::Attribute(attribute) => attribute.assign(frame, value),
            Target::Subscript(container, key, span) => {
                let container = container.eval(frame)?;
                let key = key.eval(frame)?;
                frame.at(*span);
                if let (Value::List(list), Value::Int(index)) = (&container, &key)
                    && *index >= 0
                    && (*index as usize) < list.len()
                {
                    list.set(*index as usize, value);
                    return Ok(());
                }
                set_item(&container, &key, value)
            }
            Target::Unpack(unpacking) => unpacking.assign(frame, value),
        }
    }
}

impl Unpacking {
    /// The targets `before`, then, where there is a starred one, that and those behind it.
    pub fn new(before: Box<[Target]>, starred: Option<(Target, Box<[Target]>)>, span: Span) -> Self {
        let local = |target: &Target| match target {
            Target::Name(Variable::Local(slot), _) => Some(*slot),
            _ => None,
        };
        let locals = if starred.is_none() { before.iter().map(local).collect() } else { None };
        Unpacking { before, locals, starred, span }
    }

    #[inline]
    fn assign(&self, frame: &Frame, value: Value) -> Result<()> {
        if let Some(slots) = &self.locals {
            // What is assigned may free what the variables held, which runs no script code: the list stays as it is.
            match &value {
                Value::Tuple(items) if items.len() == slots.len() => {
                    for (slot, item) in slots.iter().zip(items.iter()) {
                        frame.set_local(*slot, item.clone());
                    }
                    return Ok(());
                }
                Value::List(items) if items.len() == slots.len() => {
                    for (index, slot) in slots.iter().enumerate() {
                        frame.set_local(*slot, items.get(index).unwrap_or_default());
                    }
                    return Ok(());
                }
                _ => {}
            }
        }
        self.assign_any(frame, value)
    }

    #[inline(never)]
    fn assign_any(&self, frame: &Frame, value: Value) -> Result<()> {
        frame.at(self.span);
        if self.starred.is_none() {
            match &value {
                Value::Tuple(items) if items.len() == self.before.len() => {
                    for (target, item) in self.before.iter().zip(items.iter()) {
                        target.assign(frame, item.clone())?;
                    }
                    return Ok(());
                }
                Value::List(items) if items.len() == self.before.len() => {
                    for (target, item) in self.before.iter().zip(items.snapshot()) {
                        target.assign(frame, item)?;
                    }
                    return Ok(());
                }
                Value::Instance(_) => {
                    if let Some(items) = native_sequence(&value) {
                        return self.assign_any(frame, items);
                    }
                }
                _ => {}
            }
        }
        let items = self.unpack(&value)?;
        self.assign_items(frame, items)
    }

    fn assign_items(&self, frame: &Frame, items: Vec<Value>) -> Result<()> {
        let mut items = items.into_iter();
        for target in &self.before {
            target.assign(frame, items.next().unwrap_or_default())?;
        }
        if let Some((starred, after)) = &self.starred {
            let middle = items.len() - after.len();
            let rest: Vec<Value> = items.by_ref().take(middle).collect();
            starred.assign(frame, Value::list(rest))?;
            for target in after {
                target.assign(frame, items.next().unwrap_or_default())?;
            }
        }
        Ok(())
    }

    /// As many items as the targets take.
    fn unpack(&self, value: &Value) -> Result<Vec<Value>> {
        let before = self.before.len();
        let mut iteration = unpacking_of(value)?;
        let mut items = Vec::with_capacity(before);
        match &self.starred {
            None => exactly(before, &mut iteration, &mut items)?,
            Some((_, after)) => {
                while items.len() < before
                    && let Some(item) = iteration.next()?
                {
                    items.push(item);
                }
                if items.len() == before {
                    iteration = iteration.asked_again()?;
                    while let Some(item) = iteration.next()? {
                        items.push(item);
                    }
                }
                let least = before + after.len();
                if items.len() < least {
                    let got = items.len();
                    return Err(value_error(format!(
                        "not enough values to unpack (expected at least {least}, got {got})"
                    )));
                }
            }
        }
        Ok(items)
    }
}

fn unpacking_of(value: &Value) -> Result<Iteration> {
    let class = value.class();
    if class.lookup(well_known::__iter__).is_none() && class.lookup(well_known::__getitem__).is_none() {
        return Err(type_error(format!("cannot unpack non-iterable {} object", class.name())));
    }
    Iteration::new(value)
}

fn exactly(count: usize, iteration: &mut Iteration, items: &mut Vec<Value>) -> Result<()> {
    while items.len() < count {
        match iteration.next()? {
            Some(item) => items.push(item),
            None => {
                let got = items.len();
                return Err(value_error(format!("not enough values to unpack (expected {count}, got {got})")));
            }
        }
    }
    match iteration.next()? {
        Some(_) => Err(value_error(format!("too many values to unpack (expected {count})"))),
        None => Ok(()),
    }
}

/// The one item of what is starred in an annotation: `*args: *Items`.
pub struct OnlyItem {
    /// What has the item.
    pub value: Box<dyn Node>,
    /// Where it stands.
    pub span: Span,
}

impl Node for OnlyItem {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        frame.at(self.span);
        let mut items = Vec::new();
        exactly(1, &mut unpacking_of(&value)?, &mut items)?;
        Ok(items.pop().unwrap_or_default())
    }
}

/// `target = target = value`.
pub struct Assign {
    /// The targets in order.
    pub targets: Box<[Target]>,
    /// The value.
    pub value: Box<dyn Node>,
}

impl Node for Assign {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        if let [target] = &*self.targets {
            target.assign(frame, value)?;
            return Ok(Value::None);
        }
        for target in &self.targets {
            target.assign(frame, value.clone())?;
        }
        Ok(Value::None)
    }
}

/// `target, target = value, value`: no tuple is made.
pub struct AssignEach {
    /// The targets in order.
    pub targets: Box<[Target]>,
    /// As many values.
    pub values: Box<[Input]>,
}

impl Node for AssignEach {
    fn eval(&self, frame: &Frame) -> Result {
        match (&*self.values, &*self.targets) {
            ([first, second], [first_target, second_target]) => {
                let (first, second) = (first.eval(frame)?, second.eval(frame)?);
                first_target.assign(frame, first)?;
                second_target.assign(frame, second)?;
            }
            ([first, second, third], [first_target, second_target, third_target]) => {
                let (first, second, third) = (first.eval(frame)?, second.eval(frame)?, third.eval(frame)?);
                first_target.assign(frame, first)?;
                second_target.assign(frame, second)?;
                third_target.assign(frame, third)?;
            }
            (values, targets) => {
                let values: Result<Vec<Value>> = values.iter().map(|value| value.eval(frame)).collect();
                for (target, value) in targets.iter().zip(values?) {
                    target.assign(frame, value)?;
                }
            }
        }
        Ok(Value::None)
    }
}

/// `variable OP= value` where the variable is no plain local.
pub struct AugmentName {
    /// Reads the variable.
    pub read: Box<dyn Node>,
    /// The variable.
    pub variable: Variable,
    /// Its name.
    pub name: Symbol,
    /// The operator.
    pub operator: crate::syntax::ast::BinaryOperator,
    /// The right operand.
    pub value: Box<dyn Node>,
    /// Where the statement stands.
    pub span: Span,
}

impl Node for AugmentName {
    fn eval(&self, frame: &Frame) -> Result {
        let left = self.read.eval(frame)?;
        let right = self.value.eval(frame)?;
        let value = match super::arithmetic::quick(self.operator, &left, &right) {
            Some(value) => value,
            None => {
                frame.at(self.span);
                crate::object::operation::in_place(self.operator, &left, &right)?
            }
        };
        self.variable.store(frame, self.name, value)?;
        Ok(Value::None)
    }
}

/// `name := value`.
pub struct NamedExpression {
    /// The variable.
    pub variable: Variable,
    /// Its name.
    pub name: Symbol,
    /// The value.
    pub value: Box<dyn Node>,
}

impl Node for NamedExpression {
    fn eval(&self, frame: &Frame) -> Result {
        let value = self.value.eval(frame)?;
        self.variable.store(frame, self.name, value.clone())?;
        Ok(value)
    }
}

/// `name: annotation` in a module or class: notes the annotation in `__annotations__`.
pub struct Annotate {
    /// The variable `__annotations__`.
    pub annotations: Variable,
    /// Reads it.
    pub read: Box<dyn Node>,
    /// The annotated name.
    pub name: Symbol,
    /// The annotation.
    pub annotation: Box<dyn Node>,
}

impl Node for Annotate {
    fn eval(&self, frame: &Frame) -> Result {
        let annotation = self.annotation.eval(frame)?;
        let annotations = self.read.eval(frame)?;
        set_item(&annotations, &crate::object::string::Str::of_symbol(self.name).into(), annotation)?;
        Ok(Value::None)
    }
}

/// Makes `__annotations__` where a module or class body has annotations.
pub struct SetUpAnnotations {
    /// The variable `__annotations__`.
    pub annotations: Variable,
}

impl Node for SetUpAnnotations {
    fn eval(&self, frame: &Frame) -> Result {
        let known = match &frame.companion() {
            Value::Dict(dict) => dict.get_name(well_known::__annotations__),
            _ => frame.globals().get_name(well_known::__annotations__),
        };
        if known.is_none() {
            let annotations = crate::object::dict::Dict::new();
            self.annotations.store(frame, well_known::__annotations__, annotations.into())?;
        }
        Ok(Value::None)
    }
}
