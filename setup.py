"""Metadata and dependencies of onderneem.addon, the one place they are declared."""

from pathlib import Path
from setuptools import find_namespace_packages
from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithCatalogues(build_py):
    """Compile the translations, so that an installed package never has to write in its folder."""

    def run(self):
        super().run()
        if self.editable_mode:
            return
        from pythongettext.msgfmt import Msgfmt

        for po in Path(self.build_lib).rglob("*.po"):
            po.with_suffix(".mo").write_bytes(Msgfmt(str(po)).getAsFile().read())


# The parts of Plone that a page of ours touches by name; not the Plone meta package,
# which brings what a Classic UI site needn't have.
PLONE = [
    "Products.CMFPlone>=6.2",
    "plone.app.contenttypes",
    "plone.app.dexterity",
    "plone.app.relationfield",
    "plone.app.textfield",
    "plone.app.z3cform",
    "plone.api",
    "plone.restapi>=10",
]

setup(
    name="onderneem.addon",
    version="0.1.0.dev0",
    description="The entrepreneur section of a municipal website, for Plone 6.2",
    long_description=Path("README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="GPL-2.0-only",
    author="Onderneem Er Op Uit",
    keywords="Plone entrepreneurs municipality permits subsidies",
    classifiers=[
        "Environment :: Web Environment",
        "Framework :: Plone",
        "Framework :: Plone :: 6.2",
        "Framework :: Plone :: Addon",
        "Natural Language :: Dutch",
        "Operating System :: OS Independent",
        "Programming Language :: Python",
        "Programming Language :: Python :: 3.10",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Programming Language :: Python :: 3.13",
        "Programming Language :: Python :: 3.14",
    ],
    # 3.13.0 refuses to set a pickler's persistent_id, which Products.CMFEditions does.
    python_requires=">=3.10,!=3.13.0",
    packages=find_namespace_packages("src", include=["onderneem.*"]),
    package_dir={"": "src"},
    include_package_data=True,
    zip_safe=False,
    cmdclass={"build_py": BuildWithCatalogues},
    install_requires=[
        *PLONE,
        "collective.easyform>=5",
        "holidays",
        "httpx>=0.28",
        "icalendar>=7",
        "nh3",
        "openpyxl>=3.1",
        "python-stdnum>=2",
    ],
    extras_require={
        "demo": [
            # Working copies can be tried in it.
            "plone.app.iterate",
            "plone.classicui",
        ],
        # Letters as PDF; it needs Pango of the system (docs/decisions/0014-letters-as-pdf.md).
        "pdf": [
            "weasyprint>=68",
        ],
        # For its own tests only: in the environment of the others it would be loaded by Plone.
        "multilingual": [
            "plone.app.multilingual>=9",
        ],
        "test": [
            "aiosmtpd",
            "axe-playwright-python",
            "build",
            "codespell",
            "hypothesis",
            "i18ndude",
            "import-linter",
            "mypy",
            "plone.app.iterate",
            "plone.app.testing",
            "plone.exportimport",
            "playwright",
            "psycopg2-binary",
            "pypdf",
            "pyshacl",
            "pytest",
            "pytest-plone",
            "pytest-xdist",
            "rdflib",
            # With psycopg2-binary: the site in PostgreSQL, backed up and restored.
            "RelStorage",
            "ruff",
            "towncrier",
            "trustme",
            "ZEO",
            "zpretty",
        ],
    },
    entry_points={
        "plone.autoinclude.plugin": ["target = plone"],
        "paste.filter_app_factory": [
            "readable = onderneem.addon.guard.readable_address:filter_app",
        ],
        "console_scripts": [
            "onderneem-demo = onderneem.addon.demo.serve:main [demo]",
            "onderneem-fill = onderneem.addon.demo.fill.command:main",
            "onderneem-jobs = onderneem.addon.jobs.command:main",
            "onderneem-verify = onderneem.addon.dossiers.command:main",
        ],
    },
)
