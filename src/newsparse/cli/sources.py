"""Where commands read articles from."""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse.cli.errors import BAD_INPUT, one_line


def read_text(file: str) -> str:
    """Read a file, or standard input for ``-``, as UTF-8.

    Raises:
        click.ClickException: it cannot be read, or is not UTF-8.
    """
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        # Decoded here, and not by a text stream, which would turn CRLF into LF and move every offset.
        return raw.decode()
    except UnicodeDecodeError as err:
        raise one_line(f"{file}: not UTF-8 (byte {err.start})", BAD_INPUT) from err
    except OSError as err:
        raise one_line(f"{file}: {err.strerror}", BAD_INPUT) from err
