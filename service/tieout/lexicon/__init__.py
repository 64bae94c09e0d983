"""How a language writes figures: data and its reader."""
