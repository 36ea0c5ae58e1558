"""To 1004: Plone's history of an entry compares its versions, and brings one back."""

PROFILE = "profile-onderneem.addon:default"


def compare_versions(setup) -> None:
    """Say how; without that Plone offers neither."""
    setup.runImportStepFromProfile(PROFILE, "difftool", run_dependencies=False)
