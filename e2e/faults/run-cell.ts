import { db } from '#lib/db.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import type { CrashPoint } from '#lib/worker/crash-points.ts';
import type { Cell } from './cells.ts';
import { isOf } from './check-ledger.ts';
import { isFrozen, type Program } from './program.ts';
import { file, type Stock } from './stock.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** How long the next worker may take to have taken up what one that was lost left behind, with the intervals of tests. */
const TAKEN_UP_MS = 30_000;

/** What must become of a letter by itself: `goes`: it did not leave whole, and arrives by itself; `unknown`: it may have arrived; `done`: all was written down. */
const becomes: { readonly [P in CrashPoint]: 'goes' | 'unknown' | 'done' } = {
  claiming: 'goes',
  claimed: 'goes',
  connected: 'goes',
  halfSent: 'goes',
  released: 'unknown',
  sent: 'unknown',
  answered: 'unknown',
  recording: 'unknown',
  recorded: 'done',
};

/** Runs one case. Rejects with what did not happen. */
export async function runCell(world: World, stock: Stock, cell: Cell): Promise<void> {
  const { operasi, point, action } = cell;
  const victim = await world.crew.arm({ point, operasi, action });
  const surat = await file(world, stock.next(operasi));
  if (action === 'kill') await dies(world, victim);
  else await freezes(world, victim);
  await rests(world, surat, cell);
  if (action === 'stop') await wakes(victim);
}

async function dies({ crew }: World, victim: Program): Promise<void> {
  const late = AbortSignal.timeout(20_000);
  const how = await Promise.race([
    victim.exited,
    new Promise<string>((resolve) => late.addEventListener('abort', () => resolve('never'), { once: true })),
  ]);
  if (how !== 'SIGKILL') throw new Error(how === 'never' ? 'the worker never came to this point' : `the worker ended with ${how}`);
  await crew.hire();
}

async function freezes({ crew }: World, victim: Program): Promise<void> {
  await until('the worker is frozen at this point', 20_000, () => isFrozen(victim.pid));
  await until('another worker took the line', TAKEN_UP_MS, async () => (await crew.holder()).pid !== victim.pid);
}

/** The frozen one goes on; it must find that it lost the line. */
async function wakes(victim: Program): Promise<void> {
  victim.signal('SIGCONT');
  await until('the woken worker runs', 10_000, () => !isFrozen(victim.pid));
  await victim.order({ blow: null });
}

/** Waits until the letter has come to what its point promises. */
async function rests({ counterpart }: World, id: string, { point, action }: Cell): Promise<void> {
  await until(`the letter is ${becomes[point]} after ${point}`, TAKEN_UP_MS, async () => {
    const {
      status,
      operasi,
      isi_sha256: sha256,
      partner_reference_id: reference,
    } = await db().pengiriman.findUniqueOrThrow({ where: { id } });
    const there = counterpart.effects().some(isOf({ id, operasi, reference, sha256, efek: true, status, objekId: '', sertifikat: null }));
    const wanted = wantedStatus(becomes[point], operasi, there, action);
    if (wanted.includes(status)) return true;
    throw new Error(`it is ${status}, ${there ? 'with' : 'without'} an effect`);
  });
}

function wantedStatus(what: 'goes' | 'unknown' | 'done', operasi: string, there: boolean, action: Cell['action']): StatusPengiriman[] {
  if (what !== 'unknown') return ['berhasil'];
  // A claim that is there is found by asking.
  if (operasi === 'requestKlaim' && there) return ['berhasil'];
  return action === 'kill' ? ['belum_pasti'] : ['belum_pasti', 'berhasil'];
}
