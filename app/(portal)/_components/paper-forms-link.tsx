import { LinkButton } from '#components/ui/link-button.tsx';
import type { Permission } from '#lib/auth/permissions.ts';
import { Only } from './only.tsx';

/** The quiet way from a list to the paper forms, for who may file what it lists. */
export function PaperFormsLink({ izin }: { readonly izin: Permission }) {
  return (
    <Only izin={izin}>
      <LinkButton href="/panduan/formulir-kertas" kind="quiet">
        Formulir kertas
      </LinkButton>
    </Only>
  );
}
