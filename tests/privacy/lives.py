"""People of whom everything is filled in, through the same actions as in real life."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image as Drawing
from wagtail.admin.models import EditingSession, FormState
from wagtail.images import get_image_model
from wagtail.log_actions import log
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from buurtambassadeur_wagtail.agreements import actions as agreement_actions
from buurtambassadeur_wagtail.ambassadors.absence import actions as absent
from buurtambassadeur_wagtail.ambassadors.absence.rules import Kind
from buurtambassadeur_wagtail.ambassadors.actions import appoint
from buurtambassadeur_wagtail.ambassadors.ending import dismissing
from buurtambassadeur_wagtail.ambassadors.ending.rules import Hearing
from buurtambassadeur_wagtail.ambassadors.models import Ambassador
from buurtambassadeur_wagtail.candidacy import actions
from buurtambassadeur_wagtail.candidacy.rules import Outcome
from buurtambassadeur_wagtail.conferences import actions as conferences
from buurtambassadeur_wagtail.conferences import assessing
from buurtambassadeur_wagtail.conferences.assess_rules import (
    Answer,
    Decision,
    Effort,
    Votes,
)
from buurtambassadeur_wagtail.conferences.following_up import (
    decide as decide_follow_up,
)
from buurtambassadeur_wagtail.conferences.looking_back import (
    WORDS,
    ask_to_look_back,
    enter_look_back,
)
from buurtambassadeur_wagtail.conferences.summarising import (
    answer_summary,
    send_summary,
    write_summary,
)
from buurtambassadeur_wagtail.contact import actions as contact
from buurtambassadeur_wagtail.kernel import clock
from buurtambassadeur_wagtail.kernel.history import change_reason
from buurtambassadeur_wagtail.meetings import actions as meeting_actions
from tests.factories import ConferenceFactory, ManagementMeetingFactory


def apply(words, neighbourhood, who="applicant"):
    """Submit and confirm an application with a word in every field."""
    answers = {
        "given_name": words(f"{who} given_name"),
        "name_prefix": words(f"{who} name_prefix"),
        "family_name": words(f"{who} family_name"),
        "email": f"{words(f'{who} email')}@zilverveen.example",
        "telephone": words(f"{who} telephone"),
        "postcode": words.known(f"{'1234' if who == 'applicant' else '4321'}zx", who),
        "involvement": words(f"{who} involvement"),
        "willingness": words(f"{who} willingness"),
        "languages": words(f"{who} languages"),
        "conflicting_roles": words(f"{who} conflicting_roles"),
        "heard_from": words(f"{who} heard_from"),
        "introduction": words(f"{who} introduction"),
        "is_old_enough": True,
        "has_read_agreements": True,
    }
    extra = [{"label": "Hobby?", "value": words(f"{who} extra_answers")}]
    receipt = actions.submit_application(
        neighbourhood=neighbourhood, token=uuid4(), answers=answers, extra_answers=extra
    )
    candidacy = receipt.application.candidacy
    actions.confirm_application(candidacy)
    actions.note_intake(candidacy, day=clock.today(), note=words(f"{who} intake_note"))
    return receipt.application


def reject(words, application, by, who="applicant"):
    reasons = words(f"{who} rejection_reasons")
    actions.reject_application(application.candidacy, reasons=reasons, by=by)


def make_known(words, application, by, who="applicant"):
    """Let the candidate approve a text, and make the candidate known."""
    publication = actions.ask_approval(
        application.candidacy,
        name_shown=words(f"{who} name_shown"),
        text="Een eerste voorstel.",
        by=by,
    )
    actions.approve_publication(publication, text=words(f"{who} text"))
    return actions.publish_candidate(application.candidacy, by=by)


def refuse(words, publication, who="objector"):
    """Refuse the candidate, with a word in every field, and confirm it."""
    answers = {
        "name": words(f"{who} name"),
        "email": f"{words(f'{who} email')}@zilverveen.example",
        "telephone": words(f"{who} telephone"),
        "postcode": words.known("9876zx" if who == "objector" else "6789zx", who),
        "reasons": words(f"{who} reasons"),
        "is_old_enough": True,
    }
    extra = [{"label": "Hoelang woont u hier?", "value": words(f"{who} extra_answers")}]
    objection = actions.object_to(
        publication, token=uuid4(), answers=answers, extra_answers=extra
    ).objection
    actions.confirm_objection(objection)
    return objection


def accept_late(words, objection, by, who="objector"):
    """Let it have come too late, and count all the same."""
    objection.is_late = True
    objection.save(update_fields=["is_late"])
    because = words(f"{who} late_accepted_because")
    actions.accept_late(objection, because=because, by=by)


def write(words, place, recipient=None, who="writer"):
    """Write a message with a word in every field, have it confirmed and answered."""
    answers = {
        "audience": "resident",
        "name": words(f"{who} name"),
        "email": f"{words(f'{who} email')}@zilverveen.example",
        "text": words(f"{who} text"),
    }
    message = contact.write_message(
        place, recipient=recipient, token=uuid4(), answers=answers
    ).message
    contact.confirm_message(message)
    back = words(f"{who} wrote back")
    contact.reply(message, writer="sender", text=back, token=uuid4())
    return message


def reply(words, message, writer="ambassador", who="ambassador"):
    """Answer a message with a word."""
    text = words(f"{who} answer")
    return contact.reply(message, writer=writer, text=text, token=uuid4())


def decide(words, objection, by, outcome=Outcome.NOT_UPHELD, who="objector"):
    actions.decide_objection(
        objection,
        outcome=outcome,
        motivation=words(f"{who} motivation"),
        candidate_motivation=words(f"{who} candidate_motivation"),
        is_lawful=True,
        by=by,
    )


def hear(words, objection, by, who="objector"):
    """Ask the candidate for an answer, in our words."""
    return actions.hear_candidate(objection, gist=words(f"{who} gist"), by=by)


def answer(words, response, who="applicant"):
    """Let the candidate answer."""
    actions.answer_hearing(response, text=words(f"{who} text of the answer"))


def take_office(publication, by, words=None):
    """Close the reaction period and appoint the candidate from today."""
    publication.closes_at = clock.now().replace(microsecond=0) - timedelta(days=4)
    publication.opens_at = publication.closes_at - timedelta(days=21)
    publication.save(update_fields=["opens_at", "closes_at"])
    publication.candidacy.refresh_from_db()
    appointment = appoint(publication.candidacy, first_day=clock.today(), by=by)
    return give_reasons(words, appointment) if words else appointment


def give_reasons(words, appointment, who="ambassador"):
    """Note why this person was appointed all the same, with a word in both texts."""
    for name in ("no_agreement_because", "unassessed_because"):
        setattr(appointment, name, words(f"{who} {name}"))
    appointment.save()
    return appointment


def part(words, appointment, by, who="ambassador"):
    """Be away for a while, and stop earlier, with a word in every text of it."""
    absent.begin(
        appointment,
        kind=Kind.STEPPED_BACK,
        first_day=clock.today(),
        reasons=words(f"{who} absence reasons"),
        by=by,
    )
    hearing = Hearing(
        clock.today() - timedelta(days=14),
        clock.today() - timedelta(days=3),
        declined=False,
        account=words(f"{who} account"),
    )
    dismissing.propose(
        appointment,
        last_day=clock.today(),
        reasons=words(f"{who} dismissal reasons"),
        hearing=hearing,
        by=by,
    )
    dismissing.send_back(appointment, remark=words(f"{who} remark"), by=by)


def meet(words, appointment, by):
    """Invite the ambassador to a meeting, and raise a point; a word in each text."""
    meeting = ManagementMeetingFactory(neighbourhoods=[appointment.neighbourhood])
    meeting_actions.invite(meeting, by=by)
    point = meeting_actions.raise_point(
        appointment, token=uuid4(), theme="safe", text=words("ambassador point text")
    )
    meeting_actions.put_on_agenda(point, meeting=meeting, by=by)
    meeting_actions.answer_point(point, answer=words("ambassador point answer"), by=by)
    public_text = words("ambassador point public_text")
    meeting_actions.show_point(point, public_text=public_text, is_public=True, by=by)
    return meeting


def ask_to_agree(place, by):
    """Offer another version of the agreement: the partners get their links."""
    agreement = agreement_actions.write_version(place, {"tasks": "Anders."}, by=by)
    agreement_actions.offer(agreement, by=by)
    return agreement


def sign_up(words, appointment, by, who="neighbour"):
    """Invite the ambassador to a conference, and let a neighbour sign up for it."""
    conference = ConferenceFactory(neighbourhoods=[appointment.neighbourhood])
    conferences.invite(conference, by=by)
    ask_to_look_back(conference)
    answers = {
        "name": words(f"{who} name"),
        "email": f"{words(f'{who} email')}@zilverveen.example",
        "phone": words(f"{who} phone"),
        "people": 2,
    }
    conferences.sign_up(conference, token=uuid4(), answers=answers, via="talk", by=by)
    return conference


def confer(words, appointment, by, who="ambassador"):
    """Be assessed at a conference, with a word in every text of it; not in public."""
    conference = ConferenceFactory(
        neighbourhoods=[appointment.neighbourhood], held=True, day=clock.today()
    )
    enter_look_back(
        conference,
        appointment,
        words={name: words(f"{who} {name} back") for name in WORDS},
        via="talk",
        by=by,
    )
    ill = assessing.Outcome(Effort.NOT_YET, because=words(f"{who} because"))
    assessing.assess(conference, appointment, ill, by=by)
    outcome = assessing.Outcome(
        Effort.INSUFFICIENT,
        text=words(f"{who} effort_text"),
        residents=Votes(2, 5, 0),
        own_vote_left_out=True,
    )
    reason = words(f"{who} correction")
    found = assessing.assess(conference, appointment, outcome, reason=reason, by=by)
    summary = write_summary(found, text=words(f"{who} summary"), by=by)
    send_summary(summary, by=by)
    wish = words(f"{who} wish")
    answer_summary(summary, answer=Answer.CHANGE, wish=wish, via="talk", by=by)
    decide_follow_up(
        found.follow_up,
        decision=Decision.AGREEMENTS,
        reasons=words(f"{who} decision reasons"),
        agreements=words(f"{who} agreements"),
        by=by,
    )
    return found


def portrait(words, who="ambassador"):
    """A picture with a word as title, tag, file name and in the file itself."""
    file = BytesIO()
    drawing = Drawing.new("RGB", (600, 700), "teal")
    drawing.save(file, "JPEG", comment=words(f"{who} picture comment").encode())
    file.seek(0)
    name = f"{words(f'{who} file name')}.jpg"
    picture = get_image_model().objects.create(
        title=words(f"{who} picture title"), file=ImageFile(file, name=name)
    )
    picture.tags.add(words(f"{who} picture tag"))
    picture.get_rendition("fill-100x100")
    picture.file.close()
    log(instance=picture, action="wagtail.create")
    return type(picture).objects.get(pk=picture.pk)


def show(words, person, by, who="ambassador"):
    """Draft, publish, schedule, lock, review and preview a profile."""
    profile = Ambassador.objects.get(person=person)
    former, current, planned = (portrait(words, f"{who} {n}") for n in (1, 2, 3))
    _fill(words, profile, former, f"{who} former")
    with change_reason(words(f"{who} change reason")):
        profile.save_revision(user=by, log_action=True).publish(user=by)
    profile.refresh_from_db()
    _review(words, profile, by, who)
    _fill(words, profile, current, f"{who} live")
    profile.save_revision(user=by, log_action=True).publish(user=by)
    profile.refresh_from_db()
    _fill(words, profile, planned, f"{who} planned")
    profile.go_live_at = timezone.now() + timedelta(days=2)
    profile.save_revision(user=by, log_action=True).publish(user=by)
    profile.refresh_from_db()
    profile.locked, profile.locked_by = True, by
    profile.locked_at = timezone.now()
    profile.save(update_fields=["locked", "locked_by", "locked_at"])
    log(instance=profile, action="wagtail.lock", user=by, title=profile.name)
    _type(words, profile, by, who)
    return profile


def _fill(words, profile, picture, who):
    profile.name = words(f"{who} name")
    profile.portrait = picture
    profile.portrait_alt = words(f"{who} portrait_alt")
    profile.why = words(f"{who} why")
    profile.proud = words(f"{who} proud")
    profile.languages = words(f"{who} languages")


def _review(words, profile, by, who):
    workflow = Workflow.objects.create(name="Nakijken")
    task = GroupApprovalTask.objects.create(name="Redactie")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    profile.save_revision(user=by)
    state = workflow.start(profile, by)
    state.current_task_state.reject(user=by, comment=words(f"{who} remark"))


def _type(words, profile, by, who):
    FormState.objects.update_or_create_by_instance(
        profile,
        user=by,
        defaults={
            "data": f"name={words(f'{who} autosaved')}",
            "last_updated_at": timezone.now(),
        },
    )
    EditingSession.objects.create(
        user=by, content_object=profile, last_seen_at=timezone.now()
    )
