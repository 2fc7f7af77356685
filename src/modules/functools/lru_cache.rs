//! What `lru_cache` makes: a callable that remembers the results of another one.
//!
//! ```text
//!   table: key ─► number of a link        links: [older │ newer │ key │ result] in a ring from `oldest` to `newest`
//! ```
//!
//! Without a limit the table holds the results themselves. The function, and the keys' `__hash__` and `__eq__`, may
//! run anything, this cache included: nothing is borrowed meanwhile.

use super::made;
use crate::builtins::introspection::is_callable;
use crate::object::build_class::DICTIONARY;
use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, instance_class};
use crate::object::dict::Dict;
use crate::object::exception::type_error;
use crate::object::function::Method;
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::slice_bounds::has_index;
use crate::object::operation::{call, call_with, get_attribute, truth};
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, OnceCell, RefCell};

const NONE: usize = usize::MAX;

struct Link {
    older: usize,
    newer: usize,
    key: Value,
    result: Value,
}

/// What an instance holds.
struct Cache {
    function: Value,
    /// None where nothing is ever forgotten.
    limit: Option<usize>,
    typed: bool,
    info: Value,
    table: Ref<Dict>,
    links: RefCell<Vec<Link>>,
    oldest: Cell<usize>,
    newest: Cell<usize>,
    hits: Cell<i64>,
    misses: Cell<i64>,
}

/// The class.
pub(super) fn class() -> Ref<Class> {
    thread_local! {
        static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
    }
    CLASS.with(|class| {
        class.get_or_init(|| instance_class("functools._lru_cache_wrapper", Layout::Native, &TABLE)).clone()
    })
}

impl NativeObject for Cache {
    fn class(&self) -> Ref<Class> {
        class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.value(&self.function);
        tracer.value(&self.info);
        tracer.reference(&self.table);
        for link in self.links.borrow().iter() {
            tracer.value(&link.key);
            tracer.value(&link.result);
        }
    }

    fn clear(&self) {
        self.forget();
    }

    fn call(&self, arguments: &[Value]) -> Option<Result> {
        Some(self.look_up(arguments, &[]))
    }
}

static TABLE: ClassTable = ClassTable {
    doc: "Create a cached callable that wraps another function.\n\n\
          user_function:      the function being cached\n\n\
          maxsize:  0         for no caching\n          None      for unlimited cache size\n          \
          n         for a bounded cache\n\n\
          typed:    False     cache f(3) and f(3.0) as identical calls\n          \
          True      cache f(3) and f(3.0) as distinct calls\n\n\
          cache_info_type:    namedtuple class with the fields:\n                        \
          hits misses currsize maxsize\n",
    module: "functools",
    methods: METHODS,
    static_methods: &[native(
        "__new__(type, user_function, maxsize, typed, cache_info_type)",
        "Create and return a new object.",
        new,
    )],
    attributes: &[DICTIONARY],
    ..ClassTable::EMPTY
};

fn new(args: &[Value]) -> Result {
    if !is_callable(&args[1]) {
        return Err(type_error("the first argument must be callable"));
    }
    let limit = match &args[2] {
        Value::None => None,
        given if has_index(given) => Some(usize::try_from(crate::builtins::argument::size(given)?).unwrap_or(0)),
        _ => return Err(type_error("maxsize should be integer or None")),
    };
    let cache = Cache {
        function: args[1].clone(),
        limit,
        typed: truth(&args[3])?,
        info: args[4].clone(),
        table: Dict::new(),
        links: RefCell::default(),
        oldest: Cell::new(NONE),
        newest: Cell::new(NONE),
        hits: Cell::new(0),
        misses: Cell::new(0),
    };
    made(&args[0], &class(), Value::object(cache))
}

const METHODS: &[Declaration] = &[
    raw("__call__(self, /, *args, **kwargs)", "Call self as a function.", |args, keywords| {
        let [this, positional @ ..] = &*args else { return Err(type_error("descriptor '__call__' needs an argument")) };
        on(this, |cache| cache.look_up(positional, keywords))
    }),
    native(
        "__get__(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner.",
        |args| Ok(if args[1].is_none() { args[0].clone() } else { Method::new(args[0].clone(), args[1].clone()) }),
    ),
    native("cache_info(self, /)", "Report cache statistics", |args| {
        on(&args[0], |cache| {
            let limit = cache.limit.map_or(Value::None, Value::from);
            let numbers = [cache.hits.get().into(), cache.misses.get().into(), limit, cache.table.len().into()];
            call(&cache.info, &numbers)
        })
    }),
    native("cache_clear(self, /)", "Clear the cache and cache statistics", |args| {
        on(&args[0], |cache| {
            cache.hits.set(0);
            cache.misses.set(0);
            cache.forget();
            Ok(Value::None)
        })
    }),
    native("__reduce__(self, /)", "Return state information for pickling.", |args| {
        get_attribute(&args[0], well_known::__qualname__)
    }),
    native("__copy__(self, /)", "The cache itself.", |args| Ok(args[0].clone())),
    native("__deepcopy__(self, memo, /)", "The cache itself.", |args| Ok(args[0].clone())),
];

fn on<R>(this: &Value, work: impl FnOnce(&Cache) -> Result<R>) -> Result<R> {
    match this.payload().downcast::<Cache>() {
        Some(cache) => work(cache),
        None => Err(type_error(format!("expected a cached function, not '{}'", this.class_name()))),
    }
}

thread_local! {
    /// What parts the positional arguments of a key from the named ones.
    static MARK: Value = Value::list(Vec::new());
}

/// The key of a call: its only argument where that is an int or a string, else all that matters of it.
#[inline]
fn key(positional: &[Value], keywords: &[(Symbol, Value)], typed: bool) -> Value {
    if keywords.is_empty() && !typed {
        return match positional {
            [only @ (Value::Int(_) | Value::Str(_))] => only.clone(),
            _ => Value::tuple(positional.to_vec()),
        };
    }
    let mut parts = positional.to_vec();
    if !keywords.is_empty() {
        parts.push(Value::Int(MARK.with(Value::address) as i64));
        parts.push(Value::Ellipsis);
        for (name, value) in keywords {
            parts.push(crate::object::string::Str::of_symbol(*name).into());
            parts.push(value.clone());
        }
    }
    if typed {
        parts.extend(positional.iter().map(|value| Value::from(value.class())));
        parts.extend(keywords.iter().map(|(_, value)| Value::from(value.class())));
    }
    Value::tuple(parts)
}

impl Cache {
    /// What a call with these arguments gives.
    fn look_up(&self, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
        if self.limit == Some(0) {
            self.misses.set(self.misses.get() + 1);
            return call_with(&self.function, positional, keywords);
        }
        let key = key(positional, keywords, self.typed);
        let Some(found) = self.table.get(&key)? else { return self.compute(key, positional, keywords) };
        self.hits.set(self.hits.get() + 1);
        match (self.limit, &found) {
            (Some(_), Value::Int(number)) => Ok(self.used(*number as usize)),
            _ => Ok(found),
        }
    }

    /// Calls the function and remembers its result. A native frame of its own, for the function may recurse.
    #[inline(never)]
    fn compute(&self, key: Value, positional: &[Value], keywords: &[(Symbol, Value)]) -> Result {
        self.misses.set(self.misses.get() + 1);
        let result = if keywords.is_empty() {
            call(&self.function, positional)?
        } else {
            call_with(&self.function, positional, keywords)?
        };
        match self.limit {
            None => self.table.set(key, result.clone())?,
            Some(limit) => self.remember(key, &result, limit)?,
        }
        Ok(result)
    }

    /// The result in a link, which becomes the newest one.
    fn used(&self, number: usize) -> Value {
        let mut links = self.links.borrow_mut();
        if number != self.newest.get() {
            self.unlink(&mut links, number);
            self.link(&mut links, number);
        }
        links.get(number).map_or(Value::None, |link| link.result.clone())
    }

    #[inline(never)]
    fn remember(&self, key: Value, result: &Value, limit: usize) -> Result<()> {
        // The call may have filled the cache with the same key, or emptied it.
        if self.table.get(&key)?.is_some() {
            return Ok(());
        }
        let link = Link { older: NONE, newer: NONE, key: key.clone(), result: result.clone() };
        if self.table.len() < limit {
            let mut links = self.links.borrow_mut();
            let number = links.len();
            links.push(link);
            self.link(&mut links, number);
            drop(links);
            return self.table.set(key, number.into());
        }
        let oldest = self.oldest.get();
        let old_key = self.links.borrow().get(oldest).map(|link| link.key.clone());
        let Some(old_key) = old_key else { return Ok(()) };
        if self.table.remove(&old_key)?.is_none() || self.oldest.get() != oldest {
            return Ok(());
        }
        let mut links = self.links.borrow_mut();
        self.unlink(&mut links, oldest);
        let old = std::mem::replace(&mut links[oldest], link);
        self.link(&mut links, oldest);
        drop(links);
        drop(old);
        self.table.set(key, oldest.into())
    }

    fn unlink(&self, links: &mut [Link], number: usize) {
        let (older, newer) = (links[number].older, links[number].newer);
        match links.get_mut(older) {
            Some(link) => link.newer = newer,
            None => self.oldest.set(newer),
        }
        match links.get_mut(newer) {
            Some(link) => link.older = older,
            None => self.newest.set(older),
        }
    }

    /// Makes a link that stands nowhere the newest one.
    fn link(&self, links: &mut [Link], number: usize) {
        let newest = self.newest.replace(number);
        links[number].older = newest;
        links[number].newer = NONE;
        match links.get_mut(newest) {
            Some(link) => link.newer = number,
            None => self.oldest.set(number),
        }
    }

    fn forget(&self) {
        self.oldest.set(NONE);
        self.newest.set(NONE);
        let links = self.links.take();
        self.table.remove_all();
        drop(links);
    }
}
