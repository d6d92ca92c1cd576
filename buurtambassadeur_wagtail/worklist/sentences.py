"""What stands on the work list for each kind of work: to do, why, and where."""

from django.utils.translation import gettext_lazy

from .rules import Kind

SENTENCES = {
    Kind.REASONS: gettext_lazy("Call the partner and write down the reasons"),
    Kind.DELAY: gettext_lazy("Decide, or tell that the decision comes later"),
    Kind.SIGNAL: gettext_lazy("Read a signal about an ambassador"),
    Kind.SECOND_READ: gettext_lazy("Read a colleague's proposal to dismiss"),
    Kind.SENT_BACK: gettext_lazy("Your proposal to dismiss was sent back"),
    Kind.APPOINT: gettext_lazy("The candidate can be appointed"),
    Kind.AGREE: gettext_lazy("Appointing waits for the neighbourhood agreement"),
    Kind.NO_CONSENT: gettext_lazy("A party does not agree with the text: talk on"),
    Kind.CONSENT_GONE: gettext_lazy(
        "Consent was taken back: bring everybody together again"
    ),
    Kind.NO_AGREEMENT: gettext_lazy(
        "Somebody signed up, and no neighbourhood agreement is in force"
    ),
    Kind.ROUND: gettext_lazy("Not everybody has agreed with the text yet"),
    Kind.CERTIFICATE: gettext_lazy("Ask for the certificate of conduct (VOG)"),
    Kind.PUBLISH: gettext_lazy("The text is approved: make the candidate known"),
    Kind.CONFIRM: gettext_lazy("Confirm the application by telephone"),
    Kind.TALK: gettext_lazy("Talk with the applicant"),
    Kind.WRITE: gettext_lazy("Write the text for the neighbourhood"),
    Kind.READ_OUT: gettext_lazy("Read out the text for approval by telephone"),
    Kind.LOOK_AT_MESSAGE: gettext_lazy("An ambassador reported a message"),
    Kind.DELIVER_MESSAGE: gettext_lazy("A message did not reach the ambassador"),
    Kind.ANSWER_MESSAGE: gettext_lazy("Answer a message from the neighbourhood"),
    Kind.REMIND: gettext_lazy("Remind the candidate of the text to approve"),
    Kind.ATTENDANCE: gettext_lazy("Note who was at the meeting"),
    Kind.POINT: gettext_lazy("New attention point: on an agenda, or answer it"),
    Kind.POINT_ANSWER: gettext_lazy("Answer the attention point"),
    Kind.CONFERENCE_HELD: gettext_lazy("Note how many were at the conference"),
    Kind.CONFERENCE_DAY: gettext_lazy("Choose a new day for the conference"),
    Kind.CONFERENCE: gettext_lazy("Plan the yearly neighbourhood conference"),
    Kind.FOLLOW_UP: gettext_lazy("Decide after a negative outcome"),
    Kind.END_DECIDED: gettext_lazy("You decided to end it: choose how"),
    Kind.ASSESS: gettext_lazy("Note effort and support"),
    Kind.CHANGE_SUMMARY: gettext_lazy("An ambassador asks for another summary"),
    Kind.WRITE_SUMMARY: gettext_lazy("Write the summary of the conference"),
    Kind.SEND_SUMMARY: gettext_lazy("Send the summary to the ambassador"),
    Kind.SHOW_SUMMARY: gettext_lazy("The summary can go on the website"),
}
# The page on which the work is done; the others are read on the page of the record.
STEPS = {
    Kind.REASONS: ("objection", "reasons"),
    Kind.SECOND_READ: ("appointment", "read"),
    Kind.SENT_BACK: ("appointment", "inspect"),
    Kind.SECOND: ("objection", "second"),
    Kind.OBJECTIONS: ("objection", "decide"),
    Kind.DELAY: ("application", "inspect"),
    Kind.SIGNAL: ("objection", "inspect"),
    Kind.CERTIFICATE: ("application", "certificate"),
    Kind.AGREE: ("application", "inspect"),
    Kind.NO_CONSENT: ("shapeagreement", "inspect"),
    Kind.CONSENT_GONE: ("shapeagreement", "inspect"),
    Kind.ROUND: ("shapeagreement", "inspect"),
    Kind.APPOINT: ("application", "appoint"),
    Kind.PUBLISH: ("application", "publish"),
    Kind.CONFIRM: ("application", "confirm"),
    Kind.TALK: ("application", "inspect"),
    Kind.WRITE: ("application", "ask"),
    Kind.READ_OUT: ("application", "approve"),
    Kind.REMIND: ("application", "inspect"),
    Kind.RENEW: ("appointment", "inspect"),
    Kind.REAPPOINT: ("appointment", "reappoint"),
    Kind.LOOK_AT_MESSAGE: ("contactmessage", "inspect"),
    Kind.DELIVER_MESSAGE: ("contactmessage", "inspect"),
    Kind.ANSWER_MESSAGE: ("contactmessage", "answer"),
    Kind.INVITE: ("managementmeeting", "invite"),
    Kind.ATTENDANCE: ("managementmeeting", "attendance"),
    Kind.POINT: ("attentionpoint", "inspect"),
    Kind.POINT_ANSWER: ("attentionpoint", "answer"),
    Kind.CONFERENCE_HELD: ("conference", "hold"),
    Kind.CONFERENCE_DAY: ("conference", "change"),
    Kind.FOLLOW_UP: ("conferenceassessment", "decide"),
    Kind.END_DECIDED: ("appointment", "inspect"),
    Kind.ASSESS: ("conference", "inspect"),
    Kind.CHANGE_SUMMARY: ("conferenceassessment", "write_summary"),
    Kind.WRITE_SUMMARY: ("conferenceassessment", "write_summary"),
    Kind.SEND_SUMMARY: ("conferenceassessment", "send_summary"),
    Kind.SHOW_SUMMARY: ("conferenceassessment", "publish_summary"),
}
DECIDE = gettext_lazy(
    "Received %(ago)s. Decide at the latest on %(day)s, or tell that it takes longer."
)
TALK = gettext_lazy("Received %(ago)s. We promised a talk at the latest on %(day)s.")
KNOWN = gettext_lazy(
    "Received %(ago)s. When the candidate is known on %(day)s, the decision is in time."
)
POINT = gettext_lazy("Raised %(ago)s. An ambassador always gets an answer.")
AFTER = gettext_lazy(
    "The conference was on %(ends)s. The ambassador reads the text before the "
    "neighbourhood does."
)
# Why, in words: ``ago`` is since when, ``day`` by when, ``ends`` the day of the thing.
WHY = {
    Kind.LETTERS: gettext_lazy("Look what went wrong and try again."),
    Kind.COVER: gettext_lazy(
        "Hand it over, or ask the administrator for somebody new."
    ),
    Kind.RENEW: gettext_lazy(
        "The last day is %(last)s. A new procedure is in time when it begins on "
        "%(day)s."
    ),
    Kind.REAPPOINT: gettext_lazy("No new procedure is needed: your settings say so."),
    Kind.SECOND_READ: gettext_lazy(
        "Written %(ago)s. The ambassador waits for an answer until %(day)s."
    ),
    Kind.SENT_BACK: gettext_lazy(
        "Sent back %(ago)s. Look why, and say by %(day)s what you do."
    ),
    Kind.CONFIRM: TALK,
    Kind.TALK: TALK,
    Kind.DELAY: gettext_lazy(
        "Received %(ago)s. We promised a decision at the latest on %(day)s. Does it "
        "take longer? Then send the letter before that day has passed."
    ),
    Kind.SIGNAL: gettext_lazy(
        "Received %(ago)s. It changes nothing in the appointment."
    ),
    Kind.SECOND: DECIDE,
    Kind.REASONS: DECIDE,
    Kind.OBJECTIONS: DECIDE,
    Kind.CERTIFICATE: DECIDE,
    Kind.AGREE: DECIDE,
    Kind.NO_CONSENT: gettext_lazy("They told it %(ago)s. The reasons are with it."),
    Kind.CONSENT_GONE: gettext_lazy(
        "The agreement ended %(ago)s. Until there is a new one nobody is appointed."
    ),
    Kind.NO_AGREEMENT: gettext_lazy(
        "The neighbourhood and the partners first have to agree. The applicant hears "
        "our decision at the latest on %(day)s."
    ),
    Kind.ROUND: gettext_lazy("The text was offered %(ago)s."),
    Kind.APPOINT: DECIDE,
    Kind.PUBLISH: KNOWN,
    Kind.WRITE: KNOWN,
    Kind.READ_OUT: KNOWN,
    Kind.REMIND: KNOWN,
    Kind.LOOK_AT_MESSAGE: gettext_lazy("Reported %(ago)s. Read it and deal with it."),
    Kind.DELIVER_MESSAGE: gettext_lazy("It failed %(ago)s. Check the e-mail address."),
    Kind.ANSWER_MESSAGE: gettext_lazy(
        "Received %(ago)s. We promised an answer at the latest on %(day)s."
    ),
    Kind.INVITE: gettext_lazy("The meeting is on %(ends)s."),
    Kind.ATTENDANCE: gettext_lazy(
        "The meeting was on %(ends)s. Soon nobody remembers who was there."
    ),
    Kind.POINT: POINT,
    Kind.POINT_ANSWER: POINT,
    Kind.CONFERENCE_HELD: gettext_lazy(
        "The conference was on %(ends)s. Only when this is noted, it counts."
    ),
    Kind.CONFERENCE_DAY: gettext_lazy(
        "It was to be on %(ends)s. Who signed up waits for a new day."
    ),
    Kind.CONFERENCE: gettext_lazy(
        "The last one, or the first appointment, was %(ago)s. Every year one is held."
    ),
    Kind.FOLLOW_UP: gettext_lazy(
        "The conference was on %(ends)s. Decide with reasons, by %(day)s. The outcome "
        "is advice."
    ),
    Kind.END_DECIDED: gettext_lazy(
        "You decided this %(ago)s. The appointment goes on until you end it."
    ),
    Kind.ASSESS: gettext_lazy(
        "The conference was on %(ends)s. Soon nobody remembers how it went."
    ),
    Kind.CHANGE_SUMMARY: gettext_lazy(
        "Asked %(ago)s. Write another text, or call the ambassador."
    ),
    Kind.WRITE_SUMMARY: AFTER,
    Kind.SEND_SUMMARY: AFTER,
    Kind.SHOW_SUMMARY: gettext_lazy(
        "The ambassador agrees, or did not answer in 14 days."
    ),
}
