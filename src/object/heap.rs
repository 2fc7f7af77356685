//! The heap: counted allocations, the registry of those that can stand in a cycle, and the queue of finalisers.
//!
//! Every object of the language is an `Allocation<T>`: a header, then its body. `Ref<T>` is the counted
//! handle; `Value` holds the same pointers behind a tag.
//!
//! ```text
//!   Ref<T> ──► ┌ count │ index+flags │ kind ┐ body T ...
//!              └──────────── Header ────────┘
//! ```
//!
//! The last reference frees the object at once, unless its body asks to be finalised (`__del__`, a suspended
//! generator or greenlet): then the object is queued, kept alive by the queue, and finalised at the next safe
//! point, for no script code may run inside Rust's `Drop`. Freeing is bounded in native depth: beyond
//! `MAX_RELEASE_DEPTH` nested frees the rest waits in a list that the outermost one empties.
//!
//! Guarantees to safe callers: a `Ref<T>` points to a live `T`; shared references to bodies only are handed out;
//! nothing here is `Send`.

#![allow(unsafe_code, reason = "the one place that counts references and frees objects")]

mod garbage;
mod kinds;

pub use garbage::{break_cycles, find_garbage, new_count, set_threshold};

use self::kinds::{Kind, Known};
use super::blocks;
use super::value::Value;
use std::alloc::{Layout, handle_alloc_error};
use std::cell::{Cell, UnsafeCell};
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicBool, Ordering};

const MAX_RELEASE_DEPTH: u32 = 24;
/// What objects are aligned to, whatever their bodies are.
const ALIGN: usize = 16;
const INDEX_MASK: u32 = (1 << 29) - 1;
const UNTRACKED: u32 = INDEX_MASK;
const WEAKLY_REFERENCED: u32 = 1 << 29;
const FINALISED: u32 = 1 << 30;
/// Whether objects of the type ever ask to be finalised.
const MAY_ASK: u32 = 1 << 31;

/// What stands before every body, in twelve bytes: a body whose first field has four, and that is aligned to four itself
/// (`repr(C, packed(4))`), begins right behind; all others leave them unused. The object begins at a multiple of sixteen.
#[repr(C)]
pub struct Header {
    count: Cell<u32>,
    index: Cell<u32>,
    kind: Kind,
}

/// What the heap asks of a body without knowing its type.
pub struct VTable {
    free: unsafe fn(NonNull<Header>),
    trace: unsafe fn(NonNull<Header>, &mut Tracer<'_>),
    clear: unsafe fn(NonNull<Header>),
    value: unsafe fn(NonNull<Header>) -> Value,
    wants_finaliser: unsafe fn(NonNull<Header>) -> bool,
}

/// A type of objects on the heap.
pub trait Body: Known + Sized + 'static {
    /// Whether objects of the type can stand in a reference cycle, so that the collector must know them.
    const TRACKED: bool;

    /// Whether `wants_finaliser` ever says yes.
    const FINALISES: bool = false;

    /// The value that a reference to the object is.
    fn into_value(reference: Ref<Self>) -> Value;

    /// Shows the tracer every reference that the body owns, as often as it owns it.
    fn trace(&self, _tracer: &mut Tracer<'_>) {}

    /// Drops the references through which a cycle may run; called on garbage only.
    fn clear(&self) {}

    /// Whether script code must run before the object is freed.
    fn wants_finaliser(&self) -> bool {
        false
    }

    /// Bytes behind the fixed part that the body manages itself; as given to `Ref::with_tail`.
    fn tail_size(&self) -> usize {
        0
    }
}

#[repr(C)]
struct Allocation<T> {
    header: Header,
    body: T,
}

/// A counted reference to an object whose body is a `T`: in memory nothing but the object's address.
#[repr(transparent)]
pub struct Ref<T: Body> {
    pointer: NonNull<Allocation<T>>,
    marker: PhantomData<T>,
}

struct VTableOf<T>(PhantomData<T>);

impl<T: Body> VTableOf<T> {
    const VTABLE: VTable = VTable {
        free: free::<T>,
        trace: trace::<T>,
        clear: clear::<T>,
        value: value::<T>,
        wants_finaliser: wants_finaliser::<T>,
    };
}

// Each of these is reached through the header of an allocation of exactly `T`.
unsafe fn free<T: Body>(header: NonNull<Header>) {
    let pointer = header.cast::<Allocation<T>>().as_ptr();
    // SAFETY: the count is zero and the header is that of an `Allocation<T>` made by `Ref::with_tail`.
    unsafe {
        let layout = layout_of::<T>((*pointer).body.tail_size());
        std::ptr::drop_in_place(&raw mut (*pointer).body);
        blocks::give_back(pointer.cast(), layout);
    }
}

unsafe fn trace<T: Body>(header: NonNull<Header>, tracer: &mut Tracer<'_>) {
    // SAFETY: the header is that of a live `Allocation<T>`.
    unsafe { (*header.cast::<Allocation<T>>().as_ptr()).body.trace(tracer) }
}

unsafe fn clear<T: Body>(header: NonNull<Header>) {
    // SAFETY: as above.
    unsafe { (*header.cast::<Allocation<T>>().as_ptr()).body.clear() }
}

unsafe fn value<T: Body>(header: NonNull<Header>) -> Value {
    let reference = ManuallyDrop::new(Ref::<T> { pointer: header.cast(), marker: PhantomData });
    T::into_value(Ref::clone(&reference))
}

unsafe fn wants_finaliser<T: Body>(header: NonNull<Header>) -> bool {
    // SAFETY: as above.
    unsafe { (*header.cast::<Allocation<T>>().as_ptr()).body.wants_finaliser() }
}

/// What stands in the header of a new object.
const fn first_index<T: Body>() -> u32 {
    if T::FINALISES { UNTRACKED | MAY_ASK } else { UNTRACKED }
}

fn layout_of<T>(tail: usize) -> Layout {
    let fixed = Layout::new::<Allocation<T>>();
    // The size was allocated once, so it is in range; a layout that overflows never gets this far.
    Layout::from_size_align(fixed.size() + tail, ALIGN).unwrap_or(fixed)
}

impl<T: Body> Ref<T> {
    /// Moves `body` to the heap.
    #[inline]
    pub fn new(body: T) -> Self {
        Self::with_tail(body, 0)
    }

    /// Moves `body` to the heap with `tail` uninitialised bytes behind it; `T::tail_size` must tell the same number.
    #[inline]
    pub fn with_tail(body: T, tail: usize) -> Self {
        let reference = Self::unknown(body, tail);
        if T::TRACKED {
            reference.track();
        }
        reference
    }

    /// As `with_tail`, but the collector does not know the object yet.
    #[inline]
    pub(super) fn unknown(body: T, tail: usize) -> Self {
        let layout = layout_of::<T>(tail);
        // SAFETY: the layout is not empty, for the header is not.
        let raw = unsafe { blocks::take(layout) };
        let Some(pointer) = NonNull::new(raw.cast::<Allocation<T>>()) else { handle_alloc_error(layout) };
        let header = Header {
            count: Cell::new(1),
            index: Cell::new(const { first_index::<T>() }),
            kind: const { Kind::of::<T>() },
        };
        // SAFETY: freshly allocated for this type.
        unsafe { pointer.as_ptr().write(Allocation { header, body }) };
        Ref { pointer, marker: PhantomData }
    }

    /// Makes an object of a tracked type, which the collector does not know yet, known to it.
    #[inline]
    pub(super) fn track(&self) {
        track(self.pointer.cast());
    }

    /// Whether both are the same object.
    #[inline]
    pub fn same(&self, other: &Ref<T>) -> bool {
        self.pointer == other.pointer
    }

    /// The object's address: its `id`.
    #[inline]
    pub fn address(&self) -> usize {
        self.pointer.as_ptr() as usize
    }

    /// How many references there are.
    #[inline]
    pub fn count(&self) -> u32 {
        self.header().count.get()
    }

    /// The object's header.
    #[inline]
    pub fn header(&self) -> &Header {
        // SAFETY: the allocation lives as long as this reference.
        unsafe { &self.pointer.as_ref().header }
    }

    /// A pointer to the first byte behind the body, where its tail begins.
    #[inline]
    pub fn tail(&self) -> *mut u8 {
        // SAFETY: one past the fixed part, inside the allocation or at its end.
        unsafe { self.pointer.as_ptr().add(1).cast() }
    }

    /// Gives the tail another size; the bytes that both sizes have stay.
    ///
    /// # Safety
    /// This is the only reference, `T` is not tracked, and `old` is the present size of the tail.
    pub(super) unsafe fn resize_tail(&mut self, old: usize, new: usize) {
        let (before, after) = (layout_of::<T>(old), layout_of::<T>(new));
        // SAFETY: allocated with the layout `before`; the caller owns the only pointer.
        let raw = unsafe { blocks::resize(self.pointer.as_ptr().cast(), before, after) };
        let Some(pointer) = NonNull::new(raw.cast()) else { handle_alloc_error(after) };
        self.pointer = pointer;
    }

    /// A pointer to the body, for caches that compare or guard it.
    #[inline]
    pub fn as_ptr(&self) -> *const T {
        // SAFETY: the place of a field of a live allocation.
        unsafe { &raw const (*self.pointer.as_ptr()).body }
    }

    /// The reference that owns the body at `body`.
    ///
    /// # Safety
    /// `body` is what `as_ptr` gave for an object that is alive.
    #[inline]
    pub unsafe fn from_body(body: *const T) -> Self {
        let offset = std::mem::offset_of!(Allocation<T>, body);
        // SAFETY: the caller vouches that the body stands in a live allocation.
        let pointer =
            unsafe { NonNull::new_unchecked(body.cast::<u8>().sub(offset).cast::<Allocation<T>>().cast_mut()) };
        let borrowed = ManuallyDrop::new(Ref { pointer, marker: PhantomData });
        Ref::clone(&borrowed)
    }
}

impl<T: Body> Deref for Ref<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: the count that this reference holds keeps the body alive.
        unsafe { &self.pointer.as_ref().body }
    }
}

impl<T: Body> Clone for Ref<T> {
    #[inline]
    fn clone(&self) -> Self {
        let header = self.header();
        header.count.set(header.count.get() + 1);
        Ref { pointer: self.pointer, marker: PhantomData }
    }
}

impl<T: Body> Drop for Ref<T> {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: this reference's own count is given back.
        unsafe { Header::release(self.pointer.cast()) }
    }
}

impl Header {
    /// Takes a further reference.
    ///
    /// # Safety
    /// The header is that of a live object, and `release` follows once.
    #[inline(always)]
    pub(super) unsafe fn retain(this: NonNull<Header>) {
        // SAFETY: the object is alive.
        let header = unsafe { this.as_ref() };
        header.count.set(header.count.get() + 1);
    }

    /// Gives a reference back and frees the object with the last one.
    ///
    /// # Safety
    /// The caller owns the reference.
    #[inline(always)]
    pub(super) unsafe fn release(this: NonNull<Header>) {
        // SAFETY: the object is alive until its count is zero.
        let header = unsafe { this.as_ref() };
        let count = header.count.get() - 1;
        header.count.set(count);
        if count == 0 {
            release_last(this);
        }
    }

    /// How many references there are.
    pub fn count(&self) -> u32 {
        self.count.get()
    }

    /// Notes that a weak reference to the object exists.
    #[allow(dead_code, reason = "half of what weak references need of the heap")]
    pub(crate) fn set_weakly_referenced(&self) {
        self.index.set(self.index.get() | WEAKLY_REFERENCED);
    }

    /// Whether weak references to the object may exist.
    pub(crate) fn is_weakly_referenced(&self) -> bool {
        self.index.get() & WEAKLY_REFERENCED != 0
    }

    /// Whether the collector knows the object.
    #[inline]
    pub(super) fn is_known(&self) -> bool {
        self.place() != UNTRACKED
    }

    fn place(&self) -> u32 {
        self.index.get() & INDEX_MASK
    }

    fn set_place(&self, place: u32) {
        self.index.set((self.index.get() & !INDEX_MASK) | place);
    }
}

/// Everything that the heap of a thread keeps.
struct Heap {
    tracked: UnsafeCell<ManuallyDrop<Vec<NonNull<Header>>>>,
    deferred: UnsafeCell<ManuallyDrop<Vec<NonNull<Header>>>>,
    finalisers: UnsafeCell<ManuallyDrop<VecDeque<Value>>>,
    release_depth: Cell<u32>,
    threshold: Cell<usize>,
    /// How many new objects the program has asked a collection to wait for; None where it has not.
    wanted_threshold: Cell<Option<usize>>,
    /// How many new objects are worth a look.
    patience: Cell<usize>,
    /// How many objects the last collection has left.
    left: Cell<usize>,
    automatic: Cell<bool>,
    on_weak_death: Cell<Option<fn(usize)>>,
}

/// How many tracked objects must have come before the collector looks for garbage among them: a program that makes cycles
/// all the time keeps no more than these, and one look at them takes a fiftieth of a millisecond.
const LEAST_NEW: usize = 1_500;

/// As many it waits for where it has found little time and again.
const MOST_NEW: usize = 12_000;

thread_local! {
    static HEAP: Heap = const {
        Heap {
            tracked: UnsafeCell::new(ManuallyDrop::new(Vec::new())),
            deferred: UnsafeCell::new(ManuallyDrop::new(Vec::new())),
            finalisers: UnsafeCell::new(ManuallyDrop::new(VecDeque::new())),
            release_depth: Cell::new(0),
            threshold: Cell::new(LEAST_NEW),
            wanted_threshold: Cell::new(None),
            patience: Cell::new(LEAST_NEW),
            left: Cell::new(0),
            automatic: Cell::new(true),
            on_weak_death: Cell::new(None),
        }
    };
    /// Whether something waits for the next safe point: a finaliser, a collection, a signal.
    /// Atomic, for a signal's handler may set it.
    static ATTENTION: AtomicBool = const { AtomicBool::new(false) };
}

/// Whether something waits for a safe point; cheap enough to ask after every statement.
#[inline(always)]
pub fn needs_attention() -> bool {
    ATTENTION.with(|attention| attention.load(Ordering::Relaxed))
}

/// Asks for a safe point.
pub fn request_attention() {
    ATTENTION.with(|attention| attention.store(true, Ordering::Relaxed));
}

/// Where this thread's request for a safe point is kept, for a signal's handler; it lives as long as the thread.
pub fn attention_flag() -> *const AtomicBool {
    ATTENTION.with(std::ptr::from_ref)
}

/// Takes the request back; the safe point calls it before it works.
pub fn attend() {
    ATTENTION.with(|attention| attention.store(false, Ordering::Relaxed));
}

#[inline]
fn track(header: NonNull<Header>) {
    HEAP.with(|heap| {
        // SAFETY: no other reference into the vector is alive: nothing below calls out.
        let tracked = unsafe { &mut *heap.tracked.get() };
        let place = tracked.len();
        tracked.push(header);
        // SAFETY: the object was just made.
        unsafe { header.as_ref() }.set_place(place as u32);
        if place >= heap.threshold.get() {
            threshold_reached(heap);
        }
    });
}

#[cold]
#[inline(never)]
fn threshold_reached(heap: &Heap) {
    if heap.automatic.get() {
        request_attention();
    }
}

fn untrack(heap: &Heap, header: &Header) {
    let place = header.place();
    if place == UNTRACKED {
        return;
    }
    // SAFETY: as in `track`.
    let tracked = unsafe { &mut *heap.tracked.get() };
    let last = tracked.len() - 1;
    tracked.swap_remove(place as usize);
    if (place as usize) < last {
        // SAFETY: tracked objects are alive.
        unsafe { tracked[place as usize].as_ref() }.set_place(place);
    }
    header.set_place(UNTRACKED);
}

#[cold]
#[inline(never)]
fn release_last(this: NonNull<Header>) {
    HEAP.with(|heap| {
        // SAFETY: nobody has freed the object: its count has just become zero.
        let header = unsafe { this.as_ref() };
        let vtable = header.kind.functions();
        // SAFETY: the vtable is the object's own.
        if header.index.get() & (FINALISED | MAY_ASK) == MAY_ASK && unsafe { (vtable.wants_finaliser)(this) } {
            header.index.set(header.index.get() | FINALISED);
            header.count.set(1);
            // SAFETY: as above; the value takes over the count that was just set.
            let value = unsafe { (vtable.value)(this) };
            header.count.set(header.count.get() - 1);
            // SAFETY: nothing below calls out.
            unsafe { (*heap.finalisers.get()).push_back(value) };
            request_attention();
            return;
        }
        let depth = heap.release_depth.get();
        if depth >= MAX_RELEASE_DEPTH {
            // SAFETY: nothing below calls out.
            unsafe { (*heap.deferred.get()).push(this) };
            return;
        }
        heap.release_depth.set(depth + 1);
        free_now(heap, this);
        if depth == 0 {
            // SAFETY: the borrow ends before the free, which may push further ones.
            while let Some(next) = unsafe { (*heap.deferred.get()).pop() } {
                free_now(heap, next);
            }
        }
        heap.release_depth.set(depth);
    });
}

fn free_now(heap: &Heap, this: NonNull<Header>) {
    // SAFETY: the count is zero and the object not yet freed.
    let header = unsafe { this.as_ref() };
    untrack(heap, header);
    if header.index.get() & WEAKLY_REFERENCED != 0
        && let Some(hook) = heap.on_weak_death.get()
    {
        hook(this.as_ptr() as usize);
    }
    // SAFETY: as above; the vtable is the object's own.
    unsafe { (header.kind.functions().free)(this) }
}

/// Sets what is called with the address of an object that dies while weak references to it exist.
#[allow(dead_code, reason = "half of what weak references need of the heap")]
pub(crate) fn set_weak_death_hook(hook: fn(usize)) {
    HEAP.with(|heap| heap.on_weak_death.set(Some(hook)));
}

/// The value of the object of a header; None where its last reference is gone and it only waits to be freed.
///
/// # Safety
/// The object has not been freed: who keeps its address watches for its death.
pub(super) unsafe fn revive(header: NonNull<Header>) -> Option<Value> {
    // SAFETY: the caller's promise; the vtable is the object's own.
    unsafe { if header.as_ref().count() == 0 { None } else { Some((header.as_ref().kind.functions().value)(header)) } }
}

/// Takes the object that waits to be finalised for longest; those that wait with it go to `others`.
pub fn next_to_finalise(others: &mut Vec<VecDeque<Value>>) -> Option<Value> {
    HEAP.with(|heap| {
        // SAFETY: nothing below calls out.
        let waiting = unsafe { &mut *heap.finalisers.get() };
        let first = waiting.pop_front();
        if !waiting.is_empty() {
            others.push(std::mem::take(&mut **waiting));
        }
        first
    })
}

/// Turns the automatic collection on or off; returns what it was.
pub fn set_automatic_collection(on: bool) -> bool {
    HEAP.with(|heap| heap.automatic.replace(on))
}

/// Whether the automatic collection is on.
pub fn automatic_collection() -> bool {
    HEAP.with(|heap| heap.automatic.get())
}

/// Whether so many objects have come since the last collection that one is due.
pub fn collection_is_due() -> bool {
    // SAFETY: the borrow ends within the expression.
    HEAP.with(|heap| heap.automatic.get() && unsafe { (*heap.tracked.get()).len() } >= heap.threshold.get())
}

/// Receives the references that bodies own.
pub struct Tracer<'a> {
    visit: &'a mut dyn FnMut(NonNull<Header>),
}

impl Tracer<'_> {
    /// Shows a value.
    #[inline]
    pub fn value(&mut self, value: &Value) {
        if let Some(header) = value.header() {
            (self.visit)(header);
        }
    }

    /// Shows several values.
    pub fn values<'v>(&mut self, values: impl IntoIterator<Item = &'v Value>) {
        for value in values {
            self.value(value);
        }
    }

    /// Shows a reference.
    #[inline]
    pub fn reference<T: Body>(&mut self, reference: &Ref<T>) {
        (self.visit)(reference.pointer.cast());
    }
}

/// Every object that the collector knows, alive or garbage.
pub fn tracked_objects() -> Vec<Value> {
    tracked_objects_where(|_| true)
}

/// Those objects that the collector knows for which `is_wanted`, which calls no code of the language, says so.
pub fn tracked_objects_where(is_wanted: impl Fn(&Value) -> bool) -> Vec<Value> {
    HEAP.with(|heap| {
        // SAFETY: making a value counts references; it and `is_wanted` call nothing of the language. An object whose
        // count is zero only waits to be freed.
        unsafe {
            let headers = (*heap.tracked.get()).iter().filter(|header| header.as_ref().count.get() > 0);
            headers.map(|header| (header.as_ref().kind.functions().value)(*header)).filter(is_wanted).collect()
        }
    })
}

/// The values that `value` refers to directly.
pub fn referents(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    if let Some(header) = value.header() {
        let mut visit = |child: NonNull<Header>| {
            // SAFETY: a traced child is alive.
            found.push(unsafe { (child.as_ref().kind.functions().value)(child) });
        };
        // SAFETY: the value keeps the object alive.
        unsafe { (header.as_ref().kind.functions().trace)(header, &mut Tracer { visit: &mut visit }) };
    }
    found
}

/// How many objects the collector knows.
pub fn tracked_count() -> usize {
    // SAFETY: the borrow ends within the expression.
    HEAP.with(|heap| unsafe { (*heap.tracked.get()).len() })
}

/// Whether the object has been finalised, or was queued for it.
pub fn is_finalised(value: &Value) -> bool {
    // SAFETY: the value keeps the object alive.
    value.header().is_some_and(|header| unsafe { header.as_ref() }.index.get() & FINALISED != 0)
}

/// Lets an object that outlived its finaliser have another one at its next death (a resurrected greenlet).
pub fn allow_finaliser_again(value: &Value) {
    if let Some(header) = value.header() {
        // SAFETY: the value keeps the object alive.
        let head = unsafe { header.as_ref() };
        head.index.set(head.index.get() & !FINALISED);
    }
}

/// How many references to the object there are; a great number for what is not on the heap.
pub fn reference_count(value: &Value) -> u32 {
    // SAFETY: the value keeps the object alive.
    value.header().map_or(u32::MAX, |header| unsafe { header.as_ref() }.count())
}

/// Whether the collector knows the object.
pub fn is_tracked(value: &Value) -> bool {
    // SAFETY: the value keeps the object alive.
    value.header().is_some_and(|header| unsafe { header.as_ref() }.is_known())
}

/// Whether anything alive asks for a finaliser.
pub fn any_wants_finaliser() -> bool {
    HEAP.with(|heap| {
        // SAFETY: asking calls no code of the language.
        let tracked: &Vec<NonNull<Header>> = unsafe { &*heap.tracked.get() };
        // SAFETY: tracked objects are alive.
        tracked.iter().any(|header| unsafe {
            let head = header.as_ref();
            head.index.get() & FINALISED == 0 && (head.kind.functions().wants_finaliser)(*header)
        })
    })
}
