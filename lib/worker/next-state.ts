import type { Tx } from '#lib/db.ts';
import { interval, retryDelay } from '#lib/intervals.ts';
import type { Exchange } from '#lib/jfusion/client.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import type { LetterRow } from './claim.ts';

/** A read that found no sure answer is asked again this many times, then let go. */
const MAX_READ_TRIES = 5;

/** Where a letter goes after an attempt. `coba_lagi_pada`: when it goes again; `pastikan_pada`: when an unknown one is looked into by itself. */
export interface Next {
  readonly status: StatusPengiriman;
  readonly coba_lagi_pada?: Date | null;
  readonly pastikan_pada?: Date | null;
  readonly selesai_pada?: Date | null;
}

/** What is known beside the exchange itself. */
export interface Before {
  /** an earlier attempt of the same letter may have arrived */
  readonly arrived: boolean;
  /** by the database's clock */
  readonly now: Date;
  /** when an unknown outcome would be looked into by itself; null: at the desk only */
  readonly plan: Date | null;
}

/** Whether an earlier attempt of a letter with an effect may have arrived: then nothing but an acceptance says what became of it. */
export async function mayHaveArrived(tx: Tx, { id, efek }: Pick<LetterRow, 'id' | 'efek'>): Promise<boolean> {
  return efek && (await tx.percobaan.findFirst({ where: { pengiriman_id: id, hasil: 'belum_pasti' } })) !== null;
}

/** A letter that was not taken this time waits, as what it was before: unknown stays unknown. */
export function backInLine(status: 'belum_terkirim' | 'tertahan', at: Date | null, arrived: boolean): Next {
  return arrived ? { status: 'belum_pasti', pastikan_pada: at } : { status, coba_lagi_pada: at };
}

/** What follows from an exchange (contract section 2). */
export function nextState(row: LetterRow, exchange: Exchange, { arrived, now, plan }: Before): Next {
  const after = (ms: number) => new Date(now.getTime() + ms);
  switch (exchange.outcome) {
    case 'berhasil':
      return { status: 'berhasil', selesai_pada: now };
    case 'ditolak':
      // It may be the echo of our own success ("sudah ada"): two people look.
      return arrived ? { status: 'belum_pasti', pastikan_pada: null } : { status: 'ditolak', selesai_pada: now };
    case 'belum_terkirim':
      return backInLine('belum_terkirim', after(retryDelay(row.percobaan_ke)), arrived);
    case 'tertahan':
      return backInLine('tertahan', exchange.scope === 'surat' ? null : after(pauseLength(row, exchange)), arrived);
    case 'belum_pasti':
      if (row.efek) return { status: 'belum_pasti', pastikan_pada: plan };
      if (row.percobaan_ke >= MAX_READ_TRIES) return { status: 'dibatalkan', selesai_pada: now };
      return { status: 'belum_terkirim', coba_lagi_pada: after(retryDelay(row.percobaan_ke)) };
  }
}

/** Nothing but an acceptance moves a letter that was taken up as unknown meanwhile; a read was asked again. */
export function lateState(row: LetterRow, exchange: Exchange): Next {
  return row.efek && exchange.outcome === 'berhasil' ? { status: 'berhasil', selesai_pada: new Date() } : { status: 'belum_pasti' };
}

/** The answer is there but could not be booked. */
export function heldBack(row: LetterRow): Next {
  return row.efek ? { status: 'belum_pasti', pastikan_pada: null } : { status: 'dibatalkan', selesai_pada: new Date() };
}

/** Retry-After obeyed within our limits; without one, twice as long with every try. */
function pauseLength(row: LetterRow, exchange: Exchange): number {
  const wanted = exchange.retryAfterMs ?? interval('pauseMin') * 2 ** Math.min(row.percobaan_ke - 1, 10);
  return Math.min(Math.max(wanted, interval('pauseMin')), interval('pauseMax'));
}
