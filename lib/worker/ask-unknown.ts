import { answererOf } from '#lib/auth/letter-answerer.ts';
import { databaseNow, db, transaction } from '#lib/db.ts';
import { unknownDelay } from '#lib/intervals.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import { provenToReplay } from '#lib/pengiriman/proven-to-replay.ts';
import { readLetterRow } from './claim.ts';
import { inquiryAbout } from './plan-unknown.ts';

/** Asked about at one look; the rest follow at the next. */
const SEKALIGUS = 20;

/**
 * Takes the next step of every unknown letter that is due and can be asked about: an inquiry in the name of who answers for it.
 * Those that are sent again instead are the claim's; those for which there is neither any more are left to the desk.
 */
export async function askUnknown(): Promise<void> {
  const now = await databaseNow();
  const due = await db().pengiriman.findMany({
    where: { status: 'belum_pasti', pastikan_pada: { lte: now } },
    orderBy: { nomor: 'asc' },
    take: SEKALIGUS,
    select: { id: true, operasi: true },
  });
  for (const { id, operasi } of due) {
    if (await provenToReplay(operasi)) continue;
    await ask(id, now).catch((error: unknown) => log.error({ surat: id, galat: describeError(error) }, 'unknown letter not asked about'));
  }
}

function ask(id: string, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM pengiriman WHERE id = ${id}::uuid AND status = 'belum_pasti' AND pastikan_pada <= ${now} FOR UPDATE SKIP LOCKED`;
    if (!due) return;
    const surat = await readLetterRow(tx, id);
    const inquiry = inquiryAbout[surat.operasi as Operasi];
    const { actor } = await answererOf(tx, surat, operationPermission[surat.operasi as Operasi]);
    if (inquiry && actor) await inquiry(tx, actor, surat);
    const ke = surat.pastikan_ke + 1;
    const pastikan_pada = inquiry ? new Date(now.getTime() + unknownDelay(ke)) : null;
    await tx.pengiriman.update({ where: { id }, data: { pastikan_ke: ke, pastikan_pada } });
  });
}
