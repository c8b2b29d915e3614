"""Papers of publishers nobody fitted a rule to: each layout draws as many as one likes, and says what is printed on each."""
