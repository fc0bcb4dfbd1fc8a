import { endpoints } from '#lib/jfusion/contract/endpoints.ts';
import type { Evidence, LetterFact } from './evidence.ts';
import type { Effect, Seen } from './sandbox.ts';

/** Something that must never be: which letter, in words. */
export interface Violation {
  readonly surat: string | null;
  readonly what: string;
}

/** What the counterpart does of itself is no letter's. */
const ofLetters = (effects: readonly Effect[]): Effect[] => effects.filter(({ operasi }) => operasi in endpoints);

/** Whether what the counterpart has is this letter's: by its reference, or by its bytes where it carries none. */
export function isOf({ operasi, reference, sha256 }: LetterFact): (other: Effect | Seen) => boolean {
  return (other) =>
    other.operasi === operasi && (reference === null ? other.bodySha256 === sha256 : other.partner_reference_id === reference);
}

/** The business action of an effect; an upload's is its file at its place. */
export function businessKeys({ operasi, isi }: Effect): readonly string[] {
  if (operasi === 'uploadDokumen') return [['upload', isi.no_rekening, isi.kode_dokumen, isi.sha256_berkas].join(':')];
  return endpoints[operasi as keyof typeof endpoints].businessKeys(isi, '');
}

/** What was acknowledged to a person is stored, with its letter. */
export function acknowledgedIsStored({ acknowledged, letters }: Evidence): Violation[] {
  const stored = new Set(letters.map(({ objekId }) => objekId));
  return acknowledged.filter((id) => !stored.has(id)).map((id) => ({ surat: null, what: `catatan ${id} sudah diakui, tetapi tidak ada` }));
}

/** At most one effect for each business key. */
export function oneEffectPerKey({ effects }: Evidence): Violation[] {
  const counts = new Map<string, number>();
  for (const key of ofLetters(effects).flatMap(businessKeys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([key, count]) => ({ surat: null, what: `${key} punya ${count} efek` }));
}

/** One reference, one body: as it was frozen, at each attempt, and as the counterpart saw it. */
export function sameReferenceSameBytes({ letters, trace, effects, seen }: Evidence): Violation[] {
  const bodies = new Map(letters.map(({ id, sha256 }) => [id, sha256]));
  const attempts = trace.filter(({ jenis, surat, nilai }) => jenis === 'percobaan' && bodies.get(surat) !== nilai);
  const byReference = new Map(letters.flatMap((letter) => (letter.reference ? [[letter.reference, letter] as const] : [])));
  const elsewhere = [...ofLetters(effects), ...seen].flatMap(({ partner_reference_id: reference, bodySha256 }) => {
    const letter = byReference.get(reference ?? '');
    return letter && letter.sha256 !== bodySha256 ? [letter] : [];
  });
  return [
    ...attempts.map(({ surat, ke }) => ({ surat, what: `percobaan ${ke} membawa isi lain` })),
    ...elsewhere.map(({ id }) => ({ surat: id, what: 'penjamin melihat isi lain di bawah nomor acuannya' })),
  ];
}

/** After all has come to rest: accepted here has its effect there, anything else has none; no effect is nobody's; the certificate is the one that was given. */
export function localIsRemote({ letters, effects }: Evidence): Violation[] {
  const own = letters.filter(({ efek }) => efek);
  const found = own.flatMap((letter) => {
    const theirs = ofLetters(effects).filter(isOf(letter));
    const say = (what: string): Violation[] => [{ surat: letter.id, what: `${letter.operasi} ${letter.status}: ${what}` }];
    if (!['berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada'].includes(letter.status)) return say('belum berakhir');
    const wanted = letter.status === 'berhasil' ? 1 : 0;
    if (Math.min(theirs.length, 1) !== wanted) return say(`${theirs.length} efek di buku besar penjamin`);
    const given = theirs[0]?.hasil?.no_sertifikat;
    const filing = letter.operasi === 'penjaminanBaru' || letter.operasi === 'penjaminanSpr';
    return filing && wanted === 1 && given !== letter.sertifikat
      ? say(`sertifikat di buku ${letter.sertifikat}, di penjamin ${String(given)}`)
      : [];
  });
  const strange = ofLetters(effects).filter((effect) => !own.some((letter) => isOf(letter)(effect)));
  return [
    ...found,
    ...strange.map(({ operasi, partner_reference_id: reference }) => ({
      surat: null,
      what: `efek ${operasi} ${reference} bukan milik surat mana pun`,
    })),
  ];
}
