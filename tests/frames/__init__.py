"""Frames of every library, each held against plain Python."""
