//! Fibers on x86-64: a transfer goes straight from one stack to the other.
//!
//! A greenlet object owns a [`Fiber`]. [`transfer`] notes in the running fiber's record where its stack stands, and goes on
//! where the target's stands; the root waits in the same way. So no fiber ever lies on top of another, and what a switch
//! costs does not depend on how deep the two sides stand.
//!
//! ```text
//!             new             first transfer          transfer
//!   (slot) --------> READY ------------------> RUNNING --------> READY
//!                      |                          |
//!                      | last handle goes         | the entry ends, or panics
//!                      v                          v
//!            unwound, slot back                FINISHED, slot back
//!
//!   a stack that waits:   | ... frames | rbp | rbx | where to go on |  <- `waiting` of its record, or of the root
//!   one that never ran:                      | 0   | main           |
//! ```
//!
//! What arrives has a *message*: mostly that there is none. Otherwise something is left to do on behalf of the stack that
//! was left, which could not do it while it stood on itself: give back the stack of a fiber that has ended, unwind one
//! whose last handle was its own, go on with a panic on the root. Or the stack is asked to unwind itself, by a panic that
//! its own bottom frame catches.
//!
//! Elsewhere `dispatch.rs` does the same by way of corosensei, through a loop on the root. That costs a third of the time
//! of a switch, most of it since the processor then guesses wrong where the calls on both sides return to.
//!
//! Guarantees to safe callers: only a suspended fiber is gone to, its stack is not freed while it runs, and control
//! always comes back to the root, by a transfer, an ending entry or a panic.
#![allow(unsafe_code, reason = "stacks are switched in assembly, and the running fiber is reached by its address")]

use std::any::Any;
use std::arch::asm;
use std::cell::Cell;
use std::mem;
use std::panic::{self, AssertUnwindSafe};
use std::ptr;
use std::rc::Rc;

use super::context::{self, Saved, THREAD};
use super::stack::{OutOfStacks, Slot};

/// A counted handle of a function on a stack of its own that can transfer to any other.
///
/// When the last handle of a suspended fiber goes, its stack is unwound and its destructors run, on the dropper's time.
#[derive(Clone)]
pub(crate) struct Fiber {
    record: Rc<Record>,
}

/// What a fiber runs; it ends with the fiber that control goes to.
type Entry = Box<dyn FnOnce() -> Option<Fiber>>;

/// What the handles of a fiber share.
pub(super) struct Record {
    /// Where its stack stands while it is suspended.
    waiting: Cell<usize>,
    /// Who unwinds it, by the place of the address where that one waits; null while nobody does.
    unwinder: Cell<*const Cell<usize>>,
    /// What it will run; `None` once it has started.
    entry: Cell<Option<Entry>>,
    /// Its stack; `None` once it has ended.
    slot: Cell<Option<Slot>>,
    state: Cell<State>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Ready,
    Running,
    Finished,
}

/// What the root keeps, and what a stack leaves for the next one to do.
struct Root {
    /// Where the root's stack stands while a fiber runs.
    waiting: Cell<usize>,
    /// The stack of a fiber that has ended.
    slot: Cell<Option<Slot>>,
    /// A fiber that was suspended when only itself had a handle of it.
    lost: Cell<Option<Fiber>>,
    /// The panic of a fiber.
    panic: Cell<Option<Box<dyn Any + Send>>>,
}

thread_local! {
    // It has no destructor, so that it is reached without a check for one.
    static ROOT: mem::ManuallyDrop<Root> = const {
        mem::ManuallyDrop::new(Root {
            waiting: Cell::new(0),
            slot: Cell::new(None),
            lost: Cell::new(None),
            panic: Cell::new(None),
        })
    };
}

/// The message that there is nothing to do.
const NOTHING: usize = 0;
/// The message that the root keeps something to be done.
const SOMETHING: usize = 1;
/// The message to unwind.
const UNWIND: usize = 2;

/// The panic that unwinds a stack.
struct Unwinding;

/// How many lines of the processor's cache a fiber that has just started takes of its stack.
const PREFETCHED_LINES: usize = 18;

impl Fiber {
    /// Makes a fiber that will run `entry` at the first transfer to it.
    ///
    /// When the entry ends, control goes to the fiber that it returns, or to the root: for `None`, and for a fiber that
    /// has finished. A panic in it goes to the root, where the call of [`transfer`] panics.
    #[inline]
    pub(crate) fn new(entry: impl FnOnce() -> Option<Fiber> + 'static) -> Result<Fiber, OutOfStacks> {
        let slot = Slot::take()?;
        let record = Record {
            waiting: Cell::new(prepare(&slot)),
            unwinder: Cell::new(ptr::null()),
            entry: Cell::new(Some(Box::new(entry))),
            slot: Cell::new(Some(slot)),
            state: Cell::new(State::Ready),
        };
        Ok(Fiber { record: Rc::new(record) })
    }

    /// Whether the entry has ended, by return or panic.
    pub(crate) fn is_finished(&self) -> bool {
        self.record.state.get() == State::Finished
    }

    /// Whether both are handles of one fiber.
    #[cfg(test)]
    pub(crate) fn same(&self, other: &Fiber) -> bool {
        Rc::ptr_eq(&self.record, &other.record)
    }

    /// Asks the processor for the innermost part of the fiber's stack: where many fibers are suspended, a transfer would
    /// wait for one line of it after the other.
    #[inline]
    pub(crate) fn prefetch(&self) {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        let waiting = ptr::without_provenance::<i8>(self.record.waiting.get());
        for line in 0..PREFETCHED_LINES {
            // SAFETY: a prefetch reads nothing, wherever it points.
            unsafe { _mm_prefetch::<_MM_HINT_T0>(waiting.wrapping_add(line * 64)) };
        }
    }

    /// Unwinds a suspended fiber's stack now, whoever holds handles of it. It counts as finished from then on.
    ///
    /// A fiber that runs or has finished is left as it is.
    pub(crate) fn unwind(&self) {
        self.record.unwind();
    }

    /// Gives a suspended fiber up without running the destructors on its stack, which is not used again. An entry that
    /// never ran is dropped.
    ///
    /// It counts as finished from then on. For where unwinding is no option: at the end of the process, or when it is
    /// built to abort on panic. A fiber that runs or has finished is left as it is.
    pub(crate) fn abandon(&self) {
        if self.record.state.get() != State::Ready {
            return;
        }
        self.record.state.set(State::Finished);
        let slot = self.record.slot.take();
        match self.record.entry.take() {
            Some(entry) => drop((entry, slot)),
            None => mem::forget(slot),
        }
    }
}

impl Record {
    /// Unwinds the stack, if it is suspended.
    fn unwind(&self) {
        if self.state.get() != State::Ready {
            return;
        }
        self.state.set(State::Finished);
        if let Some(entry) = self.entry.take() {
            drop((entry, self.slot.take()));
            return;
        }
        let back = Cell::new(0);
        self.unwinder.set(&back);
        let saved = Saved::save();
        // SAFETY: the stack is suspended at `waiting`; its bottom frame comes back here, and to nobody else, when the
        // panic has reached it.
        let message = unsafe { switch(&back, self.waiting.get(), UNWIND) };
        saved.restore();
        arrive(message);
    }
}

impl Drop for Record {
    /// Unwinds the stack of a suspended fiber.
    fn drop(&mut self) {
        self.unwind();
    }
}

/// The running fiber, or `None` on the root.
#[inline]
#[cfg(test)]
pub(crate) fn current() -> Option<Fiber> {
    let record = THREAD.with(|thread| thread.fiber.get());
    if record.is_null() {
        return None;
    }
    // SAFETY: the thread holds a handle of the running fiber; this makes a further one.
    unsafe {
        Rc::increment_strong_count(record);
        Some(Fiber { record: Rc::from_raw(record) })
    }
}

/// Goes to `target`, or for `None` to the root, and returns when somebody comes back to the caller.
///
/// The caller may stand in coroutines and segments of the running fiber; they wait with it. When a suspended caller is
/// dropped, this unwinds instead. A target that is running already (the caller itself) or has finished is not gone to:
/// the call does nothing.
///
/// # Panics
/// Called on the root, this panics with the panic of a fiber that was not caught. It must not be called while a panic
/// unwinds, that is, from a destructor.
// Inlined, since processors predict where a return goes by the calls before it: with each function that the two sides
// have not called from the same place, one more guess is wrong.
#[inline(always)]
pub(crate) fn transfer(target: Option<&Fiber>) {
    assert!(!std::thread::panicking(), "transfer was called from a destructor, while a panic unwinds");
    let running = THREAD.with(|thread| thread.fiber.get());
    let next = match target {
        Some(fiber) if fiber.record.state.get() != State::Ready => return,
        Some(fiber) => Rc::into_raw(Rc::clone(&fiber.record)),
        None if running.is_null() => return,
        None => ptr::null(),
    };
    let waiting = depart_for(next);
    let saved = Saved::save();
    let message = if running.is_null() {
        // SAFETY: the target is suspended at `waiting`, and whoever comes back to the root finds where it stands.
        ROOT.with(|root| unsafe { switch(&root.waiting, waiting, NOTHING) })
    } else {
        // SAFETY: the thread has held a handle of the running fiber until now.
        let record = unsafe { &*running };
        record.state.set(State::Ready);
        // SAFETY: that handle is given up here, or by the next stack where it is the last.
        let message = unsafe { let_go(running) };
        // SAFETY: as above; the record is there as long as the stack is suspended.
        unsafe { switch(&record.waiting, waiting, message) }
    };
    drop(saved);
    if message != NOTHING {
        arrive(message);
    }
}

/// Makes a fiber the running one, or for null the root; the thread takes the handle. Where does its stack stand?
#[inline(always)]
fn depart_for(next: *const Record) -> usize {
    THREAD.with(|thread| thread.fiber.set(next));
    if next.is_null() {
        return ROOT.with(|root| root.waiting.get());
    }
    // SAFETY: the thread holds a handle of it.
    let record = unsafe { &*next };
    record.state.set(State::Running);
    record.waiting.get()
}

/// Gives up the thread's handle of a fiber that is being left: the message for the next stack.
///
/// # Safety
/// It is a handle of the thread's.
#[inline(always)]
unsafe fn let_go(record: *const Record) -> usize {
    // SAFETY: the caller hands a counted handle over.
    let handle = unsafe { Rc::from_raw(record) };
    if Rc::strong_count(&handle) > 1 {
        drop(handle);
        return NOTHING;
    }
    ROOT.with(|root| root.lost.set(Some(Fiber { record: handle })));
    SOMETHING
}

/// Does what the stack that was left could not do on itself.
#[cold]
#[inline(never)]
fn arrive(message: usize) {
    match message {
        NOTHING => {}
        UNWIND => panic::resume_unwind(Box::new(Unwinding)),
        _ => ROOT.with(|root| {
            drop(root.slot.take());
            drop(root.lost.take());
            if let Some(payload) = root.panic.take() {
                panic::resume_unwind(payload);
            }
        }),
    }
}

/// Writes to the top of an unused stack what the first switch to it finds; where does it stand?
fn prepare(slot: &Slot) -> usize {
    let top = slot.top().cast::<usize>();
    // SAFETY: the slot is mapped below its top, aligned, and in use by nobody yet.
    unsafe {
        // `main` finds its return address here: none, where backtraces end.
        top.sub(1).write(0);
        let begin: extern "sysv64" fn(usize) -> ! = main;
        top.sub(2).write(begin as usize);
        top.sub(2).expose_provenance().get()
    }
}

/// The bottom of each fiber's stack.
extern "sysv64" fn main(message: usize) -> ! {
    let record = THREAD.with(|thread| thread.fiber.get());
    // SAFETY: the fiber that runs is this one, and the thread holds a handle of it.
    let this = unsafe { &*record };
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        let slot = this.slot.take();
        context::enter(slot.as_ref().map_or(0, Slot::limit), 0, ptr::null());
        this.slot.set(slot);
        let entry = this.entry.take();
        if message != NOTHING {
            arrive(message);
        }
        entry.and_then(|entry| entry())
    }));
    let waiting = end(record, outcome);
    let nowhere = Cell::new(0);
    // SAFETY: the target is suspended at `waiting`; nobody ever comes back here.
    unsafe { switch(&nowhere, waiting, SOMETHING) };
    std::process::abort()
}

/// Ends the fiber on whose stack this runs: where does the stack stand that control goes to?
#[inline(never)]
fn end(record: *const Record, outcome: Result<Option<Fiber>, Box<dyn Any + Send>>) -> usize {
    // SAFETY: whoever unwinds it keeps the record meanwhile; else the thread holds a handle of it.
    let this = unsafe { &*record };
    this.state.set(State::Finished);
    ROOT.with(|root| root.slot.set(this.slot.take()));
    let unwinder = this.unwinder.get();
    if !unwinder.is_null() {
        if let Err(payload) = outcome
            && !payload.is::<Unwinding>()
        {
            ROOT.with(|root| root.panic.set(Some(payload)));
        }
        // SAFETY: the unwinder waits, with the cell in its frame.
        return unsafe { (*unwinder).get() };
    }
    let next = match outcome {
        Ok(next) => next.filter(|next| next.record.state.get() == State::Ready),
        Err(payload) => {
            ROOT.with(|root| root.panic.set(Some(payload)));
            None
        }
    };
    let waiting = depart_for(next.map_or(ptr::null(), |next| Rc::into_raw(next.record)));
    // SAFETY: the thread's handle of the fiber that ends; its stack has been taken from the record.
    drop(unsafe { Rc::from_raw(record) });
    waiting
}

/// Leaves the running stack, noting where it stands, for another one; the message with which somebody comes back.
///
/// # Safety
/// A stack is suspended at `target`, and is not gone to a second time.
#[inline(always)]
unsafe fn switch(place: *const Cell<usize>, target: usize, message: usize) -> usize {
    let answer;
    // SAFETY: as the caller vouches. Everything but the stack pointer, rbx and rbp counts as overwritten, so that what
    // this stack still needs lies on it; those are put back.
    unsafe {
        asm!(
            "push rbp",
            "push rbx",
            "lea rax, [rip + 2f]",
            "push rax",
            "mov [rsi], rsp",
            "mov rsp, rdx",
            // Not by `ret`: there was no call that the processor could have it return to.
            "pop rax",
            "jmp rax",
            "2:",
            "pop rbx",
            "pop rbp",
            inlateout("rdi") message => answer,
            in("rsi") place,
            in("rdx") target,
            lateout("r12") _,
            lateout("r13") _,
            lateout("r14") _,
            lateout("r15") _,
            clobber_abi("sysv64"),
        );
    }
    answer
}
