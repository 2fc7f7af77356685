# What `stat` tells, by path, by number and by entry, and how times are set.
import os
import shutil
import stat
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.chdir(folder)


def attempt(function, *args, **named):
    try:
        print(function(*args, **named))
    except (OSError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


with open('file', 'w') as file:
    file.write('hello')
os.utime('file', ns=(1234567890123456789, 1987654321987654321))
facts = os.stat('file')
print(len(facts), facts.st_size, facts[6], stat.filemode(facts.st_mode), facts.st_nlink, facts.st_rdev)
print(facts.st_atime_ns, facts.st_mtime_ns, facts.st_atime, facts.st_mtime, facts[7], facts[8])
print(facts.st_blocks * 512 >= facts.st_size, facts.st_blksize > 0)
print(facts.n_fields, facts.n_sequence_fields, facts.n_unnamed_fields, facts.__match_args__)
print(repr(facts).split('st_ino')[0], repr(facts).split('st_size')[1].split('st_ctime')[0])
attempt(setattr, facts, 'st_size', 1)
attempt(os.stat_result, (1, 2))
attempt(os.stat_result, range(20))
made = os.stat_result(range(10))
print(made.st_atime, made.st_mtime_ns, made.st_blocks, made)
os.utime('file', (1, 2))
print(os.stat('file').st_atime, os.stat('file').st_mtime_ns)
os.utime('file', times=(1.5, 2.25))
print(os.stat('file').st_atime, os.stat('file').st_mtime_ns)
attempt(os.utime, 'file', [1, 2])
attempt(os.utime, 'file', ('a', 2))
attempt(os.utime, 'file', (1, 2), ns=(1, 2))
attempt(os.utime, 'file', ns=(1,))
attempt(os.utime, 'lost')

with open('file') as file:
    print(os.stat(file.fileno()).st_size, os.fstat(file.fileno()).st_size, os.path.exists(file.fileno()))
attempt(os.stat, 997)
attempt(os.fstat, 997)
attempt(os.path.exists, 997)
attempt(os.path.isdir, 1.5)
attempt(os.path.islink, 0)
attempt(os.lstat, 0)
attempt(os.stat, 'lost')
attempt(os.stat, None)
attempt(os.fstat, 'file')

os.mkdir('inner')
os.symlink('file', 'inner/link')
number = os.open('.', os.O_RDONLY)
print(sorted(os.listdir(number)), sorted(entry.name for entry in os.scandir(number)))
os.close(number)
with os.scandir('inner') as entries:
    for entry in entries:
        print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), os.fspath(entry), type(entry))
        print(entry.inode() == os.lstat('inner/link').st_ino, stat.S_ISLNK(entry.stat(follow_symlinks=False).st_mode))
        attempt(entry.stat)
attempt(os.scandir, 'lost')
attempt(os.scandir, 1.5)
attempt(os.DirEntry)

number = os.open('file', os.O_RDWR)
print(os.pread(number, 2, 1), os.pwrite(number, b'XY', 1), os.read(number, 9))
attempt(os.pread, number, 1, -1)
attempt(os.pwrite, number, 'a', 0)
os.fchmod(number, 0o640)
print(oct(os.fstat(number).st_mode))
os.fchown(number, -1, -1)
os.close(number)
os.chown('file', -1, -1)
attempt(os.chown, 'lost', -1, -1)
attempt(os.lchown, 0, -1, -1)
room = os.statvfs('.')
print(len(room), room.f_bsize == room[0], room.f_namemax, type(room.f_fsid))
attempt(os.statvfs, 'lost')
print(os.major(0x803), os.minor(0x803), os.makedev(8, 3))
print(os.environ | {'A': 'b'} == {**os.environ, 'A': 'b'})
print('listdir' in os.__all__, 'sys' in os.__all__)
attempt(os.execv, 'lost', ['a'])
attempt(os.execv, 'lost', [])
os.chdir('/')
shutil.rmtree(folder)
