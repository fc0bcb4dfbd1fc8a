'use client';

import { SubmitButton } from '../../../_components/submit-button.tsx';
import { tarikUsulan } from '../actions.ts';

/** Takes one's own proposal back while nobody has opened it. */
export function TarikUsul({ persetujuanId }: { readonly persetujuanId: string }) {
  return (
    <SubmitButton size="small" onSubmit={(kunci) => tarikUsulan({ kunci, persetujuanId })}>
      Tarik usul
    </SubmitButton>
  );
}
