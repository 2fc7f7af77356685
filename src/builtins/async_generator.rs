//! Asynchronous generators: their methods, and the awaitables that `__anext__`, `asend`, `athrow` and `aclose` give.
//!
//! An asynchronous generator gives its values wrapped in `Yielded`, so that whoever drives it can tell them from
//! what its `await`s give out. A `Step` is the awaitable of one step; `anext` with a default has one of its own.

use super::generator::{NAME, QUALNAME, REPR, code_of, frame_of, generator, thrown_in};
use crate::object::async_state::asynchronous_hooks;
use crate::object::class::Class;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::attribute;
use crate::object::exception::{self, Exception, runtime_error, stop_iteration, type_error};
use crate::object::generator::{Generator, GeneratorState, Resume, Step as Outcome, Yielded};
use crate::object::heap::Tracer;
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{awaitable_iterator, call, call_method, call_special};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{Cell, RefCell};

/// The contents of `async_generator`.
pub(super) const ASYNC_GENERATOR: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__aiter__(self, /)", "Return an awaitable, that resolves in asynchronous iterator.", |args| {
            Ok(args[0].clone())
        }),
        native("__anext__(self, /)", "Return a value or raise StopAsyncIteration.", |args| {
            step(&args[0], Request::Send(Value::None))
        }),
        native("asend(self, value)", "asend(v) -> send 'v' in generator.", |args| {
            step(&args[0], Request::Send(args[1].clone()))
        }),
        native(
            "athrow(self, type, value=None, traceback=None, /)",
            "athrow(typ[,val[,tb]]) -> raise exception in generator.",
            |args| step(&args[0], Request::Throw(args[1..].to_vec())),
        ),
        native("aclose(self)", "aclose() -> raise GeneratorExit inside generator.", |args| {
            step(&args[0], Request::Close)
        }),
        REPR,
    ],
    class_methods: &[super::generic_alias::CLASS_GETITEM],
    attributes: &[
        attribute("ag_running", "", |value| Ok(Value::from(generator(value)?.asynchronous().running.get()))),
        attribute("ag_code", "", code_of),
        attribute("ag_await", "object being awaited on, or None", |value| Ok(generator(value)?.delegate())),
        attribute("ag_frame", "", frame_of),
        NAME,
        QUALNAME,
    ],
    ..ClassTable::EMPTY
};

/// What a `Step` asks of its asynchronous generator.
enum Request {
    Send(Value),
    /// The arguments of `athrow`.
    Throw(Vec<Value>),
    Close,
}

/// Where an awaitable is in its life.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Created,
    Running,
    Closed,
}

/// The awaitable of one step of an asynchronous generator.
struct Step {
    generator: Ref<Generator>,
    request: RefCell<Request>,
    progress: Cell<Progress>,
}

fn step(value: &Value, request: Request) -> Result {
    let generator = Ref::clone(generator(value)?);
    call_first_iteration_hook(&generator)?;
    Ok(Value::object(Step { generator, request: RefCell::new(request), progress: Cell::new(Progress::Created) }))
}

/// At the first step, notes the finaliser of `sys.set_asyncgen_hooks` and calls the hook for new generators.
fn call_first_iteration_hook(generator: &Ref<Generator>) -> Result<()> {
    let state = generator.asynchronous();
    if state.hooked.replace(true) {
        return Ok(());
    }
    let (first, finaliser) = asynchronous_hooks();
    *state.finaliser.borrow_mut() = finaliser;
    if !first.is_none() {
        call(&first, &[generator.into()])?;
    }
    Ok(())
}

crate::native_class!(fn sending_step "async_generator_asend" STEP);
crate::native_class!(fn throwing_step "async_generator_athrow" STEP);

const STEP: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__await__(self, /)", "Return an iterator to be used in await expression.", |args| Ok(args[0].clone())),
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| drive(&args[0], Resume::Send(Value::None))),
        native("send(self, arg)", "", |args| drive(&args[0], Resume::Send(args[1].clone()))),
        native("throw(self, type, value=None, traceback=None, /)", "", |args| {
            let step = step_of(&args[0])?;
            step.check_open()?;
            drive(&args[0], Resume::Throw(thrown_in(&args[1], &args[2], &args[3])?))
        }),
        native("close(self)", "", |args| {
            step_of(&args[0])?.progress.set(Progress::Closed);
            Ok(Value::None)
        }),
    ],
    ..ClassTable::EMPTY
};

impl NativeObject for Step {
    fn class(&self) -> Ref<Class> {
        match *self.request.borrow() {
            Request::Send(_) => sending_step(),
            Request::Throw(_) | Request::Close => throwing_step(),
        }
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.reference(&self.generator);
        match &*self.request.borrow() {
            Request::Send(value) => tracer.value(value),
            Request::Throw(arguments) => tracer.values(arguments.iter()),
            Request::Close => {}
        }
    }
}

fn step_of(value: &Value) -> Result<&Step> {
    value.downcast::<Step>().ok_or_else(|| type_error("expected an async_generator_asend"))
}

fn drive(value: &Value, input: Resume) -> Result {
    let step = step_of(value)?;
    step.check_open()?;
    match (step.is_send(), input) {
        (true, input) => step.drive_send(input),
        (false, Resume::Send(value)) => step.drive_throw(value),
        (false, Resume::Throw(exception)) => step.pass_on(exception),
    }
}

/// What the body gave to whoever drives it.
enum Given {
    /// A value of a `yield` of the generator itself.
    Yielded(Value),
    /// What an `await` of its body gave out.
    Awaiting(Value),
}

impl Step {
    fn is_send(&self) -> bool {
        matches!(*self.request.borrow(), Request::Send(_))
    }

    fn is_close(&self) -> bool {
        matches!(*self.request.borrow(), Request::Close)
    }

    fn check_open(&self) -> Result<()> {
        match (self.progress.get(), self.is_send()) {
            (Progress::Closed, true) => Err(runtime_error("cannot reuse already awaited __anext__()/asend()")),
            (Progress::Closed, false) => Err(runtime_error("cannot reuse already awaited aclose()/athrow()")),
            _ => Ok(()),
        }
    }

    /// Resumes the body; its end is StopAsyncIteration.
    fn resume(&self, input: Resume) -> Result<Given> {
        match Generator::resume(&self.generator, input)? {
            Outcome::Yield(value) => Ok(match value.downcast::<Yielded>() {
                Some(Yielded(inner)) => Given::Yielded(inner.clone()),
                None => Given::Awaiting(value),
            }),
            Outcome::Return(_) => Err(exception::raise(exception::make(&types().stop_async_iteration, Vec::new()))),
        }
    }

    /// Turns a value of the generator into the StopIteration that ends the awaitable.
    fn unwrap(&self, given: Result<Given>) -> Result {
        let state = self.generator.asynchronous();
        match given {
            Ok(Given::Awaiting(value)) => Ok(value),
            Ok(Given::Yielded(value)) => {
                state.running.set(false);
                Err(stop_iteration(value))
            }
            Err(thrown) => {
                if is_end() {
                    state.closed.set(true);
                }
                state.running.set(false);
                Err(thrown)
            }
        }
    }

    fn close_after(&self, result: Result) -> Result {
        if result.is_err() {
            self.progress.set(Progress::Closed);
        }
        result
    }

    fn drive_send(&self, input: Resume) -> Result {
        let input = match input {
            Resume::Send(value) if self.progress.get() == Progress::Created => {
                let running = &self.generator.asynchronous().running;
                if running.get() {
                    self.progress.set(Progress::Closed);
                    return Err(runtime_error("anext(): asynchronous generator is already running"));
                }
                running.set(true);
                self.progress.set(Progress::Running);
                match &*self.request.borrow() {
                    Request::Send(asked) if value.is_none() => Resume::Send(asked.clone()),
                    _ => Resume::Send(value),
                }
            }
            input => input,
        };
        let given = self.resume(input);
        let result = self.unwrap(given);
        self.close_after(result)
    }

    fn drive_throw(&self, value: Value) -> Result {
        if self.generator.state() == GeneratorState::Finished {
            self.progress.set(Progress::Closed);
            return Err(stop_iteration(Value::None));
        }
        if self.progress.get() == Progress::Running {
            let given = self.resume(Resume::Send(value));
            return if self.is_close() { self.finish_close(given) } else { self.unwrap(given) };
        }
        let state = self.generator.asynchronous();
        if state.running.get() {
            self.progress.set(Progress::Closed);
            let name = if self.is_close() { "aclose" } else { "athrow" };
            return Err(runtime_error(format!("{name}(): asynchronous generator is already running")));
        }
        if state.closed.get() {
            self.progress.set(Progress::Closed);
            return Err(exception::raise(exception::make(&types().stop_async_iteration, Vec::new())));
        }
        if !value.is_none() {
            return Err(runtime_error("can't send non-None value to a just-started coroutine"));
        }
        self.progress.set(Progress::Running);
        state.running.set(true);
        if self.is_close() {
            state.closed.set(true);
            let exit = exception::make(&types().generator_exit, Vec::new());
            let given = self.resume(Resume::Throw(exit));
            return self.finish_close(given);
        }
        let arguments = match &*self.request.borrow() {
            Request::Throw(arguments) => arguments.clone(),
            _ => Vec::new(),
        };
        let given = match &arguments[..] {
            [class, value, traceback] => thrown_in(class, value, traceback),
            _ => Err(type_error("athrow expected at least 1 argument, got 0")),
        };
        let given = given.and_then(|exception| self.resume(Resume::Throw(exception)));
        let result = self.unwrap(given);
        if result.is_err() {
            state.running.set(false);
        }
        self.close_after(result)
    }

    /// What a step of `aclose` comes to: the end that was wanted is no error, a further value is one.
    fn finish_close(&self, given: Result<Given>) -> Result {
        let state = self.generator.asynchronous();
        match given {
            Ok(Given::Awaiting(value)) => Ok(value),
            Ok(Given::Yielded(_)) => {
                state.running.set(false);
                self.progress.set(Progress::Closed);
                Err(runtime_error("async generator ignored GeneratorExit"))
            }
            Err(thrown) => {
                state.running.set(false);
                self.progress.set(Progress::Closed);
                Err(end_of_close(thrown))
            }
        }
    }

    /// Passes on an exception that is thrown into the awaitable.
    fn pass_on(&self, exception: Exception) -> Result {
        let given = self.resume(Resume::Throw(exception));
        if !self.is_close() {
            return self.unwrap(given);
        }
        match given {
            Ok(Given::Awaiting(value)) => Ok(value),
            Ok(Given::Yielded(_)) => self.finish_close(given),
            Err(thrown) => Err(end_of_close(thrown)),
        }
    }
}

fn is_end() -> bool {
    let types = types();
    exception::is_pending(&types.stop_async_iteration) || exception::is_pending(&types.generator_exit)
}

fn end_of_close(thrown: Thrown) -> Thrown {
    if is_end() {
        drop(exception::take(thrown));
        return stop_iteration(Value::None);
    }
    thrown
}

/// `aiter(iterable)`.
///
/// # Errors
/// TypeError where it is no asynchronous iterable; what `__aiter__` raises.
pub(super) fn asynchronous_iterator(args: &[Value]) -> Result {
    let Some(iterator) = call_special(&args[0], well_known::__aiter__, &[])? else {
        return Err(type_error(format!("'{}' object is not an async iterable", args[0].class_name())));
    };
    if iterator.class().lookup(well_known::__anext__).is_none() {
        let given = iterator.class_name();
        return Err(type_error(format!("aiter() returned not an async iterator of type '{given}'")));
    }
    Ok(iterator)
}

/// `anext(iterator, default)`.
///
/// # Errors
/// TypeError where it is no asynchronous iterator; what `__anext__` raises.
pub(super) fn asynchronous_next(args: &[Value]) -> Result {
    let Some(awaitable) = call_special(&args[0], well_known::__anext__, &[])? else {
        return Err(type_error(format!("'{}' object is not an async iterator", args[0].class_name())));
    };
    match &args[1] {
        Value::Null => Ok(awaitable),
        default => Ok(Value::object(NextOrDefault { awaitable, default: default.clone() })),
    }
}

/// The awaitable of `anext` with a default.
struct NextOrDefault {
    awaitable: Value,
    default: Value,
}

crate::native_class!(fn next_or_default "anext_awaitable" NEXT_OR_DEFAULT);

impl NativeObject for NextOrDefault {
    fn class(&self) -> Ref<Class> {
        next_or_default()
    }

    fn trace(&self, tracer: &mut Tracer<'_>) {
        tracer.values([&self.awaitable, &self.default]);
    }
}

const NEXT_OR_DEFAULT: ClassTable = ClassTable {
    doc: "",
    methods: &[
        native("__await__(self, /)", "Return an iterator to be used in await expression.", |args| Ok(args[0].clone())),
        native("__iter__(self, /)", "Implement iter(self).", |args| Ok(args[0].clone())),
        native("__next__(self, /)", "Implement next(self).", |args| {
            ask(args, |iterator| match call_special(iterator, well_known::__next__, &[])? {
                Some(value) => Ok(value),
                None => call_method(iterator, well_known::send, &[Value::None]),
            })
        }),
        SEND,
        THROW,
        native("close(self)", "", |args| ask(args, |iterator| call_method(iterator, well_known::close, &[]))),
    ],
    ..ClassTable::EMPTY
};

const SEND: Declaration =
    native("send(self, arg)", "", |args| ask(args, |iterator| call_method(iterator, well_known::send, &args[1..2])));

const THROW: Declaration = native("throw(self, /, *args)", "", |args| {
    let given: &[Value] = match &args[1] {
        Value::Tuple(items) => items,
        _ => &[],
    };
    ask(args, |iterator| call_method(iterator, Symbol::new("throw"), given))
});

/// Asks the awaitable's iterator; its end by StopAsyncIteration becomes the default.
fn ask(args: &[Value], work: impl FnOnce(&Value) -> Result) -> Result {
    let Some(this) = args[0].downcast::<NextOrDefault>() else {
        return Err(type_error("expected an anext_awaitable"));
    };
    let result = awaitable_iterator(&this.awaitable).and_then(|iterator| work(&iterator));
    match exception::absorb(result, &types().stop_async_iteration)? {
        Some(value) => Ok(value),
        None => Err(stop_iteration(this.default.clone())),
    }
}
