//! What greenlets there are: the list of the live ones, the frames of one, the tree of all, and through which ones an
//! exception came.
//!
//! These are wattle's own, and the module `greenlet` offers them beside greenlet's names.

use super::greenlet::exit_class;
use super::greenlet_life::all_greenlets;
use super::greenlet_state::{GreenletState, Handle, Life};
use super::{output, struct_sequence, traceback_format};
use crate::object::class::Class;
use crate::object::dict::Dict;
use crate::object::exception::{self, runtime_error};
use crate::object::frame::{self, Frame};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::repr;
use crate::object::string::Str;
use crate::object::traceback::Traceback;
use crate::object::{Ref, Value};
use crate::syntax::Symbol;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::fmt::Write;

/// Beyond this depth the tree is indented no further.
const MAX_INDENTATION: usize = 32;

thread_local! {
    static FRAME: OnceCell<Ref<Class>> = const { OnceCell::new() };
}

/// The type of what `stack` gives.
pub(crate) fn frame_class() -> Ref<Class> {
    const FIELDS: [&str; 4] = ["function", "file", "line", "locals"];
    FRAME.with(|class| class.get_or_init(|| struct_sequence::class("greenlet", "Frame", &FIELDS)).clone())
}

/// The functions of the module `greenlet`.
pub(crate) const FUNCTIONS: &[Declaration] = &[
    native(
        "greenlets()",
        "The list of the greenlets that have started and not ended, in the order in which they were made.\n\n\
         The main greenlet and the current one are among them. This is wattle's own.",
        |_| {
            let live = all_greenlets().into_iter().filter(|greenlet| greenlet.life() == Life::Active);
            Ok(Value::list(live.map(Handle::into_value).collect()))
        },
    ),
    native(
        "print_tree(file=None)",
        "Print every greenlet below its parent, with its state and the line where it stands.\n\n\
         A greenlet is named by its attribute `name`, where that is a string, or else by its address. The text goes to\n\
         sys.stdout, or to the file that is given. This is wattle's own.",
        |args| {
            let stream = match &args[0] {
                Value::None => output::standard_stream(output::Standard::Output),
                file => Some(file.clone()),
            };
            match stream {
                Some(Value::None) => Ok(Value::None),
                Some(stream) => output::write(&stream, &Str::new(&tree())).map(|()| Value::None),
                None => Err(runtime_error("lost sys.stdout")),
            }
        },
    ),
];

/// The method of the class `greenlet`.
pub(super) const METHOD: Declaration = native(
    "stack(self, /)",
    "The frames of a greenlet that lives, the outermost first, each a tuple (function, file, line, locals).\n\n\
     The locals are a dict of what the variables are at the time. One that has not started, or has ended, has no\n\
     frames. This is wattle's own.",
    |args| match Handle::of(args[0].clone()) {
        Ok(greenlet) => Ok(Value::list(frames_of(&greenlet))),
        Err(other) => Err(super::greenlet::wrong_receiver(Some(("stack", &other)))),
    },
);

/// Works on the innermost frame of a greenlet that runs or is suspended; None where it has none.
fn with_frame<R>(greenlet: &GreenletState, work: impl FnOnce(&Frame) -> R) -> Option<R> {
    if greenlet.is_current() {
        return frame::with_current(|frame| frame.map(work));
    }
    greenlet.with_frame(work)
}

fn frames_of(greenlet: &GreenletState) -> Vec<Value> {
    let class = frame_class();
    let frames = with_frame(greenlet, |frame| {
        let chain = std::iter::successors(Some(frame), |frame| frame.previous());
        let mut frames: Vec<Value> = chain.map(|frame| struct_sequence::make(&class, fields(frame))).collect();
        frames.reverse();
        frames
    });
    frames.unwrap_or_default()
}

fn fields(frame: &Frame) -> Vec<Value> {
    let code = frame.code();
    let (line, _) = code.source.position(frame.span().start);
    vec![Value::str(&code.qualname), Value::str(&code.source.name), Value::Int(i64::from(line)), variables(frame)]
}

/// What the variables of a frame are now.
fn variables(frame: &Frame) -> Value {
    if frame.code().name.as_str() == "<module>" || !frame.companion().is_null() {
        return frame.locals_dictionary();
    }
    let dict = Dict::new();
    for (name, value) in frame.locals() {
        dict.set_name(name, value);
    }
    dict.into()
}

/// A greenlet in words: its class, and its name or address. No script code runs.
pub(super) fn label(greenlet: &Handle) -> String {
    let value = greenlet.value();
    let class = value.class();
    let name = match value {
        Value::Instance(instance) => instance.attribute(Symbol::new("name")),
        _ => None,
    };
    let class = class.name();
    let class = class.rsplit('.').next().unwrap_or_default();
    match name {
        Some(name @ Value::Str(_)) => match repr(&name) {
            Ok(name) => return format!("{class} {}", name.as_str()),
            Err(thrown) => drop(exception::take(thrown)),
        },
        _ if greenlet.is_main() => return "main greenlet".to_owned(),
        _ => {}
    }
    format!("{class} at {:#x}", value.address())
}

fn tree() -> String {
    let greenlets = all_greenlets();
    let mut children: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut pending = Vec::new();
    for (place, greenlet) in greenlets.iter().enumerate().rev() {
        match Handle::of(greenlet.parent()) {
            Ok(parent) => children.entry(parent.value().address()).or_default().push(place),
            Err(_) => pending.push((place, 0)),
        }
    }
    let mut text = String::new();
    while let Some((place, depth)) = pending.pop() {
        let greenlet = &greenlets[place];
        let _ = write!(text, "{}{}: ", "  ".repeat(depth.min(MAX_INDENTATION)), label(greenlet));
        if depth > MAX_INDENTATION {
            let _ = write!(text, "(level {depth}) ");
        }
        text += match greenlet.life() {
            Life::Unstarted => "unstarted",
            Life::Dead => "dead",
            Life::Active if greenlet.is_current() => "current",
            Life::Active => "suspended",
        };
        with_frame(greenlet, |frame| write_place(&mut text, frame));
        text.push('\n');
        for child in children.remove(&greenlet.value().address()).into_iter().flatten() {
            pending.push((child, depth + 1));
        }
    }
    text
}

/// Where a frame stands: file, line, function, and the text of the line.
fn write_place(text: &mut String, frame: &Frame) {
    let code = frame.code();
    let source = &code.source;
    let (line, _) = source.position(frame.span().start);
    let _ = write!(text, " at {}:{line} in {}", source.name, code.qualname);
    if let Some(shown) = traceback_format::shown_line(source, line) {
        let _ = write!(text, ": {}", shown.trim());
    }
}

/// Notes, for an exception that ends a greenlet, that it came through it: the entry of its outermost frame says so.
#[cold]
pub(super) fn note_crossing(exception: &exception::Exception, greenlet: &Handle) {
    if Value::from(exception).is_instance(&exit_class()) {
        return;
    }
    if let Some(entry) = exception::traceback(exception).downcast::<Traceback>() {
        entry.set_greenlet(label(greenlet).into());
    }
}
