'use client';

import { SubmitButton } from '../../../_components/submit-button.tsx';
import { kirimSekarang } from '../actions.ts';

/** Lets a held letter, or one that waits for its next try, go at once. */
export function TombolKirim({ pengirimanId }: { readonly pengirimanId: string }) {
  return (
    <SubmitButton kind="primary" onSubmit={(kunci) => kirimSekarang({ kunci, pengirimanId })}>
      Kirim lagi
    </SubmitButton>
  );
}
