"""Pages on paper: PNG, SVG and PDF from one painter."""
