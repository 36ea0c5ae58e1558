"""To 1002: the toolbar of guides and permits offers a copy as a new one."""


def add_copy_action(setup) -> None:
    """What a webmaster did with the other actions stays."""
    for name in ("onderneem.Guide", "onderneem.Permit"):
        fti = setup.portal_types.get(name)
        if fti is None or "copy-as-new" in {action.id for action in fti._actions}:
            continue
        fti.addAction(
            "copy-as-new",
            name="Copy as new",
            action="string:${object_url}/@@copy-as-new",
            condition="",
            permission="Modify portal content",
            category="object",
            visible=True,
            icon_expr="string:copy",
        )
