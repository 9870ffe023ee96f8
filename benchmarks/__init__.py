"""Side by side with peers; part of the checkout, not of the installed program."""
