"""Blocks stand in no migration of ours, and by name only in one of a host."""

from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField

from buurtambassadeur_wagtail.blocks import FinderBlock, ProgrammeBlock, TextBlock
from buurtambassadeur_wagtail.kernel.stream_fields import BodyField


class HostBlock(ProgrammeBlock):
    own = TextBlock()


class OwnFinder(FinderBlock):
    more = TextBlock()


def test_other_blocks_change_no_migration_of_ours():
    ours, extended = BodyField(), BodyField(HostBlock())

    assert ours.deconstruct() == extended.deconstruct()
    assert "own" in extended.stream_block.child_blocks


def test_a_host_names_its_blocks_in_a_setting(settings):
    settings.BUURTAMBASSADEUR_BODY_BLOCK = f"{__name__}.HostBlock"

    assert "own" in BodyField().stream_block.child_blocks


def test_a_migration_of_a_host_names_a_block_and_not_what_is_in_it():
    _name, _path, _args, kwargs = StreamField(ProgrammeBlock()).deconstruct()

    for path, args, options in kwargs["block_lookup"].values():
        assert path.startswith("buurtambassadeur_wagtail.blocks.")
        assert (args, options) == ((), {})


def test_what_a_migration_of_a_host_names_can_be_made_again():
    _name, _path, args, kwargs = StreamField(ProgrammeBlock()).deconstruct()

    again = StreamField(*args, block_lookup=kwargs["block_lookup"])

    kinds = [type(one) for one in again.stream_block.child_blocks.values()]
    assert kinds == [type(one) for one in ProgrammeBlock().child_blocks.values()]


def test_a_block_built_on_ours_is_written_out():
    block = StreamBlock([("finder", OwnFinder())])
    _name, _path, _args, kwargs = StreamField(block).deconstruct()

    paths = {path for path, _args, _options in kwargs["block_lookup"].values()}
    assert "wagtail.blocks.StructBlock" in paths
