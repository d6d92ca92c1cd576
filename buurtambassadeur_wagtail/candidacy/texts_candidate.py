"""The standard texts of letters to a candidate, and about one to partners."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from buurtambassadeur_wagtail.kernel.letter_texts import declare, under

from .letter_facts import (
    CANDIDATE,
    EXPLAINED,
    NEIGHBOURHOOD,
    REFERENCE,
    REMEDIES,
    THE_CANDIDATE,
    TOLD,
    day,
    link_line,
    page_line,
)

ABOUT_YOU = _("This is what the neighbourhood reads about you:")
WHO_IT_IS = _("Read here who it is:")
CASE = {"reference": REFERENCE, "neighbourhood": NEIGHBOURHOOD}
LAST_DAY = day(pgettext_lazy("placeholder", "last day"))

declare(
    "text_for_approval",
    name=_("Text to approve"),
    chapter=THE_CANDIDATE,
    when=_("To the candidate, who reads the text for the neighbourhood first."),
    subject=_("Please read your text for the neighbourhood (%(reference)s)"),
    body=[
        _(
            "We want to make you known as a candidate in %(neighbourhood)s. First "
            "read the text that the neighbourhood will see. You may change it."
        ),
        under(
            _("Read and approve the text here, at the latest on %(day)s:"), "%(link)s"
        ),
        _("Only when you approve, the neighbourhood sees your name and this text."),
    ],
    facts={
        **CASE,
        "day": LAST_DAY,
        "link": link_line(pgettext_lazy("placeholder", "link to approve")),
    },
)

declare(
    "candidate_published",
    name=_("Candidate made known"),
    chapter=THE_CANDIDATE,
    when=_("To the candidate, when the neighbourhood can react."),
    subject=_("You are a candidate in the neighbourhood (%(reference)s)"),
    body=[
        _("From today you are a candidate in %(neighbourhood)s."),
        "%(page)s",
        _(
            "Residents of %(neighbourhood)s and partners may refuse you, with "
            "reasons. They can do so until and including %(day)s."
        ),
        _("After that we decide. You hear from us."),
    ],
    facts={**CASE, "day": LAST_DAY, "page": page_line(ABOUT_YOU)},
)

declare(
    "candidate_to_partner",
    name=_("Question to a partner"),
    chapter=THE_CANDIDATE,
    when=_("To each partner that may refuse, when a candidate is made known."),
    subject=_("Candidate in %(neighbourhood)s"),
    body=[
        _(
            "%(candidate)s wants to become neighbourhood ambassador in "
            "%(neighbourhood)s."
        ),
        "%(page)s",
        under(
            _(
                "Does your organisation not agree? Then tell us why, until and "
                "including %(day)s. Use this link:"
            ),
            "%(link)s",
        ),
        _(
            "Do not write down data from police files or criminal data. Do you "
            "agree? Then you need not do anything."
        ),
    ],
    facts={
        "candidate": CANDIDATE,
        "neighbourhood": NEIGHBOURHOOD,
        "day": LAST_DAY,
        "page": page_line(WHO_IT_IS),
        "link": link_line(pgettext_lazy("placeholder", "link to react")),
    },
)

declare(
    "candidate_heard",
    name=_("Question to the candidate about a refusal"),
    chapter=THE_CANDIDATE,
    when=_("To the candidate, when you ask for an answer to a refusal."),
    subject=_("Somebody does not agree with you as a candidate (%(reference)s)"),
    body=[
        _("You are a candidate in %(neighbourhood)s. Somebody refused you."),
        "%(told)s",
        under(
            _(
                "Do you want to answer? Do so until and including %(day)s. You may "
                "also say that you do not want to answer. Use this link:"
            ),
            "%(link)s",
        ),
        _("We decide after that. You get a letter about it."),
    ],
    facts={
        **CASE,
        "told": TOLD,
        "day": LAST_DAY,
        "link": link_line(pgettext_lazy("placeholder", "link to answer")),
    },
)

declare(
    "hearing_over",
    name=_("Refusal withdrawn that the candidate was asked about"),
    chapter=THE_CANDIDATE,
    when=_("To the candidate you asked for an answer, when the refusal is withdrawn."),
    subject=_("A refusal has been withdrawn (%(reference)s)"),
    body=[
        _(
            "You are a candidate in %(neighbourhood)s. We asked you for an answer to a "
            "refusal. Whoever sent it has withdrawn it. It does not count any more."
        ),
        _("You need not answer. Did you answer already? Then we do nothing with it."),
    ],
    facts=CASE,
)

declare(
    "candidacy_refused",
    name=_("Candidate refused"),
    chapter=THE_CANDIDATE,
    when=_("To the candidate, after you upheld a refusal."),
    subject=_("Decision on your candidacy (%(reference)s)"),
    body=[
        _(
            "You were a candidate in %(neighbourhood)s. Somebody refused you, "
            "with reasons. We have looked at the reasons and find them strong "
            "enough. You do not become neighbourhood ambassador now."
        ),
        "%(told)s",
        "%(explained)s",
        _("We want to explain this to you. Call us or send us an e-mail."),
        "%(remedies)s",
    ],
    facts={**CASE, "told": TOLD, "explained": EXPLAINED, "remedies": REMEDIES},
)
