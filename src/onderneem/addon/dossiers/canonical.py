"""Pure: one way to write plain values, so that the same values always have the same hash.

JSON with sorted keys, no spaces and no escapes for letters, in UTF-8 (after RFC 8785, for the
values a form has: text, whole numbers, yes/no, nothing, lists and objects).
"""

import hashlib
import json


def canonical(value: object) -> str:
    """Return the canonical JSON of a plain value; raises TypeError or ValueError for others."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def sha256(*texts: str) -> str:
    """Return the SHA-256, in hexadecimal, of texts of which none can run into the next."""
    digest = hashlib.sha256()
    for text in texts:
        # "surrogatepass": a browser may send half a pair; it must not break the seal.
        data = text.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
