import { createHash } from 'node:crypto';
import type { About } from './answer-row.ts';
import type { FrozenRequest } from './contract/canonical.ts';
import { type Endpoint, endpoints, type Operasi } from './contract/endpoints.ts';
import { boundaryOf, signedParts } from './contract/multipart.ts';
import type { JfusionProfile } from './contract/profile.ts';
import type { SigningKey } from './keys.ts';
import { beginSignature, signBytes } from './signature.ts';
import { type LetterFile, uploadBody } from './upload.ts';

/** A frozen request to be sent: the bytes of `body` (and of the file behind it) are the bytes signed. */
export interface Frozen<O extends Operasi = Operasi> {
  readonly operasi: O;
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly body: string | null;
  readonly file: LetterFile | null;
}

/** A frozen request and what it speaks of. */
export interface Letter<O extends Operasi = Operasi> extends Frozen<O> {
  readonly about: About;
}

/** All that will be sent but the token: kept as an attempt before a socket opens. A plain value: a caller may replace any part. */
export interface Prepared {
  /** sent as header `Signature`; null where none goes */
  readonly signature: string | null;
  /** SHA-256 of the signing key's SPKI, hex; null where nothing is signed */
  readonly keyFingerprint: string | null;
  /** without `Authorization`, `Signature` and `Content-Length` */
  readonly headers: Readonly<Record<string, string>>;
  /** the frozen body, with its own `signature` field where switch `inquiry.signatureInBody` wants one */
  readonly body: string | null;
  /** follows `body` */
  readonly file: LetterFile | null;
  /** of the whole body as it will be sent, hex */
  readonly bodySha256: string;
}

/** A letter out of `freezeRequest`; an upload's file is opened anew for every try. */
export function letterOf<O extends Operasi>(
  operasi: O,
  frozen: FrozenRequest,
  about: About,
  open?: () => AsyncIterable<Uint8Array>,
): Letter<O> {
  if (frozen.file && !open) throw new Error('an upload needs its file');
  return { operasi, ...frozen, file: frozen.file && open ? { ...frozen.file, open } : null, about };
}

const never = (): boolean => false;

/** Whether the body carries a signature of its own. */
const hasOwnSignature: { readonly [O in Operasi]: (profile: JfusionProfile) => boolean } = {
  penjaminanBaru: never,
  penjaminanSpr: never,
  inquiryIjp: (profile) => profile.inquiry.signatureInBody,
  cetakCovering: never,
  pembayaranIjp: never,
  requestKlaim: never,
  uploadDokumen: never,
  inquiryKlaim: never,
  pengajuanSubrogasi: never,
  pembayaranSubrogasi: never,
};

/** Puts `"signature"` before the reference, where the document's table has it. A quote inside a value is escaped, so the name is found. */
function withSignatureField(body: string, signature: string): string {
  const at = body.lastIndexOf('"partner_reference_id":');
  if (at < 0) throw new Error('no partner_reference_id to put a signature before');
  const spaced = body.startsWith(' ', at + '"partner_reference_id":'.length);
  const field = spaced ? `"signature": "${signature}", ` : `"signature":"${signature}",`;
  return body.slice(0, at) + field + body.slice(at);
}

/**
 * Signs a frozen request under a profile: no socket, no token. A file is read once, piece by piece.
 * @throws BrokenFile where its bytes are not those that were filed
 */
export async function prepareRequest(frozen: Frozen, key: SigningKey, profile: JfusionProfile): Promise<Prepared> {
  const { accept, body: kind } = endpoints[frozen.operasi] as Endpoint;
  if (frozen.file) return prepareUpload(frozen.body ?? '', frozen.file, accept, key, profile);
  const sign = (text: string): string => signBytes(Buffer.from(text, 'utf8'), key.privateKey, profile.signature);
  const signedInside = frozen.body !== null && hasOwnSignature[frozen.operasi](profile);
  const body = signedInside && frozen.body !== null ? withSignatureField(frozen.body, sign(frozen.body)) : frozen.body;
  // None without a body; on the inquiries by switch `signature.onGet`.
  const signed = kind === 'inquiry' ? profile.signature.onGet : kind === 'json';
  const signature = body !== null && signed ? sign(body) : null;
  return {
    signature,
    keyFingerprint: signature || signedInside ? key.fingerprint : null,
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body,
    file: null,
    bodySha256: createHash('sha256')
      .update(body ?? '')
      .digest('hex'),
  };
}

/** What switch `signature.upload` signs. */
async function prepareUpload(
  prelude: string,
  file: LetterFile,
  accept: string,
  key: SigningKey,
  { signature: by }: JfusionProfile,
): Promise<Prepared> {
  const hash = createHash('sha256');
  const whole = beginSignature();
  for await (const piece of uploadBody(prelude, file)) {
    hash.update(piece);
    if (by.upload === 'body') whole.update(piece);
  }
  const signatures: Record<typeof by.upload, () => string | null> = {
    body: () => whole.end(key.privateKey, by),
    fields: () => signBytes(Buffer.from(signedParts(prelude), 'ascii'), key.privateKey, by),
    empty: () => signBytes(new Uint8Array(), key.privateKey, by),
    none: () => null,
  };
  const signature = signatures[by.upload]();
  return {
    signature,
    keyFingerprint: signature && key.fingerprint,
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundaryOf(file.epilogue)}`, Accept: accept },
    body: prelude,
    file,
    bodySha256: hash.digest('hex'),
  };
}
