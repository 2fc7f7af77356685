//! What becomes of stacks that nobody will resume.

use super::*;

/// A fiber suspended in a coroutine, on a segment, in a coroutine, on a segment; each level logs its end.
fn suspended_deep(log: &Log) -> Fiber {
    let log = log.clone();
    let fiber = Fiber::new(move || {
        let _end = log.at_end("fiber");
        grow(|| {
            let _end = log.at_end("segment");
            let log = log.clone();
            let outer = Coroutine::new(move || {
                let _end = log.at_end("outer");
                let log_inner = log.clone();
                let inner = Coroutine::new(move || {
                    let _end = log_inner.at_end("inner");
                    recurse(1000, &mut || transfer(None)).unwrap();
                });
                inner.unwrap().resume();
            });
            outer.unwrap().resume();
        })
        .unwrap();
        log.add("never");
        None
    })
    .unwrap();
    transfer(Some(&fiber));
    fiber
}

#[test]
fn a_suspended_fiber_is_unwound_through_coroutines_and_segments() {
    on_threads(|| {
        let log = Log::default();
        drop(suspended_deep(&log));
        assert_eq!(log.text(), "inner outer segment fiber");
        assert!(!stack_is_low() && current().is_none());
    });
}

#[test]
fn a_fiber_is_unwound_from_within_another() {
    on_threads(|| {
        let log = Log::default();
        let doomed = suspended_deep(&log);
        let inner = log.clone();
        let fiber = Fiber::new(move || {
            drop(doomed);
            inner.add("dropped");
            transfer(None);
            inner.add("on");
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        transfer(Some(&fiber));
        assert_eq!(log.text(), "inner outer segment fiber dropped on");
    });
}

#[test]
fn a_fiber_is_unwound_while_a_panic_unwinds() {
    on_threads(|| {
        let log = Log::default();
        let doomed = suspended_deep(&log);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || {
            let _doomed = doomed;
            std::panic::resume_unwind(Box::new(1));
        }));
        assert!(result.is_err() && !std::thread::panicking());
        assert_eq!(log.text(), "inner outer segment fiber");
    });
}

#[test]
fn a_fiber_that_holds_the_last_handle_of_another_takes_it_along() {
    on_threads(|| {
        let log = Log::default();
        let mut last = suspended_deep(&log);
        for _ in 0..3 {
            let held = last;
            last = Fiber::new(move || {
                transfer(None);
                Some(held)
            })
            .unwrap();
            transfer(Some(&last));
        }
        drop(last);
        assert_eq!(log.text(), "inner outer segment fiber");
    });
}

#[test]
fn a_suspended_coroutine_is_unwound() {
    on_threads(|| {
        let log = Log::default();
        let inner = log.clone();
        let coroutine = Coroutine::new(move || {
            let _end = inner.at_end("end");
            recurse(1000, &mut suspend).unwrap();
        })
        .unwrap();
        assert!(coroutine.resume());
        drop(coroutine);
        assert_eq!(log.text(), "end");
    });
}

#[test]
fn an_entry_that_never_ran_is_dropped_with_its_handle() {
    on_threads(|| {
        let log = Log::default();
        let (fiber_end, coroutine_end) = (log.at_end("fiber"), log.at_end("coroutine"));
        drop(Fiber::new(move || {
            let _end = &fiber_end;
            None
        }));
        drop(Coroutine::new(move || drop(coroutine_end)));
        assert_eq!(log.text(), "fiber coroutine");
    });
}

#[test]
fn an_abandoned_stack_is_neither_unwound_nor_used_again() {
    let thread = std::thread::spawn(|| {
        let log = Log::default();
        let fiber = suspended_deep(&log);
        fiber.abandon();
        assert!(fiber.is_finished());
        transfer(Some(&fiber));
        drop(fiber);
        let inner = log.clone();
        let coroutine = Coroutine::new(move || {
            let _end = inner.at_end("never");
            suspend();
        })
        .unwrap();
        assert!(coroutine.resume());
        coroutine.abandon();
        assert_eq!(log.text(), "");
        let lost = chunk::usage().in_use;
        assert!(lost > 5);
        // One that never ran has nothing to lose.
        Fiber::new(|| None).unwrap().abandon();
        Coroutine::new(|| ()).unwrap().abandon();
        drop(suspended_deep(&Log::default()));
        assert_eq!(chunk::usage().in_use, lost);
    });
    thread.join().unwrap();
}
