import { statusPengajuan } from '#lib/covering/status.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { labelOf, statusData } from '#lib/jfusion/contract/codes.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { alamatPermohonan } from '../../../_alamat.ts';
import { plainCells } from '../../../_components/list/cell-value.ts';

/** An SPR filing as the list shows it. */
export function barisSpr(row: ListRow) {
  const { mark, label } = statusPengajuan(row.status as StatusPengiriman, (row.sertifikat as string | null) ?? null);
  const cells = { ...plainCells(row), status: { mark, text: label }, jenis: labelOf(statusData, String(row.status_data)) };
  return { id: row.id, href: alamatPermohonan('spr', row.id), cells };
}
