// Moments as the person's phone shows them: every instant is read in the phone's time zone.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const readers = new Map();

function partsOf(moment, zone) {
  if (!readers.has(zone)) {
    readers.set(zone, new Intl.DateTimeFormat("en-GB", {
      timeZone: zone, hourCycle: "h23", weekday: "long", year: "numeric", month: "2-digit",
      day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
    }));
  }
  const parts = readers.get(zone).formatToParts(moment);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** "20:30" */
export function timeOf(moment, zone) {
  const { hour, minute } = partsOf(moment, zone);
  return `${hour}:${minute}`;
}

/** "20:30:05" */
export function exactTimeOf(moment, zone) {
  const { hour, minute, second } = partsOf(moment, zone);
  return `${hour}:${minute}:${second}`;
}

/** The phone's local date, "2026-11-22". */
export function dateOf(moment, zone) {
  const { year, month, day } = partsOf(moment, zone);
  return `${year}-${month}-${day}`;
}

/** The phone's date and time as a date field wants them, "2026-11-22T20:30". */
export const wallClockOf = (moment, zone) => `${dateOf(moment, zone)}T${timeOf(moment, zone)}`;

/** "Sunday, 22 November", with the year where it is not this one. */
export function dayName(date, today) {
  const { weekday, day, month, year } = partsOf(noonOf(date), "UTC");
  const name = `${weekday}, ${Number(day)} ${MONTHS[month - 1]}`;
  return today.startsWith(year) ? name : `${name} ${year}`;
}

/** "Sun 22 Nov" */
export function shortDayName(date) {
  const { weekday, day, month } = partsOf(noonOf(date), "UTC");
  return `${weekday.slice(0, 3)} ${Number(day)} ${MONTHS[month - 1].slice(0, 3)}`;
}

/** The date so many days later. */
export const dateAfter = (date, days) =>
  dateOf(new Date(noonOf(date).getTime() + days * DAY_MS), "UTC");

const noonOf = (date) => new Date(`${date}T12:00Z`);

/** The instant at which the phone's clock shows "2026-11-22T20:30"; in a clock gap, the hour beside it. */
export function momentOf(wallClock, zone) {
  const wanted = Date.parse(`${wallClock}Z`);
  const near = wanted - offsetAt(wanted, zone);
  return new Date(wanted - offsetAt(near, zone));
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant, zone) {
  const { year, month, day, hour, minute, second } = partsOf(new Date(instant), zone);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((shown - instant) / MINUTE_MS) * MINUTE_MS;
}

/** Whether this browser knows a time zone by that name. */
export function isZone(name) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
