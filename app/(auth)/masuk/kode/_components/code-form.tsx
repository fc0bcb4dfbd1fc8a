'use client';

import { useEffect, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { CodeInput, codeInputId } from '../../_components/code-input.tsx';
import { leave, typedIn, useStep } from '../../_components/use-step.ts';
import { kirimKode } from '../actions.ts';

type Used = { readonly lanjut: string; readonly sisa: number };

/** A code, or in its place one of the recovery codes; after one of those how many are left stays to be read. */
export function CodeForm({ ke }: { readonly ke: string | null }) {
  const [kode, setKode] = useState('');
  const [recovery, setRecovery] = useState(false);
  const [used, setUsed] = useState<Used | null>(null);
  const { pending, problem, submit } = useStep();

  // On a phone too: nothing else is to be done here, and the keyboard offers the code.
  useEffect(() => {
    const field = document.getElementById(codeInputId(recovery));
    field?.focus();
    if (problem && field instanceof HTMLInputElement) field.select();
  }, [recovery, problem]);

  if (used) return <RecoveryUsed {...used} />;
  return (
    <form
      className="space-y-5"
      noValidate
      action={(data) => {
        if (pending) return;
        submit(
          () => kirimKode({ kode: typedIn(data, 'kode'), ke }),
          ({ lanjut, sisaPemulihan }) => {
            if (sisaPemulihan === null) return leave(lanjut);
            setUsed({ lanjut, sisa: sisaPemulihan });
          },
        );
      }}
    >
      {problem && (
        <Banner tone="danger" key={problem.count}>
          {problem.pesan}
        </Banner>
      )}
      <CodeInput value={kode} onChange={setKode} recovery={recovery} />
      <Button type="submit" kind="primary" size="large" className="w-full" pending={pending}>
        Lanjut
      </Button>
      <p>
        <button
          type="button"
          className="rounded text-accent underline underline-offset-2"
          onClick={() => {
            setKode('');
            setRecovery(!recovery);
          }}
        >
          {recovery ? 'Pakai kode dari aplikasi' : 'Ponsel tidak ada? Pakai kode pemulihan'}
        </button>
      </p>
      {recovery && <p className="text-soft">Kode pemulihan juga hilang? Minta admin melepas kode masuk Anda.</p>}
    </form>
  );
}

function RecoveryUsed({ lanjut, sisa }: Used) {
  const few = sisa <= 3;
  return (
    <div className="space-y-5">
      <Banner tone={few ? 'wait' : 'info'} title={sisa === 0 ? 'Kode pemulihan Anda sudah habis' : `Tersisa ${sisa} kode pemulihan`}>
        Kode yang baru saja dipakai tidak berlaku lagi. {few && 'Buat yang baru di Akun saya sesudah masuk.'}
      </Banner>
      <Button kind="primary" size="large" className="w-full" autoFocus onClick={() => void leave(lanjut)}>
        Lanjut ke portal
      </Button>
    </div>
  );
}
