"""The words of the conferences of the demo, and who signs up."""

HALL, STREET = "Buurthuis De Merel", "Merelplein 1"
SHED, QUAY = "De Loods", "Kade 12"
PROGRAMME = (
    "19.00 uur: inloop met koffie\n"
    "19.30 uur: terugblik van de ambassadeurs\n"
    "20.00 uur: in gesprek over de buurt\n"
    "21.00 uur: plannen voor komend jaar"
)
CANCELLED = "De zaal heeft waterschade. Wij plannen later een nieuwe avond."
LEADS = {
    "Buurtavond Vogelbuurt": (
        "Hoe ging het dit jaar in de Vogelbuurt? Bewoners, ambassadeurs en partners "
        "spraken elkaar in het buurthuis."
    ),
    "Buurtavond De Weverij en Lindehof": (
        "Wat gaat goed in de buurt, en wat kan beter? Praat erover met uw buren, de "
        "ambassadeurs en de wijkagent. U bent welkom, ook als u nieuw bent."
    ),
    "Buurtavond Havenkwartier": "Een avond over wonen en werken aan de haven.",
}
# Name, how many people, and which of the two neighbourhoods.
COMING = [
    ("Anton de Bruin", 2, 0),
    ("Fatima El Amrani", 4, 0),
    ("Gerda Wiersma", 1, 1),
    ("Hüseyin Kaya", 3, 0),
    ("Ineke van Vliet", 2, 1),
    ("Jeroen Postma", 4, 1),
    ("Kees Brouwer", 1, 0),
    ("Loes Timmer", 4, 1),
    ("Marga Hofstra", 2, 0),
]
