"""Text broken for the eye: at blanks, to 80 columns; links and tags of more stay whole."""

import textwrap

from rich.console import Console

WIDTH = 80


def filled(text: str, *, indent: int = 0, hanging: int = 2) -> str:
    """The text in lines of at most 80 columns; lines it already has stay lines."""
    return "\n".join(
        textwrap.fill(
            line,
            WIDTH,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_on_hyphens=False,
            break_long_words=False,
        )
        for line in text.splitlines()
    )


def print_filled(
    console: Console, text: str, *, indent: int = 0, hanging: int = 0, style: str = ""
) -> None:
    """Prints text of others, which is never taken for markup, in lines of at most 80 columns."""
    lines = filled(text, indent=indent, hanging=hanging)
    console.print(lines, style=style, markup=False, highlight=False, soft_wrap=True)


def name_in_lines(name: str, width: int) -> str:
    """A name for a column so wide, broken after an underscore where it is longer."""
    lines = textwrap.wrap(name.replace("_", "_ "), width, break_long_words=False)
    return "\n  ".join(lines).replace("_ ", "_")
