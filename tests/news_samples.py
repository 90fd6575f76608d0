"""Small feeds and an article page, in our own words."""


def rss(*items: str, head: str = "<language>en-us</language>") -> bytes:
    """An RSS feed of these items."""
    inside = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>Wire</title>{head}{inside}</channel></rss>"
    ).encode()


def item(title: str, link: str, date: str = "", summary: str = "") -> str:
    """The inside of one RSS item."""
    published = f"<pubDate>{date}</pubDate>" if date else ""
    return (
        f"<title>{title}</title><link>{link}</link>{published}<description>{summary}</description>"
    )


ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Newsroom</title>
<entry>
  <title type="html">Cuts &amp;amp; &lt;em&gt;capital&lt;/em&gt;</title>
  <link rel="alternate" href="/2026/cuts"/>
  <id>tag:example.org,2026:1</id>
  <updated>2026-03-31T08:00:00-07:00</updated>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
</entry>
</feed>"""

FIRST = "The company will let a tenth of its people go, it said on Tuesday in a note to staff."
SECOND = "The money is to pay for machines, people who know of the plan said, and for their power."
THIRD = "It had 75,472 employees at the end of June, among them 8,000 who had been told to leave."
TEXT = "\n\n".join([FIRST, SECOND, THIRD])
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Cuts | Paper</title>
<meta property="og:title" content="A tenth &amp;amp; more">
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2026-03-31T09:30:00+01:00">
<link rel="canonical" href="https://paper.example.org/2026/03/cuts/"></head><body>
<nav><ul><li>Politics</li><li>Sport</li></ul></nav>
<div class="cookie-banner">
<p>We use cookies to make this page better for everybody who reads.</p></div>
<article><h1>A tenth</h1><p class="byline">By A. Writer</p><p>{FIRST}</p>
<aside><p>Other things to read while you are here, none of them about this.</p></aside>
<script>var p = "<p>never text</p>";</script><p>{SECOND}</p>
<figure><figcaption>A hall of machines.</figcaption></figure>
<blockquote><p>{THIRD}</p></blockquote>
<h3>Read more</h3><ul><li><a href="/x">Another story</a></li></ul></article>
<footer><p>All rights reserved by the publisher of this page, now and later.</p></footer>
</body></html>"""
