import type { JfusionProfile } from '../contract/profile.ts';
import { openingAxes } from './axes.ts';
import { type Answered, call, type Trial } from './call.ts';
import { type Context, left } from './context.ts';
import { shownBy } from './find.ts';
import { RANK } from './rank.ts';
import { search } from './search.ts';
import { shapeOf } from './shape.ts';
import { steady } from './steady.ts';
import { inquiryIjp } from './values.ts';

/** Kept of an operation's budget for the same search with a certificate of our own. */
const KEPT = 18;

type Inquiry = Answered<'inquiryIjp'>;

/**
 * Reads first: nothing is changed at the guarantor. With a certificate that stands there an acceptance is an acceptance;
 * without one a request is let through at best ("tidak ditemukan"), and shows something only where the same request with a
 * spoilt signature is answered in another way. Anything less is a place to start from, and no reading.
 */
export async function findOpening(context: Context): Promise<void> {
  const { isian, invented } = context;
  const { lama } = isian;
  const kept = context.environment === 'produksi' ? 0 : KEPT;
  const make = (profile: JfusionProfile): Trial<'inquiryIjp'> => ({
    operasi: 'inquiryIjp',
    values: inquiryIjp(lama, invented),
    profile,
    about: lama ? { noRekening: lama.noRekening, nomorAplikasi: lama.nomorAplikasi } : {},
    lolos: (rank) => (rank >= RANK.isi ? (lama ? rank === RANK.diterima : null) : false),
  });
  const sample = make(context.profile).values;
  const found = await search({
    base: context.profile,
    axes: openingAxes(context.profile),
    shape: (profile) => shapeOf('inquiryIjp', sample, profile),
    mayTry: () => left(context, 'inquiryIjp') > kept + 1,
    attempt: async (profile) => {
      const answered = await steady(context, () => make(profile));
      return { ...answered, enough: answered.rank === RANK.diterima || (!lama && answered.rank === RANK.isi) };
    },
  });
  if (!found || found.result.rank < RANK.isi || left(context, 'inquiryIjp') <= 0) return;
  const shows = (lama && found.result.rank === RANK.diterima) || (await isLookedAt(context, found.result, () => make(found.profile)));
  context.profile = found.profile;
  if (!shows) return;
  context.findings.prove(found.profile, shownBy('inquiryIjp', found.profile), found.result.ke);
  if (found.result.rank === RANK.diterima) context.proven.set('inquiryIjp', found.result.ke);
}

/** Whether a spoilt signature is answered in another way than a right one, but for words with a digit (numbers, times, trace ids); false where the request carries none. */
export async function isLookedAt(context: Context, right: Inquiry, make: () => Trial<'inquiryIjp'>): Promise<boolean> {
  if (!right.signed || left(context, 'inquiryIjp') <= 0) return false;
  const spoilt = await call(context, { ...make(), spoilt: true });
  const heard = ({ http, verdict, words }: Inquiry): string =>
    [http.status, verdict.outcome, verdict.reason, words.replace(/\S*\d\S*/g, '')].join('|');
  return spoilt.http.status !== null && heard(spoilt) !== heard(right);
}
