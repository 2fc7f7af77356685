//! `count`, `cycle` and `repeat`.

use super::{methods, native_iterator, on, reduced, state_items};
use crate::builtins::argument::{c_int, size};
use crate::object::class_table::ClassTable;
use crate::object::exception::type_error;
use crate::object::iterator::Source;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{binary, call_method, iterator, repr};
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};

/// `count(start, step)`.
struct Count {
    at: RefCell<Value>,
    step: Value,
}

crate::native_class!(
    /// The class.
    pub(super) fn count_class "itertools.count" COUNT, extensible
);

static COUNT: ClassTable = ClassTable {
    doc: "Return a count object whose .__next__() method returns consecutive values.\n\n\
          Equivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            \
          yield x\n            x += step",
    module: "itertools",
    methods: &COUNT_METHODS,
    static_methods: &[native("__new__(type, start=0, step=1)", "Create and return a new object.", |args| {
        if !(is_number(&args[1]) && is_number(&args[2])) {
            return Err(type_error("a number is required"));
        }
        let step = if matches!(args[2], Value::True) { Value::Int(1) } else { args[2].clone() };
        // Ints of derived classes, and bools, are counted up as plain ones.
        let start = match (args[1].payload(), &step) {
            (start @ Value::Int(_), Value::Int(1)) => start,
            (Value::False, Value::Int(1)) => Value::Int(0),
            (Value::True, Value::Int(1)) => Value::Int(1),
            _ => args[1].clone(),
        };
        let count = Count { at: RefCell::new(start), step };
        crate::builtins::wrap(&args[0], Value::object(count))
    })],
    ..ClassTable::EMPTY
};

static COUNT_METHODS: [Declaration; 4] = methods(&[
    native("__repr__(self, /)", "Return repr(self).", |args| {
        on(&args[0], |count: &Count| {
            let name = args[0].class().short_name();
            let at = count.at.borrow().clone();
            Ok(Value::from(match &count.step {
                Value::Int(1) => format!("{name}({})", repr(&at)?),
                step => format!("{name}({}, {})", repr(&at)?, repr(step)?),
            }))
        })
    }),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |count: &Count| {
            let at = count.at.borrow().clone();
            Ok(match &count.step {
                Value::Int(1) => reduced(&args[0], vec![at], None),
                step => reduced(&args[0], vec![at, step.clone()], None),
            })
        })
    }),
]);

/// Whether the value counts as a number: it can become an int, a float or an index.
fn is_number(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::Float(_) | Value::BigInt(_) | Value::Complex(_) | Value::True | Value::False => true,
        Value::Str(_) | Value::Bytes(_) => false,
        _ => {
            let class = value.class();
            let names = [well_known::__index__, well_known::__int__, well_known::__float__];
            names.iter().any(|name| class.lookup(*name).is_some()) || matches!(value.payload(), Value::Complex(_))
        }
    }
}

impl Count {
    #[inline]
    fn advance(&self) -> Result<Option<Value>> {
        let at = self.at.borrow().clone();
        let quick = match (&at, &self.step) {
            (Value::Int(at), Value::Int(step)) => at.checked_add(*step),
            _ => None,
        };
        let next = match quick {
            Some(next) => Value::Int(next),
            None => binary(BinaryOperator::Add, &at, &self.step)?,
        };
        let old = self.at.replace(next);
        drop(old);
        Ok(Some(at))
    }
}

native_iterator!(Count, count_class, [at, step]);

/// `repeat(object, times)`.
struct Repeat {
    value: Value,
    /// Negative where there is no end.
    left: Cell<i64>,
}

crate::native_class!(
    /// The class.
    pub(super) fn repeat_class "itertools.repeat" REPEAT, extensible
);

static REPEAT: ClassTable = ClassTable {
    doc: "repeat(object [,times]) -> create an iterator which returns the object\n\
          for the specified number of times.  If not specified, returns the object\nendlessly.",
    module: "itertools",
    methods: &REPEAT_METHODS,
    static_methods: &[native("__new__(type, object, times=...)", "Create and return a new object.", |args| {
        let left = if args[2].is_null() { -1 } else { size(&args[2])?.max(0) };
        crate::builtins::wrap(&args[0], Value::object(Repeat { value: args[1].clone(), left: Cell::new(left) }))
    })],
    ..ClassTable::EMPTY
};

static REPEAT_METHODS: [Declaration; 5] = methods(&[
    native("__length_hint__(self, /)", "Private method returning an estimate of len(list(it)).", |args| {
        on(&args[0], |repeat: &Repeat| match repeat.left.get() {
            left @ 0.. => Ok(Value::Int(left)),
            _ => Err(type_error("len() of unsized object")),
        })
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        on(&args[0], |repeat: &Repeat| {
            let name = args[0].class().short_name();
            let shown = repr(&repeat.value)?;
            Ok(Value::from(match repeat.left.get() {
                left @ 0.. => format!("{name}({shown}, {left})"),
                _ => format!("{name}({shown})"),
            }))
        })
    }),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |repeat: &Repeat| {
            let mut arguments = vec![repeat.value.clone()];
            if repeat.left.get() >= 0 {
                arguments.push(Value::Int(repeat.left.get()));
            }
            Ok(reduced(&args[0], arguments, None))
        })
    }),
]);

impl Repeat {
    #[inline]
    fn advance(&self) -> Result<Option<Value>> {
        match self.left.get() {
            0 => return Ok(None),
            left @ 1.. => self.left.set(left - 1),
            _ => {}
        }
        Ok(Some(self.value.clone()))
    }
}

native_iterator!(Repeat, repeat_class, [value]);

/// `cycle(iterable)`.
struct Cycle {
    source: Source,
    saved: RefCell<Vec<Value>>,
    place: Cell<usize>,
    /// Whether the items are saved already while the source gives them: after unpickling.
    is_saved: Cell<bool>,
}

crate::native_class!(
    /// The class.
    pub(super) fn cycle_class "itertools.cycle" CYCLE, extensible
);

static CYCLE: ClassTable = ClassTable {
    doc: "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.",
    module: "itertools",
    methods: &CYCLE_METHODS,
    static_methods: &[native("__new__(type, iterable, /)", "Create and return a new object.", |args| {
        let cycle = Cycle {
            source: Source::new(&args[1])?,
            saved: RefCell::default(),
            place: Cell::new(0),
            is_saved: Cell::new(false),
        };
        crate::builtins::wrap(&args[0], Value::object(cycle))
    })],
    ..ClassTable::EMPTY
};

static CYCLE_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |cycle: &Cycle| {
            let saved = Value::list(cycle.saved.borrow().clone());
            if !cycle.source.has_ended() {
                let state = Value::tuple(vec![saved, Value::bool(cycle.is_saved.get())]);
                return Ok(reduced(&args[0], vec![cycle.source.object()], Some(state)));
            }
            let rest = iterator(&saved)?;
            let place = cycle.place.get();
            if place > 0 {
                call_method(&rest, Symbol::new("__setstate__"), &[place.into()])?;
            }
            let state = Value::tuple(vec![saved, Value::True]);
            Ok(reduced(&args[0], vec![rest], Some(state)))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let items = state_items(&args[1], 2)?;
        let Value::List(saved) = &items[0] else { return Err(type_error("state is not a list and a flag")) };
        let flag = c_int(&items[1])? != 0;
        on(&args[0], |cycle: &Cycle| {
            let old = cycle.saved.replace(saved.snapshot());
            drop(old);
            cycle.is_saved.set(flag);
            cycle.place.set(0);
            Ok(Value::None)
        })
    }),
]);

impl Cycle {
    fn advance(&self) -> Result<Option<Value>> {
        if !self.source.has_ended()
            && let Some(item) = self.source.next_while()?
        {
            if !self.is_saved.get() {
                self.saved.borrow_mut().push(item.clone());
            }
            return Ok(Some(item));
        }
        let saved = self.saved.borrow();
        let place = self.place.get();
        let item = saved.get(place).cloned();
        self.place.set(if place + 1 >= saved.len() { 0 } else { place + 1 });
        Ok(item)
    }
}

native_iterator!(Cycle, cycle_class, [source, saved]);
