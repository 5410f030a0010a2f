"""Where the journals of these tests are."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a journal that is yet to be begun."""
    return tmp_path / "alerts.sqlite"
