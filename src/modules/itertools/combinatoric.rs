//! `permutations`, `combinations` and `combinations_with_replacement`.
//!
//! All three walk over places in a pool; each has its own way from one choice of places to the next.

use super::{Selection, methods, native_iterator, on, reduced};
use crate::builtins::argument::size;
use crate::builtins::wrap;
use crate::object::class_table::ClassTable;
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::collect;
use crate::object::{Result, Value};
use std::cell::{Cell, RefCell};

/// The chosen places, and how far the choice has come.
struct Choice {
    pool: Vec<Value>,
    count: usize,
    places: RefCell<Vec<usize>>,
    has_begun: Cell<bool>,
    has_ended: Cell<bool>,
}

impl Choice {
    fn new(pool: Vec<Value>, count: usize, places: Vec<usize>, is_empty: bool) -> Choice {
        let places = RefCell::new(places);
        Choice { pool, count, places, has_begun: Cell::new(false), has_ended: Cell::new(is_empty) }
    }

    /// Moves on to the next choice; `step` moves the places on, and tells whether there was one left.
    #[inline]
    fn advance(&self, step: impl FnOnce(&mut [usize], usize) -> bool) -> bool {
        if self.has_ended.get() {
            return false;
        }
        if self.has_begun.replace(true) && !step(&mut self.places.borrow_mut(), self.pool.len()) {
            self.has_ended.set(true);
            return false;
        }
        true
    }

    /// The item at a place of the choice.
    #[inline]
    fn item(&self, place: usize) -> Value {
        self.pool[self.places.borrow()[place]].clone()
    }

    fn reduce(&self, this: &Value, state: impl FnOnce() -> Value) -> Value {
        let count = Value::from(self.count);
        if self.has_ended.get() {
            return reduced(this, vec![Value::tuple(Vec::new()), count], None);
        }
        let arguments = vec![Value::tuple(self.pool.clone()), count];
        reduced(this, arguments, self.has_begun.get().then(state))
    }

    /// Takes the places of a state, each cut to its limit.
    fn set_places(&self, state: &Value, limit: impl Fn(usize) -> i64) -> Result {
        let Value::Tuple(items) = state else { return Err(value_error("invalid arguments")) };
        if items.len() != self.places.borrow().len() {
            return Err(value_error("invalid arguments"));
        }
        let mut places = Vec::with_capacity(items.len());
        for (number, item) in items.iter().enumerate() {
            places.push(size(item)?.clamp(0, limit(number).max(0)) as usize);
        }
        self.places.replace(places);
        self.has_begun.set(true);
        Ok(Value::None)
    }
}

impl super::Kept for Choice {
    fn trace(&self, tracer: &mut crate::object::heap::Tracer<'_>) {
        tracer.values(self.pool.iter());
    }
}

fn tuple_of(places: &[usize]) -> Value {
    Value::tuple(places.iter().map(|place| Value::from(*place)).collect())
}

fn counted(value: &Value) -> Result<usize> {
    usize::try_from(size(value)?).map_err(|_| value_error("r must be non-negative"))
}

/// `combinations(iterable, r)`.
struct Combinations {
    choice: Choice,
}

crate::native_class!(
    /// The class.
    pub(super) fn combinations_class "itertools.combinations" COMBINATIONS, extensible
);

static COMBINATIONS: ClassTable = ClassTable {
    doc: "Return successive r-length combinations of elements in the iterable.\n\n\
          combinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)",
    module: "itertools",
    methods: &COMBINATIONS_METHODS,
    static_methods: &[native("__new__(type, iterable, r)", "Create and return a new object.", |args| {
        let pool = collect(&args[1])?;
        let count = counted(&args[2])?;
        let is_empty = count > pool.len();
        let places = if is_empty { Vec::new() } else { (0..count).collect() };
        wrap(&args[0], Value::object(Combinations { choice: Choice::new(pool, count, places, is_empty) }))
    })],
    ..ClassTable::EMPTY
};

static COMBINATIONS_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &Combinations| Ok(this.choice.reduce(&args[0], || tuple_of(&this.choice.places.borrow()))))
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        on(&args[0], |this: &Combinations| {
            let (length, count) = (this.choice.pool.len() as i64, this.choice.count as i64);
            this.choice.set_places(&args[1], |number| length - count + number as i64)
        })
    }),
]);

impl Selection for Combinations {
    fn step(&self) -> bool {
        self.choice.advance(|places, length| {
            let count = places.len();
            // The last place that can move; all behind it follow at its heels.
            let Some(moved) = (0..count).rev().find(|number| places[*number] < length - count + number) else {
                return false;
            };
            places[moved] += 1;
            for number in moved + 1..count {
                places[number] = places[number - 1] + 1;
            }
            true
        })
    }

    fn count(&self) -> usize {
        self.choice.count
    }

    fn item(&self, place: usize) -> Value {
        self.choice.item(place)
    }
}

native_iterator!(Combinations, combinations_class, [choice], selects);

/// `combinations_with_replacement(iterable, r)`.
struct Replacement {
    choice: Choice,
}

crate::native_class!(
    /// The class.
    pub(super) fn replacement_class "itertools.combinations_with_replacement" REPLACEMENT, extensible
);

static REPLACEMENT: ClassTable = ClassTable {
    doc: "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\n\
          combinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
    module: "itertools",
    methods: &REPLACEMENT_METHODS,
    static_methods: &[native("__new__(type, iterable, r)", "Create and return a new object.", |args| {
        let pool = collect(&args[1])?;
        let count = counted(&args[2])?;
        let is_empty = pool.is_empty() && count > 0;
        let places = vec![0; count];
        wrap(&args[0], Value::object(Replacement { choice: Choice::new(pool, count, places, is_empty) }))
    })],
    ..ClassTable::EMPTY
};

static REPLACEMENT_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &Replacement| Ok(this.choice.reduce(&args[0], || tuple_of(&this.choice.places.borrow()))))
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        on(&args[0], |this: &Replacement| {
            let length = this.choice.pool.len() as i64;
            this.choice.set_places(&args[1], |_| length - 1)
        })
    }),
]);

impl Selection for Replacement {
    fn step(&self) -> bool {
        self.choice.advance(|places, length| {
            let Some(moved) = places.iter().rposition(|place| *place + 1 < length) else { return false };
            let place = places[moved] + 1;
            places[moved..].fill(place);
            true
        })
    }

    fn count(&self) -> usize {
        self.choice.count
    }

    fn item(&self, place: usize) -> Value {
        self.choice.item(place)
    }
}

native_iterator!(Replacement, replacement_class, [choice], selects);

/// `permutations(iterable, r)`: the places of the whole pool, of which the first ones are given, and for each of
/// those how many others are still to take its turn.
struct Permutations {
    choice: Choice,
    turns: RefCell<Vec<usize>>,
}

crate::native_class!(
    /// The class.
    pub(super) fn permutations_class "itertools.permutations" PERMUTATIONS, extensible
);

static PERMUTATIONS: ClassTable = ClassTable {
    doc: "Return successive r-length permutations of elements in the iterable.\n\n\
          permutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)",
    module: "itertools",
    methods: &PERMUTATIONS_METHODS,
    static_methods: &[native("__new__(type, iterable, r=None)", "Create and return a new object.", |args| {
        let pool = collect(&args[1])?;
        let length = pool.len();
        let count = match &args[2] {
            Value::None => length,
            given if given.is_instance(&crate::object::types::types().int) => counted(given)?,
            _ => return Err(type_error("Expected int as r")),
        };
        let is_empty = count > length;
        let turns = if is_empty { Vec::new() } else { (0..count).map(|number| length - number).collect() };
        let choice = Choice::new(pool, count, (0..length).collect(), is_empty);
        wrap(&args[0], Value::object(Permutations { choice, turns: RefCell::new(turns) }))
    })],
    ..ClassTable::EMPTY
};

static PERMUTATIONS_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &Permutations| {
            Ok(this.choice.reduce(&args[0], || {
                Value::tuple(vec![tuple_of(&this.choice.places.borrow()), tuple_of(&this.turns.borrow())])
            }))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        on(&args[0], |this: &Permutations| {
            let (length, count) = (this.choice.pool.len() as i64, this.choice.count);
            let (places, turns) = match &args[1] {
                Value::Tuple(parts) if parts.len() == 2 => (parts[0].clone(), parts[1].clone()),
                _ => return Err(value_error("invalid arguments")),
            };
            let Value::Tuple(turns) = &turns else { return Err(value_error("invalid arguments")) };
            if turns.len() != count {
                return Err(value_error("invalid arguments"));
            }
            this.choice.set_places(&places, |_| length - 1)?;
            let mut cut = Vec::with_capacity(count);
            for (number, turn) in turns.iter().enumerate() {
                cut.push(size(turn)?.clamp(1, (length - number as i64).max(1)) as usize);
            }
            this.turns.replace(cut);
            Ok(Value::None)
        })
    }),
]);

impl Selection for Permutations {
    fn step(&self) -> bool {
        let mut turns = self.turns.borrow_mut();
        self.choice.advance(|places, length| {
            for number in (0..turns.len()).rev() {
                turns[number] -= 1;
                if turns[number] == 0 {
                    // All have had their turn: the place goes back behind the others.
                    places[number..].rotate_left(1);
                    turns[number] = length - number;
                } else {
                    places.swap(number, length - turns[number]);
                    return true;
                }
            }
            false
        })
    }

    fn count(&self) -> usize {
        self.choice.count
    }

    fn item(&self, place: usize) -> Value {
        self.choice.item(place)
    }
}

native_iterator!(Permutations, permutations_class, [choice], selects);
