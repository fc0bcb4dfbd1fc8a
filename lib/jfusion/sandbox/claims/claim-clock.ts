import type { Ledger } from '../ledger.ts';
import type { Mitra } from '../mitra.ts';
import { type Aksi, claimStep } from './claim-steps.ts';
import { type Klaim, keadaanKlaim } from './claims.ts';

/**
 * Takes every claim as far as its time has come: a complete one is approved, an approved one paid, each so many seconds
 * (`klaimDetikPerLangkah`) after the step before. With 0 nothing happens by itself. What is due is written before
 * anybody reads it, with the time at which it was due.
 */
export async function advanceClaims(ledger: Ledger, mitra: Mitra | null, now: Date): Promise<void> {
  const seconds = mitra?.klaimDetikPerLangkah ?? 0;
  if (seconds === 0) return;
  const next = () => ledger.book.klaim.all().flatMap((klaim) => dueStep(klaim, seconds, now) ?? [])[0];
  if (!next()) return;
  await ledger.exclusive(async () => {
    for (let due = next(); due; due = next()) {
      await ledger.record(claimStep(due.klaim, due.aksi, {}, ledger.book, due.at));
    }
  });
}

function dueStep(klaim: Klaim, seconds: number, now: Date): { klaim: Klaim; aksi: Aksi; at: Date } | null {
  const since = { lengkap: klaim.lengkapPada, disetujui: klaim.keputusan?.waktu, diterima: null, ditolak: null, dibayar: null }[
    keadaanKlaim(klaim)
  ];
  if (!since) return null;
  const at = new Date(new Date(since).getTime() + seconds * 1000);
  return at <= now ? { klaim, aksi: klaim.keputusan ? 'bayar' : 'setujui', at } : null;
}
