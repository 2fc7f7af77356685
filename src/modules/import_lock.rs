//! Modules whose code is running: another thread that imports one waits until it is finished.
//!
//! `import.rs` tells of each module that it runs. Within one thread an unfinished module is what an import gives, and
//! so it is where two threads would wait for each other.

use crate::builtins::threads::{self, Patience, Waiters};
use crate::object::Result;
use std::cell::RefCell;
use std::rc::Rc;

struct Unfinished {
    name: String,
    /// The number of the thread that runs its code.
    thread: u32,
    waiters: Rc<Waiters>,
}

thread_local! {
    static UNFINISHED: RefCell<Vec<Unfinished>> = const { RefCell::new(Vec::new()) };
    /// Which thread waits for which module.
    static WAITING: RefCell<Vec<(u32, String)>> = const { RefCell::new(Vec::new()) };
}

/// A module's code is about to run.
pub(super) fn begin(name: &str) {
    let entry = Unfinished { name: name.to_owned(), thread: threads::current().number, waiters: Rc::default() };
    UNFINISHED.with_borrow_mut(|all| all.push(entry));
}

/// A module's code has run, or failed.
pub(super) fn end(name: &str) {
    let entry = UNFINISHED.with_borrow_mut(|all| {
        let place = all.iter().rposition(|entry| entry.name == name);
        place.map(|place| all.remove(place))
    });
    if let Some(entry) = entry {
        entry.waiters.wake_all();
    }
}

/// Waits until a module that another thread runs is finished.
///
/// # Errors
/// What a signal raises in the first thread.
pub(super) fn wait_for(name: &str) -> Result<()> {
    if !threads::are_several() {
        return Ok(());
    }
    let this = threads::current().number;
    while let Some((runner, waiters)) = runner_of(name) {
        if runner == this || waits_for(runner, this) {
            return Ok(());
        }
        WAITING.with_borrow_mut(|all| all.push((this, name.to_owned())));
        let result = waiters.wait(Patience::Endless, || runner_of(name).is_none_or(|(now, _)| now != runner));
        WAITING.with_borrow_mut(|all| all.retain(|(thread, _)| *thread != this));
        result?;
    }
    Ok(())
}

/// The thread that runs a module's code, and who waits for it.
fn runner_of(name: &str) -> Option<(u32, Rc<Waiters>)> {
    UNFINISHED.with_borrow(|all| {
        let entry = all.iter().find(|entry| entry.name == name);
        entry.map(|entry| (entry.thread, entry.waiters.clone()))
    })
}

/// Whether a thread waits for a module that another runs, or for one that waits for it in turn.
fn waits_for(thread: u32, other: u32) -> bool {
    let mut thread = thread;
    // Nobody waits for himself, so the chain is no longer than there are threads.
    for _ in threads::all() {
        let wanted = WAITING.with_borrow(|all| all.iter().find(|(waiting, _)| *waiting == thread).cloned());
        match wanted.and_then(|(_, name)| runner_of(&name)) {
            Some((runner, _)) if runner == other => return true,
            Some((runner, _)) => thread = runner,
            None => return false,
        }
    }
    false
}
