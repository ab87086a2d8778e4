"""The French of the program, as Qt reads it."""
