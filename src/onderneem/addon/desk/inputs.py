"""Pure: a widget's HTML with what a screen reader and a phone's keyboard need."""

from dataclasses import dataclass
from lxml import etree
from lxml import html
from onderneem.addon.desk.grouped import put_in_groups
from onderneem.addon.desk.own_words import mark_choices
from typing import Any

INPUTS = ".//input[not(@type='hidden')] | .//select | .//textarea"
# What Plone's single box says beside its label, and our row says too.
TWICE = ".//*[contains(@class, 'form-text')] | .//span[contains(@class, 'required')]"
# HTML's autofill tokens (WCAG 1.3.5) for the fields that a desk form has by convention.
AUTOFILL = {
    "name": "name",
    "email": "email",
    "phone": "tel",
    "organisation": "organization",
    "business": "organization",
}
TYPES = {"email": "email", "phone": "tel"}
LOOKS_OF_THEIR_OWN = {"checkbox", "radio", "submit", "button", "image", "range", "color"}
MODES = {"enterprise_number": "numeric"}


@dataclass(frozen=True)
class Row:
    """A question of a form: its label, hint, error and input.

    ``html``: the input's trusted markup; ``group``: several inputs under one question;
    ``target``: the id that label and error summary lead to; ``depends``: EasyForm's condition;
    ``check``: one box to tick, which has its label beside it; ``step``: what is left to do, where
    nothing is wrong; ``told``: our own words behind the hint; ``lang``, ``hint_lang``: those of
    label and hint, where the page speaks another one; ``note``: words of the editor that ask
    nothing, ``html`` in the place of ``label`` where they have mark-up; ``heading``: the name of a
    group of questions, which is such words too.
    """

    id: str
    label: str
    html: str
    hint: str = ""
    error: str = ""
    optional: bool = False
    group: bool = False
    target: str = ""
    depends: str | None = None
    check: bool = False
    step: str = ""
    told: str = ""
    lang: str | None = None
    hint_lang: str | None = None
    note: bool = False
    heading: bool = False

    @property
    def alone(self) -> bool:
        """Whether one input answers the question."""
        return not (self.group or self.note)

    @property
    def words(self) -> bool:
        """Whether its words have no mark-up, and name no group."""
        return self.note and not (self.html or self.heading)

    @property
    def hinted(self) -> bool:
        """Whether it has a hint, whoever says it."""
        return bool(self.hint or self.told)

    @property
    def described_by(self) -> str | None:
        """The ids of hint, step and error; None where there are none."""
        shown = (("hint", self.hinted), ("step", self.step), ("error", self.error))
        return " ".join(f"{self.id}-{part}" for part, has in shown if has) or None

    @property
    def css(self) -> str:
        """The classes of the row."""
        return "oo-field mb-3 pat-depends" if self.depends else "oo-field mb-3"

    @property
    def summary(self) -> str:
        """Where the error summary leads."""
        return f"#{self.target}"


def row(name: str, id: str, label: str, markup: str, **rest: Any) -> Row:
    """Return the row for a widget's ``markup``; ``rest``: what ``Row`` has, mode, grouped, choices.

    ``mode``: the keyboard of a phone (HTML's inputmode) for a line of text; ``grouped``: the groups
    of a select's choices, by their values; ``choices``: the languages of choices, by their values.
    """
    mode = rest.pop("mode", None) or MODES.get(name)
    grouped = rest.pop("grouped", None)
    tree = html.fragment_fromstring(markup, create_parent="div")
    mark_choices(tree, rest.pop("choices", {}))
    inputs = tree.xpath(INPUTS)
    group = len(inputs) > 1
    plain = Row(id=id, label=label, html="", group=group, **rest)
    for each in inputs:
        _dress(each, name, plain, mode)
        if grouped and each.tag == "select":
            put_in_groups(each, grouped)
    target = (inputs[0].get("id") if inputs else None) or id
    check = len(inputs) == 1 and inputs[0].get("type") == "checkbox"
    for twice in tree.xpath(TWICE) if check else ():
        twice.drop_tree()
    return Row(
        id=id,
        label=label,
        html=_inside(tree),
        group=group,
        target=target,
        check=check and bool(tree.xpath(".//label")),
        **rest,
    )


def _dress(element: Any, name: str, plain: Row, mode: str | None) -> None:
    # The page says which fields are optional; the browser's own bubbles are in its language,
    # not the page's, and hide the second error.
    element.attrib.pop("required", None)
    if not plain.optional and not plain.group:
        element.set("aria-required", "true")
    if plain.described_by and not plain.group:
        element.set("aria-describedby", plain.described_by)
    if plain.error:
        element.set("aria-invalid", "true")
        element.set("class", f"{element.get('class', '')} is-invalid".strip())
    if _is_bare(element):
        # Of a widget that Plone has no template of its own for: an enterprise number's line.
        own = "form-select" if element.tag == "select" else "form-control"
        element.set("class", f"{element.get('class', '')} {own}".strip())
    if name in AUTOFILL:
        element.set("autocomplete", AUTOFILL[name])
    if element.tag == "input" and element.get("type") == "text":
        element.set("type", TYPES.get(name, "text"))
    if mode and element.get("type") == "text":
        element.set("inputmode", mode)
    if element.tag == "textarea":
        element.set("rows", "8")


def _is_bare(element: Any) -> bool:
    """Whether an input lacks the look that all others of the page have."""
    if element.get("type") in LOOKS_OF_THEIR_OWN:
        return False
    return not {"form-control", "form-select"} & set(element.get("class", "").split())


def _inside(tree: Any) -> str:
    parts = [tree.text or ""]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in tree]
    return "".join(parts)
