"""The questions: each takes model objects and indexes, and gives back model objects."""
