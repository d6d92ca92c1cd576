"""The words around the assessments of the demo."""

JOKE_BACK = {
    "did": "Twee opruimdagen, en elke maand koffie op het Merelplein.",
    "proud": "Dat er nu ook jonge gezinnen meedoen.",
    "needed": "Een vaste plek om spullen te bewaren.",
}
JOKE_EFFORT = "Zij is vaak op straat en belt altijd terug."
JOKE_SUMMARY = (
    "Bewoners zien Joke vaak op straat. Zij zijn blij met de opruimdagen. Komend "
    "jaar zoekt zij een plek voor de spullen, samen met de woonstichting."
)
MEHMET_EFFORT = "Hij is net begonnen en kent al veel mensen."
MEHMET_SUMMARY = (
    "Mehmet is nog maar kort buurtambassadeur. Bewoners weten hem al te vinden. "
    "Hij wil meer doen met jongeren."
)
ILL = "Agnieszka was die weken ziek. Wij toetsen haar de volgende keer."
ROSITA_EFFORT = "Zij deed veel, maar bewoners wisten niet wat."
ROSITA_REASONS = (
    "Er stemden weinig bewoners, en Rosita was net begonnen. Bewoners willen haar "
    "vaker zien. Daarom spreken wij iets af en gaat zij door."
)
ROSITA_AGREEMENTS = (
    "1. Elke eerste dinsdag is Rosita in De Loods.\n"
    "2. Zij schrijft elk kwartaal een bericht voor de buurtkrant."
)
AGNIESZKA_BACK = {
    "did": "Ik begon de buurttafel. Elke donderdag eten er dertig mensen mee.",
    "proud": "Op de eerste avond kwamen vijf mensen. Nu is de zaal te klein.",
    "needed": "Hulp bij het koken in de vakantie.",
}
