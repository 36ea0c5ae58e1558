"""The tests; one folder per room."""

import os

# The layers speak Dutch, as a site does: zope.i18n compiles catalogues only when it is asked
# before it is imported, and a fresh clone has none.
os.environ.setdefault("zope_i18n_compile_mo_files", "true")
