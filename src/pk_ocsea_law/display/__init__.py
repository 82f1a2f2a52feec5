"""What a person sees of a value: one account of it in `cards`, drawn as text, as HTML, or with rich."""
