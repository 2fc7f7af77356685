//! The iterators over a deque, forwards and backwards; `deque.rs` makes them.

use super::deque::{self, Deque};
use crate::builtins::ITERATOR;
use crate::builtins::argument::size;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{runtime_error, type_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::{Ref, Result, Value};
use std::cell::{Cell, RefCell};

/// An iterator over the items of a deque.
pub(super) struct DequeIterator {
    /// Null once the end was reached.
    deque: RefCell<Value>,
    /// How many items it has given.
    given: Cell<usize>,
    changes: u64,
    backwards: bool,
}

crate::native_class!(
    /// The class of iterators from the left.
    pub(super) fn forwards_class "_collections._deque_iterator" FORWARDS
);
crate::native_class!(
    /// The class of iterators from the right.
    pub(super) fn backwards_class "_collections._deque_reverse_iterator" BACKWARDS
);

static FORWARDS: ClassTable = ClassTable {
    module: "_collections",
    methods: &METHODS,
    static_methods: &[native("__new__(type, deque, index=0, /)", "Create and return a new object.", |args| {
        resume(DequeIterator::forwards(&checked(args)?)?, args)
    })],
    ..ClassTable::EMPTY
};

static BACKWARDS: ClassTable = ClassTable {
    module: "_collections",
    methods: &METHODS,
    static_methods: &[native("__new__(type, deque, index=0, /)", "Create and return a new object.", |args| {
        resume(DequeIterator::backwards(&checked(args)?)?, args)
    })],
    ..ClassTable::EMPTY
};

static METHODS: [Declaration; ITERATOR.len() + 2] = merged(&[
    ITERATOR,
    &[
        native("__length_hint__(self, /)", "Private method returning an estimate of len(list(it)).", |args| {
            Ok(args[0].downcast::<DequeIterator>().map_or(0, DequeIterator::left).into())
        }),
        native("__reduce__(self, /)", "Return state information for pickling.", |args| {
            let Some(iterator) = args[0].downcast::<DequeIterator>() else { return Ok(Value::NotImplemented) };
            let deque = match iterator.deque.borrow().clone() {
                Value::Null => Value::object(Deque::default()),
                deque => deque,
            };
            let arguments = Value::tuple(vec![deque, iterator.given.get().into()]);
            Ok(Value::tuple(vec![args[0].class().into(), arguments]))
        }),
    ],
]);

fn checked(args: &[Value]) -> Result {
    if args[1].is_instance(&deque::class()) {
        return Ok(args[1].clone());
    }
    let given = args[1].class_name();
    Err(type_error(format!("argument 1 must be collections.deque, not {given}")))
}

/// Lets an iterator that was pickled go on where it was.
fn resume(iterator: Value, args: &[Value]) -> Result {
    let given = usize::try_from(size(&args[2])?).unwrap_or(0);
    if let Some(made) = iterator.downcast::<DequeIterator>() {
        made.given.set(given);
    }
    Ok(iterator)
}

impl DequeIterator {
    /// An iterator from the left.
    pub(super) fn forwards(deque: &Value) -> Result {
        DequeIterator::begin(deque, false)
    }

    /// An iterator from the right.
    pub(super) fn backwards(deque: &Value) -> Result {
        DequeIterator::begin(deque, true)
    }

    fn begin(deque: &Value, backwards: bool) -> Result {
        let changes = deque::on(deque, |deque| Ok(deque.changes()))?;
        let deque = RefCell::new(deque.payload());
        Ok(Value::object(DequeIterator { deque, given: Cell::new(0), changes, backwards }))
    }

    fn left(&self) -> usize {
        match self.deque.borrow().downcast::<Deque>() {
            Some(deque) => deque.len().saturating_sub(self.given.get()),
            None => 0,
        }
    }

    fn finish(&self) {
        let old = self.deque.replace(Value::Null);
        drop(old);
    }

    #[inline]
    fn advance(&self) -> Result<Option<Value>> {
        let place = self.given.get();
        let item = {
            let held = self.deque.borrow();
            let Some(deque) = held.downcast::<Deque>() else { return Ok(None) };
            if deque.changes() != self.changes {
                None
            } else if self.backwards {
                Some((deque.len().checked_sub(place + 1)).and_then(|place| deque.get(place)))
            } else {
                Some(deque.get(place))
            }
        };
        match item {
            Some(Some(item)) => {
                self.given.set(place + 1);
                Ok(Some(item))
            }
            Some(None) => {
                self.finish();
                Ok(None)
            }
            None => {
                self.finish();
                Err(runtime_error("deque mutated during iteration"))
            }
        }
    }
}

impl NativeObject for DequeIterator {
    fn class(&self) -> Ref<Class> {
        if self.backwards { backwards_class() } else { forwards_class() }
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.deque.borrow());
    }

    fn clear(&self) {
        self.finish();
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}
