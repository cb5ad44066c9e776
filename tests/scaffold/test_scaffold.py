"""A new plugin project is complete: written, installed, tested, type-checked, seen by newsparse."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsparse import errors
from newsparse.cli import main
from newsparse.scaffold import write_plugin


def run(*args, folder, **env):
    done = subprocess.run(  # noqa: S603 - our own commands
        [sys.executable, *args], cwd=folder, env={**os.environ, **env}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def install(project, target):
    """Put a project where Python finds it, with the metadata an installer would write, without asking an index."""
    name = project.name.removeprefix("newsparse-")
    (package,) = (project / "src").iterdir()
    (target / package.name).symlink_to(package)
    info = target / f"{package.name}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project.name}\nVersion: 0.1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[newsparse]\n{name} = {package.name}\n", "utf-8")


@pytest.mark.parametrize(("makes", "shown"), [("entity", "example"), ("claim", "Here is an example.")])
def test_a_new_plugin_passes_its_own_tests_and_is_found(tmp_path, makes, shown):
    write_plugin("road-works", tmp_path, makes=makes)
    project, target = tmp_path / "newsparse-road-works", tmp_path / "site"
    target.mkdir()
    install(project, target)
    path = {"PYTHONPATH": str(target), "NEWSPARSE_ALLOWED": "road-works"}
    assert " passed" in run("-m", "pytest", "-q", "-p", "no:randomly", folder=project, **path)
    code = "from newsparse.cli import main; main()"
    assert "road-works  0.1.0" in " ".join(run("-c", code, "plugins", folder=tmp_path, **path).split("  ")).replace(
        "   ", "  "
    )
    (tmp_path / "article.txt").write_text("Here is an example.", "utf-8")
    assert shown in run("-c", code, "parse", "article.txt", folder=tmp_path, **path)


@pytest.mark.parametrize("makes", ["entity", "claim"])
def test_a_new_plugin_is_fully_typed(tmp_path, makes):
    pytest.importorskip("mypy")
    write_plugin("floods", tmp_path, makes=makes)
    run("-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "src", folder=tmp_path / "newsparse-floods")


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (["Road_Works"], "'Road_Works' is no name for a plugin"),
        (["../x"], "is no name for a plugin"),
        (["road", "--kind", "road works"], "'road works' is no name for a kind"),
        (["finders"], "'finder' is no name for a kind (the class Finder is something else)"),
        (["taken"], "newsparse-taken exists already"),
    ],
)
def test_what_cannot_be_written_is_said_in_one_line(tmp_path, args, error):
    (tmp_path / "newsparse-taken").mkdir()
    done = CliRunner().invoke(main, ["new", *args, "--in", str(tmp_path)])
    assert done.exit_code == 1
    assert error in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "kind"), [("casualties", "casualty"), ("road-works", "road_work"), ("weather", "weather")]
)
def test_the_kind_is_the_name_in_the_singular(tmp_path, name, kind):
    write_plugin(name, tmp_path)
    (finding,) = (tmp_path / f"newsparse-{name}" / "src").glob("*/finding.py")
    assert f'kind: ClassVar[str] = "{kind}"' in finding.read_text("utf-8")


def test_an_unwritable_folder_is_named(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    done = CliRunner().invoke(main, ["new", "floods", "--in", str(tmp_path / "file")])
    assert done.exit_code == 1
    assert str(tmp_path / "file") in done.stderr


def test_the_files_written_are_listed(tmp_path):
    done = CliRunner().invoke(main, ["new", "floods", "--in", str(tmp_path), "--kind", "deluge"])
    listed = [tmp_path / line for line in done.stdout.splitlines()]
    assert Path(tmp_path / "newsparse-floods/tox.ini") in listed
    assert all(path.is_file() for path in listed)
    assert "class Deluge(Entity)" in (tmp_path / "newsparse-floods/src/newsparse_floods/finding.py").read_text("utf-8")
    with pytest.raises(errors.ScaffoldError):
        write_plugin("floods", tmp_path)
