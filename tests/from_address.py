"""Many visitors from one machine: from one address, so many an hour would be refused."""

from requests.adapters import HTTPAdapter


class FromAddress(HTTPAdapter):
    """Connections from address ``number`` of this machine; all of 127.0.0.0/8 are its own."""

    def __init__(self, number: int):
        # No two numbers have one address, and none ends in 0 or 255.
        network, host = divmod(number, 254)
        self.address = f"127.{network >> 8 & 255}.{network & 255}.{host + 1}"
        super().__init__()

    def init_poolmanager(self, *arguments, **options):
        """Bind each to the address."""
        super().init_poolmanager(*arguments, source_address=(self.address, 0), **options)
