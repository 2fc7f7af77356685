//! Who runs, and when: the queue of those that can, the list of those that wait, and the length of a turn.
//!
//! `mod.rs` switches to whom this picks. Signals are for the first thread: it is woken, and picked next.

use super::{Thread, current, idle, switch_to};
use crate::object::{Result, heap, safe_point};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::mem::ManuallyDrop;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// After how many safe points a thread that does not block is taken off: a millisecond or two.
const TURN: u32 = 20_000;

/// What a thread waits for.
#[derive(Default)]
pub(super) struct Waiting {
    outcome: Cell<Outcome>,
    deadline: Cell<Option<Instant>>,
    /// A file of the system that it wants to read.
    descriptor: Cell<Option<i32>>,
}

/// How waiting ended.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Outcome {
    #[default]
    Woken,
    TimedOut,
    Interrupted,
}

struct Schedule {
    ready: RefCell<VecDeque<Rc<Thread>>>,
    blocked: RefCell<Vec<Rc<Thread>>>,
    /// The safe points left of the turn.
    left: Cell<u32>,
    turn: Cell<u32>,
}

thread_local! {
    static SCHEDULE: ManuallyDrop<Schedule> = const {
        ManuallyDrop::new(Schedule {
            ready: RefCell::new(VecDeque::new()),
            blocked: RefCell::new(Vec::new()),
            left: Cell::new(TURN),
            turn: Cell::new(TURN),
        })
    };
}

/// Sets the length of a turn, as a part of the usual one.
pub(crate) fn set_turn_length(part: f64) {
    let length = (part * f64::from(TURN)).clamp(1.0, f64::from(u32::MAX)) as u32;
    SCHEDULE.with(|schedule| {
        schedule.turn.set(length);
        schedule.left.set(schedule.left.get().min(length));
    });
}

/// There are several threads from now on: safe points count.
pub(super) fn begin_turns() {
    safe_point::set_turn_hook(Some(count));
    heap::request_attention();
}

/// There is one thread again: safe points do not count.
pub(super) fn end_turns() {
    safe_point::set_turn_hook(None);
}

/// None of the other threads that there are runs again.
pub(super) fn forget_others() {
    end_turns();
    SCHEDULE.with(|schedule| {
        // They are suspended for good: nothing of theirs is dropped.
        std::mem::forget(schedule.ready.take());
        std::mem::forget(schedule.blocked.take());
    });
}

/// Runs a thread that has just been made; the one that runs joins the end of the queue.
pub(super) fn go_to_new(thread: Rc<Thread>) {
    make_ready(current());
    go_to(&thread);
}

/// A safe point, while there are several threads.
fn count() -> Result<()> {
    heap::request_attention();
    let this = current();
    if this.is_main() {
        safe_point::poll_interrupt()?;
    } else if safe_point::interrupt_is_pending() {
        interrupt_main();
        pause();
        return Ok(());
    }
    let left = SCHEDULE.with(|schedule| schedule.left.get());
    if left > 1 {
        SCHEDULE.with(|schedule| schedule.left.set(left - 1));
        return Ok(());
    }
    pause();
    if this.is_main() { safe_point::poll_interrupt() } else { Ok(()) }
}

/// Gives way to the next in the queue, if there is one.
pub(super) fn pause() {
    wake_due();
    let next = SCHEDULE.with(|schedule| schedule.ready.borrow_mut().pop_front());
    match next {
        Some(next) => {
            make_ready(current());
            go_to(&next);
        }
        None => renew_turn(),
    }
}

fn make_ready(thread: Rc<Thread>) {
    SCHEDULE.with(|schedule| schedule.ready.borrow_mut().push_back(thread));
}

fn renew_turn() {
    SCHEDULE.with(|schedule| schedule.left.set(schedule.turn.get()));
}

fn go_to(next: &Rc<Thread>) {
    renew_turn();
    switch_to(next);
}

/// Blocks the running thread until it is woken (true) or the deadline has passed (false).
///
/// # Errors
/// What a signal raises in the first thread.
pub(crate) fn block(deadline: Option<Instant>) -> Result<bool> {
    wait(deadline, None)
}

/// Blocks the running thread for a time.
///
/// # Errors
/// What a signal raises in the first thread.
pub(crate) fn sleep(duration: Duration) -> Result<()> {
    if duration.is_zero() {
        pause();
        return if current().is_main() { safe_point::poll_interrupt() } else { Ok(()) };
    }
    while wait(Instant::now().checked_add(duration), None)? {}
    Ok(())
}

/// Lets other threads run until a file of the system can be read. Where there are none, its reader waits.
///
/// # Errors
/// What a signal raises in the first thread.
pub(crate) fn wait_for_input(descriptor: i32) -> Result<()> {
    if super::are_several() && !idle::is_readable(descriptor) {
        wait(None, Some(descriptor))?;
    }
    Ok(())
}

fn wait(deadline: Option<Instant>, descriptor: Option<i32>) -> Result<bool> {
    let this = current();
    loop {
        this.waiting.deadline.set(deadline);
        this.waiting.descriptor.set(descriptor);
        SCHEDULE.with(|schedule| schedule.blocked.borrow_mut().push(this.clone()));
        go_to(&pick());
        match this.waiting.outcome.get() {
            Outcome::Woken => return Ok(true),
            Outcome::TimedOut => return Ok(false),
            Outcome::Interrupted => safe_point::poll_interrupt()?,
        }
    }
}

/// Wakes a thread that blocks: it joins the end of the queue. For one that does not, this does nothing.
pub(crate) fn wake(thread: &Rc<Thread>) {
    if take_blocked(thread) {
        thread.waiting.outcome.set(Outcome::Woken);
        make_ready(thread.clone());
    }
}

fn take_blocked(thread: &Rc<Thread>) -> bool {
    SCHEDULE.with(|schedule| {
        let mut blocked = schedule.blocked.borrow_mut();
        let place = blocked.iter().position(|other| Rc::ptr_eq(other, thread));
        place.map(|place| blocked.remove(place)).is_some()
    })
}

/// A signal waits for the first thread: it is picked next.
fn interrupt_main() {
    let Some(first) = super::by_number(0) else { return };
    if take_blocked(&first) {
        first.waiting.outcome.set(Outcome::Interrupted);
    }
    SCHEDULE.with(|schedule| {
        let mut ready = schedule.ready.borrow_mut();
        ready.retain(|thread| !thread.is_main());
        ready.push_front(first);
    });
}

/// Takes who runs next off the queue; where all block, the process waits.
pub(super) fn pick() -> Rc<Thread> {
    loop {
        wake_due();
        if let Some(next) = SCHEDULE.with(|schedule| schedule.ready.borrow_mut().pop_front()) {
            return next;
        }
        let (deadline, descriptors) = SCHEDULE.with(|schedule| {
            let blocked = schedule.blocked.borrow();
            let deadline = blocked.iter().filter_map(|thread| thread.waiting.deadline.get()).min();
            let descriptors: Vec<i32> = blocked.iter().filter_map(|thread| thread.waiting.descriptor.get()).collect();
            (deadline, descriptors)
        });
        idle::wait(deadline, &descriptors, safe_point::interrupt_is_pending);
        if safe_point::interrupt_is_pending() {
            interrupt_main();
        }
    }
}

/// Moves those whose time has come, and those that have something to read, to the queue.
fn wake_due() {
    let is_waiting =
        |thread: &Rc<Thread>| thread.waiting.deadline.get().is_some() || thread.waiting.descriptor.get().is_some();
    if !SCHEDULE.with(|schedule| schedule.blocked.borrow().iter().any(is_waiting)) {
        return;
    }
    let now = Instant::now();
    SCHEDULE.with(|schedule| {
        let mut due: Vec<Rc<Thread>> = Vec::new();
        schedule.blocked.borrow_mut().retain(|thread| {
            let waiting = &thread.waiting;
            let outcome = if waiting.deadline.get().is_some_and(|deadline| deadline <= now) {
                Outcome::TimedOut
            } else if waiting.descriptor.get().is_some_and(idle::is_readable) {
                Outcome::Woken
            } else {
                return true;
            };
            waiting.outcome.set(outcome);
            due.push(thread.clone());
            false
        });
        due.sort_by_key(|thread| thread.waiting.deadline.get());
        schedule.ready.borrow_mut().extend(due);
    });
}
