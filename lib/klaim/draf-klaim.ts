import { type Actor, permit } from '#lib/auth/actor.ts';
import { bacaUang } from '#lib/covering/daftar-tugas.ts';
import { db } from '#lib/db.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import { isId } from '#lib/id.ts';

/** A claim somebody began to write; `penjaminanId` is what it claims, `koreksiDariId` the claim it corrects; `nilai` in rupiah. */
export interface DrafKlaim {
  readonly id: string;
  readonly penjaminanId: string;
  readonly koreksiDariId: string | null;
  readonly nama: string;
  readonly noSpk: string | null;
  readonly nilai: string | null;
  readonly sejak: Date;
}

/** A person's own claim drafts, the oldest first, with the debtor's name where they still see the guarantee. */
export async function drafKlaim(actor: Actor): Promise<DrafKlaim[]> {
  permit(actor, 'klaim.ajukan');
  const draf = await daftarDraf(actor, 'klaim');
  const ids = draf.map(({ isi }) => isi.penjaminan_id).filter(isId);
  const penjaminan = await db().penjaminan.findMany({
    where: { id: { in: ids }, cabang_id: { in: [...actor.cabangIds] } },
    select: { id: true, nama_debitur: true },
  });
  const nama = new Map(penjaminan.map((row) => [row.id, row.nama_debitur]));
  return draf
    .map(({ id, isi, diperbaruiPada }) => ({
      id,
      penjaminanId: isi.penjaminan_id ?? '',
      koreksiDariId: isi.koreksi_dari ?? null,
      nama: nama.get(isi.penjaminan_id ?? '') ?? 'Tanpa nama debitur',
      noSpk: isi.no_spk || null,
      nilai: bacaUang(isi.nilai_tuntutan_klaim),
      sejak: diperbaruiPada,
    }))
    .sort((a, b) => a.sejak.getTime() - b.sejak.getTime());
}
