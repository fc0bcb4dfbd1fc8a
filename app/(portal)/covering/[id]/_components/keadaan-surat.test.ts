import { describe, expect, it } from 'vitest';
import { keadaanTanya, type SuratTanya, suratTerakhir } from './keadaan-surat.ts';

const now = new Date('2026-06-17T03:42:00Z');
const surat = (lain: Partial<SuratTanya>): SuratTanya => ({
  operasi: 'inquiryIjp',
  objek_id: 'g',
  status: 'berhasil',
  coba_lagi_pada: null,
  selesai_pada: now,
  keterangan: null,
  pesanTerbuka: null,
  ...lain,
});

describe('a question to the guarantor', () => {
  it.each([
    [surat({}), true, 'Dijawab Jamkrindo 17 Jun 2026 10.42 WIB.'],
    [surat({}), false, undefined],
    [null, false, undefined],
    [surat({ status: 'siap' }), false, 'Sedang ditanyakan ke Jamkrindo…'],
    [surat({ status: 'siap', coba_lagi_pada: new Date('2026-06-17T03:43:00Z') }), false, 'Ditanyakan lagi sendiri 17 Jun 2026 10.43 WIB.'],
    [surat({ status: 'ditolak', pesanTerbuka: 'Rekening tidak ada' }), false, 'Jamkrindo menjawab: “Rekening tidak ada”'],
    [surat({ status: 'belum_terkirim', keterangan: 'Jamkrindo tidak menjawab.' }), true, 'Jamkrindo tidak menjawab.'],
  ])('reads as a sentence %#', (row, adaJawaban, kalimat) => expect(keadaanTanya(row, adaJawaban, now)?.kalimat).toBe(kalimat));

  it('is the latest of its kind about its record', () => {
    const rows = [
      surat({ status: 'ditolak' }),
      surat({ status: 'siap' }),
      surat({ objek_id: 'lain' }),
      surat({ operasi: 'cetakCovering' }),
    ];
    expect(suratTerakhir(rows, 'inquiryIjp', 'g')).toBe(rows[1]);
    expect(suratTerakhir(rows, 'inquiryIjp', null)).toBeNull();
  });
});
