"""The fictional municipality Zilverveen: districts, neighbourhoods and partners.

All names are invented; the codes lie outside the numbers that CBS uses.
"""

MUNICIPALITY = {
    "municipality_name": "gemeente Zilverveen",
    "contact_email": "buurt@zilverveen.example",
    "show_former": True,
    "refusal_effect": "assessed",
    "complaints_url": "https://zilverveen.example/klachten",
}

DISTRICTS = {
    "Noord": ("Sanne Oosterveld", "noord@zilverveen.example"),
    "Oude Haven": ("Karim Haddou", "oudehaven@zilverveen.example"),
}

# Name, code, district, inhabitants, last letters of the postcodes 1234 .., outline.
NEIGHBOURHOODS = [
    (
        "Vogelbuurt",
        "BU99010101",
        "Noord",
        3180,
        "AA AB AC AD AE",
        "52,96 90,66 140,48 226,42 240,128 214,204 118,196 30,232 34,150",
    ),
    (
        "De Weverij",
        "BU99010102",
        "Noord",
        2040,
        "AE AG AH AJ",
        "226,42 300,32 372,58 410,52 388,138 404,210 214,204 240,128",
    ),
    (
        "Tuindorp Lindehof",
        "BU99010103",
        "Noord",
        1410,
        "AK AL AM",
        "30,232 118,196 214,204 244,300 230,392 170,424 104,412 52,384 44,318",
    ),
    (
        "Havenkwartier-Oost",
        "BU99010201",
        "Oude Haven",
        2760,
        "BA BB BC BD",
        "404,210 596,236 618,310 590,372 550,416 486,426 410,420 424,306",
    ),
    (
        "Kasteelpolder",
        "BU990102A1",
        "Oude Haven",
        890,
        "BE BG",
        "410,52 470,30 540,44 604,88 618,160 596,236 404,210 388,138",
    ),
    (
        "Stationsplein e.o.",
        "BU99010203",
        "Oude Haven",
        1650,
        "BH BJ BK",
        "214,204 404,210 424,306 410,420 350,404 300,424 230,392 244,300",
    ),
    (
        "De Rietkraag",
        "BU99010204",
        "Oude Haven",
        720,
        "BL BM",
        "350,404 410,420 486,426 550,416 590,372 632,404 640,462 556,490 440,484 "
        "376,452",
    ),
]

#: What was agreed on in the neighbourhood, where that differs.
AGREED = {"Havenkwartier-Oost": "partner_binding"}

NORTH = ["Vogelbuurt", "De Weverij", "Tuindorp Lindehof"]
HARBOUR = [
    "Havenkwartier-Oost",
    "Kasteelpolder",
    "Stationsplein e.o.",
    "De Rietkraag",
]

# Name, type, what it does, neighbourhoods, contacts: role, name, e-mail, and the first
# and last day counted from today where there are such days.
PARTNERS = [
    (
        "Stadsdeel Noord",
        "district",
        "Heeft de leiding bij veiligheid en leefbaarheid. Beslist wie "
        "buurtambassadeur wordt.",
        NORTH,
        [("programmacoördinator", "Sanne Oosterveld", "noord@zilverveen.example")],
    ),
    (
        "Politie, basisteam Zilverveen",
        "police",
        "Houdt toezicht op de regels en pakt overtredingen aan.",
        NORTH + HARBOUR,
        [
            (
                "wijkagent",
                "Ilse Brandsma",
                "ilse@politie.example",
                -900,
                -90,
            ),
            (
                "wijkagent",
                "Bram Tuinstra",
                "wijkagent@politie.zilverveen.example",
                -89,
                60,
            ),
            ("wijkagent", "Soraya Blok", "soraya@politie.example", 61, None),
        ],
    ),
    (
        "Woonstichting De Goede Plaats",
        "corporation",
        "Zorgt voor goede huizen die u kunt betalen. Hier meldt u ook een reparatie.",
        NORTH + HARBOUR,
        [("wijkbeheerder", "Dilek Yılmaz", "wijkbeheer@goedeplaats.example")],
    ),
    (
        "Huurdersvereniging Zilverveen",
        "residents",
        "Komt op voor mensen die een huis huren.",
        NORTH + HARBOUR,
        [],
    ),
    (
        "Ondernemersvereniging Havenkwartier",
        "entrepreneurs",
        "Praat namens de bedrijven en winkels in het Havenkwartier.",
        ["Havenkwartier-Oost"],
        [("secretaris", "", "bestuur@ovhavenkwartier.example")],
    ),
    (
        "Welzijn Zilverveen",
        "other",
        "Helpt bewoners die iets voor de buurt willen doen.",
        NORTH + HARBOUR,
        [],
    ),
]

#: Where a website can be shown; ``.example`` belongs to nobody.
WEBSITES = {
    "Woonstichting De Goede Plaats": "https://goedeplaats.example/",
    "Welzijn Zilverveen": "https://welzijn.zilverveen.example/",
}
