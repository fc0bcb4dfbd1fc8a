import type { Payload } from '#lib/jfusion/contract/endpoints.ts';
import { toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';

type BarisKlaim = Omit<
  Prisma.klaimUncheckedCreateInput,
  | 'id'
  | 'cabang_id'
  | 'penjaminan_id'
  | 'pengiriman_id'
  | 'koreksi_dari_id'
  | 'dibuat_oleh'
  | 'dibuat_pada'
  | 'nama_debitur'
  | 'tanggal_rekam'
  | 'perjanjian_id'
>;

/** A checked claim as its table row: days as dates. */
export function barisKlaim({ tgl_spk, periode, ...teks }: Payload<'requestKlaim'>): BarisKlaim {
  const terisi = Object.fromEntries(Object.entries(teks).filter(([, value]) => value !== undefined)) as Required<typeof teks>;
  return { ...terisi, tgl_spk: toDay(tgl_spk), periode: toDay(periode) };
}
