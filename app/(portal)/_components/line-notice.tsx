'use client';

import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Pulse } from '../_pulse.ts';
import { usePulse } from './use-pulse.ts';

/** Says on every page that the line is away, since when and what waits; gone by itself once the queue has drained. */
export function LineNotice({ initial }: { readonly initial: Pulse }) {
  const { jalur } = usePulse(initial);
  if (!jalur) return null;
  return (
    <Banner
      tone="wait"
      title={`Jalur ke Jamkrindo terganggu sejak ${jalur.sejak}`}
      action={
        <LinkButton href="/pengiriman" size="small">
          Lihat {jalur.menunggu} surat
        </LinkButton>
      }
    >
      <p>
        {jalur.kalimat} {jalur.menunggu} surat menunggu. Anda tetap dapat bekerja; surat dikirim sendiri begitu jalur pulih.
      </p>
    </Banner>
  );
}
