import { expect, it } from 'vitest';
import type { Violation } from './check-ledger.ts';
import { rules } from './checker.ts';
import type { Evidence, LetterFact } from './evidence.ts';
import type { Effect, Seen } from './sandbox.ts';
import type { TraceEvent } from './trace.ts';

// A sound run, and every way to spoil it: a rule that finds nothing in a spoilt one proves nothing.

const ID = '00000000-0000-7000-8000-000000000001';
const OBJEK = '00000000-0000-7000-8000-000000000002';
const SHA = 'a'.repeat(64);
const waktu = (ms: number): string => new Date(ms).toISOString();

const letter: LetterFact = {
  id: ID,
  operasi: 'penjaminanBaru',
  efek: true,
  status: 'berhasil',
  objekId: OBJEK,
  reference: 'REF-1',
  sha256: SHA,
  sertifikat: 'KR-1',
};
const effect: Effect = {
  waktu: waktu(1_000),
  operasi: 'penjaminanBaru',
  partner_reference_id: 'REF-1',
  bodySha256: SHA,
  isi: { nomor_aplikasi: 'A-1', no_rekening: 'R-1' },
  hasil: { no_sertifikat: 'KR-1' },
};
const request: Seen = {
  waktu: waktu(1_000),
  metode: 'POST',
  operasi: 'penjaminanBaru',
  partner_reference_id: 'REF-1',
  bodySha256: SHA,
  httpStatus: 200,
};
let step = 0;
const event = (transaksi: number, commit: number, jenis: TraceEvent['jenis'], nilai: string, ke: number | null = null): TraceEvent => ({
  surat: ID,
  transaksi: String(transaksi),
  jenis,
  ke,
  nilai,
  commit,
});
const filed = event(++step, 100, 'status', 'siap');
const claimed = [event(2, 500, 'status', 'dikirim'), event(2, 500, 'percobaan', SHA, 1)];
const released = event(3, 900, 'dilepas', SHA, 1);
const answered = [event(4, 1_100, 'hasil', 'berhasil', 1), event(4, 1_100, 'status', 'berhasil')];
const lost = [event(5, 5_000, 'hasil', 'belum_pasti', 1), event(5, 5_000, 'status', 'belum_pasti')];
const sound: Evidence = {
  letters: [letter],
  trace: [filed, ...claimed, released, ...answered],
  effects: [effect],
  seen: [request],
  acknowledged: [OBJEK],
  proven: [],
};

const found = (rule: string, evidence: Evidence): readonly Violation[] => rules[rule]?.(evidence) ?? [];
const all = (evidence: Evidence): string[] => Object.keys(rules).filter((rule) => found(rule, evidence).length > 0);

it('finds nothing in a sound run, answered or lost and settled', () => {
  expect(all(sound)).toEqual([]);
  const settled = [event(6, 6_000, 'putusan', 'diterima disetujui'), event(7, 6_100, 'status', 'berhasil')];
  expect(all({ ...sound, trace: [filed, ...claimed, released, ...lost, ...settled] })).toEqual([]);
});

const SHOWN = 'tidak ada yang tampil gagal atau selesai selagi belum pasti';
const SEEN = 'yang dilihat penjamin sudah tercatat';
const SAME = 'di sini sama dengan di sana';
const nothing = { ...sound, effects: [], seen: [] };
const again = [event(8, 7_000, 'status', 'dikirim'), event(8, 7_000, 'percobaan', SHA, 2)];

it.each<[string, string, Evidence]>([
  ['a filing that was acknowledged and is gone', 'yang diakui tersimpan', { ...sound, acknowledged: [OBJEK, 'lain'] }],
  [
    'a second effect under another reference',
    'satu efek untuk satu kunci bisnis',
    { ...sound, effects: [effect, { ...effect, partner_reference_id: 'REF-2' }] },
  ],
  ['a second effect under the same reference', 'satu efek untuk satu kunci bisnis', { ...sound, effects: [effect, effect] }],
  ['an effect of nobody', SAME, { ...sound, effects: [effect, { ...effect, partner_reference_id: 'REF-9', isi: {} }] }],
  ['an accepted letter without its effect', SAME, nothing],
  ['a refused letter with an effect', SAME, { ...sound, letters: [{ ...letter, status: 'ditolak' }] }],
  ['a letter that never came to rest', SAME, { ...sound, letters: [{ ...letter, status: 'belum_pasti' }] }],
  ['another certificate in the book', SAME, { ...sound, letters: [{ ...letter, sertifikat: 'KR-2' }] }],
  [
    'other bytes under the same reference there',
    'acuan sama, isi sama',
    { ...sound, seen: [request, { ...request, bodySha256: 'b'.repeat(64) }] },
  ],
  [
    'other bytes at a second attempt',
    'acuan sama, isi sama',
    { ...sound, trace: [...sound.trace, event(9, 9_000, 'percobaan', 'b'.repeat(64), 2)] },
  ],
  ['a request before its attempt was let go', SEEN, { ...sound, trace: [filed, ...claimed, { ...released, commit: 1_001 }, ...answered] }],
  ['a request without an attempt', SEEN, { ...sound, seen: [request, { ...request, waktu: waktu(2_000) }] }],
  ['a request of nobody', SEEN, { ...sound, seen: [request, { ...request, partner_reference_id: 'REF-9' }] }],
  [
    'a request of an attempt that is told as not sent',
    SEEN,
    {
      ...sound,
      trace: [filed, ...claimed, released, event(4, 1_100, 'hasil', 'belum_terkirim', 1), event(4, 1_100, 'status', 'belum_terkirim')],
    },
  ],
  ['done before the guarantor had it', SHOWN, { ...sound, effects: [{ ...effect, waktu: waktu(3_000) }] }],
  ['done without an effect', SHOWN, nothing],
  ['failed while unknown', SHOWN, { ...nothing, trace: [filed, ...claimed, released, event(4, 1_100, 'status', 'ditolak')] }],
  ['cancelled with an effect', SHOWN, { ...sound, trace: [filed, ...claimed, released, ...lost, event(6, 6_000, 'status', 'dibatalkan')] }],
  [
    'not sent while unknown',
    SHOWN,
    { ...nothing, trace: [filed, ...claimed, released, ...lost, event(6, 6_000, 'status', 'belum_terkirim')] },
  ],
  ['sent again while unknown', SHOWN, { ...nothing, trace: [filed, ...claimed, released, ...lost, ...again] }],
  [
    'proved absent by nobody',
    SHOWN,
    { ...nothing, trace: [filed, ...claimed, released, ...lost, event(6, 6_000, 'status', 'terbukti_tidak_ada')] },
  ],
  ['unknown though nothing was let go', SHOWN, { ...nothing, trace: [filed, ...claimed, event(5, 5_000, 'status', 'belum_pasti')] }],
])('sees %s', (_what, rule, evidence) => {
  expect(found(rule, evidence)).not.toEqual([]);
});

it('lets what is unknown be sent again where that is proven safe, and only there', () => {
  const trace = [filed, ...claimed, released, ...lost, ...again];
  expect(found(SHOWN, { ...nothing, trace, proven: ['penjaminanBaru'] })).toEqual([]);
  expect(found(SHOWN, { ...nothing, trace, proven: ['uploadDokumen'] })).not.toEqual([]);
});

it('leaves out a request whose token was not known, and one of which nothing was read', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const spared = [
    { ...request, httpStatus: 401 },
    { ...request, bodySha256: empty, partner_reference_id: null },
  ];
  expect(all({ ...sound, seen: [...spared, request] })).toEqual([]);
});
