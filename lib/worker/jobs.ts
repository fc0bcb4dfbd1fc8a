import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { databaseNow, db, pgOptions } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';
import { describeError, log } from '#lib/log.ts';
import { fault } from './fault.ts';

/** What the job queue does for the line's holder: one keyed wake-up at the next due moment, and the schedule. Letters are never jobs. */
export interface Jobs {
  /** Starts the queue where it does not run; one that a lost database ended is started again. */
  keep(): Promise<void>;
  /** Has `wake` called at the next moment at which a letter is due; nothing where it is planned already. */
  planWake(): Promise<void>;
  end(): Promise<void>;
}

interface JobsOptions {
  readonly wake: () => void;
  /** does what is due by itself; called every `scheduleLook` */
  readonly schedule: () => Promise<void>;
}

const WAKE = 'bangunkan';
const SCHEDULE = 'jadwal';

const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ antrean: message.slice(0, 300) }, 'job queue');
});

/** The job queue of this worker; nothing runs before `keep`. */
export function createJobs({ wake, schedule }: JobsOptions): Jobs {
  let runner: Runner | null = null;
  let pool: Pool | null = null;
  let planned = '';
  const tasks: TaskList = {
    [WAKE]: async () => {
      planned = '';
      wake();
    },
    [SCHEDULE]: async (_payload, { addJob }) => {
      await schedule().catch((error) => fault(error, undefined));
      await addJob(SCHEDULE, {}, { jobKey: SCHEDULE, runAt: new Date((await databaseNow()).getTime() + interval('scheduleLook')) });
    },
  };
  // With the database away, the queue leaves promises of its own without anybody to hear them; that ends it, and nothing else.
  const unheard = (error: unknown) => {
    if (!(error instanceof Error) || !error.stack?.includes('graphile-worker')) {
      if (process.listenerCount('unhandledRejection') === 1) throw error;
      return;
    }
    log.warn({ galat: describeError(error) }, 'job queue ended');
    void stop();
  };
  process.on('unhandledRejection', unheard);
  const stop = async () => {
    planned = '';
    const [runs, holds] = [runner, pool];
    runner = null;
    pool = null;
    await runs?.stop().catch(() => undefined);
    await holds?.end().catch(() => undefined);
  };
  return {
    keep: async () => {
      if (runner) return;
      pool = new Pool({ connectionString: env().DATABASE_URL, options: pgOptions(), max: 3, allowExitOnIdle: true });
      const lost = (error: Error) => log.warn({ galat: describeError(error) }, 'job queue lost its connection');
      pool.on('error', lost).on('connect', (client) => client.on('error', lost));
      try {
        const started = await run({
          pgPool: pool,
          taskList: tasks,
          concurrency: 1,
          noHandleSignals: true,
          pollInterval: interval('poll'),
          logger: quiet,
          parsedCronItems: [],
        });
        runner = started;
        const ended = () => (runner === started ? stop() : undefined);
        started.promise.then(ended, ended);
        // Whoever runs jobs holds the line's lease: what another had locked is nobody's any more.
        await db().$executeRaw`
          SELECT graphile_worker.force_unlock_workers(ARRAY(SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL))`;
        await started.addJob(SCHEDULE, {}, { jobKey: SCHEDULE });
      } catch (error) {
        await stop();
        throw error;
      }
    },
    planWake: async () => {
      const at = runner && (await nextDue());
      if (!runner || !at || at.toISOString() === planned) return;
      await runner.addJob(WAKE, {}, { jobKey: WAKE, runAt: at });
      planned = at.toISOString();
    },
    end: async () => {
      await stop();
      process.off('unhandledRejection', unheard);
    },
  };
}

/** When the next letter is due, or the next call of an open breaker; null where nothing waits for a moment. */
async function nextDue(): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ pada: Date | null }[]>`
    SELECT min(pada) AS pada FROM (
      SELECT CASE WHEN status = 'belum_pasti' THEN pastikan_pada ELSE coba_lagi_pada END AS pada FROM pengiriman
        WHERE status IN ('siap', 'belum_terkirim', 'tertahan') OR (status = 'belum_pasti' AND pastikan_pada IS NOT NULL)
      UNION ALL SELECT panggilan_pada FROM pemutus) AS semua WHERE pada > now()`;
  return row?.pada ?? null;
}
