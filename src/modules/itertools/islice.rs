//! `islice`: a slice of what an iterable gives.

use super::{methods, native_iterator, on, reduced};
use crate::builtins::wrap;
use crate::object::class_table::ClassTable;
use crate::object::exception::{self, value_error};
use crate::object::iterator::Source;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{index, iterator};
use crate::object::types::types;
use crate::object::{Result, Value};
use std::cell::Cell;

/// The body: the next place to give, how many items were taken, where to stop (None: never).
struct Slice {
    source: Source,
    next: Cell<u64>,
    taken: Cell<u64>,
    stop: Option<u64>,
    step: u64,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "itertools.islice" TABLE, extensible
);

static TABLE: ClassTable = ClassTable {
    doc: "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\n\
          Return an iterator whose next() method returns selected values from an\n\
          iterable.  If start is specified, will skip all preceding elements;\n\
          otherwise, start defaults to zero.  Step defaults to one.  If\n\
          specified as another value, step determines how many values are\n\
          skipped between successive calls.  Works like a slice() on a list\n\
          but returns an iterator.",
    module: "itertools",
    methods: &METHODS,
    static_methods: &[native(
        "__new__(type, iterable, start, stop=..., step=..., /)",
        "Create and return a new object.",
        new,
    )],
    ..ClassTable::EMPTY
};

fn new(args: &[Value]) -> Result {
    let of_stop = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let of_start = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let (start, stop) = if args[3].is_null() { (&Value::None, &args[2]) } else { (&args[2], &args[3]) };
    // CPython looks at stops below -1 together with the start.
    let stop = bound(stop, if matches!(stop, Value::Int(..=-2)) { of_start } else { of_stop })?;
    let start = bound(start, of_start)?.unwrap_or(0);
    let message = "Step for islice() must be a positive integer or None.";
    let step = match &args[4] {
        Value::Null => 1,
        given => bound(given, message)?.unwrap_or(1),
    };
    if step == 0 {
        return Err(value_error(message));
    }
    let source = Source::new(&args[1])?;
    wrap(&args[0], Value::object(Slice { source, next: Cell::new(start), taken: Cell::new(0), stop, step }))
}

fn bound(value: &Value, message: &str) -> Result<Option<u64>> {
    if value.is_none() {
        return Ok(None);
    }
    let number = exception::absorb(index(value), &types().exception)?;
    match number {
        Some(Value::Int(number @ 0..)) => Ok(Some(number as u64)),
        _ => Err(value_error(message)),
    }
}

static METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |slice: &Slice| {
            if slice.source.has_ended() {
                let empty = iterator(&Value::list(Vec::new()))?;
                return Ok(reduced(&args[0], vec![empty, Value::Int(0)], Some(Value::Int(0))));
            }
            let stop = slice.stop.map_or(Value::None, |stop| Value::Int(stop as i64));
            let arguments =
                vec![slice.source.object(), Value::Int(slice.next.get() as i64), stop, Value::Int(slice.step as i64)];
            Ok(reduced(&args[0], arguments, Some(Value::Int(slice.taken.get() as i64))))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let taken = crate::builtins::argument::size(&args[1])?;
        on(&args[0], |slice: &Slice| {
            slice.taken.set(taken.max(0) as u64);
            Ok(Value::None)
        })
    }),
]);

impl Slice {
    fn advance(&self) -> Result<Option<Value>> {
        if self.source.has_ended() {
            return Ok(None);
        }
        while self.taken.get() < self.next.get() {
            if self.source.next_while()?.is_none() {
                return Ok(None);
            }
            self.taken.set(self.taken.get() + 1);
        }
        if self.stop.is_some_and(|stop| self.taken.get() >= stop) {
            self.source.clear();
            return Ok(None);
        }
        let Some(item) = self.source.next_while()? else { return Ok(None) };
        self.taken.set(self.taken.get() + 1);
        let next = self.next.get().saturating_add(self.step);
        self.next.set(self.stop.map_or(next, |stop| next.min(stop)));
        Ok(Some(item))
    }
}

native_iterator!(Slice, class, [source]);
