"""What every feature of the conversation needs."""
