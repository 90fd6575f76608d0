"""Settings: AISUBSIDY_* environment variables, or the same names in aisubsidy.toml, or defaults."""

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path
from pydantic import Field, HttpUrl, TypeAdapter, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from extractors.advice import call_settings
from flows.errors import FlowError
from warehouse.lake import CATALOG, OBJECT_STORE, Lake
from warehouse.lake_errors import without_secrets
from warehouse.own_files import OwnFiles

if TYPE_CHECKING:
    from flows.fetched import Wanted

FILE = "aisubsidy.toml"
# Those that advice of the extractors is about; they know neither the environment nor the file.
call_settings(
    {
        "contact": "AISUBSIDY_CONTACT",
        "rate_per_second": "AISUBSIDY_SEC_RATE",
        "pace_folder": "AISUBSIDY_PACE",
        "allow_private": "AISUBSIDY_ALLOW_PRIVATE",
        "webhook": "AISUBSIDY_FAILURE_WEBHOOK",
    }
)
SHIPPED_MIRROR = Path(__file__).resolve().parents[1] / "extractors" / "mirror"


class Settings(BaseSettings):
    """Everything that can be set. A description is what `docs` and error messages say of it."""

    model_config = SettingsConfigDict(env_prefix="AISUBSIDY_", toml_file=FILE, extra="forbid")

    home: Path = Field(Path("aisubsidy-data"), description="folder where data lives")
    db: Path | None = Field(None, description="published DuckDB file; HOME/aisubsidy.duckdb")
    out: Path | None = Field(None, description="folder of exported tables; HOME/tables")
    mirror: Path = Field(SHIPPED_MIRROR, description="folder read instead of the network")
    contact: str | None = Field(None, description="name and e-mail address for the User-Agent")
    sec_data_url: str = Field("https://data.sec.gov", description="company facts, submissions")
    sec_www_url: str = Field("https://www.sec.gov", description="ticker map, filing documents")
    sec_rate: float = Field(8, gt=0, le=10, description="requests a second to SEC, at most 10")
    sec_calm: float = Field(
        600, ge=0, le=3600, description="seconds without a request to SEC after a refusal"
    )
    sec_efts_url: str = Field("https://efts.sec.gov", description="full-text search")
    gdelt_url: str = Field("https://api.gdeltproject.org", description="GDELT's news search")
    timeout: float = Field(30, gt=0, le=600, description="seconds to wait for a server's word")
    retries: int = Field(5, ge=0, le=10, description="tries again where a server is overloaded")
    news_rate: float = Field(1, gt=0, le=10, description="requests a second to each news site")
    pace: Path | None = Field(
        None, description="folder where processes share their pace; the user's cache folder"
    )
    allow_private: bool = Field(
        False, description="feeds and pages may be on a private network too"
    )
    filing_documents: int = Field(
        12, ge=0, le=100, description="newest 10-K and 10-Q documents read per company"
    )
    event_documents: int = Field(
        24, ge=0, le=400, description="newest 8-Ks about results and events read per company"
    )
    proxy_documents: int = Field(
        4, ge=0, le=40, description="newest proxy statements read per company, for median pay"
    )
    feeds: Path | None = Field(None, description="list of news feeds; HOME/feeds.toml, if there")
    assumptions: Path | None = Field(
        None, description="CSV of assumptions in the place of those of the same names"
    )
    cohort: Path | None = Field(
        None, description="CSV of the companies to compare: ticker, cik, name, cohort"
    )
    timezone: str = Field("America/New_York", description="time zone of the schedules of `serve`")
    filings_cron: str = Field(
        "15 22 * * 1-5", description="when `serve` runs everything; EDGAR closes at 22:00"
    )
    news_cron: str = Field("7 * * * *", description="when `serve` reads the news")
    warn_cron: str = Field("40 6 * * *", description="when `serve` reads the states' WARN lists")
    warn_states: str | None = Field(None, description="states whose lists are read, as WA,CA")
    warehouse: str | None = Field(
        None,
        description="DuckLake for the whole market's facts in the place of a file in HOME, as "
        "ducklake:postgres:dbname=... host=...",
    )
    warehouse_data: str | None = Field(
        None,
        description="where the DuckLake's rows are: a folder that all machines reach, or s3://...; "
        "HOME/lake",
    )
    serve_port: int = Field(
        4200, ge=1, le=65535, description="port on 127.0.0.1 of the Prefect server of `serve`"
    )
    failure_webhook: str | None = Field(
        None, description="address told of a failed run: https, or http on this machine"
    )

    @field_validator("sec_data_url", "sec_www_url", "sec_efts_url", "gdelt_url")
    @classmethod
    def _is_url(cls, url: str) -> str:
        TypeAdapter(HttpUrl).validate_python(url)
        return url.rstrip("/")

    @field_validator("warehouse")
    @classmethod
    def _is_lake(cls, warehouse: str | None) -> str | None:
        if warehouse and not warehouse.startswith(CATALOG):
            raise ValueError("ducklake:postgres: and how to connect to it")
        return warehouse or None

    @field_validator("warehouse_data")
    @classmethod
    def _is_reached(cls, data: str | None) -> str | None:
        if data and "://" in data and not data.startswith(OBJECT_STORE):
            raise ValueError("a folder, or s3:// with a bucket and a prefix")
        return data or None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """A command's own options first, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def database(self) -> Path:
        """The published DuckDB file."""
        return self.db or self.home / "aisubsidy.duckdb"

    @property
    def read_from(self) -> Path:
        """The published file that is read where none is named: the market's, if only that is."""
        only_market = not self.db and not self.database.exists() and self.market.exists()
        return self.market if only_market else self.database

    def working(self, *, live: bool) -> Path:
        """The private working file: one for live data, one for the offline mirror."""
        return self.home / ("live.duckdb" if live else "mirror.duckdb")

    @property
    def market_facts(self) -> Path | Lake:
        """Where the facts of SEC's nightly archive go: a private file, or the lake that is set."""
        if self.warehouse:
            data = self.warehouse_data or str(self.home.resolve() / "lake")
            # Named as all tools for object stores do, which take keys from there too.
            store = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
            return Lake(self.warehouse, data, store)
        return self.home / "market-facts.duckdb"

    @property
    def market(self) -> Path:
        """The published file of the whole market, beside that of the companies followed."""
        return self.home / "market.duckdb"

    @property
    def scratch(self) -> Path:
        """The folder where an archive is unpacked, a part at a time."""
        return self.home / "scratch"

    @property
    def wanted(self) -> "Wanted":
        """How many documents of each kind are read per company."""
        from flows.fetched import Wanted

        return Wanted(self.filing_documents, self.event_documents, self.proxy_documents)

    @property
    def own_files(self) -> OwnFiles:
        """The user's files that take the place of what comes with the package."""
        return OwnFiles(self.assumptions, self.cohort)

    @property
    def raw(self) -> Path:
        """The folder of responses kept as they came."""
        return self.home / "raw"

    @property
    def pace_folder(self) -> Path:
        """One for all homes of a user: SEC counts what comes from a machine, not from a home."""
        return self.pace or user_cache_path("aisubsidy")

    @property
    def tables(self) -> Path:
        """The folder of exported tables."""
        return self.out or self.home / "tables"


def load_settings(**options: object) -> Settings:
    """The settings, with a command's own options (None: not given) before all others.

    FlowError names the setting that is wrong.
    """
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        said = first["msg"].removeprefix("Value error, ")
        raise FlowError(
            f"setting AISUBSIDY_{name} is {without_secrets(repr(first.get('input')))}",
            said[:1].lower() + said[1:],
            f"Change it in the environment or in {FILE}",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FlowError(
            f"{Path(FILE).resolve()} cannot be read ({error})",
            "settings in TOML, such as: sec_rate = 5",
            "Correct it, or move it away",
        ) from error
