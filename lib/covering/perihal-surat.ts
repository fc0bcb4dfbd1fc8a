import { type Actor, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import type { Prisma } from '#prisma/client.ts';

/** Whom a letter is about, and the filing whose page tells the rest. */
export interface PerihalSurat {
  readonly namaDebitur: string;
  readonly nomorAplikasi: string;
  /** the first filing of its chain; null for a guarantee from before this portal */
  readonly pengajuanId: string | null;
  /** the SPR filing whose own page tells it; null where it is the first of its chain */
  readonly sprId: string | null;
  /** the guarantee itself; null for a filing, which tells its own */
  readonly penjaminanId: string | null;
  /** year of the guarantee a payment is for */
  readonly tahunKe: number | null;
}

export interface Objek {
  readonly objek_jenis: string;
  readonly objek_id: string;
}

/** What letters are about, by the id of the record they speak of; records outside the actor's branches are left out. */
export async function perihalSurat(actor: Actor, letters: readonly Objek[]): Promise<ReadonlyMap<string, PerihalSurat>> {
  permit(actor, 'covering.lihat');
  const idsOf = (jenis: string) => letters.filter((letter) => letter.objek_jenis === jenis).map((letter) => letter.objek_id);
  const cabang_id = { in: [...actor.cabangIds] };
  const [pengajuan, spr, penjaminan, alokasi] = await Promise.all([
    db().pengajuan.findMany({
      where: { id: { in: idsOf('pengajuan') }, cabang_id },
      select: { id: true, nama_debitur: true, nomor_aplikasi: true },
    }),
    db().pengajuan_spr.findMany({
      where: { id: { in: idsOf('pengajuan_spr') }, cabang_id },
      select: { id: true, nomor_aplikasi: true, lama: { select: dijamin } },
    }),
    db().penjaminan.findMany({ where: { id: { in: idsOf('penjaminan') }, cabang_id }, select: dijamin }),
    db().alokasi.findMany({
      where: { id: { in: idsOf('alokasi') }, penjaminan: { cabang_id } },
      select: { id: true, tahun_ke: true, penjaminan: { select: dijamin } },
    }),
  ]);
  const perihal = new Map([
    ...pengajuan.map(
      (row) => [row.id, perihalDijamin({ ...row, id: null, pengajuan_id: row.id, pengajuan_spr_id: null, awal: null })] as const,
    ),
    ...spr.map(
      ({ id, lama, nomor_aplikasi }) => [id, perihalDijamin({ ...lama, id: null, nomor_aplikasi, pengajuan_spr_id: id })] as const,
    ),
    ...penjaminan.map((row) => [row.id, perihalDijamin(row)] as const),
    ...alokasi.map((row) => [row.id, perihalDijamin(row.penjaminan, row.tahun_ke)] as const),
  ]);
  return veilRecord(actor, perihal);
}

/** What must be known of a guarantee to say whom it is about. */
export const dijamin = {
  id: true,
  nama_debitur: true,
  nomor_aplikasi: true,
  pengajuan_id: true,
  pengajuan_spr_id: true,
  awal: { select: { pengajuan_id: true } },
} as const satisfies Prisma.penjaminanSelect;

/** Whom a guarantee is about, and the filing that tells it. */
export function perihalDijamin(
  row: Omit<Prisma.penjaminanGetPayload<{ select: typeof dijamin }>, 'id'> & { readonly id: string | null },
  tahunKe: number | null = null,
): PerihalSurat {
  const pengajuanId = row.pengajuan_id ?? row.awal?.pengajuan_id ?? null;
  const { id: penjaminanId, nama_debitur: namaDebitur, nomor_aplikasi: nomorAplikasi, pengajuan_spr_id: sprId } = row;
  return { namaDebitur, nomorAplikasi, pengajuanId, sprId, penjaminanId, tahunKe };
}
