"""The subsidies: local ones of Voorbeeldegem and a few of the Flemish and federal authorities."""

from onderneem.addon.demo.texts.subsidies_local import LOCAL_SUBSIDIES
from onderneem.addon.demo.texts.subsidies_long import LONG_SUBSIDIES
from onderneem.addon.demo.texts.subsidies_regional import REGIONAL_SUBSIDIES

SUBSIDIES = [*LONG_SUBSIDIES, *LOCAL_SUBSIDIES, *REGIONAL_SUBSIDIES]
