"""Pure: the name of a file that somebody sent, safe to store, show and save."""

from onderneem.addon.guard.file_kind import ENDINGS
import re
import unicodedata

LONGEST = 100
# What no file system takes, and what a header or a page would have to escape.
SIGNS = re.compile(r'[<>:"|?*;%&\'`$]+')
# Names of devices on Windows, with or without an ending.
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\Z", re.IGNORECASE)


def clean_name(name: str, media_type: str) -> str:
    """Return the last part of a name, without anything that deceives, with the ending of its kind.

    >>> clean_name("C:\\\\temp\\\\plan.pdf", "application/pdf"), clean_name("x.exe", "image/png")
    ('plan.pdf', 'x.exe.png')
    """
    last = re.split(r"[/\\]", name[-1000:])[-1]
    # Controls, and the marks that turn the direction of writing: "gpj.exe" reads as "exe.jpg".
    seen = "".join(
        sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] != "C"
    )
    plain = " ".join(SIGNS.sub("-", seen).split()).strip(" .")
    endings = ENDINGS[media_type]
    ending = next((each for each in endings if plain.lower().endswith(each)), "")
    stem = plain[: len(plain) - len(ending)][: LONGEST - 6].strip(" .") or "bestand"
    if DEVICES.match(stem.split(".")[0]):
        stem = f"_{stem}"
    return f"{stem}{ending.lower() or endings[0]}"
