//! Comprehensions and generator expressions: functions of their own, whose only argument is the outermost iterable.

use super::assign::Target;
use super::asynchronous::{asynchronous_iterator, asynchronous_next};
use super::flow::statement;
use super::function::{Capture, capture, no_defaults};
use super::loops::advance_pair;
use crate::object::code::{Code, Flavour};
use crate::object::debug_trace;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::frame::Frame;
use crate::object::function::Function;
use crate::object::generator::{Generator, Yielded};
use crate::object::items::Items;
use crate::object::node::{Flow, Node};
use crate::object::operation::{Iteration, enter, guarded, iterator};
use crate::object::outcome::Outcome;
use crate::object::set::Set;
use crate::object::{Memory, Ref, Result, Value, profile, state};
use crate::syntax::Span;
use std::rc::Rc;

/// A comprehension where it stands: evaluates the outermost iterable, then runs its code in a frame of its own.
pub struct Comprehension {
    /// What it runs.
    pub code: Rc<Code>,
    /// What it shares with this frame.
    pub captures: Box<[Capture]>,
    /// The outermost iterable.
    pub iterable: Box<dyn Node>,
    /// Whether the outermost clause is `async for`.
    pub is_async: bool,
    /// Where the iterable stands.
    pub iterable_span: Span,
    /// Where it stands.
    pub span: Span,
}

impl Node for Comprehension {
    fn eval(&self, frame: &Frame) -> Result {
        let (function, iterable) = self.prepare(frame)?;
        if self.code.flavour != Flavour::Plain {
            if self.code.is_detached {
                let generator = Generator::detached(&function, |callee| {
                    callee.push(iterable);
                    Ok(())
                })?;
                return Ok(generator.into());
            }
            let generator = Value::from(Generator::new(function, vec![iterable]));
            if self.code.flavour == Flavour::Coroutine {
                // A list, set or dict that awaits: the coroutine that makes it is awaited in place.
                return super::generator::delegate_to(frame, &generator, self.span);
            }
            return Ok(generator);
        }
        frame.at(self.span);
        guarded(|| {
            enter(&function, |callee| {
                callee.push(iterable);
                Ok(())
            })
        })
    }
}

/// A list, set or dict comprehension that runs in the frame around it.
pub struct Inlined {
    /// What tracebacks show of it.
    pub code: Rc<Code>,
    /// Makes the list, set or dict.
    pub body: Box<dyn Node>,
    /// The outermost iterable.
    pub iterable: Box<dyn Node>,
    /// The slot of the outermost iterable.
    pub first: usize,
    /// The slots of its variables.
    pub slots: Box<[usize]>,
    /// Where it stands.
    pub span: Span,
}

impl Node for Inlined {
    fn eval(&self, frame: &Frame) -> Result {
        let iterable = self.iterable.eval(frame)?;
        frame.at(self.span);
        let iterable = begun(iterable)?;
        frame.begin_part()?;
        frame.set_local(self.first, iterable);
        let result = if state::is_watched() { self.run_watched(frame) } else { self.body.eval(frame) };
        let result = match result {
            Ok(value) => Ok(value),
            // Before its variables go, which tracebacks may keep.
            Err(thrown) => Err(exception::leaving_part(thrown, frame, &self.code, self.span)),
        };
        for slot in &self.slots {
            frame.set_local(*slot, Value::Null);
        }
        frame.end_part();
        result
    }
}

impl Inlined {
    #[cold]
    #[inline(never)]
    fn run_watched(&self, frame: &Frame) -> Result {
        profile::part(frame, &self.code, || self.body.eval(frame))
    }
}

/// What a plain comprehension iterates over, where to begin with it may do something that can be seen.
#[inline]
fn begun(iterable: Value) -> Result {
    match iterable {
        Value::Dict(_) | Value::Set(_) | Value::List(_) | Value::Range(_) | Value::Tuple(_) | Value::Str(_) => {
            Ok(iterable)
        }
        iterable => iterator(&iterable),
    }
}

impl Comprehension {
    /// The function, and what it iterates over.
    #[inline(never)]
    fn prepare(&self, frame: &Frame) -> Result<(Ref<Function>, Value)> {
        let iterable = self.iterable.eval(frame)?;
        frame.at(self.iterable_span);
        let iterable = match iterable {
            iterable if self.is_async => asynchronous_iterator(&iterable)?,
            // What changes before the generator has begun shows in what it gives.
            iterable @ (Value::Dict(_) | Value::Set(_)) if self.code.flavour != Flavour::Plain => iterator(&iterable)?,
            iterable => begun(iterable)?,
        };
        let cells = capture(&self.captures, frame);
        Ok((Function::new(self.code.clone(), frame.globals().clone(), cells, no_defaults()), iterable))
    }

    /// Gives each item of a generator expression to `take`, which says whether more are wanted; the call that takes them
    /// stands at `span`.
    ///
    /// # Errors
    /// What the expressions and `take` raise.
    #[inline(never)]
    pub(super) fn feed(&self, frame: &Frame, span: Span, take: &mut dyn FnMut(Value) -> Result<bool>) -> Result<()> {
        let (function, iterable) = self.prepare(frame)?;
        frame.at(span);
        Generator::feed(&function, iterable, take)
    }
}

/// `for target in iterable if conditions`.
pub struct Clause {
    /// What each item is assigned to.
    pub target: Target,
    /// What is iterated over; what stands in the slot `first` where nothing is given.
    pub iterable: Option<Box<dyn Node>>,
    /// The slot of the comprehension's outermost iterable.
    pub first: usize,
    /// What must be true of an item.
    pub conditions: Box<[Box<dyn Node>]>,
    /// Whether it is `async for`.
    pub is_async: bool,
    /// Whether a tracer is told where the clauses behind it have ended.
    pub is_stepping: bool,
    /// Where the iterable stands.
    pub span: Span,
}

/// Calls `each` for every combination of items of the clauses.
fn run(clauses: &[Clause], frame: &Frame, each: &mut dyn FnMut() -> Result<()>) -> Result<()> {
    let Some((clause, inner)) = clauses.split_first() else { return each() };
    if clause.is_async {
        return run_async(clause, inner, frame, each);
    }
    match clause.target.pair() {
        None => run_rounds::<false>(clause, inner, frame, each),
        Some(_) => run_rounds::<true>(clause, inner, frame, each),
    }
}

/// The rounds of a clause, and in each those of the inner ones. `IS_PAIR` says of the target what `advance` asks: what
/// takes pairs apart needs more of the native stack.
#[inline(never)]
fn run_rounds<const IS_PAIR: bool>(
    clause: &Clause,
    inner: &[Clause],
    frame: &Frame,
    each: &mut dyn FnMut() -> Result<()>,
) -> Result<()> {
    let mut items = Iteration::ended();
    clause.begin(frame, &mut items)?;
    while clause.advance::<IS_PAIR>(frame, &mut items)? {
        if inner.is_empty() {
            each()?;
        } else {
            run(inner, frame, each)?;
            clause.tell_of_round(frame)?;
        }
    }
    Ok(())
}

#[inline(never)]
fn run_async(clause: &Clause, inner: &[Clause], frame: &Frame, each: &mut dyn FnMut() -> Result<()>) -> Result<()> {
    let iterable = clause.iterable(frame)?;
    frame.at(clause.span);
    let items = match &clause.iterable {
        // The outermost iterable has become an iterator where the comprehension stands.
        None => iterable,
        Some(_) => asynchronous_iterator(&iterable)?,
    };
    while let Some(item) = asynchronous_next(frame, &items, clause.span)? {
        clause.target.assign(frame, item)?;
        if clause.admits(frame)? {
            run(inner, frame, each)?;
        }
        frame.at(clause.span);
    }
    Ok(())
}

/// The entries of the body of a comprehension, whose value is the function's result.
macro_rules! body {
    () => {
        fn exec(&self, frame: &Frame) -> Flow {
            match self.eval(frame) {
                Ok(value) => {
                    frame.set_result(value);
                    Flow::Return
                }
                Err(thrown) => thrown.into(),
            }
        }

        fn run(&self, frame: &Frame) -> Outcome {
            self.outcome(frame)
        }
    };
}

/// How many items the outermost iterable holds, where that is known at once.
fn known_length(frame: &Frame, first: usize) -> usize {
    match frame.local(first) {
        Value::List(list) => list.len(),
        Value::Tuple(tuple) => tuple.len(),
        Value::Dict(dict) => dict.len(),
        Value::Range(range) => usize::try_from(range.len()).unwrap_or(0).min(1 << 16),
        _ => 0,
    }
}

/// The body of a list comprehension.
pub struct CollectList {
    /// Its clauses.
    pub clauses: Box<[Clause]>,
    /// Each item.
    pub element: Box<dyn Node>,
}

impl Node for CollectList {
    body!();

    fn eval(&self, frame: &Frame) -> Result {
        // As many as the only clause's iterable holds, where there is no condition.
        let mut items = match &*self.clauses {
            [clause] if clause.conditions.is_empty() => Items::with_room(known_length(frame, clause.first)),
            _ => Items::new(),
        };
        let outcome = run(&self.clauses, frame, &mut || {
            items.push(self.element.eval(frame)?);
            Ok(())
        });
        outcome.map(|()| Value::list_of(items))
    }
}

/// The body of a set comprehension.
pub struct CollectSet {
    /// Its clauses.
    pub clauses: Box<[Clause]>,
    /// Each item.
    pub element: Box<dyn Node>,
    /// Where the item stands.
    pub span: Span,
}

impl Node for CollectSet {
    body!();

    fn eval(&self, frame: &Frame) -> Result {
        let set = Set::new(false);
        let outcome = run(&self.clauses, frame, &mut || {
            let item = self.element.eval(frame)?;
            frame.at(self.span);
            set.add(item)?;
            Ok(())
        });
        outcome.map(|()| set.into())
    }
}

/// The body of a dict comprehension.
pub struct CollectDict {
    /// Its clauses.
    pub clauses: Box<[Clause]>,
    /// Each key.
    pub key: Box<dyn Node>,
    /// Each value.
    pub value: Box<dyn Node>,
    /// Where the key stands.
    pub span: Span,
}

impl Node for CollectDict {
    body!();

    fn eval(&self, frame: &Frame) -> Result {
        let dict = Dict::new();
        let outcome = run(&self.clauses, frame, &mut || {
            let key = self.key.eval(frame)?;
            let value = self.value.eval(frame)?;
            frame.at(self.span);
            dict.set(key, value)
        });
        outcome.map(|()| dict.into())
    }
}

/// The body of a generator expression.
pub struct YieldEach {
    /// Its clauses.
    pub clauses: Box<[Clause]>,
    /// Each item.
    pub element: Box<dyn Node>,
    /// Whether it makes an asynchronous generator.
    pub is_async: bool,
    /// Where the item stands.
    pub span: Span,
}

impl Node for YieldEach {
    body!();

    fn eval(&self, frame: &Frame) -> Result {
        let outcome = run(&self.clauses, frame, &mut || {
            let item = self.element.eval(frame)?;
            frame.at(self.span);
            let item = if self.is_async { Value::object(Yielded(item)) } else { item };
            Generator::yield_value(frame, item).map(drop)
        });
        outcome.map(|()| Value::None)
    }
}

/// The body of a plain generator expression: it suspends in its innermost clause only, and needs no stack.
pub struct GiveEach {
    /// Its clauses.
    pub clauses: Box<[Clause]>,
    /// Each item.
    pub element: Box<dyn Node>,
    /// Where the item stands.
    pub span: Span,
}

impl Node for GiveEach {
    statement!();

    fn exec(&self, frame: &Frame) -> Flow {
        self.run(&self.clauses, frame, false)
    }

    fn resume(&self, frame: &Frame) -> Flow {
        self.run(&self.clauses, frame, true)
    }
}

impl GiveEach {
    /// Goes through the clauses; where the generator is resumed, each takes up the items it has left.
    fn run(&self, clauses: &[Clause], frame: &Frame, is_resumed: bool) -> Flow {
        let Some((clause, inner)) = clauses.split_first() else { return self.give(frame, is_resumed) };
        let mut items = Iteration::ended();
        if is_resumed {
            match Generator::recall(frame) {
                Memory::Items(left) => items = left,
                Memory::Place(_) => return Flow::Next,
            }
        } else if let Err(thrown) = clause.begin(frame, &mut items) {
            return thrown.into();
        }
        if is_resumed {
            match self.run(inner, frame, true) {
                Flow::Next if inner.is_empty() => {}
                Flow::Next => {
                    if let Err(thrown) = clause.tell_of_round(frame) {
                        return thrown.into();
                    }
                }
                Flow::Yield => return Generator::remember(frame, Memory::Items(items)),
                flow => return flow,
            }
        }
        loop {
            match clause.advance::<true>(frame, &mut items) {
                Ok(true) => {}
                Ok(false) => return Flow::Next,
                Err(thrown) => return thrown.into(),
            }
            let flow = if inner.is_empty() { self.give(frame, false) } else { self.run(inner, frame, false) };
            match flow {
                Flow::Next if inner.is_empty() => {}
                Flow::Next => {
                    if let Err(thrown) = clause.tell_of_round(frame) {
                        return thrown.into();
                    }
                }
                Flow::Yield => return Generator::remember(frame, Memory::Items(items)),
                flow => return flow,
            }
        }
    }

    fn give(&self, frame: &Frame, is_resumed: bool) -> Flow {
        if is_resumed {
            return match Generator::take_input(frame) {
                Ok(_) => Flow::Next,
                Err(thrown) => thrown.into(),
            };
        }
        match self.element.eval(frame) {
            Ok(item) => {
                frame.at(self.span);
                Generator::give(frame, item)
            }
            Err(thrown) => thrown.into(),
        }
    }
}

impl Clause {
    /// Tells a tracer that the clause goes on with its next item.
    fn tell_of_round(&self, frame: &Frame) -> Result<()> {
        if self.is_stepping { debug_trace::line(frame, self.span, true) } else { Ok(()) }
    }

    fn iterable(&self, frame: &Frame) -> Result {
        match &self.iterable {
            Some(node) => node.eval(frame),
            None => Ok(frame.replace_local(self.first, Value::None)),
        }
    }

    /// Begins with the items of the clause. In place, for what is handed over takes memory in two native frames.
    #[inline(never)]
    fn begin(&self, frame: &Frame, items: &mut Iteration) -> Result<()> {
        let iterable = self.iterable(frame)?;
        frame.at(self.span);
        // The outermost iterable has become an iterator where the comprehension stands.
        *items = if self.iterable.is_none() { Iteration::of_begun(iterable) } else { Iteration::of_owned(iterable) }?;
        Ok(())
    }

    /// Assigns the next item that meets the conditions; false at the end. `IS_PAIR` says that the target may be a pair.
    #[inline]
    fn advance<const IS_PAIR: bool>(&self, frame: &Frame, items: &mut Iteration) -> Result<bool> {
        let parts = if IS_PAIR { self.target.pair() } else { None };
        loop {
            frame.at(self.span);
            match parts {
                None => {
                    let Some(item) = items.next()? else { return Ok(false) };
                    self.target.assign(frame, item)?;
                }
                Some(parts) => {
                    if !advance_pair(parts, &self.target, frame, items)? {
                        return Ok(false);
                    }
                }
            }
            if self.admits(frame)? {
                return Ok(true);
            }
        }
    }

    /// Whether the conditions are met.
    #[inline(always)]
    fn admits(&self, frame: &Frame) -> Result<bool> {
        for condition in &self.conditions {
            if !condition.cond(frame)? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
