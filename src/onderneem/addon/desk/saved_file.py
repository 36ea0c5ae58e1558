"""What EasyForm stored of a desk form, as a file in which nothing runs."""

from collections.abc import Iterator
from collective.easyform.api import get_context
from collective.easyform.api import is_file_data
from functools import partial
from onderneem.addon.desk.plain import shown
from onderneem.addon.desk.saved import is_kept
from onderneem.addon.desk.schema_of import schema_of
from onderneem.addon.exchange.as_answer import CSV
from onderneem.addon.exchange.as_answer import headed
from onderneem.addon.exchange.as_answer import XLSX
from onderneem.addon.exchange.csv_file import csv_file
from onderneem.addon.exchange.xlsx import xlsx_file
from zope.i18n import translate

TSV = "text/tab-separated-values; charset=utf-8"
# Others would be part of a text as often as between two.
DELIMITERS = (",", ";", "\t", "|")


def saved_file(saver, request) -> bytes:
    """Return the file in the saver's format, its headers set."""
    kind, rows = saver.DownloadFormat, _rows(saver, request)
    given = str(request.form.get("csv_delimiter", ""))[:1]
    delimiter = given if given in DELIMITERS else ";"
    mime, made = {
        "xlsx": (XLSX, xlsx_file),
        "tsv": (TSV, partial(csv_file, delimiter="\t")),
    }.get(kind, (CSV, partial(csv_file, delimiter=delimiter)))
    data = made(rows)
    headed(request.response, f"{saver.name_for_download}.{kind}", mime)
    return data


def _rows(saver, request) -> Iterator[list[str]]:
    form = get_context(saver)
    schema = schema_of(form)
    titles = dict(zip(saver.getColumnNames(), saver.getColumnTitles(), strict=True))
    fields = {name: schema.get(name) for name in titles}
    kept = [name for name, field in fields.items() if field is None or is_kept(field)]
    if saver.UseColumnNames:
        yield [translate(titles[name], context=request) for name in kept]
    for row in saver.getSavedFormInput():
        yield [_cell(form, fields[name], row.get(name), request) for name in kept]


def _cell(form, field, value, request) -> str:
    if value is None:
        return ""
    if is_file_data(value):
        return value.filename or ""
    return shown(field.bind(form), value, request) if field is not None else str(value)
