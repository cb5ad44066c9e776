"""Files that take their names when they are complete."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse.batch import BatchError
from newsparse.batch.sinks import PartialFile, Stream, open_sink
from newsparse.wholefiles import partial_path


def test_a_file_has_its_name_only_when_it_is_complete(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"old")
    sink = PartialFile(path)
    sink.write(b"new")
    assert path.read_bytes() == b"old"
    assert partial_path(path).read_bytes() == b"new"
    sink.publish()
    assert path.read_bytes() == b"new"
    assert not partial_path(path).exists()


def test_what_is_kept_is_written_on(tmp_path):
    partial_path(tmp_path / "out").write_bytes(b"12345")
    sink = PartialFile(tmp_path / "out", keep=3)
    sink.write(b"ab")
    assert sink.size == 5
    sink.publish()
    assert (tmp_path / "out").read_bytes() == b"123ab"


def test_a_file_that_has_shrunk_is_not_gone_on_with(tmp_path):
    with pytest.raises(BatchError, match="another run has changed it"):
        PartialFile(tmp_path / "out", keep=3)


def test_two_runs_do_not_write_one_file(tmp_path):
    sink = PartialFile(tmp_path / "out")
    code = (
        "import sys; from pathlib import Path; from newsparse.batch.sinks import PartialFile\n"
        "try: PartialFile(Path(sys.argv[1]))\n"
        "except Exception as err: print(err)"
    )
    command = [sys.executable, "-c", code, tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout.strip().endswith("out.partial: another run is writing it")
    sink.close()


def test_a_full_disk_is_reported(tmp_path):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    sink = PartialFile(tmp_path / "out")
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(BatchError, match=r"cannot write .*out.partial: File too large"):
            sink.write(bytes(200))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        sink.close()


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
def test_a_full_device_is_reported():
    sink = open_sink(Path("/dev/full"))
    assert isinstance(sink, Stream)
    with pytest.raises(BatchError, match="cannot write /dev/full: No space left on device"):
        sink.write(b"x")
    sink.close()
