import { z } from 'zod';
import { Refusal } from '../answer.ts';
import { type Book, sebutanOf } from '../book.ts';
import type { Effect, peristiwa } from '../ledger.ts';
import { sisaPertanggungan } from '../operations/request-klaim.ts';
import { rupiahText, rupiahToSen, senToRupiah } from '../rupiah.ts';
import { tanggalJakarta } from '../tanggal.ts';
import { type KeadaanKlaim, type Klaim, keadaanKlaim } from './claims.ts';

const nilai = z
  .string()
  .trim()
  .regex(/^\d{1,16}(?:\.\d{1,2})?$/, 'tulis sebagai angka, misalnya 5000000.50');

/** What a trainer or a test orders for one claim, by its number or by the names the partner knows. */
export const claimOrderSchema = z.strictObject({
  klaim: z.coerce.number().int().min(1).optional(),
  no_spk: z.string().optional(),
  no_rekening: z.string().optional(),
  aksi: z.enum(['lengkapi', 'setujui', 'tolak', 'bayar', 'beritahu']),
  /** rupiah; without them the whole that may be approved, as principal */
  pokok: nilai.optional(),
  bunga: nilai.optional(),
  alasan: z.string().trim().min(1).max(255).optional(),
  /** sends the portal the notice of it */
  beriTahu: z.boolean().default(false),
});
export type ClaimOrder = z.infer<typeof claimOrderSchema>;
export type Aksi = Exclude<ClaimOrder['aksi'], 'beritahu'>;
export type Nilai = Pick<ClaimOrder, 'pokok' | 'bunga' | 'alasan'>;

interface Step {
  readonly label: string;
  readonly dari: KeadaanKlaim;
  readonly operasi: (typeof peristiwa)[number];
  readonly isi: (klaim: Klaim, nilai: Nilai, book: Book, now: Date) => Readonly<Record<string, string>>;
}

/** Where a claim may go next: page, order and clock read this table. */
export const claimSteps: { readonly [A in Aksi]: Step } = {
  lengkapi: { label: 'Nyatakan lengkap', dari: 'diterima', operasi: 'kelengkapanKlaim', isi: () => ({}) },
  setujui: {
    label: 'Setujui',
    dari: 'lengkap',
    operasi: 'keputusanKlaim',
    isi: (klaim, { pokok, bunga }, book, now) => {
      const left = dapatDisetujui(klaim, book);
      const granted = {
        pokok: pokok === undefined && bunga === undefined ? left : rupiahToSen(pokok ?? '0'),
        bunga: rupiahToSen(bunga ?? '0'),
      };
      const sum = granted.pokok + granted.bunga;
      if (sum === 0n) throw new Refusal(422, 'Nilai persetujuan harus lebih dari nol.');
      if (sum > left) throw new Refusal(422, `Nilai persetujuan ${rupiahText(sum)} melebihi yang dapat disetujui, ${rupiahText(left)}.`);
      const nilai_persetujuan_pokok = senToRupiah(granted.pokok);
      const nilai_persetujuan_bunga = senToRupiah(granted.bunga);
      return { putusan: 'disetujui', ...nomorDanTanggal(klaim, now), nilai_persetujuan_pokok, nilai_persetujuan_bunga };
    },
  },
  tolak: {
    label: 'Tolak',
    dari: 'lengkap',
    operasi: 'keputusanKlaim',
    isi: (klaim, { alasan }, _book, now) => {
      if (!alasan) throw new Refusal(422, 'Tulis alasan penolakan.');
      return { putusan: 'ditolak', ...nomorDanTanggal(klaim, now), alasan_penolakan: alasan };
    },
  },
  bayar: {
    label: 'Bayar',
    dari: 'disetujui',
    operasi: 'pembayaranKlaim',
    isi: ({ id, keputusan }, _nilai, _book, now) => {
      const tanggal_bayar = tanggalJakarta(now);
      const nilai_dibayar = senToRupiah((keputusan?.pokokSen ?? 0n) + (keputusan?.bungaSen ?? 0n));
      return {
        tanggal_bayar,
        nilai_dibayar,
        no_referensi_pembayaran: `BYRKLM-${tanggal_bayar.slice(0, 4)}-${String(id).padStart(6, '0')}`,
      };
    },
  },
};

/**
 * The line of a claim's next step.
 * @throws Refusal 409 where the claim does not stand there, 422 for its values
 */
export function claimStep(klaim: Klaim, aksi: Aksi, nilai: Nilai, book: Book, now: Date): Effect {
  const { dari, operasi, isi, label } = claimSteps[aksi];
  const keadaan = keadaanKlaim(klaim);
  if (keadaan !== dari) throw new Refusal(409, `${label}: klaim harus ${dari}, klaim nomor ${klaim.id} sudah ${keadaan}.`);
  const more = { klaim: String(klaim.id), ...isi(klaim, nilai, book, now) };
  return { waktu: now.toISOString(), operasi, partner_reference_id: '', bodySha256: '', isi: more, hasil: null };
}

/** The most that can be approved now, in sen: what is asked, within what the guarantee still covers. */
export function dapatDisetujui({ isi }: Klaim, book: Book): bigint {
  const penjaminan = book.find(sebutanOf(isi));
  const asked = rupiahToSen(isi.nilai_tuntutan_klaim ?? '0');
  const left = penjaminan ? sisaPertanggungan(book, penjaminan, isi.no_rekening ?? '') : 0n;
  return asked < left ? asked : left;
}

function nomorDanTanggal({ id }: Klaim, now: Date): { nomor_persetujuan: string; tgl_keputusan: string } {
  const tgl_keputusan = tanggalJakarta(now);
  const [year = '', month = ''] = tgl_keputusan.split('-');
  const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')[Number(month) - 1] ?? '';
  return { nomor_persetujuan: `B.${String(id).padStart(4, '0')}/EKT/SBX/STF/${roman}/${year}`, tgl_keputusan };
}
