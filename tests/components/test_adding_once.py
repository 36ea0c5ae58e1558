"""An add form that is sent twice adds one item, also without JavaScript."""

from concurrent.futures import ThreadPoolExecutor
from onderneem.addon.components.adding_once import KEY
from onderneem.addon.components.adding_once import uid_of
from tests.topics.people import Form
import io
import pytest


@pytest.mark.pure
def test_a_key_counts_with_all_that_was_typed():
    """Another key, answer, file or person is another item; the order of the inputs is nothing."""
    form = {"title": "Nieuw", "topics": ["a", "b"]}
    found = uid_of("k", form, ("me",))
    assert found == uid_of("k", dict(reversed(form.items())), ("me",))
    others = [("x", form, ("me",)), ("k", form, ("you",)), ("k", {**form, "title": "N"}, ("me",))]
    files = []
    for content in (b"one", b"two"):
        files.append(io.BytesIO(content))
        files[-1].filename = "plan.pdf"
        others.append(("k", {**form, "file": files[-1]}, ("me",)))
    assert len({found, *(uid_of(*each) for each in others)}) == 6
    assert files[0].read() == b"one"


def test_a_form_that_is_sent_twice_adds_one(editor):
    """Also at the same moment: both lead to it; other answers with the same key are another."""
    folder = editor.folder("onderneem.Topic")
    form = Form(editor.ask(f"{folder.absolute_url()}/++add++onderneem.Topic"))
    url = form.tree.xpath("string(//*[@id='form-buttons-save']/@formaction)")
    assert f"?{KEY}=" in url
    answers = {**form.values, form.name_of("title"): "Dubbel", "form.buttons.save": "x"}
    before = set(folder.objectIds())
    with ThreadPoolExecutor(2) as hands:
        sent = list(hands.map(lambda _: editor.ask(url, "POST", data=answers), range(2)))
    sent.append(editor.ask(url, "POST", data={**answers, form.name_of("description"): "Meer"}))
    assert [each.status_code for each in sent] == [302] * 3
    start = f"{folder.absolute_url()}/"
    ends = [each.headers["Location"].removeprefix(start).split("/")[0] for each in sent]
    assert ends == ["dubbel", "dubbel", "dubbel-1"]
    folder._p_jar.sync()
    assert set(folder.objectIds()) - before == {"dubbel", "dubbel-1"}
