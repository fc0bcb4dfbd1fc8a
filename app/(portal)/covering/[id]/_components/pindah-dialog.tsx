'use client';

import { useId, useState } from 'react';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../../_components/use-submit.ts';
import { usulkanPindah } from '../../pindah-actions.ts';

type Props = {
  readonly penjaminanId: string;
  readonly tujuan: readonly { readonly id: string; readonly kodeUker: string; readonly nama: string }[];
};

/** Asks to which branch a debtor goes over, and why. */
export function PindahDialog({ penjaminanId, tujuan }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [ke, setKe] = useState('');
  const [alasan, setAlasan] = useState('');
  const [belumPilih, setBelumPilih] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  const terpilih = tujuan.find((row) => row.kodeUker === ke);
  const kirim = () => {
    setBelumPilih(!terpilih);
    if (!terpilih) return;
    const isi = { penjaminanId, keCabangId: terpilih.id, alasan };
    submit(
      () => usulkanPindah({ ...isi, kunci: keyFor(isi) }),
      () => setOpen(false),
    );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Pindah unit kerja</Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title="Pindahkan debitur ke unit kerja lain"
        description="Supervisor unit tujuan yang memutuskan. Bila disetujui, seluruh rantai penjaminan ini ikut: permohonan, sertifikat, klaim, subrogasi, surat, dan berkasnya. Unit lama tidak melihatnya lagi."
        action="Usulkan pindah"
        pending={pending}
        onSubmit={kirim}
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <CodeCombobox
          id={`${id}-ke`}
          name="keCabangId"
          label="Unit kerja tujuan"
          value={ke}
          onChange={setKe}
          options={tujuan.map((row) => ({ kode: row.kodeUker, label: row.nama }))}
          error={belumPilih && !terpilih ? 'Pilih unit kerja dari daftar.' : findingAt(problem, 'keCabangId')}
        />
        <TextArea
          id={`${id}-alasan`}
          name="alasan"
          label="Alasan"
          value={alasan}
          onChange={setAlasan}
          rows={2}
          max={300}
          error={findingAt(problem, 'alasan')}
        />
      </FormDialog>
    </>
  );
}
