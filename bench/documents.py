"""Add stock Documents to the demo's site: `python -m bench.documents ZOPE_CONF`.

They sit four levels deep, below what the stock navigation shows (three levels), so that a stock
page isn't made slower than that of a site of this size usually is.
"""

from bench.opened import opened_demo
import sys

TEXT = "<p>" + "De gemeente helpt ondernemers met raad en daad, vandaag en morgen. " * 36 + "</p>"
SERIES, EACH = 25, 20


def fill(conf: str) -> None:
    """Open the database of the configuration and add them, once."""
    with opened_demo(conf) as site:
        from plone import api
        from plone.app.textfield.value import RichTextValue
        import transaction

        if "archief" not in site["bestuur"]:
            archive = api.content.create(site["bestuur"], "Folder", "archief", title="Archief")
            api.content.transition(archive, "publish")
            for number in range(SERIES):
                series = api.content.create(archive, "Folder", f"reeks-{number:02}", title="Reeks")
                api.content.transition(series, "publish")
                for page in range(EACH):
                    text = RichTextValue(TEXT, "text/html", "text/x-html-safe")
                    made = api.content.create(
                        series, "Document", f"stuk-{page:02}", title=f"Stuk {page}", text=text
                    )
                    api.content.transition(made, "publish")
            transaction.commit()


if __name__ == "__main__":
    fill(sys.argv[1])
