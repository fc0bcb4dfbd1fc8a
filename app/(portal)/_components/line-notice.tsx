'use client';

import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Pulse } from '../_pulse.ts';
import { tailOf, waitingWords } from './line-words.ts';
import { usePulse } from './use-pulse.ts';

/** Says on every page that the line is away, why, since when and what waits; gone by itself once it is back and the queue has drained. */
export function LineNotice({ initial }: { readonly initial: Pulse }) {
  const { jalur } = usePulse(initial);
  if (!jalur) return null;
  const { sebab, judul, sejak, kalimat, menunggu } = jalur;
  return (
    <Banner
      tone="wait"
      title={`${judul} sejak ${sejak}`}
      action={
        <LinkButton href={menunggu > 0 ? '/pengiriman?keadaan=menunggu' : '/pengiriman'} size="small">
          {menunggu > 0 ? `Lihat ${menunggu} surat` : 'Lihat pengiriman'}
        </LinkButton>
      }
    >
      <p>
        {kalimat} {waitingWords(menunggu)} {tailOf(sebab)}
      </p>
    </Banner>
  );
}
