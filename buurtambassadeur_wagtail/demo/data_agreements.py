"""The words of the neighbourhood agreements of the demo."""

TASKS = (
    "De buurtambassadeur is aanspreekpunt voor bewoners en ondernemers. De ambassadeur "
    "brengt mensen bij elkaar. De ambassadeur deelt geen boetes uit en grijpt niet in."
)
WORDS = {
    "tasks": TASKS,
    "support": "De ambassadeurs krijgen een vast contact bij het stadsdeel, en elk "
    "jaar 500 euro voor acties in de buurt.",
    "consultation": "Wij overleggen vier keer per jaar in het buurtbeheeroverleg. Eens "
    "per jaar is er een buurtconferentie.",
}
MORE = "Er zijn altijd twee ambassadeurs: één voor elke kant van de Spinnerslaan."
MEADOW = WORDS | {
    "more": "De ambassadeur let ook op de sloten en de paden langs het water."
}
NO_HOMES = "Rond het station staan geen huizen van een corporatie."

# Neighbourhood: days ago, for, against, no opinion, present, and where.
DECIDED = {
    "Vogelbuurt": (900, 31, 4, 2, 37, "Buurthuis De Merel"),
    "De Weverij": (890, 22, 1, 3, 26, "Buurthuis De Merel"),
    "Tuindorp Lindehof": (880, 17, 0, 2, 19, "De Lindehof"),
    "Havenkwartier-Oost": (700, 26, 9, 4, 39, "De Loods"),
    "Stationsplein e.o.": (690, 12, 3, 0, 15, "Café De Halte"),
    "De Rietkraag": (300, 13, 1, 1, 15, "De Loods"),
    "Kasteelpolder": (20, 14, 3, 2, 19, "De Loods"),
}
SECOND = (120, 19, 2, 1, 22, "Buurthuis De Merel")
