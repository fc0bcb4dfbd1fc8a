"""A counterpart in Python with the library cryptography: python3 interop-cryptography.py jobs answers (see job.ts for both files)."""
import base64
import hashlib
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

FORMATS = {'pkcs1': serialization.PrivateFormat.TraditionalOpenSSL, 'pkcs8': serialization.PrivateFormat.PKCS8}


def padding_of(mode, salt):
    if mode == 'pkcs1':
        return padding.PKCS1v15()
    return padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=int(salt))


def fingerprint(key):
    spki = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(spki).hexdigest()


def answer(verb, mode, salt, key, body, extra):
    if verb == 'sign':
        private = serialization.load_pem_private_key(Path(key).read_bytes(), None)
        return base64.b64encode(private.sign(Path(body).read_bytes(), padding_of(mode, salt), hashes.SHA256())).decode()
    if verb == 'verify':
        public = serialization.load_pem_public_key(Path(key).read_bytes())
        try:
            public.verify(base64.b64decode(extra), Path(body).read_bytes(), padding_of(mode, salt), hashes.SHA256())
            return 'true'
        except InvalidSignature:
            return 'false'
    if verb == 'open':
        return fingerprint(serialization.load_pem_private_key(Path(key).read_bytes(), extra.encode()))
    if verb == 'make':
        made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        lock = serialization.BestAvailableEncryption(extra.encode()) if extra else serialization.NoEncryption()
        pem = made.private_bytes(serialization.Encoding.PEM, FORMATS[mode], lock)
        return fingerprint(made) + ' ' + base64.b64encode(pem).decode()
    raise ValueError(verb)


def guarded(line):
    try:
        return answer(*line.split('\t'))
    except Exception as error:
        return f'error: {error!r}'


jobs, answers = sys.argv[1:3]
Path(answers).write_text(''.join(guarded(line) + '\n' for line in Path(jobs).read_text().splitlines()))
