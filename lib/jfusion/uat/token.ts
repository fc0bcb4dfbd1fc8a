import type { JfusionProfile } from '../contract/profile.ts';
import { switches } from '../contract/switches.ts';
import type { Context } from './context.ts';
import type { TokenAnswer } from './line.ts';
import { TestStop } from './ports.ts';
import { movedFrom, positionOf, withPositions } from './positions.ts';

type Auth = JfusionProfile['token']['auth'];

/** A token that still lives; asked for anew, as a call of its own, where it does not. @throws TestStop where none is given */
export async function freshToken(context: Context): Promise<string> {
  if (context.token && context.ports.now() < context.token.until) return context.token.text;
  const { answer } = await tryToken(context, context.profile.token.auth);
  if ('failure' in answer.result) throw new TestStop('Token yang tadinya diberikan tidak diberikan lagi; pengujian berhenti.');
  return answer.result.token;
}

/** Asks once with the credentials in this place; keeps the token. Neither secret nor token is written down. */
async function tryToken(context: Context, auth: Auth): Promise<{ answer: TokenAnswer; ke: number }> {
  const { ports, line, base } = context;
  const { ke, finish } = await ports.begin({
    tahap: 'token',
    sakelar: movedFrom(base, withPositions(context.profile, { 'token.auth': auth }), ['token.auth']),
    metode: 'POST',
    target: line.tokenPath,
    isi: null,
    tandaTangan: null,
    kunciSidik: null,
  });
  const asked = ports.now();
  const answer = await line.askToken(auth, ports.signal);
  const failure = 'failure' in answer.result ? answer.result.failure : null;
  await finish({
    hasil: failure?.outcome ?? 'berhasil',
    lolos: failure === null,
    httpStatus: answer.http.status,
    jawaban: answer.seen,
    alasan: failure?.reason ?? 'accepted',
    keterangan: failure ? refusedWords(answer.http.status) : givenWords(answer),
  });
  const life = (answer.expiresIn ?? 300) * 1000;
  if ('token' in answer.result) context.token = { text: answer.result.token, until: asked + life * 0.8 };
  return { answer, ke };
}

/** "Token diterima, berlaku 3600 detik, scope read." */
export function givenWords({ expiresIn, scope }: TokenAnswer): string {
  const life = expiresIn === null ? 'tanpa menyebut lamanya' : `berlaku ${expiresIn} detik`;
  return `Token diterima, ${life}${scope ? `, scope ${scope}` : ''}.`;
}

function refusedWords(status: number | null): string {
  return status === null ? 'Token tidak didapat: tidak ada jawaban.' : `Token tidak diberikan (HTTP ${status}).`;
}

/** First stage: in which place the credentials are taken. @throws TestStop where in none */
export async function findToken(context: Context): Promise<void> {
  const now = context.base.token.auth;
  const all = (switches.find(({ path }) => path === 'token.auth')?.positions ?? []).map(({ value }) => value as Auth);
  for (const auth of [now, ...all.filter((one) => one !== now)]) {
    const { answer, ke } = await tryToken(context, auth);
    if ('token' in answer.result) {
      context.profile = withPositions(context.profile, { 'token.auth': auth });
      context.findings.prove(context.profile, ['token.auth'], ke);
      return;
    }
    if (answer.http.status === null)
      throw new TestStop('J-FUSION tidak dapat dihubungi; jalankan Uji koneksi untuk melihat sebabnya, lalu pesan UAT lagi.');
  }
  const posisi = positionOf(context.base, 'token.auth');
  context.findings.leave('token.auth', `Tidak ada posisi yang diterima (sekarang ${String(posisi)}).`);
  throw new TestStop('Token tidak diberikan di posisi mana pun; periksa client ID, client secret, dan alamat, lalu pesan UAT lagi.');
}
