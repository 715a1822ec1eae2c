/** Month names as feeds write them, in the most common languages, without accents and dots. */
const MONTH_NAMES = [
  'jan january januar janeiro janvier janv enero ene gennaio gen januari sty stycznia',
  'feb february februar fevereiro fev fevrier fevr febrero febbraio februari lut lutego',
  'mar march marz maerz mrz marco mars marzo maart mrt marca',
  'apr april abril abr avril avr aprile kwi kwietnia',
  'may mai maio mayo maggio mag mei maj maja',
  'jun june juni junho juin junio giugno giu cze czerwca',
  'jul july juli julho juillet juil julio luglio lug lip lipca',
  'aug august agosto ago aout augustus sie sierpnia',
  'sep sept september setembro set septembre septiembre settembre wrz wrzesnia',
  'oct october oktober okt outubro out octobre octubre ottobre ott paz pazdziernika',
  'nov november novembro novembre noviembre lis listopada',
  'dec december dezember dez dezembro decembre diciembre dic dicembre gru grudnia',
]
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)

/** Offsets in minutes of the zone names of RFC 822 and of other names that feeds use. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120 },
    ...{ eet: 120, eest: 180, msk: 180, ist: 330, jst: 540, kst: 540, aest: 600, aedt: 660 },
    ...{ hkt: 480, sgt: 480, pht: 480, wib: 420, pkt: 300, nzst: 720, nzdt: 780, akst: -540, akdt: -480, hst: -600 },
    ...{ brt: -180, ast: -240, edt: -240, est: -300, cdt: -300, cst: -360, mdt: -360, mst: -420, pdt: -420, pst: -480 },
  }),
)

/** Longer than any valid date. */
const MAX_LENGTH = 100

const CLOCK = '(\\d{1,2})(?::?(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?\\s*([ap]\\.?m\\.?)?'
const ZONE =
  '(?:\\s*\\(?([a-z]{1,5}|(?:gmt|utc)?[+-]\\d{1,2}:?\\d{2}|(?:gmt|utc)[+-]\\d{1,2})\\)?)?(?:\\s*\\([^)]*\\))?'
const WEEKDAY = '(?:\\p{L}+\\.?(?:,\\s*|\\s+))?'

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[t\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(z|[+-]\d{2}:?\d{2}|[a-z]{2,5})?)?$/u
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:er|st|nd|rd|th|\\.)?[\\s-]+(?:de\\s+)?(\\p{L}+)\\.?[\\s,-]+(?:de\\s+)?(\\d{4}|\\d{2})(?:,?\\s+${CLOCK}${ZONE})?$`,
  'u',
)
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+|-\\s+)?${CLOCK}${ZONE})?$`,
  'u',
)
const YEAR_LAST = new RegExp(`^${WEEKDAY}(\\p{L}+)\\s+(\\d{1,2})\\s+${CLOCK}${ZONE}\\s+(\\d{4})$`, 'u')

/** A time: an instant, as RFC 3339 in UTC with whole seconds, or the day alone when there is no time of day. */
export type Moment = { at: string; on?: undefined } | { on: string; at?: undefined }

interface Parts {
  year: string
  month: number
  day: string
  hour?: string
  minute?: string
  second?: string
  half?: string
  zone?: string
}

const offsetMinutes = (zone: string | undefined): number | null => {
  if (zone === undefined) return 0
  const numeric = zone.match(/([+-])(\d{1,2})(?::?(\d{2}))?$/)
  if (!numeric) return ZONES.get(zone) ?? null
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
  return numeric[1] === '-' ? -minutes : minutes
}

/** RFC 2822, section 4.3: two digits below 50 belong to this century. */
const fullYear = (year: string): number => {
  if (year.length === 4) return Number(year)
  return Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year)
}

const hourOfDay = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

const DAY_MS = 86_400_000

const readMoment = (parts: Parts): Moment | undefined => {
  const offset = offsetMinutes(parts.zone)
  const year = fullYear(parts.year)
  const day = Number(parts.day)
  const hour = hourOfDay(Number(parts.hour ?? 0), parts.half)
  const minute = Number(parts.minute ?? 0)
  // ECMAScript time has no leap seconds: the second before is used.
  const second = Math.min(Number(parts.second ?? 0), 59)
  // ISO 8601 allows a day to end at 24:00, which is when the next one begins.
  const endsDay = hour === 24 && minute === 0 && second === 0
  if (offset === null || year < 1900 || (hour > 23 && !endsDay) || minute > 59) return undefined
  const date = new Date(Date.UTC(year, parts.month - 1, day))
  if (date.getUTCMonth() !== parts.month - 1 || date.getUTCDate() !== day) return undefined
  if (parts.hour === undefined) return { on: date.toISOString().slice(0, 10) }
  const clock = endsDay ? DAY_MS : ((hour * 60 + minute) * 60 + second) * 1000
  return { at: `${new Date(date.getTime() + clock - offset * 60_000).toISOString().slice(0, 19)}Z` }
}

/**
 * Parses a date as feeds write it; undefined when it is ambiguous.
 *
 * Reads RFC 822 and RFC 3339 with their common errors (names in other languages, missing seconds, two-digit years, zone
 * names). A time without a zone is taken as UTC; a date without a time stays a day. A month alone is refused, and so
 * are numeric dates with slashes: 01/02 is ambiguous.
 */
export function parseDate(raw: string): Moment | undefined {
  if (raw.length > MAX_LENGTH) return undefined
  const text = raw.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase()
  const iso = text.match(ISO)
  if (iso?.[1] && iso[2] && iso[3]) {
    const [, year, month, day, hour, minute, second, zone] = iso
    return readMoment({ year, month: Number(month), day, hour, minute, second, zone })
  }
  const dayFirst = text.match(DAY_FIRST)
  const monthFirst = text.match(MONTH_FIRST)
  const yearLast = text.match(YEAR_LAST)
  const found = dayFirst ?? monthFirst ?? yearLast
  if (!found) return undefined
  const [, first = '', second = '', third = ''] = found
  const month = MONTHS.get(dayFirst ? second : first)
  if (month === undefined) return undefined
  const day = dayFirst ? first : second
  const [year, clock] = dayFirst || monthFirst ? [third, found.slice(4)] : [found[8] ?? '', found.slice(3)]
  const [hour, minute, seconds, half, zone] = clock
  // A single hour is only a time with am or pm.
  if (hour !== undefined && minute === undefined && half === undefined) return undefined
  return readMoment({ year, month, day, hour, minute, second: seconds, half, zone })
}
