import { randomUUID } from 'node:crypto';
import { Refusal } from '../answer.ts';
import type { AnswerKey } from '../answer-signature.ts';
import type { Effect } from '../ledger.ts';
import type { Mitra } from '../mitra.ts';
import { barisKlaim } from '../operations/inquiry-klaim.ts';
import { senToRupiah } from '../rupiah.ts';
import { waktuJakarta } from '../tanggal.ts';
import { type Klaim, keadaanKlaim, type Pemberitahuan } from './claims.ts';

const DEADLINE_MS = 10_000;
const SHOWN = 300;

/** How a sending ended: the portal's status and words, or why there are none. */
export interface HasilKirim {
  readonly notifikasi_id: string;
  readonly jenis: string;
  /** null where the portal did not answer */
  readonly httpStatus: number | null;
  readonly keterangan: string;
}

/** The notice a claim's state calls for; none before the decision. */
function jenisOf(klaim: Klaim): 'klaim.keputusan' | 'klaim.pembayaran' | null {
  if (klaim.pembayaran) return 'klaim.pembayaran';
  return klaim.keputusan ? 'klaim.keputusan' : null;
}

/**
 * The notice of where a claim stands: the one that was made before, to be repeated byte for byte, or a new one and the
 * ledger's line that keeps it.
 * @throws Refusal 409 before the decision
 */
export function noticeOf(klaim: Klaim, { profile }: Mitra, now: Date): { notice: Pemberitahuan; line: Effect | null } {
  const jenis = jenisOf(klaim);
  if (!jenis) throw new Refusal(409, `Klaim nomor ${klaim.id} baru ${keadaanKlaim(klaim)}; belum ada yang diberitahukan.`);
  const before = klaim.pemberitahuan.find((one) => one.jenis === jenis);
  if (before) return { notice: before, line: null };
  const id = randomUUID();
  const data = jenis === 'klaim.keputusan' ? { no_spk: klaim.isi.no_spk ?? '', ...barisKlaim(klaim, profile) } : pembayaranOf(klaim);
  const badan = JSON.stringify({ notifikasi_id: id, jenis, waktu: waktuJakarta(now), data });
  const isi = { klaim: String(klaim.id), notifikasi_id: id, jenis, badan };
  const line = {
    operasi: 'pemberitahuanKlaim',
    waktu: now.toISOString(),
    partner_reference_id: '',
    bodySha256: '',
    isi,
    hasil: null,
  } as const;
  return { notice: { id, jenis, badan }, line };
}

function pembayaranOf({ isi, keputusan, pembayaran }: Klaim): Record<string, string> {
  return {
    no_spk: isi.no_spk ?? '',
    no_rekening: isi.no_rekening ?? '',
    no_sertifikat: isi.nomor_sertifikat ?? '',
    nomor_persetujuan: keputusan?.nomor ?? '',
    tanggal_bayar: pembayaran?.tanggal ?? '',
    nilai_dibayar: senToRupiah(pembayaran?.sen ?? 0n),
    no_referensi_pembayaran: pembayaran?.referensi ?? '',
  };
}

/** Posts a notice to the portal, signed over its bytes by the rules of `profile.signature`. Never throws: a failure is told. */
export async function sendNotice(
  { id, jenis, badan }: Pemberitahuan,
  { notifikasiUrl, profile }: Mitra,
  key: AnswerKey,
): Promise<HasilKirim> {
  const told = (httpStatus: number | null, keterangan: string): HasilKirim => ({ notifikasi_id: id, jenis, httpStatus, keterangan });
  if (!notifikasiUrl) return told(null, 'Pemberitahuan tidak dikirim: alamat portal belum diisi.');
  try {
    const bytes = Buffer.from(badan, 'utf8');
    const answer = await fetch(notifikasiUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Signature: await key.sign(bytes, profile.signature) },
      body: bytes,
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const text = (await answer.text()).slice(0, SHOWN);
    return told(answer.status, answer.status === 200 ? 'Portal menerima pemberitahuannya.' : `Portal menjawab ${answer.status}: ${text}`);
  } catch (error) {
    return told(null, `Portal tidak menjawab: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'sebabnya tidak diketahui';
  if (error.name === 'TimeoutError') return `belum ada jawaban sesudah ${DEADLINE_MS / 1000} detik`;
  const code = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : '';
  if (code === 'ECONNREFUSED') return 'tidak ada yang mendengarkan di alamat itu';
  return code === 'ENOTFOUND' ? 'nama servernya tidak dikenal' : `sambungannya gagal${code === '' ? '' : ` (${code})`}`;
}
