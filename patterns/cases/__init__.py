"""What heads a case in minutes: its numbers, the bodies that treat it, and the lines that open a treatment."""
