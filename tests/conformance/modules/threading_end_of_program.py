# The program ends when its threads but daemons have; what the main thread raises is reported before.
import sys
import threading

release = threading.Event()


def late():
    release.wait()
    print("late", threading.main_thread().is_alive())
    t = threading.Thread(target=lambda: print("another"))
    t.start()


def daemon():
    try:
        threading.Event().wait()
    finally:
        print("never")


threading.Thread(target=late).start()
threading.Thread(target=daemon, daemon=True).start()
threading.Timer(0.01, release.set).start()
print("end of main")
sys.exit(3)
