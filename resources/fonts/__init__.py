"""Inter, the typeface of the program, subset to the letters it needs."""
