"""What the dossiers' catalog knows of a dossier: indexes to find by, columns to draw a row from."""

from Acquisition import aq_parent
from dataclasses import dataclass

INDEXES = {
    "container": "FieldIndex",
    "reference": "FieldIndex",
    "state": "FieldIndex",
    "kind": "FieldIndex",
    "topic": "FieldIndex",
    "assigned": "FieldIndex",
    "submitted": "FieldIndex",
}
COLUMNS = ("reference", "subject", "kind", "state", "topic", "assigned", "submitted")


@dataclass
class Values:
    """The values of one dossier; nothing personal but what an officer needs to find it."""

    container: str
    reference: str
    subject: str
    kind: str
    state: str
    topic: str
    assigned: str
    submitted: str

    @property
    def uid(self) -> str:
        """The key in the catalog."""
        return f"{self.container}/{self.reference}"


def values_of(dossier) -> Values:
    """Return what is indexed of a dossier; it must be in its container."""
    return Values(
        container=aq_parent(dossier).UID(),
        reference=dossier.getId(),
        subject=dossier.title,
        kind=dossier.kind,
        state=dossier.state,
        topic=dossier.topic,
        assigned=dossier.assigned,
        submitted=dossier.submitted,
    )
