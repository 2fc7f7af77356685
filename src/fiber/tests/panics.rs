//! Panics pass through switches as through calls.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::*;

/// The payload of the panic of `call`.
fn caught(call: impl FnOnce()) -> Option<i32> {
    catch_unwind(AssertUnwindSafe(call)).err().and_then(|payload| payload.downcast_ref().copied())
}

fn throw(payload: i32) {
    // Like a panic, but without a message on the tests' output.
    resume_unwind(Box::new(payload));
}

#[test]
fn a_fibers_panic_reaches_the_root() {
    on_threads(|| {
        let log = Log::default();
        let inner = log.clone();
        let waiting = Fiber::new(move || {
            transfer(None);
            inner.add("fine");
            None
        })
        .unwrap();
        transfer(Some(&waiting));
        let inner = log.clone();
        let fiber = Fiber::new(move || {
            let _end = inner.at_end("end");
            transfer(None);
            throw(7);
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        assert_eq!(caught(|| transfer(Some(&fiber))), Some(7));
        assert!(fiber.is_finished() && current().is_none() && !stack_is_low());
        transfer(Some(&waiting));
        assert_eq!(log.text(), "end fine");
    });
}

#[test]
fn a_coroutines_panic_reaches_its_resumer() {
    on_threads(|| {
        let fiber = Fiber::new(|| {
            let coroutine = Coroutine::new(|| {
                suspend();
                recurse(1000, &mut || throw(8)).unwrap();
            })
            .unwrap();
            assert!(coroutine.resume());
            assert_eq!(caught(|| _ = coroutine.resume()), Some(8));
            assert!(coroutine.is_finished() && current().is_some());
            transfer(None);
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        transfer(Some(&fiber));
        assert!(fiber.is_finished());
    });
}

#[test]
fn a_segments_panic_reaches_its_caller() {
    on_threads(|| {
        for _ in 0..100 {
            assert_eq!(caught(|| _ = grow(|| throw(9))), Some(9));
            assert!(!stack_is_low());
        }
        assert_eq!(caught(|| _ = recurse(5000, &mut || throw(10))), Some(10));
        assert!(!stack_is_low());
    });
}

#[test]
fn a_panic_passes_coroutines_and_segments_on_its_way_to_the_root() {
    on_threads(|| {
        let log = Log::default();
        let inner = log.clone();
        let fiber = Fiber::new(move || {
            let _end = inner.at_end("fiber");
            let log = inner.clone();
            let coroutine = Coroutine::new(move || {
                let _end = log.at_end("coroutine");
                recurse(1000, &mut || {
                    transfer(None);
                    throw(11);
                })
                .unwrap();
            });
            _ = grow(|| coroutine.unwrap().resume());
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        assert_eq!(caught(|| transfer(Some(&fiber))), Some(11));
        assert_eq!(log.text(), "coroutine fiber");
    });
}

#[test]
fn resuming_a_finished_coroutine_panics() {
    on_threads(|| {
        let coroutine = Coroutine::new(|| ()).unwrap();
        assert!(!coroutine.resume());
        assert!(catch_unwind(AssertUnwindSafe(|| coroutine.resume())).is_err());
        assert!(catch_unwind(suspend).is_err());
    });
}
