"""Real records for tests. Each feature adds its own; the order is that of features."""

import factory
from factory.django import DjangoModelFactory

from buurtambassadeur_wagtail.neighbourhoods.models import (
    District,
    Neighbourhood,
    NeighbourhoodPostcode,
    Outline,
)
from buurtambassadeur_wagtail.partners.models import (
    PartnerContact,
    PartnerOrganisation,
    PartnerType,
)


class DistrictFactory(DjangoModelFactory):
    class Meta:
        model = District

    name = factory.Sequence(lambda number: f"Stadsdeel {number}")


class NeighbourhoodFactory(DjangoModelFactory):
    """``postcodes=["1234AB"]`` gives it postcodes."""

    class Meta:
        model = Neighbourhood
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Buurt {number}")
    cbs_code = factory.Sequence(lambda number: f"BU9901{number:04d}")
    district = factory.SubFactory(DistrictFactory)

    @factory.post_generation
    def postcodes(self, create, extracted, **kwargs):
        for postcode in extracted or []:
            NeighbourhoodPostcode.objects.create(neighbourhood=self, postcode=postcode)


class OutlineFactory(DjangoModelFactory):
    """A square of about 700 by 1,100 metres, unless told otherwise."""

    class Meta:
        model = Outline

    neighbourhood = factory.SubFactory(NeighbourhoodFactory)
    west, south, east, north = 5.0, 52.0, 5.01, 52.01
    rings = factory.LazyAttribute(
        lambda outline: [
            [
                [outline.west, outline.south],
                [outline.east, outline.south],
                [outline.east, outline.north],
                [outline.west, outline.north],
            ]
        ]
    )


class PartnerOrganisationFactory(DjangoModelFactory):
    """``neighbourhoods=[…]`` says where it is active; nothing means everywhere."""

    class Meta:
        model = PartnerOrganisation
        skip_postgeneration_save = True

    name = factory.Sequence(lambda number: f"Organisatie {number}")
    type = PartnerType.POLICE

    @factory.post_generation
    def neighbourhoods(self, create, extracted, **kwargs):
        if extracted:
            self.neighbourhoods.set(extracted)
            self.save()


class PartnerContactFactory(DjangoModelFactory):
    class Meta:
        model = PartnerContact

    organisation = factory.SubFactory(PartnerOrganisationFactory)
    role = "wijkagent"
    name = "Bram Tuinstra"
    email = factory.Sequence(lambda number: f"contact{number}@politie.example")
