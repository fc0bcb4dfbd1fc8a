'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { FocusAt } from '../../_components/focus-at.tsx';
import { beriDelegasi } from '../actions.ts';

type Props = {
  readonly calon: readonly { readonly id: string; readonly nama: string }[];
  readonly hariIni: string;
  readonly langsung: boolean;
};

const labels = { kepadaId: 'Kepada', mulai: 'Mulai', sampai: 'Sampai', alasan: 'Alasan' };

/** A new delegation: to whom, from which day to which, and why. `langsung`: asked at once, as by the key d of the inbox. */
export function DelegasiBaru({ calon, hariIni, langsung }: Props) {
  const prefix = useId();
  const awal = { kepadaId: '', mulai: hariIni, sampai: '', alasan: '' };
  const [open, setOpen] = useState(langsung);
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const { field, fields } = formFields({ prefix, labels, isian, onChange: setIsian, problem });
  const asked = useRef(langsung);
  useEffect(() => {
    // A dialog that no button opened has none to give the focus back to.
    if (asked.current && !open) {
      asked.current = false;
      history.replaceState(null, '', location.pathname);
      document.getElementById('diberikan')?.focus();
    }
  }, [open]);
  return (
    <>
      <Button
        kind="primary"
        onClick={() => {
          setIsian(awal);
          forget();
          setOpen(true);
        }}
      >
        Delegasikan wewenang
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title="Delegasikan wewenang"
        description="Paling lama 31 hari. Penerimanya memutuskan atas nama Anda; namanya dan nama Anda tercatat pada tiap keputusan. Yang Anda buat sendiri tetap diputus orang lain."
        action="Delegasikan"
        pending={pending}
        onSubmit={() =>
          submit(
            () => beriDelegasi({ ...isian, kunci: keyFor(isian) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} fields={fields} />
        <CodeCombobox
          {...field('kepadaId')}
          options={calon.map(({ id, nama }) => ({ kode: id, label: nama }))}
          showCodes={false}
          placeholder="Ketik namanya"
          hint="Hanya orang yang bertugas di cabang Anda."
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateInput {...field('mulai')} />
          <DateInput {...field('sampai')} hint="Hari terakhir berlakunya." />
        </div>
        <TextArea {...field('alasan')} hint="Misalnya cuti tahunan. Dibaca penerimanya." max={300} rows={2} />
        <FocusAt id={field('kepadaId').id} />
      </FormDialog>
    </>
  );
}
