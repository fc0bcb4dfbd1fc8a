'use client';

import { DayPicker } from 'react-day-picker';
import { id } from 'react-day-picker/locale/id';
import { parseTypedDate } from './parse-date.ts';

type Props = { readonly value: string; readonly onPick: (iso: string) => void };

const first = new Date(1920, 0);
const last = new Date(2079, 11);
const classNames = {
  root: 'calendar',
  month_caption: 'calendar-caption',
  dropdowns: 'calendar-dropdowns',
  dropdown_root: 'calendar-dropdown',
  nav: 'calendar-nav',
  weekday: 'calendar-weekday',
  day: 'calendar-day',
  outside: 'calendar-outside',
  today: 'calendar-today',
  selected: 'calendar-selected',
} as const;
const labels = {
  labelNext: () => 'Bulan berikutnya',
  labelPrevious: () => 'Bulan sebelumnya',
  labelMonthDropdown: () => 'Bulan',
  labelYearDropdown: () => 'Tahun',
  labelNav: () => 'Pindah bulan',
};

/** A month of days in Indonesian, week from Monday; arrow keys move by day, Page Up and Down by month. Value and pick: yyyy-mm-dd. */
export function DateCalendar({ value, onPick }: Props) {
  const iso = parseTypedDate(value);
  const selected = iso ? new Date(`${iso}T00:00:00`) : undefined;
  return (
    <DayPicker
      mode="single"
      locale={id}
      labels={labels}
      classNames={classNames}
      selected={selected}
      defaultMonth={selected ?? new Date()}
      startMonth={first}
      endMonth={last}
      captionLayout="dropdown"
      showOutsideDays
      autoFocus
      onDayClick={(day) => onPick(isoOf(day))}
    />
  );
}

function isoOf(day: Date): string {
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
}
