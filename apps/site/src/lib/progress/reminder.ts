const weeks = 4;

/** Local day and hour as a calendar writes it: RFC 5545, floating time. */
function stamp(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}${two(date.getMinutes())}00`;
}

/** A calendar file: one entry a week from `first` on, four times. It says nothing of any pain. */
export function reminderFile(first: Date, id: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Unknot//EN',
    'BEGIN:VEVENT',
    `UID:${id}@unknot`,
    `DTSTAMP:${stamp(first)}`,
    `DTSTART:${stamp(first)}`,
    'DURATION:PT5M',
    `RRULE:FREQ=WEEKLY;COUNT=${weeks}`,
    'SUMMARY:Unknot',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
