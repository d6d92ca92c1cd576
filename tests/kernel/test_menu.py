"""One menu holds everything, in the order of the work, and only what one may see."""

import pytest
from wagtail.admin.menu import MenuItem

from buurtambassadeur_wagtail.kernel.menu import build_menu

from .register_host import candidacies, profiles

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.kernel.register_urls")]


def shown(rf, user, *parts):
    request = rf.get("/")
    request.user = user
    menu = build_menu("Buurtambassadeurs", parts)
    items = sorted(menu.menu.menu_items_for_request(request), key=lambda i: i.order)
    return menu.is_shown(request), [item.url for item in items]


def test_items_stand_in_the_order_given(rf, administrator):
    own = MenuItem("Uitleg", "/uitleg/", order=1)

    visible, urls = shown(rf, administrator, profiles, own, candidacies)

    assert visible
    assert urls == ["/admin/try/profile/", "/uitleg/", "/admin/try/candidacy/"]


def test_each_person_sees_only_what_is_theirs(rf, coordinator_here, editor, make_user):
    assert shown(rf, coordinator_here, profiles, candidacies) == (
        True,
        ["/admin/try/candidacy/"],
    )
    assert shown(rf, editor, profiles, candidacies) == (True, ["/admin/try/profile/"])
    assert shown(rf, make_user("nobody"), profiles, candidacies) == (False, [])
