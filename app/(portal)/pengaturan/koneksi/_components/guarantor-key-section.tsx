'use client';

import { useState } from 'react';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { lepasJamkrindo, pasangJamkrindo } from '../actions.ts';
import { PemField } from './pem-field.tsx';
import { PublicKey } from './public-key.tsx';

type Props = {
  readonly id: string;
  readonly publik: string | null;
  readonly sidik: string | null;
  readonly ditetapkan: string | null;
  readonly bolehUbah: boolean;
  readonly sandboxSendiri: boolean;
  readonly alamatNotifikasi: string;
};

/** Jamkrindo's public key: with it signed answers and inbound notices are verified; without it both are off. */
export function GuarantorKeySection({ id, publik, sidik, ditetapkan, bolehUbah, sandboxSendiri, alamatNotifikasi }: Props) {
  const open = bolehUbah && ditetapkan === null;
  return (
    <Section title="Kunci publik Jamkrindo" id={id} action={open && <SetKey ganti={publik !== null} />}>
      <p className="pt-2 pb-1 text-soft">
        Dengan kunci ini portal memeriksa pemberitahuan yang masuk ke <span className="wrap-anywhere text-ink">{alamatNotifikasi}</span>,
        dan tanda tangan jawaban bila sakelarnya dinyalakan. Tanpa kunci ini keduanya mati.
        {sandboxSendiri && ' Di sandbox bawaan, kunci sandbox dipasang sendiri setiap portal mulai.'}
      </p>
      {ditetapkan && (
        <div className="my-2">
          <Banner>Kunci ini ditetapkan lewat {ditetapkan} dan dibaca setiap kali portal mulai.</Banner>
        </div>
      )}
      {publik && sidik ? (
        <>
          <p className="pr-7">
            <span className="text-faint">Sidik </span>
            <CopyCode value={sidik} label="Salin sidik kunci Jamkrindo" />
          </p>
          <details className="mt-1">
            <summary className="no-print cursor-pointer rounded text-soft">Kunci publik</summary>
            <PublicKey pem={publik} name="kunci-publik-jamkrindo.pem" />
          </details>
          {open && <DropKey />}
        </>
      ) : (
        <p>Belum dipasang. Pemberitahuan yang masuk ditolak.</p>
      )}
    </Section>
  );
}

function DropKey() {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit } = useSubmit();
  return (
    <div className="no-print mt-2">
      <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
        Lepas kunci ini
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Lepas kunci Jamkrindo"
        description="Sejak saat itu pemberitahuan Jamkrindo ditolak, sampai kunci dipasang lagi. Kunci publiknya dapat diminta kembali kepada Jamkrindo."
        action="Lepas kunci"
        kind="danger"
        pending={pending}
        onSubmit={() =>
          submit(
            () => lepasJamkrindo(),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </div>
  );
}

function SetKey({ ganti }: { readonly ganti: boolean }) {
  const [open, setOpen] = useState(false);
  const [pem, setPem] = useState('');
  const { pending, problem, submit, forget } = useSubmit();
  const close = () => {
    setOpen(false);
    setPem('');
    forget();
  };
  const run = () => submit(() => pasangJamkrindo(pem), close);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{ganti ? 'Ganti kunci Jamkrindo' : 'Pasang kunci Jamkrindo'}</Button>
      <FormDialog
        open={open}
        onClose={close}
        title="Kunci publik Jamkrindo"
        description="Kunci publik atau sertifikat (PEM) yang diterima dari Jamkrindo. Cocokkan sidiknya dengan Jamkrindo lewat jalan lain, misalnya telepon."
        action="Pasang kunci"
        pending={pending}
        onSubmit={run}
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <PemField
          id="kunci-jamkrindo-pem"
          label="Kunci publik (PEM)"
          hint="Diawali BEGIN PUBLIC KEY atau BEGIN CERTIFICATE"
          value={pem}
          onChange={setPem}
          error={findingAt(problem, 'pem')}
        />
      </FormDialog>
    </>
  );
}
