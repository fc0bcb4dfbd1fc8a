'use client';

import { useId, useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { gantiKode } from '../actions.ts';

type Props = {
  readonly id: string;
  /** the row of history in force when the page was read */
  readonly riwayatId: string;
  readonly kodeUker: string;
  readonly nama: string;
  readonly hariIni: string;
};

/** Asks for another code or name, from which day, and why. */
export function GantiKode({ id, riwayatId, kodeUker, nama, hariIni }: Props) {
  const prefix = useId();
  const awal = { kodeUker, nama, dari: hariIni, alasan: '' };
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const show = () => {
    setIsian(awal);
    forget();
    setOpen(true);
  };
  const field = (name: keyof typeof awal) => ({
    id: `${prefix}-${name}`,
    name,
    value: isian[name],
    onChange: (value: string) => setIsian({ ...isian, [name]: value }),
    error: findingAt(problem, name),
  });
  const isi = { ...isian, id, riwayatId };
  return (
    <>
      <Button kind="primary" onClick={show}>
        Ganti kode atau nama
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`Ganti kode atau nama ${nama}`}
        description="Permohonan baru memakai yang baru. Yang sudah diajukan tetap menyebut kode lama, dan kode lama tetap menemukan cabang ini."
        action="Ganti"
        pending={pending}
        onSubmit={() =>
          submit(
            () => gantiKode({ ...isi, kunci: keyFor(isi) }),
            () => setOpen(false),
          )
        }
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <TextInput {...field('kodeUker')} label="Kode unit kerja" />
        <TextInput {...field('nama')} label="Nama cabang" />
        <DateInput {...field('dari')} label="Berlaku mulai" />
        <TextArea {...field('alasan')} label="Alasan" hint="Misalnya nomor surat keputusan." rows={2} max={300} />
      </FormDialog>
    </>
  );
}
