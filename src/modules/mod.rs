//! Native modules, one file each, and the import system that finds them, the embedded scripts and files.
//!
//! | question                                  | file          |
//! |-------------------------------------------|---------------|
//! | which native modules are there            | the two lists below |
//! | which scripts does the binary carry       | `embedded.rs` |
//! | what does `import` do                     | `import.rs`   |
//! | where does it look                        | `finder.rs`   |
//! | how does source text become a code object | `compile.rs`  |

mod array;
mod array_items;
mod array_methods;
mod array_sequence;
mod binary;
mod bisect;
mod c_process;
mod c_signal;
mod c_time;
mod collections;
pub mod compile;
mod contextvars;
mod copy;
mod descriptors;
mod digests;
mod embedded;
mod file_facts;
mod finder;
mod functools;
mod gc;
mod greenlet;
mod heap_queue;
pub mod import;
mod import_lock;
mod itertools;
mod json;
mod literal;
mod math;
mod math_integer;
mod meta_path;
pub(crate) mod namespace;
mod operator;
mod os;
mod processes;
mod re;
mod re_class;
mod re_machine;
mod re_match;
mod re_parse;
mod re_pattern;
mod re_program;
mod re_scanner;
mod re_template;
mod signals;
mod spec;
mod string;
mod struct_;
mod struct_values;
mod subprocess;
pub mod sys;
mod sys_async;
mod sys_facts;
pub(crate) mod sys_hooks;
mod thread;
mod thread_local;
mod thread_lock;
mod time;
mod trace;
mod traceback;
mod twister;
mod unicode_data;
mod warn;
mod weakref;

pub(crate) use finder::absolute;
pub(crate) use sys_facts::VERSION;

pub(crate) use crate::builtins::struct_sequence;

use crate::builtins::threads;
use crate::object::module::Module;
use crate::object::native_function::{Binding, Declaration, NativeFunction};
use crate::object::operation::{call, get_attribute};
use crate::object::{Ref, Result, exception, safe_point, state};
use crate::syntax::Symbol;

/// Puts a native module's contents into it.
type Filler = fn(&Ref<Module>) -> Result<()>;

/// The modules that no file beside a script takes the place of, as those that are built into CPython.
const BUILT_IN: &[(&str, Filler)] = &[("gc", gc::fill), ("sys", sys::fill)];

/// The other native modules: a file on `sys.path` goes before them.
const LIBRARY: &[(&str, Filler)] = &[
    ("array", array::fill),
    ("bisect", bisect::fill),
    ("greenlet", greenlet::fill),
    ("greenlet._greenlet", greenlet::fill_internals),
    ("_ast", literal::fill),
    ("_frozen_importlib", meta_path::fill),
    ("_contextvars", contextvars::fill),
    ("itertools", itertools::fill),
    ("_collections", collections::fill),
    ("_binary", binary::fill),
    ("_digests", digests::fill),
    ("_functools", functools::fill),
    ("_heapq", heap_queue::fill),
    ("_json", json::fill),
    ("_os", os::fill),
    ("_random", twister::fill),
    ("_re", re::fill),
    ("_copy", copy::fill),
    ("_signal", signals::fill),
    ("_string", string::fill),
    ("_subprocess", subprocess::fill),
    ("_thread", thread::fill),
    ("_trace", trace::fill),
    ("_traceback", traceback::fill),
    ("_weakref", weakref::fill),
    ("math", math::fill),
    ("operator", operator::fill),
    ("struct", struct_::fill),
    ("time", time::fill),
    ("unicodedata", unicode_data::fill),
];

/// Makes `import`, `compile`, `exec` and `eval` work in this thread; the builtins come with it.
pub fn install() {
    crate::builtins::install();
    state::set_builtins(crate::builtins::builtins_namespace());
    import::install();
    compile::install();
    crate::lower::install();
    sys::install();
    warn::install();
}

/// Waits for the threads that are no daemons; no other thread runs from then on. Then come the functions of `atexit`.
pub(crate) fn end_threads() {
    call_at_end("threading", "_shutdown");
    threads::stop_all_others();
    call_at_end("atexit", "_run_exitfuncs");
}

/// Calls a function of a module at the program's end, where the program has imported that.
fn call_at_end(module: &str, function: &str) {
    if let Ok(Some(module)) = import::loaded(module) {
        let ended = get_attribute(&module, Symbol::new(function)).and_then(|function| call(&function, &[]));
        if let Err(thrown) = ended {
            let error = exception::take(thrown);
            safe_point::report_unraisable(&error.into(), &module);
        }
    }
}

fn filler(list: &[(&str, Filler)], name: &str) -> Option<Filler> {
    list.iter().find(|(listed, _)| *listed == name).map(|(_, filler)| *filler)
}

/// The names of all modules that need no file, sorted.
fn names() -> Vec<&'static str> {
    let native = BUILT_IN.iter().chain(LIBRARY).map(|(name, _)| *name);
    let mut names: Vec<&str> = native.chain(["builtins"]).chain(embedded::names()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Puts the declared functions into a module.
pub(crate) fn add_functions(module: &Ref<Module>, declarations: &[Declaration]) {
    let title = match &module.namespace.get_name(crate::syntax::symbol::well_known::__name__) {
        Some(name) => name.as_str().map(Symbol::new),
        None => None,
    };
    for declaration in declarations {
        let function = NativeFunction::new(declaration, Binding::Function, None, title);
        module.namespace.set_name(function.name, function.into());
    }
}
