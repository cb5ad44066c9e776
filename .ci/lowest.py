"""Write pip constraints that hold every dependency at the lowest version its pyproject.toml allows."""

import re
import sys
from pathlib import Path

REQUIREMENT = re.compile(r'"([\w.-]+)>=([\w.]+)')
DEPENDENCIES = re.compile(r"^dependencies = \[(.*?)\]", re.MULTILINE | re.DOTALL)


def lowest(root: Path) -> dict[str, str]:
    """Read the lower bounds of the core and the plugins; of two bounds on one package the higher one holds for both."""
    bounds: dict[str, str] = {}
    for path in (root / "pyproject.toml", *sorted(root.glob("plugins/*/pyproject.toml"))):
        for dependencies in DEPENDENCIES.findall(path.read_text("utf-8")):
            for name, version in REQUIREMENT.findall(dependencies):
                if not name.startswith("newsparse"):
                    bounds[name] = max(bounds.get(name, "0"), version, key=numbers)
    return bounds


def numbers(version: str) -> list[int]:
    """Give a version in a form that sorts by number."""
    return [int(part) for part in version.split(".")]


if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent
    lines = [f"{name}=={version}\n" for name, version in sorted(lowest(root).items())]
    Path(sys.argv[1]).write_text("".join(lines), "utf-8")
