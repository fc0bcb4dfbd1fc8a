import type { Actor } from '#lib/auth/actor.ts';
import { bacaPermohonan } from '#lib/covering/queries.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { bacaCerita } from './baca-cerita.ts';

/** Everything the page of a filing shows, scoped to the actor's branches. @throws Refusal outside them */
export async function bacaHalaman(actor: Actor, id: string) {
  const permohonan = await bacaPermohonan(actor, id);
  const { surat, status, penjaminanId } = permohonan;
  const [cerita, daftar] = await Promise.all([
    bacaCerita(actor, { objek: { jenis: 'pengajuan', id }, suratId: surat.id, status, penjaminanId }),
    daftarKode(actor),
  ]);
  return { permohonan, daftar, ...cerita };
}
