'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ProblemNotice } from '../../../../(portal)/_components/problem-notice.tsx';
import { NewPassword } from '../../_components/new-password.tsx';
import { leave, typedIn, useStep } from '../../_components/use-step.ts';
import { pilihSandi } from '../actions.ts';

/** A first password of one's own. */
export function SandiForm({ ke }: { readonly ke: string | null }) {
  const [sandi, setSandi] = useState('');
  const { pending, problem, submit } = useStep();
  return (
    <form
      className="space-y-5"
      noValidate
      action={(data) => {
        if (!pending)
          submit(
            () => pilihSandi({ sandi: typedIn(data, 'sandiBaru'), ke }),
            ({ lanjut }) => leave(lanjut),
          );
      }}
    >
      <ProblemNotice problem={problem} fields={{ sandi: { label: 'Sandi baru', id: 'sandi-baru' } }} />
      <NewPassword value={sandi} onChange={setSandi} problem={problem} />
      <Button type="submit" kind="primary" size="large" className="w-full" pending={pending}>
        Simpan sandi
      </Button>
    </form>
  );
}
