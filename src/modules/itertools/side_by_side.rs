//! Items side by side: `pairwise` and `zip_longest`.

use super::{methods, native_iterator, on, reduced, sources};
use crate::builtins::wrap;
use crate::object::class_table::ClassTable;
use crate::object::exception::type_error;
use crate::object::iterator::Source;
use crate::object::native_function::{Declaration, native};
use crate::object::{Result, Value};
use std::cell::{Cell, RefCell};

/// `pairwise(iterable)`.
struct Pairwise {
    source: Source,
    /// The second item of the last pair.
    last: RefCell<Value>,
}

crate::native_class!(
    /// The class.
    pub(super) fn pairwise_class "itertools.pairwise" PAIRWISE, extensible
);

static PAIRWISE: ClassTable = ClassTable {
    doc: "Return an iterator of overlapping pairs taken from the input iterator.\n\n    \
          s -> (s0,s1), (s1,s2), (s2, s3), ...",
    module: "itertools",
    methods: crate::builtins::ITERATOR,
    static_methods: &[native("__new__(type, iterable, /)", "Create and return a new object.", |args| {
        wrap(&args[0], Value::object(Pairwise { source: Source::new(&args[1])?, last: RefCell::default() }))
    })],
    ..ClassTable::EMPTY
};

impl Pairwise {
    fn advance(&self) -> Result<Option<Value>> {
        if self.source.has_ended() {
            return Ok(None);
        }
        let last = self.last.borrow().clone();
        let first = match last {
            Value::Null => match self.source.next_while()? {
                Some(first) => {
                    let old = self.last.replace(first.clone());
                    drop(old);
                    first
                }
                None => return Ok(None),
            },
            last => last,
        };
        let Some(second) = self.source.next_while()? else {
            drop(self.last.take());
            return Ok(None);
        };
        let old = self.last.replace(second.clone());
        drop(old);
        Ok(Some(Value::tuple(vec![first, second])))
    }
}

native_iterator!(Pairwise, pairwise_class, [source, last]);

/// `zip_longest(*iterables, fillvalue)`.
struct ZipLongest {
    sources: Vec<Source>,
    /// How many have not ended.
    active: Cell<usize>,
    fill: RefCell<Value>,
}

crate::native_class!(
    /// The class.
    pub(super) fn zip_longest_class "itertools.zip_longest" ZIP_LONGEST, extensible
);

static ZIP_LONGEST: ClassTable = ClassTable {
    doc: "zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object\n\n\
          Return a zip_longest object whose .__next__() method returns a tuple where\n\
          the i-th element comes from the i-th iterable argument.  The .__next__()\n\
          method continues until the longest iterable in the argument sequence\n\
          is exhausted and then it raises StopIteration.  When the shorter iterables\n\
          are exhausted, the fillvalue is substituted in their place.  The fillvalue\n\
          defaults to None or can be specified by a keyword argument.\n",
    module: "itertools",
    methods: &ZIP_LONGEST_METHODS,
    static_methods: &[native("__new__(type, /, *iterables, **kwargs)", "Create and return a new object.", |args| {
        let mut fill = Value::None;
        if let Value::Dict(keywords) = &args[2] {
            for (name, value) in keywords.entries() {
                if name.as_str() != Some("fillvalue") {
                    return Err(type_error("zip_longest() got an unexpected keyword argument"));
                }
                fill = value;
            }
        }
        let sources = sources(&args[1])?;
        let active = Cell::new(sources.len());
        wrap(&args[0], Value::object(ZipLongest { sources, active, fill: RefCell::new(fill) }))
    })],
    ..ClassTable::EMPTY
};

static ZIP_LONGEST_METHODS: [Declaration; 4] = methods(&[
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        on(&args[0], |this: &ZipLongest| {
            let iterators = this.sources.iter().map(|source| match source.has_ended() {
                true => Value::tuple(Vec::new()),
                false => source.object(),
            });
            let iterators = iterators.collect();
            Ok(reduced(&args[0], iterators, Some(this.fill.borrow().clone())))
        })
    }),
    native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
        on(&args[0], |this: &ZipLongest| {
            let old = this.fill.replace(args[1].clone());
            drop(old);
            Ok(Value::None)
        })
    }),
]);

impl ZipLongest {
    fn advance(&self) -> Result<Option<Value>> {
        if self.active.get() == 0 {
            return Ok(None);
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for source in &self.sources {
            if source.has_ended() {
                items.push(self.fill.borrow().clone());
                continue;
            }
            match source.next_while() {
                Ok(Some(item)) => items.push(item),
                Ok(None) => {
                    let active = self.active.get().saturating_sub(1);
                    self.active.set(active);
                    if active == 0 {
                        return Ok(None);
                    }
                    items.push(self.fill.borrow().clone());
                }
                Err(thrown) => {
                    self.active.set(0);
                    return Err(thrown);
                }
            }
        }
        Ok(Some(Value::tuple(items)))
    }
}

native_iterator!(ZipLongest, zip_longest_class, [sources, fill]);
