"""The weighted mean of the weights of two runs: mix.py FIRST SECOND SHARE_OF_THE_SECOND OUT (folders)."""

import pathlib
import sys

from safetensors.torch import load_file, save_file

FILE = "judge-fp32.safetensors"
first, second = (load_file(str(pathlib.Path(folder, FILE))) for folder in sys.argv[1:3])
share, out = float(sys.argv[3]), pathlib.Path(sys.argv[4])
out.mkdir(parents=True, exist_ok=True)
save_file({name: (w * (1 - share) + second[name] * share).contiguous() for name, w in first.items()}, str(out / FILE))
