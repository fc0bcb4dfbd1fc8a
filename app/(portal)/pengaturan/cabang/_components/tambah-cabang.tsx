'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { tambah } from '../actions.ts';

const kosong = { kodeUker: '', nama: '' };

/** Asks for the code and name of a new branch, then shows it. */
export function TambahCabang() {
  const id = useId();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(kosong);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const show = () => {
    setIsian(kosong);
    forget();
    setOpen(true);
  };
  const kirim = () =>
    submit(
      () => tambah({ ...isian, kunci: keyFor(isian) }),
      (hasil) => router.push(`/pengaturan/cabang/${hasil.id}`),
    );
  return (
    <>
      <Button kind="primary" onClick={show}>
        Tambah cabang
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title="Tambah cabang"
        description="Kodenya berlaku mulai hari ini. Kode yang pernah dipakai cabang lain tidak dapat dipakai lagi."
        action="Tambah cabang"
        pending={pending}
        onSubmit={kirim}
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <TextInput
          id={`${id}-kode`}
          name="kodeUker"
          label="Kode unit kerja"
          hint="Seperti yang dikirim ke Jamkrindo, misalnya 010."
          value={isian.kodeUker}
          onChange={(kodeUker) => setIsian({ ...isian, kodeUker })}
          error={findingAt(problem, 'kodeUker')}
        />
        <TextInput
          id={`${id}-nama`}
          name="nama"
          label="Nama cabang"
          value={isian.nama}
          onChange={(nama) => setIsian({ ...isian, nama })}
          error={findingAt(problem, 'nama')}
        />
      </FormDialog>
    </>
  );
}
