//! Deep recursion, and many fibers.

use std::cell::Cell;

use super::*;

/// A recursion of 100 MB, at a kilobyte a level.
const LEVELS: usize = 100_000;

#[test]
fn a_recursion_of_100_megabytes_grows_the_native_stack() {
    on_threads(|| {
        let mut reached = false;
        assert_eq!(recurse(LEVELS, &mut || reached = true), Ok(LEVELS));
        assert!(reached && !stack_is_low());
    });
}

#[test]
fn a_recursion_of_100_megabytes_grows_a_fiber_and_a_coroutine() {
    on_threads(|| {
        let fiber = Fiber::new(|| {
            assert_eq!(recurse(LEVELS, &mut || transfer(None)), Ok(LEVELS));
            let coroutine = Coroutine::new(|| assert_eq!(recurse(LEVELS, &mut suspend), Ok(LEVELS))).unwrap();
            assert!(coroutine.resume());
            assert!(!coroutine.resume());
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        assert!(!stack_is_low());
        transfer(Some(&fiber));
        assert!(fiber.is_finished() && !stack_is_low());
    });
}

#[test]
fn a_hundred_thousand_fibers_wait_at_once() {
    on_threads(|| {
        let sum = Rc::new(Cell::new(0u64));
        let fibers: Vec<_> = (0..100_000u64)
            .map(|number| {
                let sum = sum.clone();
                let fiber = Fiber::new(move || {
                    transfer(None);
                    sum.set(sum.get() + number);
                    None
                })
                .unwrap();
                transfer(Some(&fiber));
                fiber
            })
            .collect();
        for fiber in &fibers {
            transfer(Some(fiber));
        }
        assert_eq!(sum.get(), 99_999 * 50_000);
        assert!(fibers.iter().all(Fiber::is_finished));
    });
}

#[test]
fn stacks_are_reused_in_any_order_of_dropping() {
    on_threads(|| {
        let mut seed = 1u32;
        let mut fibers: Vec<Option<Fiber>> = (0..20_000).map(|_| None).collect();
        for _ in 0..200_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let place = &mut fibers[seed as usize >> 8 & 0x3fff];
            match place.take() {
                Some(fiber) => {
                    transfer(Some(&fiber));
                    assert!(fiber.is_finished());
                }
                None => {
                    let fiber = Fiber::new(|| {
                        transfer(None);
                        None
                    })
                    .unwrap();
                    transfer(Some(&fiber));
                    *place = Some(fiber);
                }
            }
        }
        for fiber in fibers.iter().flatten() {
            transfer(Some(fiber));
        }
        drop(fibers);
        // All of them free, and trimmed: the pool starts over.
        set_max_stacks(max_stacks());
        assert_eq!(recurse(1000, &mut || ()), Ok(1000));
    });
}
