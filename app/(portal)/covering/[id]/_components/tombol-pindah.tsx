import { may } from '#lib/auth/actor.ts';
import { cabangBuka } from '#lib/cabang/queries.ts';
import { pageActor } from '../../../../_request/session.ts';
import { bacaPindah } from './baca-pindah.ts';
import { PindahDialog } from './pindah-dialog.tsx';

/** Proposes that the debtor of a guarantee goes over to another branch, where none is proposed yet. */
export async function TombolPindah({ penjaminanId }: { readonly penjaminanId: string }) {
  const actor = await pageActor();
  if (!may(actor, 'covering.pindah')) return null;
  const [{ cabangId, usul }, buka] = await Promise.all([bacaPindah(actor, penjaminanId), cabangBuka(actor)]);
  const tujuan = buka.filter((row) => row.id !== cabangId);
  return usul || tujuan.length === 0 ? null : <PindahDialog penjaminanId={penjaminanId} tujuan={tujuan} />;
}
