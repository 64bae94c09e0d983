"""What is answered: the models of answers, how each is worked out, and how it is kept."""
