"""The names of the addresses of the screens "Texts of letters"."""

LIST = "buurtambassadeur_letter_texts"
EDIT = "buurtambassadeur_letter_text"
HISTORY = "buurtambassadeur_letter_text_history"
