import { profileSchema } from '#lib/jfusion/contract/profile.ts';
import { signBytes, verifyBytes } from '#lib/jfusion/signature.ts';
import type { Bench, BenchBody } from './bench.ts';
import type { Counterpart } from './counterparts.ts';
import type { Job } from './job.ts';
import type { Direction, Question, Result } from './result.ts';

interface Setting {
  readonly row: string;
  readonly mode: 'pss' | 'pkcs1';
  readonly salt: Job['salt'];
  readonly profile: ReturnType<typeof signatureOf>;
}

const signatureOf = (change: object) => profileSchema.parse({ signature: change }).signature;
const settings: readonly Setting[] = [
  { row: 'PSS, 32', mode: 'pss', salt: 32, profile: signatureOf({}) },
  { row: 'PSS, 222 (max)', mode: 'pss', salt: 222, profile: signatureOf({ saltLength: 'max' }) },
  { row: 'PSS, 20', mode: 'pss', salt: 20, profile: signatureOf({ saltLength: 20 }) },
  { row: 'PSS, bawaan pustaka', mode: 'pss', salt: 'default', profile: signatureOf({}) },
  { row: 'PKCS#1 v1.5', mode: 'pkcs1', salt: '', profile: signatureOf({ mode: 'pkcs1' }) },
];

/** Every body signed by us and verified by them, signed by them and verified by us, and what each side must refuse. */
export async function signatureQuestions(bench: Bench, counterpart: Counterpart): Promise<readonly Question[]> {
  const questions: Question[] = [];
  for (const setting of settings) {
    if (setting.salt === 'default' && !counterpart.hasDefaultSalt) continue;
    for (const body of bench.bodies) questions.push(await verified(bench, setting, body), signed(bench, setting, body));
    questions.push(...refused(bench, setting));
  }
  return questions;
}

const result = ({ row }: Setting, direction: Direction, what: string, held: boolean): Result => ({ row, direction, what, held });

async function verified({ ours }: Bench, setting: Setting, body: BenchBody): Promise<Question> {
  const extra = await body.sign(ours.key, setting.profile);
  const job = { verb: 'verify', mode: setting.mode, salt: setting.salt, key: ours.publicFile, body: body.path, extra } as const;
  return { job, judge: (answer) => [result(setting, 'kita → mereka', `${body.name}: ${answer}`, answer === 'true')] };
}

function signed({ ours, theirs }: Bench, setting: Setting, body: BenchBody): Question {
  const { mode, salt } = setting;
  const job = { verb: 'sign', mode, salt, key: theirs.privateFile, body: body.path, extra: '' } as const;
  const other = mode === 'pss' ? 'pkcs1' : 'pss';
  const judge = (answer: string): readonly Result[] => {
    const refusals: [string, boolean][] = [
      ['another body', verifyBytes(flipped(body.bytes), answer, theirs.publicKey, { mode })],
      ['another mode', verifyBytes(body.bytes, answer, theirs.publicKey, { mode: other })],
      ['another key', verifyBytes(body.bytes, answer, ours.publicKey, { mode })],
      ['another signature', verifyBytes(body.bytes, flippedText(answer), theirs.publicKey, { mode })],
    ];
    return [
      result(setting, 'mereka → kita', `${body.name}: ${answer}`, verifyBytes(body.bytes, answer, theirs.publicKey, { mode })),
      ...refusals.map(([what, accepted]) => result(setting, 'ditolak bila diubah', `${body.name}, ${what}, by us`, !accepted)),
    ];
  };
  return { job, judge };
}

/** What the counterpart itself must refuse: a check that says yes to everything would prove nothing. */
function refused({ ours, theirs, bodies, scratch }: Bench, setting: Setting): readonly Question[] {
  const { mode, salt, profile } = setting;
  const body = bodies[0];
  if (!body) throw new Error('no body to sign');
  const extra = signBytes(body.bytes, ours.key.privateKey, profile);
  const good = { verb: 'verify', mode, salt, key: ours.publicFile, body: body.path, extra } as const;
  const other = signatureOf(mode === 'pss' ? { mode: 'pkcs1' } : {});
  const changes: [string, Job][] = [
    ['another body', { ...good, body: scratch('flipped', flipped(body.bytes)) }],
    ['another signature', { ...good, extra: flippedText(extra) }],
    ['another key', { ...good, key: theirs.publicFile }],
    ['another mode', { ...good, extra: signBytes(body.bytes, ours.key.privateKey, other) }],
  ];
  if (typeof salt === 'number') {
    const longer = signatureOf({ saltLength: salt === 222 ? 221 : salt + 1 });
    changes.push(['another salt', { ...good, extra: signBytes(body.bytes, ours.key.privateKey, longer) }]);
  }
  return changes.map(([what, job]) => ({
    job,
    judge: (answer) => [result(setting, 'ditolak bila diubah', `${what}, by them: ${answer}`, answer === 'false')],
  }));
}

/** The bytes with one bit changed; where there are none, one byte. */
function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes.length ? bytes : [0]);
  const at = changed.length >> 1;
  changed[at] = (changed[at] ?? 0) ^ (bytes.length ? 1 : 0);
  return changed;
}

function flippedText(signature: string): string {
  return flipped(Buffer.from(signature, 'base64')).toString('base64');
}
