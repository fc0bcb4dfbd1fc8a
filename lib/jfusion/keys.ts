import { createHash, createPrivateKey, createPublicKey, generateKeyPair as generate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** A key that cannot be used. `message` is an Indonesian sentence for the connection page. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKeyPem: string;
  /** SHA-256 of the SPKI DER, hex */
  readonly fingerprint: string;
  readonly bits: number;
  /** Indonesian sentences */
  readonly warnings: readonly string[];
}

const BITS = 2048;
/** Beginning of the modulus of the key printed in the partner document, base64. */
const SAMPLE_MODULUS = 'lBfXCXYvloc4';

const KUNCI_CONTOH = 'Ini kunci contoh yang tercetak di dokumen mitra dan dikenal semua orang; buat kunci sendiri.';
const KOSONG = 'Belum ada kunci; pilih berkasnya atau tempelkan isinya.';

interface Block {
  readonly label: string;
  readonly pem: string;
}

function blocksOf(text: string): Block[] {
  const found = text.replace(/\r\n?/g, '\n').matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g);
  return [...found].map((match) => ({ label: match[1] ?? '', pem: `${match[0]}\n` }));
}

/** What to say where no private key stands in the text. */
function explain(blocks: readonly Block[]): string {
  const labels = blocks.map((block) => block.label);
  if (labels.some((label) => label.endsWith('PUBLIC KEY'))) {
    return 'Ini kunci publik; yang diperlukan di sini kunci privat pasangannya (berkas yang diawali BEGIN PRIVATE KEY atau BEGIN RSA PRIVATE KEY).';
  }
  if (labels.some((label) => label.startsWith('CERTIFICATE'))) {
    return 'Ini sertifikat, bukan kunci privat; pilih berkas kunci privat pasangannya.';
  }
  return 'Berkas ini bukan kunci privat dalam format PEM; pilih berkas yang diawali BEGIN PRIVATE KEY atau BEGIN RSA PRIVATE KEY.';
}

/** Also as it stands in the document: cut off, so that no key can be read from it. */
function refuseSampleText(text: string): void {
  if (text.replace(/\s+/g, '').includes(SAMPLE_MODULUS)) throw new KeyError(KUNCI_CONTOH);
}

const TERPOTONG = 'Berkas kunci rusak atau tidak lengkap; salin ulang berkasnya secara utuh, dari baris BEGIN sampai baris END.';

function parsePrivate(block: Block, passphrase: string | undefined): KeyObject {
  if (block.label.startsWith('OPENSSH'))
    throw new KeyError(
      'Ini kunci SSH (format OpenSSH), yang bukan untuk J-FUSION; buat kunci baru di halaman Koneksi, atau pilih berkas kunci PEM.',
    );
  const encrypted = block.label.startsWith('ENCRYPTED') || /^Proc-Type: 4,ENCRYPTED/m.test(block.pem);
  if (encrypted && !passphrase) throw new KeyError('Kunci ini dilindungi frasa sandi; isi frasa sandinya.');
  try {
    return createPrivateKey(encrypted ? { key: block.pem, passphrase: passphrase ?? '' } : { key: block.pem });
  } catch (cause) {
    const pesan = encrypted ? 'Frasa sandi salah, atau berkas kunci rusak; periksa frasa sandinya lalu coba lagi.' : TERPOTONG;
    throw new KeyError(pesan, { cause });
  }
}

/** Bits of a usable RSA key. @throws KeyError for another kind, too short a key, or the one printed in the partner document */
function bitsOf(key: KeyObject): number {
  if (key.asymmetricKeyType === 'rsa-pss')
    throw new KeyError('Kunci ini RSA yang dikhususkan untuk PSS; J-FUSION meminta kunci RSA 2048 bit biasa.');
  if (key.asymmetricKeyType !== 'rsa') {
    throw new KeyError('Kunci ini bukan RSA; J-FUSION hanya menerima kunci RSA 2048 bit.');
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < BITS) throw new KeyError(`Kunci ini hanya ${bits} bit; J-FUSION meminta RSA 2048 bit, buat kunci baru.`);
  if (key.export({ format: 'jwk' }).n?.startsWith(SAMPLE_MODULUS)) {
    throw new KeyError(KUNCI_CONTOH);
  }
  return bits;
}

/** SHA-256 of a public key's SPKI DER, hex: the name of a key on attempts and screens. */
export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/**
 * Reads a private key from PEM text: PKCS#1 or PKCS#8, plain or encrypted, any line ending, other blocks beside it ignored.
 * @throws KeyError with a sentence for whoever chose the file
 */
export function loadPrivateKey(text: string, passphrase?: string): SigningKey {
  if (!text.trim()) throw new KeyError(KOSONG);
  refuseSampleText(text);
  const blocks = blocksOf(text);
  const block = blocks.find((candidate) => candidate.label.endsWith('PRIVATE KEY'));
  if (!block && /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) throw new KeyError(TERPOTONG);
  if (!block) throw new KeyError(explain(blocks));
  const privateKey = parsePrivate(block, passphrase);
  const bits = bitsOf(privateKey);
  const publicKey = createPublicKey(privateKey);
  return {
    privateKey,
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: fingerprintOf(publicKey),
    bits,
    warnings: bits > BITS ? [`Kunci ini ${bits} bit, sedangkan J-FUSION meminta tepat 2048 bit; tanda tangannya mungkin ditolak.`] : [],
  };
}

/** Reads a public key (or the one inside a certificate) from PEM text. @throws KeyError as `loadPrivateKey` does */
export function loadPublicKey(text: string): KeyObject {
  if (!text.trim()) throw new KeyError(KOSONG);
  const blocks = blocksOf(text);
  const block = blocks.find(({ label }) => label.endsWith('PUBLIC KEY') || label === 'CERTIFICATE');
  if (!block && blocks.some(({ label }) => label.endsWith('PRIVATE KEY')))
    throw new KeyError(
      'Ini kunci privat, bukan kunci publik; jangan dibagikan. Pilih berkas yang diawali BEGIN PUBLIC KEY atau sertifikat.',
    );
  if (!block) throw new KeyError('Berkas ini bukan kunci publik dalam format PEM; pilih berkas yang diawali BEGIN PUBLIC KEY.');
  try {
    const key = createPublicKey(block.pem);
    bitsOf(key);
    return key;
  } catch (cause) {
    if (cause instanceof KeyError) throw cause;
    throw new KeyError('Berkas kunci publik rusak atau tidak lengkap; salin ulang berkasnya secara utuh.', { cause });
  }
}

export interface GeneratedKey {
  /** PKCS#8, AES-256-CBC under the passphrase */
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
  readonly fingerprint: string;
}

/** Makes an RSA key pair of 2048 bits; the private half leaves only encrypted. @throws KeyError where the passphrase is empty */
export async function generateKeyPair(passphrase: string): Promise<GeneratedKey> {
  if (!passphrase) throw new KeyError('Isi frasa sandi untuk melindungi kunci yang akan dibuat.');
  const pair = await promisify(generate)('rsa', { modulusLength: BITS });
  return {
    privateKeyPem: pair.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }).toString(),
    publicKeyPem: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: fingerprintOf(pair.publicKey),
  };
}
