"""The answer's shape, and its renderings."""
