import { createHash } from 'node:crypto';
import { type BarisKlaim, readClaimRow } from './answer-claim.ts';
import { keptOf, textOf } from './answer-row.ts';
import { isCalendarDate } from './contract/check.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { isObject, type JsonObject, memberOf, parseJson } from './json.ts';
import { loadPublicKey } from './keys.ts';
import { readMoney } from './money.ts';
import { verifyBytes } from './signature.ts';

/**
 * Signed notices of the guarantor. Its document promises them and describes none, so the format is ours:
 *
 *     POST /api/jfusion/notifikasi
 *     Content-Type: application/json
 *     Signature: base64 of RSA with SHA-256 over the raw bytes of the body, by its own key (switch `signature.mode`)
 *
 *     {"notifikasi_id":"…","jenis":"klaim.keputusan","waktu":"2026-06-17T10:42:00+07:00","data":{…}}
 *
 * `notifikasi_id`: 1–100 printable ASCII characters without spaces, never used for another body. `waktu`: ISO 8601 with an offset.
 * `data` of `klaim.keputusan`: a row of inquiry klaim and `no_spk`; of `klaim.pembayaran`: `no_spk, no_rekening, no_sertifikat,
 * nomor_persetujuan, tanggal_bayar, nilai_dibayar, no_referensi_pembayaran`. The answer is an envelope: 200 kept (also when it
 * comes again), 400 and 422 unreadable, 401 signature or time, 404 not switched on, 409 number already used, 413 over 64 KB.
 */
export interface Notice {
  readonly notifikasiId: string;
  readonly jenis: JenisNotifikasi;
  readonly waktu: Date;
  readonly data: JsonObject;
}

interface NoticeData {
  'klaim.keputusan': { readonly no_spk: string; readonly no_rekening: string; readonly baris: BarisKlaim };
  'klaim.pembayaran': {
    readonly no_spk: string;
    readonly no_rekening: string;
    readonly tanggal_bayar: string;
    /** rupiah, decimal string */
    readonly nilai_dibayar: string;
    readonly no_referensi_pembayaran: string;
  };
}
export type JenisNotifikasi = keyof NoticeData;
export type DataNotifikasi<J extends JenisNotifikasi> = NoticeData[J];

const SPK_MAX = 255;
const ACCOUNT_MAX = 51;
const REFERENCE_MAX = 100;

/** Reads the data of a notice, one row a kind; null where what must be there is not. */
export const noticeReaders: { readonly [J in JenisNotifikasi]: (data: JsonObject, profile: JfusionProfile) => NoticeData[J] | null } = {
  'klaim.keputusan': (data, profile) => {
    const about = aboutOf(data);
    return about && { ...about, baris: readClaimRow(data, profile) };
  },
  'klaim.pembayaran': (data) => {
    const about = aboutOf(data);
    const tanggal = textOf(data, 'tanggal_bayar')?.slice(0, 10) ?? '';
    const nilai = readMoney(memberOf(data, 'nilai_dibayar'));
    const referensi = keptOf(data, 'no_referensi_pembayaran', REFERENCE_MAX);
    if (!about || !referensi || !isCalendarDate(tanggal) || !nilai || !/^\d+(\.\d{1,2})?$/.test(nilai) || nilai === '0') return null;
    return { ...about, tanggal_bayar: tanggal, nilai_dibayar: nilai, no_referensi_pembayaran: referensi };
  },
};

/** The claim a notice speaks of. */
function aboutOf(data: JsonObject): { no_spk: string; no_rekening: string } | null {
  const no_spk = keptOf(data, 'no_spk', SPK_MAX);
  const no_rekening = keptOf(data, 'no_rekening', ACCOUNT_MAX);
  return no_spk && no_rekening ? { no_spk, no_rekening } : null;
}

/** Whether these very bytes were signed by the guarantor's key (PEM), whose fingerprint comes with the answer. @throws KeyError */
export function verifyNotice(
  bytes: Uint8Array,
  signature: string | null,
  publicKeyPem: string,
  { signature: { mode } }: JfusionProfile,
): { readonly sah: boolean; readonly kunciSidik: string } {
  const key = loadPublicKey(publicKeyPem);
  const kunciSidik = createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return { sah: verifyBytes(bytes, signature ?? '', key, { mode }), kunciSidik };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** A notice out of its raw bytes, or why it is none: its form, or what it says. */
export function readNotice(bytes: Uint8Array, profile: JfusionProfile): Notice | { readonly fault: 'bukan_json' | 'isi' } {
  const root = parseJson(bytes);
  if (!isObject(root)) return { fault: 'bukan_json' };
  const notifikasiId = memberOf(root, 'notifikasi_id');
  const jenis = memberOf(root, 'jenis');
  const waktu = memberOf(root, 'waktu');
  const data = memberOf(root, 'data');
  if (typeof notifikasiId !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(notifikasiId)) return { fault: 'isi' };
  if (typeof waktu !== 'string' || !MOMENT.test(waktu) || !isCalendarDate(waktu.slice(0, 10))) return { fault: 'isi' };
  const moment = new Date(waktu);
  if (Number.isNaN(moment.getTime()) || !isObject(data) || !isJenis(jenis) || !noticeReaders[jenis](data, profile)) return { fault: 'isi' };
  return { notifikasiId, jenis, waktu: moment, data };
}

function isJenis(jenis: unknown): jenis is JenisNotifikasi {
  return typeof jenis === 'string' && Object.hasOwn(noticeReaders, jenis);
}
