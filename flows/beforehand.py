"""What keeps a run from being begun, said before a file is made or a server is started."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from extractors.errors import ExtractorError
from flows.fetch import client_for, fetch_tickers
from flows.replacing import refuse_mirror_over_live
from flows.select import choose
from flows.settings import Settings
from warehouse.derive import check_own


def refuse_beforehand(settings: Settings, *, live: bool, tickers: Sequence[str] | None) -> None:
    """FlowError, FinalError or WarehouseError says what is wrong: the mirror over live data, a
    file of the user's, no contact, a ticker that the mirror has not."""
    refuse_mirror_over_live(settings, live=live)
    check_own(settings.own_files)
    client_for(settings, live=live).require_contact()
    if tickers and not live:
        _refuse_unlisted(settings, tickers)


def _refuse_unlisted(settings: Settings, tickers: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        elsewhere = settings.model_copy(update={"home": Path(folder)})
        try:
            _, listed, _ = fetch_tickers(client_for(elsewhere, live=False), {})
        except ExtractorError:
            return  # the run may know them from before, and says what is wrong
    choose(tickers, listed, [], live=False)
