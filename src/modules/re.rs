//! The native half of `re`: its functions, and the cache of compiled patterns.
//!
//! | question                                  | file              |
//! |-------------------------------------------|-------------------|
//! | how is Python's syntax understood         | `re_parse.rs`, `re_class.rs` |
//! | how does a pattern search                 | `re_program.rs`   |
//! | what can scripts do with a pattern        | `re_pattern.rs`   |
//! | what can they do with a match             | `re_match.rs`     |
//! | how is a string matched step by step      | `re_scanner.rs`   |
//! | what does `\g<name>` in a replacement say | `re_template.rs`  |

use super::re_parse::Fault;
use super::re_pattern::{self, Pattern};
use crate::builtins::argument;
use crate::object::exception::{self, overflow_error, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, operation};
use std::cell::RefCell;
use std::collections::HashMap;

/// How many compiled patterns are kept.
const CACHE_SIZE: usize = 512;

/// A pattern's text in the form that the parser reads, whether it is of bytes, and its flags.
type Key = (String, bool, i64);

thread_local! {
    static CACHE: RefCell<HashMap<Key, Value>> = RefCell::new(HashMap::new());
    static ERROR: RefCell<Value> = const { RefCell::new(Value::Null) };
}

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    module.set("Pattern", Value::from(&re_pattern::class()));
    module.set("Match", Value::from(&super::re_match::class()));
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("compile(pattern, flags=0)", "Compile a regular expression pattern, returning a Pattern object.", |args| {
        compile(&args[0], &args[1])
    }),
    native("match(pattern, string, flags=0)", "Try to apply the pattern at the start of the string.", |args| {
        with(&args[0], &args[2], |this, pattern| pattern.match_whole(this, &args[1], super::re_program::Mode::Match))
    }),
    native("fullmatch(pattern, string, flags=0)", "Try to apply the pattern to all of the string.", |args| {
        with(&args[0], &args[2], |this, pattern| pattern.match_whole(this, &args[1], super::re_program::Mode::Full))
    }),
    native("search(pattern, string, flags=0)", "Scan through string looking for a match to the pattern.", |args| {
        with(&args[0], &args[2], |this, pattern| pattern.match_whole(this, &args[1], super::re_program::Mode::Search))
    }),
    native("findall(pattern, string, flags=0)", "Return a list of all non-overlapping matches.", |args| {
        with(&args[0], &args[2], |_, pattern| pattern.find_all(&args[1], &Value::Null, &Value::Null))
    }),
    native("finditer(pattern, string, flags=0)", "Return an iterator over all non-overlapping matches.", |args| {
        with(&args[0], &args[2], |this, pattern| pattern.iterate(this, &args[1], &Value::Null, &Value::Null))
    }),
    native("split(pattern, string, maxsplit=0, flags=0)", "Split the string by the occurrences.", |args| {
        with(&args[0], &args[3], |_, pattern| pattern.split(&args[1], &args[2]))
    }),
    native("sub(pattern, repl, string, count=0, flags=0)", "Replace the occurrences of the pattern.", |args| {
        with(&args[0], &args[4], |this, pattern| Ok(pattern.substitute(this, &args[1], &args[2], &args[3])?.0))
    }),
    native(
        "subn(pattern, repl, string, count=0, flags=0)",
        "As sub; returns the number of replacements too.",
        |args| {
            with(&args[0], &args[4], |this, pattern| {
                let (text, count) = pattern.substitute(this, &args[1], &args[2], &args[3])?;
                Ok(Value::tuple(vec![text, count.into()]))
            })
        },
    ),
    native("purge()", "Clear the regular expression caches.", |_| {
        drop(CACHE.take());
        Ok(Value::None)
    }),
    native("_set_error(cls, /)", "Say which class the errors are of.", |args| {
        drop(ERROR.replace(args[0].clone()));
        Ok(Value::None)
    }),
];

fn with(pattern: &Value, flags: &Value, work: impl FnOnce(&Value, &Pattern) -> Result) -> Result {
    let compiled = compile(pattern, flags)?;
    match compiled.downcast::<Pattern>() {
        Some(native) => work(&compiled, native),
        None => Err(type_error("first argument must be string or compiled pattern")),
    }
}

/// `re.compile`, through the cache.
fn compile(pattern: &Value, flags: &Value) -> Result {
    let flags = argument::size(&operation::index(flags)?)?;
    if pattern.downcast::<Pattern>().is_some() {
        if flags != 0 {
            return Err(value_error("cannot process flags argument with a compiled pattern"));
        }
        return Ok(pattern.clone());
    }
    let (text, is_bytes) = match (&pattern.payload(), pattern.contents()) {
        (Value::Str(text), _) => (text.as_str().to_owned(), false),
        (_, Some(contents)) => (contents.iter().map(|byte| char::from(*byte)).collect(), true),
        _ => return Err(type_error("first argument must be string or compiled pattern")),
    };
    let key = (text, is_bytes, flags);
    if let Some(known) = CACHE.with_borrow(|cache| cache.get(&key).cloned()) {
        return Ok(known);
    }
    let compiled = Value::object(Pattern::new(pattern, &key.0, is_bytes, flags)?);
    let old = CACHE.with_borrow_mut(|cache| {
        let old = if cache.len() >= CACHE_SIZE { std::mem::take(cache) } else { HashMap::new() };
        cache.insert(key, compiled.clone());
        old
    });
    drop(old);
    Ok(compiled)
}

/// Raises what is wrong with a pattern or a template.
#[cold]
pub(super) fn refuse(fault: Fault, pattern: &Value) -> Thrown {
    match fault {
        Fault::Overflow => overflow_error("the repetition number is too large"),
        Fault::Value(message) => value_error(message),
        Fault::Pattern(message, place) => {
            let class = ERROR.with_borrow(Value::clone);
            if class.is_null() {
                return value_error(message);
            }
            let place = place.map_or(Value::None, Value::from);
            let made = match operation::call(&class, &[Value::from(message), pattern.clone(), place]) {
                Ok(made) => made,
                Err(thrown) => return thrown,
            };
            match &made {
                Value::Instance(error) => exception::raise(Ref::clone(error)),
                _ => exception::new(&types().system_error, "re.error is no exception"),
            }
        }
    }
}
