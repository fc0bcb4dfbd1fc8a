import type { JfusionProfile } from '../contract/profile.ts';
import { checkSignature } from './check-signature.ts';
import type { Context } from './context.ts';
import { openFindings } from './findings.ts';
import type { Line, TokenAnswer } from './line.ts';
import { noToken } from './no-token.ts';
import type { IsianUat, Lingkungan, Ports } from './ports.ts';
import { reach } from './reach.ts';
import { openStep } from './step.ts';
import { givenWords } from './token.ts';
import { invent } from './values.ts';

export interface CheckOptions {
  readonly line: Line;
  readonly profile: JfusionProfile;
  readonly environment: Lingkungan;
  readonly isian: IsianUat;
  readonly ports: Ports;
  /** ms in which a connection must stand */
  readonly reachMs: number;
}

const SKEW_LIMIT_S = 30;

/**
 * "Uji koneksi": is it reached, is a token given, do the clocks agree, is our signature accepted; one sentence each. Nothing
 * with an effect is called, in any environment. A step that fails leaves those behind it undone.
 * @returns one sentence on the whole @throws what `ports.begin` throws
 */
export async function checkConnection(options: CheckOptions): Promise<{ lolos: boolean; keterangan: string }> {
  const { ports, line, profile, environment, isian } = options;
  if (!(await checkReach(options))) return { lolos: false, keterangan: 'J-FUSION tidak terjangkau; langkah berikutnya belum dapat diuji.' };
  const answer = await checkToken(options);
  const onTime = await checkClock(options, answer);
  if (!('token' in answer.result)) return { lolos: false, keterangan: 'Token tidak didapat; tanda tangan belum dapat diuji.' };
  const context: Context = {
    ...{ ports, line, environment, isian, profile, base: profile },
    ...{ invented: invent(ports.now()), findings: openFindings(profile), pertanyaan: [], spent: new Map(), proven: new Map() },
    ...{ guarantee: null, klaim: null, token: { text: answer.result.token, until: Number.POSITIVE_INFINITY } },
  };
  const signature = await checkSignature(context);
  if (signature === false)
    return {
      lolos: false,
      keterangan: `Tersambung, tetapi tanda tangan belum diterima${onTime ? '' : ' dan jam server portal perlu dibetulkan'}.`,
    };
  if (!onTime) return { lolos: false, keterangan: 'Tersambung, tetapi jam server portal perlu dibetulkan.' };
  return {
    lolos: true,
    keterangan: signature ? 'Koneksi ke J-FUSION baik.' : 'Tersambung dan token diterima; tanda tangan belum dapat dibuktikan.',
  };
}

async function checkReach({ ports, line, reachMs }: CheckOptions): Promise<boolean> {
  const finish = await openStep(ports, 'jangkau', line.origin.href);
  const { ok, keterangan, code } = await reach(line.origin, reachMs, ports.signal);
  await finish({ lolos: ok, keterangan, alasan: code });
  return ok;
}

async function checkToken({ ports, line, profile }: CheckOptions): Promise<TokenAnswer> {
  const { finish } = await ports.begin({
    ...{ tahap: 'token', sakelar: {}, metode: 'POST', target: line.tokenPath, isi: null, tandaTangan: null, kunciSidik: null },
  });
  const answer = await line.askToken(profile.token.auth, ports.signal);
  const failure = 'failure' in answer.result ? answer.result.failure : null;
  await finish({
    hasil: failure?.outcome ?? 'berhasil',
    lolos: failure === null,
    httpStatus: answer.http.status,
    jawaban: answer.seen,
    alasan: failure?.reason ?? 'accepted',
    keterangan: failure ? noToken(answer) : givenWords(answer),
  });
  return answer;
}

/** The other side's clock by its Date header, which counts whole seconds. */
async function checkClock({ ports }: CheckOptions, { http }: TokenAnswer): Promise<boolean> {
  const finish = await openStep(ports, 'jam', null);
  const theirs = Date.parse(String(http.headers.date ?? ''));
  if (Number.isNaN(theirs)) {
    await finish({ keterangan: 'J-FUSION tidak menyebut jamnya, jadi selisih jam tidak diketahui.' });
    return true;
  }
  const between = http.timings.firstByteMs ?? 0;
  const halfway = ports.now() - (http.timings.totalMs - between) - between / 2;
  const skew = Math.round((halfway - theirs - 500) / 1000);
  const size = Math.abs(skew);
  const onTime = size <= SKEW_LIMIT_S;
  const which = skew > 0 ? 'lebih cepat' : 'lebih lambat';
  const words =
    size === 0 ? 'Jam server portal sama dengan jam J-FUSION.' : `Jam server portal ${size} detik ${which} daripada jam J-FUSION.`;
  const advice = ' Selisihnya lebih dari 30 detik: sinkronkan jam server portal (NTP), atau beri tahu Jamkrindo.';
  await finish({ lolos: onTime, keterangan: onTime ? words : words + advice });
  return onTime;
}
