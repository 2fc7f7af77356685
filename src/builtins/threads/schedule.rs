//! Who runs, and when: the queue of those that can, the list of those that wait, and the length of a turn.
//!
//! `mod.rs` switches to whom this picks. Signals are for the first thread: it is woken, and picked next.

use super::idle::{self, Wanted, Way};
use super::{Thread, current, switch_to};
use crate::object::{Result, heap, safe_point};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io;
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
    /// The files of the system one of which it wants to be ready.
    files: RefCell<Vec<Wanted>>,
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
        return answer_signal();
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
    wait(deadline, &[])
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
    while wait(Instant::now().checked_add(duration), &[])? {}
    Ok(())
}

/// Whether to read or write a file of the system would keep other threads from running.
pub(crate) fn would_wait(descriptor: i32, way: Way) -> bool {
    super::are_several() && !idle::is_ready(Wanted::new(descriptor, way)) && idle::can_wait(descriptor)
}

/// Lets other threads run until a file of the system is ready. Where there are none, its reader or writer waits.
///
/// # Errors
/// What a signal raises in the first thread.
pub(crate) fn wait_for_file(descriptor: i32, way: Way) -> Result<()> {
    if would_wait(descriptor, way) {
        wait(None, &[Wanted::new(descriptor, way)])?;
    }
    Ok(())
}

/// Lets other threads run until one of the files is ready (true) or the deadline has passed (false).
///
/// # Errors
/// What a signal raises in the first thread.
pub(crate) fn wait_for_files(deadline: Option<Instant>, files: &[Wanted]) -> Result<bool> {
    Ok(files.iter().any(|file| idle::is_ready(*file)) || wait(deadline, files)?)
}

/// A signal has interrupted a call of the system: its handler runs.
///
/// # Errors
/// What it raises in the first thread.
pub(crate) fn answer_signal() -> Result<()> {
    if !super::are_several() || current().is_main() {
        return safe_point::poll_interrupt();
    }
    if safe_point::interrupt_is_pending() {
        interrupt_main();
        pause();
    }
    Ok(())
}

/// Makes a call of the system until no signal interrupts it.
///
/// # Errors
/// What the handler of a signal raises in the first thread.
pub(crate) fn persist<R>(mut attempt: impl FnMut() -> io::Result<R>) -> Result<io::Result<R>> {
    loop {
        match attempt() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => answer_signal()?,
            done => return Ok(done),
        }
    }
}

fn wait(deadline: Option<Instant>, files: &[Wanted]) -> Result<bool> {
    let this = current();
    loop {
        this.waiting.deadline.set(deadline);
        *this.waiting.files.borrow_mut() = files.to_vec();
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
        let (deadline, files) = SCHEDULE.with(|schedule| {
            let blocked = schedule.blocked.borrow();
            let deadline = blocked.iter().filter_map(|thread| thread.waiting.deadline.get()).min();
            let files: Vec<Wanted> = blocked.iter().flat_map(|thread| thread.waiting.files.borrow().clone()).collect();
            (deadline, files)
        });
        idle::wait(deadline, &files, safe_point::interrupt_is_pending);
        if safe_point::interrupt_is_pending() {
            interrupt_main();
        }
    }
}

/// Moves those whose time has come, and those of whose files one is ready, to the queue.
fn wake_due() {
    let is_waiting =
        |thread: &Rc<Thread>| thread.waiting.deadline.get().is_some() || !thread.waiting.files.borrow().is_empty();
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
            } else if waiting.files.borrow().iter().any(|file| idle::is_ready(*file)) {
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
