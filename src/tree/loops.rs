//! `for` loops.

use super::assign::Target;
use super::flow::statement;
use super::name::Variable;
use crate::object::dict_view::Part;
use crate::object::exception;
use crate::object::frame::Frame;
use crate::object::generator::Generator;
use crate::object::heap::{Ref, needs_attention};
use crate::object::list::List;
use crate::object::node::{Flow, Node};
use crate::object::operation::Iteration;
use crate::object::operation::iterate::Pair;
use crate::object::tuple::Tuple;
use crate::object::{Memory, Result, Value, safe_point, state};
use crate::syntax::Span;

/// `for target in iterable`.
pub struct For {
    /// What each item is assigned to.
    pub target: Target,
    /// What is iterated over.
    pub iterable: Box<dyn Node>,
    /// What each round does.
    pub body: Box<dyn Node>,
    /// What is done where the items have ended.
    pub orelse: Option<Box<dyn Node>>,
    /// Whether a round never suspends a body without a stack of its own, so that it may run upon the body of a
    /// generator.
    pub runs_upon: bool,
    /// Whether that holds and the iterable is a call.
    pub is_driven: bool,
    /// Where the iterable stands.
    pub span: Span,
}

impl Node for For {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        if self.is_driven && !state::is_watched() {
            return self.exec_driven(frame);
        }
        match self.iterable.eval(frame) {
            Ok(iterable) => self.over(frame, iterable),
            Err(thrown) => thrown.into(),
        }
    }

    fn resume(&self, frame: &Frame) -> Flow {
        match (Generator::recall(frame), &self.orelse) {
            (Memory::Items(iteration), _) => match self.body.resume(frame) {
                Flow::Next | Flow::Continue => self.run::<true>(frame, iteration),
                Flow::Break => Flow::Next,
                Flow::Yield => Generator::remember(frame, Memory::Items(iteration)),
                flow => flow,
            },
            (Memory::Place(_), Some(orelse)) => self.leave(frame, orelse.resume(frame)),
            (Memory::Place(_), None) => Flow::Next,
        }
    }
}

/// What a loop walks by numbers.
trait Indexed {
    /// The item at `index`.
    fn item(&self, index: usize) -> Option<Value>;

    /// The iteration over the items from `index` on.
    fn rest(self, index: usize) -> Iteration;
}

impl Indexed for Ref<List> {
    #[inline(always)]
    fn item(&self, index: usize) -> Option<Value> {
        self.get(index)
    }

    fn rest(self, index: usize) -> Iteration {
        Iteration::List { list: self, index }
    }
}

impl Indexed for Ref<Tuple> {
    #[inline(always)]
    fn item(&self, index: usize) -> Option<Value> {
        (**self).get(index).cloned()
    }

    fn rest(self, index: usize) -> Iteration {
        Iteration::Tuple { tuple: self, index }
    }
}

impl For {
    #[inline(always)]
    fn over(&self, frame: &Frame, iterable: Value) -> Flow {
        match (&iterable, &self.target) {
            (Value::Range(range), Target::Name(Variable::Local(slot), _)) if range.step == 1 => {
                let (start, stop) = (range.start, range.stop);
                drop(iterable);
                self.count(frame, *slot, start, stop)
            }
            _ => self.iterate(frame, iterable),
        }
    }

    #[inline(never)]
    fn count(&self, frame: &Frame, slot: usize, start: i64, stop: i64) -> Flow {
        let mut number = start;
        while number < stop {
            frame.set_local(slot, Value::Int(number));
            number += 1;
            match self.body.exec(frame) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                Flow::Yield => {
                    let left = (stop - number).max(0) as u64;
                    return Generator::remember(frame, Memory::Items(Iteration::Range { next: number, step: 1, left }));
                }
                flow => return flow,
            }
            if needs_attention()
                && let Err(thrown) = safe_point::work()
            {
                return thrown.into();
            }
        }
        self.finish(frame)
    }

    #[inline(never)]
    fn iterate(&self, frame: &Frame, iterable: Value) -> Flow {
        frame.at(self.span);
        if self.target.pair().is_none() {
            match &iterable {
                Value::List(list) => {
                    let list = Ref::clone(list);
                    drop(iterable);
                    return self.walk(frame, list);
                }
                Value::Tuple(tuple) => {
                    let tuple = Ref::clone(tuple);
                    drop(iterable);
                    return self.walk(frame, tuple);
                }
                _ => {}
            }
            self.begin::<false>(frame, iterable)
        } else {
            self.begin::<true>(frame, iterable)
        }
    }

    /// The rounds over whatever is iterated over; `IS_PAIR` says of the target what `run` asks.
    #[inline(never)]
    fn begin<const IS_PAIR: bool>(&self, frame: &Frame, iterable: Value) -> Flow {
        match Iteration::of_owned(iterable) {
            Ok(Iteration::Generator(generator))
                if self.runs_upon && !state::is_watched() && Generator::is_fresh(&generator) =>
            {
                self.drive_fresh(frame, generator)
            }
            Ok(iteration) => self.run::<IS_PAIR>(frame, iteration),
            Err(thrown) => thrown.into(),
        }
    }

    #[inline(never)]
    fn drive_fresh(&self, frame: &Frame, generator: Ref<Generator>) -> Flow {
        let driven = self.drive(frame, |each| Generator::drive_fresh(&generator, each).map(|()| None));
        drop(generator);
        driven.unwrap_or_else(|_| unreachable!("a fresh generator is driven to its end"))
    }

    /// As `exec`, where the iterable is a call, which may drive the loop itself.
    #[inline(never)]
    fn exec_driven(&self, frame: &Frame) -> Flow {
        match self.drive(frame, |each| self.iterable.drive(frame, each)) {
            Ok(flow) => flow,
            Err(iterable) => self.over(frame, iterable),
        }
    }

    /// Lets `drive` run the rounds: how the loop has ended, or what is still to be iterated over.
    #[inline(always)]
    fn drive(
        &self,
        frame: &Frame,
        drive: impl FnOnce(&mut dyn FnMut(Value) -> Flow) -> Result<Option<Value>>,
    ) -> std::result::Result<Flow, Value> {
        let mut left_by = Flow::Next;
        let driven = drive(&mut |item| match self.round(frame, item) {
            Flow::Next | Flow::Continue => Flow::Next,
            flow => {
                left_by = flow;
                Flow::Return
            }
        });
        match (driven, left_by) {
            (Ok(Some(iterable)), _) => Err(iterable),
            (Err(thrown), _) => Ok(thrown.into()),
            (Ok(None), Flow::Next) => Ok(self.finish(frame)),
            (Ok(None), Flow::Break) => Ok(Flow::Next),
            (Ok(None), flow) => Ok(flow),
        }
    }

    /// One round, upon the body that has given the item.
    fn round(&self, frame: &Frame, item: Value) -> Flow {
        if let Err(thrown) = self.target.assign(frame, item) {
            return thrown.into();
        }
        match self.body.exec(frame) {
            Flow::Next | Flow::Continue => {}
            flow => return flow,
        }
        match self.between_rounds(frame) {
            Ok(()) => Flow::Next,
            Err(thrown) => thrown.into(),
        }
    }

    /// The safe point between two rounds; what raises from then on does so where the iterable stands.
    #[inline(always)]
    fn between_rounds(&self, frame: &Frame) -> Result<()> {
        frame.at(self.span);
        if needs_attention() { safe_point::work() } else { Ok(()) }
    }

    /// The rounds over a list or tuple, without an iteration in memory.
    #[inline(never)]
    fn walk(&self, frame: &Frame, items: impl Indexed) -> Flow {
        let mut index = 0;
        while let Some(item) = items.item(index) {
            index += 1;
            if let Err(thrown) = self.target.assign(frame, item) {
                return thrown.into();
            }
            match self.body.exec(frame) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                Flow::Yield => return Generator::remember(frame, Memory::Items(items.rest(index))),
                flow => return flow,
            }
            if let Err(thrown) = self.between_rounds(frame) {
                return thrown.into();
            }
        }
        drop(items);
        self.finish(frame)
    }

    /// The rounds over any iteration; `IS_PAIR` says that the target may be a pair, which takes more of the native stack.
    /// In place, for an iteration that is handed over takes memory in two native frames.
    #[inline(always)]
    fn run<const IS_PAIR: bool>(&self, frame: &Frame, mut iteration: Iteration) -> Flow {
        let parts = if IS_PAIR { self.target.pair() } else { None };
        loop {
            let advanced = match parts {
                Some(parts) => advance_pair(parts, &self.target, frame, &mut iteration),
                None => match iteration.next() {
                    Ok(Some(item)) => self.target.assign(frame, item).map(|()| true),
                    Ok(None) => Ok(false),
                    Err(thrown) => Err(thrown),
                },
            };
            match advanced {
                Ok(true) => {}
                Ok(false) => break,
                Err(thrown) => return thrown.into(),
            }
            match self.body.exec(frame) {
                Flow::Next | Flow::Continue => {}
                Flow::Break => return Flow::Next,
                Flow::Yield => return Generator::remember(frame, Memory::Items(iteration)),
                flow => return flow,
            }
            if let Err(thrown) = self.between_rounds(frame) {
                return thrown.into();
            }
        }
        self.finish(frame)
    }

    fn finish(&self, frame: &Frame) -> Flow {
        match &self.orelse {
            Some(orelse) => {
                // What an ended generator has left is finalised first.
                if needs_attention()
                    && let Err(thrown) = safe_point::work()
                {
                    return thrown.into();
                }
                self.leave(frame, orelse.exec(frame))
            }
            None => Flow::Next,
        }
    }

    /// The flow of the `else` block.
    fn leave(&self, frame: &Frame, flow: Flow) -> Flow {
        if flow == Flow::Yield { Generator::remember(frame, Memory::Place(1)) } else { flow }
    }
}

/// Assigns the parts of the next item of a loop whose target is two targets; false at the end.
///
/// # Errors
/// As those of `Iteration::next` and of the assignment.
#[inline]
pub(super) fn advance_pair(
    (first, second, span): (&Target, &Target, Span),
    target: &Target,
    frame: &Frame,
    items: &mut Iteration,
) -> Result<bool> {
    // The parts come one by one, so that they stay in registers.
    let (left, right) = match items {
        Iteration::List { list, index } => match (list.part(*index, 0), list.part(*index, 1)) {
            (Some(left), Some(right)) => {
                *index += 1;
                (left, right)
            }
            _ => {
                let Some(item) = items.next()? else { return Ok(false) };
                return target.assign(frame, item).map(|()| true);
            }
        },
        Iteration::Zip(both) => {
            let Some(left) = both[0].next()? else { return Ok(false) };
            let Some(right) = both[1].next()? else { return Ok(false) };
            (left, right)
        }
        Iteration::Enumerate { items, count } => {
            let Some(item) = items.next()? else { return Ok(false) };
            let number = *count;
            *count += 1;
            (Value::Int(number), item)
        }
        _ => return advance_other_pair((first, second, span), target, frame, items),
    };
    frame.at(span);
    first.assign(frame, left)?;
    second.assign(frame, right)?;
    Ok(true)
}

#[inline(never)]
fn advance_other_pair(
    (first, second, span): (&Target, &Target, Span),
    target: &Target,
    frame: &Frame,
    items: &mut Iteration,
) -> Result<bool> {
    if let Iteration::Dict { dict, part: Part::Items, position, length, left } = items
        && dict.len() == *length
        && *left > 0
    {
        let Some(key) = dict.next_key(position) else { return Ok(false) };
        let value = dict.value_at(*position - 1).unwrap_or_default();
        *left -= 1;
        frame.at(span);
        first.assign(frame, key)?;
        second.assign(frame, value)?;
        return Ok(true);
    }
    match items.next_pair()? {
        Some(Pair::Two(left, right)) => {
            frame.at(span);
            first.assign(frame, left)?;
            second.assign(frame, right)?;
            Ok(true)
        }
        Some(Pair::One(item)) => target.assign(frame, item).map(|()| true),
        None => Ok(false),
    }
}
