"""How parent and child talk: frames of known length over one socket, with files passed as open descriptors."""

import json
import os
import select
import socket
import struct
import time
from collections.abc import Sequence
from typing import Any

LARGEST_FRAME = 8 * 1024 * 1024
# A child that is asked nothing more for so long gives its memory back.
PATIENCE = 20.0
_LENGTH = struct.Struct("!I")


class Silent(Exception):
    """The other side closed, said nothing in time, or said too much."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def send(channel: socket.socket, payload: bytes, files: Sequence[int] = ()) -> None:
    """One frame; open files travel with its first bytes."""
    head = _LENGTH.pack(len(payload))
    if files:
        socket.send_fds(channel, [head], list(files))
    else:
        channel.sendall(head)
    channel.sendall(payload)


def send_json(channel: socket.socket, data: Any, files: Sequence[int] = ()) -> None:
    """One frame of JSON."""
    send(channel, json.dumps(data, allow_nan=False).encode(), files)


def receive(channel: socket.socket, until: float | None = None, most: int = LARGEST_FRAME) -> bytes:
    """The next frame, by a moment of the monotonic clock; raises ``Silent``."""
    (length,) = _LENGTH.unpack(_exactly(channel, _LENGTH.size, until))
    if length > most:
        raise Silent("too much")
    return _exactly(channel, length, until)


def receive_with_files(channel: socket.socket, until: float | None = None) -> tuple[bytes, list[int]]:
    """The child's next frame and the files that came with it, begun by a moment of the monotonic clock; raises ``Silent``."""
    _wait(channel, until)
    head, files, _, _ = socket.recv_fds(channel, _LENGTH.size, 253)
    head += _exactly(channel, _LENGTH.size - len(head), None) if head else b""
    if not head:
        raise Silent("closed")
    for number in files:
        os.set_inheritable(number, False)
    return _exactly(channel, _LENGTH.unpack(head)[0], None), list(files)


def _exactly(channel: socket.socket, count: int, until: float | None) -> bytes:
    parts, missing = [], count
    while missing:
        _wait(channel, until)
        try:
            part = channel.recv(min(missing, 1 << 20))
        except OSError as error:
            raise Silent("closed") from error
        if not part:
            raise Silent("closed")
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _wait(channel: socket.socket, until: float | None) -> None:
    if until is not None and not select.select([channel], [], [], max(0.0, until - time.monotonic()))[0]:
        raise Silent("time")
