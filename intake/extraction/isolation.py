"""The limits a reader child puts on itself before any paper is given to it: resources, privileges, network, files."""

import ctypes
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MIB = 1024 * 1024
ADDRESS_SPACE = {"text": 512 * MIB, "picture": 2560 * MIB, "package": 1024 * MIB}
# What one job may take, and all jobs about one file together: as much as its pages may take on the wall clock.
CPU_SECONDS = {"text": 15, "picture": 18, "package": 60}
FILE_CPU_SECONDS = {"text": 240, "picture": 6_200, "package": 62}
# A file of more pages is not looked into; of a long one so many are read, ten at a time.
MOST_PAGES, MOST_READ, CHUNK = 5_000, 200, 10
LARGEST_FILE = 8 * MIB
LARGEST_PACKAGE = 1024 * MIB
# A package is bound from many open parts at once.
MOST_FILES = {"text": 64, "picture": 64, "package": 300}
MOST_PROCESSES = 32
_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_READ_FILE, _READ_DIRECTORY = 1 << 2, 1 << 3
# Every file-system right each version of Landlock knows; what is named here and not granted is refused.
_FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_libc = ctypes.CDLL(None, use_errno=True)


class _Ruleset(ctypes.Structure):
    _fields_ = (("file_rights", ctypes.c_uint64), ("network_rights", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("parent", ctypes.c_int32))


def limit_resources(work: str) -> bool:
    """Memory, file sizes, open files and processes capped by the kernel; no core dumps, nothing readable by others."""
    os.umask(0o077)
    for what, most in (
        (resource.RLIMIT_AS, ADDRESS_SPACE[work]),
        (resource.RLIMIT_CPU, FILE_CPU_SECONDS[work]),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, MOST_FILES[work]),
    ):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_PACKAGE))
    return True


def limit_processes() -> None:
    """No further processes; set after the libraries are loaded, because some start threads of their own."""
    resource.setrlimit(resource.RLIMIT_NPROC, (MOST_PROCESSES, MOST_PROCESSES))


def allow_cpu(seconds: int) -> None:
    """So many seconds of CPU from now, within what the file may take altogether."""
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(_cpu_used() + seconds, most), most))


def limit_cpu(seconds: int) -> None:
    """No more than so many seconds of CPU from now, within what the job may take; a process without limits has none after."""
    allowed, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(_cpu_used() + seconds, allowed), most))


@contextmanager
def ending_after(seconds: int) -> Iterator[None]:
    """End this process when the block takes more CPU time, in code of libraries too, which nothing else stops."""
    allowed, most = resource.getrlimit(resource.RLIMIT_CPU)
    limit_cpu(seconds)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (allowed, most))


def _cpu_used() -> int:
    return int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))


def cpu_for(pages: int) -> int:
    """The seconds of CPU for reading the text of some pages: a page alone gets less than ten, so that one that hurts ends soon."""
    return min(CPU_SECONDS["text"], 5 + pages)


class Overlong(BaseException):
    """A part of the work took its time; no error of a library, so that no library takes it for one of its own."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise ``Overlong`` in Python code that takes more CPU time; code of libraries is stopped by the kernel's limit alone."""

    def stop(number: int, frame: object) -> None:
        raise Overlong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def allow_package() -> None:
    """A job that writes a package may write more than the usual file."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_PACKAGE, LARGEST_PACKAGE))


def drop_privileges() -> bool:
    """Die with the parent, and gain no privilege from any program."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    return bool(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)


def leave_namespaces() -> tuple[bool, bool]:
    """A user and a network namespace of its own, where the kernel allows it: (user, network)."""
    if _libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0:
        return True, True
    user = _libc.unshare(_CLONE_NEWUSER) == 0
    return user, _libc.unshare(_CLONE_NEWNET) == 0


def close_files(root: str) -> bool:
    """Landlock: nothing can be opened but the libraries and this package, and those for reading only."""
    version = _libc.syscall(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return False
    rights = _Ruleset(_FILE_RIGHTS[min(version, 5)], 3 if version >= 4 else 0)
    size = ctypes.sizeof(rights) if version >= 4 else 8
    ruleset = _libc.syscall(_LANDLOCK_CREATE, ctypes.byref(rights), ctypes.c_size_t(size), ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    for folder in _libraries(root):
        _allow_reading(ruleset, folder)
    done = _libc.syscall(_LANDLOCK_RESTRICT, ctypes.c_int(ruleset), ctypes.c_uint32(0)) == 0
    os.close(ruleset)
    return bool(done)


def _libraries(root: str) -> list[str]:
    folders = [path for path in sys.path if path and path != root and Path(path).is_dir()]
    return [*folders, str(Path(root) / "intake"), "/usr/share/zoneinfo", "/usr/lib", "/lib"]


def _allow_reading(ruleset: int, folder: str) -> None:
    try:
        parent = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    rule = _Beneath(_READ_FILE | _READ_DIRECTORY, parent)
    _libc.syscall(_LANDLOCK_ADD, ctypes.c_int(ruleset), ctypes.c_int(1), ctypes.byref(rule), ctypes.c_uint32(0))
    os.close(parent)
