"""How much help each place can count on, once others who need it are counted."""
