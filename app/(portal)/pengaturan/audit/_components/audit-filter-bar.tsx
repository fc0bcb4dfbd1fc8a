'use client';

import Form from 'next/form';
import Link from 'next/link';
import { useState } from 'react';
import { DateInput } from '#components/form/date-input.tsx';
import { Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';

interface Choice {
  readonly kode: string;
  readonly label: string;
}
type Props = {
  readonly asked: { readonly dari: string; readonly sampai: string; readonly pelaku: string; readonly tindakan: string };
  readonly people: readonly Choice[];
  readonly acts: readonly Choice[];
};

/** Narrows the audit: by days, by person, by act. */
export function AuditFilterBar({ asked, people, acts }: Props) {
  const [dari, setDari] = useState(asked.dari);
  const [sampai, setSampai] = useState(asked.sampai);
  return (
    <Form action="/pengaturan/audit" className="no-print mb-6 border-b border-rule pb-5">
      <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[10rem_10rem_minmax(0,14rem)_minmax(0,16rem)_auto]">
        <DateInput id="dari" name="dari" label="Dari" value={dari} onChange={setDari} />
        <DateInput id="sampai" name="sampai" label="Sampai" value={sampai} onChange={setSampai} />
        <Pick id="pelaku" label="Pelaku" all="Semua orang" choices={people} chosen={asked.pelaku} />
        <Pick id="tindakan" label="Tindakan" all="Semua tindakan" choices={acts} chosen={asked.tindakan} />
        <div className="flex items-center gap-4">
          <Button type="submit" kind="primary" size="large">
            Tampilkan
          </Button>
          <Link href="/pengaturan/audit" className="rounded text-accent hover:underline">
            Kosongkan
          </Link>
        </div>
      </div>
    </Form>
  );
}

type PickProps = {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
};

function Pick({ id, label, all, choices, chosen }: PickProps) {
  return (
    <Field id={id} label={label}>
      {(aria) => (
        <span className="field-box">
          <select
            {...aria}
            name={id}
            defaultValue={chosen}
            className="w-full min-w-0 flex-1 rounded-md bg-transparent px-2.5 py-2 text-ink outline-none [&>option]:bg-sheet"
          >
            <option value="">{all}</option>
            {choices.map(({ kode, label: name }) => (
              <option key={kode} value={kode}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
