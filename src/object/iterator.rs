//! Iterator objects over builtin containers, over `__getitem__`, and over a callable.
//!
//! `for` loops do without them (see `operation/iterate.rs`); `iter()` and `reversed()` make them.

use super::Result;
use super::class::Class;
use super::exception;
use super::heap::{Ref, Tracer};
use super::native::NativeObject;
use super::operation::{Iteration, call, equal_keys, get_item};
use super::types::types;
use super::value::Value;
use std::cell::{Cell, RefCell};

/// An iterator over a builtin container: an `Iteration` on the heap.
pub struct ContainerIterator {
    iteration: RefCell<Iteration>,
    class: &'static Ref<Class>,
    /// Where a range begins.
    range_start: i64,
}

impl ContainerIterator {
    /// The iterator object that goes on where `iteration` is.
    pub fn value(iteration: Iteration) -> Value {
        ContainerIterator::of_class(iteration, None)
    }

    /// As `value`; the class may be given.
    pub fn of_class(iteration: Iteration, class: Option<&'static Ref<Class>>) -> Value {
        let class = class.or_else(|| iteration.class()).unwrap_or(&types().sequence_iterator);
        let range_start = if let Iteration::Range { next, .. } = &iteration { *next } else { 0 };
        Value::object(ContainerIterator { iteration: RefCell::new(iteration), class, range_start })
    }

    /// Where the range begins that is iterated over.
    pub fn range_start(&self) -> i64 {
        self.range_start
    }

    /// How many numbers of the range came before `next`.
    pub fn given(&self, next: i64, step: i64) -> u64 {
        (next.abs_diff(self.range_start)) / step.unsigned_abs().max(1)
    }

    /// How many items are left.
    pub fn length_hint(&self) -> usize {
        self.iteration.borrow().length_hint()
    }

    /// Works on the state, which only this iterator uses; `work` calls nothing of the language.
    pub fn with<R>(&self, work: impl FnOnce(&mut Iteration) -> R) -> R {
        work(&mut self.iteration.borrow_mut())
    }
}

impl NativeObject for ContainerIterator {
    fn class(&self) -> Ref<Class> {
        self.class.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iteration.borrow().trace(tracer);
    }

    fn clear(&self) {
        let old = self.iteration.replace(Iteration::ended());
        drop(old);
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        // Containers give their items without calling script code, so the borrow is short.
        Some(self.iteration.borrow_mut().next())
    }
}

/// An iteration that an object holds and several callers may drive: `enumerate`, `zip` and the like have them.
///
/// The next item of another iterator may run script code, which may come back here: no borrow lasts meanwhile.
pub struct Source(RefCell<Iteration>);

impl Source {
    /// Begins an iteration; errors as those of `iter()`.
    pub fn new(iterable: &Value) -> Result<Source> {
        Iteration::new(iterable).map(|iteration| Source(RefCell::new(iteration)))
    }

    /// The next item; errors as those of `next()`.
    #[inline]
    pub fn next(&self) -> Result<Option<Value>> {
        let mut other = match &mut *self.0.borrow_mut() {
            Iteration::Generator(generator) => Iteration::Generator(generator.clone()),
            Iteration::Native(object) => Iteration::Native(object.clone()),
            Iteration::Protocol(iterator) => Iteration::Protocol(iterator.clone()),
            container => return container.next(),
        };
        other.next()
    }

    /// The iteration itself; what is left here has ended.
    pub fn take(&self) -> Iteration {
        self.0.replace(Iteration::ended())
    }

    /// An iteration that has ended, to be begun by `restart`.
    pub fn ended() -> Source {
        Source(RefCell::new(Iteration::ended()))
    }

    /// As `next`, but an iteration that has ended is not asked again.
    ///
    /// # Errors
    /// Those of `next()`.
    #[inline]
    pub fn next_while(&self) -> Result<Option<Value>> {
        let item = self.next()?;
        if item.is_none() {
            self.clear();
        }
        Ok(item)
    }

    /// Begins an iteration over another iterable; errors as those of `iter()`.
    pub fn restart(&self, iterable: &Value) -> Result<()> {
        let iteration = Iteration::new(iterable)?;
        let old = self.0.replace(iteration);
        drop(old);
        Ok(())
    }

    /// Whether the iteration has ended.
    pub fn has_ended(&self) -> bool {
        matches!(&*self.0.borrow(), Iteration::Finished(_))
    }

    /// The iterator as an object, which from now on is what the iteration drives.
    pub fn object(&self) -> Value {
        let iterator = self.0.replace(Iteration::ended()).into_value();
        if let Value::Object(object) = &iterator {
            let old = self.0.replace(Iteration::Native(super::native::AnyRef::clone(object)));
            drop(old);
        } else if let Value::Generator(generator) = &iterator {
            let old = self.0.replace(Iteration::Generator(Ref::clone(generator)));
            drop(old);
        } else {
            let old = self.0.replace(Iteration::Protocol(iterator.clone()));
            drop(old);
        }
        iterator
    }

    /// Shows the tracer what the iteration holds.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        self.0.borrow().trace(tracer);
    }

    /// Ends the iteration.
    pub fn clear(&self) {
        let old = self.0.replace(Iteration::ended());
        drop(old);
    }
}

/// An iterator over an object that has `__getitem__` alone.
pub struct SequenceIterator {
    sequence: RefCell<Value>,
    index: Cell<i64>,
    step: i64,
    class: Option<fn() -> Ref<Class>>,
}

impl SequenceIterator {
    /// Gives the items from the first on, until one raises IndexError.
    pub fn forwards(sequence: Value) -> Self {
        SequenceIterator { sequence: RefCell::new(sequence), index: Cell::new(0), step: 1, class: None }
    }

    /// The iterator over a native sequence, whose iterators are of a class of their own.
    pub fn of_class(sequence: Value, class: fn() -> Ref<Class>) -> Self {
        SequenceIterator { class: Some(class), ..SequenceIterator::forwards(sequence) }
    }

    /// `reversed()`: gives the items before `length`, the last one first.
    pub fn backwards(sequence: Value, length: usize) -> Self {
        SequenceIterator {
            sequence: RefCell::new(sequence),
            index: Cell::new(length as i64 - 1),
            step: -1,
            class: None,
        }
    }

    /// The sequence, which goes once the end is reached, and the index of the next item.
    pub fn state(&self) -> (Value, i64) {
        (self.sequence.borrow().clone(), self.index.get())
    }

    /// Sets the index of the next item.
    pub fn set_index(&self, index: i64) {
        self.index.set(index);
    }

    /// Whether it is `reversed()`.
    pub fn is_backwards(&self) -> bool {
        self.step < 0
    }

    fn advance(&self) -> Result<Option<Value>> {
        let sequence = self.sequence.borrow().clone();
        let index = self.index.get();
        if sequence.is_null() || index < 0 {
            // What was walked backwards is let go here, as nothing has raised IndexError.
            let old = self.sequence.replace(Value::Null);
            drop(old);
            return Ok(None);
        }
        if self.is_backwards() {
            self.index.set(index - 1);
        } else if index == i64::MAX {
            return Err(exception::overflow_error("iter index too large"));
        }
        match get_item(&sequence, &Value::Int(index)) {
            Ok(item) => {
                if !self.is_backwards() {
                    self.index.set(index + 1);
                }
                Ok(Some(item))
            }
            Err(thrown) => {
                let is_end =
                    exception::is_pending(&types().index_error) || exception::is_pending(&types().stop_iteration);
                if !is_end {
                    return Err(thrown);
                }
                drop(exception::take(thrown));
                self.index.set(-1);
                let old = self.sequence.replace(Value::Null);
                drop(old);
                Ok(None)
            }
        }
    }
}

impl NativeObject for SequenceIterator {
    fn class(&self) -> Ref<Class> {
        match self.class {
            Some(class) => class(),
            None if self.is_backwards() => types().reversed.clone(),
            None => types().sequence_iterator.clone(),
        }
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.sequence.borrow());
    }

    fn clear(&self) {
        let old = self.sequence.replace(Value::Null);
        drop(old);
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}

/// `iter(callable, sentinel)`: calls until the sentinel comes.
pub struct CallableIterator {
    parts: RefCell<Option<(Value, Value)>>,
}

impl CallableIterator {
    /// Calls `callable` until it returns what equals `sentinel`.
    pub fn new(callable: Value, sentinel: Value) -> Self {
        CallableIterator { parts: RefCell::new(Some((callable, sentinel))) }
    }

    /// The callable and the sentinel, until the end.
    pub fn parts(&self) -> Option<(Value, Value)> {
        self.parts.borrow().clone()
    }

    fn finish(&self) {
        let old = self.parts.take();
        drop(old);
    }

    fn advance(&self) -> Result<Option<Value>> {
        let Some((callable, sentinel)) = self.parts.borrow().clone() else { return Ok(None) };
        match exception::absorb(call(&callable, &[]), &types().stop_iteration)? {
            None => {
                self.finish();
                Ok(None)
            }
            // The call itself may have come to the end.
            Some(_) if self.parts.borrow().is_none() => Ok(None),
            Some(item) => {
                if equal_keys(&sentinel, &item)? {
                    self.finish();
                    return Ok(None);
                }
                Ok(Some(item))
            }
        }
    }
}

impl NativeObject for CallableIterator {
    fn class(&self) -> Ref<Class> {
        types().callable_iterator.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        if let Some((callable, sentinel)) = &*self.parts.borrow() {
            tracer.values([callable, sentinel]);
        }
    }

    fn clear(&self) {
        self.finish();
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}
