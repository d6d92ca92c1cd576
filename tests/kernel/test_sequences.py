"""Numbers without doubles or gaps."""

import pytest
from django.db import transaction

from buurtambassadeur_wagtail.kernel.sequences import next_number


@pytest.mark.django_db
def test_each_series_counts_for_itself():
    assert [next_number("2027"), next_number("2027"), next_number("2028")] == [1, 2, 1]


@pytest.mark.django_db
def test_rollback_gives_the_number_back():
    with transaction.atomic():
        assert next_number("2027") == 1
        transaction.set_rollback(True)

    assert next_number("2027") == 1


def test_number_is_refused_outside_a_transaction(committed):
    with pytest.raises(transaction.TransactionManagementError):
        next_number("2027")


def test_eight_threads_get_eight_times_as_many_numbers(committed, at_once):
    def take(number):
        taken = []
        for _ in range(25):
            with transaction.atomic():
                taken.append(next_number("2027"))
        return taken

    numbers = [number for taken in at_once(take, 8) for number in taken]

    assert sorted(numbers) == list(range(1, 201))
