"""What this feature stores: versions, whom we asked, and what each party said."""

from .events import AgreementEvent
from .requests import ConsentRequest
from .shape_agreements import ShapeAgreement

__all__ = ["AgreementEvent", "ConsentRequest", "ShapeAgreement"]
