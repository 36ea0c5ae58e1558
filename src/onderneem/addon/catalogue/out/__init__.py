"""What the section's public services are to other systems: CPSV-AP, LPDC snapshots, a feed."""
