import type { ListCell } from '#components/data-table/list.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { barisPermohonan } from '../../covering/_components/baris-permohonan.ts';
import { barisInvoice } from '../../covering/invoice/_components/baris-invoice.ts';
import { barisSertifikat } from '../../covering/sertifikat/_components/baris-sertifikat.ts';
import { barisSpr } from '../../covering/spr/_components/baris-spr.ts';
import { barisKlaim } from '../../klaim/_components/baris-klaim.ts';
import { barisSubrogasi } from '../../subrogasi/_components/baris-subrogasi.ts';

type Present = (row: ListRow) => { readonly cells: Readonly<Record<string, ListCell>> };

interface ExcelList {
  /** how a row reads, as on the list's own page */
  readonly present: () => Promise<Present> | Present;
}

/** Lists that are handed out as Excel files under their own names. Who may have one stands in its definition. */
export const excelLists: Readonly<Record<string, ExcelList>> = {
  permohonan: { present: () => barisPermohonan },
  spr: { present: () => barisSpr },
  sertifikat: { present: () => (row) => barisSertifikat(row) },
  invoice: {
    present: async () => {
      const { namaMitra } = await ringkasanKoneksi();
      return (row) => barisInvoice(row, namaMitra);
    },
  },
  klaim: { present: () => (row) => barisKlaim(row) },
  subrogasi: { present: () => (row) => barisSubrogasi(row, false) },
};
