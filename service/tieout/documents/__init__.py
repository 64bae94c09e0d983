"""What was sent, cut into blocks that are read one by one."""

from tieout.documents.document import Block, BlockKind, Cell, Document

__all__ = ["Block", "BlockKind", "Cell", "Document"]
