//! Code, frames and tracebacks as scripts see them.

use crate::object::class_table::ClassTable;
use crate::object::code::{Code, Flavour};
use crate::object::code_object::CodeObject;
use crate::object::debug_trace;
use crate::object::descriptor::{AttributeDeclaration, attribute, settable};
use crate::object::exception::{type_error, value_error};
use crate::object::frame_object::FrameObject;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::hash;
use crate::object::string::Str;
use crate::object::traceback::Traceback;
use crate::object::tuple::Tuple;
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use std::rc::Rc;

/// The contents of `code`.
pub(super) const CODE: ClassTable = ClassTable {
    doc: "Create a code object.  Not for mere mortals.",
    methods: CODE_METHODS,
    attributes: CODE_ATTRIBUTES,
    ..ClassTable::EMPTY
};

const CODE_METHODS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let code = code(&args[0])?;
        Ok(Value::from(format!(
            "<code object {} at {:#x}, file \"{}\", line {}>",
            code.name,
            Rc::as_ptr(&code) as usize,
            code.source.name,
            code.first_line()
        )))
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| match args[1].downcast::<CodeObject>() {
        Some(other) => Ok(Value::bool(is_equal(&*code(&args[0])?, &other.0))),
        None => Ok(Value::NotImplemented),
    }),
    native("__hash__(self, /)", "Return hash(self).", |args| {
        let code = code(&args[0])?;
        hash(&Value::tuple(vec![
            Value::str(&code.qualname),
            Value::Int(i64::from(code.first_line())),
            Value::str(text_of(&code)),
        ]))
        .map(Value::Int)
    }),
    raw("replace(self, /, **changes)", "Return a copy of the code object with new values for the specified fields.", {
        |args, keywords| match args {
            [code] => super::code_replace::replace(code, keywords),
            _ => Err(type_error("replace() takes no positional arguments")),
        }
    }),
    native("co_positions(self, /)", "The positions of the code's parts; wattle has one.", |args| {
        let code = code(&args[0])?;
        let (line, column) = code.source.position(code.span.start);
        let (end_line, end_column) = code.source.position(code.span.end);
        let numbers = [line, end_line, column, end_column].map(|number| Value::Int(i64::from(number)));
        crate::object::operation::iterator(&Value::list(vec![Value::tuple(numbers.to_vec())]))
    }),
];

const CODE_ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("co_name", "", |value| Ok(Str::of_symbol(code(value)?.name).into())),
    attribute("co_qualname", "", |value| Ok(Value::str(&code(value)?.qualname))),
    attribute("co_filename", "", |value| Ok(Value::str(&code(value)?.source.name))),
    attribute("co_firstlineno", "", |value| Ok(Value::Int(i64::from(code(value)?.first_line())))),
    attribute("co_argcount", "", |value| Ok(code(value)?.parameters.positional.into())),
    attribute("co_posonlyargcount", "", |value| Ok(code(value)?.parameters.positional_only.into())),
    attribute("co_kwonlyargcount", "", |value| Ok(code(value)?.parameters.keyword_only.into())),
    attribute("co_nlocals", "", |value| Ok(code(value)?.slots.len().into())),
    attribute("co_stacksize", "", |value| Ok(code(value)?.slots.len().into())),
    attribute("co_varnames", "", |value| Ok(names(&visible(&*code(value)?)))),
    attribute("co_cellvars", "", |value| {
        let code = code(value)?;
        let cells: Vec<Symbol> = code.cells.iter().map(|slot| code.slots[*slot as usize]).collect();
        Ok(names(&cells))
    }),
    attribute("co_freevars", "", |value| Ok(names(&code(value)?.free))),
    attribute("co_names", "", |_| Ok(Tuple::empty().into())),
    attribute("co_consts", "", |value| {
        let doc = code(value)?.doc.clone();
        Ok(Value::tuple(vec![doc]))
    }),
    attribute("co_code", "", |_| Ok(crate::object::bytes::Bytes::new(Vec::new()).into())),
    attribute("co_linetable", "", |_| Ok(crate::object::bytes::Bytes::new(Vec::new()).into())),
    attribute("co_exceptiontable", "", |_| Ok(crate::object::bytes::Bytes::new(Vec::new()).into())),
    attribute("co_flags", "", |value| Ok(Value::Int(flags(&*code(value)?)))),
];

/// The flags of a code as CPython numbers them.
pub(super) fn flags(code: &Code) -> i64 {
    if code.name.as_str() == "<module>" {
        return 0;
    }
    let bits = [
        (true, 0x3),
        (code.parameters.variadic, 0x4),
        (code.parameters.keyword_variadic, 0x8),
        (code.qualname.contains(".<locals>."), 0x10),
        (code.is_awaitable, super::code_replace::ITERABLE_COROUTINE),
    ];
    let kind = match code.flavour {
        Flavour::Plain => 0,
        Flavour::Generator => 0x20,
        Flavour::Coroutine => 0x80,
        Flavour::AsyncGenerator => 0x200,
    };
    bits.iter().filter(|(is_set, _)| *is_set).fold(kind, |flags, (_, bit)| flags | bit)
}

/// Whether two codes do the same: they stand in the same words under the same names.
fn is_equal(left: &Code, right: &Code) -> bool {
    std::ptr::eq(left, right)
        || (left.qualname == right.qualname
            && left.name == right.name
            && left.first_line() == right.first_line()
            && left.slots == right.slots
            && left.free == right.free
            && flags(left) == flags(right)
            && text_of(left) == text_of(right))
}

fn text_of(code: &Code) -> &str {
    code.source.text.get(code.span.start as usize..code.span.end as usize).unwrap_or_default()
}

pub(super) fn code(value: &Value) -> Result<Rc<Code>> {
    match value.downcast::<CodeObject>() {
        Some(CodeObject(code)) => Ok(code.clone()),
        None => Err(type_error(format!("a code object is required, not '{}'", value.class_name()))),
    }
}

/// The names of the variables, in CPython's order: no cells that are not parameters, no hidden slots.
fn visible(code: &Code) -> Vec<Symbol> {
    visible_slots(code).into_iter().map(|slot| code.slots[slot]).collect()
}

/// The slots of those variables.
pub(super) fn visible_slots(code: &Code) -> Vec<usize> {
    let parameters = code.parameters.count();
    let slots = code.slots.iter().enumerate().filter(|(slot, name)| {
        !name.as_str().starts_with('.') && (*slot < parameters || !code.cells.contains(&(*slot as u32)))
    });
    slots.map(|(slot, _)| slot).collect()
}

fn names(symbols: &[Symbol]) -> Value {
    Value::tuple(symbols.iter().map(|name| Str::of_symbol(*name).into()).collect())
}

/// The contents of `frame`.
pub(super) const FRAME: ClassTable = ClassTable {
    methods: &[
        native("__repr__(self, /)", "Return repr(self).", |args| {
            let address = args[0].address();
            with_frame(&args[0], |frame| {
                Value::from(format!(
                    "<frame at {address:#x}, file '{}', line {}, code {}>",
                    frame.code.source.name,
                    frame.line(),
                    frame.code.name
                ))
            })
        }),
        native("clear(self, /)", "F.clear(): clear most references held by the frame", |args| {
            with_frame(&args[0], FrameObject::clear_frame)?.map(|()| Value::None)
        }),
    ],
    attributes: &[
        attribute("f_back", "", |value| with_frame(value, FrameObject::back)),
        attribute("f_code", "", |value| with_frame(value, |frame| CodeObject::of(&frame.code))),
        attribute("f_globals", "", |value| with_frame(value, |frame| frame.globals.clone())),
        attribute("f_locals", "", |value| with_frame(value, FrameObject::locals)),
        attribute("f_builtins", "", |_| Ok(super::builtins_namespace().into())),
        settable(
            "f_lineno",
            "",
            |value| with_frame(value, |frame| Value::Int(i64::from(frame.line()))),
            |_, _| Err(value_error("wattle's frames do not jump: f_lineno is not writable")),
        ),
        attribute("f_lasti", "", |value| with_frame(value, |frame| Value::Int(i64::from(frame.span().start)))),
        settable(
            "f_trace",
            "",
            |value| with_frame(value, debug_trace::function_of),
            |value, function| with_frame(value, |frame| debug_trace::set_function_of(frame, function)),
        ),
        settable(
            "f_trace_lines",
            "",
            |value| with_frame(value, |frame| Value::bool(debug_trace::wants_lines(frame))),
            |value, wants| set_flag(value, &wants, debug_trace::set_wants_lines),
        ),
        settable(
            "f_trace_opcodes",
            "",
            |value| with_frame(value, |frame| Value::bool(debug_trace::wants_opcodes(frame))),
            |value, wants| set_flag(value, &wants, debug_trace::set_wants_opcodes),
        ),
    ],
    ..ClassTable::EMPTY
};

/// Sets what is a bool.
fn set_flag(value: &Value, wants: &Value, set: fn(&FrameObject, bool)) -> Result<()> {
    match wants {
        Value::True => with_frame(value, |frame| set(frame, true)),
        Value::False => with_frame(value, |frame| set(frame, false)),
        _ => Err(type_error("attribute value type must be bool")),
    }
}

fn with_frame<R>(value: &Value, read: impl FnOnce(&FrameObject) -> R) -> Result<R> {
    match value.downcast::<FrameObject>() {
        Some(frame) => Ok(read(frame)),
        None => Err(type_error(format!("a frame is required, not '{}'", value.class_name()))),
    }
}

/// The contents of `traceback`.
pub(super) const TRACEBACK: ClassTable = ClassTable {
    doc: "Create a new traceback object.",
    static_methods: &[native(
        "__new__(type, tb_next, tb_frame, tb_lasti, tb_lineno)",
        "Create and return a new object.  See help(type) for accurate signature.",
        new_traceback,
    )],
    attributes: &[
        settable(
            "tb_next",
            "",
            |value| with_traceback(value, Traceback::next),
            |value, next| match &next {
                Value::None => with_traceback(value, |this| this.set_next(Value::None)),
                Value::Object(native) if native.downcast::<Traceback>().is_some() => {
                    let mut link = next.clone();
                    while !link.is_none() {
                        if link.is(value) {
                            return Err(crate::object::exception::value_error("traceback loop detected"));
                        }
                        link = with_traceback(&link, Traceback::next)?;
                    }
                    with_traceback(value, |this| this.set_next(next.clone()))
                }
                other => {
                    let given = other.class_name();
                    Err(type_error(format!("expected traceback object, got '{given}'")))
                }
            },
        ),
        attribute("tb_greenlet", "", |value| with_traceback(value, Traceback::greenlet)),
        attribute("tb_lineno", "", |value| with_traceback(value, |this| Value::Int(i64::from(this.line())))),
        attribute("tb_lasti", "", |value| with_traceback(value, |this| Value::Int(this.place()))),
        attribute("tb_frame", "", |value| with_traceback(value, Traceback::frame)),
    ],
    ..ClassTable::EMPTY
};

/// What `types.TracebackType(...)` makes.
fn new_traceback(args: &[Value]) -> Result {
    let [_, next, frame, place, line] = args else { return Ok(Value::None) };
    if frame.downcast::<FrameObject>().is_none() {
        let given = frame.argument_name();
        return Err(type_error(format!("TracebackType() argument 'tb_frame' must be frame, not {given}")));
    }
    let (place, line) = (super::argument::c_int(place)?, super::argument::c_int(line)?);
    if !next.is_none() && next.downcast::<Traceback>().is_none() {
        let given = next.class_name();
        return Err(type_error(format!("expected traceback object or None, got '{given}'")));
    }
    let made = Traceback::given(frame, next.clone(), place.into(), u32::try_from(line).unwrap_or(0));
    Ok(made.map_or(Value::None, Value::object))
}

fn with_traceback<R>(value: &Value, work: impl FnOnce(&Traceback) -> R) -> Result<R> {
    match value.downcast::<Traceback>() {
        Some(traceback) => Ok(work(traceback)),
        None => Err(type_error(format!("a traceback is required, not '{}'", value.class_name()))),
    }
}
