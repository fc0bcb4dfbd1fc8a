import type { AnswerOf } from '../answer.ts';
import { coverCode } from '../contract/cover.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import type { Answered, Trial } from './call.ts';
import { type Context, left, type TestGuarantee } from './context.ts';
import { find } from './find.ts';
import { isLookedAt } from './opening.ts';
import { withPositions } from './positions.ts';
import { askCertificate } from './questions.ts';
import { RANK } from './rank.ts';
import { repeat } from './repeat.ts';
import { steady } from './steady.ts';
import { inquiryIjp, penjaminanBaru } from './values.ts';

/** Files a guarantee of an invented debtor: the first call whose acceptance cannot be mistaken. */
export async function fileGuarantee(context: Context): Promise<void> {
  const accepted = await find(context, 'penjaminanBaru', (profile) => filing(context, profile));
  if (!accepted) return;
  context.guarantee = guaranteeOf(context, accepted);
  askCertificate(context, context.guarantee.noSertifikat !== null);
  await repeat(context, accepted);
}

/**
 * A second guarantee, for what would stand in the way of a claim on the first; null where it is refused. A field that an
 * example alone has goes along where the first was accepted without it: whether it is taken too.
 */
export async function fileAnother(context: Context): Promise<TestGuarantee | null> {
  const { profile } = context;
  if (!profile.extra.noTelepon && left(context, 'penjaminanBaru') > 1) {
    const withIt = await steady(context, () => filing(context, withPositions(profile, { 'extra.noTelepon': true })));
    if (withIt.rank === RANK.diterima) {
      context.findings.read('extra.noTelepon', true, withIt.ke, KEDUANYA);
      return guaranteeOf(context, withIt);
    }
  }
  if (left(context, 'penjaminanBaru') <= 0) return null;
  const answered = await steady(context, () => filing(context, profile));
  return answered.rank === RANK.diterima ? guaranteeOf(context, answered) : null;
}

/** Said of a field that may go along or be left out. */
export const KEDUANYA = 'Diterima dengan dan tanpa field ini.';

function filing({ isian, invented }: Context, profile: JfusionProfile): Trial<'penjaminanBaru'> {
  const values = penjaminanBaru(isian, invented);
  return { operasi: 'penjaminanBaru', values, profile, about: { noRekening: values.no_rekening, nomorAplikasi: values.nomor_aplikasi } };
}

function guaranteeOf({ isian }: Context, { trial, verdict }: Answered<'penjaminanBaru'>): TestGuarantee {
  const { nomor_aplikasi, no_rekening } = trial.values;
  const [nomorAplikasi, noRekening] = [nomor_aplikasi ?? '', no_rekening ?? ''];
  const said: AnswerOf<'penjaminanBaru'> | null = verdict.answer;
  const known = isian.idDdBank && coverCode({ nomor_aplikasi: nomorAplikasi, no_rekening: noRekening, id_dd_bank: isian.idDdBank });
  return {
    nomorAplikasi,
    noRekening,
    noSertifikat: said?.no_sertifikat ?? null,
    cover: said?.cover ?? (known || null),
    nilaiIjp: said?.nilai_ijp ?? null,
  };
}

/** How often an empty answer ("sedang dibentuk") is asked again. */
const AGAIN = 3;

/** Asks for the bills of our own guarantee: an acceptance now says that transport and signature of the inquiries are right. */
export async function askBills(context: Context): Promise<AnswerOf<'inquiryIjp'>['rows']> {
  const { guarantee, invented } = context;
  if (!guarantee) return [];
  const asking = (profile: JfusionProfile): Trial<'inquiryIjp'> => ({
    operasi: 'inquiryIjp',
    values: inquiryIjp(guarantee, invented),
    profile,
    about: { noRekening: guarantee.noRekening, nomorAplikasi: guarantee.nomorAplikasi },
  });
  let accepted = await find(context, 'inquiryIjp', asking);
  if (accepted?.signed && !(await isLookedAt(context, accepted, () => asking(context.profile)))) {
    const position = context.profile.signature.onGet;
    context.findings.read(
      'signature.onGet',
      position,
      accepted.ke,
      'Diterima; tanda tangan yang dirusak pun dijawab sama, jadi tidak diperiksa di sini.',
    );
  }
  for (let again = 0; accepted && rowsOf(accepted).length === 0 && again < AGAIN; again += 1) {
    await context.ports.pause(null);
    accepted = await steady(context, () => asking(context.profile));
  }
  return accepted ? rowsOf(accepted) : [];
}

function rowsOf({ verdict }: Answered<'inquiryIjp'>): AnswerOf<'inquiryIjp'>['rows'] {
  const said: AnswerOf<'inquiryIjp'> | null = verdict.answer;
  return said?.rows ?? [];
}
