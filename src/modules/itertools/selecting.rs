//! The iterators that give some of the items: `takewhile`, `dropwhile`, `filterfalse` and `compress`.

use super::{methods, native_iterator, on, reduced};
use crate::builtins::wrap;
use crate::object::class_table::ClassTable;
use crate::object::iterator::Source;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, truth};
use crate::object::types::types;
use crate::object::{Result, Value};
use std::cell::Cell;

/// `takewhile(predicate, iterable)`.
struct TakeWhile {
    predicate: Value,
    source: Source,
    has_stopped: Cell<bool>,
}

crate::native_class!(
    /// The class.
    pub(super) fn takewhile_class "itertools.takewhile" TAKE_WHILE, extensible
);

static TAKE_WHILE: ClassTable = ClassTable {
    doc: "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.",
    module: "itertools",
    methods: &TAKE_WHILE_METHODS,
    static_methods: &[native("__new__(type, predicate, iterable, /)", "Create and return a new object.", |args| {
        let has_stopped = Cell::new(false);
        let source = Source::new(&args[2])?;
        wrap(&args[0], Value::object(TakeWhile { predicate: args[1].clone(), source, has_stopped }))
    })],
    ..ClassTable::EMPTY
};

static TAKE_WHILE_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &TakeWhile| {
            let state = Value::Int(i64::from(this.has_stopped.get()));
            Ok(reduced(&args[0], vec![this.predicate.clone(), this.source.object()], Some(state)))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let state = truth(&args[1])?;
        on(&args[0], |this: &TakeWhile| {
            this.has_stopped.set(state);
            Ok(Value::None)
        })
    }),
]);

impl TakeWhile {
    fn advance(&self) -> Result<Option<Value>> {
        if self.has_stopped.get() {
            return Ok(None);
        }
        let Some(item) = self.source.next()? else { return Ok(None) };
        if truth(&call(&self.predicate, std::slice::from_ref(&item))?)? {
            return Ok(Some(item));
        }
        self.has_stopped.set(true);
        Ok(None)
    }
}

native_iterator!(TakeWhile, takewhile_class, [predicate, source]);

/// `dropwhile(predicate, iterable)`.
struct DropWhile {
    predicate: Value,
    source: Source,
    has_started: Cell<bool>,
}

crate::native_class!(
    /// The class.
    pub(super) fn dropwhile_class "itertools.dropwhile" DROP_WHILE, extensible
);

static DROP_WHILE: ClassTable = ClassTable {
    doc: "Drop items from the iterable while predicate(item) is true.\n\n\
          Afterwards, return every element until the iterable is exhausted.",
    module: "itertools",
    methods: &DROP_WHILE_METHODS,
    static_methods: &[native("__new__(type, predicate, iterable, /)", "Create and return a new object.", |args| {
        let has_started = Cell::new(false);
        let source = Source::new(&args[2])?;
        wrap(&args[0], Value::object(DropWhile { predicate: args[1].clone(), source, has_started }))
    })],
    ..ClassTable::EMPTY
};

static DROP_WHILE_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &DropWhile| {
            let state = Value::Int(i64::from(this.has_started.get()));
            Ok(reduced(&args[0], vec![this.predicate.clone(), this.source.object()], Some(state)))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let state = truth(&args[1])?;
        on(&args[0], |this: &DropWhile| {
            this.has_started.set(state);
            Ok(Value::None)
        })
    }),
]);

impl DropWhile {
    fn advance(&self) -> Result<Option<Value>> {
        while let Some(item) = self.source.next()? {
            if self.has_started.get() {
                return Ok(Some(item));
            }
            if !truth(&call(&self.predicate, std::slice::from_ref(&item))?)? {
                self.has_started.set(true);
                return Ok(Some(item));
            }
        }
        Ok(None)
    }
}

native_iterator!(DropWhile, dropwhile_class, [predicate, source]);

/// `filterfalse(function, iterable)`.
struct FilterFalse {
    function: Value,
    source: Source,
}

crate::native_class!(
    /// The class.
    pub(super) fn filterfalse_class "itertools.filterfalse" FILTER_FALSE, extensible
);

static FILTER_FALSE: ClassTable = ClassTable {
    doc: "Return those items of iterable for which function(item) is false.\n\n\
          If function is None, return the items that are false.",
    module: "itertools",
    methods: &FILTER_FALSE_METHODS,
    static_methods: &[native("__new__(type, function, iterable, /)", "Create and return a new object.", |args| {
        let source = Source::new(&args[2])?;
        wrap(&args[0], Value::object(FilterFalse { function: args[1].clone(), source }))
    })],
    ..ClassTable::EMPTY
};

static FILTER_FALSE_METHODS: [Declaration; 3] =
    methods(&[native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &FilterFalse| {
            Ok(reduced(&args[0], vec![this.function.clone(), this.source.object()], None))
        })
    })]);

impl FilterFalse {
    fn advance(&self) -> Result<Option<Value>> {
        let by_truth = match &self.function {
            Value::None => true,
            Value::Class(class) => class.same(&types().bool),
            _ => false,
        };
        while let Some(item) = self.source.next()? {
            let is_true = match by_truth {
                true => truth(&item)?,
                false => truth(&call(&self.function, std::slice::from_ref(&item))?)?,
            };
            if !is_true {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }
}

native_iterator!(FilterFalse, filterfalse_class, [function, source]);

/// `compress(data, selectors)`.
struct Compress {
    data: Source,
    selectors: Source,
}

crate::native_class!(
    /// The class.
    pub(super) fn compress_class "itertools.compress" COMPRESS, extensible
);

static COMPRESS: ClassTable = ClassTable {
    doc: "Return data elements corresponding to true selector elements.\n\n\
          Forms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.",
    module: "itertools",
    methods: &COMPRESS_METHODS,
    static_methods: &[native("__new__(type, data, selectors)", "Create and return a new object.", |args| {
        let (data, selectors) = (Source::new(&args[1])?, Source::new(&args[2])?);
        wrap(&args[0], Value::object(Compress { data, selectors }))
    })],
    ..ClassTable::EMPTY
};

static COMPRESS_METHODS: [Declaration; 3] =
    methods(&[native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &Compress| Ok(reduced(&args[0], vec![this.data.object(), this.selectors.object()], None)))
    })]);

impl Compress {
    fn advance(&self) -> Result<Option<Value>> {
        while let Some(item) = self.data.next()? {
            let Some(selector) = self.selectors.next()? else { return Ok(None) };
            if truth(&selector)? {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }
}

native_iterator!(Compress, compress_class, [data, selectors]);
