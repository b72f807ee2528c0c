"""The signed code of a certificate (ECDSA over P-256, which every browser checks)."""

import base64
import binascii
import unicodedata
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)

PREFIX = "KC1"
"""Begins every code of this form."""
_HALF = 32
_NAME_BYTES = 10
"""Bytes of a name's digest: nobody finds another name for them by chance."""
_MAX_CODE = 2_000
_HASH = ec.ECDSA(hashes.SHA256())


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedFacts:
    """What a code says: no name, but the digest of one."""

    number: str
    event: str
    date: str
    hours: str
    name_digest: str


def new_private_key() -> str:
    """Return a new key as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


def public_key(private_pem: str) -> bytes:
    """Return the public part of a key, as a browser imports it (SPKI)."""
    return (
        _load(private_pem)
        .public_key()
        .public_bytes(
            serialization.Encoding.DER,
            serialization.PublicFormat.SubjectPublicKeyInfo,
        )
    )


def digest_of_name(name: str) -> str:
    """Return the digest of a name; capitals and blanks make no difference."""
    plain = " ".join(unicodedata.normalize("NFKC", name).lower().split())
    return _encode(sha256(plain.encode()).digest()[:_NAME_BYTES])


def sign_code(private_pem: str, facts: CertifiedFacts) -> str:
    """Return the code of a certificate."""
    values = (facts.number, facts.event, facts.date, facts.hours, facts.name_digest)
    payload = ";".join(values).encode()
    halves = decode_dss_signature(_load(private_pem).sign(payload, _HASH))
    signature = b"".join(half.to_bytes(_HALF, "big") for half in halves)
    return f"{PREFIX}.{_encode(payload)}.{_encode(signature)}"


def verify_code(private_pem: str, text: str) -> CertifiedFacts | None:
    """Return what a code says, or None for one that this key did not sign.

    What stands before a #, as a page's address, does not count.
    """
    parts = text.strip()[-_MAX_CODE:].rpartition("#")[2].split(".")
    try:
        prefix, payload_text, signature_text = parts
        payload, signature = _decode(payload_text), _decode(signature_text)
        halves = signature[:_HALF], signature[_HALF:]
        first, second = (int.from_bytes(half, "big") for half in halves)
        key = _load(private_pem).public_key()
        key.verify(encode_dss_signature(first, second), payload, _HASH)
        number, event, date, hours, name = payload.decode().split(";")
    except (ValueError, InvalidSignature, binascii.Error):
        return None
    if prefix != PREFIX:
        return None
    return CertifiedFacts(
        number=number, event=event, date=date, hours=hours, name_digest=name
    )


def _load(pem: str) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(pem.encode(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("a certificate's key is one of an elliptic curve")
    return key


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _decode(text: str) -> bytes:
    return base64.b64decode(
        text + "=" * (-len(text) % 4), altchars=b"-_", validate=True
    )
