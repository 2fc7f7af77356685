//! Frames: the locals of a running function, in place on the native stack.
//!
//! ```text
//!   native stack of a fiber
//!   ┌ Frame of f ┬ slot 0 │ slot 1 │ ... ┐      previous      ┌ Frame of its caller ┬ slots ...
//!   │ function   │                        │ ──────────────────► │                     │
//! ```
//!
//! `Storage<N>` reserves room for a size class; `Frame::enter` fills the header, the caller's closure puts the
//! arguments straight into the slots, and the guard drops what was initialised. Frames of a fiber are linked
//! through `previous`, for tracebacks, `gr_frame` and the collector.
//!
//! Guarantees to safe callers: a `&Frame` is only ever handed out while the frame and its function live, and
//! slots below `initialised` hold values. Nothing but the frame's own code, one node at a time, writes its
//! slots, so a slot may be borrowed while that node calls out.

#![allow(unsafe_code, reason = "builds frames in place, in uninitialised memory of the native stack")]

use super::cell::CellBody;
use super::code::Code;
use super::debug_trace;
use super::dict::Dict;
use super::frame_object::FrameObject;
use super::function::Function;
use super::generator::{Generator, GeneratorState};
use super::heap::{self, Ref, Tracer};
use super::value::Value;
use super::{Result, Thrown, exception, profile, safe_point, state};
use crate::syntax::Span;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::{Cell, UnsafeCell};
use std::mem::{ManuallyDrop, MaybeUninit};
use std::ptr::NonNull;
use std::rc::Rc;

/// The header of a frame; its slots stand behind it.
#[repr(C)]
pub struct Frame {
    result: UnsafeCell<Value>,
    function: *const Function,
    previous: Cell<*const Frame>,
    span: Cell<Span>,
    generator: Cell<*const Generator>,
    depth: Cell<u32>,
    initialised: Cell<u32>,
    /// What belongs to this frame alone and few frames have: the namespace of a class body.
    companion: UnsafeCell<Value>,
    slots: [UnsafeCell<Value>; 0],
}

/// How many slots the largest frame has: they take half of a native stack.
const MOST_SLOTS: usize = 4096;

/// Room for a frame of up to `N` slots.
#[repr(C)]
pub struct Storage<const N: usize> {
    frame: MaybeUninit<Frame>,
    slots: MaybeUninit<[Value; N]>,
}

/// Drops a frame's values when the call is over.
struct Guard(*mut Frame);

impl Drop for Guard {
    #[inline(always)]
    fn drop(&mut self) {
        // SAFETY: the guard's maker keeps the storage alive.
        unsafe {
            let frame = self.0;
            if (*frame).has_companion() {
                (*frame).part_with_companion();
            }
            state::set_current_frame((*frame).previous.get());
            drop_values(frame);
        }
    }
}

/// Drops a frame's values but the companion, which is gone.
///
/// # Safety
/// The frame was built, and is not used again.
#[inline(always)]
unsafe fn drop_values(frame: *mut Frame) {
    // SAFETY: the slots below `initialised` hold values.
    unsafe {
        let count = (*frame).initialised.get() as usize;
        let first = (*frame).slots.as_ptr().cast::<Value>().cast_mut();
        for slot in 0..count {
            std::ptr::drop_in_place(first.add(slot));
        }
        std::ptr::drop_in_place((*frame).result.get());
    }
}

impl Frame {
    /// Runs `function`'s body in a new frame of up to `N` slots; `bind` puts the arguments into the first slots,
    /// and is run before the frame is the current one, for it evaluates them in the caller's.
    ///
    /// # Errors
    /// What `bind` or the body raise; RecursionError beyond the recursion limit.
    #[inline(always)]
    pub fn enter<const N: usize>(function: &Ref<Function>, bind: impl FnOnce(&Frame) -> Result<()>) -> Result {
        let mut storage = MaybeUninit::<Storage<N>>::uninit();
        // SAFETY: `build` writes every field of the header; the guard drops what was initialised.
        unsafe {
            let frame = Frame::build(storage.as_mut_ptr().cast::<Frame>(), function);
            let guard = Guard(frame);
            let frame = &*frame;
            bind(frame)?;
            let code = &*function.code;
            frame.fill(code.slots.len());
            if !code.cells.is_empty() {
                frame.make_cells(code);
            }
            let result = if frame.depth.get() >= state::watched_depth() {
                frame.run_watched()
            } else {
                state::set_current_frame(frame);
                frame.run(code)
            };
            // What the guard would do, but for the result, which whoever watches the frame gets to know.
            let result = if frame.has_companion() { frame.leave(result) } else { result };
            let frame = guard.0;
            std::mem::forget(guard);
            state::set_current_frame((*frame).previous.get());
            drop_values(frame);
            result
        }
    }

    #[inline(always)]
    fn run(&self, code: &Code) -> Result {
        match code.body.run(self).result() {
            Ok(Value::Null) if heap::needs_attention() => match safe_point::work() {
                Ok(()) => Ok(Value::None),
                Err(_) => Err(exception::leaving(self)),
            },
            Ok(Value::Null) => Ok(Value::None),
            Ok(value) => Ok(value),
            Err(_) => Err(exception::leaving(self)),
        }
    }

    /// As `run`, where the recursion limit is reached, or somebody watches all calls.
    #[cold]
    #[inline(never)]
    fn run_watched(&self) -> Result {
        if self.depth.get() >= state::recursion_limit() {
            return Err(exception::recursion_error());
        }
        state::set_current_frame(self);
        match profile::called(self) {
            Ok(()) => self.run(debug_trace::traced(self.code()).unwrap_or(self.code())),
            Err(_) => Err(exception::leaving(self)),
        }
    }

    /// The frame is left by a call that somebody may watch.
    #[cold]
    #[inline(never)]
    fn leave(&self, result: Result) -> Result {
        let result = if self.object().is_some() { profile::returned(self, result) } else { result };
        self.part_with_companion();
        result
    }

    #[inline(always)]
    fn has_companion(&self) -> bool {
        // SAFETY: looks at the variant alone.
        !unsafe { &*self.companion.get() }.is_null()
    }

    /// The object that scripts have of this frame, where they have one.
    pub(super) fn object(&self) -> Option<Value> {
        // SAFETY: cloned at once.
        let companion = unsafe { &*self.companion.get() };
        companion.downcast::<FrameObject>().map(|_| companion.clone())
    }

    /// Drops the companion; an object of the frame is told that the frame ends.
    #[cold]
    #[inline(never)]
    fn part_with_companion(&self) {
        let companion = self.replace_companion(Value::Null);
        if let Value::Object(native) = &companion
            && let Some(object) = native.downcast::<FrameObject>()
        {
            object.end(self, native.count());
        }
    }

    /// Writes a frame's header.
    ///
    /// # Safety
    /// There is room for it.
    #[inline(always)]
    unsafe fn build(frame: *mut Frame, function: &Ref<Function>) -> *mut Frame {
        // SAFETY: the caller's; a current frame is alive.
        unsafe {
            let previous = state::current_frame();
            (&raw mut (*frame).result).write(UnsafeCell::new(Value::None));
            (&raw mut (*frame).function).write(function.as_ptr());
            (&raw mut (*frame).previous).write(Cell::new(previous));
            (&raw mut (*frame).generator).write(Cell::new(std::ptr::null()));
            (&raw mut (*frame).depth).write(Cell::new(Frame::depth_upon(previous)));
            (&raw mut (*frame).initialised).write(Cell::new(0));
            (&raw mut (*frame).span).write(Cell::new(Span::new(0, 0)));
            (&raw mut (*frame).companion).write(UnsafeCell::new(Value::Null));
            frame
        }
    }

    /// How deep a frame upon `previous` stands.
    ///
    /// # Safety
    /// `previous` is null or alive.
    #[inline(always)]
    unsafe fn depth_upon(previous: *const Frame) -> u32 {
        // SAFETY: the caller's.
        unsafe { if previous.is_null() { state::base_depth() } else { (*previous).depth.get() + 1 } }
    }

    /// As `enter`, in a native frame of its own: a caller with several sizes to choose from would be as large as the
    /// largest.
    ///
    /// # Errors
    /// As `enter`'s.
    #[inline(never)]
    pub(super) fn enter_apart<const N: usize>(
        function: &Ref<Function>,
        bind: impl FnOnce(&Frame) -> Result<()>,
    ) -> Result {
        Self::enter::<N>(function, bind)
    }

    /// As `enter`, for functions with more slots than any size class has.
    #[inline(never)]
    pub(super) fn enter_large(function: &Ref<Function>, bind: impl FnOnce(&Frame) -> Result<()>) -> Result {
        match function.code.slots.len() {
            ..=256 => Self::enter_apart::<256>(function, bind),
            ..=1024 => Self::enter_apart::<1024>(function, bind),
            ..=MOST_SLOTS => Self::on_further_stack::<MOST_SLOTS>(function, bind),
            count => Err(exception::new(
                &super::types::types().memory_error,
                format!("{}() has {count} local variables; wattle's limit is {MOST_SLOTS}", function.name()),
            )),
        }
    }

    fn on_further_stack<const N: usize>(function: &Ref<Function>, bind: impl FnOnce(&Frame) -> Result<()>) -> Result {
        match crate::fiber::grow(|| Self::enter_apart::<N>(function, bind)) {
            Ok(result) => result,
            Err(_) => Err(exception::recursion_error()),
        }
    }

    /// Puts a value into the next uninitialised slot; for `bind` of `enter`.
    #[inline(always)]
    pub fn push(&self, value: Value) {
        let place = self.initialised.get();
        // SAFETY: binding code pushes at most as many values as the code has slots.
        unsafe { self.slots.as_ptr().add(place as usize).cast::<Value>().cast_mut().write(value) };
        self.initialised.set(place + 1);
    }

    /// How many slots are initialised.
    #[inline(always)]
    pub fn initialised(&self) -> usize {
        self.initialised.get() as usize
    }

    #[inline(always)]
    fn fill(&self, count: usize) {
        while self.initialised() < count {
            self.push(Value::Null);
        }
    }

    #[cold]
    #[inline(never)]
    fn make_cells(&self, code: &Code) {
        for slot in &code.cells {
            let slot = *slot as usize;
            let value = self.replace_local(slot, Value::Null);
            self.set_local(slot, CellBody::new(value).into());
        }
    }

    /// The value in a slot; Null while it is unbound.
    #[inline(always)]
    pub fn local(&self, slot: usize) -> &Value {
        debug_assert!(slot < self.initialised());
        // SAFETY: initialised; only the running node writes slots, and it does not while it holds this borrow.
        unsafe { &*(*self.slots.as_ptr().add(slot)).get() }
    }

    /// Puts a value into a slot; the old one comes back.
    #[inline(always)]
    pub fn replace_local(&self, slot: usize, value: Value) -> Value {
        debug_assert!(slot < self.initialised());
        // SAFETY: as in `local`.
        unsafe { std::mem::replace(&mut *(*self.slots.as_ptr().add(slot)).get(), value) }
    }

    /// Puts a value into a slot.
    #[inline(always)]
    pub fn set_local(&self, slot: usize, value: Value) {
        drop(self.replace_local(slot, value));
    }

    /// Lets `work` change the value in a slot in place; `work` calls nothing of the language.
    #[inline(always)]
    pub fn update_local<R>(&self, slot: usize, work: impl FnOnce(&mut Value) -> R) -> R {
        debug_assert!(slot < self.initialised());
        // SAFETY: as in `local`.
        work(unsafe { &mut *(*self.slots.as_ptr().add(slot)).get() })
    }

    /// The cell in a slot.
    #[inline(always)]
    pub fn cell(&self, slot: usize) -> &Ref<CellBody> {
        match self.local(slot) {
            Value::Cell(cell) => cell,
            _ => unreachable!("lowering marks the slots that hold cells"),
        }
    }

    /// The cell of a free variable.
    #[inline(always)]
    pub fn free(&self, index: usize) -> &Ref<CellBody> {
        &self.function().cells[index]
    }

    /// The function that runs.
    #[inline(always)]
    pub fn function(&self) -> &Function {
        // SAFETY: whoever called `enter` holds a reference to the function until it returns.
        unsafe { &*self.function }
    }

    /// A counted reference to the function that runs.
    pub fn function_reference(&self) -> Ref<Function> {
        // SAFETY: as above.
        unsafe { Ref::from_body(self.function) }
    }

    /// The code that runs.
    #[inline(always)]
    pub fn code(&self) -> &Rc<Code> {
        &self.function().code
    }

    /// The namespace of the module.
    #[inline(always)]
    pub fn globals(&self) -> &Ref<Dict> {
        &self.function().globals
    }

    /// Notes where the frame stands.
    #[inline(always)]
    pub fn at(&self, span: Span) {
        self.span.set(span);
    }

    /// Where the frame stands.
    pub fn span(&self) -> Span {
        self.span.get()
    }

    /// Notes the function's result, for `Flow::Return`.
    #[inline(always)]
    pub fn set_result(&self, value: Value) {
        // SAFETY: a move; the old value is dropped after it.
        let old = unsafe { std::mem::replace(&mut *self.result.get(), value) };
        drop(old);
    }

    /// Takes the noted result.
    pub fn take_result(&self) -> Value {
        // SAFETY: a move.
        unsafe { std::mem::replace(&mut *self.result.get(), Value::None) }
    }

    /// What belongs to this frame alone: the namespace of a class body. Null where there is none.
    #[inline(always)]
    pub fn companion(&self) -> Value {
        // SAFETY: cloned at once.
        let companion = unsafe { &*self.companion.get() };
        match companion {
            Value::Object(native) => match native.downcast::<FrameObject>() {
                Some(object) => object.namespace().clone(),
                None => companion.clone(),
            },
            _ => companion.clone(),
        }
    }

    /// Sets the companion: a namespace, before the body runs, or the object of the frame, which keeps the namespace.
    pub fn set_companion(&self, value: Value) {
        drop(self.replace_companion(value));
    }

    fn replace_companion(&self, value: Value) -> Value {
        // SAFETY: a move; `companion` and `object` clone what they read.
        unsafe { std::mem::replace(&mut *self.companion.get(), value) }
    }

    /// The frame that called this one, on the same fiber.
    pub fn previous(&self) -> Option<&Frame> {
        // SAFETY: the frames below a live one are alive.
        unsafe { self.previous.get().as_ref() }
    }

    /// The frame that has called this one; none for that of a generator which nobody runs.
    pub fn caller(&self) -> Option<&Frame> {
        match self.generator() {
            Some(generator) if generator.is_own(self) && generator.state() != GeneratorState::Running => None,
            _ => self.previous(),
        }
    }

    /// The generator whose own frame this is.
    pub(super) fn own_generator(&self) -> Option<Ref<Generator>> {
        let generator = self.generator().filter(|generator| generator.is_own(self))?;
        // SAFETY: only generators on the heap know their frame.
        Some(unsafe { Ref::from_body(generator) })
    }

    /// Sets the frame that has called this one: who resumes a generator may change.
    pub(super) fn set_previous(&self, previous: *const Frame) {
        self.previous.set(previous);
    }

    /// Makes the running generator known to its frame.
    pub(super) fn set_generator(&self, generator: *const Generator) {
        self.generator.set(generator);
    }

    /// The generator whose body runs in this frame.
    #[inline(always)]
    pub(super) fn generator(&self) -> Option<&Generator> {
        // SAFETY: whoever resumes a generator holds a reference to it while its frame runs.
        unsafe { self.generator.get().as_ref() }
    }

    /// The values that `push` puts into the first slots, without running the function.
    ///
    /// # Errors
    /// What `push` raises.
    pub(super) fn collect(function: &Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Result<Vec<Value>> {
        match function.code.slots.len() {
            ..=16 => Self::collect_up_to::<16>(function, push),
            ..=256 => Self::collect_up_to::<256>(function, push),
            _ => match crate::fiber::grow(|| Self::collect_up_to::<MOST_SLOTS>(function, push)) {
                Ok(result) => result,
                Err(_) => Err(exception::recursion_error()),
            },
        }
    }

    // Each size has a native frame of its own, or all would be as large as the largest.
    #[inline(never)]
    fn collect_up_to<const N: usize>(
        function: &Ref<Function>,
        push: impl FnOnce(&Frame) -> Result<()>,
    ) -> Result<Vec<Value>> {
        let mut storage = MaybeUninit::<Storage<N>>::uninit();
        // SAFETY: `build` writes every field of the header.
        let frame = unsafe { Frame::build(storage.as_mut_ptr().cast::<Frame>(), function) };
        let _guard = Guard(frame);
        // SAFETY: built just now.
        let frame = unsafe { &*frame };
        push(frame)?;
        Ok((0..frame.initialised()).map(|slot| frame.replace_local(slot, Value::Null)).collect())
    }

    /// The frame's address, which no other live frame has.
    pub fn address(&self) -> usize {
        std::ptr::from_ref(self) as usize
    }

    /// How many frames stand below it.
    pub fn depth(&self) -> u32 {
        self.depth.get()
    }

    /// A comprehension begins to run in this frame: it counts as a frame of its own.
    ///
    /// # Errors
    /// RecursionError beyond the recursion limit.
    #[inline(always)]
    pub fn begin_part(&self) -> Result<()> {
        let depth = self.depth.get() + 1;
        if depth >= state::watched_depth() && depth >= state::recursion_limit() {
            return Err(exception::recursion_error());
        }
        self.depth.set(depth);
        Ok(())
    }

    /// How many comprehensions run in this frame, one inside of the other.
    pub fn parts(&self) -> usize {
        // SAFETY: the frames below a live one are alive.
        let alone = unsafe { Frame::depth_upon(self.previous.get()) };
        self.depth.get().abs_diff(alone) as usize
    }

    /// The comprehension has ended.
    #[inline(always)]
    pub fn end_part(&self) {
        self.depth.set(self.depth.get() - 1);
    }

    /// Shows the tracer what the frame's slots refer to.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        for slot in 0..self.initialised() {
            tracer.value(self.local(slot));
        }
        // SAFETY: tracing changes nothing.
        tracer.value(unsafe { &*self.companion.get() });
    }

    /// The names and values of the bound locals, free variables included.
    pub fn locals(&self) -> Vec<(crate::syntax::Symbol, Value)> {
        let mut found = Vec::new();
        self.each_variable(|name, value| {
            if !value.is_null() {
                found.push((name, value));
            }
        });
        found
    }

    /// Shows each local, free variables included; Null where it is not bound.
    pub(super) fn each_variable(&self, show: impl FnMut(crate::syntax::Symbol, Value)) {
        each_variable(self.function(), (0..self.initialised()).map(|slot| self.local(slot)), show);
    }

    /// The values of the slots of a frame that ends, which has them no longer.
    pub(super) fn take_slots(&self) -> Box<[Value]> {
        (0..self.initialised()).map(|slot| self.replace_local(slot, Value::Null)).collect()
    }

    /// Shows each slot of a comprehension that has none of its own; Null where it is not bound.
    pub(super) fn each_hidden(&self, mut show: impl FnMut(crate::syntax::Symbol, Value)) {
        for (slot, name) in self.code().slots.iter().enumerate().take(self.initialised()) {
            if name.as_str().starts_with("..") {
                show(*name, self.local(slot).clone());
            }
        }
    }

    /// Gives each local, free variables included, the value that `value_of` has for its name; Null is unbound.
    pub(super) fn set_variables(&self, value_of: impl Fn(crate::syntax::Symbol) -> Value) {
        let code = self.code();
        for (slot, name) in code.slots.iter().enumerate().take(self.initialised()) {
            if name.as_str().starts_with('.') {
                continue;
            }
            let value = value_of(*name);
            match self.local(slot) {
                Value::Cell(cell) if code.cells.contains(&(slot as u32)) => cell.set(value),
                _ => self.set_local(slot, value),
            }
        }
        for (index, name) in code.free.iter().enumerate() {
            self.free(index).set(value_of(*name));
        }
    }

    /// What `locals()` gives: the namespace itself in a module or class body, else the dict of the frame's variables.
    pub fn locals_dictionary(&self) -> Value {
        if let Some(namespace) = self.companion().present() {
            return namespace;
        }
        if self.code().name.as_str() == "<module>" {
            return self.globals().into();
        }
        let object = FrameObject::of(self);
        object.downcast::<FrameObject>().map_or(Value::None, FrameObject::locals)
    }
}

/// Shows each variable of a function, free ones included, with the value in its slot; Null where it is not bound.
pub(super) fn each_variable<'a>(
    function: &Function,
    slots: impl Iterator<Item = &'a Value>,
    mut show: impl FnMut(crate::syntax::Symbol, Value),
) {
    let code = &function.code;
    for ((place, name), slot) in code.slots.iter().enumerate().zip(slots) {
        let value = match slot {
            Value::Cell(cell) if code.cells.contains(&(place as u32)) => cell.get(),
            value => value.clone(),
        };
        if !name.as_str().starts_with('.') {
            show(*name, value);
        }
    }
    for (name, cell) in code.free.iter().zip(&function.cells) {
        show(*name, cell.get());
    }
}

/// Works on the frame that runs now, which the native function that asks was called from.
pub fn with_current<R>(work: impl FnOnce(Option<&Frame>) -> R) -> R {
    // SAFETY: the current frame is alive while anything that it called runs.
    work(unsafe { state::current_frame().as_ref() })
}

/// The frame at an address that `state::current_frame` gave, while its fiber is suspended.
///
/// # Safety
/// The frame is alive.
pub unsafe fn at_address<'a>(frame: *const Frame) -> Option<&'a Frame> {
    // SAFETY: the caller's.
    unsafe { frame.as_ref() }
}

#[allow(dead_code, reason = "documents that a thrown exception costs no space")]
const _: () = assert!(size_of::<std::result::Result<Value, Thrown>>() == 16 && size_of::<ManuallyDrop<Value>>() == 16);

/// A frame on the heap: that of a generator which needs no stack of its own.
pub(super) struct DetachedFrame {
    frame: NonNull<Frame>,
    layout: Layout,
}

impl DetachedFrame {
    /// A frame of `function` with what `push` puts into its first slots.
    ///
    /// # Errors
    /// What `push` raises.
    pub(super) fn new(function: &Ref<Function>, push: impl FnOnce(&Frame) -> Result<()>) -> Result<Self> {
        let code = &*function.code;
        let size = size_of::<Frame>() + code.slots.len() * size_of::<Value>();
        let Ok(layout) = Layout::from_size_align(size, align_of::<Frame>()) else {
            return Err(exception::memory_error("a frame beyond all sizes"));
        };
        // SAFETY: the layout is not empty.
        let Some(place) = NonNull::new(unsafe { alloc(layout) }.cast::<Frame>()) else { handle_alloc_error(layout) };
        // SAFETY: there is room for the header and the slots.
        unsafe { Frame::build(place.as_ptr(), function) };
        let detached = DetachedFrame { frame: place, layout };
        let frame = detached.frame();
        push(frame)?;
        frame.fill(code.slots.len());
        if !code.cells.is_empty() {
            frame.make_cells(code);
        }
        Ok(detached)
    }

    /// The frame.
    #[inline(always)]
    pub(super) fn frame(&self) -> &Frame {
        // SAFETY: built by `new`, freed by `drop` only.
        unsafe { self.frame.as_ref() }
    }
}

impl Drop for DetachedFrame {
    fn drop(&mut self) {
        let current = state::current_frame();
        // SAFETY: the frame was built by `new`; the guard drops its values, and nobody uses it again.
        unsafe {
            drop(Guard(self.frame.as_ptr()));
            dealloc(self.frame.as_ptr().cast(), self.layout);
        }
        state::set_current_frame(current);
    }
}

impl Frame {
    /// Makes a detached frame the current one, upon whoever resumes its generator.
    ///
    /// # Errors
    /// RecursionError beyond the recursion limit.
    #[inline]
    pub(super) fn resume_upon(&self, previous: *const Frame) -> Result<()> {
        // SAFETY: the frame that runs now is alive.
        let depth = unsafe { Frame::depth_upon(previous) };
        if depth >= state::watched_depth() && depth >= state::recursion_limit() {
            return Err(exception::recursion_error());
        }
        self.depth.set(depth);
        self.previous.set(previous);
        state::set_current_frame(self);
        Ok(())
    }
}
