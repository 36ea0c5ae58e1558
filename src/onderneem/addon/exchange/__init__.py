"""Rows in and out: files that a spreadsheet opens, and that run nothing in it."""
