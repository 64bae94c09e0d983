"""Figures to text, in a writer's own style and language."""
