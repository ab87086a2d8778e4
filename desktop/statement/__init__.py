"""What an answer says in words: title, method, notes, legends; for screen and file."""
