"""What the application forms of the demo have in common: kinds of fields, and who applies.

A fieldset is (id, label, fields); a field (name, kind, label, hint, required, what its XML adds).
"""

OURS = "onderneem.addon.desk"
LINE, TEXT, NUMBER = "zope.schema.TextLine", "zope.schema.Text", "zope.schema.Int"
CHOICE, SET, DAY = "zope.schema.Choice", "zope.schema.Set", f"{OURS}.day.Day"
MAIL = "plone.schema.email.Email"
ENTERPRISE, UNIT = f"{OURS}.fields.EnterpriseNumber", f"{OURS}.fields.EstablishmentUnit"
MEASURE = f"{OURS}.fields.Measure"
ACTIVITY, AMOUNT = f"{OURS}.fields.Activity", f"{OURS}.fields.Amount"
ACCOUNT, CONSENT = f"{OURS}.fields.BankAccount", f"{OURS}.fields.Consent"
ADDRESS, PERIOD = f"{OURS}.compound.Address", f"{OURS}.compound.Period"
FILES = f"{OURS}.files.Attachments"
# No terrace and no works begin in the past; nothing is vacant since tomorrow.
FROM_TODAY, UNTIL_TODAY = "<past>False</past>", "<future>False</future>"
STARTERS = "<starters>True</starters>"
MONTHS_PRIVACY = """
<p>Wij gebruiken uw gegevens om uw aanvraag te behandelen: daarvoor steunen wij op onze wettelijke taak. De dienst
Ondernemen ziet ze, en wie advies geeft over uw dossier. Wij bewaren ze {years} jaar na het einde van uw dossier.
Inzage vragen of iets laten verbeteren kan via
<a href="mailto:privacy@voorbeeldegem.example">privacy@voorbeeldegem.example</a>.</p>
"""


def one_of(*values: str) -> str:
    """Return the choices of a field, as XML."""
    return f"<values>{''.join(f'<element>{value}</element>' for value in values)}</values>"


def some_of(*values: str) -> str:
    """Return those of a field that takes several."""
    return f'<value_type type="zope.schema.Choice">{one_of(*values)}</value_type>'


def files(most: int, largest: int = 10) -> str:
    """Return how many files a field takes, and of how many MB."""
    return f"<most>{most}</most><largest>{largest}</largest>"


WHO = [
    ("name", LINE, "Uw naam", "Voornaam en familienaam.", True, "<max_length>200</max_length>"),
    ("email", MAIL, "E-mailadres", "Hier sturen wij de ontvangstmelding naartoe.", True, ""),
    (
        "phone",
        LINE,
        "Telefoon",
        "Handig als wij snel iets willen vragen.",
        False,
        "<max_length>40</max_length>",
    ),
]
