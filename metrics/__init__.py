"""The indicators: frames in, frames out. No network, no database, no clock."""
