import type { ListCell } from '#components/data-table/list.ts';
import type { Permission } from '#lib/auth/permissions.ts';
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
  readonly izin: Permission;
  /** how a row reads, as on the list's own page */
  readonly present: () => Promise<Present> | Present;
}

/** Lists that are handed out as Excel files under their own names, and who may have them. */
export const excelLists: Readonly<Record<string, ExcelList>> = {
  permohonan: { izin: 'covering.lihat', present: () => barisPermohonan },
  spr: { izin: 'covering.lihat', present: () => barisSpr },
  sertifikat: { izin: 'covering.lihat', present: () => barisSertifikat },
  invoice: {
    izin: 'covering.lihat',
    present: async () => {
      const { namaMitra } = await ringkasanKoneksi();
      return (row) => barisInvoice(row, namaMitra);
    },
  },
  klaim: { izin: 'klaim.lihat', present: () => barisKlaim },
  subrogasi: { izin: 'subrogasi.lihat', present: () => (row) => barisSubrogasi(row, false) },
};
