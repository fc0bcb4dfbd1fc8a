import type { Permission } from '#lib/auth/permissions.ts';
import { kertasPenjaminan } from '#lib/covering/kertas-penjaminan.ts';
import { kertasSpr } from '#lib/covering/kertas-spr.ts';
import type { CodeList } from '#lib/jfusion/contract/codes.ts';
import type { Formulir } from '#lib/kertas/formulir.ts';
import { kertasKlaim } from '#lib/klaim/kertas-klaim.ts';
import { kertasAngsuran } from '#lib/subrogasi/kertas-angsuran.ts';

export type JenisFormulir = 'penjaminan' | 'spr' | 'klaim' | 'angsuran';

interface BarisFormulir {
  readonly label: string;
  readonly kalimat: string;
  /** who may file that thing may print its form */
  readonly izin: Permission;
  readonly isi: (daftar: Readonly<Record<string, CodeList>>) => Formulir;
}

/** Most copies printed at once. */
export const SALINAN_MAKS = 50;

/** The paper forms there are: for when the portal itself cannot be used. */
export const formulirKertas: Readonly<Record<JenisFormulir, BarisFormulir>> = {
  penjaminan: {
    label: 'Permohonan penjaminan baru',
    kalimat: 'Semua isian permohonan, untuk satu debitur.',
    izin: 'covering.ajukan',
    isi: kertasPenjaminan,
  },
  spr: {
    label: 'Permohonan SPR',
    kalimat: 'Suplesi, perpanjangan, atau restrukturisasi atas satu sertifikat.',
    izin: 'covering.spr',
    isi: kertasSpr,
  },
  klaim: {
    label: 'Permohonan klaim',
    kalimat: 'Surat klaim, tunggakan, tindakan penagihan, dan daftar dokumennya.',
    izin: 'klaim.ajukan',
    isi: kertasKlaim,
  },
  angsuran: {
    label: 'Angsuran subrogasi',
    kalimat: 'Satu hasil penagihan dan penyetorannya ke Jamkrindo.',
    izin: 'subrogasi.ajukan',
    isi: kertasAngsuran,
  },
};
