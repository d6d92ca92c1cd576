"""Registration with Wagtail, nothing else."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.snippets.models import register_snippet

from buurtambassadeur_wagtail.agreements import admin as agreements
from buurtambassadeur_wagtail.ambassadors import serving
from buurtambassadeur_wagtail.ambassadors.admin_profiles import keep_profile
from buurtambassadeur_wagtail.ambassadors.importing import admin as importing
from buurtambassadeur_wagtail.ambassadors.offline import views as offline
from buurtambassadeur_wagtail.candidacy.admin import ObjectionAdmin
from buurtambassadeur_wagtail.conferences import admin as conferences
from buurtambassadeur_wagtail.conferences import admin_assessments as assessing
from buurtambassadeur_wagtail.contact.admin import MessageAdmin
from buurtambassadeur_wagtail.dossier.admin import ApplicationAdmin, AppointmentAdmin
from buurtambassadeur_wagtail.dossier.log import register_dossier_action
from buurtambassadeur_wagtail.handover import admin as handover
from buurtambassadeur_wagtail.joining.admin import actions
from buurtambassadeur_wagtail.kernel import letter_text_admin
from buurtambassadeur_wagtail.kernel.deletion import refuse_deletion
from buurtambassadeur_wagtail.kernel.export_log import register_export_action
from buurtambassadeur_wagtail.kernel.letter_register import LetterAdmin
from buurtambassadeur_wagtail.kernel.menu import build_menu
from buurtambassadeur_wagtail.meetings import admin as meetings
from buurtambassadeur_wagtail.neighbourhoods import admin as neighbourhoods
from buurtambassadeur_wagtail.own_words import admin_views as own_words
from buurtambassadeur_wagtail.own_words.admin import profiles
from buurtambassadeur_wagtail.partners import admin as partners
from buurtambassadeur_wagtail.privacy import admin as privacy
from buurtambassadeur_wagtail.privacy.log import register_erase_action
from buurtambassadeur_wagtail.programme import admin as programme
from buurtambassadeur_wagtail.programme.models import ProgrammeSettings
from buurtambassadeur_wagtail.publishing import flyer_button, on_behalf
from buurtambassadeur_wagtail.publishing.missing import admin as missing
from buurtambassadeur_wagtail.publishing.starting import admin as places
from buurtambassadeur_wagtail.publishing.starting.bulk import MakePages
from buurtambassadeur_wagtail.reminders import admin as reminders
from buurtambassadeur_wagtail.worklist import admin as worklist

snippets = [profiles, actions, *places.snippets, *partners.viewsets]
registers = [
    ApplicationAdmin(),
    ObjectionAdmin(),
    AppointmentAdmin(),
    agreements.AgreementAdmin(),
    meetings.MeetingAdmin(),
    meetings.AttentionPointAdmin(),
    conferences.ConferenceAdmin(),
    assessing.AssessmentAdmin(),
    MessageAdmin(),
    LetterAdmin(),
]
(
    applications,
    objections,
    appointments,
    shapes,
    gatherings,
    points,
    evenings,
    assessments,
    messages,
    letters,
) = registers

for viewset in snippets:
    viewset.menu_item_is_registered = True  # in our own menu, not under Snippets
    register_snippet(viewset)
for register in registers:
    register.register_with_wagtail()

hooks.register("before_delete_snippet", refuse_deletion)
hooks.register("before_delete_snippet", keep_profile)
hooks.register("register_log_actions", register_export_action)
hooks.register("register_log_actions", register_erase_action)
hooks.register("register_log_actions", register_dossier_action)
hooks.register("register_bulk_action", MakePages)
hooks.register("register_snippet_listing_buttons", flyer_button.buttons)
hooks.register("register_admin_urls", privacy.register_urls)
hooks.register("register_admin_urls", programme.register_urls)
hooks.register("register_admin_urls", worklist.register_urls)
hooks.register("construct_homepage_panels", worklist.add_panel)
hooks.register("construct_homepage_panels", reminders.add_panel)
hooks.register("construct_homepage_panels", handover.add_panel)
hooks.register("register_admin_urls", handover.register_urls)
hooks.register("register_admin_urls", importing.register_urls)
hooks.register("register_admin_urls", serving.register_urls)
hooks.register("register_admin_urls", on_behalf.register_urls)
hooks.register("register_admin_urls", missing.register_urls)
hooks.register("register_admin_urls", letter_text_admin.register_urls)
hooks.register("register_admin_urls", offline.register_urls)
hooks.register("register_admin_urls", own_words.register_urls)
hooks.register("register_admin_urls", meetings.register_urls)
hooks.register("register_admin_urls", agreements.register_urls)
hooks.register("register_admin_urls", conferences.register_urls)
hooks.register("register_admin_urls", assessing.register_urls)


@hooks.register("register_admin_viewset")
def coordinators():
    return neighbourhoods.coordinators


def programme_settings():
    """The settings, under a name of their own: the menu has that of the programme."""
    item = SettingMenuItem(ProgrammeSettings, icon="cog")
    item.label = _("Settings")
    return item


@hooks.register("construct_settings_menu")
def settings_once(request, menu_items):
    """Take ours out of Wagtail's menu of settings: it stands in our own menu."""
    menu_items[:] = [item for item in menu_items if not is_programme(item)]


def is_programme(item):
    return isinstance(item, SettingMenuItem) and item.model is ProgrammeSettings


@hooks.register("register_admin_menu_item")
def menu():
    """Everything in the order of the work; each item only for who may see it."""
    return build_menu(
        _("Neighbourhood ambassadors"),
        [
            worklist.menu_item,
            applications,
            objections,
            appointments,
            serving.menu_item,
            importing.menu_item,
            shapes,
            gatherings,
            points,
            evenings,
            assessments,
            profiles,
            missing.menu_item,
            actions,
            messages,
            letters,
            letter_text_admin.menu_item,
            handover.menu_item,
            *places.viewsets,
            *partners.viewsets,
            programme_settings(),
            privacy.menu_item,
        ],
    )
