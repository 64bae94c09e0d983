"""Convert stated financial figures and find the ones that cannot all be true."""
