"""Any S3-compatible service as the store of papers. The only module that knows boto3."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, BinaryIO

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from intake.errors import FileExists, FileMissing, StoreFault
from intake.storage.port import CHUNK, Kept

MISSING = frozenset({"NoSuchKey", "404", "NotFound"})


class S3Store:
    """Keeps each file as one object of a bucket.

    Nothing is taken on the service's word: what was put is read back and hashed before ``put`` returns. Without
    credentials here, boto3 finds its own (environment, profile, instance role).
    """

    def __init__(
        self,
        bucket: str,
        *,
        endpoint: str | None = None,
        region: str | None = None,
        access_key: str | None = None,
        secret_key: str | None = None,
    ) -> None:
        self.bucket = bucket
        self._client: Any = boto3.session.Session().client(
            "s3", endpoint_url=endpoint, region_name=region, aws_access_key_id=access_key, aws_secret_access_key=secret_key,
            config=Config(
                # Services other than Amazon's refuse, or answer wrongly, the checksums that newer clients add unasked.
                request_checksum_calculation="when_required", response_checksum_validation="when_required",
                connect_timeout=5, read_timeout=60, retries={"mode": "standard", "max_attempts": 3},
                s3={"addressing_style": "path" if endpoint else "auto"},
            ),
        )

    def put(self, key: str, body: BinaryIO, size: int, sha256: str) -> None:
        if self._exists(key):
            raise FileExists(key)
        # A body shorter than its promised length would keep the service waiting for the rest.
        _verify(_measure(body), size, sha256)
        body.seek(0)
        with _faults(key):
            self._client.put_object(Bucket=self.bucket, Key=key, Body=body, ContentLength=size)
        with self.open(key) as kept:
            measured = _measure(kept, rewind=False)
        if measured != (size, sha256):
            self.delete(key)
        _verify(measured, size, sha256)

    def _exists(self, key: str) -> bool:
        try:
            with _faults(key):
                self._client.head_object(Bucket=self.bucket, Key=key)
        except FileMissing:
            return False
        return True

    @contextmanager
    def open(self, key: str) -> Iterator[BinaryIO]:
        with _faults(key):
            body = self._client.get_object(Bucket=self.bucket, Key=key)["Body"]
            try:
                yield body
            finally:
                body.close()

    def delete(self, key: str) -> None:
        # S3 answers the same to forgetting what was there and what was not, so look first.
        if not self._exists(key):
            raise FileMissing(key)
        with _faults(key):
            self._client.delete_object(Bucket=self.bucket, Key=key)

    def keys(self, prefix: str = "") -> Iterator[Kept]:
        with _faults(prefix):
            for page in self._client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix):
                for found in page.get("Contents", ()):
                    yield Kept(found["Key"], found["Size"], found["LastModified"].astimezone(UTC))

    def sweep(self, before: datetime) -> int:
        # A single PUT is kept whole or not at all: there is nothing to sweep.
        return 0


@contextmanager
def _faults(key: str) -> Iterator[None]:
    """What the service or the network says, in the store's own words."""
    try:
        yield
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code in MISSING:
            raise FileMissing(key) from error
        raise StoreFault(code) from error
    except BotoCoreError as error:
        raise StoreFault(type(error).__name__) from error


def _measure(body: BinaryIO, *, rewind: bool = True) -> tuple[int, str]:
    """Size and SHA-256 of a stream."""
    counted, hashed = 0, hashlib.sha256()
    if rewind:
        body.seek(0)
    while chunk := body.read(CHUNK):
        counted += len(chunk)
        hashed.update(chunk)
    return counted, hashed.hexdigest()


def _verify(measured: tuple[int, str], size: int, sha256: str) -> None:
    if measured != (size, sha256):
        raise StoreFault("the bytes that arrived are not the bytes that were promised")
