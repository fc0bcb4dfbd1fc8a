import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { interval } from '#lib/intervals.ts';
import type { JfusionClient } from '#lib/jfusion/client.ts';
import type { Lane } from '#lib/jfusion/contract/endpoints.ts';
import { createPacer } from '#lib/jfusion/pacer.ts';
import type { Bell } from './bell.ts';
import { type Claimed, claimLetter } from './claim.ts';
import { connectedClient } from './connection.ts';
import type { Crash } from './crash-points.ts';
import { fault } from './fault.ts';
import type { Lease } from './lease.ts';
import type { Watch } from './leaving.ts';
import { lineRate } from './line-rate.ts';
import { sendLetter } from './send-letter.ts';

/** Certificates fetched at once: while one is on its way the next is already asked for. Documents are sent one at a time. */
const FETCHES = 2;
const UPLOADS = 1;
/**
 * Exchanges on the line at once, per lane, in the order in which the lanes are served: small before large, a person before a batch. A
 * fetch fills the other direction than an upload, so the two do not wait for each other.
 */
const IN_FLIGHT: Record<Lane, number> = { interaktif: 4, batch: 8, dokumen: FETCHES + UPLOADS };
/** Answers in hand that are still being written down, of all lanes; beyond it no letter is taken. */
const RECORDING = 16;
const LANES = Object.keys(IN_FLIGHT) as Lane[];

/** The part of the line that is left to a document while letters go. */
const SHARE_BESIDE_LETTERS = 1 / 8;

export interface LanesOptions {
  readonly lease: Lease;
  readonly bell: Bell;
  readonly crash: Crash;
  /** no document is begun any more, and what has not left whole stops */
  readonly signal: AbortSignal;
}

/** What is under way on the line. */
export interface Lanes {
  /** Takes and sends as many letters as each lane may have in flight. */
  fill(): Promise<void>;
  /** Takes one letter, whatever its lane, to try the line with; resolves when it is recorded. False where none waits. */
  probe(client: JfusionClient): Promise<boolean>;
  readonly idle: () => boolean;
  /** resolves when nothing is under way any more */
  end(): Promise<void>;
}

/** Which kind of document may still go beside these: with a file, without, or (undefined) either. */
function missing(underWay: ReadonlySet<Claimed>): boolean | undefined {
  const uploads = [...underWay].filter(({ letter }) => letter.file !== null).length;
  if (uploads >= UPLOADS) return false;
  return underWay.size - uploads >= FETCHES ? true : undefined;
}

/** The three lanes of the line's holder. */
export function openLanes({ lease, bell, crash, signal }: LanesOptions): Lanes {
  const onLine = new Map<Lane, Set<Claimed>>(LANES.map((lane) => [lane, new Set()]));
  const of = (lane: Lane) => onLine.get(lane) ?? new Set();
  const working = new Set<Promise<void>>();
  const recording = () => working.size - LANES.reduce((sum, lane) => sum + of(lane).size, 0);
  const rate = lineRate();
  const watch: Watch = {
    held: lease.held,
    crash,
    pace:
      rate === null
        ? undefined
        : createPacer({
            rate,
            share: SHARE_BESIDE_LETTERS,
            busy: () => of('interaktif').size + of('batch').size > 0,
            lookMs: interval('paceLook'),
            now: () => performance.now(),
            wait: (ms) => delay(ms),
          }),
  };
  const begin = (lane: Lane, client: JfusionClient, claimed: Claimed): Promise<void> => {
    of(lane).add(claimed);
    const offLine = () => {
      if (of(lane).delete(claimed)) bell.ring();
    };
    const work = sendLetter(client, claimed, watch, { signal, offLine }).finally(() => {
      working.delete(work);
      bell.ring();
    });
    working.add(work);
    return work;
  };
  const fillLane = async (lane: Lane): Promise<void> => {
    while (of(lane).size < IN_FLIGHT[lane] && recording() < RECORDING && lease.held() && !signal.aborted) {
      const client = await connectedClient();
      const claimed = await claimLetter(client, lane, lease.token, {
        crash,
        ...(lane === 'dokumen' ? { withFile: missing(of(lane)) } : {}),
      });
      if (!claimed) return;
      void begin(lane, client, claimed);
    }
  };
  return {
    fill: async () => {
      for (const lane of LANES) await fillLane(lane).catch((error) => fault(error, undefined));
    },
    probe: async (client) => {
      for (const lane of LANES) {
        const claimed = await claimLetter(client, lane, lease.token, { crash, probe: true });
        if (!claimed) continue;
        await begin(lane, client, claimed);
        return true;
      }
      return false;
    },
    idle: () => working.size === 0,
    end: async () => {
      await Promise.allSettled(working);
    },
  };
}
