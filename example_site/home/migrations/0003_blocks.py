"""Blocks of the neighbourhood ambassadors on the municipality's own home page."""

import json

import wagtail.fields
from django.db import migrations

BLOCKS = {
    "find_my_ambassador": {"heading": ""},
    "next_dates": {"heading": "", "neighbourhood": None, "most": 3},
    "figures": {"heading": ""},
}


def fill_home_page(apps, schema_editor):
    HomePage = apps.get_model("home", "HomePage")
    blocks = [
        {"type": name, "value": value, "id": f"block-{name}"}
        for name, value in BLOCKS.items()
    ]
    for home in HomePage.objects.filter(slug="home", depth=2):
        home.body = json.dumps(blocks)
        home.save()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_create_home_page"),
    ]

    operations = [
        migrations.AddField(
            model_name="homepage",
            name="body",
            field=wagtail.fields.StreamField(
                [
                    ("ambassadors", 0),
                    ("find_my_ambassador", 1),
                    ("who_does_what", 2),
                    ("next_dates", 3),
                    ("call_to_apply", 4),
                    ("figures", 5),
                ],
                blank=True,
                block_lookup={
                    0: ("buurtambassadeur_wagtail.blocks.AmbassadorsBlock", (), {}),
                    1: ("buurtambassadeur_wagtail.blocks.FinderBlock", (), {}),
                    2: ("buurtambassadeur_wagtail.blocks.WhoDoesWhatBlock", (), {}),
                    3: ("buurtambassadeur_wagtail.blocks.NextDatesBlock", (), {}),
                    4: ("buurtambassadeur_wagtail.blocks.CallToApplyBlock", (), {}),
                    5: ("buurtambassadeur_wagtail.blocks.FiguresBlock", (), {}),
                },
                verbose_name="blokken",
            ),
        ),
        migrations.RunPython(fill_home_page, migrations.RunPython.noop),
    ]
