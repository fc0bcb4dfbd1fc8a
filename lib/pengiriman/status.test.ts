import { describe, expect, it } from 'vitest';
import { before, cancellable, semuaStatusPengiriman, statusPengiriman, unsent } from './status.ts';

describe('the status table of letters', () => {
  it('leads from every open status to an end', () => {
    const ends = semuaStatusPengiriman.filter((status) => statusPengiriman[status].next.length === 0);
    expect(ends).toEqual(['berhasil', 'ditolak', 'dibatalkan', 'terbukti_tidak_ada']);
    for (const start of semuaStatusPengiriman) {
      const reached = new Set([start]);
      for (const at of reached) for (const next of statusPengiriman[at].next) reached.add(next);
      expect(ends.some((end) => reached.has(end))).toBe(true);
    }
  });

  it('never cancels or fails what may have arrived', () => {
    expect(statusPengiriman.belum_pasti.next).toEqual(['dikirim', 'berhasil', 'terbukti_tidak_ada']);
    expect(before('siap')).toEqual(['menunggu_persetujuan', 'tertahan']);
  });

  it('lets a letter be cancelled only while no attempt may have arrived', () => {
    expect(semuaStatusPengiriman.filter((status) => unsent({ status, percobaan: [] }))).toEqual([
      'menunggu_persetujuan',
      'siap',
      'belum_terkirim',
      'tertahan',
    ]);
    expect(unsent({ status: 'tertahan', percobaan: [{ hasil: 'belum_terkirim' }, { hasil: 'tertahan' }] })).toBe(true);
    expect(unsent({ status: 'tertahan', percobaan: [{ hasil: 'belum_pasti' }] })).toBe(false);
    expect(unsent({ status: 'siap', percobaan: [{ hasil: null }] })).toBe(false);
  });

  it('offers no cancelling of what a checker has open, and does again once it was let go', () => {
    const percobaan: [] = [];
    const dibuka = { dibuka_pada: new Date() };
    expect(cancellable({ status: 'menunggu_persetujuan', percobaan, persetujuan: { dibuka_pada: null } })).toBe(true);
    expect(cancellable({ status: 'menunggu_persetujuan', percobaan, persetujuan: dibuka })).toBe(false);
    expect(cancellable({ status: 'siap', percobaan, persetujuan: dibuka })).toBe(true);
    expect(cancellable({ status: 'siap', percobaan: [{ hasil: null }], persetujuan: null })).toBe(false);
  });

  it('holds its business keys in every status but a refusal, a cancellation and a proof of absence', () => {
    expect(semuaStatusPengiriman.filter((status) => !statusPengiriman[status].holds)).toEqual([
      'ditolak',
      'dibatalkan',
      'terbukti_tidak_ada',
    ]);
  });
});
