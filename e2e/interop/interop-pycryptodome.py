"""A counterpart in Python with pycryptodome, as in the partner document: python3 interop-pycryptodome.py jobs answers (see job.ts for both files)."""
import base64
import hashlib
import sys
from pathlib import Path

try:
    from Cryptodome.Hash import SHA256
    from Cryptodome.PublicKey import RSA
    from Cryptodome.Signature import pkcs1_15, pss
except ImportError:
    from Crypto.Hash import SHA256
    from Crypto.PublicKey import RSA
    from Crypto.Signature import pkcs1_15, pss


def scheme(key, mode, salt):
    if mode == 'pkcs1':
        return pkcs1_15.new(key)
    return pss.new(key) if salt == 'default' else pss.new(key, salt_bytes=int(salt))


def fingerprint(key):
    return hashlib.sha256(key.publickey().export_key('DER')).hexdigest()


def answer(verb, mode, salt, key, body, extra):
    if verb == 'sign':
        signer = scheme(RSA.import_key(Path(key).read_text()), mode, salt)
        return base64.b64encode(signer.sign(SHA256.new(Path(body).read_bytes()))).decode()
    if verb == 'verify':
        verifier = scheme(RSA.import_key(Path(key).read_text()), mode, salt)
        try:
            verifier.verify(SHA256.new(Path(body).read_bytes()), base64.b64decode(extra))
            return 'true'
        except (ValueError, TypeError):
            return 'false'
    if verb == 'open':
        return fingerprint(RSA.import_key(Path(key).read_text(), passphrase=extra))
    if verb == 'make':
        made = RSA.generate(2048)
        pem = made.export_key('PEM', passphrase=extra or None, pkcs=8 if mode == 'pkcs8' else 1)
        return fingerprint(made) + ' ' + base64.b64encode(pem).decode()
    raise ValueError(verb)


def guarded(line):
    try:
        return answer(*line.split('\t'))
    except Exception as error:
        return f'error: {error!r}'


jobs, answers = sys.argv[1:3]
Path(answers).write_text(''.join(guarded(line) + '\n' for line in Path(jobs).read_text().splitlines()))
