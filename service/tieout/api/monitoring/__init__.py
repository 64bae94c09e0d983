"""What monitoring may know: counters, gauges, the age of rates."""
