"""Use cases: what people do here, one verb a module and one transaction each."""
