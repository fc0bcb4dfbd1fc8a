import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';

/** dipakai: letters are signed with it; calon: never used; pensiun: used before, kept so that old signatures can be verified */
export type StatusKunci = 'dipakai' | 'calon' | 'pensiun';

export interface Kunci {
  readonly id: string;
  readonly sidik: string;
  readonly bit: number;
  readonly publik: string;
  readonly asal: 'dibuat' | 'diimpor' | 'lingkungan';
  readonly status: StatusKunci;
  readonly pembuat: string | null;
  readonly dibuatPada: Date;
  readonly sejak: Date | null;
  readonly sampai: Date | null;
}

const urutan: Record<StatusKunci, number> = { dipakai: 0, calon: 1, pensiun: 2 };

/** Every signing key of this installation, public halves only: the one in use, then candidates, then retired ones, newest first. */
export async function daftarKunci(actor: Actor): Promise<Kunci[]> {
  permit(actor, 'koneksi.lihat');
  const rows = await db().kunci.findMany({
    orderBy: { id: 'desc' },
    select: {
      id: true,
      sidik: true,
      bit: true,
      kunci_publik: true,
      asal: true,
      dibuat_pada: true,
      dipakai_sejak: true,
      dipakai_sampai: true,
      pembuat: { select: { nama: true } },
      koneksi: { select: { id: true } },
    },
  });
  return rows
    .map((row) => ({
      id: row.id,
      sidik: row.sidik,
      bit: row.bit,
      publik: row.kunci_publik,
      asal: row.asal,
      status: row.koneksi ? ('dipakai' as const) : row.dipakai_sejak ? ('pensiun' as const) : ('calon' as const),
      pembuat: row.pembuat?.nama ?? null,
      dibuatPada: row.dibuat_pada,
      sejak: row.dipakai_sejak,
      sampai: row.dipakai_sampai,
    }))
    .sort((a, b) => urutan[a.status] - urutan[b.status]);
}
