//! Builtin functions and types, one file a type; `install` puts them into their classes and namespace.
//!
//! A file of a type ends in its `TABLE` (see `object::class_table`); adding the type to a list here is all
//! that installing it takes. A file of functions ends in its `FUNCTIONS`.

pub(crate) mod argument;
mod async_generator;
mod bool;
mod bytearray;
mod bytes;
mod bytes_case;
mod bytes_pad;
mod bytes_search;
mod bytes_split;
mod code;
mod code_replace;
pub(crate) mod codec;
mod complex;
mod constructors;
pub(crate) mod container;
mod dict;
mod dict_view;
pub(crate) mod exceptions;
mod execution;
pub(crate) mod files;
mod float;
mod function;
mod generator;
pub(crate) mod generic_alias;
pub(crate) mod greenlet;
pub mod greenlet_life;
pub(crate) mod greenlet_limit;
mod greenlet_parking;
mod greenlet_state;
mod greenlet_switch;
mod greenlet_throw;
mod greenlet_trace;
pub(crate) mod greenlet_views;
mod install;
mod int;
pub(crate) mod introspection;
pub(crate) mod iterator;
mod lazy;
mod list;
mod long_range;
pub(crate) mod mappingproxy;
mod memoryview;
mod memoryview_cast;
mod memoryview_compare;
mod memoryview_items;
mod merge_sort;
mod module;
mod native_functions;
mod number;
mod number_functions;
mod object;
pub mod output;
mod property;
mod range;
mod sequence_functions;
mod set;
mod singletons;
mod site;
mod slice;
mod sort;
pub(crate) mod source_text;
mod str;
mod str_case;
mod str_format;
mod str_pad;
mod str_search;
mod str_split;
mod str_translate;
pub(crate) mod struct_sequence;
mod suggestion;
mod super_;
pub(crate) mod threads;
pub(crate) mod traceback_carets;
pub(crate) mod traceback_format;
mod tuple;
mod type_;
mod type_parameters;
mod union;
mod wrappers;

pub(crate) use container::SUBSCRIPT;
pub(crate) use dict::update as update_dict;
pub use install::{builtins_module, builtins_namespace, install};
pub(crate) use install::{checked_class, wrap};
pub(crate) use iterator::ITERATOR;
pub(crate) use type_::keywords;

use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::native_function::Declaration;
use crate::object::types::Types;
use crate::object::{Ref, Value};

/// A class of `types()` and its contents.
type Filling = (fn(&Types) -> &Ref<Class>, &'static ClassTable);

/// The types that scripts know by name.
const NAMED_TYPES: &[Filling] = &[
    (|types| &types.object, &object::TABLE),
    (|types| &types.type_, &type_::TABLE),
    (|types| &types.int, &int::TABLE),
    (|types| &types.bool, &bool::TABLE),
    (|types| &types.float, &float::TABLE),
    (|types| &types.complex, &complex::TABLE),
    (|types| &types.super_, &super_::TABLE),
    (|types| &types.property, &property::TABLE),
    (|types| &types.classmethod, &wrappers::CLASS_METHOD),
    (|types| &types.staticmethod, &wrappers::STATIC_METHOD),
    (|types| &types.str, &str::TABLE),
    (|types| &types.bytes, &bytes::TABLE),
    (|types| &types.memoryview, &memoryview::TABLE),
    (|types| &types.bytearray, &bytearray::TABLE),
    (|types| &types.dict, &dict::TABLE),
    (|types| &types.enumerate, &lazy::ENUMERATE),
    (|types| &types.filter, &lazy::FILTER),
    (|types| &types.frozenset, &set::FROZEN),
    (|types| &types.list, &list::TABLE),
    (|types| &types.map, &lazy::MAP),
    (|types| &types.range, &range::TABLE),
    (|types| &types.reversed, &iterator::REVERSED),
    (|types| &types.set, &set::TABLE),
    (|types| &types.slice, &slice::TABLE),
    (|types| &types.tuple, &tuple::TABLE),
    (|types| &types.zip, &lazy::ZIP),
];

/// The types that scripts meet without a name for them.
const UNNAMED_TYPES: &[Filling] = &[
    (|types| &types.generator, &generator::GENERATOR),
    (|types| &types.coroutine, &generator::COROUTINE),
    (|types| &types.async_generator, &async_generator::ASYNC_GENERATOR),
    (|types| &types.function, &function::TABLE),
    (|types| &types.method, &function::METHOD),
    (|types| &types.builtin_function, &native_functions::BUILTIN),
    (|types| &types.method_wrapper, &native_functions::BUILTIN),
    (|types| &types.method_descriptor, &native_functions::METHOD),
    (|types| &types.wrapper_descriptor, &native_functions::SLOT),
    (|types| &types.classmethod_descriptor, &native_functions::CLASS_METHOD),
    (|types| &types.getset_descriptor, &native_functions::GET_SET),
    (|types| &types.member_descriptor, &native_functions::MEMBER),
    (|types| &types.module, &module::TABLE),
    (|types| &types.cell, &module::CELL),
    (|types| &types.code, &code::CODE),
    (|types| &types.frame, &code::FRAME),
    (|types| &types.traceback, &code::TRACEBACK),
    (|types| &types.mappingproxy, &mappingproxy::TABLE),
    (|types| &types.none, &singletons::NONE),
    (|types| &types.not_implemented, &singletons::NOT_IMPLEMENTED),
    (|types| &types.ellipsis, &singletons::ELLIPSIS),
    (|types| &types.bytes_iterator, &iterator::CONTAINER),
    (|types| &types.callable_iterator, &iterator::CALLABLE),
    (|types| &types.dict_itemiterator, &iterator::HASHED),
    (|types| &types.dict_items, &dict_view::SET_LIKE),
    (|types| &types.dict_keyiterator, &iterator::HASHED),
    (|types| &types.dict_keys, &dict_view::SET_LIKE),
    (|types| &types.dict_reverseitemiterator, &iterator::HASHED),
    (|types| &types.dict_reversekeyiterator, &iterator::HASHED),
    (|types| &types.dict_reversevalueiterator, &iterator::HASHED),
    (|types| &types.dict_valueiterator, &iterator::HASHED),
    (|types| &types.dict_values, &dict_view::VALUES),
    (|types| &types.list_iterator, &iterator::CONTAINER),
    (|types| &types.list_reverseiterator, &iterator::CONTAINER),
    (|types| &types.range_iterator, &iterator::CONTAINER),
    (|types| &types.sequence_iterator, &iterator::CONTAINER),
    (|types| &types.set_iterator, &iterator::HASHED),
    (|types| &types.str_ascii_iterator, &iterator::CONTAINER),
    (|types| &types.str_iterator, &iterator::CONTAINER),
    (|types| &types.tuple_iterator, &iterator::CONTAINER),
];

/// The named types that have no field in `types()`.
const OTHER_TYPES: &[fn() -> Ref<Class>] = &[];

/// The functions.
const FUNCTIONS: &[&[Declaration]] = &[
    output::FUNCTIONS,
    introspection::FUNCTIONS,
    sequence_functions::FUNCTIONS,
    number_functions::FUNCTIONS,
    execution::FUNCTIONS,
    files::FUNCTIONS,
];

/// The other names.
const CONSTANTS: &[(&str, fn() -> Value)] = &[
    ("None", || Value::None),
    ("Ellipsis", || Value::Ellipsis),
    ("NotImplemented", || Value::NotImplemented),
    ("False", || Value::False),
    ("True", || Value::True),
    ("__debug__", || Value::True),
    ("help", || Value::object(site::Helper)),
    ("exit", || Value::object(site::Quitter("exit"))),
    ("quit", || Value::object(site::Quitter("quit"))),
    ("copyright", || Value::object(site::Printer("copyright"))),
    ("credits", || Value::object(site::Printer("credits"))),
    ("license", || Value::object(site::Printer("license"))),
];
