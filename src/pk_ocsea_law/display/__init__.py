"""What a person sees of a value."""
