import { coverCode } from './contract/cover.ts';
import type { Operasi, Payload } from './contract/endpoints.ts';
import { contohPenjaminanBaru, contohPenjaminanSpr, contohRequestKlaim, contohSubrogasi } from './contract/fixtures.ts';

/** For tests: how far the life of a seeded guarantee has gone in the counterpart's book. */
export type Stage = 'terbit' | 'diklaim' | 'dibayar' | 'diangsur';

/** The day on which the seeded book stands. */
export const TODAY = new Date('2023-06-16T03:00:00Z');
export const ID_DD_BANK = '41';

/** A guarantee of the seed, by its number from 1. */
export interface Seed {
  readonly aplikasi: string;
  readonly rekening: string;
  readonly sertifikat: string;
  readonly spk: string;
}

export const seedOf = (at: number): Seed => ({
  aplikasi: `APL${at}`,
  rekening: `REK${at}`,
  sertifikat: `KR2 2023 02.03 33 113 0 ${String(at).padStart(8, '0')}`,
  spk: `SPK/${at}`,
});

/** An operation, and what must stand in the book before it: nothing, or a guarantee of this stage. */
interface Need<O extends Operasi> {
  readonly stage: Stage | null;
  readonly payload: (seed: Seed) => Payload<O>;
}

const klaimOf = ({ aplikasi, rekening, sertifikat, spk }: Seed): Payload<'requestKlaim'> => ({
  ...contohRequestKlaim,
  no_spk: spk,
  nomor_aplikasi: aplikasi,
  no_rekening: rekening,
  nomor_sertifikat: sertifikat,
  nilai_tuntutan_klaim: '20000000',
});
const angsuranOf = ({ aplikasi, rekening, sertifikat }: Seed): Payload<'pengajuanSubrogasi'> => ({
  ...contohSubrogasi,
  nomor_aplikasi: aplikasi,
  no_rekening: rekening,
  nomor_sertifikat: sertifikat,
});

/** A payload the counterpart accepts, one row an operation; every optional field is filled, so that each switch has something to move. */
export const needs: { readonly [O in Operasi]: Need<O> } = {
  penjaminanBaru: {
    stage: null,
    payload: ({ aplikasi, rekening }) => ({ ...contohPenjaminanBaru, nomor_aplikasi: aplikasi, no_rekening: rekening }),
  },
  penjaminanSpr: {
    stage: 'terbit',
    payload: ({ rekening, sertifikat, aplikasi }) => ({
      ...contohPenjaminanSpr,
      nomor_aplikasi: `${aplikasi}S`,
      no_rekening_lama: rekening,
      no_rekening_asal: rekening,
      no_rekening_baru: rekening,
      no_sertifikat_lama: sertifikat,
    }),
  },
  inquiryIjp: {
    stage: 'terbit',
    payload: ({ aplikasi, rekening, sertifikat }) => ({
      no_aplikasi: aplikasi,
      no_rekening_pinjaman: rekening,
      no_sertifikat: sertifikat,
      jenis_pengajuan: '0',
    }),
  },
  cetakCovering: {
    stage: 'terbit',
    payload: ({ aplikasi, rekening }) => ({
      cover: coverCode({ nomor_aplikasi: aplikasi, no_rekening: rekening, id_dd_bank: ID_DD_BANK }),
    }),
  },
  pembayaranIjp: {
    stage: 'terbit',
    payload: ({ aplikasi, rekening, sertifikat }) => ({
      nomor_aplikasi: aplikasi,
      no_rekening: rekening,
      no_sertifikat: sertifikat,
      nilai_ijp: '300000',
      tahun_ke: '1',
      no_referensi_pembayaran: 'Bayar IJP 123',
      tgl_referensi_pembayaran: '2023-06-15',
      no_rekening_pembayaran_ijp: '085263650123',
      no_invoice: '112312125123123',
      jenis_penjaminan: '1',
      plafon_kredit: contohPenjaminanBaru.plafon_kredit,
      kode_bank: contohPenjaminanBaru.kode_bank,
      tipe_kredit: contohPenjaminanBaru.jenis_kur,
    }),
  },
  requestKlaim: { stage: 'terbit', payload: klaimOf },
  uploadDokumen: { stage: 'diklaim', payload: ({ rekening }) => ({ no_rekening: rekening, kode_dokumen: '001' }) },
  inquiryKlaim: { stage: 'diklaim', payload: ({ rekening, spk }) => ({ no_spk: spk, no_rekening_pinjaman: rekening }) },
  pengajuanSubrogasi: { stage: 'dibayar', payload: angsuranOf },
  pembayaranSubrogasi: { stage: 'diangsur', payload: angsuranOf },
};

/** Lines of `ledger.jsonl` with so many guarantees of each stage, and the seeds of each. */
export function seedLedger(counts: Readonly<Record<Stage, number>>): { lines: string; seeds: Record<Stage, Seed[]> } {
  const lines: string[] = [];
  const seeds: Record<Stage, Seed[]> = { terbit: [], diklaim: [], dibayar: [], diangsur: [] };
  let [made, claims] = [0, 0];
  for (const stage of Object.keys(seeds) as Stage[]) {
    for (let n = 0; n < counts[stage]; n += 1) {
      made += 1;
      const seed = seedOf(made);
      seeds[stage].push(seed);
      const put = (operasi: string, isi: object, hasil: object | null): void => {
        const partner_reference_id = operasi.endsWith('Klaim') && operasi !== 'requestKlaim' ? '' : `SEED-${lines.length}`;
        lines.push(JSON.stringify({ waktu: TODAY.toISOString(), operasi, partner_reference_id, bodySha256: '', isi, hasil }));
      };
      put('penjaminanBaru', needs.penjaminanBaru.payload(seed), { no_sertifikat: seed.sertifikat, tanggal_sertifikat: '2023-06-16' });
      if (stage === 'terbit') continue;
      put('requestKlaim', klaimOf(seed), {});
      claims += 1;
      if (stage === 'diklaim') continue;
      const nilai = { nilai_persetujuan_pokok: '20000000', nilai_persetujuan_bunga: '0' };
      const putusan = { klaim: String(claims), putusan: 'disetujui', nomor_persetujuan: `B.${claims}`, tgl_keputusan: '2023-06-16' };
      put('keputusanKlaim', { ...putusan, ...nilai }, null);
      put('pembayaranKlaim', { klaim: String(claims), tanggal_bayar: '2023-06-16', nilai_dibayar: '20000000' }, null);
      if (stage === 'diangsur') put('pengajuanSubrogasi', angsuranOf(seed), {});
    }
  }
  return { lines: lines.map((line) => `${line}\n`).join(''), seeds };
}
