import { constants, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { request } from 'node:http';
import { db } from '#lib/db.ts';
import { PASSPHRASE_PURPOSE, PRIVATE_KEY_PURPOSE } from '#lib/koneksi/key-store.ts';
import { ISI_PURPOSE } from '#lib/pengiriman/file-letter.ts';
import { newReference } from '#lib/pengiriman/reference.ts';
import { unsealText } from '#lib/seal.ts';
import { headerBytes } from './cargo.ts';

/** What a client does that knows nothing of lines: a new connection a call, one at a time. */
export interface Naive {
  readonly count: number;
  /** ms since 1970 */
  readonly from: number;
  readonly to: number;
  /** ms of each call */
  readonly calls: readonly number[];
  /** bytes of the header that carries the counterpart's token */
  readonly tokenHeader: number;
}

/**
 * Files `count` guarantees so, with the bodies that the product froze for the given filing (other numbers of the same length), the same
 * key and the same signature. It asks for one token only, and for no IJP and no certificate.
 */
export async function runNaive(baseUrl: string, pengajuanId: string, count: number): Promise<Naive> {
  const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
  const surat = await db().pengiriman.findFirstOrThrow({ where: { operasi: 'penjaminanBaru', objek_id: pengajuanId } });
  const template = unsealText(surat.isi ?? new Uint8Array(), ISI_PURPOSE);
  const key = createPrivateKey({
    key: unsealText(koneksi.kunci.kunci_privat, PRIVATE_KEY_PURPOSE),
    ...(koneksi.kunci.kunci_sandi ? { passphrase: unsealText(koneksi.kunci.kunci_sandi, PASSPHRASE_PURPOSE) } : {}),
  });
  const secret = unsealText(koneksi.client_secret, 'koneksi.client_secret');
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: koneksi.client_id, client_secret: secret });
  const given = await call(`${baseUrl}/api/v1/oauth/token`, { 'Content-Type': 'application/x-www-form-urlencoded' }, form.toString());
  const { access_token } = JSON.parse(given) as { access_token: string };
  const url = `${baseUrl}/api/v1/banks/${koneksi.mitra_id}/penjaminan/baru`;
  const calls: number[] = [];
  const from = Date.now();
  for (let n = 0; n < count; n++) {
    const begun = performance.now();
    const body = bodyOf(template, surat, n);
    const headers = {
      Authorization: `Bearer ${access_token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
      Signature: signed(body, key),
    };
    const answer = JSON.parse(await call(url, headers, body)) as { status: boolean };
    if (!answer.status) throw new Error('the counterpart refused a naive filing');
    calls.push(performance.now() - begun);
  }
  return { count, from, to: Date.now(), calls, tokenHeader: headerBytes('Authorization', `Bearer ${access_token}`) };
}

/** The frozen body under other numbers, as long as the first ones. */
function bodyOf(template: string, surat: { nomor_aplikasi: string | null; partner_reference_id: string | null }, n: number): string {
  const nomor = surat.nomor_aplikasi ?? '';
  const lain = `N${String(n).padStart(nomor.length - 1, '0')}`;
  return template.replaceAll(`"${nomor}"`, `"${lain}"`).replace(surat.partner_reference_id ?? '', newReference());
}

function signed(body: string, key: KeyObject): string {
  return sign('sha256', Buffer.from(body), { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }).toString('base64');
}

function call(url: string, headers: Record<string, string>, body: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const length = String(Buffer.byteLength(body));
  const outgoing = request(url, { method: 'POST', agent: false, headers: { ...headers, 'Content-Length': length } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => resolve(Buffer.concat(chunks).toString()));
  });
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}
