"""How evenly help is spread over people, and where gaps lie side by side."""
