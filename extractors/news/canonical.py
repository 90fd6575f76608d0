"""One address for one story, whatever link led to it."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

# What publishers and mailers add to a link to know where a reader came from.
TRACKING = re.compile(
    r"(utm|mc|hsa|pk|piwik|at|ga|vero|oly|mkt|iesrc)_\w+"
    r"|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|mkt_tok|_hsenc|_hsmi"
    r"|ncid|cmpid|cmp|icid|ocid|taid|guccounter|guce_referr\w+|spm|sref|smid|smtyp|ref|ref_src|referrer"
    r"|partner|feedtype|feedname|xtor|campaign|mod|srnd|output_?type|amp|s_cid|ns_\w+",
    re.IGNORECASE,
)
AMP_HOST = re.compile(r"^(?:www\.)?amp\.")
AMP_PATH = re.compile(r"/amp(?:\.html)?/?$|(?<=\.)amp\.(?=html?$)|^/amp(?=/)", re.IGNORECASE)
DEFAULT_PORTS = {"http": 80, "https": 443}
REDIRECTORS = ("news.google.com",)


def canonical(url: str, base: str = "") -> str:
    """The address without what does not name the story; "" where it is no web address.

    Dropped: tracking parameters, fragment, default port, "www.", AMP variants and a slash at
    the end; the scheme becomes https and parameters are sorted. An address of Google News,
    which redirects by script to the publisher, stays as it is.
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in DEFAULT_PORTS or not host:
        return ""
    if is_redirector(host):
        return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
    local = port not in (None, DEFAULT_PORTS[parts.scheme])
    netloc = f"{host}:{port}" if local else _without_variant(host)
    scheme = parts.scheme if local else "https"
    return urlunsplit((scheme, netloc, _path(parts.path), _query(parts.query), ""))


def is_redirector(host_or_url: str) -> bool:
    """Whether the address leads on to a publisher by script only, so that no page can be read."""
    host = urlsplit(host_or_url).hostname or host_or_url
    return host in REDIRECTORS


def _without_variant(host: str) -> str:
    return AMP_HOST.sub("", host).removeprefix("www.")


def _path(path: str) -> str:
    plain = re.sub(r"/{2,}", "/", path)
    return quote(AMP_PATH.sub("", plain).rstrip("/"), safe="/%:@!$&'()*+,;=~-._")


def _query(query: str) -> str:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return query
    return urlencode(sorted(pair for pair in pairs if not TRACKING.fullmatch(pair[0])))
