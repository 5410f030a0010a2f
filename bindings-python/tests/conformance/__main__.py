"""The command line of the runner."""

import sys
from pathlib import Path

# Started as a folder, not as a package: let the package be found beside it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from conformance.runner import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
