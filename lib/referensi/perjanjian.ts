import type { Tx } from '#lib/db.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { fromDay, toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';

/** One row of an agreement's checklist: a code of the contract's table (section 4) and whether it must be there. */
export interface DokumenPerjanjian {
  readonly kode: string;
  readonly wajib: boolean;
}

/** An agreement with the guarantor (PKS) as the other rooms use it. Percentages are decimal strings ("70.00"), days are ISO. */
export interface Perjanjian {
  readonly id: string;
  readonly nomor: string;
  readonly produkKode: string;
  readonly berlakuDari: string;
  readonly berlakuSampai: string | null;
  /** shipped example, which nobody signed */
  readonly contoh: boolean;
  readonly coveragePersen: string;
  /** whether the claim's amount counts interest beside the principal */
  readonly klaimDenganBunga: boolean;
  /** months after the credit agreement's end within which a claim is filed */
  readonly klaimBatasBulan: number;
  /** day of the next month by which the documents are there */
  readonly klaimDokumenTanggal: number;
  /** working days within which the guarantor names what is missing */
  readonly klaimPeriksaHariKerja: number;
  /** months within which gaps are filled */
  readonly klaimLengkapiBulan: number;
  /** months within which a decision may be answered */
  readonly klaimTanggapiBulan: number;
  /** the guarantor's share of what is recovered */
  readonly subrogasiPenjaminPersen: string;
  readonly sumber: string;
  /** every row of the contract's table, in its order; the contract's default where the agreement says nothing of one */
  readonly dokumen: readonly DokumenPerjanjian[];
}

type Row = Prisma.perjanjianGetPayload<{ include: { dokumen: true } }>;

/** A row of the book as the product speaks of it. */
export function bacaPerjanjian(row: Row): Perjanjian {
  return {
    id: row.id,
    nomor: row.nomor,
    produkKode: row.produk_kode,
    berlakuDari: fromDay(row.berlaku_dari),
    berlakuSampai: row.berlaku_sampai && fromDay(row.berlaku_sampai),
    contoh: row.contoh,
    coveragePersen: row.coverage_persen.toFixed(2),
    klaimDenganBunga: row.klaim_dengan_bunga,
    klaimBatasBulan: row.klaim_batas_bulan,
    klaimDokumenTanggal: row.klaim_dokumen_tanggal,
    klaimPeriksaHariKerja: row.klaim_periksa_hari_kerja,
    klaimLengkapiBulan: row.klaim_lengkapi_bulan,
    klaimTanggapiBulan: row.klaim_tanggapi_bulan,
    subrogasiPenjaminPersen: row.subrogasi_penjamin_persen.toFixed(2),
    sumber: row.sumber,
    dokumen: dokumenKlaim.map(({ kode, wajib }) => ({
      kode,
      wajib: row.dokumen.find((dokumen) => dokumen.kode === kode)?.wajib ?? wajib,
    })),
  };
}

/** The agreement that holds for a product on a day (ISO; by habit the day its guarantee begins), or null where none does. */
export async function perjanjianUntuk(tx: Tx, produkKode: string, tanggal: string): Promise<Perjanjian | null> {
  const hari = toDay(tanggal);
  const row = await tx.perjanjian.findFirst({
    where: {
      produk_kode: produkKode,
      berlaku_dari: { lte: hari },
      OR: [{ berlaku_sampai: null }, { berlaku_sampai: { gte: hari } }],
    },
    orderBy: { berlaku_dari: 'desc' },
    include: { dokumen: true },
  });
  return row && bacaPerjanjian(row);
}
