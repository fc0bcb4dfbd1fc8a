'use client';

import { SubmitButton } from '../../../_components/submit-button.tsx';
import { putuskanUsul } from '../actions.ts';
import { bertentangan } from './bertentangan.ts';

type Props = { readonly penyelesaianId: string; readonly diterima: boolean; readonly adaCetakan: boolean };

/** The second person's decision on a proposal. */
export function PutusanUsul({ penyelesaianId, diterima, adaCetakan }: Props) {
  return (
    <>
      {adaCetakan && !diterima && <p className="mb-2 font-semibold text-danger">{bertentangan}</p>}
      <p>
        {diterima
          ? 'Bila disetujui, penjaminan atau pembayarannya dibukukan seperti jawaban Jamkrindo sendiri.'
          : 'Bila disetujui, nomornya bebas lagi dan permohonan dapat diajukan ulang.'}{' '}
        Keputusan ini tidak dapat ditarik.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <SubmitButton kind="primary" onSubmit={(kunci) => putuskanUsul({ kunci, penyelesaianId, keputusan: 'disetujui' })}>
          Setujui usul
        </SubmitButton>
        <SubmitButton onSubmit={(kunci) => putuskanUsul({ kunci, penyelesaianId, keputusan: 'ditolak' })}>Tolak usul</SubmitButton>
      </div>
    </>
  );
}
