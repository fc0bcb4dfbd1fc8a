import { Refusal } from '../answer.ts';
import type { AnswerKey } from '../answer-signature.ts';
import type { Ledger } from '../ledger.ts';
import type { Mitra } from '../mitra.ts';
import { type ClaimOrder, claimStep } from './claim-steps.ts';
import type { Klaim } from './claims.ts';
import { type HasilKirim, noticeOf, sendNotice } from './notice.ts';

interface Office {
  readonly ledger: Ledger;
  readonly mitra: Mitra;
  readonly key: AnswerKey;
  readonly now: Date;
}

/**
 * Takes one step with one claim, writes it, and sends the notice of it where that is asked.
 * @throws Refusal 404 for an unknown claim, 409 and 422 as the step says
 */
export async function orderClaim(order: ClaimOrder, office: Office): Promise<{ klaim: Klaim; terkirim: HasilKirim | null }> {
  const { ledger, mitra, key, now } = office;
  const { id, notice } = await ledger.exclusive(async () => {
    const found = find(order, ledger);
    if (order.aksi !== 'beritahu') await ledger.record(claimStep(found, order.aksi, order, ledger.book, now));
    const after = ledger.book.klaim.byId(found.id);
    if (!after || (order.aksi !== 'beritahu' && !order.beriTahu)) return { id: found.id, notice: null };
    const made = noticeOf(after, mitra, now);
    if (made.line) await ledger.record(made.line);
    return { id: found.id, notice: made.notice };
  });
  const terkirim = notice && (await sendNotice(notice, mitra, key));
  const klaim = ledger.book.klaim.byId(id);
  if (!klaim) throw new Error('the claim is gone');
  return { klaim, terkirim };
}

/** @throws Refusal 404 */
function find({ klaim, no_spk, no_rekening }: ClaimOrder, { book }: Ledger): Klaim {
  const found =
    klaim === undefined
      ? book.klaim.ofSpk(no_spk ?? '').findLast(({ isi }) => no_rekening === undefined || isi.no_rekening === no_rekening)
      : book.klaim.byId(klaim);
  if (!found) throw new Refusal(404, 'Klaim tidak ditemukan.');
  return found;
}
