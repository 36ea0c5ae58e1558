"""Ten thousand links of five hundred servers: checked in some rounds, in flat memory; still a list.

Each server is an address of loopback of its own (127.0.0.0/8), all answered by one process.
"""

from datetime import datetime
from datetime import timedelta
from onderneem.addon import clock
from onderneem.addon.ecounter import book
from onderneem.addon.ecounter.check import check_due
from onderneem.addon.ecounter.check import MOST
from onderneem.addon.ecounter.export import LinksFile
from onderneem.addon.ecounter.health import Rules
from onderneem.addon.outbound.door import Door
from onderneem.addon.outbound.rounds import Manners
from plone import api
from tests.ecounter.test_overview import overview
from tests.topics.people import opened_section
import gc
import os
import pytest
import subprocess
import sys
import time
import transaction

pytestmark = pytest.mark.hard
SERVERS, EACH, ITEMS = 500, 20, 2_500
NIGHT = datetime(2026, 11, 24, 2, tzinfo=clock.BRUSSELS)
FLAT = 40 * 2**20
SERVER = """
import asyncio
PAGE = b"<title>Welkom</title>"
HEAD = (
    b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\nContent-Length: %d\\r\\n"
    b"Connection: close\\r\\n\\r\\n"
)

async def answer(reader, writer):
    try:
        line = (await reader.readuntil(b"\\r\\n\\r\\n")).split(b" ", 1)[0]
        writer.write(HEAD % len(PAGE) + (b"" if line == b"HEAD" else PAGE))
        await writer.drain()
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()

async def main():
    server = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
    await server.serve_forever()

asyncio.run(main())
"""


@pytest.fixture
def port():
    """Where all five hundred listen."""
    process = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    yield int(process.stdout.readline())
    process.terminate()
    process.wait(10)


@pytest.fixture
def section(functional):
    """A section whose book has ten thousand addresses."""
    return opened_section(functional["portal"])


def fill(site, section, port) -> None:
    """Write them down, as if so many items had them."""
    urls = [
        f"http://127.0.{number // 250}.{number % 250 + 1}:{port}/pagina/{page}"
        for page in range(EACH)
        for number in range(SERVERS)
    ]
    # The section's own, which is known since it was saved, is no server of ours.
    book.drop_items(site, list(book.items(site)))
    share = len(urls) // ITEMS
    for number in range(ITEMS):
        mine = urls[number * share : (number + 1) * share]
        used = book.Used("", section.UID(), tuple((url, "procedure") for url in mine))
        book.keep_item(site, f"{number:032x}", used)
    assert book.settle(site) == SERVERS * EACH
    transaction.commit()


def memory() -> int:
    """Return how much memory this process holds, in bytes."""
    gc.collect()
    with open("/proc/self/statm") as told:
        return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_ten_thousand_links_are_checked_in_flat_memory(section, port):
    """Round after round; what it holds after the first is what it holds after the last."""
    site = section.aq_parent
    fill(site, section, port)
    door, manners = Door("onderneem.addon test", private=True), Manners(pause=0.0, hosts=16)
    held, asked, began = [], 0, time.monotonic()
    for hour in range(12):
        with clock.pinned(NIGHT + hour * timedelta(hours=1)):
            done = check_due(site, door, Rules(), manners)
        assert done <= MOST
        asked += done
        site._p_jar.cacheMinimize()
        held.append(memory())
        if all(health.good for _url, health, _uids in book.pages(site)):
            break
    seconds = time.monotonic() - began
    print(f"\n{asked} checks in {len(held)} rounds, {seconds:.0f} s; MB: ", end="")  # noqa: T201
    print([round(each / 2**20) for each in held])  # noqa: T201
    assert all(health.good for _url, health, _uids in book.pages(site))
    assert max(held[1:]) - held[0] < FLAT


def test_the_list_of_ten_thousand_stays_usable(section, port):
    """A page of it, narrowed or not, and the whole as a file; no item is woken."""
    site = section.aq_parent
    fill(site, section, port)
    times = {}
    for name, form in {"first": {}, "again": {}, "word": {"text": "127.0.1.7:"}}.items():
        began = time.monotonic()
        page, status = overview(section, **form)
        times[name] = time.monotonic() - began
        assert status == 200
        assert 0 < len(page.tree.xpath("//tbody/tr")) <= 50
    began = time.monotonic()
    with api.env.adopt_roles(["Manager"]):
        data = LinksFile(section, section.REQUEST)()
    times["file"] = time.monotonic() - began
    assert data.count(b"\r\n") == SERVERS * EACH + 1
    print({name: round(each, 2) for name, each in times.items()})  # noqa: T201
    assert times["again"] < 5
