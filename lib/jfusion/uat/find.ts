import { type Endpoint, endpoints, type Operasi } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { axesOf } from './axes.ts';
import type { Answered, Trial } from './call.ts';
import { pathsOf } from './choose.ts';
import { type Context, left } from './context.ts';
import { RANK } from './rank.ts';
import { search } from './search.ts';
import { shapeOf } from './shape.ts';
import { steady } from './steady.ts';

/**
 * Searches an operation's own switches until it is accepted; what is found becomes the profile of the run.
 * @param make a trial with new numbers in these positions
 * @returns the accepted call, or null where no position was accepted
 */
export async function find<O extends Operasi>(
  context: Context,
  operasi: O,
  make: (profile: JfusionProfile) => Trial<O>,
): Promise<Answered<O> | null> {
  const axes = axesOf(operasi, context.profile);
  const sample = make(context.profile).values;
  const before = context.spent.get(operasi) ?? 0;
  const found = await search({
    base: context.profile,
    axes,
    shape: (profile) => shapeOf(operasi, sample, profile),
    mayTry: () => left(context, operasi) > 0,
    attempt: async (profile) => {
      const answered = await steady(context, () => make(profile));
      return { ...answered, enough: answered.rank === RANK.diterima };
    },
  });
  if (found?.result.enough) {
    context.profile = found.profile;
    context.proven.set(operasi, found.result.ke);
    context.findings.prove(found.profile, shownBy(operasi, found.profile), found.result.ke);
    return found.result;
  }
  const tries = (context.spent.get(operasi) ?? 0) - before;
  const { label } = endpoints[operasi] as Endpoint;
  for (const path of pathsOf(axes)) context.findings.leave(path, `${label} belum diterima di posisi mana pun (${tries} kali dicoba).`);
  return null;
}

/** The switches which an accepted call of an operation shows to be right: those its bytes, address or signature hang on. */
export function shownBy(operasi: Operasi, profile: JfusionProfile): string[] {
  const kind = (endpoints[operasi] as Endpoint).body;
  const own = pathsOf(axesOf(operasi, profile)).filter((path) => path !== 'numbers.asString');
  const signature = profile.signature.mode === 'pss' ? ['signature.mode', 'signature.saltLength'] : ['signature.mode'];
  if (kind === 'query') return [];
  if (kind === 'json') return [...signature, 'json.spacing', ...own];
  if (kind === 'multipart') return [...own, ...(profile.signature.upload === 'none' ? [] : signature)];
  if (profile.inquiry.transport === 'get-query') return ['inquiry.transport'];
  const inside = operasi === 'inquiryIjp' ? ['inquiry.signatureInBody'] : [];
  const signed = profile.signature.onGet || (inside.length > 0 && profile.inquiry.signatureInBody);
  return ['inquiry.transport', 'json.spacing', 'signature.onGet', ...inside, ...(signed ? signature : [])];
}
