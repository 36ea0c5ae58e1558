"""What the contract shows of ``@e-counter``, for whoever must say the same."""

OWN_LINK = {
    "title": "Terras aanvragen",
    "url": "https://loket.example/terras",
    "kind": "application",
    "language": "nl",
    "status": "unchecked",
    "checked": None,
}
