"""How a connection is held, bounded, and ended."""
