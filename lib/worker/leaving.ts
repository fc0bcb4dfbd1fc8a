import { answererOf } from '#lib/auth/letter-answerer.ts';
import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Leaving } from '#lib/jfusion/client.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import type { Claimed } from './claim.ts';
import type { Crash } from './crash-points.ts';

/** What a letter on its way out is held against. */
export interface Watch {
  /** whether this process still holds the line, by its own clocks */
  readonly held: () => boolean;
  /** holds the bytes of a document back while letters go; absent where no line is known */
  readonly pace?: ((bytes: number) => Promise<void>) | undefined;
  readonly crash: Crash;
}

export interface Watched {
  readonly leaving: Leaving;
  /** the line is another's, or nobody answers for the document any more: what has not left whole must not leave */
  readonly lost: AbortSignal;
  end(): void;
}

/**
 * Watches a letter on its way out. Before its last piece may go, it is committed that it goes (`percobaan.dilepas`), under the lease
 * and while the attempt is open: so an attempt that does not say so left no whole request behind, whatever became of its worker.
 * A document keeps telling how much of it has left (`percobaan.byte_terkirim`).
 */
export function watchLeaving({ percobaanId, row }: Claimed, { held, pace, crash }: Watch): Watched {
  const lost = new AbortController();
  if (!held()) lost.abort();
  const whole = row.isi_berkas_ukuran;
  let sent = 0;
  let told = 0;
  let half = false;
  const answered = async (): Promise<boolean> =>
    whole === null || (await answererOf(db(), row, operationPermission[row.operasi as Operasi])).actor !== null;
  const release = async (): Promise<boolean> => {
    await crash('connected', row);
    if (!held() || !(await answered()) || !(await letGo(percobaanId, whole))) return false;
    await crash('released', row);
    // Asked last, with nothing between it and the bytes: a process that was frozen until now has lost the line.
    return held();
  };
  const look = async (): Promise<void> => {
    if (!held()) lost.abort();
    if (sent !== told) await tell(percobaanId, sent);
    told = sent;
    if (!(await answered())) lost.abort();
  };
  const timer = whole === null ? null : setInterval(() => void look().catch(fault), interval('uploadProgress'));
  return {
    leaving: {
      release: () => release().catch(fault),
      ...(whole !== null && pace ? { pace } : {}),
      handed: (bytes) => {
        sent = Math.min(sent + bytes, whole ?? 0);
        if (half || whole === null || sent < whole / 2) return;
        half = true;
        void crash('halfSent', row);
      },
      sent: () => void crash('sent', row),
    },
    lost: lost.signal,
    end: () => {
      if (timer) clearInterval(timer);
    },
  };
}

/** Commits that the last piece goes; false where the attempt was closed meanwhile or the line is another's. */
async function letGo(percobaanId: string, whole: number | null): Promise<boolean> {
  const rows = await db().$executeRaw`
    UPDATE percobaan t SET dilepas = COALESCE(t.dilepas, now()), byte_terkirim = COALESCE(${whole}::int, t.byte_terkirim)
    FROM sewa_jalur s WHERE t.id = ${percobaanId}::uuid AND t.selesai IS NULL AND s.id = 1 AND s.token = t.token_pagar AND s.sampai > now()`;
  return rows === 1;
}

async function tell(percobaanId: string, bytes: number): Promise<void> {
  await db().$executeRaw`
    UPDATE percobaan SET byte_terkirim = GREATEST(COALESCE(byte_terkirim, 0), ${bytes}::int) WHERE id = ${percobaanId}::uuid AND selesai IS NULL`;
}

function fault(error: unknown): false {
  log.error({ galat: describeError(error) }, 'a letter on its way out');
  return false;
}
