//! What functions make of items: `starmap` and `accumulate`.

use super::{methods, native_iterator, on, reduced};
use crate::builtins::wrap;
use crate::object::class_table::ClassTable;
use crate::object::iterator::Source;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{binary, call, collect};
use crate::object::{Result, Value};
use crate::syntax::ast::BinaryOperator;
use std::cell::RefCell;

/// `starmap(function, iterable)`.
struct StarMap {
    function: Value,
    source: Source,
}

crate::native_class!(
    /// The class.
    pub(super) fn starmap_class "itertools.starmap" STAR_MAP, extensible
);

static STAR_MAP: ClassTable = ClassTable {
    doc: "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.",
    module: "itertools",
    methods: &STAR_MAP_METHODS,
    static_methods: &[native("__new__(type, function, iterable, /)", "Create and return a new object.", |args| {
        let source = Source::new(&args[2])?;
        wrap(&args[0], Value::object(StarMap { function: args[1].clone(), source }))
    })],
    ..ClassTable::EMPTY
};

static STAR_MAP_METHODS: [Declaration; 3] =
    methods(&[native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &StarMap| Ok(reduced(&args[0], vec![this.function.clone(), this.source.object()], None)))
    })]);

impl StarMap {
    fn advance(&self) -> Result<Option<Value>> {
        let Some(arguments) = self.source.next()? else { return Ok(None) };
        match &arguments {
            Value::Tuple(arguments) => call(&self.function, arguments).map(Some),
            other => call(&self.function, &collect(other)?).map(Some),
        }
    }
}

native_iterator!(StarMap, starmap_class, [function, source]);

/// `accumulate(iterable, func, initial)`.
struct Accumulate {
    source: Source,
    function: Value,
    /// Null before the first item.
    total: RefCell<Value>,
    /// What is given before all items; Null where nothing is.
    initial: RefCell<Value>,
}

crate::native_class!(
    /// The class.
    pub(super) fn accumulate_class "itertools.accumulate" ACCUMULATE, extensible
);

static ACCUMULATE: ClassTable = ClassTable {
    doc: "Return series of accumulated sums.",
    module: "itertools",
    methods: &ACCUMULATE_METHODS,
    static_methods: &[native(
        "__new__(type, iterable, func=None, *, initial=None)",
        "Create and return a new object.",
        |args| {
            let initial = if args[3].is_none() { Value::Null } else { args[3].clone() };
            let accumulate = Accumulate {
                source: Source::new(&args[1])?,
                function: args[2].clone(),
                total: RefCell::default(),
                initial: RefCell::new(initial),
            };
            wrap(&args[0], Value::object(accumulate))
        },
    )],
    ..ClassTable::EMPTY
};

static ACCUMULATE_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &Accumulate| {
            let initial = this.initial.borrow().clone();
            let total = this.total.borrow().clone();
            if let Some(initial) = initial.present() {
                let parts = [Value::tuple(vec![initial]), this.source.object()];
                let rest = call(&super::chain::class().into(), &parts)?;
                return Ok(reduced(&args[0], vec![rest, this.function.clone()], Some(Value::None)));
            }
            let state = total.present();
            Ok(reduced(&args[0], vec![this.source.object(), this.function.clone()], Some(state.unwrap_or(Value::None))))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        on(&args[0], |this: &Accumulate| {
            let old = this.total.replace(args[1].clone());
            drop(old);
            Ok(Value::None)
        })
    }),
]);

impl Accumulate {
    fn advance(&self) -> Result<Option<Value>> {
        if let Some(initial) = self.initial.take().present() {
            let old = self.total.replace(initial.clone());
            drop(old);
            return Ok(Some(initial));
        }
        let Some(item) = self.source.next()? else { return Ok(None) };
        let total = self.total.borrow().clone();
        let total = match (total, &self.function) {
            (Value::Null, _) => item,
            (total, Value::None) => binary(BinaryOperator::Add, &total, &item)?,
            (total, function) => call(function, &[total, item])?,
        };
        let old = self.total.replace(total.clone());
        drop(old);
        Ok(Some(total))
    }
}

native_iterator!(Accumulate, accumulate_class, [source, function, total, initial]);
