"""The only layer that knows DuckDB: migrations, loads, derived tables, checks, publishing."""
