import type { Actor } from '#lib/auth/actor.ts';
import { may } from '#lib/auth/actor.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import type { Subject } from '../../../_perihal.ts';

interface Letter {
  readonly operasi: string;
  readonly efek: boolean;
  readonly status: StatusPengiriman;
  readonly objek_id: string;
  readonly koreksi: readonly { readonly id: string }[];
}

/** Where each operation with an effect is filed again: the form that makes a new letter, linked to the old one. */
const formulir: Partial<Record<Operasi, (id: string, about: Subject) => string>> = {
  penjaminanBaru: (id) => `/covering/baru?koreksi=${id}`,
  penjaminanSpr: (id) => `/covering/spr/baru?koreksi=${id}`,
  pembayaranIjp: (_id, { halaman, tahunKe }) => `${halaman}?bayar=${tahunKe}#ijp`,
  requestKlaim: (id) => `/klaim/baru?koreksi=${id}`,
  uploadDokumen: (_id, { halaman }) => `${halaman}/dokumen`,
  pengajuanSubrogasi: (id, { halaman }) => `${halaman}?perbaiki=${id}#saldo`,
  pembayaranSubrogasi: (id, { halaman }) => `${halaman}?konfirmasi=${id}#saldo`,
};

/** Where a letter that came to nothing is corrected: the form for who may file it, its correction where there is one; null otherwise. */
export function perbaikan(
  actor: Pick<Actor, 'peran'>,
  surat: Letter,
  about: Subject | undefined,
): { readonly label: string; readonly href: string; readonly sudah: boolean } | null {
  if (!surat.efek || statusPengiriman[surat.status].holds) return null;
  const [koreksi] = surat.koreksi;
  if (koreksi) return { label: 'Lihat surat penggantinya', href: `/pengiriman/${koreksi.id}`, sudah: true };
  const operasi = surat.operasi as Operasi;
  const href = formulir[operasi];
  if (!href || !about?.halaman || !may(actor, operationPermission[operasi])) return null;
  return { label: 'Perbaiki', href: href(surat.objek_id, about), sudah: false };
}
