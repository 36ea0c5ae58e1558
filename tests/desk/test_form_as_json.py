"""A desk form by plone.restapi's own GET."""

from tests.topics.people import Visitor
import transaction


def test_a_form_and_its_folder_can_be_read(desk):
    """EasyForm's own answer is a server error; and what people sent isn't in ours."""
    transaction.commit()
    visitor = Visitor(desk.form.aq_parent if hasattr(desk, "form") else desk.section)
    for path in ("/contact", "?fullobjects=1"):
        answer = visitor.ask(path, headers={"Accept": "application/json"})
        assert answer.status_code == 200, answer.text[:300]
        assert "savedDataStorage" not in answer.text
