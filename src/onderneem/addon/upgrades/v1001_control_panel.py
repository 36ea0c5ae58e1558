"""To 1001: the control panel in Site Setup."""


def add_control_panel(setup) -> None:
    """Settings were changed in the registry's own editor before; that still works."""
    setup.runImportStepFromProfile(
        "profile-onderneem.addon:default", "controlpanel", run_dependencies=False
    )
