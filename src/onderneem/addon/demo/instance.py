"""Pure: the files of a Zope instance for the demo, one process with a FileStorage."""

from pathlib import Path

ZOPE_CONF = """\
# Written by onderneem-demo; it writes it anew at each start.
%define INSTANCE {instance}
instancehome $INSTANCE
debug-mode off
default-zpublisher-encoding utf-8

<environment>
    CHAMELEON_CACHE $INSTANCE/var/cache
    zope_i18n_compile_mo_files true
</environment>

<zodb_db main>
    mount-point /
    cache-size 30000
    <filestorage>
        path $INSTANCE/var/filestorage/Data.fs
        blob-dir $INSTANCE/var/blobstorage
    </filestorage>
</zodb_db>

<product-config onderneem.addon>
    scheduler on
    outbound {outbound}
</product-config>
"""

# Loopback only: the demo's accounts have a password that everybody knows.
WSGI_INI = """\
[app:zope]
use = egg:Zope#main
zope_conf = {instance}/etc/zope.conf

[server:main]
use = egg:waitress#main
listen = localhost:{port}
threads = 4
clear_untrusted_proxy_headers = true
max_request_body_size = 104857600

[filter:readable]
paste.filter_app_factory = onderneem.addon.guard.readable_address:filter_app

[pipeline:main]
pipeline =
    egg:Zope#httpexceptions
    readable
    zope

[loggers]
keys = root, queue

[handlers]
keys = console, file

[formatters]
keys = generic

[logger_root]
level = INFO
handlers = console, file

# It tells of every request that waits a moment for a thread.
[logger_queue]
level = ERROR
handlers =
qualname = waitress.queue

[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = WARNING
formatter = generic

[handler_file]
class = FileHandler
args = ("{instance}/var/log/instance.log", "a", "utf-8")
level = INFO
formatter = generic

[formatter_generic]
format = %(asctime)s %(levelname)s [%(name)s] %(message)s
"""

FOLDERS = ("etc", "var/filestorage", "var/blobstorage", "var/log", "var/cache")


def write_instance(instance: Path, port: int, offline: bool = False) -> None:
    """Write the configuration of the instance; its data stays as it is.

    ``offline``: its jobs ask no other server. Raises OSError when the folder can't be written.
    """
    for folder in FOLDERS:
        (instance / folder).mkdir(parents=True, exist_ok=True)
    values = {"instance": instance, "port": port, "outbound": "off" if offline else "on"}
    (instance / "etc" / "zope.conf").write_text(ZOPE_CONF.format(**values), "utf-8")
    (instance / "etc" / "wsgi.ini").write_text(WSGI_INI.format(**values), "utf-8")


def problem_with(port: int) -> str | None:
    """Say what is wrong with a port number, or None."""
    if not 1024 <= port <= 65535:
        return f"port {port} is not between 1024 and 65535"
    return None


def problem_with_folder(name: str) -> str | None:
    """Say what is wrong with the name of an instance's folder, or None.

    An empty one, as a variable of the shell that isn't set, would be the folder one stands in.
    """
    if not name.strip():
        return "no folder is named for the data; leave INSTANCE= out, or name one with it"
    return None
