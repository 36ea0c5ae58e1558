"""The one door to other people's servers: time-outs, sizes, redirects, private addresses."""
