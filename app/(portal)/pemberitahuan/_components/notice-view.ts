import type { Actor } from '#lib/auth/actor.ts';
import { type NoticeFilter, readNotices } from '#lib/pemberitahuan/queries.ts';
import { type NoticeWords, noticeBook } from './notice-book.ts';
import { noticeWords } from './notice-words.ts';

/** A notice as a screen shows it; `pada` is ISO. */
export interface NoticeView extends NoticeWords {
  readonly id: string;
  readonly pada: string;
  readonly dibaca: boolean;
}

/** A person's notices in words, newest first; `lagi`: from which id older ones are read. */
export async function noticeViews(
  actor: Actor,
  filter: NoticeFilter,
  paling: number,
): Promise<{ rows: NoticeView[]; lagi: string | null }> {
  const { rows, lagi } = await readNotices(actor, filter, paling);
  const book = await noticeBook(actor, rows);
  return {
    lagi,
    rows: rows.map((row) => ({ ...noticeWords(row, book), id: row.id, pada: row.dibuatPada.toISOString(), dibaca: row.dibaca })),
  };
}
