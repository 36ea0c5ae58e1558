"""A blob with all of its bytes, or none: on a disk that fills up no half file is kept."""

from ZODB.blob import Blob


def blob_of(data: bytes) -> Blob:
    """Return a new blob with these bytes; raises OSError when they can't all be written.

    The file of a blob isn't buffered: on a disk with little room ``write`` takes what fits and
    says how much that was. Only the next one raises.
    """
    blob, left = Blob(), memoryview(data)
    with blob.open("w") as there:
        while left:
            left = left[there.write(left) :]
    return blob
