"""What is asked: fields, bodies and queries, read strictly."""
