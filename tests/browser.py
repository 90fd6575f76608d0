"""Debian's Chromium, driven by Playwright, for tests of the report; skipped where it is absent."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
TIMEOUT_MS = 30_000


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, or the test is skipped."""
    executable = next((path for name in NAMES if (path := shutil.which(name))), None)
    if executable is None:
        pytest.skip("no chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable)
        yield browser
        browser.close()


class Opened:
    """A page with its network off, and what went wrong in it."""

    def __init__(
        self, browser: Browser, address: str, *, size: dict[str, int], dark: bool = False
    ) -> None:
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.context = browser.new_context(
            viewport=size,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            offline=True,
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(TIMEOUT_MS)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.wrong.append("dialog"), dialog.dismiss()))
        self.page.on(
            "console",
            lambda said: (
                self.wrong.append(said.text) if said.type in ("error", "warning") else None
            ),
        )
        self.page.goto(address)
        self.drawn()

    def drawn(self) -> None:
        """Waits until every chart is drawn."""
        self.page.wait_for_selector("html[data-drawn]", state="attached")
