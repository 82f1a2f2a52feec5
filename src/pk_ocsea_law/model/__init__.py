"""The nouns of the law: immutable values that know themselves and nothing of files or questions."""
