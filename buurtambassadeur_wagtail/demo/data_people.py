"""The invented people of Zilverveen. Any likeness to real people is an accident."""

from __future__ import annotations

from dataclasses import dataclass, field

from .avatars import Look


@dataclass(frozen=True)
class Sitting:
    """An ambassador: name in three parts, words, and terms by months from today.

    A term is (first month, months): ``(-20, 24)`` began 20 months ago. ``left_early``:
    an earlier term that ended at their own request after so many months.
    """

    name: tuple[str, str, str]
    neighbourhood: str
    why: str
    proud: str
    languages: str
    terms: tuple[tuple[int, int], ...]
    look: Look | None = None
    alt: str = field(default="")
    left_early: tuple[int, int, int] | None = None


SITTING = [
    Sitting(
        ("Joke", "", "Verhulst"),
        "Vogelbuurt",
        "Ik stopte even omdat mijn man ziek was. Maar ik miste de buurt. Daarom ben ik "
        "terug.",
        "De opruimdag met koffie. De jongste helper was vier jaar.",
        "Nederlands",
        ((-10, 24),),
        Look("#f2d0b3", "#bdb9b2", "#94431a", style="bun", glasses=True),
        "Getekend portret van Joke Verhulst",
        left_early=(-30, 24, 14),
    ),
    Sitting(
        ("Agnieszka", "", "Nowicka"),
        "De Weverij",
        "Ik woon hier negen jaar. Eerst kende ik niemand. Nu zeg ik tegen nieuwe "
        "buren: kom een keer koffie drinken.",
        "De buurttafel op vrijdag. Er komen nu elke week twintig mensen eten.",
        "Nederlands en Pools",
        ((-20, 24),),
        Look("#f0c7a4", "#6b4226", "#0b5d4b", wall="#fbe8d8", style="long"),
        "Getekend portret van Agnieszka Nowicka",
    ),
    Sitting(
        ("Rosita", "", "Pengel"),
        "Stationsplein e.o.",
        "Het plein is van ons allemaal. Ik wil dat iedereen zich hier thuis voelt.",
        "De muurschildering in de onderdoorgang, gemaakt door scholieren.",
        "Nederlands en Sranan",
        ((-14, 24),),
        Look("#8d5a3b", "#1e1a18", "#07443a", wall="#fbe8d8", style="bun"),
        "Getekend portret van Rosita Pengel",
    ),
]
# Began on a leap day, and moved out of the neighbourhood.
MOVED = (("Winston", "", "Kartosen"), "Stationsplein e.o.", "2024-02-29", "2025-06-30")
# Sits, and stepped back for a while after a complaint: not on the website.
STEPPED_BACK = Sitting(
    ("Ria", "", "Dekker"),
    "Tuindorp Lindehof",
    "Ik wil dat de Lindehof groen blijft.",
    "De geveltuintjes in onze laan.",
    "Nederlands",
    ((-8, 24),),
    Look("#f0c7a4", "#bdb9b2", "#0b5d4b", style="long"),
    "Getekend portret van Ria Dekker",
)
UNREACHABLE = "Nowicka"  # the family name of who cannot be reached for a while
FORMER = [
    # Two terms with a gap, under two names: see MARRIED; applies once more.
    (("Liesbeth", "de", "Wit"), "Havenkwartier-Oost", (-60, 12)),
    (("Liesbeth", "", "Kuipers-de Wit"), "Havenkwartier-Oost", (-40, 12)),
    # Named on the page of the Vogelbuurt: for a year, and longer by agreement.
    (("Ineke", "van", "Dam"), "Vogelbuurt", (-33, 24)),
    (("Cor", "", "Bakker"), "Vogelbuurt", (-78, 24)),
    (("Cor", "", "Bakker"), "Vogelbuurt", (-50, 12)),
    # Ten months were left: a short last appointment.
    (("Hassan", "", "El Idrissi"), "Kasteelpolder", (-52, 24)),
    (("Hassan", "", "El Idrissi"), "Kasteelpolder", (-26, 14)),
    (("Hassan", "", "El Idrissi"), "Kasteelpolder", (-4, 10)),
]
#: Wants to be named as a former ambassador, for longer than a year.
AGREED = ("Cor", "", "Bakker")
#: Two records that turned out to be one person: which one goes, and which one stays.
MARRIED = (("Liesbeth", "de", "Wit"), ("Liesbeth", "", "Kuipers-de Wit"))
WHY_ONE = "Zij trouwde en heet nu anders. Zij vertelde dit zelf."
# Second term, ends in 45 days, and then four years are full.
LAST_TERM = Sitting(
    ("Pieter-Jan", "", "Hoogstra"),
    "Tuindorp Lindehof",
    "Ik ken de Lindehof al zestig jaar. Ik weet wie hulp kan gebruiken.",
    "De wandelgroep op dinsdag. Wij slaan nooit over, ook niet bij regen.",
    "Nederlands en Fries",
    (),
    Look("#f2d0b3", "#bdb9b2", "#4d5953", style="bald", glasses=True),
    "Getekend portret van Pieter-Jan Hoogstra",
)


@dataclass(frozen=True)
class Applying:
    """Somebody who applies: what the form asks."""

    name: tuple[str, str, str]
    email: str
    neighbourhood: str
    postcode: str
    languages: str
    involvement: str
    willingness: str
    introduction: str

    def answers(self) -> dict[str, object]:
        """Return the clean answers, as the form hands them to the action."""
        given_name, name_prefix, family_name = self.name
        return {
            "given_name": given_name,
            "name_prefix": name_prefix,
            "family_name": family_name,
            "email": self.email,
            "telephone": "",
            "postcode": self.postcode,
            "languages": self.languages,
            "involvement": self.involvement,
            "willingness": self.willingness,
            "introduction": self.introduction,
            "is_old_enough": True,
            "has_read_agreements": True,
        }


MEHMET = Applying(
    ("Mehmet", "", "Aydın"),
    "mehmet.aydin@zilverveen.example",
    "Vogelbuurt",
    "1234AB",
    "Nederlands en Turks",
    "Ik train de jongens van het voetbalveldje.",
    "Ouders en kinderen bij elkaar brengen.",
    "Ik ben Mehmet. Ik woon al twintig jaar in de Vogelbuurt. U vindt mij op zaterdag "
    "op het voetbalveldje.",
)
THIJS = Applying(
    ("Thijs", "van der", "Laan"),
    "thijs.van.der.laan@zilverveen.example",
    "De Weverij",
    "1234AG",
    "Nederlands en Engels",
    "Ik help bij de straatspeeldag.",
    "De Spinnerslaan veiliger maken voor kinderen.",
    "Ik ben Thijs en ik heb een dochter van acht. Ik wil dat kinderen hier veilig "
    "buiten spelen.",
)
NAIMA = Applying(
    ("Naïma", "", "Bouzidi"),
    "naima.bouzidi@zilverveen.example",
    "De Weverij",
    "1234AH",
    "Nederlands, Arabisch en Frans",
    "Ik werk in de bibliotheek en ken veel jonge gezinnen.",
    "Een wandelgroep beginnen en jongeren laten meepraten.",
    "Ik ben Naïma en ik woon sinds 2017 in De Weverij, met mijn man en twee zonen. Ik "
    "werk in de bibliotheek.\n\nVeel buren kennen elkaar nog niet. Ik wil een "
    "wandelgroep beginnen. En ik wil dat jongeren mee kunnen praten over de buurt.",
)
MARIEKE = Applying(
    ("Marieke", "", "Tolsma"),
    "marieke.tolsma@zilverveen.example",
    "Stationsplein e.o.",
    "1234BJ",
    "Nederlands en Fries",
    "Ik heb een fietsenwinkel aan het plein en woon erboven.",
    "Afspraken maken over afval en laden en lossen.",
    "Ik ben Marieke. Ik woon boven mijn fietsenwinkel aan het Stationsplein. Ik wil "
    "dat bewoners en winkels elkaar beter kennen.",
)
YARED = Applying(
    ("Yared", "", "Tesfay"),
    "yared.tesfay@zilverveen.example",
    "Havenkwartier-Oost",
    "1234BB",
    "Nederlands, Tigrinya en Engels",
    "Ik help bij de speeltuin en ik ken de winkeliers op de kade.",
    "Bewoners en bedrijven met elkaar laten praten.",
    "Ik ben Yared en ik woon sinds 2019 aan de kade. Ik houd van koken en van voetbal.",
)
LIESBETH = Applying(
    ("Liesbeth", "", "Kuipers-de Wit"),
    "liesbeth.kuipers@zilverveen.example",
    "Havenkwartier-Oost",
    "1234BC",
    "Nederlands",
    "Ik was eerder buurtambassadeur en ik organiseer de kadeborrel.",
    "De kadeborrel nog groter maken.",
    "Ik ben Liesbeth. U kent mij van de kadeborrel. Ik wil mij graag weer inzetten.",
)
WIES = Applying(
    ("Wies", "", "Hamersma"),
    "wies.hamersma@zilverveen.example",
    "De Rietkraag",
    "1234BL",
    "Nederlands en Fries",
    "Ik woon op een woonboot en help mee met de vaarpuzzeltocht.",
    "Zorgen dat de mensen op de boten en op de dijk elkaar kennen.",
    "Ik ben Wies en ik woon al elf jaar op het water. Ik wil dat de dijk en de boten "
    "één buurt worden.",
)
REJECTED = Applying(
    ("Koen", "", "Aardema"),
    "koen.aardema@zilverveen.example",
    "Kasteelpolder",
    "1234BE",
    "Nederlands",
    "Ik woon hier nog niet, maar wil er een huis kopen.",
    "Kijken of de buurt iets voor mij is.",
    "Ik ben Koen en ik woon in het centrum.",
)
WITHDRAWN = Applying(
    ("Femke", "", "Sanders"),
    "femke.sanders@zilverveen.example",
    "Kasteelpolder",
    "1234BG",
    "Nederlands en Duits",
    "Ik verzorg de paarden bij het kasteel.",
    "Samen de sloten schoonhouden.",
    "Ik ben Femke. U ziet mij vaak bij de paarden.",
)
PORTRAITS = {
    MEHMET.name: (
        Look("#c98d63", "#2b2320", "#f6c65b", beard=True),
        "Ik wil dat elk kind hier een plek heeft om te spelen.",
        "De straatspeeldag. De straat was dicht voor auto’s en vol met kinderen.",
    ),
    THIJS.name: (
        Look("#e8b48c", "#c9a25f", "#94431a", glasses=True, beard=True),
        "Mijn dochter fietst over de Spinnerslaan naar school. Ik wil dat alle "
        "kinderen daar veilig rijden.",
        "De metingen met de school. Nu weten wij hoe hard er wordt gereden.",
    ),
}
