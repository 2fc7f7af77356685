//! `sum(x for x in xs)` and its kin: a call of a builtin whose only argument is a generator expression.
//!
//! Nobody ever sees the generator, so there is none: its body runs as a comprehension's does, and its items go straight
//! into what the builtin makes of them. Where the name means something else, a generator is made and passed.

use super::call::settle;
use super::comprehension::Comprehension;
use crate::object::dict::Dict;
use crate::object::exception::value_error;
use crate::object::frame::Frame;
use crate::object::node::Node;
use crate::object::operation::aggregate::Aggregate;
use crate::object::operation::call;
use crate::object::set::Set;
use crate::object::types::types;
use crate::object::{Result, Value, profile, state};
use crate::syntax::Span;
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};

/// `callee(element for ...)`.
pub struct Consume {
    callee: Box<dyn Node>,
    argument: Comprehension,
    span: Span,
    /// The last callee, and what it makes of the items.
    known: RefCell<Value>,
    consumer: Cell<Option<Consumer>>,
}

/// The builtins that are known here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Consumer {
    List,
    Tuple,
    Set,
    FrozenSet,
    Dict,
    Sum,
    Any,
    All,
    Min,
    Max,
}

impl Consume {
    /// Calls `callee` with the generator that `argument` stands for.
    pub fn new(callee: Box<dyn Node>, argument: Comprehension, span: Span) -> Self {
        Consume { callee, argument, span, known: RefCell::new(Value::Null), consumer: Cell::new(None) }
    }

    /// What the callee makes of the items, where it is one of the builtins.
    #[inline]
    fn consumer(&self, callee: &Value) -> Option<Consumer> {
        if !self.known.borrow().is(callee) {
            self.consumer.set(find(callee));
            let old = self.known.replace(callee.clone());
            drop(old);
        }
        self.consumer.get()
    }

    fn consume(&self, consumer: Consumer, frame: &Frame) -> Result {
        let mut aggregate = match consumer {
            Consumer::List | Consumer::Tuple => Aggregate::Items(Vec::new()),
            Consumer::Set => Aggregate::Set(Set::new(false)),
            Consumer::FrozenSet => Aggregate::Set(Set::new(true)),
            Consumer::Dict => Aggregate::Dict(Dict::new(), 0),
            Consumer::Sum => Aggregate::Sum(Value::Int(0)),
            Consumer::Any => Aggregate::Truth { wanted: true, found: false },
            Consumer::All => Aggregate::Truth { wanted: false, found: false },
            Consumer::Min => Aggregate::Extreme { operator: CompareOperator::Less, best: Value::Null },
            Consumer::Max => Aggregate::Extreme { operator: CompareOperator::Greater, best: Value::Null },
        };
        self.argument.feed(frame, self.span, &mut |item| match aggregate.take_quickly(item) {
            None => Ok(true),
            Some(item) => aggregate.take(item),
        })?;
        Ok(match aggregate {
            Aggregate::Items(items) if consumer == Consumer::Tuple => Value::tuple(items),
            Aggregate::Items(items) => Value::list(items),
            Aggregate::Set(set) => set.into(),
            Aggregate::Dict(dict, _) => dict.into(),
            Aggregate::Sum(total) => total,
            Aggregate::Truth { wanted, found } => Value::bool(wanted == found),
            Aggregate::Extreme { best, .. } if !best.is_null() => best,
            Aggregate::Extreme { .. } => {
                let name = if consumer == Consumer::Min { "min" } else { "max" };
                return Err(value_error(format!("{name}() arg is an empty sequence")));
            }
        })
    }
}

impl Node for Consume {
    fn eval(&self, frame: &Frame) -> Result {
        let callee = self.callee.eval(frame)?;
        if let Some(consumer) = self.consumer(&callee)
            && !state::is_watched()
        {
            return settle(self.consume(consumer, frame));
        }
        let argument = self.argument.eval(frame)?;
        frame.at(self.span);
        let result = profile::any(frame, &callee, None, || call(&callee, &[argument]));
        settle(result)
    }
}

#[cold]
#[inline(never)]
fn find(callee: &Value) -> Option<Consumer> {
    let types = types();
    match callee {
        Value::Class(class) => {
            let classes = [
                (&types.list, Consumer::List),
                (&types.tuple, Consumer::Tuple),
                (&types.set, Consumer::Set),
                (&types.frozenset, Consumer::FrozenSet),
                (&types.dict, Consumer::Dict),
            ];
            classes.iter().find(|(known, _)| class.same(known)).map(|(_, consumer)| *consumer)
        }
        Value::NativeFunction(function) if function.module == Some(well_known::builtins) => {
            match function.name.as_str() {
                "sum" => Some(Consumer::Sum),
                "any" => Some(Consumer::Any),
                "all" => Some(Consumer::All),
                "min" => Some(Consumer::Min),
                "max" => Some(Consumer::Max),
                _ => None,
            }
        }
        _ => None,
    }
}
