import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import type { Peran } from '#lib/auth/permissions.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { contohIsian } from '#lib/worker/test-book.ts';
import { approvalHash } from './approval.ts';
import { decideLetters, type LetterDecision } from './decide-letters.ts';

/** Files one guarantee and gives its letter, with the approval it waits under. */
export async function ajukanSatu(oleh: Actor, nomor: string, lain: IsianPengajuan = {}, koreksiDariId: string | null = null) {
  const isian = contohIsian(nomor, lain);
  const { id } = await ajukanPenjaminan(oleh, { kunci: randomUUID(), isian, drafId: null, koreksiDariId });
  const surat = await db().pengiriman.findFirstOrThrow({ where: { objek_jenis: 'pengajuan', objek_id: id } });
  return { pengajuanId: id, suratId: surat.id, persetujuanId: surat.persetujuan_id ?? '', sha256: approvalHash([surat.isi_sha256]) };
}

/** Writes drafts that are ready, one a number. */
export async function tulisDrafSiap(oleh: Actor, nomor: readonly string[], lain: IsianPengajuan = {}): Promise<string[]> {
  const ids = nomor.map(() => randomUUID());
  for (const [at, id] of ids.entries()) await tulisDraf(oleh, 'pengajuan', id, { ...contohIsian(nomor[at] ?? '', lain) });
  return ids;
}

/** Files a batch of ready drafts and gives its approval with its letters in order. */
export async function ajukanBersama(oleh: Actor, nomor: readonly string[], lain: IsianPengajuan = {}) {
  const drafIds = await tulisDrafSiap(oleh, nomor, lain);
  const { persetujuanId } = await ajukanKelompok(oleh, { kunci: randomUUID(), drafIds });
  const surat = await db().pengiriman.findMany({ where: { persetujuan_id: persetujuanId ?? '' }, orderBy: { urutan: 'asc' } });
  return { persetujuanId: persetujuanId ?? '', surat, sha256: approvalHash(surat.map((row) => row.isi_sha256)) };
}

/** A decision with a key of its own. */
export function putuskan(oleh: Actor, apa: Pick<LetterDecision, 'persetujuanId' | 'sha256'> & Partial<LetterDecision>) {
  return decideLetters(oleh, { kunci: randomUUID(), keputusan: 'disetujui', alasan: null, ...apa });
}

export const statusSurat = async (id: string) => (await db().pengiriman.findUniqueOrThrow({ where: { id } })).status;

/** Gives a person other roles, and reads them afresh. */
export async function denganPeran(actor: Actor, peran: Peran[]): Promise<Actor> {
  await db().pengguna.update({ where: { id: actor.id }, data: { peran } });
  return segar(actor);
}

/** A person as the database says now. */
export async function segar(actor: Actor): Promise<Actor> {
  const read = await readActor(db(), actor.id);
  if (!read) throw new Error('suspended');
  return read;
}
