//! The caps, and what happens beyond them.

use super::*;

#[test]
fn beyond_the_cap_there_are_no_stacks() {
    on_threads(|| {
        let before = max_stacks();
        set_max_stacks(10);
        let mut fibers: Vec<_> = (0..10).map(|_| Fiber::new(|| None).unwrap()).collect();
        assert_eq!(Fiber::new(|| None).err(), Some(OutOfStacks));
        assert_eq!(Coroutine::new(|| ()).err(), Some(OutOfStacks));
        assert_eq!(grow(|| 1), Err(OutOfStacks));
        // One that ends makes room for one more.
        transfer(fibers.pop().as_ref());
        let eleventh = Coroutine::new(|| ());
        assert!(eleventh.is_ok());
        assert!(Coroutine::new(|| ()).is_err());
        drop(fibers);
        set_max_stacks(5);
        let coroutines: Vec<_> = (0..4).map(|_| Coroutine::new(|| ()).unwrap()).collect();
        assert!(Coroutine::new(|| ()).is_err());
        drop(coroutines);
        set_max_stacks(before);
        assert_eq!(max_stacks(), before);
    });
}

#[test]
fn runaway_recursion_ends_in_an_error() {
    on_threads(|| {
        let before = max_segments();
        set_max_segments(40);
        assert_eq!(recurse(1 << 20, &mut || ()), Err(OutOfStacks));
        let fiber = Fiber::new(|| {
            assert_eq!(recurse(1 << 20, &mut || ()), Err(OutOfStacks));
            let coroutine = Coroutine::new(|| assert!(recurse(1 << 20, &mut || ()).is_err())).unwrap();
            assert!(!coroutine.resume());
            None
        })
        .unwrap();
        transfer(Some(&fiber));
        assert!(fiber.is_finished() && !stack_is_low());
        // Forty segments are enough for this, again and again.
        for _ in 0..10 {
            assert_eq!(recurse(2000, &mut || ()), Ok(2000));
        }
        set_max_segments(before);
        assert_eq!(max_segments(), before);
    });
}

#[test]
fn a_stack_that_is_not_the_threads_own_counts_as_low() {
    // Before anything is known, and after.
    for known in [false, true] {
        let thread = std::thread::spawn(move || {
            if known {
                init_thread();
            }
            // As a host's own coroutine would.
            let stack = corosensei::stack::DefaultStack::new(256 << 10).unwrap();
            corosensei::on_stack(stack, || {
                init_thread();
                assert!(stack_is_low());
                assert_eq!(grow(stack_is_low), Ok(false));
                assert_eq!(recurse(5000, &mut || ()), Ok(5000));
            });
            init_thread();
            assert!(!stack_is_low());
        });
        thread.join().unwrap();
    }
}

#[test]
fn a_host_may_enter_again_from_any_stack_of_ours() {
    on_threads(|| {
        let fiber = Fiber::new(|| {
            init_thread();
            assert!(!stack_is_low());
            let coroutine = Coroutine::new(|| {
                init_thread();
                assert!(!stack_is_low());
            });
            coroutine.unwrap().resume();
            None
        });
        transfer(Some(&fiber.unwrap()));
        assert_eq!(
            grow(|| {
                init_thread();
                stack_is_low()
            }),
            Ok(false)
        );
    });
}

#[test]
fn an_entry_has_most_of_the_first_page_for_itself() {
    on_threads(|| {
        let entry = || {
            // A slot's top is where a page begins.
            assert!(limit::stack_pointer() % 4096 > 4096 - 1024);
            None
        };
        transfer(Some(&Fiber::new(entry).unwrap()));
    });
}

#[test]
fn the_error_says_what_is_missing() {
    assert_eq!(OutOfStacks.to_string(), "out of native stacks");
}
