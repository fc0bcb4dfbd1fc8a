import { type Endpoint, endpoints } from '../contract/endpoints.ts';
import { type Answered, call } from './call.ts';
import { type Context, left } from './context.ts';
import { askReplay } from './questions.ts';

/**
 * Sends the bytes of an accepted call once more under the same reference, where the person who ordered the test asked for it;
 * what the second answer says is shown, and concluded by a person. Never in production: nothing with an effect gets here.
 * @returns whether it was sent
 */
export async function repeat(context: Context, first: Answered): Promise<boolean> {
  const { operasi } = first.trial;
  if (!context.isian.ulang || left(context, operasi) <= 0) return false;
  const second = await call(context, { ...first.trial, lolos: () => null });
  const same = second.verdict.outcome === 'berhasil' && second.http.body.equals(first.http.body);
  const { label, singkat }: Endpoint = endpoints[operasi];
  askReplay(context, { label, singkat, same, accepted: second.verdict.outcome === 'berhasil', first: first.ke, second: second.ke });
  return true;
}
