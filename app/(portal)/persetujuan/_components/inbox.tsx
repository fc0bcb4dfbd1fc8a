'use client';

import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { InboxRow } from './inbox-row.tsx';
import type { WaitingView } from './waiting-view.ts';

interface Outcome {
  readonly ok: boolean;
  readonly pesan: string;
  readonly suratId: string;
  readonly keluar: boolean;
}

type Props = { readonly letters: readonly WaitingView[]; readonly bolehMemutuskan: boolean };

/** The letters that wait, oldest first; what the last decision led to stays above them. */
export function Inbox({ letters, bolehMemutuskan }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <>
      {outcome && (
        <div className="mb-4">
          <Banner
            tone={outcome.ok ? 'info' : 'danger'}
            action={
              outcome.keluar ? (
                <LinkButton href="/masuk" size="small">
                  Masuk lagi
                </LinkButton>
              ) : (
                <LinkButton href={`/pengiriman/${outcome.suratId}`} size="small">
                  Lihat surat
                </LinkButton>
              )
            }
          >
            {outcome.pesan}
          </Banner>
        </div>
      )}
      {letters.length > 0 && (
        <ol className="border-t border-rule-strong">
          {letters.map((letter) => (
            <InboxRow key={letter.id} letter={letter} bolehMemutuskan={bolehMemutuskan} onOutcome={setOutcome} />
          ))}
        </ol>
      )}
    </>
  );
}
