"""Results moved along the text: what a neutral paragraph in front should do to them, and nothing else."""

from __future__ import annotations

import re
from typing import Any

_ID = re.compile(r"(.+):(\d+)-(\d+)\Z", re.DOTALL)


def shifted(data: Any, by: int) -> Any:
    """Move every offset and every id in a result's dict.

    Args:
        data: what ``Result.to_dict`` gave, or a part of it.
        by: by how many code points.
    """
    if isinstance(data, dict):
        moved = {key: shifted(value, by) for key, value in data.items()}
        if isinstance(data.get("start"), int) and isinstance(data.get("end"), int):
            moved |= {"start": data["start"] + by, "end": data["end"] + by}
        return moved
    if isinstance(data, list):
        return [shifted(item, by) for item in data]
    if isinstance(data, str) and (item_id := _ID.match(data)):
        kind, start, end = item_id.groups()
        return f"{kind}:{int(start) + by}-{int(end) + by}"
    return data
