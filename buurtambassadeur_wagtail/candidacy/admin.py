"""The registers of what came in; appointing is added by the feature that appoints."""

from .admin_applications import ApplicationAdmin
from .admin_objections import ObjectionAdmin

__all__ = ["ApplicationAdmin", "ObjectionAdmin"]
