"""How evenly help is shared, and whether gaps lie side by side."""
