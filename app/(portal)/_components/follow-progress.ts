import type { Kabar } from '#lib/pemberitahuan/live.ts';
import type { QueuedDocument } from '#lib/pengiriman/document-queue.ts';

/** What of a document moves while it is on its way. */
export type Progress = Pick<QueuedDocument, 'suratId' | 'status' | 'ukuran' | 'terkirim' | 'laju' | 'sisaDetik'>;

/** What news asks of who shows documents on their way: nothing, to take in its bytes, or to read the book again. */
export type Asks = 'nothing' | 'bytes' | 'reading';

/** What a piece of news asks of who shows these documents. */
export function asks(kabar: Kabar | 'segarkan', shown: readonly Progress[]): Asks {
  if (kabar === 'segarkan') return 'reading';
  const about = (id: string) => shown.some(({ suratId }) => suratId === id);
  if ('surat' in kabar) return about(kabar.surat) ? 'reading' : 'nothing';
  const [kind, id = ''] = kabar.objek.split(':');
  return kind === 'kemajuan' && about(id) ? 'bytes' : 'nothing';
}

/** The documents after a piece of news of one's bytes: it has come further, and those behind it have as much less to wait for. */
export function advance<T extends Progress>(
  shown: readonly T[],
  { objek, terkirim = 0 }: Extract<Kabar, { objek: string }> & { terkirim?: number },
): readonly T[] {
  const at = shown.findIndex(({ suratId }) => objek === `kemajuan:${suratId}`);
  const moving = shown[at];
  if (!moving) return shown;
  const now = Math.min(Math.max(moving.terkirim, terkirim), moving.ukuran);
  const less = moving.laju ? Math.round((now - moving.terkirim) / moving.laju) : 0;
  return shown.map((one, index) => {
    const sisaDetik = one.sisaDetik === null || index < at ? one.sisaDetik : Math.max(0, one.sisaDetik - less);
    return one === moving ? { ...one, status: 'dikirim' as const, terkirim: now, sisaDetik } : { ...one, sisaDetik };
  });
}
