'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { RecoveryCodes } from '../../../(auth)/masuk/_components/recovery-codes.tsx';
import { kodePemulihanBaru, lepasKode } from '../actions.ts';
import { CodeDialog } from './code-dialog.tsx';

type Props = { readonly totp: { readonly sejak: string; readonly sisaPemulihan: number } | null; readonly wajib: boolean };

/** Whether sign-in asks for a code, how many recovery codes are left, and what can be done about either. */
export function SecondFactor({ totp, wajib }: Props) {
  const [ask, setAsk] = useState<'pemulihan' | 'lepas' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (!totp)
    return (
      <div className="mt-3 space-y-3">
        <p>
          Belum terpasang. Dengan kode masuk, orang yang mengetahui sandi Anda tetap tidak dapat masuk tanpa ponsel Anda.
          {wajib && ' Peran Anda wajib memakainya.'}
        </p>
        <LinkButton href="/akun/totp">Pasang kode masuk</LinkButton>
      </div>
    );
  return (
    <div className="mt-3 space-y-3">
      <p>
        Terpasang sejak {totp.sejak}.{' '}
        {totp.sisaPemulihan === 0 ? 'Kode pemulihan sudah habis; buat yang baru.' : `Tersisa ${totp.sisaPemulihan} kode pemulihan.`}
        {wajib && ' Peran Anda wajib memakainya.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setAsk('pemulihan')}>Buat kode pemulihan baru</Button>
        {!wajib && <Button onClick={() => setAsk('lepas')}>Lepas kode masuk</Button>}
      </div>
      <CodeDialog
        open={ask === 'pemulihan'}
        onClose={() => setAsk(null)}
        title="Kode pemulihan baru"
        description="Kode pemulihan yang lama tidak berlaku lagi."
        action="Buat kode baru"
        call={kodePemulihanBaru}
        onDone={({ kodePemulihan }) => setCodes(kodePemulihan)}
      />
      <CodeDialog
        open={ask === 'lepas'}
        onClose={() => setAsk(null)}
        title="Lepas kode masuk"
        description="Sesudah ini sandi saja cukup untuk masuk ke akun Anda."
        action="Lepas kode masuk"
        kind="danger"
        call={lepasKode}
        onDone={() => undefined}
      />
      <Dialog open={codes !== null} onOpenChange={(open) => !open && setCodes(null)} title="Kode pemulihan Anda">
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} leaving={false} />}
      </Dialog>
    </div>
  );
}
