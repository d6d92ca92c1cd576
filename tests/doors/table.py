"""What every admin address answers to everybody: a declaration, not a recording.

An address that is missing here fails the tests, and so does a line without an address.

    login   asked to log in, as Wagtail does
    home    Wagtail's own "no": back to the start page, with a message
    404     our own "no": there is nothing here
    405     only to be read
    open    answered, or done and led on
    fault   Wagtail's own: its choosers forget that they may have no form to add with
"""

from wagtail import VERSION

PEOPLE = ("anonymous", "editor", "here", "elsewhere", "administrator")
NO = {"login", "home", "404", "405"}

# Under a heading: the end of the name, then what the five get by GET, then by POST.
TABLE = """
[buurtambassadeur_application_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
confirm                       login 404 open 404 404      login 404 open 404 404
ask                           login 404 open 404 404      login 404 open 404 404
approve                       login 404 open 404 404      login 404 open 404 404
publish                       login 404 open 404 404      login 404 open 404 404
reject                        login 404 open 404 404      login 404 open 404 404
print                         login 404 open 404 open     login 404 405 404 405
blackened                     login 404 open 404 open     login 404 405 404 405
appoint                       login 404 open 404 404      login 404 open 404 404
involve                       login 404 open 404 404      login 404 open 404 404
stand_in                      login 404 open 404 open     login 404 open 404 open
end_stand_in                  login 404 open 404 open     login 404 open 404 open
certificate                   login 404 open 404 404      login 404 open 404 404
intake                        login 404 open 404 404      login 404 open 404 404
extend                        login 404 open 404 404      login 404 open 404 404
delay                         login 404 open 404 404      login 404 open 404 404
withdraw                      login 404 open 404 404      login 404 open 404 404
notice                        login 404 404 404 404       login 404 405 404 404
letterbox                     login 404 404 404 404       login 404 405 404 404
paper                         login 404 404 404 404       login 404 405 404 404
receipt                       login 404 open 404 404      login 404 405 404 404

[buurtambassadeur_application_]
enter                         login 404 open open 404     login 404 open open 404

[buurtambassadeur_objection_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
confirm                       login 404 open 404 404      login 404 open 404 404
hear                          login 404 open 404 404      login 404 open 404 404
answer                        login 404 open 404 404      login 404 open 404 404
decide                        login 404 open 404 404      login 404 open 404 404
second                        login 404 open 404 404      login 404 open 404 404
reasons                       login 404 open 404 404      login 404 open 404 404
accept                        login 404 open 404 404      login 404 open 404 404
away                          login 404 open 404 404      login 404 open 404 404
withdraw                      login 404 open 404 404      login 404 open 404 404
receipt                       login 404 open 404 404      login 404 405 404 404

[buurtambassadeur_objection_]
enter                         login 404 open open 404     login 404 open open 404

[buurtambassadeur_appointment_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
print                         login 404 open 404 open     login 404 405 404 405
blackened                     login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
reappoint                     login 404 open 404 404      login 404 open 404 404
join                          login 404 open 404 404      login 404 open 404 404
split                         login 404 open 404 404      login 404 open 404 404
naming                        login 404 open 404 404      login 404 open 404 404
end                           login 404 open 404 404      login 404 open 404 404
move                          login 404 open 404 404      login 404 open 404 404
cancel                        login 404 open 404 404      login 404 open 404 404
propose                       login 404 open 404 404      login 404 open 404 404
read                          login 404 open 404 404      login 404 open 404 404
take_back                     login 404 open 404 404      login 404 open 404 404
death                         login 404 open 404 404      login 404 open 404 404
name_again                    login 404 open 404 404      login 404 open 404 404
put_right                     login 404 open 404 404      login 404 open 404 404
away                          login 404 open 404 404      login 404 open 404 404
back                          login 404 open 404 404      login 404 open 404 404
point_link                    login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_shapeagreement_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
version                       login 404 open 404 404      login 404 open 404 404
change                        login 404 open 404 404      login 404 open 404 404
offer                         login 404 open 404 404      login 404 open 404 404
ask                           login 404 open 404 404      login 404 open 404 404
decision                      login 404 open 404 404      login 404 open 404 404
answer                        login 404 open 404 404      login 404 open 404 404
force                         login 404 open 404 404      login 404 open 404 404
withdraw                      login 404 open 404 404      login 404 open 404 404
residents_withdraw            login 404 open 404 404      login 404 open 404 404
terminate                     login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_managementmeeting_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
invite                        login 404 open 404 404      login 404 open 404 404
change                        login 404 open 404 404      login 404 open 404 404
postpone                      login 404 open 404 404      login 404 open 404 404
cancel                        login 404 open 404 404      login 404 open 404 404
print                         login 404 open 404 404      login 404 405 404 404
answers                       login 404 open 404 404      login 404 open 404 404
attendance                    login 404 open 404 404      login 404 open 404 404
summary                       login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_conference_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
invite                        login 404 open 404 404      login 404 open 404 404
change                        login 404 open 404 404      login 404 open 404 404
postpone                      login 404 open 404 404      login 404 open 404 404
cancel                        login 404 open 404 404      login 404 open 404 404
enter                         login 404 open 404 404      login 404 open 404 404
step_back                     login 404 open 404 404      login 404 open 404 404
hold                          login 404 open 404 404      login 404 open 404 404
print                         login 404 open 404 open     login 404 405 404 405
export                        login 404 open 404 open     login 404 405 404 405

[buurtambassadeur_attentionpoint_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
agenda                        login 404 open 404 404      login 404 open 404 404
answer                        login 404 open 404 404      login 404 open 404 404
close                         login 404 open 404 404      login 404 open 404 404
show                          login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_conferenceassessment_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
history                       login 404 open 404 open     login 404 404 404 404
write_summary                 login 404 open 404 404      login 404 open 404 404
send_summary                  login 404 open 404 404      login 404 open 404 404
print_summary                 login 404 open 404 404      login 404 405 404 404
print_decision                login 404 open 404 404      login 404 405 404 404
answer_summary                login 404 open 404 404      login 404 open 404 404
publish_summary               login 404 open 404 404      login 404 open 404 404
take_off_summary              login 404 open 404 404      login 404 open 404 404
decide                        login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_conference_]
assess                        login 404 open 404 404      login 404 open 404 404
enter_look_back               login 404 open 404 404      login 404 open 404 404
ask_look_back                 login 404 open 404 404      login 404 open 404 404
print_look_back               login 404 open 404 404      login 404 405 404 404
conclude                      login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_profileproposal_]
ask                           login 404 open 404 404      login 404 open 404 404
take_over                     login open open open open   login open open open open
set_aside                     login open open open open   login open open open open
withdraw                      login open open open open   login open open open open
take_off                      login open open open open   login open open open open

[buurtambassadeur_contactmessage_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
answer                        login 404 open 404 404      login 404 open 404 404
deal_with                     login 404 open 404 404      login 404 open 404 404
deliver                       login 404 open 404 404      login 404 open 404 404

[buurtambassadeur_letter_modeladmin_]
index                         login 404 open open open    login 404 405 405 405
inspect                       login 404 open 404 open     login 404 405 404 405
retry                         login 404 open 404 open     login 404 open 404 open

[buurtambassadeur_]
letter_texts                  login 404 open open open   login 404 405 405 405
letter_text                   login 404 open open open   login 404 open open open
letter_text_history           login 404 open open open   login 404 404 404 404

[buurtambassadeur_]
erasure                       login 404 404 404 open      login 404 404 404 open
work_list                     login 404 open open 404     login 404 405 405 404
settings_history              login 404 open open open    login 404 404 404 404
new_agreement                 login 404 open open 404     login 404 open open 404
hand_over                     login 404 open open open    login 404 open open open

[buurtambassadeur_erasure_]
confirm                       login 404 404 404 open      login 404 404 404 open
erase                         login 404 404 404 open      login 404 404 404 open
done                          login 404 404 404 open      login 404 404 404 405

[buurtambassadeur_]
serving                       login 404 open open open    login 404 405 405 405
ambassador_take_offline       login open open open open   login open open open open
missing                       login open open open open   login 405 405 405 405
take_over                     login 404 open open open    login 404 open open open
take_over_check               login 404 open open open    login 404 open open open
take_over_do                  login 404 open open open    login 404 open open open
plan_meeting                  login 404 open open 404     login 404 open open 404
enter_point                   login 404 open open 404     login 404 open open 404
plan_conference               login 404 open open 404     login 404 open open 404

[wagtailsnippets_buurtambassadeur_wagtail_ambassador:]
list                          login open open open open   login 405 405 405 405
list_results                  login open open open open   login 405 405 405 405
add                           login home home home home   login home home home home
edit                          login open open open open   login open open open open
delete                        login open open open open   login open open open open
usage                         login open open open open   login 405 405 405 405
history                       login open open open open   login 405 405 405 405
history_results               login open open open open   login 405 405 405 405
preview_on_add                login home home home home   login home home home home
preview_on_edit               login open open open open   login open open open open
revisions_view                login open open open open   login 405 405 405 405
revisions_revert              login open open open open   login open open open open
revisions_compare             login open open open open   login 405 405 405 405
revisions_unschedule          login open open open open   login open open open open
unpublish                     login open open open open   login open open open open
lock                          login 405 home home 405     login open home home open
unlock                        login home home home 405    login home home home open
workflow_action               login open home home open   login open home home open
collect_workflow_action_data  login open home home open   login open home home open
confirm_workflow_cancellation login open open open open   login open open open open
workflow_history              login open open open open   login 405 405 405 405
workflow_history_detail       login open open open open   login 405 405 405 405
workflow_preview              login open home home open   login 405 405 405 405
timeline                      login open open open open   login 404 404 404 404

[wagtailsnippetchoosers_buurtambassadeur_wagtail_ambassador:]
choose                        login open open open open   login 405 405 405 405
choose_results                login open open open open   login 405 405 405 405
chosen                        login open open open open   login 405 405 405 405
chosen_multiple               login open open open open   login 405 405 405 405
create                        login home home home home   login home home home home

[wagtailsnippets_buurtambassadeur_wagtail_neighbourhood:]
list                          login open open open open   login 405 405 405 405
list_results                  login open open open open   login 405 405 405 405
add                           login open open open open   login open open open open
edit                          login open open open open   login open open open open
delete                        login open open open open   login open open open open
usage                         login open open open open   login 405 405 405 405
history                       login open open open open   login 405 405 405 405
history_results               login open open open open   login 405 405 405 405

[wagtailsnippetchoosers_buurtambassadeur_wagtail_neighbourhood:]
choose                        login open open open open   login 405 405 405 405
choose_results                login open open open open   login 405 405 405 405
chosen                        login open open open open   login 405 405 405 405
chosen_multiple               login open open open open   login 405 405 405 405
create                        login open open open open   login fault fault fault fault

[wagtailsnippets_buurtambassadeur_wagtail_neighbourhoodaction:]
list                          login open open open open   login 405 405 405 405
list_results                  login open open open open   login 405 405 405 405
add                           login open open open open   login open open open open
edit                          login open open open open   login open open open open
delete                        login open open open open   login open open open open
usage                         login open open open open   login 405 405 405 405
history                       login open open open open   login 405 405 405 405
history_results               login open open open open   login 405 405 405 405

[wagtailsnippetchoosers_buurtambassadeur_wagtail_neighbourhoodaction:]
choose                        login open open open open   login 405 405 405 405
choose_results                login open open open open   login 405 405 405 405
chosen                        login open open open open   login 405 405 405 405
chosen_multiple               login open open open open   login 405 405 405 405
create                        login open open open open   login fault fault fault fault

[wagtailsnippets_buurtambassadeur_wagtail_district:]
list                          login open open open open   login 405 405 405 405
list_results                  login open open open open   login 405 405 405 405
add                           login home open open open   login home open open open
edit                          login home open open open   login home open open open
delete                        login home home home open   login home home home open
usage                         login home open open open   login home 405 405 405
history                       login home open open open   login home 405 405 405
history_results               login home open open open   login home 405 405 405

[wagtailsnippetchoosers_buurtambassadeur_wagtail_district:]
choose                        login open open open open   login 405 405 405 405
choose_results                login open open open open   login 405 405 405 405
chosen                        login open open open open   login 405 405 405 405
chosen_multiple               login open open open open   login 405 405 405 405
create                        login home open open open   login home fault fault fault

[wagtailsnippets_buurtambassadeur_wagtail_partnerorganisation:]
list                          login open open open open   login 405 405 405 405
list_results                  login open open open open   login 405 405 405 405
add                           login home open open open   login home open open open
edit                          login open open open open   login open open open open
delete                        login home open open open   login home open open open
usage                         login open open open open   login 405 405 405 405
history                       login open open open open   login 405 405 405 405
history_results               login open open open open   login 405 405 405 405
timeline                      login open open open open   login 404 404 404 404

[wagtailsnippetchoosers_buurtambassadeur_wagtail_partnerorganisation:]
choose                        login open open open open   login 405 405 405 405
choose_results                login open open open open   login 405 405 405 405
chosen                        login open open open open   login 405 405 405 405
chosen_multiple               login open open open open   login 405 405 405 405
create                        login home open open open   login home fault fault fault

[buurtambassadeur_coordinators:]
index                         login home home home open   login home home home 405
index_results                 login home home home open   login home home home 405
add                           login home home home open   login home home home open
edit                          login home home home open   login home home home open
delete                        login home home home open   login home home home open
history                       login home home home open   login home home home 405
history_results               login home home home open   login home home home 405
timeline                      login 404  404  404  open   login 404  404  404  404
usage                         login home home home open   login home home home 405
"""

# One address of Wagtail for any model: what it answers about our casework.
ANY_MODEL = """
simple_translation:submit_snippet_translation \
                                     login home home home 404  login home home home 404
wagtail_bulk_action                  login 404 404 404 404  login 404 404 404 404
wagtailadmin_editing_sessions:ping   login 405 405 405 405  login 404 404 404 404
wagtailadmin_pages:choose_parent     login 404 404 404 404  login 404 404 404 404
wagtailadmin_tag_model_autocomplete  login 404 404 404 404  login 404 404 404 404
wagtailadmin_workflows:add_task      login 404 404 404 404  login 404 404 404 404
wagtailsettings:edit                 login 404 404 404 404  login 404 404 404 404
wagtailsettings:edit+pk              login 404 404 404 404  login 404 404 404 404
wagtailsettings:preview_on_edit      login 404 404 404 404  login 404 404 404 404
"""

# Wagtail 7.4 asks for rights before it looks whether it has such a form or such a task.
BEFORE_8 = """
[wagtailsnippetchoosers_buurtambassadeur_wagtail_ambassador:]
create                        login home home home open   login home home home fault
"""
ANY_MODEL_BEFORE_8 = """
wagtailadmin_workflows:add_task  login home home home 404  login home home home 404
"""


def _read(table):
    expected, heading = {}, ""
    for line in filter(None, table.splitlines()):
        if line.startswith("["):
            heading = line.strip("[]")
            continue
        name, *words = line.split()
        people = dict(zip(PEOPLE, words[:5], strict=True))
        posting = dict(zip(PEOPLE, words[5:], strict=True))
        expected[heading + name] = {"get": people, "post": posting}
    return expected


EXPECTED = _read(TABLE)
EXPECTED_OF_ANY_MODEL = _read(ANY_MODEL)
if VERSION < (8, 0):
    EXPECTED |= _read(BEFORE_8)
    EXPECTED_OF_ANY_MODEL |= _read(ANY_MODEL_BEFORE_8)
