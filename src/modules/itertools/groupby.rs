//! `groupby`: runs of consecutive items with equal keys.
//!
//! ```text
//!   groupby ──► Runs (the source, the present item and its key) ◄── _grouper (the key of its run, its number)
//! ```
//!
//! A group ends as soon as the next one is asked for, which its number tells.

use super::{methods, native_iterator, on, reduced, state_items};
use crate::builtins::wrap;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::heap::Tracer;
use crate::object::iterator::Source;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, equal_keys};
use crate::object::{Ref, Result, Value};
use std::cell::{Cell, RefCell};

/// What `groupby` and its groups share.
struct Runs {
    source: Source,
    key_function: Value,
    /// The key of the run that was given last.
    target: RefCell<Value>,
    key: RefCell<Value>,
    item: RefCell<Value>,
    /// The number of the group that still goes on.
    group: Cell<u64>,
}

crate::native_class!(
    /// The class of what is shared, which scripts do not see.
    fn runs_class "itertools._runs" ClassTable::EMPTY
);

impl NativeObject for Runs {
    fn class(&self) -> Ref<Class> {
        runs_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.source.trace(tracer);
        tracer.value(&self.key_function);
        for held in [&self.target, &self.key, &self.item] {
            tracer.value(&held.borrow());
        }
    }

    fn clear(&self) {
        self.source.clear();
        for held in [&self.target, &self.key, &self.item] {
            drop(held.take());
        }
    }
}

impl Runs {
    /// Takes the next item and its key; whether there is one.
    fn step(&self) -> Result<bool> {
        let Some(item) = self.source.next()? else { return Ok(false) };
        let key = match &self.key_function {
            Value::None => item.clone(),
            function => call(function, std::slice::from_ref(&item))?,
        };
        let old = (self.item.replace(item), self.key.replace(key));
        drop(old);
        Ok(true)
    }
}

/// `groupby(iterable, key)`.
struct GroupBy {
    runs: Value,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "itertools.groupby" TABLE, extensible
);

static TABLE: ClassTable = ClassTable {
    doc: "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    \
          Elements to divide into groups according to the key function.\n  key\n    \
          A function for computing the group category for each element.\n    \
          If the key function is not specified or is None, the element itself\n    is used for grouping.",
    module: "itertools",
    methods: &METHODS,
    static_methods: &[native("__new__(type, iterable, key=None)", "Create and return a new object.", |args| {
        let runs = Runs {
            source: Source::new(&args[1])?,
            key_function: args[2].clone(),
            target: RefCell::default(),
            key: RefCell::default(),
            item: RefCell::default(),
            group: Cell::new(0),
        };
        wrap(&args[0], Value::object(GroupBy { runs: Value::object(runs) }))
    })],
    ..ClassTable::EMPTY
};

static METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &GroupBy| {
            on(&this.runs, |runs: &Runs| {
                let arguments = vec![runs.source.object(), runs.key_function.clone()];
                let state = [&runs.key, &runs.item, &runs.target].map(|held| held.borrow().clone());
                if state.iter().any(Value::is_null) {
                    return Ok(reduced(&args[0], arguments, None));
                }
                Ok(reduced(&args[0], arguments, Some(Value::tuple(state.to_vec()))))
            })
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let state = state_items(&args[1], 3)?;
        on(&args[0], |this: &GroupBy| {
            on(&this.runs, |runs: &Runs| {
                for (held, value) in [&runs.key, &runs.item, &runs.target].into_iter().zip(&state) {
                    drop(held.replace(value.clone()));
                }
                Ok(Value::None)
            })
        })
    }),
]);

impl GroupBy {
    fn advance(&self) -> Result<Option<Value>> {
        let Some(runs) = self.runs.downcast::<Runs>() else { return Ok(None) };
        let group = runs.group.get() + 1;
        runs.group.set(group);
        loop {
            let (key, target) = (runs.key.borrow().clone(), runs.target.borrow().clone());
            if !key.is_null() && (target.is_null() || !equal_keys(&target, &key)?) {
                break;
            }
            if !runs.step()? {
                return Ok(None);
            }
        }
        let key = runs.key.borrow().clone();
        drop(runs.target.replace(key.clone()));
        runs.group.set(group);
        let grouper = Grouper { runs: self.runs.clone(), key: key.clone(), group };
        Ok(Some(Value::tuple(vec![key, Value::object(grouper)])))
    }
}

native_iterator!(GroupBy, class, [runs]);

/// The items of one run.
struct Grouper {
    runs: Value,
    key: Value,
    group: u64,
}

crate::native_class!(
    /// The class.
    pub(super) fn grouper_class "itertools._grouper" GROUPER
);

static GROUPER: ClassTable =
    ClassTable { module: "itertools", methods: crate::builtins::ITERATOR, ..ClassTable::EMPTY };

impl Grouper {
    fn advance(&self) -> Result<Option<Value>> {
        let Some(runs) = self.runs.downcast::<Runs>() else { return Ok(None) };
        if runs.group.get() != self.group {
            return Ok(None);
        }
        if runs.item.borrow().is_null() && !runs.step()? {
            return Ok(None);
        }
        let key = runs.key.borrow().clone();
        if !equal_keys(&self.key, &key)? {
            return Ok(None);
        }
        drop(runs.key.take());
        Ok(runs.item.take().present())
    }
}

native_iterator!(Grouper, grouper_class, [runs, key]);
