"""The map: a canvas that composites cached images."""
