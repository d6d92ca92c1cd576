"""A home page and a site to begin with, as `wagtail start` makes them."""

from django.db import migrations

INTRO = (
    "<p>Zilverveen is een gemeente aan het water met zes buurten. In elke buurt"
    " kennen mensen elkaar en helpen zij elkaar vooruit.</p>"
)


def create_home_page(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    HomePage = apps.get_model("home", "HomePage")

    Page.objects.filter(slug="home", depth=2).delete()
    content_type, _created = ContentType.objects.get_or_create(
        model="homepage", app_label="home"
    )
    home = HomePage.objects.create(
        title="Welkom in Zilverveen",
        draft_title="Welkom in Zilverveen",
        intro=INTRO,
        slug="home",
        content_type=content_type,
        locale=Locale.objects.first(),
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
    )
    Site.objects.create(
        hostname="localhost",
        site_name="gemeente Zilverveen",
        root_page=home,
        is_default_site=True,
    )


class Migration(migrations.Migration):
    dependencies = [("home", "0001_initial"), ("wagtailcore", "0054_initial_locale")]

    operations = [
        migrations.RunPython(create_home_page, migrations.RunPython.noop),
    ]
