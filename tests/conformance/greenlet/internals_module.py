# The module behind greenlet is there for those who look at it.
import threading
import greenlet
import greenlet._greenlet as internals

main = greenlet.getcurrent()
print(internals is greenlet._greenlet, internals.greenlet is greenlet.greenlet, internals.error is greenlet.error)
print(internals.getcurrent is greenlet.getcurrent, type(greenlet.__path__).__name__, internals.__name__)
print(internals.get_pending_cleanup_count(), internals.get_total_main_greenlets() - threading.active_count())
print(internals.get_clocks_used_doing_optional_cleanup(), internals.CLOCKS_PER_SEC)
print(internals.enable_optional_cleanup(True), internals.get_tstate_trash_delete_nesting())


class Kept:
    def __del__(self):
        print('the thread has ended')


def work():
    print(internals.set_thread_local('key', Kept()))


thread = threading.Thread(target=work)
thread.start()
thread.join()
glet = greenlet.greenlet(lambda: main.switch(main._stack_saved > 0))
print(main._stack_saved, glet._stack_saved, glet.switch(), glet._stack_saved > 0)
glet.switch()
print(glet._stack_saved, main._stack_saved)
