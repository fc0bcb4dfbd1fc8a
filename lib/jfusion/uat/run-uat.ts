import { type Operasi, operasi } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import type { Context } from './context.ts';
import { openFindings } from './findings.ts';
import type { Line } from './line.ts';
import { findOpening } from './opening.ts';
import { type IsianUat, type Lingkungan, type Pertanyaan, type Ports, StageStop, type Temuan, TestStop } from './ports.ts';
import { samePosition } from './positions.ts';
import { askNumbers } from './questions.ts';
import { askClaim, claim, continueGuarantee, subrogate, uploadDocument } from './stage-claim.ts';
import { askBills, fileGuarantee } from './stage-filing.ts';
import { payBill } from './stage-payment.ts';
import { print } from './stage-print.ts';
import { findToken } from './token.ts';
import { invent } from './values.ts';

export interface UatOptions {
  readonly line: Line;
  readonly profile: JfusionProfile;
  readonly environment: Lingkungan;
  readonly isian: IsianUat;
  readonly ports: Ports;
}

export interface UatResult {
  readonly temuan: readonly Temuan[];
  readonly pertanyaan: readonly Pertanyaan[];
  /** true where it ended before its last stage */
  readonly berhenti: boolean;
  /** one Indonesian sentence or two */
  readonly keterangan: string;
}

/**
 * Finds out which reading of each switch a counterpart takes. Reads come first; then each operation searches its own switches
 * alone, at most 48 calls each, every one with new numbers of an invented debtor. In production nothing with an effect is
 * called. Only an acceptance (or a signature that is seen to be looked at) is concluded from.
 * @throws what `ports.begin` throws
 */
export async function runUat({ line, profile, environment, isian, ports }: UatOptions): Promise<UatResult> {
  const context: Context = {
    ...{ ports, line, environment, isian, profile, base: profile },
    invented: invent(ports.now()),
    findings: openFindings(profile),
    pertanyaan: [],
    spent: new Map(),
    proven: new Map(),
    guarantee: null,
    klaim: null,
    token: null,
  };
  const said: string[] = [];
  try {
    await stages(context, said);
  } catch (error) {
    if (!(error instanceof TestStop)) throw error;
    conclude(context);
    return { temuan: context.findings.list(), pertanyaan: [], berhenti: true, keterangan: [...said, error.message].join(' ') };
  }
  conclude(context);
  if (environment !== 'produksi') askNumbers(context);
  const temuan = context.findings.list();
  return { temuan, pertanyaan: context.pertanyaan, berhenti: false, keterangan: [summary(context, temuan), ...said].join(' ') };
}

async function stages(context: Context, said: string[]): Promise<void> {
  const stage = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StageStop)) throw error;
      said.push(error.message);
    }
    await context.ports.progress(context.findings.list());
  };
  await stage(() => findToken(context));
  await stage(() => findOpening(context));
  if (context.environment !== 'produksi') {
    await stage(() => fileGuarantee(context));
    await stage(async () => payBill(context, await askBills(context)));
    if (!context.proven.has('inquiryIjp')) await stage(async () => void (await askBills(context)));
  }
  await stage(() => print(context));
  if (context.environment !== 'produksi') {
    await stage(() => continueGuarantee(context));
    await stage(() => claim(context));
    await stage(() => uploadDocument(context));
  }
  await stage(() => askClaim(context));
  if (context.environment !== 'produksi') await stage(() => subrogate(context));
}

const WITH_OPEN_NUMBERS: readonly Operasi[] = ['penjaminanBaru', 'pembayaranIjp', 'requestKlaim'];

/** Why some switches say nothing under the positions that were found. */
function explain({ profile, findings }: Context): void {
  if (profile.signature.mode === 'pkcs1') findings.leave('signature.saltLength', 'Tidak berlaku pada PKCS#1 v1.5.');
  if (profile.inquiry.transport !== 'get-query') return;
  for (const path of ['signature.onGet', 'inquiry.signatureInBody']) findings.leave(path, 'Tidak berlaku: inquiry dikirim tanpa isi.');
}

function conclude(context: Context): void {
  explain(context);
  concludeNumbers(context);
}

/** The one list of numbers written as text: found only once every operation with an open one was accepted. */
function concludeNumbers({ base, profile, proven, findings }: Context): void {
  const now = profile.numbers.asString;
  const open = WITH_OPEN_NUMBERS.filter((name) => !proven.has(name));
  const last = Math.max(...WITH_OPEN_NUMBERS.map((name) => proven.get(name) ?? 0));
  const whole = 'Semua operasi yang angkanya diperselisihkan dokumen diterima.';
  const part = 'Sebagian: tidak semua operasi yang angkanya diperselisihkan dokumen diterima.';
  if (open.length === 0) findings.read('numbers.asString', now, last, whole);
  else if (last > 0 && !samePosition(now, base.numbers.asString)) findings.read('numbers.asString', now, last, part);
  else findings.leave('numbers.asString', part);
}

function summary({ proven, environment }: Context, temuan: readonly Temuan[]): string {
  const moved = temuan.filter(({ cara, sekarang, ditemukan }) => cara === 'panggilan' && !samePosition(sekarang, ditemukan)).length;
  const only = environment === 'produksi' ? ' Yang berakibat tidak dicoba di produksi.' : '';
  return `${proven.size} dari ${operasi.length} operasi diterima; ${moved} sakelar ditemukan berbeda dari profil sekarang.${only}`;
}
