"""How a language says it: cues and forms, read from `data/`, over lines of symbols."""
