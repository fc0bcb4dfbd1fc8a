import {
  BadgeCheck,
  Banknote,
  Bell,
  BookOpen,
  Building2,
  ChartNoAxesColumn,
  Circle,
  ClipboardList,
  FileCheck2,
  FileText,
  Gavel,
  House,
  Layers,
  type LucideIcon,
  Receipt,
  Send,
  Settings,
  ShieldCheck,
  Undo2,
  Users,
} from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  home: House,
  shield: ShieldCheck,
  list: ClipboardList,
  file: FileText,
  'file-check': FileCheck2,
  receipt: Receipt,
  certificate: BadgeCheck,
  gavel: Gavel,
  money: Banknote,
  undo: Undo2,
  chart: ChartNoAxesColumn,
  send: Send,
  stamp: Layers,
  settings: Settings,
  users: Users,
  building: Building2,
  bell: Bell,
  book: BookOpen,
};

/** An icon of the rail by its name; an unknown name is a ring. Always beside a word, so it is hidden from screen readers. */
export function Icon({ name, className }: { readonly name: string; readonly className?: string }) {
  const Shape = icons[name] ?? Circle;
  return <Shape aria-hidden className={className} strokeWidth={1.75} />;
}
