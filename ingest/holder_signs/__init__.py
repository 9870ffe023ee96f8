"""What tells whose minister somebody is, one module a kind of sign; ``ingest.holders`` weighs them."""
