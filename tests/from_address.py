"""Many visitors from one machine: from one address, so many an hour would be refused."""

from requests.adapters import HTTPAdapter


class FromAddress(HTTPAdapter):
    """Connections from address ``number`` of this machine; all of 127.0.0.0/8 are its own."""

    def __init__(self, number: int):
        self.address = f"127.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255 or 1}"
        super().__init__()

    def init_poolmanager(self, *arguments, **options):
        """Bind each to the address."""
        super().init_poolmanager(*arguments, source_address=(self.address, 0), **options)
