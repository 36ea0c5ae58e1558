"""Rates are kept per process: what one test asked must not be too much for the next."""

from onderneem.addon.subsidies.reminders import asking
import pytest


@pytest.fixture(autouse=True)
def _no_rates():
    asking.forget_rates()
