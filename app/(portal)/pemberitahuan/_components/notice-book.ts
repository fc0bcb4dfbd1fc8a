import { type Actor, may } from '#lib/auth/actor.ts';
import { veil } from '#lib/auth/mask.ts';
import { type KabarKlaim, kabarKlaim } from '#lib/klaim/kabar-klaim.ts';
import type { Notice } from '#lib/pemberitahuan/queries.ts';
import { type NoticeRecords, noticeRecords } from '#lib/pemberitahuan/records.ts';
import { type Subject, subjectsOf } from '../../_perihal.ts';

/** What a notice says to who reads it now: a sentence, what it is about, and where that is found (null: nowhere). */
export interface NoticeWords {
  readonly judul: string;
  readonly rincian: string;
  readonly href: string | null;
  readonly nada: 'bahaya' | 'tunggu' | 'biasa';
}

/** Records behind notices, with whom their letters are about. */
export interface NoticeBook extends NoticeRecords {
  readonly actor: Actor;
  readonly perihal: ReadonlyMap<string, Subject>;
  readonly klaim: ReadonlyMap<string, KabarKlaim>;
}

/** Reads what the words of these notices need, as far as the reader may see it now. */
export async function noticeBook(actor: Actor, notices: readonly Notice[]): Promise<NoticeBook> {
  const records = await noticeRecords(actor, notices);
  const letters = [...records.surat.values(), ...[...records.persetujuan.values()].flatMap((row) => row.surat)];
  const claims = notices.flatMap(({ objek: [jenis, id] }) => (jenis === 'klaim' ? [id] : []));
  const sees = may(actor, 'pengiriman.lihat');
  const [perihal, klaim] = await Promise.all([
    sees ? subjectsOf(actor, letters) : new Map<string, Subject>(),
    sees ? kabarKlaim(actor, claims) : new Map<string, KabarKlaim>(),
  ]);
  return { ...records, actor, perihal, klaim };
}

/** Name of whom a letter is about, as this reader may read it. */
export function subjectName({ actor, perihal }: NoticeBook, objekId: string): string | null {
  return veil(actor, 'nama', perihal.get(objekId)?.namaDebitur) ?? null;
}
