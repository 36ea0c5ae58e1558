"""How often each start button was used, until a job stores it."""

from onderneem.addon.components.tally import Tally

clicks = Tally()
