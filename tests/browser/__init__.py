"""The built documentation and the question page, in a real browser."""
