import { answererOf } from '#lib/auth/letter-answerer.ts';
import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Prepared } from '#lib/jfusion/client.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import type { Claimed } from './claim.ts';

export interface Tracked {
  readonly prepared: Prepared;
  /** the attempt is no longer ours, or nobody answers for its letter any more: what has not left whole must not leave */
  readonly lost: AbortSignal;
  end(): void;
}

/**
 * Keeps telling how much of a letter's file has left (`percobaan.byte_terkirim`), and commits that all of it is about to, before
 * the last piece of the body may leave. So an attempt that says less left no whole request behind, whatever became of its worker.
 */
export function trackUpload({ prepared, percobaanId, row }: Claimed): Tracked {
  const lost = new AbortController();
  const { file } = prepared;
  if (!file) return { prepared, lost: lost.signal, end: () => undefined };
  let sent = 0;
  let told = 0;
  const tell = async (bytes: number): Promise<boolean> => {
    told = bytes;
    const rows = await db().$executeRaw`
      UPDATE percobaan SET byte_terkirim = GREATEST(COALESCE(byte_terkirim, 0), ${bytes}::int) WHERE id = ${percobaanId}::uuid AND selesai IS NULL`;
    return rows === 1;
  };
  const answered = async (): Promise<boolean> => (await answererOf(db(), row, operationPermission[row.operasi as Operasi])).actor !== null;
  const look = async (): Promise<void> => {
    if (sent !== told) await tell(sent);
    if (!(await answered())) lost.abort();
  };
  const timer = setInterval(() => void look().catch(fault), interval('uploadProgress'));
  async function* open(): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const piece of file?.open() ?? []) {
      sent = read;
      read += piece.length;
      yield piece;
    }
    const whole = async (): Promise<boolean> => (await answered()) && tell(read);
    if (!(await whole().catch(fault))) lost.abort();
  }
  return { prepared: { ...prepared, file: { ...file, open } }, lost: lost.signal, end: () => clearInterval(timer) };
}

function fault(error: unknown): false {
  log.error({ galat: describeError(error) }, 'progress of an upload');
  return false;
}
