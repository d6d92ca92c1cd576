"""The words of the meetings and attention points of the demo."""

AGENDA = (
    "1. Hoe gaat het in de buurt?\n"
    "2. De nieuwe speeltuin op het Merelplein\n"
    "3. Aandachtspunten van de ambassadeurs\n"
    "4. Rondvraag"
)
HELD_AGENDA = "1. Zwerfvuil bij de containers\n2. Drempels op de Spinnerslaan"
HARBOUR_AGENDA = "1. Vrachtwagens op de kade\n2. Verlichting bij het station"
SUMMARY = (
    "Wij spraken over het zwerfvuil bij de containers. De woonstichting haalt nu twee "
    "keer per week op. Het stadsdeel meet in het najaar hoe hard er wordt gereden op "
    "de Spinnerslaan. De volgende keer hoort u wat daaruit kwam."
)
CANCELLED = "De zaal is die avond gesloten."
POSTPONED = "De wijkagent is ziek. Wij zoeken een nieuwe avond."

# Who raised it (family name), theme, text.
NEW_POINT = (
    "Laan",
    "safe",
    "Bij de bushalte op de Spinnerslaan is het ’s avonds donker. Bewoners lopen om.",
)
AGENDA_POINT = (
    "Verhulst",
    "fun",
    "Kinderen willen graag een tafeltennistafel bij de nieuwe speeltuin.",
)
ANSWERED_POINT = (
    "Aydın",
    "liveable",
    "De containers aan de Lijsterstraat zijn elke maandag al vol.",
)
ANSWER = (
    "De woonstichting haalt vanaf nu ook op maandag op. Is het over een maand niet "
    "beter? Laat het ons dan weten."
)
PUBLIC_ANSWERED = (
    "De containers aan de Lijsterstraat waren te snel vol. Zij worden nu ook op "
    "maandag geleegd."
)
PUBLIC_AGENDA = (
    "De buurt vraagt om een tafeltennistafel bij de nieuwe speeltuin. Het staat op de "
    "agenda van het volgende overleg."
)
CLOSED_POINT = (
    "Aydın",
    "safe",
    "Het hek om de fietsenstalling aan de Merelstraat is stuk.",
)
CLOSED_ANSWER = "Het hek is gemaakt."
