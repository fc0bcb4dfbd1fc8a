import { describe, expect, it } from 'vitest';
import { endpoints, operasi } from '#lib/jfusion/contract/endpoints.ts';
import { perbaikan } from './perbaikan.ts';

const orang = { peran: ['staf', 'petugas_klaim'] } as const;
const about = (halaman: string | null) => ({
  namaDebitur: 'ANITA',
  nomorAplikasi: 'A-1',
  pengajuanId: null,
  sprId: null,
  penjaminanId: null,
  tahunKe: 2,
  halaman,
});
const ditolak = (kode: string) => ({ operasi: kode, efek: true, status: 'ditolak' as const, objek_id: 'x', koreksi: [] });

describe('a letter that came to nothing', () => {
  it('leads to the form that files it again, for every operation with an effect', () => {
    const halaman: Record<string, string> = { pembayaranIjp: '/covering/p', uploadDokumen: '/klaim/k' };
    const hrefs = operasi
      .filter((kode) => endpoints[kode].effect)
      .map((kode) => [kode, perbaikan(orang, ditolak(kode), about(halaman[kode] ?? '/subrogasi/k'))?.href]);
    expect(Object.fromEntries(hrefs)).toEqual({
      penjaminanBaru: '/covering/baru?koreksi=x',
      pembayaranIjp: '/covering/p?bayar=2#ijp',
      penjaminanSpr: '/covering/spr/baru?koreksi=x',
      requestKlaim: '/klaim/baru?koreksi=x',
      uploadDokumen: '/klaim/k/dokumen',
      pengajuanSubrogasi: '/subrogasi/k?perbaiki=x#saldo',
      pembayaranSubrogasi: '/subrogasi/k?konfirmasi=x#saldo',
    });
  });

  it('leads to its correction where there is one, for whoever reads it', () => {
    const surat = { ...ditolak('requestKlaim'), koreksi: [{ id: 'baru' }] };
    expect(perbaikan({ peran: ['auditor'] }, surat, about('/klaim/k'))).toEqual({
      label: 'Lihat surat penggantinya',
      href: '/pengiriman/baru',
      sudah: true,
    });
  });

  it('offers nothing to who may not file it, and nothing for what stands or has no effect', () => {
    expect(perbaikan({ peran: ['supervisor'] }, ditolak('requestKlaim'), about('/klaim/k'))).toBeNull();
    expect(perbaikan(orang, { ...ditolak('requestKlaim'), status: 'belum_pasti' }, about('/klaim/k'))).toBeNull();
    expect(perbaikan(orang, { ...ditolak('inquiryKlaim'), efek: false }, about('/klaim/k'))).toBeNull();
    expect(perbaikan(orang, ditolak('uploadDokumen'), undefined)).toBeNull();
  });
});
