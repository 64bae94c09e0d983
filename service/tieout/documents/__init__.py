"""What was sent, cut into blocks that are read one by one."""

from tieout.documents.document import Block, BlockKind, Cell, Document
from tieout.documents.reading import Form, read_document

__all__ = ["Block", "BlockKind", "Cell", "Document", "Form", "read_document"]
