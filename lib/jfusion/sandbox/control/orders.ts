import { z } from 'zod';
import type { AdminDesk } from '../admin.ts';
import { Refusal } from '../answer.ts';
import { advanceClaims } from '../claims/claim-clock.ts';
import { type ClaimOrder, claimOrderSchema } from '../claims/claim-steps.ts';
import { type Klaim, keadaanKlaim } from '../claims/claims.ts';
import { orderClaim } from '../claims/order-claim.ts';
import { kinds } from '../fault/fault-kinds.ts';
import type { Mitra } from '../mitra.ts';
import { barisKlaim } from '../operations/inquiry-klaim.ts';
import type { Order } from './control.ts';
import { profileOfForm, profileOfJson, settingsOfForm, settingsOfJson } from './settings.ts';

/** What an order did: told on the page, or answered as JSON. */
export interface Selesai {
  readonly teks: string;
  readonly baik: boolean;
  readonly json: unknown;
}

/** @throws Refusal 409 while there is no partner */
async function mitraOf({ mitra }: AdminDesk): Promise<Mitra> {
  const found = await mitra.read();
  if (!found) throw new Refusal(409, 'mitra.json belum ada; jalankan portal lebih dahulu.');
  return found;
}

/** A claim as the page and the tests see it. */
function klaimJson(klaim: Klaim, { profile }: Mitra): Record<string, unknown> {
  const { id, isi, dokumen, pemberitahuan } = klaim;
  const { no_spk, no_rekening, nomor_sertifikat } = isi;
  return {
    klaim: id,
    keadaan: keadaanKlaim(klaim),
    ...{ no_spk, no_rekening, nomor_sertifikat },
    dokumen: dokumen.map(({ kode, nama, sha256, ukuran }) => ({ kode, nama, sha256, ukuran })),
    baris: barisKlaim(klaim, profile),
    pemberitahuan: pemberitahuan.map(({ id: notifikasi_id, jenis }) => ({ notifikasi_id, jenis })),
  };
}

/** Every claim, as far as its time has come. */
export async function claimList(desk: AdminDesk): Promise<unknown[]> {
  const mitra = await mitraOf(desk);
  await advanceClaims(desk.ledger, mitra, desk.now());
  return desk.ledger.book.klaim.all().map((klaim) => klaimJson(klaim, mitra));
}

const done: { readonly [A in ClaimOrder['aksi']]: string } = {
  lengkapi: 'dinyatakan lengkap',
  setujui: 'disetujui',
  tolak: 'ditolak',
  bayar: 'dibayar',
  beritahu: 'tidak berubah',
};

/** One step with one claim, by hand. @throws Refusal, ZodError */
export async function claimOrder(desk: AdminDesk, { fields, form }: Order): Promise<Selesai> {
  const mitra = await mitraOf(desk);
  const now = desk.now();
  await advanceClaims(desk.ledger, mitra, now);
  const order = claimOrderSchema.parse(form ? { ...fields, beriTahu: fields.beriTahu !== undefined } : fields);
  const { klaim, terkirim } = await orderClaim(order, { ledger: desk.ledger, mitra, key: desk.key, now });
  const teks = `Klaim nomor ${klaim.id} (${klaim.isi.no_spk}) ${done[order.aksi]}.${terkirim ? ` ${terkirim.keterangan}` : ''}`;
  const baik = terkirim === null || terkirim.httpStatus === 200;
  return { teks, baik, json: { ...klaimJson(klaim, mitra), terkirim } };
}

/** What the counterpart plays beside the switches. @throws Refusal, ZodError */
export async function settingsOrder(desk: AdminDesk, { fields, form }: Order): Promise<Selesai> {
  await desk.mitra.change(form ? settingsOfForm(fields) : settingsOfJson(fields));
  return { teks: 'Setelan disimpan dan berlaku untuk permintaan berikutnya.', baik: true, json: { ok: true } };
}

/** The positions of the switches. @throws Refusal, ZodError */
export async function switchesOrder(desk: AdminDesk, { fields, form }: Order): Promise<Selesai> {
  const profile = form ? profileOfForm(fields) : profileOfJson(await mitraOf(desk), fields);
  await desk.mitra.change({ profile });
  return { teks: 'Posisi sakelar disimpan dan berlaku untuk permintaan berikutnya.', baik: true, json: { profile } };
}

/** One rule of the fault script. @throws ZodError */
export async function faultOrder({ faults, line }: AdminDesk, { fields, form }: Order): Promise<Selesai> {
  const fault = faults.add(form ? { ...fields, kali: Number(fields.kali), lewati: Number(fields.lewati ?? 0) } : fields);
  if (fault.jenis === 'tutup') line.closeDoor(fault.jedaMs ?? DOOR_MS);
  return { teks: `Gangguan dipasang untuk ${fault.kali} panggilan: ${kinds[fault.jenis].label}.`, baik: true, json: fault };
}

/** How long a closed door stays closed where the order does not say. */
const DOOR_MS = 2000;

/** What is wrong with an order, in words; what is none of its faults is thrown on. */
export function objectionOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof z.ZodError) return new Refusal(400, `Perintah tidak dapat dibaca: ${z.prettifyError(error)}`);
  if (error instanceof SyntaxError) return new Refusal(400, 'Perintah tidak dapat dibaca.');
  throw error;
}
