'use client';

import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import type { KolomReferensi } from '#lib/referensi/fields.ts';
import type { ActionResult } from '../../../../_request/form-action.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { type Isian, KolomInputs, kolomFields } from './kolom-input.tsx';

type Props<L extends object> = {
  /** the button's word, and for a screen reader which row it stands at */
  readonly label: string;
  readonly tentang?: string;
  readonly primary?: boolean;
  readonly title: string;
  readonly description?: string;
  readonly kolom: readonly KolomReferensi[];
  readonly awal: Isian;
  /** fields that cannot be changed any more */
  readonly tetap?: readonly string[] | undefined;
  readonly lain: L;
  readonly simpan: (input: L & { kunci: string; isian: Isian }) => Promise<ActionResult<unknown>>;
};

/** A button that opens the form of one row: adds it, or changes it. */
export function RowDialog<L extends object>(props: Props<L>) {
  const { label, tentang, primary = false, title, description, kolom, awal, tetap, lain, simpan } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const show = () => {
    setIsian(awal);
    forget();
    setOpen(true);
  };
  return (
    <>
      <Button kind={primary ? 'primary' : undefined} size={primary ? undefined : 'small'} onClick={show}>
        {label}
        {tentang && <span className="sr-only"> {tentang}</span>}
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={title}
        description={description}
        action="Simpan"
        pending={pending}
        onSubmit={() =>
          submit(
            () => simpan({ ...lain, isian, kunci: keyFor({ lain, isian }) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} fields={kolomFields(id, kolom)} />
        <KolomInputs prefix={id} kolom={kolom} isian={isian} onChange={setIsian} problem={problem} tetap={tetap} />
      </FormDialog>
    </>
  );
}
