//! `product`: what nested loops over the iterables would give.

use super::{Selection, methods, native_iterator, on, reduced};
use crate::builtins::argument::size;
use crate::builtins::wrap;
use crate::object::class_table::ClassTable;
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::collect;
use crate::object::{Result, Value};
use std::cell::{Cell, RefCell};

/// The body.
struct Product {
    pools: Vec<Vec<Value>>,
    /// Where each loop stands; empty before the first item.
    places: RefCell<Vec<usize>>,
    has_begun: Cell<bool>,
    has_ended: Cell<bool>,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "itertools.product" TABLE, extensible
);

static TABLE: ClassTable = ClassTable {
    doc: "product(*iterables, repeat=1) --> product object\n\n\
          Cartesian product of input iterables.  Equivalent to nested for-loops.",
    module: "itertools",
    methods: &METHODS,
    static_methods: &[native("__new__(type, /, *iterables, repeat=1)", "Create and return a new object.", new)],
    ..ClassTable::EMPTY
};

fn new(args: &[Value]) -> Result {
    let repeat = size(&args[2])?;
    let Ok(repeat) = usize::try_from(repeat) else { return Err(value_error("repeat argument cannot be negative")) };
    let Value::Tuple(iterables) = &args[1] else { return Err(type_error("expected a tuple")) };
    if iterables.len().checked_mul(repeat).is_none_or(|total| total > 1 << 27) {
        return Err(overflow_error("repeat argument too large"));
    }
    let mut pools: Vec<Vec<Value>> = Vec::new();
    if repeat > 0 {
        for iterable in iterables.iter() {
            pools.push(collect(iterable)?);
        }
    }
    let round = pools.clone();
    for _ in 1..repeat {
        pools.extend(round.iter().cloned());
    }
    let (has_begun, has_ended) = (Cell::new(false), Cell::new(false));
    wrap(&args[0], Value::object(Product { pools, places: RefCell::default(), has_begun, has_ended }))
}

static METHODS: [Declaration; 5] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &Product| {
            if this.has_ended.get() {
                return Ok(reduced(&args[0], vec![Value::tuple(Vec::new())], None));
            }
            let pools = this.pools.iter().map(|pool| Value::tuple(pool.clone())).collect();
            let state = this
                .has_begun
                .get()
                .then(|| Value::tuple(this.places.borrow().iter().map(|place| Value::from(*place)).collect()));
            Ok(reduced(&args[0], pools, state))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        on(&args[0], |this: &Product| {
            let state = match &args[1] {
                Value::Tuple(state) if state.len() == this.pools.len() => state,
                _ => return Err(value_error("invalid arguments")),
            };
            let mut places = Vec::with_capacity(state.len());
            for (place, pool) in state.iter().zip(&this.pools) {
                if pool.is_empty() {
                    this.has_ended.set(true);
                    return Ok(Value::None);
                }
                places.push(size(place)?.clamp(0, pool.len() as i64 - 1) as usize);
            }
            this.places.replace(places);
            this.has_begun.set(true);
            Ok(Value::None)
        })
    }),
    native("__sizeof__(self, /)", "Returns size in memory, in bytes.", |args| {
        on(&args[0], |this: &Product| Ok(Value::from(48 + 8 * this.pools.len())))
    }),
]);

impl Selection for Product {
    fn step(&self) -> bool {
        if self.has_ended.get() {
            return false;
        }
        let mut places = self.places.borrow_mut();
        if !self.has_begun.replace(true) {
            if self.pools.iter().any(Vec::is_empty) {
                self.has_ended.set(true);
                return false;
            }
            places.resize(self.pools.len(), 0);
        } else {
            let mut column = self.pools.len();
            loop {
                let Some(before) = column.checked_sub(1) else {
                    self.has_ended.set(true);
                    return false;
                };
                column = before;
                places[column] += 1;
                if places[column] < self.pools[column].len() {
                    break;
                }
                places[column] = 0;
            }
        }
        true
    }

    fn count(&self) -> usize {
        self.pools.len()
    }

    fn item(&self, place: usize) -> Value {
        self.pools[place][self.places.borrow()[place]].clone()
    }
}

native_iterator!(Product, class, [pools], selects);
