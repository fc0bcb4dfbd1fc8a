import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from '#lib/env.ts';

const VERSION = 1;
/** version, nonce, tag */
const HEAD_BYTES = 29;
const keys = new Map<string, { cipher: Buffer; index: Buffer; web: Buffer }>();

/** Where the installation's one sealing key lives (32 random bytes, mode 0600). Lost key = lost personal data: back it up apart. */
export function sealKeyFile(): string {
  return join(env().MITRA_DATA_DIR, 'kunci', 'seal.key');
}

/** Makes the sealing key at first start; an existing one is never touched. */
export function ensureSealKey(): void {
  const file = sealKeyFile();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, randomBytes(32));
    fsyncSync(handle);
    closeSync(handle);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function derived() {
  const file = sealKeyFile();
  const known = keys.get(file);
  if (known) return known;
  const master = readFileSync(file);
  if (master.length !== 32) throw new Error('seal key is not 32 bytes');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));
  const made = { cipher: derive('mitra/seal/1'), index: derive('mitra/blind-index/1'), web: derive('mitra/web-session/1') };
  keys.set(file, made);
  return made;
}

/** AES-256-GCM over text or bytes: version, nonce (12), tag (16), ciphertext. `purpose` is bound, so that a value cannot be moved to another column. */
export function seal(plain: string | Uint8Array, purpose: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived().cipher, nonce);
  cipher.setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]));
}

/** Opens what `seal` made for the same purpose. @throws where it was made with another key or purpose, or changed */
export function unseal(sealed: Uint8Array, purpose: string): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION) throw new Error('unknown seal version');
  const decipher = createDecipheriv('aes-256-gcm', derived().cipher, bytes.subarray(1, 13));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(13, 29));
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]);
}

/** A seal over bytes that come piece by piece, never whole: what `update` gives stands behind the head, which only `end` knows. */
export interface Sealer {
  readonly headBytes: number;
  update(piece: Uint8Array): Buffer;
  end(): Buffer;
}

/** As `seal`, piece by piece: head, then every update, are what `seal` would have made. */
export function openSealer(purpose: string): Sealer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived().cipher, nonce);
  cipher.setAAD(Buffer.from(purpose));
  return {
    headBytes: HEAD_BYTES,
    update: (piece) => cipher.update(piece),
    end: () => {
      cipher.final();
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag()]);
    },
  };
}

/**
 * As `unseal`, over sealed bytes that come piece by piece, never whole. What it yields is proved only by its end.
 * @throws at the end where anything was changed
 */
export async function* unsealPieces(sealed: AsyncIterable<Uint8Array>, purpose: string): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  let decipher: ReturnType<typeof createDecipheriv> | null = null;
  for await (const piece of sealed) {
    if (decipher) {
      yield decipher.update(piece);
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEAD_BYTES) continue;
    if (head[0] !== VERSION) throw new Error('unknown seal version');
    const opened = createDecipheriv('aes-256-gcm', derived().cipher, head.subarray(1, 13));
    opened.setAAD(Buffer.from(purpose));
    opened.setAuthTag(head.subarray(13, HEAD_BYTES));
    decipher = opened;
    yield opened.update(head.subarray(HEAD_BYTES));
  }
  if (!decipher) throw new Error('sealed bytes are cut short');
  yield decipher.final();
}

/** As `unseal`, read as UTF-8. */
export function unsealText(sealed: Uint8Array, purpose: string): string {
  return unseal(sealed, purpose).toString('utf8');
}

/** Keyed hash by which a sealed value is found on exact match; spaces, dots and dashes do not count. */
export function blindIndex(value: string, purpose: string): Uint8Array<ArrayBuffer> {
  const plain = value.replace(/[\s.-]/g, '').toUpperCase();
  return new Uint8Array(createHmac('sha256', derived().index).update(`${purpose}\u0000${plain}`).digest());
}

/** Secret under which the browser's session cookie is encrypted. */
export function webSecret(): string {
  return derived().web.toString('base64url');
}
