"""How an appointment ends before its planned last day, and how that is put right."""
