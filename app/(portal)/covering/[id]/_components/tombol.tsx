'use client';

import { SubmitButton } from '../../../_components/submit-button.tsx';
import { ambil, tanyakan } from '../actions.ts';

type Props = { readonly penjaminanId: string; readonly berjalan: boolean };

/** Asks the guarantor again what IJP is owed. */
export function TombolTanyakan({ penjaminanId, berjalan }: Props) {
  return (
    <SubmitButton size="small" disabled={berjalan} onSubmit={() => tanyakan(penjaminanId)}>
      Tanyakan lagi IJP
    </SubmitButton>
  );
}

/** Fetches the certificate into our vault. */
export function TombolAmbil({ penjaminanId, berjalan }: Props) {
  return (
    <SubmitButton kind="primary" disabled={berjalan} onSubmit={() => ambil(penjaminanId)}>
      Ambil sertifikat
    </SubmitButton>
  );
}
