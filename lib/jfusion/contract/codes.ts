/** Code lists which the partner document gives completely; all others are reference data. Codes are strings inside. */
export type CodeList = readonly { readonly kode: string; readonly label: string }[];

export const jenisKur = [
  { kode: '1', label: 'Mikro' },
  { kode: '2', label: 'Kecil' },
  { kode: '4', label: 'TKI (Pekerja Migran)' },
  { kode: '5', label: 'KUR Khusus' },
  { kode: '6', label: 'Super Mikro' },
] as const satisfies CodeList;

export const jenisKredit = [
  { kode: '1', label: 'KMK (Modal Kerja)' },
  { kode: '2', label: 'KI (Investasi)' },
] as const satisfies CodeList;

export const jenisLinkage = [
  { kode: 'N', label: 'Non linkage' },
  { kode: 'E', label: 'Executing' },
  { kode: 'C', label: 'Channeling' },
] as const satisfies CodeList;

export const jenisKelamin = [
  { kode: '1', label: 'Laki-laki' },
  { kode: '2', label: 'Perempuan' },
  { kode: '9', label: 'Badan usaha' },
] as const satisfies CodeList;

export const jenisIdentitas = [
  { kode: '1', label: 'KTP' },
  { kode: '2', label: 'SIM' },
  { kode: '9', label: 'Lainnya' },
] as const satisfies CodeList;

export const statusLunas = [
  { kode: 'L', label: 'Lunas' },
  { kode: 'B', label: 'Belum' },
  { kode: 'T', label: 'Tidak memiliki kredit program selain KUR' },
] as const satisfies CodeList;

export const statusKolektibilitas = [
  { kode: '0', label: 'Baru' },
  { kode: '1', label: 'Lancar' },
  { kode: '2', label: 'Dalam perhatian khusus' },
  { kode: '3', label: 'Kurang lancar' },
  { kode: '4', label: 'Diragukan' },
  { kode: '5', label: 'Macet' },
] as const satisfies CodeList;

export const maritalStatus = [
  { kode: '0', label: 'Belum menikah' },
  { kode: '1', label: 'Menikah' },
  { kode: '2', label: 'Janda/duda' },
  { kode: '9', label: 'Badan usaha' },
] as const satisfies CodeList;

export const coverage = [{ kode: '70', label: '70 %' }] as const satisfies CodeList;

export const sukuBunga = [
  { kode: '3', label: '3 % (super mikro)' },
  { kode: '6', label: '6 %' },
  { kode: '7', label: '7 %' },
  { kode: '8', label: '8 %' },
  { kode: '9', label: '9 %' },
] as const satisfies CodeList;

/** Inquiry IJP counts from zero, pembayaran IJP from one (contract section 3): two lists on purpose. */
export const jenisPengajuan = [
  { kode: '0', label: 'Pengajuan baru' },
  { kode: '1', label: 'Pengajuan SPR' },
] as const satisfies CodeList;

export const jenisPenjaminan = [
  { kode: '1', label: 'Penjaminan baru' },
  { kode: '2', label: 'Penjaminan SPR' },
] as const satisfies CodeList;

export const statusData = [
  { kode: '1', label: 'Suplesi' },
  { kode: '2', label: 'Perpanjangan' },
  { kode: '3', label: 'Restrukturisasi' },
] as const satisfies CodeList;

export const statusRekening = [
  { kode: '0', label: 'Non aktif' },
  { kode: '1', label: 'Aktif' },
] as const satisfies CodeList;

export const flagCovid = [
  { kode: '0', label: 'Non Covid' },
  { kode: '1', label: 'Covid' },
] as const satisfies CodeList;

export const penyebabKlaim = [{ kode: '3', label: '3 (satu-satunya penyebab dalam dokumen mitra)' }] as const satisfies CodeList;

/** `tipe_kredit` of a claim means something else than the one of an IJP payment: it is always 1. */
export const tipeKreditKlaim = [{ kode: '1', label: '1 (satu-satunya tipe dalam dokumen mitra)' }] as const satisfies CodeList;

/** Label of a code, or the bare code where the list does not know it. */
export function labelOf(list: CodeList, kode: string): string {
  return list.find((row) => row.kode === kode)?.label ?? kode;
}
