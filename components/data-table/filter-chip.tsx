'use client';

import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { FilterEditor } from './filter-editor.tsx';
import { isSet } from './filter-form.ts';
import type { DateRange, ListFilter } from './list.ts';

type Value = string | DateRange | null;
type Props = { readonly filter: ListFilter; readonly onApply: (value: Value) => void };

/** One filter of the sentence; opens its small editor. A choice counts at once, the others with "Terapkan" or Enter. */
export function FilterChip({ filter, onApply }: Props) {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState<Value>(filter.value);
  const set = isSet(filter.value);

  function apply(next: Value) {
    setOpen(false);
    onApply(next);
  }

  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setValue(filter.value);
        setOpen(next);
      }}
    >
      <Popover.Trigger
        className={cx(
          'inline-flex min-h-8 max-w-full items-center gap-1 rounded-md border px-2.5 hover:border-accent',
          set ? 'border-edge bg-sheet' : 'border-dashed border-rule-strong text-soft',
        )}
      >
        <span className={set ? 'text-soft' : undefined}>
          {filter.label}
          {set && ':'}
        </span>
        {set && <span className="truncate font-medium">{filter.text}</span>}
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content align="start" sideOffset={4} aria-label={filter.label} className="float z-40 w-72 max-w-[92vw] p-3">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              apply(value);
            }}
          >
            <FilterEditor filter={filter} value={value} onChange={setValue} onApply={apply} />
            {/* Enter on a radio button submits only where the form has a submit button. */}
            {filter.kind === 'choice' && <button type="submit" hidden />}
            {filter.kind !== 'choice' && (
              <div className="mt-3 flex justify-end gap-2">
                {set && (
                  <Button size="small" kind="quiet" onClick={() => apply(null)}>
                    Kosongkan
                  </Button>
                )}
                <Button size="small" kind="primary" type="submit">
                  Terapkan
                </Button>
              </div>
            )}
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
