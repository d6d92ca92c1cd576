"""What a visitor does on a page before it is looked at."""


def nothing(_visitor):
    """Only look."""


def sent(visitor):
    """Send the form as it is."""
    visitor.click(visitor.page.locator(".ba button[type=submit]").first)


def filled(answers, *ticks, button=None):
    def act(visitor):
        visitor.fill(answers)
        visitor.tick(*ticks)
        if button:
            visitor.press(button)
        else:
            sent(visitor)

    return act


def asked(what):
    return filled({"Wie is mijn buurtambassadeur?": what})


def and_then(*acts):
    def act(visitor):
        for one in acts:
            one(visitor)

    return act


def copy(visitor):
    visitor.follow("Kopie om af te drukken")


MAIL = {"E-mailadres": "griet.vos@zilverveen.example"}
#: One address gets so many letters a day, and no more.
OTHER_MAIL = {"E-mailadres": "griet@zilverveen.example"}
APPLIED = filled(
    MAIL
    | {
        "Voornaam": "Griet",
        "Achternaam": "Vos",
        "Postcode": "1234 AB",
        "Wat doet u nu al": "Ik help mijn buren.",
        "Wat wilt u doen": "Samen een moestuin.",
        "Stel u voor": "Ik ben Griet.",
    },
    "16 jaar of ouder",
    "de acht afspraken gelezen",
)
OBJECTED = filled(
    MAIL | {"Uw naam": "Griet Vos", "Waarom bent u": "Druk.", "Postcode": "1234 AH"},
    "16 jaar of ouder",
)
WROTE = filled(
    OTHER_MAIL | {"Uw bericht": "Mag dat?", "Uw naam": "Griet"},
    "bewoner",
    "Joke Verhulst",
)
SIGNED_UP = filled(OTHER_MAIL | {"Uw naam": "Griet Vos"}, "1", "De Weverij")
