"""What messages call what can be set: by its name here, or as whoever sets it does."""

from collections.abc import Mapping

_called: dict[str, str] = {}


def call_settings(names: Mapping[str, str]) -> None:
    """From here on advice says these names for those of ClientConfig, and for `webhook`."""
    _called.update(names)


def setting(name: str) -> str:
    """What to call a field of ClientConfig, or `webhook`, in advice."""
    return _called.get(name, name)
