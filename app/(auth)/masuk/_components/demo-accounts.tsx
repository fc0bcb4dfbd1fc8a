'use client';

export interface DemoAccount {
  readonly namaPengguna: string;
  readonly sandi: string;
  readonly nama: string;
  readonly keterangan: string;
}

type Props = { readonly accounts: readonly DemoAccount[]; readonly onPick: (account: DemoAccount) => void };

/** The accounts of a sandbox: one click fills the form. Other environments have none. */
export function DemoAccounts({ accounts, onPick }: Props) {
  return (
    <section aria-labelledby="akun-percobaan" className="mt-10 border-t border-rule-strong pt-4">
      <h2 id="akun-percobaan" className="font-semibold">
        Akun percobaan
      </h2>
      <p className="mt-0.5 text-soft">Pilih satu untuk mengisi nama dan sandinya.</p>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {accounts.map((account) => (
          <li key={account.namaPengguna}>
            <button
              type="button"
              onClick={() => onPick(account)}
              className="flex min-h-11 w-full flex-col px-1 py-1.5 text-left hover:bg-accent-wash hover:text-accent"
            >
              <span className="font-medium">{account.nama}</span>
              <span className="text-soft">{account.keterangan}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
