//! `tee`: several iterators from one.
//!
//! ```text
//!   source ◄── Data (items 0..57) ──► Data (items 57..114) ──► ...
//!                 ▲                      ▲
//!               _tee                   _tee
//! ```
//!
//! Each iterator holds the link of the chain in which its next item stands, so that links go once all are past them.

use super::{methods, native_iterator, on, reduced, state_items};
use crate::builtins::argument::size;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{runtime_error, type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call_method, find_attribute, iterator, next};
use crate::object::{Ref, Result, Value};
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};

/// How many items stand in one link.
const LINK: usize = 57;

/// A link of the chain.
struct Data {
    source: Value,
    items: RefCell<Vec<Value>>,
    next: RefCell<Value>,
    is_running: Cell<bool>,
}

crate::native_class!(
    /// The class of the links.
    pub(super) fn data_class "itertools._tee_dataobject" DATA
);

static DATA: ClassTable = ClassTable {
    doc: "teedataobject(iterable, values, next, /)\n--\n\nData container common to multiple tee objects.",
    module: "itertools",
    methods: &[native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |data: &Data| {
            let items = Value::list(data.items.borrow().clone());
            let next = data.next.borrow().clone().present().unwrap_or(Value::None);
            Ok(reduced(&args[0], vec![data.source.clone(), items, next], None))
        })
    })],
    static_methods: &[native("__new__(type, iterable, values, next, /)", "Create and return a new object.", |args| {
        let Value::List(items) = &args[2] else { return Err(type_error("argument 2 must be list")) };
        let next = if args[3].is_none() { Value::Null } else { args[3].clone() };
        if items.len() > LINK || (items.len() < LINK && !next.is_null()) {
            return Err(value_error("Invalid arguments"));
        }
        if !next.is_null() && next.downcast::<Data>().is_none() {
            return Err(value_error("Invalid arguments"));
        }
        Ok(Value::object(Data {
            source: args[1].clone(),
            items: RefCell::new(items.snapshot()),
            next: RefCell::new(next),
            is_running: Cell::new(false),
        }))
    })],
    ..ClassTable::EMPTY
};

impl NativeObject for Data {
    fn class(&self) -> Ref<Class> {
        data_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.source);
        tracer.values(self.items.borrow().iter());
        tracer.value(&self.next.borrow());
    }

    fn clear(&self) {
        drop(self.items.take());
        drop(self.next.take());
    }
}

impl Data {
    fn make(source: Value) -> Value {
        Value::object(Data {
            source,
            items: RefCell::default(),
            next: RefCell::default(),
            is_running: Cell::new(false),
        })
    }

    /// The item at a place, which is at most the number of those that are known.
    fn item(&self, place: usize) -> Result<Option<Value>> {
        if let Some(item) = self.items.borrow().get(place) {
            return Ok(Some(item.clone()));
        }
        if self.is_running.replace(true) {
            return Err(runtime_error("cannot re-enter the tee iterator"));
        }
        let item = next(&self.source);
        self.is_running.set(false);
        let item = item?;
        if let Some(item) = &item {
            self.items.borrow_mut().push(item.clone());
        }
        Ok(item)
    }

    fn link(&self) -> Value {
        let mut next = self.next.borrow_mut();
        if next.is_null() {
            *next = Data::make(self.source.clone());
        }
        next.clone()
    }
}

/// One of the iterators.
struct Tee {
    data: RefCell<Value>,
    place: Cell<usize>,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "itertools._tee" TABLE
);

static TABLE: ClassTable = ClassTable {
    doc: "Iterator wrapped to make it copyable.",
    module: "itertools",
    methods: &METHODS,
    static_methods: &[native("__new__(type, iterable, /)", "Create and return a new object.", |args| {
        from_iterable(&args[1])
    })],
    ..ClassTable::EMPTY
};

static METHODS: [Declaration; 5] = methods(&[
    native("__copy__(self, /)", "Returns an independent iterator.", |args| on(&args[0], |tee: &Tee| Ok(tee.copy()))),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |tee: &Tee| {
            let state = Value::tuple(vec![tee.data.borrow().clone(), tee.place.get().into()]);
            Ok(reduced(&args[0], vec![Value::tuple(Vec::new())], Some(state)))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let state = state_items(&args[1], 2)?;
        if state[0].downcast::<Data>().is_none() {
            return Err(type_error(format!(
                "argument 1 must be itertools._tee_dataobject, not {}",
                state[0].class_name()
            )));
        }
        let place = size(&state[1])?;
        let Some(place) = usize::try_from(place).ok().filter(|place| *place <= LINK) else {
            return Err(value_error("Index out of range"));
        };
        on(&args[0], |tee: &Tee| {
            drop(tee.data.replace(state[0].clone()));
            tee.place.set(place);
            Ok(Value::None)
        })
    }),
]);

fn from_iterable(iterable: &Value) -> Result {
    let source = iterator(iterable)?;
    if let Some(tee) = source.downcast::<Tee>() {
        return Ok(tee.copy());
    }
    Ok(Value::object(Tee { data: RefCell::new(Data::make(source)), place: Cell::new(0) }))
}

impl Tee {
    fn copy(&self) -> Value {
        Value::object(Tee { data: RefCell::new(self.data.borrow().clone()), place: self.place.clone() })
    }

    fn advance(&self) -> Result<Option<Value>> {
        if self.place.get() >= LINK {
            let link = self.data.borrow().downcast::<Data>().map(Data::link).unwrap_or_default();
            drop(self.data.replace(link));
            self.place.set(0);
        }
        let data = self.data.borrow().clone();
        let Some(link) = data.downcast::<Data>() else { return Ok(None) };
        let place = self.place.get();
        let item = link.item(place)?;
        if item.is_some() {
            self.place.set(place + 1);
        }
        Ok(item)
    }
}

native_iterator!(Tee, class, [data]);

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] =
    &[native("tee(iterable, n=2, /)", "Returns a tuple of n independent iterators.", |args| {
        let count = size(&args[1])?;
        let Ok(count) = usize::try_from(count) else { return Err(value_error("n must be >= 0")) };
        if count == 0 {
            return Ok(Value::tuple(Vec::new()));
        }
        let source = iterator(&args[0])?;
        let first = match find_attribute(&source, well_known::__copy__)? {
            Some(_) => source,
            None => from_iterable(&source)?,
        };
        let mut iterators = vec![first.clone()];
        for _ in 1..count {
            iterators.push(call_method(&first, well_known::__copy__, &[])?);
        }
        Ok(Value::tuple(iterators))
    })];
