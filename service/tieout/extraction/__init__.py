"""Blocks to figures."""
