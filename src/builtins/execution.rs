//! Functions that run source text or import: `exec`, `eval`, `compile`, `__import__`; and those that end.

use super::source_text::{self, Problem, raise_declared, raise_syntax_error};
use crate::object::build_class::{build_class, prepare_namespace};
use crate::object::cell::CellBody;
use crate::object::code::Code;
use crate::object::code_object::CodeObject;
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error, value_error};
use crate::object::frame;
use crate::object::function::Function;
use crate::object::hooks::{self, CompileRequest, ImportRequest};
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::encoding::check_utf8;
use crate::object::operation::number::warn_of_deprecation;
use crate::object::operation::{call_with, collect, enter, find_attribute, guarded};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use crate::text::surrogates::from_system;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::rc::Rc;

/// The flag of `compile` that asks for "incomplete input" where lines are missing, which `codeop` gives.
const ALLOW_INCOMPLETE_INPUT: i64 = 0x4000;

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "eval(source, globals=None, locals=None, /)",
        "Evaluate the given source in the context of globals and locals.\n\n\
         The source may be a string representing a Python expression\nor a code object as returned by compile().\n\
         The globals must be a dictionary and locals can be any mapping,\n\
         defaulting to the current globals and locals.\n\
         If only globals is given, locals defaults to it.",
        |args| {
            if !args[2].is_none() && args[2].class().lookup(well_known::__getitem__).is_none() {
                return Err(type_error("locals must be a mapping"));
            }
            if !args[1].is_none() && !matches!(args[1].payload(), Value::Dict(_)) {
                return Err(type_error(if args[1].class().lookup(well_known::__getitem__).is_some() {
                    "globals must be a real dict; try eval(code, {}, mapping)"
                } else {
                    "globals must be a dict"
                }));
            }
            run("eval", &args[0], &args[1], &args[2], &Value::None)
        },
    ),
    native(
        "exec(source, globals=None, locals=None, /, *, closure=None)",
        "Execute the given source in the context of globals and locals.\n\n\
         The source may be a string representing one or more Python statements\n\
         or a code object as returned by compile().\n\
         The globals must be a dictionary and locals can be any mapping,\n\
         defaulting to the current globals and locals.\n\
         If only globals is given, locals defaults to it.\n\
         The closure must be a tuple of cellvars, and can only be used\n\
         when source is a code object requiring exactly that many cellvars.",
        |args| {
            if !args[1].is_none() && !matches!(args[1].payload(), Value::Dict(_)) {
                let given = args[1].class_name();
                return Err(type_error(format!("exec() globals must be a dict, not {given}")));
            }
            if !args[2].is_none() && args[2].class().lookup(well_known::__getitem__).is_none() {
                let given = args[2].class_name();
                return Err(type_error(format!("locals must be a mapping or None, not {given}")));
            }
            run("exec", &args[0], &args[1], &args[2], &args[3])?;
            Ok(Value::None)
        },
    ),
    native(
        "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
        "Compile source into a code object that can be executed by exec() or eval().\n\n\
         The source code may represent a Python module, statement or expression.\n\
         The filename will be used for run-time error messages.\n\
         The mode must be 'exec' to compile a module, 'single' to compile a\n\
         single (interactive) statement, or 'eval' to compile an expression.",
        |args| {
            let file = file_name(&args[1])?;
            if let Value::Str(mode) = &args[2].payload() {
                check_utf8(mode)?;
            }
            let source = source_text(&args[0], &file, "compile() arg 1 must be a string, bytes or AST object")?;
            let Value::Str(mode) = &args[2].payload() else {
                let given = args[2].argument_name();
                return Err(type_error(format!("compile() argument 'mode' must be str, not {given}")));
            };
            check_compile_options(&args[3], &args[5])?;
            if !matches!(mode.as_str(), "exec" | "eval" | "single") {
                return Err(value_error("compile() mode must be 'exec', 'eval' or 'single'"));
            }
            // Whether its locals stand apart is known when it is run only; a mapping of their own suits both.
            let may_be_incomplete = matches!(args[3], Value::Int(flags) if flags & ALLOW_INCOMPLETE_INPUT != 0);
            let mode = mode.as_str();
            let separate_locals = true;
            let (source, file) = (&*source, &*file);
            hooks::compile(&CompileRequest { source, file, mode, separate_locals, may_be_incomplete })
        },
    ),
    native(
        "__import__(name, globals=None, locals=None, fromlist=(), level=0)",
        "Import a module.\n\n\
         Because this function is meant for use by the Python\ninterpreter and not for general use, it is better to use\n\
         importlib.import_module() to programmatically import a module.",
        import,
    ),
    raw(
        "__build_class__(func, name, /, *bases, metaclass=..., **kwds)",
        "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\n\
         Internal helper function used by the class statement.",
        build,
    ),
    native(
        "breakpoint(*args, **kws)",
        "breakpoint(*args, **kws)\n\n\
         Call sys.breakpointhook(*args, **kws).  sys.breakpointhook() must accept\n\
         whatever arguments are passed.\n\n\
         By default, this drops you into the pdb debugger.",
        |args| {
            let request = ImportRequest { name: "sys", level: 0, names: None, globals: &Dict::new() };
            let Some(hook) = find_attribute(&hooks::import(&request)?, Symbol::new("breakpointhook"))? else {
                return Err(exception::runtime_error("lost sys.breakpointhook"));
            };
            let positional = collect(&args[0])?;
            call_with(&hook, &positional, &super::type_::keywords(&args[1]))
        },
    ),
];

/// `__build_class__`: runs a function as the body of a class.
fn build(args: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let [body, name, bases @ ..] = args else {
        return Err(type_error("__build_class__: not enough arguments"));
    };
    let Value::Function(body) = body else {
        return Err(type_error("__build_class__: func must be a function"));
    };
    let Value::Str(name) = name else {
        return Err(type_error("__build_class__: name is not a string"));
    };
    let preparation = prepare_namespace(name.symbol(), bases.to_vec(), keywords.to_vec())?;
    let namespace = preparation.namespace.clone();
    let result = guarded(|| {
        enter(body, |frame| {
            frame.set_companion(namespace);
            Ok(())
        })
    })?;
    match &result {
        Value::Cell(cell) => build_class(name.symbol(), preparation, Some(cell)),
        _ => build_class(name.symbol(), preparation, None),
    }
}

/// What `compile` takes as flags: those of `__future__`, of `codeop` and of `ast`; syntax trees are not given out.
fn check_compile_options(flags: &Value, optimize: &Value) -> Result<()> {
    const KNOWN: i64 = 0x1FE_7610;
    const ONLY_TREE: i64 = 0x400;
    let flags = small_index(flags)?;
    if flags & !KNOWN != 0 {
        return Err(value_error("compile(): unrecognised flags"));
    }
    if flags & ONLY_TREE != 0 {
        return Err(exception::new(
            &types().not_implemented_error,
            "wattle leaves out syntax trees (ast.PyCF_ONLY_AST)",
        ));
    }
    if !(-1..=2).contains(&small_index(optimize)?) {
        return Err(value_error("compile(): invalid optimize value"));
    }
    Ok(())
}

/// A C int.
fn small_index(value: &Value) -> Result<i64> {
    let number = super::argument::size(value)?;
    if i32::try_from(number).is_err() {
        return Err(exception::overflow_error("Python int too large to convert to C int"));
    }
    Ok(number)
}

fn source_text(source: &Value, file: &str, refusal: &str) -> Result<String> {
    match &source.payload() {
        Value::Str(text) => {
            check_utf8(text)?;
            Ok(text.as_str().to_owned())
        }
        _ => {
            let Some(bytes) = source.contents() else { return Err(type_error(refusal)) };
            if bytes.contains(&0) {
                return Err(raise_syntax_error(&[Value::str("source code string cannot contain null bytes")]));
            }
            source_text::decode(&bytes).map_err(|problem| match problem {
                Problem::Declared { message, .. } => raise_declared(&message, file),
                Problem::Text(error) => undecodable(&bytes, &error, file),
            })
        }
    }
}

/// The error for bytes that are no text; its place is a line at most.
#[cold]
fn undecodable(bytes: &[u8], error: &crate::syntax::Error, file: &str) -> Thrown {
    let (mut line, mut offset) = (0, -1);
    if error.message.starts_with("(unicode error)")
        && let Err(invalid) = std::str::from_utf8(bytes)
    {
        line = bytes[..invalid.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() as i64 + 1;
        offset = 1;
    }
    let place = Value::tuple(vec![Value::str(file), Value::Int(line), Value::Int(offset), Value::None]);
    raise_syntax_error(&[Value::str(&error.message), place])
}

/// The name of the file that `compile` is told.
fn file_name(value: &Value) -> Result<String> {
    match (&value.payload(), value.contents()) {
        (Value::Str(name), _) => Ok(name.as_str().to_owned()),
        (payload, Some(bytes)) if !matches!(payload, Value::Bytes(_)) => {
            let given = value.class_name();
            warn_of_deprecation(&format!("path should be string, bytes, or os.PathLike, not {given}"))?;
            Ok(from_system(OsStr::from_bytes(&bytes)).into_owned())
        }
        _ => Ok(from_system(&super::files::path_of(value)?).into_owned()),
    }
}

fn compile(source: &str, file: &str, mode: &str, separate_locals: bool) -> Result {
    hooks::compile(&CompileRequest { source, file, mode, separate_locals, may_be_incomplete: false })
}

/// Runs source text or a code object in namespaces; Nones stand for those of the calling frame.
fn run(mode: &str, source: &Value, globals: &Value, locals: &Value, closure: &Value) -> Result {
    let (globals, locals) = match (&globals.payload(), locals) {
        // What derives from dict is asked for names by its own methods.
        (Value::Dict(dict), Value::None) => (Ref::clone(dict), globals.clone()),
        (Value::Dict(globals), locals) => (Ref::clone(globals), locals.clone()),
        (_, locals) => frame::with_current(|frame| match frame {
            Some(frame) if locals.is_none() => (frame.globals().clone(), frame.locals_dictionary()),
            Some(frame) => (frame.globals().clone(), locals.clone()),
            None => (Dict::new(), locals.clone()),
        }),
    };
    let shared = matches!(&locals, Value::Dict(locals) if locals.same(&globals)) || locals.is_none();
    let compiled = match source.downcast::<CodeObject>() {
        Some(_) => source.clone(),
        None => {
            let text =
                source_text(source, "<string>", &format!("{mode}() arg 1 must be a string, bytes or code object"))?;
            let text = if mode == "eval" { text.trim_start_matches([' ', '\t']) } else { &text };
            compile(text, "<string>", mode, !shared)?
        }
    };
    let Some(CodeObject(code)) = compiled.downcast::<CodeObject>() else {
        return Err(exception::system_error("compiling gave no code object"));
    };
    if globals.get_name(well_known::__builtins__).is_none() {
        globals.set_name(well_known::__builtins__, super::builtins_module().into());
    }
    let cells = cells(mode, code, closure, source.downcast::<CodeObject>().is_some())?;
    let function = Function::new(code.clone(), globals.clone(), cells, Rc::new([]));
    let needs_mapping = !shared || source.downcast::<CodeObject>().is_some();
    guarded(|| {
        enter(&function, |frame| {
            if needs_mapping {
                frame.set_companion(if shared { globals.into() } else { locals });
            }
            Ok(())
        })
    })
}

/// The cells for the free variables of a code that is run.
fn cells(mode: &str, code: &Code, closure: &Value, is_code: bool) -> Result<Box<[Ref<CellBody>]>> {
    if !is_code && !closure.is_none() {
        return Err(type_error("closure can only be used when source is a code object"));
    }
    if code.free.is_empty() {
        return match closure {
            Value::None => Ok(Box::new([])),
            _ => Err(type_error("cannot use a closure with this code object")),
        };
    }
    if mode == "eval" {
        return Err(type_error("code object passed to eval() may not contain free variables"));
    }
    let refused = || {
        let count = code.free.len();
        type_error(format!("code object requires a closure of exactly length {count}"))
    };
    let Value::Tuple(given) = closure else { return Err(refused()) };
    let cells: Option<Vec<Ref<CellBody>>> = given
        .iter()
        .map(|cell| match cell {
            Value::Cell(cell) => Some(Ref::clone(cell)),
            _ => None,
        })
        .collect();
    match cells {
        Some(cells) if cells.len() == code.free.len() => Ok(cells.into()),
        _ => Err(refused()),
    }
}

fn import(args: &[Value]) -> Result {
    let Value::Str(name) = &args[0].payload() else {
        return Err(type_error("module name must be a string"));
    };
    let level = match &args[4] {
        Value::Int(level) if *level < 0 => return Err(value_error("level must be >= 0")),
        Value::Int(level) => u32::try_from(*level).unwrap_or(u32::MAX),
        other => {
            let given = other.class_name();
            return Err(type_error(format!("'{given}' object cannot be interpreted as an integer")));
        }
    };
    let globals = match &args[1].payload() {
        Value::Dict(globals) => Ref::clone(globals),
        _ => Dict::new(),
    };
    let listed = if args[3].is_none() { Vec::new() } else { collect(&args[3])? };
    let names: Vec<&str> = listed.iter().filter_map(Value::as_str).collect();
    let names = (!names.is_empty()).then_some(&names[..]);
    hooks::import(&ImportRequest { name: name.as_str(), level, names, globals: &globals })
}
