//! Fibers that transfer to each other.

use std::cell::Cell;

use super::*;

#[test]
fn two_fibers_alternate() {
    on_threads(|| {
        let log = Log::default();
        let (a_later, b_later) = (Later::default(), Later::default());
        let (log_a, other) = (log.clone(), b_later.clone());
        let a = Fiber::new(move || {
            for turn in 0..3 {
                log_a.add(format!("a{turn}"));
                transfer(other.get().as_ref());
            }
            None
        });
        let (log_b, other) = (log.clone(), a_later.clone());
        let b = Fiber::new(move || {
            for turn in 0..3 {
                log_b.add(format!("b{turn}"));
                transfer(other.get().as_ref());
            }
            None
        });
        let (a, b) = (a.unwrap(), b.unwrap());
        a_later.set(&a);
        b_later.set(&b);
        transfer(Some(&a));
        assert_eq!(log.text(), "a0 b0 a1 b1 a2 b2");
        assert!(a.is_finished() && !b.is_finished());
        transfer(Some(&b));
        assert!(b.is_finished());
        a_later.0.take();
        b_later.0.take();
    });
}

#[test]
fn the_root_and_a_fiber_pass_values_through_a_cell() {
    on_threads(|| {
        let shared = Rc::new(Cell::new(1));
        let inner = shared.clone();
        let fiber = Fiber::new(move || {
            for _ in 0..4 {
                inner.set(inner.get() * 10);
                transfer(None);
            }
            None
        })
        .unwrap();
        for expected in [10, 110, 1110, 11110] {
            transfer(Some(&fiber));
            assert_eq!(shared.get(), expected);
            shared.set(expected + 1);
        }
        transfer(Some(&fiber));
        assert!(fiber.is_finished());
    });
}

#[test]
fn an_entry_that_ends_goes_on_to_the_fiber_it_returns() {
    on_threads(|| {
        let log = Log::default();
        let log_parent = log.clone();
        let parent = Fiber::new(move || {
            log_parent.add("parent");
            transfer(None);
            log_parent.add("again");
            None
        })
        .unwrap();
        transfer(Some(&parent));
        let (log_child, returned) = (log.clone(), parent.clone());
        let child = Fiber::new(move || {
            log_child.add("child");
            Some(returned)
        })
        .unwrap();
        transfer(Some(&child));
        assert_eq!(log.text(), "parent child again");
        assert!(parent.is_finished() && child.is_finished());
    });
}

#[test]
fn a_chain_of_returns_starts_each_fiber_in_turn() {
    on_threads(|| {
        let log = Log::default();
        let mut next = None;
        for number in 0..100 {
            let log = log.clone();
            next = Some(
                Fiber::new(move || {
                    log.add(number);
                    next
                })
                .unwrap(),
            );
        }
        transfer(next.as_ref());
        let expected: Vec<_> = (0..100).rev().map(|number| number.to_string()).collect();
        assert_eq!(log.text(), expected.join(" "));
    });
}

#[test]
fn an_entry_that_returns_a_finished_fiber_ends_in_the_root() {
    on_threads(|| {
        let finished = Fiber::new(|| None).unwrap();
        transfer(Some(&finished));
        let fiber = Fiber::new({
            let finished = finished.clone();
            move || Some(finished)
        })
        .unwrap();
        transfer(Some(&fiber));
        assert!(fiber.is_finished());
    });
}

#[test]
fn a_transfer_to_oneself_or_to_a_finished_fiber_does_nothing() {
    on_threads(|| {
        transfer(None);
        let finished = Fiber::new(|| None).unwrap();
        transfer(Some(&finished));
        transfer(Some(&finished));
        let log = Log::default();
        let inner = log.clone();
        let fiber = Fiber::new(move || {
            transfer(current().as_ref());
            inner.add("self");
            transfer(Some(&finished));
            inner.add("finished");
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        assert_eq!(log.text(), "self finished");
    });
}

#[test]
fn current_is_the_running_fiber() {
    on_threads(|| {
        assert!(current().is_none());
        let later = Later::default();
        let inner = later.clone();
        let fiber = Fiber::new(move || {
            let same = |a: Option<Fiber>| a.is_some_and(|a| a.same(&inner.get().unwrap()));
            assert!(same(current()));
            transfer(None);
            assert!(same(current()));
            None
        })
        .unwrap();
        later.set(&fiber);
        transfer(Some(&fiber));
        assert!(current().is_none());
        transfer(Some(&fiber));
        assert!(fiber.is_finished() && current().is_none());
        assert!(!fiber.same(&Fiber::new(|| None).unwrap()));
        later.0.take();
    });
}

#[test]
fn a_fiber_whose_only_handle_lies_on_the_stack_left_is_still_reached() {
    on_threads(|| {
        let log = Log::default();
        let inner = log.clone();
        let outer = Fiber::new(move || {
            let _end = inner.at_end("outer-unwound");
            let log = inner.clone();
            let local = Fiber::new(move || {
                log.add("local");
                None
            });
            transfer(Some(&local.unwrap()));
            None
        });
        // The only other handle goes while the fiber runs.
        let cell = Rc::new(RefCell::new(Some(outer.unwrap())));
        let taken = cell.clone();
        let starter = Fiber::new(move || taken.take());
        transfer(Some(&starter.unwrap()));
        assert_eq!(log.text(), "outer-unwound local");
    });
}
