'use client';

import { ChevronsUpDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { CodeList } from './code-list.tsx';
import { Field } from './field.tsx';
import type { CodeOption, FieldProps } from './field-props.ts';
import { codeOf, matchCodes, showCode } from './match-codes.ts';
import { useCodeSearch } from './use-code-search.ts';

type Props = FieldProps & {
  /** The whole list; with `search` the options known so far (the chosen one, so that its label shows). */
  readonly options?: readonly CodeOption[] | undefined;
  readonly search?: ((query: string) => Promise<readonly CodeOption[]>) | undefined;
  readonly placeholder?: string;
  /** false where the codes are names of ours that mean nothing to a person */
  readonly showCodes?: boolean;
};

const none: readonly CodeOption[] = [];

/** A code from a long list: type a code or a word, or open it and choose. Value = code; an unknown code is handed on as typed. */
export function CodeCombobox({ options = none, search, placeholder = 'Ketik kode atau kata', showCodes = true, ...props }: Props) {
  const { id, name, value, onChange, onBlur, readOnly, label } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { known, found, searching } = useCodeSearch(options, search, open ? (typed ?? '') : null);
  const listed = (search ? found : matchCodes(options, typed ?? '')).slice(0, 60);

  function pick(option: CodeOption) {
    onChange(option.kode);
    setTyped(null);
    setOpen(false);
  }

  function settle() {
    if (typed !== null) {
      const next = typed.trim() === '' ? '' : (codeOf(known, typed) ?? typed.trim());
      if (next !== value) onChange(next);
      setTyped(null);
    }
    setOpen(false);
  }

  function show() {
    setActive(Math.max(0, typed === null ? listed.findIndex((option) => option.kode === value) : 0));
    setOpen(true);
  }

  function key(event: KeyboardEvent) {
    if (readOnly) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) setActive((at) => Math.min(listed.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))));
      else show();
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const option = listed[active];
      if (option) pick(option);
      else settle();
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      setTyped(null);
    }
  }

  return (
    <Popover.Root open={open && !readOnly} onOpenChange={(next) => !next && setOpen(false)}>
      <Field {...props}>
        {(aria) => (
          <Popover.Anchor className="field-box">
            <input
              {...aria}
              ref={input}
              role="combobox"
              aria-expanded={open}
              aria-controls={open ? `${id}-list` : undefined}
              aria-autocomplete="list"
              aria-activedescendant={open && listed[active] ? `${id}-option-${active}` : undefined}
              value={typed ?? (showCodes ? showCode(known, value) : (known.find((option) => option.kode === value)?.label ?? value))}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
                setOpen(true);
              }}
              onFocus={(event) => event.target.select()}
              onKeyDown={key}
              onBlur={() => {
                settle();
                onBlur?.();
              }}
              readOnly={readOnly}
              placeholder={readOnly ? undefined : placeholder}
              autoComplete="off"
              spellCheck={false}
            />
            <input type="hidden" name={name} value={value} />
            {!readOnly && (
              <button
                type="button"
                tabIndex={-1}
                aria-hidden
                className="field-button"
                onMouseDown={(event) => {
                  event.preventDefault();
                  input.current?.focus();
                  if (open) setOpen(false);
                  else show();
                }}
              >
                <ChevronsUpDown aria-hidden className="size-4" />
              </button>
            )}
          </Popover.Anchor>
        )}
      </Field>
      <Popover.Portal>
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={4}
          className="float z-50 w-(--radix-popover-trigger-width) min-w-72 p-1"
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => input.current?.parentElement?.contains(event.target as Node) && event.preventDefault()}
        >
          <CodeList
            id={id}
            label={label}
            options={listed}
            active={active}
            value={value}
            searching={searching}
            showCodes={showCodes}
            onPick={pick}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
