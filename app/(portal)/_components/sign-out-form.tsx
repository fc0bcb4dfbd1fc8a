'use client';

import { LogOut } from 'lucide-react';
import { keluar } from '../_actions.ts';
import { noteSignOut } from './leave.ts';

/** Signs out, from the person's menu. */
export function SignOutForm() {
  return (
    <form action={keluar} onSubmit={noteSignOut}>
      <button type="submit" className="menu-item">
        <LogOut aria-hidden className="size-4" />
        Keluar
      </button>
    </form>
  );
}
