//! Generators without a stack of their own: those whose body suspends between statements only.
//!
//! A `yield` that is a statement (`yield x`, `target = yield x`) and stands in loops and branches alone needs no
//! native stack to come back to. Its body runs on the stack of whoever resumes it, in a frame on the heap; the
//! statement gives `Flow::Yield`, and every node on the way out remembers where it is:
//!
//! ```text
//!   exec:    Block ─► For ─► If ─► yield        the nodes return Flow::Yield, the innermost first,
//!   memory:  [ branch of If, items of For, place in Block ]      and push what they need to go on
//!   resume:  Block ─► For ─► If ─► behind the yield              the outermost pops first
//! ```
//!
//! A greenlet may switch away inside such a body as anywhere: the native frames below it belong to the greenlet.
//! Bodies that suspend inside an expression, a `try` or a `with` have a coroutine (see `generator.rs`).
//!
//! Guarantees to safe callers: the frame lives until the generator is finished and nobody runs in it.

#![allow(unsafe_code, reason = "reaches the frame by address while its body runs")]

use super::Result;
use super::code::Code;
use super::exception;
use super::frame::{self, DetachedFrame, Frame};
use super::function::Function;
use super::generator::{Generator, GeneratorState};
use super::heap::{Ref, Tracer};
use super::node::Flow;
use super::operation::{Iteration, enter, guarded};
use super::profile;
use super::state;
use super::value::Value;
use std::cell::UnsafeCell;
use std::ptr::NonNull;

/// What takes the items of a generator without calling script code; what it does not take it gives back.
pub type Sink<'a> = &'a mut dyn FnMut(Value) -> Option<Value>;

/// A sink while the body that fills it runs.
#[derive(Clone, Copy)]
pub(super) enum ErasedSink {
    /// That of a generator, which is suspended where the sink gives an item back.
    Some(NonNull<dyn FnMut(Value) -> Option<Value>>),
    /// That of a body without a generator: it takes each item, and says how the body goes on.
    All(NonNull<dyn FnMut(Value) -> Flow>),
}

/// What a node remembers over a suspension.
pub enum Memory {
    /// Which of its statements or branches is suspended.
    Place(usize),
    /// The items that a loop has left.
    Items(Iteration),
}

/// The frame and the memory of a generator.
pub(super) struct Detached {
    /// Held for the generator, which points into it.
    _frame: DetachedFrame,
    /// What the suspended nodes remember, the innermost first; `ITEMS` stands for an entry of `items`.
    places: UnsafeCell<Vec<u32>>,
    items: UnsafeCell<Vec<Iteration>>,
}

const ITEMS: u32 = u32::MAX;

impl Detached {
    /// Shows the tracer what the memory owns; the frame is traced with the generator.
    pub(super) fn trace(&self, tracer: &mut Tracer<'_>) {
        // SAFETY: tracing pushes and pops nothing.
        for items in unsafe { &*self.items.get() } {
            items.trace(tracer);
        }
    }
}

impl Generator {
    /// A generator of a detached code, with what `push` puts into its first slots.
    ///
    /// # Errors
    /// What `push` raises.
    pub fn detached(function: &Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Result<Ref<Generator>> {
        let frame = DetachedFrame::new(function, push)?;
        let generator = Generator::with_arguments(function.clone(), Vec::new());
        frame.frame().set_generator(generator.as_ptr());
        generator.frame.set(frame.frame());
        let detached = Detached { _frame: frame, places: UnsafeCell::default(), items: UnsafeCell::default() };
        // SAFETY: nobody else knows the generator yet.
        unsafe { *generator.detached.get() = Some(detached) };
        Ok(generator)
    }

    /// Runs the body, that of `code`, until it gives a value or ends; None at the end, with the result in the channel.
    #[inline]
    pub(super) fn run_detached(&self, code: &Code) -> Result<Option<Value>> {
        guarded(|| self.run_in_frame(code))
    }

    fn run_in_frame(&self, code: &Code) -> Result<Option<Value>> {
        // SAFETY: the frame lives until `finish_detached`, which is not called while the state is Running.
        let Some(frame) = (unsafe { frame::at_address(self.frame.get()) }) else { return Ok(None) };
        let caller = state::current_frame();
        frame.resume_upon(caller)?;
        let is_first = self.state.replace(GeneratorState::Running) == GeneratorState::Created;
        let body = &code.body;
        let flow = if is_first {
            self.channel.set(Value::Null);
            body.exec(frame)
        } else {
            body.resume(frame)
        };
        if flow == Flow::Yield {
            state::set_current_frame(caller);
            self.state.set(GeneratorState::Suspended);
            return Ok(Some(self.channel.take()));
        }
        self.state.set(GeneratorState::Finished);
        let result = match flow {
            Flow::Raise => Err(self.convert_stop_iteration(exception::leaving(frame))),
            Flow::Return => {
                self.channel.set(frame.take_result());
                Ok(None)
            }
            _ => {
                self.channel.set(Value::None);
                Ok(None)
            }
        };
        let result = if state::is_watched() { self.tell_end(frame, result) } else { result };
        state::set_current_frame(caller);
        self.finish_detached();
        result
    }

    /// Tells the profiler of the end, with the result where the channel holds one.
    #[cold]
    fn tell_end(&self, frame: &Frame, result: Result<Option<Value>>) -> Result<Option<Value>> {
        let value = self.channel.take();
        let told = profile::returned(frame, result.map(|_| value));
        told.map(|value| {
            self.channel.set(value);
            None
        })
    }

    /// Frees the frame of a generator that has ended.
    pub(super) fn finish_detached(&self) {
        self.frame.set(std::ptr::null());
        // SAFETY: the body does not run, so that nobody has a reference into it; it is dropped after the move.
        let detached = unsafe { (*self.detached.get()).take() };
        drop(detached);
    }

    /// The detached part of the generator whose body runs in the frame.
    #[inline(always)]
    fn detached_of(frame: &Frame) -> Option<&Detached> {
        // SAFETY: it is freed by `finish_detached` only, which is not called while the body runs.
        unsafe { (*frame.generator()?.detached.get()).as_ref() }
    }

    /// A node on the way out remembers where it is; it gives `Flow::Yield`.
    #[inline]
    pub fn remember(frame: &Frame, entry: Memory) -> Flow {
        if let Some(detached) = Generator::detached_of(frame) {
            let place = match entry {
                Memory::Place(place) => place as u32,
                Memory::Items(items) => {
                    // SAFETY: no reference into the vector outlives a statement of this module.
                    unsafe { (*detached.items.get()).push(items) };
                    ITEMS
                }
            };
            // SAFETY: as above.
            unsafe { (*detached.places.get()).push(place) };
        }
        Flow::Yield
    }

    /// What the node that is resumed remembered.
    #[inline]
    pub fn recall(frame: &Frame) -> Memory {
        let detached = Generator::detached_of(frame);
        // SAFETY: as above.
        let place = detached.and_then(|detached| unsafe { (*detached.places.get()).pop() });
        match (place, detached) {
            (Some(ITEMS), Some(detached)) => {
                // SAFETY: as above.
                let items = unsafe { (*detached.items.get()).pop() };
                Memory::Items(items.unwrap_or(Iteration::ended()))
            }
            (Some(place), _) => Memory::Place(place as usize),
            (None, _) => unreachable!("a node that is resumed has remembered where it is"),
        }
    }

    /// Which statement or branch of the node that is resumed was suspended.
    #[inline]
    pub fn recall_place(frame: &Frame) -> usize {
        // SAFETY: as above.
        let place = Generator::detached_of(frame).and_then(|detached| unsafe { (*detached.places.get()).pop() });
        place.map_or(0, |place| place as usize)
    }

    /// As `next`, but the items go into `sink`; the first that it gives back comes out, and the generator is suspended
    /// then. Nobody can tell the difference, for the sink calls nothing of the language.
    ///
    /// # Errors
    /// As `resume`'s.
    pub fn next_fed(this: &Ref<Generator>, sink: Sink<'_>) -> Result<Option<Value>> {
        let is_ready = matches!(this.state.get(), GeneratorState::Created | GeneratorState::Suspended);
        if !is_ready || !this.function.code.is_detached || state::is_watched() {
            return Generator::next(this);
        }
        // SAFETY: the lifetime alone changes; `Feeding` takes the sink away before this function ends.
        let erased = unsafe { erase(sink.into()) };
        this.sink.set(Some(ErasedSink::Some(erased)));
        let feeding = Feeding(this);
        let result = Generator::next(feeding.0);
        drop(feeding);
        result
    }

    /// As `drive`, for a body that gets the iterable of a generator expression; `take` says whether more are wanted.
    ///
    /// # Errors
    /// What the body and `take` raise.
    pub fn feed(function: &Ref<Function>, iterable: Value, take: &mut dyn FnMut(Value) -> Result<bool>) -> Result<()> {
        let mut failed = false;
        let push = |callee: &Frame| {
            callee.push(iterable);
            Ok(())
        };
        Generator::drive(function, push, &mut |item| {
            match take(item) {
                Ok(true) => Flow::Next,
                Ok(false) => Flow::Return,
                // The exception is the caller's: it has nothing to do with the frame that ends here.
                Err(_) => {
                    failed = true;
                    Flow::Return
                }
            }
        })?;
        if failed { Err(exception::pending()) } else { Ok(()) }
    }

    /// Runs a detached body whose generator nobody would ever see, as a call in a frame in place: each item goes into
    /// `each`, which runs as if the caller had called it. The body goes on where that gives `Flow::Next`, and ends where
    /// it gives `Flow::Return`.
    ///
    /// # Errors
    /// What `push` and the body raise.
    #[inline]
    pub fn drive(
        function: &Ref<Function>,
        push: impl FnOnce(&Frame) -> Result<()>,
        each: &mut dyn FnMut(Value) -> Flow,
    ) -> Result<()> {
        let mut sink = as_called(each);
        let sink: &mut dyn FnMut(Value) -> Flow = &mut sink;
        // SAFETY: the lifetime alone changes; the body that uses the sink ends before this function does.
        let erased = unsafe { erase_all(sink.into()) };
        let stand_in = Generator::stand_in(function.clone());
        stand_in.sink.set(Some(ErasedSink::All(erased)));
        let mut is_bound = false;
        let result = guarded(|| {
            enter(function, |frame| {
                push(frame)?;
                frame.set_generator(&raw const stand_in);
                is_bound = true;
                Ok(())
            })
        });
        match result {
            Ok(_) => Ok(()),
            Err(thrown) if is_bound => Err(stand_in.convert_stop_iteration(thrown)),
            Err(thrown) => Err(thrown),
        }
    }

    /// Whether it has a detached body, has not begun, and nobody else can see it.
    #[inline]
    pub fn is_fresh(this: &Ref<Generator>) -> bool {
        this.state.get() == GeneratorState::Created && this.count() == 1 && this.function.code.is_detached
    }

    /// As `drive`, for a generator that is fresh.
    ///
    /// # Errors
    /// What the body raises.
    #[inline(never)]
    pub fn drive_fresh(this: &Ref<Generator>, each: &mut dyn FnMut(Value) -> Flow) -> Result<()> {
        let mut sink = as_called(each);
        let sink: &mut dyn FnMut(Value) -> Flow = &mut sink;
        // SAFETY: as in `drive`.
        let erased = unsafe { erase_all(sink.into()) };
        this.sink.set(Some(ErasedSink::All(erased)));
        let feeding = Feeding(this);
        let result = this.run_detached(&this.function.code);
        drop(feeding);
        result.map(drop)
    }

    /// The `yield` of a detached body gives a value out: `Flow::Yield`, or `Flow::Next` where a sink has taken it.
    #[inline]
    pub fn give(frame: &Frame, value: Value) -> Flow {
        let Some(this) = frame.generator() else { return Flow::Yield };
        let value = match this.sink.get() {
            None => value,
            // SAFETY: `feed` waits for this body, and its sink is used here alone.
            Some(ErasedSink::All(sink)) => return unsafe { (*sink.as_ptr())(value) },
            Some(ErasedSink::Some(sink)) => {
                // SAFETY: `next_fed` waits for this body, and its sink is used here alone.
                match unsafe { (*sink.as_ptr())(value) } {
                    None => return Flow::Next,
                    Some(value) => value,
                }
            }
        };
        this.channel.set(value);
        Flow::Yield
    }

    /// What the resumption of a detached body brought to its `yield`.
    ///
    /// # Errors
    /// The exception that is thrown in.
    #[inline]
    pub fn take_input(frame: &Frame) -> Result {
        let Some(this) = frame.generator() else { return Ok(Value::None) };
        let input = this.channel.take();
        if this.throwing.replace(false)
            && let Value::Instance(exception) = &input
        {
            // Nothing in its body handles an exception while it is suspended.
            return Err(exception::raise_again(Ref::clone(exception)));
        }
        Ok(input)
    }
}

/// `each` as if the frame that runs now had called it.
fn as_called<'a>(each: &'a mut dyn FnMut(Value) -> Flow) -> impl FnMut(Value) -> Flow + use<'a> {
    let caller = state::current_frame();
    move |item| {
        let inner = state::current_frame();
        state::set_current_frame(caller);
        let flow = each(item);
        state::set_current_frame(inner);
        flow
    }
}

/// Takes the sink away from a generator when the feeding is over.
struct Feeding<'a>(&'a Ref<Generator>);

impl Drop for Feeding<'_> {
    fn drop(&mut self) {
        self.0.sink.set(None);
    }
}

/// Forgets for how long a sink lives.
///
/// # Safety
/// It is not used for longer.
unsafe fn erase<'a>(
    sink: NonNull<dyn FnMut(Value) -> Option<Value> + 'a>,
) -> NonNull<dyn FnMut(Value) -> Option<Value>> {
    // SAFETY: the caller's.
    unsafe { std::mem::transmute(sink) }
}

/// As `erase`, for sinks that take all.
///
/// # Safety
/// As `erase`'s.
unsafe fn erase_all<'a>(sink: NonNull<dyn FnMut(Value) -> Flow + 'a>) -> NonNull<dyn FnMut(Value) -> Flow> {
    // SAFETY: the caller's.
    unsafe { std::mem::transmute(sink) }
}
