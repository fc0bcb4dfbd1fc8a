import { createHash } from 'node:crypto';
import { isOf, type Violation } from './check-ledger.ts';
import type { Evidence, LetterFact } from './evidence.ts';
import type { Effect, Seen } from './sandbox.ts';
import type { TraceEvent } from './trace.ts';

const EMPTY = createHash('sha256').digest('hex');
const at = (waktu: string): number => Date.parse(waktu);

/** A request of which the counterpart had every byte, and whose token it knew: what it may act on. */
const whole = ({ bodySha256, metode, httpStatus }: Seen): boolean => (bodySha256 !== EMPTY || metode === 'GET') && httpStatus !== 401;

/** Every request the counterpart saw whole has an attempt of its own, committed before; one with an effect was let go before, and is no attempt that is told as not sent. */
export function seenHasAttempt({ letters, trace, seen }: Evidence): Violation[] {
  const byLetter = Map.groupBy(trace, ({ surat }) => surat);
  const claimed = new Set<Seen>();
  const found = letters.flatMap((letter) => {
    const events = byLetter.get(letter.id) ?? [];
    const theirs = seen.filter((request) => whole(request) && isOf(letter)(request));
    for (const request of theirs) claimed.add(request);
    return letter.reference === null && !letter.efek ? [] : attemptsCover(letter, events, theirs);
  });
  const strange = seen.filter((request) => whole(request) && request.partner_reference_id !== null && !claimed.has(request));
  return [...found, ...strange.map(({ operasi, waktu }) => ({ surat: null, what: `${operasi} pada ${waktu} bukan milik surat mana pun` }))];
}

function attemptsCover({ id, efek, operasi }: LetterFact, events: readonly TraceEvent[], theirs: readonly Seen[]): Violation[] {
  const mark = efek ? 'dilepas' : 'percobaan';
  const commits = events
    .filter(({ jenis }) => jenis === mark)
    .map(({ commit }) => commit)
    .sort((a, b) => a - b);
  const times = theirs.map(({ waktu }) => at(waktu)).sort((a, b) => a - b);
  const early = times.findIndex((time, index) => (commits[index] ?? Number.POSITIVE_INFINITY) > time);
  const denied = lastOf(events, 'hasil').filter(({ nilai }) => nilai === 'belum_terkirim');
  const found: Violation[] = [];
  if (early >= 0) found.push({ surat: id, what: `${operasi}: permintaan ke-${early + 1} dilihat penjamin sebelum ${mark}nya tercatat` });
  if (efek && times.length > new Set(events.filter(({ jenis }) => jenis === mark).map(({ ke }) => ke)).size - released(events, denied))
    found.push({ surat: id, what: `${operasi}: penjamin melihat ${times.length} permintaan, lebih dari percobaan yang mungkin sampai` });
  return found;
}

/** How many of these attempts had been let go. */
function released(events: readonly TraceEvent[], attempts: readonly TraceEvent[]): number {
  return attempts.filter(({ ke }) => events.some((event) => event.jenis === 'dilepas' && event.ke === ke)).length;
}

/** The latest event of this kind of each attempt. */
function lastOf(events: readonly TraceEvent[], jenis: TraceEvent['jenis']): TraceEvent[] {
  return [...new Map(events.filter((event) => event.jenis === jenis).map((event) => [event.ke, event])).values()];
}

/** Nothing was ever shown as failed or as done while it was unknown, nor as done without an effect. */
export function shownIsTrue({ letters, trace, effects, proven }: Evidence): Violation[] {
  const byLetter = Map.groupBy(trace, ({ surat }) => surat);
  return letters
    .filter(({ efek }) => efek)
    .flatMap((letter) => shownOf(letter, byLetter.get(letter.id) ?? [], effects.filter(isOf(letter)), proven.includes(letter.operasi)));
}

/** Follows one letter through what was committed together. */
function shownOf(letter: LetterFact, events: readonly TraceEvent[], effects: readonly Effect[], proven: boolean): Violation[] {
  const found: Violation[] = [];
  const results = new Map<number | null, string | null>();
  const agreed = new Set<string>();
  for (const together of Map.groupBy(events, ({ transaksi }) => transaksi).values()) {
    for (const { jenis, ke, nilai } of together) {
      if (jenis === 'dilepas' && !results.has(ke)) results.set(ke, null);
      if (jenis === 'hasil' && results.has(ke)) results.set(ke, nilai);
      if (jenis === 'putusan') agreed.add(nilai);
    }
    const status = together.findLast(({ jenis }) => jenis === 'status');
    if (!status) continue;
    const unknown = [...results.values()].some((hasil) => hasil === null || hasil === 'belum_pasti');
    const there = effects.some(({ waktu }) => at(waktu) <= status.commit + 1);
    const wrong = objection(status.nilai, { unknown, there, proven, agreed, answers: new Set(results.values()) });
    if (wrong) found.push({ surat: letter.id, what: `${letter.operasi} tampil ${status.nilai} ${wrong}` });
  }
  return found;
}

interface Known {
  /** an attempt may have arrived, and nobody knows */
  readonly unknown: boolean;
  /** the counterpart's ledger has its effect by now */
  readonly there: boolean;
  readonly proven: boolean;
  readonly agreed: ReadonlySet<string>;
  readonly answers: ReadonlySet<string | null>;
}

/** Why this status was a lie at that moment; null where it was none. */
function objection(status: string, { unknown, there, proven, agreed, answers }: Known): string | null {
  switch (status) {
    case 'berhasil':
      return there ? null : 'tanpa efek di buku besar penjamin';
    case 'terbukti_tidak_ada':
      if (!agreed.has('tidak_ada disetujui')) return 'tanpa keputusan dua orang';
      return there ? 'padahal efeknya ada' : null;
    case 'ditolak':
    case 'dibatalkan':
      if (there) return 'padahal efeknya ada';
      return unknown ? 'padahal belum pasti' : null;
    case 'dikirim':
      // Its newest attempt is under way and not let go yet; an older unknown one lets it go again only where that is proven safe.
      return unknown && !proven ? 'lagi padahal percobaan sebelumnya belum pasti' : null;
    case 'belum_pasti':
      return answers.size === 0 ? 'padahal tidak ada yang dilepas' : null;
    default:
      if (there) return 'padahal efeknya ada';
      return unknown ? 'padahal belum pasti' : null;
  }
}
