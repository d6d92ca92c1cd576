"""What the kernel stores: letters, links in letters, number series, hit counts."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from buurtambassadeur_wagtail.kernel import clock, markers

STOPPED = "Stopped"  # by us, on purpose: nothing went wrong
_PROBLEMS = {
    STOPPED: _("The letter was stopped, because nobody can read it any more."),
    "ServerUnavailable": _("The mail server cannot be reached."),
    "Undeliverable": _("The e-mail address does not exist or takes no mail."),
    "Forgotten": _("The letter was stopped, because its data were erased."),
}


class LetterState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("letter state", "Waiting")
    SENT = "sent", pgettext_lazy("letter state", "Sent")
    FAILED = "failed", pgettext_lazy("letter state", "Failed")


class LinkState(models.TextChoices):
    OPEN = "open", pgettext_lazy("link state", "Open")
    USED = "used", pgettext_lazy("link state", "Used")
    EXPIRED = "expired", pgettext_lazy("link state", "Expired")
    REVOKED = "revoked", pgettext_lazy("link state", "Withdrawn")


class AboutRecord(models.Model):
    """A row about one record of another model, whichever model that is."""

    content_type = models.ForeignKey(
        ContentType, models.CASCADE, verbose_name=_("kind of record"), related_name="+"
    )
    object_id = models.PositiveBigIntegerField(_("number of the record"))
    about = GenericForeignKey("content_type", "object_id")

    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True


class LetterQuerySet(models.QuerySet["Letter"]):
    def about(self, record: models.Model) -> LetterQuerySet:
        return self.filter(**_about(record))

    def waiting(self) -> LetterQuerySet:
        return self.filter(sent_at=None, failed_at=None)

    def sent(self) -> LetterQuerySet:
        return self.exclude(sent_at=None)

    def failed(self) -> LetterQuerySet:
        return self.exclude(failed_at=None)

    def free(self) -> LetterQuerySet:
        """Letters that no worker is busy with, or whose worker died."""
        return self.filter(Q(leased_until=None) | Q(leased_until__lt=clock.now()))

    def due(self) -> LetterQuerySet:
        """Letters to try now."""
        return self.waiting().free().filter(next_attempt_at__lte=clock.now())


class Letter(AboutRecord):
    """One letter to one address; ``outbox`` writes it and sees it delivered."""

    event = models.CharField(_("event"), max_length=60)
    to = models.EmailField(_("to"), blank=True)
    name = models.CharField(_("name"), max_length=255, blank=True)
    subject = models.CharField(_("subject"), max_length=255, blank=True)
    body = models.TextField(_("text"), blank=True)
    facts = models.JSONField(_("what was filled in"), default=dict, blank=True)
    created_at = models.DateTimeField(_("written on"), default=clock.now)
    sent_at = models.DateTimeField(_("sent on"), null=True, blank=True)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=clock.now)
    leased_until = models.DateTimeField(_("being sent until"), null=True, blank=True)
    failed_at = models.DateTimeField(_("failed on"), null=True, blank=True)
    error = models.CharField(_("fault"), max_length=100, blank=True)
    message_id = models.CharField(_("message number"), max_length=255, unique=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["content_type", "object_id"], name="ba_letter_about"),
            models.Index(
                fields=["next_attempt_at"],
                condition=Q(sent_at=None, failed_at=None),
                name="ba_letter_waiting",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None),
                name="ba_letter_sent_or_failed",
            ),
        ]

    def __str__(self) -> str:
        return gettext("Letter %(number)s") % {"number": self.pk}

    @property
    def state(self) -> LetterState:
        """Where the letter stands; a ``LetterState``, so with a translated label."""
        if self.sent_at:
            return LetterState.SENT
        return LetterState.FAILED if self.failed_at else LetterState.WAITING

    @property
    def problem(self) -> str:
        """Why the letter was not sent (yet), in words; empty when nothing is wrong."""
        if not self.error:
            return ""
        kind = self.error.partition(":")[0]
        return str(_PROBLEMS.get(kind, _("The mail server did not take the letter.")))

    @property
    def shown_body(self) -> str:
        """The text for the admin, in which nobody can use the recipient's links."""
        return markers.hide(self.body)


class LinkQuerySet(models.QuerySet["Link"]):
    def about(self, record: models.Model) -> LinkQuerySet:
        return self.filter(**_about(record))

    def open(self) -> LinkQuerySet:
        now = clock.now()
        return self.filter(used_at=None, revoked_at=None, expires_at__gt=now)


class Link(AboutRecord):
    """A personal link in a letter. The row alone is not enough to make its address."""

    purpose = models.CharField(_("purpose"), max_length=60)
    nonce = models.CharField(_("random part"), max_length=64)
    digest = models.CharField(_("fingerprint"), max_length=64, unique=True)
    created_at = models.DateTimeField(_("made on"), default=clock.now)
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("used on"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("withdrawn on"), null=True, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("personal link")
        verbose_name_plural = _("personal links")
        indexes = [
            models.Index(fields=["content_type", "object_id"], name="ba_link_about"),
        ]

    def __str__(self) -> str:
        return gettext("Personal link %(number)s") % {"number": self.pk}

    @property
    def state(self) -> LinkState:
        if self.revoked_at:
            return LinkState.REVOKED
        if self.used_at:
            return LinkState.USED
        expired = self.expires_at <= clock.now()
        return LinkState.EXPIRED if expired else LinkState.OPEN

    @property
    def marker(self) -> str:
        """What stands for this link in a letter until the letter is delivered."""
        return markers.marker(self.pk, self.digest)


class Sequence(models.Model):
    """The last number given out in a series, such as ``application-2027``."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    last_number = models.PositiveBigIntegerField(_("last number"), default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("number series")
        verbose_name_plural = _("number series")

    def __str__(self) -> str:
        return self.name


class RateCount(models.Model):
    """How often something was asked since ``window_start``, by fingerprint."""

    scope = models.CharField(_("scope"), max_length=60)
    key = models.CharField(_("fingerprint"), max_length=64)
    window_start = models.DateTimeField(_("counted since"), db_index=True)
    count = models.PositiveIntegerField(_("number"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("count")
        verbose_name_plural = _("counts")
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "key"], name="ba_rate_count_once_per_key"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.pk}"


def _about(record: models.Model) -> dict[str, object]:
    kind = ContentType.objects.get_for_model(record)
    return {"content_type": kind, "object_id": record.pk}
