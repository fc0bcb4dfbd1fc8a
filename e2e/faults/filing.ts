import { randomUUID } from 'node:crypto';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { ajukanSpr } from '#lib/covering/ajukan-spr.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { bayarAngsuran } from '#lib/subrogasi/bayar-angsuran.ts';
import { hariIni } from '#lib/tanggal.ts';
import { contohAngsuran, contohIsian, contohKlaim, contohSpr, dokumenPdf } from '#lib/worker/test-samples.ts';
import type { World } from './world.ts';

/** The operations that change something at the guarantor. */
export const effective = [
  'penjaminanBaru',
  'penjaminanSpr',
  'pembayaranIjp',
  'requestKlaim',
  'uploadDokumen',
  'pengajuanSubrogasi',
  'pembayaranSubrogasi',
] as const;
export type Effective = (typeof effective)[number];

/** Rupiah of one payment or instalment: so little that a paid claim bears many. */
const LITTLE = '1000.00';
/** Bytes of a document: many pieces on the wire, and still quick. */
const DOCUMENT = 400_000;

/** What a filing stands on: a guarantee, a claim or an instalment; of a document also its place in the checklist. */
export interface Ground {
  readonly id: string;
  readonly kode?: string;
}

/** A person's intention with its once-key, which stays the same however often it is pressed. Gives the record it made. */
export interface Intention {
  readonly operasi: Effective;
  readonly mark: string;
  readonly press: () => Promise<{ id: string }>;
}

/** What the clerk of this world would do on a ground, under a number of its own. */
export function intend({ people: { staf } }: World, operasi: Effective, mark: string, { id, kode = '' }: Ground): Intention {
  const kunci = randomUUID();
  const hari = hariIni();
  const acts: { readonly [O in Effective]: () => Promise<{ id: string }> } = {
    penjaminanBaru: () => ajukanPenjaminan(staf, { kunci, isian: contohIsian(mark), drafId: null, koreksiDariId: null }),
    penjaminanSpr: () => ajukanSpr(staf, { kunci, penjaminanId: id, isian: contohSpr(mark), koreksiDariId: null }),
    pembayaranIjp: () => {
      const bayar = {
        tahunKe: 1,
        nilai: LITTLE,
        noReferensi: `TRF-${mark}`,
        tglReferensi: hari,
        noInvoice: `INV-${mark}`,
        tglInvoice: hari,
      };
      return bayarIjp(staf, { kunci, penjaminanId: id, ...bayar, noRekeningAsal: '' });
    },
    requestKlaim: () => ajukanKlaim(staf, { kunci, penjaminanId: id, isian: contohKlaim(`SPK-${mark}`), koreksiDariId: null }),
    uploadDokumen: () =>
      unggahDokumen(staf, { kunci, klaimId: id, kode, berkas: { nama: `${mark}.pdf`, isi: dokumenPdf(DOCUMENT, mark) } }),
    pengajuanSubrogasi: () => ajukanAngsuran(staf, { kunci, klaimId: id, isian: contohAngsuran(mark, LITTLE), koreksiDariId: null }),
    pembayaranSubrogasi: () => bayarAngsuran(staf, { kunci, angsuranId: id, nilai: LITTLE }),
  };
  return { operasi, mark, press: acts[operasi] };
}
