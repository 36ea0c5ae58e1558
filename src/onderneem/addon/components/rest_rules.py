"""The rules between fields in REST: what one of them refuses has its field, as a form shows it."""

from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from zExceptions import BadRequest


class NamesFields(DeserializeFromJson):
    """plone.restapi's own, which tells a rule's words without the field that the rule names."""

    def __call__(self, validate_all=False, data=None, create=False, mask_validation_errors=True):
        """Take over what was sent; raises BadRequest with a field wherever there is one."""
        try:
            return super().__call__(validate_all, data, create, mask_validation_errors=False)
        except BadRequest as problem:
            errors = problem.args[0] if problem.args else ()
            for each in errors if isinstance(errors, list) else ():
                _name(each)
                if mask_validation_errors:
                    each["error"] = "ValidationError"
            raise


def _name(told: dict) -> None:
    args = getattr(told.get("error"), "args", ())
    if "field" not in told and len(args) > 1:
        told["field"] = args[1]
