'use client';

import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { type ReactNode, useEffect, useState } from 'react';
import { Kbd } from '../ui/kbd.tsx';
import { type Found, useFound } from './use-found.ts';

/** Somewhere to go; `detail` and `aside` help to tell two of the same name apart. */
export interface CommandItem {
  readonly href: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly aside?: ReactNode;
}

type Props = {
  readonly label: string;
  readonly placeholder: string;
  /** Places that are always there, filtered in the browser. */
  readonly places: readonly CommandItem[];
  /** Asks the server; a sentence where it could not answer. */
  readonly search: (text: string) => Promise<Found>;
  readonly minLength?: number;
};

/** Ctrl K: one box that finds records and places and goes there. What is typed never reaches an address. */
export function CommandPalette({ label, placeholder, places, search, minLength = 3 }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const typed = text.trim();
  const { found, busy } = useFound(open && typed.length >= minLength ? typed : '', search);
  const near = places.filter((place) => place.label.toLowerCase().includes(typed.toLowerCase()));
  // Pages stand first and never move; what an older text found cannot be chosen while the newer one is asked.
  const first = near[0]?.href ?? (busy ? '' : (found.items[0]?.href ?? ''));
  const [chosen, setChosen] = useState('');
  useEffect(() => setChosen(first), [first]);
  const show = (next: boolean) => {
    setOpen(next);
    setText('');
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setText('');
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const go = (href: string) => {
    show(false);
    router.push(href);
  };

  return (
    <Dialog.Root open={open} onOpenChange={show}>
      <Dialog.Trigger
        aria-keyshortcuts="Control+K"
        title={`${label} (Ctrl K)`}
        className="flex min-h-9 min-w-9 items-center justify-center gap-2 rounded-md border-edge px-2 text-faint hover:border-accent hover:text-accent md:w-60 md:justify-start md:border md:bg-sheet md:px-2.5"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="sr-only md:not-sr-only md:grow md:text-left">{label}</span>
        <span aria-hidden className="hidden md:block">
          <Kbd>Ctrl K</Kbd>
        </span>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="float fixed inset-x-3 top-3 z-50 overflow-hidden sm:inset-x-auto sm:top-[12dvh] sm:left-1/2 sm:w-[min(38rem,92vw)] sm:-translate-x-1/2"
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          <Command shouldFilter={false} loop label={label} value={chosen} onValueChange={setChosen}>
            <div className="flex items-center gap-2.5 border-b border-rule px-4">
              <Search aria-hidden className="size-4.5 shrink-0 text-faint" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={placeholder}
                className="palette-input min-h-12 min-w-0 grow bg-transparent text-base placeholder:text-faint"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="palette-list">
              <div role="status" className="px-4 pt-3 text-faint empty:hidden">
                {sentence({ typed, minLength, busy, found, places: near.length })}
              </div>
              {near.length > 0 && (
                <Command.Group heading="Halaman" className="palette-group">
                  {near.map((item) => (
                    <Row key={item.href} item={item} onSelect={go} />
                  ))}
                </Command.Group>
              )}
              {found.items.length > 0 && (
                <Command.Group heading="Data" className="palette-group">
                  {found.items.map((item) => (
                    <Row key={item.href} item={item} onSelect={go} stale={busy} />
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type RowProps = { readonly item: CommandItem; readonly onSelect: (href: string) => void; readonly stale?: boolean };

function Row({ item, onSelect, stale = false }: RowProps) {
  return (
    <Command.Item value={item.href} disabled={stale} onSelect={() => onSelect(item.href)} className="palette-item">
      <span className="min-w-0 grow">
        <span className="block truncate font-medium">{item.label}</span>
        {item.detail && <span className="block truncate text-soft">{item.detail}</span>}
      </span>
      {item.aside && <span className="shrink-0">{item.aside}</span>}
    </Command.Item>
  );
}

type State = { typed: string; minLength: number; busy: boolean; found: Found; places: number };

function sentence({ typed, minLength, busy, found, places }: State): string {
  if (found.problem) return found.problem;
  if (typed === '') return '';
  if (typed.length < minLength) return `Ketik sedikitnya ${minLength} huruf atau angka untuk mencari data.`;
  if (busy) return 'Mencari…';
  if (found.items.length === 0)
    return places === 0 ? 'Tidak ada yang cocok. Periksa ejaan, atau cari nomornya secara utuh.' : 'Tidak ada data yang cocok.';
  return '';
}
