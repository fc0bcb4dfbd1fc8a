import type { AnswerOf, BarisIjp } from '../answer.ts';
import { compareDecimal } from '../contract/check.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import type { Answered, Trial } from './call.ts';
import { type Context, left, type TestGuarantee } from './context.ts';
import { find } from './find.ts';
import { withPositions } from './positions.ts';
import { askLabels } from './questions.ts';
import { RANK } from './rank.ts';
import { repeat } from './repeat.ts';
import { KEDUANYA } from './stage-filing.ts';
import { steady } from './steady.ts';
import { pembayaranIjp } from './values.ts';

/** Pays the first year of our own guarantee in full; which label carries what was paid is read from a part payment of the next. */
export async function payBill(context: Context, rows: readonly BarisIjp[]): Promise<void> {
  const { guarantee } = context;
  const first = rows.at(0);
  const bill = first?.angsuran_ijp ?? guarantee?.nilaiIjp;
  if (!guarantee || !bill) {
    if (guarantee) context.findings.leave('ijp.labels', 'Tagihan IJP belum diketahui, jadi belum ada yang dibayar.');
    return;
  }
  const accepted = await find(context, 'pembayaranIjp', (profile) => paying(context, guarantee, profile, first?.tahun_ke ?? '1', bill));
  if (!accepted) return;
  const { no_sertifikat } = saidOf(accepted) ?? {};
  if (!guarantee.noSertifikat && no_sertifikat) context.guarantee = { ...guarantee, noSertifikat: no_sertifikat };
  await repeat(context, accepted);
  await payPart(context, accepted, rows.at(1));
}

function paying(
  { isian, invented }: Context,
  of: TestGuarantee,
  profile: JfusionProfile,
  tahunKe: string,
  nilai: string,
): Trial<'pembayaranIjp'> {
  return {
    operasi: 'pembayaranIjp',
    values: pembayaranIjp(of, tahunKe, nilai, isian, invented),
    profile,
    about: { noRekening: of.noRekening, nomorAplikasi: of.nomorAplikasi },
  };
}

/** Pays half of the next year, with the field that an example alone has where it was left out so far. */
async function payPart(context: Context, accepted: Answered<'pembayaranIjp'>, next: BarisIjp | undefined): Promise<void> {
  let shows = accepted;
  const { guarantee: of, profile } = context;
  const half = next?.angsuran_ijp && halfOf(next.angsuran_ijp);
  if (of && next && half && !profile.extra.noRekeningPembayaranIjp && left(context, 'pembayaranIjp') > 0) {
    const withIt = withPositions(profile, { 'extra.noRekeningPembayaranIjp': true });
    const answered = await steady(context, () => paying(context, of, withIt, next.tahun_ke, half));
    if (answered.rank === RANK.diterima) {
      context.findings.read('extra.noRekeningPembayaranIjp', true, answered.ke, KEDUANYA);
      shows = answered;
    }
  }
  if (of && next && half && shows === accepted && !labelsOf(accepted) && left(context, 'pembayaranIjp') > 0) {
    const answered = await steady(context, () => ({ ...paying(context, of, profile, next.tahun_ke, half), lolos: () => null }));
    if (answered.rank === RANK.diterima) shows = answered;
  }
  const told = labelsOf(shows) ?? labelsOf(accepted);
  if (told) context.findings.read('ijp.labels', told, shows.ke, 'Dibaca dari jawaban: label yang memuat jumlah yang dibayar.');
  else askLabels(context);
}

/** Which label carries the amount we paid; null where both do, or neither. */
function labelsOf(accepted: Answered<'pembayaranIjp'>): JfusionProfile['ijp']['labels'] | null {
  const paid = accepted.trial.values.nilai_ijp ?? '';
  const said = saidOf(accepted);
  const isPaid = (amount: string | null | undefined): boolean => Boolean(amount) && compareDecimal(amount ?? '', paid) === 0;
  const [asDocument, swapped] = [isPaid(said?.nilai_penagihan), isPaid(said?.pembayaran_ijp)];
  if (asDocument === swapped) return null;
  return asDocument ? 'doc' : 'swapped';
}

function saidOf({ verdict }: Answered<'pembayaranIjp'>): AnswerOf<'pembayaranIjp'> | null {
  return verdict.answer;
}

/** Half of an amount in whole rupiah; null where nothing is left of it. */
function halfOf(amount: string): string | null {
  const half = BigInt(amount.split('.')[0] ?? '0') / 2n;
  return half > 0n ? String(half) : null;
}
