//! Threads of the language: fibers with a main greenlet of their own, of which one runs at a time.
//!
//! The modules `_thread` and `time` are built on this, and `greenlet` asks it whose greenlet is whose.
//!
//! ```text
//!             spawn            turn over, or another is started
//!   (fiber) --------> RUNNING ----------------------------------> ready, in a queue
//!                      |  |  ^                                      |     ^
//!                 ends |  |  `------------- picked -----------------'     |
//!                      v  |                                               |
//!                    gone `---- blocks: on a lock, asleep, reading ----> blocked
//!                                                       woken, or its time has come
//! ```
//!
//! All run on one thread of the system, so nothing in the interpreter is ever touched by two at once. Who runs next
//! depends on nothing but what the program does (and, where it sleeps, on the clock), so a run can be repeated: a
//! thread that is started runs at once; one that blocks lets the first of the queue run; and one that does not block
//! is taken off after a number of safe points. There is nothing to do for any of this while there is one thread only.
//!
//! A switch of threads is a transfer of fibers. The side that leaves keeps what is the thread's own, its greenlets and
//! the interpreter's state, and puts it back when it goes on.
//!
//! | file          | holds                                              |
//! |---------------|----------------------------------------------------|
//! | `mod.rs`      | what a thread is, which there are, their ends      |
//! | `schedule.rs` | who runs, and when; waiting                        |
//! | `waiters.rs`  | queues of those that wait for the same thing       |
//! | `idle.rs`     | waiting of the whole process                       |

mod idle;
mod schedule;
mod waiters;

pub(crate) use idle::{Wanted, Way};
pub(crate) use schedule::{
    answer_signal, block, persist, set_turn_length, sleep, wait_for_file, wait_for_files, wake, would_wait,
};

use super::greenlet_parking::{self, Parked};
use super::greenlet_state::{main, thread_number, watch_switches};
pub(crate) use waiters::{Patience, Waiters};

use super::greenlet_life;
use crate::fiber::{self, Fiber};
use crate::object::exception::memory_error;
use crate::object::state::ThreadState;
use crate::object::{Result, Value, safe_point};
use schedule::Waiting;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::mem::ManuallyDrop;
use std::rc::Rc;

/// A thread of the language.
pub(crate) struct Thread {
    /// Its number, which no other thread gets again; the first one's is 0.
    pub(crate) number: u32,
    /// The stack that it began on; the first one has none of its own.
    fiber: OnceCell<Fiber>,
    /// What is its own, while another runs.
    parked: RefCell<Option<Belongings>>,
    waiting: Waiting,
    /// Its greenlets to which other threads have let go.
    lost: RefCell<VecDeque<Value>>,
    /// What is done at its end, the last first; it calls no code of the language.
    endings: RefCell<Vec<Box<dyn FnOnce()>>>,
}

/// What a thread takes away when another one runs.
struct Belongings {
    greenlets: Parked,
    state: ThreadState,
}

struct Threads {
    /// Those that have not ended, in the order in which they were started.
    all: RefCell<Vec<Rc<Thread>>>,
    current: RefCell<Option<Rc<Thread>>>,
    /// How many have been started.
    started: Cell<u32>,
}

thread_local! {
    // They are abandoned where the process ends before them.
    static THREADS: ManuallyDrop<Threads> = const {
        ManuallyDrop::new(Threads {
            all: RefCell::new(Vec::new()),
            current: RefCell::new(None),
            started: Cell::new(0),
        })
    };
}

impl Thread {
    fn new(number: u32) -> Rc<Thread> {
        let thread = Rc::new(Thread {
            number,
            fiber: OnceCell::new(),
            parked: RefCell::default(),
            waiting: Waiting::default(),
            lost: RefCell::default(),
            endings: RefCell::default(),
        });
        THREADS.with(|threads| threads.all.borrow_mut().push(thread.clone()));
        thread
    }

    /// Whether it is the first one, which signals interrupt.
    pub(crate) fn is_main(&self) -> bool {
        self.number == 0
    }

    /// The fiber to transfer to so that it goes on; None for the root.
    fn way_in(&self) -> Option<Fiber> {
        match &*self.parked.borrow() {
            Some(belongings) => belongings.greenlets.fiber(),
            None => self.fiber.get().cloned(),
        }
    }

    /// Has something done at its end, which calls no code of the language.
    pub(crate) fn at_end(&self, ending: Box<dyn FnOnce()>) {
        self.endings.borrow_mut().push(ending);
    }

    /// The innermost frame, where the thread waits; None where it runs or has not begun.
    pub(crate) fn frame(&self) -> Option<Value> {
        let parked = self.parked.borrow();
        parked.as_ref().and_then(|belongings| greenlet_parking::frame_of(&belongings.state))
    }
}

/// The thread that runs.
pub(crate) fn current() -> Rc<Thread> {
    let known = THREADS.with(|threads| threads.current.borrow().clone());
    known.unwrap_or_else(|| {
        let first = Thread::new(0);
        set_current(first.clone());
        first
    })
}

fn set_current(thread: Rc<Thread>) {
    THREADS.with(|threads| drop(threads.current.replace(Some(thread))));
}

/// The threads that have not ended, in the order in which they were started.
pub(crate) fn all() -> Vec<Rc<Thread>> {
    drop(current());
    THREADS.with(|threads| threads.all.borrow().clone())
}

/// Whether more than one thread is alive.
pub(crate) fn are_several() -> bool {
    THREADS.with(|threads| threads.all.borrow().len() > 1)
}

/// Whether there has ever been more than one thread.
pub(super) fn have_been_several() -> bool {
    THREADS.with(|threads| threads.started.get() > 0)
}

fn by_number(number: u32) -> Option<Rc<Thread>> {
    THREADS.with(|threads| threads.all.borrow().iter().find(|thread| thread.number == number).cloned())
}

/// The main greenlet of a thread; None where the thread has ended.
pub(super) fn main_greenlet(number: u32) -> Option<Value> {
    if number == thread_number() {
        return Some(main());
    }
    let thread = by_number(number)?;
    let parked = thread.parked.borrow();
    parked.as_ref().map(|belongings| belongings.greenlets.main())
}

/// Leaves a greenlet, to which nobody refers any more, to its own thread. One that has ended had no stack left for it.
pub(super) fn hand_lost_greenlet(home: u32, greenlet: Value) {
    if let Some(thread) = by_number(home) {
        thread.lost.borrow_mut().push_back(greenlet);
    }
}

/// Takes one of this thread's greenlets to which another thread has let go.
pub(super) fn take_lost_greenlet() -> Option<Value> {
    current().lost.borrow_mut().pop_front()
}

/// Starts a thread: it runs at once, and the one that has started it waits for its turn.
///
/// # Errors
/// MemoryError where it gets no stack.
pub(crate) fn spawn(work: impl FnOnce() + 'static) -> Result<Rc<Thread>> {
    drop(current());
    let number = THREADS.with(|threads| {
        threads.started.set(threads.started.get() + 1);
        threads.started.get()
    });
    let fiber = Fiber::new(move || {
        run(number, work);
        end()
    });
    let Ok(fiber) = fiber else { return Err(memory_error("no stack for another thread")) };
    watch_switches();
    let thread = Thread::new(number);
    let _ = thread.fiber.set(fiber);
    schedule::begin_turns();
    schedule::go_to_new(thread.clone());
    Ok(thread)
}

/// What a thread's stack runs.
fn run(number: u32, work: impl FnOnce()) {
    greenlet_parking::begin(number, current().fiber.get().cloned());
    work();
    safe_point::run_finalisers();
    // The last first: what was set up first is what others wait for.
    let next = || current().endings.borrow_mut().pop();
    while let Some(ending) = next() {
        ending();
        safe_point::run_finalisers();
    }
}

/// The running thread has come to its end; where to go on?
fn end() -> Option<Fiber> {
    greenlet_life::discard_all();
    let this = current();
    this.lost.take();
    greenlet_parking::end();
    drop(ThreadState::take());
    let left = THREADS.with(|threads| {
        let mut all = threads.all.borrow_mut();
        all.retain(|thread| !Rc::ptr_eq(thread, &this));
        all.len()
    });
    if left == 1 {
        schedule::end_turns();
    }
    drop(this);
    let next = schedule::pick();
    set_current(next.clone());
    next.way_in()
}

/// Lets another thread run; returns when this one's turn has come again.
fn switch_to(next: &Rc<Thread>) {
    let this = current();
    if Rc::ptr_eq(next, &this) {
        return;
    }
    let way = next.way_in();
    *this.parked.borrow_mut() = Some(Belongings { greenlets: greenlet_parking::park(), state: ThreadState::take() });
    set_current(next.clone());
    fiber::transfer(way.as_ref());
    let belongings = this.parked.take();
    if let Some(Belongings { greenlets, state }) = belongings {
        state.restore();
        greenlet_parking::unpark(greenlets);
    }
}

/// Stops all other threads where they are, for good: the program ends.
pub(crate) fn stop_all_others() {
    if are_several() {
        schedule::forget_others();
        let this = current();
        let mut others = THREADS.with(|threads| threads.all.replace(vec![this.clone()]));
        others.retain(|thread| !Rc::ptr_eq(thread, &this));
        // Nothing of what stands on their stacks is dropped.
        std::mem::forget(others);
    }
}
