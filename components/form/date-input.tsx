'use client';

import { CalendarDays } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { formatDate } from '../data-table/format.ts';
import { DateCalendar } from './date-calendar.tsx';
import { Field } from './field.tsx';
import type { FieldProps } from './field-props.ts';
import { parseTypedDate } from './parse-date.ts';
import { useTypedText } from './use-typed-text.ts';

/**
 * A day. Value: ISO yyyy-mm-dd; typed as 17-06-2025, 17062025 or 17 Jun 2025, or picked from the calendar (button, or Alt+↓).
 * What is no date is handed on as it was typed.
 */
export function DateInput(props: FieldProps) {
  const { id, name, value, onChange, onBlur, readOnly, unit } = props;
  const [open, setOpen] = useState(false);
  const { text, type, settle } = useTypedText(value, formatDate, onChange);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Field {...props}>
        {(aria) => (
          <Popover.Anchor className="field-box">
            <input
              {...aria}
              value={text}
              onChange={(event) =>
                type({ text: event.target.value, value: parseTypedDate(event.target.value) ?? event.target.value.trim() })
              }
              onBlur={() => {
                settle();
                onBlur?.();
              }}
              onKeyDown={(event) => {
                if (event.altKey && event.key === 'ArrowDown' && !readOnly) setOpen(true);
              }}
              readOnly={readOnly}
              aria-keyshortcuts="Alt+ArrowDown"
              placeholder="hh-bb-tttt"
              autoComplete="off"
            />
            <input type="hidden" name={name} value={value} />
            {unit && <span className="field-unit">{unit}</span>}
            {!readOnly && (
              <Popover.Trigger tabIndex={-1} className="field-button" aria-label="Buka kalender" aria-describedby={`${id}-label`}>
                <CalendarDays aria-hidden className="size-4.5" />
              </Popover.Trigger>
            )}
          </Popover.Anchor>
        )}
      </Field>
      <Popover.Portal>
        <Popover.Content align="end" sideOffset={4} className="float z-50" aria-label="Kalender">
          <DateCalendar
            value={value}
            onPick={(iso) => {
              onChange(iso);
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
