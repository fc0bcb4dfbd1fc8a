import { labelPeran, type Peran } from '#lib/auth/permissions.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { statusOf, statusPengguna } from '#lib/pengguna/status.ts';
import { plainCells } from '../../../_components/list/cell-value.ts';

/** An account as the list shows it. */
export function barisPengguna(row: ListRow) {
  const status =
    statusPengguna[statusOf({ sandi_hash: row.bersandi ? '' : null, ditangguhkan_pada: row.ditangguhkan_pada as Date | null })];
  const lain = Number(row.lain);
  const cells = {
    ...plainCells({ nama: row.nama, akun: row.akun, cabang: row.cabang, masuk: row.masuk, email: row.email }),
    peran: labelPeran(row.peran as Peran[]),
    cakupan: row.semua_cabang ? 'Semua cabang' : lain > 0 ? `${lain} cabang lain` : null,
    status: { mark: status.mark, text: status.label },
  };
  return { id: row.id, href: `/pengaturan/pengguna/${row.id}`, cells };
}
