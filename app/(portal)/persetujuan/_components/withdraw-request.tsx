'use client';

import { ReasonDialog } from '../../_components/reason-dialog.tsx';
import { SubmitButton } from '../../_components/submit-button.tsx';
import { batalkan } from '../../pengiriman/[id]/actions.ts';
import { tarik } from '../actions.ts';
import type { DetailView } from './detail-view.ts';

type Props = { readonly detail: Pick<DetailView, 'permintaan' | 'suratId'> };

/** Takes one's own request back while no checker has opened it; the rows of a batch are taken back on their own pages. */
export function WithdrawRequest({ detail: { permintaan, suratId } }: Props) {
  const { id: persetujuanId, jenis, dibuka } = permintaan;
  if (dibuka) return null;
  if (jenis === 'pindah_uker' || jenis === 'aturan')
    return <SubmitButton onSubmit={(kunci) => tarik({ kunci, persetujuanId, jenis })}>Tarik usul</SubmitButton>;
  if (suratId === null) return null;
  return (
    <ReasonDialog
      label="Tarik"
      title="Tarik surat ini?"
      description="Surat belum dikirim. Setelah ditarik, permohonannya dapat dikoreksi dan diajukan lagi."
      onSubmit={(input) => batalkan({ ...input, pengirimanId: suratId })}
    />
  );
}
