//! The iterators over other iterables: `enumerate`, `zip`, `map` and `filter`.

use super::iterator::ITERATOR;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::exception::{type_error, value_error};
use crate::object::heap::Tracer;
use crate::object::iterator::Source;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::iterate::Pair;
use crate::object::operation::{self, Iteration, binary, call, truth};
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::ast::BinaryOperator;
use std::cell::{Cell, RefCell};

/// The contents of `enumerate`.
pub(super) static ENUMERATE: ClassTable = ClassTable {
    doc: "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n\
          The enumerate object yields pairs containing a count (from start, which\n\
          defaults to zero) and a value yielded by the iterable argument.\n\n\
          enumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
    methods: &ALL,
    class_methods: super::container::SUBSCRIPT,
    static_methods: &[native("__new__(type, iterable=..., start=0)", "Create and return a new object.", |args| {
        if args[1].is_null() {
            return Err(type_error("enumerate() missing required argument 'iterable'"));
        }
        let start = operation::index(&args[2])?;
        let source = Source::new(&args[1])?;
        super::wrap(&args[0], Value::object(Enumerate { source, count: RefCell::new(start) }))
    })],
    ..ClassTable::EMPTY
};

/// The contents of `zip`.
pub(super) static ZIP: ClassTable = ClassTable {
    doc: "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.\n\n   \
          >>> list(zip('abcdefg', range(3), range(4)))\n   \
          [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]\n\n\
          The zip object yields n-length tuples, where n is the number of iterables\n\
          passed as positional arguments to zip().  The i-th element in every tuple\n\
          comes from the i-th iterable argument to zip().  This continues until the\n\
          shortest argument is exhausted.\n\n\
          If strict is true and one of the arguments is exhausted before the others,\n\
          raise a ValueError.",
    methods: &ZIP_METHODS,
    static_methods: &[native(
        "__new__(type, /, *iterables, strict=False)",
        "Create and return a new object.",
        |args| {
            let strict = truth(&args[2])?;
            super::wrap(&args[0], Value::object(Zip { sources: sources(&args[1], 0)?, strict: Cell::new(strict) }))
        },
    )],
    ..ClassTable::EMPTY
};

/// The contents of `map`.
pub(super) static MAP: ClassTable = ClassTable {
    doc: "map(func, *iterables) --> map object\n\n\
          Make an iterator that computes the function using arguments from\n\
          each of the iterables.  Stops when the shortest iterable is exhausted.",
    methods: &ALL,
    static_methods: &[native("__new__(type, /, *args)", "Create and return a new object.", |args| {
        let Value::Tuple(given) = &args[1] else { return Err(too_few()) };
        let [function, _, ..] = &given[..] else { return Err(too_few()) };
        let map = Map { function: function.clone(), sources: sources(&args[1], 1)? };
        super::wrap(&args[0], Value::object(map))
    })],
    ..ClassTable::EMPTY
};

/// The contents of `filter`.
pub(super) static FILTER: ClassTable = ClassTable {
    doc: "filter(function or None, iterable) --> filter object\n\n\
          Return an iterator yielding those items of iterable for which function(item)\n\
          is true. If function is None, return the items that are true.",
    methods: &ALL,
    static_methods: &[native("__new__(type, function, iterable, /)", "Create and return a new object.", |args| {
        let filter = Filter { function: args[1].clone(), source: Source::new(&args[2])? };
        super::wrap(&args[0], Value::object(filter))
    })],
    ..ClassTable::EMPTY
};

/// `enumerate(iterable, start)`.
pub(super) fn enumerate_of(iterable: &Value, start: Value) -> Result {
    Ok(Value::object(Enumerate { source: Source::new(iterable)?, count: RefCell::new(start) }))
}

/// `zip(*iterables)`.
pub(super) fn zip_of(iterables: &[Value]) -> Result {
    let sources = iterables.iter().map(Source::new).collect::<Result<Vec<Source>>>()?;
    Ok(Value::object(Zip { sources, strict: Cell::new(false) }))
}

/// The methods of the four types.
static ALL: [Declaration; METHODS.len()] = METHODS;

const METHODS: [Declaration; ITERATOR.len() + 1] = merged(&[
    ITERATOR,
    &[native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        let arguments = arguments_of(&args[0].payload());
        let class = Value::from(args[0].class());
        Ok(Value::tuple(match arguments {
            Some((arguments, true)) => vec![class, Value::tuple(arguments), Value::True],
            Some((arguments, false)) => vec![class, Value::tuple(arguments)],
            None => vec![class, Value::tuple(Vec::new())],
        }))
    })],
]);

static ZIP_METHODS: [Declaration; METHODS.len() + 1] = merged(&[
    &METHODS,
    &[native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        let strict = truth(&args[1])?;
        if let Some(zip) = args[0].payload().downcast::<Zip>() {
            zip.strict.set(strict);
        }
        Ok(Value::None)
    })],
]);

/// The arguments that make an iterator which goes on where this one is, and whether it is a strict `zip`.
fn arguments_of(this: &Value) -> Option<(Vec<Value>, bool)> {
    if let Some(this) = this.downcast::<Enumerate>() {
        return Some((vec![this.source.object(), this.count.borrow().clone()], false));
    }
    if let Some(this) = this.downcast::<Zip>() {
        return Some((this.sources.iter().map(Source::object).collect(), this.strict.get()));
    }
    if let Some(this) = this.downcast::<Map>() {
        let sources = this.sources.iter().map(Source::object);
        return Some((std::iter::once(this.function.clone()).chain(sources).collect(), false));
    }
    let this = this.downcast::<Filter>()?;
    Some((vec![this.function.clone(), this.source.object()], false))
}

#[cold]
fn too_few() -> Thrown {
    type_error("map() must have at least two arguments.")
}

/// Iterations over the arguments behind the first `skipped` ones.
fn sources(arguments: &Value, skipped: usize) -> Result<Vec<Source>> {
    match arguments {
        Value::Tuple(iterables) => iterables.iter().skip(skipped).map(Source::new).collect(),
        _ => Ok(Vec::new()),
    }
}

/// `enumerate(iterable, start)`.
struct Enumerate {
    source: Source,
    count: RefCell<Value>,
}

impl Enumerate {
    fn advance(&self) -> Result<Option<Value>> {
        Ok(self.parts()?.map(|(count, item)| Tuple::of([count, item]).into()))
    }

    #[inline]
    fn parts(&self) -> Result<Option<(Value, Value)>> {
        let Some(item) = self.source.next()? else { return Ok(None) };
        let count = self.count.borrow().clone();
        let next = match &count {
            Value::Int(number) if *number < i64::MAX => Value::Int(number + 1),
            other => binary(BinaryOperator::Add, other, &Value::Int(1))?,
        };
        let old = self.count.replace(next);
        drop(old);
        Ok(Some((count, item)))
    }
}

impl NativeObject for Enumerate {
    fn class(&self) -> Ref<Class> {
        types().enumerate.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.source.trace(tracer);
    }

    fn clear(&self) {
        self.source.clear();
    }

    fn take_apart(&self) -> Option<Iteration> {
        match &*self.count.borrow() {
            Value::Int(count) if *count < i64::MAX / 2 => {
                Some(Iteration::Enumerate { items: Box::new(self.source.take()), count: *count })
            }
            _ => None,
        }
    }

    fn next_pair(&self) -> Option<Result<Option<Pair>>> {
        Some(self.parts().map(|parts| parts.map(|(count, item)| Pair::Two(count, item))))
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}

/// `zip(*iterables, strict)`.
struct Zip {
    sources: Vec<Source>,
    strict: Cell<bool>,
}

impl Zip {
    fn parts(left: &Source, right: &Source) -> Result<Option<Pair>> {
        let Some(first) = left.next()? else { return Ok(None) };
        Ok(right.next()?.map(|second| Pair::Two(first, second)))
    }

    fn advance(&self) -> Result<Option<Value>> {
        if self.sources.is_empty() {
            return Ok(None);
        }
        if let ([left, right], false) = (&self.sources[..], self.strict.get()) {
            return Ok(match Zip::parts(left, right)? {
                Some(Pair::Two(first, second)) => Some(Tuple::of([first, second]).into()),
                _ => None,
            });
        }
        if let ([first, second, third], false) = (&self.sources[..], self.strict.get()) {
            let Some(first) = first.next()? else { return Ok(None) };
            let Some(second) = second.next()? else { return Ok(None) };
            return Ok(third.next()?.map(|third| Tuple::of([first, second, third]).into()));
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for source in &self.sources {
            match source.next()? {
                Some(item) => items.push(item),
                None if self.strict.get() => return self.check_lengths(items.len()),
                None => return Ok(None),
            }
        }
        Ok(Some(Value::tuple(items)))
    }

    /// The end of the iterable number `ended`: the ones before it must not have given an item, the ones behind
    /// it must not have one left.
    fn check_lengths(&self, ended: usize) -> Result<Option<Value>> {
        let others = |count: usize| if count == 1 { " 1".to_owned() } else { format!("s 1-{count}") };
        if ended > 0 {
            return Err(value_error(format!("zip() argument {} is shorter than argument{}", ended + 1, others(ended))));
        }
        for (number, source) in self.sources.iter().enumerate().skip(1) {
            if source.next()?.is_some() {
                let others = others(number);
                return Err(value_error(format!("zip() argument {} is longer than argument{others}", number + 1)));
            }
        }
        Ok(None)
    }
}

impl NativeObject for Zip {
    fn class(&self) -> Ref<Class> {
        types().zip.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        self.sources.iter().for_each(|source| source.trace(tracer));
    }

    fn clear(&self) {
        self.sources.iter().for_each(Source::clear);
    }

    fn take_apart(&self) -> Option<Iteration> {
        match &self.sources[..] {
            [left, right] if !self.strict.get() => Some(Iteration::Zip(Box::new([left.take(), right.take()]))),
            _ => None,
        }
    }

    fn next_pair(&self) -> Option<Result<Option<Pair>>> {
        match &self.sources[..] {
            [left, right] if !self.strict.get() => Some(Zip::parts(left, right)),
            _ => None,
        }
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}

/// `map(function, *iterables)`.
struct Map {
    function: Value,
    sources: Vec<Source>,
}

impl Map {
    fn advance(&self) -> Result<Option<Value>> {
        if let [source] = &self.sources[..] {
            return match source.next()? {
                Some(item) => call(&self.function, std::slice::from_ref(&item)).map(Some),
                None => Ok(None),
            };
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for source in &self.sources {
            match source.next()? {
                Some(item) => items.push(item),
                None => return Ok(None),
            }
        }
        call(&self.function, &items).map(Some)
    }
}

impl NativeObject for Map {
    fn class(&self) -> Ref<Class> {
        types().map.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.function);
        self.sources.iter().for_each(|source| source.trace(tracer));
    }

    fn clear(&self) {
        self.sources.iter().for_each(Source::clear);
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}

/// `filter(function, iterable)`.
struct Filter {
    function: Value,
    source: Source,
}

impl Filter {
    fn advance(&self) -> Result<Option<Value>> {
        let by_truth = match &self.function {
            Value::None => true,
            Value::Class(class) => class.same(&types().bool),
            _ => false,
        };
        while let Some(item) = self.source.next()? {
            let passes = match by_truth {
                true => truth(&item)?,
                false => truth(&call(&self.function, std::slice::from_ref(&item))?)?,
            };
            if passes {
                return Ok(Some(item));
            }
        }
        Ok(None)
    }
}

impl NativeObject for Filter {
    fn class(&self) -> Ref<Class> {
        types().filter.clone()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.function);
        self.source.trace(tracer);
    }

    fn clear(&self) {
        self.source.clear();
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}
