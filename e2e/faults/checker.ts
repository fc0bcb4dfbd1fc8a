import { acknowledgedIsStored, localIsRemote, oneEffectPerKey, sameReferenceSameBytes, type Violation } from './check-ledger.ts';
import { seenHasAttempt, shownIsTrue } from './check-trace.ts';
import type { Evidence } from './evidence.ts';

/** What a run must have kept, each with what it is called in the report. */
export const rules: Readonly<Record<string, (evidence: Evidence) => Violation[]>> = {
  'yang diakui tersimpan': acknowledgedIsStored,
  'satu efek untuk satu kunci bisnis': oneEffectPerKey,
  'acuan sama, isi sama': sameReferenceSameBytes,
  'yang dilihat penjamin sudah tercatat': seenHasAttempt,
  'di sini sama dengan di sana': localIsRemote,
  'tidak ada yang tampil gagal atau selesai selagi belum pasti': shownIsTrue,
};

/** What one rule found. */
export interface Finding {
  readonly rule: string;
  readonly violations: readonly Violation[];
}

/** Holds the evidence of a whole run, drained and settled, against every rule. */
export function check(evidence: Evidence): Finding[] {
  return Object.entries(rules).map(([rule, violations]) => ({ rule, violations: violations(evidence) }));
}

/** Letters lost: acknowledged and gone, or not the same on both sides. Doubled: business actions with more than one effect. */
export function lostAndDoubled(findings: readonly Finding[]): { lost: number; doubled: number } {
  const count = (rule: string): number => findings.find((finding) => finding.rule === rule)?.violations.length ?? 0;
  return {
    lost: count('yang diakui tersimpan') + count('di sini sama dengan di sana'),
    doubled: count('satu efek untuk satu kunci bisnis'),
  };
}
