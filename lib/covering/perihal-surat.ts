import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** Whom a letter is about, and the filing whose page tells the rest. */
export interface PerihalSurat {
  readonly namaDebitur: string;
  readonly nomorAplikasi: string;
  /** null for a guarantee from before this portal */
  readonly pengajuanId: string | null;
  /** year of the guarantee a payment is for */
  readonly tahunKe: number | null;
}

interface Objek {
  readonly objek_jenis: string;
  readonly objek_id: string;
}

/** What letters are about, by the id of the record they speak of; records outside the actor's branches are left out. */
export async function perihalSurat(actor: Actor, letters: readonly Objek[]): Promise<ReadonlyMap<string, PerihalSurat>> {
  permit(actor, 'covering.lihat');
  const idsOf = (jenis: string) => letters.filter((letter) => letter.objek_jenis === jenis).map((letter) => letter.objek_id);
  const cabang_id = { in: [...actor.cabangIds] };
  const dijamin = { nama_debitur: true, nomor_aplikasi: true, pengajuan_id: true } as const;
  const [pengajuan, penjaminan, alokasi] = await Promise.all([
    db().pengajuan.findMany({
      where: { id: { in: idsOf('pengajuan') }, cabang_id },
      select: { id: true, nama_debitur: true, nomor_aplikasi: true },
    }),
    db().penjaminan.findMany({ where: { id: { in: idsOf('penjaminan') }, cabang_id }, select: { id: true, ...dijamin } }),
    db().alokasi.findMany({
      where: { id: { in: idsOf('alokasi') }, penjaminan: { cabang_id } },
      select: { id: true, tahun_ke: true, penjaminan: { select: dijamin } },
    }),
  ]);
  const perihal = (
    row: { nama_debitur: string; nomor_aplikasi: string },
    pengajuanId: string | null,
    tahunKe: number | null = null,
  ): PerihalSurat => ({
    namaDebitur: row.nama_debitur,
    nomorAplikasi: row.nomor_aplikasi,
    pengajuanId,
    tahunKe,
  });
  return new Map([
    ...pengajuan.map((row) => [row.id, perihal(row, row.id)] as const),
    ...penjaminan.map((row) => [row.id, perihal(row, row.pengajuan_id)] as const),
    ...alokasi.map((row) => [row.id, perihal(row.penjaminan, row.penjaminan.pengajuan_id, row.tahun_ke)] as const),
  ]);
}
