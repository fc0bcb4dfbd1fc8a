import type { Operasi } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import type { Findings } from './findings.ts';
import type { Line } from './line.ts';
import type { IsianUat, Lingkungan, Pertanyaan, Ports } from './ports.ts';
import type { Invented } from './values.ts';

/** A guarantee of the test at the guarantor. */
export interface TestGuarantee {
  readonly nomorAplikasi: string;
  readonly noRekening: string;
  readonly noSertifikat: string | null;
  readonly cover: string | null;
  readonly nilaiIjp: string | null;
}

/** What the stages of one run share. */
export interface Context {
  readonly ports: Ports;
  readonly line: Line;
  readonly environment: Lingkungan;
  readonly isian: IsianUat;
  readonly invented: Invented;
  readonly findings: Findings;
  /** the profile it began with */
  readonly base: JfusionProfile;
  /** with all that was found so far */
  profile: JfusionProfile;
  readonly pertanyaan: Pertanyaan[];
  /** calls made so far, an operation */
  readonly spent: Map<Operasi, number>;
  /** operations that were accepted, with the call that shows it */
  readonly proven: Map<Operasi, number>;
  guarantee: TestGuarantee | null;
  klaim: { readonly noSpk: string; readonly noRekening: string } | null;
  token: { readonly text: string; readonly until: number } | null;
}

/** At most so many calls of one operation in a run. */
const BUDGET = 48;

/** Calls an operation may still make. */
export function left({ spent }: Pick<Context, 'spent'>, operation: Operasi): number {
  return BUDGET - (spent.get(operation) ?? 0);
}
