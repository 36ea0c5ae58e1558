"""How often each start button was used: by item, and nothing else."""

from onderneem.addon.components.counted import Counted

clicks = Counted("onderneem.addon.ecounter.clicks")
