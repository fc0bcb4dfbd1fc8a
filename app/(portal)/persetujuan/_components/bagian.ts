import { type Actor, may } from '#lib/auth/actor.ts';

/** One part of the approvals and its address. */
export interface BagianPersetujuan {
  readonly href: string;
  readonly label: string;
}

/** The parts that mean something to this person, in their order: who decides on nothing sees what they made. */
export function bagianPersetujuan(actor: Actor): BagianPersetujuan[] {
  const memutuskan = may(actor, 'persetujuan.putuskan') || may(actor, 'aturan.setujui') || actor.wewenang.length > 0;
  const membuat = may(actor, 'covering.ajukan') || may(actor, 'klaim.ajukan') || may(actor, 'covering.pindah') || may(actor, 'aturan.ubah');
  return [
    ...(memutuskan ? [{ href: '/persetujuan', label: 'Menunggu Anda' }] : []),
    ...(membuat ? [{ href: '/persetujuan/buatan', label: 'Buatan Anda' }] : []),
    { href: '/persetujuan/riwayat', label: 'Riwayat' },
    ...(may(actor, 'persetujuan.delegasikan') || actor.wewenang.length > 0 ? [{ href: '/persetujuan/delegasi', label: 'Delegasi' }] : []),
  ];
}

/** Where this person begins. */
export function bagianPertama(bagian: readonly BagianPersetujuan[]): string {
  return bagian[0]?.href ?? '/persetujuan/riwayat';
}
