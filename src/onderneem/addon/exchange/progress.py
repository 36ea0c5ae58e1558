"""How far a long file is, and what came of it, in words."""

from onderneem.addon import _
from onderneem.addon.components.days import time_words
from onderneem.addon.components.speech import Speech
from onderneem.addon.exchange.long_write import LongWrite

MOST_SHOWN = 50


class Progress:
    """What an editor reads of a long file; ``speech``: of the page."""

    def __init__(self, kept: LongWrite, speech: Speech):
        self.kept, self._speech = kept, speech

    @property
    def done(self) -> int:
        """How many rows are done."""
        return self.kept.done

    @property
    def total(self) -> int:
        """Of how many."""
        return len(self.kept.numbers)

    @property
    def line(self) -> str:
        """How far it is; or how it ended, and what was written."""
        words = {"done": self.done, "total": self.total}
        if self.kept.ended is None:
            if not self.done:
                return self._say(_("It begins within a few minutes."))
            return self._say(_("${done} of ${total} rows are done.", mapping=words))
        words |= {"added": self.kept.added, "changed": self.kept.changed}
        words["time"] = time_words(self.kept.ended.replace(second=0, microsecond=0), self._speech)
        if self.kept.stopped:
            stopped = _(
                "Stopped on ${time}, after ${done} of ${total} rows: ${added} added, ${changed} "
                "changed.",
                mapping=words,
            )
            return f"{self._say(stopped)} {self._say(self.kept.stopped)}"
        return self._say(_("Done on ${time}: ${added} added, ${changed} changed.", mapping=words))

    @property
    def left_out(self) -> list[str]:
        """The rows that were left out, each with its reason."""
        return [
            self._say(_("Row ${row}: ${reason}", mapping={"row": row, "reason": self._say(reason)}))
            for row, reason in self.kept.left_out[:MOST_SHOWN]
        ]

    @property
    def left_out_more(self) -> int:
        """How many more there are."""
        return max(len(self.kept.left_out) - MOST_SHOWN, 0)

    def told(self) -> dict:
        """Return it for a program."""
        state = "stopped" if self.kept.stopped else "done"
        left_out = [{"row": row, "message": self._say(why)} for row, why in self.kept.left_out]
        return {
            "state": "writing" if self.kept.running else state,
            "done": self.done,
            "total": self.total,
            "added": self.kept.added,
            "changed": self.kept.changed,
            "left_out": left_out,
            "message": self.line,
        }

    def _say(self, message: str) -> str:
        return self._speech.say(message)
