"""The kinds of field that settings have more than one of, and the long default of one."""

from zope import schema

# What a Flemish entrepreneur calls what an official calls otherwise.
SYNONYMS = (
    "terras = tafels buiten = buiten zitten",
    "tapvergunning = drankvergunning = slijterij = alcohol schenken",
    "horeca = café = restaurant = frituur = eetcafé",
    "subsidie = premie = toelage = steun",
    "foodtruck = frietkraam = kraam = standplaats",
    "uithangbord = lichtreclame = reclame = reclamebord",
    "pop-up = tijdelijke winkel = tijdelijke invulling",
    "leegstand = leeg pand = leegstaand pand",
    "verbouwen = verbouwing = renoveren = renovatie",
    "led = ledverlichting = ledlampen = verlichting",
    "failliet = faillissement = bankroet = stopzetten",
    "wegenwerken = hinder = werf",
)


def lines(title, description, **more) -> schema.Tuple:
    """Return a field of one line each."""
    return schema.Tuple(
        title=title,
        description=description,
        value_type=schema.TextLine(max_length=254),
        required=False,
        missing_value=(),
        max_length=500,
        **{"default": (), **more},
    )


def codes(title, description, vocabulary, *default) -> schema.Set:
    """Return a field of ticked codes."""
    return schema.Set(
        title=title,
        description=description,
        value_type=schema.Choice(vocabulary=vocabulary),
        required=False,
        default=set(default),
        missing_value=set(),
    )
