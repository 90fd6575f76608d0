"""Who a sentence is of: the companies it names, and what each does there."""
