"""The benchmarks themselves run; how fast is for people to judge."""
