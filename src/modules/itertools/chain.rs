//! `chain`: the items of one iterable behind those of the other.

use super::{methods, native_iterator, on, reduced};
use crate::builtins::{SUBSCRIPT, wrap};
use crate::object::class_table::ClassTable;
use crate::object::exception::type_error;
use crate::object::iterator::Source;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::{Result, Value};

/// The body: over the iterables, and over the items of the present one.
struct Chain {
    iterables: Source,
    items: Source,
}

crate::native_class!(
    /// The class.
    pub(super) fn class "itertools.chain" TABLE, extensible
);

static TABLE: ClassTable = ClassTable {
    doc: "chain(*iterables) --> chain object\n\n\
          Return a chain object whose .__next__() method returns elements from the\n\
          first iterable until it is exhausted, then elements from the next\n\
          iterable, until all of the iterables are exhausted.",
    module: "itertools",
    methods: &METHODS,
    class_methods: &CLASS_METHODS,
    static_methods: &[native("__new__(type, /, *iterables)", "Create and return a new object.", |args| {
        made(&args[0], &args[1])
    })],
    ..ClassTable::EMPTY
};

static CLASS_METHODS: [Declaration; 2] = merged(&[
    SUBSCRIPT,
    &[native(
        "from_iterable(cls, iterable, /)",
        "Alternative chain() constructor taking a single iterable argument that evaluates lazily.",
        |args| made(&args[0], &args[1]),
    )],
]);

fn made(class: &Value, iterables: &Value) -> Result {
    wrap(class, Value::object(Chain { iterables: Source::new(iterables)?, items: Source::ended() }))
}

static METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |chain: &Chain| {
            if chain.iterables.has_ended() {
                return Ok(reduced(&args[0], Vec::new(), None));
            }
            let mut state = vec![chain.iterables.object()];
            if !chain.items.has_ended() {
                state.push(chain.items.object());
            }
            Ok(reduced(&args[0], Vec::new(), Some(Value::tuple(state))))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let Value::Tuple(state) = &args[1] else { return Err(type_error("state is not a tuple")) };
        let is_iterator = |value: &Value| value.class().lookup(crate::syntax::symbol::well_known::__next__).is_some();
        match &state[..] {
            [] => return Err(type_error("function takes at least 1 argument (0 given)")),
            [_, _, _, ..] => {
                return Err(type_error(format!("function takes at most 2 arguments ({} given)", state.len())));
            }
            items if !items.iter().all(is_iterator) => return Err(type_error("Arguments must be iterators.")),
            _ => {}
        }
        on(&args[0], |chain: &Chain| {
            chain.iterables.restart(&state[0])?;
            if let Some(items) = state.get(1) {
                chain.items.restart(items)?;
            }
            Ok(Value::None)
        })
    }),
]);

impl Chain {
    #[inline]
    fn advance(&self) -> Result<Option<Value>> {
        loop {
            if let Some(item) = self.items.next()? {
                return Ok(Some(item));
            }
            let Some(iterable) = self.iterables.next_while()? else {
                self.items.clear();
                return Ok(None);
            };
            if let Err(thrown) = self.items.restart(&iterable) {
                self.iterables.clear();
                return Err(thrown);
            }
        }
    }
}

native_iterator!(Chain, class, [iterables, items]);
