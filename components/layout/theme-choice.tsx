'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { cx } from '../ui/cx.ts';
import { keepLook } from './keep-look.ts';

const themes = [
  { key: null, label: 'Ikut perangkat', icon: Monitor },
  { key: 'light', label: 'Terang', icon: Sun },
  { key: 'dark', label: 'Gelap', icon: Moon },
] as const;

function watch(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Light, dark, or as the device says. */
export function ThemeChoice() {
  const theme = useSyncExternalStore(
    watch,
    () => document.documentElement.dataset.theme ?? null,
    () => null,
  );
  return (
    <fieldset className="flex items-center justify-between gap-3 px-3 py-1.5">
      <legend className="float-left text-soft">Tampilan</legend>
      <div className="flex rounded-md border border-rule-strong">
        {themes.map(({ key, label, icon: Icon }) => (
          <button
            key={label}
            type="button"
            title={label}
            aria-label={label}
            aria-pressed={theme === key}
            onClick={() => keepLook('theme', key)}
            className={cx(
              'grid size-8 place-items-center rounded text-faint hover:text-accent',
              theme === key && 'bg-accent-wash text-accent',
            )}
          >
            <Icon aria-hidden className="size-4" />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
