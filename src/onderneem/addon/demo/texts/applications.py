"""The two application forms: a terrace, and the premium for vacant premises."""

from onderneem.addon.demo.texts.application_terrace import TERRACE
from onderneem.addon.demo.texts.application_vacancy import VACANCY

APPLICATIONS = (TERRACE, VACANCY)
