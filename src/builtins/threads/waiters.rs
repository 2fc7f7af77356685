//! A queue of threads that wait for the same thing: the modules make locks and queues of it.

use super::{Thread, block, current, wake};
use crate::object::Result;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Instant;

/// How long somebody is ready to wait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Patience {
    /// Not at all.
    None,
    /// Until then.
    Until(Instant),
    /// For ever.
    Endless,
}

/// The threads that wait, the one that has waited longest first.
#[derive(Default)]
pub(crate) struct Waiters {
    queue: RefCell<VecDeque<Rc<Thread>>>,
}

impl Waiters {
    /// Waits until `attempt`, which is asked again whenever the thread is woken, has succeeded; false where it has not
    /// in time. `attempt` calls no code of the language.
    ///
    /// # Errors
    /// What a signal raises in the first thread.
    pub(crate) fn wait(&self, patience: Patience, mut attempt: impl FnMut() -> bool) -> Result<bool> {
        if attempt() {
            return Ok(true);
        }
        let deadline = match patience {
            Patience::None => return Ok(false),
            Patience::Until(deadline) => Some(deadline),
            Patience::Endless => None,
        };
        let this = current();
        self.queue.borrow_mut().push_back(this.clone());
        loop {
            match block(deadline) {
                Ok(true) if attempt() => return Ok(true),
                // Another has been faster: this one has waited longest still.
                Ok(true) => self.queue.borrow_mut().push_front(this.clone()),
                other => {
                    self.queue.borrow_mut().retain(|thread| !Rc::ptr_eq(thread, &this));
                    return other;
                }
            }
        }
    }

    /// Wakes the thread that has waited longest.
    pub(crate) fn wake_first(&self) {
        let first = self.queue.borrow_mut().pop_front();
        if let Some(thread) = first {
            wake(&thread);
        }
    }

    /// Wakes all of them.
    pub(crate) fn wake_all(&self) {
        for thread in self.queue.take() {
            wake(&thread);
        }
    }
}
