import type { Tx } from '#lib/db.ts';
import { type Actor, may } from './actor.ts';
import type { Permission } from './permissions.ts';
import { readActor } from './read-actor.ts';

/** What a letter says about the people behind it. */
export interface LetterPeople {
  readonly dibuat_oleh: string;
  readonly penanggung_id: string | null;
  readonly persetujuan_id: string | null;
  readonly cabang_id: string;
}

/** In whose name a letter goes, or a sentence on why it goes in nobody's. */
export type Answerer = { readonly actor: Actor; readonly alasan: null } | { readonly actor: null; readonly alasan: string };

/**
 * Who answers for a letter now, everybody read afresh: the supervisor who took it over; else its maker, while they are active, see
 * its branch and hold `izin`; else who approved it, while the authority they used stands.
 */
export async function answererOf(tx: Tx, surat: LetterPeople, izin: Permission): Promise<Answerer> {
  if (surat.penanggung_id) return standing(tx, 'Penanggung jawabnya', surat.penanggung_id, surat.cabang_id, 'pengiriman.kirim_lagi');
  const maker = await standing(tx, 'Pembuatnya', surat.dibuat_oleh, surat.cabang_id, izin);
  const checker = maker.actor ? null : await standingChecker(tx, surat);
  return checker ? { actor: checker, alasan: null } : maker;
}

async function standing(tx: Tx, siapa: string, id: string, cabangId: string, izin: Permission): Promise<Answerer> {
  const actor = await readActor(tx, id);
  if (actor?.cabangIds.includes(cabangId) && may(actor, izin)) return { actor, alasan: null };
  const { nama } = await tx.pengguna.findUniqueOrThrow({ where: { id }, select: { nama: true } });
  const sebab = !actor
    ? 'sedang ditangguhkan'
    : actor.cabangIds.includes(cabangId)
      ? 'tidak lagi berperan untuk surat ini'
      : 'tidak lagi bertugas di cabang surat ini';
  return { actor: null, alasan: `${siapa}, ${nama}, ${sebab}. ${NEXT}` };
}

const NEXT = 'Supervisor dapat mengirimnya sebagai penanggung jawab, atau membatalkannya.';

/** Who approved the letter, while they are active and the authority they used, their own or a delegator's, still stands. */
async function standingChecker(tx: Tx, { persetujuan_id, cabang_id }: LetterPeople): Promise<Actor | null> {
  const approval = persetujuan_id ? await tx.persetujuan.findUnique({ where: { id: persetujuan_id } }) : null;
  if (approval?.status !== 'disetujui' || !approval.diputus_oleh) return null;
  const actor = await readActor(tx, approval.diputus_oleh);
  const authority = approval.atas_nama ? await readActor(tx, approval.atas_nama) : actor;
  return authority?.cabangIds.includes(cabang_id) && may(authority, 'persetujuan.putuskan') ? actor : null;
}
