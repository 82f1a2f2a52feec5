"""From JSON to the model: the only part that knows files, JSON and cattrs."""
