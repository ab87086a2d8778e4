"""What it costs to get from where people live to where help is."""
