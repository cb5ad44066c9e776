"""Files that take their names only when they are complete."""

import os
import threading

import pytest

from newsparse.wholefiles import is_stream, partial_path, write_whole


def test_the_old_file_stays_until_the_new_one_is_complete(tmp_path):
    path = tmp_path / "out"
    path.write_bytes(b"old")
    with write_whole(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_after_an_error_nothing_is_left_but_the_old_file(tmp_path, error):
    path = tmp_path / "out"
    path.write_bytes(b"old")

    def fail():
        with write_whole(path) as file:
            file.write(b"new")
            raise error

    with pytest.raises(error):
        fail()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_links_are_followed(tmp_path):
    (tmp_path / "far").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "far" / "real")
    with write_whole(tmp_path / "out") as file:
        file.write(b"new")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "far" / "real").read_bytes() == b"new"
    assert partial_path(tmp_path / "out") == (tmp_path / "far" / "real.partial").resolve()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_written_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    with write_whole(tmp_path / "pipe") as file:
        file.write(b"new")
    reader.join()
    assert read == [b"new"]
    assert is_stream(tmp_path / "pipe")


def test_files_and_folders_are_no_streams(tmp_path):
    (tmp_path / "file").touch()
    assert not any(map(is_stream, (tmp_path, tmp_path / "file", tmp_path / "absent")))
