"""To 1001: a section's toolbar leads to the catalogue and the links."""


def add_section_actions(setup) -> None:
    """What a webmaster did with the other actions stays."""
    types = setup.portal_types
    section = types.get("onderneem.Section")
    if section is None:
        return
    present = {action.id for action in section._actions}
    for name, title, icon in (
        ("catalogue", "Regional catalogue", "cloud-download"),
        ("links", "Links to e-counters", "link-45deg"),
    ):
        if name not in present:
            section.addAction(
                name,
                name=title,
                action=f"string:${{object_url}}/@@{name}",
                condition="",
                permission="onderneem.addon: Add Content",
                category="object",
                visible=True,
                icon_expr=f"string:{icon}",
            )
