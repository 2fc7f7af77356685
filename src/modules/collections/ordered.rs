//! The views of an ordered dictionary and the iterators over it, which notice each change of its keys;
//! `stdlib/collections` asks for them.

use super::counting::dict;
use crate::builtins::ITERATOR;
use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, native_subclass};
use crate::object::dict::Dict;
use crate::object::dict_view::{DictView, Part};
use crate::object::exception::{runtime_error, type_error};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation;
use crate::object::state::with_builtins;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use std::cell::{Cell, OnceCell};

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("_ordered_keys(dict, /)", "The view of the keys.", |args| view(&args[0], Part::Keys)),
    native("_ordered_values(dict, /)", "The view of the values.", |args| view(&args[0], Part::Values)),
    native("_ordered_items(dict, /)", "The view of the items.", |args| view(&args[0], Part::Items)),
    native("_ordered_iterator(dict, /)", "An iterator over the keys.", |args| {
        Ok(OrderedIterator::value(&dict(&args[0])?, Part::Keys, false))
    }),
    native("_ordered_reversed(dict, /)", "An iterator over the keys, the last one first.", |args| {
        Ok(OrderedIterator::value(&dict(&args[0])?, Part::Keys, true))
    }),
];

fn view(mapping: &Value, part: Part) -> Result {
    let dict = dict(mapping)?;
    Ok(Value::object(DictView { dict, part, mapping: mapping.clone(), class: Some(view_class(part)) }))
}

fn view_class(part: Part) -> Ref<Class> {
    thread_local! {
        static CLASSES: OnceCell<[Ref<Class>; 3]> = const { OnceCell::new() };
    }
    let make = |name: &str, base: &Ref<Class>| native_subclass(name, base.clone(), Layout::Native, false, &VIEW);
    CLASSES.with(|classes| {
        let [keys, values, items] = classes.get_or_init(|| {
            let types = types();
            [
                make("odict_keys", &types.dict_keys),
                make("odict_values", &types.dict_values),
                make("odict_items", &types.dict_items),
            ]
        });
        match part {
            Part::Keys => keys.clone(),
            Part::Values => values.clone(),
            Part::Items => items.clone(),
        }
    })
}

static VIEW: ClassTable = ClassTable {
    methods: &[
        native("__iter__(self, /)", "Implement iter(self).", |args| iterator_of(&args[0], false)),
        native("__reversed__(self, /)", "Return reversed(self).", |args| iterator_of(&args[0], true)),
    ],
    ..ClassTable::EMPTY
};

fn iterator_of(view: &Value, backwards: bool) -> Result {
    match view.downcast::<DictView>() {
        Some(view) => Ok(OrderedIterator::value(&view.dict, view.part, backwards)),
        None => Err(type_error(format!("descriptor requires a dict view but received a '{}'", view.class_name()))),
    }
}

/// An iterator over an ordered dictionary.
struct OrderedIterator {
    dict: Ref<Dict>,
    part: Part,
    backwards: bool,
    position: Cell<usize>,
    /// The version of the keys when it began.
    version: u64,
    is_over: Cell<bool>,
}

impl OrderedIterator {
    fn value(dict: &Ref<Dict>, part: Part, backwards: bool) -> Value {
        Value::object(OrderedIterator {
            dict: dict.clone(),
            part,
            backwards,
            position: Cell::new(if backwards { usize::MAX } else { 0 }),
            version: dict.keys_version(),
            is_over: Cell::new(false),
        })
    }

    fn advance(&self) -> Result<Option<Value>> {
        if self.is_over.get() {
            return Ok(None);
        }
        if !self.dict.keys_are(self.version) {
            self.is_over.set(true);
            // One that was cleared is known by its size alone.
            let what = if self.dict.is_empty() { "changed size" } else { "mutated" };
            return Err(runtime_error(format!("OrderedDict {what} during iteration")));
        }
        let mut position = self.position.get();
        let entry =
            if self.backwards { self.dict.previous_entry(&mut position) } else { self.dict.next_entry(&mut position) };
        self.position.set(position);
        // Behind the last key it is over at once, whatever happens to the dictionary then.
        let mut ahead = position;
        let is_last = match self.backwards {
            true => self.dict.previous_entry(&mut ahead).is_none(),
            false => self.dict.next_key(&mut ahead).is_none(),
        };
        self.is_over.set(entry.is_none() || is_last);
        Ok(entry.map(|(key, value)| self.part.of(key, value)))
    }
}

impl NativeObject for OrderedIterator {
    fn class(&self) -> Ref<Class> {
        iterator_class()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.dict);
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        Some(self.advance())
    }
}

crate::native_class!(
    /// The class of the iterators.
    fn iterator_class "odict_iterator" ITERATOR_TABLE
);

static ITERATOR_TABLE: ClassTable = ClassTable { methods: &ITERATOR_METHODS, ..ClassTable::EMPTY };

static ITERATOR_METHODS: [Declaration; ITERATOR.len() + 1] = merged(&[
    ITERATOR,
    &[native("__reduce__(self, /)", "Return state information for pickling", |args| {
        let Some(this) = args[0].downcast::<OrderedIterator>() else { return Ok(Value::NotImplemented) };
        // What is left is taken by another one, which begins where this one stands.
        let rest = OrderedIterator::value(&this.dict, this.part, this.backwards);
        if let Some(rest) = rest.downcast::<OrderedIterator>() {
            rest.position.set(this.position.get());
            rest.is_over.set(this.is_over.get());
        }
        let left = Value::list(operation::collect(&rest)?);
        let iter = with_builtins(|builtins| builtins.get_name(Symbol::new("iter"))).unwrap_or_default();
        Ok(Value::tuple(vec![iter, Value::tuple(vec![left])]))
    })],
]);
