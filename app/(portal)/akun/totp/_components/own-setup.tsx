'use client';

import { useState } from 'react';
import { type Rencana, TotpSetup } from '../../../../(auth)/masuk/_components/totp-setup.tsx';
import { pasangKode } from '../../actions.ts';

/** Setting up by choice; afterwards back to the account. */
export function OwnSetup({ rencana }: { readonly rencana: Rencana }) {
  const [leaving, setLeaving] = useState(false);
  return (
    <TotpSetup
      rencana={rencana}
      pasang={pasangKode}
      leaving={leaving}
      onDone={() => {
        setLeaving(true);
        location.assign('/akun');
      }}
    />
  );
}
