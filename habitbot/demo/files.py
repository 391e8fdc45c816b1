"""Files that were sent: kept in memory, found by their ids."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from habitbot.demo.answers import bad_request
from habitbot.demo.image_size import PNG, image_size
from habitbot.demo.params import Params, Upload

LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024
MOST_PIXELS_AROUND = 10_000
WIDEST_RATIO = 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as Telegram keeps it."""

    id: str
    unique_id: str
    path: str
    name: str
    content_type: str
    content: bytes = field(repr=False)

    @property
    def size(self) -> int:
        """Its size in bytes."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in a message; sizes in pixels."""

    file: StoredFile
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Document:
    """A file in a message."""

    file: StoredFile


class Files:
    """All files of one Telegram."""

    def __init__(self) -> None:
        self._by_id: dict[str, Photo | Document] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._by_unique_id: dict[str, StoredFile] = {}

    def keep_photo(self, upload: Upload) -> Photo:
        """Keep a picture; what is none, or too big, is Refused."""
        if len(upload.content) > LARGEST_PHOTO:
            raise bad_request("file is too big")
        width, height = _checked_size(upload.content)
        kind = "image/png" if upload.content.startswith(PNG) else "image/jpeg"
        kept = self._keep(Upload(upload.name, upload.content, kind), "photos")
        photo = Photo(kept, width, height)
        self._by_id[photo.file.id] = photo
        return photo

    def keep_document(self, upload: Upload) -> Document:
        """Keep a file of any kind up to 50 MB."""
        if len(upload.content) > LARGEST_UPLOAD:
            raise bad_request("file is too big")
        document = Document(self._keep(upload, "documents"))
        self._by_id[document.file.id] = document
        return document

    def by_id(self, file_id: str) -> StoredFile | None:
        """The file that a message or a call names by its id."""
        known = self._by_id.get(file_id)
        return known.file if known else None

    def by_path(self, path: str) -> StoredFile | None:
        """The file at a path that getFile gave away."""
        return self._by_path.get(path)

    def by_unique_id(self, unique_id: str) -> StoredFile | None:
        """The file behind an address of the phone's page."""
        return self._by_unique_id.get(unique_id)

    def read_photo(self, params: Params, name: str) -> Photo:
        """The picture that a call sends: a new one, or one known by its id."""
        found = self._read(params, name)
        if isinstance(found, Upload):
            return self.keep_photo(found)
        if not isinstance(found, Photo):
            raise bad_request("can't use file of type Document as Photo")
        return found

    def read_document(self, params: Params, name: str) -> Document:
        """The file that a call sends: a new one, or one known by its id."""
        found = self._read(params, name)
        if isinstance(found, Upload):
            return self.keep_document(found)
        if not isinstance(found, Document):
            raise bad_request("can't use file of type Photo as Document")
        return found

    def _read(self, params: Params, name: str) -> Upload | Photo | Document:
        said = params.text(name)
        upload = params.files.get(said.removeprefix("attach://") if said else name)
        if upload is not None:
            return _checked(upload)
        if not said:
            raise bad_request(f"there is no {name} in the request")
        if said.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        known = self._by_id.get(said)
        if known is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return known

    def _keep(self, upload: Upload, folder: str) -> StoredFile:
        _, dot, ending = upload.name.rpartition(".")
        path = f"{folder}/file_{len(self._by_path)}{dot}{ending if dot else ''}"
        token = secrets.token_urlsafe
        kept = StoredFile(
            token(36), token(9), path, upload.name, upload.content_type, upload.content
        )
        self._by_path[path] = self._by_unique_id[kept.unique_id] = kept
        return kept


def file_json(file: StoredFile) -> dict[str, Any]:
    """The facts that every file has, in the Bot API's form."""
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}


def _checked(upload: Upload) -> Upload:
    if not upload.content:
        raise bad_request("file must be non-empty")
    return upload


def _checked_size(content: bytes) -> tuple[int, int]:
    size = image_size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > MOST_PIXELS_AROUND or max(size) > WIDEST_RATIO * max(min(size), 1):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size
