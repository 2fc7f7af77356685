//! Coroutines: resumed by whoever wants the next value.

use std::cell::Cell;

use super::*;

#[test]
fn a_coroutine_yields_and_ends() {
    on_threads(|| {
        let value = Rc::new(Cell::new(0));
        let inner = value.clone();
        let counter = Coroutine::new(move || {
            for number in 1..=3 {
                inner.set(number);
                suspend();
            }
        })
        .unwrap();
        let mut seen = Vec::new();
        while counter.resume() {
            assert!(!counter.is_running() && !counter.is_finished());
            seen.push(value.get());
        }
        assert_eq!(seen, [1, 2, 3]);
        assert!(counter.is_finished());
    });
}

#[test]
fn coroutines_resume_each_other_a_hundred_deep() {
    on_threads(|| {
        fn nest(depth: usize, log: Log) -> Coroutine {
            Coroutine::new(move || {
                if depth == 0 {
                    for _ in 0..3 {
                        log.add("leaf");
                        suspend();
                    }
                    return;
                }
                let inner = nest(depth - 1, log);
                while inner.resume() {
                    suspend();
                }
            })
            .unwrap()
        }
        let log = Log::default();
        let outer = nest(100, log.clone());
        let mut turns = 0;
        while outer.resume() {
            turns += 1;
        }
        assert_eq!((turns, log.text().as_str()), (3, "leaf leaf leaf"));
    });
}

#[test]
fn a_coroutine_that_waits_in_a_fiber_counts_as_running() {
    on_threads(|| {
        let log = Log::default();
        let inner = log.clone();
        let coroutine = Rc::new(
            Coroutine::new(move || {
                inner.add("body");
                transfer(None);
                inner.add("back");
                suspend();
                inner.add("end");
            })
            .unwrap(),
        );
        let resumed = coroutine.clone();
        let fiber = Fiber::new(move || {
            assert!(resumed.resume());
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        assert!(coroutine.is_running());
        transfer(Some(&fiber));
        assert!(fiber.is_finished() && !coroutine.is_running());
        // Begun by the fiber, ended by the root.
        assert!(!coroutine.resume());
        assert_eq!(log.text(), "body back end");
    });
}

#[test]
fn the_root_waits_inside_its_own_coroutine() {
    on_threads(|| {
        let log = Log::default();
        let inner = log.clone();
        let coroutine = Coroutine::new(move || {
            let log = inner.clone();
            let fiber = Fiber::new(move || {
                for turn in 0..3 {
                    log.add(turn);
                    transfer(None);
                }
                None
            })
            .unwrap();
            while !fiber.is_finished() {
                transfer(Some(&fiber));
                suspend();
            }
        })
        .unwrap();
        while coroutine.resume() {
            log.add("root");
        }
        assert_eq!(log.text(), "0 root 1 root 2 root root");
    });
}

#[test]
fn fibers_meet_from_coroutines_on_segments() {
    on_threads(|| {
        fn party(name: &'static str, log: Log, other: Later) -> Fiber {
            Fiber::new(move || {
                let body = move || {
                    let mut bottom = || {
                        for turn in 0..3 {
                            log.add(format!("{name}{turn}"));
                            transfer(other.get().as_ref());
                        }
                        suspend();
                    };
                    // On a segment, and beyond it.
                    grow(|| recurse(500, &mut bottom)).unwrap().unwrap();
                };
                let inner = Coroutine::new(body).unwrap();
                let outer = Coroutine::new(move || {
                    assert!(inner.resume());
                    suspend();
                    assert!(!inner.resume());
                })
                .unwrap();
                assert_eq!(grow(|| outer.resume()), Ok(true));
                assert!(!outer.resume());
                None
            })
            .unwrap()
        }
        let log = Log::default();
        let (a_later, b_later) = (Later::default(), Later::default());
        let a = party("a", log.clone(), b_later.clone());
        let b = party("b", log.clone(), a_later.clone());
        a_later.set(&a);
        b_later.set(&b);
        transfer(Some(&a));
        assert_eq!(log.text(), "a0 b0 a1 b1 a2 b2");
        transfer(Some(&b));
        assert!(a.is_finished() && b.is_finished());
        assert!(!stack_is_low());
        a_later.0.take();
        b_later.0.take();
    });
}
