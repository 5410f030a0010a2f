"""Runs conformance vectors against the Python package: ``python bindings-python/tests/conformance DIR…``."""
