# Handlers run between statements, in sleeps too, and what they raise goes on; Ctrl-C is one of the signals.
import os
import signal
import time

hits = []
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGTERM)))
print(repr(signal.SIGTERM), int(signal.SIGALRM), signal.Signals(2), signal.Signals.SIGHUP.name, len(signal.valid_signals()))
print(signal.signal(signal.SIGUSR1, lambda number, frame: hits.append((number, frame.f_code.co_name))))


def send():
    os.kill(os.getpid(), signal.SIGUSR1)
    return len(hits)


print(send(), hits)


def fail(number, frame):
    raise RuntimeError(f'signal {number}')


def spin():
    while True:
        time.time()


signal.signal(signal.SIGALRM, fail)
for wait in (lambda: time.sleep(60), spin):
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    try:
        wait()
    except RuntimeError as error:
        print(error)
print(signal.alarm(0))
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(60)
except KeyboardInterrupt:
    print('interrupted')
print(signal.signal(signal.SIGINT, signal.SIG_IGN) is signal.default_int_handler)
os.kill(os.getpid(), signal.SIGINT)
print(repr(signal.getsignal(signal.SIGINT)))
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print('interrupted again')


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, '|', error)


attempt(signal.signal, 99, signal.SIG_DFL)
attempt(signal.signal, 2, 'x')
attempt(signal.signal, 9, signal.SIG_IGN)
attempt(signal.strsignal, 11)
attempt(signal.getsignal, 0)
