//! The module `itertools`: iterators that are made of other iterators.
//!
//! | question                                             | file              |
//! |------------------------------------------------------|-------------------|
//! | endless ones: `count`, `cycle`, `repeat`             | `endless.rs`      |
//! | one behind the other, in part: `chain`, `islice`     | `chain.rs`, `islice.rs` |
//! | by a predicate: `takewhile`, `filterfalse`, ...      | `selecting.rs`    |
//! | what functions make of them: `starmap`, `accumulate` | `mapping.rs`      |
//! | side by side: `pairwise`, `zip_longest`              | `side_by_side.rs` |
//! | runs of equal keys: `groupby`                        | `groupby.rs`      |
//! | several from one: `tee`                              | `tee.rs`          |
//! | `product`, `permutations`, `combinations`            | `product.rs`, `combinatoric.rs` |
//!
//! Each keeps its state in cells that no script call holds borrowed, so that iterators may be shared by greenlets.

mod chain;
mod combinatoric;
mod endless;
mod groupby;
mod islice;
mod mapping;
mod product;
mod selecting;
mod side_by_side;
mod tee;

use crate::builtins::ITERATOR;
use crate::object::class::Class;
use crate::object::exception::type_error;
use crate::object::heap::Tracer;
use crate::object::iterator::Source;
use crate::object::module::Module;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, merged};
use crate::object::operation::iterate::Pair;
use crate::object::tuple::Tuple;
use crate::object::{Ref, Result, Value};
use std::cell::RefCell;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, tee::FUNCTIONS);
    let classes: [fn() -> Ref<Class>; 21] = [
        endless::count_class,
        endless::cycle_class,
        endless::repeat_class,
        chain::class,
        islice::class,
        selecting::takewhile_class,
        selecting::dropwhile_class,
        selecting::filterfalse_class,
        selecting::compress_class,
        mapping::starmap_class,
        mapping::accumulate_class,
        side_by_side::pairwise_class,
        side_by_side::zip_longest_class,
        groupby::class,
        groupby::grouper_class,
        tee::class,
        tee::data_class,
        product::class,
        combinatoric::permutations_class,
        combinatoric::combinations_class,
        combinatoric::replacement_class,
    ];
    for class in classes {
        let class = class();
        module.set(&class.short_name(), &class);
    }
    module.set("__doc__", "Functional tools for creating and using iterators.");
    Ok(())
}

/// What an iterator keeps, as the collector sees it.
trait Kept {
    fn trace(&self, tracer: &mut Tracer<'_>);
    fn clear(&self) {}
}

impl Kept for Source {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        Source::trace(self, tracer);
    }
    fn clear(&self) {
        Source::clear(self);
    }
}

impl Kept for Vec<Source> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iter().for_each(|source| source.trace(tracer));
    }
    fn clear(&self) {
        self.iter().for_each(Source::clear);
    }
}

impl Kept for Value {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(self);
    }
}

impl Kept for RefCell<Value> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.borrow());
    }
    fn clear(&self) {
        drop(self.replace(Value::Null));
    }
}

impl Kept for RefCell<Vec<Value>> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.borrow().iter());
    }
    fn clear(&self) {
        drop(self.take());
    }
}

impl Kept for Vec<Value> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values(self.iter());
    }
}

impl Kept for Vec<Vec<Value>> {
    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.iter().for_each(|items| tracer.values(items.iter()));
    }
}

/// Makes a type with a method `advance` a native iterator: its class, and the fields that hold references.
macro_rules! native_iterator {
    ($type:ident, $class:ident, [$($field:ident),*]) => {
        $crate::modules::itertools::native_iterator!($type, $class, [$($field),*], {
            fn next(&self) -> Option<$crate::object::Result<Option<$crate::object::Value>>> {
                Some(self.advance())
            }
        });
    };
    ($type:ident, $class:ident, [$($field:ident),*], selects) => {
        $crate::modules::itertools::native_iterator!($type, $class, [$($field),*], {
            fn next(&self) -> Option<$crate::object::Result<Option<$crate::object::Value>>> {
                Some(Ok($crate::modules::itertools::Selection::selected(self)))
            }
            fn next_pair(&self) -> Option<$crate::object::Result<Option<$crate::object::operation::iterate::Pair>>> {
                Some(Ok($crate::modules::itertools::Selection::selected_pair(self)))
            }
        });
    };
    ($type:ident, $class:ident, [$($field:ident),*], {$($next:item)*}) => {
        impl $crate::object::native::NativeObject for $type {
            fn class(&self) -> $crate::object::Ref<$crate::object::class::Class> {
                $class()
            }
            fn trace(&self, _tracer: &mut $crate::object::heap::Tracer<'_>) {
                $($crate::modules::itertools::Kept::trace(&self.$field, _tracer);)*
            }
            fn clear(&self) {
                $($crate::modules::itertools::Kept::clear(&self.$field);)*
            }
            $($next)*
        }
    };
}
use native_iterator;

/// An iterator over tuples of items that it selects from pools.
trait Selection {
    /// Moves on to the next selection; false at the end.
    fn step(&self) -> bool;

    /// How many items a selection has.
    fn count(&self) -> usize;

    /// The item at a place of the selection.
    fn item(&self, place: usize) -> Value;

    /// The next selection.
    #[inline]
    fn selected(&self) -> Option<Value> {
        self.step().then(|| Tuple::gathered(self.count(), |place| self.item(place)).into())
    }

    /// The next selection for a loop that takes pairs apart.
    #[inline]
    fn selected_pair(&self) -> Option<Pair> {
        if self.count() != 2 {
            return self.selected().map(Pair::One);
        }
        self.step().then(|| Pair::Two(self.item(0), self.item(1)))
    }
}

/// Works on the iterator that a value is or holds.
fn on<T: NativeObject, R>(value: &Value, work: impl FnOnce(&T) -> Result<R>) -> Result<R> {
    if let Some(object) = value.downcast::<T>() {
        return work(object);
    }
    match value.payload().downcast::<T>() {
        Some(object) => work(object),
        None => Err(type_error(format!("expected an iterator of itertools, not '{}'", value.class_name()))),
    }
}

/// What `__reduce__` gives: the class, its arguments, and a state where there is one.
fn reduced(this: &Value, arguments: Vec<Value>, state: Option<Value>) -> Value {
    let mut parts = vec![Value::from(this.class()), Value::tuple(arguments)];
    parts.extend(state);
    Value::tuple(parts)
}

/// The items of a state that is a tuple of `count` items.
fn state_items(state: &Value, count: usize) -> Result<Vec<Value>> {
    match state {
        Value::Tuple(items) if items.len() == count => Ok(items.to_vec()),
        Value::Tuple(items) => {
            let given = items.len();
            let bound = if given < count { "at least" } else { "at most" };
            Err(type_error(format!("function takes {bound} {count} arguments ({given} given)")))
        }
        _ => Err(type_error("state is not a tuple")),
    }
}

/// The methods of an iterator, and `count - 2` more.
const fn methods<const N: usize>(more: &[Declaration]) -> [Declaration; N] {
    merged(&[ITERATOR, more])
}

/// Iterations over the items of a tuple.
fn sources(iterables: &Value) -> Result<Vec<Source>> {
    match iterables {
        Value::Tuple(iterables) => iterables.iter().map(Source::new).collect(),
        _ => Ok(Vec::new()),
    }
}
