# Who waits for a pipe lets threads run, and the handlers of signals.
import contextlib, io, os, select, signal, threading

reader, writer = os.pipe()


def drain(wanted):
    count = 0
    while count < wanted:
        count += len(os.read(reader, 65536))
    return count


def in_thread(work, *args):
    thread = threading.Thread(target=work, args=args)
    thread.start()
    return thread


for mode, data in ('wb', b'x' * 300_000), ('w', 'y' * 300_000):
    thread = in_thread(drain, 300_000)
    with open(writer, mode, closefd=False) as file:
        print(file.write(data))
    thread.join()
thread = in_thread(drain, 300_000)
print(os.write(writer, b'z' * 300_000))
thread.join()


def feed(last):
    with open(writer, 'w', closefd=last) as file:
        for number in range(30_000):
            print(number, file=file)


thread = in_thread(lambda: print(select.select([reader], [], [], 60)[0] == [reader]))
os.write(writer, b'!')
thread.join()
print(os.read(reader, 1))
thread = in_thread(feed, True)
print(sum(map(int, open(reader))))
thread.join()

# A signal that comes while a read or a write waits.
reader, writer = os.pipe()


def answer(number, frame):
    os.write(writer, b'data\n')


def interrupt(read):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    print(read())


signal.signal(signal.SIGALRM, answer)
interrupt(lambda: os.read(reader, 10))
interrupt(open(reader, closefd=False).readline)
interrupt(lambda: open(reader, 'rb', closefd=False).read(5))
interrupt(lambda: open(reader, 'rb', closefd=False, buffering=0).read(50))
interrupt(lambda: io.FileIO(reader, closefd=False).read(50))


def refuse(number, frame):
    raise KeyError('alarm')


signal.signal(signal.SIGALRM, refuse)
file = open(writer, 'wb', closefd=False)
try:
    interrupt(lambda: file.write(b'x' * 1_000_000))
except KeyError as error:
    print('write:', error)
os.close(reader)
with contextlib.suppress(BrokenPipeError):
    file.close()
