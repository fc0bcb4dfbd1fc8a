import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { defaultProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { differences, type Perubahan } from './positions.ts';

/** One version of the profile and what it moved against the version before it (the first: against the contract's defaults). */
export interface Versi {
  readonly nomor: number;
  readonly asal: 'bawaan' | 'berkas' | 'halaman' | 'uat';
  readonly catatan: string;
  readonly oleh: string | null;
  readonly pada: Date;
  readonly ujiId: string | null;
  readonly perubahan: readonly Perubahan[];
}

/** Versions shown; older ones stay in the table. */
const TAMPIL = 50;

/** The profile's versions, the newest first. */
export async function daftarVersi(actor: Actor): Promise<Versi[]> {
  permit(actor, 'koneksi.lihat');
  const rows = await db().versi_profil.findMany({
    orderBy: { nomor: 'desc' },
    take: TAMPIL + 1,
    include: { pembuat: { select: { nama: true } } },
  });
  return rows.slice(0, TAMPIL).map((row, at) => ({
    nomor: row.nomor,
    asal: row.asal,
    catatan: row.catatan,
    oleh: row.pembuat?.nama ?? null,
    pada: row.dibuat_pada,
    ujiId: row.uji_id,
    perubahan: differences(rows[at + 1] ? parseProfile(rows[at + 1]?.profil) : defaultProfile, parseProfile(row.profil)),
  }));
}
