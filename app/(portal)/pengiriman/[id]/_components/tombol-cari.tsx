'use client';

import { SubmitButton } from '../../../_components/submit-button.tsx';
import { cari } from '../actions.ts';

type Props = { readonly pengajuanId: string; readonly lagi: boolean; readonly berjalan: boolean };

/** Asks the guarantor for the print. */
export function TombolCari({ pengajuanId, lagi, berjalan }: Props) {
  return (
    <SubmitButton disabled={berjalan} onSubmit={() => cari(pengajuanId)}>
      {lagi ? 'Cari cetakan lagi' : 'Cari cetakan sertifikat'}
    </SubmitButton>
  );
}
