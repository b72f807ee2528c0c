"""The command line: a public interface, kept stable."""
