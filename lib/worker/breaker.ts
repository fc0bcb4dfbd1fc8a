import { db, type Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Exchange } from '#lib/jfusion/client.ts';

/** Faults in a row after which the breaker opens. */
export const FAULTS = 5;

/** What an exchange says of the line: it carried an answer, it or the service behind it is at fault, or nothing (our own doing). */
export const lineSays: { readonly [R in Exchange['reason']]: 'baik' | 'terganggu' | 'diam' } = {
  accepted: 'baik',
  accepted_without_certificate: 'baik',
  refused: 'baik',
  http_401: 'baik',
  http_403: 'baik',
  http_429: 'baik',
  token_refused: 'baik',
  letter_not_taken: 'baik',
  contradiction: 'baik',
  other_account: 'baik',
  no_certificate: 'baik',
  unreadable_certificate: 'baik',
  unreadable_rows: 'baik',
  not_a_document: 'baik',
  unsafe_document: 'baik',
  no_connection: 'terganggu',
  tls_untrusted: 'terganggu',
  cut_before_sent: 'terganggu',
  no_token: 'terganggu',
  deadline: 'terganggu',
  connection_lost: 'terganggu',
  answer_cut: 'terganggu',
  answer_too_large: 'terganggu',
  foreign_answer: 'terganggu',
  redirected: 'terganggu',
  server_error: 'terganggu',
  stopped: 'diam',
  stopped_before_sent: 'diam',
  body_broken: 'diam',
  answer_signature: 'diam',
};

/** How the breaker stands; `panggilanPada`: no call before this while it is open. */
export interface Breaker {
  readonly terbukaPada: Date | null;
  readonly panggilanPada: Date | null;
}

/** Reads the breaker. */
export async function readBreaker(): Promise<Breaker> {
  const { terbuka_pada, panggilan_pada } = await db().pemutus.findUniqueOrThrow({ where: { id: 1 } });
  return { terbukaPada: terbuka_pada, panggilanPada: panggilan_pada };
}

/** Notes what an exchange says of the line, in the transaction that records it. `risky`: a letter with an effect became unknown by it. */
export async function noteLine(tx: Tx, { reason, keterangan }: Pick<Exchange, 'reason' | 'keterangan'>, risky: boolean): Promise<void> {
  if (lineSays[reason] === 'baik') await closeBreaker(tx);
  if (lineSays[reason] !== 'terganggu') return;
  // A letter that may become unknown is risked more and more rarely; anything else, six times a minute.
  await tx.$executeRaw`
    UPDATE pemutus SET gangguan = gangguan + 1, sejak = COALESCE(sejak, now()), alasan = ${keterangan.slice(0, 500)},
      terbuka_pada = CASE WHEN gangguan + 1 >= ${FAULTS}::int THEN COALESCE(terbuka_pada, now()) END,
      panggilan_pada = GREATEST(panggilan_pada, CASE WHEN gangguan + 1 >= ${FAULTS}::int THEN now() + interval '1 millisecond'
        * LEAST(${interval('breakerMax')}::float8, ${interval('breakerCall')}::float8 * CASE WHEN ${risky} THEN 2 ^ LEAST(gangguan + 1 - ${FAULTS}::int, 16) ELSE 1 END) END)
    WHERE id = 1`;
}

/** The line carries answers again: what waited for it goes at once, in its order. Changes nothing where all was well. */
export async function closeBreaker(tx: Tx): Promise<void> {
  const closed = await tx.$executeRaw`
    UPDATE pemutus SET gangguan = 0, sejak = NULL, terbuka_pada = NULL, panggilan_pada = NULL, alasan = NULL WHERE id = 1 AND gangguan > 0`;
  if (closed === 0) return;
  await tx.$executeRaw`
    UPDATE pengiriman SET coba_lagi_pada = now() WHERE id IN (
      SELECT id FROM pengiriman WHERE status = 'belum_terkirim' AND coba_lagi_pada > now() ORDER BY nomor FOR UPDATE SKIP LOCKED)`;
}

/** Keeps the line quiet for as many calls as were made, at the rate that an open breaker allows. */
export async function spaceCalls(calls: number): Promise<void> {
  await db().$executeRaw`
    UPDATE pemutus SET panggilan_pada = GREATEST(panggilan_pada, now() + ${calls * interval('breakerCall')} * interval '1 millisecond')
    WHERE id = 1 AND terbuka_pada IS NOT NULL`;
}
