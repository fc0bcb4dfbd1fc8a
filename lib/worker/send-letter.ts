import { setTimeout as delay } from 'node:timers/promises';
import { interval } from '#lib/intervals.ts';
import type { Exchange, JfusionClient } from '#lib/jfusion/client.ts';
import { log } from '#lib/log.ts';
import type { Claimed } from './claim.ts';
import { fault } from './fault.ts';
import { type Watch, watchLeaving } from './leaving.ts';
import { recordExchange } from './record.ts';

/**
 * Sends a claimed letter and writes down what became of it, however long the database is away; `offLine` is called once the line has
 * done its part. Never throws.
 */
export async function sendLetter(
  client: JfusionClient,
  claimed: Claimed,
  watch: Watch,
  { signal, offLine }: { readonly signal: AbortSignal; readonly offLine: () => void },
): Promise<void> {
  const { row, letter, prepared } = claimed;
  const { crash } = watch;
  try {
    await crash('claimed', row);
    const { leaving, lost, end } = watchLeaving(claimed, watch);
    // What has not left whole when the worker ends, or loses the line, goes again and is never unknown; what has left is waited for.
    const exchange = await client
      .send(letter, prepared, { unlessSent: AbortSignal.any([signal, lost]), leaving })
      .catch((error) => fault(error, unknownExchange))
      .finally(() => {
        end();
        offLine();
      });
    await crash('answered', row);
    await untilRecorded(() => recordExchange(claimed, exchange, crash));
    await crash('recorded', row);
    log.info({ surat: row.id, operasi: row.operasi, hasil: exchange.outcome, ms: exchange.durationMs }, 'letter');
  } catch (error) {
    fault(error, undefined);
  } finally {
    offLine();
  }
}

/** A fault of our own after the attempt was committed: nobody knows whether its bytes left. */
const unknownExchange: Exchange = {
  outcome: 'belum_pasti',
  httpStatus: null,
  contentType: null,
  raw: Buffer.alloc(0),
  message: null,
  answer: null,
  reason: 'stopped',
  keterangan: 'Terjadi gangguan di portal saat mengirim; belum diketahui apakah Jamkrindo menerimanya.',
  retryAfterMs: null,
  date: null,
  bytesSent: 0,
  bytesReceived: 0,
  durationMs: 0,
};

async function untilRecorded(record: () => Promise<void>): Promise<void> {
  while (
    !(await record().then(
      () => true,
      (error: unknown) => fault(error, false),
    ))
  )
    await delay(interval('poll'));
}
