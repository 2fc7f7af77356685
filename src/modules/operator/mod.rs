//! The module `operator`: the operators of the language as functions.
//!
//! The callables that get items, attributes or method results stand in `getters.rs`.

mod getters;

use crate::builtins::argument::size;
use crate::object::exception::{self, type_error, value_error};
use crate::object::module::Module;
use crate::object::native_function::{Binding, Declaration, NativeFunction, native, raw};
use crate::object::operation::iterate::length_hint;
use crate::object::operation::{
    self, Iteration, absolute, call_with, compare, contains, delete_item, equal_keys, get_item, in_place, index,
    sequence, set_item, truth, unary,
};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::{BinaryOperator, CompareOperator, UnaryOperator};
use crate::syntax::symbol::well_known;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    for class in [getters::itemgetter_class(), getters::attrgetter_class(), getters::methodcaller_class()] {
        module.set(&class.short_name(), &class);
    }
    let mut names = Vec::new();
    for (name, value) in module.namespace.entries() {
        if name.as_str().is_some_and(|name| !name.starts_with('_')) {
            names.push((name, value));
        }
    }
    names.sort_by_cached_key(|(name, _)| name.as_str().unwrap_or_default().to_owned());
    module.set("__all__", Value::list(names.iter().map(|(name, _)| name.clone()).collect()));
    for name in WITHOUT_UNDERSCORES {
        if let Some(function) = module.namespace.get_name(Symbol::new(name)) {
            module.set(&format!("__{}__", name.trim_end_matches('_')), function);
        }
    }
    // `_abs` is how the module's own functions know the builtin one.
    let hidden = NativeFunction::new(&ABS, Binding::Function, None, Some(Symbol::new("operator")));
    module.set("_abs", &hidden);
    module.set(
        "__doc__",
        "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\n\
         to the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.",
    );
    Ok(())
}

/// The functions that have a second name, with underscores on both sides.
const WITHOUT_UNDERSCORES: &[&str] = &[
    "lt",
    "le",
    "eq",
    "ne",
    "ge",
    "gt",
    "not_",
    "abs",
    "add",
    "and_",
    "call",
    "floordiv",
    "index",
    "inv",
    "invert",
    "lshift",
    "mod",
    "mul",
    "matmul",
    "neg",
    "or_",
    "pos",
    "pow",
    "rshift",
    "sub",
    "truediv",
    "xor",
    "concat",
    "contains",
    "delitem",
    "getitem",
    "setitem",
    "iadd",
    "iand",
    "iconcat",
    "ifloordiv",
    "ilshift",
    "imod",
    "imul",
    "imatmul",
    "ior",
    "ipow",
    "irshift",
    "isub",
    "itruediv",
    "ixor",
];

const ABS: Declaration = native("abs(a, /)", "Same as abs(a).", |args| absolute(&args[0]));

macro_rules! binary {
    ($name:literal, $doc:literal, $operator:ident) => {
        native(concat!($name, "(a, b, /)"), $doc, |args| {
            operation::binary(BinaryOperator::$operator, &args[0], &args[1])
        })
    };
}

macro_rules! in_place {
    ($name:literal, $doc:literal, $operator:ident) => {
        native(concat!($name, "(a, b, /)"), $doc, |args| in_place(BinaryOperator::$operator, &args[0], &args[1]))
    };
}

macro_rules! comparison {
    ($name:literal, $doc:literal, $operator:ident) => {
        native(concat!($name, "(a, b, /)"), $doc, |args| compare(CompareOperator::$operator, &args[0], &args[1]))
    };
}

macro_rules! unary {
    ($name:literal, $doc:literal, $operator:ident) => {
        native(concat!($name, "(a, /)"), $doc, |args| unary(UnaryOperator::$operator, &args[0]))
    };
}

const FUNCTIONS: &[Declaration] = &[
    comparison!("lt", "Same as a < b.", Less),
    comparison!("le", "Same as a <= b.", LessEqual),
    comparison!("eq", "Same as a == b.", Equal),
    comparison!("ne", "Same as a != b.", NotEqual),
    comparison!("ge", "Same as a >= b.", GreaterEqual),
    comparison!("gt", "Same as a > b.", Greater),
    native("not_(a, /)", "Same as not a.", |args| truth(&args[0]).map(|truth| Value::bool(!truth))),
    native("truth(a, /)", "Return True if a is true, False otherwise.", |args| truth(&args[0]).map(Value::bool)),
    native("is_(a, b, /)", "Same as a is b.", |args| Ok(Value::bool(args[0].is(&args[1])))),
    native("is_not(a, b, /)", "Same as a is not b.", |args| Ok(Value::bool(!args[0].is(&args[1])))),
    ABS,
    binary!("add", "Same as a + b.", Add),
    binary!("and_", "Same as a & b.", And),
    binary!("floordiv", "Same as a // b.", FloorDivide),
    native("index(a, /)", "Same as a.__index__()", |args| index(&args[0])),
    unary!("inv", "Same as ~a.", Invert),
    unary!("invert", "Same as ~a.", Invert),
    binary!("lshift", "Same as a << b.", LeftShift),
    binary!("mod", "Same as a % b.", Modulo),
    binary!("mul", "Same as a * b.", Multiply),
    binary!("matmul", "Same as a @ b.", MatrixMultiply),
    unary!("neg", "Same as -a.", Negative),
    binary!("or_", "Same as a | b.", Or),
    unary!("pos", "Same as +a.", Positive),
    binary!("pow", "Same as a ** b.", Power),
    binary!("rshift", "Same as a >> b.", RightShift),
    binary!("sub", "Same as a - b.", Subtract),
    binary!("truediv", "Same as a / b.", TrueDivide),
    binary!("xor", "Same as a ^ b.", Xor),
    native("concat(a, b, /)", "Same as a + b, for a and b sequences.", |args| {
        if is_native_sequence(&args[0]) {
            return Ok(sequence::concatenate(&args[0], &args[1])?.unwrap_or(Value::NotImplemented));
        }
        check_concatenates(&args[0], &args[1])?;
        operation::binary(BinaryOperator::Add, &args[0], &args[1])
    }),
    native("contains(a, b, /)", "Same as b in a (note reversed operands).", |args| {
        contains(&args[0], &args[1]).map(Value::bool)
    }),
    native("countOf(a, b, /)", "Return the number of items in a which are, or which equal, b.", |args| {
        let mut iteration = over(&args[0])?;
        let mut count = 0;
        while let Some(item) = iteration.next()? {
            count += i64::from(equal_keys(&item, &args[1])?);
        }
        Ok(Value::Int(count))
    }),
    native("delitem(a, b, /)", "Same as del a[b].", |args| {
        delete_item(&args[0], &args[1])?;
        Ok(Value::None)
    }),
    native("getitem(a, b, /)", "Same as a[b].", |args| get_item(&args[0], &args[1])),
    native("indexOf(a, b, /)", "Return the first index of b in a.", |args| {
        let mut iteration = over(&args[0])?;
        let mut place = 0;
        while let Some(item) = iteration.next()? {
            if equal_keys(&item, &args[1])? {
                return Ok(Value::Int(place));
            }
            place += 1;
        }
        Err(value_error("sequence.index(x): x not in sequence"))
    }),
    native("setitem(a, b, c, /)", "Same as a[b] = c.", |args| {
        set_item(&args[0], &args[1], args[2].clone())?;
        Ok(Value::None)
    }),
    native(
        "length_hint(obj, default=0, /)",
        "Return an estimate of the number of items in obj.\n\n\
         This is useful for presizing containers when building from an iterable.\n\n\
         If the object supports len(), the result will be exact.\n\
         Otherwise, it may over- or under-estimate by an arbitrary amount.",
        |args| {
            if !operation::slice_bounds::has_index(&args[1]) {
                let given = args[1].class_name();
                return Err(type_error(format!("'{given}' object cannot be interpreted as an integer")));
            }
            let default = size(&args[1])?;
            match usize::try_from(default) {
                Ok(default) => length_hint(&args[0], default).map(Value::from),
                Err(_) => {
                    let hint = length_hint(&args[0], usize::MAX)?;
                    Ok(if hint == usize::MAX { Value::Int(default) } else { hint.into() })
                }
            }
        },
    ),
    raw("call(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs).", |args, keywords| match &*args {
        [callee, positional @ ..] => call_with(callee, positional, keywords),
        [] => Err(type_error("call expected at least 1 argument, got 0")),
    }),
    in_place!("iadd", "Same as a += b.", Add),
    in_place!("iand", "Same as a &= b.", And),
    native("iconcat(a, b, /)", "Same as a += b, for a and b sequences.", |args| {
        if is_native_sequence(&args[0]) {
            let is_done = sequence::in_place(BinaryOperator::Add, &args[0], &args[1])?;
            let concatenation = || sequence::concatenate(&args[0], &args[1]);
            return Ok(if is_done { args[0].clone() } else { concatenation()?.unwrap_or(Value::NotImplemented) });
        }
        check_concatenates(&args[0], &args[1])?;
        in_place(BinaryOperator::Add, &args[0], &args[1])
    }),
    in_place!("ifloordiv", "Same as a //= b.", FloorDivide),
    in_place!("ilshift", "Same as a <<= b.", LeftShift),
    in_place!("imod", "Same as a %= b.", Modulo),
    in_place!("imul", "Same as a *= b.", Multiply),
    in_place!("imatmul", "Same as a @= b.", MatrixMultiply),
    in_place!("ior", "Same as a |= b.", Or),
    in_place!("ipow", "Same as a **= b.", Power),
    in_place!("irshift", "Same as a >>= b.", RightShift),
    in_place!("isub", "Same as a -= b.", Subtract),
    in_place!("itruediv", "Same as a /= b.", TrueDivide),
    in_place!("ixor", "Same as a ^= b.", Xor),
];

fn over(value: &Value) -> Result<Iteration> {
    match exception::absorb(Iteration::new(value), &types().type_error)? {
        Some(items) => Ok(items),
        None => Err(type_error(format!("argument of type '{}' is not iterable", value.class_name()))),
    }
}

/// Whether the value concatenates by itself, without asking the other one.
fn is_native_sequence(value: &Value) -> bool {
    matches!(value, Value::List(_) | Value::Str(_) | Value::Tuple(_) | Value::Bytes(_))
}

/// Refuses what cannot be added as sequences, in other words than `+` does.
fn check_concatenates(value: &Value, other: &Value) -> Result<()> {
    let has = |value: &Value, name| value.class().lookup(name).is_some();
    let is_sequence = |value: &Value| has(value, well_known::__getitem__) && !matches!(value.payload(), Value::Dict(_));
    let can_add = || has(value, well_known::__add__) || has(other, well_known::__radd__);
    if is_sequence(value) && is_sequence(other) && can_add() {
        return Ok(());
    }
    Err(type_error(format!("'{}' object can't be concatenated", value.class_name())))
}
