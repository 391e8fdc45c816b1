"""What each feature's buttons carry."""
