'use client';

import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { type Rencana, TotpSetup } from '../../_components/totp-setup.tsx';
import { leave, useStep } from '../../_components/use-step.ts';
import { pasang, selesai } from '../actions.ts';

type Props = { readonly rencana: Rencana | null; readonly ke: string | null };

/** Setting up on the way in; where it was set up and the page was left before its end, only the way on. */
export function TotpStep({ rencana, ke }: Props) {
  const { pending, problem, submit } = useStep();
  const goOn = () =>
    submit(
      () => selesai(ke),
      ({ lanjut }) => leave(lanjut),
    );
  const notice = problem && (
    <Banner tone="danger" key={problem.count}>
      {problem.pesan}
    </Banner>
  );
  if (rencana)
    return (
      <>
        <TotpSetup rencana={rencana} pasang={pasang} onDone={goOn} leaving={pending} />
        {notice}
      </>
    );
  return (
    <div className="space-y-5">
      <Banner title="Kode masuk sudah terpasang">
        Bila kode pemulihannya belum sempat Anda simpan, buat yang baru di Akun saya sesudah masuk.
      </Banner>
      {notice}
      <Button kind="primary" size="large" className="w-full" pending={pending} onClick={goOn}>
        Lanjut ke portal
      </Button>
    </div>
  );
}
