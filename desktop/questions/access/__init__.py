"""The question of access: how much help people can count on, rivals counted."""
