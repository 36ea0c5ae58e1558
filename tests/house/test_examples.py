"""The examples in docstrings are true: who reads one need not try it."""

from importlib import import_module
from pathlib import Path
import doctest
import onderneem.addon as package
import pytest

pytestmark = pytest.mark.pure
HOME = Path(package.__file__).parent


def modules() -> list[str]:
    """Return the names, below the package, of the modules that have examples."""
    found = (each for each in HOME.rglob("*.py") if ">>> " in each.read_text("utf-8"))
    return sorted(".".join(each.relative_to(HOME).with_suffix("").parts) for each in found)


@pytest.mark.parametrize("name", modules())
def test_examples_say_what_comes_out(name):
    """Each of them, as it stands there."""
    module = import_module(f"{package.__name__}.{name}".removesuffix(".__init__"))
    told: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for example in doctest.DocTestFinder().find(module, globs=vars(module).copy()):
        runner.run(example, out=told.append)
    assert not told, "".join(told)
