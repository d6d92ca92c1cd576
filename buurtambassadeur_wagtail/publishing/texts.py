"""The texts a page starts with. A blank field on a page shows the same text."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from buurtambassadeur_wagtail.kernel.placeholders import fill_message
from buurtambassadeur_wagtail.programme.queries import current
from buurtambassadeur_wagtail.programme.texts import the


def _paragraph(*sentences: str) -> str:
    return f"<p>{' '.join(sentences)}</p>"


def _items(tag: str, points: list[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{point}</li>' for point in points)}</{tag}>"


def programme_lead() -> str:
    return _(
        "An ambassador lives in your neighbourhood and knows what is going on. That is "
        "how residents themselves make a pleasant, safe and liveable neighbourhood."
    )


def goal() -> str:
    """What the programme is for (R4, R6, R8, R9), as rich text."""
    points = [
        _("You can turn to the ambassador with a question or an idea."),
        _("The ambassador connects residents, municipality and housing corporation."),
        _("The ambassador asks neighbours to join in."),
    ]
    opening = _(
        "Residents can take responsibility for their neighbourhood themselves. The "
        "ambassador helps with that."
    )
    return (
        f"<p>{opening}</p><ul>{''.join(f'<li>{point}</li>' for point in points)}</ul>"
    )


def approach(district_word: str) -> str:
    """How somebody becomes an ambassador (R6, R7, R17), as rich text."""
    steps = [
        _("Residents sign up for their own neighbourhood."),
        _("%(district)s talks with them and makes the candidate known."),
        _("The neighbourhood and the partners can refuse a candidate, with reasons."),
        _("%(district)s decides. An appointment is for two years."),
    ]
    district = capfirst(the(district_word))
    return _items("ol", [step.replace("%(district)s", district) for step in steps])


def agreements(district_word: str) -> list[tuple[str, str]]:
    """The eight agreements of the programme (R10): title and text."""
    the_district = {"district": capfirst(the(district_word))}
    return [
        (
            _("%(district)s is in charge") % the_district,
            _(
                "%(district)s is in charge of safety and liveability in the "
                "neighbourhood."
            )
            % the_district,
        ),
        (
            _("Only the police and enforcement officers step in"),
            _("An ambassador gives no fines and does not step in."),
        ),
        (
            _("The housing corporation takes care of good homes"),
            _("The corporation takes care of good homes that people can afford."),
        ),
        (
            _("The neighbourhood and the partners agree"),
            _("Together they agree how it works in the neighbourhood."),
        ),
        (
            _("Every year there is a neighbourhood conference"),
            _(
                "The neighbourhood discusses the efforts of the ambassador, and "
                "whether the neighbourhood supports the ambassador."
            ),
        ),
        (
            _("Never longer than four years"),
            _("An appointment lasts two years. After that it is possible once more."),
        ),
        (
            _("The neighbourhood may refuse a candidate"),
            _("Residents and partners may do so. They write why."),
        ),
        (
            _("Ambassadors join the conversation"),
            _("%(district)s invites them to each neighbourhood meeting.")
            % the_district,
        ),
    ]


def application_lead(weeks: int) -> str:
    return _(
        "This takes about ten minutes. You hear within %(weeks)d weeks whether you "
        "become an ambassador."
    ) % {"weeks": weeks}


def application_privacy() -> str:
    """Why we ask and who reads it (AVG 13), as rich text."""
    sentences = [
        _("We use your answers only to handle your application. It is a public task."),
        _("Only the coordinator of your district reads them."),
        _("We do not ask for your citizen service number or a copy of your passport."),
    ]
    return _paragraph(*sentences)


def application_thanks() -> str:
    return _paragraph(_("Thank you for signing up. We have your application."))


def conference_privacy() -> str:
    """Why we ask and how long we keep it (AVG 13), as rich text."""
    days = current().conference_forget_days
    sentences = [
        _("We use your answers only to know who comes. It is a public task."),
        _("Only the coordinator of your district reads them."),
        ngettext(
            "We delete them %(days)d day after the conference.",
            "We delete them %(days)d days after the conference.",
            days,
        )
        % {"days": days},
    ]
    return _paragraph(*sentences)


def conference_thanks() -> str:
    return _paragraph(_("Thank you. We look forward to meeting you."))


def conference_lead() -> str:
    return _(
        "What is going well in the neighbourhood, and what can be better? Talk about "
        "it with your neighbours, the ambassadors and the partners."
    )


def objection_lead(name: str, neighbourhood: str) -> str:
    text = _(
        "%(name)s wants to become an ambassador in %(neighbourhood)s. Do you not "
        "agree? Then write why."
    )
    return fill_message(text, {"name": name, "neighbourhood": neighbourhood})


def objection_privacy() -> str:
    """Who reads the reasons and what the candidate sees, as rich text."""
    sentences = [
        _("The candidate reads your reasons in our words."),
        _("We do not mention your name, unless the law says we must."),
        _("Do not write anything by which you can be recognised."),
    ]
    return _paragraph(*sentences)


def objection_thanks() -> str:
    return _paragraph(_("Thank you. We have your reasons and will look at them."))


def not_open_yet() -> str:
    return _("You cannot use this form yet. Come back later, or contact us.")


def closed() -> str:
    return _("You can no longer use this form. Do you have a question? Contact us.")
