"""Start Lacuna: the window when nothing is asked, else one job on the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop.settings import keep_kernels_in_user_folder


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the result is its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        keep_kernels_in_user_folder()
        from desktop.commandline.program import run  # after the kernels' folder is set

        return run(words)
    except KeyboardInterrupt:  # stopped while the program was still being loaded
        return 1


if __name__ == "__main__":
    sys.exit(main())
