"""What editors of Zilverveen wrote on the pages of its neighbourhoods."""

LEADS = {
    "Vogelbuurt": "Flats uit de jaren vijftig, veel groen en straten met vogelnamen. "
    "Buren kennen elkaar van het plein en van het portiek.",
    "De Weverij": "Oude fabrieken, jonge gezinnen en veel groen tegen de gevel.",
    "Tuindorp Lindehof": "Kleine huizen om een hof met lindebomen. Hier wonen veel "
    "oudere mensen, soms al vijftig jaar.",
    "Havenkwartier-Oost": "Nieuwe huizen naast oude havenbedrijven. Bewoners en "
    "ondernemers delen hier dezelfde kade.",
    "Kasteelpolder": "De rand van de stad, met sloten, paarden en het oude kasteel.",
    "Stationsplein e.o.": "Winkels, cafés en veel reizigers. Overdag druk, ’s avonds "
    "ook.",
    "De Rietkraag": "Woonboten en dijkhuizen aan het water, achter de haven. Klein, en "
    "iedereen zwaait naar elkaar.",
}

# Theme, title, text, status, months ago.
TOPICS = {
    "Vogelbuurt": [
        (
            "fun",
            "Een nieuwe speeltuin op het Merelplein",
            "Kinderen tekenden wat zij willen. Het stadsdeel rekent uit wat kan.",
            "seen",
            3,
        ),
        (
            "safe",
            "Fietsen op de stoep",
            "Bewoners zetten samen borden neer bij de Lijsterstraat.",
            "taken_up",
            5,
        ),
    ],
    "De Weverij": [
        (
            "safe",
            "Te hard rijden op de Spinnerslaan",
            "Bewoners vragen om drempels bij de school. Het stadsdeel meet hoe hard er "
            "wordt gereden.",
            "seen",
            2,
        ),
        (
            "liveable",
            "Zwerfvuil bij de ondergrondse containers",
            "Woonstichting De Goede Plaats haalt nu twee keer per week op. Wij ruimen "
            "ook samen op, met koffie.",
            "taken_up",
            5,
        ),
        (
            "fun",
            "Meer geveltuintjes",
            "Elf huizen hebben nu een geveltuintje. In het voorjaar komt er een nieuwe "
            "ronde. U kunt meedoen.",
            "taken_up",
            7,
        ),
    ],
    "Tuindorp Lindehof": [
        (
            "fun",
            "Samen eten tegen eenzaamheid",
            "Elke woensdag staat de buurttafel klaar in de Lindehof.",
            "taken_up",
            9,
        ),
    ],
    "Havenkwartier-Oost": [
        (
            "safe",
            "Vrachtwagens op de kade",
            "Ondernemers en bewoners maken samen een plan voor de route.",
            "seen",
            1,
        ),
    ],
    "Kasteelpolder": [
        (
            "liveable",
            "Donker fietspad langs de sloot",
            "Bewoners vragen om lampen die niet schijnen op de vleermuizen.",
            "seen",
            4,
        ),
    ],
    "Stationsplein e.o.": [
        (
            "safe",
            "De donkere onderdoorgang",
            "Er hangt nieuwe verlichting. Scholieren maken een muurschildering.",
            "done",
            6,
        ),
    ],
    "De Rietkraag": [
        (
            "liveable",
            "Een steiger voor iedereen",
            "Bewoners willen een steiger om te zwemmen. Het stadsdeel zoekt een plek.",
            "seen",
            4,
        ),
    ],
}

#: What an editor built from blocks.
BODIES = {
    "Vogelbuurt": [
        (
            "quote",
            {
                "text": "Sinds het plein opgeknapt is, drinken we er samen koffie.",
                "source": "Een bewoner van de Merelstraat",
            },
        ),
        (
            "questions",
            {
                "questions": [
                    {
                        "question": "Waar is het inloopuur?",
                        "answer": "<p>In buurthuis De Merel. Kom gerust binnen.</p>",
                    },
                    {
                        "question": "Mag ik een idee meenemen?",
                        "answer": "<p>Graag. Een klein idee is ook een idee.</p>",
                    },
                ]
            },
        ),
        ("next_dates", {"heading": "", "neighbourhood": None, "most": 3}),
    ],
}
