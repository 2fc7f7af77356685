//! Tests of the fiber layer, by behaviour.

mod coroutines;
mod depth;
mod dropping;
mod limits;
mod panics;
mod pool;
mod random;
mod switching;

use std::cell::RefCell;
use std::rc::Rc;
use std::thread;

use super::*;

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Rc<RefCell<Vec<String>>>);

impl Log {
    fn add(&self, event: impl ToString) {
        self.0.borrow_mut().push(event.to_string());
    }

    fn text(&self) -> String {
        self.0.borrow().join(" ")
    }

    /// A value that logs its end.
    fn at_end(&self, event: &'static str) -> AtEnd {
        AtEnd(self.clone(), event)
    }
}

struct AtEnd(Log, &'static str);

impl Drop for AtEnd {
    fn drop(&mut self) {
        self.0.add(self.1);
    }
}

/// A fiber that the closure of another can be given before it exists.
#[derive(Clone, Default)]
struct Later(Rc<RefCell<Option<Fiber>>>);

impl Later {
    fn set(&self, fiber: &Fiber) {
        *self.0.borrow_mut() = Some(fiber.clone());
    }

    fn get(&self) -> Option<Fiber> {
        self.0.borrow().clone()
    }
}

/// Runs a case on the test's thread, then on one with a stack of 256 KB; no stack may be in use after it.
fn on_threads(case: fn()) {
    let run = move || {
        init_thread();
        case();
        assert_eq!(chunk::usage().in_use, 0);
    };
    run();
    thread::Builder::new().stack_size(256 << 10).spawn(run).unwrap().join().unwrap();
}

/// Recurses through `levels` frames of about a kilobyte, growing where it must.
fn recurse(levels: usize, bottom: &mut dyn FnMut()) -> Result<usize, OutOfStacks> {
    let frame = std::hint::black_box([levels as u8; 1024]);
    if levels == 0 {
        bottom();
        return Ok(0);
    }
    let below = if stack_is_low() { grow(|| recurse(levels - 1, bottom))?? } else { recurse(levels - 1, bottom)? };
    Ok(below + usize::from(std::hint::black_box(&frame)[0] == levels as u8))
}
