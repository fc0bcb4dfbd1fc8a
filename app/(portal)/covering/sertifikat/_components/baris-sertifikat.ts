import { namaAnggota } from '#lib/covering/nama-anggota.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { alamatPenjaminan } from '../../../_alamat.ts';
import { plainCells } from '../../../_components/list/cell-value.ts';

type Baris = ListRow & {
  readonly ke: number;
  readonly berlaku: boolean;
  readonly spr_berjalan: boolean;
  readonly jenis_kur: string | null;
  readonly pengajuan_id: string | null;
  readonly spr_id: string | null;
};

/** A certificate as the list shows it: its place in the chain, and what this person may do with the one in force. */
export function barisSertifikat(row: ListRow, boleh: { readonly spr: boolean; readonly klaim: boolean } = { spr: false, klaim: false }) {
  const { ke, berlaku, spr_berjalan, jenis_kur, pengajuan_id, spr_id } = row as Baris;
  const nama = namaAnggota(ke);
  const links =
    berlaku && jenis_kur && !spr_berjalan
      ? [
          ...(boleh.spr ? [{ href: `/covering/spr/baru?dari=${row.id}`, text: 'SPR', name: 'Ajukan SPR' }] : []),
          ...(boleh.klaim ? [{ href: `/klaim/baru?sertifikat=${row.id}`, text: 'Klaim', name: 'Ajukan klaim' }] : []),
        ]
      : [];
  const cells = {
    ...plainCells(row),
    rantai: berlaku ? ({ mark: 'selesai', text: `${nama}, berlaku` } as const) : ({ mark: 'draf', text: `${nama}, dilanjutkan` } as const),
    cetakan: row.berkas ? ({ mark: 'selesai', text: 'Tersimpan' } as const) : ({ mark: 'draf', text: 'Belum diambil' } as const),
    tindakan: links.length > 0 ? { links } : null,
  };
  return { id: row.id, href: alamatPenjaminan({ pengajuanId: pengajuan_id, sprId: spr_id }) ?? `/covering/sertifikat/${row.id}`, cells };
}
