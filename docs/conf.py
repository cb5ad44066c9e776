"""Settings of the documentation; `tox -e docs` builds it and runs its examples."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from figures import read_figures

# The examples show the five shipped plugins, whatever the builder has blocked.
os.environ.pop("NEWSPARSE_BLOCKED", None)
os.environ.pop("NEWSPARSE_ALLOWED", None)

project = "newsparse"
author = "The newsparse developers"
project_copyright = author

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_click",
]
exclude_patterns = ["_build", "examples"]
add_module_names = False
html_theme = "furo"
html_title = "newsparse"

myst_enable_extensions = ["colon_fence", "deflist", "substitution"]
myst_substitutions = read_figures()
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_numpy_docstring = False
# Only our own names must lead somewhere; those of Python and of other libraries would need the network to be checked.
nitpick_ignore_regex = [(r"py:.*", r"(?!newsparse).*")]
doctest_global_setup = "import newsparse\nfrom newsparse import parse"
