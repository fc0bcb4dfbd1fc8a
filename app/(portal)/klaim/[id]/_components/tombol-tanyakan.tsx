'use client';

import { SubmitButton } from '../../../_components/submit-button.tsx';
import { tanyakan } from '../actions.ts';

/** Asks the guarantor how the claim stands. */
export function TombolTanyakan({ klaimId, berjalan }: { readonly klaimId: string; readonly berjalan: boolean }) {
  return (
    <SubmitButton size="small" disabled={berjalan} onSubmit={() => tanyakan(klaimId)}>
      Tanyakan keputusan
    </SubmitButton>
  );
}
