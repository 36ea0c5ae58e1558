"""A desk form in REST, without what EasyForm would add of saved answers.

EasyForm's own serializer asks for a permission by its id where plone.api wants the title, so that
each GET of a form, and of a folder with its objects, is a server error (EasyForm 5.0.2).
"""

from onderneem.addon.desk.interfaces import IDeskForm
from onderneem.addon.interfaces import IOnderneemLayer
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IDeskForm, IOnderneemLayer)
class SerializeDeskForm(SerializeToJson):
    """plone.restapi's own answer: what people sent stands in dossiers, not here."""
