"""Who comes by telephone or on paper in the demo, and what partners choose."""

from .data_people import Applying

GERRIT = Applying(
    ("Gerrit", "", "Wolters"),
    "gerrit.wolters@zilverveen.example",
    "Tuindorp Lindehof",
    "1234AL",
    "Nederlands",
    "Ik doe boodschappen voor buren die slecht ter been zijn.",
    "Ouderen en jonge gezinnen aan elkaar voorstellen.",
    "Ik ben Gerrit. Ik woon naast de hofpoort. Mijn koffie staat altijd klaar.",
)
THEA = Applying(
    ("Thea", "", "Bakker"),
    "thea.bakker@zilverveen.example",
    "Vogelbuurt",
    "1234AC",
    "Nederlands",
    "Ik zorg voor de plantenbakken bij de flat.",
    "Een ruilkast voor de hele flat beginnen.",
    "Ik ben Thea. Ik woon op de vierde verdieping, met uitzicht op de bakken.",
)
CALLED = {
    "name": "Jannie Hofstra",
    "email": "jannie.hofstra@zilverveen.example",
    "telephone": "",
    "postcode": "1234AM",
    "reasons": "Hij praat altijd. Ik denk dat hij niet goed luistert.",
    "is_old_enough": True,
}
LATE = {
    "name": "Piet Doornbos",
    "email": "piet.doornbos@zilverveen.example",
    "telephone": "",
    "postcode": "1234AK",
    "reasons": "Hij woont hier pas kort. Ik wil dat iemand anders een kans krijgt.",
    "is_old_enough": True,
}
SIGNAL = {
    "name": "Ria Klaassen",
    "email": "ria.klaassen@zilverveen.example",
    "telephone": "",
    "postcode": "1234AB",
    "reasons": "Op zaterdag is het erg druk bij het voetbalveldje.",
    "is_old_enough": True,
}
CATEGORY = {
    "name": "Bram Tuinstra",
    "email": "politie@zilverveen.example",
    "telephone": "",
    "category": "cooperation",
}
LETTERS_LATE = "Niet iedereen in de Lindehof kreeg onze brief op tijd in de bus."
IN_HOSPITAL = "U lag in het ziekenhuis toen de brief kwam."
TALK = "Rustig gesprek. Heeft twee avonden in de week tijd."
