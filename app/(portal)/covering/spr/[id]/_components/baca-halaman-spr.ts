import type { Actor } from '#lib/auth/actor.ts';
import { bacaSpr } from '#lib/covering/baca-spr.ts';
import { bacaCerita } from '../../../[id]/_components/baca-cerita.ts';

/** Everything the page of an SPR filing shows, scoped to the actor's branches. @throws Refusal outside them */
export async function bacaHalamanSpr(actor: Actor, id: string) {
  const spr = await bacaSpr(actor, id);
  const { surat, status, penjaminanId, lama } = spr;
  const cerita = await bacaCerita(actor, {
    objek: { jenis: 'pengajuan_spr', id },
    suratId: surat.id,
    status,
    penjaminanId,
    lamaId: lama.id,
  });
  return { spr, ...cerita };
}
