'use client';

import { useId, useState } from 'react';
import { PasswordInput } from '#components/form/password-input.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { imporBerkas } from '../actions.ts';
import { PemField } from './pem-field.tsx';

const kosong = { pem: '', frasa: '' };

/** Takes over a signing key that was made elsewhere, as a candidate. */
export function ImportKey() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(kosong);
  const [peringatan, setPeringatan] = useState<string | null>(null);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const close = () => {
    setOpen(false);
    setIsian(kosong);
    setPeringatan(null);
    forget();
  };
  const run = () =>
    submit(
      () => imporBerkas({ ...isian, kunci: keyFor(isian) }),
      (hasil) => (hasil.peringatan ? setPeringatan(hasil.peringatan) : close()),
    );
  return (
    <>
      <Button onClick={() => setOpen(true)}>Impor kunci</Button>
      <Dialog
        open={open}
        onOpenChange={(next) => (next ? setOpen(true) : close())}
        title="Impor kunci privat"
        description="PKCS#1 atau PKCS#8, berfrasa sandi atau tidak. Disimpan tersegel sebagai calon; frasa sandinya tidak disimpan."
        footer={
          peringatan ? (
            <Button kind="primary" onClick={close}>
              Tutup
            </Button>
          ) : (
            <>
              <Button onClick={close}>Kembali</Button>
              <Button kind="primary" pending={pending} onClick={run}>
                Impor kunci
              </Button>
            </>
          )
        }
      >
        {peringatan ? (
          <Banner tone="wait" title="Kunci tersimpan">
            {peringatan}
          </Banner>
        ) : (
          <form
            className="space-y-4"
            onSubmit={(event) => {
              event.preventDefault();
              run();
            }}
          >
            {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
            <PemField
              id={`${id}-pem`}
              label="Kunci privat (PEM)"
              hint="Diawali BEGIN PRIVATE KEY, BEGIN RSA PRIVATE KEY, atau BEGIN ENCRYPTED PRIVATE KEY"
              value={isian.pem}
              onChange={(pem) => setIsian({ ...isian, pem })}
              error={findingAt(problem, 'pem')}
            />
            <PasswordInput
              id={`${id}-frasa`}
              name="frasa"
              label="Frasa sandi"
              required={false}
              autoComplete="new-password"
              value={isian.frasa}
              onChange={(frasa) => setIsian({ ...isian, frasa })}
              error={findingAt(problem, 'frasa')}
            />
          </form>
        )}
      </Dialog>
    </>
  );
}
