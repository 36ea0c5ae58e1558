"""Original Dutch texts of the demo municipality, Voorbeeldegem: data only, no code."""
