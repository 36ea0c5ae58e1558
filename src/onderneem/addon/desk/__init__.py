"""The desk: EasyForm forms that become dossiers."""
